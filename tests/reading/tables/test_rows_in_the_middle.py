"""Where the cells of a table are centred, a row has as many lines above its number as below it."""

from read_texts import cells_of_steps

HEAD = """Nomor SOP : 045/SOP/2022
Nama SOP : Permohonan Informasi

                                     Pelaksana                  Mutu Baku
No           Kegiatan                                                                        Ket
                                 Pemohon   Petugas   Kelengkapan      Waktu      Output
"""

NOUNS = (
    HEAD
    + """\
     Mengajukan permohonan                           Identitas        15
1.                                                                               Formulir terisi
     informasi publik                                pemohon          Menit
     Petugas mencatat
                                                                      10         Permohonan
2.   permohonan ke dalam                             Formulir terisi
                                                                      Menit      teregistrasi
     register
     Pencarian informasi yang                        Permohonan       3 Hari     Informasi yang
3.
     dimohon                                         teregistrasi     Kerja      dimohon
     Menyusun surat                                                   1 Hari     Konsep
4.                                                   Informasi
     pemberitahuan                                                    Kerja      pemberitahuan
"""
)

OVER_PAGES = (
    HEAD
    + """\
     Mengajukan permohonan                           Identitas        15
1.                                                                               Formulir terisi
     informasi publik                                pemohon          Menit
     Mencatat permohonan ke                                           10         Permohonan
2.                                                   Formulir terisi
     dalam register                                                   Menit      teregistrasi
\f                                     Pelaksana                  Mutu Baku
No           Kegiatan                                                                        Ket
                                 Pemohon   Petugas   Kelengkapan      Waktu      Output
                                                     Permohonan       1 Hari     Hasil
{third}. Memeriksa permohonan
                                                     teregistrasi     Kerja      pemeriksaan
     Menyimpan berkas                                Hasil                       Arsip
4.                                                                    1 Jam
     permohonan                                      pemeriksaan                 permohonan
"""
)


def test_an_activity_may_open_with_another_word_than_a_verb() -> None:
    assert cells_of_steps(NOUNS, "uraian", "waktu") == [
        ("Mengajukan permohonan informasi publik", "15 Menit"),
        ("Petugas mencatat permohonan ke dalam register", "10 Menit"),
        ("Pencarian informasi yang dimohon", "3 Hari Kerja"),
        ("Menyusun surat pemberitahuan", "1 Hari Kerja"),
    ]


def test_the_first_lines_of_a_page_are_of_its_first_row() -> None:
    assert cells_of_steps(OVER_PAGES.format(third=3), "uraian", "kelengkapan", "waktu", "output")[1:] == [
        ("Mencatat permohonan ke dalam register", "Formulir terisi", "10 Menit", "Permohonan teregistrasi"),
        ("Memeriksa permohonan", "Permohonan teregistrasi", "1 Hari Kerja", "Hasil pemeriksaan"),
        ("Menyimpan berkas permohonan", "Hasil pemeriksaan", "1 Jam", "Arsip permohonan"),
    ]


def test_the_number_of_a_row_and_the_word_behind_it_are_no_time() -> None:
    text = NOUNS.replace(
        "4.                                                   Informasi", "4. semester pertama{}Informasi"
    )
    text = text.format(" " * 34)
    assert cells_of_steps(text, "uraian")[-1] == ("Menyusun surat semester pertama pemberitahuan",)


REST = (
    HEAD
    + """\
1.   Mengajukan permohonan           V               Identitas        15 Menit   Formulir
                                                                                 terisi
2.   Mengarsipkan berkas                       V     Formulir         10 Menit   Arsip
     ke dalam tata                                   terisi                      berkas
\f                                     Pelaksana                  Mutu Baku
No           Kegiatan                                                                        Ket
                                 Pemohon   Petugas   Kelengkapan      Waktu      Output
     naskah kepegawaian
"""
)


def test_the_rest_of_an_activity_alone_below_the_heading_of_a_page_is_of_the_row_above() -> None:
    assert cells_of_steps(REST, "uraian", "output") == [
        ("Mengajukan permohonan", "Formulir terisi"),
        ("Mengarsipkan berkas ke dalam tata naskah kepegawaian", "Arsip berkas"),
    ]


def test_a_line_that_goes_on_with_all_its_cells_opens_no_row() -> None:
    table = """Nomor SOP : 045/SOP/2022
Nama SOP : Pengadaan

No   Kegiatan                        PPK   Penyedia   Kelengkapan            Output                Waktu
     Melaksanakan pekerjaan                           Surat perintah         Barang atau hasil
1    sesuai dengan                          V         kerja                  pekerjaan             30 Hari
     kontrak
2    Memeriksa pekerjaan             V                Barang atau hasil      Berita acara serah    1 Hari
                                                      pekerjaan              terima                Kerja
3    Menyimpan dokumen               V                Seluruh dokumen        Arsip dokumen         1 Jam
     pengadaan                                        pengadaan              pengadaan
"""
    assert cells_of_steps(table, "kelengkapan", "output", "waktu")[1:] == [
        ("Barang atau hasil pekerjaan", "Berita acara serah terima", "1 Hari Kerja"),
        ("Seluruh dokumen pengadaan", "Arsip dokumen pengadaan", "1 Jam"),
    ]


def test_a_row_that_would_end_in_the_middle_of_an_activity_starts_elsewhere() -> None:
    rows = """\
     Menerima surat
                                                                      5          Tanda
1.   masuk dari                         Mulai        Surat masuk
                                                                      Menit      terima
     pengirim
     Pengadministrasi
                                                                      10         Surat masuk
2.   Umum mencatat                                   Surat masuk
                                                                      Menit      teragenda
     surat
     Menyimpan
3.   surat                                           Surat masuk      1 Jam      Arsip
     masuk
"""
    assert [uraian for (uraian,) in cells_of_steps(HEAD + rows, "uraian")] == [
        "Menerima surat masuk dari pengirim",
        "Pengadministrasi Umum mencatat surat",
        "Menyimpan surat masuk",
    ]
