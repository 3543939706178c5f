"""Dasar Hukum: whether what is cited is what it says, was in force, and stands in its order."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from ..acuan import acuan_toml
from ..daerah import LONGEST_REGION, region_key, region_kind, same_level
from ..findings import Edit, Fix, Related
from ..folding import fold
from ..model import Butir, Sop
from ..patterns import pattern
from ..peraturan import Peraturan, general_kinds, regional_kinds
from ..values.jenis_peraturan import is_provincial, jenis_peraturan, peringkat
from ..values.rujukan import Rujukan
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .sitasi import (
    NOT_IN_CATALOGUE,
    Citation,
    Item,
    cited_items,
    items_of,
    kind_name,
    main_citations,
    missing_parts,
    official_name,
    written_name,
)
from .struktur import same_list
from .tahun_sop import sop_year
from .tanggal import read_dates
from .umum import enumerated

# -------------------------------------------------------------------- one citation


@check(Butir, placeholders=("kurang",), together=True)
def complete_citation(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number, year and title of a cited regulation must be there (UU 12/2011 Lampiran II angka 45)."""
    return [
        _incomplete(item) if "kurang" in item.sifat else None if item.citations else NOT_APPLICABLE
        for item in items_of(butir, context)
    ]


def _incomplete(item: Item) -> list[Hit]:
    return [
        Hit(citation.span(citation.rujukan.letak), {"kurang": enumerated(missing)})
        for citation in item.citations
        if (missing := missing_parts(citation.rujukan, citation.utama))
    ]


@check(Butir, placeholders=("tertulis", "seharusnya", "rujukan"), undetermined=True, together=True)
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
    return hits or item.known


@check(Butir, placeholders=("rujukan", "tertulis"), undetermined=True, together=True)
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
        data = {
            "rujukan": f"{official_name(entry)} tentang {entry.tentang}",
            "tertulis": written_name(citation.rujukan),
        }
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
        scan = relation == "berbeda_kecil"
        hits.append(
            Hit(
                place,
                {"rujukan": official_name(entry), "judul": entry.tentang},
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
    return [
        _revoked(item, options, context) if "dicabut" in item.sifat else item.known for item in items_of(butir, context)
    ]


def _revoked(item: Item, options: StatusOptions, context: Context) -> Verdict:
    hits: list[Hit] = []
    year = sop_year(context)
    for citation in item.citations:
        if hits and not citation.utama:
            # An amendment falls with what it amends: one fault.
            continue
        entry = citation.kenal.peraturan
        if entry is None or entry.status != "dicabut" or citation.kenal.hubungan in ("berbeda", "nomor_keliru"):
            continue
        if _revocation(entry, year) == options.kapan:
            data = {
                "rujukan": official_name(entry),
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
    year = sop_year(context)
    if year is None:
        return [Undetermined("nilai_tidak_terbaca")] * len(butir)
    last = max(year, *_years_of_dates(context))
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
        rujukan = citation.rujukan
        if rujukan.tahun is not None and rujukan.tahun > last and rujukan.jenis is not None and not rujukan.pindaian:
            hits.append(Hit(citation.named(), {"rujukan": written_name(rujukan), "tahun": year}))
    return hits or None


@check(Butir, placeholders=("tertulis", "angka"), together=True)
def clean_figures(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Letters that stand for digits in a number or a year are the scan's."""
    return [_misread(item) if "pindaian" in item.sifat else None for item in items_of(butir, context)]


def _misread(item: Item) -> Verdict:
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
    return [_informal(item) if "bentuk" in item.sifat else None for item in items_of(butir, context)]


def _informal(item: Item) -> Verdict:
    hits = []
    for citation in item.citations:
        entry = citation.kenal.peraturan if citation.kenal.hubungan == "jenis_keliru" else None
        # A kind that is to be replaced need not be written out first.
        informal = [part for part in citation.rujukan.bentuk if entry is None or part[0] == "no"]
        if not informal:
            continue
        kind = jenis_peraturan(citation.rujukan.jenis_tertulis)
        text = citation.butir.isi.teks
        edits = [
            Edit(citation.span(place), replacement)
            for key, place in informal
            if (replacement := _FORM_WORDS.get(key, kind.nama if kind else "")) or key == "republik_indonesia"
        ]
        first = informal[0][1]
        place = (
            first[0] + len(text[first[0] : first[1]]) - len(text[first[0] : first[1]].lstrip()),
            first[1],
        )
        name = kind.nama if kind else citation.rujukan.jenis_tertulis
        form = official_name(entry) if entry is not None else _full_form(citation.rujukan, name)
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
    return [_foreign(item, agency) if "daerah" in item.sifat else None for item in items_of(butir, context)]


def _foreign(item: Item, agency: "_Daerah") -> Verdict:
    hits = []
    for citation in item.citations:
        rujukan = citation.rujukan
        by_name = regional_kinds().get(rujukan.jenis or "")
        if rujukan.daerah is None or by_name in (None, "provinsi") or is_provincial(rujukan):
            continue
        region = region_key(rujukan.daerah)
        level = region_kind(rujukan.daerah) or by_name or ""
        if region and not (same_level(level, agency.tingkat) and _same_region(region, agency.nama)):
            named = f"{agency.tingkat} {agency.nama}".title()
            hits.append(Hit(citation.span(rujukan.jenis_letak), {"daerah": rujukan.daerah, "instansi": named}))
    return hits or None


_REGION_UNKNOWN = Undetermined("daerah_tidak_diketahui")
_MIN_REGION_SCORE = 80
"""Names of a region as alike as this (0 to 100) are one name, misread."""


class _Daerah(NamedTuple):
    tingkat: str
    nama: str


_NO_REGION = _Daerah("", "")


@once
def _agency_region(context: Context) -> _Daerah:
    """The region after "Kabupaten" or "Kota" in the letterhead, the approval or the signature."""
    sop = context.sop
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
                return _Daerah(level, " ".join(_unspaced(words[place + 1 :])[:LONGEST_REGION]))
    return _NO_REGION


def _unspaced(words: list[str]) -> list[str]:
    """The words with the first one whole, if a scan or an author has spaced its letters: "T A P I N", "T APIN"."""
    letters = next((at for at, word in enumerate(words) if len(word) > 1), len(words))
    if not letters:
        return words
    end = letters if letters > 1 else letters + 1
    return ["".join(words[:end]), *words[end:]]


_OF_VILLAGES = frozenset({"kecamatan", "camat", "kelurahan", "lurah", "desa", "kabupaten"})


@lru_cache(maxsize=4096)
def _same_region(region: str, agency: str) -> bool:
    """Whether the two name one region: word by word alike, as far as the shorter goes; "Suka Maju" is Sukamaju."""
    from rapidfuzz import fuzz

    words = agency.split()
    if region.replace(" ", "") in accumulate(words):
        return True
    pairs = zip(region.split(), words, strict=False)
    return all(one == other or fuzz.ratio(one, other) >= _MIN_REGION_SCORE for one, other in pairs)


@check(Butir, placeholders=("rujukan", "perubahan"), together=True)
def names_amendment(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regulation that has been amended is cited with its amendment (angka 47, "sebagaimana telah diubah dengan").

    Amendments of the SOP's own year and later ones could not yet be named in it.
    """
    return [_amended(item, context) if "diubah" in item.sifat else None for item in items_of(butir, context)]


def _amended(item: Item, context: Context) -> Verdict:
    hits: list[Hit] = []
    year = sop_year(context)
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
            hits.append(Hit(citation.named(), {"rujukan": official_name(entry), "perubahan": f"{how} {known[-1]}"}))
    return hits or None


_AMENDMENT = pattern(r"\s*([^(]+?/((?:19|20)[0-9]{2}))(?![0-9/])")
"""An amendment that the catalogue names, and its year; what stands behind it in brackets is a remark."""


# -------------------------------------------------------------------- the list


def _lists(context: Context) -> list[list[Citation]]:
    """The citations that head the items of each list; one that goes on over the page is one list.

    A section that stands twice is another rule's: what its two lists hold is not held against each other.
    """
    sections = [bagian for bagian in context.sop.bagian if bagian.nama == "dasar_hukum"]
    if len(sections) < 2:
        return [main_citations(context)]
    items = cited_items(context)
    lists: list[list[Citation]] = []
    before = None
    for section in sections:
        if before is None or not same_list(before, section):
            lists.append([])
        lists[-1] += [found.citations[0] for butir in section.butir if (found := items[id(butir)]).citations]
        before = section
    return lists


def _rank(citation: Citation) -> int | None:
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
    found = [[(rank, citation) for citation in citations if (rank := _rank(citation))] for citations in _lists(context)]
    if not any(found):
        return Undetermined("kurang_rujukan")
    return [hit for ranked in found if (hit := _out_of_rank(ranked, context)) is not None] or None


def _out_of_rank(ranked: list[tuple[int, Citation]], context: Context) -> Hit | None:
    """The first of a list that stands below a lower one."""
    if all(before[0] <= after[0] for before, after in pairwise(ranked)):
        return None
    apart = _not_compared()
    repeated = {id(again) for again, _ in _repeats(context)}
    ranked = [one for one in ranked if id(one[1]) not in repeated]
    wrong: list[tuple[Citation, Citation]] = []
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
    return Hit(citation.named(), data, (Related(lower.named(), _true_name(lower)), *related))


def _true_name(citation: Citation) -> str:
    """What is cited, by its true kind: the order is judged by that."""
    entry = citation.kenal.peraturan
    return (
        official_name(entry)
        if entry is not None and citation.kenal.hubungan == "jenis_keliru"
        else written_name(citation.rujukan)
    )


@check(Sop, placeholders=("rujukan", "sebelumnya"))
def year_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """Within one kind the earlier year stands first (angka 43); one finding a list, at the first out of order."""
    return [hit for citations in _lists(context) if (hit := _out_of_years(citations, context)) is not None] or None


def _out_of_years(citations: list[Citation], context: Context) -> Hit | None:
    """The first of a list that stands below a later one of its kind."""
    latest: dict[tuple[str, str], Citation] = {}
    for citation in citations:
        rujukan = citation.rujukan
        if rujukan.jenis is None or rujukan.tahun is None or rujukan.jenis in general_kinds():
            continue
        if citation.kenal.hubungan == "jenis_keliru":
            # Its place is among those of its true kind, not of the one that is written.
            continue
        before = latest.get((rujukan.jenis, rujukan.daerah or ""))
        if before is not None and before.rujukan.tahun is not None and rujukan.tahun < before.rujukan.tahun:
            if any(again is citation for again, _ in _repeats(context)):
                continue
            data = {"rujukan": written_name(rujukan), "sebelumnya": written_name(before.rujukan)}
            return Hit(citation.named(), data, (Related(before.named(), written_name(before.rujukan)),))
        latest[rujukan.jenis, rujukan.daerah or ""] = citation
    return None


class GuidelineOptions(Options):
    """``pedoman`` are the national guidelines as "kind number/year"; ``kata`` the words of a regional guideline's
    title.
    """

    pedoman: tuple[str, ...]
    kata: tuple[str, ...]


@check(Sop, options=GuidelineOptions, undetermined=True)
def cites_guideline(sop: Sop, options: GuidelineOptions, context: Context) -> Verdict:
    """An SOP cites the guideline by which it is written: national or regional."""
    citations = [citation for item in cited_items(context).values() for citation in item.citations]
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
        for written in (written_name(again.rujukan),)
    ] or None


@once
def _repeats(context: Context) -> list[tuple[Citation, Citation]]:
    """The citations of what the list has already, each with the earlier one.

    They have no place in the order of the list: once they are struck out, it is in order or it is not.
    """
    return [pair for citations in _lists(context) for pair in _find_repeats(citations)]


def _find_repeats(citations: list[Citation]) -> Iterator[tuple[Citation, Citation]]:
    seen: dict[tuple[str, int], list[Citation]] = {}
    for citation in citations:
        rujukan = citation.rujukan
        if rujukan.jenis is None or rujukan.nomor is None or rujukan.tahun is None:
            continue
        if rujukan.jenis in general_kinds() and rujukan.judul is None:
            continue
        alike = seen.setdefault((rujukan.nomor, rujukan.tahun), [])
        # Few numbers stand twice: only then need title and region be compared.
        before = next((other for other in alike if _identity(other) == _identity(citation)), None) if alike else None
        if before is None:
            alike.append(citation)
        else:
            yield citation, before


def _identity(citation: Citation) -> tuple[str | None, str, str]:
    """What tells regulations of one number and year apart."""
    rujukan = citation.rujukan
    title = fold(rujukan.judul or "") if rujukan.jenis in general_kinds() else ""
    return rujukan.jenis, title, region_key(rujukan.daerah or "")
