"""Across documents: step tables copied from another agency, and steps that elsewhere take another time."""

from array import array
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Annotated, Any, NamedTuple

from ..acuan.instansi import Instansi, apart
from ..facts import SopFacts
from ..facts.copies import MIN_STEPS, Shared, step_key
from ..facts.register import Register
from ..findings import Related
from ..source import Span
from ..typed import Between
from ..values.waktu import tulis_menit
from . import NOT_APPLICABLE, Hit, Options, Survey, Verdict, survey
from .repositori import MOST_RELATED, NO_AGENCY

__all__: list[str] = []


# -------------------------------------------------------------------- copied tables


@survey(
    "table_of_one_agency",
    placeholders=("lain", "jumlah", "sama", "dari", "langkah", "waktu", "kelompok"),
    worded=("waktu",),
    undetermined=True,
)
class _TableOfOneAgency(Survey):
    """A step table is not a near copy of another agency's; which steps and times they share is said by an example."""

    tables = True

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._copies = register.copies
        self._groups: dict[int, list[int]] = {}

    def settle(self) -> None:
        """Keep one SOP of each agency of a group, as far as there is use for them."""
        register = self.register
        known: dict[int, set[Instansi]] = {}
        for number in range(len(self._copies)):
            group = self._copies.group(number)
            if number == group:
                continue
            members = self._groups.setdefault(group, [group])
            agencies = known.setdefault(group, {register.agency(group)})
            agency = register.agency(number)
            if agency not in agencies:
                agencies.add(agency)
                members.append(number)

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if sum(map(bool, sop.uraian)) < MIN_STEPS:
            return NOT_APPLICABLE
        if not sop.instansi:
            return NO_AGENCY
        own = self.register.agency(number)
        group = self._copies.group(number)
        members = self._groups.get(group, ())
        strangers = (member for member in members if apart(own, self.register.agency(member)))
        others = list(islice(strangers, MOST_RELATED))
        if not others:
            return None
        shared = self._copies.shared(number, others[0])
        filled = _filled(sop)
        data = {
            "lain": self.register.agency(others[0]).words,
            "jumlah": len(members) - 1,
            "sama": len(shared),
            "dari": len(filled),
            "langkah": _ranges(sop.nomor_langkah[filled[step.here]] or step.here + 1 for step in shared),
            "waktu": _times(sop, filled, shared),
            "kelompok": f"{self.register.path(group)}#{group - self._first_of_file(group) + 1}",
        }
        related = [self.register.related(other, "tabel langkah yang hampir sama") for other in others]
        timed = sum(step.same_time for step in shared)
        return [Hit(sop.anchor, data, tuple(related), confidence="likely" if 2 * timed >= len(shared) else "possible")]

    def _first_of_file(self, number: int) -> int:
        while number and self.register.file(number - 1) == self.register.file(number):
            number -= 1
        return number


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers of steps as people write them: "1–5, 7"."""
    pieces: list[list[int]] = []
    for number in numbers:
        if pieces and number == pieces[-1][-1] + 1:
            pieces[-1] = [pieces[-1][0], number]
        else:
            pieces.append([number])
    return ", ".join("–".join(map(str, piece)) for piece in pieces)


_MOST_TIMES = 12
"""So many times a message names."""


def _filled(sop: SopFacts) -> list[int]:
    """The positions of the steps that have a description: those that tables are compared by."""
    return [at for at, uraian in enumerate(sop.uraian) if uraian]


def _times(sop: SopFacts, filled: list[int], shared: list[Shared]) -> str:
    """The times that are shared, each with its step: "1 (15 menit), 7 (120 hari)", if there are any."""
    times = [
        f"{sop.nomor_langkah[filled[at.here]] or at.here + 1} ({tulis_menit(menit)})"
        for at in shared
        if at.same_time and (menit := sop.menit[filled[at.here]]) is not None
    ]
    rest = ", ..." if len(times) > _MOST_TIMES else ""
    return ", ".join(times[:_MOST_TIMES]) + rest or "tidak ada"


# -------------------------------------------------------------------- times


class TimeOptions(Options):
    """``kali`` is how many times longer or shorter is far; ``tabel`` and ``instansi`` how many independent tables and
    agencies must have the step; ``dekat`` within how many times of their median most of those lie.
    """

    kali: Annotated[float, Between(1)]
    tabel: Annotated[int, Between(1)]
    instansi: Annotated[int, Between(1)]
    dekat: Annotated[float, Between(1)]


class _Other(NamedTuple):
    """A step elsewhere: its time in minutes, the group of its table, and its entry."""

    menit: float
    group: int
    entry: int


_SHORTEST_STEP = 12
"""Letters of a step that says enough to be the same wherever it stands."""

_MOST_TABLES = 200
"""So many tables that hold a step tell its usual time as well as all of them."""

_FULL = 255
"""The counts are kept in a byte each."""

_SLOTS = 1 << 22


@survey(
    "time_as_elsewhere",
    options=TimeOptions,
    placeholders=("waktu", "lazim", "jumlah", "instansi"),
    worded=("waktu", "lazim"),
    undetermined=True,
)
class _TimeAsElsewhere(Survey):
    """A step takes about as long as the same step elsewhere, where tables that are no copies of each other agree."""

    options: TimeOptions
    tables = True

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._copies = register.copies
        self._count = bytearray(_SLOTS)
        self._steps: array[int] = array("Q")
        self._minutes: array[float] = array("d")
        self._sops: array[int] = array("L")
        self._places: array[int] = array("L")
        self._others: dict[int, list[_Other]] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        for at, (uraian, menit) in enumerate(zip(sop.uraian, sop.menit, strict=True)):
            if menit is None or not (key := _step_hash(uraian)):
                continue
            slot = key % _SLOTS
            if self._count[slot] < _FULL:
                self._count[slot] += 1
            self._steps.append(key)
            self._minutes.append(menit)
            self._sops.append(number)
            self._places.extend(sop.letak_waktu[2 * at : 2 * at + 2])

    def settle(self) -> None:
        least = min(self.options.tabel + 1, _FULL)
        entries: dict[int, array[int]] = {}
        for entry, key in enumerate(self._steps):
            if self._count[key % _SLOTS] >= least:
                entries.setdefault(key, array("L")).append(entry)
        self._others = {key: others for key, found in entries.items() if (others := self._independent(found))}
        self._count, self._steps = bytearray(), array("Q")

    def _independent(self, entries: Iterable[int]) -> list[_Other]:
        """One of each group of copied tables, by its median time; none when they are too few."""
        groups: dict[int, list[int]] = {}
        for entry in entries:
            groups.setdefault(self._copies.group(self._sops[entry]), []).append(entry)
        if len(groups) <= self.options.tabel:
            return []
        others = []
        for group, members in islice(groups.items(), _MOST_TABLES):
            members.sort(key=lambda entry: (self._minutes[entry], entry))
            middle = members[(len(members) - 1) // 2]
            others.append(_Other(self._minutes[middle], group, middle))
        return others

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if not self._others:
            return NOT_APPLICABLE
        hits = []
        compared = False
        own = self._copies.group(number)
        for at, (uraian, menit) in enumerate(zip(sop.uraian, sop.menit, strict=True)):
            key = _step_hash(uraian)
            if menit is None or key not in self._others:
                continue
            others = [other for other in self._others[key] if other.group != own]
            usual = self._usual(others)
            if usual is None:
                continue
            compared = True
            low, high = sorted((menit, usual))
            if not low or high / low < self.options.kali:
                continue
            near = sorted(others, key=lambda other: (abs(other.menit - usual), other.entry))[:2]
            data = {
                "waktu": tulis_menit(menit),
                "lazim": tulis_menit(usual),
                "jumlah": len(others),
                "instansi": len(self._agencies(others)),
            }
            place = Span(*sop.letak_waktu[2 * at : 2 * at + 2])
            hits.append(Hit(place, data, tuple(self._related(other) for other in near)))
        if hits:
            return hits
        return None if compared else NOT_APPLICABLE

    def _agencies(self, others: list[_Other]) -> set[Instansi]:
        return {self.register.agency(self._sops[other.entry]) for other in others}

    def _usual(self, others: list[_Other]) -> float | None:
        """The median of the times elsewhere; None when they are of too few agencies or do not agree."""
        # Imported here: it brings decimal and fractions along.
        from statistics import median

        options = self.options
        if len(self._agencies(others)) < options.instansi:
            return None
        usual = float(median(other.menit for other in others))
        near = sum(usual / options.dekat <= other.menit <= usual * options.dekat for other in others)
        return usual if usual and near >= _MOST * len(others) else None

    def _related(self, other: _Other) -> Related:
        place = Span(*self._places[2 * other.entry : 2 * other.entry + 2])
        return self.register.related(self._sops[other.entry], "waktu langkah yang sama", place)


_MOST = 0.6
"""Share of the times elsewhere that must lie near their median."""


@lru_cache(maxsize=65536)
def _step_hash(uraian: str) -> int:
    """What tells a step from others in 64 bits; 0 for one that says too little."""
    key = step_key(uraian)
    if len(key) < _SHORTEST_STEP or uraian.count(" ") < 2:
        return 0
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest())
