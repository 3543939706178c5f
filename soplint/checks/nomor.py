"""The SOP's number: whole, and of the year and month of its dates."""

from collections.abc import Callable
from typing import Literal

from ..findings import Related
from ..model import Sop, Teks, absolute
from ..patterns import pattern
from ..values.nomor import NomorSop, parse_nomor
from ..values.tanggal import Tanggal, nama_bulan
from ..vocabulary.istilah import label_baku
from ..vocabulary.templat import is_placeholder
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once, once_a_file
from .keterbacaan import noisy
from .parts_of_hits import blamed_on_scan, enumerated
from .tanggal import read_dates, says_none

__all__ = ["names_year"]

_LONGEST_NUMBER = 80
"""A longer value, in characters, has taken in other lines."""

_Number = tuple[Teks, NomorSop] | None
"""The number as written and as read; None when it is blank or more than a number was read into it."""


def _read_number(sop: Sop) -> _Number:
    nilai = sop.identitas.value("nomor")
    return (nilai, parse_nomor(nilai.teks)) if nilai is not None and len(nilai.teks) <= _LONGEST_NUMBER else None


@once
def _number(context: Context) -> _Number:
    """The number of the SOP."""
    return _read_number(context.sop)


_Dates = dict[str, tuple[Teks, Tanggal]]


def _others(
    dates: _Dates, part: Literal["tahun", "bulan"], is_numbers: Callable[[int], bool]
) -> list[int] | Undetermined | None:
    """The years, or the months, of the dates where none is the number's; None where one is.

    The number may be of a date that is blank or not legible: undetermined.
    """
    read = [tanggal for _, tanggal in dates.values()]
    named = [getattr(tanggal, part) for tanggal in read if getattr(tanggal, part) is not None]
    named += [tanggal.akhir.year if part == "tahun" else tanggal.akhir.month for tanggal in read if tanggal.akhir]
    if any(map(is_numbers, named)):
        return None
    if not named:
        return Undetermined("nilai_tidak_terbaca")
    if not _made_and_approved(dates) or any(getattr(one, part) is None and not says_none(one) for one in read):
        return Undetermined("tanggal_tidak_lengkap")
    return list(dict.fromkeys(named))


def _made_and_approved(dates: _Dates) -> bool:
    """Whether both the making and the approval are dated."""
    return all(name in dates and dates[name][1].tahun is not None for name in ("tanggal_pembuatan", "tanggal_efektif"))


_TO_FILL_IN = pattern(r"(?<![A-Za-z])(?:[xX]{3,}|(?<=/)xx(?=/))(?![A-Za-z])|(?<=\b20)\.\.\s*$")
"""Crosses, and the dots of a year of which only the century stands: "III/20.."."""

_BRACKETED = pattern(r"[\[(<{]+[^\])>}]+[\])>}]+")


@check(Sop, placeholders=("nomor",), undetermined=True, identity_part=True)
def number_complete(sop: Sop, options: Options, context: Context) -> Verdict:
    """The number has no empty segment and no dots, lines or crosses to be filled in; any scheme will do."""
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    gaps = nomor.kosong or _gaps(nilai.teks)
    if not gaps:
        return None
    return [Hit(absolute(nilai, *gaps[0]), {"nomor": nilai.teks})]


def _gaps(text: str) -> list[tuple[int, int]]:
    """Where crosses stand, or what a template says stands there: "[nomor]/SOP/[tahun]"."""
    named = [match.span() for match in _BRACKETED.finditer(text) if is_placeholder(match[0])]
    return sorted([*named, *(match.span() for match in _TO_FILL_IN.finditer(text))])


@check(
    Sop,
    placeholders=("nomor", "tahun", "tahun_tanggal"),
    undetermined=True,
    worded=("tahun_tanggal",),
    identity_part=True,
)
def number_year_matches(sop: Sop, options: Options, context: Context) -> Verdict:
    """The year in the number is that of the making, of the approval or of a revision."""
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    if nomor.tahun is None and nomor.tahun_dua_angka is None:
        return NOT_APPLICABLE
    dates = read_dates(context)
    # Of several groups that look like years any may be it, and the others a code: "SOP/12/2026/1900".
    written = {int(match.group()) for match in _YEAR.finditer(nilai.teks)} | {nomor.tahun}
    years = _others(dates, "tahun", lambda year: year in written or year % 100 == nomor.tahun_dua_angka)
    if years is None or isinstance(years, Undetermined):
        return years
    place = nomor.tahun_letak or nomor.ruas[-1][1:]
    year = nomor.tahun if nomor.tahun is not None else nomor.tahun_dua_angka
    data = {
        "nomor": nilai.teks,
        "tahun": year,
        "tahun_tanggal": enumerated([str(year) for year in years]),
    }
    related = tuple(Related(teks.spans[0], label_baku(name)) for name, (teks, read) in dates.items() if read.tahun)
    return [blamed_on_scan(Hit(absolute(nilai, *place), data, related), noisy(sop))]


_YEAR = pattern(r"(?<![0-9A-Za-z])(?:19|20)[0-9]{2}(?![0-9A-Za-z])")


@check(
    Sop,
    placeholders=("nomor", "bulan", "bulan_tanggal"),
    undetermined=True,
    worded=("bulan", "bulan_tanggal"),
    identity_part=True,
)
def number_month_matches(sop: Sop, options: Options, context: Context) -> Verdict:
    """The Roman month in the number is that of the making, of the approval or of a revision.

    Roman numerals also number units and versions: only one right before the year is surely a month.
    """
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    if nomor.bulan is None or nomor.bulan_letak is None:
        return NOT_APPLICABLE
    months = _others(read_dates(context), "bulan", nomor.bulan.__eq__)
    if months is None or isinstance(months, Undetermined):
        return months
    between = nilai.teks[nomor.bulan_letak[1] : nomor.tahun_letak[0]] if nomor.tahun_letak is not None else ""
    before_year = between != "" and not any(map(str.isalnum, between))
    data = {
        "nomor": nilai.teks,
        "bulan": nama_bulan(nomor.bulan),
        "bulan_tanggal": enumerated([nama_bulan(month) for month in months]),
    }
    return [Hit(absolute(nilai, *nomor.bulan_letak), data, confidence=None if before_year else "possible")]


@check(Sop, placeholders=("nomor",), undetermined=True, identity_part=True)
def number_has_year(sop: Sop, options: Options, context: Context) -> Verdict:
    """The number names its year, in four figures or two, unless no number of a file of several SOPs does."""
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    if names_year(nomor):
        return None
    years = {tanggal.tahun for _, tanggal in read_dates(context).values()}
    if any(int(year) in years for year in _GLUED_YEAR.findall(nomor.tertulis)):
        return None
    # What has no figure at all is a remark of who copied it, "[tidak terbaca]".
    if _SPOILT_YEAR.search(nomor.tertulis) or not any(map(str.isdecimal, nomor.tertulis)):
        return Undetermined("nilai_tidak_terbaca")
    if (short := _LAST_GROUP.search(nomor.tertulis)) is not None and any(
        0 <= tanggal.tahun - _CENTURY - int(short[1]) <= _YEARS_BACK
        for _, tanggal in read_dates(context).values()
        if tanggal.tahun is not None
    ):
        # "01/SOP/26" in 2026; of an earlier year it may as well be a count.
        return None if _is_short_year(int(short[1]), context) else Undetermined("nilai_tidak_terbaca")
    return NOT_APPLICABLE if _none_has_year(context) else [Hit(nilai.spans[0], {"nomor": nilai.teks})]


@once_a_file
def _none_has_year(context: Context) -> bool:
    """Whether no number of a file of several SOPs names a year: that is how the agency numbers."""
    numbers = [found[1] for other in context.document.sops if (found := _read_number(other)) is not None]
    return len(numbers) >= _MANY_SOPS and all(other.tahun is None for other in numbers)


def _is_short_year(figures: int, context: Context) -> bool:
    """Whether a date of the SOP is of the year that two figures end."""
    return any(tanggal.tahun == _CENTURY + figures for _, tanggal in read_dates(context).values())


def names_year(nomor: NomorSop) -> bool:
    """Whether a number names its year, in four figures or two."""
    if nomor.tahun is not None or nomor.tahun_dua_angka is not None:
        return True
    return _AT_END.search(nomor.tertulis) is not None


_MANY_SOPS = 3
"""So many SOPs of one file that number without years follow a scheme of their agency."""

_SPOILT_YEAR = pattern(r"(?<![0-9])(?:19|20)[0-9A-Za-z]{2}\s*$")
_GLUED_YEAR = pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
"""A year within a code, "SOP-KUA2026-014": it is one when the SOP is of that year."""
_LAST_GROUP = pattern(r"(?:/ ?|\D[-. ])(\d{2})\s*$")
"""Two figures by themselves at the end, behind a slash or behind words."""
_CENTURY = 2000
_YEARS_BACK = 5
"""A number of so few years ago may have been kept when the SOP was made anew."""

# "07-04-14", "SOP.01.22": the last two of several groups of figures may be a year.
# "Distanl2026": a scan took the slash for a letter.
_AT_END = pattern(r"\d{1,2}[-./ ](?:\d{1,2}|[IVX]+)[-./ ]\d{2}$|'\d{2}$|(?:19|20)\d{2}$")
