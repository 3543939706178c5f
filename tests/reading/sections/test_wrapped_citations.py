"""A citation that goes on in the next line is one item, wherever the line ends."""

from collections.abc import Callable

import pytest

from soplint.layout import is_wrapped_number
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

CITATIONS = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "Peraturan Pemerintah Nomor 3 Tahun 2005 tentang Tata Kerja",
    "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 tentang Tata Naskah Dinas",
)
HEAD = "Nomor SOP : 065/12/SOP/2024\nNama SOP : Pengelolaan Arsip\n\n"
PLAIN = HEAD + "Dasar Hukum\n{items}\n\nKualifikasi Pelaksana\n1. Arsiparis\n"


def wrapped(citation: str, before: str, line_end: str) -> str:
    """The citation with the end of a line before the words."""
    left, right = citation.split(f" {before}", 1)
    return f"{left}{line_end}{before}{right}"


def in_lines(items: list[str]) -> str:
    return PLAIN.format(items="\n".join(f"{number}. {item}" for number, item in enumerate(items, 1)))


def in_html(items: list[str]) -> str:
    listed = "<br>".join(f"{number}. {item}" for number, item in enumerate(items, 1)).replace("\n", "<br>")
    return HEAD + f"| Dasar Hukum | Kualifikasi Pelaksana |\n|---|---|\n| {listed} | 1. Arsiparis |\n"


def in_columns(items: list[str]) -> str:
    lines = "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1)).split("\n")
    rows = [f"{line:<60}{'1. Arsiparis' if at == 0 else ''}".rstrip() for at, line in enumerate(lines)]
    return HEAD + "\n".join([f"{'Dasar Hukum':<60}Kualifikasi Pelaksana", *rows]) + "\n"


def read(text: str) -> list[str]:
    return [butir.isi.teks for butir in parse(Source("x", text)).sops[0].butir("dasar_hukum")]


@pytest.mark.parametrize("layout", [in_lines, in_html, in_columns])
@pytest.mark.parametrize("before", ["Nomor", "Tahun", "tentang", "number", "year"])
def test_it_is_read_whole(layout: Callable[[list[str]], str], before: str) -> None:
    wanted = {
        "number": lambda words: words[words.index("Nomor") + 1],
        "year": lambda words: words[words.index("Tahun") + 1],
    }
    items = [wrapped(one, wanted[before](one.split()) if before in wanted else before, "\n") for one in CITATIONS]
    assert read(layout(items)) == list(CITATIONS)


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Peraturan Bupati Tapin Nomor", "2. Peraturan Daerah Nomor 5 Tahun 2020 tentang Arsip"],
        ["1 Peraturan Bupati Tapin Nomor", "2 Peraturan Daerah Nomor 5 Tahun 2020 tentang Arsip"],
    ],
)
def test_a_citation_without_its_number_does_not_take_that_of_the_next_item(lines: list[str]) -> None:
    assert len(read(PLAIN.format(items="\n".join(lines)))) == 2


def test_no_item_is_misnumbered_by_it(check_text: Callable[..., DocumentResult]) -> None:
    items = [wrapped(CITATIONS[0], "25", "\n"), wrapped(CITATIONS[1], "Tahun", "\n"), CITATIONS[2]]
    assert not check_text(in_lines(items), "STR009", "HKM001").findings


@pytest.mark.parametrize(
    ("line", "above", "wrapped"),
    [
        ("25 dan 26 Tahun 2009", "Undang-Undang Nomor", True),
        ("25 TAHUN 2009", "UNDANG-UNDANG NOMOR", True),
        ("25 Peraturan Bupati", "Peraturan Daerah Nomor", False),
        ("25 dan 26 Tahun 2009", "Undang-Undang", False),
    ],
)
def test_small_letters_behind_a_number_go_on_with_the_line_above(line: str, above: str, wrapped: bool) -> None:
    assert is_wrapped_number(line, above) is wrapped
