"""The correction report as Markdown, read by a Markdown parser."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from conftest import CORPUS, ON_A_DAY, Run
from soplint.folding import squeeze
from soplint.report import write_document
from soplint.repository import Report

FAULTY = CORPUS / "setda-tapin-2020.txt"
NASTY = 'a|b *c* _d_ `e` <iframe src="f"></iframe> [g](http://h) ![i](j) #1 @k ~~l~~ \\ &amp; $m$ 1. n :bug: https://i'


def tokens(text: str) -> list[Token]:
    return MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)


def rows(text: str) -> Iterator[list[str]]:
    """The cells of each table row as they are read."""
    row: list[str] = []
    for token in tokens(text):
        if token.type == "tr_open":
            row = []
        elif token.type in ("td_open", "th_open"):
            row.append("")
        elif token.type == "inline" and row:
            row[-1] = "".join(child.content for child in token.children or ())
        elif token.type == "tr_close":
            yield row
            row = []


def test_every_finding_is_a_row(report: Report, tmp_path: Path) -> None:
    write_document(report, tmp_path / "x.md")
    text = (tmp_path / "x.md").read_text(encoding="utf-8")
    found = [row for row in rows(text) if len(row) == 7 and row[0].isdigit()]
    findings = [finding for file in report.files for finding in file.findings]
    assert len(found) == len(findings)
    for finding in findings:
        assert any(squeeze(finding.message) in row[3] and finding.code in row[3] for row in found)


def test_headings_lead_through_the_report(report: Report, tmp_path: Path) -> None:
    write_document(report, tmp_path / "x.md")
    headings = [
        token.tag for token in tokens((tmp_path / "x.md").read_text(encoding="utf-8")) if token.type == "heading_open"
    ]
    assert headings.count("h1") == 1
    assert (
        headings.count("h2") == 1 + report.summary.sops + 2
    )  # the summary, the words, and the regulations that are cited
    assert "SYS002" in (tmp_path / "x.md").read_text(encoding="utf-8")


def test_nothing_in_an_sop_is_markup(soplint: Run, tmp_path: Path) -> None:
    text = FAULTY.read_text(encoding="utf-8").replace("000/ /Bagumkeu/2020", f"000/ / {NASTY}")
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    soplint("report", "x.txt", "-o", "x.md", *ON_A_DAY)
    written = (tmp_path / "x.md").read_text(encoding="utf-8")
    assert any(unescape(NASTY) in cell for row in rows(written) for cell in row)
    kinds = {child.type for token in tokens(written) for child in token.children or ()}
    assert kinds <= {"text", "text_special", "em_open", "em_close", "html_inline", "softbreak"}
    inline = {
        child.content for token in tokens(written) for child in token.children or () if child.type == "html_inline"
    }
    assert inline <= {"<br>"}


def test_a_report_that_lies_among_sops_is_not_read_as_one(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(FAULTY.read_bytes())
    soplint("report", ".", "-o", "laporan.md", *ON_A_DAY)
    done = soplint("report", ".", "-o", "lagi.md", *ON_A_DAY)
    assert (done.returncode, "1 SOP dalam 1 berkas" in done.stderr) == (0, True)
