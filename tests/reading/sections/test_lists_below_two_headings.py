"""Two headings side by side, and below them both lists one after the other: which of the two a line is of."""

from collections.abc import Callable

import pytest

from read_texts import read, sections
from sop_texts import IDENTITY, TABLE
from soplint.findings import Outcome
from soplint.layout import second_list
from soplint.reading import is_legible
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

PAIRS = (
    (
        "Dasar Hukum",
        ["Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan", "Peraturan Daerah Nomor 4 Tahun 2018"],
        "Kualifikasi Pelaksana",
        ["Teliti", "Menguasai komputer"],
    ),
    ("Keterkaitan", ["SOP Sertifikasi"], "Peralatan/Perlengkapan", ["Komputer", "Formulir", "Printer"]),
    ("Peringatan", ["Pendaftaran ditutup tepat waktu"], "Pencatatan dan Pendataan", ["Buku pendaftar"]),
)
LISTS = {
    "dasar_hukum": PAIRS[0][1],
    "kualifikasi_pelaksana": PAIRS[0][3],
    "keterkaitan": PAIRS[1][1],
    "peralatan_perlengkapan": PAIRS[1][3],
    "peringatan": PAIRS[2][1],
    "pencatatan_pendataan": PAIRS[2][3],
}


def text(headings: str, marker: str, below_heading: str, between: str) -> str:
    """The SOP with each pair of headings above both their lists; those of one line have no markers."""
    blocks = []
    for left, first, right, second in PAIRS:
        marked = [
            [f"{marker.format(number=at + 1, letter='abc'[at])}{item}" for at, item in enumerate(items)]
            if "Peringatan" not in left
            else items
            for items in (first, second)
        ]
        lists = f"\n{between}".join("\n".join(items) for items in marked)
        blocks.append(f"{headings.format(left, right)}\n{below_heading}{lists}\n\n")
    return IDENTITY + "".join(blocks) + TABLE


def test_lists_whose_items_stand_in_turn_are_told_apart_by_nothing() -> None:
    items = "1. Peraturan Daerah Nomor 4 Tahun 2018\n1. Teliti\n2. Peraturan Wali Kota Nomor 8 Tahun 2019 tentang\n2. Mampu\n"
    items += "Sertifikasi Tenaga Kerja\n3. Peraturan Daerah Nomor 9 Tahun 2020\n3. Menguasai komputer\n"
    other = "Keterkaitan\n1. SOP Sertifikasi\n"
    assert not is_legible(read(f"{IDENTITY}Dasar Hukum\nKualifikasi Pelaksana\n{items}{other}{TABLE}"))
    laws, skills = "1. Peraturan Daerah Nomor 4 Tahun 2018\n", "1. Teliti\n2. Mampu\n3. Menguasai komputer\n"
    assert is_legible(read(f"{IDENTITY}Dasar Hukum\n{laws}Kualifikasi Pelaksana\n{skills}{other}{TABLE}"))


@pytest.mark.parametrize(
    "headings", ["{}\t{}", "**{}**\t**{}**", "{} :\t\t{} :", "{} | {}", "{}          {}", "{} {}", "**{}** **{}**"]
)
@pytest.mark.parametrize("marker", ["{number}. ", "{letter}. ", "({number}) ", "✅ ", "- "])
@pytest.mark.parametrize("below_heading", ["", "\n"])
@pytest.mark.parametrize("between", ["", "\n"])
def test_the_second_list_is_of_the_heading_at_the_right(
    headings: str, marker: str, below_heading: str, between: str
) -> None:
    """Told by where the numbers start again, by a blank line, or by the words that items of the left one open with."""
    if not (between or "number" in marker or "letter" in marker):
        # Bullets alone do not part "SOP Sertifikasi" from the equipment below it: its first words do.
        assert sections(read(text(headings, marker, below_heading, between)))["keterkaitan"] == LISTS["keterkaitan"]
        return
    assert sections(read(text(headings, marker, below_heading, between))) == LISTS


def test_numbers_that_go_on_are_of_one_list(check_text: Check) -> None:
    """The section at the right is empty."""
    one = text("{}\t{}", "{number}. ", "", "").replace("1. Teliti\n2. ", "3. ")
    assert sections(read(one))["kualifikasi_pelaksana"] == []
    assert [finding.quote for finding in check_text(one, "STR002").findings] == ["Kualifikasi Pelaksana"]


def test_bullets_that_nothing_parts_leave_the_section_at_the_right_in_doubt(check_text: Check) -> None:
    mixed = text("{}\t{}", "- ", "", "").replace("- SOP Sertifikasi", "- Tata cara sertifikasi")
    assert check_text(mixed, "STR002").sops[0].outcomes["STR002"] is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("between", "second", "doubted"),
    [("\n", "Buku pendaftar", False), ("\n", "buku pendaftar", False), ("", "Buku pendaftar", True)],
)
def test_of_two_paragraphs_each_is_of_one_heading(between: str, second: str, doubted: bool) -> None:
    """Where no blank line parts them the second may as well go on with the first."""
    paragraphs = f"Apabila terlambat, pendaftaran ditolak\n{between}{second}\n"
    sop = read(f"{IDENTITY}Peringatan Pencatatan dan Pendataan\n{paragraphs}{TABLE}")
    assert sections(sop) == {
        "peringatan": ["Apabila terlambat, pendaftaran ditolak"],
        "pencatatan_pendataan": [second],
    }
    assert [bagian.ragu for bagian in sop.bagian] == [doubted, doubted]


@pytest.mark.parametrize("marker", ["1️⃣ ", "☑ ", "🔹 ", "👉 ", "✔️ "])
def test_signs_of_messages_open_items(marker: str) -> None:
    second = marker.replace("1", "2")
    listed = (
        f"{IDENTITY}Dasar Hukum\n{marker}UUD 1945\nPeralatan/Perlengkapan\n{marker}Komputer\n{second}Printer\n{TABLE}"
    )
    assert sections(read(listed))["peralatan_perlengkapan"] == ["Komputer", "Printer"]


@pytest.mark.parametrize("headings", ["{}\t{}", "{}          {}", "{} {}"])
def test_nothing_may_stand_below_two_headings(headings: str) -> None:
    bare = IDENTITY + "".join(f"{headings.format(left, right)}\n\n" for left, _, right, _ in PAIRS) + TABLE
    assert sections(read(bare)) == {name: [] for name in LISTS}


def test_below_three_headings_two_lists_are_not_told_apart() -> None:
    sop = read("""\
Nomor SOP : 503/12/SOP/2024
Nama SOP : Penerbitan Izin

Keterkaitan           Peralatan/Perlengkapan    Peringatan
1. SOP Pendaftaran
2. SOP Pengarsipan
1. Komputer
2. Kertas
""")
    assert [len(bagian.butir) for bagian in sop.bagian if bagian.nama == "keterkaitan"] == [4]


def test_the_first_word_of_a_field_beside_a_heading_opens_no_fields() -> None:
    sop = read("Nomor SOP : 503/12/SOP/2024\n\nDasar Hukum   No\n1. Undang-Undang Nomor 25 Tahun 2009\n")
    assert [bagian.nama for bagian in sop.bagian] == ["dasar_hukum"]


@pytest.mark.parametrize(("own", "second"), [([True, False, False], 1), ([True, False, True, False], None)])
def test_items_of_the_first_list_below_others_tell_no_second_one(own: list[bool], second: int | None) -> None:
    assert second_list([None] * len(own), (), own) == second


@pytest.mark.parametrize(
    ("cells", "doubtful"),
    [
        ("Apabila tidak dilaksanakan\tmaka terhambat\tBuku", [True, False]),
        # A comma ends a cell of its own.
        ("Apabila tidak dilaksanakan,\tmaka terhambat\tBuku", [False, False]),
    ],
)
def test_two_cells_below_one_heading_may_be_halves_of_one(cells: str, doubtful: list[bool]) -> None:
    text = f"Nama SOP : Arsip\n\nPeringatan\t\tPencatatan dan Pendataan\n{cells}\n"
    assert [bagian.ragu for bagian in read(text).bagian] == doubtful


def test_a_cell_in_small_letters_below_the_second_heading_is_no_half() -> None:
    text = "Nama SOP : Arsip\n\nPeringatan\tPencatatan dan Pendataan\nApabila tidak dilaksanakan\tbuku agenda\n"
    assert [bagian.ragu for bagian in read(text).bagian] == [False, False]


def test_a_line_in_small_letters_is_no_second_paragraph() -> None:
    text = "Nama SOP : Arsip\n\nPeringatan\tPencatatan dan Pendataan\nApabila SOP tidak dilaksanakan\nmaka terhambat\n"
    peringatan, _ = read(text).bagian
    assert " ".join(butir.isi.teks for butir in peringatan.butir).endswith("maka terhambat")
