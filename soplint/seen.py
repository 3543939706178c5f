"""A text as it is seen: without signs that print nothing, as word processors and web pages leave them, nor those that
Markdown sets before others, nor the remarks of vision models; with the signs that HTML writes as entities, and plain
ones for those of East Asian print, as text recognition made for Chinese writes them; and with words whole that a line
end parts. What was read of it then points into the text as it is.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Protocol, TypeVar, runtime_checkable

from .folding import UNSEEN
from .patterns import pattern
from .source import Place, Source, Span, line_end, line_start
from .torn import has_hyphen, last_word
from .typed import Typed, put_fields

__all__ = ["HasPlaces", "Seen", "put_back", "seen"]

_ENTITIES = pattern(r"<[^<>]*>|&#?\w{1,8};(?P<tag>[A-Za-z/!?])?")
"""The signs that HTML writes as entities, and what may make a tag behind them; those within tags are of attributes."""
_UNSEEN = pattern(f"[{UNSEEN}]")
_WIDE = range(0xFF01, 0xFF5F)
"""The signs of ASCII as wide as a Chinese character, in the order of ASCII: "Nomor SOP：045"."""
_WIDE_SIGNS = "：（，．；／－"
"""Those by which a text that has any is told."""
_PLAIN = {code: chr(place) for place, code in enumerate(_WIDE, ord("!"))}
_SOFT_AT_END = pattern(r"\xad(?=[^\S\n\r]*[\n\r])")
"""A soft hyphen at the end of a line is one that is seen there."""

_ESCAPES = pattern(r"\\(?=[#&%$+~_]|[.-]\S|(?<=\w\\)/\w)")
"""What Markdown sets before signs that might be its own, "045\\_1", and JSON before a stroke, "07\\/SOP". Before those
of lists it tells where items are.
"""
_REMARKS = pattern(r"<::[^<>]{0,400}::>|<\|ref\|>[^<>]*<\|/ref\|>(?:<\|det\|>[^<>]*<\|/det\|>)?|<\|[^<>|\s]{1,40}\|>")
"""What vision models say of the page between signs of their own: what a block is, a stamp, a logo."""
_UNPRINTED = ((("\\",), _ESCAPES), (("<::", "<|"), _REMARKS))
"""What is left out, behind what a text holds that has it."""
_HYPHENS = ("-\n", "-\r", "- \n", "- \r")

_PARTED = pattern(r"-( ?(?:\r\n|\n|\r) *)(?=([a-z]{2,})(?![.)\w]))")
"""Where a word goes on in the next line; two small letters with a sign behind them are the marker of an item."""
_COLUMNS = pattern(r"[\t|<>]|\S {2,}\S")
"""What a line of running text has not."""

_Read = TypeVar("_Read")


class Seen(Source):
    """Such a text. ``places`` says where each of its characters, and its end, stands in the text as it is, ``entities``
    how long those are there that are written as entities, by their places; lines and columns are those of that one.
    """

    def __init__(self, source: Source, text: str, places: list[int], entities: dict[int, int]) -> None:
        super().__init__(source.path, text, source.encoding, source.notes, mark=source.mark)
        self.source = source
        self.places = places
        self.entities = entities

    def place(self, offset: int) -> Place:
        """Line and column of an offset, in the text as it is."""
        return self.source.place(self.places[offset])

    def original(self, span: Span) -> Span:
        """Where what stands in this text stands in the text as it is."""
        start, end = span
        if end == start:
            return Span(self.places[start], self.places[start])
        # What is unseen behind the last character is not of it.
        last = self.places[end - 1]
        return Span(self.places[start], last + self.entities.get(last, 1))


def seen(source: Source) -> Seen | None:
    """The text as it is seen; None when that is the text as it is."""
    text = source.text
    beyond = not text.isascii()
    # A pattern would look at every character: one sign after the other is found, or not, many times as fast.
    wide = beyond and any(sign in text for sign in _WIDE_SIGNS)
    if wide:
        text = text.translate(_PLAIN)
    dropped: set[int] = set()
    entities: dict[int, int] = {}
    if "&" in text and ";" in text:
        text = _ENTITIES.sub(partial(_sign, entities), text)
        dropped.update([at for place, length in entities.items() for at in range(place + 1, place + length)])
        beyond = not text.isascii()
    if beyond and any(sign in text for sign in UNSEEN):
        text = _SOFT_AT_END.sub("-", text)
        dropped.update([match.start() for match in _UNSEEN.finditer(text)])
    for signs, unprinted in _UNPRINTED:
        if any(sign in text for sign in signs):
            dropped.update([place for match in unprinted.finditer(text) for place in range(*match.span())])
    if any(hyphen in text for hyphen in _HYPHENS):
        for start, end in _parted(text):
            dropped.update(range(start, end))
    if not (dropped or wide):
        return None
    places = [place for place in range(len(text)) if place not in dropped]
    return Seen(source, "".join([text[place] for place in places]), [*places, len(text)], entities)


def _sign(entities: dict[int, int], entity: "re.Match[str]") -> str:
    """The sign that an entity stands for, as long as the entity, which is noted by its place and length; a tag is left
    as it is, and so is a sign that would make one.
    """
    written = entity[0]
    if written[0] == "<":
        return written
    from html import unescape

    length = written.index(";") + 1
    sign = unescape(written[:length])
    if len(sign) > 1 or (sign == "<" and entity["tag"] is not None):
        return written
    entities[entity.start()] = length
    return (sign if sign.isprintable() else " ").ljust(length) + written[length:]


def _parted(text: str) -> Iterator[tuple[int, int]]:
    """The line ends within words, each with its hyphen unless the word has one."""
    for match in _PARTED.finditer(text):
        start, end = match.span(1)
        above = text[line_start(text, start) : start - 1]
        below = text[end : line_end(text, end)]
        before = last_word(above)
        if before and _COLUMNS.search(above) is None and _COLUMNS.search(below) is None:
            yield (start if has_hyphen(before, match[2]) else start - 1), end


@runtime_checkable
class HasPlaces(Protocol):
    """What keeps its places in a form of its own."""

    def moved(self, to: Callable[[Span], Span]) -> Any:
        """The same with its places elsewhere."""


def put_back(read: _Read, text: Seen) -> _Read:
    """What was read of such a text - a model, findings, facts - with its places in the text as it is."""
    moved: _Read = _put_back(read, text)
    return moved


def _put_back(value: Any, text: Seen) -> Any:
    if isinstance(value, Span):
        return text.original(value)
    if isinstance(value, HasPlaces):
        return value.moved(text.original)
    if isinstance(value, tuple):
        parts = [_put_back(part, text) for part in value]
        return value._make(parts) if hasattr(value, "_make") else tuple(parts)
    if isinstance(value, Typed):
        copy = object.__new__(type(value))
        put_fields(copy, {name: _put_back(getattr(value, name), text) for name in value.field_names})
        return copy
    return value
