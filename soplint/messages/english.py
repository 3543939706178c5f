"""The English of what is worded in Indonesian apart from whole texts: values, notes, and parts of regulations."""

import re
from collections.abc import Mapping
from functools import cache

from ..patterns import pattern
from . import filled
from .glossary import NOTES, PLACES_IN_LAW, UNITS, WORDS

__all__ = ["in_english", "law_in_english", "note_in_english"]


def in_english(value: object) -> object:
    """A value that a check worded ("15 menit", "nama dan NIP") in English; numbers, quotations and regulations stay as
    they are.
    """
    if not isinstance(value, str):
        return value
    parts = _QUOTED.split(value)
    # A phrase that is known as a whole may hold a number with its unit.
    parts[::2] = [
        WORDS.get(part) or _replaced(_units().sub(_counted, _LAST_COMMA.sub("", part)), WORDS) for part in parts[::2]
    ]
    return "".join(parts)


# The kind of a regulation is a name: "Peraturan Menteri Riset dan Teknologi Nomor".
_QUOTED = pattern(r'("[^"]*"|\b(?:Peraturan|Keputusan|Instruksi) [^"()]*?\bNomor\b)')
_LAST_COMMA = pattern(r",(?= (?:dan|serta) )")
"""Before the last of three Indonesian has a comma, the English of this house has none."""


def law_in_english(place: str) -> str:
    """A part of a regulation ("Pasal 19 ayat (2)") in English."""
    return _replaced(place, PLACES_IN_LAW)


def note_in_english(note: str) -> str:
    """What a check says of a related place, in English; names of fields and regulations stay as they are."""
    return NOTES.get(note, note)


def _counted(found: "re.Match[str]") -> str:
    number, unit = found.groups()
    if number.isdigit():
        return filled(f"{{count:{UNITS[unit]}}}", {"count": int(number)})
    return f"{number.replace(',', '.')} {UNITS[unit].partition('|')[2]}"


def _replaced(text: str, table: Mapping[str, str]) -> str:
    return table.get(text) or _any_of(tuple(table)).sub(lambda found: table[found[0]], text)


@cache
def _any_of(words: tuple[str, ...]) -> "re.Pattern[str]":
    """Any of the words, the longest first, where it stands by itself."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


@cache
def _units() -> "re.Pattern[str]":
    longest = sorted(UNITS, key=len, reverse=True)
    return re.compile(rf"(?<![\w.,])(\d+(?:,\d+)?) ({'|'.join(longest)})(?!\w)")
