"""What a template writes where a value is to be filled in (``grammar/istilah.toml``): such a value is none."""

from functools import cache, lru_cache

from ..folding import fold
from ..patterns import pattern
from . import vocabulary

__all__ = ["is_placeholder", "names_what_belongs"]

_LONGEST = 60
"""A longer text, in characters, is no placeholder."""

_BRACKETED = pattern(r"(?:[\s,./-]*[(\[{<«]+[^()\[\]{}<>«»]+[)\]}>»]+)+\s*")
_CROSSES = pattern(r"(?:19|20)?x+")
_FEWEST_CROSSES = 3
"""Fewer may be of a word, or a Roman number."""


@lru_cache(maxsize=4096)
def is_placeholder(text: str) -> bool:
    """Whether a text is only what a template says stands there: "(nama jelas)", "<<nomor>>", "NIP. 19xxxxxx xxx".

    A number with strokes is not: of "XX/XX/XXXX" parts are to be filled in.
    """
    if len(text) > _LONGEST:
        return False
    words = fold(text).split()
    if " ".join(words) in _whole():
        return True
    others = [word for word in words if word not in _words()]
    if not others:
        return names_what_belongs(text)
    crossed = all(_CROSSES.fullmatch(word) for word in others)
    return crossed and "/" not in text and max(word.count("x") for word in others) >= _FEWEST_CROSSES


_OPENING = ("(", "[", "{", "<", "«")


def names_what_belongs(text: str) -> bool:
    """Whether brackets hold only what belongs in their place: "[output]", "(sebutkan SOP terkait)"; not "(nihil)"."""
    if not text.startswith(_OPENING) or len(text) > _LONGEST or _BRACKETED.fullmatch(text) is None:
        return False
    words = frozenset(fold(text).split())
    return words <= _words() and not words <= _beside()


@cache
def _words() -> frozenset[str]:
    return frozenset(vocabulary()["isian_templat"]["kata"])


@cache
def _beside() -> frozenset[str]:
    return frozenset(vocabulary()["isian_templat"]["penjelas"])


@cache
def _whole() -> frozenset[str]:
    return frozenset(vocabulary()["isian_templat"]["utuh"])
