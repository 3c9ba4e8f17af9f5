export default {
  title: "Buku Kebun",
  url: "https://kebun.example/",
  language: "id",
  description: "Catatan dari sepetak kebun di belakang rumah.",
  author: { name: "Sari Wulandari", email: "sari@kebun.example" },
};
