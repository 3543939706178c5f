"""What a program keeps between brackets, as JSON, JavaScript and PHP write it: keys, values in quotes, lists."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..patterns import pattern
from .rows import Cell, cut, joined

__all__ = ["Group", "Pair", "Parsing", "Scalar", "Value"]

_TOKEN = pattern(
    r"""
    "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)' | `(?P<back>[^`]*)`
  | //[^\n\r]*
  | (?P<sign>=>|[{}\[\]():,;])
  | (?P<word>[^\s{}\[\]():,;"'`=>]+)
    """,
    re.X | re.S,
)
_QUOTED = ("double", "single", "back")
_LINE_END = pattern(r"(?:\\r)?\\n|[\r\n]")
"""What ends a line of a value, written with signs or as it is."""

_CLOSING = {"{": "}", "[": "]", "(": ")"}
_DEEPEST = 30
"""Brackets within brackets; data of an SOP have some five."""


class Pair(NamedTuple):
    """A key and its value."""

    key: Cell
    value: "Value"


class Scalar(NamedTuple):
    """A value without brackets: its words, None where it is blank; and whether it was in quotes."""

    cell: Cell | None
    quoted: bool

    @property
    def filled(self) -> Cell | None:
        """The words of the value; "null" and "true" are of the program."""
        return self.cell if self.quoted or self.cell is None or self.cell.text not in _NOTHING else None


_NOTHING = frozenset({"null", "NULL", "undefined", "None", "true", "false"})


class Group(NamedTuple):
    """What stands between brackets."""

    pairs: list[Pair]
    items: "list[Value]"

    def all_pairs(self) -> Iterator[Pair]:
        """Every key with its value, at any depth."""
        yield from self.pairs
        for value in [*(pair.value for pair in self.pairs), *self.items]:
            if isinstance(value, Group):
                yield from value.all_pairs()

    def groups(self) -> "list[Group]":
        """The values of a list that stand between brackets themselves."""
        return [item for item in self.items if isinstance(item, Group)]

    def words(self) -> list[Cell]:
        """The values of a list that are not blank."""
        found = [item.filled for item in self.items if isinstance(item, Scalar)]
        return [cell for cell in found if cell is not None]

    def leaves(self, parted: frozenset[str] = frozenset()) -> Iterator[tuple[Cell, Cell | None]]:
        """The innermost keys with their values; those of a list stand together. ``parted`` are keys that have others
        below them elsewhere: where one of them is blank it is none of the innermost.
        """
        for key, value in self.pairs:
            if isinstance(value, Scalar):
                yield key, value.filled
            elif value.pairs:
                yield from value.leaves(parted)
            elif value.items or key.text not in parted:
                yield key, joined(value.words())


Value = Scalar | Group
"""What stands behind a key, or in a list."""


class Parsing:
    """Gathers what stands between brackets; what is none of keys, values and brackets is passed over."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.end = start
        self._tokens = _TOKEN.finditer(text, start)

    def group(self) -> Group | None:
        """The group that opens first; None where brackets stand within brackets too often."""
        first = self._next()
        return self._group(first["sign"], _DEEPEST) if first is not None and first["sign"] in _CLOSING else None

    def _next(self) -> "re.Match[str] | None":
        found = next(self._tokens, None)
        self.end = found.end() if found is not None else len(self.text)
        return found

    def _group(self, opening: str, depth: int) -> Group | None:
        """The rest of a group, whose bracket is read."""
        if not depth:
            return None
        group = Group([], [])
        key: Cell | None = None
        value: Value | None = None
        while (token := self._next()) is not None:
            sign = token["sign"]
            if sign is None:
                scalar = self._scalar(token)
                if scalar is not None:
                    value = scalar
            elif sign in _CLOSING:
                # What stands before a bracket is a name of the program: "array(", "Sop::create([".
                value = self._group(sign, depth - 1)
                if value is None:
                    return None
            elif sign in (":", "=>"):
                key, value = (value.cell if isinstance(value, Scalar) else None), None
            else:
                _put(group, key, value)
                key = value = None
                if sign == _CLOSING[opening]:
                    break
        else:
            _put(group, key, value)
        return group

    def _scalar(self, token: "re.Match[str]") -> Scalar | None:
        for quotes in _QUOTED:
            if token[quotes] is not None:
                return Scalar(joined(self._lines(*token.span(quotes))), True)
        return Scalar(cut(self.text, *token.span()), False) if token["word"] is not None else None

    def _lines(self, start: int, end: int) -> list[Cell]:
        """The lines of a value that are not blank."""
        ends = [match.span() for match in _LINE_END.finditer(self.text, start, end)]
        starts = [start, *(last for _, last in ends)]
        lines = [cut(self.text, *line) for line in zip(starts, [*(first for first, _ in ends), end], strict=True)]
        return [line for line in lines if line is not None]


def _put(group: Group, key: Cell | None, value: Value | None) -> None:
    if value is not None and key is not None:
        group.pairs.append(Pair(key, value))
    elif value is not None:
        group.items.append(value)
