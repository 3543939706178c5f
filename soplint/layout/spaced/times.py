"""The times in the lines of a row whose columns are not told: in one line, or the figure above its unit."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from ...patterns import pattern
from ...values.waktu_dalam_teks import end_of_time, end_of_unit, is_second_word, start_of_time
from ..columns import WORD, Piece

__all__ = ["Times", "holds_unit", "places_near", "times_of"]

_FIGURE = pattern(r"\d{1,3}(?:[.,/]\d{1,2})?(?:[-–]\d{1,3})?")
_MINUTES = pattern(r"\d{1,3}['’′\"]")
_IN_WORDS = pattern(r"\([a-z]+\)")

_MOST_PARTS = 40
"""A row with more figures and units than this is none."""

_NEAR = 3
"""How far a figure may stand aside from the figures of other rows, or a unit from the figure above it."""

_ASIDE = 4
"""How far aside from a figure its unit may start below it."""

_LOWER = 2
"""So many lines below its figure a unit may stand: where cells are centred, a line of others comes between."""


class Times(NamedTuple):
    """The places that the time of a row takes, in all and in each line that holds some of it.

    ``whole`` says that it has a unit, ``alone`` that no other words of the row stand below or above it.
    """

    low: int
    high: int
    lines: dict[int, tuple[int, int]]
    whole: bool
    alone: bool


def times_of(lines: Sequence[Sequence[Piece]]) -> list[Times]:
    """The times of a row: in one line, or the figure above its unit. Words that stand where one does are of a text that
    it may be part of.
    """
    parts = [(number, part) for number, line in enumerate(lines) for piece in line for part in _parts_of_times(piece)]
    if len(parts) > _MOST_PARTS:
        return []
    found: list[Times] = []
    for number, (low, high, kind) in parts:
        if kind not in (_Part.TIME, _Part.FIGURE):
            continue
        places = {number: (low, high)}
        whole = kind is _Part.TIME
        for at, part in parts:
            # "1 hari" above "kerja", "5" above "(lima)" above "menit".
            if max(places) < at <= max(places) + _LOWER and _is_below(low, high, part):
                places[at] = (part.low, part.high)
                low, high = min(low, part.low), max(high, part.high)
                whole = whole or part.kind is _Part.UNIT
        others = [piece for at, line in enumerate(lines) if at not in places for piece in line]
        alone = not any(_stands_in(piece, low, high) for piece in others)
        if alone or kind is _Part.TIME:
            found.append(Times(low, high, places, whole, alone))
    return found


def holds_unit(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether a unit stands in a row without a figure before it."""
    return any(part.kind is _Part.UNIT for line in lines for piece in line for part in _parts_of_times(piece))


def places_near(times: Iterable[Times]) -> Counter[int]:
    """How many of the times that stand by themselves start near each place."""
    lows = [time.low for time in times if time.whole and time.alone]
    return Counter(low + by for low in lows for by in range(-_NEAR, _NEAR + 1))


class _Part(Enum):
    TIME = 1
    FIGURE = 2
    UNIT = 3
    SECOND = 4


class _Stretch(NamedTuple):
    low: int
    high: int
    kind: _Part


def _parts_of_times(piece: Piece) -> Iterator[_Stretch]:
    """The times in a piece, figures by themselves, and units without a figure before them."""
    behind = 0
    text = piece.cell.text
    for word in WORD.finditer(text):
        start, end = word.span()
        if start < behind:
            continue
        if _MINUTES.fullmatch(text, start, end):
            behind, kind = end, _Part.TIME
        elif _FIGURE.fullmatch(text, start, end):
            behind = end_of_time(text, start)
            kind = _Part.TIME if behind else _Part.FIGURE
            behind = behind or end
        elif unit := end_of_unit(text[start:]):
            behind, kind = start + unit, _Part.UNIT
        elif is_second_word(word.group()) or _IN_WORDS.fullmatch(word.group()):
            behind, kind = end, _Part.SECOND
        else:
            continue
        if kind in (_Part.TIME, _Part.FIGURE):
            start = start_of_time(text, start)
        yield _Stretch(piece.low + start, piece.low + behind, kind)


def _is_below(low: int, high: int, part: _Stretch) -> bool:
    """Whether a unit stands below a figure, or "kerja" right below "1 hari"."""
    near = _ASIDE if part.kind is _Part.UNIT else 0
    return part.kind in (_Part.UNIT, _Part.SECOND) and part.low - near < high and low < part.high + near


def _stands_in(piece: Piece, low: int, high: int) -> bool:
    """Whether words of a piece stand between two places."""
    return any(low <= piece.low + at < high and char != " " for at, char in enumerate(piece.cell.text))
