"""Raw text to rows of cells: the one place that knows how a table was written down.

Whatever the layout, a row is a list of cells and a cell knows the raw characters it came from. Markup around a cell's
text is left outside its span.
"""

from typing import NamedTuple

from .patterns import pattern
from .source import Span

__all__ = ["Cell", "Row", "read_rows"]

_LINE = pattern(r"[^\r\n]+")
# Markup that text recognition leaves around a cell: list tags, bold marks, heading marks, and every white space there
# is.
_BEFORE = pattern(r"(?:\s|\*\*|#{1,6}\s|<(?!/?t[dhr]\b)[a-zA-Z/!][^<>]*>|\ufeff)+")
_AFTER = pattern(r"(?:\s|\*\*|<[a-zA-Z/!][^<>]*>)+$")


class Cell(NamedTuple):
    """The text of a cell and where it stands; ``pieces`` only when it does not stand in one run."""

    text: str
    start: int
    end: int
    pieces: tuple[Span, ...] | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All places of the cell."""
        return self.pieces or (Span(self.start, self.end),)


class Row(NamedTuple):
    """One row: ``cells`` by column (None where blank), whether a blank line stands before it, and its extent."""

    cells: list[Cell | None]
    gap: bool
    start: int
    end: int


def cut(text: str, start: int, end: int) -> Cell | None:
    """The cell between two offsets, without the blanks and the markup around it."""
    piece = text[start:end]
    inner = piece.strip()
    if not inner:
        return None
    if inner[0] in _EDGE_BEFORE or inner[-1] in _EDGE_AFTER:
        return _without_markup(piece, start)
    start += piece.index(inner[0]) if inner is not piece else 0
    return Cell(inner, start, start + len(inner))


def _without_markup(piece: str, start: int) -> Cell | None:
    before = _BEFORE.match(piece)
    if before is not None:
        start += before.end()
        piece = piece[before.end() :]
    after = _AFTER.search(piece)
    if after is not None:
        piece = piece[: after.start()]
    return Cell(piece, start, start + len(piece)) if piece else None


_EDGE_BEFORE = frozenset("*#<\ufeff")
_EDGE_AFTER = frozenset("*>")


def read_rows(text: str) -> list[Row]:
    """All rows that are not blank, in the order of the text."""
    rows: list[Row] = []
    gap = True
    previous_end = 0
    skip_to = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        if start < skip_to:
            continue
        line = match.group()
        # Between two lines of text stands one line end (two characters at most); more is a blank line.
        if (
            start - previous_end > 2
            or text.count("\n", previous_end, start) > 1
            or text.count("\r", previous_end, start) > 1
        ):
            gap = True
        if '\t"' in line or line[0] == '"':
            end = skip_to = _quoted_end(text, start, end)
            line = text[start:end]
        previous_end = end
        if "\t" in line:
            cells = _tab_cells(text, start, line)
        else:
            cell = cut(text, start, end)
            cells = [cell] if cell is not None else []
        if any(cells):
            rows.append(Row(cells, gap, start, end))
            gap = False
        else:
            gap = True
    return rows


def _tab_cells(text: str, start: int, line: str) -> list[Cell | None]:
    if '"' not in line:
        cells: list[Cell | None] = []
        for piece in line.split("\t"):
            end = start + len(piece)
            cells.append(cut(text, start, end) if piece else None)
            start = end + 1
        return cells
    cells = []
    for piece in _split_quoted(line):
        end = start + len(piece)
        cells.append(_unquoted(text, start, end) if piece else None)
        start = end + 1
    return cells


def _split_quoted(line: str) -> list[str]:
    """Split at tabs; a tab inside a quoted cell does not count."""
    pieces = line.split("\t")
    joined: list[str] = []
    open_cell = False
    for piece in pieces:
        if open_cell:
            joined[-1] += "\t" + piece
            open_cell = not _closes(piece)
        else:
            joined.append(piece)
            open_cell = _opens(piece)
    return joined


def _opens(piece: str) -> bool:
    return piece.startswith('"') and not (len(piece) > 1 and _closes(piece[1:]))


def _closes(piece: str) -> bool:
    """Whether a quoted cell ends with this piece: an odd number of quotes at its end (two stand for one inside)."""
    stripped = piece.rstrip(" ")
    return (len(stripped) - len(stripped.rstrip('"'))) % 2 == 1


def _unquoted(text: str, start: int, end: int) -> Cell | None:
    piece = text[start:end]
    if len(piece) < 2 or piece[0] != '"' or not piece.rstrip(" ").endswith('"'):
        return cut(text, start, end)
    inner_end = start + len(piece.rstrip(" ")) - 1
    lines = [
        cell for match in _LINE.finditer(text, start + 1, inner_end) if (cell := cut(text, *match.span())) is not None
    ]
    if len(lines) < 2:
        return lines[0] if lines else None
    return Cell(
        " ".join(cell.text for cell in lines),
        lines[0].start,
        lines[-1].end,
        tuple(Span(cell.start, cell.end) for cell in lines),
    )


_MAX_QUOTED_LINES = 40


def _quoted_end(text: str, start: int, end: int) -> int:
    """Where the row ends that starts here: a quoted cell of a spreadsheet goes on over line ends.

    A quote that is never closed is only a quote: the row then ends with its line.
    """
    line_end = end
    for _ in range(_MAX_QUOTED_LINES):
        pieces = _split_quoted(text[start:line_end])
        last = pieces[-1]
        if not (last.startswith('"') and _opens(last)):
            return line_end
        match = _LINE.search(text, line_end)
        if match is None:
            return end
        line_end = match.end()
    return end
