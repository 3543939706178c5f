"""Dates of making, revision and approval: in the calendar, in order, and on days when they can be."""

import re
from datetime import date, timedelta
from typing import Annotated

from ..findings import Related
from ..messages import date_words
from ..model import Identitas, Medan, Sop, Teks
from ..patterns import pattern
from ..typed import Between
from ..values.tanggal import NAMA_BULAN, Tanggal, parse_tanggal
from ..vocabulary import any_of, vocabulary
from ..vocabulary.istilah import label_baku
from . import Context, Hit, Options, Undetermined, Verdict, check, once
from .keterbacaan import noisy, spoilt
from .parts_of_hits import blamed_on_scan
from .words import word_set

__all__ = ["DATES", "read_dates", "says_none"]

DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
"""The date fields."""


@once
def read_dates(context: Context) -> dict[str, tuple[Teks, Tanggal]]:
    """The date fields that hold something, as read."""
    values = {name: nilai for name in DATES if (nilai := context.sop.identitas.value(name)) is not None}
    return {name: (nilai, parse_tanggal(nilai.teks)) for name, nilai in values.items()}


def says_none(tanggal: Tanggal) -> bool:
    """Whether a date field says that there is no date; "00" and "Rev. 0" count no revision."""
    return tanggal.jenis == "kosong" or _NO_REVISION.fullmatch(tanggal.tertulis) is not None


_NO_REVISION = pattern(lambda: rf"\W*(?:{any_of(vocabulary()['edisi']['kata'])}(?!\w)\W*(?:ke\b\W*)?)?00?\W*", re.I)


# Spreadsheets write 14 March as 03/14/2024: unusual here, but a date.
_MONTH_FIRST = pattern(r"\s*(?:0?[1-9]|1[0-2])[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{2,4}\s*")
# A year of 1445 is one of the Islamic calendar, and so is its month.
_WRITTEN_DATE = pattern(r"\W*\d{1,2}[\s./-]+([A-Za-z]{3,})[\s./-]+(?:19|20)\d{2}\W*")


@check(Identitas, placeholders=("medan", "tanggal"), undetermined=True, identity_part=True)
def dates_valid(identitas: Identitas, options: Options, context: Context) -> Verdict:
    """Every date that is given exists in the calendar; one that the scan spoiled, or a year alone, is not judged."""
    dates = read_dates(context)
    if not dates:
        return Undetermined("nilai_tidak_terbaca")
    hits = [
        Hit(nilai.spans[0], {"medan": _label(context.sop, name), "tanggal": nilai.teks})
        for name, (nilai, tanggal) in dates.items()
        if _impossible(nilai.teks, tanggal)
    ]
    if hits:
        return hits
    unread = any(
        tanggal.jenis in ("tak_terbaca", "tidak_sah")
        or (tanggal.jenis == "sebagian" and (tanggal.tahun is None or tanggal.bulan is None))
        for _, tanggal in dates.values()
    )
    return Undetermined("nilai_tidak_terbaca") if unread else None


# "112 Juni 2023": a scan makes a figure of the colon, or the line, that stands before the day.
_FIGURE_BEFORE_DAY = pattern(r"\W*1\d{2}[\s./-].*")


def _impossible(text: str, tanggal: Tanggal) -> bool:
    if _FIGURE_BEFORE_DAY.fullmatch(text):
        return False
    if tanggal.jenis == "tidak_sah":
        return not tanggal.pindaian and _MONTH_FIRST.fullmatch(text) is None
    if tanggal.jenis != "tak_terbaca":
        return False
    match = _WRITTEN_DATE.fullmatch(text)
    return match is not None and not _like_month(match.group(1).casefold())


_MISREAD = 55.0
"""Similarity (0 to 100) to the name of a month from which a word is probably a scan of it."""


def _like_month(word: str) -> bool:
    from rapidfuzz import fuzz, process

    return process.extractOne(word, NAMA_BULAN, scorer=fuzz.ratio, score_cutoff=_MISREAD) is not None


def _range(tanggal: Tanggal) -> tuple[date, date] | None:
    """The first and the last day that a date can mean; None when not even its year is known."""
    if tanggal.tanggal is not None:
        return tanggal.tanggal, tanggal.akhir or tanggal.tanggal
    if tanggal.jenis != "sebagian" or tanggal.tahun is None:
        return None
    if tanggal.bulan is None:
        return date(tanggal.tahun, 1, 1), date(tanggal.tahun, 12, 31)
    following = date(tanggal.tahun + tanggal.bulan // 12, tanggal.bulan % 12 + 1, 1)
    return date(tanggal.tahun, tanggal.bulan, 1), following - timedelta(days=1)


@check(Sop, placeholders=("medan", "tanggal", "pembuatan"), undetermined=True, identity_part=True)
def dates_in_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """Neither approval nor a past revision comes before the making; the same day or a planned revision may."""
    dates = read_dates(context)
    made = _range(dates["tanggal_pembuatan"][1]) if "tanggal_pembuatan" in dates else None
    others = {name: _range(dates[name][1]) for name in ("tanggal_efektif", "tanggal_revisi") if name in dates}
    if made is None or all(period is None for period in others.values()):
        return Undetermined("nilai_tidak_terbaca")
    wrong = [
        name
        for name, period in others.items()
        if period is not None and period[1] < made[0] and (name != "tanggal_revisi" or context.passed(period[1]))
    ]
    if not wrong:
        return None
    if not context.passed(made[0]):
        # A making that lies ahead is another rule's, and tells nothing of what came before it.
        return Undetermined("tanggal_bertentangan")
    compared = ("tanggal_pembuatan", *wrong)
    if noisy(sop) or any(dates[name][1].pindaian or _figure_for_line(name, context) for name in compared):
        return Undetermined("kotor")
    making = dates["tanggal_pembuatan"][0]
    related = (Related(making.spans[0], label_baku("tanggal_pembuatan")),)
    return [
        Hit(
            dates[name][0].spans[0],
            {"medan": _label(sop, name), "tanggal": dates[name][0].teks, "pembuatan": making.teks},
            related,
        )
        for name in wrong
    ]


_FEWEST_COLONS = 2
"""So many labels with a colon tell that the text kept them."""

_LONGEST_GAP = 200
"""Characters between a colon and its value: blanks, and the ends of lines."""


def _figure_for_line(name: str, context: Context) -> bool:
    """Whether the first figure of a date may be what a scan took for a 1: the colon, which other fields have, or the
    line of the table.
    """
    fields = context.sop.identitas.fields
    medan = fields.get(name)
    if medan is None or medan.nilai is None or medan.nilai.teks[0] != "1" or _has_colon(medan, context):
        return False
    if sum(_has_colon(other, context) for other in fields.values()) >= _FEWEST_COLONS:
        return True
    return medan.nilai.teks[1:2].isdigit() and spoilt(context)


def _has_colon(medan: Medan, context: Context) -> bool:
    """Whether a colon stands before a field's value."""
    if medan.nilai is None:
        return False
    start = medan.nilai.spans[0].start
    return context.source.text[max(start - _LONGEST_GAP, 0) : start].rstrip().endswith(":")


def _label(sop: Sop, name: str) -> str:
    """A date as the SOP itself calls it: "Tanggal Pengesahan" where that stands for Tanggal Efektif."""
    medan = sop.identitas.fields.get(name)
    return medan.label.teks if medan is not None else label_baku(name)


@check(Sop, placeholders=("tanggal", "hari_ini"), undetermined=True, worded=("hari_ini",), identity_part=True)
def made_in_past(sop: Sop, options: Options, context: Context) -> Verdict:
    """An SOP is dated on the day when it was finished, which cannot lie ahead."""
    made = read_dates(context).get("tanggal_pembuatan")
    period = _range(made[1]) if made is not None else None
    if made is None or period is None:
        return Undetermined("nilai_tidak_terbaca")
    if context.passed(period[0]):
        return None
    data = {"tanggal": made[0].teks, "hari_ini": date_words(context.today, "id")}
    return [blamed_on_scan(Hit(made[0].spans[0], data), made[1].pindaian or noisy(sop))]


_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SABTU = 5


class WorkdayOptions(Options):
    """``berlaku`` are words of a label that says since when the SOP holds, in lower case."""

    berlaku: frozenset[str] = frozenset()


@check(
    Sop,
    options=WorkdayOptions,
    placeholders=("medan", "tanggal", "hari"),
    undetermined=True,
    worded=("hari",),
    identity_part=True,
)
def on_workday(sop: Sop, options: WorkdayOptions, context: Context) -> Verdict:
    """Neither making nor approval falls on a Saturday or Sunday; one finding when both are the same day.

    An SOP may come into force with a month, whatever day that begins on.
    """
    days = {
        name: (nilai, read.tanggal)
        for name, (nilai, read) in read_dates(context).items()
        if name != "tanggal_revisi" and read.tanggal and not read.akhir
    }
    if not days:
        return Undetermined("nilai_tidak_terbaca")
    if len(days) > 1 and days["tanggal_efektif"][1] < days["tanggal_pembuatan"][1]:
        # One of the two is wrong, and so may its day of the week be.
        return Undetermined("tanggal_bertentangan")
    found: dict[date, list[str]] = {}
    for name, (_, day) in days.items():
        in_force = day.day == 1 and not options.berlaku.isdisjoint(word_set(_label(sop, name)))
        if day.weekday() >= _SABTU and context.passed(day) and not in_force:
            found.setdefault(day, []).append(name)
    if any(_figure_for_line(names[0], context) for names in found.values()):
        return Undetermined("kotor")
    return [
        Hit(
            days[names[0]][0].spans[0],
            {"medan": _label(sop, names[0]), "tanggal": days[names[0]][0].teks, "hari": _HARI[day.weekday()]},
            tuple(Related(days[name][0].spans[0], _label(sop, name)) for name in names[1:]),
        )
        for day, names in found.items()
    ] or None


def _years_later(day: date, years: int) -> date:
    """The same day of a later year; the last of February where that year has no such day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


class CycleOptions(Options):
    """``tahun`` is the evaluation cycle in years."""

    tahun: Annotated[int, Between(1, 100)]


@check(
    Sop,
    options=CycleOptions,
    placeholders=("tanggal", "tahun"),
    undetermined=True,
    worded=("tanggal",),
    identity_part=True,
)
def evaluated_in_time(sop: Sop, options: CycleOptions, context: Context) -> Verdict:
    """An SOP in force for longer than the evaluation cycle shows a date of revision, past or planned."""
    dates = read_dates(context)
    effective = dates.get("tanggal_efektif")
    period = _range(effective[1]) if effective is not None else None
    if effective is None or period is None:
        return Undetermined("nilai_tidak_terbaca")
    if "tanggal_revisi" in dates and not says_none(dates["tanggal_revisi"][1]):
        return None
    made = _range(dates["tanggal_pembuatan"][1]) if "tanggal_pembuatan" in dates else None
    # An SOP that is said to have been made later was not yet in force: its dates are another rule's.
    since = max(period[1], made[1]) if made is not None else period[1]
    if not context.passed(_years_later(since, options.tahun) + timedelta(days=1)):
        return None
    revised = sop.identitas.fields.get("tanggal_revisi")
    place = revised.label.spans[0] if revised is not None else effective[0].spans[0]
    nilai, read = effective
    # What a scan or its author misspelt is told as it was read.
    shown = date_words(read.tanggal, "id") if read.tanggal is not None else nilai.teks
    return [Hit(place, {"tanggal": shown, "tahun": options.tahun})]
