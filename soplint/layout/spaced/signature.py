"""A signature that stands right below the last row of a step table of spaced columns, with no blank line before it."""

from collections.abc import Sequence

from ...patterns import pattern
from ...values.nomor_pegawai import is_number_line
from ...values.tempat_tanggal import opens_signing
from ..columns import SLACK, Piece, VisualLine
from .heading import starts_with_number

__all__ = ["up_to_signature", "without_signature"]

_FIRST = pattern(r"1\D|1$")
_TALLEST = 15
"""Lines from an office down to the number of who holds it."""


def up_to_signature(lines: Sequence[VisualLine]) -> int:
    """How many of the lines below a heading there are up to the number of who signs, when behind it the steps do not go
    on: what is numbered there counts from 1 again, or is not numbered.
    """
    at = next((at for at, line in enumerate(lines) if len(line.pieces) == 1 and _is_number(line.pieces[0])), len(lines))
    behind = next((line for line in lines[at + 1 :] if starts_with_number(line)), None)
    return at if behind is None or _FIRST.match(behind.pieces[0].cell.text) else len(lines)


def without_signature(
    row: VisualLine, lines: Sequence[VisualLine], below: Sequence[VisualLine]
) -> Sequence[VisualLine]:
    """The lines below the last numbered ``row`` of a table, up to those of a signature; ``below`` follow after a blank
    line.

    A signature opens with an office, or with a place and a date, and stands in one column with the number of the
    employee below it, or else with a name behind a blank line.
    """
    near = [*lines, *below][: len(lines) + _TALLEST]
    at = next((at for at, line in enumerate(near) if len(line.pieces) == 1 and _is_number(line.pieces[0])), None)
    if at is None:
        return lines[: _unnumbered(lines, below)]
    # The number may stand on the next page, at another place than the office and the name.
    column = [line.pieces[0] for line in near[len(lines) : at] if len(line.pieces) == 1] or [near[at].pieces[0]]
    start = min(at, len(lines))
    while (
        start
        and len(lines[start - 1].pieces) == 1
        and any(_in_column(lines[start - 1].pieces[0], one) for one in column)
    ):
        start -= 1
    opening = (line for line in range(start, min(at, len(lines))) if opens_signing(lines[line].pieces[0].cell.text))
    first = next(opening, len(lines))
    return lines if _is_rest_of_cell([row, *lines[: first + 1]], below) else lines[:first]


def _is_rest_of_cell(lines: Sequence[VisualLine], below: Sequence[VisualLine]) -> bool:
    """Whether the last line, an office, "Gubernur", is the rest of a cell, "mengirim surat kepada": it starts where a
    cell of the line above it does, and who signs follows behind the blank line.
    """
    above, office = lines[-2:] if len(lines) > 1 else (lines[-1], lines[-1])
    return (
        len(below) > 0
        and len(below[0].pieces) == 1
        and not office.pieces[0].cell.text.endswith(",")
        and any(piece.low == office.pieces[0].low for piece in above.pieces)
        and opens_signing(below[0].pieces[0].cell.text)
    )


def _unnumbered(lines: Sequence[VisualLine], below: Sequence[VisualLine]) -> int:
    """Where a signature without a number starts: an office and a comma on the last line, and a name in its column."""
    last = lines[-1].pieces if lines else ()
    name = below[0].pieces if below else ()
    signs = len(last) == 1 == len(name) and last[0].cell.text.endswith(",") and below[0].gap
    return len(lines) - (signs and opens_signing(last[0].cell.text) and _in_column(last[0], name[0]))


def _is_number(piece: Piece) -> bool:
    return is_number_line(piece.cell.text)


def _in_column(piece: Piece, number: Piece) -> bool:
    """Whether words start where a number does, or stand in the middle above it."""
    return abs(piece.low - number.low) <= SLACK or abs(piece.low + piece.high - number.low - number.high) <= 2 * SLACK
