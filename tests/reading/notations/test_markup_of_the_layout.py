"""Markup that recognition left over, and markup that makes the tables of a document written in it."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.layout import read_rows
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

HTML = "<table><tr><td>Nomor SOP</td><td>551/017/SOP/2023</td></tr><tr><td>Nama SOP</td><td>Uji</td></tr></table>\n"
PIPES = "# Kop\n\n| Nomor SOP | 551/017/SOP/2023 |\n|---|---|\n| Nama SOP | **Uji** |\n"


def cells(text: str) -> list[list[str | None]]:
    return [[cell.text if cell is not None else None for cell in row.cells] for row in read_rows(text)]


def found(check_text: Check, text: str) -> list[str]:
    return [finding.quote for finding in check_text(text, "STR012").findings]


@pytest.mark.parametrize("text", [HTML, HTML.upper(), PIPES])
def test_the_markup_that_a_document_is_written_in_is_not_left_over(check_text: Check, text: str) -> None:
    assert not found(check_text, text + "\nDasar Hukum\n1. Undang-Undang Nomor 1 Tahun 2004\n")


def test_stars_are_left_over_in_html_and_tags_in_pipes(check_text: Check) -> None:
    assert found(check_text, HTML.replace("Uji", "**Uji")) == ["**"]
    assert found(check_text, PIPES.replace("Uji", "<ol>Uji")) == ["<ol>"]


@pytest.mark.parametrize("markup", ["<ol>", "**", "<br>"])
def test_markup_among_plain_lines_is_left_over(check_text: Check, markup: str) -> None:
    assert found(check_text, IDENTITY + LAW + f"Keterkaitan\n{markup}SOP Arsip\n" + TABLE) == [markup]


def test_the_title_of_a_page_is_no_text_of_the_document(check_text: Check) -> None:
    page = f"<html><head><title>Cetak dokumen</title></head>\n<body>\n{HTML}</body></html>\n{LAW}{TABLE}"
    assert not check_text(page, "STR008").findings


def test_signs_of_italics_around_two_words_of_a_cell_are_left_alone() -> None:
    assert cells("| No | Kelengkapan |\n|---|---|\n| 1 | _Surat_ dan _buku_ |\n")[1] == ["1", "_Surat_ dan _buku_"]


def test_a_blank_line_between_quoted_paragraphs_parts_them() -> None:
    assert [row.gap for row in read_rows("> Kepala Dinas\n\n> Sosial\n")] == [True, True]


def test_a_cell_over_all_columns_but_one_that_reaches_down_is_of_its_row() -> None:
    above = "<tr><td>1</td><td>Menguji rem</td><td rowspan=2>Catatan</td></tr>"
    assert cells(f"<table>{above}<tr><td colspan=2>Bila perlu diulang</td></tr></table>")[1] == [
        "Bila perlu diulang",
        None,
    ]


def test_a_table_within_a_cell_behind_another_leaves_the_words_above_it_in_their_row() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert cells(f"<table><tr><td>1</td><td>Hasil{inner}</td></tr></table>")[0] == ["1", "Hasil"]
