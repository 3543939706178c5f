"""Columns kept apart with spaces, as the text layer of a PDF gives them: two sections, an identity block, a step table.

A block opens at a line whose labels stand apart. Where its columns are is told by the labels and by the stretches that
no line crosses.
"""

from bisect import bisect_right
from itertools import chain, islice, pairwise, takewhile

from ..folding import fold
from ..istilah import SIGNED_BY, label, label_baku, row_of_fields
from ..kolom import column_key
from ..openings import awal, first_words
from ..values.nomor_pegawai import opens_number
from ..values.tempat_tanggal import place_and_date
from ..values.waktu import is_time
from .beside import heads_two_sections
from .columns import (
    SLACK,
    VisualLine,
    column_rows,
    halves,
    heading_label,
    is_field,
    opens_field,
    river,
    section_heads,
    visual_lines,
)
from .markers import marker_of
from .rows import Block, BlockReader, Cell, Row, cut, joined
from .spaced_fields import field_rows, fields_at, left_fields, opens_wrapped, right_fields, wrapped_rows
from .spaced_heading import TALLEST_HEADING, starts_with_number
from .spaced_pages import ends_page
from .spaced_sections import stepped_sections, two_sections
from .spaced_table import SpacedTable

__all__ = ["Reader"]

_COLUMNS_OF_STEPS = frozenset({"uraian", "pelaksana", "mutu_baku", "kelengkapan", "output"})
_OVER_PAGES = ("bagian", "tabel")
"""What goes on behind the number or the head of a page."""
_SIGNATURE = ("pembuka_tanda_tangan",)
_WIDE = " " * 20
"""From so many blanks on, what stands behind them is a column at the right."""

_LONGEST_HEADING = 40
_TALLEST_ASIDE = 20
"""Lines within which the heading of the right column stands."""

_MAX_LINES = 3000
_MOST_WRAPPED = 40
_MOST_LINES = {"tanda_tangan": 20}
_MOST_PIECES = 60


class Reader(BlockReader):
    """Reads the block of columns that opens at a line, if one does."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.wide = text.find(_WIDE) >= 0

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the block that opens here."""
        if self.wide and end - start <= _LONGEST_HEADING and (block := self._left_section(start, end)) is not None:
            return block
        if self.text.find("  ", start, end) < 0 or self.text.find("\t", start, end) >= 0:
            return None
        line = next(visual_lines(self.text, start, end), None)
        kind = _opens(line) if line is not None else None
        if line is not None and (_heads_beside(line) or (_opens_column(line) and not self._is_below_heading(start))):
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
        lines = visual_lines(self.text, start)
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
        above = self.text[:start].rstrip()
        line_start = max(above.rfind("\n"), above.rfind("\r")) + 1
        head = cut(self.text, line_start, len(above))
        return head is not None and _section(head) is not None

    def _left_fields(self, start: int) -> Block | None:
        """Fields whose labels stand at the left edge, where some of their lines are no row by themselves."""
        lines = [
            *takewhile(
                lambda line: line.start == start or self._goes_on_with_fields(line),
                islice(visual_lines(self.text, start), _MOST_WRAPPED),
            )
        ]
        found = left_fields(lines)
        return Block(*found) if found is not None else None

    def _goes_on_with_fields(self, line: VisualLine) -> bool:
        return not _ends_fields(line) and self.text.find("\t", line.start, line.end) < 0

    def _wrapped(self, start: int) -> Block | None:
        """Fields whose labels are written in two lines each."""
        lines = [
            *takewhile(lambda line: _opens(line) != "bagian", islice(visual_lines(self.text, start), _MOST_WRAPPED))
        ]
        rows = wrapped_rows(lines, lines[0].pieces[-1].low)
        if rows is None and is_field(lines[0].pieces[-1].cell):
            rows = right_fields(lines)
        return Block(rows, lines[-1].end) if rows is not None else None

    def _values_below(self, labels: VisualLine) -> Block:
        """A row of labels, and below it their values: one each, or as many as stand under labels."""
        rows = [Row([piece.cell for piece in labels.pieces], labels.gap)]
        below = next(visual_lines(self.text, labels.end), None)
        if below is None or len(below.pieces) < 2 or _opens(below) is not None:
            return Block(rows, labels.end)
        if len(below.pieces) == len(labels.pieces):
            cells: list[Cell | None] = [piece.cell for piece in below.pieces]
        else:
            cells = _columns(below, _borders([labels, below], labels))
        return Block([*rows, Row(cells, False)], below.end)

    def _block(self, start: int, kind: str) -> list[VisualLine]:
        """The lines up to the one that opens another block."""
        lines: list[VisualLine] = []
        for line in visual_lines(self.text, start):
            if lines and kind in _OVER_PAGES and ends_page(self.text, line):
                lines.append(line)
                continue
            if lines and (_ENDS[kind](line) or self.text.find("\t", line.start, line.end) >= 0):
                return _without_title(lines) if kind == "bagian" and _opens(line) == "tabel" else lines
            # A heading that is printed again opens a block of its own.
            if len(lines) == _MOST_LINES.get(kind, _MAX_LINES) or (
                kind == "tabel" and len(lines) > TALLEST_HEADING and _opens(line) == kind
            ):
                break
            if kind == "tanda_tangan" and line.gap and lines and _ends_with_numbers(lines[-1]):
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
        if head is None or _section(head) is None:
            return None
        lines = self._block(start, "bagian")
        lines[1:_TALLEST_ASIDE] = [self._heading_apart(line, lines) for line in lines[1:_TALLEST_ASIDE]]
        right = next((piece for line in lines[1:_TALLEST_ASIDE] for piece in line.pieces if _section(piece.cell)), None)
        if right is None or right.low - (head.start - start) < len(_WIDE) or _section(right.cell) == _section(head):
            return None
        return Block(stepped_sections(self.text, lines, right.low), lines[-1].end)

    def _section_beside_field(self, head: VisualLine) -> Block | None:
        """The field that stands beside the heading of the left section, "Nama SOP" beside "Dasar Hukum", and both
        sections: the right one opens below that field.
        """
        first, field, *_ = head.pieces
        if first.low > SLACK or _section(first.cell) is None or not opens_field(head.pieces, 1):
            return None
        lines = self._block(head.start, "bagian")
        right = field.low - SLACK
        below = next(
            (at for at, line in enumerate(lines) if any(_section(piece.cell) for piece in line.pieces[at == 0 :])), 0
        )
        heading = next((piece for piece in lines[below].pieces if _section(piece.cell)), None) if below else None
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
        for blank in [at for at, char in enumerate(last.cell.text) if char == " " and last.low + at >= len(_WIDE)]:
            place = last.low + blank + 1
            parts = halves(last, blank)
            if parts is None or _section(parts[1].cell) is None:
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
    """Whether a line by itself holds a field with its value, in the right half of a page."""
    (first, *others) = line.pieces
    return not others and first.low >= len(_WIDE) and is_field(first.cell)


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
    if _heads_beside(line) or (heads and not beside and first.low <= SLACK and _section(first.cell)):
        return first.cell
    if not heads or first.low > SLACK or below is None or below.gap or below.pieces[0].low > SLACK:
        return None
    whole = joined([first.cell, below.pieces[0].cell])
    found = label(whole.text.rstrip(" :"), "bagian") if whole is not None else None
    return whole if found is not None and found.baku else None


def _heads_beside(line: VisualLine) -> bool:
    """Whether a line opens with the heading of a section, and what that holds stands beside it."""
    if len(line.pieces) != 2 or line.pieces[0].low > SLACK or _section(line.pieces[0].cell) is None:
        return False
    return heading_label(line.pieces[1].cell, "bagian", "kolom", "medan") is None


def _section(cell: Cell) -> str | None:
    """Which section a cell is the heading of, if it is nothing else."""
    if len(cell.text) > _LONGEST_HEADING or not cell.text[0].isupper():
        return None
    found = label(cell.text.rstrip(" :"), "bagian")
    return found.kunci if found is not None else None


def _borders(lines: list[VisualLine], heads: VisualLine) -> list[int]:
    """Where the columns end that open with the words of a line."""
    return [river(lines, left.high, right.high - 1) for left, right in pairwise(heads.pieces)]


def _columns(line: VisualLine, borders: list[int]) -> list[Cell | None]:
    """The cell of each column in a line."""
    columns: list[list[Cell]] = [[] for _ in range(len(borders) + 1)]
    for piece in line.pieces:
        columns[bisect_right(borders, piece.low)].append(piece.cell)
    return [joined(cells) for cells in columns]


def _opens(line: VisualLine) -> str | None:
    """What the labels in a line open."""
    if not 2 <= len(line.pieces) <= _MOST_PIECES:
        return None
    cells = [piece.cell for piece in line.pieces]
    labels = [cell.text for cell in cells if column_key(cell.text)]
    columns = set(map(column_key, labels))
    # In lower case they are words of a row: "kelengkapan dan" beside "hasil".
    if len(columns) >= 2 and columns & _COLUMNS_OF_STEPS and not all(text[0].islower() for text in labels):
        return "tabel"
    if len(section_heads(line.pieces)) >= 2:
        return "bagian"
    if _opens_signatures(*cells):
        return "tanda_tangan"
    return "medan" if any(opens_field(line.pieces, at) for at in range(len(cells))) else None


_MOST_SIGNATURES = 3


def _opens_signatures(left: Cell, *others: Cell) -> bool:
    """Whether signatures open here: "Mengetahui," beside "Dibuat oleh:", a place and date, or an office."""
    if len(others) >= _MOST_SIGNATURES:
        return False
    if _signed_by(left):
        return all(_signed_by(other) or _is_opening(other) for other in others)
    return _is_opening(left) and all(
        _signed_by(other) or _is_opening(other) or first_words(other.text, ("jabatan",)) is not None for other in others
    )


def _signed_by(cell: Cell) -> bool:
    """Whether a cell says by whom something was made or approved, and not yet who that is."""
    found = heading_label(cell, "medan")
    return found is not None and found.kunci in SIGNED_BY and not cell.text.partition(":")[2].strip()


def _is_opening(cell: Cell) -> bool:
    """Whether words open a signature: "Ditetapkan di Paringin" and "Menyetujui," do, "Menyetujui usulan" is a step."""
    words = fold(cell.text).split()
    if first_words(cell.text, _SIGNATURE) is None:
        return place_and_date(cell.text)
    return not words[0].startswith("me") or set(words) <= set(awal(*_SIGNATURE))


def _ends_with_numbers(line: VisualLine) -> bool:
    """Whether the numbers of who sign stand in a line, the last one of their signatures."""
    return any(opens_number(piece.cell.text) for piece in line.pieces)


def _ends_sections(line: VisualLine) -> bool:
    return _opens(line) is not None or _is_title(line) or is_field(line.pieces[0].cell) or _opens_signature_below(line)


def _opens_signature_below(line: VisualLine) -> bool:
    """Whether a paragraph opens that is the signature below two sections: place and date, or an office and a comma."""
    (first, *others) = line.pieces
    if others or not line.gap or marker_of(first.cell.text) is not None:
        return False
    office = first.cell.text.endswith(",") and first_words(first.cell.text, ("jabatan",)) is not None
    return office or _is_opening(first.cell)


def _ends_signatures(line: VisualLine) -> bool:
    # A list is no part of a signature.
    return _opens(line) in ("tabel", "bagian", "medan") or _is_title(line) or bool(marker_of(line.pieces[0].cell.text))


def _ends_fields(line: VisualLine) -> bool:
    return (
        _opens(line) == "tabel"
        or any(heading_label(piece.cell, "bagian") for piece in line.pieces)
        or (len(line.pieces) == 1 and heads_two_sections(line.pieces[0].cell.text) > 0)
    )


def _ends_table(line: VisualLine) -> bool:
    """A section, an identity block or a signature; whether column labels go on with the heading, the table tells."""
    opens = _opens(line)
    if opens in ("bagian", "tanda_tangan") or _is_title(line):
        return True
    if opens == "medan" or is_field(line.pieces[0].cell):
        return not _is_row(line)
    first = line.pieces[0].cell
    if line.pieces[0].low == 0 and _is_own_heading(first):
        # Where the numbers of the steps stand, the sections follow.
        return True
    # "Peringatan" and "Disetujui" may also stand in a cell: only a new paragraph opens a section or a signature.
    return line.gap and (heading_label(first, "bagian") is not None or _is_opening(first))


def _is_own_heading(cell: Cell) -> bool:
    """Whether a cell is the heading of a section as the form writes it."""
    found = heading_label(cell, "bagian")
    return found is not None and fold(cell.text) == fold(label_baku(found.kunci))


def _is_row(line: VisualLine) -> bool:
    """Whether what looks like a field stands in a row of steps: "Nomor registrasi" is what a step needs or yields."""
    if starts_with_number(line) or any(is_time(piece.cell.text) for piece in line.pieces):
        return True
    fields = [at for at in range(len(line.pieces)) if opens_field(line.pieces, at)]
    # Nothing stands beside it that would be its value.
    alone = fields == [len(line.pieces) - 1] and ":" not in line.pieces[-1].cell.text
    return alone and len(line.pieces) > 1 and not line.gap and first_words(line.pieces[0].cell.text, ("kop",)) is None


def _is_title(line: VisualLine) -> bool:
    """Whether the line is the title above a table; an item "SOP ..." is not written in capitals, and "SOP" alone may be
    a line of a narrow cell.
    """
    text = line.pieces[0].cell.text
    return len(line.pieces) == 1 and " " in text and text.isupper() and first_words(text, ("judul",)) is not None


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
    heads = max((number for number, line in enumerate(above) if _opens(line) == "bagian"), default=0)
    right = above[heads].pieces[-1].low - SLACK if above else 0
    filled = {piece.low >= right for line in above[heads + 1 :] for piece in line.pieces}
    starts = {piece.low for line in above for piece in line.pieces}
    return above if all(piece.low not in starts and (piece.low >= right) in filled for piece in title) else lines


_ENDS = {"tabel": _ends_table, "bagian": _ends_sections, "medan": _ends_fields, "tanda_tangan": _ends_signatures}
