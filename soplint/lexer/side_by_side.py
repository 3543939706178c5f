"""Columns of a page that are filled side by side, as sections and signatures are."""

from bisect import bisect_right
from operator import itemgetter

from ..layout import Cell, second_list
from ..vocabulary.openings import OPEN_ITEMS, first_words
from .items import is_bare_marker
from .lexeme import Lexeme

__all__ = ["Columns"]

_SIDE_BY_SIDE = 2
_ITEMS = ("ALINEA", "BUTIR")
_LONG_CELL = 20
"""From so many characters on a cell of a section is no marker or number."""


class Columns:
    """What stands in each of the columns, by where it starts. Mostly there is one: ``lexemes`` are what it holds."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self._lexemes = lexemes
        self._columns = [(0, lexemes)]
        # Whether no row has filled both columns yet, and whether the lines of a cell stand below one another: then the
        # right cell opens where the left one ends.
        self._opening = False
        self._torn = False

    def __len__(self) -> int:
        return len(self._columns)

    def open(self, columns: list[tuple[int, list[Lexeme]]]) -> None:
        """Start these, each with what it has got so far; what stands left of the first one is of it too."""
        (_, first), *others = columns
        self._columns = [(0, first), *others]
        self._opening = True

    def of_line(self, *, gap: bool) -> int:
        """The column of a line that no blank cell stands beside: the left one, or that of the cell above it.

        A line below the headings alone shows that a cell's line ends were kept, and the sign between the cells with
        them.
        """
        if len(self._columns) != _SIDE_BY_SIDE or gap:
            return 0
        self._torn = self._torn or self._opening
        return 0 if self._opening or not self._torn else self._columns[1][0]

    def fill(self, cells: int) -> None:
        """Note a row of so many cells."""
        self._opening = self._opening and cells < _SIDE_BY_SIDE

    def is_opening(self) -> bool:
        """Whether nothing stands below two headings yet but lines by themselves, which no blank cell moves right."""
        return self._opening and len(self._columns) == _SIDE_BY_SIDE and len(self._columns[1][1]) == 1

    def end(self) -> None:
        """End them: the left one first."""
        if self.is_opening():
            self._part_lists()
        for _, lexemes in self._columns:
            if lexemes is not self._lexemes:
                self._lexemes.extend(lexemes)
        self._columns = [(0, self._lexemes)]

    def _part_lists(self) -> None:
        """Give the right column the second of two lists that stand below one another, where both are in the left one;
        where the text does not tell which that is, its heading is in doubt.
        """
        (_, left), (_, right) = self._columns
        if len(left) == 1:
            return
        border = _second_list(left[1:], OPEN_ITEMS.get(left[0].kunci, ()))
        if border is None:
            # Numbers that go on are those of one list.
            right[0].ragu = len(left) > _SIDE_BY_SIDE and not any(map(_counts, left))
            return
        right += left[border + 1 :]
        del left[border + 1 :]

    def at(self, index: int) -> list[Lexeme]:
        """What stands in the column that a cell of this index is of."""
        columns = self._columns
        place = bisect_right(columns, index, 1, key=itemgetter(0)) - 1 if len(columns) > 1 else 0
        return columns[place][1]

    def move_border(self, filled: list[tuple[int, Cell]]) -> None:
        """A number and the text beside it are of one column: with numbers in cells of their own the right one starts
        further right than its heading.
        """
        if len(self._columns) != 2:
            return
        start, lexemes = self._columns[1]
        places = [index for index, cell in filled if is_bare_marker(cell.text)]
        if len(filled) == 4 and places == [filled[0][0], filled[2][0]] and places[0] < start <= filled[1][0]:
            self._columns[1] = (places[1], lexemes)

    def doubt_halves(self, cells: list[tuple[int, Cell]]) -> None:
        """Mark the section as doubtful of which a border that is not the document's has cut one cell in two."""
        if len(self._columns) == 1 or len(cells) < 2:
            return
        (left, first), (right, second) = cells
        column = self.at(right)
        halves = second.text[0].islower() and len(first.text) >= _LONG_CELL and first.text[-1].isalpha()
        if halves and self.at(left) is column:
            for heading in [line for line in column if line.type == "BAGIAN"][-1:]:
                heading.ragu = True


def _counts(line: Lexeme) -> bool:
    """Whether a line opens with a number or a letter of a list."""
    marker = line.marker()
    return marker is not None and marker.urutan > 0


def _second_list(lines: list[Lexeme], own_words: tuple[str, ...]) -> int | None:
    """Which line opens the second of two lists below one another; None if nothing tells.

    ``own_words`` is how items of the first one open.
    """
    opening = [at for at, line in enumerate(lines) if not at or line.type in _ITEMS]
    if len(lines) == _SIDE_BY_SIDE and not any(line.penanda for line in lines) and lines[1].text[:1].isupper():
        # Two paragraphs of one line each.
        return 1
    gaps = [lines[at].gap for at in opening]
    own = [first_words(lines[at].text, own_words) is not None for at in opening]
    border = second_list([lines[at].marker() for at in opening], gaps, own)
    return opening[border] if border and border < len(opening) else None
