"""Checks of the language: only words from curated lists, and words that the SOP itself writes otherwise."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Annotated, Any

from ..acuan.instansi import unit_words
from ..findings import Edit, Fix, Related
from ..folding import fold
from ..model import Sop, Teks, absolute
from ..patterns import pattern
from ..typed import Between
from ..values.bilangan import find_pasangan
from ..values.tanggal import Tanggal
from ..values.waktu import Waktu
from . import NOT_APPLICABLE, Context, Hit, Options, Verdict, check, once
from .bacaan import read_steps
from .ejaan_kata import garbled, is_listed, is_noun, joint, joints_with_one_known, read_apart, slips
from .kata_sop import (
    WordPlaces,
    in_one_line,
    kosakata,
    places_of,
    replacement,
    running_texts,
    word_counts,
    words_to_replace,
    written_at,
)
from .pelaksana import spelt_otherwise
from .tahun_sop import sop_year
from .tanggal import read_dates
from .words import words_in

__all__ = ["TypoOptions", "misspellings"]

_MOST_UNREMARKABLE = 65536
"""So many words are kept in memory."""


@cache
def _unremarkable() -> set[str]:
    """Words that were nothing in one SOP; a cache, so that it is emptied when other tables come into force."""
    return set()


@once
def _striking(context: Context) -> list[str]:
    """The words of the SOP that a list of ``kosakata.toml`` holds or that are two in one: mostly none.

    SOPs share nearly all their words, so those that were nothing in one are not looked up again in the next.
    """
    unremarkable = _unremarkable()
    new = set(word_counts(context)).difference(unremarkable)
    lists = (words_to_replace("salah_ketik"), words_to_replace("tidak_baku"), kosakata()["istilah_usang"])
    found = [word for word in new if any(word in words for words in lists) or joint(word) or garbled(word)]
    if len(unremarkable) > _MOST_UNREMARKABLE:
        unremarkable.clear()
    unremarkable.update(new.difference(found))
    return found


class TypoOptions(Options):
    """Guards of comparing words within the SOP.

    ``panjang`` is the least length of both words, ``paling_jarang`` how often the rare one may stand,
    ``kali_lebih`` how many times as often the other must.
    """

    panjang: Annotated[int, Between(1)] = 5
    kali_lebih: Annotated[int, Between(1)] = 4
    paling_jarang: Annotated[int, Between(1)] = 2


@check(Sop, options=TypoOptions, placeholders=("kata", "anjuran"))
def misspelt(sop: Sop, options: TypoOptions, context: Context) -> Verdict:
    """Known misreadings of SOP words, and rare words one letter away from a word that the SOP uses all the time."""
    right = misspellings(context, options)
    hits = [
        _misspelt(where, usual)
        for word, usual in right.items()
        for where in places_of(word, context)
        if not _is_torn(where, word, usual)
    ]
    read: list[tuple[Teks | None, Waktu | Tanggal | None]] = [
        (row.langkah.waktu, row.waktu) for row in read_steps(context)
    ]
    read += read_dates(context).values()
    hits += [hit for teks, value in read if teks is not None and value is not None for hit in _misspelt_in(teks, value)]
    return sorted(hits, key=lambda hit: hit.span) or None


def _is_torn(where: tuple[Teks, int, int], word: str, usual: str) -> bool:
    """Whether a narrow column has torn a word, the one that is meant or another: its rest stands behind a blank."""
    rest = words_in(where[0].teks[where[2] :])[:1]
    return bool(rest) and (usual == word + rest[0] or is_listed(word + rest[0]))


def misspellings(context: Context, options: TypoOptions) -> dict[str, str]:
    """The words of the SOP that are slips of others, and the words that are meant."""
    counts = word_counts(context)
    known = words_to_replace("salah_ketik")
    right = {word: usual for word in _striking(context) if (usual := known[word] if word in known else garbled(word))}
    right |= read_apart(counts)
    return right | {
        word: usual
        for word, usual in slips(counts, options.panjang, options.kali_lebih, options.paling_jarang)
        if word not in known and not _is_name(places_of(word, context), places_of(usual, context))
    }


def _misspelt_in(teks: Teks, value: Waktu | Tanggal) -> list[Hit]:
    """The words of a time or a date that are read, yet misspelt: "2 hri", "12 Novermber 2024"."""
    if not value.salah_eja:
        return []
    plain = teks.teks.casefold()
    return [
        _misspelt((teks, at, at + len(word)), right) for word, right in value.salah_eja if (at := plain.find(word)) >= 0
    ]


def _misspelt(where: tuple[Teks, int, int], right: str) -> Hit:
    shown, fix = replacement([where], right, "suggest")
    return Hit(absolute(*where), {"kata": written_at(where), "anjuran": shown}, fix=fix)


def _is_name(places: WordPlaces, usual: WordPlaces) -> bool:
    """Whether the rare word may be a proper name: always with a capital where the usual word never has one."""
    return all(_capital(where) for where in places) and not any(_capital(where) for where in usual)


def _capital(where: tuple[Teks, int, int]) -> bool:
    return written_at(where)[0].isupper()


@cache
def _undivided() -> set[str]:
    """Words that cannot be two; a cache, as the unremarkable ones are."""
    return set()


def _parted_elsewhere(context: Context) -> dict[str, int]:
    """The words that are two elsewhere in the SOP, side by side, and where these meet."""
    counts, undivided = word_counts(context), _undivided()
    found = {}
    for word in set(counts).difference(undivided):
        places = joints_with_one_known(word)
        if not places:
            undivided.add(word)
        for at in places:
            first, second = word[:at], word[at:]
            if first in counts and second in counts and _side_by_side(first, second, context):
                found[word] = at
    if len(undivided) > _MOST_UNREMARKABLE:
        undivided.clear()
    return found


def _side_by_side(first: str, second: str, context: Context) -> bool:
    return any(pair == (first, second) for teks in running_texts(context) for pair in pairwise(words_in(teks.teks)))


@check(Sop, placeholders=("kata", "anjuran"))
def joined_words(sop: Sop, options: Options, context: Context) -> Verdict:
    """Two words without the space between them: both of the SOP vocabulary, or one, where the SOP has them side by side
    elsewhere.
    """
    joints = {word: at for word in _striking(context) if (at := joint(word))}
    hits = []
    for word, at in (joints | _parted_elsewhere(context)).items():
        for where in places_of(word, context):
            written = written_at(where)
            right = f"{written[:at]} {written[at:]}"
            span = absolute(*where)
            fix = Fix("suggest", (Edit(span, right),)) if in_one_line(where) else None
            hits.append(Hit(span, {"kata": written, "anjuran": right}, fix=fix))
    return sorted(hits, key=lambda hit: hit.span) or None


@check(Sop, placeholders=("kata", "anjuran", "dasar"))
def outdated_term(sop: Sop, options: Options, context: Context) -> Verdict:
    """A term that newer law has replaced, in an SOP made since; each term answers once."""
    terms: dict[str, dict[str, Any]] = kosakata()["istilah_usang"]
    hits = []
    for word in [word for word in _striking(context) if word in terms]:
        term = terms[word]
        if not word_counts(context).keys().isdisjoint(term.get("arti_lain", ())):
            continue
        titles = term.get("bagian_jabatan", ())
        places = [
            where
            for where in places_of(word, context)
            if written_at(where).isupper() and fold(where[0].teks[: where[1]]).rpartition(" ")[2] not in titles
        ]
        year = sop_year(context) if places else None
        if not places or (year is not None and year < term["sejak"]):
            continue
        data = {"kata": written_at(places[0]), "anjuran": term["pengganti"], "dasar": term["dasar"]}
        hits.append(Hit(absolute(*places[0]), data, tuple(Related(absolute(*w), "juga di sini") for w in places[1:])))
    return sorted(hits, key=lambda hit: hit.span) or None


class StandardOptions(Options):
    """``asing`` are English words, in lower case: what stands beside one belongs to its phrase, "progress report"."""

    asing: frozenset[str] = frozenset()


@check(Sop, options=StandardOptions, placeholders=("kata", "anjuran"))
def nonstandard_word(sop: Sop, options: StandardOptions, context: Context) -> Verdict:
    """A word that is not the standard form (KBBI); each word answers once and its correction covers all its places.

    An office that the SOP also spells rightly is PLK004's.
    """
    known = words_to_replace("tidak_baku")
    nonstandard = [word for word in _striking(context) if word in known]
    of_offices = spelt_otherwise(context) if nonstandard else ()
    found = [
        ([where for where in places_of(word, context) if options.asing.isdisjoint(_beside(where))], known[word])
        for word in nonstandard
        if word not in of_offices
    ]
    hits = []
    for places, right in [(places, right) for places, right in found if places] + _parted(context):
        shown, fix = replacement(places, right, "safe")
        related = tuple(Related(absolute(*where), "juga di sini") for where in places[1:])
        hits.append(Hit(absolute(*places[0]), {"kata": written_at(places[0]), "anjuran": shown}, related, fix=fix))
    return sorted(hits, key=lambda hit: hit.span) or None


def _beside(where: tuple[Teks, int, int]) -> tuple[str, str]:
    """The words before and behind a word, folded."""
    teks, start, end = where
    return fold(teks.teks[:start]).rpartition(" ")[2], fold(teks.teks[end:]).partition(" ")[0]


@cache
def _one_word() -> dict[str, str]:
    """What is written as two words or three, and the one word that it is: "foto copy", "di serahkan"."""
    return words_to_replace("terpisah") | {f"di {word}": f"di{word}" for word in kosakata()["pasif"]["kata"]}


@cache
def _last_words() -> dict[str, list[str]]:
    """The same by their last words: mostly none of those stands by itself in an SOP."""
    found: dict[str, list[str]] = {}
    for words in _one_word():
        found.setdefault(words.rpartition(" ")[2], []).append(words)
    return found


def _parted(context: Context) -> list[tuple[WordPlaces, str]]:
    """Where words of the SOP are one word in truth, and which; of two that overlap only the longer."""
    counts = word_counts(context)
    found: list[tuple[WordPlaces, str]] = []
    for last in counts.keys() & _last_words().keys():
        taken: set[tuple[int, int]] = set()
        for words in sorted(_last_words()[last], key=len, reverse=True):
            if any(word not in counts for word in words.split()):
                continue
            places = [where for where in _phrase_at(words, context) if (id(where[0]), where[2]) not in taken]
            taken.update((id(where[0]), where[2]) for where in places)
            if places:
                found.append((places, _one_word()[words]))
    return found


def _phrase_at(words: str, context: Context) -> WordPlaces:
    """Where words stand in one line: the end of a line may have torn the one word that they make."""
    phrase = re.compile(r"(?<![\w-])" + r"[ \t]+".join(map(re.escape, words.split())) + r"(?![\w-])", re.I)
    found = [(teks, *match.span()) for teks in running_texts(context) for match in phrase.finditer(teks.teks)]
    return list(filter(in_one_line, found))


# -------------------------------------------------------------------- figures and abbreviations


@check(Sop, placeholders=("angka", "huruf"))
def figure_and_words(sop: Sop, options: Options, context: Context) -> Verdict:
    """A figure and the words in brackets behind it must say the same number."""
    hits = []
    times = [step.waktu for step in sop.langkah if step.waktu is not None]
    for teks in (*running_texts(context), *times, *[butir.isi for butir in sop.dasar_hukum]):
        for pair in find_pasangan(teks.teks) if "(" in teks.teks else ():
            if pair.angka != pair.huruf:
                data = {"angka": pair.angka, "huruf": pair.huruf}
                hits.append(Hit(absolute(teks, pair.start, pair.end), data))
    return hits or None


class AcronymOptions(Options):
    """``lazim`` are abbreviations that every official knows, in lower case."""

    lazim: frozenset[str]


_SINGKATAN = pattern(r"(?<![\w-])[A-Z]{2,8}(?![\w-])")
_KEPANJANGAN = pattern(r"\(\s*(?:selanjutnya\s+)?(?:disingkat\s+|disebut\s+)?([A-Za-z]{2,10})\s*\)")

# Two words or more, none of them all in capitals: no list of other abbreviations.
_DIJELASKAN = pattern(r"(?<![\w-])([A-Z]{2,8})\s*\(\s*((?:[A-Za-z][a-z]+[\s/-]+)+[A-Za-z][a-z]+)\s*\)")


@check(Sop, options=AcronymOptions, placeholders=("singkatan",))
def unexplained_acronym(sop: Sop, options: AcronymOptions, context: Context) -> Verdict:
    """An abbreviation that no place of the SOP writes out; each answers once. "BIDANG" is a word in capitals."""
    texts = [teks for teks in running_texts(context) if not teks.teks.isupper()]
    if not texts:
        return NOT_APPLICABLE
    known = options.lazim.union(*[_explained(teks.teks) for teks in running_texts(context) if "(" in teks.teks])
    first: dict[str, tuple[Teks, int, int]] = {}
    for teks in texts:
        for word, start, end in _acronyms(teks.teks):
            if word not in known and not (is_noun(word) or word in unit_words()):
                first.setdefault(word, (teks, start, end))
    if not first:
        return None
    # Consecutive words whose initials they are write them out: PK and "Perjanjian Kinerja".
    written = (*running_texts(context), *sop.kop, *[butir.isi for butir in sop.dasar_hukum])
    initials = " ".join([_initials(teks.teks) for teks in written])
    hits = [
        Hit(absolute(*where), {"singkatan": written_at(where)}) for word, where in first.items() if word not in initials
    ]
    return hits or None


@lru_cache(maxsize=4096)
def _explained(text: str) -> frozenset[str]:
    """The abbreviations in brackets, "Surat Setoran (SSPD)", and those with what they stand for in the brackets."""
    long = [match[1] for match in _DIJELASKAN.finditer(text) if match[2].casefold().startswith(match[1][0].casefold())]
    return frozenset(word.casefold() for word in (*_KEPANJANGAN.findall(text), *long))


@lru_cache(maxsize=4096)
def _acronyms(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple([(match.group().casefold(), *match.span()) for match in _SINGKATAN.finditer(text)])


@lru_cache(maxsize=4096)
def _initials(text: str) -> str:
    return "".join([word[0] for word in words_in(text)])
