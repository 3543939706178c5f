"""Tables drawn with bars, dashes and plus signs.

A row ends at a rule, and the text of a cell goes on from line to line.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..istilah import label
from ..kolom import GROUPS, MUTU_BAKU, column_key
from ..patterns import pattern
from .barred import BarredLine, cell_between
from .markers import opens_with_number
from .rows import RULE_SIGNS, Cell, Row, joined

__all__ = ["drawn_rows"]

# A border of a drawn cell: a bar, or a corner where a rule starts.
_BORDER = pattern(r"(?<!\\)[|│┃║+├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬]")
_STROKES = ("--", "──", "══", "━━")
_NARROW = 8
"""Up to so many characters a column is too narrow for the longer words."""
_MANY_CUTS = 3
_QUALITY = frozenset(MUTU_BAKU)
_FEWEST_COLUMNS = 2
"""So many columns of the quality standard open the second row of a heading."""

_Cells = list[Cell | None]
"""The cells of one line, by column."""


def drawn_rows(text: str, lines: Sequence[BarredLine]) -> list[Row]:
    """The rows of a table; those of one whose columns cut words are in doubt."""
    ruled = any(line.rule for line in lines)
    borders = _borders(text, lines)
    rows: list[Row] = []
    group: list[_Cells] = []
    written: list[_Cells] = []
    for line in lines:
        if not line.rule:
            group.append(_cells(text, line, borders))
            written.append(group[-1])
        if line.rule or _has_rule(text, line):
            rows += _grouped(group, ruled)
            group = []
    rows += _grouped(group, ruled)
    return [row._replace(ragu=True) for row in rows] if _cuts_words(written) else rows


def _has_rule(text: str, line: BarredLine) -> bool:
    """Whether a rule runs under some of its columns only: "|  |  +----+----+"."""
    return any(
        any(stroke in piece for stroke in _STROKES)
        for left, right in pairwise(_edges(text, line))
        if not set(piece := text[left + 1 : right]) - RULE_SIGNS
    )


def _edges(text: str, line: BarredLine) -> list[int]:
    return [found.start() for found in _BORDER.finditer(text, line.start, line.end)]


def _borders(text: str, lines: Sequence[BarredLine]) -> list[int]:
    """Where the columns start, counted from the start of the line; empty when the bars do not stand in line."""
    places = {bar - line.start for line in lines for bar in line.bars}
    widest = max(len(line.bars) for line in lines)
    if len(places) > widest + 2:
        return []
    # Without a bar at the left edge the first column starts with the line.
    opened = any(line.bars and text[line.start : line.bars[0]].strip() for line in lines if not line.rule)
    return [-1, *sorted(places)] if opened else sorted(places)


def _cells(text: str, line: BarredLine, borders: list[int]) -> _Cells:
    edges = _edges(text, line) if _has_rule(text, line) else list(line.bars)
    if not edges or text[line.start : edges[0]].strip():
        edges.insert(0, line.start - 1)
    if text[edges[-1] + 1 : line.end].strip():
        edges.append(line.end)
    cells: _Cells = []
    for left, right in pairwise(edges):
        piece = text[left + 1 : right]
        cell = cell_between(text, left + 1, right) if set(piece) - RULE_SIGNS else None
        if borders:
            index = max(bisect_right(borders, left - line.start) - 1, 0)
            cells.extend([None] * (index - len(cells)))
        cells.append(cell)
    return cells


def _cuts_words(lines: list[_Cells]) -> bool:
    """Whether the columns of a drawn table are so narrow that words go on in the next line: "Me", "ngaj", "ukan".

    Several times a line then fills its column, as the one above it does, with small letters and nothing else.
    """
    widths: list[int] = []
    for line in lines:
        widths += [0] * (len(line) - len(widths))
        for column, cell in enumerate(line):
            widths[column] = max(widths[column], len(cell.text) if cell is not None else 0)

    def fills(cell: Cell | None, width: int) -> bool:
        return cell is not None and 1 < len(cell.text) == width <= _NARROW and cell.text.isalpha()

    cuts = sum(
        fills(one, width) and fills(other, width) and other is not None and other.text.islower()
        for above, below in pairwise(lines)
        for one, other, width in zip(above, below, widths, strict=False)
    )
    return cuts >= _MANY_CUTS


def _names_part(cells: _Cells, above: _Cells) -> bool:
    """Whether a label of the identity block or of a section stands in the line; ``above`` is the line above it where
    rules part the rows. A single word right below others is then one of them: "Nomor : PER/21/M.PAN/11/2008".
    """
    for index, cell in enumerate(cells):
        head = cell.text.partition(":")[0].rstrip() if cell is not None else ""
        if head and (label(head, "medan") or label(head, "bagian")):
            below = index < len(above) and above[index] is not None
            if not below or " " in head or "/" in head:
                return True
    return False


def _is_centred(group: list[_Cells]) -> bool:
    """Whether the lines are one step whose number stands beside a line further down: nothing stands above it."""
    numbers = [place for place, cells in enumerate(group) if opens_with_number(cells)]
    if len(numbers) != 1:
        return False
    column = next(index for index, cell in enumerate(group[numbers[0]]) if cell is not None)
    above = group[: numbers[0]]
    return not any(
        cell is not None and (index <= column or label(cell.text, "kolom"))
        for cells in above
        for index, cell in enumerate(cells)
    )


def _grouped(group: list[_Cells], ruled: bool) -> list[Row]:
    """The rows between two rules: one, unless numbers or labels open further ones."""
    rows: list[list[_Cells]] = []
    centred = ruled and _is_centred(group)
    numbered = False
    above: _Cells = []
    for cells in group:
        number = opens_with_number(cells)
        opens = (number and not centred) or _names_part(cells, above) or not (ruled or numbered)
        above = cells if ruled else []
        if not rows or opens or (not numbered and _heads_below(cells, rows[-1])):
            rows.append([])
            numbered = False
        rows[-1].append(cells)
        numbered = numbered or number
    return [_merged(lines) for lines in rows]


def _heads_below(cells: _Cells, above: list[_Cells]) -> bool:
    """Whether a line opens the second row of a heading: columns of Mutu Baku below the group that holds them."""
    columns = [column_key(cell.text) for cell in cells if cell is not None]
    return len(_QUALITY.intersection(columns)) >= _FEWEST_COLUMNS and any(
        cell is not None and column_key(cell.text) in GROUPS for line in above for cell in line
    )


def _merged(lines: list[_Cells]) -> Row:
    columns: list[list[Cell]] = [[] for _ in range(max(map(len, lines)))]
    for cells in lines:
        for column, cell in zip(columns, cells, strict=False):
            if cell is not None:
                column.append(cell)
    return Row([joined(column) for column in columns], False)
