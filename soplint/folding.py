"""Folds text for comparing: what a reader would not call a difference disappears. Nothing folded is ever stored."""

from functools import lru_cache

from .patterns import pattern

__all__ = ["fold", "ocr_digits", "squeeze"]

_NOT_WORD = pattern(r"[\W_]+")
_DIGITS = str.maketrans("OoQIl|SsBZ", "0001115582")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, with every run of punctuation and white space as one space."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def squeeze(text: str) -> str:
    """The text with every run of white space (NBSP and line ends included) as one space."""
    return " ".join(text.split())


def ocr_digits(text: str) -> str:
    """The digits that a scan probably stood for: ``IO`` is 10, ``2O14`` is 2014."""
    return text.translate(_DIGITS)
