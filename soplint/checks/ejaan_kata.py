"""Words that are another but for a slip: a letter lost, added, swapped or misread, or the space between two words."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from ..acuan import built_in_alone
from ..acuan.peraturan import title_words
from ..cache import remembered
from ..misread import LIKE_LETTERS
from ..patterns import pattern
from ..resources import data_digest
from .kata_kerja import is_verb, known_verbs, noun_acts
from .kata_sop import kosakata, words_to_replace

__all__ = [
    "garbled",
    "is_listed",
    "is_noun",
    "is_right_word",
    "is_slip",
    "joint",
    "joints_with_one_known",
    "one_letter_off",
    "read_apart",
    "slips",
]


def garbled(word: str) -> str:
    """The word of the SOP vocabulary that a word is but for one slip; else empty.

    A scan took "m" for "rn" or one letter for another, two letters changed places, or one inside was lost or added.
    """
    slipped = _slipped().get(word) or _with_letter_added(word)
    if slipped or "rn" not in word:
        return slipped
    parts, links = _parts()
    right = word.replace("rn", "m")
    return right if right in parts or right in links else ""


def read_apart(counts: Counter[str]) -> dict[str, str]:
    """The words in which a scan took "m" for "rn", as the SOP writes them elsewhere, and more often."""
    return {
        word: right
        for word in counts
        if "rn" in word and counts[right := word.replace("rn", "m")] > counts[word] and word not in _real_words()
    }


_SHORTEST_SLIPPED = 7
"""Letters of the shortest word that no slip makes another word of."""
_SHORTEST_VERB = 8
"""The same of a verb: "mencari" with a letter lost is "menari"."""


@cache
def _slipped() -> dict[str, str]:
    """What :func:`_slips_of_words` gives. Of the built-in tables it is remembered on disk: working it out takes as long
    as checking a file.
    """
    if not built_in_alone():
        return _slips_of_words()
    found: dict[str, str] = remembered(
        "ejaan", data_digest(), _slips_of_words, known_verbs, words_to_replace, title_words
    )
    return found


def _slips_of_words() -> dict[str, str]:
    """The words of the SOP vocabulary by what one slip makes of them: of long words two neighbouring letters swapped or
    one inside lost, of long nouns one letter misread, of shorter nouns two letters swapped.

    A letter that is lost at the end leaves another form of the word, at the start another word. What may be meant as
    either of two words is left out.
    """
    found: dict[str, set[str]] = {}
    for word in _long_words():
        for wrong in _swapped(word) | {word[:at] + word[at + 1 :] for at in range(2, len(word) - 1)}:
            found.setdefault(wrong, set()).add(word)
    for word in filter(str.isalpha, _parts()[0]):
        if len(word) < _SHORTEST_SLIPPED:
            wrongs = _swapped(word) if len(word) >= _SHORTEST_SWAPPED else frozenset[str]()
        else:
            wrongs = _misread(word) if word not in known_verbs() else frozenset[str]()
        for wrong in wrongs:
            found.setdefault(wrong, set()).add(word)
    right = _right_words()
    return {wrong: min(words) for wrong, words in found.items() if len(words) == 1 and wrong not in right}


_SHORTEST_SWAPPED = 5


def _swapped(word: str) -> frozenset[str]:
    """The word with two neighbouring letters behind the first in each other's place."""
    inner = range(1, len(word) - 1)
    return frozenset([word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in inner])


def _misread(word: str) -> frozenset[str]:
    """The word with one letter in the place of which a scan reads another."""
    like = _like_letters()
    return frozenset(
        [word[:at] + other + word[at + 1 :] for at, letter in enumerate(word) for other in like.get(letter, "")]
    )


@cache
def _like_letters() -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in sorted(LIKE_LETTERS):
        found[pair[0]] = found.get(pair[0], "") + pair[1]
    return found


def _with_letter_added(word: str) -> str:
    """The long word of the SOP vocabulary that a word is without one letter inside it; else empty.

    "laporkan" is no slip of "laporan": it has another ending.
    """
    if len(word) <= _SHORTEST_SLIPPED or not word.isalpha() or word in _right_words():
        return ""
    known = _long_words()
    if f"{word}n" in known:
        # "pengelolaa" has lost its end, or a column tore it; it is no "pengelola".
        return ""
    shorter = (word[:at] + word[at + 1 :] for at in range(2, len(word) - 1))
    right = next((right for right in shorter if right in known), "")
    return "" if right and word.endswith("kan") and not right.endswith("kan") else right


@cache
def _long_words() -> frozenset[str]:
    nouns = {word for word in _parts()[0] if len(word) >= _SHORTEST_SLIPPED}
    verbs = {word for word in known_verbs() if len(word) >= _SHORTEST_VERB}
    return frozenset(word for word in nouns | verbs if word.isalpha() and word not in words_to_replace("tidak_baku"))


@cache
def _right_words() -> frozenset[str]:
    """Words that are no slip of another: right ones, and those that other lists of the vocabulary speak of."""
    listed = words_to_replace("salah_ketik").keys() | words_to_replace("tidak_baku").keys()
    return _real_words() | _parts()[1] | listed | frozenset(known_verbs())


def slips(counts: Counter[str], shortest: int, enough: int, rare: int) -> list[tuple[str, str]]:
    """Rare words and the frequent word that each is a slip of.

    ``shortest`` is the least length of both words, ``rare`` how often the rare one may stand, ``enough`` how many times
    as often the other must.
    """
    starts: dict[str, list[str]] = {}
    # This is done for every word of every SOP, and few words are frequent.
    for word in [word for word, count in counts.items() if count >= enough]:
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
                if counts[usual] >= enough * count and -1 <= len(usual) - len(word) <= 1 and is_slip(word, usual):
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
    return frozenset(kosakata()["benar"]["kata"]) | frozenset(kosakata()["menempel"]["kata"])


def is_listed(word: str) -> bool:
    """Whether a word in lower case is of the lists of words and verbs, not only formed as one."""
    return word in _right_words()


def is_right_word(word: str) -> bool:
    """Whether a word in lower case is known to be one: from lists of words and verbs, or from titles of regulations."""
    # Titles are last: it takes longest to gather their words.
    return word in _right_words() or is_verb(word) or word in noun_acts() or word in title_words()


def is_noun(word: str) -> bool:
    """Whether a word in lower case is listed, or looks like a noun: pe-...-an, ke-...-an. Titles are not asked."""
    return word in _right_words() or word in noun_acts() or _DERIVED.fullmatch(word) is not None


_DERIVED = pattern(r"(?:pe|ke)\w{4,}an")


@lru_cache(maxsize=4096)
def is_slip(word: str, usual: str) -> bool:
    """Whether a word is another but for one letter lost, doubled or added inside it, or one that scans confuse, or for
    two neighbours in each other's place.

    Differences at the end are inflections, "laporan" and "laporani", but for a last letter written twice; those at the
    start make other words.
    """
    if len(word) == len(usual):
        pairs = [(i, a + b) for i, (a, b) in enumerate(zip(word, usual, strict=True)) if a != b]
        if len(pairs) == 2:
            (first, one), (second, other) = pairs
            return first > 2 and second == first + 1 and one == other[::-1]
        return len(pairs) == 1 and pairs[0][1] in LIKE_LETTERS and 2 < pairs[0][0] < len(word) - 1
    shorter, longer = sorted((word, usual), key=len)
    split = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if split == len(shorter):
        return longer == word and longer[-1] == longer[-2]
    return split > 2 and shorter[split:] == longer[split + 1 :]


def one_letter_off(word: str, right: str) -> bool:
    """Whether one letter inside a word is lost, added, misread, or changed places with the next.

    Another letter inside a noun on -an mostly makes another noun, "pemasokan" of "pemasukan", but in its prefix.
    """
    if word == right or word[0] != right[0] or word[-1] != right[-1] or abs(len(word) - len(right)) > 1:
        return False
    from rapidfuzz.distance import OSA

    if OSA.distance(word, right, score_cutoff=1) > 1:
        return False
    pairs = [(at, a + b) for at, (a, b) in enumerate(zip(word, right, strict=False)) if a != b]
    if len(word) != len(right) or len(pairs) == 2 or not word.endswith("an"):
        return True
    at, pair = pairs[0]
    return at == 1 or pair in LIKE_LETTERS


_SHORTEST_PART = 3
"""Letters of the shortest word that may have joined another."""


@lru_cache(maxsize=4096)
def joint(word: str) -> int:
    """Where two joined words meet; 0 when the word is one."""
    parts, links = _parts()
    if word in _right_words():
        return 0
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        first, second = word[:at], word[at:]
        if (first in parts and (second in links or second in parts)) or (first in links and second in parts):
            return at
    return 0


@lru_cache(maxsize=1024)
def joints_with_one_known(word: str) -> tuple[int, ...]:
    """Where a word may be two, of which the vocabulary knows only one: "konsepsp2d". The text has to tell.

    What is written as one with the word behind it, "antarbidang", parts nowhere.
    """
    parts, links = _parts()
    if len(word) < 2 * _SHORTEST_PART or word in _right_words():
        return ()
    places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return tuple(
        [
            at
            for at in places
            if not (parts.isdisjoint((word[:at], word[at:])) and links.isdisjoint((word[:at], word[at:])))
            and word[:at] not in kosakata()["menempel"]["terikat"]
        ]
    )


@cache
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    table = kosakata()["menempel"]
    return frozenset(table["kata"]), frozenset(table["sambung"])
