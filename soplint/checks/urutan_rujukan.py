"""Dasar Hukum as a list: its order, what stands in it twice, and what it has to hold."""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from ..acuan import acuan_toml
from ..acuan.daerah import region_key
from ..acuan.peraturan import general_kinds
from ..findings import Related
from ..folding import fold
from ..misread import as_scanned
from ..model import Sop
from ..values.jenis_peraturan import CONSTITUTION
from ..values.peringkat import ranks
from . import Context, Hit, Options, Undetermined, Verdict, check, once
from .bagian import same_list
from .daerah_rujukan import of_other_regions
from .dasar_hukum import is_gone
from .kenal import written_name
from .sitasi import Citation, cited_items, main_citations

__all__: list[str] = []


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


def _rank(citation: Citation) -> tuple[int, int] | None:
    """The highest and the lowest rank that what is cited may have.

    None where the kind is wrong by the catalogue: its place shows once that is mended. A number of the old form,
    "PER/09/M.PAN/5/2007", stands without its kind, which the catalogue knows.
    """
    entry = citation.kenal.peraturan
    if entry is None:
        return ranks(citation.rujukan)
    if citation.kenal.hubungan == "jenis_keliru":
        return None
    if citation.rujukan.jenis is not None:
        return ranks(citation.rujukan)
    rank = acuan_toml("jenis-peraturan")["jenis"][entry.jenis]["peringkat"]
    return rank, rank


@cache
def _not_compared() -> frozenset[tuple[int, int]]:
    """Pairs of ranks between which no order is owed."""
    return frozenset((higher, lower) for higher, lower in acuan_toml("jenis-peraturan")["urutan"]["tidak_dibandingkan"])


_Misplaced = list[tuple[Citation, Citation]]
"""The citations of a list that stand too low, each with the first above which it belongs."""


@check(Sop, placeholders=("rujukan", "sebelumnya", "tempat"), undetermined=True, all_citations=True, identity_part=True)
def rank_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """A higher regulation stands before a lower one (angka 43); one finding a list, at the first out of order."""
    lists = _lists(context)
    if not any(_rank(citation) for citations in lists for citation in citations):
        return Undetermined("kurang_rujukan")
    return [hit for citations in lists if (hit := _out_of_rank(citations, context)) is not None] or None


def _out_of_rank(citations: list[Citation], context: Context) -> Hit | None:
    """The first of a list that stands below a lower one.

    Where it is to go is above those of its own kind that are younger, too: it is moved once.
    """
    wrong = _below_lower(citations, context)
    if not wrong:
        return None
    citation, lower = wrong[0]
    above = [
        before for misplaced in (wrong, _below_later(citations, context)) for it, before in misplaced if it is citation
    ]
    place = min(above, key=lambda before: before.named().start)
    data = {name: written_name(one.rujukan) for name, one in zip(_PLACES, (citation, lower, place), strict=True)}
    beside = [lower, *([place] if place is not lower else []), *(other for other, _ in wrong[1:])]
    return Hit(citation.named(), data, tuple(map(_related, beside)))


_PLACES = ("rujukan", "sebelumnya", "tempat")


def _related(citation: Citation) -> Related:
    return Related(citation.named(), written_name(citation.rujukan))


def _below_lower(citations: list[Citation], context: Context) -> _Misplaced:
    """What stands below a regulation of lower rank."""
    ranked = [(rank, citation) for citation in citations if (rank := _rank(citation))]
    if all(before <= lowest for before, ((_, lowest), _) in zip(_lowest_so_far(ranked), ranked, strict=True)):
        return []
    apart = _not_compared()
    # What is struck out, as said twice or made by another region, has no place in the order.
    struck = {id(again) for again, _ in _repeats(context)} | of_other_regions(context)
    ranked = [one for one in ranked if id(one[1]) not in struck]
    wrong: _Misplaced = []
    for position, ((_, own), citation) in enumerate(ranked):
        lower = next(
            (before for (other, _), before in ranked[:position] if own < other and (own, other) not in apart),
            None,
        )
        if lower is not None:
            wrong.append((citation, lower))
    return wrong


def _lowest_so_far(ranked: list[tuple[tuple[int, int], Citation]]) -> Iterator[int]:
    """For each citation the lowest rank that one before it has at least."""
    return accumulate((highest for (highest, _), _ in ranked), max)


@check(Sop, placeholders=("rujukan", "sebelumnya"), all_citations=True, identity_part=True)
def year_order(sop: Sop, options: Options, context: Context) -> Verdict:
    """Within one kind the earlier year stands first (angka 43); one finding a list, at the first out of order.

    The one that the order of ranks tells of is told once: where it is to go, its year is reckoned with there.
    """
    return [hit for citations in _lists(context) if (hit := _out_of_years(citations, context)) is not None] or None


def _out_of_years(citations: list[Citation], context: Context) -> Hit | None:
    """The first of a list that stands below a later one of its kind; the others beside it."""
    wrong = _below_later(citations, context)
    if wrong:
        told = {id(citation) for citation, _ in _below_lower(citations, context)[:1]}
        wrong = [one for one in wrong if id(one[0]) not in told]
    if not wrong:
        return None
    citation, later = wrong[0]
    data = {name: written_name(one.rujukan) for name, one in zip(_PLACES, (citation, later), strict=False)}
    return Hit(citation.named(), data, (_related(later), *(_related(other) for other, _ in wrong[1:])))


def _below_later(citations: list[Citation], context: Context) -> _Misplaced:
    """What stands below a later regulation of its kind."""
    listed: dict[tuple[str, str], list[tuple[int, Citation]]] = {}
    wrong: _Misplaced = []
    for citation in citations:
        rujukan = citation.rujukan
        if rujukan.jenis is None or rujukan.tahun is None or rujukan.jenis in general_kinds():
            continue
        if citation.kenal.hubungan in ("jenis_keliru", "nomor_keliru"):
            # Its place is among those of its true kind and year, not of what is written.
            continue
        above = listed.setdefault((rujukan.jenis, rujukan.daerah or ""), [])
        later = next((before for year, before in above if rujukan.tahun < year), None)
        if later is None:
            above.append((rujukan.tahun, citation))
        elif all(again is not citation for again, _ in _repeats(context)) and not is_gone(citation, context):
            # What takes the place of a revoked regulation is younger: it may well stand where that one stood.
            wrong.append((citation, later))
    return wrong


class GuidelineOptions(Options):
    """``pedoman`` are the national guidelines as "kind number/year"; ``kata`` the words of a regional guideline's
    title.
    """

    pedoman: tuple[str, ...]
    kata: tuple[str, ...]


@check(Sop, options=GuidelineOptions, undetermined=True, all_citations=True)
def cites_guideline(sop: Sop, options: GuidelineOptions, context: Context) -> Verdict:
    """An SOP cites the guideline by which it is written: national or regional."""
    citations = [citation for item in cited_items(context).values() for citation in item.citations]
    if not citations:
        return Undetermined("kurang_rujukan")
    for citation in citations:
        rujukan = citation.rujukan
        if f"{rujukan.jenis} {rujukan.nomor}/{rujukan.tahun}" in options.pedoman:
            return None
    # The words of its title tell it, too, behind another regulation from which a scan did not part it.
    texts = [_as_scanned(butir.isi.teks) for butir in sop.dasar_hukum]
    if any(word in text for word in map(_as_scanned, options.kata) for text in texts):
        return None
    label = next(bagian.label for bagian in sop.bagian if bagian.nama == "dasar_hukum")
    return [Hit(label.spans[0])]


def _as_scanned(text: str) -> str:
    """A text as scans may read it, which lose blanks too."""
    return as_scanned(fold(text)).replace(" ", "")


@check(Sop, placeholders=("rujukan",), all_citations=True, identity_part=True)
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
    seen: dict[tuple[str | None, int], list[Citation]] = {}
    for citation in citations:
        rujukan = citation.rujukan
        if rujukan.jenis is None or rujukan.tahun is None:
            continue
        if rujukan.nomor is None and rujukan.jenis != CONSTITUTION:
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
    if rujukan.jenis == CONSTITUTION:
        # Its articles are cited one by one: "Pasal 18 UUD 1945".
        text, (start, end) = citation.butir.isi.teks, rujukan.letak
        title = fold(f"{text[:start]} {text[end:]}")
    return rujukan.jenis, title, region_key(rujukan.daerah or "")
