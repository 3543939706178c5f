"""The texts by their keys: each module beside this one holds those of one subject, read when one of them is wanted."""

from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import NamedTuple

__all__ = ["LANGUAGES", "MESSAGES", "beginning", "date_words", "filled", "message", "number_words"]

LANGUAGES = ("id", "en")
"""The languages of every text, in the order in which a text holds them."""

_SUBJECTS = {
    "acuan": "acuan",
    "command_line": "cache cli cluster fix init nearest progress",
    "config": "baseline cause config key toml waiver",
    "explain": "SYS001 SYS002 SYS003 SYS004 SYS005 WVR001 explain rules",
    "help": "help metavar option",
    "laporan": "document laporan",
    "page": "meaning page unit",
    "places": "place",
    "problems": "note reason sys",
    "report": "count family junit months outcome rung sarif severity status table text",
    "rules": "examples profile rule type",
}
"""What the keys of each module begin with, up to their first point."""

_MODULES = {first: module for module, firsts in _SUBJECTS.items() for first in firsts.split()}


def _texts(module: str) -> dict[str, tuple[str, str]]:
    texts: dict[str, tuple[str, str]] = import_module(f"{__package__}.{module}").TEXTS
    return texts


class _Read(dict[str, tuple[str, str]]):
    """The texts that have been read: a key that is not among them brings its module's."""

    def __missing__(self, key: str) -> tuple[str, str]:
        texts = _texts(_MODULES[key.partition(".")[0]])
        self.update(texts)
        return texts[key]


_read = _Read()


class _Messages(Mapping[str, tuple[str, str]]):
    def __getitem__(self, key: str) -> tuple[str, str]:
        return _read[key]

    def __iter__(self) -> Iterator[str]:
        for module in _SUBJECTS:
            yield from _texts(module)

    def __len__(self) -> int:
        return sum(len(_texts(module)) for module in _SUBJECTS)


MESSAGES: Mapping[str, tuple[str, str]] = _Messages()
"""The Indonesian and the English of every key."""


def beginning(first: str) -> list[str]:
    """The keys whose part before the first point is this."""
    return [key for key in _texts(_MODULES[first]) if key.partition(".")[0] == first]


_THOUSANDS = "."
"""The format of a number of which the thousands are set apart as Indonesian does it."""


def number_words(number: object, lang: str) -> str:
    """A count with its thousands set apart: "1.525" in Indonesian, "1,525" in English."""
    if not isinstance(number, int):
        return str(number)
    grouped = f"{number:,}"
    return grouped.replace(",", _THOUSANDS) if lang == "id" else grouped


class _Count(NamedTuple):
    """A number with its thousands set apart: ``{files:.}`` is "1.525", and ``{files:file|files}``, which brings its
    noun along, "1 file" or "1,525 files".
    """

    number: object

    def __repr__(self) -> str:
        return repr(self.number)

    def __format__(self, form: str) -> str:
        if form == _THOUSANDS:
            return number_words(self.number, "id")
        one, bar, more = form.partition("|")
        if not bar:
            return format(self.number, form)
        return f"{number_words(self.number, 'en')} {one if self.number == 1 else more}"


def filled(text: str, values: Mapping[str, object]) -> str:
    """A text with its placeholders filled; in one such as ``{files:file|files}`` or ``{files:.}`` a number has its
    thousands set apart, and takes its noun along.

    :raises KeyError: for a placeholder without a value.
    """
    if "|" in text or ":.}" in text:
        values = {name: _Count(value) for name, value in values.items()}
    return text.format_map(values)


def message(key: str, lang: str, /, **values: object) -> str:
    """The text of a key in a language, its placeholders filled."""
    return filled(_read[key][LANGUAGES.index(lang)], values)


def date_words(day: date, lang: str) -> str:
    """A date as it is written in letters: "20 November 2026"."""
    return f"{day.day} {message('months', lang).split()[day.month - 1]} {day.year}"
