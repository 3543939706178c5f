"""A step table whose columns are kept apart with spaces: its heading lines, its columns, its rows.

The text of a cell is wrapped, and in most tables centred: the step's number then stands beside the middle line of its
row. A row ends at a blank line, or else where the text of the next one begins.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby, pairwise

from ..istilah import is_total
from ..kolom import GROUPS, MUTU_BAKU, column_key
from ..patterns import pattern
from ..values.waktu import parse_waktu
from .columns import Piece, VisualLine, river
from .pages import is_page_number
from .rows import Block, Cell, Row, cut, joined
from .spaced_heading import (
    TALLEST_HEADING,
    extent,
    heading_height,
    is_column_numbers,
    is_heading,
    overlap,
    places_of_rule,
    places_of_words,
    split_at_places,
    split_labels,
    split_names,
    split_number_label,
    starts_with_number,
)
from .spaced_starts import Cells, Starts

__all__ = ["SpacedTable"]

_UNIT = pattern(r"(?i)\b(?:detik|menit|jam|hari|minggu|bulan|kerja)\b")

_NEAR = 3
"""How far from the border between two columns the blank between their words may stand."""

_Lines = list[VisualLine]


class SpacedTable:
    """Works out the rows of the lines of a table; the first line is the first of its heading."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self.text = text
        lines = [split_number_label(text, line) for line in lines[:TALLEST_HEADING]] + lines[TALLEST_HEADING:]
        height = heading_height(lines)
        self.below = lines[height:]
        self.places = places_of_rule(text, lines[:height], self.below)
        if self.places:
            self.below = [split_at_places(text, line, self.places) for line in self.below]
        elif self.below and is_column_numbers(self.below[0]):
            self.places = places_of_words(self.below[0])
        heading = [split_labels(text, split_at_places(text, line, self.places)) for line in lines[:height]]
        self.heading = split_names(text, heading)

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
        names = any(not column_key(piece.cell.text) and not piece.cell.text.startswith("(") for piece in pieces)
        if not names:
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
                if best is not None and overlap(best, piece) > 0:
                    best.append(piece)
                else:
                    stacks.append([piece])
        return sorted((sorted(stack, key=lambda piece: piece.cell.start) for stack in stacks), key=_middle)

    @cached_property
    def borders(self) -> list[int]:
        """Where each column but the first starts."""
        groups = list(self.groups.values())
        lines = [
            line._replace(pieces=tuple(piece for piece in line.pieces if piece not in groups)) for line in self.heading
        ]
        return [river([*lines, *self.body], _middle(left), _middle(right)) for left, right in pairwise(self.columns)]

    @cached_property
    def number_column(self) -> int:
        """The column of the step numbers; the first one when none is called so."""
        return next((i for i, stack in enumerate(self.columns) if column_key(stack[0].cell.text) == "nomor"), 0)

    @cached_property
    def starts(self) -> Starts:
        """Tells where rows start."""
        return Starts(self.number_column)

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
        end = next((number for number, line in enumerate(self.below) if is_heading(line)), len(self.below))
        edge = max(piece.high for piece in self.columns[self.number_column]) + _NEAR
        numbers = [
            number
            for number, line in enumerate(self.below[:end])
            if starts_with_number(line) and line.pieces[0].low < edge and not is_column_numbers(line)
        ]
        if numbers:
            end = next((number for number in range(numbers[-1] + 1, end) if self.below[number].gap), end)
        return self.below[:end]

    def _body_rows(self) -> list[Row]:
        """The rows of each page, and what stands between the pages."""
        rows: list[Row] = []
        for ends_page, group in groupby(self.body, _ends_page):
            lines = list(group)
            if ends_page:
                rows += [Row([line.pieces[0].cell], True) for line in lines]
            else:
                total = len(lines) > 1 and is_total([piece.cell.text for piece in lines[-1].pieces])
                rows += self._page_rows(lines[:-1] if total else lines)
                rows += [self._row([line], [self._cells(line)]) for line in lines[-1:] if total]
        return rows

    def _page_rows(self, lines: _Lines) -> list[Row]:
        cells = [self._cells(line) for line in lines]
        rows: list[Row] = []
        if is_column_numbers(lines[0]):
            rows.append(self._row(lines[:1], cells[:1]))
            lines, cells = lines[1:], cells[1:]
        if not lines:
            return rows
        numbers = [number for number, found in enumerate(cells) if self.starts.is_number(found)]
        starts, centred = self.starts.found(lines, cells, numbers) if numbers else (_paragraphs(lines), set())
        # With neither numbers nor blank lines nothing tells where a row starts. More columns than headings: the words
        # of two headings were read as one.
        ragu = (not numbers and len(starts) == 1) or len(self.places) > len(self.columns)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            cut_here = (
                bool(start)
                and not lines[start].gap
                and self.starts.cuts_activity(cells[start - 1], cells[start], centred=start in centred)
            )
            row = self._row(lines[start:end], cells[start:end])
            crowded = any(self._holds_time(found) for found in cells[start:end])
            rows.append(row._replace(ragu=ragu or cut_here or crowded or self._misplaced(row.cells)))
        return rows

    def _holds_time(self, cells: Cells) -> bool:
        """Whether in a line a time stands beside other words of its cell, with more than one blank between them: the
        words of several columns.
        """
        return any(
            len(found) > 1
            and self._labels[index] not in ("uraian", "waktu", "keterangan")
            and any(
                cell.text[0].isdigit() and (time := parse_waktu(cell.text)) is not None and time.satuan and time.tetap
                for cell in found
            )
            for index, found in cells.items()
        )

    def _misplaced(self, cells: Sequence[Cell | None]) -> bool:
        """Whether words of a row stand in the wrong column: a time outside Waktu, more or less than a time in it, or in
        Keterangan what seems to be the Output.
        """
        filled = {name for name, cell in zip(self._labels, cells, strict=True) if cell is not None}
        if {"waktu", "keterangan"} <= filled and "output" in self._labels and "output" not in filled:
            return True
        for name, cell in zip(self._labels, cells, strict=True):
            if cell is None or name in ("nomor", "uraian", "keterangan"):
                continue
            time = parse_waktu(cell.text)
            if name == "waktu" and time is None and cell.text[-1].isdigit() and self._unit_beside(cells):
                return True
            if name == "waktu" and time is None and _UNIT.search(cell.text):
                # Nothing but a unit: its figure stands in another cell, or is not there at all.
                others = zip(self._labels, cells, strict=True)
                figured = any(
                    other is not None and other.text[-1].isdigit() for label, other in others if label != "nomor"
                )
                if figured or _UNIT.fullmatch(cell.text) is None:
                    return True
            if name != "waktu" and time is not None and time.satuan and time.tetap:
                return True
        return False

    def _unit_beside(self, cells: Sequence[Cell | None]) -> bool:
        """Whether a cell of the quality standard opens with a unit, "Menit Berkas": its figure stands beside it."""
        return any(
            cell is not None and name in MUTU_BAKU and (unit := _UNIT.match(cell.text)) and unit.group() != "kerja"
            for name, cell in zip(self._labels, cells, strict=True)
        )

    @cached_property
    def _labels(self) -> list[str]:
        return [_label(stack) for stack in self.columns]

    def _row(self, lines: _Lines, cells: list[Cells]) -> Row:
        columns = [
            joined([cell for found in cells for cell in found.get(index, ())]) for index in range(len(self.columns))
        ]
        return Row(columns, lines[0].gap)

    def _cells(self, line: VisualLine) -> Cells:
        """The words of a line by column."""
        found: Cells = {}
        for piece in line.pieces:
            for part in self._parts(piece):
                middle = (part.low + part.high) // 2
                # A cell that fits one column stands in it whole; one that does not belongs where most of it is.
                inside = {bisect_right(self.borders, place) for place in (part.low, part.high - 1)}
                index = inside.pop() if len(inside) == 1 else bisect_right(self.borders, middle)
                found.setdefault(index, []).append(part.cell)
        return found

    def _parts(self, piece: Piece) -> list[Piece]:
        """A piece that reaches over a border is cut where a blank stands near it: one blank may be all there is. A time
        is one piece.
        """
        parts: list[Piece] = []
        if piece.cell.text[0].isdigit() and (time := parse_waktu(piece.cell.text)) is not None and time.satuan:
            return [piece]
        for border in self.borders:
            if piece.low < border < piece.high:
                blank = _blank_near(piece, border)
                if blank is not None:
                    left = cut(self.text, piece.cell.start, piece.cell.start + blank)
                    right = cut(self.text, piece.cell.start + blank, piece.cell.end)
                    if left is not None and right is not None:
                        parts.append(Piece(piece.low, piece.low + blank, left))
                        piece = Piece(piece.high - len(right.text), piece.high, right)
        return [*parts, piece]


def _ends_page(line: VisualLine) -> bool:
    return len(line.pieces) == 1 and is_page_number(line.pieces[0].cell.text)


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
        at for at in range(max(border - piece.low - _NEAR, 1), border - piece.low + _NEAR) if text[at : at + 1] == " "
    ]
    return min(near, key=lambda at: abs(piece.low + at - border), default=None)
