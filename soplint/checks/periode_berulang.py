"""A report of one period that is composed twice, where that of the next longer one is due."""

from typing import NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..model import Sop, Teks, absolute
from ..source import Span
from ..values.periode import SebutanPeriode, find_periode, next_longer, periode
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, procedures
from .gabungan import gabungan_in, names_period, sebutan_laporan
from .kata_kerja import gathers, listed, nature
from .words import places_of_words, word_set, words_in

__all__ = ["composed_again"]


class _Report(NamedTuple):
    """A report of a period that a step composes: the place of the step, its words, and those of the period."""

    place: int
    teks: Teks
    sebutan: SebutanPeriode


@check(Sop, placeholders=("periode", "langkah", "sebelumnya", "anjuran"), undetermined=True, all_steps=True)
def composed_once(sop: Sop, options: Options, context: Context) -> Verdict:
    """A period's report must not be composed again after it was composed and passed on, with the next one up to come.

    Where quarterly reports are followed by the annual one, a second quarterly one probably stands for the semester's.
    """
    if not sop.langkah:
        return Undetermined("tidak_ada")
    if not names_period(context):
        return NOT_APPLICABLE
    return [hit for hits in composed_again(context).values() for hit in hits] or None


@once
def composed_again(context: Context) -> dict[int, list[Hit]]:
    """The steps that compose a period's report again, by their ids, with what is found in each."""
    found: dict[int, list[Hit]] = {}
    if names_period(context):
        for rows in procedures(context):
            found |= _composed_again(rows, frozenset(acuan_toml("periode")["bukan_ulangan"]), context.sop)
    return found


def _composed_again(rows: list[ReadStep], other_work: frozenset[str], sop: Sop) -> dict[int, list[Hit]]:
    made = [_composed(place, row, other_work) for place, row in enumerate(rows)]
    names = [name for works in made for name in {work.sebutan.periode for work in works}]
    if len(set(names)) == len(names):
        return {}
    first: dict[str, _Report] = {}
    passed: dict[str, int] = {}
    hits: dict[int, list[Hit]] = {}
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
                "sebelumnya": sop.step_number(rows[before.place].langkah),
                "anjuran": next_longer(name),
            }
            handed_on = Related(rows[passed[name]].langkah.spans[0], "diteruskan di sini")
            hit = Hit(_named(work), data, (Related(_named(before), "disusun di sini"), handed_on))
            hits.setdefault(id(row.langkah), []).append(hit)
        for name in first:
            if name not in passed and first[name].place < place and _passes_on(row, name, other_work):
                passed[name] = place
    return hits


def _named(work: _Report) -> Span:
    """Where the period of a report stands."""
    return absolute(work.teks, work.sebutan.start, work.sebutan.end)


def _days(work: _Report) -> int:
    return periode(work.sebutan.periode).hari


def _composed(place: int, row: ReadStep, other_work: frozenset[str]) -> list[_Report]:
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
    return [_Report(place, teks, m) for m in mentions if not m.urutan]


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


def _same_report(a: _Report, b: _Report) -> bool:
    """Whether two reports can be one: the words of one name are among those of the other."""
    first, second = _report_words(a), _report_words(b)
    return first <= second or second <= first


def _report_words(work: _Report) -> set[str]:
    text = work.teks.teks
    begin = text.casefold().rfind("laporan", 0, work.sebutan.end)
    end = work.sebutan.end
    words = [(word, start) for word, (start, _) in zip(words_in(text), places_of_words(text), strict=True)]
    ends = (listed("penghubung"), listed("batas_objek"), acuan_toml("periode")["gabungan"]["menjadi"])
    behind: list[str] = []
    for word, start in words:
        if start < end:
            continue
        if any(word in closing for closing in ends):
            break
        behind.append(word)
    inner = {word for word, start in words if max(begin, 0) <= start < work.sebutan.start}
    return (inner | set(behind)) - {"laporan"} - word_set(text[work.sebutan.start : end])
