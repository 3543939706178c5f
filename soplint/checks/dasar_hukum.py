"""Dasar Hukum, item by item: whether what is cited is what it says, and was in force."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal

from ..acuan.judul import alike
from ..acuan.peraturan import Peraturan, katalog
from ..findings import Edit, Fix
from ..misread import ocr_digits
from ..model import Butir
from ..patterns import pattern
from ..values.jenis_peraturan import jenis_peraturan
from . import Context, Hit, Options, Undetermined, Verdict, check, once
from .kenal import SAME_BUT_FOR_A_WORD, in_full, kind_name, official_name, with_title, written_name
from .parts_of_hits import blamed_on_scan
from .sitasi import NOT_IN_CATALOGUE, Citation, Item, cited_items, items_of
from .tahun_sop import sop_year
from .tanggal import read_dates
from .words import places_of_words, words_in

__all__ = ["is_gone"]


@check(Butir, placeholders=("tertulis", "seharusnya", "rujukan"), undetermined=True, together=True, identity_part=True)
def right_kind(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number, year and title must not be those of another kind of regulation, as far as the catalogue is certain."""
    return [_wrong_kind(item) if "jenis_keliru" in item.sifat else item.known for item in items_of(butir, context)]


def _wrong_kind(item: Item) -> Verdict:
    hits = []
    for citation in item.citations:
        entry = citation.kenal.peraturan
        if citation.kenal.hubungan == "jenis_keliru" and entry is not None and entry.yakin:
            place = citation.span(citation.rujukan.jenis_letak)
            name = kind_name(entry)
            data = {"tertulis": citation.rujukan.jenis_tertulis, "seharusnya": name, "rujukan": official_name(entry)}
            hits.append(Hit(place, data, fix=Fix("suggest", (Edit(place, name),))))
    return hits or None


@check(Butir, placeholders=("rujukan", "tertulis"), undetermined=True, together=True, identity_part=True)
def right_number(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number and year must be those of the regulation that bears the title."""
    return [
        item.known if _WRONG_NUMBER.isdisjoint(item.sifat) else _wrong_number(item, context)
        for item in items_of(butir, context)
    ]


_WRONG_NUMBER = frozenset({"nomor_keliru", "jenis_keliru"})


def _wrong_number(item: Item, context: Context) -> Verdict:
    hits = []
    known = item.known
    year = sop_year(context)
    for citation in item.citations:
        entry = citation.kenal.peraturan
        doubtful_kind = citation.kenal.hubungan == "jenis_keliru" and entry is not None and not entry.yakin
        if entry is None or not (citation.kenal.hubungan == "nomor_keliru" or doubtful_kind):
            continue
        if citation.rujukan.tahun is not None and year is not None and citation.rujukan.tahun <= year < entry.tahun:
            # The SOP was there first: what it cites is an earlier regulation of that title, which the catalogue lacks.
            known = NOT_IN_CATALOGUE
            continue
        data = {"rujukan": official_name(entry), "tertulis": written_name(citation.rujukan)}
        # A letter in the place of one digit, "8B" for 88, is the scan's.
        nomor = citation.rujukan.nomor or ""
        scan = citation.rujukan.tahun == entry.tahun and nomor != entry.nomor == ocr_digits(nomor)
        hits.append(blamed_on_scan(Hit(citation.named(), data), scan))
    return hits or known


class TitleOptions(Options):
    """``hubungan`` are the relations to the official title that are faults."""

    hubungan: frozenset[Literal["terpotong", "berbeda_kecil", "berbeda", "tanpa_judul"]]


@check(
    Butir,
    options=TitleOptions,
    placeholders=("rujukan", "judul", "tertulis", "seharusnya"),
    undetermined=True,
    together=True,
    identity_part=True,
)
def right_title(butir: list[Butir], options: TitleOptions, context: Context) -> list[Verdict]:
    """The title must be the official one. What only the list of titles knows is not certain enough to say."""
    return [
        item.known if item.sifat.isdisjoint(options.hubungan) else _wrong_title(item, options, context)
        for item in items_of(butir, context)
    ]


def _wrong_title(item: Item, options: TitleOptions, context: Context) -> Verdict:
    hits = []
    for citation in item.citations:
        entry, rujukan = citation.kenal.peraturan, citation.rujukan
        relation = citation.kenal.hubungan
        if entry is None or not entry.lengkap or rujukan.judul_letak is None or relation not in options.hubungan:
            continue
        place = citation.span(rujukan.judul_letak)
        # A correction can be set in only where the title stands in one piece.
        whole = context.source.slice(place).split() == rujukan.judul.split() if rujukan.judul else False
        fix = Fix("suggest", (Edit(place, entry.tentang),)) if whole else None
        written, right = _difference(rujukan.judul or "", entry.tentang)
        data = {"rujukan": official_name(entry), "judul": entry.tentang, "tertulis": written, "seharusnya": right}
        hits.append(blamed_on_scan(Hit(place, data, fix=fix), relation == "berbeda_kecil"))
    return hits or None


def _difference(written: str, official: str) -> tuple[str, str]:
    """What two titles say otherwise, from the first word to the last; with a word beside it where one says nothing."""
    one, other = words_in(written), words_in(official)
    same = [first == second for first, second in zip(one, other, strict=False)]
    before = same.index(False) if False in same else len(same)
    behind = 0
    while behind < len(same) - before and one[-1 - behind] == other[-1 - behind]:
        behind += 1
    if before + behind == min(len(one), len(other)):
        before, behind = (before - 1, behind) if before else (before, max(behind - 1, 0))
    return _words_between(written, before, behind), _words_between(official, before, behind)


def _words_between(text: str, before: int, behind: int) -> str:
    """A text without so many words at its beginning and its end."""
    places = places_of_words(text)
    inner = places[before : len(places) - behind]
    return text[inner[0][0] : inner[-1][1]] if inner else text


class StatusOptions(Options):
    """``kapan`` the revocation came: ``sebelum`` the SOP's year, ``sejak`` it, or ``ragu`` when that is not certain."""

    kapan: Literal["sebelum", "sejak", "ragu"]


@check(
    Butir,
    options=StatusOptions,
    placeholders=("rujukan", "pencabut", "pengganti", "tahun"),
    undetermined=True,
    together=True,
    worded=("pencabut", "pengganti"),
    identity_part=True,
)
def in_force(butir: list[Butir], options: StatusOptions, context: Context) -> list[Verdict]:
    """What is cited must not have been revoked; judged at the year of the SOP."""
    return [
        _revoked(item, options, context) if "dicabut" in item.sifat else item.known for item in items_of(butir, context)
    ]


def _revoked(item: Item, options: StatusOptions, context: Context) -> Verdict:
    hits: list[Hit] = []
    known = item.known
    year = sop_year(context)
    for citation in item.citations:
        if hits and not citation.utama:
            # An amendment falls with what it amends: one fault.
            continue
        entry = citation.kenal.peraturan
        if entry is None or entry.status != "dicabut" or not _is_meant(citation, entry):
            continue
        came = _revocation(entry, year)
        if came == options.kapan:
            data = {
                "rujukan": official_name(entry),
                "pencabut": in_full(entry.dicabut_oleh) or "peraturan lain",
                "pengganti": _in_its_place(entry, context) or "peraturan yang menggantikannya",
                "tahun": entry.tahun_dicabut or "-",
            }
            hits.append(Hit(citation.named(), data))
        elif came == "tidak_diketahui" and options.kapan != "ragu":
            known = Undetermined("nilai_tidak_terbaca")
    return hits or known


def _is_meant(citation: Citation, entry: Peraturan) -> bool:
    """Whether it is the regulation of this number that is cited: its title stands there, or all but a word or two."""
    relation, title = citation.kenal.hubungan, citation.rujukan.judul
    if relation != "berbeda":
        return relation != "nomor_keliru"
    return title is not None and alike(title, entry.tentang) >= SAME_BUT_FOR_A_WORD


def is_gone(citation: Citation, context: Context) -> bool:
    """Whether what is cited was surely revoked before the SOP: another regulation has to stand there, HKM005 says."""
    entry = citation.kenal.peraturan
    revoked = entry is not None and entry.status == "dicabut" and _is_meant(citation, entry)
    return revoked and entry is not None and _revocation(entry, sop_year(context)) == "sebelum"


def _in_its_place(entry: Peraturan, context: Context) -> str:
    """What stands in the place of a revoked regulation: what revoked it may be gone too; empty where nothing tells what
    took its place in turn.

    One that the catalogue knows is named with its title, as it is to be written, unless the SOP cites it already.
    """
    seen = {entry}
    name = entry.dicabut_oleh
    while (after := _in_catalogue(name)) is not None and after.status == "dicabut":
        if after in seen:
            return ""
        seen.add(after)
        name = after.dicabut_oleh
    if after is None:
        return in_full(name)
    return f"{official_name(after)}, {_LISTED}" if name in _cited_in_short(context) else f'"{with_title(after)}"'


def _in_catalogue(short: str) -> Peraturan | None:
    """What the catalogue has of a regulation that it names in short elsewhere, "PP 72/2019"."""
    kind = jenis_peraturan(short.rpartition(" ")[0])
    number, _, year = short.rpartition(" ")[2].partition("/")
    return katalog().by_identity(kind.kunci, number, int(year)) if kind is not None and year.isdigit() else None


_LISTED = "yang sudah tercantum; rujukan ini tinggal dihapus"


def _revocation(entry: Peraturan, year: int | None) -> str:
    if not entry.yakin:
        return "ragu"
    if year is None or entry.tahun_dicabut is None:
        return "tidak_diketahui"
    return "sebelum" if entry.tahun_dicabut < year else "sejak"


@check(Butir, placeholders=("rujukan", "tahun"), undetermined=True, together=True, identity_part=True)
def not_younger(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regulation cannot be the basis of an SOP that was approved in an earlier year."""
    year = sop_year(context)
    if year is None:
        return [Undetermined("nilai_tidak_terbaca")] * len(butir)
    last = max((year, *_years_of_dates(context)))
    return [_younger(item, year, last) for item in items_of(butir, context)]


def _years_of_dates(context: Context) -> Iterator[int]:
    """The years of making, of approval and of a past revision: what is revised may cite what came before that."""
    for name, (_, read) in read_dates(context).items():
        if read.tahun is not None and (name != "tanggal_revisi" or context.passed(date(read.tahun, 1, 1))):
            yield read.tahun


def _younger(item: Item, year: int, last: int) -> Verdict:
    """What is younger than all the dates of the SOP, the last of them of the year ``last``."""
    hits = []
    for citation in item.citations:
        rujukan, entry = citation.rujukan, citation.kenal.peraturan
        if citation.kenal.hubungan == "nomor_keliru" and entry is not None and entry.tahun <= last:
            # Its true year is not too late: one wrong figure is one fault, HKM012's.
            continue
        if rujukan.tahun is not None and rujukan.tahun > last and rujukan.jenis is not None and not rujukan.pindaian:
            hits.append(Hit(citation.named(), {"rujukan": written_name(rujukan), "tahun": year}))
    return hits or None


@check(Butir, placeholders=("rujukan", "perubahan"), together=True, identity_part=True)
def names_amendment(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regulation that has been amended is cited with its amendment (angka 47, "sebagaimana telah diubah dengan").

    Amendments of the SOP's own year and later ones could not yet be named in it.
    """
    return [_amended(item, context) if "diubah" in item.sifat else None for item in items_of(butir, context)]


def _amended(item: Item, context: Context) -> Verdict:
    hits: list[Hit] = []
    year = sop_year(context)
    for citation in item.citations:
        entry = citation.kenal.peraturan
        if entry is None or entry.status != "diubah" or not citation.utama or citation.rujukan.diubah_dengan:
            continue
        amendments = _amendments(entry.diubah_oleh)
        if not _cited_in_short(context).isdisjoint(match[1] for match in amendments):
            # Amendments that stand as items of their own are named too.
            continue
        known = [match[1] for match in amendments if year is None or int(match[2]) < year]
        if known:
            how = "diubah dengan" if len(known) == 1 else "beberapa kali diubah, terakhir dengan"
            hits.append(
                Hit(citation.named(), {"rujukan": official_name(entry), "perubahan": f"{how} {in_full(known[-1])}"})
            )
    return hits or None


@lru_cache(maxsize=1024)
def _amendments(written: str) -> list["re.Match[str]"]:
    """The amendments that the catalogue names; what revoked some articles is cited as none."""
    parts = (part for part in written.split(";") if _REVOKES.search(part) is None)
    return [match for part in parts if (match := _AMENDMENT.match(part)) is not None]


_REVOKES = pattern(r"\(.*\b(?:dicabut|sebagian)\b")


@once
def _cited_in_short(context: Context) -> frozenset[str]:
    """What the SOP cites, as :attr:`Peraturan.in_short` names it."""
    cited = (citation.kenal.peraturan for item in cited_items(context).values() for citation in item.citations)
    return frozenset(entry.in_short for entry in cited if entry is not None)


_AMENDMENT = pattern(r"\s*([^(]+?/((?:19|20)[0-9]{2}))(?![0-9/])")
"""An amendment that the catalogue names, and its year; what stands behind it in brackets is a remark."""
