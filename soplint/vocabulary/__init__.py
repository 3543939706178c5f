"""The vocabulary of SOPs (``grammar/istilah.toml``), and the form in which its words are looked up."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ..patterns import pattern
from ..resources import read_toml

__all__ = ["any_of", "unspaced", "vocabulary"]

_NOT_WORD = pattern(r"[\W_]+")


def vocabulary() -> dict[str, Any]:
    """All tables of the vocabulary."""
    return read_toml("grammar", "istilah.toml")


def any_of(words: Iterable[str], *, apart: bool = False) -> str:
    """What matches one of these words, the longer ones first: blanks in it are any, a point at its end may be missing.

    With ``apart`` a blank may stand between its letters, too: "P a g e".
    """
    forms: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        letters = map(re.escape, word.rstrip("."))
        form = (r"\s?" if apart else "").join(r"\s+" if letter == r"\ " else letter for letter in letters)
        forms.append(rf"{form}\.?" if word.endswith(".") else form)
    return rf"(?:{'|'.join(forms)})"


@lru_cache(maxsize=8192)
def unspaced(text: str) -> str:
    """The letters and figures of a text, in lower case: text recognition splits and joins words."""
    return _NOT_WORD.sub("", text.casefold())
