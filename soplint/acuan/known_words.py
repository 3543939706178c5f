"""Words that are known to be words: those of the vocabulary, of the reference tables and of titles of regulations.

A word that is not known may still be one; what is known to be none is told of short ones alone, for these are few.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from ..patterns import pattern
from ..vocabulary import vocabulary
from . import acuan_toml
from .peraturan import usual_title_words

__all__ = ["is_known_word", "is_listed_word", "is_no_word", "stands_apart"]

_TABLES = ("jabatan", "kata-kerja", "kosakata", "periode", "tenggat", "tindakan", "waktu-wajar", "wilayah")
_WRONG = "salah"
"""The key below which forms stand that are no words."""
_MISSPELT = "salah_ketik"
"""The key below which such forms stand with the words they should be."""

_WORD = pattern(r"[a-z]+")
_LONGEST_SHORT = 3


@lru_cache(maxsize=4096)
def is_known_word(word: str) -> bool:
    """Whether a word in lower case is known, or made of a known one with prefixes and suffixes."""
    if len(word) <= _LONGEST_SHORT:
        return word in _short_words()
    return word in _known_words() or any(stem in _known_words() for stem in _stems(word))


def stands_apart(word: str) -> bool:
    """Whether a word is often written apart from the one behind it, though they are one: "di tolak"."""
    return word in _words_apart()


def is_no_word(letters: str) -> bool:
    """Whether letters are too few for a word, but for the short ones that there are."""
    return len(letters) <= _LONGEST_SHORT and letters not in _short_words()


def is_listed_word(word: str) -> bool:
    """Whether a word in lower case is known as it is."""
    return word in _known_words() or word in _short_words()


def _stems(word: str) -> Iterator[str]:
    """What a word may be made of, each of four letters and more."""
    suffixes, prefixes = _affixes()
    for suffix in suffixes:
        if not word.endswith(suffix):
            continue
        inner = word[: len(word) - len(suffix)]
        for prefix, lost in prefixes:
            if inner.startswith(prefix):
                stem = inner[len(prefix) :]
                yield from [first + stem for first in ("", *lost) if len(first + stem) > _LONGEST_SHORT]


@cache
def _affixes() -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """What a word may end with; and what it may open with, each with the letters that are lost behind it."""
    table = vocabulary()["imbuhan"]
    return ("", *table["akhiran"]), (("", ""), *table["awalan"].items())


@cache
def _words_apart() -> frozenset[str]:
    return frozenset(vocabulary()["kata_pendek"]["depan"])


@cache
def _short_words() -> frozenset[str]:
    return frozenset(vocabulary()["kata_pendek"]["kata"])


@cache
def _known_words() -> frozenset[str]:
    tables = [vocabulary(), *map(acuan_toml, _TABLES)]
    words = {word for table in tables for text in _texts(table) for word in _WORD.findall(text.lower())}
    words.update(usual_title_words())
    return frozenset([word for word in words if len(word) > _LONGEST_SHORT])


def _texts(table: Any) -> Iterator[str]:
    """All that a table says, its keys too, but no wrong forms."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for key, value in table.items():
            if key == _MISSPELT:
                yield from value.values()
            elif key != _WRONG:
                yield key
                yield from _texts(value)
    elif isinstance(table, list):
        for value in table:
            yield from _texts(value)
