"""Texts of the user, and why one cannot be used, in the user's words: what the system says, and what its TOML lacks."""

import errno
from pathlib import Path
from typing import Any

from .keys import Refusal
from .messages import Word
from .patterns import pattern

__all__ = ["cause", "system_name", "tables_in", "text_in"]


def text_in(path: Path, unreadable: str, refusal: Refusal) -> str:
    """The text of a file of the user; a byte order mark is no part of it.

    :raises FileError: ``unreadable``, as ``refusal`` makes it, for what is no file or not in UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise refusal(unreadable, error=cause(error)) from None


def tables_in(text: str, refusal: Refusal) -> dict[str, Any]:
    """The tables of a text in TOML.

    :raises FileError: as ``refusal`` makes it, with the place where the text ceases to be TOML, and why.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise refusal("toml.invalid", place=_place_and_cause(str(error))) from None
    except (RecursionError, ValueError):
        # Neither names a place: lists in lists without end, and numbers of thousands of figures.
        raise refusal("toml.invalid", place=Word("toml.beyond")) from None


_OF_THE_SYSTEM: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "cause.missing"),
    (PermissionError, "cause.denied"),
    (IsADirectoryError, "cause.folder"),
    (NotADirectoryError, "cause.no_folder"),
    (UnicodeDecodeError, "cause.encoding"),
)


def cause(error: Exception) -> Word | str:
    """Why a file cannot be read or a service not be reached; for what is rare, the name of the error."""
    return next((Word(key) for kind, key in _OF_THE_SYSTEM if isinstance(error, kind)), system_name(error))


def system_name(error: Exception) -> str:
    """What the system calls an error ("ENOSPC"), else what Python does."""
    number = error.errno if isinstance(error, OSError) else None
    return errno.errorcode.get(number or 0, type(error).__name__)


_PLACE = pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_OF_TOML = {
    "Expected '=' after a key in a key/value pair": "toml.equals",
    "Invalid value": "toml.value",
    "Invalid statement": "toml.statement",
    "Cannot overwrite a value": "toml.twice",
    "Unterminated string": "toml.string",
    "Unclosed array": "toml.array",
    "Expected newline or end of document after a statement": "toml.line_end",
    "Expected ']' at the end of a table declaration": "toml.table",
    "Expected ']]' at the end of an array declaration": "toml.tables",
    "Unclosed inline table": "toml.inline",
    "Unescaped '\\'": "toml.backslash",
    "Invalid hex value": "toml.backslash",
    "Escaped character": "toml.backslash",
    "Invalid date": "toml.date",
    "Invalid initial character for a key": "toml.statement",
    "Illegal character": "toml.character",
    "Found invalid character": "toml.character",
    "Cannot declare": "toml.twice",
    "Cannot redefine": "toml.twice",
    "Cannot mutate": "toml.twice",
    "Duplicate inline table key": "toml.twice",
}
"""How what :mod:`tomllib` says begins; what is not here is given in its own words."""


def _place_and_cause(told: str) -> Word:
    place = _PLACE.search(told)
    why = told[: place.start()] if place is not None else told
    known = next((key for words, key in _OF_TOML.items() if why.startswith(words)), None)
    values = {"why": Word(known) if known is not None else why}
    if place is None or place[1] is None:
        return Word("toml.end", values)
    return Word("toml.at", {"line": place[1], "column": place[2], **values})
