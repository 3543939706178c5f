"""Signs that print nothing, as word processors and web pages leave them: a text is read as if they were not there, and
what was read then points into the text as it is.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol, TypeVar, runtime_checkable

from .folding import UNSEEN
from .patterns import pattern
from .source import Source, Span
from .typed import Typed, put_fields

__all__ = ["Placed", "Seen", "placed", "without_unseen"]

_UNSEEN = pattern(f"[{UNSEEN}]")
_PARTED = pattern(r"\xad(?=[^\S\n\r]*[\n\r])")
"""A soft hyphen at the end of a line is one that is seen there."""

_Read = TypeVar("_Read")


@runtime_checkable
class Placed(Protocol):
    """What keeps its places in a form of its own."""

    def moved(self, to: Callable[[Span], Span]) -> Any:
        """The same with its places elsewhere."""


class Seen(NamedTuple):
    """A text without such signs; ``places`` says where each of its characters, and its end, stands in the text with
    them.
    """

    source: Source
    places: list[int]


def without_unseen(source: Source) -> Seen | None:
    """The text without signs that print nothing; None when it has none."""
    if source.text.isascii() or _UNSEEN.search(source.text) is None:
        return None
    text = _PARTED.sub("-", source.text)
    places = [place for place, sign in enumerate(text) if sign not in UNSEEN]
    read = "".join([text[place] for place in places])
    return Seen(Source(source.path, read, source.encoding, source.notes, mark=source.mark), [*places, len(text)])


def placed(read: _Read, seen: Seen) -> _Read:
    """What was read of such a text - a model, findings, facts - with its places in the text as it is."""
    moved: _Read = _placed(read, seen.places)
    return moved


def _placed(value: Any, places: list[int]) -> Any:
    if isinstance(value, Span):
        return _span(value, places)
    if isinstance(value, Placed):
        return value.moved(lambda span: _span(span, places))
    if isinstance(value, tuple):
        parts = [_placed(part, places) for part in value]
        return value._make(parts) if hasattr(value, "_make") else tuple(parts)
    if isinstance(value, Typed):
        copy = object.__new__(type(value))
        put_fields(copy, {name: _placed(getattr(value, name), places) for name in value.field_names})
        return copy
    return value


def _span(span: Span, places: list[int]) -> Span:
    start, end = span
    # What is unseen behind the last character is not of it.
    return Span(places[start], places[end - 1] + 1 if end > start else places[start])
