"""The values of fields that stand higher than their labels: which lines above a label are of its value."""

from ...values.nomor_pegawai import opens_number
from ..columns import Piece, VisualLine, heading_label, opens_field
from ..rows import Cell, joined, trimmed

__all__ = ["has_value", "levelled"]


def levelled(lines: list[VisualLine], left: int) -> list[VisualLine]:
    """The lines of fields, with what stands above a label beside it as far as it is what the label names.

    A scan shows a value one line higher than its label, and a label may stand in the middle of the lines beside it.
    """
    fields = [[piece for piece in line.pieces if piece.low >= left] for line in lines]
    raised = _raised_lines(fields)
    away = {number for numbers in raised.values() for number in numbers}
    found: list[VisualLine] = []
    for at, line in enumerate(lines):
        pieces = [piece for piece in line.pieces if at not in away or piece.low < left]
        above = [piece for number in raised.get(at, ()) for piece in fields[number]]
        if above and has_value(fields[at]):
            # The end of the value stands beside the label already.
            pieces, own = pieces[:-1], _without_colon(pieces[-1])
            above.append(own)
        value = joined([piece.cell for piece in above])
        if value is not None:
            pieces.append(Piece(above[0].low, above[0].high, value))
        if pieces:
            found.append(line._replace(pieces=tuple(pieces)))
    return found


def _raised_lines(fields: list[list[Piece]]) -> dict[int, list[int]]:
    """The lines above a label that are of its value, by the line of the label."""
    labels = [at for at, pieces in enumerate(fields) if pieces and opens_field(pieces, 0)]
    raised: dict[int, list[int]] = {}
    for before, at, end in zip([-1, *labels], labels, [*labels[1:], len(fields)], strict=False):
        between = [number for number in range(before + 1, at) if fields[number]]
        filled = before < 0 or before in raised or has_value(fields[before])
        if filled and (opened := _opened_above(fields, between, at)):
            raised[at] = opened
            continue
        if before < 0:
            continue
        if behind := _behind_number(fields, between):
            raised[at] = behind
            continue
        # Below a date that stands beside its label nothing more is of that field.
        dated = filled and _is_date(fields[before][0].cell)
        if between and (dated or not has_value(fields[at])):
            below = sum(bool(pieces) for pieces in fields[at + 1 : end])
            words = [fields[number][0].cell for number in between]
            count = _raised(words, fields[before][0].cell, fields[at][0].cell, filled=filled, below=below)
            raised[at] = between[len(between) - count :]
    return raised


def _behind_number(fields: list[list[Piece]], between: list[int]) -> list[int]:
    """The lines between two labels behind the number of who signs: nothing more is of that field, so that they open the
    value of the lower one.
    """
    texts = [" ".join(piece.cell.text for piece in fields[number]) for number in between]
    number = next((place for place in reversed(range(len(texts))) if opens_number(texts[place])), len(texts))
    # Its last figures may stand on a line of their own.
    behind = (place for place in range(number + 1, len(texts)) if any(map(str.isalpha, texts[place])))
    return between[next(behind, len(texts)) :]


def _opened_above(fields: list[list[Piece]], between: list[int], at: int) -> list[int]:
    """The lines above a label from the one that opens with a colon, where no colon stands beside the label: its value
    opens there, and may go on beside it.
    """
    if any(":" in piece.cell.text for piece in fields[at]):
        return []
    opening = next((number for number in between if fields[number][0].cell.text[0] == ":"), None)
    return [number for number in between if opening is not None and number >= opening]


def has_value(pieces: list[Piece]) -> bool:
    """Whether a value stands in the line of its label."""
    return any(piece.cell.text != ":" for piece in pieces[1:]) or ":" in pieces[0].cell.text.rstrip(" :")


def _without_colon(piece: Piece) -> Piece:
    """A value without the colon before it."""
    value = piece.cell.text.lstrip(": ")
    at = len(piece.cell.text) - len(value)
    cell = trimmed(value, piece.cell.start + at)
    return Piece(piece.low + at, piece.high, cell) if cell is not None else piece


_DIGITS_OF_A_YEAR = 4


def _raised(lines: list[Cell], before: Cell, label: Cell, *, filled: bool, below: int) -> int:
    """How many of the lines between two labels, the last ones, belong to the lower one, which has none beside it.

    ``filled`` says whether the upper label has a value already, ``below`` how many lines stand under the lower one.
    """
    dated = [sum(map(str.isdigit, line.text)) >= _DIGITS_OF_A_YEAR for line in lines]
    if _is_date(before):
        # A date takes one line.
        return len(lines) - (not filled and dated[0])
    if not filled:
        return 0
    if lines[-1].text[0] == ":" or (_is_date(label) and dated[-1]):
        return 1
    return min(below, len(lines))


def _is_date(label: Cell) -> bool:
    found = heading_label(label, "medan")
    return found is not None and found.kunci.startswith("tanggal")
