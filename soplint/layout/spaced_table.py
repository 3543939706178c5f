"""A step table whose columns are kept apart with spaces: its heading lines, its columns, its rows.

The text of a cell is wrapped, and in most tables centred: the step's number then stands beside the middle line of its
row. A row ends at a blank line, or else where the text of the next one begins.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from copy import copy
from functools import cache, cached_property
from itertools import groupby, pairwise

from ..folding import DIRT, fold
from ..istilah import awal, first_words, is_total
from ..kolom import GROUPS, MUTU_BAKU, column_key
from ..patterns import pattern
from ..values.waktu import end_of_time, end_of_unit, is_time, parse_waktu, units_of_times
from .columns import Piece, VisualLine, river
from .markers import NUMBER_OF_ROW
from .pages import is_page_number
from .rows import Block, Cell, Row, cut, joined
from .spaced_doubt import misplaced, shared_times
from .spaced_heading import (
    TALLEST_HEADING,
    columns_of_marks,
    extent,
    heading_height,
    is_mark,
    lines_of_turned_names,
    names_columns,
    numbers_columns,
    numbers_of_columns,
    overlap,
    places_of_rule,
    places_of_words,
    spans_of_words,
    split_at_places,
    split_labels,
    split_names,
    split_number_label,
    starts_with_number,
    upright,
)
from .spaced_order import Order, Times, holds_unit, places_near, times_of
from .spaced_pages import Page, borders_of_page, column_of_times, starts_as
from .spaced_signature import without_signature
from .spaced_starts import Cells, Starts

__all__ = ["SpacedTable"]

_NEAR = 3
"""How far from the border between two columns the blank between their words may stand."""

_FEW_DOUBTED = 0.25
"""Up to this share of the rows below a heading may be in doubt without the others."""

_NO_MARKS = DIRT + "-–—"
_MARK = pattern(r"[vVxX√✓✔●○■□◆◇▲▼] (?=[A-Z])")
"""A mark, and behind one blank the words of the column beside it."""

_Lines = list[VisualLine]


class _Part:
    """The lines of one row: what stands behind its activity, and the words by column."""

    def __init__(self, behind: list[list[Piece]], cells: list[Cells]) -> None:
        self.behind = behind
        self.cells = cells

    @cached_property
    def times(self) -> list[Times]:
        """The times in it."""
        return times_of(self.behind)

    def low(self, cell: Cell) -> int | None:
        """Where in its line a cell starts."""
        pieces = (piece for line in self.behind for piece in line if piece.cell.start <= cell.start < piece.cell.end)
        return next((piece.low + cell.start - piece.cell.start for piece in pieces), None)


class SpacedTable:
    """Works out the rows of the lines of a table; the first line is the first of its heading."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self.text = text
        self.lepas = False
        lines = [split_number_label(text, line) for line in lines[:TALLEST_HEADING]] + lines[TALLEST_HEADING:]
        height = heading_height([split_labels(text, line) for line in lines[:TALLEST_HEADING]])
        if turned := lines_of_turned_names(lines[:height], lines[height:]):
            lines[height : height + turned] = map(upright, lines[height : height + turned])
            height += turned
        self.below = lines[height:]
        self.places = places_of_rule(text, lines[:height], self.below)
        if self.places:
            self.below = [split_at_places(text, line, self.places) for line in self.below]
        elif self.below and numbers_columns(self.below[0]):
            self.places = places_of_words(self.below[0])
        heading = [split_labels(text, split_at_places(text, line, self.places)) for line in lines[:height]]
        marks = columns_of_marks(next(self._pages(self.below)))
        numbers = numbers_of_columns(self.below[0]) if self.below and numbers_columns(self.below[0]) else []
        self.heading = split_names(text, heading, [numbers, marks])

    def block(self) -> Block | None:
        """The heading rows and the rows of the steps; nothing when the heading does not tell at least three columns."""
        if not self.heading or len(self.columns) < 3:
            return None
        rows = [*self._heading_rows(), *self._body_rows()]
        return Block(rows, (self.body or self.heading)[-1].end)

    # ------------------------------------------------------------------ columns

    @cached_property
    def groups(self) -> dict[str, Piece]:
        """The headings that stand over several columns: Pelaksana over the actors, Mutu Baku over three labels."""
        pieces = [piece for line in self.heading for piece in line.pieces]
        found: dict[str, Piece] = {}
        for piece in pieces:
            found.setdefault(column_key(piece.cell.text), piece)
        group = found.get("pelaksana")
        beside = next((line.pieces for line in self.heading if group in line.pieces), ())
        if not any(map(_is_name, pieces)) or _names_actors_alone(beside):
            found.pop("pelaksana", None)
        if found.keys().isdisjoint(MUTU_BAKU):
            found.pop("mutu_baku", None)
        return {name: found[name] for name in GROUPS if name in found}

    @cached_property
    def columns(self) -> list[list[Piece]]:
        """The heading of each column, top to bottom: what stands below one another belongs together."""
        groups = list(self.groups.values())
        lines = [[piece for piece in line.pieces if piece not in groups] for line in self.heading]
        widest = max(range(len(lines)), key=lambda number: len(lines[number]))
        stacks = [[piece] for piece in lines[widest]]
        for number, line in enumerate(lines):
            for piece in line if number != widest else ():
                best = max(stacks, key=lambda stack: overlap(stack, piece), default=None)
                if best is not None and _is_below(best, piece) and not _are_labels_of_two(best, piece):
                    best.append(piece)
                else:
                    stacks.append([piece])
        return sorted((sorted(stack, key=lambda piece: piece.cell.start) for stack in stacks), key=_middle)

    @cached_property
    def borders(self) -> list[int]:
        """Where each column but the first starts, as the heading and the rows of its own page tell."""
        groups = list(self.groups.values())
        lines = [
            line._replace(pieces=tuple(piece for piece in line.pieces if piece not in groups)) for line in self.heading
        ]
        rows = next(self._pages(self.body))
        lines += rows
        borders = [river(lines, _middle(left), _middle(right)) for left, right in pairwise(self.columns)]
        times = column_of_times(rows)
        if "waktu" in self._labels and times is not None:
            waktu = self._labels.index("waktu")
            low, high = extent(self.columns[waktu])
            if not (times.low < high and times.high > low):
                # The heading was pushed aside: the rows alone tell.
                found = borders_of_page(rows, self._labels)
                return borders if found is None or found.lepas else found.borders
            # The heading of a narrow column reaches over its borders, the times below it do not.
            borders[max(waktu - 1, 0)] = min(borders[max(waktu - 1, 0)], times.low)
            borders[waktu : waktu + 1] = [max(border, times.high) for border in borders[waktu : waktu + 1]]
        return borders

    @cached_property
    def number_column(self) -> int:
        """The column of the step numbers; the first one when none is called so."""
        return next((i for i, stack in enumerate(self.columns) if column_key(stack[0].cell.text) == "nomor"), 0)

    @cached_property
    def starts(self) -> Starts:
        """Tells where rows start."""
        labels = self._labels
        return Starts(self.number_column, labels.index("uraian") if "uraian" in labels else self.number_column + 1)

    # ------------------------------------------------------------------ heading

    def _heading_rows(self) -> list[Row]:
        """A row of the headings that stand over columns, and one of those below groups."""
        labels = self._labels
        spans = {
            "pelaksana": [index for index, name in enumerate(labels) if not name],
            "mutu_baku": [index for index, name in enumerate(labels) if name in MUTU_BAKU],
        }
        top: list[Cell | None] = [joined([piece.cell for piece in stack]) for stack in self.columns]
        below: list[Cell | None] = [None] * len(top)
        for name, piece in self.groups.items():
            for index in spans[name]:
                below[index], top[index] = top[index], None
            if spans[name]:
                top[spans[name][0]] = piece.cell
        return [Row(cells, False) for cells in (top, below) if any(cells)]

    # ------------------------------------------------------------------ steps

    @cached_property
    def body(self) -> _Lines:
        """The lines of the steps: up to the first blank line below the last number, or to a heading printed again."""
        end = next((number for number, line in enumerate(self.below) if names_columns(line)), len(self.below))
        edge = max(piece.high for piece in self.columns[self.number_column]) + _NEAR
        numbers = [
            number
            for number, line in enumerate(self.below[:end])
            if starts_with_number(line) and line.pieces[0].low < edge and not numbers_columns(line)
        ]
        if numbers:
            last = numbers[-1] + 1
            end = next((number for number in range(last, end) if self.below[number].gap), end)
            end = last + len(without_signature(self.below[last:end], self.below[end:]))
        return self.below[:end]

    def _body_rows(self) -> list[Row]:
        """The rows of each page, and what stands between the pages."""
        rows: list[Row] = []
        headed: _Lines = []
        for ends_page, group in groupby(self.body, _ends_page):
            if ends_page:
                rows += [Row([line.pieces[0].cell], True) for line in group]
                continue
            for lines in self._pages(list(group)):
                found = borders_of_page(lines, self._labels) if headed else None
                page = self if found is None else self._on_page(found)
                known = not headed or found is not None or starts_as(headed, lines)
                rows += page._page_and_total(lines, headed=not headed, known=known)
                headed = headed or lines
        return rows

    def _pages(self, lines: _Lines) -> Iterator[_Lines]:
        """The lines up to each form feed, by which a text tells that a page ends."""
        start = 0
        for at in range(1, len(lines)):
            if self.text.find("\f", lines[at - 1].end, lines[at].pieces[0].cell.start) >= 0:
                yield lines[start:at]
                start = at
        yield lines[start:]

    def _on_page(self, found: Page) -> "SpacedTable":
        """The same table on a page whose columns start at other places."""
        page = copy(self)
        page.__dict__["borders"] = found.borders
        page.lepas = found.lepas
        return page

    def _page_and_total(self, lines: _Lines, *, headed: bool, known: bool) -> list[Row]:
        total = len(lines) > 1 and is_total([piece.cell.text for piece in lines[-1].pieces])
        rows = self._page_rows(lines[:-1] if total else lines, headed=headed, known=known)
        return rows + [self._row([line], [self._cells(line)]) for line in lines[-1:] if total]

    def _page_rows(self, lines: _Lines, *, headed: bool, known: bool) -> list[Row]:
        """The rows of a page; ``headed`` says whether the heading of the table stands on it, ``known`` whether its
        columns are told.
        """
        cells = [self._cells(line) for line in lines]
        rows: list[Row] = []
        if numbers_columns(lines[0]):
            rows.append(Row([cut(self.text, *span) for span in spans_of_words(lines[0])], lines[0].gap))
            lines, cells = lines[1:], cells[1:]
        if not lines:
            return rows
        numbers, doubtful = self.starts.numbers(cells)
        starts, centred = self.starts.found(lines, cells, numbers) if numbers else (_paragraphs(lines), set())
        parts = [
            _Part(
                [self._behind(*line, known=known) for line in zip(lines[start:end], cells[start:end], strict=True)],
                cells[start:end],
            )
            for start, end in pairwise([*starts, len(lines)])
        ]
        near = cache(lambda: places_near(time for part in parts for time in part.times))
        steps: list[Row] = []
        doubted: set[int] = set()
        ordered: set[int] = set()
        for at, (part, start) in enumerate(zip(parts, starts, strict=True)):
            row = self._row(lines[start : start + len(part.cells)], part.cells)
            crowded = misplaced(self._labels, row.cells) or self._is_crowded(part.cells)
            told = self._in_order(row, part, near, known=known, crowded=crowded)
            steps.append(told or row)
            if told is not None:
                ordered.add(at)
            cut_here = (
                bool(start)
                and not lines[start].gap
                and self.starts.cuts_activity(cells[start - 1], cells[start], centred=start in centred)
            )
            if cut_here or not doubtful.isdisjoint(range(start, start + len(part.cells))):
                doubted |= _beside(at)
            elif told is None and (crowded or self._lacks_its_time(row, part)):
                doubted.add(at)
        for at in shared_times(self._labels, [row.cells for row in steps]):
            doubted |= _beside(at)
        # With neither numbers nor blank lines nothing tells where a row starts. More columns than headings: the words
        # of two headings were read as one.
        ragu = (not numbers and len(starts) == 1) or len(self.places) > len(self.columns) or not known
        # Where the columns stand is told for a page as a whole.
        ragu = ragu or len(doubted) > (_FEW_DOUBTED * len(steps) if headed else 0)
        if (not known and len(ordered) < len(steps)) or 2 * len(ordered) <= len(steps):
            ordered = set()
        return [row._replace(ragu=ragu) for row in rows] + [
            row._replace(ragu=at in doubted or (ragu and at not in ordered)) for at, row in enumerate(steps)
        ]

    # ------------------------------------------------------------------ rows that stand aside

    @cached_property
    def _order(self) -> Order:
        return Order(self.text, self._labels, [stack[0] for stack in self.columns])

    def _in_order(
        self, row: Row, part: _Part, near: Callable[[], Counter[int]], *, known: bool, crowded: bool
    ) -> Row | None:
        """A row whose cells are told by their order, where they do not stand below their headings or the columns of the
        page are not ``known``. Whose its marks are is then not told.
        """
        aside = self._is_aside(row, part)
        if known and not (crowded or aside or self._is_cut(part) or self._is_untimed(row)):
            return None
        told = self._order.cells(part.behind, near(), () if known else ("uraian",))
        marks = self._labels.count("")
        if told is None or (told[""] and not marks):
            return None
        actors = self.starts.activity + 1
        cells = [cell if index < actors else None for index, cell in enumerate(row.cells)]
        for label in filter(None, told):
            cells[self._labels.index(label)] = joined([piece.cell for piece in told[label]])
        columns = self._columns_of_marks(told, aside=aside) if known else []
        for at, mark in enumerate(told[""]):
            index = columns[at] if columns else actors + min(at, marks - 1)
            cells[index] = joined([cell for cell in (cells[index], mark.cell) if cell is not None])
        if misplaced(self._labels, cells):
            return None
        return row._replace(cells=cells, lepas=self.lepas or (bool(told[""]) and not columns))

    def _columns_of_marks(self, told: dict[str, list[Piece]], *, aside: bool) -> list[int]:
        """The columns of the marks of a row; none where the text does not tell them.

        A row that stands ``aside`` is wider or narrower than the heading: so far as the papers of the step stand from
        the first actor, the marks between them do.
        """
        first = self.starts.activity + 1
        actors = range(first, first + self._labels.count(""))
        if not aside:
            return [min(max(bisect_right(self.borders, mark.low), first), actors[-1]) for mark in told[""]]
        behind = actors[-1] + 1
        papers = told.get(self._labels[behind])
        left, right = extent(self.columns[first])[0], extent(self.columns[behind])[0]
        if not papers or min(piece.low for piece in papers) <= left or right <= left:
            return []
        scale = (min(piece.low for piece in papers) - left) / (right - left)
        found: list[int] = []
        for mark in told[""]:
            place = left + (mark.low - left) / scale
            near, *others = sorted(actors, key=lambda index: abs(_middle(self.columns[index]) - place))
            if (
                others
                and abs(_middle(self.columns[others[0]]) - place) - abs(_middle(self.columns[near]) - place) < _NEAR
            ):
                return []
            found.append(near)
        return found

    def _time_cell(self, row: Row) -> Cell | None:
        """What stands in the column of times."""
        return row.cells[self._labels.index("waktu")] if "waktu" in self._labels else None

    def _is_timed(self, row: Row) -> bool:
        """Whether a row has a time where its column is, or the table has no such column."""
        waktu = self._time_cell(row)
        return "waktu" not in self._labels or (waktu is not None and parse_waktu(waktu.text) is not None)

    def _is_untimed(self, row: Row) -> bool:
        """Whether a row has no time where its column is; one piece with a figure is a time that cannot be read."""
        waktu = self._time_cell(row)
        one = waktu is not None and waktu.pieces is None and any(map(str.isdigit, waktu.text))
        return not one and not self._is_timed(row)

    def _lacks_its_time(self, row: Row, part: _Part) -> bool:
        """Whether a time stands by itself in a row and not in its column, or its unit; a note may hold a time."""
        waktu = self._time_cell(row)
        if waktu is not None and waktu.text.isdecimal() and holds_unit(part.behind):
            return True
        return not self._is_timed(row) and any(
            time.whole and time.alone and self._labels[bisect_right(self.borders, time.low)] != "keterangan"
            for time in part.times
        )

    def _is_cut(self, part: _Part) -> bool:
        """Whether one blank parts words of a row that stand in two columns."""
        return any(
            sum(len(found) for index, found in held.items() if index > self.starts.activity) > len(pieces)
            for pieces, held in zip(part.behind, part.cells, strict=True)
        )

    @cached_property
    def _heads(self) -> dict[str, tuple[int, int]]:
        """Where the labels of the columns stand that follow the actors."""
        return {
            label: extent(stack)
            for label, stack in zip(self._labels, self.columns, strict=True)
            if label in (*MUTU_BAKU, "keterangan")
        }

    def _is_aside(self, row: Row, part: _Part) -> bool:
        """Whether the time of a row stands below the heading of another column of the quality standard."""
        if "waktu" not in self._heads:
            return False
        low, high = self._heads["waktu"]
        cell = self._time_cell(row)
        place = part.low(cell) if cell is not None and self._is_timed(row) else None
        if place is not None and low <= place < high:
            return False
        others = [head for label, head in self._heads.items() if label != "waktu"]
        return not any(_meet((low, high), time) for time in part.times) and any(
            _meet(head, time) for time in part.times for head in others
        )

    def _behind(self, line: VisualLine, held: Cells, *, known: bool) -> list[Piece]:
        """What of a line stands behind the activity, or behind the number where the columns are not ``known``."""
        last = self.starts.activity if known else self.number_column
        taken = max((cell.end for index in held if index <= last for cell in held[index]), default=0)
        behind = [
            self._cut(piece, max(taken - piece.cell.start, 0), len(piece.cell.text))
            for piece in line.pieces
            if piece.cell.end > taken
        ]
        return [piece for piece in behind if piece is not None]

    def _is_crowded(self, lines: list[Cells]) -> bool:
        """Whether a row holds words of several columns in one, or a time of another row."""
        return any(map(self._holds_time, lines)) or self._strays(lines) or self._holds_mark(lines)

    def _holds_mark(self, lines: list[Cells]) -> bool:
        """Whether a sign of the flow stands beside the words of a cell that is for the papers of a step."""
        held = [cell for cells in lines for index in cells if self._labels[index] in MUTU_BAKU for cell in cells[index]]
        return len(held) > 1 and any(
            len(cell.text) == 1 and not cell.text.isalnum() and cell.text not in _NO_MARKS for cell in held
        )

    def _holds_time(self, cells: Cells) -> bool:
        """Whether in a line a time stands by itself, or with more than one blank beside it, in a cell that is not for
        times: the words of several columns.
        """
        return any(
            self._labels[index] not in ("uraian", "waktu", "keterangan") and any(is_time(cell.text) for cell in found)
            for index, found in cells.items()
        )

    def _strays(self, lines: list[Cells]) -> bool:
        """Whether a time of a row is that of another: its unit stands in the time above, and no activity beside it. A
        whole row that lost its number has both.
        """
        times = [
            (unit, self.starts.activity in cells)
            for cells in lines
            for index, found in cells.items()
            if self._labels[index] == "waktu"
            for cell in found
            for unit in units_of_times(cell.text)
        ]
        return any(
            not beside and unit in [above for above, _ in times[:number]] for number, (unit, beside) in enumerate(times)
        )

    @cached_property
    def _labels(self) -> list[str]:
        """What each column holds, "" where its heading names an actor: below "Pelaksana" one may be called so too."""
        return ["" if (name := _label(stack)) in self.groups else name for stack in self.columns]

    def _row(self, lines: _Lines, cells: list[Cells]) -> Row:
        columns = [
            joined([cell for found in cells for cell in found.get(index, ())]) for index in range(len(self.columns))
        ]
        return Row(columns, lines[0].gap, lepas=self.lepas)

    def _cells(self, line: VisualLine) -> Cells:
        """The words of a line by column."""
        found: Cells = {}
        for piece in line.pieces:
            for part in self._parts(piece):
                middle = (part.low + part.high) // 2
                # A cell that fits one column stands in it whole; one that does not belongs where most of it is.
                inside = {bisect_right(self.borders, place) for place in (part.low, part.high - 1)}
                index = inside.pop() if len(inside) == 1 else bisect_right(self.borders, middle)
                if index and NUMBER_OF_ROW.fullmatch(part.cell.text) and bisect_right(self.borders, part.low) == 0:
                    # "10" is wider than the numbers above it.
                    index = 0
                if index == self.starts.activity and self._at_its_end(part, index) and is_mark(part.cell.text):
                    # No words of an activity: the mark of the actor beside it.
                    index += 1
                for column, cell in self._mark_apart(index, part.cell):
                    found.setdefault(column, []).append(cell)
        return found

    def _mark_apart(self, index: int, cell: Cell) -> list[tuple[int, Cell]]:
        """A cell behind the actors, and what it opens with where that is the mark of the last actor: "v Laporan"."""
        if index and not self._labels[index - 1] and self._labels[index] in MUTU_BAKU and _MARK.match(cell.text):
            mark, rest = cut(self.text, cell.start, cell.start + 1), cut(self.text, cell.start + 1, cell.end)
            if mark is not None and rest is not None:
                return [(index - 1, mark), (index, rest)]
        return [(index, cell)]

    def _at_its_end(self, piece: Piece, column: int) -> bool:
        """Whether a piece stands nearer to the end of its column than to its start."""
        low, high = ([0, *self.borders, piece.high][at] for at in (column, column + 1))
        return piece.low + piece.high > low + high

    def _parts(self, piece: Piece) -> list[Piece]:
        """The words of a piece by column: cut around a time that stands in its column, then at the borders."""
        time = self._time_in(piece)
        if time is None:
            return [piece] if is_time(piece.cell.text) else self._cut_at_borders(piece)
        edges = pairwise([0, time.start, time.stop, len(piece.cell.text)])
        parts = [part for start, end in edges if (part := self._cut(piece, start, end)) is not None]
        return [cell for part in parts for cell in ([part] if is_time(part.cell.text) else self._cut_at_borders(part))]

    def _time_in(self, piece: Piece) -> range | None:
        """Where in a piece that reaches into other columns a time stands whose column is Waktu."""
        if "waktu" not in self._labels:
            return None
        waktu = self._labels.index("waktu")
        text = piece.cell.text
        end = end_of_unit(text)
        if 0 < end < len(text) and bisect_right(self.borders, piece.low + end // 2) == waktu:
            return range(end)
        for start in [at for at, char in enumerate(text) if char.isdigit() and (at == 0 or text[at - 1] == " ")]:
            end = end_of_time(text, start)
            if end and bisect_right(self.borders, piece.low + (start + end) // 2) == waktu:
                return range(start, end)
        return None

    def _cut(self, piece: Piece, start: int, end: int) -> Piece | None:
        """A part of a piece, by offsets into its text; None where nothing but blanks stands."""
        cell = cut(self.text, piece.cell.start + start, piece.cell.start + end)
        if cell is None:
            return None
        low = piece.low + cell.start - piece.cell.start
        return Piece(low, low + len(cell.text), cell)

    def _cut_at_borders(self, piece: Piece) -> list[Piece]:
        """A piece that reaches over a border is cut where a blank stands near it: one blank may be all there is."""
        parts: list[Piece] = []
        for border in self.borders:
            if piece.low < border < piece.high and (blank := _blank_near(piece, border)) is not None:
                left, right = self._cut(piece, 0, blank), self._cut(piece, blank, len(piece.cell.text))
                if left is not None and right is not None:
                    parts.append(left)
                    piece = right
        return [*parts, piece]


def _is_below(stack: list[Piece], piece: Piece) -> bool:
    """Whether a piece stands below a heading, or a little aside with the rest of a word of it: "ag" of "Kasubbag"."""
    return overlap(stack, piece) > (-_NEAR if piece.cell.text[0].islower() else 0)


def _are_labels_of_two(stack: list[Piece], piece: Piece) -> bool:
    """Whether a piece is the label of another column than what stands above it: wide labels reach over others."""
    names = {column_key(above.cell.text) for above in stack} - {""}
    name = column_key(piece.cell.text)
    return bool(name and names) and name not in names


def _meet(place: tuple[int, int], time: Times) -> bool:
    return time.whole and time.alone and place[0] < time.high and time.low < place[1]


def _beside(at: int) -> set[int]:
    """A row and those beside it: where one of them starts is in doubt."""
    return {at - 1, at, at + 1}


def _is_name(piece: Piece) -> bool:
    return not column_key(piece.cell.text) and not piece.cell.text.startswith("(")


def _names_actors_alone(pieces: tuple[Piece, ...]) -> bool:
    """Whether a line of a heading holds an actor called Pelaksana, beside others and labels of the quality standard."""
    keys = {column_key(piece.cell.text) for piece in pieces}
    alone = "pelaksana" in keys and "mutu_baku" not in keys and not keys.isdisjoint(MUTU_BAKU)
    return alone and any(map(_is_name, pieces))


def _ends_page(line: VisualLine) -> bool:
    """Whether a line stands on the page and is of no row: its number, or "Dipindai dengan CamScanner" by itself."""
    if len(line.pieces) != 1:
        return False
    text = line.pieces[0].cell.text
    if is_page_number(text):
        return True
    if not line.gap or first_words(text, ("perabot",)) is None:
        return False
    # "Unduh" may open an activity.
    folded = fold(text)
    return any(" " in words and folded.startswith(words) for words in awal("perabot"))


def _paragraphs(lines: _Lines) -> list[int]:
    """Where rows start when no number tells: at blank lines."""
    return [number for number, line in enumerate(lines) if line.gap or not number]


def _label(stack: list[Piece]) -> str:
    """The label of a column: of its whole heading, or of a line of it; "Kepala" above "Pelaksana" is an actor."""
    whole = joined([piece.cell for piece in stack])
    lines = [column_key(piece.cell.text) for piece in stack]
    names = [column_key(whole.text) if whole else "", *[name for name in lines if name not in GROUPS]]
    return next((name for name in names if name), "")


def _middle(stack: list[Piece]) -> int:
    low, high = extent(stack)
    return (low + high) // 2


def _blank_near(piece: Piece, border: int) -> int | None:
    """The blank in a piece that stands nearest to a border, as an offset into its text."""
    text = piece.cell.text
    near = [
        at
        for at in range(max(border - piece.low - _NEAR, 1), border - piece.low + _NEAR + 1)
        if text[at : at + 1] == " "
    ]
    return min(near, key=lambda at: abs(piece.low + at - border), default=None)
