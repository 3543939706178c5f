"""What a table of TOML may hold: its keys, which of them it must have, and of what kind each value is."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any

from .messages import FileError, Word, meant, nearest

__all__ = ["TABLES", "WORDS", "Kinds", "Refusal", "check_choice", "check_keys", "check_patterns", "only"]

WORDS = (list, str)
"""A list of texts."""

TABLES = (list, dict)
"""A list of tables."""

Kinds = Mapping[str, Any]
"""Keys with the kind of their values: a type of TOML, or :data:`WORDS` or :data:`TABLES` for a list of such."""

Refusal = Callable[..., FileError]
"""Makes the error of a text's key, of the nearest name and of values; it knows the file and the place already."""

_WORDS: dict[Any, str] = {
    str: "type.str",
    bool: "type.bool",
    int: "type.int",
    date: "type.date",
    dict: "type.dict",
    WORDS: "type.words",
    TABLES: "type.tables",
}


def check_keys(table: Mapping[str, Any], kinds: Kinds, required: Iterable[str], refusal: Refusal) -> None:
    """Refuse a table with a key that is not known, a value of another kind, or without a key that it needs.

    An empty text or list says as little as none. No number is below 0.

    :raises FileError: as ``refusal`` makes it.
    """
    only(table, kinds, refusal)
    for key in required:
        if table.get(key) in (None, "", []):
            raise refusal("key.missing", key=key)
    for key, value in table.items():
        if not _is(value, kinds[key]):
            raise refusal("key.type", key=key, type=Word(_WORDS[kinds[key]]))


def only(table: Iterable[str], known: Collection[str], refusal: Refusal) -> None:
    """Refuse a key that is not known.

    :raises FileError: with the nearest key that is, or with all that are where none is like it.
    """
    for key in table:
        if key not in known:
            near = nearest(key, known)
            if near is None and known:
                raise refusal("key.unknown_among", key=key, choices=", ".join(known))
            raise refusal("key.unknown", near, key=key)


def check_choice(key: str, value: object, choices: Iterable[str], refusal: Refusal) -> str:
    """The value, where it is one of the choices.

    :raises FileError: with the nearest of them where it is not.
    """
    word, known = str(value), tuple(map(str, choices))
    if word not in known:
        raise refusal("key.choice", meant(word, known), key=key, value=word, choices=", ".join(known))
    return word


def check_patterns(key: str, patterns: Iterable[str], refusal: Refusal) -> tuple[str, ...]:
    """Patterns of paths: a configuration means the same on every platform, so its folders are divided by slashes.

    :raises FileError: for one that is blank, or has a backslash, which would name nothing where that is no divider.
    """
    found = tuple(patterns)
    for pattern in found:
        if not pattern:
            raise refusal("key.blank", key=key)
        if "\\" in pattern:
            raise refusal("key.backslash", key=key, value=pattern)
    return found


def _is(value: Any, kind: Any) -> bool:
    if isinstance(kind, tuple):
        outer, inner = kind
        return type(value) is outer and all(_is(one, inner) for one in value)
    # To Python true is a number and a time of a day is a date; to a reader neither is.
    return type(value) is kind and not (kind is int and value < 0)
