"""A step table whose columns are kept apart with spaces: its heading lines, its columns, its rows.

The text of a cell is wrapped, and in most tables centred: the step's number then stands beside the middle line of its
row. A row ends at a blank line, or else where the text of the next one begins.
"""

from collections.abc import Iterator
from copy import copy
from functools import cache, cached_property, partial
from itertools import groupby, pairwise

from ..folding import fold
from ..kata_sambung import goes_on
from ..kolom import GROUPS, MUTU_BAKU, column_key
from ..openings import awal, first_words, is_total, names_stage
from ..tanda_alur import tanda
from .columns import Piece, VisualLine, river
from .flow_marks import columns_of_marks
from .rows import Block, Cell, Row, cut, joined
from .spaced_aside import Part, RowPlaces, behind
from .spaced_cells import NEAR, LineCells
from .spaced_doubt import misplaced, shared_times
from .spaced_heading import (
    TALLEST_HEADING,
    heading_height,
    names_columns,
    numbers_columns,
    places_of_rule,
    places_of_words,
    split_at_places,
    split_labels,
    split_number_label,
    starts_with_number,
    words_of,
)
from .spaced_names import lines_of_turned_names, split_names, upright
from .spaced_order import Order, places_near
from .spaced_pages import Page, borders_of_page, column_of_times, ends_page, opens_page, starts_as
from .spaced_signature import up_to_signature, without_signature
from .spaced_starts import Cells, Starts
from .stacks import extent, middle, overlap

__all__ = ["SpacedTable"]

_FEWEST_ACTORS = 2
_FEW_DOUBTED = 0.25
"""Up to this share of the rows below a heading may be in doubt without the others."""

_Lines = list[VisualLine]


class SpacedTable:
    """Works out the rows of the lines of a table; the first line is the first of its heading."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self.text = text
        self.lepas = False
        lines = [split_number_label(line) for line in lines[:TALLEST_HEADING]] + lines[TALLEST_HEADING:]
        height = heading_height([split_labels(line) for line in lines[:TALLEST_HEADING]])
        if turned := lines_of_turned_names(lines[:height], lines[height:]):
            lines[height : height + turned] = map(upright, lines[height : height + turned])
            height += turned
        self.below = lines[height:]
        self.places = places_of_rule(text, lines[:height], self.below)
        if self.places:
            self.below = [split_at_places(line, self.places) for line in self.below]
        elif self.below and numbers_columns(self.below[0]):
            self.places = places_of_words(self.below[0])
        heading = [split_labels(split_at_places(line, self.places)) for line in lines[:height]]
        marks = columns_of_marks(next(self._pages(self.below)))
        numbers = words_of(self.below[0]) if self.below and numbers_columns(self.below[0]) else []
        self.heading = split_names(heading, [numbers, marks])

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
        return sorted((sorted(stack, key=lambda piece: piece.cell.start) for stack in stacks), key=middle)

    @cached_property
    def borders(self) -> list[int]:
        """Where each column but the first starts, as the heading and the rows of its own page tell."""
        groups = list(self.groups.values())
        lines = [
            line._replace(pieces=tuple(piece for piece in line.pieces if piece not in groups)) for line in self.heading
        ]
        rows = next(self._pages(self.body))
        lines += rows
        borders = [river(lines, middle(left), middle(right)) for left, right in pairwise(self.columns)]
        self._part_by_marks(borders, rows)
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
        pieces = [piece for line in rows for piece in line.pieces]
        if self._labels[-1] == "keterangan" and pieces and not any(piece.low >= borders[-1] - NEAR for piece in pieces):
            # Nothing stands there: words that reach below that heading are of the column before.
            borders[-1] = max(piece.high for piece in pieces)
        return borders

    def _part_by_marks(self, borders: list[int], rows: _Lines) -> None:
        """Let the borders between actors part the marks of the flow, where these stand in as many columns as there are
        actors: each of them acts, and a heading may stand aside from what is below it.
        """
        actors = [index for index, label in enumerate(self._labels) if not label]
        if len(actors) < _FEWEST_ACTORS or actors[0] == 0 or actors[-1] == len(borders):
            return
        low, high = borders[actors[0] - 1], borders[actors[-1]]
        marks = [mark for mark in columns_of_marks(rows) if low <= mark.low < high]
        if len(marks) != len(actors):
            return
        for index, (left, right) in zip(actors[1:], pairwise(marks), strict=True):
            if not left.high <= borders[index - 1] <= right.low:
                borders[index - 1] = (left.high + right.low + 1) // 2

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
        """The lines of the steps: up to the first blank line or letterhead below the last number, or to a heading that
        is printed again.
        """
        end = up_to_signature(self.below)
        edge = max(piece.high for piece in self.columns[self.number_column]) + NEAR
        ends = (at for at, line in enumerate(self.below[:end]) if names_columns(line) or _heads_note(line, edge))
        end = next(ends, end)
        if 0 < end < len(self.below) and _holds_groups(self.below[end - 1]):
            end -= 1
        numbers = [
            number
            for number, line in enumerate(self.below[:end])
            if starts_with_number(line) and line.pieces[0].low < edge and not numbers_columns(line)
        ]
        if numbers:
            last = numbers[-1] + 1
            below = enumerate(self.below[last:end], last)
            end = next((number for number, line in below if line.gap or opens_page(self.text, line)), end)
            end = last + len(without_signature(self.below[last - 1], self.below[last:end], self.below[end:]))
        return self.below[:end]

    def _body_rows(self) -> list[Row]:
        """The rows of each page, and what stands between the pages."""
        rows: list[Row] = []
        headed: _Lines = []
        for of_page, group in groupby(self.body, partial(ends_page, self.text)):
            if of_page:
                rows += [Row([cut(self.text, line.start, line.end)], True) for line in group]
                continue
            for lines in self._pages(list(group)):
                # Where all words start as on the page with the heading, the columns are those of that page.
                aside = headed and not starts_as(headed, lines)
                found = borders_of_page(lines, self._labels) if aside else None
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
        """The rows of a page; lines that are rows by themselves stand apart from those with numbers: "Mulai" above
        them, "Selesai" or a total below.
        """
        if len(lines) > 1 and numbers_columns(lines[0]):
            rows = self._page_rows(lines[:1], headed=headed, known=known)
            return rows + self._page_and_total(lines[1:], headed=headed, known=known)
        stage = next((at for at in range(len(lines)) if self._heads_stage(lines, at)), None)
        if stage is not None:
            own = self._row(lines[stage : stage + 1], [self._words.of(lines[stage])])
            above, below = (
                self._page_and_total(part, headed=headed, known=known) if part else []
                for part in (lines[:stage], lines[stage + 1 :])
            )
            return [*above, own, *below]
        first = int(len(lines) > 1 and self._is_terminal(lines[0]))
        last = len(lines) - (len(lines) - first > 1 and self._ends_apart(lines))
        rows = self._page_rows(lines[first:last], headed=headed, known=known)
        above, below = (
            [self._row([line], [self._words.of(line)]) for line in own] for own in (lines[:first], lines[last:])
        )
        return [*above, *rows, *below]

    def _heads_stage(self, lines: _Lines, at: int) -> bool:
        """Whether a line holds nothing but the name of a stage in capitals, "PERSIAPAN", and no end of an activity."""
        line = lines[at]
        text = line.pieces[0].cell.text
        if len(line.pieces) > 1 or not (text.isupper() and names_stage(text)):
            return False
        activity = self.starts.activity
        above = self._words.of(lines[at - 1]).get(activity, []) if at else []
        return set(self._words.of(line)) == {activity} and not (above and above[-1].text.isupper())

    def _ends_apart(self, lines: _Lines) -> bool:
        """Whether the last line is a row by itself, and no rest of the activity above it: "sampai dengan Selesai"."""
        if is_total([piece.cell.text for piece in lines[-1].pieces]):
            return True
        activity = self._words.of(lines[-2]).get(self.starts.activity, [])
        return self._is_terminal(lines[-1]) and not (activity and goes_on(activity[-1].text))

    def _is_terminal(self, line: VisualLine) -> bool:
        """Whether a line holds nothing but "Mulai" or "Selesai", in the column of the activities."""
        text = line.pieces[0].cell.text
        return (
            len(line.pieces) == 1
            and text[0].isupper()
            and tanda(text) in ({"mulai"}, {"selesai"})
            and set(self._words.of(line)) == {self.starts.activity}
        )

    def _page_rows(self, lines: _Lines, *, headed: bool, known: bool) -> list[Row]:
        """The rows of a page; ``headed`` says whether the heading of the table stands on it, ``known`` whether its
        columns are told.
        """
        cells = list(map(self._words.of, lines))
        rows: list[Row] = []
        if numbers_columns(lines[0]):
            rows.append(Row([word.cell for word in words_of(lines[0])], lines[0].gap))
            lines, cells = lines[1:], cells[1:]
        if not lines:
            return rows
        numbers, doubtful = self.starts.numbers(cells)
        starts, centred = self.starts.found(lines, cells, numbers) if numbers else (_paragraphs(lines), set())
        parts = self._parts(lines, cells, starts, known=known)
        steps, ordered, doubted = self._placed(lines, starts, parts, known=known)
        unsure = self._unsure_starts(lines, cells, starts, centred, doubtful)
        for at in unsure | shared_times(self._labels, [row.cells for row in steps]):
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

    def _placed(
        self, lines: _Lines, starts: list[int], parts: list[Part], *, known: bool
    ) -> tuple[list[Row], set[int], set[int]]:
        """The rows of a page, which of them the order of their words tells, and which show words in a wrong column."""
        places = RowPlaces(
            self._labels, self.columns, self.borders, self.starts.activity, self._order, lepas=self.lepas
        )
        near = cache(lambda: places_near(time for part in parts for time in part.times))
        plain = [
            self._row(lines[start : start + len(part.cells)], part.cells)
            for part, start in zip(parts, starts, strict=True)
        ]
        crowds = [
            misplaced(self._labels, row.cells) or places.is_crowded(part.cells)
            for row, part in zip(plain, parts, strict=True)
        ]

        def in_order(at: int) -> Row | None:
            return places.in_order(plain[at], parts[at], near, known=known, crowded=crowds[at])

        told = list(map(in_order, range(len(plain))))
        if not any(told) and any(crowds):
            self._order.learn([part.behind for part in parts], [part.times for part in parts])
        if self._order.apart and not all(told):
            # Rows with words in all columns tell how far apart the columns stand, also for those above.
            told = [row or in_order(at) for at, row in enumerate(told)]
        ordered = {at for at, row in enumerate(told) if row is not None}
        doubted = {
            at
            for at, row in enumerate(plain)
            if at not in ordered and (crowds[at] or places.lacks_its_time(row, parts[at]))
        }
        return [row or plain[at] for at, row in enumerate(told)], ordered, doubted

    def _unsure_starts(
        self, lines: _Lines, cells: list[Cells], starts: list[int], centred: set[int], doubtful: set[int]
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

    def _parts(self, lines: _Lines, cells: list[Cells], starts: list[int], *, known: bool) -> list[Part]:
        """The lines of each row of a page, by where the rows start."""
        last = self.starts.activity if known else self.number_column
        following = [behind(*line, last) for line in zip(lines, cells, strict=True)]
        return [Part(following[start:end], cells[start:end]) for start, end in pairwise([*starts, len(lines)])]

    @property
    def _words(self) -> LineCells:
        # Another one on each page, whose columns may start at other places.
        return LineCells(self._labels, self.borders, self.starts.activity)

    @cached_property
    def _order(self) -> Order:
        return Order(self._labels, [stack[0] for stack in self.columns])

    @cached_property
    def _labels(self) -> list[str]:
        """What each column holds, "" where its heading names an actor: below "Pelaksana" one may be called so too.

        "Kasi", "Persyaratan" and "Kerja" below one another name an actor where another column is Kelengkapan.
        """
        whole = list(map(_whole_label, self.columns))
        names = [
            name or next((part for part in _labels_of_lines(stack) if part not in whole), "")
            for name, stack in zip(whole, self.columns, strict=True)
        ]
        return ["" if name in self.groups else name for name in names]

    def _row(self, lines: _Lines, cells: list[Cells]) -> Row:
        columns = [
            joined([cell for found in cells for cell in found.get(index, ())]) for index in range(len(self.columns))
        ]
        return Row(columns, lines[0].gap, lepas=self.lepas)


def _is_below(stack: list[Piece], piece: Piece) -> bool:
    """Whether a piece stands below a heading, or a little aside with the rest of a word of it: "ag" of "Kasubbag"."""
    return overlap(stack, piece) > (-NEAR if piece.cell.text[0].islower() else 0)


def _are_labels_of_two(stack: list[Piece], piece: Piece) -> bool:
    """Whether a piece is the label of another column than what stands above it: wide labels reach over others."""
    names = {column_key(above.cell.text) for above in stack} - {""}
    name = column_key(piece.cell.text)
    return bool(name and names) and name not in names


def _beside(at: int) -> set[int]:
    """A row and those beside it: where one of them starts is in doubt."""
    return {at - 1, at, at + 1}


def _holds_groups(line: VisualLine) -> bool:
    """Whether a line holds nothing but headings over several columns: the first of a heading that is printed again."""
    return all(column_key(piece.cell.text) in GROUPS for piece in line.pieces)


def _is_name(piece: Piece) -> bool:
    return not column_key(piece.cell.text) and not piece.cell.text.startswith("(")


def _names_actors_alone(pieces: tuple[Piece, ...]) -> bool:
    """Whether a line of a heading holds an actor called Pelaksana, beside others and labels of the quality standard."""
    keys = {column_key(piece.cell.text) for piece in pieces}
    alone = "pelaksana" in keys and "mutu_baku" not in keys and not keys.isdisjoint(MUTU_BAKU)
    return alone and any(map(_is_name, pieces))


def _heads_note(line: VisualLine, edge: int) -> bool:
    """Whether a line at the left margin heads what stands below a table: a note, who gets a copy, an annex."""
    if len(line.pieces) > 1 or not line.gap or line.pieces[0].low >= edge:
        return False
    text = line.pieces[0].cell.text
    return fold(text.partition(":")[0]) in awal("catatan") or first_words(text, ("belakang",)) is not None


def _paragraphs(lines: _Lines) -> list[int]:
    """Where rows start when no number tells: at blank lines."""
    return [number for number, line in enumerate(lines) if line.gap or not number]


def _whole_label(stack: list[Piece]) -> str:
    """The label of a column by its whole heading."""
    whole = joined([piece.cell for piece in stack])
    return column_key(whole.text) if whole is not None else ""


def _labels_of_lines(stack: list[Piece]) -> list[str]:
    """The labels that lines of a heading are: "Kepala" above "Pelaksana" is an actor."""
    names = [column_key(piece.cell.text) for piece in stack]
    return [name for name in names if name and name not in GROUPS]
