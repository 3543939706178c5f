"""The text of a scan with its findings marked in it, line by line; spans may overlap and lie in one another."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ..messages import message
from ..source import Source, Span
from .laporan import Baris
from .markup import Markup, element, join
from .wording import capital

__all__ = ["Mark", "finding_id", "line_id", "mark_id", "marked_text"]


class Mark(NamedTuple):
    """A finding to mark: the place whose table lists it (``scope``, see :func:`finding_id`) and its row there."""

    scope: str
    row: Baris

    @property
    def span(self) -> Span:
        """The characters that the finding speaks of."""
        return self.row.finding.span

    @property
    def style(self) -> str:
        """The class of its mark."""
        finding = self.row.finding
        return str(finding.severity) if finding.status == "open" else "set-aside"


def finding_id(scope: str, no: int) -> str:
    """The anchor of a row by its number; ``scope`` is the number of its SOP, or "b" and the number of its file."""
    return f"t{scope}-{no}"


def mark_id(scope: str, row: Baris) -> str:
    """The anchor of the mark of a row."""
    return f"n{scope}-{row.no}"


def line_id(file: int, line: int) -> str:
    """The anchor of a line of a file."""
    return f"b{file}-{line}"


def marked_text(source: Source, file: int, span: Span, marks: Iterable[Mark], lang: str) -> Iterator[Markup]:
    """The lines of a span of a file, under their pages; of blank lines in a row only the first is shown.

    Each finding has a numbered link to its row where it starts, and its characters stand in ``mark`` elements. Where
    findings overlap, a piece looks like, and leads to, the shortest of them.
    """
    waiting = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    numbered: set[str] = set()
    first, last = source.place(span.start).line, source.place(max(span.start, span.end - 1)).line
    gap = True
    page = None
    for number in range(first, last + 1):
        start = source.line_starts[number - 1]
        line = Span(max(start, span.start), min(start + len(source.line_text(number)), span.end))
        here = [mark for mark in waiting if mark.span.start < line.end and line.start < mark.span.end]
        blank = not here and not source.slice(line).strip()
        if not blank:
            if source.page(line.end) != page:
                page = source.page(line.end)
                yield element("div", capital(message("laporan.halaman", lang, page=page)), class_="page", lang=lang)
            yield _line_element(file, number, _pieces(source, line, here, numbered, lang))
        elif not gap:
            yield element("div", class_="gap")
        gap = blank
    # A finding that holds nothing but the end of a line has no piece; it is not lost either.
    lost = [mark for mark in waiting if mark_id(mark.scope, mark.row) not in numbered]
    if lost:
        yield _line_element(file, None, (_number(mark, lang) for mark in lost))


def _line_element(file: int, number: int | None, content: Iterable[Markup]) -> Markup:
    return element(
        "div",
        element("span", str(number or ""), class_="number", aria_hidden="true"),
        element("span", content, class_="text"),
        class_="line",
        id=line_id(file, number) if number is not None else None,
    )


def _pieces(source: Source, line: Span, marks: list[Mark], numbered: set[str], lang: str) -> Iterator[Markup]:
    """A line cut where a mark begins or ends; a mark that was not ``numbered`` yet gets its number here."""
    edges = {line.start, line.end}
    for mark in marks:
        edges.update(edge for edge in mark.span if line.start < edge < line.end)
    for start, end in pairwise(sorted(edges)):
        covering = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
        for mark in covering:
            if (anchor := mark_id(mark.scope, mark.row)) not in numbered:
                numbered.add(anchor)
                yield _number(mark, lang)
        text = _with_tabs(source.text[start:end])
        yield _marked(text, covering) if covering else text


def _number(mark: Mark, lang: str) -> Markup:
    row = mark.row
    words = message("page.to_finding", lang, no=row.no, level=row.tingkat, message=row.temuan)
    return element(
        "a",
        str(row.no),
        class_=f"no {mark.style}",
        id=mark_id(mark.scope, row),
        href=f"#{finding_id(mark.scope, row.no)}",
        title=words,
        aria_label=words,
        lang=lang,
    )


def _marked(text: Markup, covering: list[Mark]) -> Markup:
    nearest = min(covering, key=lambda mark: mark.span.end - mark.span.start)
    depth = " nested" if len(covering) > 1 else ""
    # The number in front is what the keyboard reaches: one stop for each finding, not one for each piece.
    link = element("a", text, href=f"#{finding_id(nearest.scope, nearest.row.no)}", tabindex="-1")
    return element("mark", link, class_=f"{nearest.style}{depth}")


def _with_tabs(text: str) -> Markup:
    """Tabs are the borders of table cells: they are kept, and shown."""
    cells = text.split("\t")
    tab = element("span", "\t", class_="tab")
    return join([cells[0], *((tab, cell) for cell in cells[1:])])
