/**
 * The 1000 commonest words of the language that are no stop words, by class; every other word is of the highest.
 * Ranked by OpenSubtitles 2024 (OPUS, Helsinki-NLP; Open Data Commons Attribution License) and Wikipedia, as counted
 * by @zxcvbn-ts/language-id 4.1.1 (MIT). See README.md beside this file.
 */
export const INDONESIAN_WORDS: Readonly<Record<number, string>> = {
  0: `air album amerika an anak anggota astaga ayah ayo bagus bahasa baik baiklah barat berasal berbeda berhasil
bermain bertemu bicara bilang bola butuh cepat daerah daftar desa dikenal dua dunia film hari hati hei hidup
ibu indonesia inggris jalan jawa jepang kabupaten kali kapal kasih kau kayu kecamatan kelas keluarga kepala
kota kurasa lagu lakukan laut lihat maaf makan malam manusia masuk masyarakat mati melakukannya memiliki
mencari menemukan mengambil mengerti menyebabkan muda musik musim nama nasional negara negeri oh orang ordo
padaku pak pemerintah pendidikan penduduk perang percaya pergi perusahaan pikir pria provinsi pulau raja rumah
sakit salah sejarah sekolah selamat selatan serikat sistem stasiun suka sungai tanah tanggal teman terbaik
tergolong terima terletak tim timur tinggal tunggu uang udara utama utara wanita wilayah ya`,
  2: `abad acara agama al and api bangsa batang batu belanda bentuk berdasarkan berhenti bernama berpikir berubah
berusaha bodoh buku bumi buruk cinta dasar de denganmu dengar dimana dirimu ditemukan diterbitkan eropa gadis
gereja gila grup hai halo hasil hebat hubungan hukum ii ilmiah india internasional jalur jam jenis jerman jiwa
juta karya kehidupan kehilangan kelompok kerajaan keras kereta kerja km korea kuat laba lahir laki langsung
luas makanan mari mata matahari melawan membantu membawa membunuh mencoba menerima mengalami meninggal
meninggalkan menteri minum mobil mudah muncul nomor nya oke padamu pagi partai pasukan pekerjaan pemain
pemerintahan penghargaan pesawat polisi prancis presiden program proses pulang pusat ruang satunya sayang
selesai senang sepak suara suku sulit sungguh surat takkan takut tangan tidur tiongkok tolong tua tuan tuhan
universitas`,
  4: `aceh agung agustus ah ahli alam alasan alat aman ambil amp aneh angkatan apapun april arah asia asli ayahnya
ayolah badan bahan bangunan bantuan barang bawa bebas belajar berat berbicara berdiri berdua bergabung
bergerak berjalan bertahan besok bidang bintang bisnis bu budaya bukti cantik cari cerambycidae cerita coba
darah data daya denganku dengannya desember dewan diam dianggap didirikan dingin diriku dirilis distrik
ditebang ditulis dokter dr duduk ekonomi enam februari gagal gelar gt gunung guru hak hilang hitam hutan ide
ikan ilmu in indah informasi islam istilah italia jakarta januari jatuh jenderal jin john juli jumpa juni
kabar kaisar kaki kamar kantor karier keamanan kekuatan kemari kematian kerusakan kesempatan ketiga ketua
khawatir khusus kim klub kosong ku kulakukan larva lee liga lokasi lt lupa maafkan maksudku maksudmu marah
maret media mei memakai membentuk membuatku membuatnya memenangkan memilih memutuskan menang menarik mencapai
mendengar mengebor menghasilkan mengikuti mengubah menikah menit menjabat menulis menunggu menyelamatkan
menyenangkan merah mesin milik militer minggu mu mulia namanya new nilai no nona november obat oktober operasi
organisasi paham panas pangeran pantai peduli pemilihan pemimpin penuh penulis peran perempuan periode
perjalanan permainan pertandingan pertempuran perubahan pesan piala pilihan pindah pintu planet politik posisi
pribadi produksi putih putra putri rakyat raya rencana republik resmi rusia sang saudara sd sebelah sebentar
seni senjata september serangan seri serius sesuai si sial sisi sma sosial sumber tanda tanduk telepon
televisi tentara terbesar terkenal tingkat tn to tokoh tubuh tugas tujuan tumbuhan turun tv ulang undang
untukmu usia versi video warga yg zaman`,
  5: `abu afrika akal akibat aktif aktor alih allah anakku angka anjing arab area as asing aturan australia ayahku
ayahmu babak bagiku bahagia bajingan band bandar bandung bangun bank bantu batas bayi belas benci benda berani
berbahaya berbohong bercanda berguna berharap berhubungan berisi berita berjanji berjudul berkembang bersalah
bersikap bertanggung bertindak beruntung berusia berwarna betapa biar biarkan biaya bicarakan bin britania
buah bunga bunuh bupati burung cahaya catatan city cocok contoh daging darat dariku david delapan departemen
detik dewa dewasa diadakan diambil dibangun dinasti dipakai dipimpin diproduksi direktur disana ditemui
diterima divisi dolar drama dusun emas enak energi episode es fasilitas festival final fokus for formula foto
fungsi gambar garis gas gaya gedung gelap george gerakan gubernur ha hadiah han harapan harga hentikan hewan
hey hidupku ho hong hotel hujan huruf ibuku ibumu ibunya iii industri israel istana istri iya jabatan jack jae
jahat james janji jarak jaringan ji juara jujur jung kabur kadang kakak kalah kalimantan kalinya kamera
kampung kanan kang kapten karakter kartu kategori katolik kaum kawan kawasan kaya kebanyakan kebijakan
kecelakaan kecuali kegiatan kejadian kejahatan kejuaraan kekaisaran kekuasaan kelurahan kemampuan kemarin
kemenangan kenal kepadaku kepadamu kepulauan keputusan keren kesalahan kesehatan keturunan keuskupan kiri
kisah kitab kode kompetisi komputer komunitas kondisi kopi korban kotak kristen kubilang kuda kukatakan kulit
kumohon kunci kuno kupikir kursi la langit langkah lantai lapangan laporan lari latihan layanan lembaga
lepaskan li lihatlah lingkungan listrik lokal london lucu luka lulus main maju makhluk malaysia malu man mandi
manis mantan masjid medan meja melanjutkan melarikan melewati melihatmu melindungi meliputi memainkan memakan
memasuki membaca membangun membantumu membawanya membayar membeli memberimu memberitahu memberitahumu
membiarkan membuatmu membuka membunuhnya membutuhkan memegang memeriksa memikirkan memimpin memperoleh
menampilkan menangis menangkap mencintaimu menciptakan mencuri mendengarkan menderita mendirikan mendukung
menelepon menembak menemui menemukannya mengalahkan mengeluarkan menghabiskan menghadapi menghancurkan
menghentikan menghilang mengirim mengumumkan meningkatkan menjaga menjual menolak menonton menurutmu menyadari
menyebut menyelesaikan menyerah menyerang menyukai menyukainya meraih merasakan mesir meter metode mi michael
mimpi min minyak misi model modern muhammad mundur murid museum musuh nak nebula nenek normal novel nyaman
nyata nyonya olahraga olimpiade omong on orbit padang pahlawan pakai pakaian paman paris park pasangan pasar
pasien pecahan pekan pembangunan pembentukan pembunuh pembunuhan penampilan pendek penelitian penerbangan
pengadilan pengembangan penggunaan penjara penyakit penyanyi perangkat perasaan perbedaan perdagangan perdana
pergilah perhatian peringkat perintah peristiwa perjanjian perkembangan permisi permukaan pernikahan
pertamanya pertanian pertemuan pertengahan pesta pikiran pikirkan pintar pohon populasi populer produk
profesional proyek pt publik puluh pura radio rahasia ratu rekaman rendah roma romawi ruangan sadar sam san
sederhana sedih sel semoga sempurna sepuluh serial setuju sialan siang sibuk sifat silakan sisa siswa situasi
situs sm soo soviet spanyol stadion struktur studi suci sukses sulawesi sultan sumatra super taman tambahan
tampil tamu tanaman tangga teknik teknologi temanku temukan tenaga tenang tenggara teori terbang terbentuk
terbuka tercatat terdengar terkait terlambat terlibat terluka terpilih tertarik tertinggi tewas the tindakan
titik toko total tradisi tradisional tujuh tumbuh tunggal ujung uni unit untukku upaya urusan usaha utamanya
van wajah wakil warna wow yah yahudi yeah yesus york you young yunani`,
};
