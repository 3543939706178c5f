"""Titles of regulations, and how a cited one stands to the official one."""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from ..folding import fold, squeeze
from ..misread import READ_FOR_ONE, as_scanned, misread_as
from ..patterns import pattern
from ..vocabulary import vocabulary
from ..vocabulary.kata_sambung import kata_sambung
from ..vocabulary.openings import awal

__all__ = ["alike", "compare_titles", "title_key"]

_ACRONYM = pattern(r"\(\s*(?:[A-Z]{2,}|(?:UU|PP|Perpres) [\w ]*)\s*\)")
"""An abbreviation that a title explains in passing: "Standar Operasional Prosedur (SOP)", "(UU KIP)"."""
_GAZETTE = pattern(
    r"""\((?:tambahan\s+)?(?:lembaran|berita|ln(?:ri)?)\s[^()]*\)
      | \bsebagai\s+undang\W{0,3}undang\W*\Z
    """,
    re.I | re.X,
)
"""What tells where the law that a title names was promulgated, and the end of what enacts an emergency law of old."""
_AMENDED = pattern(
    r"""\bs[ec][bh][ao][gq][a-z]{2}\s?[a-z]{2,10}\s+  (?:[tf][ec][l1i][ao][hb]\s+)?  (?:\w+\s*ka[l1i]i\s+)?
        d[il]\s?(?:u|ii)[bh][a-z]h\b.*
    """,
    re.I | re.S | re.X,
)
"""Where a citation of the title ends, though the title itself goes on."""
_ACCENTS = pattern("[\u0300-\u036f]")
"""Signs above and below letters, as Unicode writes them apart."""
_BEHIND = pattern(
    r"""\W+(?:beserta|dan|serta|berikut|dengan)\s+(?:(?:segala|seluruh|semua)\s+)?
        (?:(?:per)?aturan\s+)?(?:pelaksana(?:an)?|turunan)nya(?:\s*\(.*)?\W*\Z
      | \W+pasal\s+[0-9]+[a-z]?(?:\s+ayat\s*\(?[0-9]+[a-z]?\)?)?(?:\s+(?:huruf|angka)\s+\w)?\W*\Z
    """,
    re.I | re.S | re.X,
)
"""What a citation adds behind the title: "dan aturan pelaksanaannya", "Pasal 12 ayat (2)"."""


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """A title as it is compared: folded, without what may differ."""
    # "clan" is "dan" before words are compared; "menteri" has to stay as it is until then.
    key = _without_pairs(_folded(title), READ_FOR_ONE[:2])
    alike = _alike()
    key = _without_pairs(alike.unnumbered.sub(r"\1nomor ", key), alike.pairs)
    return squeeze(as_scanned(_STROKE_FOR_YEAR.sub(r"\1 tahun ", key)))


_STROKE_FOR_YEAR = pattern(r"(?<= nomor )([0-9]{1,3}) (?=(?:19|20)[0-9]{2} )")
"""The number of a regulation with its year behind a stroke: "UU No. 25/2009"."""


def _folded(title: str) -> str:
    """The words of a title, without what its citation adds, and a blank at either end."""
    if "(" in title:
        title = _ACRONYM.sub(" ", title)
    lower = title.lower()
    if "ln" in lower or "embaran" in lower or "sebagai" in lower:
        title = _GAZETTE.sub(" ", title)
    if "nya" in lower or "pasal" in lower:
        title = _BEHIND.sub(" ", title)
    if "bah" in lower or "hah" in lower:
        title = _AMENDED.sub(" ", title)
    # A scan sets accents on letters: "Stándar".
    return f" {fold(title if title.isascii() else _ACCENTS.sub('', normalize('NFD', title)))} "


class _Alike(NamedTuple):
    """Differences that no reader would call one: what is written and what is compared, in the order that counts."""

    pairs: tuple[tuple[str, str], ...]
    unnumbered: re.Pattern[str]
    """A kind of regulation with its number right behind it: "UU 5"."""


@cache
def _alike() -> _Alike:
    words = vocabulary()["judul_peraturan"]
    kinds = words["jenis"]
    pairs = [(f" {old} ", f" {new} " if new else " ") for old, new in (*words["sama"], *kinds.items())]
    # Leading zeros go before zeros are read as letters.
    return _Alike((*pairs, (" 0", " ")), re.compile(f"( (?:{'|'.join((*kinds, *kinds.values()))}) )(?=[0-9])"))


def _without_pairs(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return text


@lru_cache(maxsize=4096)
def compare_titles(cited: str, official: str) -> str:
    """How a cited title stands to the official one.

    ``sama``; ``terpotong`` when it stops short, at the end of a word; ``berbeda_kecil`` when single letters differ, as
    scans make them; ``berbeda``.
    """
    words, whole = title_key(cited).split(), title_key(official).split()
    words = _written_out(words, whole)
    # Scans lose blanks between words, so the words are compared joined.
    joined, start = "".join(words), 0
    if joined == "".join(whole) or _goes_on(words, whole) or _with_remark(cited, whole):
        return "sama"
    for at, word in enumerate(whole[:-1]):
        start += len(word)
        if start == len(joined) and joined == "".join(whole[: at + 1]):
            return "terpotong"
    if _MIN_MISREAD_WORDS < len(words) < len(whole) and _misread(words, whole[: len(words)]):
        return "terpotong"
    # Letters that a scan reads for one may be those that it misread, "Negerl" for "Negeri", and "dari" may be "dan".
    plain, right = _folded(cited).split(), _folded(official).split()
    small = _misread(_parted(words, whole), whole) or _misread(_parted(plain, right), right)
    return "berbeda_kecil" if small else "berbeda"


def alike(cited: str, official: str) -> float:
    """How alike two titles are, from 0 to 100, whatever :func:`compare_titles` calls the difference."""
    from rapidfuzz import fuzz

    return fuzz.ratio(title_key(cited), title_key(official))


def _goes_on(words: list[str], whole: list[str]) -> bool:
    """Whether the whole title stands there and another citation follows: "... dan Peraturan Pemerintah Nomor 96"."""
    rest = words[len(whole) :]
    if words[: len(whole)] != whole or "nomor" not in rest:
        return False
    return any(rest[: len(kind)] == kind for kind in _kinds())


def _with_remark(cited: str, whole: list[str]) -> bool:
    """Whether the whole title stands there and a remark in brackets follows: "Kesehatan (mencabut UU 36/2009)"."""
    title, bracket, _ = cited.partition("(")
    return bool(bracket) and "".join(title_key(title).split()) == "".join(whole)


@cache
def _kinds() -> list[list[str]]:
    """The words that a citation opens with, as they are compared."""
    return [as_scanned(words).split() for words in awal("peraturan")]


@cache
def _links() -> frozenset[str]:
    """The words that have no letter in an abbreviation, as they are compared."""
    return frozenset(map(as_scanned, kata_sambung("kata")))


_ABBREVIATED = range(2, 7)
"""Letters of an abbreviation: APBD, PNS."""


def _written_out(words: list[str], official: list[str]) -> list[str]:
    """The words of a title, its abbreviations put as the official title writes them out: "Disiplin PNS"."""
    found: list[str] = []
    for word in words:
        at = len(found)
        meant = _meant(word, official[at:]) if official[at : at + 1] != [word] else []
        found += meant or [word]
    return found


def _meant(word: str, official: list[str]) -> list[str]:
    """The words that an abbreviation stands for when they come next: one a letter, "dengan" and the like apart.

    What is said twice, "Kanak-Kanak", has one letter. Of other abbreviations, "Pemda", the vocabulary says the words.
    """
    for words in _abbreviations().get(word, ()):
        if official[: len(words)] == words:
            return words
    if len(word) not in _ABBREVIATED:
        return []
    letters = 0
    for at, other in enumerate(official):
        if letters < len(word) and other[0] == word[letters]:
            letters += 1
        elif letters == len(word):
            return official[: at + (other == official[at - 1])]
        elif other not in _links():
            break
    return official if letters == len(word) else []


@cache
def _abbreviations() -> dict[str, list[list[str]]]:
    """The abbreviations that are not made of first letters, each with what it may stand for, as titles are compared."""
    table = vocabulary()["judul_peraturan"]["singkatan"]
    return {as_scanned(short): [title_key(words).split() for words in meant] for short, meant in table.items()}


_MIN_MISREAD_WORDS = 3
"""A cut title with misread letters is recognised only where it is longer than this."""
_MIN_LETTERS = 5
"""A letter more or less makes another word of a shorter one."""


def _misread(words: list[str], official: list[str]) -> bool:
    """Whether every word is the same or one letter away from its counterpart, or a scan may have read it for that."""
    return len(words) == len(official) and all(
        word == right or _one_letter_away(word, right) or misread_as(word, right)
        for word, right in zip(words, official, strict=True)
    )


def _parted(words: list[str], official: list[str]) -> list[str]:
    """The words of a title, those parted that a scan has joined: "jangkapanjang"."""
    if len(words) >= len(official):
        return words
    found: list[str] = []
    for word in words:
        pair = official[len(found) : len(found) + 2]
        both = "".join(pair)
        joined = _one_letter_away(word, both) or misread_as(word, both)
        found += pair if joined and word != pair[0] else [word]
    return found


def _one_letter_away(word: str, other: str) -> bool:
    """Whether one letter is another, missing or too many."""
    short, long = sorted((word, other), key=len)
    if len(short) < _MIN_LETTERS or len(long) - len(short) > 1:
        return False
    same = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
