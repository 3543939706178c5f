"""What the readers of side-by-side columns share: lines with their places, and the rows of one column."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..folding import fold
from ..patterns import pattern
from ..vocabulary.istilah import Istilah, first_label, label, label_words, plain_heading
from .markers import Markers, is_wrapped_number, marker_of
from .numbers_beside import numbers_first
from .rows import LINE, RULE_SIGNS, Cell, Row, joined, line_ends, trimmed

__all__ = [
    "SLACK",
    "WORD",
    "Piece",
    "VisualLine",
    "VisualLines",
    "column_rows",
    "cut_near",
    "cut_piece",
    "halves",
    "heading_label",
    "is_field",
    "opens_field",
    "parts_of_piece",
    "river",
    "section_heads",
]

WORD = pattern(r"\S+")
"""A word, with the signs at it."""

# One blank stands between words, more of them (or a bar that somebody drew) between columns.
_PIECE = pattern(r"[^\s|│┃]+(?:[^\S\t][^\s|│┃]+)*")
_RULE_SIGNS = RULE_SIGNS | {"+"}
_FEWEST_WRAPPED = 3
_FEWEST_OF_RUN = 8
"""A text is double-spaced where a blank line stands above each of so many lines, and above some that are wrapped."""
_MOST_PARTED = 0.6
"""So is a page, lines of two columns beside one another, where it stands above this share of its lines."""
_DEEPEST_HANGING = 6
"""How much further right than its number an item may go on."""


SLACK = 2
"""By how many places a cell may stand left of its heading."""


class Piece(NamedTuple):
    """Words of one line that stand together, and their places in the line, counted from 0."""

    low: int
    high: int
    cell: Cell


def cut_piece(piece: Piece, start: int, end: int) -> Piece | None:
    """A part of a piece, by offsets into its text; None where nothing but blanks stands."""
    cell = trimmed(piece.cell.text[start:end], piece.cell.start + start)
    if cell is None:
        return None
    low = piece.low + cell.start - piece.cell.start
    return Piece(low, low + len(cell.text), cell)


def halves(piece: Piece, at: int) -> tuple[Piece, Piece] | None:
    """What stands before an offset into the text of a piece, and behind it; None where nothing but blanks does."""
    left, right = cut_piece(piece, 0, at), cut_piece(piece, at, len(piece.cell.text))
    return (left, right) if left is not None and right is not None else None


def cut_near(piece: Piece, places: Iterable[int], blank_near: Callable[[Piece, int], int | None]) -> list[Piece]:
    """A piece cut near places of its line, given from left to right.

    ``blank_near`` says at which blank, as an offset into the text of what is left of the piece, or None for no cut.
    """
    parts: list[Piece] = []
    for place in places:
        blank = blank_near(piece, place)
        both = halves(piece, blank) if blank is not None else None
        if both is not None:
            parts.append(both[0])
            piece = both[1]
    return [*parts, piece]


def parts_of_piece(piece: Piece, *places: int) -> list[Piece]:
    """The parts of a piece before, between and behind these offsets into its text, the blank ones left out."""
    edges = pairwise([0, *places, len(piece.cell.text)])
    return [part for start, end in edges if (part := cut_piece(piece, start, end)) is not None]


class VisualLine(NamedTuple):
    """One line: its pieces, and whether a blank line stands before it."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    gap: bool


class VisualLines:
    """The lines of a text that are not blank; several readers of a block ask for the same ones."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces: dict[int, tuple[Piece, ...]] = {}
        self._lines_as_brackets = text.count("(") - text.count(")") >= _FEWEST_UNCLOSED

    def __call__(self, start: int, end: int | None = None) -> Iterator[VisualLine]:
        """The lines from an offset on; those of a double-spaced text are parted by two blank lines."""
        text = self.text
        previous = start
        ruled = False
        spaced = _double_spaced(text)
        for match in LINE.finditer(text, start, len(text) if end is None else end):
            first, last = match.span()
            # A form feed takes no place.
            while first < last and text[first] == "\f":
                first += 1
            pieces = self._pieces.get(first)
            if pieces is None:
                pieces = self._pieces[first] = self._pieces_of(first, last)
            if not pieces:
                continue
            # A rule parts rows as a blank line does.
            if all(_RULE_SIGNS.issuperset(piece.cell.text) for piece in pieces):
                ruled = True
            else:
                ends = line_ends(text, previous, first)
                gap = ends > _DOUBLE if spaced and any(low < first <= high for low, high in spaced) else ends > 1
                yield VisualLine(first, last, pieces, ruled or gap)
                ruled = False
            previous = last

    def _pieces_of(self, first: int, last: int) -> tuple[Piece, ...]:
        pieces = tuple(
            [
                Piece(cell.start - first, cell.end - first, cell)
                for found in _PIECE.finditer(self.text, first, last)
                if (cell := self._cell(found.group(), *found.span())) is not None
            ]
        )
        return _whole_labels(self.text, pieces) if len(pieces) > 1 else pieces

    def _cell(self, words: str, low: int, high: int) -> Cell | None:
        """The words of a piece, without the signs of bold print around them, and without a line of the table before
        them that a scan read as a bracket.
        """
        if words[0] == "(" and self._lines_as_brackets and ")" not in words:
            return trimmed(words[1:], low + 1)
        return trimmed(words, low) if words[0] == "*" or words[-1] == "*" else Cell(words, low, high)


_FEWEST_UNCLOSED = 3
"""So many brackets that nothing closes are lines of a table."""

_DOUBLE = 2
"""Line ends between lines that nothing parts, where blank lines stand for a wide leading."""


@lru_cache(maxsize=2)
def _double_spaced(text: str) -> tuple[tuple[int, int], ...]:
    """Where blank lines stand for a wide leading: from the first line that has one above to the last; throughout a
    page that was drawn on a grid.
    """
    if _is_padded(text):
        return ((-1, len(text)),)
    if max(text.count("\n\n"), text.count("\r\r"), text.count("\r\n\r\n")) < _FEWEST_OF_RUN:
        return ()
    runs: list[list[_Line]] = []
    lines = [_Line(match.start(), match.group()) for match in LINE.finditer(text) if match.group().strip()]
    for above, line in pairwise(lines):
        if line_ends(text, above.start + len(above.text), line.start) != _DOUBLE:
            continue
        if not runs or runs[-1][-1] is not above:
            runs.append([above])
        runs[-1].append(line)
    spaced = [
        (run[0].start, run[-1].start)
        for run in runs
        if len(run) > _FEWEST_OF_RUN and _wrapped([line.text for line in run]) >= _FEWEST_WRAPPED
    ]
    return (*spaced, *_spaced_pages(text, lines, runs, told=bool(spaced)))


def _is_padded(text: str) -> bool:
    """Whether blanks fill nearly all lines up to one width, as a program leaves a page that it has drawn on a grid, and
    a blank line stands above one that opens in small letters: nothing was drawn on it.
    """
    if text.count(" \n") < _PADDED * text.count("\n"):
        return False
    lines = text.splitlines()
    widths = Counter(map(len, lines))
    if len(lines) < _FEWEST_PADDED or max(widths.values()) < _PADDED * len(lines):
        return False
    return any(line.strip()[:1].islower() for above, line in pairwise(lines) if not above.strip())


_PADDED = 0.8
_FEWEST_PADDED = 12


def _spaced_pages(
    text: str, lines: Sequence["_Line"], runs: Sequence[Sequence["_Line"]], *, told: bool
) -> Iterator[tuple[int, int]]:
    """Where the pages stand most of whose lines have a blank one above, and some of these are wrapped, unless another
    part of the text tells already that its leading is wide.

    A letterhead stands beside some of the fields without a blank line.
    """
    edges = [0, *(match.start() for match in _PAGE_END.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        of_page = sum(start <= line.start < end for line in lines)
        parted = [[line for line in run if start <= line.start < end] for run in runs]
        if sum(max(len(run) - 1, 0) for run in parted) > _MOST_PARTED * of_page and (
            told or _wrapped([line.text for run in parted for line in run]) >= _FEWEST_WRAPPED
        ):
            yield start, end


_PAGE_END = pattern("\f")


class _Line(NamedTuple):
    start: int
    text: str


def _wrapped(lines: Sequence[str]) -> int:
    """How many lines go on with what stands above: in small letters, or below the words of a numbered item."""
    found = 0
    item: int | None = None
    for line in lines:
        words = line.lstrip("\f").strip()
        indent = len(line) - len(line.lstrip())
        if marker_of(words) is not None:
            item = indent
        elif words[0].islower() or (item is not None and item < indent <= item + _DEEPEST_HANGING):
            found += 1
        else:
            item = None
    return found


_MOST_PARTS = 3


def _whole_labels(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of a line, those put together that are one label: a scan pulls its words apart, "Nomor   SOP"."""
    for at, first in enumerate(pieces[:-1]):
        # "No" and "Waktu" head columns of their own.
        column = label(first.cell.text, "kolom") is not None
        kinds = ("medan", "bagian") if column else ("medan", "bagian", "kolom")
        if fold(first.cell.text) not in label_words(*kinds) or (column and _head_columns(pieces[at + 1 :])):
            continue
        # A dash beside "Nomor" is no word of it.
        for last in reversed([piece for piece in pieces[at + 1 : at + _MOST_PARTS] if piece.cell.text[0].isalpha()]):
            cell = Cell(text[first.cell.start : last.cell.end], first.cell.start, last.cell.end)
            found = first_label(cell.text.rstrip(" :"), kinds)
            if found is not None and found.baku:
                rest = pieces[pieces.index(last) + 1 :]
                return (*pieces[:at], Piece(first.low, last.high, cell), *_whole_labels(text, rest))
    return pieces


def _head_columns(pieces: Sequence[Piece]) -> bool:
    """Whether pieces are of the heading of a table: "No" and "Prosedur" before "Kelengkapan" and "Waktu" do."""
    return sum(label(piece.cell.text, "kolom") is not None for piece in pieces) >= _FEWEST_COLUMNS


_FEWEST_COLUMNS = 2


def heading_label(cell: Cell, *kinds: str) -> Istilah | None:
    """The label (of a field, of a section) that a cell is, or opens with before a colon."""
    return first_label(cell.text.partition(":")[0].rstrip(), kinds)


def section_heads(pieces: Sequence[Piece]) -> list[Piece]:
    """The headings of sections in a line; beside one, "Sarana dan Prasarana" is another."""
    sure = [piece for piece in pieces if heading_label(piece.cell, "bagian")]
    return [piece for piece in pieces if piece in sure or plain_heading(piece.cell.text.rstrip(" :"))] if sure else sure


def is_field(cell: Cell) -> bool:
    """Whether a cell surely opens with a field's label: "Dokumen" and "Pengesahan" may be words of a step."""
    found = heading_label(cell, "medan")
    return found is not None and found.sure and (":" in cell.text or " " in fold(cell.text))


def opens_field(pieces: Sequence[Piece], at: int) -> bool:
    """Whether one of the pieces of a line opens a field; "Nomor" does with a colon in the column beside it, or with a
    number that has strokes.
    """
    cell = pieces[at].cell
    if is_field(cell):
        return True
    beside = pieces[at + 1].cell.text if at + 1 < len(pieces) else ""
    numbered = "/" in beside and _NUMBER_WITH_STROKES.fullmatch(beside) is not None
    if beside[:1] != ":" and not numbered:
        return False
    found = heading_label(cell, "medan")
    return found is not None and found.sure and (not numbered or found.kunci == "nomor")


_NUMBER_WITH_STROKES = pattern(r"(?=\D*\d)[^\s/:]+(?: ?/ ?[^\s/]+)+")


def column_rows(lines: Iterable[tuple[Cell, bool]], *, ragu: bool = False) -> list[Row]:
    """The rows of one column: headings, items, paragraphs; lines that go on with one are joined with it."""
    rows: list[Row] = []
    for heading, of_heading in _lists(lines):
        items, doubt = numbers_first(of_heading) if of_heading else ((), False)
        groups = [*([[heading]] if heading is not None else ()), *_items(items)]
        cells = [whole for group in groups if (whole := joined(group)) is not None]
        rows += [Row([cell], True, ragu or doubt) for cell in cells]
    return rows


def _lists(lines: Iterable[tuple[Cell, bool]]) -> list[tuple[Cell | None, list[tuple[Cell, bool]]]]:
    """The headings of a column and the lines below each; those above the first one have none."""
    found: list[tuple[Cell | None, list[tuple[Cell, bool]]]] = []
    for cell, gap in lines:
        if heading_label(cell, "bagian") or (not found and plain_heading(cell.text.rstrip(" :"))):
            found.append((cell, []))
            continue
        if not found:
            found.append((None, []))
        found[-1][1].append((cell, gap))
    return found


def _items(lines: Iterable[tuple[Cell, bool]]) -> list[list[Cell]]:
    """The lines of each item or paragraph of a list."""
    groups: list[list[Cell]] = []
    markers = Markers()
    above = ""
    for cell, gap in lines:
        marker = marker_of(cell.text)
        opens = (gap or not is_wrapped_number(cell.text, above)) and (
            markers.accept(marker)
            or (gap and not cell.text[0].islower())
            or markers.resume(marker, cell.text, above, _SKIPPED)
        )
        if opens or not groups:
            groups.append([])
        groups[-1].append(cell)
        above = cell.text
    return groups


_SKIPPED = (2, 3)
"""How far the number of the next item may be from the last: a list may leave out one or two."""


def river(lines: Sequence[VisualLine], low: int, high: int) -> int:
    """Where a column ends and the next one starts, in a range of places.

    That is where the fewest lines cross; of several such stretches the one that is wide and has words starting right
    behind it, for one blank may be all that parts two cells; but where no cell opens, words stand below one another by
    chance. The result is the middle of the stretch.
    """
    if high <= low:
        return high
    crossed = [0] * (high - low + 1)
    starts: Counter[int] = Counter()
    # What stands elsewhere in the lines says nothing of this range.
    within = [piece for line in lines for piece in line.pieces if piece.low <= high + 1 and piece.high > low]
    for piece in within:
        starts.update(_word_starts(piece, low))
        for place in range(max(piece.low, low), min(piece.high, high + 1)):
            # Markup that was taken off leaves fewer letters than places.
            at = place - piece.low
            crossed[place - low] += piece.cell.text[at : at + 1] != " "
    opened = {piece.low - low for piece in within}
    least = min(crossed)
    edges = [-1, *(index for index, count in enumerate(crossed) if count > least), len(crossed)]
    for place in starts.keys() - opened:
        starts[place] = 0
    left, right = max(pairwise(edges), key=lambda pair: (pair[1] - pair[0] > 1) * (pair[1] - pair[0] + starts[pair[1]]))
    return low + (left + right + 1) // 2


def _word_starts(piece: Piece, low: int) -> Iterator[int]:
    """Where the words of a piece start, counted from a place."""
    yield piece.low - low
    for at, char in enumerate(piece.cell.text, 1):
        if char == " ":
            yield piece.low + at - low
