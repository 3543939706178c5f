"""Why a file of the user cannot be used, in the user's words: what the system says of it, and what its TOML lacks."""

import errno
from typing import TYPE_CHECKING

from .messages import Word
from .patterns import pattern

if TYPE_CHECKING:
    from tomllib import TOMLDecodeError

__all__ = ["cause", "system_name", "toml_cause"]

_OF_THE_SYSTEM: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "cause.missing"),
    (PermissionError, "cause.denied"),
    (IsADirectoryError, "cause.folder"),
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


def toml_cause(error: "TOMLDecodeError") -> Word:
    """Where a text ceases to be TOML, and why."""
    told = str(error)
    place = _PLACE.search(told)
    why = told[: place.start()] if place is not None else told
    known = next((key for words, key in _OF_TOML.items() if why.startswith(words)), None)
    values = {"why": Word(known) if known is not None else why}
    if place is None or place[1] is None:
        return Word("toml.end", values)
    return Word("toml.at", {"line": place[1], "column": place[2], **values})
