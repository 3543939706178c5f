"""The forms of the report on paper say one thing in one order."""

from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from markdown_it import MarkdownIt

from conftest import TODAY
from soplint.config import Config
from soplint.examples import small_sop
from soplint.report import write_document
from soplint.report.blocks import Heading, Table, in_order
from soplint.repository import Report, check_paths


@pytest.fixture
def markdown(report: Report, tmp_path: Path) -> list:
    write_document(report, tmp_path / "x.md")
    return MarkdownIt("gfm-like", {"linkify": False}).parse((tmp_path / "x.md").read_text(encoding="utf-8"))


def test_word_and_markdown_have_the_headings_in_their_order(report: Report, markdown: list, tmp_path: Path) -> None:
    write_document(report, tmp_path / "x.docx")
    said = [(block.level, block.text) for block in in_order(report) if isinstance(block, Heading)]
    word = [
        (int(style.name[-1]), paragraph.text)
        for paragraph in Document(str(tmp_path / "x.docx")).paragraphs
        if (style := paragraph.style) is not None and style.name.startswith("Heading")
    ]
    assert [heading for heading in word if heading in said] == said
    read = [
        (int(token.tag[1]) - 1, "".join(piece.content for piece in following.children or ()))
        for token, following in pairwise(markdown)
        if token.type == "heading_open"
    ]
    assert read[1:] == said


def test_every_table_has_as_many_cells_in_a_row_as_heads(report: Report) -> None:
    tables = [block for block in in_order(report) if isinstance(block, Table)]
    assert {table.kind for table in tables} == {"figures", "errors", "families", "rungs", "sops", "findings"}
    for table in tables:
        assert {len(row) for row in table.rows} == {len(table.heads)}
        assert len(table.remarks) == (len(table.rows) if table.kind == "findings" else 0)


def test_a_name_that_begins_with_a_number_is_no_numbered_list(markdown: list) -> None:
    assert any("1. tiada.txt" in (token.content or "").replace("\\", "") for token in markdown)
    assert [token for token in markdown if token.type == "ordered_list_open"] == []


def test_only_columns_of_numbers_stand_to_the_right(tmp_path: Path) -> None:
    text = small_sop({"nomor": "Nomor SOP : 7"})
    (tmp_path / "sop.txt").write_text(text, encoding="utf-8")
    write_document(check_paths([str(tmp_path / "sop.txt")], Config(), TODAY), tmp_path / "x.docx")
    table = next(table for table in Document(str(tmp_path / "x.docx")).tables if len(table.columns) == 7)
    (row,) = [row for row in table.rows if row.cells[2].text == "7"]
    assert [cell.paragraphs[0].alignment for cell in row.cells[:3]] == [WD_ALIGN_PARAGRAPH.RIGHT, None, None]
