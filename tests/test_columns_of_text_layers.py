"""Texts as pdftotext, docx2txt, html2text and pandoc write them: names with one blank between them, pages, signatures."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.findings import Outcome
from soplint.layout import read_rows
from soplint.model import Sop
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]


def read(text: str) -> Sop:
    (sop,) = parse(Source("x", text)).sops
    return sop


def actors(sop: Sop) -> list[str]:
    return [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None]


def sections(sop: Sop) -> dict[str, list[str]]:
    return {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian}


def quality(sop: Sop) -> list[list[str | None]]:
    cells = ((step.kelengkapan, step.waktu, step.output) for step in sop.langkah)
    return [[teks.teks if teks is not None else None for teks in row] for row in cells]


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


# ------------------------------------------------------------------ sections


def test_lines_of_two_sections_at_other_heights_part_no_item() -> None:
    text = """Dasar Hukum                                                       Kualifikasi Pelaksana
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
                                                                  1. Memahami
2. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang
                                                                  kearsipan
Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
"""
    assert sections(read(IDENTITY + text)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
            "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang "
            "Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
        ],
        "kualifikasi_pelaksana": ["Memahami kearsipan"],
    }


def test_where_the_left_section_reaches_below_the_right_one_a_word_there_is_its_own() -> None:
    text = """Dasar Hukum                                                                Kualifikasi Pelaksana
1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
2. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah
                                                                           1. Memahami penatausahaan
3. Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pedoman Teknis Pengelolaan
                                                                           keuangan daerah
Keuangan Daerah
                                                                           2. Menguasai aplikasi gaji
4. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun
2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
Keterkaitan                                                                Peralatan/Perlengkapan
                                                                           1. Aplikasi SIPD
1. SOP Penerbitan SPM                                                      2. Komputer
                                                                           3. Buku kas umum
Peringatan                                                                 Pencatatan dan Pendataan
                                                                           1. Buku kas umum
Kesalahan data menyebabkan gaji terlambat dibayarkan
                                                                           2. Daftar gaji
"""
    [law, other, *_] = sections(read(IDENTITY + text)).values()
    assert "Nomor 35 Tahun 2012 tentang Pedoman" in law[3]
    assert other == ["Memahami penatausahaan keuangan daerah", "Menguasai aplikasi gaji"]


def test_the_right_section_starts_where_its_lines_do_and_not_its_heading_in_bold() -> None:
    text = """  **Dasar Hukum**                                   **Kualifikasi Pelaksana**

  1\\. Peraturan Menteri Pendayagunaan Nomor 53       1\\. Memahami sistem
  Tahun 2014 tentang Petunjuk Teknis Perjanjian Kin akuntabilitas kinerja
  dan Pelaporan                                     2. Mampu mengolah data
"""
    assert sections(read(IDENTITY + text))["kualifikasi_pelaksana"] == [
        "Memahami sistem akuntabilitas kinerja",
        "Mampu mengolah data",
    ]


BARS = """**Keterkaitan**| **Peralatan/Perlengkapan**
---|---
1\\. SOP Pendaftaran
2\\. SOP Pengarsipan| 1\\. Komputer
2\\. Printer
**Peringatan**| **Pencatatan dan Pendataan**
Berkas harus lengkap| 1\\. Buku register
2\\. Arsip

"""


def test_cells_of_two_sections_go_on_over_line_ends(check_text: Check) -> None:
    assert sections(read(IDENTITY + BARS)) == {
        "keterkaitan": ["SOP Pendaftaran", "SOP Pengarsipan"],
        "peralatan_perlengkapan": ["Komputer", "Printer"],
        "peringatan": ["Berkas harus lengkap"],
        "pencatatan_pendataan": ["Buku register", "Arsip"],
    }
    assert not check_text(IDENTITY + BARS, "STR002").findings


# ------------------------------------------------------------------ the identity block

WRAPPED = """\
                                                    Nomor
                                                                  : 551/017/SOP/2023
                                                    SOP
                                                    Tanggal
                 PEMERINTAH KOTA PAREPARE                         : 6 Maret 2023
                   DINAS PERHUBUNGAN                Pembuatan
                                                    Disahkan      : Kepala Dinas
                                                    Oleh          Perhubungan
"""


def test_labels_in_two_lines_stand_beside_their_values() -> None:
    sop = read(WRAPPED + "\nDasar Hukum\n1. Undang-Undang Nomor 22 Tahun 2009\n")
    identitas = sop.identitas
    assert [identitas.text(name) for name in ("nomor", "tanggal_pembuatan", "disahkan_oleh")] == [
        "551/017/SOP/2023",
        "6 Maret 2023",
        "Kepala Dinas Perhubungan",
    ]
    assert [teks.teks for teks in sop.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


def test_labels_in_two_lines_with_a_value_too_few_are_not_guessed() -> None:
    sop = read(
        WRAPPED.replace(": 6 Maret 2023", "              ") + "\nDasar Hukum\n1. Undang-Undang Nomor 22 Tahun 2009\n"
    )
    assert sop.identitas.text("tanggal_pembuatan") is None


def test_a_letterhead_that_reaches_up_to_a_label_is_none_of_the_number() -> None:
    identitas = read(
        """\
                                         Nomor SOP         : 551/017/SOP/2023
PEMERINTAH KABUPATEN TANJUNG JABUNG BARAT Tanggal Pembuatan : 6 Maret 2023
DINAS PERHUBUNGAN                         Tanggal Efektif   : 13 Maret 2023
""".replace("                                         Nomor", "                                          Nomor")
    ).identitas
    assert identitas.text("nomor") == "551/017/SOP/2023"
    assert identitas.text("tanggal_pembuatan") == "6 Maret 2023"


def test_an_agency_among_words_that_were_left_over_is_not_missing(check_text: Check) -> None:
    text = "Nomor SOP : 551/017/SOP/2023\nNama SOP : Pengujian\n\n" + LAW + TABLE
    assert check_text(text, "STR010").sops[0].outcomes["STR010"] is Outcome.FAIL
    left = text + "Lembar ini dipakai Dinas Perhubungan di loket\n"
    result = check_text(left, "STR010")
    assert not result.problems
    assert result.sops[0].outcomes["STR010"] is Outcome.UNDETERMINED


# ------------------------------------------------------------------ other converters


def test_blank_cells_between_bars_are_no_padding() -> None:
    rows = """Nomor SOP | : 551/017/SOP/2023
Nama SOP | : Pengujian
No. | Kegiatan | Penguji | Kepala | Kelengkapan | Waktu | Output | Keterangan
1. | Menguji rem | V |  | Bukti | 5 menit | Hasil |{0}
2. | Mengesahkan hasil |  | V | Hasil | 5 menit | Hasil sah |{0}
3. | Menyimpan hasil | V |  | Hasil sah | 5 menit | Arsip |{0}
"""
    assert [step.nomor for step in read(rows.format(" ")).langkah] == [1, 2, 3]


PARAGRAPHS = ["No.", "Kegiatan", "Penguji", "Kepala", "Kelengkapan", "Waktu", "Output"]
CELLS = [
    ["1.", "Menguji rem", "V", "", "Bukti", "5 menit", "Hasil"],
    ["2.", "Mengesahkan hasil", "", "V", "Hasil", "5 menit", "Hasil sah"],
]


@pytest.mark.parametrize(("end", "indent"), [("\n\n", ""), ("\n", ""), ("\n", "        ")])
def test_cells_on_lines_may_be_paragraphs_or_stand_in_the_middle(end: str, indent: str) -> None:
    headings = "".join(indent + cell + end for cell in PARAGRAPHS)
    text = IDENTITY + headings + "".join(cell + end for row in CELLS for cell in row)
    sop = read(text)
    assert actors(sop) == ["Penguji", "Kepala"]
    assert quality(sop) == [["Bukti", "5 menit", "Hasil"], ["Hasil", "5 menit", "Hasil sah"]]
    assert {step.sel for step in sop.langkah} == {7}


def test_headings_of_two_sections_may_be_paragraphs() -> None:
    headings = "".join(cell + "\n\n" for cell in PARAGRAPHS)
    table = headings + "".join(cell + "\n\n" for row in CELLS for cell in row)
    lists = "Keterkaitan\n\nPeralatan/Perlengkapan\n\n1. SOP Pendaftaran\n\n1. Komputer\n2. Printer\n\n"
    assert sections(read(IDENTITY + lists + table)) == {
        "keterkaitan": ["SOP Pendaftaran"],
        "peralatan_perlengkapan": ["Komputer", "Printer"],
    }


def test_a_column_with_neither_name_nor_mark_beside_marked_ones_is_no_actor(check_text: Check) -> None:
    table = "No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\n\t\tPenguji\t\tKepala\tKelengkapan\tWaktu\tOutput\n"
    rows = "1\tMenguji rem\t{0}\t\t\tBukti\t5 menit\tHasil\n2\tMengesahkan hasil\t\t\t{0}\tHasil\t5 menit\tHasil sah\n"
    assert check_text(IDENTITY + table + rows.format(""), "PLK002").findings
    assert not check_text(IDENTITY + table + rows.format("V"), "PLK002").findings


# ------------------------------------------------------------------ what many pages showed


def test_sections_stand_beside_each_other_though_their_headings_have_other_heights() -> None:
    text = """Dasar Hukum
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
2. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang      Kualifikasi Pelaksana
Nomor 43 Tahun 2009 tentang Kearsipan                                              1. Memahami tata naskah
                                                                                   dinas
                                                                                   Peralatan/Perlengkapan
Keterkaitan
                                                                                   1. Buku agenda
1. SOP Pengelolaan Surat Keluar
"""
    assert sections(read(IDENTITY + text)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
            "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang "
            "Nomor 43 Tahun 2009 tentang Kearsipan",
        ],
        "keterkaitan": ["SOP Pengelolaan Surat Keluar"],
        "kualifikasi_pelaksana": ["Memahami tata naskah dinas"],
        "peralatan_perlengkapan": ["Buku agenda"],
    }


def test_centred_headings_below_one_another_are_one_column() -> None:
    text = """                    Dasar Hukum
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
                    Keterkaitan
1. SOP Pengelolaan Surat Keluar
"""
    assert list(sections(read(IDENTITY + text))) == ["dasar_hukum", "keterkaitan"]


def test_the_heading_of_the_right_section_is_no_part_of_the_left_one() -> None:
    text = """Dasar Hukum                                                            Kualifikasi Pelaksana
1. Undang-Undang Nomor 12 Tahun 2012 tentang Pendidikan Tinggi         1. Menguasai tata
2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik          persuratan
3. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35
Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi
Pemerintahan
"""
    assert sections(read(IDENTITY + text))["kualifikasi_pelaksana"] == ["Menguasai tata persuratan"]


def test_names_parted_in_another_way_on_the_next_page_are_the_same_heading(check_text: Check) -> None:
    heading = "No\tKegiatan\t{}\tKelengkapan\tWaktu\tOutput\n"
    first = heading.format("Analis Penyelia\tManajer") + "1\tMenguji air\tV\t\tSampel\t5 jam\tData\n\n"
    rest = "2\tMemeriksa data\t{}Data\t1 jam\tData sah\n"
    same = first + heading.format("Analis\tPenyelia\tManajer") + rest.format("\tV\t\t")
    assert not check_text(IDENTITY + same, "STR006").findings
    other = first + heading.format("Analis\tDirektur") + rest.format("V\t\t")
    assert check_text(IDENTITY + other, "STR006").findings


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


def test_behind_the_last_column_stands_no_actor_whose_mark_a_word_could_be() -> None:
    text = "NO  KOMPONEN  URAIAN\n                  selesai"
    assert [cell.text for row in read_rows(text) for cell in row.cells if cell] == [
        "NO",
        "KOMPONEN",
        "URAIAN",
        "selesai",
    ]


# ------------------------------------------------------------------ wide leading

FRONT = """
                         Nomor SOP             045/12/SMA3/2023
                         Tanggal Pembuatan     2 Mei 2023
                         Tanggal Revisi        -
                         Tanggal Efektif       8 Mei 2023
                         Disahkan Oleh         Kepala SMA Negeri 3
                                               Subang
                         Nama SOP              Mutasi Masuk
                                               Peserta Didik
Dasar Hukum                                    Kualifikasi Pelaksana
1. Undang-Undang Nomor 20 Tahun 2003           1. Memahami aplikasi Dapodik
  tentang Sistem Pendidikan Nasional           2. Memiliki kemampuan komunikasi
2. Peraturan Pemerintah Nomor 57 Tahun
  2021 tentang Standar Nasional
  Pendidikan
3. Undang-Undang Nomor 18 Tahun 2008
  tentang Pengelolaan
  Sampah
""".strip("\n")


@pytest.mark.parametrize("head", [0, 3], ids=["no letterhead", "letterhead beside the fields"])
def test_blank_lines_of_a_wide_leading_part_no_items_though_the_table_has_none(head: int) -> None:
    lines = FRONT.splitlines()
    names = ["PEMERINTAH PROVINSI", "DINAS PENDIDIKAN", "SMA NEGERI 3"][:head]
    beside = [f"{line}\n{names[at] if at < head else ''}" for at, line in enumerate(lines)]
    (sop,) = parse(Source("x", "\n".join(beside) + "\n\f" + TABLE.replace("\n\n", "\n"))).sops
    assert sop.identitas.text("nama") == "Mutasi Masuk Peserta Didik"
    assert sections(sop) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional",
            "Peraturan Pemerintah Nomor 57 Tahun 2021 tentang Standar Nasional Pendidikan",
            "Undang-Undang Nomor 18 Tahun 2008 tentang Pengelolaan Sampah",
        ],
        "kualifikasi_pelaksana": ["Memahami aplikasi Dapodik", "Memiliki kemampuan komunikasi"],
    }


INTERLEAVED = """
Nomor SOP : 045/12/SMA3/2023

Nama SOP : Mutasi Masuk

Dasar Hukum

1. Undang-Undang Nomor 20 Tahun 2003

  tentang Sistem Pendidikan Nasional

2. Peraturan Pemerintah Nomor 57 Tahun

  2021 tentang Standar Nasional
                                               Kualifikasi Pelaksana
  Pendidikan
                                               1. Memahami aplikasi Dapodik
3. Undang-Undang Nomor 18 Tahun 2008

  tentang Pengelolaan

  Sampah
"""


def test_lines_of_the_right_column_between_those_of_a_wide_leading_part_no_items() -> None:
    assert sections(read(INTERLEAVED)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional",
            "Peraturan Pemerintah Nomor 57 Tahun 2021 tentang Standar Nasional Pendidikan",
            "Undang-Undang Nomor 18 Tahun 2008 tentang Pengelolaan Sampah",
        ],
        "kualifikasi_pelaksana": ["Memahami aplikasi Dapodik"],
    }
