"""Identity blocks in a text of which nothing is laid out yet: fields near to one another, with dates among them."""

from itertools import islice
from typing import NamedTuple

from ..patterns import pattern
from ..source import line_start
from ..vocabulary.istilah import OF_PAGES, SIGNED_BY, label, label_words, words_of_dates
from .rows import LINE

__all__ = ["EDGES", "FAR", "IdentityBlock", "blocks", "cells_of_line", "top_of"]

_WHICH_DATE = pattern(r"\.?[\s_]{0,4}([a-z]{4,})[\s_]*(:?)")
_ALONE = pattern(r"\.? *(?:\||  |[\r\n])")
_WRAPPED = ""
"""Which date a label names that is written in two lines."""
_BEFORE = " *_#\"'`-.:0123456789"
_PARTS_CELLS = "\n\r\f\t|;,>{"

_FEWEST_FIELDS = 3
"""So many different fields near to one another are an identity block."""

_APART = 7
"""Lines that may stand between two fields of one block: letterhead, values over lines."""

_TALLEST = 14
"""Lines that the fields of a block take up."""

FAR = 1500
"""From so many characters on what stands above the first block is more than its head: an SOP without one, a preface."""

_SHORTEST_BLOCK = 200
_LONGEST_BLOCK = 800
"""Characters from the first date of a block to where another block may open, and from one date to the next one."""

_SIGNS = str.maketrans(dict.fromkeys('\t|;│┃║,:"', "\n"))
_TAG = pattern(r"<[^<>]*>")
EDGES = " *_#\"'`>.-()0123456789\r\f{[&"
"""Signs around the words of a cell."""

_LONGEST_LABEL = 45
_BODY = "body"
_OF_ALL = SIGNED_BY | OF_PAGES


class IdentityBlock(NamedTuple):
    """Where the first and the last date of an identity block stand."""

    first: int
    last: int


def blocks(text: str) -> list[IdentityBlock]:
    """The dates of the text that are labels, in blocks: none holds one of them twice."""
    # Letters that are not ASCII stand in none of these labels, and those are quickly put into lower case.
    lowered = text.encode("ascii", "replace").lower().decode()
    found: dict[int, str] = {}
    for word in words_of_dates():
        at = lowered.find(word)
        while at >= 0:
            found[at] = word
            at = lowered.find(word, at + len(word))
    if not found or (max(found) - min(found) < _SHORTEST_BLOCK and min(found) < FAR):
        return []
    opened: list[IdentityBlock] = []
    named: set[str] = set()
    for at, word in sorted(found.items()):
        name = _date_at(lowered, at, at + len(word))
        if name is None:
            continue
        if opened and (name not in named or name == _WRAPPED) and at - opened[-1].last < _LONGEST_BLOCK:
            opened[-1] = opened[-1]._replace(last=at)
        elif not opened or at - opened[-1].first >= _SHORTEST_BLOCK:
            opened.append(IdentityBlock(at, at))
            named = set()
        named.add(name)
    return opened


def _date_at(lowered: str, at: int, behind: int) -> str | None:
    """Which date the label names whose first word stands here, up to ``behind``; None where no label does."""
    match = _WHICH_DATE.match(lowered, behind)
    if match is None:
        return _WRAPPED if _ALONE.match(lowered, behind) else None
    start = at
    while start and lowered[start - 1] in _BEFORE:
        start -= 1
    opens = not start or lowered[start - 1] in _PARTS_CELLS or at - start > 1
    if not (opens or match[2]):
        return None
    found = label(lowered[at : match.end()].strip(" :_\n\r\t").replace("_", " "), "medan")
    return match[1] if found is not None and found.kunci.startswith("tanggal") else None


def top_of(text: str, block: IdentityBlock) -> int | None:
    """Where the first line of a block starts; None where it has too few fields to be one."""
    top = start = line_start(text, block.first)
    fields: set[str] = set()
    # A whole document may stand in one line.
    for match in islice(LINE.finditer(text, max(start, block.first - _LONGEST_BLOCK)), _TALLEST):
        fields |= _fields(text[match.start() : min(match.end(), block.last + _LONGEST_BLOCK)])
        if len(fields - {_BODY}) >= _FEWEST_FIELDS or match.start() > block.last + _LONGEST_BLOCK:
            break
    between = 0
    gap = False
    while between < _APART and start > 0:
        if text.startswith("\f", start):
            break
        end, start = start, line_start(text, start - 1)
        if not text[start:end].strip():
            gap = True
            continue
        found = _fields(text[max(start, end - _LONGEST_BLOCK) : end])
        if _BODY in found:
            break
        between += 1
        # What stands apart above the fields signs the SOP above, or is the foot of its last page.
        if found - (_OF_ALL if gap else SIGNED_BY):
            top, between, gap = start, 0, False
            fields |= found
    return top if len(fields - {_BODY}) >= _FEWEST_FIELDS else None


def _fields(lines: str) -> set[str]:
    """The fields whose labels stand in cells of these lines, and whether a heading of another part does."""
    found: set[str] = set()
    for line in lines.splitlines():
        if not _may_hold_label(line):
            continue
        columns = 0
        for cell in cells_of_line(line):
            words = cell.strip(EDGES).replace("_", " ")
            if not words or not words[0].isalpha() or len(words) > _LONGEST_LABEL:
                continue
            field = label(words, "medan")
            if field is not None:
                found.add(field.kunci)
            elif (other := label(words, "bagian") or label(words, "kolom")) is not None and other.baku:
                columns += 1
                if columns > 1 or other.jenis == "bagian":
                    found.add(_BODY)
    return found


def _may_hold_label(line: str) -> bool:
    """Whether a line holds a word that a label opens with, as most do not, or a colon, behind one that was misread."""
    lowered = line.lower()
    return (
        ":" in line
        or any(word in lowered for word in label_words("medan"))
        or not label_words("bagian", "kolom").isdisjoint(lowered.split())
    )


def cells_of_line(line: str) -> list[str]:
    """The pieces of a line that may be cells of their own, whatever sign stands between them."""
    plain = _TAG.sub("\n", line) if "<" in line else line
    return plain.translate(_SIGNS).replace("  ", "\n").split("\n")
