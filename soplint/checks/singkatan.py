"""Abbreviations: whether words stand for others, "kominfo" for "komunikasi dan informatika"."""

from collections.abc import Callable, Sequence
from operator import eq

from ..acuan import acuan_toml
from ..acuan.instansi import unit_words
from ..patterns import pattern
from ..vocabulary.kata_sambung import goes_on
from .ejaan_kata import is_noun

__all__ = ["same_written_out"]

_MOST_INITIALS = 12
"""An abbreviation stands for no more words than this."""
_MOST_WORDS = 8
"""Of more words only initials are told: the letters of any word may stand among theirs."""
_SURE = 6
"""So many letters do not stand among those of other words by chance."""


def same_written_out(
    one: Sequence[str], other: Sequence[str], *, whole: bool = True, same: Callable[[str, str], bool] = eq
) -> bool:
    """Whether two texts are one, some words of either standing abbreviated: "pns", "pegawai negeri sipil".

    The words are in lower case. ``whole`` is whether both must end together, ``same`` when two words are one.
    """
    if not one or not other:
        return not (whole and (one or other))
    if same(one[0], other[0]) and same_written_out(one[1:], other[1:], whole=whole, same=same):
        return True
    return any(
        _stands_for(short[0], long[:end]) and same_written_out(short[1:], long[end:], whole=whole, same=same)
        for short, long in ((one, other), (other, one))
        for end in range(2, min(len(long), _MOST_INITIALS) + 1)
    )


def _stands_for(word: str, words: Sequence[str]) -> bool:
    """Whether an abbreviation is made of the initials of these words, or of their syllables in order.

    A word that is itself among them is written out, "nasional" for "sosial ekonomi nasional" stands for nothing; nor
    does a word of the language whose letters stand among theirs, "bagian" among those of "badan kepegawaian".
    """
    telling = [part for part in words if not goes_on(part)]
    if len(telling) < 2 or word in telling:
        return False
    word = _COUNTED.sub(lambda found: found[1] * int(found[2]), word)
    initials = "".join(part[0] for part in telling)
    if word == initials or (len(telling) == 2 and _of_two(word, *telling) and not _is_word(word)):
        return True
    if len(words) > _MOST_WORDS or not _among(word, "".join(telling)):
        return False
    return (len(word) >= _SURE or _among(initials, word)) and not _is_word(word)


def _of_two(word: str, first: str, second: str) -> bool:
    """Whether a word begins as the first of two does, and goes on with letters of the second: "ormas", "monev"."""
    return any(first.startswith(word[:at]) and word[at:] in second for at in range(2, len(word) - 1))


def _is_word(word: str) -> bool:
    named = acuan_toml("jabatan")["nama_disingkat"]
    known = is_noun(word) or word in unit_words() or word in named["utuh"]
    return known and word not in named["seperti_kata"]


_COUNTED = pattern(r"([a-z])([2-4])")
"""A letter with the number of words it stands for: "dp3a" for "dinas pemberdayaan perempuan perlindungan anak"."""


def _among(letters: str, others: str) -> bool:
    """Whether the letters stand among the others, in their order."""
    left = iter(others)
    return all(letter in left for letter in letters)
