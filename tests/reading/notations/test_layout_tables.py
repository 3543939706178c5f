"""One SOP in the notations that scans, converters and web pages use: read alike from each."""

import re
from itertools import product

import pytest

from notations import NOTATIONS, expected, expected_table, read, spaced_table
from soplint.cli.dump import as_dict
from soplint.layout import read_rows
from soplint.parser import parse
from soplint.source import Source


@pytest.mark.parametrize("name", NOTATIONS)
def test_an_sop_is_read_alike_from_every_notation(name: str) -> None:
    assert read(NOTATIONS[name]) == expected()


@pytest.mark.parametrize("name", NOTATIONS)
@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_change_nothing(name: str, end: str) -> None:
    assert read(NOTATIONS[name].replace("\n", end)) == expected()


@pytest.mark.parametrize("name", NOTATIONS)
def test_blanks_that_break_no_line_are_blanks(name: str) -> None:
    assert read(NOTATIONS[name].replace(" ", "\xa0")) == expected()


@pytest.mark.parametrize("blank", ["\xa0", " \xa0"], ids=["no-break blanks", "every other one"])
def test_columns_may_be_padded_with_blanks_that_break_no_line(blank: str) -> None:
    padded = re.sub(" {2,}", lambda run: (blank * len(run[0]))[: len(run[0])], NOTATIONS["spaces"])
    assert read(padded) == expected()


@pytest.mark.parametrize("name", ["markdown", "markdown without outer bars"])
def test_the_end_of_a_page_parts_two_tables(name: str) -> None:
    assert read(NOTATIONS[name].replace("\n\n", "\n\f")) == expected()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_columns_of_spaces_may_be_double_spaced(end: str) -> None:
    assert read(NOTATIONS["spaces"].replace("\n", 2 * end)) == expected()


WIDTHS = [[2, 20, 10, 10, 12, 14, 8, 12, 14], [3, 30, 9, 9, 10, 16, 9, 16, 18], [2, 24, 9, 9, 9, 12, 8, 12, 12]]


@pytest.mark.parametrize("centred", [True, False])
@pytest.mark.parametrize("blank", [True, False])
def test_columns_of_spaces_are_told_by_heading_and_rivers(centred: bool, blank: bool) -> None:
    signature = ["", "Kepala Dinas Perpustakaan", "", "Drs. WIRA, M.Si", "NIP. 19680505 199403 1 010", ""]
    for widths, gap, heading_blank in product(WIDTHS, (2, 3, 6), (True, False)):
        lines = ["Nama SOP : Perpanjangan Kartu", "", *spaced_table(widths, gap, centred, blank, heading_blank)]
        sop = as_dict(parse(Source("x", "\n".join(lines + signature))))["sops"][0]
        assert {key: sop[key] for key in ("pelaksana", "langkah")} == expected_table(), (widths, gap)
        assert sop["pengesahan"]["nama"] == "Drs. WIRA, M.Si"


def test_a_heading_without_steps_below_it_is_read() -> None:
    text = "Nama SOP : Kartu\n\nNo   Kegiatan   Petugas   Kelengkapan   Waktu   Output\n"
    assert as_dict(parse(Source("x", text)))["sops"][0]["langkah"] == []


def test_number_and_activity_under_one_heading() -> None:
    text = (
        "Nama SOP : Kartu\n\n"
        "No Kegiatan                Petugas   Kelengkapan   Waktu     Output\n"
        "1  Menerima kartu          Mulai     Kartu         5 menit   Data\n"
        "2  Mencatat kartu          Selesai   Data          5 menit   Buku\n"
    )
    steps = as_dict(parse(Source("x", text)))["sops"][0]["langkah"]
    assert [(step["nomor"], step["uraian"], step["output"]) for step in steps] == [
        (1, "Menerima kartu", "Data"),
        (2, "Mencatat kartu", "Buku"),
    ]


def test_words_of_a_step_that_resemble_labels_do_not_end_a_table() -> None:
    text = (
        "Nama SOP : Kartu\n\n"
        "No   Kegiatan            Petugas   Kelengkapan   Waktu     Output\n"
        "1    Memeriksa           Mulai     Dokumen       5 menit   Pengesahan\n"
        "2    Menyimpan           Selesai   Revisi        5 menit   Dokumen\n"
    )
    steps = as_dict(parse(Source("x", text)))["sops"][0]["langkah"]
    assert [step["output"] for step in steps] == ["Pengesahan", "Dokumen"]


def test_bars_that_a_scan_made_of_shadows_are_no_table() -> None:
    text = "Dasar Hukum\n| 1. Undang-Undang Nomor 43 Tahun 2007 |\n2. Peraturan Daerah Nomor 3 Tahun 2015 |\nPeringatan |\nSegera\n"
    sections = as_dict(parse(Source("x", text)))["sops"][0]["bagian"]
    assert sections == {
        "dasar_hukum": ["Undang-Undang Nomor 43 Tahun 2007", "Peraturan Daerah Nomor 3 Tahun 2015"],
        "peringatan": ["Segera"],
    }


def test_a_drawn_heading_in_two_rows_with_a_rule_under_some_columns() -> None:
    text = """
+----+-------------------+---------------------+----------------------------------+
| No | Kegiatan          |      Pelaksana      |            Mutu Baku             |
|    |                   +----------+----------+-------------+---------+----------+
|    |                   | Petugas  | Kepala   | Kelengkapan | Waktu   | Output   |
|    |                   |          | Seksi    |             |         |          |
+----+-------------------+----------+----------+-------------+---------+----------+
| 1  | Menerima berkas   | Mulai    |          | Berkas      | 5 menit | Berkas   |
|    | pendaftaran       |          |          |             |         |          |
| 2  | Mencetak kartu    |          | Selesai  | Data        | 10      | Kartu    |
|    |                   |          |          |             | menit   |          |
+----+-------------------+----------+----------+-------------+---------+----------+
"""
    sop = as_dict(parse(Source("x", text)))["sops"][0]
    assert sop["pelaksana"] == ["Petugas", "Kepala Seksi"]
    assert [(step["uraian"], step["pelaksana"], step["waktu"]) for step in sop["langkah"]] == [
        ("Menerima berkas pendaftaran", {"Petugas": "Mulai"}, "5 menit"),
        ("Mencetak kartu", {"Kepala Seksi": "Selesai"}, "10 menit"),
    ]


def test_the_sign_that_escapes_a_dash_is_no_part_of_a_cell() -> None:
    text = "| Nomor SOP | 1/2024 |\n|---|---|\n| Tanggal Revisi | \\- |\n"
    revisi = parse(Source("x", text)).sops[0].identitas.tanggal_revisi
    assert revisi is not None and revisi.nilai is not None
    assert revisi.nilai.teks == "-"


def test_a_number_on_a_line_of_a_drawn_cell_goes_on_with_its_citation() -> None:
    text = """
+----------------------------+-----------------------+
| Dasar Hukum                | Kualifikasi Pelaksana |
+============================+=======================+
| 1. Peraturan Menteri       | 1. Teliti             |
| Nomor : PER/21/M.PAN/2008  |                       |
| tentang Pedoman            | 2. Jujur              |
|                            |                       |
| 2. Peraturan Bupati        |                       |
| Nomor 10 Tahun 2010        |                       |
+----------------------------+-----------------------+
"""
    assert as_dict(parse(Source("x", text)))["sops"][0]["bagian"] == {
        "dasar_hukum": [
            "Peraturan Menteri Nomor : PER/21/M.PAN/2008 tentang Pedoman",
            "Peraturan Bupati Nomor 10 Tahun 2010",
        ],
        "kualifikasi_pelaksana": ["Teliti", "Jujur"],
    }


def test_a_section_in_one_cell_of_html_keeps_heading_and_items_apart() -> None:
    text = (
        "<table><tr><td><b>Dasar&nbsp;Hukum</b>:<ol><li>Undang-Undang A</li><li>Peraturan B</li></ol></td>"
        "<td>Pencatatan &amp; Pendataan<br>1. Buku<br>2. Aplikasi</td></tr></table>"
    )
    assert as_dict(parse(Source("x", text)))["sops"][0]["bagian"] == {
        "dasar_hukum": ["Undang-Undang A", "Peraturan B"],
        "pencatatan_pendataan": ["Buku", "Aplikasi"],
    }


TITLE = "STANDAR OPERASIONAL PROSEDUR PERPANJANGAN KARTU ANGGOTA"


@pytest.mark.parametrize(
    ("name", "end", "row"),
    [
        ("html", "</table>\n<table>", f'<tr><td colspan="2">{TITLE}</td></tr></table>\n<table>'),
        ("markdown", "\n\n| No ", f"\n| {TITLE} | {TITLE} |\n\n| No "),
        ("markdown", "\n\n| No ", f"\n| {TITLE} | |\n\n| No "),
    ],
    ids=["spanned", "written for every column", "written once"],
)
def test_a_title_across_a_table_of_two_sections_is_of_neither(name: str, end: str, row: str) -> None:
    assert row.join(NOTATIONS[name].rsplit(end, 1)) != NOTATIONS[name]
    assert read(row.join(NOTATIONS[name].rsplit(end, 1))) == expected()


@pytest.mark.parametrize("name", ["nav", "aside", "script", "title"])
def test_a_tag_that_is_never_closed_hides_nothing(name: str) -> None:
    text = NOTATIONS["html"].replace("<body>", f"<body><{name}>")
    assert read(text) == expected()


def test_what_a_site_notes_above_a_page_is_not_of_it() -> None:
    notes = '---\ntitle: "Perpanjangan Kartu"\nlayout: page\ntags:\n  - sop\n---\n'
    document = parse(Source("x", notes + NOTATIONS["spaces"]))
    assert [teks.teks for teks in document.sops[0].residu] == []


def test_a_paragraph_between_two_rules_is_no_note_of_a_site() -> None:
    document = parse(Source("x", "---\nDisimpan di ruang arsip lantai dua\n---\n" + NOTATIONS["spaces"]))
    assert [teks.teks for teks in document.sops[0].residu] == ["Disimpan di ruang arsip lantai dua"]


def test_the_numbers_of_steps_are_not_those_of_a_sheet() -> None:
    rows = read_rows("<table>" + "".join(f"<tr><td>{n}</td><td>Memeriksa berkas</td></tr>" for n in range(1, 9)))
    assert [row.cells[0] and row.cells[0].text for row in rows] == [str(number) for number in range(1, 9)]


def test_a_whole_identity_block_in_one_cell() -> None:
    text = (
        "<table><tr><td>DINAS PERPUSTAKAAN<br>KABUPATEN TERATAI</td><td>Nomor SOP : 7/SOP/2023<br>"
        "Tanggal Pembuatan : 6 Februari 2023<br>Nama SOP : Kartu Anggota</td></tr></table>"
    )
    fields = as_dict(parse(Source("x", text)))["sops"][0]["identitas"]
    assert (fields["nomor"], fields["tanggal_pembuatan"], fields["nama"]) == (
        "7/SOP/2023",
        "2023-02-06",
        "Kartu Anggota",
    )


BARS_BETWEEN = """
No | Kegiatan              | Petugas | Kelengkapan | Waktu   | Output
1  | Menerima kartu        | Mulai   | Kartu       | 5 menit | Data
   | anggota               |         |             |         |
2  | Mencatat kartu        | Selesai | Data        | 5 menit | Buku
"""
BARS_HERE_AND_THERE = """
No    Kegiatan                  Petugas  |  Kelengkapan   Waktu  |  Output
----------------------------------------------------------------------------
1   | Menerima kartu            Mulai       Kartu         5 menit   Data
      anggota              |                           |
----------------------------------------------------------------------------
2     Mencatat kartu          │ Selesai     Data          5 menit │ Buku
"""


@pytest.mark.parametrize("text", [BARS_BETWEEN, BARS_HERE_AND_THERE])
def test_bars_and_rules_in_spaced_text_are_not_content(text: str) -> None:
    steps = as_dict(parse(Source("x", "Nama SOP : Kartu\n" + text)))["sops"][0]["langkah"]
    assert [(step["nomor"], step["uraian"], step["pelaksana"], step["output"]) for step in steps] == [
        (1, "Menerima kartu anggota", {"Petugas": "Mulai"}, "Data"),
        (2, "Mencatat kartu", {"Petugas": "Selesai"}, "Buku"),
    ]


def test_fields_may_stand_in_a_list_of_definitions() -> None:
    text = (
        "<html><body><dl><dt>Nomor SOP</dt><dd>7/SOP/2023</dd>\n<dt>Tanggal Pembuatan</dt><dd>6 Februari 2023</dd>\n"
        "<dt>Nama SOP</dt><dd>Kartu Anggota</dd></dl></body></html>"
    )
    fields = as_dict(parse(Source("x", text)))["sops"][0]["identitas"]
    assert (fields["nomor"], fields["tanggal_pembuatan"], fields["nama"]) == (
        "7/SOP/2023",
        "2023-02-06",
        "Kartu Anggota",
    )
