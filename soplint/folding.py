"""Folds text for comparing: what a reader would not call a difference disappears. Nothing folded is ever stored."""

from functools import lru_cache

from .patterns import pattern

__all__ = ["fold", "lowered", "ocr_digits", "squeeze"]

_NOT_WORD = pattern(r"[\W_]+")
# Letters in lower case, what stands between words a blank.
_ASCII = bytes(ord(chr(i).lower()) if chr(i).isalnum() else 32 for i in range(128)) + bytes(128)
_CAPITALS = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_DIGITS = str.maketrans("OoQIl|SsBZ", "0001115582")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, with every run of punctuation and white space as one space."""
    if text.isascii():
        # Nearly all texts, and several times as fast.
        return " ".join(text.encode().translate(_ASCII).decode().split())
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def lowered(text: str) -> str:
    """The text in lower case, each character in its place.

    A pattern that is looked for in it needs no flag for that; with the flag ``re`` takes ten times as long.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_CAPITALS)


def squeeze(text: str) -> str:
    """The text with every run of white space (NBSP and line ends included) as one space."""
    return " ".join(text.split())


def ocr_digits(text: str) -> str:
    """The digits that a scan probably stood for: ``IO`` is 10, ``2O14`` is 2014."""
    return text.translate(_DIGITS)
