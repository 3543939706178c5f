"""Reporting periods: sources and results that fit, one period on both sides, the right one in the name."""

from functools import lru_cache
from typing import Literal

from ..acuan import acuan_toml
from ..findings import Related
from ..model import Langkah, Sop, Teks, absolute
from ..values.bilangan import find_pasangan
from ..values.periode import SebutanPeriode, find_periode, hasil, nearest_result, periode
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .bacaan import ReadStep, read_steps, rows_of
from .dokumen import documents_in
from .gabungan import gabungan_in, months_of, names_period, sebutan_laporan
from .kata_kerja import gathers, listed, nature, noun_acts
from .parts_of_hits import enumerated
from .words import places_of_words, word_set, words_in

__all__: list[str] = []


@check(
    Langkah,
    placeholders=("jumlah", "sumber", "hasil", "seharusnya"),
    undetermined=True,
    together=True,
    worded=("seharusnya",),
)
def period_count(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """As many periods as are merged must make up the period that is said to come of them.

    Three months are a quarter, two quarters a semester (PP 39/2006).
    """
    if not names_period(context):
        return [NOT_APPLICABLE] * len(steps)
    return [_counted(row) if len(row.periode) > 1 else NOT_APPLICABLE for row in rows_of(steps, context)]


def _counted(row: ReadStep) -> Verdict:
    teks = row.langkah.uraian
    merge = gabungan_in(teks.teks, row.periode) if teks is not None else None
    source = merge.sumber if merge is not None else None
    if teks is None or merge is None or source is None or source.jumlah is None or source.jumlah < 2:
        return NOT_APPLICABLE
    if any(pair.angka != pair.huruf for pair in find_pasangan(teks.teks)):
        return Undetermined("periode_tidak_jelas")
    made = [mention for mention in merge.hasil if not mention.urutan]
    months = months_of(source)
    lengths = [length for mention in made if (length := months_of(mention)) is not None]
    if months is None or not made or len(lengths) < len(made):
        return NOT_APPLICABLE
    if source.jumlah * months in lengths:
        return None
    target = made[0]
    if source.jumlah * months % lengths[0] == 0 and _of_units(teks.teks[source.end :]):
        # 24 monthly reports of eight districts are one quarter's.
        return NOT_APPLICABLE
    whole = lengths[0] // months
    longer = hasil(source.jumlah, source.periode) or "periode yang lebih panjang"
    data = {
        "jumlah": source.jumlah,
        "sumber": source.periode,
        "hasil": target.periode,
        # No number of reports makes one of a period that is no longer than theirs.
        "seharusnya": f"{whole} periode {source.periode}" if whole > 1 else longer,
    }
    related = (Related(absolute(teks, target.start, target.end), "hasil yang disebut"),)
    return [Hit(absolute(teks, source.start, source.end), data, related)]


def _of_units(behind: str) -> bool:
    """Whether the reports that were counted are those of several units: "24 laporan bulanan kelurahan"."""
    return any(word in listed("pelaku") or word in acuan_toml("wilayah")["sebutan"] for word in words_in(behind)[:2])


class GenericOptions(Options):
    """``umum`` are words that say nothing of the period of a report: "laporan kinerja"; ``satu`` those that may stand
    before it: "menjadi satu laporan".
    """

    umum: frozenset[str]
    satu: frozenset[str]


@check(
    Langkah,
    options=GenericOptions,
    placeholders=("jumlah", "sumber", "hasil", "anjuran", "banyak"),
    undetermined=True,
    together=True,
)
def target_named(steps: list[Langkah], options: GenericOptions, context: Context) -> list[Verdict]:
    """Where several periods are merged "untuk menyusun laporan", the text must say which report."""
    if not names_period(context):
        return [NOT_APPLICABLE] * len(steps)
    return [_target(row, options) if row.periode else NOT_APPLICABLE for row in rows_of(steps, context)]


def _target(row: ReadStep, options: GenericOptions) -> Verdict:
    teks = row.langkah.uraian
    merge = gabungan_in(teks.teks, row.periode) if teks is not None else None
    source = merge.sumber if merge is not None else None
    if teks is None or merge is None or source is None or source.jumlah is None or source.jumlah < 2:
        return NOT_APPLICABLE
    if merge.hasil:
        return None
    words, places = words_in(teks.teks), places_of_words(teks.teks)
    first = next(
        (i for i, (start, _) in enumerate(places) if start >= merge.penanda.end and words[i] not in options.satu),
        len(words),
    )
    ends = next((i for i in range(first, len(words)) if words[i] in listed("batas_objek")), len(words))
    if ends == first or words[first] != "laporan" or not options.umum.issuperset(words[first + 1 : ends]):
        return None
    start, end = places[first][0], places[ends - 1][1]
    target, number = nearest_result(source.jumlah, source.periode)
    data = {
        "jumlah": source.jumlah,
        "sumber": source.periode,
        "hasil": teks.teks[start:end],
        "anjuran": target,
        "banyak": number,
    }
    return [Hit(absolute(teks, start, end), data)]


class SideOptions(Options):
    """``sisi`` is the cell that is compared with the description, ``dokumen`` the words of what is reported in,
    ``catatan`` those of what is kept day by day and looked into for any longer period.
    """

    sisi: Literal["kelengkapan", "output"]
    dokumen: tuple[str, ...]
    catatan: frozenset[str] = frozenset()


@check(Langkah, options=SideOptions, placeholders=("langkah", "sisi"), undetermined=True, together=True)
def same_period(steps: list[Langkah], options: SideOptions, context: Context) -> list[Verdict]:
    """The description and its input (or output) must speak of one period.

    A gathering or composing step may draw on shorter periods, and its result may be of a longer one, unless its own
    text names the source. Where the cell also lists a document without a period, that may be the one meant.
    """
    if not names_period(context):
        return [NOT_APPLICABLE] * len(steps)
    return [_compared(row, options) if row.periode else NOT_APPLICABLE for row in rows_of(steps, context)]


def _compared(row: ReadStep, options: SideOptions) -> Verdict:
    langkah = row.langkah
    cell: Teks | None = getattr(langkah, options.sisi)
    if cell is None or langkah.uraian is None:
        return NOT_APPLICABLE
    named = sebutan_laporan(langkah.uraian.teks)
    there = sebutan_laporan(cell.teks) if named else ()
    if not there:
        return NOT_APPLICABLE
    names = {mention.periode for mention in named}
    if any(mention.periode in names for mention in there):
        return None
    merge = gabungan_in(langkah.uraian.teks, named)
    says_source = merge is not None and merge.sumber is not None
    acts = [act.nama for act in row.uraian.acts if act.nama]
    if options.sisi == "output":
        # Composing without merging names its own product; of "semester I dan semester II" one report may come.
        excused = any(map(gathers, acts)) and not (merge is None and set(acts) == {"menyusun"} and len(named) == 1)
    else:
        longer = set(acts) == {"menyusun"} and _longer_report(cell.teks, there, named)
        excused = (any(map(gathers, acts)) or _meets_to_gather(row)) and not says_source and not longer
    if excused or _kept_for_shorter(cell.teks, there, named, options.catatan):
        return None
    if _other_document(cell.teks, options.dokumen):
        return None
    odd = there[0]
    own = merge.sumber if merge is not None and merge.sumber is not None else named[0]
    data = {"langkah": own.periode, "sisi": odd.periode}
    related = (Related(absolute(langkah.uraian, own.start, own.end), "periode dalam uraian"),)
    return [Hit(absolute(cell, odd.start, odd.end), data, related)]


def _meets_to_gather(row: ReadStep) -> bool:
    """Whether a meeting is held in order to gather: "Melaksanakan rapat rekapitulasi data triwulan"."""
    nouns = noun_acts()
    about = {nouns[word] for word in row.uraian.objek[1] if word in nouns}
    meets = any(act.nama and nature(act.nama) == "menyelenggarakan" for act in row.uraian.acts)
    return meets and any(map(gathers, about))


def _longer_report(text: str, there: tuple[SebutanPeriode, ...], named: tuple[SebutanPeriode, ...]) -> bool:
    """Whether the cell holds a report of a longer period and nothing else: of that no shorter one is composed.

    That of the time before may serve as its pattern.
    """
    words = word_set(text)
    several = not words.isdisjoint(acuan_toml("periode")["bukan_satu"]) or len(documents_in(text)) > 1
    if "laporan" not in words or several:
        return False
    return min(periode(m.periode).hari for m in there) > max(periode(m.periode).hari for m in named)


def _kept_for_shorter(
    text: str, there: tuple[SebutanPeriode, ...], named: tuple[SebutanPeriode, ...], catatan: frozenset[str]
) -> bool:
    """Whether the cell holds records of a shorter period and no report: "Kartu stok harian" for a weekly look."""
    words = word_set(text)
    if catatan.isdisjoint(words) or "laporan" in words:
        return False
    return max(periode(m.periode).hari for m in there) < min(periode(m.periode).hari for m in named)


@lru_cache(maxsize=4096)
def _other_document(text: str, documents: tuple[str, ...]) -> bool:
    """Whether the cell also lists a report, data or a draft without naming its period."""
    return any(
        not find_periode(text[item.start : item.end]) and not set(item.kunci.split()).isdisjoint(documents)
        for item in documents_in(text)
    )


@check(Sop, placeholders=("nama", "langkah"), worded=("langkah",), all_steps=True)
def title_period(sop: Sop, options: Options, context: Context) -> Verdict:
    """The period in the SOP's name must appear in its steps when they name any of their own.

    Several others may be the sources of the one that is named; they count when the last report that the steps make or
    hand on is one of them.
    """
    nama = sop.identitas.nama
    if nama is None or nama.nilai is None:
        return NOT_APPLICABLE
    titled = sebutan_laporan(nama.nilai.teks)
    if not titled:
        return NOT_APPLICABLE
    names = {mention.periode for mention in titled}
    other: list[tuple[Teks, SebutanPeriode]] = []
    last: Teks | None = None
    for row in read_steps(context):
        for teks in (row.langkah.uraian, row.langkah.output, row.langkah.kelengkapan):
            mentions = sebutan_laporan(teks.teks) if teks is not None else ()
            if any(mention.periode in names for mention in mentions):
                return None
            # What a step gathers may be of a shorter period; only what it makes or hands on is compared.
            if teks is row.langkah.uraian and teks is not None and not _only_gathers(row):
                other += [(teks, mention) for mention in mentions]
                last = teks if mentions or "laporan" in row.uraian.words else last
    found = list(dict.fromkeys(mention.periode for _, mention in other))
    if not other or (len(found) > 1 and last is not other[-1][0]):
        return None
    teks, mention = other[0]
    data = {"nama": titled[0].periode, "langkah": enumerated(found)}
    related = (Related(absolute(teks, mention.start, mention.end), "periode dalam langkah"),)
    return [Hit(absolute(nama.nilai, titled[0].start, titled[0].end), data, related)]


def _only_gathers(row: ReadStep) -> bool:
    return all(not act.nama or (gathers(act.nama) and act.nama != "menyusun") for act in row.uraian.acts)
