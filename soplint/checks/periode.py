"""Reporting periods: sources and results that fit, one period on both sides, the right one in the name."""

from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..model import Langkah, Sop, Teks
from ..values.bilangan import find_pasangan
from ..values.periode import SebutanPeriode, find_periode, hasil, next_longer, periode
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .bacaan import ReadStep, procedures, read_steps, rows_of
from .dokumen import documents_in
from .gabungan import URUTAN, gabungan_in, months_of, names_period, sebutan_laporan
from .kata_kerja import gathers, listed, nature
from .kata_sop import written_at
from .umum import absolute, enumerated
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
    made = [mention for mention in merge.hasil if not URUTAN.match(teks.teks, mention.end)]
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
    """``umum`` are words that say nothing of the period of a report: "laporan kinerja"."""

    umum: tuple[str, ...]


@check(
    Langkah,
    options=GenericOptions,
    placeholders=("jumlah", "sumber", "hasil", "anjuran"),
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
    first = next((i for i, (start, _) in enumerate(places) if start >= merge.penanda.end), len(words))
    ends = next((i for i in range(first, len(words)) if words[i] in listed("batas_objek")), len(words))
    if ends == first or words[first] != "laporan" or any(word not in options.umum for word in words[first + 1 : ends]):
        return None
    start, end = places[first][0], places[ends - 1][1]
    data = {
        "jumlah": source.jumlah,
        "sumber": source.periode,
        "hasil": teks.teks[start:end],
        "anjuran": hasil(source.jumlah, source.periode) or next_longer(source.periode),
    }
    return [Hit(absolute(teks, start, end), data)]


class SideOptions(Options):
    """``sisi`` is the cell that is compared with the description, ``dokumen`` the words of what is reported in."""

    sisi: Literal["kelengkapan", "output"]
    dokumen: tuple[str, ...]


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
        # Composing without merging names its own product.
        excused = any(map(gathers, acts)) and not (merge is None and set(acts) == {"menyusun"} and len(names) == 1)
    else:
        longer = set(acts) == {"menyusun"} and _longer_report(cell.teks, there, named)
        excused = any(map(gathers, acts)) and not says_source and not longer
    if excused:
        return None
    if _other_document(cell.teks, options.dokumen):
        return None
    odd = there[0]
    own = merge.sumber if merge is not None and merge.sumber is not None else named[0]
    data = {"langkah": own.periode, "sisi": odd.periode}
    related = (Related(absolute(langkah.uraian, own.start, own.end), "periode dalam uraian"),)
    return [Hit(absolute(cell, odd.start, odd.end), data, related)]


def _longer_report(text: str, there: tuple[SebutanPeriode, ...], named: tuple[SebutanPeriode, ...]) -> bool:
    """Whether the cell holds a report of a longer period and nothing else: of that no shorter one is composed.

    That of the time before may serve as its pattern.
    """
    words = word_set(text)
    several = not words.isdisjoint(acuan_toml("periode")["bukan_satu"]) or len(documents_in(text)) > 1
    if "laporan" not in words or several:
        return False
    return min(periode(m.periode).hari for m in there) > max(periode(m.periode).hari for m in named)


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
    acts = [act.nama for act in row.uraian.acts]
    return not acts or all(not nama or (gathers(nama) and nama != "menyusun") for nama in acts)


class RepeatOptions(Options):
    """``bukan`` are words that make another work of the same report: a draft of it, its correction."""

    bukan: tuple[str, ...]


class _Susun(NamedTuple):
    tempat: int
    teks: Teks
    sebutan: SebutanPeriode


@check(
    Sop,
    options=RepeatOptions,
    placeholders=("periode", "langkah", "sebelumnya", "anjuran"),
    undetermined=True,
    all_steps=True,
)
def composed_once(sop: Sop, options: RepeatOptions, context: Context) -> Verdict:
    """A period's report must not be composed again after it was composed and passed on, with the next one up to come.

    Where quarterly reports are followed by the annual one, a second quarterly one probably stands for the semester's.
    """
    if not sop.langkah:
        return Undetermined("tidak_ada")
    if not names_period(context):
        return NOT_APPLICABLE
    hits = []
    for rows in procedures(context):
        hits += _composed_again(rows, frozenset(options.bukan), sop)
    return hits or None


def _composed_again(rows: list[ReadStep], other_work: frozenset[str], sop: Sop) -> list[Hit]:
    made = [_composed(place, row, other_work) for place, row in enumerate(rows)]
    names = [name for works in made for name in {work.sebutan.periode for work in works}]
    if len(set(names)) == len(names):
        return []
    first: dict[str, _Susun] = {}
    passed: dict[str, int] = {}
    hits = []
    done: set[str] = set()
    for place, row in enumerate(rows):
        for work in made[place]:
            name = work.sebutan.periode
            before = first.setdefault(name, work)
            if name not in passed or name in done or not _same_report(before, work):
                continue
            if not any(_days(later) > _days(work) for works in made[place:] for later in works):
                continue
            done.add(name)
            data = {
                "periode": name,
                "langkah": sop.step_number(row.langkah),
                "sebelumnya": sop.step_number(rows[before.tempat].langkah),
                "anjuran": next_longer(name),
            }
            related = (
                Related(absolute(before.teks, before.sebutan.start, before.sebutan.end), "disusun di sini"),
                Related(rows[passed[name]].langkah.spans[0], "diteruskan di sini"),
            )
            hits.append(Hit(absolute(work.teks, work.sebutan.start, work.sebutan.end), data, related))
        for name in first:
            if name not in passed and first[name].tempat < place and _passes_on(row, name, other_work):
                passed[name] = place
    return hits


def _days(work: _Susun) -> int:
    return periode(work.sebutan.periode).hari


def _composed(place: int, row: ReadStep, other_work: frozenset[str]) -> list[_Susun]:
    """The periodic reports that a step composes; those of a numbered quarter are each their own."""
    teks = row.langkah.uraian
    if teks is None or not row.tindakan or not gathers(row.tindakan):
        return []
    mentions = sebutan_laporan(teks.teks)
    if not mentions or not other_work.isdisjoint(row.uraian.words):
        return []
    merge = gabungan_in(teks.teks, mentions)
    if merge is not None:
        mentions = merge.hasil
    elif row.tindakan != "menyusun":
        return []
    return [_Susun(place, teks, m) for m in mentions if not URUTAN.match(teks.teks, m.end)]


def _passes_on(row: ReadStep, name: str, other_work: frozenset[str]) -> bool:
    """Whether a step hands the report of that period on for good: not as a draft, not for approval."""
    teks = row.langkah.uraian
    if teks is None or not row.tindakan or nature(row.tindakan) != "meneruskan":
        return False
    words = row.uraian.words
    if "untuk" in words or not other_work.isdisjoint(words):
        return False
    mentions = find_periode(teks.teks)
    return any(m.periode == name for m in mentions) or (not mentions and "laporan" in words)


def _same_report(a: _Susun, b: _Susun) -> bool:
    """Whether two reports can be one: the words of one name are among those of the other."""
    first, second = _report_words(a), _report_words(b)
    return first <= second or second <= first


def _report_words(work: _Susun) -> set[str]:
    text = work.teks.teks
    begin = text.casefold().rfind("laporan", 0, work.sebutan.end)
    end = work.sebutan.end
    words = [(word, start) for word, (start, _) in zip(words_in(text), places_of_words(text), strict=True)]
    behind: list[str] = []
    for word, start in words:
        if start < end:
            continue
        if word in ("dan", "serta", "menjadi") or word in listed("batas_objek"):
            break
        behind.append(word)
    inner = {word for word, start in words if max(begin, 0) <= start < work.sebutan.start}
    return (inner | set(behind)) - {"laporan"} - word_set(text[work.sebutan.start : end])


class _Bentuk(NamedTuple):
    """How a text names a period: ``kata`` in lower case, and where that stands."""

    periode: str
    kata: str
    start: int
    end: int


@cache
def _forms_of_periods() -> dict[str, str]:
    """The period by each word that always means it."""
    return {form: row["nama"] for row in acuan_toml("periode")["periode"] for form in row["sebutan"]}


@lru_cache(maxsize=4096)
def _forms(text: str) -> tuple[_Bentuk, ...]:
    """Each period that a text names with a word of its own; "per tahun" and "setiap bulan" say how often."""
    known = _forms_of_periods()
    found = []
    for mention in find_periode(text):
        said = text[mention.start : mention.end]
        words, places = words_in(said), places_of_words(said)
        # "tri wulan" is one form in two words, "3 bulanan" one of a count.
        long = next((n for n in (2, 1) if n <= len(words) and " ".join(words[-n:]) in known), 0)
        if long:
            counted = known[" ".join(words[-long:])] != mention.periode
            start = mention.start + (0 if counted else places[-long][0])
            found.append(_Bentuk(mention.periode, text[start : mention.end].casefold(), start, mention.end))
    return tuple(found)


@check(Sop, placeholders=("bentuk", "lain"))
def one_period_word(sop: Sop, options: Options, context: Context) -> Verdict:
    """One word for one period: "triwulan" or "triwulanan", not both."""
    forms: dict[str, dict[str, list[tuple[Teks, int, int]]]] = {}
    for row in read_steps(context):
        step = row.langkah
        for teks in (step.uraian, step.kelengkapan, step.output):
            if teks is not None:
                for form in _forms(teks.teks):
                    places = forms.setdefault(form.periode, {}).setdefault(form.kata, [])
                    places.append((teks, form.start, form.end))
    hits: list[Any] = []
    for name, written in forms.items():
        if len(written) > 1:
            # Of two that are as frequent the one that the law has.
            ranked = sorted(written, key=lambda form: (-len(written[form]), form != name))
            usual, *others = (written[form] for form in ranked)
            related = (Related(absolute(*usual[0]), "bentuk lain"),)
            data = {"lain": written_at(usual[0])}
            hits += [Hit(absolute(*form[0]), {"bentuk": written_at(form[0]), **data}, related) for form in others]
    return hits or (None if forms else NOT_APPLICABLE)
