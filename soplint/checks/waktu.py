"""Checks of the Waktu column: readable, in order, and plausible for what the step does."""

from functools import cache, lru_cache
from math import ceil
from typing import Any, NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..folding import fold
from ..model import Langkah, Sop, Teks, absolute, blank, says_anything
from ..patterns import pattern
from ..values.periode import SebutanPeriode, periode
from ..values.waktu import MENIT_PER_SATUAN, Waktu, is_glued, parse_waktu
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, procedures, read_steps, rows_of
from .gabungan import sebutan_laporan
from .kata_kerja import gathers, nature
from .keterbacaan import noisy
from .parts_of_hits import report_once
from .uraian import Uraian
from .waktu_bergeser import has_figure, times_moved

__all__: list[str] = []

_MENIT_SEHARI = MENIT_PER_SATUAN["hari"]


# -------------------------------------------------------------------- readable


@check(Langkah, placeholders=("waktu",), undetermined=True, together=True)
def readable_time(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A filled Waktu cell must read as a duration or say that none is fixed.

    Where most cells of the column hold words and no figure, the columns have shifted and nothing is judged.
    """
    return [_unreadable(row, context) if row.waktu is None else _filled(row) for row in rows_of(steps, context)]


def _filled(row: ReadStep) -> Verdict:
    return None if says_anything(row.langkah.waktu) else NOT_APPLICABLE


def _unreadable(row: ReadStep, context: Context) -> Verdict:
    langkah = row.langkah
    if not says_anything(langkah.waktu):
        return NOT_APPLICABLE
    if not has_figure(langkah.waktu.teks) and _shifted(row, context):
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


_END = pattern(r"(\d[\d.,]*(?:\s*\([^()]*\))?)(?:\s*[^\W\d_]+)?")


def _turned(text: str, waktu: Waktu) -> str:
    """A range the other way round, as the end of a sentence says it; empty where it is bounded too.

    A unit that stands once ends it: "5-2 jam" becomes "2-5 jam", and "5 jam - 2" becomes "2 - 5 jam".
    """
    ends = list(_END.finditer(text))
    if len(ends) != 2 or waktu.batas:
        return ""
    unit_behind_first = ends[0].end() > ends[0].end(1) and ends[1].end() == ends[1].end(1)
    for figures_alone in (False, True) if unit_behind_first else (True, False):
        (first, behind), (second, end) = (match.span(int(figures_alone)) for match in ends)
        turned = text[:first] + text[second:end] + text[behind:second] + text[first:behind] + text[end:]
        found = parse_waktu(turned)
        if found is not None and not found.terbalik and found[1:3] == waktu[1:3]:
            return f': "{turned}"'
    return ""


# -------------------------------------------------------------------- plausible


class _Wajar(NamedTuple):
    """One row of ``rules/acuan/waktu-wajar.toml``, its bounds in minutes.

    Of each set of ``objek`` one word must be there.
    """

    objek: tuple[frozenset[str], ...]
    singkat: float | None
    lama: float | None
    baris: dict[str, Any]


@cache
def _rows() -> dict[str, list[_Wajar]]:
    """The rows by act, the most specific first; among equals the last of the table first."""
    by_act: dict[str, list[_Wajar]] = {}
    for row in acuan_toml("waktu-wajar").values():
        objek = tuple(frozenset((word,) if isinstance(word, str) else word) for word in row.get("objek", ()))
        by_act.setdefault(row["tindakan"], []).insert(
            0, _Wajar(objek, _menit(row.get("paling_singkat")), _menit(row.get("paling_lama")), row)
        )
    for rows in by_act.values():
        rows.sort(key=lambda row: -len(row.objek))
    return by_act


def _menit(bound: str | None) -> float | None:
    return None if bound is None else _bound(bound)[0]


def _bound(written: str) -> tuple[float, bool]:
    """The minutes of a bound in a reference table, and whether it counts working days."""
    waktu = parse_waktu(written)
    if waktu is None or waktu.paling_lama is None:
        raise ValueError(f"{written!r} is no bound")
    return waktu.paling_lama, waktu.hari_kerja


def _wajar(steps: list[Langkah], context: Context) -> list[tuple[ReadStep, _Wajar | None]]:
    """Each step with its row of the table; None where none fits or where no time bounds the step."""
    known = _plausible_times(context)
    return [(row, known[id(row)]) for row in rows_of(steps, context)]


@once
def _plausible_times(context: Context) -> dict[int, _Wajar | None]:
    return {id(row): _plausible(row.uraian) if row.waktu_tetap is not None else None for row in read_steps(context)}


def _plausible(uraian: Uraian) -> _Wajar | None:
    """The row of the table that fits the step best."""
    candidates = _rows().get(uraian.acts[0].nama) if uraian.acts else None
    if not candidates:
        return None
    head, words = uraian.objek
    # "surat-surat" are letters, "SPM-GU" is an SPM.
    head = head.partition("-")[0]
    for candidate in candidates:
        objek = candidate.objek
        if not objek:
            return candidate
        if head in objek[0]:
            for group in objek[1:]:
                if group.isdisjoint(words):
                    break
            else:
                return candidate
    return None


def _data(langkah: Langkah, uraian: Uraian, bound: str | None, reason: str) -> dict[str, Any]:
    tindakan = uraian.teks.strip(" .;")
    if uraian.acts:
        act = uraian.acts[0]
        last = act.objek[-1] if len(act.objek) and act.objek[-1] > act.word else act.word
        start, end = uraian.extent(act.word, last)
        tindakan = uraian.teks[start:end]
    return {
        "waktu": langkah.waktu.teks if langkah.waktu is not None else "",
        "tindakan": tindakan[:1].lower() + tindakan[1:],
        "batas": bound or "",
        "alasan": reason,
    }


class LeastOptions(Options):
    """``tanpa_waktu`` is the time that is advised where a step takes none, "0 Menit", and ``alasan`` why it must."""

    tanpa_waktu: str
    alasan: str


@check(
    Langkah,
    options=LeastOptions,
    placeholders=("waktu", "tindakan", "batas", "alasan"),
    undetermined=True,
    together=True,
    worded=("batas",),
)
def not_too_short(steps: list[Langkah], options: LeastOptions, context: Context) -> list[Verdict]:
    """The time must not be less than the least plausible one for this act on this object; no act takes none."""
    return [
        _no_time(row, options, context)
        if row.waktu is not None and row.waktu.paling_lama == 0
        else NOT_APPLICABLE
        if wajar is None or wajar.singkat is None
        else _too_short(row, wajar, wajar.singkat)
        for row, wajar in _wajar(steps, context)
    ]


def _no_time(row: ReadStep, options: LeastOptions, context: Context) -> Verdict:
    teks = row.langkah.waktu
    if teks is None or row.waktu_tetap is None or row.terminal or blank(row.langkah.uraian):
        return NOT_APPLICABLE
    if noisy(context.sop):
        # A scan loses the first figure of "10 Menit".
        return Undetermined("kotor")
    return [Hit(teks.spans[0], _data(row.langkah, row.uraian, options.tanpa_waktu, options.alasan))]


def _too_short(row: ReadStep, wajar: _Wajar, least: float) -> Verdict:
    teks, waktu = row.langkah.waktu, row.waktu
    if teks is None or waktu is None or waktu.paling_lama is None:
        return NOT_APPLICABLE
    if waktu.paling_lama >= least:
        return None
    return [Hit(teks.spans[0], _data(row.langkah, row.uraian, wajar.baris["paling_singkat"], wajar.baris["alasan"]))]


class LastingOptions(Options):
    """``kata`` are words by which a description says itself how long the step lasts, in lower case."""

    kata: frozenset[str]


@check(
    Langkah,
    options=LastingOptions,
    placeholders=("waktu", "tindakan", "batas", "alasan"),
    undetermined=True,
    together=True,
    worded=("batas",),
)
def not_too_long(steps: list[Langkah], options: LastingOptions, context: Context) -> list[Verdict]:
    """The time must not exceed the most plausible one; a step of several acts, or that says how long it lasts
    ("selama masa pendaftaran"), is not judged.
    """
    return [
        NOT_APPLICABLE
        if wajar is None
        or wajar.lama is None
        or len(row.uraian.acts) > 1
        or not options.kata.isdisjoint(row.uraian.words)
        else _too_long(row, wajar, wajar.lama)
        for row, wajar in _wajar(steps, context)
    ]


def _too_long(row: ReadStep, wajar: _Wajar, most: float) -> Verdict:
    teks, waktu = row.langkah.waktu, row.waktu
    if teks is None or waktu is None:
        return NOT_APPLICABLE
    least = waktu.tersingkat
    if least is None or least <= most:
        return None
    return [Hit(teks.spans[0], _data(row.langkah, row.uraian, wajar.baris["paling_lama"], wajar.baris["alasan"]))]


class ReportOptions(Options):
    """``dokumen`` are words for what is reported in: without one of them what is done daily or weekly is no report."""

    dokumen: frozenset[str]


@check(
    Langkah,
    options=ReportOptions,
    placeholders=("waktu", "periode", "hari"),
    undetermined=True,
    together=True,
)
def within_period(steps: list[Langkah], options: ReportOptions, context: Context) -> list[Verdict]:
    """A step on a periodic report must not take longer than the shortest period it reports on.

    The year of a plan, "cuti tahunan", is not reported on, nor is what is done every day of a longer time. In
    "2 laporan triwulan menjadi laporan semester" only what follows "menjadi" is reported on.
    """
    return [_in_time(row, options) if row.periode else NOT_APPLICABLE for row in rows_of(steps, context)]


def _in_time(row: ReadStep, options: ReportOptions) -> Verdict:
    langkah, waktu = row.langkah, row.waktu_tetap
    if langkah.waktu is None or langkah.uraian is None or waktu is None:
        return NOT_APPLICABLE
    # Archives are kept for years; only work has to be done within the period.
    if row.tindakan and nature(row.tindakan) == "menyimpan":
        return NOT_APPLICABLE
    named = tuple([mention for mention in row.periode if _is_reported_on(mention, row, options)])
    if not named:
        return NOT_APPLICABLE
    reported = _reported(row, named)
    days = _days(reported)
    least = waktu.tersingkat
    if least is None or least <= days * _MENIT_SEHARI:
        return None
    data = {"waktu": langkah.waktu.teks, "periode": reported.periode, "hari": days}
    place = absolute(langkah.uraian, reported.start, reported.end)
    return [Hit(langkah.waktu.spans[0], data, (Related(place, "periode yang disebut"),))]


def _is_reported_on(mention: SebutanPeriode, row: ReadStep, options: ReportOptions) -> bool:
    if periode(mention.periode).bulan is None:
        return not options.dokumen.isdisjoint(row.uraian.words)
    return mention.periode != _LONGEST_PERIOD or mention in sebutan_laporan(row.uraian.teks)


_LONGEST_PERIOD = "tahunan"
_MERGES = frozenset({"menjadi", "untuk", "guna"})


def _days(mention: SebutanPeriode) -> int:
    return periode(mention.periode).hari * (mention.jumlah or 1)


def _reported(row: ReadStep, named: tuple[SebutanPeriode, ...]) -> SebutanPeriode:
    """The period that the step reports on: the shortest that it makes, the longest that it gathers for."""
    merges = next((i for i, word in enumerate(row.uraian.words) if word in _MERGES), None)
    into = row.uraian.extent(merges, merges)[0] if merges is not None else -1
    target = [mention for mention in named if mention.start > into >= 0] or _before_sources(row, named)
    gathered = bool(row.tindakan) and gathers(row.tindakan) and row.tindakan != "menyusun"
    return max(target, key=_days) if gathered else min(target, key=_days)


def _before_sources(row: ReadStep, named: tuple[SebutanPeriode, ...]) -> list[SebutanPeriode]:
    """Without what the report is made of: "laporan bulanan dari rekap harian"."""
    for at, word in enumerate(row.uraian.words):
        start = row.uraian.extent(at, at)[0] if word in _SOURCES else -1
        if start > named[0].end:
            return [mention for mention in named if mention.start < start]
    return list(named)


_SOURCES = frozenset({"dari", "berdasarkan"})


# -------------------------------------------------------------------- one document


@check(Sop, placeholders=("waktu", "lain"), undetermined=True)
def uniform_units(sop: Sop, options: Options, context: Context) -> Verdict:
    """One duration is written in one way: not "60 Menit" here and "1 Jam" there, not "2 Hari" and "2 hari"."""
    by_length: dict[tuple[float, float, bool], tuple[Teks, Waktu]] = {}
    by_unit: dict[str, tuple[str, Teks]] = {}
    hits: dict[str, Hit] = {}
    for row in read_steps(context):
        teks = row.langkah.waktu
        waktu = row.waktu_tetap
        if teks is None or waktu is None or waktu.paling_singkat is None or waktu.paling_lama is None:
            continue
        # One working day is not one day.
        length = (waktu.paling_singkat, waktu.paling_lama, waktu.hari_kerja)
        usual, other = by_length.setdefault(length, (teks, waktu))
        written = _unit_as_written(teks.teks)
        first = by_unit.setdefault(written.casefold(), (written, teks)) if written else None
        if other.satuan != waktu.satuan:
            _differs(hits, teks, teks.teks, usual.teks, usual)
        elif first is not None and first[0] != written:
            # Of the two only the unit differs: "jam" here, "Jam" there.
            _differs(hits, teks, written, *first)
    return list(hits.values()) or (None if by_length else Undetermined("nilai_tidak_terbaca"))


def _differs(hits: dict[str, Hit], teks: Teks, written: str, other: str, place: Teks) -> None:
    """One finding for each way of writing, with the further places of it."""
    related = (Related(place.spans[0], "penulisan lain"),)
    report_once(hits, written, Hit(teks.spans[0], {"waktu": written, "lain": other}, related))


@lru_cache(maxsize=4096)
def _unit_as_written(text: str) -> str:
    return next((word for word in text.split() if word.casefold() in MENIT_PER_SATUAN), "")


class _Tenggat(NamedTuple):
    """A legal deadline: SOPs whose name holds a word of each group may take ``menit``, in working days or not."""

    nama: tuple[frozenset[str], ...]
    menit: float
    hari_kerja: bool
    batas: str
    dasar: str


@cache
def _deadlines() -> list[_Tenggat]:
    """The rows of ``rules/acuan/tenggat.toml``, in their order."""
    return [
        _Tenggat(
            tuple(frozenset((group,) if isinstance(group, str) else group) for group in row["nama"]),
            *_bound(row["batas"]),
            row["batas"],
            row["dasar"],
        )
        for row in acuan_toml("tenggat").values()
    ]


_WORKING_SHARE = 5 / 7
"""How much of a week its working days are."""


@check(Sop, placeholders=("jumlah", "batas", "dasar"), undetermined=True, worded=("batas", "dasar"), all_steps=True)
def total_within_deadline(sop: Sop, options: Options, context: Context) -> Verdict:
    """All steps together must not take longer than the law allows for the report that the SOP is about."""
    nama = sop.identitas.nama
    if nama is None or nama.nilai is None or not sop.langkah:
        return NOT_APPLICABLE
    words = frozenset(fold(nama.nilai.teks).split())
    tenggat = next((row for row in _deadlines() if not any(map(words.isdisjoint, row.nama))), None)
    if tenggat is None:
        return NOT_APPLICABLE
    if len(procedures(context)) > 1:
        return Undetermined("beberapa_tabel")
    total = reckoned = 0.0
    for row in read_steps(context):
        waktu = row.waktu_tetap
        if waktu is None:
            if row.terminal:
                continue
            return Undetermined("nilai_tidak_terbaca")
        least = waktu.tersingkat or 0.0
        total += least
        # Days that are not said to be working days are those of the calendar.
        reckoned += least * _WORKING_SHARE if tenggat.hari_kerja and not waktu.hari_kerja else least
    if reckoned <= tenggat.menit:
        return None
    data = {"jumlah": ceil(total / _MENIT_SEHARI), "batas": tenggat.batas, "dasar": tenggat.dasar}
    return [Hit(nama.nilai.spans[0], data)]
