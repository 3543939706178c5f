"""The items of a cell: one, a numbered list that lost its line ends, or one item after another in its lines."""

from itertools import pairwise
from string import ascii_lowercase

from ..folding import DASHES
from ..layout import BULLET, MARKER, Cell, Markers, cut, is_bare_number, is_wrapped_number, marker_of
from ..patterns import pattern
from ..vocabulary.kata_sambung import goes_on
from .lexeme import TEXT, Lexeme
from .parts_of_cells import after, before, part
from .unmarked_items import parts_items

__all__ = ["is_bare_marker", "is_bullet", "items"]

_INLINE_NUMBER = pattern(r"(?<![^\s>*])\(?(\d{1,2})[.)]\s+(?=[^\W\d_a-z])")
_TIGHT_NUMBER = pattern(r"(?<![^\s>])\(?(\d{1,2})[.)](?=[^\W\d_a-z][^\W\d_])")
"""The same without a blank behind it: only in a list that begins so."""

_LONGEST_MARKER = 5
"""Most cells are longer than a marker: these are told by their length alone."""


def items(text: str, cell: Cell, gap: bool) -> list[Lexeme]:
    """The items of a cell, at least one; ``gap`` is whether a blank line or another column stands before it."""
    if cell.pieces is not None:
        return _items_of_pieces(text, cell)
    inner = _list_starts(cell.text)
    if not inner:
        return [_item(text, cell, gap)]
    return [
        _item(text, piece, gap)
        for start, end in zip([0, *inner], [*inner, len(cell.text)], strict=True)
        if (piece := cut(text, cell.start + start, cell.start + end)) is not None
    ]


def _item(text: str, cell: Cell, gap: bool) -> Lexeme:
    marker = MARKER.match(cell.text)
    if marker is None:
        return Lexeme("BUTIR", cell, gap)
    length = marker.end()
    return Lexeme("BUTIR", after(text, cell, length), gap, penanda=before(text, cell, length))


def _items_of_pieces(text: str, cell: Cell) -> list[Lexeme]:
    """The items of a cell in several lines: a line with a marker opens one, though its number be wrong."""
    pieces = cell.pieces or ()
    markers = Markers()
    starts = []
    above = ""
    for index, span in enumerate(pieces):
        line = text[span.start : span.end]
        marker = marker_of(line) if not is_wrapped_number(line, above) else None
        if marker is None and len(line) == 1 and _BULLET.match(line):
            # Alone on its line.
            marker = marker_of(f"{line} ")
        if index == 0 and marker is not None:
            markers.last[marker.jenis] = marker.urutan
        if (
            markers.accept(marker)
            or span.start in cell.butir
            or index == 0
            or markers.resume(marker, line, above, _MISNUMBERED)
        ):
            starts.append(index)
        above = line
    if len(starts) == 1 and not any(marker_of(text[slice(*span)]) for span in pieces):
        below = [text[slice(*span)] for span in pieces]
        starts += [at for at, (above, line) in enumerate(pairwise(below), 1) if parts_items(above, line)]
    found = [
        _item(text, item, True)
        for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True)
        if (item := part(text, pieces[start:end])) is not None
    ]
    # Of lines that hold nothing but markup no part is left.
    return found or [_item(text, cell, True)]


_MISNUMBERED = (0, 2)
"""How far the number of the next item may be from the last: an author repeats or leaves out one."""


def _list_starts(text: str) -> list[int]:
    """Where items 2, 3, ... start in a list whose line ends are lost; numbers must follow one another from 1."""
    starts: list[int] = []
    if "2\\" in text and (escaped := _starts_escaped(text)):
        return escaped
    if text[1:2].isspace() and (bullet := _FIRST_BULLET.match(text)) is not None:
        return [match.start(1) for match in _INLINE_BULLET.finditer(text) if match[2] == bullet[1]]
    if "2." not in text and "2)" not in text:
        return _starts_without_points(text) or _starts_lettered(text)
    expected = 1
    numbers = _TIGHT_NUMBER if _TIGHT_NUMBER.match(text) else _INLINE_NUMBER
    for match in numbers.finditer(text):
        if int(match.group(1)) == expected:
            if expected > 1:
                starts.append(match.start())
            expected += 1
        elif expected == 1:
            return []
    return starts


_BULLET = pattern(BULLET)
_FIRST_BULLET = pattern(rf"({BULLET})\s")
# What a dash parts within an item seldom begins with a capital: "2020 - 2024".
_INLINE_BULLET = pattern(rf"\s(\\?({BULLET}))\s+(?=[^\W\d_a-z])")


def _starts_escaped(text: str) -> list[int]:
    """The same where Markdown escapes the points of the numbers, which may then stand right behind a word."""
    if _ESCAPED_FIRST.match(text) is None:
        return []
    starts: list[int] = []
    while (at := text.find(f"{len(starts) + 2}\\", starts[-1] if starts else 0)) > 0:
        starts.append(at)
    return starts


_ESCAPED_FIRST = pattern(r"1\\[.)]\s")


def is_bullet(above: Lexeme, gap: bool) -> bool:
    """Whether the line above is the bullet of a text below it; a dash above a blank line says that there is nothing."""
    if above.type not in TEXT or above.cell is None or len(above.cell.text) > 1:
        return False
    marker = marker_of(f"{above.cell.text} ")
    return marker is not None and not (gap and above.cell.text in DASHES)


_BARE_NUMBER = pattern(r"(?<!\S)(\d{1,2})\s+(?=[A-Z])")


def _starts_without_points(text: str) -> list[int]:
    """The same where the numbers have lost their points: "1 SOP Pengelolaan Vaksin 2 SOP Penanganan KIPI"."""
    if not text.startswith("1 "):
        return []
    # "Nomor 25 Tahun 2009" counts nothing.
    numbers = [
        found for found in _BARE_NUMBER.finditer(text) if not goes_on(text[: found.start()], ("kata", "bernomor"))
    ]
    if [int(found[1]) for found in numbers] != [*range(1, len(numbers) + 1)]:
        return []
    return [found.start() for found in numbers[1:]]


_FIRST_LETTER = pattern(r"\(?a([.)])\s")
_INLINE_LETTER = pattern(r"(?<=\S)\s+\(?([b-z])([.)])\s+(?=[^\W\d_])")


def _starts_lettered(text: str) -> list[int]:
    """The same where letters count: "a. Komputer; b. printer"; "huruf b. ..." is of a citation."""
    first = _FIRST_LETTER.match(text)
    if first is None:
        return []
    starts: list[int] = []
    for found in _INLINE_LETTER.finditer(text):
        expected = (ascii_lowercase[len(starts) + 1], first[1])
        if found.groups() == expected and not goes_on(text[: found.start()], ("bernomor",)):
            starts.append(found.start())
    return starts


def is_bare_marker(text: str) -> bool:
    """Whether the text may be the marker of what stands beside it: a number, a letter, or a bullet, which by itself may
    also say that there is nothing.
    """
    if is_bare_number(text):
        return True
    marker = marker_of(f"{text} ") if len(text) <= _LONGEST_MARKER else None
    return marker is not None and marker.length == len(text)
