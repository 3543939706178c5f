"""A signature that stands right below the last row of a step table of spaced columns, with no blank line before it."""

from collections.abc import Sequence

from ..istilah import first_words, place_and_date
from ..values.nomor_pegawai import is_number_line
from .columns import SLACK, Piece, VisualLine

__all__ = ["without_signature"]

_OPENINGS = ("jabatan", "pembuka_tanda_tangan")
_TALLEST = 15
"""Lines from an office down to the number of who holds it."""


def without_signature(lines: Sequence[VisualLine], below: Sequence[VisualLine]) -> Sequence[VisualLine]:
    """The lines below the last number of a table, up to those of a signature; ``below`` follow after a blank line.

    A signature opens with an office, or with a place and a date, and stands in one column with the number of the
    employee below it. Without a number nothing is taken for one.
    """
    near = [*lines, *below][: len(lines) + _TALLEST]
    at = next((at for at, line in enumerate(near) if len(line.pieces) == 1 and _is_number(line.pieces[0])), None)
    if at is None:
        return lines
    number = near[at].pieces[0]
    start = min(at, len(lines))
    while start and len(lines[start - 1].pieces) == 1 and _in_column(lines[start - 1].pieces[0], number):
        start -= 1
    opening = (line for line in range(start, min(at, len(lines))) if _opens(lines[line].pieces[0].cell.text))
    return lines[: next(opening, len(lines))]


def _is_number(piece: Piece) -> bool:
    return is_number_line(piece.cell.text)


def _in_column(piece: Piece, number: Piece) -> bool:
    """Whether words start where a number does, or stand in the middle above it."""
    return abs(piece.low - number.low) <= SLACK or abs(piece.low + piece.high - number.low - number.high) <= 2 * SLACK


def _opens(text: str) -> bool:
    return first_words(text, _OPENINGS) is not None or place_and_date(text)
