"""What every reader yields: rows of cells, each cell knowing the raw characters it came from."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Self

from ..patterns import pattern
from ..source import Span, made, positions

__all__ = [
    "BETWEEN_HEADINGS",
    "LINE",
    "NOT_MERGED",
    "NO_SPANS",
    "RULE_SIGNS",
    "Block",
    "BlockReader",
    "Cell",
    "Row",
    "cut",
    "joined",
    "leaves_blank",
    "line_ends",
    "lines_of",
    "moved",
    "part_of",
    "parted",
    "trimmed",
    "without_blank_rows",
]

LINE = pattern(r"[^\r\n]+")
"""A line that is not empty, without its line end."""

# Markup that text recognition leaves around a cell: list tags, bold marks, heading marks, and every white space there
# is; the bars of a drawn table; the sign that breaks a line in Markdown.
_BEFORE = pattern(r"(?:[\s|│]|\\(?=[-+*#>~])|\*\*|#{1,6}\s|<(?!/?t[dhr]\b)[a-zA-Z/!][^<>]*>)+")
# Read from the end of the cell: only there one look tells where such a run ends.
_AFTER = pattern(r"(?:[\s|│\\]|\*\*|>[^<>]*[a-zA-Z/!]<)+")
# Of words in italics, in bold print or as code, and nothing beside them: a line to write on has no words in it.
_ITALICS = pattern(r"(__|[*_`])(?=[\[(]?[^\W_]).*[^\s*_`]\1")
_EDGE_BEFORE = frozenset("*#<|│_`\\")
_EDGE_AFTER = frozenset("*>|│\\")
NO_SPANS: Mapping[int, int] = MappingProxyType({})
"""For a row none of whose cells spans another column (``Row.rentang``)."""

NOT_MERGED: frozenset[int] = frozenset()
"""For a row into which no cell of a row above reaches (``Row.merged``)."""

BETWEEN_HEADINGS = (" ", ": ", " : ", " | ", ": | ", " : | ", "** **", ":** **", "**: **")
"""What stands between two headings in one line, in bold print or with the border of their columns, too."""

RULE_SIGNS = frozenset("-=_─━═ ")
"""What a line that somebody drew is made of."""


class Cell(NamedTuple):
    """The text of a cell and where it stands.

    ``pieces`` only when it does not stand in one run: ``text`` then joins them with one space, or with none where the
    end of a line has torn a word. ``butir`` holds the offsets at which markup opens list items.
    """

    text: str
    start: int
    end: int
    pieces: tuple[Span, ...] | None = None
    butir: tuple[int, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All places of the cell."""
        return self.pieces or (made(Span, (self.start, self.end)),)


class Row(NamedTuple):
    """One row: ``cells`` by column (None where blank), and whether a blank line stands before it.

    ``ragu`` says that the text does not tell which column the row's words belong to. ``rentang`` holds the blank
    columns that a cell spans, each with the column of that cell, ``merged`` those that a cell of a row above reaches
    down to, where the markup says so. ``lepas`` says that its marks stand below actors that the text does not tell.
    """

    cells: list[Cell | None]
    gap: bool
    ragu: bool = False
    rentang: Mapping[int, int] = NO_SPANS
    merged: frozenset[int] = NOT_MERGED
    lepas: bool = False


class Block(NamedTuple):
    """What a reader made of the lines up to ``end``; ``gap`` says that its markup parts them from those below."""

    rows: list[Row]
    end: int
    gap: bool = False


class BlockReader:
    """Reads the blocks of one layout in one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The reader of a text; None when the text surely holds no such block."""
        return cls(text)

    def __call__(self, start: int, end: int) -> Block | None:
        """What the block holds that opens at the line between these offsets; None when none opens there."""
        raise NotImplementedError


def cut(text: str, start: int, end: int) -> Cell | None:
    """The cell between two offsets, without the blanks and the markup around it."""
    return trimmed(text[start:end], start)


def trimmed(piece: str, start: int) -> Cell | None:
    """The same, of a piece of the text that stands at an offset."""
    inner = piece.strip()
    if not inner:
        return None
    if inner[0] in _EDGE_BEFORE or inner[-1] in _EDGE_AFTER:
        return _without_markup(piece, start)
    if inner is not piece:
        start += piece.index(inner[0])
    return made(Cell, (inner, start, start + len(inner), None, ()))


def _without_markup(piece: str, start: int) -> Cell | None:
    before = _BEFORE.match(piece)
    if before is not None:
        start += before.end()
        piece = piece[before.end() :]
    after = _AFTER.match(piece[::-1])
    if after is not None:
        piece = piece[: len(piece) - after.end()]
    italics = _ITALICS.fullmatch(piece)
    if italics is not None and piece.count(italics[1]) == 2:
        width = len(italics[1])
        return Cell(piece[width:-width], start + width, start + len(piece) - width)
    return Cell(piece, start, start + len(piece)) if piece else None


def part_of(cell: Cell, start: int, end: int) -> Cell | None:
    """The cell that stands between two places of the text of another one."""
    if cell.pieces is None:
        return trimmed(cell.text[start:end], cell.start + start)
    found: list[Cell] = []
    for position, span in positions(cell.text, cell.pieces):
        low, high = max(start - position, 0), min(end - position, span.end - span.start)
        if low < high and (line := trimmed(cell.text[position + low : position + high], span.start + low)) is not None:
            found.append(line)
    return joined(found)


def parted(text: str, end: int, start: int) -> bool:
    """Whether a blank line or the end of a page stands between the end of a line and the start of another."""
    return line_ends(text, end, start) > 1 or text.startswith("\f", start)


def line_ends(text: str, end: int, start: int) -> int:
    """How many line ends stand there."""
    return max(text.count("\n", end, start), text.count("\r", end, start))


def leaves_blank(text: str, end: int, start: int) -> bool:
    """Whether the markup between two lines of a cell leaves a blank line there: "Kepala Dinas<br><br>Budi"."""
    return text[end:start].lower().count("<br") > 1


def joined(cells: Sequence[Cell]) -> Cell | None:
    """One cell out of those that stand below one another."""
    if len(cells) < 2:
        return cells[0] if cells else None
    pieces = tuple(span for cell in cells for span in cell.spans)
    butir = tuple(offset for cell in cells for offset in cell.butir)
    return Cell(" ".join(cell.text for cell in cells), cells[0].start, cells[-1].end, pieces, butir)


def without_blank_rows(rows: Iterable[Row], *, gap: bool = False) -> list[Row]:
    """The rows that hold something; a blank one parts what stands above and below it. ``gap`` is whether one stands
    above them.
    """
    kept: list[Row] = []
    for row in rows:
        if any(row.cells):
            kept.append(row._replace(gap=True) if gap else row)
        gap = not any(row.cells)
    return kept


def moved(row: Row, by: int) -> Row:
    """A row that was just read of a part of a text, with its places in the whole of it, which are so much further."""
    if by:
        cells = row.cells
        for index, cell in enumerate(cells):
            if cell is not None:
                text, start, end, pieces, butir = cell
                pieces = pieces and tuple([Span(low + by, high + by) for low, high in pieces])
                butir = butir and tuple([place + by for place in butir])
                cells[index] = made(Cell, (text, start + by, end + by, pieces, butir))
    return row


def lines_of(text: str, start: int, end: int) -> list[Cell]:
    """The lines between two offsets that are not blank."""
    return [cell for match in LINE.finditer(text, start, end) if (cell := cut(text, *match.span())) is not None]
