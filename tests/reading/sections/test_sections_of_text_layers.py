"""Sections of texts as pdftotext, docx2txt, html2text and pandoc write them: two beside each other, items over line ends."""

from collections.abc import Callable

import pytest

from read_texts import read, sections
from sop_texts import IDENTITY, TABLE
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

# ------------------------------------------------------------------ two beside each other


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


def test_a_line_of_the_left_section_that_moves_the_words_beside_it_ends_before_them() -> None:
    text = """Dasar Hukum:                                               Kualifikasi Pelaksana:
3. Peraturan Pemerintah Nomor 39 Tahun 2006 tentang Tata   1. Memahami sistem akuntabilitas kinerja instansi
4. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem pemerintah
Akuntabilitas Kinerja Instansi Pemerintah                  2. Mampu mengolah dan menganalisis data
5. Undang-Undang Nomor 23 Tahun 2014 tentang
Pemerintahan Daerah
"""
    [law, other] = sections(read(IDENTITY + text)).values()
    assert law[1] == ("Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah")
    assert other == [
        "Memahami sistem akuntabilitas kinerja instansi pemerintah",
        "Mampu mengolah dan menganalisis data",
    ]


def test_before_a_number_of_the_right_section_it_ends_at_the_number() -> None:
    text = """DASAR HUKUM                                               KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur 1. Memahami peraturan cuti pegawai
Sipil Negara                                              2. Mampu mengoperasikan komputer
2. Peraturan Pemerintah Nomor 11 Tahun 2017 tentang
Manajemen Pegawai Negeri Sipil
"""
    [law, other] = sections(read(IDENTITY + text)).values()
    assert law[0] == "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"
    assert other == ["Memahami peraturan cuti pegawai", "Mampu mengoperasikan komputer"]


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
    sop = read("\n".join(beside) + "\n\f" + TABLE.replace("\n\n", "\n"))
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


BULLETS = """
Dasar Hukum                                                       Kualifikasi Pelaksana
- Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan             - Memahami hukum perkawinan
- Peraturan Menteri Agama Nomor 20 Tahun 2019 tentang Pernikahan - Teliti dan cermat
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik      - Ramah
"""


def test_a_bullet_that_a_full_line_pushes_to_the_left_is_of_the_right_column() -> None:
    assert sections(read(BULLETS)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan",
            "Peraturan Menteri Agama Nomor 20 Tahun 2019 tentang Pernikahan",
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        ],
        "kualifikasi_pelaksana": ["Memahami hukum perkawinan", "Teliti dan cermat", "Ramah"],
    }


BELOW_MIDDLE = """Dasar Hukum                                                 Keterkaitan
1. Undang-Undang Nomor 25 Tahun 2009 tentang           1. SOP Surat Keluar
Pelayanan Publik{first}
2. Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011{second}
tentang Standar Operasional Prosedur di Lingkungan
Pemerintah Provinsi dan Kabupaten/Kota
"""


@pytest.mark.parametrize(
    ("first", "second"), [("", " 2. SOP Arsip"), ("                                       2. SOP Arsip", "")]
)
def test_items_left_of_a_heading_in_the_middle_are_of_it_though_one_blank_parts_them(first: str, second: str) -> None:
    sop = read(IDENTITY + BELOW_MIDDLE.format(first=first, second=second))
    assert sections(sop) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan "
            "Pemerintah Provinsi dan Kabupaten/Kota",
        ],
        "keterkaitan": ["SOP Surat Keluar", "SOP Arsip"],
    }
    assert sop.legibility == 1
