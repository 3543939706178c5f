"""A row of a step table of spaced columns that stands aside from the heading: its cells are told by their order.

The text layer of a page is laid out piece by piece: a row may stand some places to the left or to the right of the
heading and of the row above. Its time, which stands by itself in its column, then parts what is left of it from what is
right of it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...vocabulary.kolom import MUTU_BAKU
from ..columns import Piece, cut_near, cut_piece, parts_of_piece
from ..flow_marks import MARK_BEFORE_WORDS, is_mark
from ..rows import RULE_SIGNS
from ..stacks import extent, overlap
from .times import Times, holds_unit, times_of

__all__ = ["Order"]

_OTHERS = 2
"""So many times start at one place where another row has its time there, too."""

_FEWEST_ROWS = 3
"""So many rows with their words at one place are no chance."""

_NEAR = 3
"""How far words of a column may stand aside from those of other rows."""

_ASIDE = 4
"""How far from one another the lines of one cell may start."""

_CROOKED = 8
"""By so many half places the middles of the lines of one cell may differ that do not start below one another."""

_TELLING = 4
"""By so many places one column has to be nearer than another for words alone behind a time to stand in it."""


class Order:
    """Tells the cells of rows; ``labels`` are those of the columns, "" of an actor, ``heads`` where they stand."""

    def __init__(self, labels: Sequence[str], heads: Sequence[Piece]) -> None:
        quality = [label for label in labels if label in MUTU_BAKU]
        at = labels.index(quality[0]) if quality else 0
        self.labels = list(labels)
        self.heads = dict(zip(labels, heads, strict=True))
        self.behind = list(labels[at:])
        self.apart: dict[str, int] = {}
        self.fits = (
            list(labels[:2]) == ["nomor", "uraian"]
            and not any(labels[2:at])
            and self.behind[: len(quality)] == quality
            and "waktu" in quality
            and self.behind[len(quality) :] in ([], ["keterangan"])
        )

    def cells(
        self, lines: Sequence[Sequence[Piece]], near: Counter[int], opening: Sequence[str] = ()
    ) -> dict[str, list[Piece]] | None:
        """What stands in a row, by label, "" for the marks of the actors. None where the order does not tell.

        ``lines`` hold what follows the activity, or the columns ``opening`` too; ``near`` counts
        the rows whose times start near a place.
        """
        if not self.fits:
            return None
        time = _time_of(lines, near)
        if time is None:
            return None
        sides: tuple[list[Piece], list[Piece], list[Piece]] = ([], [], [])
        for number, line in enumerate(lines):
            for piece in self._marks_apart(line):
                for side, part in zip(sides, self._around(piece, time, number), strict=True):
                    side += part
        left, middle, right = sides
        stacks = self._stacks(left)
        # "lengkap" below "Permohonan" is no mark.
        marks = [piece for stack in stacks if _are_marks(stack) for piece in stack]
        waktu = self.behind.index("waktu")
        before = _told([stack for stack in stacks if not _are_marks(stack)], [*opening, *self.behind[:waktu]])
        after = self._told_behind(self._stacks(right), self.behind[waktu + 1 :], time)
        if not before and near.total() > near[time.low] < _OTHERS:
            # No other row has its time there: it may stand in the column before.
            return None
        if (
            before is None
            or after is None
            or not all(_holds_words(stack) and _is_one_cell(stack) for stack in (*before.values(), *after.values()))
        ):
            return None
        return {"": marks, "waktu": middle, **before, **after}

    def learn(self, rows: Sequence[Sequence[Sequence[Piece]]], times: Sequence[Sequence[Times]]) -> None:
        """Note how far behind the times of a page the words of one column start, where no row has words of another:
        they are those of the first.
        """
        following = self.behind[self.behind.index("waktu") + 1 :] if self.fits else []
        if not following:
            return
        places: list[int] = []
        for lines, found in zip(rows, times, strict=True):
            alone = [time for time in found if time.whole and time.alone]
            right = [piece for line in lines for piece in line if alone and piece.low >= alone[0].high]
            stacks = self._stacks(right)
            if len(alone) != 1 or len(stacks) != 1:
                return
            places.append(extent(stacks[0])[0] - alone[0].low)
        if len(places) >= _FEWEST_ROWS and max(places) - min(places) <= _NEAR:
            self.apart.setdefault(following[0], min(places))

    def _around(self, piece: Piece, time: Times, number: int) -> list[list[Piece]]:
        """What of a piece stands left of a time, in it and right of it."""
        parts: list[list[Piece]] = [[], [], []]
        places = time.lines.get(number)
        if places is None:
            parts[0 if piece.low < time.low else 2].append(piece)
            return parts
        edges = [0, *(min(max(place - piece.low, 0), len(piece.cell.text)) for place in places)]
        for side, (start, end) in enumerate(pairwise([*edges, len(piece.cell.text)])):
            if end > start and (part := cut_piece(piece, start, end)) is not None:
                parts[side].append(part)
        return parts

    def _marks_apart(self, line: Sequence[Piece]) -> Iterator[Piece]:
        """The pieces of a line, a sign of the flow apart from the words that one blank parts from it."""
        for piece in line:
            if MARK_BEFORE_WORDS.match(piece.cell.text):
                yield from parts_of_piece(piece, 1)
            else:
                yield piece

    def _told_behind(self, stacks: list[list[Piece]], labels: list[str], time: Times) -> dict[str, list[Piece]] | None:
        """The words behind a time by label; None where they may be those of another column."""
        if any(2 * extent(stack)[0] < time.low + time.high for stack in stacks):
            # The rest of a time in several lines: "1 jam" above "30" above "menit".
            return None
        told = _told(stacks, labels)
        if told is not None or len(stacks) != 1 or len(labels) < len(stacks):
            for label, stack in (told or {}).items():
                self.apart.setdefault(label, extent(stack)[0] - time.low)
            return told
        # Columns have a width: what stands alone behind a time stands as far from it as in other rows, or else as the
        # headings do.
        place = extent(stacks[0])[0] - time.low
        first = self.apart.get(labels[0])
        if first is not None and self.apart.keys().isdisjoint(labels[1:]) and abs(first - place) <= _NEAR:
            # Nothing stands in the other columns of any row.
            return {labels[0]: stacks[0]}
        known = {label: self.apart.get(label, self.heads[label].low - self.heads["waktu"].low) for label in labels}
        near, far = sorted(labels, key=lambda label: abs(known[label] - place))[:2]
        if abs(known[far] - place) - abs(known[near] - place) < _TELLING or (
            near != labels[0] and near not in self.apart
        ):
            return None
        return {near: stacks[0]}

    def _stacks(self, pieces: list[Piece]) -> list[list[Piece]]:
        """Words that stand below one another, from left to right; one blank may be all that parts two of them."""
        stacks: list[list[Piece]] = []
        for piece in sorted(pieces, key=lambda piece: piece.high - piece.low):
            over = [stack for stack in stacks if overlap(stack, piece) > 0]
            if len(over) > 1:
                starts = sorted(extent(stack)[0] for stack in over)
                for part in cut_near(piece, starts[1:], _blank_before):
                    _nearest(over, part).append(part)
            elif over:
                over[0].append(piece)
            else:
                stacks.append([piece])
        stacks.sort(key=lambda stack: extent(stack)[0])
        return [sorted(stack, key=lambda piece: piece.cell.start) for stack in stacks]


def _nearest(stacks: list[list[Piece]], piece: Piece) -> list[Piece]:
    """The words that a piece stands below, or between."""
    return max(stacks, key=lambda stack: overlap(stack, piece))


def _blank_before(piece: Piece, start: int) -> int | None:
    """The blank in a piece behind which words start nearest to where those of a column do; None where none is near."""
    blanks = [at for at, char in enumerate(piece.cell.text) if char == " "]
    blank = min(blanks, key=lambda at: abs(piece.low + at + 1 - start), default=None)
    return blank if blank is not None and abs(piece.low + blank + 1 - start) <= _NEAR else None


def _time_of(lines: Sequence[Sequence[Piece]], near: Counter[int]) -> Times | None:
    """The time of a row; None where none or several may be it. ``near`` counts the rows whose times start near a
    place.
    """
    times = times_of(lines)
    found = [time for time in times if near[time.low]] or [time for time in times if time.whole and time.alone]
    if len(found) != 1:
        return None
    (time,) = found
    if not time.whole and holds_unit(lines):
        return None
    if near[time.low] >= _OTHERS or any(piece.low == low for at, (low, _) in time.lines.items() for piece in lines[at]):
        return time
    # Part of the words before it, maybe: no other row has its time there.
    return None


def _told(stacks: list[list[Piece]], labels: list[str]) -> dict[str, list[Piece]] | None:
    """Words by label, where there are as many columns of them, or none behind an activity; otherwise None."""
    if len(stacks) == len(labels):
        return dict(zip(labels, stacks, strict=True))
    if len(stacks) == (labels[:1] == ["uraian"]):
        return dict(zip(labels, stacks, strict=False))
    return None


def _holds_words(stack: list[Piece]) -> bool:
    """Whether there are letters in a cell, or it is left blank on purpose."""
    text = "".join(piece.cell.text for piece in stack)
    return any(map(str.isalpha, text)) or RULE_SIGNS.issuperset(text)


def _is_one_cell(stack: list[Piece]) -> bool:
    """Whether lines start below one another, or stand in the middle below one another."""
    lows, middles = [piece.low for piece in stack], [piece.low + piece.high for piece in stack]
    return max(lows) - min(lows) <= _ASIDE or max(middles) - min(middles) <= _CROOKED


def _are_marks(stack: list[Piece]) -> bool:
    return all(is_mark(piece.cell.text) for piece in stack)
