"""The rows of a page of a step table against its heading: whether their words stand below it, and where they belong
where they do not.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property

from ...folding import DIRT
from ...values.waktu import is_time, parse_waktu
from ...values.waktu_dalam_teks import units_of_times
from ...vocabulary.kolom import MUTU_BAKU
from ..columns import Piece, VisualLine, cut_piece
from ..rows import Cell, Row, joined
from ..stacks import extent, middle
from .cells import NEAR
from .doubt import misplaced
from .order import Order
from .pages import Page
from .starts import Cells
from .times import Times, holds_unit, times_of

__all__ = ["Part", "RowPlaces", "behind"]

_NO_MARKS = DIRT + "-–—"


class Part:
    """The lines of one row: what stands behind its activity, and the words by column."""

    def __init__(self, behind: list[list[Piece]], cells: list[Cells]) -> None:
        self.behind = behind
        self.cells = cells

    @cached_property
    def times(self) -> list[Times]:
        """The times in it."""
        return times_of(self.behind)


class RowPlaces:
    """Tells of the rows of a page whether their words stand in the columns of the heading.

    ``labels`` and ``columns`` are what each column holds ("" below an actor) and its heading, ``page`` says where they
    stand; ``activity`` is the column of the activities. ``order`` gives words to columns by their order.
    """

    def __init__(
        self,
        labels: Sequence[str],
        columns: list[list[Piece]],
        page: Page,
        activity: int,
        order: Order,
    ) -> None:
        self.labels = labels
        self.columns = columns
        self.borders, self.lepas = page
        self.activity = activity
        self.order = order

    def in_order(
        self, row: Row, part: Part, near: Callable[[], Counter[int]], *, known: bool, crowded: bool
    ) -> Row | None:
        """A row whose cells are told by their order, where they do not stand below their headings or the columns of the
        page are not ``known``. Whose its marks are is then not told.
        """
        aside = self._is_aside(part)
        if known and not (crowded or aside or self._is_cut(part) or self._is_untimed(row)):
            return None
        told = self.order.cells(part.behind, near(), () if known else ("uraian",))
        marks = self.labels.count("")
        if told is None or (told[""] and not marks):
            return None
        actors = self.activity + 1
        cells = [cell if index < actors else None for index, cell in enumerate(row.cells)]
        for label in filter(None, told):
            cells[self.labels.index(label)] = joined([piece.cell for piece in told[label]])
        columns = self._columns_of_marks(told, aside=aside) if known else []
        for at, mark in enumerate(told[""]):
            index = columns[at] if columns else actors + min(at, marks - 1)
            cells[index] = joined([cell for cell in (cells[index], mark.cell) if cell is not None])
        if misplaced(self.labels, cells):
            return None
        return row._replace(cells=cells, lepas=self.lepas or (bool(told[""]) and not columns))

    def _columns_of_marks(self, told: dict[str, list[Piece]], *, aside: bool) -> list[int]:
        """The columns of the marks of a row; none where the text does not tell them.

        A row that stands ``aside`` is wider or narrower than the heading: so far as the papers of the step stand from
        the first actor, the marks between them do.
        """
        if not told[""]:
            return []
        first = self.activity + 1
        actors = range(first, first + self.labels.count(""))
        if not aside:
            return [min(max(bisect_right(self.borders, mark.low), first), actors[-1]) for mark in told[""]]
        behind = actors[-1] + 1
        papers = told.get(self.labels[behind])
        left, right = extent(self.columns[first])[0], extent(self.columns[behind])[0]
        if not papers or min(piece.low for piece in papers) <= left or right <= left:
            return []
        scale = (min(piece.low for piece in papers) - left) / (right - left)
        found: list[int] = []
        for mark in told[""]:
            place = left + (mark.low - left) / scale
            near, *others = sorted(actors, key=lambda index: abs(middle(self.columns[index]) - place))
            if others and abs(middle(self.columns[others[0]]) - place) - abs(middle(self.columns[near]) - place) < NEAR:
                return []
            found.append(near)
        return found

    def _time_cell(self, row: Row) -> Cell | None:
        """What stands in the column of times."""
        return row.cells[self.labels.index("waktu")] if "waktu" in self.labels else None

    def _is_timed(self, row: Row) -> bool:
        """Whether a row has a time where its column is, or the table has no such column."""
        waktu = self._time_cell(row)
        return "waktu" not in self.labels or (waktu is not None and parse_waktu(waktu.text) is not None)

    def _is_untimed(self, row: Row) -> bool:
        """Whether a row has no time where its column is; one piece with a figure is a time that cannot be read."""
        waktu = self._time_cell(row)
        one = waktu is not None and waktu.pieces is None and any(map(str.isdigit, waktu.text))
        return not one and not self._is_timed(row)

    def lacks_a_time(self, row: Row) -> bool:
        """Whether a row has no time where its column is, and words in others behind the actors."""
        behind_actors = zip(self.labels, row.cells, strict=True)
        return not self._is_timed(row) and any(
            label in (*MUTU_BAKU, "keterangan") and cell is not None for label, cell in behind_actors
        )

    def lacks_its_time(self, row: Row, part: Part) -> bool:
        """Whether a time stands by itself in a row and not in its column, or its unit; a note may hold a time."""
        waktu = self._time_cell(row)
        if waktu is not None and waktu.text.isdecimal() and holds_unit(part.behind):
            return True
        return not self._is_timed(row) and any(
            time.whole and time.alone and self.labels[bisect_right(self.borders, time.low)] != "keterangan"
            for time in part.times
        )

    def holds_two(self, row: Row, part: Part) -> bool:
        """Whether words reach over a border, with a blank between them, into a column of the quality standard that the
        row leaves blank: some of them may stand there.
        """
        return any(
            " " in piece.cell.text
            and (at := bisect_right(self.borders, piece.low)) < len(self.borders)
            and piece.high > self.borders[at]
            and self.labels[at] in MUTU_BAKU
            and self.labels[at + 1] in MUTU_BAKU
            and row.cells[at + 1] is None
            for pieces in part.behind
            for piece in pieces
        )

    def _is_cut(self, part: Part) -> bool:
        """Whether one blank parts words of a row that stand in two columns."""
        return any(
            sum(len(found) for index, found in held.items() if index > self.activity) > len(pieces)
            for pieces, held in zip(part.behind, part.cells, strict=True)
        )

    @cached_property
    def _heads(self) -> dict[str, tuple[int, int]]:
        """Where the labels of the columns stand that follow the actors."""
        return {
            label: extent(stack)
            for label, stack in zip(self.labels, self.columns, strict=True)
            if label in (*MUTU_BAKU, "keterangan")
        }

    def _is_aside(self, part: Part) -> bool:
        """Whether the time of a row stands below the heading of another column of the quality standard."""
        if "waktu" not in self._heads:
            return False
        low, high = self._heads["waktu"]
        others = [head for label, head in self._heads.items() if label != "waktu"]
        return not any(_meet((low, high), time) for time in part.times) and any(
            _meet(head, time) for time in part.times for head in others
        )

    def is_crowded(self, lines: list[Cells]) -> bool:
        """Whether a row holds words of several columns in one, or a time of another row."""
        return any(map(self._holds_time, lines)) or self._strays(lines) or self._holds_mark(lines)

    def _holds_mark(self, lines: list[Cells]) -> bool:
        """Whether a sign of the flow stands beside the words of a cell that is for the papers of a step."""
        held = [cell for cells in lines for index in cells if self.labels[index] in MUTU_BAKU for cell in cells[index]]
        return len(held) > 1 and any(
            len(cell.text) == 1 and not cell.text.isalnum() and cell.text not in _NO_MARKS for cell in held
        )

    def _holds_time(self, cells: Cells) -> bool:
        """Whether in a line a time stands by itself, or with more than one blank beside it, in a cell that is not for
        times: the words of several columns.
        """
        return any(
            self.labels[index] not in ("uraian", "waktu", "keterangan") and any(is_time(cell.text) for cell in found)
            for index, found in cells.items()
        )

    def _strays(self, lines: list[Cells]) -> bool:
        """Whether a time of a row is that of another: its unit stands in the time above, and no activity beside it. A
        whole row that lost its number has both.
        """
        times = [
            (unit, self.activity in cells)
            for cells in lines
            for index, found in cells.items()
            if self.labels[index] == "waktu"
            for cell in found
            for unit in units_of_times(cell.text)
        ]
        return any(
            not beside and unit in [above for above, _ in times[:number]] for number, (unit, beside) in enumerate(times)
        )


def behind(line: VisualLine, held: Cells, last: int) -> list[Piece]:
    """What of a line stands behind its words of the column ``last`` and of those before it."""
    taken = max((cell.end for index in held if index <= last for cell in held[index]), default=0)
    found = [
        cut_piece(piece, max(taken - piece.cell.start, 0), len(piece.cell.text))
        for piece in line.pieces
        if piece.cell.end > taken
    ]
    return [piece for piece in found if piece is not None]


def _meet(place: tuple[int, int], time: Times) -> bool:
    return time.whole and time.alone and place[0] < time.high and time.low < place[1]
