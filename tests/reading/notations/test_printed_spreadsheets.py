"""Spreadsheets, as their PDF gives them (pdftotext -layout) and as a program saves them: figures at the right of their
cell, numbers of items in a column of their own, rows that the end of a page cuts.
"""

import pytest

from read_texts import quality, read, sections
from sop_texts import IDENTITY, TABLE
from soplint.layout.columns import VisualLines
from soplint.layout.spaced.pages import starts_as

# ------------------------------------------------------------------ step numbers

RIGHT = """
No    Kegiatan                               Pelaksana               Mutu Baku
                                             Camat       Sekretaris  Kelengkapan     Waktu       Output
     1 Menerima surat masuk                                          Surat masuk     5 Menit     Tanda terima
     2 Mencatat surat masuk ke dalam buku                            Surat masuk     10 Menit    Surat masuk
       agenda                                                                                    teragenda
     3 Memeriksa kelengkapan surat                                   Surat masuk     15 Menit    Surat masuk
                                                                     teragenda                   terperiksa
"""


def test_numbers_at_the_right_of_their_column_are_no_words_of_the_activity() -> None:
    steps = read(IDENTITY + RIGHT).langkah
    assert [step.nomor for step in steps] == [1, 2, 3]
    assert [step.uraian.teks for step in steps if step.uraian is not None] == [
        "Menerima surat masuk",
        "Mencatat surat masuk ke dalam buku agenda",
        "Memeriksa kelengkapan surat",
    ]


def test_figures_that_open_lines_of_activities_are_no_such_numbers() -> None:
    table = """
No    Kegiatan                               Camat       Sekretaris  Kelengkapan     Waktu       Output
1     Meneliti berkas dari paling sedikit                            Berkas          5 Menit     Catatan
      7 perangkat daerah
2     Mengundang wakil dari paling sedikit                           Catatan         10 Menit    Undangan
      3 perangkat daerah
3     Membahas berkas bersama wakil dari                             Undangan        2 Jam       Notula
      9 perangkat daerah
"""
    steps = read(IDENTITY + table).langkah
    assert [step.nomor for step in steps] == [1, 2, 3]
    assert steps[2].uraian is not None
    assert steps[2].uraian.teks == "Membahas berkas bersama wakil dari 9 perangkat daerah"


def test_times_that_stand_by_themselves_in_their_lines_are_no_such_numbers() -> None:
    table = """
No    Kegiatan              Camat       Kelengkapan     Waktu       Output
1     Meneliti berkas                   Berkas                      Catatan
                                                        2 Jam
2     Mengundang wakil                  Catatan                     Undangan
                                                        3 Jam
3     Membahas berkas                   Undangan                    Notula
                                                        4 Jam
"""
    assert [cells[1] for cells in quality(read(IDENTITY + table))] == ["2 Jam", "3 Jam", "4 Jam"]


def test_column_numbers_that_a_program_wrote_as_fractions_are_no_step() -> None:
    table = """
| No | Kegiatan | Camat | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|
| 1 | 2 | 3 | 4.0 | 5 | 6.0 |
| 1. | Menerima surat | V | Surat | 5 Menit | Tanda terima |
"""
    assert quality(read(IDENTITY + table)) == [["Surat", "5 Menit", "Tanda terima"]]


# ------------------------------------------------------------------ numbers of items

MIDDLE = """Dasar Hukum                                                              Kualifikasi Pelaksana
     1 Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan                      1 Memahami kearsipan
       Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan
     2                                                                          2 Menguasai komputer
       Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan

       Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 tentang Tata
     3 Naskah Dinas di Lingkungan
       Pemerintah Daerah
"""


def test_a_number_beside_the_middle_of_its_item_opens_it() -> None:
    assert sections(read(IDENTITY + MIDDLE)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
            "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang "
            "Kearsipan",
            "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 tentang Tata Naskah Dinas di Lingkungan "
            "Pemerintah Daerah",
        ],
        "kualifikasi_pelaksana": ["Memahami kearsipan", "Menguasai komputer"],
    }


UNEVEN = {
    "more lines below than above": ("       Pemerintah Daerah\n", "       Pemerintah\n       Daerah\n"),
    "a blank line between them": ("     3 Naskah", "\n     3 Naskah"),
    "the next number among them": (
        MIDDLE[MIDDLE.index("       Undang") :],
        "     3 PP\n     4 Perpres\n       Nomor 3\n",
    ),
}


@pytest.mark.parametrize(("old", "new"), UNEVEN.values(), ids=UNEVEN)
def test_where_items_do_not_stand_around_such_a_number_their_section_is_in_doubt(old: str, new: str) -> None:
    assert [bagian.ragu for bagian in read(IDENTITY + MIDDLE.replace(old, new)).bagian] == [True, False]


def test_a_section_whose_items_stand_around_their_numbers_is_not_in_doubt() -> None:
    assert not any(bagian.ragu for bagian in read(IDENTITY + MIDDLE).bagian)


@pytest.mark.parametrize("line", ["17 Tahun 1999 tentang Arsip Nasional", "d. arsip vital"])
def test_figures_and_letters_that_open_a_line_of_such_an_item_are_words_of_it(line: str) -> None:
    text = MIDDLE.replace("Pemerintah Daerah", line)
    assert sections(read(IDENTITY + text))["dasar_hukum"][2].endswith(f"Naskah Dinas di Lingkungan {line}")


def test_a_number_below_a_blank_line_stands_around_nothing() -> None:
    text = """Dasar Hukum                                       Kualifikasi Pelaksana
1. Undang-Undang Nomor 43 Tahun 2009              1. Memahami kearsipan
tentang Kearsipan

2.                                                2. Menguasai komputer
Peraturan Pemerintah Nomor 28 Tahun 2012
"""
    sop = read(IDENTITY + text)
    assert sections(sop)["dasar_hukum"][1] == "Peraturan Pemerintah Nomor 28 Tahun 2012"
    assert not any(bagian.ragu for bagian in sop.bagian)


def test_numbers_that_all_stand_above_their_items_open_these() -> None:
    text = """Dasar Hukum                                       Kualifikasi Pelaksana
1.                                                1.
Undang-Undang Nomor 43 Tahun 2009                 Memahami kearsipan
2.                                                2.
Peraturan Pemerintah Nomor 28 Tahun 2012          Menguasai komputer
"""
    sop = read(IDENTITY + text)
    assert not any(bagian.ragu for bagian in sop.bagian)
    assert sections(sop) == {
        "dasar_hukum": ["Undang-Undang Nomor 43 Tahun 2009", "Peraturan Pemerintah Nomor 28 Tahun 2012"],
        "kualifikasi_pelaksana": ["Memahami kearsipan", "Menguasai komputer"],
    }


# ------------------------------------------------------------------ sections beside each other

ASIDE = """Dasar Hukum                                                      Kualifikasi Pelaksana
1. Undang-Undang Nomor 23 Tahun 2014 tentang
Pemerintahan Daerah
                                                              1. Memahami akuntabilitas kinerja
2. Peraturan Presiden Nomor 29 Tahun 2014
                                                              2. Mampu mengolah data
tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah
                                                              3. Menguasai komputer
"""


def test_markers_that_stand_left_of_their_heading_are_of_its_section() -> None:
    assert list(map(len, sections(read(IDENTITY + ASIDE)).values())) == [2, 3]


WRAPPED = """Dasar Hukum                                 Kualifikasi Pelaksana
1. Undang-Undang Nomor 43 Tahun 2009        1. Memahami tata naskah dinas
2. Peraturan Menteri Dalam Negeri Nomor     2. Menguasai komputer
1 Tahun 2023 tentang Tata Naskah Dinas      3. Mampu menata arsip
3. Peraturan Pemerintah Nomor 28 Tahun
2012 tentang Pelaksanaannya
4. Peraturan Menteri Pendayagunaan
Aparatur Negara Nomor 35 Tahun 2012
"""
BARE = """Dasar Hukum                                            Kualifikasi Pelaksana
    1 Undang-Undang Nomor 14 Tahun 2008                           1 Memahami informasi publik
      Peraturan Pemerintah Nomor 61 Tahun
    2                                                             2 Mampu berkomunikasi
      2010 tentang Keterbukaan Informasi
      Peraturan Menteri Dalam Negeri Nomor 3
    3
      Tahun 2017 tentang Layanan Informasi
"""


@pytest.mark.parametrize(("text", "items"), [(WRAPPED, [4, 3]), (BARE, [3, 2])])
def test_a_number_behind_a_line_that_wants_one_is_the_next_of_its_list_or_no_item(text: str, items: list[int]) -> None:
    assert list(map(len, sections(read(IDENTITY + text)).values())) == items


LIST_ENDS = """<tr><td colspan=3>Dasar Hukum</td><td colspan=3>Kualifikasi Pelaksana</td></tr>
<tr><td colspan=3>1. UU Nomor 43 Tahun 2009</td><td colspan=3>1. Memahami kearsipan</td></tr>
<tr><td colspan=3>2. PP Nomor 28 Tahun 2012</td><td></td><td></td><td></td></tr>
"""


def test_a_cell_beside_blank_ones_is_no_line_over_the_whole_table() -> None:
    sop = read(f"<p>SOP Penataan Arsip</p>\n<table>\n{LIST_ENDS}</table>\n{TABLE}")
    assert list(map(len, sections(sop).values())) == [2, 1]


# ------------------------------------------------------------------ rows on two pages

CUT = """
No   Kegiatan                   Camat   Sekretaris   Kelengkapan   Waktu      Output
1.   Menerima surat masuk                            Surat masuk   5 Menit    Tanda terima
2.   Mencatat surat masuk                            Surat masuk   10 Menit   Agenda
\f2.   Mencatat surat masuk     Surat masuk   10 Menit   Agenda
3.   Mengarsipkan surat masuk   Agenda        15 Menit   Arsip
"""


def test_a_step_that_the_end_of_a_page_cuts_is_one_though_both_pages_print_it() -> None:
    assert [step.nomor for step in read(IDENTITY + CUT).langkah] == [1, 2, 3]


def test_a_step_without_a_number_is_none_that_a_page_cuts() -> None:
    heading = "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n"
    row = "\tMencatat surat\t\tSurat\t5 Menit\tAgenda\n"
    assert len(read(f"{IDENTITY}\n{heading}{row}\f{row}").langkah) == 2


@pytest.mark.parametrize("other", [CUT.replace("\f2.   Mencatat", "\f2.   Memilah"), CUT.replace("\f", "")])
def test_a_step_of_another_activity_or_of_the_same_page_is_its_own(other: str) -> None:
    assert [step.nomor for step in read(IDENTITY + other).langkah] == [1, 2, 2, 3]


HEADED = """1.   Menerima surat       Mulai         Surat masuk   5 Menit    Tanda terima
2.   Mencatat surat       Ya            Tanda terima  10 Menit   Agenda
"""
ELSEWHERE = """3.   Memilah surat        Agenda        30 Menit      Surat
4.   Mengarsipkan surat   Surat         15 Menit      Arsip
"""


@pytest.mark.parametrize(("page", "alike"), [(HEADED, True), (ELSEWHERE, False)])
def test_the_columns_of_a_page_are_those_of_the_heading_only_where_its_times_stand_below_the_others(
    page: str, alike: bool
) -> None:
    assert starts_as(list(VisualLines(HEADED)(0)), list(VisualLines(page)(0))) is alike
