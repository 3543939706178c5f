"""Findings marked in the text of a scan, where their places meet."""

from pages import Tree
from soplint.findings import Basis, Finding, Severity
from soplint.report.laporan import Baris
from soplint.report.markup import join
from soplint.report.naskah import Mark, marked_text
from soplint.source import Source, Span


def row(number: int, start: int, end: int) -> Mark:
    finding = Finding(
        code="AAA001",
        name="aturan",
        severity=Severity.WARNING,
        message=f"temuan {number}",
        span=Span(start, end),
        location="",
        quote="",
        sop=0,
        related=(),
        data={},
        fix=None,
        origin="document",
        confidence="likely",
        fingerprint="",
        advice="",
        basis=(Basis("kelaziman", ""),),
    )
    return Mark("1", Baris(number, "", "", f"temuan {number}", (), "", "", "peringatan", (), (), 1, 1, finding))


def pieces(text: str, *spans: tuple[int, int]) -> list[tuple[str, str]]:
    """The marked pieces of a text: where each leads to, and what it holds."""
    marks = [row(number, *span) for number, span in enumerate(spans, 1)]
    page = str(join(marked_text(Source("x.txt", text), 1, Span(0, len(text)), marks, "id")))
    root = Tree(page).root
    assert {link.attributes["id"] for link in root.all("a", class_="no")} == {f"n1-{mark.row.no}" for mark in marks}
    return [(mark.all("a")[0].attributes["href"], mark.text()) for mark in root.all("mark")]


def test_a_mark_inside_another_is_the_one_that_is_led_to() -> None:
    assert pieces("abcdef", (0, 6), (2, 4)) == [("#t1-1", "ab"), ("#t1-2", "cd"), ("#t1-1", "ef")]


def test_marks_that_overlap_are_cut_where_they_meet() -> None:
    assert pieces("abcdefg", (0, 4), (2, 7)) == [("#t1-1", "ab"), ("#t1-1", "cd"), ("#t1-2", "efg")]


def test_two_findings_at_one_place_both_have_their_number() -> None:
    assert pieces("abc", (1, 3), (1, 3)) == [("#t1-1", "bc")]


def test_a_mark_over_several_lines_goes_on_in_each() -> None:
    assert pieces("ab\r\ncd\n\nef", (1, 9)) == [("#t1-1", "b"), ("#t1-1", "cd"), ("#t1-1", "e")]


def test_a_finding_on_a_line_end_alone_is_not_lost() -> None:
    assert pieces("ab\ncd", (2, 3)) == []


def test_tabs_are_kept_inside_marks() -> None:
    assert pieces("a\tb", (0, 3)) == [("#t1-1", "a\tb")]
