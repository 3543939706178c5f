"""The fields of an identity block whose columns are kept apart with spaces: letterhead, labels, values."""

from collections.abc import Iterator

from ..folding import fold
from ..istilah import label_words
from .columns import SLACK, Piece, VisualLine, heading_label, is_field, opens_field
from .rows import Cell, Row, joined, trimmed

__all__ = ["field_rows", "fields_at", "opens_wrapped", "wrapped_rows"]


def field_rows(lines: list[VisualLine]) -> list[Row]:
    """The rows of the lines of a block; a field stands in the first one."""
    left = fields_at(lines[0])
    lines = [_labels_apart(line, left + SLACK) for line in lines]
    return [_field_row(line, left) for line in _levelled(lines, left)]


def _labels_apart(line: VisualLine, place: int) -> VisualLine:
    """A line whose letterhead reaches up to the label beside it, with one blank between them, cut there."""
    for at, piece in enumerate(line.pieces):
        inner = place - piece.low
        if piece.low < place < piece.high and piece.cell.text[inner - 1] == " ":
            left, right = (
                trimmed(piece.cell.text[:inner], piece.cell.start),
                trimmed(piece.cell.text[inner:], piece.cell.start + inner),
            )
            if left is not None and right is not None and (is_field(right) or _opens_label(right)):
                parts = (Piece(piece.low, piece.low + len(left.text), left), Piece(place, piece.high, right))
                return line._replace(pieces=(*line.pieces[:at], *parts, *line.pieces[at + 1 :]))
    return line


def fields_at(line: VisualLine) -> int:
    """Where the column of the labels starts, less what a label may stand left of it."""
    return next(piece.low for at, piece in enumerate(line.pieces) if opens_field(line.pieces, at)) - SLACK


def _levelled(lines: list[VisualLine], left: int) -> list[VisualLine]:
    """The lines of fields, with what stands above a label beside it as far as it is what the label names.

    A scan shows a value one line higher than its label, and a label may stand in the middle of the lines beside it.
    """
    fields = [[piece for piece in line.pieces if piece.low >= left] for line in lines]
    labels = [at for at, pieces in enumerate(fields) if pieces and opens_field(pieces, 0)]
    raised: dict[int, list[int]] = {}
    for before, at, end in zip(labels, labels[1:], [*labels[2:], len(lines)], strict=False):
        between = [number for number in range(before + 1, at) if fields[number]]
        if between and not _has_value(fields[at]):
            below = sum(bool(pieces) for pieces in fields[at + 1 : end])
            words = [fields[number][0].cell for number in between]
            filled = before in raised or _has_value(fields[before])
            count = _raised(words, fields[before][0].cell, fields[at][0].cell, filled=filled, below=below)
            raised[at] = between[len(between) - count :]
    away = {number for numbers in raised.values() for number in numbers}
    found: list[VisualLine] = []
    for at, line in enumerate(lines):
        pieces = [piece for piece in line.pieces if at not in away or piece.low < left]
        above = [piece for number in raised.get(at, ()) for piece in fields[number]]
        value = joined([piece.cell for piece in above])
        if value is not None:
            pieces.append(Piece(above[0].low, above[0].high, value))
        if pieces:
            found.append(line._replace(pieces=tuple(pieces)))
    return found


def _has_value(pieces: list[Piece]) -> bool:
    """Whether a value stands in the line of its label."""
    return len(pieces) > 1 or ":" in pieces[0].cell.text.rstrip(" :")


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


_FEWEST_WRAPPED = 3
_LONGEST_WORD = 12


def opens_wrapped(line: VisualLine) -> bool:
    """Whether a line may open fields whose labels are written in two lines: it ends with the first word of one."""
    return line.pieces[-1].low > 0 and _opens_label(line.pieces[-1].cell)


def _opens_label(cell: Cell) -> bool:
    """Whether a cell is the first word of a field's label."""
    word = cell.text
    return len(word) <= _LONGEST_WORD and word[0].isupper() and fold(word) in label_words("medan")


def wrapped_rows(lines: list[VisualLine], left: int) -> list[Row] | None:
    """The letterhead, and the fields some of whose labels are written in two lines, "Tanggal" above "Revisi", beside
    values that each open with a colon; ``left`` is where the labels start. None where no label is written so, or where
    labels and values are not as many.
    """
    head: list[Row] = []
    words: list[Cell] = []
    values: list[list[Cell]] = []
    for line in lines:
        for piece in _values_apart(_labels_apart(line, left)):
            if piece.cell.text[0] == ":":
                values.append([piece.cell])
            elif abs(piece.low - left) <= SLACK or (piece.low < left and _is_label(piece.cell)):
                words.append(piece.cell)
            elif piece.low < left:
                head.append(Row([piece.cell], not head))
            elif values:
                values[-1].append(piece.cell)
            else:
                return None
    labels = _labels(words)
    if len(labels) == len(words) or not _FEWEST_WRAPPED <= len(labels) == len(values):
        return None
    return head + [Row([name, joined(value)], False) for name, value in zip(labels, values, strict=True)]


def _values_apart(line: VisualLine) -> Iterator[Piece]:
    """The pieces of a line, each label apart from a value with its colon: "Nama SOP : Pelayanan"."""
    for piece in line.pieces:
        text, start = piece.cell.text, piece.cell.start
        at = text.find(" :")
        label, value = trimmed(text[: max(at, 0)], start), trimmed(text[at + 1 :], start + at + 1)
        if at < 0 or label is None or value is None or not _is_label(label):
            yield piece
        else:
            yield Piece(piece.low, piece.low + at, label)
            yield Piece(piece.low + at + 1, piece.high, value)


def _labels(words: list[Cell]) -> list[Cell]:
    """The labels that cells below one another are, of one line or of two; none where one of them is no label."""
    labels: list[Cell] = []
    at = 0
    while at < len(words):
        pair = joined(words[at : at + 2]) if " " not in words[at].text else None
        label = pair if pair is not None and _is_label(pair) else words[at]
        if not _is_label(label):
            return []
        labels.append(label)
        at += 2 if label is pair else 1
    return labels


def _is_label(cell: Cell) -> bool:
    found = heading_label(cell, "medan")
    return found is not None and found.baku


def _field_row(line: VisualLine, left: int) -> Row:
    """Letterhead, label, values; a line across the page is no letterhead and stays whole."""
    pieces = line.pieces
    cells: list[Cell | None] = [piece.cell for piece in pieces]
    if len(pieces) == 1 and pieces[0].low < left <= pieces[0].high - 2 * SLACK:
        return Row(cells, line.gap)
    head = joined([piece.cell for piece in pieces if piece.low < left])
    rest = [piece.cell for piece in pieces if piece.low >= left]
    labelled = bool(rest) and heading_label(rest[0], "medan") is not None
    return Row([head, *([] if labelled else [None]), *rest], line.gap)
