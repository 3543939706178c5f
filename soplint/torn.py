"""Lines that go on within a word: what tells that the end of a line has torn one, and lines as one text."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from .acuan.known_words import is_known_word, is_listed_word, is_no_word, stands_apart
from .patterns import pattern

__all__ = [
    "FIRST_WORD",
    "are_torn",
    "as_one",
    "has_hyphen",
    "hyphenates",
    "in_same_letters",
    "last_word",
    "may_be_words",
    "needs_no_blank",
    "tears_word",
]

FIRST_WORD = pattern(r"[^\W\d_]+")
"""The word that a line opens with."""

_LAST_WORD = pattern(r"[^\W\d_]+\Z")
_NEVER_FIRST = (",", ";")
"""Signs that no line opens with, but for one that had no room for them in the line above."""
_ALIKE = 4
"""So many letters in a row are the same in both halves of a word that is said twice, "surat-menyurat"."""


def last_word(line: str) -> str:
    """The word that a line ends with; "" where it ends with a sign."""
    found = _LAST_WORD.search(line, line.rfind(" ") + 1)
    return found.group() if found is not None else ""


def as_one(lines: Sequence[str]) -> str:
    """Lines as one text: with a blank between them, or none where a word goes on."""
    whole = lines[0] if lines else ""
    for above, below in pairwise(lines):
        within = needs_no_blank(above, below) or tears_word(above, below)
        whole = f"{whole}{below}" if within else f"{whole} {below}"
    return whole


def needs_no_blank(above: str, below: str) -> bool:
    """Whether no blank belongs between two lines: the upper one ends with the hyphen of a word, "perundang-", or
    without the comma behind it.
    """
    if below.startswith(_NEVER_FIRST):
        return True
    before = last_word(above[:-1]) if above.endswith("-") else ""
    behind = FIRST_WORD.match(below) if before else None
    same = behind is not None and (behind.group().islower() or (before.isupper() and behind.group().isupper()))
    return behind is not None and same and has_hyphen(before, behind.group())


def hyphenates(above: str, below: str) -> bool:
    """Whether a word that is written in one goes on in the lower line behind the hyphen of the upper one: "doku-" above
    "men".
    """
    before = last_word(above[:-1]) if above.endswith("-") else ""
    behind = FIRST_WORD.match(below) if before else None
    return behind is not None and behind.group().islower() and not has_hyphen(before, behind.group())


def has_hyphen(before: str, behind: str) -> bool:
    """Whether a word is written with a hyphen between these two: "e-katalog", "perundang-undangan"."""
    if len(before) == 1 or before[-1].isupper():
        return True
    first = before.casefold()
    return first == behind or any(first[at : at + _ALIKE] in behind for at in range(len(first) - _ALIKE + 1))


def tears_word(above: str, below: str) -> bool:
    """Whether the end of a line surely tears a word, as the words of both lines tell by themselves."""
    if not (below[:1].islower() or above[-1:].isupper()):
        return False
    first, second = last_word(above), FIRST_WORD.match(below)
    if not first or second is None or not in_same_letters(first, second.group()):
        return False
    return are_torn((first.lower(), second.group().lower()))


def in_same_letters(first: str, second: str) -> bool:
    """Whether two parts may be of one word: in small letters behind the first one, or both in capitals."""
    return second.isupper() if len(first) > 1 and first.isupper() else second.islower()


@lru_cache(maxsize=4096)
def are_torn(parts: tuple[str, ...]) -> bool:
    """Whether parts in lower case make a known word and are not all of them words: "permohona", "n".

    Behind one that is a word the others must make one that is listed: "kan" may be the end of any.
    """
    whole = "".join(parts)
    if not is_known_word(whole) or may_be_words(parts):
        return False
    return is_listed_word(whole) or not is_listed_word(parts[0])


def may_be_words(parts: Sequence[str]) -> bool:
    """Whether parts are known words, or a word that is often written apart from another: "di", "tolak"."""
    return all(map(is_known_word, parts)) or (stands_apart(parts[0]) and not is_no_word(parts[1]))
