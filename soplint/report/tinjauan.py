"""The overview of many SOPs as plain data: where the findings are, which are frequent, what was copied, how long work
takes. Every figure knows its SOPs.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..messages import message
from ..values.satuan_waktu import MENIT_PER_SATUAN
from .ringkasan import Ringkasan, RingkasanSop, Rumpun

__all__ = ["AturanTersering", "InstansiDitinjau", "Kelompok", "Tinjauan", "overview"]

_MOST_FREQUENT = 15
"""Rules that are listed by how often they find something."""

_BOUNDS = ((1, "jam"), (1, "hari"), (1, "minggu"), (1, "bulan"), (3, "bulan"), (1, "tahun"))
"""Upper bounds of the groups of durations."""


class Kelompok(NamedTuple):
    """SOPs that have something in common; ``sops`` are their numbers."""

    nama: str
    sops: tuple[int, ...]


class InstansiDitinjau(NamedTuple):
    """An agency: its SOPs, and for each family of rules which of them have how many findings."""

    nama: str
    sops: tuple[int, ...]
    per_rumpun: dict[str, tuple[tuple[int, int], ...]]

    def temuan(self, rumpun: str) -> int:
        """How many findings of a family its SOPs have."""
        return sum(count for _, count in self.per_rumpun.get(rumpun, ()))


class AturanTersering(NamedTuple):
    """A rule, how many findings it has, and in which SOPs."""

    kode: str
    temuan: int
    sops: tuple[int, ...]


class Tinjauan(NamedTuple):
    """The overview. ``rumpun`` are the families with findings, ``lama`` the SOPs by the time of all their steps."""

    rumpun: tuple[Rumpun, ...]
    instansi: tuple[InstansiDitinjau, ...]
    tersering: tuple[AturanTersering, ...]
    salinan: tuple[Kelompok, ...]
    jenjang: tuple[Kelompok, ...]
    lama: tuple[Kelompok, ...]


def overview(summary: Ringkasan, lang: str) -> Tinjauan:
    """The overview of the SOPs of a summary."""
    without = message("rung.without", lang)
    return Tinjauan(
        rumpun=summary.rumpun,
        instansi=tuple(_agencies(summary.sops, lang)),
        tersering=_frequent(summary.sops),
        salinan=_copies(summary.sops),
        jenjang=tuple(
            Kelompok(name, tuple(sop.urut for sop in summary.sops if (sop.jenjang or without) == name))
            for name, _ in summary.jenjang
        ),
        lama=tuple(_durations(summary.sops, lang)),
    )


def _agencies(sops: Iterable[RingkasanSop], lang: str) -> list[InstansiDitinjau]:
    """The agencies by name; SOPs of none that is known come last."""
    grouped: dict[str, list[RingkasanSop]] = {}
    for sop in sops:
        grouped.setdefault(sop.instansi, []).append(sop)
    unknown = message("page.agency_unknown", lang)
    return [
        InstansiDitinjau(name or unknown, tuple(sop.urut for sop in own), _by_family(own))
        for name, own in sorted(grouped.items(), key=lambda group: (not group[0], group[0]))
    ]


def _by_family(sops: Iterable[RingkasanSop]) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, dict[int, int]] = {}
    for sop in sops:
        for code, count in sop.per_aturan.items():
            family = found.setdefault(code[:3], {})
            family[sop.urut] = family.get(sop.urut, 0) + count
    return {family: tuple(counts.items()) for family, counts in found.items()}


def _frequent(sops: Iterable[RingkasanSop]) -> tuple[AturanTersering, ...]:
    counts: dict[str, int] = {}
    places: dict[str, list[int]] = {}
    for sop in sops:
        for code, count in sop.per_aturan.items():
            counts[code] = counts.get(code, 0) + count
            places.setdefault(code, []).append(sop.urut)
    order = sorted(counts, key=lambda code: (-counts[code], code))[:_MOST_FREQUENT]
    return tuple(AturanTersering(code, counts[code], tuple(places[code])) for code in order)


def _copies(sops: Sequence[RingkasanSop]) -> tuple[Kelompok, ...]:
    """Groups of copied step tables, the largest first; each is named as its first SOP is."""
    grouped: dict[str, list[RingkasanSop]] = {}
    for sop in sops:
        if sop.salinan:
            grouped.setdefault(sop.salinan, []).append(sop)
    order = sorted(grouped.values(), key=lambda group: (-len(group), group[0].urut))
    return tuple(Kelompok(group[0].nama, tuple(sop.urut for sop in group)) for group in order)


def _durations(sops: Iterable[RingkasanSop], lang: str) -> Iterable[Kelompok]:
    times = [(sop.urut, sop.menit) for sop in sops]
    below = 0.0
    for count, unit in _BOUNDS:
        bound = count * MENIT_PER_SATUAN[unit]
        own = tuple(urut for urut, minutes in times if minutes is not None and below < minutes <= bound)
        yield Kelompok(message("page.up_to", lang, time=message(f"unit.{unit}", lang, count=count)), own)
        below = bound
    count, unit = _BOUNDS[-1]
    longest = tuple(urut for urut, minutes in times if minutes is not None and minutes > below)
    yield Kelompok(message("page.over", lang, time=message(f"unit.{unit}", lang, count=count)), longest)
    yield Kelompok(message("page.no_time", lang), tuple(urut for urut, minutes in times if not minutes))
