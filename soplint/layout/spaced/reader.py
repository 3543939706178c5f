"""The block of columns that opens at a line, whatever it holds: which of the readers of its kinds is asked."""

from bisect import bisect_right
from itertools import chain, islice, pairwise, takewhile

from ...source import line_start
from ...vocabulary.istilah import label, row_of_fields
from ...vocabulary.openings import first_words
from ..columns import SLACK, VisualLine, VisualLines, column_rows, halves, is_field, opens_field, river
from ..markers import marker_of
from ..rows import Block, BlockReader, Cell, Row, cut, joined
from .fields import field_rows, fields_at, left_fields, opens_wrapped, right_fields, wrapped_rows
from .heading import TALLEST_HEADING
from .kinds import ENDS, LONGEST_HEADING, ends_fields, ends_with_numbers, heads_beside, kind_of, section_of
from .pages import ends_page
from .sections import stepped_sections, two_sections
from .table import SpacedTable

__all__ = ["Reader"]

_OVER_PAGES = ("bagian", "tabel")
"""What goes on behind the number or the head of a page."""

_WIDE = " " * 20
"""From so many blanks on, what stands behind them is a column at the right."""

_TALLEST_ASIDE = 20
"""Lines within which the heading of the right column stands."""

_MAX_LINES = 3000
_MOST_WRAPPED = 40
_MOST_LINES = {"tanda_tangan": 20}


class Reader(BlockReader):
    """Reads the block of columns that opens at a line, if one does."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.lines = VisualLines(text)
        self.wide = text.find(_WIDE) >= 0

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the block that opens here."""
        if self.wide and end - start <= LONGEST_HEADING and (block := self._left_section(start, end)) is not None:
            return block
        if self.text.find("  ", start, end) < 0 or self.text.find("\t", start, end) >= 0:
            return None
        line = next(self.lines(start, end), None)
        kind = kind_of(line) if line is not None else None
        if line is not None and (heads_beside(line) or (_opens_column(line) and not self._is_below_heading(start))):
            block = self._heads_at_left(start)
            if block is not None:
                return block
        if line is not None and kind is None and (opens_wrapped(line) or _opens_block_at_right(line)):
            return self._wrapped(start)
        if line is None or kind is None:
            return None
        if kind == "medan" and (block := self._section_beside_field(line)) is not None:
            return block
        if kind == "medan" and row_of_fields([piece.cell.text for piece in line.pieces]) is not None:
            return self._values_below(line)
        if kind == "medan" and fields_at(line) <= SLACK:
            # No letterhead before the labels: the line is a row by itself, mostly.
            if (block := self._left_fields(start)) is not None:
                return block
            *own, last = [piece.cell for piece in line.pieces]
            if len(own) > 1 and first_words(last.text, ("kop",)) is not None:
                # It stands behind the values.
                return Block([Row([last, *own], False)], end)
            return Block([Row([*own, last], False)], end)
        return _READ[kind](self, self._block(start, kind))

    def _heads_at_left(self, start: int) -> Block | None:
        """Sections with their headings at the left and what they hold in a column beside; None where not two do.

        Where cells are centred a list opens above its heading: it is of the heading that comes next.
        """
        rows: list[Row] = []
        held: list[tuple[Cell, bool]] = []
        above: list[tuple[Cell, bool]] = []
        edge: list[int] = []
        heads = end = right = 0
        lines = self.lines(start)
        for line, below in pairwise(chain(lines, [None])):
            if line is None or line.start < end:
                continue
            first, *beside = line.pieces
            head = _left_head(line, below, heads)
            if head is not None:
                if above and line.gap and not heads:
                    break
                rows += [*column_rows(held), Row([head], True)]
                if below is not None and head.end > line.end:
                    beside += below.pieces[1:]
                    line = below
                held, above = [*above, *((piece.cell, False) for piece in beside)], []
                # The first line of an item may stand above, and go on further right beside the heading.
                lows = [*edge, *(piece.low for piece in beside)]
                heads, right, edge = heads + 1, min(lows, default=right), []
            elif not beside and first.low > SLACK and (not heads or first.low >= right - SLACK):
                marker = marker_of(first.cell.text)
                opens = not heads or (marker is not None and marker.urutan == 1 and bool(held))
                (above if above or opens else held).append((first.cell, line.gap))
                edge += [first.low] if above else []
            else:
                break
            end = line.end
        return Block([*rows, *column_rows([*held, *above])], end) if heads > 1 else None

    def _is_below_heading(self, start: int) -> bool:
        """Whether the line above one is the heading of a section."""
        end = len(self.text[:start].rstrip())
        head = cut(self.text, line_start(self.text, end), end)
        return head is not None and section_of(head) is not None

    def _left_fields(self, start: int) -> Block | None:
        """Fields whose labels stand at the left edge, where some of their lines are no row by themselves."""
        lines = [
            *takewhile(
                lambda line: line.start == start or self._goes_on_with_fields(line),
                islice(self.lines(start), _MOST_WRAPPED),
            )
        ]
        found = left_fields(lines)
        return Block(*found) if found is not None else None

    def _goes_on_with_fields(self, line: VisualLine) -> bool:
        return not ends_fields(line) and self.text.find("\t", line.start, line.end) < 0

    def _wrapped(self, start: int) -> Block | None:
        """Fields whose labels are written in two lines each, or that stand in the right half of a page."""
        lines = [*takewhile(lambda line: not ends_fields(line), islice(self.lines(start), _MOST_WRAPPED))]
        if not lines:
            # The heading of a section opens no fields, whatever stands beside it.
            return None
        rows = wrapped_rows(lines, lines[0].pieces[-1].low)
        if rows is None and _opens_field(lines[0].pieces[-1].cell):
            rows = right_fields(lines)
        return Block(rows, lines[-1].end) if rows is not None else None

    def _values_below(self, labels: VisualLine) -> Block:
        """A row of labels, and below it their values: one each, or as many as stand under labels."""
        rows = [Row([piece.cell for piece in labels.pieces], labels.gap)]
        below = next(self.lines(labels.end), None)
        if below is None or len(below.pieces) < 2 or kind_of(below) is not None:
            return Block(rows, labels.end)
        if len(below.pieces) == len(labels.pieces):
            cells: list[Cell | None] = [piece.cell for piece in below.pieces]
        else:
            cells = _columns(below, _borders([labels, below], labels))
        return Block([*rows, Row(cells, False)], below.end)

    def _block(self, start: int, kind: str) -> list[VisualLine]:
        """The lines up to the one that opens another block."""
        lines: list[VisualLine] = []
        for line in self.lines(start):
            if lines and kind in _OVER_PAGES and ends_page(self.text, line):
                lines.append(line)
                continue
            if lines and (ENDS[kind](line) or self.text.find("\t", line.start, line.end) >= 0):
                return _without_title(lines) if kind == "bagian" and kind_of(line) == "tabel" else lines
            # A heading that is printed again opens a block of its own.
            if len(lines) == _MOST_LINES.get(kind, _MAX_LINES) or (
                kind == "tabel" and len(lines) > TALLEST_HEADING and kind_of(line) == kind
            ):
                break
            if kind == "tanda_tangan" and line.gap and lines and ends_with_numbers(lines[-1]):
                break
            lines.append(line)
        return lines

    def _table(self, lines: list[VisualLine]) -> Block | None:
        """A step table."""
        return SpacedTable(self.text, lines).block()

    def _sections(self, lines: list[VisualLine]) -> Block:
        """Two sections side by side: all of the left column first, then the right one."""
        return Block(two_sections(self.text, lines), lines[-1].end)

    def _left_section(self, start: int, end: int) -> Block | None:
        """The sections that open with a heading by itself, where that of the right column stands a little lower."""
        head = cut(self.text, start, end)
        if head is None or section_of(head) is None:
            return None
        lines = self._block(start, "bagian")
        lines[1:_TALLEST_ASIDE] = [self._heading_apart(line, lines) for line in lines[1:_TALLEST_ASIDE]]
        right = next(
            (piece for line in lines[1:_TALLEST_ASIDE] for piece in line.pieces if section_of(piece.cell)), None
        )
        if right is None or right.low - (head.start - start) < len(_WIDE) or section_of(right.cell) == section_of(head):
            return None
        return Block(stepped_sections(self.text, lines, right.low), lines[-1].end)

    def _section_beside_field(self, head: VisualLine) -> Block | None:
        """The field that stands beside the heading of the left section, "Nama SOP" beside "Dasar Hukum", and both
        sections: the right one opens below that field.
        """
        first, field, *_ = head.pieces
        if first.low > SLACK or section_of(first.cell) is None or not opens_field(head.pieces, 1):
            return None
        lines = self._block(head.start, "bagian")
        right = field.low - SLACK
        below = next(
            (at for at, line in enumerate(lines) if any(section_of(piece.cell) for piece in line.pieces[at == 0 :])), 0
        )
        heading = next((piece for piece in lines[below].pieces if section_of(piece.cell)), None) if below else None
        if heading is None or heading.low < right:
            return None
        value = joined([piece.cell for line in lines[:below] for piece in line.pieces if piece.low >= right][1:])
        kept = [
            line._replace(pieces=pieces)
            for at, line in enumerate(lines)
            if (pieces := tuple(piece for piece in line.pieces if at >= below or piece.low < right))
        ]
        rows = stepped_sections(self.text, kept, heading.low)
        return Block([Row([field.cell, value], head.gap), *rows], lines[-1].end)

    def _heading_apart(self, line: VisualLine, lines: list[VisualLine]) -> VisualLine:
        """A line of the left column that reaches up to the heading of the right one, with one blank between them: what
        stands below that heading starts where it does.
        """
        last = line.pieces[-1]
        text = last.cell.text
        start = max(len(_WIDE) - last.low, 0)
        # No heading opens in small letters, as most words do.
        for blank in [at for at in range(start, len(text)) if text[at] == " " and not text[at + 1].islower()]:
            place = last.low + blank + 1
            parts = halves(last, blank)
            if parts is None or section_of(parts[1].cell) is None:
                continue
            if any(abs(piece.low - place) <= SLACK for other in lines for piece in other.pieces):
                return line._replace(pieces=(*line.pieces[:-1], *parts))
        return line

    def _fields(self, lines: list[VisualLine]) -> Block:
        """Labels and values, with the letterhead in a column at their left."""
        rows = wrapped_rows(lines, fields_at(lines[0]) + SLACK)
        return Block(field_rows(lines, fields_at(lines[0])) if rows is None else rows, lines[-1].end)

    def _signatures(self, lines: list[VisualLine]) -> Block:
        """Signatures side by side: a row of each line."""
        borders = _borders(lines, lines[0])
        return Block([Row(_columns(line, borders), line.gap) for line in lines], lines[-1].end)


# A run does without the garbage collector: a reader that held its own methods would stay.
_READ = {
    "tabel": Reader._table,
    "bagian": Reader._sections,
    "medan": Reader._fields,
    "tanda_tangan": Reader._signatures,
}


def _opens_block_at_right(line: VisualLine) -> bool:
    """Whether a line by itself opens a field in the right half of a page."""
    (first, *others) = line.pieces
    return not others and first.low >= len(_WIDE) and _opens_field(first.cell)


def _opens_field(cell: Cell) -> bool:
    """Whether a cell holds a field with its value, or what a colon opens: a value whose label stands below."""
    return is_field(cell) or cell.text[0] == ":"


def _opens_column(line: VisualLine) -> bool:
    """Whether a line holds nothing but the first item of a list, well to the right: its heading may stand below, at the
    left of the middle of that list.
    """
    (first, *others) = line.pieces
    if others or first.low < _INDENT:
        return False
    marker = marker_of(first.cell.text)
    return marker is not None and marker.urutan == 1


_INDENT = 12


def _left_head(line: VisualLine, below: VisualLine | None, heads: int) -> Cell | None:
    """The heading at the left of what it holds, in one line or in two; behind others (``heads``) it may stand alone."""
    first, *beside = line.pieces
    if heads_beside(line) or (heads and not beside and first.low <= SLACK and section_of(first.cell)):
        return first.cell
    if not heads or first.low > SLACK or below is None or below.gap or below.pieces[0].low > SLACK:
        return None
    whole = joined([first.cell, below.pieces[0].cell])
    found = label(whole.text.rstrip(" :"), "bagian") if whole is not None else None
    return whole if found is not None and found.baku else None


def _borders(lines: list[VisualLine], heads: VisualLine) -> list[int]:
    """Where the columns end that open with the words of a line."""
    return [river(lines, left.high, right.high - 1) for left, right in pairwise(heads.pieces)]


def _columns(line: VisualLine, borders: list[int]) -> list[Cell | None]:
    """The cell of each column in a line."""
    columns: list[list[Cell]] = [[] for _ in range(len(borders) + 1)]
    for piece in line.pieces:
        columns[bisect_right(borders, piece.low)].append(piece.cell)
    return [joined(cells) for cells in columns]


def _without_title(lines: list[VisualLine]) -> list[VisualLine]:
    """The lines of two sections right above a table, without the paragraph that is the table's title.

    A title stands in capitals or on one line, and is centred: no other line starts where it does. What alone fills a
    section is none.
    """
    last = max((number for number, line in enumerate(lines) if line.gap), default=0)
    above, title = lines[:last], [line.pieces[0] for line in lines[last:] if len(line.pieces) == 1]
    texts = [piece.cell.text for piece in title]
    if len(title) < len(lines) - last or not all(
        text.isupper() or (len(texts) == 1 and text[0].isupper() and not marker_of(text)) for text in texts
    ):
        return lines
    heads = max((number for number, line in enumerate(above) if kind_of(line) == "bagian"), default=0)
    right = above[heads].pieces[-1].low - SLACK if above else 0
    filled = {piece.low >= right for line in above[heads + 1 :] for piece in line.pieces}
    starts = {piece.low for line in above for piece in line.pieces}
    return above if all(piece.low not in starts and (piece.low >= right) in filled for piece in title) else lines
