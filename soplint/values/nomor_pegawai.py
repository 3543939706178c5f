"""The numbers of employees, told by their labels (``grammar/istilah.toml``) or by the eighteen digits of a NIP."""

import re
from functools import cache
from typing import Any

from ..patterns import pattern
from ..vocabulary import any_of, vocabulary

__all__ = ["completes_number", "is_number_line", "numbers_behind", "numbers_person", "of_another_kind", "opens_number"]

_DIGIT = pattern(r"\d")
_LENGTH = 18
_EIGHTEEN_DIGITS = pattern(r"\d(?:\s?\d){17}")
_NO_WORD = r"(?![^\W\d_]{2})"
"""Behind a label: "NIPAH" is a word, and in "NIPl972" the scan took a figure for a letter."""
_NUMBERED = r"(?=\s?[.:]|\W{0,4}\d|\W*$)"
"""Behind what may be another word too: a sign, a figure or nothing."""


@cache
def _labels() -> list[str]:
    """The labels of any employee's number, that of the NIP first."""
    names = _names()
    return [names["baku"], *names["varian"], *names["salah"], *names["lain"]]


def _names() -> dict[str, Any]:
    names: dict[str, Any] = vocabulary()["nomor_pegawai"]
    return names


@cache
def _label() -> str:
    """What matches one of these labels."""
    nip, *others = _labels()
    return rf"(?:{nip}{_NO_WORD}|{any_of(others)}{_NUMBERED})"


@cache
def _at_start() -> re.Pattern[str]:
    return re.compile(rf"[( ]*{_label()}", re.I)


def opens_number(text: str) -> bool:
    """Whether a line opens with the label of an employee's number."""
    return _at_start().match(text) is not None


def is_number_line(text: str) -> bool:
    """Whether a line opens with the label of an employee's number, or holds the digits of a NIP."""
    return opens_number(text) or _EIGHTEEN_DIGITS.search(text) is not None


def completes_number(above: str, text: str) -> bool:
    """Whether a line holds the last digits of the NIP that the line above it opens: "002" below "NIP. 1967 ... 1"."""
    rest = text.replace(" ", "")
    return rest.isdecimal() and opens_number(above) and len(_DIGIT.findall(above)) + len(rest) == _LENGTH


@cache
def _with_digit() -> re.Pattern[str]:
    # "NIP. 19xxxxxx" is yet to be filled in.
    return re.compile(rf"(?<![^\W_]){any_of(_labels())}\W{{0,4}}\d(?!\d*[xX]{{2}})")


def numbers_person(text: str) -> bool:
    """Whether the number of an employee stands anywhere in the text: its label and a figure, or the digits of a NIP."""
    if _DIGIT.search(text) is None:
        return False
    # Most texts hold no label, and looking for one is cheaper than for what matches.
    labelled = any(label in text for label in _labels()) and _with_digit().search(text) is not None
    return labelled or _EIGHTEEN_DIGITS.search(text) is not None


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?<![\s(/])[\s(/]*(?<=[\s.,(/])(?={_label()})", re.I)


def numbers_behind(text: str) -> list[tuple[int, int]]:
    """Where numbers stand behind names in one line: the end of each name, and the start of the label of its number."""
    return [found.span() for found in _behind().finditer(text) if not _ends_with_label(text[: found.start()])]


def _ends_with_label(text: str) -> bool:
    """Whether the label of a number stands at the end of a text: "NRP / NIP" is one label."""
    return text[text.rfind(" ") + 1 :].rstrip(".").upper() in _labels()


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_names()['lain'])}(?![^\W\d_])", re.I)


def of_another_kind(text: str) -> bool:
    """Whether the text names a number that is no NIP: that of a soldier, a police officer, a citizen, a lecturer."""
    return _another().search(text) is not None
