"""Markup that recognition left over, and markup that makes the tables of a document written in it."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

HTML = "<table><tr><td>Nomor SOP</td><td>551/017/SOP/2023</td></tr><tr><td>Nama SOP</td><td>Uji</td></tr></table>\n"
PIPES = "# Kop\n\n| Nomor SOP | 551/017/SOP/2023 |\n|---|---|\n| Nama SOP | **Uji** |\n"


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
