"""Cells between tabs: what a spreadsheet or a word processor leaves of a table, quoted cells over several lines too."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..vocabulary.istilah import label
from ..vocabulary.kolom import MUTU_BAKU, column_key
from .barred import breaks_line, cell_between
from .markers import is_bare_number, marker_of
from .rows import LINE, Cell, cut, joined, lines_of, parted, trimmed

__all__ = [
    "FEWEST_SIGNS",
    "Separator",
    "may_hold_signs",
    "quoted_end",
    "row_below_number",
    "row_going_on_below",
    "separator",
    "tab_cells",
    "torn_heading",
    "torn_row",
]

_MAX_QUOTED_LINES = 40
FEWEST_SIGNS = 4
"""So many times at least stands the sign in a line of a table that has no tabs."""
_MOST_BELOW = 6
_FEWEST_ROWS = 8
"""A table among other texts has so many rows at least."""

_ROWS_OF_HEADING = 2
"""The groups may stand in a row above the labels."""

_LONGEST_OPENING = 400
"""Characters of the lines of a cell that the first row of a table opens with."""
_MAX_TORN_LINES = 15
_LONGEST_LABEL = 45
_FEWEST_LABELS = 3
"""So many labels of columns stand in the heading of a step table."""

_FEWEST_FIELDS = 3
"""So many fields stand in a sheet that holds an identity block."""


class Separator(NamedTuple):
    """What parts the cells of the lines between two places; a tab does in all others."""

    sign: str
    low: int
    high: int


_TABS = Separator("\t", 0, 0)


_SIGNS = (";", ",")


def may_hold_signs(text: str) -> bool:
    """Whether another sign than a tab may part the cells of a text, or of a part of it."""
    return any(_may_hold(text, sign) for sign in _SIGNS)


def _may_hold(text: str, sign: str) -> bool:
    return sign * 3 in text or ('"' in text and f'"{sign}"' in text)


def separator(text: str) -> Separator:
    """What parts the cells of its lines: a tab, or the sign of a table saved with semicolons or commas.

    Such a table leaves cells blank, with or without quotes, and most of its lines hold the sign many times over, or
    quotes around each cell; the lines of other texts end with it or hold a few. It may stand among others in its file.
    """
    for sign in _SIGNS:
        between = f'"{sign}"'
        if _may_hold(text, sign):
            blanks = sign * 3 in text or f'"{between}"' in text
            rows: list[tuple[int, int]] = []
            places: list[int] = []
            start = 0
            for line in text.splitlines(keepends=True):
                if line.strip():
                    if "\t" not in line and (
                        (blanks and line.count(sign) >= FEWEST_SIGNS) or (line[0] == '"' and between in line)
                    ):
                        rows.append((start, start + len(line)))
                    places.append(start)
                start += len(line)
            if 2 * len(rows) > len(places) and "\t" not in text:
                return Separator(sign, 0, len(text))
            if len(rows) < _FEWEST_ROWS and not any(
                _heads_steps(text[slice(*row)], sign) for row in rows[:_ROWS_OF_HEADING]
            ):
                continue
            # Among other texts: the first row may open with a cell of several lines.
            (first, _), (last, end) = rows[0], rows[-1]
            if 2 * len(rows) > bisect_right(places, last) - bisect_right(places, first) + 1:
                return Separator(sign, _above(text, _opening(text, first), sign), _below(text, end))
    return _TABS


def _heads_steps(row: str, sign: str) -> bool:
    """Whether a row is the heading of a step table, which tells a table however few rows it has."""
    return sum(column_key(cell.strip(' "\r\n')) != "" for cell in row.split(sign)) >= _FEWEST_LABELS


def _opening(text: str, row: int) -> int:
    """Where the row opens whose last line starts at a place: a cell in quotes may have several."""
    above = text.rfind('\n"', max(row - _LONGEST_OPENING, 0), row) + 1
    return above if above and text.count('"', above, row) % 2 else row


def _above(text: str, table: int, sign: str) -> int:
    """Where the lines start above a table that may be another sheet of its file: labels with the sign right behind them
    tell it, "Nomor SOP,065/12"; the table itself where none stands there.
    """
    named = 0
    for match in LINE.finditer(text, 0, table):
        head, _, value = match.group().partition(sign)
        if len(head) <= _LONGEST_LABEL and value[:1] not in ("", " ") and label(head, "medan") is not None:
            named += 1
    return 0 if named >= _FEWEST_FIELDS and "\t" not in text[:table] else table


def _below(text: str, end: int) -> int:
    """Where the lines end below a table that may be of its sheet: who signs. A new page is of another one."""
    for match in islice(LINE.finditer(text, end), _MOST_BELOW):
        if match.group().startswith("\f"):
            break
        end = match.end()
    return end


def tab_cells(text: str, start: int, line: str, sign: str) -> list[Cell | None]:
    """The cells of a line that has tabs, or what stands for them."""
    if '"' not in line:
        cells: list[Cell | None] = []
        broken = "<" in line and breaks_line(line)
        for piece in line.split(sign):
            end = start + len(piece)
            cells.append(cell_between(text, start, end) if broken else trimmed(piece, start) if piece else None)
            start = end + 1
        return cells
    cells = []
    for piece in _split_quoted(line, sign):
        end = start + len(piece)
        cells.append(_unquoted(text, start, end) if piece else None)
        start = end + 1
    return cells


def quoted_end(text: str, start: int, end: int, sign: str) -> int:
    """Where the row ends that starts here: a quoted cell of a spreadsheet goes on over line ends.

    A quote that is never closed is only a quote: the row then ends with its line.
    """
    line_end = end
    for _ in range(_MAX_QUOTED_LINES):
        pieces = _split_quoted(text[start:line_end], sign)
        last = pieces[-1]
        if not (last.startswith('"') and _opens(last)):
            return line_end
        match = LINE.search(text, line_end)
        if match is None:
            return end
        line_end = match.end()
    return end


def torn_row(
    text: str, start: int, cells: list[Cell | None], width: int, sign: str
) -> tuple[list[Cell | None], int] | None:
    """The whole row, and where it ends, when a cell goes on over line ends and no quotes enclose it: of a step, or of
    the heading's lower row.

    The lines that go on with it then make up exactly the ``width`` cells that the rows above it have.
    """
    if cells[0] is not None and not is_bare_number(cells[0].text):
        return None
    for whole, end in _going_on(text, start, cells, sign):
        if len(whole) >= width:
            return (whole, end) if len(whole) == width and (cells[0] is not None or _names_columns(whole)) else None
    return None


def row_going_on_below(
    text: str, start: int, cells: list[Cell | None], sign: str
) -> tuple[list[Cell | None], int] | None:
    """The row, and where it ends, whose last cell goes on in small letters in the lines below it, which have no other
    cell.
    """
    found = None
    for whole, end in _going_on(text, start, cells, sign):
        last = whole[-1]
        if len(whole) > len(cells) or last is None or last.pieces is None:
            break
        below = text[slice(*last.pieces[-1])]
        if not below[0].islower() or marker_of(below) is not None:
            break
        found = whole, end
    return found


def torn_heading(text: str, start: int, cells: list[Cell | None], sign: str) -> tuple[list[Cell | None], int] | None:
    """The same, of the row that a heading opens with: its lines then make up as many cells as those of each row below
    it, down to the first step.
    """
    if cells[0] is None or column_key(cells[0].text) != "nomor":
        return None
    row, end = _as_far_as_it_goes(text, start, cells, sign)
    if row is cells or len(row) < _FEWEST_COLUMNS or _SPACED_CELLS in text[start:end]:
        return None
    below = end
    for match in islice(LINE.finditer(text, end), _MOST_ROWS_OF_HEADING):
        if match.start() < below:
            continue
        if parted(text, below, match.start()):
            return None
        opening = tab_cells(text, match.start(), match.group(), sign)
        lower, below = _as_far_as_it_goes(text, match.start(), opening, sign)
        below = max(below, match.end())
        if len(lower) != len(row):
            return None
        if lower[0] is not None:
            return (row, end) if is_bare_number(lower[0].text) else None
    return None


_SPACED_CELLS = "  "
"""What parts the cells of a row that has no tabs: such a one is a row of its own."""

_FEWEST_COLUMNS = 5
_MOST_ROWS_OF_HEADING = 12
"""So many lines hold the rows of a heading at most, where its cells go on over line ends."""


def _as_far_as_it_goes(text: str, start: int, cells: list[Cell | None], sign: str) -> tuple[list[Cell | None], int]:
    """The row with all lines that may go on with it, and where the last of them ends; its own start where none does."""
    last = cells, start
    for last in _going_on(text, start, cells, sign):  # noqa: B007
        pass
    return last


def _going_on(text: str, start: int, cells: list[Cell | None], sign: str) -> Iterator[tuple[list[Cell | None], int]]:
    """The row with each further line that may go on with it, and where that line ends: one that opens with words,
    which are the rest of the row's last cell.
    """
    whole = cells
    previous = start
    for number, match in enumerate(islice(LINE.finditer(text, start), _MAX_TORN_LINES + 1)):
        if parted(text, previous, match.start()):
            return
        previous = match.end()
        if not number:
            continue
        line = match.group()
        pieces = tab_cells(text, match.start(), line, sign) if sign in line else [trimmed(line, match.start())]
        if pieces[0] is None or is_bare_number(pieces[0].text) or '"' in line:
            return
        torn = [cell for cell in (whole[-1], pieces[0]) if cell is not None]
        whole = [*whole[:-1], joined(torn), *pieces[1:]]
        yield whole, previous


def _names_columns(row: list[Cell | None]) -> bool:
    """Whether a row is of a heading: it names columns of the quality standard."""
    return sum(cell is not None and column_key(cell.text) in MUTU_BAKU for cell in row) > 1


def row_below_number(
    text: str, start: int, cells: list[Cell | None], width: int, sign: str
) -> tuple[list[Cell | None], int] | None:
    """The whole row, and where it ends, whose number stands in a line of its own above its other cells.

    The rows above have ``width`` cells.
    """
    number = cells[0]
    if number is None or not is_bare_number(number.text):
        return None
    lines = LINE.finditer(text, start)
    above, below = next(lines), next(lines, None)
    if below is None or sign not in below.group() or parted(text, above.end(), below.start()):
        return None
    end = quoted_end(text, below.start(), below.end(), sign) if '"' in below.group() else below.end()
    others = tab_cells(text, below.start(), text[below.start() : end], sign)
    others = others[others[0] is None :]
    if not others or others[0] is None or is_bare_number(others[0].text):
        return None
    if len(others) >= width or len(others) - others.count(None) < _FEWEST_BESIDE_NUMBER:
        return None
    return [number, *others], end


_FEWEST_BESIDE_NUMBER = 3
"""So many cells of a step are filled besides its number."""


def _split_quoted(line: str, sign: str) -> list[str]:
    """Split at tabs; a tab inside a quoted cell does not count. A cell with one quote alone says "as above"."""
    pieces = line.split(sign)
    cells: list[list[str]] = []
    open_cell = False
    for left, piece in zip(range(len(pieces) - 1, -1, -1), pieces, strict=True):
        if open_cell:
            cells[-1].append(piece)
            open_cell = not _closes(piece)
        else:
            cells.append([piece])
            open_cell = _opens(piece) and not (left and piece.strip(" ") == '"')
    return [sign.join(cell) for cell in cells]


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
    return joined(lines_of(text, start + 1, start + len(piece.rstrip(" ")) - 1))
