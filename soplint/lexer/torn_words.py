"""Words that the narrow columns of a step table have torn: "Menandatang" above "ani surat", and with a hyphen "doku-"
above "men".

What is made whole is the text of a cell, by which it is compared and judged; its places stay those of its lines.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter
from typing import NamedTuple

from ..acuan.known_words import is_known_word, is_no_word
from ..layout import Cell, Row
from ..source import Span, positions
from ..torn import FIRST_WORD, are_torn, hyphenates, in_same_letters, last_word, may_be_words, needs_no_blank
from .tajuk import is_heading

__all__ = ["mend_torn_words"]

_WIDE = 5
"""A step table has so many columns: a number, an activity, an actor, and what is needed for it and comes of it."""

_PIECES = attrgetter("pieces")

_FULL = 0.5
"""A word too long for its column fills this share of it and more: the letters of print differ in width."""

_MOST_LINES = 5
"""Lines that a word may stand in."""

_LONG = 5
"""Letters of a part that tells where else it stands: in columns of two or three nothing is left of a word."""


class _Lines(NamedTuple):
    """The lines of a cell, by row and column of its table."""

    row: int
    column: int
    lines: tuple[str, ...]


class _Break(NamedTuple):
    """Ends of lines that may have torn a word: those of a cell from a line on, and what stands of the word in each
    line, in small letters.
    """

    cell: _Lines
    line: int
    parts: tuple[str, ...]

    @property
    def joints(self) -> range:
        """The lines that end within the word."""
        return range(self.line, self.line + len(self.parts) - 1)


def mend_torn_words(text: str, rows: Sequence[Row]) -> None:
    """Make the words of step tables whole that the ends of lines have torn."""
    wide = [row for row in rows if len(row.cells) >= _WIDE]
    # Most texts have no such cell: looked for without a step of Python for each.
    if not any(map(_PIECES, filter(None, chain.from_iterable([row.cells for row in wide])))):
        return
    heading = next((at for at, row in enumerate(wide) if is_heading(row)), len(wide))
    table = wide[heading:]
    cells = [
        _Lines(at, column, _lines(cell))
        for at, row in enumerate(table)
        for column, cell in enumerate(row.cells)
        if cell is not None and cell.pieces is not None
    ]
    joints = {
        (row, column): {at for at, ends in enumerate(pairwise(lines)) if needs_no_blank(*ends)}
        for row, column, lines in cells
    }
    for torn in _torn(text, cells):
        joints[torn.cell.row, torn.cell.column].update(torn.joints)
    for found in cells:
        cell = table[found.row].cells[found.column]
        ends = joints[found.row, found.column]
        if cell is None:
            continue
        parted = "- " in cell.text
        hyphens = {at for at, both in enumerate(pairwise(found.lines)) if hyphenates(*both)} if parted else set()
        if ends or hyphens:
            table[found.row].cells[found.column] = _made_whole(cell, found.lines, ends, hyphens)


def _made_whole(cell: Cell, lines: Sequence[str], ends: set[int], hyphens: set[int]) -> Cell:
    """The cell without blanks at these ends of lines, and at those that part a word without its hyphen."""
    words = [word[:-1] if at in hyphens else word if at in ends else f"{word} " for at, word in enumerate(lines)]
    pieces = [Span(start, end - (at in hyphens)) for at, (start, end) in enumerate(cell.spans)]
    return cell._replace(text="".join(words).rstrip(" "), pieces=tuple(pieces))


def _lines(cell: Cell) -> tuple[str, ...]:
    """The words of a cell by line."""
    text = cell.text
    return tuple([text[at : at + end - start] for at, (start, end) in positions(text, cell.spans)])


# -------------------------------------------------------------------- words torn without a hyphen


def _torn(text: str, cells: Sequence[_Lines]) -> list[_Break]:
    breaks = list(_breaks(cells))
    if not breaks:
        return []
    torn = _surely_torn(text.lower(), breaks)
    return torn + _likely_torn(text, breaks, torn) if torn else []


def _breaks(cells: Sequence[_Lines]) -> Iterator[_Break]:
    """Where words may be torn: not between known ones. Of what may be one word over more lines or over fewer the
    longest comes first.
    """
    widths: dict[int, int] = {}
    for _, column, lines in cells:
        widths[column] = max(widths.get(column, 0), *map(len, lines))
    for cell in cells:
        for line in range(len(cell.lines) - 1):
            parts = _parts(cell.lines[line : line + _MOST_LINES], widths[cell.column])
            for count in range(len(parts), 1, -1):
                if not all(map(is_known_word, parts[:count])):
                    yield _Break(cell, line, parts[:count])


def _parts(lines: Sequence[str], width: int) -> tuple[str, ...]:
    """What stands in each of these lines of the word that the first one ends with, as it may go on over the ends of
    lines that fill the column.
    """
    last = last_word(lines[0]) if _fills(lines[0], width) else ""
    if not last:
        return ()
    parts = [last]
    for line in lines[1:]:
        word = FIRST_WORD.match(line)
        if word is None or not in_same_letters(parts[-1], word.group()):
            break
        parts.append(word.group())
        if word.end() < len(line) or not _fills(line, width):
            break
    return tuple([part.lower() for part in parts])


def _fills(line: str, width: int) -> bool:
    """Whether a line has no room for a further letter: a word by itself, or letters up to the end of the column."""
    return len(line) == width or (len(line) >= _FULL * width and " " not in line)


def _surely_torn(plain: str, breaks: Sequence[_Break]) -> list[_Break]:
    """Those whose parts make a word that is known, or stands whole elsewhere, and are not all of them words."""
    torn: list[_Break] = []
    for found in breaks:
        last = torn[-1] if torn else None
        if last is not None and last.cell is found.cell and found.line < last.line + len(last.parts):
            # What opens it is of the word before.
            continue
        if are_torn(found.parts) or _stands_whole(found.parts, plain):
            torn.append(found)
    return torn


def _stands_whole(parts: tuple[str, ...], plain: str) -> bool:
    """Whether the text, in small letters, has a word elsewhere that parts make which are not all of them words."""
    whole = "".join(parts)
    return whole in plain and not may_be_words(parts) and re.search(rf"\b{whole}\b", plain) is not None


def _likely_torn(text: str, breaks: Sequence[_Break], torn: Sequence[_Break]) -> list[_Break]:
    """Those that tear words which nobody knows, in a table that surely tears others: a part is too short to be a word,
    and the other one, alone in its line, stands nowhere else.
    """
    unknown = [found for found in breaks if _may_be_rare(found.parts) and _opens_word(found)]
    if unknown:
        lines = {(id(found.cell), line) for found in torn for line in (*found.joints, found.joints.stop)}
        unknown = [found for found in unknown if (id(found.cell), found.line) not in lines]
    if not unknown:
        return []
    words = Counter(FIRST_WORD.findall(text.lower()))
    words.subtract([part for found in breaks for part in found.parts])
    return [found for found in unknown if all(is_no_word(part) or words[part] <= 0 for part in found.parts)]


def _may_be_rare(parts: tuple[str, ...]) -> bool:
    """Whether one of two parts is too short for a word, and the other one no known word."""
    if len(parts) > 2:
        return False
    shorter, longer = sorted(parts, key=len)
    return len(longer) >= _LONG and is_no_word(shorter) and not is_known_word(longer)


def _opens_word(found: _Break) -> bool:
    """Whether a word that is alone in its line is not the rest of one above it."""
    lines = found.cell.lines
    above = last_word(lines[found.line - 1]) if found.line else ""
    return " " not in lines[found.line] and (not above or is_known_word(above.lower()))
