"""How the Waktu column is written: readable, ranges in order, one duration in one way."""

import re
from functools import lru_cache

from ..findings import Related
from ..model import Langkah, Sop, Teks, says_anything
from ..patterns import pattern
from ..values.satuan_waktu import MENIT_PER_SATUAN
from ..values.waktu import Waktu, is_glued, parse_waktu
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, read_steps, rows_of
from .parts_of_hits import report_once
from .waktu_bergeser import has_figure, time_lost, times_moved

__all__: list[str] = []


@check(Langkah, placeholders=("waktu",), undetermined=True, together=True)
def readable_time(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A filled Waktu cell must read as a duration or say that none is fixed.

    Where most cells of the column hold words and no figure, the columns have shifted and nothing is judged.
    """
    return [_unreadable(row, context) if row.waktu is None else None for row in rows_of(steps, context)]


def _unreadable(row: ReadStep, context: Context) -> Verdict:
    langkah = row.langkah
    if not says_anything(langkah.waktu):
        return NOT_APPLICABLE
    if time_lost(langkah) or (not has_figure(langkah.waktu.teks) and _shifted(row, context)):
        return Undetermined("kolom_bergeser")
    if is_glued(langkah.waktu.teks):
        return Undetermined("nilai_tidak_terbaca")
    return [Hit(langkah.waktu.spans[0], {"waktu": langkah.waktu.teks})]


def _shifted(row: ReadStep, context: Context) -> bool:
    return id(row.tabel) in _tables_with_moved_times(context)


@once
def _tables_with_moved_times(context: Context) -> set[int]:
    return {id(tabel) for tabel in context.sop.tabel if times_moved(tabel.langkah)}


@check(Langkah, placeholders=("waktu", "contoh"), undetermined=True, together=True)
def range_in_order(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A range must run from short to long."""
    verdicts: list[Verdict] = []
    for row in rows_of(steps, context):
        teks, waktu = row.langkah.waktu, row.waktu
        if teks is None or waktu is None or not waktu.tetap:
            verdicts.append(NOT_APPLICABLE)
        elif waktu.terbalik:
            verdicts.append([Hit(teks.spans[0], {"waktu": teks.teks, "contoh": _turned(teks.teks, waktu)})])
        else:
            verdicts.append(None)
    return verdicts


_END = pattern(r"(\d[\d.,]*(?:\s*\([^()]*\))?)(?:\s*[^\W\d_]+(?:\s+kerja\b)?)?", re.I)


def _turned(text: str, waktu: Waktu) -> str:
    """A range the other way round, as the end of a sentence says it; empty where it is bounded too.

    A unit that stands once ends it: "5-2 jam" becomes "2-5 jam", and "5 jam - 2" becomes "2 - 5 jam". Of two each goes
    with its figure.
    """
    ends = list(_END.finditer(text))
    if len(ends) != 2 or waktu.batas:
        return ""
    unit_behind_first = ends[0].end() > ends[0].end(1)
    for figures_alone in (False, True) if unit_behind_first else (True, False):
        (first, behind), (second, end) = (match.span(int(figures_alone)) for match in ends)
        turned = text[:first] + text[second:end] + text[behind:second] + text[first:behind] + text[end:]
        found = parse_waktu(turned)
        if found is not None and not found.terbalik and _lasts(found) == _lasts(waktu):
            return f': "{turned}"'
    return ""


def _lasts(waktu: Waktu) -> tuple[float | None, float | None, bool]:
    return waktu.paling_singkat, waktu.paling_lama, waktu.hari_kerja


@check(Sop, placeholders=("waktu", "lain"), undetermined=True)
def uniform_units(sop: Sop, options: Options, context: Context) -> Verdict:
    """One duration is written in one way: not "60 Menit" here and "1 Jam" there, not "2 Hari" and "2 hari"."""
    by_length: dict[tuple[float, float, bool, bool], tuple[Teks, Waktu]] = {}
    by_unit: dict[str, tuple[str, Teks]] = {}
    hits: dict[str, Hit] = {}
    for row in read_steps(context):
        teks = row.langkah.waktu
        waktu = row.waktu_tetap
        if teks is None or waktu is None or waktu.paling_singkat is None or waktu.paling_lama is None:
            continue
        # One working day is not one day, and one day in an office is not the whole day of "1 x 24 jam".
        around_the_clock = _TIMES_HOURS.search(teks.teks) is not None
        length = (waktu.paling_singkat, waktu.paling_lama, waktu.hari_kerja, around_the_clock)
        usual, other = by_length.setdefault(length, (teks, waktu))
        written = _unit_as_written(teks.teks)
        first = by_unit.setdefault(written.casefold(), (written, teks)) if written else None
        if other.satuan != waktu.satuan:
            _differs(hits, teks, teks.teks, usual.teks, usual)
        elif first is not None and first[0] != written:
            # Of the two only the unit differs: "jam" here, "Jam" there.
            _differs(hits, teks, written, *first)
    return list(hits.values()) or (None if by_length else Undetermined("nilai_tidak_terbaca"))


_TIMES_HOURS = pattern(r"[0-9]\s*[xX×*]\s*24")


def _differs(hits: dict[str, Hit], teks: Teks, written: str, other: str, place: Teks) -> None:
    """One finding for each way of writing, with the further places of it."""
    related = (Related(place.spans[0], "penulisan lain"),)
    report_once(hits, written, Hit(teks.spans[0], {"waktu": written, "lain": other}, related))


@lru_cache(maxsize=4096)
def _unit_as_written(text: str) -> str:
    return next((word for word in text.split() if word.casefold() in MENIT_PER_SATUAN), "")
