"""The title above a table is no part of the sections that stand side by side above it."""

import pytest

from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

HEAD = """Nomor SOP : 364/02/2024
Nama SOP : Pemadaman Api

"""
SECTIONS = """Peringatan                                 Pencatatan dan Pendataan
{left:<42} 1. Buku piket
"""
TABLE = """
No    Uraian Kegiatan            Pelaksana                     Mutu Baku
                                 Regu          Kepala          Kelengkapan     Waktu       Output
                                               Pelaksana
1     Menerima laporan           Mulai                         Telepon         1 menit     Laporan
2     Memadamkan api                           Selesai         Mobil           30 menit    Api padam
"""


def read(text: str) -> Sop:
    return parse(Source("x", HEAD + text)).sops[0]


def items(sop: Sop) -> list[list[str]]:
    return [[butir.isi.teks for butir in bagian.butir if butir.isi is not None] for bagian in sop.bagian]


@pytest.mark.parametrize("title", ["PENYELAMATAN KORBAN", "Pemadaman Api", "PEMADAMAN API\n                 DI KOTA"])
@pytest.mark.parametrize("page", ["\n", "\n\f"])
def test_a_centred_title_between_sections_and_table(title: str, page: str) -> None:
    sections = SECTIONS.format(left="1. Kelalaian memperbesar kerugian")
    sop = read(sections + page + " " * 20 + title + "\n" + TABLE)
    assert items(sop) == [["Kelalaian memperbesar kerugian"], ["Buku piket"]]
    assert [" ".join(judul.teks.split()) for judul in sop.judul] == [" ".join(title.split())]


@pytest.mark.parametrize(
    ("left", "paragraph"),
    [
        # What alone fills a section, what starts where its column does, what goes on in lower case, an item.
        ("", "          KELALAIAN MEMPERBESAR KERUGIAN"),
        ("1. Kelalaian", "KELALAIAN MEMPERBESAR KERUGIAN"),
        ("1. Kelalaian", "   memperbesar kerugian"),
        ("1. Kelalaian", "  2. Kerugian"),
    ],
)
def test_what_is_no_title_stays_in_its_section(left: str, paragraph: str) -> None:
    sop = read(SECTIONS.format(left=left) + "\n" + paragraph + "\n" + TABLE)
    words = paragraph.split()[-1]
    assert any(words in item for item in items(sop)[0])
    assert not sop.judul


def test_in_a_spreadsheet_the_name_of_the_sop_is_the_title() -> None:
    sections = "\tPeringatan\t\t\tPencatatan\n\t1\tKelalaian\t\t1\tBuku piket\n\t\t\t\t2\tLaporan\n\t\t\t\t\t\n\tPemadaman Api\n"
    table = "\tNo\tUraian Kegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n\t1\tMenerima laporan\t\tTelepon\t1 menit\tLaporan\n"
    sop = read(sections.replace("Pencatatan", "Pencatatan dan Pendataan") + table)
    assert items(sop) == [["Kelalaian"], ["Buku piket", "Laporan"]]
    assert [judul.teks for judul in sop.judul] == ["Pemadaman Api"]


def test_kepala_pelaksana_is_an_actor() -> None:
    sop = read(TABLE)
    assert [kolom.nama.teks if kolom.nama else None for kolom in sop.tabel[0].pelaksana] == ["Regu", "Kepala Pelaksana"]


@pytest.mark.parametrize(
    ("line", "items"), [("2. Output", ["Register", "Output"]), ("2. Uraian Kegiatan", ["Register"])]
)
def test_of_the_labels_of_columns_only_that_of_the_activities_heads_a_table(line: str, items: list[str]) -> None:
    head = "No.\tUraian Kegiatan\tPelaksana\tMutu Baku\t\t\n\t\tStaf\tKelengkapan\tWaktu\tOutput\n"
    row = "1\tMenerima surat\tv\tSurat\t5 Menit\tSurat\n"
    section = f"Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\nPencatatan dan Pendataan\n1. Register\n{line}\n"
    (sop,) = parse(Source("x", section + head + row)).sops
    assert [butir.isi.teks for butir in sop.bagian[0].butir] == items


@pytest.mark.parametrize(
    ("line", "recorded", "titles"),
    [("-\tSK Pemadaman Api", ["-", "SK Pemadaman Api"], []), ("\nPemadaman Api", ["-"], ["Pemadaman Api"])],
)
def test_what_alone_fills_a_section_is_a_title_only_where_it_says_the_name(
    line: str, recorded: list[str], titles: list[str]
) -> None:
    table = (
        "No\tKegiatan\tRegu\tKepala\tKelengkapan\tWaktu\tOutput\n1\tMenerima laporan\tV\t\tTelepon\t1 menit\tLaporan\n"
    )
    above = "Peringatan\tPencatatan dan Pendataan\n" + ("-\t-\n" if titles else "")
    sop = read(above + line + "\n" + table)
    assert [item for section in items(sop) for item in section][: len(recorded)] == recorded
    assert [judul.teks for judul in sop.judul] == titles


@pytest.mark.parametrize("above", ["# Pemadaman Api\n\n", "Pemadaman api\n\nDinas Pemadam Kebakaran\n\n"])
def test_what_says_only_the_name_above_the_identity_block_is_its_title(above: str) -> None:
    (sop,) = parse(Source("x", above + HEAD + TABLE)).sops
    assert [judul.teks.casefold() for judul in sop.judul] == ["pemadaman api"]
    assert not sop.residu


def test_a_title_over_two_lines_of_its_source_is_no_item() -> None:
    text = (
        "<p>Pencatatan dan Pendataan</p>\n<p>1. Buku piket</p>\n<p align='center'><b>PEMADAMAN\nAPI</b></p>\n"
        "<table><tr><td>No</td><td>Kegiatan</td><td>Regu</td><td>Waktu</td><td>Output</td></tr>\n"
        "<tr><td>1</td><td>Menerima laporan</td><td>V</td><td>1 menit</td><td>Laporan</td></tr></table>\n"
    )
    assert items(read(text)) == [["Buku piket"]]


def test_a_line_that_names_the_part_of_the_form_is_no_item() -> None:
    text = (
        "Pencatatan dan Pendataan\n\n## BAGIAN FLOWCHART\n\n### PEMADAMAN API\n\n"
        "| No | Kegiatan | Regu | Waktu | Output |\n|---|---|---|---|---|\n| 1 | Menerima laporan | V | 1 menit | Laporan |\n"
    )
    assert items(read("## BAGIAN IDENTITAS\n\n" + text)) == [[]]
    assert not read("## BAGIAN IDENTITAS\n\n" + text).kop


ONE_COLUMN = "| No | Kegiatan | Regu | Waktu | Output |\n|---|---|---|---|---|\n| 1 | Menerima laporan | V | 1 menit | Laporan |\n"


def test_a_title_below_the_number_of_a_page_is_of_no_column() -> None:
    sections = (
        "Peringatan\tPencatatan dan Pendataan\nJika lalai maka rugi\t\n\nHalaman 1 dari 2\n\n### PEMADAMAN API\n\n"
    )
    assert items(read(sections + ONE_COLUMN)) == [["Jika lalai maka rugi"], []]


def test_the_line_above_a_title_that_says_the_name_is_none_of_it() -> None:
    sections = "Pencatatan dan Pendataan\nBuku piket;\nApi dan Asap\n\n### PEMADAMAN API\n\n"
    assert items(read(sections + ONE_COLUMN)) == [["Buku piket;", "Api dan Asap"]]


def test_a_title_below_the_head_of_its_page_says_the_name_once() -> None:
    office = "DINAS PEMADAM KEBAKARAN\n"
    sections = "Pencatatan dan Pendataan\n1. Buku piket\n\n\f"
    page = f"{office}SOP Pemadaman Api\n\nPEMADAMAN API\n\n"
    sop = parse(Source("x", f"{office}\n{HEAD}{sections}{page}{ONE_COLUMN}")).sops[0]
    assert items(sop) == [["Buku piket"]]
    assert [judul.teks for judul in sop.judul] == ["PEMADAMAN API"]


def test_the_name_may_stand_in_the_line_below_its_label() -> None:
    head = "Nomor SOP\n: 364/02/2024\nNama SOP\n: Pemadaman Api\n\nPencatatan dan Pendataan\n1. Buku piket\n\n"
    sop = parse(Source("x", head + "**Pemadaman Api**\n\n" + ONE_COLUMN)).sops[0]
    assert items(sop) == [["Buku piket"]]
    assert [teks.teks for teks in sop.judul] == ["Pemadaman Api"]


def test_a_title_in_a_row_right_below_two_sections_is_of_neither() -> None:
    sections = "Peringatan\tPencatatan dan Pendataan\nJika lalai maka rugi\t1. Buku piket\nSOP PEMADAMAN API\t\t\t\t\n"
    table = "No\tKegiatan\tRegu\tWaktu\tOutput\n1\tMenerima laporan\tV\t1 menit\tLaporan\n"
    assert items(read(sections + table)) == [["Jika lalai maka rugi"], ["Buku piket"]]


def test_a_title_keeps_the_name_in_its_second_paragraph() -> None:
    text = "Peringatan\nJika lalai maka rugi\n\nSTANDAR OPERASIONAL PROSEDUR\n\nPEMADAMAN API\n\n" + ONE_COLUMN
    assert [teks.teks for teks in read(text).judul] == ["STANDAR OPERASIONAL PROSEDUR PEMADAMAN API"]


@pytest.mark.parametrize(
    "line", ["SOP ini merupakan revisi dari SOP-036", "Standar Operasional Prosedur ini diarsipkan"]
)
def test_a_sentence_about_the_sop_is_no_title(line: str) -> None:
    sop = read(f"Peringatan\n{line}\n{TABLE}\n{line}\n")
    assert items(sop) == [[line]]
    assert not sop.judul
    assert not sop.residu


def test_three_lines_in_capitals_that_do_not_name_the_sop_are_no_title() -> None:
    lines = "APABILA SOP INI\nTIDAK DILAKSANAKAN\nKORBAN TIDAK TERTOLONG\n"
    sop = read("Peringatan\nKelalaian memperbesar kerugian.\n\n" + lines + TABLE)
    assert not sop.judul
    assert items(sop)[0][-1].endswith("KORBAN TIDAK TERTOLONG")
