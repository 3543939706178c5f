"""Lines whose cells are kept apart by bars: where the bars stand, and what stands between them."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..patterns import pattern
from .rows import LINE, Cell, cut, joined

__all__ = [
    "BARS",
    "CORNERS",
    "BarredLine",
    "barred_line",
    "breaks_line",
    "cell_between",
    "cells_between_bars",
    "is_rule",
]

BARS = "|│┃║"
"""What parts the cells of a line."""

_BAR = pattern(r"(?<!\\)[|│┃║]")
# A rule holds nothing but these signs, and a stroke.
_RULE_SIGNS = pattern(r"[\s|│┃║+├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬:=_─━═–—-]+")
_STROKE = pattern(r"--|==|__|──|━━|══|:-|-:|\|\s*-\s*\|")
CORNERS = frozenset("+├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬")
"""Where the rules of a drawn table meet its bars."""

# What parts the lines of a cell: a tag, a line end written as a sign, a picture, bold print that ends and opens again.
_BREAK = pattern(
    r"(?i)\*\*[^\S\r\n]{2,}\*\*|</?(?:br|p|li|[ou]l|div)\b[^<>]*>|\\n|!\[[^\[\]|]*\]\([^()|]*\)(?:\{[^{}|]*\})?"
)
_BREAK_SIGNS = ("<", "\\n", "![", "**  ")


class BarredLine(NamedTuple):
    """One line: where it stands, where its bars do, and whether it is a rule (or ends in one)."""

    start: int
    end: int
    bars: tuple[int, ...]
    rule: bool


def barred_line(text: str, start: int, end: int) -> BarredLine:
    """The line between two offsets."""
    bars = tuple(found.start() for found in _BAR.finditer(text, start, end))
    return BarredLine(start, end, bars, is_rule(text, start, end))


def is_rule(text: str, start: int, end: int) -> bool:
    """Whether a line holds nothing but bars, corners and at least one stroke."""
    return _RULE_SIGNS.fullmatch(text, start, end) is not None and _STROKE.search(text, start, end) is not None


def cells_between_bars(text: str, line: BarredLine, *, open_ended: bool) -> list[Cell | None]:
    """The cells of one line; the bars at its ends open and close it, unless the table is open there."""
    edges = [line.start - 1, *line.bars, line.end]
    cells = [cell_between(text, left + 1, right) for left, right in pairwise(edges)]
    if open_ended:
        return cells
    if line.bars and not text[line.start : line.bars[0]].strip():
        cells = cells[1:]
    if len(cells) > 1 and not text[line.bars[-1] + 1 : line.end].strip():
        cells = cells[:-1]
    return cells


def breaks_line(line: str) -> bool:
    """Whether tags break lines of cells in a line of the source: "Kepala Dinas<br>Budi"."""
    return _BREAK_TAG.search(line) is not None


_BREAK_TAG = pattern(r"<(?:br|BR)\b[^<>]*>")


def cell_between(text: str, start: int, end: int) -> Cell | None:
    """The cell between two bars; it may be written in several lines, with tags or signs for its line ends too."""
    if _breaks_lines(text):
        return _broken(text, start, end)
    if "\n" not in text[start:end]:
        return cut(text, start, end)
    pieces = [match.span() for match in LINE.finditer(text, start, end)]
    return joined([cell for piece in pieces if (cell := cut(text, *piece)) is not None])


@lru_cache(maxsize=2)
def _breaks_lines(text: str) -> bool:
    """Whether tags or signs for line ends may stand in the cells of a text."""
    return any(sign in text for sign in _BREAK_SIGNS)


def _broken(text: str, start: int, end: int) -> Cell | None:
    """A cell whose line breaks are written as tags or signs."""
    lines: list[Cell] = []
    butir: list[int] = []
    item = False
    for tag in _BREAK.finditer(text, start, end):
        line = cut(text, start, tag.start())
        if line is not None:
            lines.append(line)
            butir += [line.start] if item else []
        item = tag.group().lower().startswith("<li") or (item and line is None)
        start = tag.end()
    line = cut(text, start, end)
    if line is not None:
        lines.append(line)
    whole = joined(lines)
    return whole._replace(butir=tuple(butir)) if whole is not None and butir else whole
