"""The vocabulary of SOPs (``grammar/istilah.toml``), and the form in which its words are looked up."""

from functools import lru_cache
from typing import Any

from .patterns import pattern
from .resources import read_toml

__all__ = ["unspaced", "vocabulary"]

_NOT_WORD = pattern(r"[\W_]+")


def vocabulary() -> dict[str, Any]:
    """All tables of the vocabulary."""
    return read_toml("grammar", "istilah.toml")


@lru_cache(maxsize=8192)
def unspaced(text: str) -> str:
    """The letters and figures of a text, in lower case: text recognition splits and joins words."""
    if "&" in text and ";" in text:
        from html import unescape

        text = unescape(text)
    return _NOT_WORD.sub("", text.casefold())
