"""The account of a text: every character that is not blank, once, as what the model made of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..folding import UNSEEN
from ..model import Document, Label, Residu, Teks, walk
from ..patterns import pattern
from ..source import Source, Span

__all__ = ["Leaf", "leaves"]


class Leaf(NamedTuple):
    """A piece of the raw text and what it is: label, delimiter, markup, value or residue."""

    kind: str
    span: Span


_UNCLAIMED = (
    ("delimiter", pattern(rf"[\s:;,|│┃║\"{UNSEEN}]+")),
    (
        "markup",
        pattern(
            r"""\*+ | \#+ | <[a-zA-Z/!][^<>]*> | (?i: & (?:nbsp|ensp|emsp|thinsp|\#160|\#xa0|[nm]dash|minus) ; )
              # The rules of a drawn table.
              | [+|├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬─━═]* (?: -- | == | [─━═] ) [+|:├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬─━═=-]*
            """,
            re.X,
        ),
    ),
    ("residue", pattern(r"\S+")),
)
"""What stands between two leaves, one of these at any place: what separates or decorates, or text."""


def leaves(source: Source, document: Document) -> list[Leaf]:
    """Every character that is not blank, once: as label, value, delimiter, markup or residue."""
    claimed = sorted(
        {
            (
                span.start,
                span.end,
                "label" if isinstance(node, Label) else "residue" if isinstance(node, Residu) else "value",
            )
            for sop in document.sops
            for node in walk(sop)
            if isinstance(node, Teks)
            for span in node.spans
        }
    )
    found: list[Leaf] = []
    position = 0
    for start, end, kind in claimed:
        found.extend(_gap(source.text, position, start))
        found.append(Leaf(kind, Span(start, end)))
        position = end
    found.extend(_gap(source.text, position, len(source.text)))
    return found


def _gap(text: str, start: int, end: int) -> Iterator[Leaf]:
    while start < end:
        kind, found = next((kind, found) for kind, sign in _UNCLAIMED if (found := sign.match(text, start, end)))
        if not found.group().isspace():
            yield Leaf(kind, Span(*found.span()))
        start = found.end()
