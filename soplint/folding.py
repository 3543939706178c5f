"""Folds text for comparing: what a reader would not call a difference disappears. Nothing folded is ever stored."""

from functools import lru_cache

from .patterns import pattern

__all__ = [
    "BLANKS",
    "DASHES",
    "DIRT",
    "UNSEEN",
    "fold",
    "is_blank",
    "lowered",
    "plain_ascii",
    "shortened",
    "squeeze",
    "unescaped",
]

BLANKS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + (
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
"""All white space of Unicode: what ``str.strip`` takes away. Word processors set NIP and numbers with thin blanks."""

UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\xad"
"""Signs that print nothing and that ``str.strip`` leaves: blanks of no width, joiners, soft hyphens, marks of
direction."""

DASHES = "-‐‑‒–—−"
"""Hyphens, dashes and the minus sign, which people and scans put for one another."""

_NOT_WORD = pattern(r"[\W_]+")
# Letters in lower case, what stands between words a blank.
_ASCII = bytes(ord(chr(i).lower()) if chr(i).isalnum() else 32 for i in range(128)) + bytes(128)
_COMMON_SIGNS = "–—•…“”’‘\xa0"
_CAPITALS = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, with every run of punctuation and white space as one space."""
    plain = plain_ascii(text)
    if plain is not None:
        # Nearly all texts, and several times as fast.
        return " ".join(plain.translate(_ASCII).decode().split())
    return _NOT_WORD.sub(" ", text.casefold()).strip()


DIRT = "'`‘’“”\"—–_~.,:; "
"""What a scan makes of the lines of a table, before and behind the words of a cell."""

_LINES = frozenset(".…_")
_FILLERS = frozenset(BLANKS + DASHES + ":,;") | _LINES


def is_blank(text: str) -> bool:
    """Whether a text is nothing but a dash, dots or a line to write on, this in brackets too: "(..........)"."""
    # Nearly every text opens with a letter: that settles it.
    if text[:1] in ("(", "[") and text[-1] in ")]":
        return not _LINES.isdisjoint(text) and _FILLERS.issuperset(text[1:-1])
    return (not text or text[0] in _FILLERS) and _FILLERS.issuperset(text)


def plain_ascii(text: str) -> bytes | None:
    """The text as ASCII, with a question mark for each other sign; None when it holds other letters or digits."""
    if not text.isascii():
        for sign in _COMMON_SIGNS:
            text = text.replace(sign, "?")
        if not text.isascii() and any(sign > "\x7f" and sign.isalnum() for sign in set(text)):
            return None
    return text.encode("ascii", "replace")


def lowered(text: str) -> str:
    """The text in lower case, each character in its place.

    A pattern that is looked for in it needs no flag for that; with the flag ``re`` takes ten times as long.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_CAPITALS)


def unescaped(text: str) -> str:
    """The text with the signs that HTML writes as entities: "&amp;", "&plusmn;"."""
    if "&" not in text or ";" not in text:
        return text
    from html import unescape

    return unescape(text)


def shortened(text: str, most: int) -> str:
    """The text in at most so many letters, the last of them an ellipsis where it has more."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def squeeze(text: str) -> str:
    """The text with every run of white space (NBSP and line ends included) as one space."""
    return " ".join(text.split())
