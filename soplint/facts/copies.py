"""Finds step tables that are near copies of each other, at a cost that grows with their number and not its square.

Measured with ``tests/benchmarks/copies.py`` (10,000 tables on 480 subjects, copies with steps left out, times changed
and blanks lost; source and copy are both misread at the rate given; 2.8 s of one core, 30 s for 100,000):

==========================  =====  =====  =====  =====  =====
share of misread letters      0 %  0.5 %    1 %    2 %    5 %
copies with a whole step    1.000  0.992  0.928  0.625  0.061
copies found                1.000  1.000  0.998  0.968  0.701
of what is found, copies    0.999  0.999  0.998  1.000  1.000
==========================  =====  =====  =====  =====  =====

An index of whole steps finds no more than the first row; the signatures used here need none that is untouched.
"""

from array import array
from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import eq
from struct import Struct
from typing import NamedTuple
from zlib import crc32

__all__ = ["MIN_STEPS", "CopyIndex", "Shared", "shared_steps", "step_key", "table_signature"]

MIN_STEPS = 4
"""A shorter table is no table of its own kind: two offices come to the same few steps by themselves."""

_SAME_STEP = 80.0
"""Similarity (0 to 100) from which two steps are one, misread or slightly changed."""

_SHARED = 0.7
"""Share of the steps of the longer table that must stand in the other, in the same order."""

_SHARED_WITH_TIMES = 0.6
"""The same where nearly all those steps have the same time too."""

_SAME_TIMES = 0.8
"""Nearly all of them: this share."""

_ALIKE = 75.0
"""Similarity (0 to 100) of two whole tables below which their steps need not be compared one by one."""

_GRAM = 9
"""Letters of a gram: those from the start or the middle of a word on, blanks left out."""

_BINS = 32
"""Numbers in the signature of a table: of all hashes of its grams that fall into a bin, the lowest."""

_BANDS = (
    *((band % 32, (band * 3 + 5) % 32, (band * 7 + 18) % 32) for band in range(24)),
    *((2 * band, (6 * band + 11) % 32) for band in range(16)),
)
"""Bins in which the signatures of two tables must agree for them to be looked at together: three first, which tables
agree in that are much alike, then two.
"""

_AGREEING = 5
"""Bins in which two signatures must agree before the texts are compared."""

_AT_ONCE = 200
"""So many steps of one table are compared with so many of another; longer ones, which no SOP has, part by part."""

_LONGEST_STEP = 1000
"""Letters by which steps are compared: two whose first so many are alike are one."""

_LONGEST_TABLE = 100_000
"""Letters up to which whole tables are compared before their steps are."""

_PATIENCE = 4
"""How many more bins must agree for each two comparisons that a table has failed."""

_ALL_PAIRS = 4
"""Up to so many tables with one key are all compared; of more, each with those next to it by signature."""

_NEIGHBOURS = 2
"""How many of those next to it."""

_EMPTY = 0xFFFFFFFF


class Shared(NamedTuple):
    """A step that two tables share: its position in each, and whether both give it the same time."""

    here: int
    there: int
    same_time: bool


@lru_cache(maxsize=65536)
def step_key(uraian: str) -> str:
    """A folded description as it is compared: without blanks and with letters that scans confuse as one."""
    return uraian.replace(" ", "").replace("rn", "m").translate(_LOOK_ALIKE)[:_LONGEST_STEP]


_LOOK_ALIKE = str.maketrans("01i", "oll")


def shared_steps(
    steps: Sequence[str], times: Sequence[float | None], others: Sequence[str], other_times: Sequence[float | None]
) -> list[Shared]:
    """The steps that two tables share, each once and in the order of both; ``steps`` are keys of :func:`step_key`."""
    first, last = 0, 0
    shortest = min(len(steps), len(others))
    while first < shortest and steps[first] == others[first]:
        first += 1
    while last < shortest - first and steps[-1 - last] == others[-1 - last]:
        last += 1
    pairs = [(at, at) for at in range(first)]
    for start in range(first, shortest - last, _AT_ONCE):
        between = _aligned(
            steps[start : min(start + _AT_ONCE, len(steps) - last)],
            others[start : min(start + _AT_ONCE, len(others) - last)],
        )
        pairs += [(start + here, start + there) for here, there in between]
    pairs += [(len(steps) - at, len(others) - at) for at in range(last, 0, -1)]
    return [Shared(here, there, times[here] is not None and times[here] == other_times[there]) for here, there in pairs]


def _aligned(steps: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of steps that are one, in the order of both, as alike as can be."""
    from rapidfuzz import fuzz

    width = len(others) + 1
    best = [[0.0] * width for _ in range(len(steps) + 1)]
    alike = [[0.0] * len(others) for _ in steps]
    for i in range(len(steps) - 1, -1, -1):
        below, row, ratios, step = best[i + 1], best[i], alike[i], steps[i]
        for j in range(len(others) - 1, -1, -1):
            ratio = 100.0 if step == others[j] else fuzz.ratio(step, others[j], score_cutoff=_SAME_STEP)
            ratios[j] = ratio
            found = below[j] if below[j] > row[j + 1] else row[j + 1]
            if ratio and below[j + 1] + ratio > found:
                found = below[j + 1] + ratio
            row[j] = found
    pairs = []
    i = j = 0
    while i < len(steps) and j < len(others):
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


class CopyIndex:
    """Step tables, added one by one, and then the groups of copies among them.

    Tables are compared when their signatures agree in a band (MinHash by one permutation, see :data:`_BANDS`). Whoever
    is known to belong together is not compared again, so a table that a thousand offices have taken over costs a
    thousand comparisons. Tables are told by the order in which they were added, and groups depend on nothing else.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._times: array[float] = array("d")
        self._starts: array[int] = array("L", [0])
        self._signatures: array[int] = array("I")
        self._parents: array[int] = array("L")
        self.compared = 0
        """Pairs of tables that were compared step by step: what finding copies costs beyond adding tables."""

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, uraian: Sequence[str], menit: Iterable[float | None], signature: str | None = None) -> int:
        """Add a table by its folded descriptions and times in minutes; its number, counted from 0.

        ``signature`` is what :func:`table_signature` says of the descriptions, where that is known already.
        """
        number = len(self._texts)
        steps = []
        for text, time in zip(uraian, menit, strict=True):
            if text:
                steps.append(step_key(text))
                self._times.append(-1.0 if time is None else time)
        self._texts.append("\n".join(steps))
        self._starts.append(len(self._times))
        if signature is None:
            signature = table_signature(uraian)
        self._signatures.extend(_PACKED.unpack(b64decode(signature)) if signature else _NO_SIGNATURE)
        self._parents.append(number)
        return number

    def steps(self, number: int) -> list[str]:
        """The keys of the steps of a table that have a description."""
        text = self._texts[number]
        return text.split("\n") if text else []

    def times(self, number: int) -> list[float | None]:
        """Their times in minutes."""
        values = self._times[self._starts[number] : self._starts[number + 1]]
        return [None if value < 0 else value for value in values]

    def shared(self, number: int, other: int) -> list[Shared]:
        """The steps that two tables share."""
        return shared_steps(self.steps(number), self.times(number), self.steps(other), self.times(other))

    def group(self, number: int) -> int:
        """The first table of the group that a table belongs to: its own number when it has no copies."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def settle(self) -> None:
        """Find the groups among all tables added so far."""
        from rapidfuzz import fuzz

        failed = array("H", bytes(2 * len(self)))
        for band in _BANDS:
            for tables in self._buckets(band):
                for one, other in self._pairs(tables, band[0]):
                    if self.group(one) == self.group(other):
                        continue
                    agreeing = self._agreeing(one, other)
                    if agreeing < _AGREEING or min(failed[one], failed[other]) > 2 * (agreeing - _PATIENCE):
                        continue
                    self.compared += 1
                    texts = self._texts[one], self._texts[other]
                    alike = max(map(len, texts)) > _LONGEST_TABLE or fuzz.ratio(*texts, score_cutoff=_ALIKE)
                    if alike and self._copies(one, other):
                        self._join(one, other)
                    else:
                        failed[one] += 1
                        failed[other] += 1

    def _buckets(self, band: tuple[int, ...]) -> Iterable[list[int]]:
        """The tables that have the same in a band, for whatever more than one of them has."""
        columns = [self._signatures[place::_BINS] for place in band]
        firsts: dict[int, int] = {}
        buckets: dict[int, list[int]] = {}
        for number, key in enumerate(zip(*columns, strict=True)):
            if key[0] == _EMPTY:
                continue
            # A chance meeting of two keys costs a comparison and does no harm.
            first = firsts.setdefault(hash(key), number)
            if first != number:
                bucket = buckets.get(first)
                if bucket is None:
                    buckets[first] = [first, number]
                else:
                    bucket.append(number)
        return buckets.values()

    def _agreeing(self, one: int, other: int) -> int:
        """In how many bins the signatures of two tables agree."""
        found, one, other = self._signatures, one * _BINS, other * _BINS
        return sum(map(eq, found[one : one + _BINS], found[other : other + _BINS]))

    def _pairs(self, tables: list[int], band: int) -> Iterator[tuple[int, int]]:
        """Pairs of tables of different groups that share a key, the earlier table first."""
        if len(tables) > 2:
            firsts: dict[int, int] = {}
            for table in tables:
                firsts.setdefault(self.group(table), table)
            tables = list(firsts.values())
        reach = len(tables)
        if reach > _ALL_PAIRS:
            # Each band orders them by other bins: who is no neighbour here may be one there.
            signatures = self._signatures
            starts = (band + 11) % (_BINS - 4)
            tables.sort(key=lambda table: signatures[table * _BINS + starts : table * _BINS + starts + 4])
            reach = _NEIGHBOURS
        for at, one in enumerate(tables):
            for other in tables[at + 1 : at + 1 + reach]:
                yield (one, other) if one < other else (other, one)

    def _copies(self, one: int, other: int) -> bool:
        """Whether one table is a near copy of the other: most steps, in the same order."""
        shared = self.shared(one, other)
        longer = max(self._texts[one].count("\n"), self._texts[other].count("\n")) + 1
        share = len(shared) / longer
        if len(shared) < MIN_STEPS or share < _SHARED_WITH_TIMES:
            return False
        return share >= _SHARED or sum(step.same_time for step in shared) >= _SAME_TIMES * len(shared)

    def _join(self, one: int, other: int) -> None:
        low, high = sorted((self.group(one), self.group(other)))
        self._parents[high] = low


_NO_SIGNATURE = (_EMPTY,) * _BINS
_PACKED = Struct(f"<{_BINS}I")


def table_signature(uraian: Iterable[str]) -> str:
    """The signature of a table by its folded descriptions, in Base64; "" for one that is too short.

    Working it out takes longer than all else that an index does with a table, and needs no other table.
    """
    texts = [text for text in uraian if text]
    if len(texts) < MIN_STEPS:
        return ""
    return b64encode(_PACKED.pack(*_signature(set().union(*map(_grams, texts))))).decode()


def _signature(grams: Iterable[int]) -> Sequence[int]:
    """The lowest hash of each bin; an empty bin takes what the next one has, marked by how far off that is."""
    # Of the hashes of a bin the lowest comes last and stays.
    ordered = sorted(grams, reverse=True)
    lowest = dict(zip([gram % _BINS for gram in ordered], ordered, strict=True))
    if not lowest:
        return _NO_SIGNATURE
    signature = [lowest.get(place, _EMPTY) for place in range(_BINS)]
    if len(lowest) < _BINS:
        carried = 0
        for place in range(2 * _BINS - 1, -1, -1):
            if place % _BINS in lowest:
                carried = lowest[place % _BINS]
            else:
                carried = (carried + _FURTHER) & (_EMPTY >> 1)
                signature[place % _BINS] = carried
    return signature


_FURTHER = 0x2545F491
"""What a hash grows by with each bin it is carried over; an odd number, so that no two distances give the same."""


@lru_cache(maxsize=4096)
def _grams(text: str) -> tuple[int, ...]:
    """Hashes of the letters from the start and from the middle of each word of a step on. Offices share many steps."""
    plain = text.encode().translate(_LOOK_ALIKE_BYTES)
    letters = plain.replace(b" ", b"")
    starts: list[int] = []
    at = 0
    for word in plain.split():
        starts += (at, at + len(word) // 2)
        at += len(word)
    whole = bisect_right(starts, len(letters) - _GRAM)
    return tuple([crc32(letters[at : at + _GRAM]) for at in starts[:whole]])


_LOOK_ALIKE_BYTES = bytes.maketrans(b"01i", b"oll")
