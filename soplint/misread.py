"""What a scan takes for what: letters for one another, letters for digits, and digits for one another."""

from functools import lru_cache

from .patterns import pattern

__all__ = [
    "LIKE_DIGITS",
    "LIKE_IN_LABELS",
    "LIKE_LETTERS",
    "READ_FOR_ONE",
    "as_scanned",
    "is_alike",
    "letters_for_digits",
    "misread_as",
    "ocr_digits",
    "words_for_digits",
]

READ_FOR_ONE = (("ii", "u"), ("cl", "d"), ("rn", "m"), ("ri", "n"))
"""Letters that a scan makes of one, and that one."""


def _either_way(*pairs: str) -> frozenset[str]:
    return frozenset({*pairs, *(pair[::-1] for pair in pairs)})


LIKE_LETTERS = _either_way("li", "ec", "tf", "tl", "hb", "gq", "nu", "rn", "mn", "ij")
"""Pairs of letters that a scan takes for each other."""

_LIKE_IN_WORDS = LIKE_LETTERS | _either_way("ao", "oc", "do")
"""The same, with pairs by which some words differ: for one that is known to stand there."""

LIKE_IN_LABELS = _LIKE_IN_WORDS | _either_way("kx", "pf", "uv", "ui", "vw", "qo", "ti")
"""The same, with pairs by which many words differ: for a label, which is one of few and stands by itself."""

LIKE_DIGITS = _either_way("38", "17", "08", "68", "56", "06", "14")
"""Pairs of digits that a scan takes for each other."""

_DIGITS = str.maketrans("OoQIl|SsBZzg", "000111558229")
_LETTERS_OF_DIGITS = {"0": "o", "1": "li", "4": "a", "5": "s", "6": "b", "8": "b", "9": "g"}
"""Digits that a scan reads for letters, the likelier letter first."""

_LIKELIEST = str.maketrans({digit: letters[0] for digit, letters in _LETTERS_OF_DIGITS.items()})
_OTHERWISE = str.maketrans({digit: letters[-1] for digit, letters in _LETTERS_OF_DIGITS.items()})
_ONE_SHAPE = str.maketrans({digit: _LETTERS_OF_DIGITS[digit][0] for digit in "0158"} | {"i": "l"})
"""Signs of one shape, of which any may be any; in lower case."""

_WITHIN_WORD = pattern(r"(?<!\d)[0-9](?=[^\W\d_])")


def ocr_digits(text: str) -> str:
    """The digits that a scan probably stood for: ``IO`` is 10, ``2O14`` is 2014."""
    return text.translate(_DIGITS)


@lru_cache(maxsize=4096)
def as_scanned(text: str) -> str:
    """What all that a scan may make of a text in lower case have in common: "tahun" and "tahuri", "no" and "n0"."""
    # A digit for one of two letters that make one: "per1ngatan". In "pub1ik" and "c1pta" it is a letter by itself.
    text = text.replace("r1", "ri")
    for letters, one in READ_FOR_ONE:
        text = text.replace(letters, one)
    return text.translate(_ONE_SHAPE)


def letters_for_digits(text: str) -> str:
    """The text with the letters that the digits within its words probably stood for: "Per1ngatan", not "Nomor 8"."""
    if _WITHIN_WORD.search(text) is None:
        return text
    return _WITHIN_WORD.sub(lambda digit: digit.group().translate(_LIKELIEST), text)


def words_for_digits(word: str) -> tuple[str, str]:
    """The words that one in lower case with digits in it may be, the likelier first: "dlnas" and "dinas" of "d1nas"."""
    return word.translate(_LIKELIEST), word.translate(_OTHERWISE)


_ALIKE = 85
"""Similarity (0 to 100) from which two lines may be one, misread."""
_LEAST, _MOST = 0.6, 1.7
"""Of other lengths than these to one another they cannot be."""


def is_alike(one: str, other: str) -> bool:
    """Whether two lines are alike enough to be one that a scan has misread."""
    if one == other:
        return True
    if not _LEAST < (len(one) or 1) / (len(other) or 1) < _MOST:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


_SHORTEST = 3
"""Letters: one other makes another word of a shorter one, "di" and "ke"."""

_LETTERS_FOR_ONE = 4
"""Of so many letters one may be another."""


def misread_as(word: str, right: str, like: frozenset[str] = _LIKE_IN_WORDS) -> bool:
    """Whether a scan may have read a word, in lower case, for the right one: "pcraturon" for "peraturan".

    One letter in four, and one at least, may be another that a scan takes for it: the two make one of the pairs of
    ``like``.
    """
    # "meriit" is "menit" only if "ri" is looked for before "ii".
    if as_scanned(word) == as_scanned(right) or as_scanned(word.replace("ri", "n")) == as_scanned(
        right.replace("ri", "n")
    ):
        return True
    if len(word) != len(right) or len(word) < _SHORTEST:
        return False
    pairs = [one + other for one, other in zip(word.translate(_ONE_SHAPE), right.translate(_ONE_SHAPE), strict=True)]
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    return len(wrong) <= max(1, len(word) // _LETTERS_FOR_ONE) and like.issuperset(wrong)
