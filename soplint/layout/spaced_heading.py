"""The heading of a step table whose columns are kept apart with spaces: how tall it is, and each label by itself."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..folding import DIRT
from ..istilah import label, opens_actor, tanda
from ..kolom import GROUPS, MUTU_BAKU, column_key, is_column_numbers
from ..patterns import pattern
from .columns import Piece, VisualLine, cut_piece
from .markers import NUMBER_OF_ROW, without_dirt
from .rows import LINE, Cell, cut

__all__ = [
    "MARK_BEFORE_WORDS",
    "TALLEST_HEADING",
    "columns_of_marks",
    "extent",
    "heading_height",
    "is_mark",
    "lines_of_turned_names",
    "middle",
    "names_columns",
    "numbers_columns",
    "overlap",
    "places_of_rule",
    "places_of_words",
    "split_at_places",
    "split_labels",
    "split_names",
    "split_number_label",
    "starts_with_number",
    "upright",
    "words_of",
]

TALLEST_HEADING = 10
"""Lines that a heading may have."""

_WORD = pattern(r"\S+")
_RULE = pattern(r"\s*-{2,}(?: +-{2,}){2,}\s*")

_BOLD = 2
"""How many signs of bold print stand before a word."""

_Lines = list[VisualLine]


def split_labels(text: str, line: VisualLine) -> VisualLine:
    """Labels of the last columns that one blank parts from the heading beside them stand by themselves."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        labels: list[Piece] = []
        while (parted := _without_label(text, line, piece)) is not None:
            piece, last = parted
            labels.insert(0, last)
        pieces += [piece, *labels]
    return line._replace(pieces=tuple(pieces))


def _without_label(text: str, line: VisualLine, piece: Piece) -> tuple[Piece, Piece] | None:
    """A piece without the label that it ends with, and that label; None where it ends with none or is one."""
    head, blank, last = piece.cell.text.rpartition(" ")
    found = label(last, "kolom") if blank and not column_key(piece.cell.text) else None
    if found is None or found.kunci not in (*MUTU_BAKU, "keterangan") or not found.sure:
        return None
    left = cut(text, piece.cell.start, piece.cell.start + len(head))
    right = cut(text, piece.cell.end - len(last), piece.cell.end)
    if left is None or right is None:
        return None
    return _piece(line, left), _piece(line, right)


def _piece(line: VisualLine, cell: Cell) -> Piece:
    return Piece(cell.start - line.start, cell.end - line.start, cell)


def places_of_rule(text: str, heading: _Lines, below: _Lines) -> list[int]:
    """Where the columns start, as a rule in the heading tells that has dashes for each of them."""
    if not heading or not below:
        return []
    rules = (rule for rule in LINE.finditer(text, heading[0].end, below[0].start) if _RULE.fullmatch(rule.group()))
    rule = next(rules, None)
    return [match.start() for match in _WORD.finditer(rule.group())] if rule is not None else []


def places_of_words(line: VisualLine) -> list[int]:
    """Where the words of a line start, dirt between them apart."""
    return [
        piece.low + word.start()
        for piece in line.pieces
        for word in _WORD.finditer(piece.cell.text)
        if word.group().strip(DIRT)
    ]


def split_at_places(text: str, line: VisualLine, places: list[int]) -> VisualLine:
    """The words of two columns with one blank between them stand each where its own column starts."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        # Centred numbers do not stand where the headings start.
        opens = piece.low in places or piece.low - _BOLD in places
        inner = places if opens and not column_key(piece.cell.text) else ()
        starts = [low for low in inner if piece.low < low < piece.high and _opens_word(piece, low)]
        pieces += _cut_at(text, line, piece, starts) if starts else [piece]
    return line._replace(pieces=tuple(pieces)) if len(pieces) > len(line.pieces) else line


def split_number_label(text: str, line: VisualLine) -> VisualLine:
    """In a heading "No Kegiatan" is two labels, and "No. Uraian Prosedur Pengelola" has a name behind them, though one
    blank alone stands between them.
    """
    first = line.pieces[0]
    words = [word.start() for word in _WORD.finditer(first.cell.text)]
    number = label(first.cell.text.partition(" ")[0], "kolom") if len(words) > 1 else None
    if number is None or number.kunci != "nomor":
        return line
    for end in [len(first.cell.text), *reversed(words[2:])]:
        found = label(first.cell.text[words[1] : end].rstrip(), "kolom")
        if found is not None and found.kunci == "uraian" and (found.baku or end == len(first.cell.text)):
            places = [first.low + words[1], *([first.low + end] if end < len(first.cell.text) else [])]
            return line._replace(pieces=(*_cut_at(text, line, first, places), *line.pieces[1:]))
    return line


def heading_height(lines: _Lines) -> int:
    """How many lines the heading has: down to the last new label, and what stands right below without an activity."""
    seen: set[str] = set()
    height = 0
    for number, line in enumerate(lines[:TALLEST_HEADING]):
        if starts_with_number(line):
            break
        new = {column_key(piece.cell.text) for piece in line.pieces} - {"", *seen}
        if new:
            height = number + 1
            seen |= new
    pieces = [piece for line in lines[:height] for piece in line.pieces]
    labelled = [piece for piece in pieces if column_key(piece.cell.text) not in ("", *GROUPS)]
    names = [piece for piece in pieces if not column_key(piece.cell.text)]
    for line in lines[height:TALLEST_HEADING]:
        if line.gap or numbers_columns(line):
            break
        if not all(_goes_below(piece, labelled, names) for piece in line.pieces):
            break
        height += 1
    return height


def _goes_below(piece: Piece, labelled: list[Piece], names: list[Piece]) -> bool:
    """Whether words go on with a heading: a unit in brackets, or more of an actor's name.

    In lower case they do below a name: "Pengguna" above "terdaftar".
    """
    text = piece.cell.text
    if text[0] == "(":
        return True
    above = [label_piece for label_piece in labelled if overlap([label_piece], piece) > 0]
    if above:
        if above[-1].cell.text.count("(") > above[-1].cell.text.count(")"):
            # "Waktu (hari" above "kerja)".
            return True
        # "Persyaratan/" above "Kelengkapan" is one label.
        whole = label(f"{above[-1].cell.text} {text}", "kolom")
        return whole is not None and whole.baku and whole.kunci == column_key(above[-1].cell.text)
    opens = text[0].isupper() or text[0] in "/&" or any(overlap([name], piece) > 0 for name in names)
    return opens and not tanda(text)


_UPRIGHT = 3
"""Places that words printed upright take of a line."""

_MOST_TURNED = 20
_FEWEST_TURNED = 2


def lines_of_turned_names(heading: _Lines, below: _Lines) -> int:
    """How many lines below a heading hold the names of actors that are printed upright, each in a line of its own and
    right of the one above, between the activities and the quality standard; 0 where the names stand in the heading.
    """
    pieces = [piece for line in heading for piece in line.pieces]
    places = {column_key(piece.cell.text): piece for piece in reversed(pieces)}
    if "uraian" not in places or "kelengkapan" not in places or "" in places:
        return 0
    low, high = places["uraian"].high, places["kelengkapan"].low
    turned: list[Piece] = []
    for line in below[:_MOST_TURNED]:
        if len(line.pieces) != 1 or starts_with_number(line):
            break
        piece = line.pieces[0]
        if not low <= piece.low < high or (turned and piece.low <= turned[-1].low) or is_mark(piece.cell.text):
            return 0
        turned.append(piece)
    return len(turned) if len(turned) >= _FEWEST_TURNED else 0


def upright(line: VisualLine) -> VisualLine:
    """A line of a heading whose words are printed upright."""
    return line._replace(pieces=tuple(piece._replace(high=piece.low + _UPRIGHT) for piece in line.pieces))


def split_names(text: str, lines: _Lines, below: Sequence[Sequence[Piece]]) -> _Lines:
    """Names of actors with one blank between them stand each by itself: where several names stand above or below the
    words of one line, or numbers or marks of several columns (``below``), the words are those of as many names.
    """
    found = list(lines)
    # What stands apart in one line tells of those where it does not.
    for at in sorted(range(len(lines)), key=lambda number: -len(lines[number].pieces)):
        others = [line.pieces for number, line in enumerate(found) if number != at]
        pieces: list[Piece] = []
        for piece in found[at].pieces:
            starts: Sequence[int] = ()
            if " " in piece.cell.text and not column_key(piece.cell.text):
                alone = [_only_near(piece, found[at].pieces, line) for line in below]
                starts = _starts_of_names(piece, others, alone) or _starts_beside(piece, others)
                starts = sorted({*starts, *_starts_by_words(piece)})
            pieces += _cut_at(text, found[at], piece, starts) if starts else [piece]
        found[at] = found[at]._replace(pieces=tuple(pieces))
    return found


def _only_near(piece: Piece, names: Sequence[Piece], below: Sequence[Piece]) -> list[Piece]:
    """What stands below a piece, or a little aside, and below no other name."""
    near = [one for one in below if overlap([one], piece) > -_APART]
    return [one for one in near if not any(overlap([name], one) > 0 for name in names if name is not piece)]


def _starts_of_names(piece: Piece, others: Iterable[Sequence[Piece]], below: Iterable[Sequence[Piece]]) -> list[int]:
    """Where in the words of a piece the names start that others stand above or below, but for the first of them."""
    starts = [piece.low + word.start() for word in _WORD.finditer(piece.cell.text)]
    if len(starts) < 2:
        return []
    # A group heading stands above several names, wherever in its width: it is the beginning of none.
    beside = [
        [one for one in line if overlap([one], piece) > 0 and column_key(one.cell.text) not in GROUPS]
        for line in others
    ]
    names = max([*beside, *below], key=len, default=[])
    if len(names) < 2:
        return []
    inner = [one.low for one in names if piece.low < one.low]
    if all(low in starts for low in inner):
        return inner
    ends = [*(start - 1 for start in starts[1:]), piece.high]
    nearest = [
        min(range(len(names)), key=lambda at: abs(_twice_middle(names[at]) - start - end))
        for start, end in zip(starts, ends, strict=True)
    ]
    return [start for start, (left, right) in zip(starts[1:], pairwise(nearest), strict=True) if left != right]


_CENTRED = 4
"""By so many half places the middles of two words of one name may be apart."""


def _starts_beside(piece: Piece, others: Iterable[Sequence[Piece]]) -> list[int]:
    """Where in the words of a piece names start, as words of other lines tell that stand in the middle below or above
    some of them, and not of all.
    """
    words = [(piece.low + word.start(), piece.low + word.end()) for word in _WORD.finditer(piece.cell.text)]
    starts: set[int] = set()
    for other in (other for line in others for other in line):
        if (
            overlap([piece], other) <= 0
            or column_key(other.cell.text) in GROUPS
            or _below_all(piece, other.low, other.high)
        ):
            continue
        for word in _WORD.finditer(other.cell.text):
            low, high = other.low + word.start(), other.low + word.end()
            shared = [min(end, high) - max(start, low) for start, end in words]
            at = max(range(len(words)), key=shared.__getitem__)
            start, end = words[at]
            if shared[at] > 0 and not _below_all(piece, low, high) and abs(start + end - low - high) <= _CENTRED:
                starts.update(place for place, _ in words[at : at + 2])
    return sorted(starts - {piece.low})


def _starts_by_words(piece: Piece) -> list[int]:
    """Where in the words of a piece one opens the name of another actor."""
    words = [*_WORD.finditer(piece.cell.text)]
    return [piece.low + word.start() for above, word in pairwise(words) if opens_actor(word.group(), above.group())]


def _below_all(piece: Piece, low: int, high: int) -> bool:
    """Whether words stand in the middle below a piece, or start where it does."""
    return low == piece.low or abs(_twice_middle(piece) - low - high) <= _CENTRED


def _opens_word(piece: Piece, place: int) -> bool:
    return piece.cell.text[place - piece.low - 1] == " "


def _cut_at(text: str, line: VisualLine, piece: Piece, places: Sequence[int]) -> Iterator[Piece]:
    for low, high in pairwise([piece.low, *places, piece.high]):
        cell = cut(text, piece.cell.start + low - piece.low, piece.cell.start + high - piece.low)
        if cell is not None:
            yield _piece(line, cell)


def starts_with_number(line: VisualLine) -> bool:
    """Whether a line opens with the number of a step."""
    return NUMBER_OF_ROW.fullmatch(without_dirt(line.pieces[0].cell.text).split(" ", 1)[0]) is not None


def names_columns(line: VisualLine) -> bool:
    """Whether a line holds labels of three columns."""
    return len({column_key(piece.cell.text) for piece in line.pieces} - {""}) >= 3


def numbers_columns(line: VisualLine) -> bool:
    """Whether a line numbers the columns: "1 2 3 4"."""
    words = [word for piece in line.pieces for word in piece.cell.text.split()]
    return is_column_numbers(words)


def words_of(text: str, line: VisualLine) -> list[Piece]:
    """The words of a line, each by itself, such as the numbers of columns."""
    words = [cut_piece(text, piece, *word.span()) for piece in line.pieces for word in _WORD.finditer(piece.cell.text)]
    return [word for word in words if word is not None]


def extent(stack: list[Piece]) -> tuple[int, int]:
    """The first place that pieces below one another take, and the one behind their last."""
    return min(piece.low for piece in stack), max(piece.high for piece in stack)


def middle(stack: list[Piece]) -> int:
    """The middle of a heading."""
    low, high = extent(stack)
    return (low + high) // 2


def overlap(stack: list[Piece], piece: Piece) -> int:
    """How many places a piece shares with those above it; 0 and less where it stands beside them."""
    if not stack:
        return 0
    low, high = extent(stack)
    return min(high, piece.high) - max(low, piece.low)


_APART = 3
"""From so far on marks stand in columns of their own: in one they stand in its middle, or all at its left."""


def columns_of_marks(lines: Iterable[VisualLine]) -> list[Piece]:
    """A mark of each column that holds any: signs of the flow, which stand below one another."""
    marks = sorted((piece for line in lines for piece in line.pieces if is_mark(piece.cell.text)), key=_twice_middle)
    first = marks[:1]
    return first + [mark for above, mark in pairwise(marks) if _twice_middle(mark) - _twice_middle(above) > 2 * _APART]


MARK_BEFORE_WORDS = pattern(r"[vVxX√✓✔●○■□◆◇▲▼] (?=[A-Z])")
"""A mark of the flow, and behind one blank the words of the column beside it. A bullet is none."""


def is_mark(text: str) -> bool:
    """Whether words below an actor are a mark of the flow: a sign, or "Mulai"."""
    return (len(text) == 1 and not text.isdigit()) or bool(tanda(text))


def _twice_middle(piece: Piece) -> int:
    return piece.low + piece.high
