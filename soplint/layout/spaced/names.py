"""The names of actors in the heading of a step table of spaced columns, each by itself."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from ...folding import fold
from ...vocabulary import vocabulary
from ...vocabulary.kolom import GROUPS, column_key
from ..columns import WORD, Piece, VisualLine
from ..flow_marks import APART, is_mark
from ..stacks import overlap, twice_middle
from .heading import cut_at, starts_with_number

__all__ = ["goes_on_with_name", "lines_of_turned_names", "opens_actor", "split_names", "upright"]

_Lines = list[VisualLine]

_UPRIGHT = 3
"""Places that words printed upright take of a line."""

_MOST_TURNED = 20
_FEWEST_TURNED = 2


def lines_of_turned_names(heading: _Lines, below: _Lines) -> int:
    """How many lines below a heading hold the names of actors that are printed upright, each in a line of its own and
    right of the one above, between the activities and the quality standard; 0 where the names stand in the heading.
    """
    pieces = [piece for line in heading for piece in line.pieces]
    places = {column_key(piece.cell.text): piece for piece in reversed(pieces)}
    if "uraian" not in places or "kelengkapan" not in places or "" in places:
        return 0
    low, high = places["uraian"].high, places["kelengkapan"].low
    turned: list[Piece] = []
    for line in below[:_MOST_TURNED]:
        if len(line.pieces) != 1 or starts_with_number(line):
            break
        piece = line.pieces[0]
        if not low <= piece.low < high or (turned and piece.low <= turned[-1].low) or is_mark(piece.cell.text):
            return 0
        turned.append(piece)
    return len(turned) if len(turned) >= _FEWEST_TURNED else 0


def upright(line: VisualLine) -> VisualLine:
    """A line of a heading whose words are printed upright."""
    return line._replace(pieces=tuple(piece._replace(high=piece.low + _UPRIGHT) for piece in line.pieces))


def split_names(lines: _Lines, below: Sequence[Sequence[Piece]]) -> _Lines:
    """Names of actors with one blank between them stand each by itself: where several names stand above or below the
    words of one line, or numbers or marks of several columns (``below``), the words are those of as many names.
    """
    found = list(lines)
    # What stands apart in one line tells of those where it does not, of those looked at before it, too.
    order = sorted(range(len(lines)), key=lambda number: -len(lines[number].pieces))
    for at in order + order:
        others = [line.pieces for number, line in enumerate(found) if number != at]
        pieces: list[Piece] = []
        for piece in found[at].pieces:
            starts: Sequence[int] = ()
            if " " in piece.cell.text and not column_key(piece.cell.text):
                alone = [_only_near(piece, found[at].pieces, line) for line in below]
                starts = _starts_of_names(piece, others, alone) or _starts_beside(piece, others)
                starts = sorted({*starts, *_starts_by_words(piece)})
            pieces += cut_at(piece, starts) if starts else [piece]
        found[at] = found[at]._replace(pieces=tuple(pieces))
    return found


def _only_near(piece: Piece, names: Sequence[Piece], below: Sequence[Piece]) -> list[Piece]:
    """What stands below a piece, or a little aside, and below no other name."""
    near = [one for one in below if overlap([one], piece) > -APART]
    return [one for one in near if not any(overlap([name], one) > 0 for name in names if name is not piece)]


def _starts_of_names(piece: Piece, others: Iterable[Sequence[Piece]], below: Iterable[Sequence[Piece]]) -> list[int]:
    """Where in the words of a piece the names start that others stand above or below, but for the first of them."""
    starts = [piece.low + word.start() for word in WORD.finditer(piece.cell.text)]
    # A group heading stands above several names, wherever in its width: it is the beginning of none.
    beside = [
        [one for one in line if overlap([one], piece) > 0 and column_key(one.cell.text) not in GROUPS]
        for line in others
    ]
    names = max([*beside, *below], key=len, default=[])
    if len(names) < 2:
        return []
    inner = [one.low for one in names if piece.low < one.low]
    if all(low in starts for low in inner):
        return inner
    ends = [*(start - 1 for start in starts[1:]), piece.high]
    nearest = [
        min(range(len(names)), key=lambda at: abs(twice_middle(names[at]) - start - end))
        for start, end in zip(starts, ends, strict=True)
    ]
    return [start for start, (left, right) in zip(starts[1:], pairwise(nearest), strict=True) if left != right]


_CENTRED = 4
"""By so many half places the middles of two words of one name may be apart."""


def _starts_beside(piece: Piece, others: Iterable[Sequence[Piece]]) -> list[int]:
    """Where in the words of a piece names start, as words of other lines tell that stand in the middle below or above
    some of them, and not of all.
    """
    words = [(piece.low + word.start(), piece.low + word.end()) for word in WORD.finditer(piece.cell.text)]
    starts: set[int] = set()
    for other in (other for line in others for other in line):
        if (
            overlap([piece], other) <= 0
            or column_key(other.cell.text) in GROUPS
            or _below_all(piece, other.low, other.high)
        ):
            continue
        for word in WORD.finditer(other.cell.text):
            low, high = other.low + word.start(), other.low + word.end()
            shared = [min(end, high) - max(start, low) for start, end in words]
            at = max(range(len(words)), key=shared.__getitem__)
            start, end = words[at]
            if shared[at] > 0 and not _below_all(piece, low, high) and abs(start + end - low - high) <= _CENTRED:
                starts.update(place for place, _ in words[at : at + 2])
    return sorted(starts - {piece.low})


def _starts_by_words(piece: Piece) -> list[int]:
    """Where in the words of a piece one opens the name of another actor."""
    words = [*WORD.finditer(piece.cell.text)]
    return [piece.low + word.start() for above, word in pairwise(words) if opens_actor(word.group(), above.group())]


def _below_all(piece: Piece, low: int, high: int) -> bool:
    """Whether words stand in the middle below a piece, or start where it does."""
    return low == piece.low or abs(twice_middle(piece) - low - high) <= _CENTRED


def opens_actor(word: str, above: str) -> bool:
    """Whether a word opens the name of another actor than the word before it: "Manajer" behind "Analis"."""
    opening, before = _names_of_actors()
    return fold(word) in opening and fold(above) not in before and above[-1] not in "/&,"


def goes_on_with_name(above: str) -> bool:
    """Whether the name of an actor goes on behind this word, in most names: "Front", "Tim"."""
    return fold(above) in _names_of_actors()[1]


@cache
def _names_of_actors() -> tuple[frozenset[str], frozenset[str]]:
    names = vocabulary()["nama_pelaksana"]
    return frozenset(names["membuka"]), frozenset(names["mendahului"])
