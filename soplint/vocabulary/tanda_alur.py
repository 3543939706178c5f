"""Marks of the flow in words (``tanda`` in ``grammar/istilah.toml``): "Mulai", "Selesai", "Ya", "Tidak"."""

from functools import cache

from ..folding import fold
from ..patterns import pattern
from . import unspaced, vocabulary

__all__ = ["is_flow", "is_terminal", "misread_mark", "tanda"]


@cache
def _marks() -> dict[str, str]:
    return {unspaced(word): name for name, words in vocabulary()["tanda"].items() for word in words}


def tanda(text: str) -> frozenset[str]:
    """The flow marks in the text of a cell: mulai, selesai, ya, tidak; empty when it says anything else.

    Arrows and other signs around the words do not count.
    """
    key = unspaced(text)
    if key in _marks():
        return frozenset({_marks()[key]})
    words = fold(text).split()
    found = [_marks().get(word) for word in words]
    return frozenset(name for name in found if name) if words and all(found) else frozenset()


def is_flow(text: str) -> bool:
    """Whether a cell holds nothing but flow marks: in words, or arrows and the figures of connectors."""
    return bool(tanda(text)) or _ARROWS.fullmatch(text) is not None


def is_terminal(text: str) -> bool:
    """Whether a description is only "Mulai" or "Selesai"; in lower case it may be the end of a wrapped one."""
    return text[0].isupper() and tanda(text) in ({"mulai"}, {"selesai"})


_ARROWS = pattern(r"[\W\d_]+")
_MISREAD_MARK = range(4, 10)
"""Letters that a mark may have that is known though one of them was lost or misread."""


def misread_mark(text: str) -> frozenset[str]:
    """The flow mark that a word of a cell is but for one letter: "Selesal", "Mula"; empty where none or several are."""
    key = unspaced(text)
    if len(key) not in _MISREAD_MARK:
        return frozenset()
    # One letter leaves either the first two or the last two as they are; mostly no mark shares them.
    alike = [
        word for word in _marks() if len(word) > _MISREAD_MARK[0] and (word[:2] == key[:2] or word[-2:] == key[-2:])
    ]
    if not alike:
        return frozenset()
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    near = process.extract(key, alike, scorer=Levenshtein.distance, score_cutoff=1)
    return frozenset({_marks()[near[0][0]]}) if len(near) == 1 else frozenset()
