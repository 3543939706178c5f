"""Parts of cells, each at its own place in the raw text: their lines, what stands before and behind a label."""

from collections.abc import Sequence

from ..layout import Cell, cut, joined, trimmed
from ..patterns import pattern
from ..source import Span, positions

__all__ = ["after", "before", "lines", "part", "without_colon"]

_BLANKS = pattern(r"[^\S\r\n]+")
_BLANKS_OF_SOURCE = pattern(r"\s+")
_ENDS_PARAGRAPH = pattern(r"(?i)\s*</(?:p|span|font|b|i|u|em|strong|h[1-6]|o:p)\b")
"""What stands behind the words of a paragraph in HTML: the lines of its source are not those of the document."""


def without_colon(text: str, cell: Cell) -> Cell | None:
    """The value in a cell that begins with the colon of the label beside it."""
    return after(text, cell, 1) if cell.text.startswith(":") else cell


def part(text: str, spans: Sequence[Span], butir: tuple[int, ...] = ()) -> Cell | None:
    """The cell that stands in these pieces; ``butir`` as in the cell that they are a part of."""
    whole = joined([cell for span in spans if (cell := cut(text, *span)) is not None])
    if whole is None or not butir:
        return whole
    starts = {span.start for span in whole.spans}
    return whole._replace(butir=tuple(offset for offset in butir if offset in starts))


def lines(text: str, cell: Cell) -> list[Cell]:
    """The lines of a cell. Words that only blanks part stand in one line."""
    if cell.pieces is None:
        return [cell]
    found: list[list[Span]] = []
    blanks = _BLANKS_OF_SOURCE if _ENDS_PARAGRAPH.match(text, cell.end) else _BLANKS
    for span in cell.pieces:
        if found and blanks.fullmatch(text, found[-1][-1].end, span.start):
            found[-1].append(span)
        else:
            found.append([span])
    return [line for spans in found if (line := part(text, spans, cell.butir)) is not None]


def before(text: str, cell: Cell, length: int) -> Cell | None:
    """The first characters of a cell."""
    if cell.pieces is None:
        return trimmed(cell.text[:length], cell.start)
    return part(text, _pieces(cell.text, cell.pieces, 0, length), cell.butir)


def after(text: str, cell: Cell, length: int) -> Cell | None:
    """The cell without its first characters (a list marker, a label)."""
    if cell.pieces is None:
        return trimmed(cell.text[length:], cell.start + length)
    return part(text, _pieces(cell.text, cell.pieces, length, len(cell.text)), cell.butir)


def _pieces(joined_text: str, pieces: tuple[Span, ...], first: int, last: int) -> list[Span]:
    """The raw places of a range of the text that joins the pieces."""
    found = []
    for position, span in positions(joined_text, pieces):
        start, end = max(span.start, span.start + first - position), min(span.end, span.start + last - position)
        if start < end:
            found.append(Span(start, end))
    return found
