export default { tags: "kabar", layout: "kabar.11ty.js" };
