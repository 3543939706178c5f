"""The rows of one page of a step table whose columns are kept apart with spaces."""

from functools import cache
from itertools import pairwise

from ...vocabulary.kata_sambung import goes_on
from ...vocabulary.openings import is_total, names_stage
from ...vocabulary.tanda_alur import is_terminal
from ..columns import VisualLine
from ..rows import Row, joined
from .aside import Part, RowPlaces, behind
from .cells import LineCells
from .columns import Heading
from .doubt import misplaced, shared_times
from .heading import numbers_columns, words_of
from .order import Order
from .pages import Page
from .starts import Cells
from .times import places_near

__all__ = ["PageRows"]

_FEW_DOUBTED = 0.25
"""Up to this share of the rows below a heading may be in doubt without the others."""


class PageRows:
    """Works out the rows of a page.

    ``heading`` names the columns, ``page`` says where they stand; ``order`` gives words to columns by their order.
    ``headed`` says that the heading stands on this page, ``known`` that its columns are told, ``merged`` that there are
    more of them than headings: the words of two headings were read as one.
    """

    def __init__(self, heading: Heading, page: Page, order: Order, *, headed: bool, known: bool, merged: bool) -> None:
        self.heading = heading
        self.labels = heading.labels
        self.starts = heading.starts
        self.page = page
        self.order = order
        self.headed = headed
        self.known = known
        self.merged = merged
        self.words = LineCells(heading.labels, page.borders, heading.starts.activity)

    def of(self, lines: list[VisualLine]) -> list[Row]:
        """The rows of a page; lines that are rows by themselves stand apart from those with numbers: "Mulai" above
        them, "Selesai" or a total below.
        """
        if len(lines) > 1 and numbers_columns(lines[0]):
            rows = self._counted(lines[:1])
            return rows + self.of(lines[1:])
        stage = next((at for at in range(len(lines)) if self._heads_stage(lines, at)), None)
        if stage is not None:
            own = self._row(lines[stage : stage + 1], [self.words.of(lines[stage])])
            above, below = (self.of(part) if part else [] for part in (lines[:stage], lines[stage + 1 :]))
            return [*above, own, *below]
        first = int(len(lines) > 1 and self._is_terminal(lines[0]))
        last = len(lines) - (len(lines) - first > 1 and self._ends_apart(lines))
        rows = self._counted(lines[first:last])
        above, below = (
            [self._row([line], [self.words.of(line)]) for line in own] for own in (lines[:first], lines[last:])
        )
        return [*above, *rows, *below]

    def _heads_stage(self, lines: list[VisualLine], at: int) -> bool:
        """Whether a line holds nothing but the name of a stage in capitals, "PERSIAPAN", and no end of an activity."""
        line = lines[at]
        text = line.pieces[0].cell.text
        if len(line.pieces) > 1 or not (text.isupper() and names_stage(text)):
            return False
        activity = self.starts.activity
        above = self.words.of(lines[at - 1]).get(activity, []) if at else []
        return set(self.words.of(line)) == {activity} and not (above and above[-1].text.isupper())

    def _ends_apart(self, lines: list[VisualLine]) -> bool:
        """Whether the last line is a row by itself, and no rest of the activity above it: "sampai dengan Selesai"."""
        if is_total([piece.cell.text for piece in lines[-1].pieces]):
            return True
        if not self._is_terminal(lines[-1]):
            return False
        activity = self.words.of(lines[-2]).get(self.starts.activity, [])
        return not (activity and goes_on(activity[-1].text))

    def _is_terminal(self, line: VisualLine) -> bool:
        """Whether a line holds nothing but "Mulai" or "Selesai", in the column of the activities."""
        return (
            len(line.pieces) == 1
            and is_terminal(line.pieces[0].cell.text)
            and set(self.words.of(line)) == {self.starts.activity}
        )

    def _counted(self, lines: list[VisualLine]) -> list[Row]:
        """The rows of lines among which those with numbers tell where a row starts."""
        cells = list(map(self.words.of, lines))
        rows: list[Row] = []
        if numbers_columns(lines[0]):
            rows.append(Row([word.cell for word in words_of(lines[0])], lines[0].gap))
            lines, cells = lines[1:], cells[1:]
        if not lines:
            return rows
        numbers, doubtful = self.starts.numbers(cells)
        starts, centred = self.starts.found(lines, cells, numbers) if numbers else (_paragraphs(lines), set())
        parts = self._parts(lines, cells, starts)
        steps, ordered, doubted = self._placed(lines, starts, parts)
        unsure = self._unsure_starts(lines, cells, starts, centred, doubtful)
        for at in unsure | shared_times(self.labels, [row.cells for row in steps]):
            doubted |= _beside(at)
        # With neither numbers nor blank lines nothing tells where a row starts. More columns than headings: the words
        # of two headings were read as one.
        ragu = (not numbers and len(starts) == 1) or self.merged or not self.known
        # Where the columns stand is told for a page as a whole.
        ragu = ragu or len(doubted) > (_FEW_DOUBTED * len(steps) if self.headed else 0)
        # At the top of a page the rest of the row above has no number, and mostly no time.
        whole = len(steps) - (len(starts) > 1 and numbers[:1] >= starts[1:2])
        if (not self.known and len(ordered) < whole) or 2 * len(ordered) <= whole:
            ordered = set()
        return [row._replace(ragu=ragu) for row in rows] + [
            row._replace(ragu=at in doubted or (ragu and at not in ordered and not (at == 0 and self._is_rest(row))))
            for at, row in enumerate(steps)
        ]

    def _is_rest(self, row: Row) -> bool:
        """Whether a row holds nothing but the rest of an activity."""
        filled = [index for index, cell in enumerate(row.cells) if cell is not None]
        cell = row.cells[self.starts.activity]
        return filled == [self.starts.activity] and cell is not None and cell.text[0].islower()

    def _placed(
        self, lines: list[VisualLine], starts: list[int], parts: list[Part]
    ) -> tuple[list[Row], set[int], set[int]]:
        """The rows of a page, which of them the order of their words tells, and which show words in a wrong column."""
        places = RowPlaces(self.labels, self.heading.columns, self.page, self.starts.activity, self.order)
        near = cache(lambda: places_near(time for part in parts for time in part.times))
        plain = [
            self._row(lines[start : start + len(part.cells)], part.cells)
            for part, start in zip(parts, starts, strict=True)
        ]
        crowds = [
            misplaced(self.labels, row.cells) or places.is_crowded(part.cells)
            for row, part in zip(plain, parts, strict=True)
        ]

        def in_order(at: int) -> Row | None:
            return places.in_order(plain[at], parts[at], near, known=self.known, crowded=crowds[at])

        told = list(map(in_order, range(len(plain))))
        if not any(told) and any(crowds):
            self.order.learn([part.behind for part in parts], [part.times for part in parts])
        if self.order.apart and not all(told):
            # Rows with words in all columns tell how far apart the columns stand, also for those above.
            told = [row or in_order(at) for at, row in enumerate(told)]
        ordered = {at for at, row in enumerate(told) if row is not None}
        # Where the times of most rows stand below another heading, so may words of those do that have none.
        moved = 2 * sum(places.lacks_a_time(plain[at]) for at in ordered) > len(plain)
        doubted = {
            at
            for at, row in enumerate(plain)
            if at not in ordered
            and (
                crowds[at]
                or places.lacks_its_time(row, parts[at])
                or places.holds_two(row, parts[at])
                or (moved and places.lacks_a_time(row))
            )
        }
        return [row or plain[at] for at, row in enumerate(told)], ordered, doubted

    def _unsure_starts(
        self, lines: list[VisualLine], cells: list[Cells], starts: list[int], centred: set[int], doubtful: set[int]
    ) -> set[int]:
        """Which rows may start elsewhere: in the middle of an activity, or where a line may hold another number."""
        return {
            at
            for at, (start, end) in enumerate(pairwise([*starts, len(lines)]))
            if not doubtful.isdisjoint(range(start, end))
            or (
                start
                and not lines[start].gap
                and self.starts.cuts_activity(cells[start - 1], cells[start], centred=start in centred)
            )
        }

    def _parts(self, lines: list[VisualLine], cells: list[Cells], starts: list[int]) -> list[Part]:
        """The lines of each row of a page, by where the rows start."""
        last = self.starts.activity if self.known else self.heading.number_column
        following = [behind(*line, last) for line in zip(lines, cells, strict=True)]
        return [Part(following[start:end], cells[start:end]) for start, end in pairwise([*starts, len(lines)])]

    def _row(self, lines: list[VisualLine], cells: list[Cells]) -> Row:
        columns = [
            joined([cell for found in cells for cell in found.get(index, ())])
            for index in range(len(self.heading.columns))
        ]
        return Row(columns, lines[0].gap, lepas=self.page.lepas)


def _beside(at: int) -> set[int]:
    """A row and those beside it: where one of them starts is in doubt."""
    return {at - 1, at, at + 1}


def _paragraphs(lines: list[VisualLine]) -> list[int]:
    """Where rows start when no number tells: at blank lines."""
    return [number for number, line in enumerate(lines) if line.gap or not number]
