"""Pages of a text in spaced columns: which lines are of the page, and where the columns of a step table stand on one
that goes on with it without its heading.

The text of a page is laid out by itself: columns that are empty on it take no room, and all others move. The times tell
where Waktu stands, and what stands beside it is told from there.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ...folding import fold, squeeze
from ...patterns import pattern
from ...values.satuan_waktu import MENIT_PER_SATUAN
from ...values.waktu import satuan
from ...values.waktu_dalam_teks import end_of_time, start_of_time
from ...vocabulary.kolom import MUTU_BAKU
from ...vocabulary.openings import awal, first_words
from ..columns import SLACK, Piece, VisualLine
from ..flow_marks import is_mark
from ..markers import STEP_NUMBER
from ..pages import is_page_number, is_running_head, running, running_heads
from .heading import starts_with_number

__all__ = [
    "Page",
    "Stretch",
    "borders_of_page",
    "column_of_times",
    "ends_page",
    "opens_page",
    "starts_as",
    "wide_blanks",
]

_WORD = pattern(r"[^\W_]+")
_SHORT_UNITS = frozenset(name for name, menit in MENIT_PER_SATUAN.items() if menit < MENIT_PER_SATUAN["bulan"])
"""Longer ones are words of reports, too: "laporan semester"."""

_MOST_OF_HEAD = 3
"""Pieces of a line that the head of a page takes up, its number last."""

_FEWEST_TIMES = 2
_BESIDE = 6
"""How far apart two times of one column may start."""

_WIDE = 2
"""From so many blanks on, below one another in all lines, they part two columns: single ones may stand so by chance."""


class Stretch(NamedTuple):
    """Places of a line, from the first to behind the last."""

    low: int
    high: int

    @property
    def width(self) -> int:
        """How many places it has."""
        return self.high - self.low


class Page(NamedTuple):
    """Where each column but the first starts, and whether the text does not tell whose the marks are."""

    borders: list[int]
    lepas: bool


def borders_of_page(lines: Sequence[VisualLine], labels: Sequence[str]) -> Page | None:
    """Where each column but the first starts; ``labels`` are those of the heading on an earlier page, "" of an actor.

    None where the page does not tell: it has too few times. Where it has marks of some actors and not of all, they
    take the places of the first ones (``Page.lepas``).
    """
    if tuple(label for label in labels if label in MUTU_BAKU) != MUTU_BAKU or list(labels[:2]) != ["nomor", "uraian"]:
        return None
    waktu = column_of_times(lines)
    if waktu is None:
        return None
    blanks = _blanks(lines)
    left = [blank for blank in blanks if blank.high <= waktu.low]
    right = [blank for blank in blanks if blank.low >= waktu.high]
    # What fills the column beside the times may leave but one blank, and that not always at one place.
    start = left.pop().high if left and left[-1].high >= waktu.low - 1 else waktu.low
    end = right.pop(0).high if right and right[0].low <= waktu.high + 1 else waktu.high
    parting = [blank.high for blank in left[:1]] + [blank.high for blank in left[1:] if blank.width >= _WIDE]
    actors = labels.index("kelengkapan") - 2
    marked = len(parting) - 2
    if not marked and _holds_marks(lines, parting[1], start):
        # Nothing stands below Kelengkapan.
        return None
    if 0 <= marked < actors and _holds_marks(lines, parting[1], parting[-1]):
        # What stands below actors without a mark on this page needs no place.
        parting += [parting[-1]] * (actors - marked)
    behind = [blank.high for blank in right if blank.width >= _WIDE]
    missing = len(labels) - labels.index("output") - 1 - len(behind)
    apart = _starts_apart(lines, behind[-1] if behind else end) if missing == 1 else []
    if apart and apart[-1] - apart[0] <= SLACK:
        behind, missing = [*behind, apart[0]], 0
    if len(parting) != actors + 2 or missing < 0 or not _numbers_first(lines, parting[0]):
        return None
    behind += [max(line.pieces[-1].high for line in lines) + 1] * missing
    return Page([*parting, start, end, *behind], 0 < marked < actors)


def starts_as(headed: Sequence[VisualLine], lines: Sequence[VisualLine]) -> bool:
    """Whether all words of a page start where some do on the page with the heading, and its times stand below those:
    its columns are the same.
    """
    times, above = column_of_times(lines), column_of_times(headed)
    if times is not None and above is not None and not (times.low < above.high and above.low < times.high):
        return False
    starts = {piece.low for line in headed for piece in line.pieces}
    near = {low + by for low in starts for by in range(-SLACK, SLACK + 1)}
    return all(piece.low in near for line in lines for piece in line.pieces)


def _holds_marks(lines: Sequence[VisualLine], low: int, high: int) -> bool:
    """Whether nothing but marks stands between two places."""
    return all(is_mark(piece.cell.text) for line in lines for piece in line.pieces if low <= piece.low < high)


def _starts_apart(lines: Sequence[VisualLine], low: int) -> list[int]:
    """Where words start, from a place on, that all others stand left of or start behind: one blank, or none, parts them
    from the widest words of the column before.
    """
    pieces = [piece for line in lines for piece in line.pieces if piece.low >= low]
    starts = sorted({piece.low for piece in pieces})[1:]
    return [place for place in starts if not any(piece.low < place < piece.high for piece in pieces)]


def column_of_times(lines: Sequence[VisualLine]) -> Stretch | None:
    """The places that the times of a page take, which start below one another; None where they are too few."""
    times = [time for line in lines for piece in line.pieces for time in _times(piece)]
    if not times or len(times) < min(_FEWEST_TIMES, sum(map(starts_with_number, lines))):
        return None
    middle = sorted(time.low for time in times)[len(times) // 2]
    column = [time for time in times if abs(time.low - middle) <= _BESIDE]
    if 2 * len(column) <= len(times):
        return None
    return Stretch(min(time.low for time in column), max(time.high for time in column))


def _times(piece: Piece) -> Iterator[Stretch]:
    """The times in a piece, and units whose figure stands in another line of their cell."""
    text = piece.cell.text
    behind = 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        if start >= behind:
            behind = (end_of_time(text, start) if word.group()[0].isdigit() else 0) or start
            if behind == start and satuan(word.group().casefold()) in _SHORT_UNITS:
                behind = end
            if behind > start:
                yield Stretch(piece.low + start_of_time(text, start), piece.low + behind)


def _blanks(lines: Sequence[VisualLine]) -> list[Stretch]:
    """The stretches that are blank in all lines, between their first and their last words."""
    taken = {
        piece.low + at
        for line in lines
        for piece in line.pieces
        for at, char in enumerate(piece.cell.text)
        if char != " "
    }
    if not taken:
        return []
    places = range(min(taken), max(taken) + 2)
    return [
        Stretch(found[0], found[-1] + 1)
        for blank, group in groupby(places, lambda place: place not in taken)
        if blank and (found := list(group))
    ]


def wide_blanks(lines: Sequence[VisualLine]) -> list[Stretch]:
    """Those of them that part columns."""
    return [blank for blank in _blanks(lines) if blank.width >= _WIDE]


def _numbers_first(lines: Sequence[VisualLine], start: int) -> bool:
    """Whether no words but step numbers start left of a place."""
    first = [line.pieces[0] for line in lines if line.pieces[0].low < start]
    words = [piece.cell.text.partition(" ")[0] for piece in first]
    return bool(words) and all(STEP_NUMBER.fullmatch(word) for word in words)


def opens_page(text: str, line: VisualLine) -> bool:
    """Whether a line is the first one of a page and of a letterhead."""
    return text.startswith("\f", line.start - 1) and _is_letterhead(line.pieces[0].cell.text)


def _is_letterhead(words: str) -> bool:
    return words.isupper() and first_words(words, ("kop",)) is not None


def ends_page(text: str, line: VisualLine) -> bool:
    """Whether a line of a text stands on the page and is of no row: its number, its head, what is printed beside the
    number on each page, or "Dipindai dengan CamScanner" by itself.
    """
    heads = running_heads(text)
    if heads and squeeze(text[line.start : line.end]) in heads:
        return True
    first, *others = [piece.cell.text for piece in line.pieces]
    if others:
        found = running(" ".join([first, *others])) if others[-1][0].isalpha() and not first[0].isdigit() else None
        # On its first page a document may say what it is in such a line.
        return found is not None and found.page > 1 and len(others) < _MOST_OF_HEAD and is_page_number(others[-1])
    if is_page_number(first) or is_running_head(first):
        return True
    if line.gap and _is_letterhead(first):
        return True
    if not line.gap or first_words(first, ("perabot",)) is None:
        return False
    # "Unduh" may open an activity.
    folded = fold(first)
    return any(" " in words and folded.startswith(words) for words in awal("perabot"))
