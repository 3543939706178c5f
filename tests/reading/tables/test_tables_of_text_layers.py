"""Tables of steps as pdftotext, docx2txt, html2text and pandoc write them: names with one blank between them, rows, pages."""

from collections.abc import Callable

import pytest

from read_texts import actors, quality, read
from sop_texts import IDENTITY
from soplint.layout import read_rows
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

# ------------------------------------------------------------------ names of actors

NAMES = """
                                    Pelaksana                                   Mutu Baku
No.     Kegiatan                                  Kepala
                        Pemohon  Petugas   Operator Bidang     Kelengkapan    Waktu     Output
                                Pendaftaran SIAK  Penduduk
1.  Menyerahkan berkas     V                                   Formulir       5 menit   Berkas
2.  Merekam data                              V                Berkas         5 menit   Data
"""
MARKED = """
                             Pelaksana                        Mutu Baku
No.     Kegiatan         Petugas                  Kelengkapan    Waktu     Output
                        Penerima  Analis Penyelia
1.  Menerima sampel        ●                      Sampel         5 menit   Tanda terima
2.  Menguji sampel                  ●             Tanda terima   5 hari    Data uji
3.  Memeriksa hasil                        ●      Data uji       1 jam     Data sah
"""


def test_names_stand_below_one_another_wherever_one_blank_parts_them() -> None:
    assert actors(read(IDENTITY + NAMES)) == [
        "Pemohon",
        "Petugas Pendaftaran",
        "Operator SIAK",
        "Kepala Bidang Penduduk",
    ]


def test_columns_of_marks_tell_two_names_apart() -> None:
    assert actors(read(IDENTITY + MARKED)) == ["Petugas Penerima", "Analis", "Penyelia"]
    alone = MARKED.replace("●      Data uji ", "       Data uji ")
    assert actors(read(IDENTITY + alone)) == ["Petugas Penerima", "Analis Penyelia"]


def test_a_mark_one_blank_before_the_papers_is_that_of_the_last_actor() -> None:
    table = """
No   Kegiatan              Penguji   Kepala UPTD   Kelengkapan         Waktu      Output
1    Menguji rem           V                       Bukti pendaftaran   5 Menit    Hasil uji
2    Mengesahkan hasil                         V Hasil uji             10 Menit   Hasil uji sah
"""
    sop = read(IDENTITY + table)
    assert quality(sop)[1] == ["Hasil uji", "10 Menit", "Hasil uji sah"]
    assert [mark.pelaksana for step in sop.langkah for mark in step.tanda] == ["Penguji", "Kepala UPTD"]


def test_a_mark_at_the_end_of_an_activity_is_that_of_the_actor_beside_it() -> None:
    table = """
                                   Pelaksana                          Mutu Baku
No.     Kegiatan     Pengelola Bendahara   PPK-   Pengguna                                 Keterangan
                                                            Kelengkapan Waktu   Output
                       Gaji    Pengeluaran SKPD   Anggaran
    Memutakhirkan data                                     Data               Data gaji
1.                      ○                                               1 hari
    gaji pegawai                                           kepegawaian        mutakhir
                                                           Data gaji
2.  Mencetak daftar gaji □                                              1 jam
                                                           mutakhir
                                                                                         Dikembalikan
                                                                              Daftar gaji
3.  Meneliti daftar gaji           ◇                       Daftar gaji  2 jam            jika ada
                                                                              terverifikasi
                                                                                         kesalahan
    Mengajukan surat
                                                           Daftar gaji
5.  permintaan                     □                                    2 jam SPP gaji
                                                           terverifikasi
    pembayaran
    Memverifikasi surat
"""
    first = read(IDENTITY + table).langkah[0]
    assert first.uraian is not None
    assert (first.uraian.teks, [mark.teks for mark in first.tanda]) == ("Memutakhirkan data gaji pegawai", ["○"])


def test_a_column_with_neither_name_nor_mark_beside_marked_ones_is_no_actor(check_text: Check) -> None:
    table = "No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\n\t\tPenguji\t\tKepala\tKelengkapan\tWaktu\tOutput\n"
    rows = "1\tMenguji rem\t{0}\t\t\tBukti\t5 menit\tHasil\n2\tMengesahkan hasil\t\t\t{0}\tHasil\t5 menit\tHasil sah\n"
    assert check_text(IDENTITY + table + rows.format(""), "PLK002").findings
    assert not check_text(IDENTITY + table + rows.format("V"), "PLK002").findings


def test_names_parted_in_another_way_on_the_next_page_are_the_same_heading(check_text: Check) -> None:
    heading = "No\tKegiatan\t{}\tKelengkapan\tWaktu\tOutput\n"
    first = heading.format("Analis Penyelia\tManajer") + "1\tMenguji air\tV\t\tSampel\t5 jam\tData\n\n"
    rest = "2\tMemeriksa data\t{}Data\t1 jam\tData sah\n"
    same = first + heading.format("Analis\tPenyelia\tManajer") + rest.format("\tV\t\t")
    assert not check_text(IDENTITY + same, "STR006").findings
    other = first + heading.format("Analis\tDirektur") + rest.format("V\t\t")
    assert check_text(IDENTITY + other, "STR006").findings


# ------------------------------------------------------------------ rows

PUSHED = """
                               Pelaksana            Mutu Baku
No.     Kegiatan         Petugas   Kepala  Kelengkapan Waktu Output     Keterangan
1.  Menerima sampel        V               Sampel               5 menit      Tanda
                                                                             terima
2.  Menguji sampel                 V       Tanda terima         5 hari       Data uji      Bila perlu
3.  Memeriksa hasil                V       Data uji             1 jam        Data sah
"""


def test_times_beside_their_heading_tell_where_the_columns_are() -> None:
    sop = read(IDENTITY + PUSHED)
    assert quality(sop) == [
        ["Sampel", "5 menit", "Tanda terima"],
        ["Tanda terima", "5 hari", "Data uji"],
        ["Data uji", "1 jam", "Data sah"],
    ]
    notes = [step.keterangan.teks if step.keterangan is not None else None for step in sop.langkah]
    assert notes == [None, "Bila perlu", None]


def test_a_unit_and_the_words_behind_it_are_two_cells() -> None:
    table = """
No.      Kegiatan                           Pelaksana                                Mutu Baku                      Keterangan
                           Tim     Kepala  Kepala Bidang Sekretaris Kepala Kelengkapan Waktu      Output
                         Evaluasi   Seksi  Pemerintahan    Dinas    Dinas
                                  Keuangan     Desa
                                    Desa
1.    Menerima                                                             Surat       15     Rancangan
      rancangan                                                            pengantar   menit anggaran
      anggaran desa                                                        camat              diterima
      dari camat
2.    Memeriksa            ◇                                               Rancangan      2 jam    Daftar periksa
      kelengkapan                                                          anggaran                dokumen
      dokumen                                                              diterima
      rancangan
3.    Mengevaluasi         ▭                                               Daftar periksa 3 hari   Lembar hasil
      kesesuaian                                                           dokumen                 evaluasi
      rancangan
"""
    assert quality(read(IDENTITY + table))[0] == ["Surat pengantar camat", "15 menit", "Rancangan anggaran diterima"]


@pytest.mark.parametrize("part", ["2.1", "2a"])
def test_parts_of_a_step_are_rows(part: str) -> None:
    rows = MARKED.replace("3.  Memeriksa", f"{part:<3} Memeriksa")
    written = [step.nomor_tertulis.teks for step in read(IDENTITY + rows).langkah if step.nomor_tertulis is not None]
    assert written == ["1.", "2.", part]


SIGNATURE = """\
                                    Kepala Dinas Perhubungan,


                                    BUDI SANTOSO, S.T.
                                    Pembina Tingkat I
                                    NIP. 19700312 199503 1 004
"""


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_signature_right_below_a_table_is_not_of_its_last_row(blank: str) -> None:
    sop = read(IDENTITY + MARKED + SIGNATURE.replace("\n\n\n", "\n" + blank))
    assert quality(sop)[-1] == ["Data uji", "1 jam", "Data sah"]
    assert sop.pengesahan is not None
    assert sop.pengesahan.jabatan is not None
    assert sop.pengesahan.jabatan.teks.startswith("Kepala Dinas Perhubungan")


def test_an_office_without_a_number_below_it_may_be_words_of_the_last_row() -> None:
    row = "                                                  Kepala Dinas\n"
    assert quality(read(IDENTITY + MARKED + row))[-1] == ["Data uji Kepala Dinas", "1 jam", "Data sah"]


def test_blank_cells_between_bars_are_no_padding() -> None:
    rows = """Nomor SOP | : 551/017/SOP/2023
Nama SOP | : Pengujian
No. | Kegiatan | Penguji | Kepala | Kelengkapan | Waktu | Output | Keterangan
1. | Menguji rem | V |  | Bukti | 5 menit | Hasil |{0}
2. | Mengesahkan hasil |  | V | Hasil | 5 menit | Hasil sah |{0}
3. | Menyimpan hasil | V |  | Hasil sah | 5 menit | Arsip |{0}
"""
    assert [step.nomor for step in read(rows.format(" ")).langkah] == [1, 2, 3]


def test_numbers_of_columns_with_one_blank_between_them_are_no_step() -> None:
    rows = MARKED.replace(
        "1.  Menerima", "(1)    (2)                (3)    (4)    (5) (6)          (7)       (8)\n1.  Menerima"
    )
    assert [step.nomor for step in read(IDENTITY + rows).langkah] == [1, 2, 3]


def test_a_page_that_tells_no_columns_is_in_doubt() -> None:
    text = MARKED + "\f4.  Memaraf data    Data sah   Data terparaf\n5.  Menyimpan data    Data terparaf   Arsip\n"
    assert [step.nomor for step in read(IDENTITY + text).langkah if step.ragu] == [4, 5]


def test_a_time_alone_in_another_column_leaves_its_row_in_doubt() -> None:
    rows = MARKED.replace(
        "2.  Menguji sampel                  ●             Tanda terima   5 hari ",
        "2.  Menguji sampel                  ●             5 hari                ",
    )
    assert [
        step.nomor
        for step in read(
            IDENTITY
            + rows
            + "4.  Menyimpan data         ●                      Data sah       1 jam     Arsip\n5.  Membuang sampel        ●                      Sampel         1 jam     Kartu\n"
        ).langkah
        if step.ragu
    ] == [2]


def test_words_behind_the_last_heading_are_of_its_column() -> None:
    table = """No    Kegiatan                         Staf       Kasi       Kabid      Kadis      Kelengkapan          Waktu
1     Menyiapkan rencana pembinaan     V          V                                Data kapal           1 hari       Rencana kegiatan
2     Melaksanakan pembinaan dan       V          V                                SPT, SPPD            3 hari       Hasil pengawasan
3     Menyusun laporan pelaksanaan                V                                Hasil pengawasan     2 hari       Laporan
"""
    behind = [row.cells[-1].text for row in read_rows(table)[1:] if row.cells[-1] is not None]
    assert behind == ["1 hari Rencana kegiatan", "3 hari Hasil pengawasan", "2 hari Laporan"]


def test_behind_the_last_column_stands_no_actor_whose_mark_a_word_could_be() -> None:
    text = "NO  KOMPONEN  URAIAN\n                  selesai"
    assert [cell.text for row in read_rows(text) for cell in row.cells if cell] == [
        "NO",
        "KOMPONEN",
        "URAIAN",
        "selesai",
    ]


HEADING = "No   Kegiatan              Penguji   Kepala UPTD   Kelengkapan         Waktu      Output\n"
STEP = "1    Menguji rem           V                       Bukti pendaftaran   5 Menit    Hasil uji\n"
NUMBERS = "1    2                     3         4             5                   6          7\n"
START = " " * 10 + "Mulai\n"


@pytest.mark.parametrize(("page", "marks"), [(NUMBERS, []), (START, ["Mulai"])], ids=["numbers", "Mulai"])
def test_a_page_may_hold_nothing_but_the_numbers_of_columns_or_a_mark(page: str, marks: list[str]) -> None:
    sop = read(f"{IDENTITY}\n{HEADING}{STEP}\f{page}")
    assert [step.nomor for step in sop.langkah] == [1]
    assert [mark.teks for tabel in sop.tabel for mark in tabel.tanda] == marks


def test_a_table_of_numbers_of_columns_alone_has_no_step() -> None:
    assert read(f"{IDENTITY}\n{HEADING}{NUMBERS}").langkah == ()


def test_words_of_a_label_in_small_letters_are_of_the_cell_that_they_stand_in() -> None:
    sop = read("""
                          Pelaksana         Mutu Baku
No   Kegiatan             Staf    Kepala    Kelengkapan    Waktu      Output
1    Menyusun surat       v                 Surat          5 menit    Surat
     menurut waktu yang
     ditetapkan oleh
     pimpinan
2    Mengirim surat               v         Surat          5 menit    Surat
""")
    assert [langkah.uraian.teks for langkah in sop.langkah if langkah.uraian is not None] == [
        "Menyusun surat menurut waktu yang ditetapkan oleh pimpinan",
        "Mengirim surat",
    ]
