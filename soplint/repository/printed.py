"""A file as a rendering prints it, and how findings that come later are put where they belong.

Findings stand in the order of their SOPs, under the heading of each, and of their places in the text. Comparing files
adds some to nearly every file of a repository in which tables are copied: to print all of such files again took a sixth
of a whole run.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from ..findings import Finding
from ..results import DocumentResult
from ..results.contract import dumps
from ..source import Source

__all__ = ["Block", "Printed", "Rendering", "arranged", "under_headings"]

_INDEX = b"\1"
"""Stands between a text that is kept and the places in it: these are JSON, which holds no such character."""

_HEADING = -1
"""Stands for the offsets of a heading: it comes before all findings of its SOP."""


class Block(NamedTuple):
    """What is printed of one finding; ``sop`` is the position of its SOP in the file, -1 where it speaks of none.

    ``start`` and ``end`` are the offsets of its place.
    """

    sop: int
    start: int
    end: int
    text: str


class Printed(NamedTuple):
    """A file as it is printed.

    ``places`` are SOP, start and end of every block in the order of the text, and where in ``text`` it begins;
    ``headings`` are those of the SOPs that still want one, "" for the others.
    """

    text: str
    places: Sequence[Sequence[int]]
    headings: Sequence[str]

    def to_bytes(self) -> bytes:
        """The whole of it, to be kept."""
        return self.text.encode("utf-8", "surrogatepass") + _INDEX + dumps(self[1:]).encode("utf-8", "surrogatepass")

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Printed":
        """What :meth:`to_bytes` gave."""
        text, _, index = kept.rpartition(_INDEX)
        return cls(text.decode("utf-8", "surrogatepass"), *json.loads(index))

    @staticmethod
    def text_of(kept: bytes) -> str:
        """The text alone of what :meth:`to_bytes` gave."""
        return kept.rpartition(_INDEX)[0].decode("utf-8", "surrogatepass")

    def with_blocks(self, blocks: Iterable[Block]) -> str:
        """The text with further findings in it, each behind those that stand at its place already."""
        more = list(blocks)
        untitled = {block.sop for block in more if block.sop >= 0 and self.headings[block.sop]}
        more += [Block(sop, _HEADING, _HEADING, self.headings[sop]) for sop in untitled]
        starts = [tuple(place[:3]) for place in self.places]
        pieces = []
        done = 0
        for block in sorted(more, key=_place):
            after = bisect_right(starts, _place(block))
            offset = self.places[after][3] if after < len(self.places) else len(self.text)
            pieces += [self.text[done:offset], block.text]
            done = offset
        return "".join([*pieces, self.text[done:]])


class Rendering(Protocol):
    """Prints files in a language. Other processes are sent such objects."""

    def file(self, result: DocumentResult, lang: str) -> Printed:
        """One file."""

    def finding(self, source: Source, finding: Finding, lang: str) -> Block:
        """One finding that comes later."""


_Place = tuple[int, int, int]
_Text = TypeVar("_Text")


def under_headings(
    headings: Sequence[_Text], blocks: Iterable[tuple[int, int, int, _Text]]
) -> Iterator[tuple[_Place, _Text]]:
    """The findings of a file, each as a :class:`Block` has it, in the order in which they are printed.

    Before the first of each SOP stands its heading, if that is not empty.
    """
    last = -1
    for block in sorted(blocks, key=_place):
        sop, start, end, text = block
        if sop > last:
            last = sop
            if headings[sop]:
                yield (sop, _HEADING, _HEADING), headings[sop]
        yield (sop, start, end), text


def arranged(opening: str, headings: Sequence[str], blocks: Iterable[Block]) -> Printed:
    """A file that begins so, with the headings of its SOPs ("" for none) before the first finding of each."""
    pieces = [opening]
    places = []
    end = len(opening)
    for place, text in under_headings(headings, blocks):
        places.append((*place, end))
        pieces.append(text)
        end += len(text)
    titled = {place[0] for place in places}
    left = ["" if sop in titled else heading for sop, heading in enumerate(headings)]
    return Printed("".join(pieces), places, left)


def _place(block: tuple[int, int, int, Any]) -> _Place:
    return block[:3]
