"""Tables with every cell on a line of its own, blank cells as blank lines, as word processors save them as text.

A step table is told by its heading and by the numbers of its steps: there are as many lines from each to the next as
the table has columns. Two sections side by side then stand as two headings, the left list, the right list.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Self

from ..patterns import pattern
from ..values.waktu import is_time, satuan_dalam
from ..vocabulary.kata_sambung import goes_on
from ..vocabulary.kolom import GROUPS, MUTU_BAKU, column_key
from ..vocabulary.openings import first_words
from .columns import column_rows, heading_label
from .markers import STEP_NUMBER, marker_of, second_list
from .rows import Block, BlockReader, Cell, Row, cut, joined
from .wrapped_cells import wrapped_rows

__all__ = ["Reader", "heads_section"]

_Heading = tuple[list[Cell | None], list[Cell | None]]
"""The cells of the groups, and those of the labels."""

_LINE = pattern(r"([^\r\n]*)(?:\r\n|[\r\n]|\Z)")
_LONGEST_LABEL = 60
_NARROWEST, _WIDEST = 6, 30
_TALLEST = 70
"""Lines that two heading rows and a row of numbers may have."""

_MAX_LINES = 6000


_NUMBER_LABEL = pattern(r"(?<![^\r\n])[^\S\r\n]*(?:No|NO)\.?[^\S\r\n]*(?=[\r\n])")


class Reader(BlockReader):
    """Reads the step table, or the two sections, that open at a line."""

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The reader of a text; None when it holds no such step table."""
        found = cls(text)
        return found if any(found.table(match.start()) is not None for match in _NUMBER_LABEL.finditer(text)) else None

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of what opens here."""
        if end - start > _LONGEST_LABEL:
            return None
        cell = cut(self.text, start, end)
        if cell is None:
            return None
        if column_key(cell.text) == "nomor":
            return self.table(start)
        return self.sections(start, cell) if heads_section(cell) else None

    # ------------------------------------------------------------------ the step table

    def table(self, start: int) -> Block | None:
        """A step table: the heading rows, the row of column numbers if there is one, then the steps."""
        lines = [self._cell(place) for place in self._lines(start)]
        if not any(cell for cell, _ in lines[1 : 2 * _WIDEST : 2]):
            # Cells that are paragraphs: a blank line stands behind each.
            lines = lines[::2]
        cells = [cell for cell, _ in lines]
        top = next((at for at, cell in enumerate(cells[:_TALLEST]) if _number(cell) == 1), 0)
        counted = _counted(cells[top : top + _WIDEST])
        first = top + counted
        widths = [counted] if counted else range(_NARROWEST, _WIDEST)
        heading = _heading(cells, top, first, widths)
        if heading is None:
            return self._wrapped(lines, top, first)
        groups, labels = heading
        width = len(labels)
        # The blank cells that end the text are lost with its last line ends.
        cells += [None] * _behind_quality(labels)
        starts = range(first, len(cells) - width + 1, width)
        steps = list(takewhile(lambda at: _number(cells[at]) is not None, starts))
        if _shifted(labels, [cells[at : at + width] for at in steps], cells[steps[-1] + width :]):
            return self._wrapped(lines, top, first)
        rows = [groups, labels, cells[top:first]]
        rows += [cells[at : at + width] for at in steps]
        last = min(steps[-1] + width, len(lines)) - 1
        return Block([Row(row, False) for row in rows if any(row)], lines[last][1])

    def _wrapped(self, lines: list[tuple[Cell | None, int]], top: int, first: int) -> Block | None:
        """A step table each line of whose cells stands on a line of its own."""
        found = wrapped_rows([cell for cell, _ in lines], top, first)
        if found is None:
            return None
        rows, length = found
        return Block([row for row in rows if any(row.cells)], lines[length - 1][1])

    # ------------------------------------------------------------------ two sections

    def sections(self, start: int, left: Cell, *, surely: bool = False) -> Block | None:
        """The section of the first heading, then that of the second one; where they may as well stand one below the
        other only those of which it is told (``surely``).
        """
        lines = [self._cell(place) for place in self._lines(start)]
        # Where cells are paragraphs, a blank line stands behind each.
        below = 1 + (len(lines) > 1 and lines[1][0] is None)
        right = lines[below][0] if len(lines) > below else None
        if right is None or not heads_section(right) or any(cell for cell, _ in lines[below + 1 : 2 * below]):
            return None
        content = list(_content(lines[2 * below :], surely=surely))
        cells = _whole_lines([cell for cell, _ in content if cell is not None])
        blank_first = not surely and bool(content) and content[0][0] is None
        border = _border(cells, blank_first=blank_first)
        counted = _counts_anew(cells)
        if surely and not (counted or _are_paragraphs(cells)):
            return None
        sides = (cells[:border], cells[border:]) if border is not None else (cells, [])
        ragu = border is None or (surely and not counted)
        rows = [row for head, side in zip((left, right), sides, strict=True) for row in _rows_below(head, side, ragu)]
        return Block(rows, content[-1][1] if content else lines[below][1])

    # ------------------------------------------------------------------ lines

    def _lines(self, start: int) -> Iterator[tuple[int, int]]:
        """Where the lines from an offset on start and end, blank ones too."""
        for number, match in enumerate(_LINE.finditer(self.text, start)):
            if number == _MAX_LINES or match.start() == len(self.text):
                return
            yield match.span(1)

    def _cell(self, place: tuple[int, int]) -> tuple[Cell | None, int]:
        return cut(self.text, *place), place[1]


def _rows_below(head: Cell, cells: list[Cell], ragu: bool) -> list[Row]:
    """The rows of a section; without any marker each cell is an item."""
    parted = not any(marker_of(cell.text) for cell in cells)
    return column_rows([(head, True), *[(cell, parted) for cell in cells]], ragu=ragu)


def _content(lines: list[tuple[Cell | None, int]], *, surely: bool) -> Iterator[tuple[Cell | None, int]]:
    """The lines below two headings, up to two blank ones, or one where that is no cell, or to what is of no section."""
    above: Cell | None = None
    for at, (cell, end) in enumerate(lines):
        if cell is None and at and (surely or above is None):
            return
        if cell is not None and (_ends_sections(cell, below=at > 0) or (surely and _is_of_other(cell))):
            return
        # A title in small letters, too, right above the heading of the table.
        if cell is not None and at and _heads_table(lines[at + 1 :]) and first_words(cell.text, ("judul",)) is not None:
            return
        yield cell, end
        above = cell


def _heads_table(lines: list[tuple[Cell | None, int]]) -> bool:
    """Whether the first of these lines that is not blank is the label of the numbers."""
    below = next((cell for cell, _ in lines[:2] if cell is not None), None)
    return below is not None and column_key(below.text) == "nomor"


def _is_of_other(cell: Cell) -> bool:
    """Whether a line is a row of a table, or a field."""
    return _ROW.search(cell.text) is not None or heading_label(cell, "medan") is not None


_ROW = pattern(r"[\t|;]\S| {3}|^(?:No|NO)\b.*\S")


def _whole_lines(cells: list[Cell]) -> list[Cell]:
    """The cells, those with a marker alone with the line below them, and with others what goes on in small letters."""
    found: list[Cell] = []
    alone = False
    for cell in cells:
        goes_on_above = found and cell.text[0].islower() and marker_of(cell.text) is None
        whole = joined([found[-1], cell]) if alone or goes_on_above else None
        if whole is None:
            found.append(cell)
        else:
            found[-1] = whole
        alone = whole is None and len(cell.text) <= _LONGEST_MARKER and marker_of(f"{cell.text} ") is not None
    return found


_LONGEST_MARKER = 3


def _counts_anew(cells: list[Cell]) -> bool:
    """Whether a second list starts below the first one, or one below a paragraph."""
    opening = [at for at, cell in enumerate(cells) if (marker := marker_of(cell.text)) and marker.urutan == 1]
    return opening[:1] in ([0], [1]) and len(opening) + opening[0] == _LISTS


def _are_paragraphs(cells: list[Cell]) -> bool:
    """Whether two lines are a paragraph each."""
    if len(cells) != _LISTS or any(marker_of(cell.text) for cell in cells):
        return False
    return cells[1].text[0].isupper() and not goes_on(cells[0].text)


_LISTS = 2


def _number(cell: Cell | None) -> int | None:
    """The number of a step, alone in its cell."""
    if cell is None or not cell.text[0].isdigit() or STEP_NUMBER.fullmatch(cell.text) is None:
        return None
    return int("".join(filter(str.isdigit, cell.text)))


def _counted(cells: list[Cell | None]) -> int:
    """How many columns a row of their numbers counts, 1, 2, 3 and so on; 0 where no such row stands."""
    numbers = [_number(cell) for cell in cells]
    counted = next((at for at, number in enumerate(numbers) if number != at + 1), len(numbers))
    return counted if counted >= _NARROWEST else 0


def _heading(cells: list[Cell | None], top: int, first: int, widths: Sequence[int]) -> _Heading | None:
    """The groups and the labels below them above the place ``top``, where steps of one of these widths stand from
    ``first`` on.
    """
    groups, labels = _spread(cells[:top])
    if len(labels) in widths and _opens_steps(cells, first, len(labels)):
        return groups, labels
    width = next((width for width in widths if _fits(cells, top, first, width)), None)
    return (cells[: top - width], cells[top - width : top]) if width is not None else None


def _spread(heading: list[Cell | None]) -> _Heading:
    """The two rows of a heading whose merged cells stand in one line each: the groups, and what they divide below all
    of them. Two empty rows for any other heading.
    """
    keys = [column_key(cell.text) if cell is not None else "" for cell in heading]
    top = len(_TOP_ROW) + (keys[len(_TOP_ROW) : len(_TOP_ROW) + 1] == ["keterangan"])
    actors, quality = heading[top : -len(MUTU_BAKU)], heading[-len(MUTU_BAKU) :]
    divided = tuple(keys[: len(_TOP_ROW)]) == _TOP_ROW and set(keys[-len(MUTU_BAKU) :]) == set(MUTU_BAKU)
    if not divided or len(actors) < _FEWEST_ACTORS or None in heading:
        return [], []
    number, activity, above_actors, above_quality, *behind = heading[:top]
    groups = [number, activity, above_actors, *[None] * (len(actors) - 1), above_quality, None, None, *behind]
    return groups, [None, None, *actors, *quality, *[None] * len(behind)]


_TOP_ROW = ("nomor", "uraian", *GROUPS)
_FEWEST_ACTORS = 2


def _opens_steps(cells: list[Cell | None], first: int, width: int) -> bool:
    """Whether the first step and the second one stand so far apart: a description follows each of their numbers."""
    return len(cells) >= first + 2 * width and all(
        _number(cells[at]) is not None and (cells[at + 1] is None or _number(cells[at + 1]) is None)
        for at in (first, first + width)
    )


def _fits(cells: list[Cell | None], top: int, first: int, width: int) -> bool:
    """Whether rows of so many cells make a heading above the place ``top``, and steps from ``first`` on."""
    below = top - width
    if below < 0 or not _opens_steps(cells, first, width):
        return False
    groups, labels = cells[:below], cells[below:top]
    keys = {column_key(cell.text) for cell in labels if cell is not None}
    if not keys.issuperset(MUTU_BAKU) or (groups and (labels[0] is not None or len(groups) > width)):
        return False
    return not groups or {column_key(cell.text) for cell in groups if cell is not None}.issuperset(GROUPS)


def _behind_quality(labels: list[Cell | None]) -> int:
    """How many columns stand behind those of the quality standard."""
    places = [at for at, cell in enumerate(labels) if cell is not None and column_key(cell.text) in MUTU_BAKU]
    return len(labels) - 1 - places[-1]


def _shifted(labels: list[Cell | None], steps: list[list[Cell | None]], below: list[Cell | None]) -> bool:
    """Whether a cell of several paragraphs moved those behind it: a time stands outside Waktu, or a step below all."""
    waktu, label = next(
        (at, cell) for at, cell in enumerate(labels) if cell is not None and column_key(cell.text) == "waktu"
    )
    # Below "Waktu (Menit)" figures alone are times.
    bare = satuan_dalam(label.text) is not None
    moved = any(
        not _holds_time(row[waktu], bare) and any(_holds_time(cell, bare) for at, cell in enumerate(row) if at > 1)
        for row in steps
    )
    return moved or any(_number(cell) is not None for cell in below[: len(labels)])


def _holds_time(cell: Cell | None, bare: bool) -> bool:
    return cell is not None and (is_time(cell.text) or (bare and cell.text.isdecimal()))


def heads_section(cell: Cell) -> bool:
    """Whether a line is the heading of a section and nothing else."""
    return not cell.text.partition(":")[2].strip() and heading_label(cell, "bagian") is not None


def _ends_sections(cell: Cell, *, below: bool) -> bool:
    """Whether a line is of no section; ``below`` others of theirs it may be a title: "SOP PPDB" is what is related."""
    return (
        heads_section(cell)
        or column_key(cell.text) == "nomor"
        or (below and cell.text.isupper() and first_words(cell.text, ("judul",)) is not None)
    )


def _border(cells: list[Cell], *, blank_first: bool) -> int | None:
    """Where the right list starts; None if nothing tells."""
    if blank_first:
        return 0
    return second_list([marker_of(cell.text) for cell in cells])
