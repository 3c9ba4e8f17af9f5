export default { date: "2024-01-01" };
