"""What the user has to mend: an error that knows its text, and the name that a misspelt one may stand for."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .texts import MESSAGES, message

__all__ = ["FileError", "RuleError", "UserError", "Word", "meant", "nearest"]


class Word(NamedTuple):
    """A value of an error that reads otherwise in each language; ``key`` is that of its text, with ``values`` in it."""

    key: str
    values: Mapping[str, object] = {}

    def text(self, lang: str) -> str:
        """What it reads in a language."""
        return message(self.key, lang, **_in_language(self.values, lang))


def _in_language(values: Mapping[str, object], lang: str) -> dict[str, object]:
    """Values of a text, those that are words in the language of the text."""
    return {name: value.text(lang) if isinstance(value, Word) else value for name, value in values.items()}


class UserError(Exception):
    """Something that the user has to mend: a key of :data:`~soplint.messages.MESSAGES`, its values, and the name that
    would have done.
    """

    def __init__(self, what: str, near: str | None = None, /, **values: object) -> None:
        self.what, self.near, self.values = what, near, values
        super().__init__(self.text("id"))

    def text(self, lang: str) -> str:
        """One line for the user."""
        hint = message("nearest", lang, name=self.near) if self.near else ""
        return message(self.what, lang, **_in_language(self.values, lang)) + hint


class FileError(UserError):
    """A file of the user that cannot be used: which file, where in it (blank: all of it), and what is wrong."""

    def __init__(self, file: str, where: str, what: str, near: str | None = None, /, **values: object) -> None:
        self.file, self.where = file, where
        super().__init__(what, near, **values)

    def text(self, lang: str) -> str:
        """One line for the user, with file and place."""
        return ": ".join(filter(None, (self.file, self.where, super().text(lang))))


class RuleError(FileError):
    """A rule file or profile that cannot be used: which file, where in it, and what is wrong."""


_ALIKE = 55
"""From how many of a hundred parts on a name is like a word; half of them many a word has by chance."""


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name most like a misspelt one, if any is like it at all; capitals make it less like, not unlike."""
    from rapidfuzz import fuzz

    def folded(name: str) -> float:
        return fuzz.ratio(word.casefold(), name.casefold())

    found = max(names, key=lambda name: fuzz.ratio(word, name) + folded(name), default=None)
    return str(found) if found is not None and folded(found) >= _ALIKE else None


def meant(word: str, choices: Iterable[str]) -> str | None:
    """Which of several choices a word that is none of them may stand for: the one that is printed so ("saran" for
    ``info``), else the nearest.
    """
    known = tuple(choices)
    printed = {text: choice for choice in known if (key := f"severity.{choice}") in MESSAGES for text in MESSAGES[key]}
    return printed.get(word.casefold()) or nearest(word, known)
