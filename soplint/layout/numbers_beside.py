"""Numbers of items that stand in a column of their own, beside the middle of their text: alone in a line where the text
has as many lines above it as below it.
"""

from collections.abc import Sequence

from .markers import is_bare_number, marker_or_number
from .rows import Cell, joined, part_of

__all__ = ["numbers_first"]

_Lines = Sequence[tuple[Cell, bool]]


def numbers_first(lines: _Lines) -> tuple[_Lines, bool]:
    """The lines of a list, with whether a blank line stands before each: one line for each item where numbers stand
    beside the middle of their text; and whether it is in doubt which lines are of which item.

    It is not where every item has as many lines above its number as below it, and these are all lines there are.
    """
    if not any(is_bare_number(cell.text) for cell, _ in lines) or is_bare_number(lines[0][0].text):
        return lines, False
    numbers = _numbers(lines)
    if not any(is_bare_number(lines[at][0].text) and not lines[at][1] for at in numbers):
        return lines, False
    items = _centred(lines, list(numbers))
    if items is None:
        return lines, True
    found: list[tuple[Cell, bool]] = []
    for (start, end), (at, length) in zip(items, numbers.items(), strict=True):
        item = [cell for cell, _ in lines[start:end]]
        whole = _whole(item, at - start, length)
        found += [(whole, lines[start][1])] if whole is not None else []
    return found, False


def _whole(lines: Sequence[Cell], at: int, length: int) -> Cell | None:
    """An item as one cell that opens with its number, so many signs at the start of the line ``at``."""
    line = lines[at]
    parts = [part_of(line, 0, length), *lines[:at], part_of(line, length, len(line.text)), *lines[at + 1 :]]
    return joined([part for part in parts if part is not None])


def _numbers(lines: _Lines) -> dict[int, int]:
    """The lines that open with the number that comes next, from 1 on, and how long it is."""
    found: dict[int, int] = {}
    for at, (cell, _) in enumerate(lines):
        marker = marker_or_number(cell.text)
        if marker is not None and marker.jenis == "angka" and marker.urutan == len(found) + 1:
            found[at] = min(marker.length, len(cell.text))
    return found


def _centred(lines: _Lines, numbers: Sequence[int]) -> list[tuple[int, int]] | None:
    """The first line of each item and the one behind its last; None where they do not stand around their numbers."""
    found: list[tuple[int, int]] = []
    start = 0
    for at, following in zip(numbers, [*numbers[1:], len(lines)], strict=True):
        above = at - start
        end = at + above + 1
        parted = any(gap for _, gap in lines[start + 1 : end])
        if end > following or parted:
            return None
        found.append((start, end))
        start = end
    return found if start == len(lines) else None
