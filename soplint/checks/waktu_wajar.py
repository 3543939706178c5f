"""Times that are plausible for what a step does."""

from functools import cache
from typing import Any, NamedTuple

from ..acuan import acuan_toml
from ..model import Langkah, blank
from ..values.waktu import parse_waktu
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, read_steps, rows_of
from .keterbacaan import noisy
from .uraian import Uraian
from .words import word_set

__all__ = ["bound"]


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


def _menit(written: str | None) -> float | None:
    return None if written is None else bound(written)[0]


def bound(written: str) -> tuple[float, bool]:
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


def _data(langkah: Langkah, uraian: Uraian, batas: str, alasan: str) -> dict[str, Any]:
    tindakan = uraian.teks.strip(" .;")
    if uraian.acts:
        act = uraian.acts[0]
        last = act.objek[-1] if len(act.objek) and act.objek[-1] > act.word else act.word
        start, end = uraian.extent(act.word, last)
        tindakan = uraian.teks[start:end]
    return {
        "waktu": langkah.waktu.teks if langkah.waktu is not None else "",
        "tindakan": tindakan[:1].lower() + tindakan[1:],
        "batas": batas,
        "alasan": alasan,
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
    """``kata`` are words by which a description says itself how long the step lasts, and ``tenggat`` those by which a
    time says until when, counted from elsewhere; in lower case.
    """

    kata: frozenset[str]
    tenggat: frozenset[str] = frozenset()


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
    ("selama masa pendaftaran") or by when it is done ("paling lambat 6 bulan"), is not judged.
    """
    return [
        NOT_APPLICABLE
        if wajar is None
        or wajar.lama is None
        or len(row.uraian.acts) > 1
        or not options.kata.isdisjoint(row.uraian.words)
        else _too_long(row, wajar, wajar.lama, options)
        for row, wajar in _wajar(steps, context)
    ]


def _too_long(row: ReadStep, wajar: _Wajar, most: float, options: LastingOptions) -> Verdict:
    teks, waktu = row.langkah.waktu, row.waktu
    if teks is None or waktu is None:
        return NOT_APPLICABLE
    least = waktu.tersingkat
    if least is None or least <= most:
        return None
    if not options.tenggat.isdisjoint(word_set(teks.teks)):
        return NOT_APPLICABLE
    return [Hit(teks.spans[0], _data(row.langkah, row.uraian, wajar.baris["paling_lama"], wajar.baris["alasan"]))]
