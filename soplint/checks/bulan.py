"""Months that a step lists: whether they lie as far apart as its reports do."""

import re
from functools import lru_cache
from itertools import pairwise

from ..findings import Edit, Fix
from ..model import Langkah, Sop, Teks, absolute
from ..patterns import pattern
from ..source import Span
from ..values.periode import find_bulan, find_periode, periode
from ..values.tanggal import nama_bulan
from . import Context, Hit, Options, Undetermined, Verdict, check
from .bacaan import read_steps
from .kata_sop import in_one_line
from .parts_of_hits import enumerated

__all__: list[str] = []

_ANTAR_BULAN = pattern(r"[\s,;/&]*(?:dan|serta|&)?\s*", re.I)
_HALF_A_YEAR = 6
_JARAK = {4: 3, 2: _HALF_A_YEAR}
"""How many months lie between the listed ones: four months make a quarterly task, two one of semesters."""
_QUARTER = 3


@check(Sop, placeholders=("daftar", "jarak", "seharusnya"), undetermined=True)
def even_months(sop: Sop, options: Options, context: Context) -> Verdict:
    """Four listed months must lie a quarter apart, two half a year, when all but one do."""
    hits = []
    for row in read_steps(context):
        step = row.langkah
        for teks in (step.uraian, step.waktu, step.keterangan):
            if teks is not None and ("," in teks.teks or "/" in teks.teks or " dan " in teks.teks):
                hits += _uneven(teks, step)
    return hits or (None if sop.langkah else Undetermined("tidak_ada"))


@lru_cache(maxsize=4096)
def _listed(text: str) -> tuple[tuple[int, int, int], ...]:
    """The months of a list that may be of quarters or half years; empty when the text holds no such list."""
    months = find_bulan(text)
    if len(months) not in _JARAK or len({month for month, _, _ in months}) != len(months):
        return ()
    return months if all(_ANTAR_BULAN.fullmatch(text, a[2], b[1]) for a, b in pairwise(months)) else ()


def _uneven(teks: Teks, step: Langkah) -> list[Hit]:
    months = _listed(teks.teks)
    if not months:
        return []
    gap = _JARAK[len(months)]
    numbers = [month for month, _, _ in months]
    if _even(numbers, gap):
        return []
    alone = not teks.teks[: months[0][1]].strip(" :-") and not teks.teks[months[-1][2] :].strip(" .")
    named = {m.periode for t in (teks, step.uraian) if t is not None for m in find_periode(t.teks)}
    right = _with_one_changed(numbers, gap)
    if right:
        if gap == _HALF_A_YEAR and not (alone or "semester" in named):
            return []
        wanted = right[-1]
    else:
        # More than one is off: only the period that the step names says that they are of quarters or half years.
        if not (alone or gap == _QUARTER) or {periode(name).bulan for name in named} != {gap} or _run(numbers):
            return []
        wanted = [(numbers[0] - 1 + gap * count) % 12 + 1 for count in range(len(numbers))]
    # Of a list in several lines of its cell the last month stands for all: a place is in one piece.
    first, last = absolute(teks, *months[0][1:]), absolute(teks, *months[-1][1:])
    place = Span(first.start, last.end) if len(teks.spans) == 1 else last
    fix = None
    if len(right) == 1:
        # Else either of two months may be the wrong one.
        at = next(at for at, month in enumerate(numbers) if month != wanted[at])
        place = absolute(teks, *months[at][1:])
        if in_one_line((teks, *months[at][1:])):
            fix = Fix("suggest", (Edit(place, nama_bulan(wanted[at])),))
    shown = teks.teks[months[0][1] : months[-1][2]]
    data = {"daftar": shown, "jarak": gap, "seharusnya": enumerated([nama_bulan(month) for month in wanted])}
    return [Hit(place, data, fix=fix)]


def _with_one_changed(months: list[int], gap: int) -> list[list[int]]:
    """The lists that lie apart as they should and have the month before or behind for one of these."""
    return [
        changed
        for at, month in enumerate(months)
        for other in (month % 12 + 1, (month - 2) % 12 + 1)
        if _even(changed := [*months[:at], other, *months[at + 1 :]], gap)
    ]


def _run(months: list[int]) -> bool:
    """Whether each month follows the one before it: a stretch of time, not dates of reports."""
    return all(after == before % 12 + 1 for before, after in pairwise(months))


def _even(months: list[int], gap: int) -> bool:
    ordered = sorted(months)
    return all((after - before) % 12 == gap for before, after in zip(ordered, [*ordered[1:], ordered[0]], strict=True))
