"""The fields of an identity block whose columns are kept apart with spaces: letterhead, labels, values."""

from collections.abc import Iterator
from itertools import chain, pairwise

from ...folding import fold
from ...vocabulary.istilah import first_label, label_words
from ...vocabulary.openings import first_words
from ..columns import SLACK, Piece, VisualLine, halves, heading_label, is_field, opens_field
from ..rows import Cell, Row, joined, trimmed
from .heading import cut_at, opens_word
from .levels import has_value, levelled

__all__ = ["field_rows", "fields_at", "left_fields", "opens_wrapped", "right_fields", "wrapped_rows"]


def field_rows(lines: list[VisualLine], left: int) -> list[Row]:
    """The rows of the lines of a block; a field stands in the first one, its label at a place (``left``) or behind."""
    lines = _with_whole_labels(_with_halves_apart(lines, left), left)
    lines = [_labels_apart(line, left + SLACK) for line in lines]
    return [_field_row(line, left) for line in levelled(lines, left)]


def _with_whole_labels(lines: list[VisualLine], left: int) -> list[VisualLine]:
    """The lines of fields, a label in two of them, "Tanggal" above "Pembuatan", whole in the first one; what stands
    between and beside its words is its value.
    """
    found: list[VisualLine] = []
    at = 0
    while at < len(lines):
        following = lines[at : at + _TALLEST_LABEL]
        height = next((n for n in range(1, len(following)) if _label_piece(following[n], left)), 0)
        whole = _whole_label(following[0], following[height], left) if height else None
        if whole is None:
            found.append(lines[at])
            at += 1
            continue
        group = following[: height + 1]
        values = [piece for line in group for piece in line.pieces if piece.low > left + 2 * SLACK]
        value = joined([piece.cell for piece in values])
        own = (whole, Piece(values[0].low, values[0].high, value)) if value is not None else (whole,)
        heads = [tuple(piece for piece in line.pieces if piece.low < left) for line in group]
        found.append(group[0]._replace(end=group[-1].end, pieces=(*heads[0], *own)))
        # The lines of a letterhead are kept.
        found += [line._replace(pieces=head) for line, head in zip(group[1:], heads[1:], strict=True) if head]
        at += height + 1
    return found


def _with_halves_apart(lines: list[VisualLine], left: int) -> list[VisualLine]:
    """The lines of fields, where a letterhead reaches up to a word of a label in two lines and has moved it from its
    place: "DINAS PERHUBUNGAN TANGGAL" above "EFEKTIF". The word stands by itself there.
    """
    found = list(lines)
    for at, line in enumerate(lines):
        near = lines[max(at - _TALLEST_LABEL + 1, 0) : at + _TALLEST_LABEL]
        for number, piece in enumerate(line.pieces):
            moved = piece.low < left and _is_moved(line, number, left + SLACK)
            parts = _last_word(piece, left + SLACK) if moved else None
            if parts is not None and _is_half(line._replace(pieces=parts[1:]), near, left):
                found[at] = line._replace(pieces=(*line.pieces[:number], *parts, *line.pieces[number + 1 :]))
    return found


def _is_half(half: VisualLine, near: list[VisualLine], left: int) -> bool:
    """Whether the only word of a line makes a label with what stands above or below it."""
    return any(
        (_whole_label(line, half, left) if line.start < half.start else _whole_label(half, line, left)) is not None
        for line in near
    )


def _last_word(piece: Piece, place: int) -> tuple[Piece, Piece] | None:
    """The words of a letterhead, and the last one of them at its place; None where it is the only one."""
    parts = halves(piece, piece.cell.text.rfind(" ")) if " " in piece.cell.text else None
    return (parts[0], _at(parts[1], place)) if parts is not None else None


def _whole_label(above: VisualLine, below: VisualLine, left: int) -> Piece | None:
    """The label whose words stand where labels start in two lines; None where these are no label together."""
    first, second = _label_piece(above, left), _label_piece(below, left)
    if first is None or second is None or not _opens_label(first.cell):
        return None
    whole = joined([first.cell, second.cell])
    if whole is None or not _is_label(whole):
        return None
    # "Nomor" above "SOP" is one label, though its first word is one, too.
    if _is_label(first.cell) and (_is_label(second.cell) or _field(first.cell) != _field(whole)):
        return None
    return Piece(first.low, first.high, whole)


_TALLEST_LABEL = 3
"""A label has two lines, and its value may stand between them."""


def _label_piece(line: VisualLine, left: int) -> Piece | None:
    """What stands where labels start."""
    return next((piece for piece in line.pieces if abs(piece.low - left - SLACK) <= SLACK), None)


def left_fields(lines: list[VisualLine]) -> tuple[list[Row], int] | None:
    """The rows of fields whose labels stand at the left edge, up to the last label, and where its line ends.

    None where each line is a row by itself: no letterhead stands behind the values, none of them above its label, and
    no label in two lines.
    """
    written = len(lines)
    lines = _with_whole_labels(lines, -SLACK)
    wrapped = len(lines) < written
    labels = [at for at, line in enumerate(lines) if line.pieces[0].low <= 2 * SLACK and opens_field(line.pieces, 0)]
    values = [pieces[1].low for at in labels if len(pieces := lines[at].pieces) > 1]
    if len(labels) < _FEWEST_LABELS or not values:
        return None
    lines = lines[: labels[-1] + 1]
    edge = min(values) + _ASIDE
    heads = [piece.low for line in lines for piece in line.pieces if piece.low > edge and _opens_head(piece)]
    # Values that are centred start at many places: what ends left of a letterhead is none of it.
    reach = min(heads, default=edge)
    behind = [
        # Other fields may stand there.
        [] if any(opens_field(line.pieces, at) for at in range(1, len(line.pieces))) else pieces
        for line in lines
        for pieces in [[piece for piece in line.pieces if piece.low > edge and piece.high > reach]]
    ]
    if not any(_opens_head(piece) for pieces in behind for piece in pieces):
        if not (wrapped or (not any(behind) and _stand_above(lines, labels))):
            return None
        # Signs of a stamp stand there, or words of the value that a scan set far apart.
        behind = [[] for _ in lines]
        if not any(opens_field(line.pieces, at) for line in lines for at in range(1, len(line.pieces))):
            lines = [line if opens_field(line.pieces, 0) else _in_one(line) for line in lines]
    lines = [
        line._replace(
            pieces=(
                *(piece._replace(low=piece.low - _AWAY, high=piece.high - _AWAY) for piece in pieces),
                *(piece for piece in line.pieces if piece not in pieces),
            )
        )
        for line, pieces in zip(lines, behind, strict=True)
    ]
    return field_rows(lines, -SLACK), lines[-1].end


def _opens_head(piece: Piece) -> bool:
    return first_words(piece.cell.text, ("kop", "judul")) is not None


def right_fields(lines: list[VisualLine]) -> list[Row] | None:
    """The rows of fields that stand in the right half of a page, the first of them alone, where values reach above
    their labels or a letterhead stands beside them; None where each line is a row by itself.
    """
    first = next((line for line in lines if opens_field(line.pieces, len(line.pieces) - 1)), lines[0])
    left = first.pieces[-1].low - SLACK
    labels = sum(opens_field(line.pieces, at) for line in lines for at in range(len(line.pieces)))
    beside = [line.pieces for line in lines if line.pieces[0].low < left]
    alone = any(map(_has_colon_alone, lines))
    headed = any(_opens_head(pieces[0]) for pieces in beside)
    if labels < _FEWEST_LABELS or not (headed or alone) or any(opens_field(pieces, 0) for pieces in beside):
        return None
    return field_rows([_value_apart(line, left + SLACK) for line in lines], left)


def _value_apart(line: VisualLine, place: int) -> VisualLine:
    """A line whose letterhead reaches up to the place where values go on, with one blank between them, cut there."""
    parts = [cut_at(piece, [place]) if opens_word(piece, place) else [piece] for piece in line.pieces]
    return line._replace(pieces=tuple(chain.from_iterable(parts)))


def _in_one(line: VisualLine) -> VisualLine:
    """A line whose pieces are one."""
    first, last = line.pieces[0], line.pieces[-1]
    whole = joined([piece.cell for piece in line.pieces])
    return line if first is last or whole is None else line._replace(pieces=(Piece(first.low, last.high, whole),))


_FEWEST_LABELS = 3
_ASIDE = 6
"""So far behind the first place of the values one of them may start."""
_AWAY = 1000
"""Left of all labels, where a letterhead mostly stands."""


def _stand_above(lines: list[VisualLine], labels: list[int]) -> bool:
    """Whether lines stand between two labels the lower of which has no value beside it."""
    return any(
        below - above > 1 and has_value([*lines[above].pieces]) and not has_value([*lines[below].pieces])
        for above, below in pairwise(labels)
    )


def _labels_apart(line: VisualLine, place: int) -> VisualLine:
    """A line whose letterhead reaches up to the label beside it, or whose label up to its value, with one blank between
    them, cut there; a letterhead in the way may also have moved the label.
    """
    if any(_is_label(piece.cell) for piece in line.pieces if piece.low >= place - SLACK):
        return line
    for at, piece in enumerate(line.pieces):
        if piece.low < place and _is_moved(line, at, place) and _is_whole(piece):
            return line._replace(pieces=(*line.pieces[:at], _at(piece, place), *line.pieces[at + 1 :]))
        parts = _opened(piece) if abs(piece.low - place) <= SLACK else None
        if parts is not None:
            return line._replace(pieces=(*line.pieces[:at], *parts, *line.pieces[at + 1 :]))
        if opens_word(piece, place):
            parts = halves(piece, place - piece.low)
            if parts is not None and (is_field(parts[1].cell) or _opens_label(parts[1].cell)):
                return line._replace(pieces=(*line.pieces[:at], *parts, *line.pieces[at + 1 :]))
    for at, piece in enumerate(line.pieces):
        parts = _ended(piece, place) if piece.low < place - SLACK and _is_moved(line, at, place) else None
        if parts is not None:
            return line._replace(pieces=(*line.pieces[:at], *parts, *line.pieces[at + 1 :]))
    return line


_LABEL_WORDS = (3, 2)
"""So many words the labels have that are told by nothing but their words."""


def _opened(piece: Piece) -> tuple[Piece, Piece] | None:
    """A label and the value that one blank parts from it: "Tanggal Pembuatan 14 Maret 2022"."""
    blanks = [at for at, char in enumerate(piece.cell.text) if char == " "]
    for at in [blanks[count - 1] for count in _LABEL_WORDS if count <= len(blanks)]:
        parts = halves(piece, at)
        if parts is not None and _is_label(parts[0].cell):
            return parts
    return None


def _is_moved(line: VisualLine, at: int, place: int) -> bool:
    """Whether a piece may hold a label that a letterhead has moved from its place: it reaches near to that, and what
    stands behind it is right of it.
    """
    behind = line.pieces[at + 1 :]
    return 2 * line.pieces[at].high >= place and not any(piece.low < place for piece in behind)


def _is_whole(piece: Piece) -> bool:
    """Whether a piece is a label in several words, which is no word of a letterhead."""
    return " " in piece.cell.text and is_field(piece.cell) and _is_label(piece.cell)


def _ended(piece: Piece, place: int) -> tuple[Piece, Piece] | None:
    """The words of a letterhead and the label behind them that stands left of its place."""
    blanks = [at for at, char in enumerate(piece.cell.text) if char == " "]
    for at in [blanks[-count] for count in _LABEL_WORDS if count <= len(blanks)]:
        parts = halves(piece, at)
        if parts is not None and _is_label(parts[1].cell):
            return parts[0], _at(parts[1], place)
    return None


def _at(piece: Piece, place: int) -> Piece:
    """A piece at another place of its line."""
    return piece._replace(low=place, high=place + len(piece.cell.text))


def fields_at(line: VisualLine) -> int:
    """Where the column of the labels starts, less what a label may stand left of it."""
    return next(piece.low for at, piece in enumerate(line.pieces) if opens_field(line.pieces, at)) - SLACK


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
    values that each open with a colon; ``left`` is where the labels start. None where no label is written so, where
    labels and values are not as many, or where a colon stands alone: its value is in lines above and below it.
    """
    if any(map(_has_colon_alone, lines)):
        return None
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


def _has_colon_alone(line: VisualLine) -> bool:
    """Whether a line ends with the colon of a label."""
    last = line.pieces[-1].cell.text
    return last == ":" or (last.endswith(":") and first_label(last[:-1].rstrip(), ("medan",)) is not None)


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


def _field(cell: Cell) -> str | None:
    found = heading_label(cell, "medan")
    return found.kunci if found is not None else None


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
