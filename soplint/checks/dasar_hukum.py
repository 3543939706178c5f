"""Dasar Hukum: whether what is cited is what it says, was in force, and stands in its order."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..acuan import acuan_toml
from ..folding import fold, squeeze
from ..judul import compare_titles
from ..model import Butir, Edit, Fix, Related, Sop
from ..patterns import pattern
from ..peraturan import (
    Katalog,
    Peraturan,
    judul_uu_pp,
    katalog,
    region_key,
    region_kind,
    same_level,
    short_number,
)
from ..source import Span
from ..values.nomor import parse_nomor
from ..values.rujukan import Rujukan, is_provincial, jenis_peraturan, parse_rujukan, peringkat
from ..values.tanggal import parse_tanggal
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .umum import absolute, enumerated

__all__ = ["MIXED_KINDS", "REGIONAL", "Kenal", "identify"]


class Kenal(NamedTuple):
    """What a citation is by the catalogue.

    ``hubungan`` is how the title stands to the official one (sama, terpotong, berbeda_kecil, berbeda, tanpa_judul), or
    ``jenis_keliru`` when number, year and title are those of another kind, ``nomor_keliru`` when kind and title are
    those of another number or year, ``tidak_dikenal`` when the catalogue has nothing like it.
    """

    peraturan: Peraturan | None
    hubungan: str


_UNKNOWN = Kenal(None, "tidak_dikenal")
_SAME_TITLE = ("sama", "terpotong", "berbeda_kecil")


def identify(rujukan: Rujukan) -> Kenal:
    """Look a citation up: by kind, number and year first, then by number and year, then by title."""
    if rujukan.nomor is None or rujukan.tahun is None:
        return _UNKNOWN
    return _identify(rujukan.jenis, rujukan.nomor, rujukan.tahun, rujukan.daerah or "", rujukan.judul)


@lru_cache(maxsize=4096)
def _identify(jenis: str | None, nomor: str, tahun: int, daerah: str, judul: str | None) -> Kenal:
    known = katalog()
    entry = _named(known, jenis, nomor, tahun, daerah)
    if entry is None and jenis in _LISTED:
        entry = _named(judul_uu_pp(), jenis, nomor, tahun, daerah)
    if judul is None:
        return _UNKNOWN if entry is None else Kenal(entry, "tanpa_judul")
    if entry is not None:
        relation = compare_titles(judul, entry.tentang)
        if relation != "berbeda":
            return Kenal(entry, relation)
    for other in known.by_number(nomor, tahun):
        if other.jenis != jenis and compare_titles(judul, other.tentang) in _SAME_TITLE:
            return Kenal(other, "jenis_keliru")
    other_number = _other_number(jenis, daerah, judul)
    # Where number and year both differ, and are not known to be those of another, it may well be another of that title.
    if other_number is not None and (entry is not None or _partly(other_number, nomor, tahun)):
        return Kenal(other_number, "nomor_keliru")
    return Kenal(entry, "berbeda") if entry is not None else _UNKNOWN


_LISTED = ("UU", "PP")
"""The kinds of which there is a list of titles."""


def _named(known: Katalog, jenis: str | None, nomor: str, tahun: int, daerah: str) -> Peraturan | None:
    if jenis is not None:
        return known.by_identity(jenis, nomor, tahun, daerah)
    same = known.by_number(nomor, tahun)
    return same[0] if len(same) == 1 else None


def _other_number(jenis: str | None, daerah: str, judul: str) -> Peraturan | None:
    """The title is that of one other regulation of this kind; several with one title tell nothing."""
    if jenis is None:
        return None
    found = {
        (entry.nomor, entry.tahun): entry
        for source in ((katalog(), judul_uu_pp()) if jenis in _LISTED else (katalog(),))
        for entry in source.by_title(judul)
        if entry.jenis == jenis
        and entry.daerah == region_key(daerah)
        and same_level(entry.tingkat, region_kind(daerah))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _partly(entry: Peraturan, nomor: str, tahun: int) -> bool:
    """Whether a regulation has this number or is of this year."""
    return entry.tahun == tahun or short_number(entry.nomor) == short_number(nomor)


class _Citation(NamedTuple):
    """A citation, the item it stands in, and what it is; an amendment stands in the item of what it amends."""

    butir: Butir
    rujukan: Rujukan
    kenal: Kenal
    utama: bool

    def span(self, place: tuple[int, int]) -> Span:
        """The raw place of a range of the citation's text."""
        return absolute(self.butir.isi, *place)

    def named(self) -> Span:
        """Kind, number and year."""
        rujukan = self.rujukan
        places = [place for place in (rujukan.jenis_letak, rujukan.nomor_letak, rujukan.tahun_letak) if place]
        return self.span((min(place[0] for place in places), max(place[1] for place in places)))


class _Reading(NamedTuple):
    """What the text of an item cites: each citation, what it is, and whether it is no amendment of another.

    ``sifat`` are the marks that one of them bears: its relation to the catalogue (:class:`Kenal`), the status there
    ("dicabut", "diubah"), and "kurang", "pindaian", "bentuk" and "daerah" where a part is missing, misread, not in its
    form or names a region. A rule looks no further at an item without its mark. ``known`` is what to say when no
    citation is at fault: the catalogue cannot vouch for what it does not know.
    """

    parts: tuple[tuple[Rujukan, Kenal, bool], ...]
    sifat: frozenset[str]
    known: Verdict


_NOT_IN_CATALOGUE = Undetermined("di_luar_katalog")


@lru_cache(maxsize=4096)
def _read(text: str) -> _Reading:
    parts = tuple(
        [
            (part, identify(part), part is rujukan)
            for rujukan in parse_rujukan(text)
            for part in (rujukan, *rujukan.diubah_dengan)
        ]
    )
    if not parts:
        return _Reading((), frozenset(), NOT_APPLICABLE)
    known = any(kenal.peraturan is not None for _, kenal, _ in parts)
    marks = {mark for part in parts for mark in _marks(*part)}
    return _Reading(parts, frozenset(marks), None if known else _NOT_IN_CATALOGUE)


def _marks(rujukan: Rujukan, kenal: Kenal, utama: bool) -> Iterator[str]:
    yield kenal.hubungan
    if kenal.peraturan is not None:
        yield kenal.peraturan.status
    if _missing(rujukan, utama):
        yield "kurang"
    for mark in ("pindaian", "bentuk", "daerah"):
        if getattr(rujukan, mark):
            yield mark


class _Item(NamedTuple):
    """The citations of one item, and what :class:`_Reading` says of its text."""

    citations: list[_Citation]
    sifat: frozenset[str]
    known: Verdict


def _items(context: Context) -> dict[int, _Item]:
    """The citations of the SOP, looked up once, by the identity of the item they stand in."""
    found: dict[int, _Item] | None = context.memo.get("rujukan")
    if found is None:
        found = context.memo["rujukan"] = {id(butir): _item(butir) for butir in context.sop.dasar_hukum}
    return found


def _item(butir: Butir) -> _Item:
    reading = _read(butir.isi.teks)
    return _Item([_Citation(butir, *part) for part in reading.parts], reading.sifat, reading.known)


def _of(butir: list[Butir], context: Context) -> list[_Item]:
    items = _items(context)
    if len(butir) == len(items) and id(butir[0]) in items:
        return list(items.values())
    return [items[id(one)] for one in butir]


def _main_citations(context: Context) -> list[_Citation]:
    """The citations that head the items of the list."""
    return [item.citations[0] for item in _items(context).values() if item.citations]


def _short(entry: Peraturan) -> str:
    return f"{_kind_name(entry)} Nomor {entry.nomor} Tahun {entry.tahun}"


def _kind_name(entry: Peraturan) -> str:
    kinds = acuan_toml("jenis-peraturan")["jenis"]
    name: str = kinds[entry.jenis]["nama"] if entry.jenis in kinds else entry.jenis
    level = entry.tingkat if entry.jenis == "Perda" else ""
    return squeeze(f"{name} {level.title()} {entry.daerah.title()}")


def _written(rujukan: Rujukan) -> str:
    parts = [rujukan.jenis_tertulis]
    if rujukan.nomor is not None:
        parts.append(f"Nomor {rujukan.nomor}")
    if rujukan.tahun is not None and not rujukan.tanpa_tahun:
        parts.append(f"Tahun {rujukan.tahun}")
    return " ".join(parts)


def sop_year(sop: Sop, context: Context) -> int | None:
    """The year by which regulations are judged: of taking effect, of making, else of the number."""
    if "tahun_sop" not in context.memo:
        context.memo["tahun_sop"] = _sop_year(sop)
    year: int | None = context.memo["tahun_sop"]
    return year


def _sop_year(sop: Sop) -> int | None:
    identitas = sop.identitas
    for medan in (identitas.tanggal_efektif, identitas.tanggal_pembuatan):
        if medan is not None and medan.nilai is not None:
            year = parse_tanggal(medan.nilai.teks).tahun
            if year is not None:
                return year
    nomor = identitas.nomor
    return parse_nomor(nomor.nilai.teks).tahun if nomor is not None and nomor.nilai is not None else None


# -------------------------------------------------------------------- one citation


@check(Butir, placeholders=("kurang",), together=True)
def complete_citation(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number, year and title of a cited regulation must be there (UU 12/2011 Lampiran II angka 45)."""
    return [
        _incomplete(item) if "kurang" in item.sifat else None if item.citations else NOT_APPLICABLE
        for item in _of(butir, context)
    ]


def _incomplete(item: _Item) -> list[Hit]:
    return [
        Hit(citation.span(citation.rujukan.letak), {"kurang": enumerated(missing)})
        for citation in item.citations
        if (missing := _missing(citation.rujukan, citation.utama))
    ]


def _missing(rujukan: Rujukan, utama: bool) -> list[str]:
    """What a citation lacks; the title of an amendment follows from its parent's, and practice leaves it out."""
    if rujukan.jenis == "UUD":
        return []
    parts = (
        ("nomor", rujukan.nomor),
        ("tahun", rujukan.tahun or rujukan.tanpa_tahun),
        ("judul", rujukan.judul or not utama),
    )
    return [word for word, value in parts if not value]


@check(Butir, placeholders=("tertulis", "seharusnya", "rujukan"), undetermined=True, together=True)
def right_kind(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number, year and title must not be those of another kind of regulation, as far as the catalogue is certain."""
    return [_wrong_kind(item) if "jenis_keliru" in item.sifat else item.known for item in _of(butir, context)]


def _wrong_kind(item: _Item) -> Verdict:
    hits = []
    for citation in item.citations:
        entry = citation.kenal.peraturan
        if citation.kenal.hubungan == "jenis_keliru" and entry is not None and entry.yakin:
            place = citation.span(citation.rujukan.jenis_letak)
            name = _kind_name(entry)
            data = {"tertulis": citation.rujukan.jenis_tertulis, "seharusnya": name, "rujukan": _short(entry)}
            hits.append(Hit(place, data, fix=Fix("suggest", (Edit(place, name),))))
    return hits or item.known


@check(Butir, placeholders=("rujukan", "tertulis"), undetermined=True, together=True)
def right_number(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number and year must be those of the regulation that bears the title."""
    return [
        item.known if _WRONG_NUMBER.isdisjoint(item.sifat) else _wrong_number(item, context)
        for item in _of(butir, context)
    ]


_WRONG_NUMBER = frozenset({"nomor_keliru", "jenis_keliru"})


def _wrong_number(item: _Item, context: Context) -> Verdict:
    hits = []
    known = item.known
    year = sop_year(context.sop, context)
    for citation in item.citations:
        entry = citation.kenal.peraturan
        doubtful_kind = citation.kenal.hubungan == "jenis_keliru" and entry is not None and not entry.yakin
        if entry is None or not (citation.kenal.hubungan == "nomor_keliru" or doubtful_kind):
            continue
        if citation.rujukan.tahun is not None and year is not None and citation.rujukan.tahun <= year < entry.tahun:
            # The SOP was there first: what it cites is an earlier regulation of that title, which the catalogue lacks.
            known = _NOT_IN_CATALOGUE
            continue
        data = {"rujukan": f"{_short(entry)} tentang {entry.tentang}", "tertulis": _written(citation.rujukan)}
        hits.append(Hit(citation.named(), data))
    return hits or known


class TitleOptions(Options):
    """``hubungan`` are the relations to the official title that are faults."""

    hubungan: tuple[str, ...]


@check(Butir, options=TitleOptions, placeholders=("rujukan", "judul"), undetermined=True, together=True)
def right_title(butir: list[Butir], options: TitleOptions, context: Context) -> list[Verdict]:
    """The title must be the official one. What only the list of titles knows is not certain enough to say."""
    return [
        item.known if item.sifat.isdisjoint(options.hubungan) else _wrong_title(item, options, context)
        for item in _of(butir, context)
    ]


def _wrong_title(item: _Item, options: TitleOptions, context: Context) -> Verdict:
    hits = []
    for citation in item.citations:
        entry, rujukan = citation.kenal.peraturan, citation.rujukan
        relation = citation.kenal.hubungan
        if entry is None or not entry.lengkap or rujukan.judul_letak is None or relation not in options.hubungan:
            continue
        place = citation.span(rujukan.judul_letak)
        # A correction can be set in only where the title stands in one piece.
        whole = context.source.slice(place).split() == rujukan.judul.split() if rujukan.judul else False
        scan = relation == "berbeda_kecil"
        hits.append(
            Hit(
                place,
                {"rujukan": _short(entry), "judul": entry.tentang},
                origin="scan" if scan else None,
                confidence="possible" if scan else None,
                fix=Fix("suggest", (Edit(place, entry.tentang),)) if whole else None,
            )
        )
    return hits or item.known


class StatusOptions(Options):
    """``kapan`` the revocation came: ``sebelum`` the SOP's year, ``sejak`` it, or ``ragu`` when that is not certain."""

    kapan: str


@check(
    Butir,
    options=StatusOptions,
    placeholders=("rujukan", "pencabut", "tahun"),
    undetermined=True,
    together=True,
    worded=("pencabut",),
)
def in_force(butir: list[Butir], options: StatusOptions, context: Context) -> list[Verdict]:
    """What is cited must not have been revoked; judged at the year of the SOP."""
    return [_revoked(item, options, context) if "dicabut" in item.sifat else item.known for item in _of(butir, context)]


def _revoked(item: _Item, options: StatusOptions, context: Context) -> Verdict:
    hits: list[Hit] = []
    year = sop_year(context.sop, context)
    for citation in item.citations:
        if hits and not citation.utama:
            # An amendment falls with what it amends: one fault.
            continue
        entry = citation.kenal.peraturan
        if entry is None or entry.status != "dicabut" or citation.kenal.hubungan in ("berbeda", "nomor_keliru"):
            continue
        if _revocation(entry, year) == options.kapan:
            data = {
                "rujukan": _short(entry),
                "pencabut": entry.dicabut_oleh or "-",
                "tahun": entry.tahun_dicabut or "-",
            }
            hits.append(Hit(citation.named(), data))
    return hits or item.known


def _revocation(entry: Peraturan, year: int | None) -> str:
    if not entry.yakin:
        return "ragu"
    if year is None or entry.tahun_dicabut is None:
        return "tidak_diketahui"
    return "sebelum" if entry.tahun_dicabut < year else "sejak"


@check(Butir, placeholders=("rujukan", "tahun"), undetermined=True, together=True)
def not_younger(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regulation cannot be the basis of an SOP that was approved in an earlier year."""
    year = sop_year(context.sop, context)
    if year is None:
        return [Undetermined("nilai_tidak_terbaca")] * len(butir)
    return [_younger(item, year) for item in _of(butir, context)]


def _younger(item: _Item, year: int) -> Verdict:
    hits = []
    for citation in item.citations:
        rujukan = citation.rujukan
        if rujukan.tahun is not None and rujukan.tahun > year and rujukan.jenis is not None and not rujukan.pindaian:
            hits.append(Hit(citation.named(), {"rujukan": _written(rujukan), "tahun": year}))
    return hits or None


@check(Butir, placeholders=("tertulis", "angka"), together=True)
def clean_figures(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Letters that stand for digits in a number or a year are the scan's."""
    return [_misread(item) if "pindaian" in item.sifat else None for item in _of(butir, context)]


def _misread(item: _Item) -> Verdict:
    hits = []
    for citation in item.citations:
        rujukan = citation.rujukan
        for place in rujukan.pindaian:
            span = citation.span(place)
            figures = rujukan.nomor if place == rujukan.nomor_letak else str(rujukan.tahun)
            data = {"tertulis": citation.butir.isi.teks[place[0] : place[1]], "angka": figures}
            hits.append(Hit(span, data, fix=Fix("suggest", (Edit(span, figures or ""),))))
    return hits or None


_FORM_WORDS = {"no": "Nomor", "republik_indonesia": ""}


@check(Butir, placeholders=("tertulis", "bentuk"), together=True)
def citation_form(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Kind in full, "Nomor" in full, without "Republik Indonesia" (UU 12/2011 Lampiran II angka 45 and 46)."""
    return [_informal(item) if "bentuk" in item.sifat else None for item in _of(butir, context)]


def _informal(item: _Item) -> Verdict:
    hits = []
    for citation in item.citations:
        if not citation.rujukan.bentuk:
            continue
        kind = jenis_peraturan(citation.rujukan.jenis_tertulis)
        text = citation.butir.isi.teks
        edits = []
        for key, place in citation.rujukan.bentuk:
            span = citation.span(place)
            replacement = _FORM_WORDS.get(key, kind.nama if kind else "")
            if key == "republik_indonesia":
                # The blank before it goes too, or two would stay.
                edits.append(Edit(span, replacement))
            elif replacement:
                edits.append(Edit(span, replacement))
        first = citation.rujukan.bentuk[0][1]
        place = (
            first[0] + len(text[first[0] : first[1]]) - len(text[first[0] : first[1]].lstrip()),
            first[1],
        )
        form = _full_form(citation.rujukan, kind.nama if kind else citation.rujukan.jenis_tertulis)
        data = {"tertulis": text[place[0] : place[1]], "bentuk": form}
        hits.append(Hit(citation.span(place), data, fix=Fix("safe", tuple(edits)) if edits else None))
    return hits or None


def _full_form(rujukan: Rujukan, kind: str) -> str:
    region = f" {rujukan.daerah}" if rujukan.daerah else ""
    year = "" if rujukan.tanpa_tahun or rujukan.tahun is None else f" Tahun {rujukan.tahun}"
    return f"{kind}{region} Nomor {rujukan.nomor or '...'}{year}"


@check(Butir, placeholders=("daerah", "instansi"), undetermined=True, together=True)
def own_region(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regional regulation must be the agency's own region's, or its province's."""
    agency = _agency_region(context)
    if not agency.nama:
        return [_REGION_UNKNOWN] * len(butir)
    return [_foreign(item, agency) if "daerah" in item.sifat else None for item in _of(butir, context)]


def _foreign(item: _Item, agency: "_Daerah") -> Verdict:
    hits = []
    for citation in item.citations:
        rujukan = citation.rujukan
        if rujukan.daerah is None or rujukan.jenis not in _LEVEL_OF_KIND or is_provincial(rujukan):
            continue
        region = region_key(rujukan.daerah)
        level = region_kind(rujukan.daerah) or _LEVEL_OF_KIND[rujukan.jenis]
        if region and not (same_level(level, agency.tingkat) and _same_region(region, agency.nama)):
            named = f"{agency.tingkat} {agency.nama}".title()
            hits.append(Hit(citation.span(rujukan.jenis_letak), {"daerah": rujukan.daerah, "instansi": named}))
    return hits or None


_REGION_UNKNOWN = Undetermined("daerah_tidak_diketahui")
_LEVEL_OF_KIND = {"Perda": "", "Perbup": "kabupaten", "Perwali": "kota"}
"""The kinds of regional regulation, and the kind of region that each says by its name."""
REGIONAL = tuple(_LEVEL_OF_KIND)
_MIN_REGION_SCORE = 80
"""Names of a region as alike as this (0 to 100) are one name, misread."""


class _Daerah(NamedTuple):
    tingkat: str
    nama: str


_NO_REGION = _Daerah("", "")


def _agency_region(context: Context) -> _Daerah:
    found: _Daerah | None = context.memo.get("daerah_instansi")
    if found is None:
        found = context.memo["daerah_instansi"] = _find_region(context.sop)
    return found


def _find_region(sop: Sop) -> _Daerah:
    """The region after "Kabupaten" or "Kota" in the letterhead, the approval or the signature."""
    signed = [signature.jabatan for signature in sop.tanda_tangan]
    approved = sop.identitas.disahkan_oleh.nilai if sop.identitas.disahkan_oleh is not None else None
    texts = (*sop.kop, approved, *signed)
    found = (_region_in(teks.teks) for teks in texts if teks is not None)
    return next((region for region in found if region is not _NO_REGION), _NO_REGION)


@lru_cache(maxsize=4096)
def _region_in(text: str) -> _Daerah:
    words = fold(text).split()
    for level in ("kabupaten", "kota"):
        for place, word in enumerate(words):
            # "Kecamatan Kota Bangun" is no city.
            if word == level and not (place and words[place - 1] in _OF_VILLAGES):
                return _Daerah(level, " ".join(_unspaced(words[place + 1 :])[:_LONGEST_REGION]))
    return _NO_REGION


def _unspaced(words: list[str]) -> list[str]:
    """The words with the first one whole, if a scan or an author has spaced its letters: "T A P I N", "T APIN"."""
    letters = next((at for at, word in enumerate(words) if len(word) > 1), len(words))
    if not letters:
        return words
    end = letters if letters > 1 else letters + 1
    return ["".join(words[:end]), *words[end:]]


_OF_VILLAGES = frozenset({"kecamatan", "camat", "kelurahan", "lurah", "desa", "kabupaten"})
_LONGEST_REGION = 3
"""Words of a region's name: Hulu Sungai Utara, Ogan Komering Ulu."""


@lru_cache(maxsize=4096)
def _same_region(region: str, agency: str) -> bool:
    """Whether the two name one region: word by word alike, as far as the shorter goes."""
    from rapidfuzz import fuzz

    pairs = zip(region.split(), agency.split(), strict=False)
    return all(one == other or fuzz.ratio(one, other) >= _MIN_REGION_SCORE for one, other in pairs)


@check(Butir, placeholders=("rujukan", "perubahan"), together=True)
def names_amendment(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regulation that has been amended is cited with its amendment (angka 47, "sebagaimana telah diubah dengan").

    Amendments of the SOP's own year and later ones could not yet be named in it.
    """
    return [_amended(item, context) if "diubah" in item.sifat else None for item in _of(butir, context)]


def _amended(item: _Item, context: Context) -> Verdict:
    hits = []
    year = sop_year(context.sop, context)
    for citation in item.citations:
        if hits and not citation.utama:
            # An amendment falls with what it amends: one fault.
            continue
        entry = citation.kenal.peraturan
        if entry is None or entry.status != "diubah" or not citation.utama or citation.rujukan.diubah_dengan:
            continue
        amendments = [match for part in entry.diubah_oleh.split(";") if (match := _AMENDMENT.match(part)) is not None]
        known = [match[1] for match in amendments if year is None or int(match[2]) < year]
        if known:
            how = "diubah dengan" if len(known) == 1 else "beberapa kali diubah, terakhir dengan"
            hits.append(Hit(citation.named(), {"rujukan": _short(entry), "perubahan": f"{how} {known[-1]}"}))
    return hits or None


_AMENDMENT = pattern(r"\s*([^(]+?/((?:19|20)[0-9]{2}))(?![0-9/])")
"""An amendment that the catalogue names, and its year; what stands behind it in brackets is a remark."""


# -------------------------------------------------------------------- the list


def _rank(citation: _Citation) -> int | None:
    """The rank of what is really cited: a kind that is wrong by the catalogue does not make the order wrong."""
    if citation.kenal.hubungan == "jenis_keliru" and citation.kenal.peraturan is not None:
        rank: int = acuan_toml("jenis-peraturan")["jenis"][citation.kenal.peraturan.jenis]["peringkat"]
        return rank
    return peringkat(citation.rujukan)


@cache
def _not_compared() -> frozenset[tuple[int, int]]:
    """Pairs of ranks between which no order is owed."""
    return frozenset((higher, lower) for higher, lower in acuan_toml("jenis-peraturan")["urutan"]["tidak_dibandingkan"])


@check(Sop, placeholders=("rujukan", "sebelumnya"), undetermined=True)
def rank_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """A higher regulation stands before a lower one (angka 43); one finding a list, at the first out of order."""
    ranked = [(rank, citation) for citation in _main_citations(context) if (rank := _rank(citation))]
    if len(ranked) < 2:
        return Undetermined("kurang_rujukan") if not ranked else None
    if all(before[0] <= after[0] for before, after in pairwise(ranked)):
        return None
    apart = _not_compared()
    repeated = {id(again) for again, _ in _repeats(context)}
    ranked = [one for one in ranked if id(one[1]) not in repeated]
    wrong: list[tuple[_Citation, _Citation]] = []
    for position, (rank, citation) in enumerate(ranked):
        lower = next(
            (
                before
                for before_rank, before in ranked[:position]
                if rank < before_rank and (rank, before_rank) not in apart
            ),
            None,
        )
        if lower is not None:
            wrong.append((citation, lower))
    if not wrong:
        return None
    citation, lower = wrong[0]
    related = tuple(Related(other.named(), _true_name(other)) for other, _ in wrong[1:])
    data = {"rujukan": _true_name(citation), "sebelumnya": _true_name(lower)}
    return [Hit(citation.named(), data, (Related(lower.named(), _true_name(lower)), *related))]


def _true_name(citation: _Citation) -> str:
    """What is cited, by its true kind: the order is judged by that."""
    entry = citation.kenal.peraturan
    return (
        _short(entry) if entry is not None and citation.kenal.hubungan == "jenis_keliru" else _written(citation.rujukan)
    )


@check(Sop, placeholders=("rujukan", "sebelumnya"))
def year_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """Within one kind the earlier year stands first (angka 43); one finding a list, at the first out of order."""
    latest: dict[tuple[str, str], _Citation] = {}
    for citation in _main_citations(context):
        rujukan = citation.rujukan
        if rujukan.jenis is None or rujukan.tahun is None or rujukan.jenis in MIXED_KINDS:
            continue
        before = latest.get((rujukan.jenis, rujukan.daerah or ""))
        if before is not None and before.rujukan.tahun is not None and rujukan.tahun < before.rujukan.tahun:
            if any(again is citation for again, _ in _repeats(context)):
                continue
            data = {"rujukan": _written(rujukan), "sebelumnya": _written(before.rujukan)}
            return [Hit(citation.named(), data, (Related(before.named(), _written(before.rujukan)),))]
        latest[rujukan.jenis, rujukan.daerah or ""] = citation
    return None


MIXED_KINDS = frozenset({"Permen", "Peraturan Lembaga", "Keputusan", "Instruksi", "SE"})
"""Keys that stand for regulations of many agencies: their years cannot be compared."""


class GuidelineOptions(Options):
    """``pedoman`` are the national guidelines as "kind number/year"; ``kata`` the words of a regional guideline's
    title.
    """

    pedoman: tuple[str, ...]
    kata: tuple[str, ...]


@check(Sop, options=GuidelineOptions, undetermined=True)
def cites_guideline(sop: Sop, options: GuidelineOptions, context: Context) -> Verdict:
    """An SOP cites the guideline by which it is written: national or regional."""
    citations = [citation for item in _items(context).values() for citation in item.citations]
    if not citations:
        return Undetermined("kurang_rujukan")
    for citation in citations:
        rujukan = citation.rujukan
        if f"{rujukan.jenis} {rujukan.nomor}/{rujukan.tahun}" in options.pedoman:
            return None
        title = fold(rujukan.judul or "")
        if any(word in title for word in options.kata):
            return None
    label = next(bagian.label for bagian in sop.bagian if bagian.nama == "dasar_hukum")
    return [Hit(label.spans[0])]


@check(Sop, placeholders=("rujukan",))
def cited_once(sop: Sop, options: Options, context: Context) -> Verdict:
    """A regulation stands in the list once; an amendment that names its parent is another regulation."""
    return [
        Hit(again.named(), {"rujukan": written}, (Related(before.named(), written),))
        for again, before in _repeats(context)
        for written in (_written(again.rujukan),)
    ] or None


def _repeats(context: Context) -> list[tuple[_Citation, _Citation]]:
    """The citations of what the list has already, each with the earlier one.

    They have no place in the order of the list: once they are struck out, it is in order or it is not.
    """
    found: list[tuple[_Citation, _Citation]] | None = context.memo.get("rujukan_ganda")
    if found is None:
        found = context.memo["rujukan_ganda"] = list(_find_repeats(_main_citations(context)))
    return found


def _find_repeats(citations: list[_Citation]) -> Iterator[tuple[_Citation, _Citation]]:
    seen: dict[tuple[str, int], list[_Citation]] = {}
    for citation in citations:
        rujukan = citation.rujukan
        if rujukan.jenis is None or rujukan.nomor is None or rujukan.tahun is None:
            continue
        if rujukan.jenis in MIXED_KINDS and rujukan.judul is None:
            continue
        alike = seen.setdefault((rujukan.nomor, rujukan.tahun), [])
        # Few numbers stand twice: only then need title and region be compared.
        before = next((other for other in alike if _identity(other) == _identity(citation)), None) if alike else None
        if before is None:
            alike.append(citation)
        else:
            yield citation, before


def _identity(citation: _Citation) -> tuple[str | None, str, str]:
    """What tells regulations of one number and year apart."""
    rujukan = citation.rujukan
    title = fold(rujukan.judul or "") if rujukan.jenis in MIXED_KINDS else ""
    return rujukan.jenis, title, region_key(rujukan.daerah or "")
