"""Tables drawn with bars, dashes and plus signs.

A row ends at a rule, and the text of a cell goes on from line to line.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ..patterns import pattern
from ..vocabulary.istilah import label
from ..vocabulary.kolom import GROUPS, MUTU_BAKU, column_key
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
    """Where the columns start, counted from the start of the line; empty when the bars do not stand in line.

    Those of a few lines may not: a sign that takes two places on the page has moved them.
    """
    widest = max(len(line.bars) for line in lines)
    places = {bar - line.start for line in lines for bar in line.bars}
    if len(places) > widest:
        whole = [tuple(bar - line.start for bar in line.bars) for line in lines if len(line.bars) == widest]
        (common, count) = Counter(whole).most_common(1)[0]
        told = 2 * count > len(whole)
        if told and (len(places) > widest + 2 or all(_is_moved(place, common) for place in places)):
            places = set(common)
        elif len(places) > widest + 2:
            return []
    # Without a bar at the left edge the first column starts with the line.
    opened = any(line.bars and text[line.start : line.bars[0]].strip() for line in lines if not line.rule)
    return [-1, *sorted(places)] if opened else sorted(places)


def _is_moved(place: int, borders: Sequence[int]) -> bool:
    """Whether a bar stands at a border, or one or two places before it."""
    return any(0 <= border - place <= _WIDE_SIGNS for border in borders)


_WIDE_SIGNS = 2


def _cells(text: str, line: BarredLine, borders: list[int]) -> _Cells:
    ruled = _has_rule(text, line)
    edges = _edges(text, line) if ruled else list(line.bars)
    # With a bar at each border their order tells the columns, wherever a wide sign has moved them.
    in_order = not ruled and len(line.bars) == len(borders)
    if not edges or text[line.start : edges[0]].strip():
        edges.insert(0, line.start - 1)
    if text[edges[-1] + 1 : line.end].strip():
        edges.append(line.end)
    cells: _Cells = []
    for left, right in pairwise(edges):
        piece = text[left + 1 : right]
        cell = cell_between(text, left + 1, right) if set(piece) - RULE_SIGNS else None
        if borders and not in_order:
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


def _names_part(cells: _Cells, row: list[_Cells]) -> bool:
    """Whether a label of the identity block or of a section opens a row in the line; where rules part the rows ``row``
    holds the lines above it.

    Beside lines that all stand right of it a label is in the middle of its cell. A single word right below others is
    one of them, "Nomor : PER/21/M.PAN/11/2008", and so are words that only resemble a label: the rest of a word that
    the column has cut, "PERALAT" above "AN/PERLENGKAPAN".
    """
    for index, cell in enumerate(cells):
        head = cell.text.partition(":")[0].rstrip() if cell is not None else ""
        found = (label(head, "medan") or label(head, "bagian")) if head else None
        if found is not None:
            if row and not any(any(line[: index + 1]) for line in row):
                continue
            above = row[-1] if row else []
            below = index < len(above) and above[index] is not None
            if not below or (found.baku and (" " in head or "/" in head)):
                return True
    return False


def _is_centred(group: list[_Cells]) -> bool:
    """Whether the lines are one step whose number stands beside a line further down: nothing stands above it."""
    numbers = [place for place, cells in enumerate(group) if opens_with_number(cells)]
    if len(numbers) != 1:
        return False
    column = next(index for index, cell in enumerate(group[numbers[0]]) if cell is not None)
    above = [(index, cell) for cells in group[: numbers[0]] for index, cell in enumerate(cells) if cell is not None]
    if any(index <= column for index, _ in above):
        return False
    # A heading has several labels; one may be the first word of a cell.
    return sum(label(cell.text, "kolom") is not None for _, cell in above) < _FEWEST_COLUMNS


def _numbers_items(group: list[_Cells]) -> bool:
    """Whether the numbers that stand alone in their lines count the items of a cell, as words stand in it too: where
    "1. Undang-Undang" is too long for its column it goes on below the number.
    """
    places = [
        next(index for index, cell in enumerate(cells) if cell is not None)
        for cells in group
        if opens_with_number(cells)
    ]
    return any(
        (cell := cells[index] if index < len(cells) else None) is not None
        and any(map(str.isalpha, cell.text))
        and label(cell.text, "kolom") is None
        for index in set(places)
        for cells in group
    )


def _grouped(group: list[_Cells], ruled: bool) -> list[Row]:
    """The rows between two rules: one, unless numbers or labels open further ones."""
    rows: list[list[_Cells]] = []
    centred = ruled and (_is_centred(group) or _numbers_items(group))
    numbered = False
    for cells in group:
        number = opens_with_number(cells)
        row = rows[-1] if ruled and rows else []
        opens = (number and not centred) or _names_part(cells, row) or not (ruled or numbered)
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
