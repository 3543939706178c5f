"""The account of a text: every character that is not blank, once, as what the model made of it."""

import re
from collections.abc import Iterator

from ..model import Document, Label, Leaf, Residu, Teks, walk
from ..patterns import pattern
from ..source import Source, Span

__all__ = ["leaves"]

# Between two leaves only signs that separate or decorate: everything else is text that nothing claimed.
_DELIMITER = pattern(r"[\s:;,|│┃║\"\ufeff]+")
_MARKUP = pattern(
    r"\*+|#+|<[a-zA-Z/!][^<>]*>|(?i:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|[nm]dash|minus);)"
    # The rules of a drawn table.
    r"|[+|├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬─━═]*(?:--|==|[─━═])[+|:├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬─━═=-]*"
)


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
        if start >= position:
            found.extend(_gap(source.text, position, start))
            found.append(Leaf(kind, Span(start, end)))
            position = end
    found.extend(_gap(source.text, position, len(source.text)))
    return found


def _gap(text: str, start: int, end: int) -> Iterator[Leaf]:
    position = start
    while position < end:
        for kind, regex in (("delimiter", _DELIMITER), ("markup", _MARKUP)):
            match = regex.match(text, position, end)
            if match:
                if not match.group().isspace():
                    yield Leaf(kind, Span(*match.span()))
                position = match.end()
                break
        else:
            stop = re.compile(r"\s|$").search(text, position, end)
            next_position = stop.start() if stop else end
            yield Leaf("residue", Span(position, max(next_position, position + 1)))
            position = max(next_position, position + 1)
