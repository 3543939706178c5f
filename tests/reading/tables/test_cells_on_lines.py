"""A table whose cells stand one on each line, blank ones too, is read where the numbers of its steps tell its width."""

import pytest

from read_texts import actors, quality, read, sections
from sop_texts import IDENTITY_ON_LINES
from soplint.model import Sop

TOP = ["No.", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan"]
LABELS = ["", "", "Penguji", "Kasi", "Kelengkapan", "Waktu", "Output", ""]
STEPS = [
    ["1", "Menguji rem", "V", "", "Bukti daftar", "5 Menit", "Hasil uji", ""],
    ["2", "Memeriksa hasil uji", "", "V", "Hasil uji", "10 Menit", "Hasil uji diperiksa", ""],
    ["3", "Menyerahkan hasil uji", "V", "", "", "5 Menit", "Tanda terima", "Diambil sendiri"],
]


def text(*rows: list[str], sections: str = "") -> str:
    return IDENTITY_ON_LINES + sections + "".join(f"{cell}\n" for row in rows for cell in row)


def cells(sop: Sop) -> list[list[str]]:
    return [
        [
            teks.teks if teks is not None else ""
            for teks in (langkah.uraian, langkah.kelengkapan, langkah.waktu, langkah.output, langkah.keterangan)
        ]
        for langkah in sop.langkah
    ]


WANTED = [[row[1], *row[4:]] for row in STEPS]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_steps_have_as_many_lines_as_the_table_has_columns(end: str) -> None:
    whole = text(TOP, LABELS, *STEPS) + "\nSalatiga, 13 Maret 2023\nKepala Dinas Perhubungan\n\nBudi Santoso\n"
    sop = read(whole.replace("\n", end))
    assert cells(sop) == WANTED
    assert [kolom.nama.teks for kolom in sop.tabel[0].kolom if kolom.nama is not None] == ["Penguji", "Kasi"]
    [signature] = sop.tanda_tangan
    assert signature.nama is not None
    assert signature.nama.teks == "Budi Santoso"
    assert sop.legibility == 1.0


def test_a_row_of_column_numbers_tells_the_width() -> None:
    assert cells(read(text(TOP, LABELS, list("12345678"), *STEPS))) == WANTED


def test_steps_whose_numbers_are_wrong_are_steps() -> None:
    wrong = [STEPS[0], STEPS[1], ["2", *STEPS[2][1:]]]
    sop = read(text(TOP, LABELS, *wrong))
    assert [langkah.nomor for langkah in sop.langkah] == [1, 2, 2]


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_cell_of_two_paragraphs_leaves_the_table_unread(row: int) -> None:
    steps = [list(step) for step in STEPS]
    steps[row][2:3] = ["", "Mulai"]
    assert cells(read(text(TOP, LABELS, *steps))) != WANTED
    assert read(text(TOP, LABELS, *steps)).legibility < 0.6


PAIR = "DASAR HUKUM\nKUALIFIKASI PELAKSANA\n"


PARAGRAPHS = ["No.", "Kegiatan", "Penguji", "Kepala", "Kelengkapan", "Waktu", "Output"]
CELLS = [
    ["1.", "Menguji rem", "V", "", "Bukti", "5 menit", "Hasil"],
    ["2.", "Mengesahkan hasil", "", "V", "Hasil", "5 menit", "Hasil sah"],
]


@pytest.mark.parametrize(("end", "indent"), [("\n\n", ""), ("\n", ""), ("\n", "        ")])
def test_cells_on_lines_may_be_paragraphs_or_stand_in_the_middle(end: str, indent: str) -> None:
    headings = "".join(indent + cell + end for cell in PARAGRAPHS)
    text = IDENTITY_ON_LINES + headings + "".join(cell + end for row in CELLS for cell in row)
    sop = read(text)
    assert actors(sop) == ["Penguji", "Kepala"]
    assert quality(sop) == [["Bukti", "5 menit", "Hasil"], ["Hasil", "5 menit", "Hasil sah"]]
    assert {step.sel for step in sop.langkah} == {7}


def test_headings_of_two_sections_may_be_paragraphs() -> None:
    headings = "".join(cell + "\n\n" for cell in PARAGRAPHS)
    table = headings + "".join(cell + "\n\n" for row in CELLS for cell in row)
    lists = "Keterkaitan\n\nPeralatan/Perlengkapan\n\n1. SOP Pendaftaran\n\n1. Komputer\n2. Printer\n\n"
    assert sections(read(IDENTITY_ON_LINES + lists + table)) == {
        "keterkaitan": ["SOP Pendaftaran"],
        "peralatan_perlengkapan": ["Komputer", "Printer"],
    }


@pytest.mark.parametrize(
    ("content", "left", "right"),
    [
        ("1. UU 22/2009\n2. UU 25/2009\n1. Teliti\n2. Jujur\n", ["UU 22/2009", "UU 25/2009"], ["Teliti", "Jujur"]),
        ("UU 22/2009\n1. Teliti\n2. Jujur\n", ["UU 22/2009"], ["Teliti", "Jujur"]),
        ("1. UU 22/2009\n2. UU 25/2009\nTeliti\n", ["UU 22/2009", "UU 25/2009"], ["Teliti"]),
        ("UU 22/2009\nTeliti\n", ["UU 22/2009"], ["Teliti"]),
        ("UU 22/2009\n\n", ["UU 22/2009"], []),
        ("\nTeliti\n", [], ["Teliti"]),
        ("SOP PPDB\n1. Teliti\n", ["SOP PPDB"], ["Teliti"]),
    ],
)
def test_two_headings_are_followed_by_the_left_list_and_the_right_one(
    content: str, left: list[str], right: list[str]
) -> None:
    sop = read(text(TOP, LABELS, *STEPS, sections=f"{PAIR}{content}KETERKAITAN\nPERINGATAN\nSOP Arsip\nHati-hati\n\n"))
    read_sections = {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian}
    assert read_sections == {
        "dasar_hukum": left,
        "kualifikasi_pelaksana": right,
        "keterkaitan": ["SOP Arsip"],
        "peringatan": ["Hati-hati"],
    }


def test_a_blank_section_above_another_leaves_that_its_items() -> None:
    lists = "Keterkaitan\n\nPeringatan\n1. Alat dapat rusak\n2. Data dapat hilang\n\n"
    assert sections(read(text(TOP, LABELS, *STEPS, sections=lists))) == {
        "keterkaitan": [],
        "peringatan": ["Alat dapat rusak", "Data dapat hilang"],
    }


@pytest.mark.parametrize("content", ["UU 22/2009\nTeliti\nJujur\n", "Yang berlaku\n1. UU 22/2009\n1. Teliti\n"])
def test_paragraphs_that_nothing_parts_are_a_doubt(content: str) -> None:
    assert read(text(TOP, LABELS, *STEPS, sections=f"{PAIR}{content}\n")).legibility <= 0.5


def test_a_cell_that_goes_on_in_the_next_line_is_noticed_where_times_are_figures_alone() -> None:
    labels = [label.replace("Waktu", "Waktu (Menit)") for label in LABELS]
    steps = [[cell.removesuffix(" Menit") for cell in step] for step in STEPS]
    torn = ["3", "Menyerahkan", "hasil uji", *steps[2][2:]]
    assert read(text(TOP, labels, *steps)).langkah
    assert not read(text(TOP, labels, *steps[:2], torn)).langkah


def test_blank_cells_behind_the_last_output_may_be_lost_at_the_end_of_the_text() -> None:
    last = [*STEPS[2][:7], ""]
    whole = "".join(f"{line}\n\n" for line in text(TOP, LABELS, *STEPS[:2], last).split("\n")).rstrip()
    assert [langkah[3] for langkah in cells(read(whole))] == ["Hasil uji", "Hasil uji diperiksa", "Tanda terima"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("nomor", "nama"), [("08", "Pengujian Rem"), ("SOP-036/2025", "SOP PENGUJIAN")])
def test_number_and_name_below_their_labels_may_open_like_a_page_number_or_a_title(
    gap: str, nomor: str, nama: str
) -> None:
    lines = ["Nomor SOP", nomor, "Tanggal Pembuatan", "6 Maret 2023", "Nama SOP", nama, "Dasar Hukum", "1. UU 22/2009"]
    sop = read(gap.join(["PEMERINTAH KOTA SALATIGA", *lines]))
    assert [medan.nilai.teks for medan in (sop.identitas.nomor, sop.identitas.nama) if medan and medan.nilai] == [
        nomor,
        nama,
    ]


@pytest.mark.parametrize("colon", ["", ": "])
def test_a_figure_below_the_label_of_the_revision_is_no_page_number(colon: str) -> None:
    fields = ["Nomor SOP", "503/011/2019", "Tgl. Revisi", "01", "Nama SOP", "SOP Izin"]
    lines = [f"{colon}{line}" if number % 2 else line for number, line in enumerate(fields)]
    sop = read("\n\n".join(["PEMERINTAH KOTA SALATIGA", *lines, "Dasar Hukum", "1. UU 22/2009"]))
    assert sop.identitas.text("nama") == "SOP Izin"
    assert sop.identitas.tanggal_revisi is not None
    assert sop.identitas.tanggal_revisi.nilai is not None
    assert sop.identitas.tanggal_revisi.nilai.teks == "01"


@pytest.mark.parametrize("notes", [True, False])
@pytest.mark.parametrize("counted", [True, False])
def test_merged_cells_of_the_heading_may_stand_in_one_line_each(notes: bool, counted: bool) -> None:
    """Without blank lines for what they span: the groups in one row, what divides them in the next."""
    columns = len(LABELS) if notes else len(LABELS) - 1
    numbers = [[str(number) for number in range(1, columns + 1)]] if counted else []
    rows = [TOP if notes else TOP[:-1], [label for label in LABELS if label], *numbers]
    sop = read(text(*rows, *[step[:columns] for step in STEPS]))
    assert actors(sop) == ["Penguji", "Kasi"]
    assert quality(sop) == [[cell or None for cell in step[4:7]] for step in STEPS]
    assert sop.legibility == 1.0
