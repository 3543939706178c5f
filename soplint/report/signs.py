"""What a terminal would obey instead of showing it, as visible signs; and how many columns text takes there."""

from ..patterns import pattern

__all__ = ["breaks", "cells", "printable"]

_DELETE = 0x7F
_PICTURES = 0x2400
"""The sign that Unicode has for showing the control character 0; the others follow it in their order."""

_SHOWN: dict[int, int | str] = {
    **{sign: _PICTURES + sign for sign in range(1, 0x20)},
    ord("\t"): " ",
    _DELETE: "\u2421",
    # The second set of control characters, line ends of Unicode, and what turns the direction of writing round.
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
}


def printable(text: str) -> str:
    """The text with a visible sign for each character that a terminal would obey, one for one; a tab is a blank."""
    return text if text.isprintable() else text.translate(_SHOWN)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: letters of East Asia take two, marks on the letter before none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def breaks(text: str, width: int, indent: int) -> list[int]:
    """Where a paragraph is broken between words so that it fits; all lines but the first have ``indent`` columns less.

    A word that is wider by itself, such as a path, stays in one piece.
    """
    found: list[int] = []
    begin, room = 0, width
    for word in _WORD.finditer(text):
        if text[begin : word.start()].strip() and cells(text[begin : word.end()]) > room:
            begin, room = word.start(), width - indent
            found.append(begin)
    return found


_WORD = pattern(r"\S+")
