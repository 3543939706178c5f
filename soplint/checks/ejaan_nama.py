"""Names of agencies and regions: one spelling within a file."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, zip_longest
from typing import NamedTuple

from ..acuan.daerah import levels
from ..acuan.instansi import unit_words
from ..findings import Related
from ..folding import fold
from ..model import Document, Teks, absolute
from ..patterns import pattern
from ..source import Span
from . import Context, Hit, Options, Verdict, check, once_a_file
from .jabatan import is_address
from .parts_of_hits import report_once

__all__: list[str] = []


class _Word(NamedTuple):
    """A word of an agency's or region's name, folded and as written, the group that what stands before it makes, what
    of the name follows it, and where it is in its text.
    """

    word: str
    group: str
    behind: str
    written: str
    start: int
    end: int


class _Place(NamedTuple):
    """One place of a word, and how it is written there."""

    span: Span
    written: str


@check(Document, placeholders=("tertulis", "lain"), scope="file")
def names_spelt_alike(document: Document, options: Options, context: Context) -> Verdict:
    """An agency or a region is spelt in one way in letterheads, approvals and signatures of a file.

    The rarer of two spellings is reported, once for each SOP; of two equally frequent ones the later.
    """
    return _misspelt_names(context) or None


@once_a_file
def _misspelt_names(context: Context) -> list[Hit]:
    groups: dict[str, dict[str, list[tuple[Teks, _Word]]]] = {}
    for teks in _naming_texts(context.document):
        for word in _words(teks.teks):
            groups.setdefault(word.group, {}).setdefault(word.word, []).append((teks, word))
    hits: list[Hit] = []
    for group, found in groups.items():
        furthest = _furthest(tuple(found)) if group in levels().values() else 1
        if len(found) < 2 or not _any_near(tuple(found), furthest):
            continue
        words = {
            word: [_Place(absolute(teks, at.start, at.end), at.written) for teks, at in places]
            for word, places in found.items()
        }
        for rare, common in _near_pairs(words, furthest):
            if any(_abbreviates(rare, teks.teks[at.start :]) for teks, at in found[common]):
                continue
            if _go_on_otherwise([at.behind for _, at in found[rare]], [at.behind for _, at in found[common]]):
                continue
            hits.extend(_misspellings(context.document, words[rare], words[common]))
    return hits


def _go_on_otherwise(one: list[str], other: list[str]) -> bool:
    """Whether two words always open names that go on in nothing alike: "Selat Biru", "Delta Kapuas"."""
    return all(one) and all(other) and not any(_any_near((a, b), _MOST) for a in one for b in other)


def _abbreviates(word: str, name: str) -> bool:
    """Whether a word is no other spelling but made of how the first two words of a name begin: "Kukar"."""
    first, _, second = fold(name).partition(" ")
    return any(first.startswith(word[:at]) and second.startswith(word[at:]) for at in range(2, len(word) - 1))


_WORD = pattern(r"[^\W\d_]+")


def _naming_texts(document: Document) -> Iterator[Teks]:
    """The texts of a file that name its agency."""
    for sop in document.sops:
        # A street may be called nearly as the region.
        yield from (teks for teks in sop.kop if not is_address(teks.teks))
        approved = sop.identitas.disahkan_oleh
        if approved is not None and approved.nilai is not None:
            yield approved.nilai
        for signed in sop.tanda_tangan:
            if signed.letak == "akhir" and signed.jabatan is not None:
                yield signed.jabatan


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[_Word, ...]:
    """The words of a name that are long enough to be compared, but for its first."""
    found = []
    before = ""
    matches = list(_WORD.finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        written = match.group()
        word = written.casefold()
        if before and len(word) >= 5:
            behind = _of_same_name(text, match, following)
            found.append(_Word(word, levels().get(before, before), behind, written, *match.span()))
        before = word
    return tuple(found)


def _of_same_name(text: str, match: re.Match[str], following: re.Match[str] | None) -> str:
    """The word behind one of a name, folded, where it belongs to the same name; else empty."""
    if following is None or text[match.end() : following.start()] != " " or not following.group()[0].isupper():
        return ""
    word = following.group().casefold()
    return "" if word in levels() or word in unit_words() else word


@lru_cache(maxsize=4096)
def _any_near(words: tuple[str, ...], furthest: int) -> bool:
    from rapidfuzz.distance import OSA

    return any(OSA.distance(one, other) <= furthest for one, other in combinations(words, 2))


@lru_cache(maxsize=4096)
def _furthest(regions: tuple[str, ...]) -> int:
    """In how many letters two spellings of one region may differ: two, but one in a file with SOPs of several regions,
    where one of those is called nothing like the others.
    """
    apart = any(not any(_any_near((one, other), _MOST) for other in regions if other != one) for one in regions)
    return 1 if apart else _MOST


_MOST = 2
"""Letters in which two spellings of a name may differ."""


def _near_pairs(words: dict[str, list[_Place]], furthest: int) -> list[tuple[str, str]]:
    """Pairs (rarer, more frequent) of words that differ in at most so many letters."""
    from rapidfuzz.distance import OSA

    order = sorted(words, key=lambda word: (len(words[word]), -words[word][0].span.start))
    pairs = []
    for position, rare in enumerate(order):
        near = [common for common in order[position + 1 :] if OSA.distance(rare, common) <= furthest]
        if near:
            pairs.append((rare, near[-1]))
    return pairs


def _misspellings(document: Document, rare: list[_Place], common: list[_Place]) -> list[Hit]:
    hits: dict[int, Hit] = {}
    for place in rare:
        number = max(i for i, sop in enumerate(document.sops) if sop.span.start <= place.span.start or i == 0)
        data = {"tertulis": place.written, "lain": common[0].written}
        related = (Related(common[0].span, "ejaan yang lebih sering"),)
        report_once(hits, number, Hit(place.span, data, related, origin="scan", confidence="likely"))
    return list(hits.values())
