"""The identity block: number, name, dates, and who approved."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import combinations
from typing import Literal, NamedTuple

from pydantic import Field

from ..acuan import acuan_toml
from ..folding import fold
from ..istilah import awal, first_words
from ..model import MEDAN, Document, Edit, Fix, Identitas, Medan, Related, Sop, Teks
from ..patterns import pattern
from ..source import Span
from ..values.nip import parse_nip
from ..values.nomor import NomorSop, parse_nomor
from ..values.tanggal import NAMA_BULAN, Tanggal, parse_tanggal
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .pelaksana import Jabatan, names_person, numbers_person, office_words, offices
from .struktur import has_letters, mentioned, noisy, outside_text
from .umum import absolute, blank

__all__ = ["bare_name", "names_year", "same_name"]

_NAMA_MEDAN = {
    "nomor": "Nomor SOP",
    "nama": "Nama SOP",
    "tanggal_pembuatan": "Tanggal Pembuatan",
    "tanggal_revisi": "Tanggal Revisi",
    "tanggal_efektif": "Tanggal Efektif",
    "disahkan_oleh": "Disahkan Oleh",
}
_DIISI = ("nomor", "nama", "tanggal_pembuatan", "tanggal_efektif", "disahkan_oleh")
_TANGGAL = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
_MANY_EMPTY = 3
"""From so many empty or absent fields on, their values probably stand elsewhere in the text."""

_LONGEST_NUMBER = 80
"""A longer value, in characters, has taken in other lines."""


# -------------------------------------------------------------------- fields that must be filled


def _field(sop: Sop, name: str) -> Medan | None:
    medan: Medan | None = getattr(sop.identitas, name)
    return medan


def _value(sop: Sop, name: str) -> Teks | None:
    """The value of a field, None when it is blank."""
    medan = _field(sop, name)
    return None if medan is None or blank(medan.nilai) else medan.nilai


def _unread(sop: Sop) -> Undetermined | None:
    """Why nothing may be called missing: no label was read, the scan is unclear, or too many values are not there."""
    if all(_field(sop, name) is None for name in MEDAN):
        return Undetermined("identitas_tidak_terbaca")
    if noisy(sop):
        return Undetermined("kotor")
    lacking = sum((medan := _field(sop, name)) is None or medan.nilai is None for name in _DIISI)
    return Undetermined("isi_terpisah") if lacking >= _MANY_EMPTY else None


def _torn(sop: Sop) -> bool:
    """Whether text that nothing claims stands inside the identity block: it may be the value that a field lacks."""
    spans = [span for name in MEDAN if (medan := _field(sop, name)) is not None for span in medan.spans]
    if not spans:
        return False
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return any(start < piece.span.start < end and has_letters(piece.teks, 2) for piece in sop.residu)


class FieldOptions(Options):
    """``medan`` is the field that must be filled."""

    medan: Literal["nomor", "nama", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"]


@check(Sop, options=FieldOptions, undetermined=True)
def identity_field(sop: Sop, options: FieldOptions, context: Context) -> Verdict:
    """A field must be there and filled; the finding stands on its label, else on the SOP's name.

    An SOP whose name has no label may show it as its title.
    """
    name = options.medan
    medan = _field(sop, name)
    if medan is not None and not _empty(name, medan.nilai):
        return None
    unread = _unread(sop)
    if unread is not None:
        return unread
    if medan is not None:
        return Undetermined("isi_terpisah") if medan.nilai is None and _torn(sop) else [Hit(medan.label.spans[0])]
    if name == "nama" and any(bare_name(title.teks) for title in sop.judul):
        return None
    return Undetermined("label_di_tempat_lain") if mentioned(sop, name, context) else [Hit(sop.anchor())]


def _empty(name: str, nilai: Teks | None) -> bool:
    if nilai is None or blank(nilai):
        return True
    return name.startswith("tanggal") and parse_tanggal(nilai.teks).jenis == "kosong"


@check(Sop, undetermined=True)
def approver_filled(sop: Sop, options: Options, context: Context) -> Verdict:
    """Disahkan Oleh must be there and filled, beside the label or by office, name or NIP below it.

    A signature at the end stands in for a label that is not there. Beside a label that is there and empty it may be
    that of the approver or of another: undetermined.
    """
    medan = _field(sop, "disahkan_oleh")
    if medan is not None and not blank(medan.nilai):
        return None
    if sop.tanda_tangan and (medan is None or sop.tanda_tangan[0].letak == "identitas"):
        return None
    unread = _unread(sop)
    if unread is not None:
        return unread
    if sop.tanda_tangan:
        return Undetermined("tanda_tangan_di_akhir")
    if medan is not None:
        return Undetermined("isi_terpisah") if _torn(sop) else [Hit(medan.label.spans[0])]
    return Undetermined("label_di_tempat_lain") if mentioned(sop, "disahkan_oleh", context) else [Hit(sop.anchor())]


# -------------------------------------------------------------------- the number


_Number = tuple[Teks, NomorSop] | None
"""The number as written and as read; None when it is blank or more than a number was read into it."""


def _read_number(sop: Sop) -> _Number:
    nilai = _value(sop, "nomor")
    return (nilai, parse_nomor(nilai.teks)) if nilai is not None and len(nilai.teks) <= _LONGEST_NUMBER else None


def _number(context: Context) -> _Number:
    """The number of the SOP, read once."""
    if "nomor" not in context.memo:
        context.memo["nomor"] = _read_number(context.sop)
    number: _Number = context.memo["nomor"]
    return number


_CROSSES = pattern(r"(?<![A-Za-z])[xX]{3,}(?![A-Za-z])")


@check(Sop, placeholders=("nomor",), undetermined=True)
def number_complete(sop: Sop, options: Options, context: Context) -> Verdict:
    """The number has no empty segment and no dots, lines or crosses to be filled in; any scheme will do."""
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    gaps = nomor.kosong or tuple(match.span() for match in _CROSSES.finditer(nilai.teks))
    if not gaps:
        return None
    return [Hit(absolute(nilai, *gaps[0]), {"nomor": nilai.teks})]


def _dates(context: Context) -> dict[str, tuple[Teks, Tanggal]]:
    """The date fields that hold something, as read; read once for an SOP."""
    dates: dict[str, tuple[Teks, Tanggal]] | None = context.memo.get("tanggal")
    if dates is None:
        values = {name: nilai for name in _TANGGAL if (nilai := _value(context.sop, name)) is not None}
        dates = {name: (nilai, parse_tanggal(nilai.teks)) for name, nilai in values.items()}
        context.memo["tanggal"] = dates
    return dates


@check(Sop, placeholders=("nomor", "tahun", "tahun_tanggal"), undetermined=True, worded=("tahun_tanggal",))
def number_year_matches(sop: Sop, options: Options, context: Context) -> Verdict:
    """The year in the number is that of the making, of the approval or of a revision."""
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    if nomor.tahun is None and nomor.tahun_dua_angka is None:
        return NOT_APPLICABLE
    dates = _dates(context)
    years = [tanggal.tahun for _, tanggal in dates.values() if tanggal.tahun is not None]
    years += [tanggal.akhir.year for _, tanggal in dates.values() if tanggal.akhir is not None]
    if nomor.tahun in years or nomor.tahun_dua_angka in [year % 100 for year in years]:
        return None
    if not {"tanggal_pembuatan", "tanggal_efektif"} & {name for name, (_, read) in dates.items() if read.tahun}:
        return Undetermined("nilai_tidak_terbaca")
    if (
        "tanggal_revisi" in dates
        and dates["tanggal_revisi"][1].tahun is None
        and not _says_none(dates["tanggal_revisi"][1])
    ):
        return Undetermined("tanggal_tidak_lengkap")
    place = nomor.tahun_letak or nomor.ruas[-1][1:]
    year = nomor.tahun if nomor.tahun is not None else nomor.tahun_dua_angka
    data = {"nomor": nilai.teks, "tahun": year, "tahun_tanggal": " dan ".join(map(str, dict.fromkeys(years)))}
    related = tuple(Related(teks.spans[0], _NAMA_MEDAN[name]) for name, (teks, read) in dates.items() if read.tahun)
    scan = "scan" if noisy(sop) else None
    return [Hit(absolute(nilai, *place), data, related, origin=scan, confidence="possible" if scan else None)]


def _says_none(tanggal: Tanggal) -> bool:
    return tanggal.jenis == "kosong"


@check(Sop, placeholders=("nomor", "bulan", "bulan_tanggal"), undetermined=True, worded=("bulan", "bulan_tanggal"))
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
    dates = _dates(context)
    months = [tanggal.bulan for _, tanggal in dates.values() if tanggal.bulan is not None]
    months += [tanggal.akhir.month for _, tanggal in dates.values() if tanggal.akhir is not None]
    if nomor.bulan in months:
        return None
    if any(name in dates and dates[name][1].bulan is None and not _says_none(dates[name][1]) for name in _TANGGAL):
        return Undetermined("tanggal_tidak_lengkap")
    if not months:
        return Undetermined("nilai_tidak_terbaca")
    following = next((ruas for ruas in nomor.ruas if ruas[1] > nomor.bulan_letak[0]), None)
    before_year = nomor.tahun_letak is not None and following is not None and nomor.tahun_letak[0] == following[1]
    data = {
        "nomor": nilai.teks,
        "bulan": NAMA_BULAN[nomor.bulan - 1].capitalize(),
        "bulan_tanggal": " dan ".join(NAMA_BULAN[month - 1].capitalize() for month in dict.fromkeys(months)),
    }
    return [Hit(absolute(nilai, *nomor.bulan_letak), data, confidence=None if before_year else "possible")]


@check(Sop, placeholders=("nomor",), undetermined=True)
def number_has_year(sop: Sop, options: Options, context: Context) -> Verdict:
    """The number names its year, in four figures or two, unless no number of a file of several SOPs does."""
    number = _number(context)
    if number is None:
        return Undetermined("nilai_tidak_terbaca")
    nilai, nomor = number
    if names_year(nomor):
        return None
    if "nomor_tanpa_tahun" not in context.document_memo:
        numbers = [found[1] for other in context.document.sops if (found := _read_number(other)) is not None]
        bare = len(numbers) >= _MANY_SOPS and all(other.tahun is None for other in numbers)
        context.document_memo["nomor_tanpa_tahun"] = bare
    if context.document_memo["nomor_tanpa_tahun"]:
        return NOT_APPLICABLE
    return [Hit(nilai.spans[0], {"nomor": nilai.teks})]


def names_year(nomor: NomorSop) -> bool:
    """Whether a number names its year, in four figures or two."""
    if nomor.tahun is not None or nomor.tahun_dua_angka is not None:
        return True
    return _TWO_FIGURES.search(nomor.tertulis) is not None


_MANY_SOPS = 3
"""So many SOPs of one file that number without years follow a scheme of their agency."""

# "07-04-14", "SOP.01.22": the last two of several groups of figures may be a year.
_TWO_FIGURES = pattern(r"\d{1,2}[-./ ](?:\d{1,2}|[IVX]+)[-./ ]\d{2}$|'\d{2}$")


# -------------------------------------------------------------------- dates

# Spreadsheets write 14 March as 03/14/2024: unusual here, but a date.
_MONTH_FIRST = pattern(r"\s*(?:0?[1-9]|1[0-2])[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{2,4}\s*")
_WRITTEN_DATE = pattern(r"\W*\d{1,2}[\s./-]+([A-Za-z]{3,})[\s./-]+\d{4}\W*")


@check(Identitas, placeholders=("medan", "tanggal"), undetermined=True)
def dates_valid(identitas: Identitas, options: Options, context: Context) -> Verdict:
    """Every date that is given exists in the calendar; one that the scan spoiled is not judged."""
    dates = _dates(context)
    if not dates:
        return Undetermined("nilai_tidak_terbaca")
    hits = [
        Hit(nilai.spans[0], {"medan": _NAMA_MEDAN[name], "tanggal": nilai.teks})
        for name, (nilai, tanggal) in dates.items()
        if _impossible(nilai.teks, tanggal)
    ]
    if hits:
        return hits
    unread = any(tanggal.jenis in ("tak_terbaca", "tidak_sah") for _, tanggal in dates.values())
    return Undetermined("nilai_tidak_terbaca") if unread else None


def _impossible(text: str, tanggal: Tanggal) -> bool:
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


@check(Sop, placeholders=("medan", "tanggal", "pembuatan"), undetermined=True)
def dates_in_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """Neither approval nor a past revision comes before the making; the same day or a planned revision may."""
    dates = _dates(context)
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
    if noisy(sop) or any(dates[name][1].pindaian for name in ("tanggal_pembuatan", *wrong)):
        return Undetermined("kotor")
    making = dates["tanggal_pembuatan"][0]
    related = (Related(making.spans[0], _NAMA_MEDAN["tanggal_pembuatan"]),)
    return [
        Hit(
            dates[name][0].spans[0],
            {"medan": _label(sop, name), "tanggal": dates[name][0].teks, "pembuatan": making.teks},
            related,
        )
        for name in wrong
    ]


def _label(sop: Sop, name: str) -> str:
    medan = _field(sop, name)
    return medan.label.teks if medan is not None else _NAMA_MEDAN[name]


@check(Sop, placeholders=("tanggal", "hari_ini"), undetermined=True, worded=("hari_ini",))
def made_in_past(sop: Sop, options: Options, context: Context) -> Verdict:
    """An SOP is dated on the day when it was finished, which cannot lie ahead."""
    made = _dates(context).get("tanggal_pembuatan")
    period = _range(made[1]) if made is not None else None
    if made is None or period is None:
        return Undetermined("nilai_tidak_terbaca")
    if context.passed(period[0]):
        return None
    scan = made[1].pindaian or noisy(sop)
    data = {"tanggal": made[0].teks, "hari_ini": _written(context.today)}
    return [Hit(made[0].spans[0], data, origin="scan" if scan else None, confidence="possible" if scan else None)]


def _written(day: date) -> str:
    return f"{day.day} {NAMA_BULAN[day.month - 1].capitalize()} {day.year}"


_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SABTU = 5


@check(Sop, placeholders=("medan", "tanggal", "hari"), undetermined=True, worded=("hari",))
def on_workday(sop: Sop, options: Options, context: Context) -> Verdict:
    """Neither making nor approval falls on a Saturday or Sunday; one finding when both are the same day."""
    days = {
        name: (nilai, read.tanggal)
        for name, (nilai, read) in _dates(context).items()
        if name != "tanggal_revisi" and read.tanggal and not read.akhir
    }
    if not days:
        return Undetermined("nilai_tidak_terbaca")
    found: dict[date, list[str]] = {}
    for name, (_, day) in days.items():
        if day.weekday() >= _SABTU and context.passed(day):
            found.setdefault(day, []).append(name)
    return [
        Hit(
            days[names[0]][0].spans[0],
            {"medan": _label(sop, names[0]), "tanggal": days[names[0]][0].teks, "hari": _HARI[day.weekday()]},
            tuple(Related(days[name][0].spans[0], _label(sop, name)) for name in names[1:]),
        )
        for day, names in found.items()
    ] or None


class CycleOptions(Options):
    """``tahun`` is the evaluation cycle in years."""

    tahun: int = Field(default=1, ge=1, le=100)


@check(Sop, options=CycleOptions, placeholders=("tanggal", "tahun"), undetermined=True)
def evaluated_in_time(sop: Sop, options: CycleOptions, context: Context) -> Verdict:
    """An SOP in force for longer than the evaluation cycle shows a date of revision, past or planned."""
    dates = _dates(context)
    effective = dates.get("tanggal_efektif")
    period = _range(effective[1]) if effective is not None else None
    if effective is None or period is None:
        return Undetermined("nilai_tidak_terbaca")
    if "tanggal_revisi" in dates and not _says_none(dates["tanggal_revisi"][1]):
        return None
    if not context.passed(period[1] + timedelta(days=int(365.25 * options.tahun) + 1)):
        return None
    revised = _field(sop, "tanggal_revisi")
    place = revised.label.spans[0] if revised is not None else effective[0].spans[0]
    return [Hit(place, {"tanggal": effective[0].teks, "tahun": options.tahun})]


# -------------------------------------------------------------------- who approved

_GARBLED = pattern(r"[|£€¥“”=~{}\\<>^«»]")
"""Signs that scans make of stamps and handwriting and no name holds."""

_ELECTRONIC = ("ditandatangani secara elektronik", "sertifikat elektronik", "sertifikasi elektronik", "bsre")


@check(Sop, placeholders=("kurang",), undetermined=True, worded=("kurang",))
def approver_named(sop: Sop, options: Options, context: Context) -> Verdict:
    """The approver's name and NIP stand beside the label or in the signature; elected officials have no NIP."""
    signature = sop.pengesahan
    nilai = _value(sop, "disahkan_oleh")
    office = signature.jabatan if signature is not None and signature.jabatan is not None else nilai
    written = nilai.teks if nilai is not None else ""
    signed_nip, names = _signed(sop, "nip"), _signed(sop, "nama")
    # The whole text is searched only where neither place says it.
    has_nip = (
        any(numbers_person(nip.teks) for nip in signed_nip)
        or numbers_person(written)
        or numbers_person(outside_text(sop, context))
    )
    has_name = (
        any(has_letters(name.teks) for name in names)
        or names_person(written)
        or (bool(written) and first_words(written, ("jabatan", "kop")) is None and has_letters(written))
    )
    if has_name and has_nip:
        return None
    needs_nip = office is None or not _elected(office.teks)
    lacking = [word for word, lacks in (("nama", not has_name), ("NIP", needs_nip and not has_nip)) if lacks]
    if not lacking:
        return None
    whole = context.source.text[sop.spans[0].start : sop.span.end].casefold()
    # A number that stands outside the signature shows that the signature was read into something else.
    astray = has_nip and not signed_nip and not numbers_person(written)
    if astray or _torn(sop) or any(sign in whole for sign in _ELECTRONIC):
        return Undetermined("isi_terpisah")
    if noisy(sop) or any(_GARBLED.search(teks.teks) for teks in (nilai, *names) if teks is not None):
        return Undetermined("kotor")
    medan = _field(sop, "disahkan_oleh")
    places = [nilai, medan.label if medan is not None else None, office, signature]
    place = next((node.spans[0] for node in places if node is not None), sop.anchor())
    return [Hit(place, {"kurang": " dan ".join(lacking)})]


def _signed(sop: Sop, name: str) -> list[Teks]:
    """What all signatures say of one thing: "jabatan", "nama", "pangkat" or "nip"."""
    return [teks for signature in sop.tanda_tangan if (teks := getattr(signature, name)) is not None]


def _elected(text: str) -> bool:
    words = " ".join(office_words(text).kata)
    return any(words == name or words.startswith(name + " ") for name in offices()["tanpa_nip"]["jabatan"])


@check(Sop, placeholders=("disahkan", "tanda_tangan"), undetermined=True)
def approver_signs(sop: Sop, options: Options, context: Context) -> Verdict:
    """The office in Disahkan Oleh is the one that signs at the end, acting officials on both sides or on neither."""
    nilai = _value(sop, "disahkan_oleh")
    signatures = [signature for signature in sop.tanda_tangan if signature.letak == "akhir"]
    if not signatures:
        return NOT_APPLICABLE
    signing = [signature.jabatan for signature in signatures if signature.jabatan is not None]
    if nilai is None or len(signing) < len(signatures):
        return Undetermined("nilai_tidak_terbaca")
    if not all(_is_office(teks.teks) and not office_words(teks.teks).atas_nama for teks in (nilai, *signing)):
        return Undetermined("jabatan_tidak_terbaca")
    related = (Related(nilai.spans[0], _NAMA_MEDAN["disahkan_oleh"]),)
    scan = noisy(sop)
    return [
        Hit(
            teks.spans[0],
            {"disahkan": nilai.teks, "tanda_tangan": teks.teks.rstrip(" ,")},
            related,
            origin="scan" if scan else None,
            confidence="possible" if scan else None,
        )
        for teks in signing
        if not _same_signatory(office_words(nilai.teks), office_words(teks.teks))
    ] or None


def _same_signatory(approving: Jabatan, signing: Jabatan) -> bool:
    return approving.sementara == signing.sementara and _same_office(approving.kata, signing.kata)


def _is_office(text: str) -> bool:
    return first_words(text, ("jabatan",)) is not None


_ALIKE = 70.0
"""Similarity (0 to 100) from which two words of an office are one, misspelt: IDN020 speaks of those."""


def _same_office(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter is the beginning of the longer, or its initials: a region or unit added changes no office."""
    if not one or not other:
        return True
    if _begins(one, other) or _begins(other, one):
        return True
    return _initials(one, other) or _initials(other, one)


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) > len(long):
        return False
    return all(a == b or _alike(a, b) for a, b in zip(short, long, strict=False))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


_SMALL = frozenset({"dan", "serta", "di", "pada"})


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the last word of one abbreviates the rest of the other: "kepala bkpsdm"."""
    start = len(short) - 1
    if start < 1 or short[:start] != long[:start]:
        return False
    letters = "".join(word[0] for word in long[start:] if word not in _SMALL)
    return len(letters) > 1 and (letters.startswith(short[-1]) or short[-1].startswith(letters))


class NipOptions(Options):
    """``cacat`` says each fault in words."""

    cacat: dict[str, str]


@check(Sop, options=NipOptions, placeholders=("nip", "cacat"), undetermined=True, worded=("cacat",))
def nip_valid(sop: Sop, options: NipOptions, context: Context) -> Verdict:
    """The signatory's NIP has 18 digits with possible dates; police, army and contract staff have other numbers.

    One number that stands in two signatures is one fault.
    """
    read = [(written, parse_nip(written.teks)) for written in _nips(sop)]
    numbers = [(written, nip) for written, nip in read if nip is not None]
    if not numbers:
        unread = any(character.isdigit() for written, _ in read for character in written.teks)
        return Undetermined("nilai_tidak_terbaca") if unread else NOT_APPLICABLE
    hits: dict[str, Hit] = {}
    for written, nip in numbers:
        if not nip.cacat:
            continue
        start, end = _digits(written.teks)
        place = absolute(written, start, end)
        if nip.angka in hits:
            hit = hits[nip.angka]
            hits[nip.angka] = hit._replace(related=(*hit.related, Related(place, "juga di sini")))
            continue
        scan = nip.pindaian or noisy(sop)
        hits[nip.angka] = Hit(
            place,
            {"nip": written.teks[start:end], "cacat": "; ".join(options.cacat[fault] for fault in nip.cacat)},
            origin="scan" if scan else None,
            confidence="possible" if scan else None,
        )
    return list(hits.values()) or None


def _nips(sop: Sop) -> list[Teks]:
    """The numbers of all signatures, else that beside Disahkan Oleh."""
    nilai = _value(sop, "disahkan_oleh")
    return _signed(sop, "nip") or ([nilai] if nilai is not None and numbers_person(nilai.teks) else [])


_LABEL = pattern(r"\W*N\s?\.?I\s?\.?P\s?\.?\s*[:.]?\s*", re.I)


def _digits(text: str) -> tuple[int, int]:
    """Where the number stands in "NIP. 1968 ...": from its first digit to its last."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    places = [index for index, sign in enumerate(text) if index >= start and sign.isdigit()]
    return (places[0], places[-1] + 1) if places else (0, len(text))


_GOLONGAN = pattern(r"(?<![A-Za-z])(I{1,3}|IV)\s*[/. -]\s*([a-eA-E])(?![A-Za-z])")


@check(Sop, placeholders=("pangkat", "golongan", "seharusnya"), undetermined=True)
def rank_matches_grade(sop: Sop, options: Options, context: Context) -> Verdict:
    """Pangkat and golongan of the signatory are one of the seventeen pairs; one of them alone is not judged."""
    pairs = [(written, match) for written in _signed(sop, "pangkat") if (match := _GOLONGAN.search(written.teks))]
    if not pairs:
        return NOT_APPLICABLE
    hits = []
    for written, match in pairs:
        pangkat = _rank(written.teks[: match.start()])
        if pangkat is None:
            return Undetermined("nilai_tidak_terbaca")
        golongan, right = f"{match.group(1)}/{match.group(2).lower()}", _ranks()[pangkat]
        if right != golongan:
            tertulis = written.teks[: match.start()].strip(" (,/-")
            data = {"pangkat": tertulis, "golongan": golongan, "seharusnya": right}
            hits.append(Hit(absolute(written, *match.span()), data))
    return Undetermined("kotor") if hits and noisy(sop) else hits or None


def _ranks() -> dict[str, str]:
    ranks: dict[str, str] = acuan_toml("pangkat")["pangkat"]
    return ranks


def _rank(text: str) -> str | None:
    """The rank that the text is, its "Tk. I" written out; None when it is none."""
    words = ["tingkat" if word == "tk" else "i" if word in ("1", "l") else word for word in fold(text).split()]
    name = " ".join(words)
    return name if name in _ranks() else None


# -------------------------------------------------------------------- the name


@cache
def _opening() -> re.Pattern[str]:
    """The words that open a title ("SOP", "Standar Operasional Prosedur (SOP)"), from the vocabulary."""
    names = "|".join(r"\s+".join(map(re.escape, words.split())) for words in awal("judul"))
    return re.compile(rf"(?:[\s:.(–—-]*(?:{names})\b\)?)+[\s:.–—-]*", re.I)


def bare_name(text: str) -> str:
    """The name without "SOP" or its long form before it, folded."""
    match = _opening().match(text)
    return fold(text[match.end() :] if match else text)


@check(Sop, placeholders=("awalan", "nama"), undetermined=True)
def name_without_sop(sop: Sop, options: Options, context: Context) -> Verdict:
    """The name says what is done; "SOP" before it only repeats the label."""
    nilai = _value(sop, "nama")
    if nilai is None:
        return Undetermined("nilai_tidak_terbaca")
    match = _opening().match(nilai.teks)
    if match is None or match.end() >= len(nilai.teks):
        return None
    name = nilai.teks[match.end() :]
    prefix = match.group().rstrip(" :.–—-")
    fix = None
    if len(nilai.spans) == 1:
        fix = Fix("safe", (Edit(absolute(nilai, 0, match.end()), ""),))
    return [Hit(absolute(nilai, 0, len(prefix)), {"awalan": prefix, "nama": name}, fix=fix)]


_SAME_NAME = 90.0
"""Similarity (0 to 100) from which two names are one, misread or misspelt."""

_SOME_NAME = 50.0
"""Below this similarity a title that does not open with "SOP" is probably the heading of something else."""


@check(Sop, placeholders=("nama", "judul"), undetermined=True)
def name_same_everywhere(sop: Sop, options: Options, context: Context) -> Verdict:
    """The name in the block is the one above the table and on the cover; case and "SOP" before it do not count.

    A title that the name begins, or that begins with an agency's name, is longer and not another one.
    """
    nilai = _value(sop, "nama")
    if nilai is None:
        return Undetermined("nilai_tidak_terbaca")
    titles = [(title, key) for title in sop.judul if (key := bare_name(title.teks))]
    if not titles:
        return NOT_APPLICABLE
    name = bare_name(nilai.teks)
    different = [title for title, key in titles if not same_name(name, key)]
    if not different:
        return None
    surely = [title for title in different if _is_title(title.teks, name)]
    if not surely:
        return Undetermined("nilai_tidak_terbaca")
    if sum(not tabel.lanjutan or (bool(tabel.langkah) and tabel.langkah[0].nomor == 1) for tabel in sop.tabel) > 1:
        return Undetermined("beberapa_tabel")
    related = (Related(nilai.spans[0], _NAMA_MEDAN["nama"]),)
    return [Hit(title.spans[0], {"nama": nilai.teks, "judul": title.teks}, related) for title in surely]


def same_name(name: str, title: str) -> bool:
    """Whether two bare names are one: alike, or one the beginning or a part of the other."""
    if name == title or title.startswith(name) or name.startswith(title) or name in title:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(name.replace(" ", ""), title.replace(" ", "")) >= _SAME_NAME


def _is_title(text: str, name: str) -> bool:
    opening = _opening().match(text)
    if opening is not None:
        return first_words(text[opening.end() :], ("kop",)) is None
    from rapidfuzz import fuzz

    return fuzz.ratio(name, fold(text)) >= _SOME_NAME


@check(Sop, placeholders=("nama",), undetermined=True)
def name_is_noun(sop: Sop, options: Options, context: Context) -> Verdict:
    """The name is an action as a noun (penyusunan, pelayanan), not a verb or a thing."""
    nilai = _value(sop, "nama")
    if nilai is None:
        return Undetermined("nilai_tidak_terbaca")
    words = [word for word in bare_name(nilai.teks).split() if word not in _LEADING]
    if not words or _NOUN.fullmatch(words[0]):
        return None
    return [Hit(nilai.spans[0], {"nama": nilai.teks})]


_NOUN = pattern(r"p(?:e|em|en|eng|eny|er|el)\w+an|ke\w+an|\w+(?:isasi|asi)|monitoring|koordinasi|rapat")
_LEADING = frozenset({"mekanisme", "prosedur", "tata", "cara", "alur", "proses", "layanan", "kegiatan"})


# -------------------------------------------------------------------- one spelling within a file


class _Word(NamedTuple):
    """A word of an agency's or region's name, folded and as written, the group that what stands before it makes, and
    where it is in its text.
    """

    word: str
    group: str
    written: str
    start: int
    end: int


class _Place(NamedTuple):
    """One place of a word, and how it is written there."""

    span: Span
    written: str


@check(Document, placeholders=("tertulis", "lain"), scope="file")
def names_spelt_alike(document: Document, options: Options, context: Context) -> Verdict:
    """An agency or a region is spelt in one way in letterheads, approvals and signatures of a file.

    The rarer of two spellings is reported, once for each SOP; of two equally frequent ones the later.
    """
    hits: list[Hit] | None = context.document_memo.get("ejaan_nama")
    if hits is None:
        hits = context.document_memo["ejaan_nama"] = _misspelt_names(document)
    return hits or None


def _misspelt_names(document: Document) -> list[Hit]:
    groups: dict[str, dict[str, list[tuple[Teks, _Word]]]] = {}
    for teks in _naming_texts(document):
        for word in _words(teks.teks):
            groups.setdefault(word.group, {}).setdefault(word.word, []).append((teks, word))
    hits: list[Hit] = []
    for group, found in groups.items():
        furthest = 2 if group in _REGION_KEYS else 1
        if len(found) < 2 or not _any_near(tuple(found), furthest):
            continue
        words = {
            word: [_Place(absolute(teks, at.start, at.end), at.written) for teks, at in places]
            for word, places in found.items()
        }
        for rare, common in _near_pairs(words, furthest):
            hits.extend(_misspellings(document, words[rare], words[common]))
    return hits


_REGIONS = {
    "kecamatan": "kecamatan",
    "camat": "kecamatan",
    "kec": "kecamatan",
    "kabupaten": "kabupaten",
    "bupati": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "walikota": "kota",
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "gubernur": "provinsi",
    "prov": "provinsi",
    "kelurahan": "kelurahan",
    "lurah": "kelurahan",
    "desa": "desa",
}
_REGION_KEYS = frozenset(_REGIONS.values())
_WORD = pattern(r"[^\W\d_]+")


def _naming_texts(document: Document) -> Iterator[Teks]:
    """The texts of a file that name its agency."""
    for sop in document.sops:
        yield from sop.kop
        approved = sop.identitas.disahkan_oleh
        if approved is not None and approved.nilai is not None:
            yield approved.nilai
        for signed in sop.tanda_tangan:
            if signed.letak == "akhir" and signed.jabatan is not None:
                yield signed.jabatan


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[_Word, ...]:
    """The words of a name that are long enough to be compared, but for its first."""
    found = []
    before = ""
    for match in _WORD.finditer(text):
        written = match.group()
        word = written.casefold()
        if before and len(word) >= 5:
            found.append(_Word(word, _REGIONS.get(before, before), written, *match.span()))
        before = word
    return tuple(found)


@lru_cache(maxsize=4096)
def _any_near(words: tuple[str, ...], furthest: int) -> bool:
    from rapidfuzz.distance import OSA

    return any(OSA.distance(one, other) <= furthest for one, other in combinations(words, 2))


def _near_pairs(words: dict[str, list[_Place]], furthest: int) -> list[tuple[str, str]]:
    """Pairs (rarer, more frequent) of words that differ in at most so many letters."""
    from rapidfuzz.distance import OSA

    order = sorted(words, key=lambda word: (len(words[word]), -words[word][0].span.start))
    pairs = []
    for position, rare in enumerate(order):
        near = [common for common in order[position + 1 :] if OSA.distance(rare, common) <= furthest]
        if near:
            pairs.append((rare, near[-1]))
    return pairs


def _misspellings(document: Document, rare: list[_Place], common: list[_Place]) -> list[Hit]:
    hits: dict[int, Hit] = {}
    for place in rare:
        number = max(i for i, sop in enumerate(document.sops) if sop.span.start <= place.span.start or i == 0)
        if number in hits:
            hit = hits[number]
            hits[number] = hit._replace(related=(*hit.related, Related(place.span, "juga di sini")))
        else:
            data = {"tertulis": place.written, "lain": common[0].written}
            related = (Related(common[0].span, "ejaan yang lebih sering"),)
            hits[number] = Hit(place.span, data, related, origin="scan", confidence="likely")
    return list(hits.values())
