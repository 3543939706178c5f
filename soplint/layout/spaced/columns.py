"""The columns of a step table that are kept apart with spaces, as its heading names them."""

from functools import cached_property
from itertools import pairwise

from ...vocabulary.kolom import GROUPS, MUTU_BAKU, column_key
from ..columns import Piece, VisualLine, river
from ..flow_marks import columns_of_marks
from ..markers import STEP_NUMBER, marker_or_number
from ..rows import Cell, Row, joined
from ..stacks import extent, middle, overlap
from .cells import NEAR
from .pages import borders_of_page, column_of_times
from .starts import Starts

__all__ = ["Heading"]

_FEWEST_ACTORS = 2
_FEWEST_NUMBERS = 3
_MOST_APART = 2
"""How far one number may be from the next."""


class Heading:
    """The lines of a heading, and what they say of the columns below."""

    def __init__(self, lines: list[VisualLine]) -> None:
        self.lines = lines

    @cached_property
    def groups(self) -> dict[str, Piece]:
        """The headings that stand over several columns: Pelaksana over the actors, Mutu Baku over three labels."""
        pieces = [piece for line in self.lines for piece in line.pieces]
        found: dict[str, Piece] = {}
        for piece in pieces:
            found.setdefault(column_key(piece.cell.text), piece)
        group = found.get("pelaksana")
        beside = next((line.pieces for line in self.lines if group in line.pieces), ())
        if not any(map(_is_name, pieces)) or _names_actors_alone(beside):
            found.pop("pelaksana", None)
        if found.keys().isdisjoint(MUTU_BAKU):
            found.pop("mutu_baku", None)
        return {name: found[name] for name in GROUPS if name in found}

    @cached_property
    def columns(self) -> list[list[Piece]]:
        """The heading of each column, top to bottom: what stands below one another belongs together."""
        groups = list(self.groups.values())
        lines = [[piece for piece in line.pieces if piece not in groups] for line in self.lines]
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
    def labels(self) -> list[str]:
        """What each column holds, "" where its heading names an actor: below "Pelaksana" one may be called so too.

        "Kasi", "Persyaratan" and "Kerja" below one another name an actor where another column is Kelengkapan.
        """
        whole = list(map(_whole_label, self.columns))
        names = [
            name or next((part for part in _labels_of_lines(stack) if part not in whole), "")
            for name, stack in zip(whole, self.columns, strict=True)
        ]
        return ["" if name in self.groups else name for name in names]

    @cached_property
    def number_column(self) -> int:
        """The column of the step numbers; the first one when none is called so."""
        return next((i for i, stack in enumerate(self.columns) if column_key(stack[0].cell.text) == "nomor"), 0)

    @cached_property
    def starts(self) -> Starts:
        """Tells where rows start."""
        labels = self.labels
        return Starts(self.number_column, labels.index("uraian") if "uraian" in labels else self.number_column + 1)

    def borders(self, rows: list[VisualLine]) -> list[int]:
        """Where each column but the first starts, as the heading and the rows of its own page tell."""
        groups = list(self.groups.values())
        lines = [
            line._replace(pieces=tuple(piece for piece in line.pieces if piece not in groups)) for line in self.lines
        ]
        lines += rows
        borders = [river(lines, middle(left), middle(right)) for left, right in pairwise(self.columns)]
        self._part_by_numbers(borders, rows)
        self._part_by_marks(borders, rows)
        times = column_of_times(rows)
        if "waktu" in self.labels and times is not None:
            waktu = self.labels.index("waktu")
            low, high = extent(self.columns[waktu])
            if not (times.low < high and times.high > low):
                # The heading was pushed aside: the rows alone tell.
                found = borders_of_page(rows, self.labels)
                return borders if found is None or found.lepas else found.borders
            # The heading of a narrow column reaches over its borders, the times below it do not.
            borders[max(waktu - 1, 0)] = min(borders[max(waktu - 1, 0)], times.low)
            borders[waktu : waktu + 1] = [max(border, times.high) for border in borders[waktu : waktu + 1]]
        pieces = [piece for line in rows for piece in line.pieces]
        if self.labels[-1] == "keterangan" and pieces and not any(piece.low >= borders[-1] - NEAR for piece in pieces):
            # Where nothing stands beside an output, words that reach below that heading are of the column before.
            notes = [line.pieces[-1].low for line in rows if self._ends_with_note(line, borders)]
            borders[-1] = min(notes) if notes else max(piece.high for piece in pieces)
        return borders

    def _ends_with_note(self, line: VisualLine, borders: list[int]) -> bool:
        """Whether a line has words below the last heading, and others left of them in the column before."""
        *_, last = line.pieces
        behind = sum(piece.low >= borders[-2] for piece in line.pieces)
        return behind > 1 and overlap(self.columns[-1], last) > 0

    def _part_by_numbers(self, borders: list[int], rows: list[VisualLine]) -> None:
        """Let the border behind the step numbers stand right behind them, where numbers that follow one another end
        below one another: a spreadsheet sets figures at the right, one blank before the activity.
        """
        column = self.number_column
        if column == len(borders):
            return
        behind = extent(self.columns[column + 1])[1]
        numbers: dict[int, list[int]] = {}
        for first in (line.pieces[0] for line in rows):
            number = first.cell.text.partition(" ")[0]
            end = first.low + len(number)
            marker = marker_or_number(number) if end < behind and STEP_NUMBER.fullmatch(number) else None
            if marker is not None and marker.jenis == "angka":
                numbers.setdefault(end, []).append(marker.urutan)
        for end, values in numbers.items():
            # One that the end of a page cuts stands there twice, and one may stand in a line that words open.
            counted = all(0 <= below - above <= _MOST_APART for above, below in pairwise(values))
            if counted and len(set(values)) >= _FEWEST_NUMBERS:
                borders[column] = max(borders[column], end)

    def _part_by_marks(self, borders: list[int], rows: list[VisualLine]) -> None:
        """Let the borders between actors part the marks of the flow, where these stand in as many columns as there are
        actors: each of them acts, and a heading may stand aside from what is below it.
        """
        actors = [index for index, label in enumerate(self.labels) if not label]
        if len(actors) < _FEWEST_ACTORS or actors[0] == 0 or actors[-1] == len(borders):
            return
        low, high = borders[actors[0] - 1], borders[actors[-1]]
        marks = [mark for mark in columns_of_marks(rows) if low <= mark.low < high]
        if len(marks) != len(actors):
            return
        for index, (left, right) in zip(actors[1:], pairwise(marks), strict=True):
            if not left.high <= borders[index - 1] <= right.low:
                borders[index - 1] = (left.high + right.low + 1) // 2

    def rows(self) -> list[Row]:
        """A row of the headings that stand over columns, and one of those below groups."""
        labels = self.labels
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


def _is_below(stack: list[Piece], piece: Piece) -> bool:
    """Whether a piece stands below a heading, or a little aside with the rest of a word of it: "ag" of "Kasubbag"."""
    return overlap(stack, piece) > (-NEAR if piece.cell.text[0].islower() else 0)


def _are_labels_of_two(stack: list[Piece], piece: Piece) -> bool:
    """Whether a piece is the label of another column than what stands above it: wide labels reach over others."""
    names = {column_key(above.cell.text) for above in stack} - {""}
    name = column_key(piece.cell.text)
    return bool(name and names) and name not in names


def _is_name(piece: Piece) -> bool:
    return not column_key(piece.cell.text) and not piece.cell.text.startswith("(")


def _names_actors_alone(pieces: tuple[Piece, ...]) -> bool:
    """Whether a line of a heading holds an actor called Pelaksana, beside others and labels of the quality standard."""
    keys = {column_key(piece.cell.text) for piece in pieces}
    alone = "pelaksana" in keys and "mutu_baku" not in keys and not keys.isdisjoint(MUTU_BAKU)
    return alone and any(map(_is_name, pieces))


def _whole_label(stack: list[Piece]) -> str:
    """The label of a column by its whole heading."""
    whole = joined([piece.cell for piece in stack])
    return column_key(whole.text) if whole is not None else ""


def _labels_of_lines(stack: list[Piece]) -> list[str]:
    """The labels that lines of a heading are: "Kepala" above "Pelaksana" is an actor."""
    names = [column_key(piece.cell.text) for piece in stack]
    return [name for name in names if name and name not in GROUPS]
