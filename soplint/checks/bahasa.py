"""Checks of the language: only words from curated lists, and words that the SOP itself writes otherwise."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import compress
from typing import Any

from ..acuan import acuan_toml
from ..findings import Edit, Fix, Related
from ..folding import fold
from ..model import Sop, Teks
from ..patterns import pattern
from ..peraturan import title_words
from ..values.bilangan import find_pasangan
from . import NOT_APPLICABLE, Context, Hit, Options, Verdict, check, once
from .bacaan import LangkahTerbaca, langkah_terbaca
from .tahun_sop import sop_year
from .umum import LIKE_LETTERS, absolute
from .uraian import daftar_kata, kata, kata_kerja, letak_kata, nomina_tindakan

__all__ = ["TypoOptions", "hitung_kata", "is_right_word", "isi", "misspellings"]

Tempat = list[tuple[Teks, int, int]]
"""Where a word stands: texts and ranges of them, in the order of the document."""


@once
def isi(context: Context) -> list[Teks]:
    """The running text of the SOP: its name, its sections and cells. Titles of regulations are not its own words."""
    sop = context.sop
    nama = sop.identitas.nama
    found = [nama.nilai] if nama is not None and nama.nilai is not None else []
    found += [butir.isi for bagian in sop.bagian if bagian.nama != "dasar_hukum" for butir in bagian.butir]
    for step in sop.langkah:
        found += [
            teks
            for teks in (step.uraian, step.kelengkapan, step.output, step.keterangan)
            if teks is not None and len(teks.teks) > 1
        ]
    return found


@once
def hitung_kata(context: Context) -> Counter[str]:
    """How often each word stands in the running text."""
    return Counter(daftar_kata("\n".join([teks.teks for teks in isi(context)])))


@once
def _plain(context: Context) -> list[tuple[Teks, str]]:
    return [(teks, teks.teks.casefold()) for teks in isi(context)]


def _places(word: str, context: Context) -> Tempat:
    """Where a word stands. Few words are asked for, so that most texts are never taken apart."""
    return [
        (teks, *place)
        for teks in [teks for teks, text in _plain(context) if word in text]
        for found, place in zip(kata(teks.teks), letak_kata(teks.teks), strict=True)
        if found == word
    ]


@cache
def _kosakata() -> dict[str, Any]:
    return acuan_toml("kosakata")


@cache
def _table(nama: str) -> dict[str, str]:
    return dict(_kosakata()[nama])


def _written(where: tuple[Teks, int, int]) -> str:
    teks, start, end = where
    return teks.teks[start:end]


def _cased(word: str, like: str) -> str:
    """The word in the letters of another: "SEKETARIAT" becomes "SEKRETARIAT"."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if like[:1].isupper() else word


def _replacement(places: Tempat, right: str, safety: str) -> tuple[str, Fix]:
    """How the first place should read, and the correction of all of them."""
    edits = tuple(Edit(absolute(*where), _cased(right, _written(where))) for where in places)
    return edits[0].text, Fix(safety, edits)


# -------------------------------------------------------------------- words

_MOST_UNREMARKABLE = 65536


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
    new = set(hitung_kata(context)).difference(unremarkable)
    lists = (_table("salah_ketik"), _table("tidak_baku"), _kosakata()["istilah_usang"])
    found = [word for word in new if any(word in words for words in lists) or _joint(word) or _garbled(word)]
    if len(unremarkable) > _MOST_UNREMARKABLE:
        unremarkable.clear()
    unremarkable.update(new.difference(found))
    return found


class TypoOptions(Options):
    """Guards of comparing words within the SOP.

    ``panjang`` is the least length of both words, ``paling_jarang`` how often the rare one may stand,
    ``kali_lebih`` how many times as often the other must.
    """

    panjang: int = 6
    kali_lebih: int = 4
    paling_jarang: int = 2


@check(Sop, options=TypoOptions, placeholders=("kata", "anjuran"))
def misspelt(sop: Sop, options: TypoOptions, context: Context) -> Verdict:
    """Known misreadings of SOP words, and rare words one letter away from a word that the SOP uses all the time."""
    right = misspellings(context, options)
    hits = [_misspelt(where, usual) for word, usual in right.items() for where in _places(word, context)]
    hits += [hit for row in langkah_terbaca(context) for hit in _misspelt_units(row)]
    return sorted(hits, key=lambda hit: hit.span) or None


def misspellings(context: Context, options: TypoOptions) -> dict[str, str]:
    """The words of the SOP that are slips of others, and the words that are meant."""
    counts = hitung_kata(context)
    known = _table("salah_ketik")
    right = {word: usual for word in _striking(context) if (usual := known[word] if word in known else _garbled(word))}
    right |= _read_apart(counts)
    return right | {
        word: usual
        for word, usual in _slips(counts, options)
        if word not in known and not _is_name(_places(word, context), _places(usual, context))
    }


def _misspelt_units(row: LangkahTerbaca) -> list[Hit]:
    """The units of a time that are read, yet misspelt: "2 hri"."""
    teks = row.langkah.waktu
    if teks is None or row.waktu is None or not row.waktu.salah_eja:
        return []
    plain = teks.teks.casefold()
    return [
        _misspelt((teks, at, at + len(word)), unit)
        for word, unit in row.waktu.salah_eja
        if (at := plain.find(word)) >= 0
    ]


def _garbled(word: str) -> str:
    """The word of the SOP vocabulary that a word is but for one slip; else empty.

    A scan took "m" for "rn", two letters changed places, or one inside was lost or added.
    """
    slipped = _slipped().get(word) or _with_letter_added(word)
    if slipped or "rn" not in word:
        return slipped
    parts, links = _parts()
    right = word.replace("rn", "m")
    return right if (right in parts or right in links) and word not in parts else ""


def _read_apart(counts: Counter[str]) -> dict[str, str]:
    """The words in which a scan took "m" for "rn", as the SOP writes them elsewhere, and more often."""
    return {
        word: right
        for word in counts
        if "rn" in word and counts[right := word.replace("rn", "m")] > counts[word] and word not in _real_words()
    }


_SHORTEST_SLIPPED = 7
"""Letters of the shortest word that no slip makes another word of."""


@cache
def _slipped() -> dict[str, str]:
    """The long words of the SOP vocabulary by what they are with two neighbouring letters swapped or one inside lost.

    A letter that is lost at the end leaves another form of the word, at the start another word. What may be meant as
    either of two words is left out.
    """
    found: dict[str, set[str]] = {}
    for word in _long_words():
        inner = range(1, len(word) - 1)
        swaps = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in inner}
        losses = {word[:at] + word[at + 1 :] for at in inner if at > 1}
        for wrong in (swaps | losses) - _right_words():
            found.setdefault(wrong, set()).add(word)
    return {wrong: min(words) for wrong, words in found.items() if len(words) == 1}


def _with_letter_added(word: str) -> str:
    """The long word of the SOP vocabulary that a word is without one letter inside it; else empty.

    "laporkan" is no slip of "laporan": it has another ending.
    """
    if len(word) <= _SHORTEST_SLIPPED or not word.isalpha() or word in _right_words():
        return ""
    known = _long_words()
    shorter = (word[:at] + word[at + 1 :] for at in range(2, len(word) - 1))
    right = next((right for right in shorter if right in known), "")
    return "" if right and word.endswith("kan") and not right.endswith("kan") else right


@cache
def _long_words() -> frozenset[str]:
    return frozenset(word for word in _parts()[0] if len(word) >= _SHORTEST_SLIPPED and word.isalpha())


@cache
def _right_words() -> frozenset[str]:
    """Words that are no slip of another: right ones, and those that other lists of the vocabulary speak of."""
    return _real_words() | _parts()[1] | _table("salah_ketik").keys() | _table("tidak_baku").keys()


def _misspelt(where: tuple[Teks, int, int], right: str) -> Hit:
    shown, fix = _replacement([where], right, "suggest")
    return Hit(absolute(*where), {"kata": _written(where), "anjuran": shown}, fix=fix)


def _slips(counts: Counter[str], options: TypoOptions) -> list[tuple[str, str]]:
    """Rare words and the frequent word that each is a slip of."""
    shortest, enough, rare = options.panjang, options.kali_lebih, options.paling_jarang
    starts: dict[str, list[str]] = {}
    # No loop: this is done for every word of every SOP, and few words are frequent.
    for word in compress(counts, map(enough.__le__, counts.values())):
        if len(word) >= shortest and word.isalpha():
            starts.setdefault(word[:_SAME_START], []).append(word)
    if not starts:
        return []
    right = _real_words()
    lines = "\n".join(["", *counts, ""])
    found = []
    for start, usual_words in starts.items():
        for word in _opening_with(start, lines):
            count = counts[word]
            if count > rare or len(word) < shortest or word in right:
                continue
            for usual in usual_words:
                if counts[usual] >= enough * count and -1 <= len(usual) - len(word) <= 1 and _is_slip(word, usual):
                    found.append((word, usual))
                    break
    return found


def _opening_with(start: str, lines: str) -> Iterator[str]:
    """Of words that each have a line of their own those with this start."""
    at = lines.find(f"\n{start}")
    while at >= 0:
        end = lines.index("\n", at + 1)
        yield lines[at + 1 : end]
        at = lines.find(f"\n{start}", end)


_SAME_START = 3
"""A slip leaves so many letters at the start as they are: others there make other words."""


@cache
def _real_words() -> frozenset[str]:
    return frozenset(_kosakata()["benar"]["kata"]) | frozenset(_kosakata()["menempel"]["kata"])


def is_right_word(word: str) -> bool:
    """Whether a word in lower case is known to be one: from lists of words and verbs, or from titles of regulations."""
    return word in _right_words() or kata_kerja(word) or word in nomina_tindakan() or word in title_words()


@lru_cache(maxsize=4096)
def _is_slip(word: str, usual: str) -> bool:
    """Whether a word is another but for one letter lost, doubled or added inside it, or one that scans confuse.

    Differences at the end are inflections, "laporan" and "laporani", but for a last letter written twice; those at the
    start make other words.
    """
    if len(word) == len(usual):
        pairs = [(i, a + b) for i, (a, b) in enumerate(zip(word, usual, strict=True)) if a != b]
        return len(pairs) == 1 and pairs[0][1] in LIKE_LETTERS and 2 < pairs[0][0] < len(word) - 1
    shorter, longer = sorted((word, usual), key=len)
    split = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if split == len(shorter):
        return longer == word and longer[-1] == longer[-2]
    return split > 2 and shorter[split:] == longer[split + 1 :]


def _is_name(places: Tempat, usual: Tempat) -> bool:
    """Whether the rare word may be a proper name: always with a capital where the usual word never has one."""
    return all(_written(where)[0].isupper() for where in places) and not any(_written(w)[0].isupper() for w in usual)


@check(Sop, placeholders=("kata", "anjuran"))
def joined_words(sop: Sop, options: Options, context: Context) -> Verdict:
    """Two words of the SOP vocabulary without the space between them."""
    hits = []
    for word in _striking(context):
        at = _joint(word)
        if at:
            for where in _places(word, context):
                written = _written(where)
                right = f"{written[:at]} {written[at:]}"
                span = absolute(*where)
                fix = Fix("suggest", (Edit(span, right),))
                hits.append(Hit(span, {"kata": written, "anjuran": right}, fix=fix))
    return sorted(hits, key=lambda hit: hit.span) or None


_SHORTEST_PART = 4
"""Letters of the shortest word that may have joined another."""


@lru_cache(maxsize=4096)
def _joint(word: str) -> int:
    """Where two joined words meet; 0 when the word is one."""
    parts, links = _parts()
    if word in parts or word in links or word in _table("tidak_baku") or word in _table("salah_ketik"):
        return 0
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        first, second = word[:at], word[at:]
        if (first in parts and (second in links or second in parts)) or (first in links and second in parts):
            return at
    return 0


@cache
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    table = _kosakata()["menempel"]
    return frozenset(table["kata"]), frozenset(table["sambung"])


@check(Sop, placeholders=("kata", "anjuran", "dasar"))
def outdated_term(sop: Sop, options: Options, context: Context) -> Verdict:
    """A term that newer law has replaced, in an SOP made since; each term answers once."""
    terms: dict[str, dict[str, Any]] = _kosakata()["istilah_usang"]
    hits = []
    for word in [word for word in _striking(context) if word in terms]:
        term = terms[word]
        if not hitung_kata(context).keys().isdisjoint(term.get("arti_lain", ())):
            continue
        titles = term.get("bagian_jabatan", ())
        places = [
            where
            for where in _places(word, context)
            if _written(where).isupper() and fold(where[0].teks[: where[1]]).rpartition(" ")[2] not in titles
        ]
        year = sop_year(context) if places else None
        if not places or (year is not None and year < term["sejak"]):
            continue
        data = {"kata": _written(places[0]), "anjuran": term["pengganti"], "dasar": term["dasar"]}
        hits.append(Hit(absolute(*places[0]), data, tuple(Related(absolute(*w), "juga di sini") for w in places[1:])))
    return sorted(hits, key=lambda hit: hit.span) or None


@check(Sop, placeholders=("kata", "anjuran"))
def nonstandard_word(sop: Sop, options: Options, context: Context) -> Verdict:
    """A word that is not the standard form (KBBI); each word answers once and its correction covers all its places."""
    known = _table("tidak_baku")
    hits = []
    for word in [word for word in _striking(context) if word in known]:
        places = _places(word, context)
        shown, fix = _replacement(places, known[word], "safe")
        related = tuple(Related(absolute(*where), "juga di sini") for where in places[1:])
        hits.append(Hit(absolute(*places[0]), {"kata": _written(places[0]), "anjuran": shown}, related, fix=fix))
    return sorted(hits, key=lambda hit: hit.span) or None


# -------------------------------------------------------------------- figures and abbreviations


@check(Sop, placeholders=("angka", "huruf"))
def figure_and_words(sop: Sop, options: Options, context: Context) -> Verdict:
    """A figure and the words in brackets behind it must say the same number."""
    hits = []
    times = [step.waktu for step in sop.langkah if step.waktu is not None]
    for teks in (*isi(context), *times, *[butir.isi for butir in sop.dasar_hukum]):
        for pair in find_pasangan(teks.teks) if "(" in teks.teks else ():
            if pair.angka != pair.huruf:
                data = {"angka": pair.angka, "huruf": pair.huruf}
                hits.append(Hit(absolute(teks, pair.start, pair.end), data))
    return hits or None


class AcronymOptions(Options):
    """``lazim`` are abbreviations that every official knows, in lower case."""

    lazim: tuple[str, ...]


_SINGKATAN = pattern(r"(?<![\w-])[A-Z]{2,8}(?![\w-])")
_KEPANJANGAN = pattern(r"\(\s*(?:selanjutnya\s+)?(?:disingkat\s+|disebut\s+)?([A-Za-z]{2,10})\s*\)")

# Two words or more, none of them all in capitals: no list of other abbreviations.
_DIJELASKAN = pattern(r"(?<![\w-])([A-Z]{2,8})\s*\(\s*((?:[A-Za-z][a-z]+[\s/-]+)+[A-Za-z][a-z]+)\s*\)")


@check(Sop, options=AcronymOptions, placeholders=("singkatan",))
def unexplained_acronym(sop: Sop, options: AcronymOptions, context: Context) -> Verdict:
    """An abbreviation that no place of the SOP writes out; each answers once."""
    texts = [teks for teks in isi(context) if not teks.teks.isupper()]
    if not texts:
        return NOT_APPLICABLE
    known = frozenset(options.lazim).union(*[_explained(teks.teks) for teks in isi(context) if "(" in teks.teks])
    first: dict[str, tuple[Teks, int, int]] = {}
    for teks in texts:
        for word, start, end in _acronyms(teks.teks):
            if word not in known:
                first.setdefault(word, (teks, start, end))
    if not first:
        return None
    # Consecutive words whose initials they are write them out: PK and "Perjanjian Kinerja".
    written = (*isi(context), *sop.kop, *[butir.isi for butir in sop.dasar_hukum])
    initials = " ".join([_initials(teks.teks) for teks in written])
    hits = [
        Hit(absolute(*where), {"singkatan": _written(where)}) for word, where in first.items() if word not in initials
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
    return "".join([word[0] for word in kata(text)])
