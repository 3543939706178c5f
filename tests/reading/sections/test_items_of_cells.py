"""The items of a list in one cell, line by line."""

from collections.abc import Callable

import pytest

from holding import assert_one_owner_each
from soplint.layout import Cell, read_rows
from soplint.lexer.items import items as items_of
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source, Span

SOP = """| Nomor SOP | 000/07/SOP/2024 |
|---|---|
| Nama SOP | Pelayanan Arsip |

| Dasar Hukum | Keterkaitan |
|---|---|
| {lines} | 1. SOP Arsip |
"""


def items(*lines: str) -> list[str]:
    (sop,) = parse(Source("x", SOP.format(lines="<br>".join(lines)))).sops
    return [f"{butir.penanda.teks if butir.penanda else ''} {butir.isi.teks}" for butir in sop.dasar_hukum]


FIRST = "1. Undang-Undang Nomor 43 Tahun 2009"


@pytest.mark.parametrize("number", ["1.", "2.", "3.", "3)"])
def test_a_line_with_a_number_opens_an_item_though_the_number_be_wrong(number: str) -> None:
    assert items(f"{FIRST} tentang Kearsipan", f"{number} Peraturan Bupati")[1:] == [f"{number} Peraturan Bupati"]


@pytest.mark.parametrize("line", ["3 Tahun 2012", "9. Peraturan Bupati", "3. tentang Arsip", "12.5 Persen"])
def test_other_lines_that_begin_with_a_number_go_on(line: str) -> None:
    assert items(FIRST, line) == [f"{FIRST} {line}"]


def test_a_number_that_is_skipped_in_a_cell_is_found(check_text: Callable[..., DocumentResult]) -> None:
    text = SOP.format(lines="1. Undang-Undang Dasar 1945<br>3. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan")
    (finding,) = check_text(text, "STR009").findings
    assert (finding.quote, finding.data["seharusnya"]) == ("3.", "2")


def test_the_order_of_the_list_is_that_of_all_its_items(check_text: Callable[..., DocumentResult]) -> None:
    lines = (
        "1. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
        "3. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
    )
    (finding,) = check_text(SOP.format(lines="<br>".join(lines)), "HKM006").findings
    assert finding.quote == "Undang-Undang Nomor 43 Tahun 2009"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("1.Komputer 2.Printer", ["1. Komputer", "2. Printer"]),
        ("1. Komputer 2. Printer", ["1. Komputer", "2. Printer"]),
        # No list begins so.
        ("Formulir 1.A dan Formulir 2.B", [" Formulir 1.A dan Formulir 2.B"]),
        ("1. Berkas model 2.Cetak", ["1. Berkas model 2.Cetak"]),
    ],
)
def test_a_list_that_lost_its_line_ends_goes_on_as_it_begins(line: str, read: list[str]) -> None:
    (sop,) = parse(Source("x", SOP.format(lines="-").replace("1. SOP Arsip", line))).sops
    (keterkaitan,) = [bagian for bagian in sop.bagian if bagian.nama == "keterkaitan"]
    assert [f"{b.penanda.teks if b.penanda else ''} {b.isi.teks}" for b in keterkaitan.butir] == read


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (["•", "SOP Arsip", "•", "SOP Surat"], ["• SOP Arsip", "• SOP Surat"]),
        (["-", "SOP Arsip", "yang aktif", "-", "SOP Surat"], ["- SOP Arsip yang aktif", "- SOP Surat"]),
        (["•", "", "SOP Arsip"], ["• SOP Arsip"]),
        # A dash by itself says that there is none.
        (["-", "", "SOP Arsip"], [" -", " SOP Arsip"]),
        (["-"], [" -"]),
        (["1.", "SOP Arsip", "2.", "SOP Surat"], ["1. SOP Arsip", "2. SOP Surat"]),
    ],
)
def test_a_bullet_on_a_line_of_its_own_is_that_of_the_text_below(lines: list[str], read: list[str]) -> None:
    text = "\n".join(["Nama SOP : Pelayanan Arsip", "Keterkaitan", *lines, "Peringatan", "Arsip hilang"])
    (sop,) = parse(Source("x", text)).sops
    items = [f"{b.penanda.teks if b.penanda else ''} {b.isi.teks}" for b in sop.butir("keterkaitan")]
    assert items == read


WITHOUT_POINTS = [
    ("1 SOP Surat Masuk 2 SOP Surat Keluar", ["1 SOP Surat Masuk", "2 SOP Surat Keluar"]),
    (
        "1 Undang-Undang Nomor 25 Tahun 2009 2 Peraturan Menteri Nomor 2 Tahun 2012",
        ["1 Undang-Undang Nomor 25 Tahun 2009", "2 Peraturan Menteri Nomor 2 Tahun 2012"],
    ),
    ("1 Meja 3 Kursi", ["1 Meja 3 Kursi"]),
    ("1 Komputer dan 2 Printer", ["1 Komputer dan 2 Printer"]),
    ("SOP Surat 2 Hari", [" SOP Surat 2 Hari"]),
]


@pytest.mark.parametrize(("line", "found"), WITHOUT_POINTS)
def test_numbers_that_lost_their_points_open_items_where_they_count(line: str, found: list[str]) -> None:
    assert items(line) == found


def test_lines_of_nothing_but_markup_are_one_item() -> None:
    text = "<!-- kaki halaman -->\n<!-- halaman 2 -->"
    cell = Cell(text.replace("\n", " "), 0, len(text), (Span(0, 21), Span(22, len(text))))
    assert [item.cell for item in items_of(text, cell, gap=True)] == [cell]


def test_a_row_of_nothing_but_markup_is_no_row() -> None:
    rows = [("Keterkaitan", "Peralatan/Perlengkapan"), ("Peringatan", "Pencatatan dan Pendataan")]
    lines = [f"{number}{' ' * 60}{left:80}{right}" for number, (left, right) in enumerate(rows, 8)]
    text = "\n".join([*lines, "", "<!-- kaki halaman -->", "<!-- halaman 2 -->"])
    assert [row for row in read_rows(text) if not any(row.cells)] == []


@pytest.mark.parametrize("sign", [".", ")"])
def test_letters_count_items_in_one_line(sign: str) -> None:
    laws = ["Undang-Undang Nomor 43 Tahun 2009", "Peraturan Bupati Nomor 5 Tahun 2011", "Kode Etik Arsiparis"]
    lettered = [f"{letter}{sign} {law}" for letter, law in zip("abc", laws, strict=True)]
    assert items(" ".join(lettered)) == lettered


@pytest.mark.parametrize(
    "line",
    ["a. Pasal 4 huruf b. dan c. Undang-Undang Kearsipan", "Naskah a. Undang-Undang b. Peraturan", "a. n. Bupati"],
)
def test_other_letters_count_nothing(line: str) -> None:
    assert len(items(line)) == 1


@pytest.mark.parametrize("sign", ["-", "•", "*", "\uf0b7"])
def test_bullets_part_items_in_one_line(sign: str) -> None:
    laws = [f"{sign} Renstra 2020 - 2024", f"{sign} Peraturan Bupati Nomor 5 Tahun 2011"]
    assert items(" ".join(laws)) == laws


def test_a_dash_within_an_item_parts_nothing() -> None:
    assert len(items("Rencana Strategis - Dinas Kearsipan")) == 1


def test_a_bullet_that_ends_a_line_opens_the_item_below_it() -> None:
    assert items("- SOP Arsip", "-", "SOP Surat") == ["- SOP Arsip", "- SOP Surat"]


def test_bullets_that_markdown_escapes_part_items_in_one_line() -> None:
    laws = ["Undang-Undang Kearsipan", "Peraturan Bupati Nomor 5 Tahun 2011"]
    assert items("\\- " + " \\- ".join(laws)) == [f"- {law}" for law in laws]


@pytest.mark.parametrize(
    "lines",
    [
        ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Peraturan Bupati Nomor 5 Tahun 2011 tentang Arsip"],
        ["Undang-Undang Nomor 43 Tahun 2009 tentang;", "Peraturan Bupati Nomor 5 Tahun 2011"],
    ],
)
def test_lines_of_a_cell_that_cite_a_regulation_each_are_items(lines: list[str]) -> None:
    assert items(*lines) == [f" {line}" for line in lines]


def test_a_regulation_that_the_title_above_goes_on_with_is_no_item() -> None:
    assert (
        len(items("Undang-Undang Nomor 19 Tahun 2016 tentang Perubahan atas", "Undang-Undang Nomor 11 Tahun 2008")) == 1
    )


def test_a_marker_that_stands_in_two_lines_claims_nothing_between_them() -> None:
    text = """  Keterkaitan    Peralatan/Perlengkapan
1. SOP Pelayanan Informasi dan Dokumentasi Kabupaten        1. Komputer
    12   - 2 Buku agenda dan formulir permohonan yang disediakan di loket ;
        b. Kartu Keluarga"""
    assert_one_owner_each(parse(Source("x", text)))


def test_a_list_that_lost_its_line_ends_may_have_bullets_that_markdown_escapes() -> None:
    assert items("\\- Undang-Undang Dasar 1945 \\- Peraturan Bupati") == [
        "- Undang-Undang Dasar 1945",
        "- Peraturan Bupati",
    ]
