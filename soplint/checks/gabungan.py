"""Reports that a step makes of others: of which periods, and how many. No check stands here."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..acuan import acuan_toml
from ..folding import DASHES, lowered
from ..patterns import pattern
from ..source import Span
from ..values.bilangan import ROMAWI
from ..values.periode import SebutanPeriode, find_periode, periode
from ..vocabulary import any_of
from . import Context, once
from .kata_kerja import listed, noun_acts, verb_acts
from .kata_sop import word_counts
from .words import words_in

__all__ = ["Gabungan", "gabungan_in", "months_of", "names_period", "reported_on", "sebutan_laporan"]

_SEPANJANG = 4
"""How many words before a period say what it is the period of."""


@cache
def _period_words() -> frozenset[str]:
    """The words without which no text names a period."""
    words = {"tahun"}
    for row in acuan_toml("periode")["periode"]:
        words |= {form.split()[0] for form in (*row["sebutan"], *row.get("pembuka", ())) if form != "laporan"}
    return frozenset(words)


@cache
def _plans() -> frozenset[str]:
    """Words for plans: a report may be measured by one of another period."""
    return frozenset(acuan_toml("periode")["rencana"])


@once
def names_period(context: Context) -> bool:
    """Whether the SOP names any period at all; most do not, and need no further look."""
    return not _period_words().isdisjoint(word_counts(context))


_LIST = pattern(r"[,;]")


@lru_cache(maxsize=4096)
def sebutan_laporan(text: str) -> tuple[SebutanPeriode, ...]:
    """The periods that a text reports on: those of plans, "Rencana Kerja Tahunan", are left out.

    What is shorter than a year is of the report that a plan stands in: "laporan evaluasi Renja triwulan III".
    """
    found = []
    for mention in find_periode(text):
        words = words_in(_LIST.split(text[: mention.start])[-1])
        plan = next((at for at in range(-1, -min(len(words), _SEPANJANG) - 1, -1) if words[at] in _plans()), None)
        year = periode(mention.periode).hari >= _SETAHUN
        if plan is None or _other_report(words[plan:]) or (not year and _in_a_report(words[:plan])):
            found.append(mention)
    return tuple(found)


_SETAHUN = 365


def _other_report(words: tuple[str, ...]) -> bool:
    """Whether a report of its own is named behind a plan: "Renja dan laporan"."""
    return "laporan" in words and not listed("penghubung").isdisjoint(words[: words.index("laporan")])


def _in_a_report(words: tuple[str, ...]) -> bool:
    """Whether what follows these words belongs to a report: "laporan hasil evaluasi", not "laporan sesuai dengan"."""
    if "laporan" not in words:
        return False
    behind = words[len(words) - words[::-1].index("laporan") :]
    return listed("batas_objek").isdisjoint(behind) and listed("penghubung").isdisjoint(behind)


class _Words(NamedTuple):
    """What stands, in lower case, between the sources of a step and what is made of them."""

    into: "re.Pattern[str]"
    """Before what is made, whatever is done with it: "untuk laporan triwulan"."""
    made_into: "re.Pattern[str]"
    """Before what is said to be made of them: "menjadi", "untuk menyusun"."""
    for_report: "re.Pattern[str]"
    """The same straight before the report that is made of them: "sebagai bahan laporan tahunan"."""
    made_of: "re.Pattern[str]"
    """Before the sources."""
    ordinals: "re.Pattern[str]"
    """Behind a source: "I, II, dan III"."""
    between: frozenset[str]
    """Between sources that are named one by one."""
    up_to: "re.Pattern[str]"
    """Behind a source that others follow which are not named: "triwulan I s.d. IV"."""


@cache
def _words() -> _Words:
    lists = acuan_toml("periode")["gabungan"]
    table = {name: any_of(words) for name, words in lists.items()}
    composing = "|".join(word for word, act in (verb_acts() | noun_acts()).items() if act in _COMPOSES)
    return _Words(
        re.compile(rf"\b(?:{table['menjadi']}|{table['guna']})\b"),
        re.compile(rf"\b(?:{table['menjadi']}|(?:{table['guna']}|{table['bahan']})\s+(?:{composing}))\b"),
        re.compile(rf"\b(?:{table['guna']}|{table['laporan']})\s+(?=laporan\b)"),
        re.compile(rf"\b(?:{table['dari']})\b"),
        re.compile(rf"(?:(?:\s*,|\s*,?\s+{table['dan']}\b|\s*&)?{_NTH})+"),
        frozenset({"laporan", *lists["dan"]}),
        re.compile(rf"\s*(?:[{DASHES}]|{table['sampai']}(?!\w))"),
    )


_COMPOSES = frozenset({"menyusun", "menyiapkan"})


class Gabungan(NamedTuple):
    """What a description makes of what: the source, the periods it is made into, and where that is said."""

    sumber: SebutanPeriode | None
    hasil: tuple[SebutanPeriode, ...]
    penanda: Span


@lru_cache(maxsize=4096)
def gabungan_in(text: str, mentions: tuple[SebutanPeriode, ...]) -> Gabungan | None:
    """The merge that a description speaks of: "2 laporan triwulan menjadi laporan semester"; None when it does not."""
    plain = lowered(text)
    match = _words().made_into.search(plain)
    if match is not None:
        return _parted(plain, match, mentions)
    match = _words().for_report.search(plain)
    if match is not None and (merge := _parted(plain, match, mentions)).sumber is not None and merge.hasil:
        return merge
    # "Menyusun laporan semester dari 2 laporan triwulan"
    counted = next((mention for mention in mentions[1:] if mention.jumlah is not None), None)
    if counted is None:
        return None
    made = tuple(mention for mention in mentions if mention.end <= counted.start and mention.jumlah is None)
    match = _words().made_of.search(plain, made[-1].end, counted.start) if made else None
    return Gabungan(counted, made, Span(*match.span())) if match is not None else None


def reported_on(text: str, mentions: tuple[SebutanPeriode, ...]) -> tuple[SebutanPeriode, ...]:
    """Those of the periods that a description names which it reports on: not those that its sources are of."""
    plain = lowered(text)
    into = _words().into.search(plain)
    made = tuple(mention for mention in mentions if into is not None and mention.start > into.start())
    if made or not mentions:
        return made
    made_of = _words().made_of.search(plain, mentions[0].end)
    return tuple(mention for mention in mentions if made_of is None or mention.start < made_of.start())


def _parted(plain: str, match: re.Match[str], mentions: tuple[SebutanPeriode, ...]) -> Gabungan:
    """What stands before and behind the words that turn sources into what is made of them."""
    sources = [mention for mention in mentions if mention.end <= match.start()]
    made = tuple(mention for mention in mentions if mention.start >= match.end())
    source = (_numbered(plain[: match.start()], sources) or sources[-1]) if sources else None
    return Gabungan(source, made, Span(*match.span()))


_NTH = rf"[\s.-]*(?:ke\s*-?\s*)?({'|'.join(sorted(ROMAWI, key=len, reverse=True))}|[0-9]{{1,2}})\b"
_ONE_NTH = pattern(_NTH)


def _numbered(plain: str, sources: list[SebutanPeriode]) -> SebutanPeriode | None:
    """Periods that are counted by their ordinals, all from the first on: "triwulan I, II, dan III" are three."""
    if len({mention.periode for mention in sources}) > 1 or any(mention.jumlah for mention in sources):
        return None
    words = _words()
    numbers: list[int] = []
    end = 0
    for mention in sources:
        between = plain[end : mention.start].replace(",", " ").split()
        if numbers and not words.between.issuperset(between):
            return None
        match = words.ordinals.match(plain, mention.end)
        if match is None:
            return None
        written = [nth[1] for nth in _ONE_NTH.finditer(plain, mention.end, match.end())]
        numbers += [int(one) if one.isdigit() else ROMAWI.index(one) + 1 for one in written]
        end = match.end()
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)) or words.up_to.match(plain, end):
        return None
    return sources[-1]._replace(jumlah=len(numbers), start=sources[0].start, end=end)


def months_of(mention: SebutanPeriode) -> int | None:
    """How many months the period lasts that is mentioned."""
    return periode(mention.periode).bulan
