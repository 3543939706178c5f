"""Tables and lines written in HTML: rows and cells by their tags, spans over columns and rows, lists, line breaks.

Offsets stay those of the raw text: nothing is unescaped here. Tags that are never closed do no harm, as a row or a cell
also ends where the next one opens.
"""

from itertools import pairwise
from typing import Self

from ..patterns import pattern
from .converted import without_frame
from .rows import LINE, NO_SPANS, Block, BlockReader, Cell, Row, cut, joined
from .tabs import FEWEST_SIGNS

__all__ = ["Reader"]

# Tags that only a document in HTML has; the bare <ol> that text recognition leaves in a cell is not one of them.
# Without a flag for capitals the search leaps from one "<" to the next.
_NAMES = "table t[rdh] p h[1-6] li dt div br html head title style script body"
_STRUCTURE = pattern(f"<(?:{'|'.join((_NAMES + ' ' + _NAMES.upper()).split())})\\b[^<>]*")
_REST = pattern(r"[^<>]*>")
_TAG = pattern(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9]*)\b([^<>]*)>")
_SPAN = pattern(r"(?i)(col|row)span\s*=\s*[\"']?\s*(\d{1,3})")
# A program that writes the cells of a sheet escapes the ends of their lines: they are two characters then.
_LINE_END = pattern(r"(?:\\r)?\\n")
_CELLS = frozenset({"td", "th"})
_PARAGRAPHS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "section", "article"}
)
_BREAKS = _PARAGRAPHS | {"br", "caption"}
_UNSEEN = frozenset({"script", "style", "title", "noscript", "template", "svg", "nav", "aside", "button", "select"})
"""What holds no text of the page: what a browser does not show as such, and what leads elsewhere."""
_LINES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li"})
"""Tags around words that go on with one another wherever the lines of the source end."""

_LONGEST_LINE = 4000
"""Within so many characters of its source a paragraph is closed, or its closing tag is not looked for."""
_WIDEST = 60
_MOST_COLUMNS = 200
"""Cells further right reach down no rows: no table is so wide, and each of its rows would be as long."""


class Reader(BlockReader):
    """Reads lines that hold tags; a table is read to its end, wherever its lines end."""

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The reader of a text; None when it holds no tag of a document."""
        return cls(text) if _STRUCTURE.search(text) is not None else None

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the lines up to the first line end outside a table."""
        tags = [*_STRUCTURE.finditer(self.text, start, end)]
        if all(tag.group()[1:3].lower() == "br" for tag in tags) and _parts_cells(self.text, start, end):
            # The row of another table, whose cells have lines.
            return None
        # A tag may end on a further line: Word writes what a cell looks like into it, and breaks it.
        if not any(_REST.match(self.text, tag.end()) for tag in tags):
            return None
        return _Document(self.text, start).block()


def _parts_cells(text: str, start: int, end: int) -> bool:
    """Whether tabs, or the sign of a sheet again and again, stand in a line."""
    return text.find("\t", start, end) >= 0 or text.count(";", start, end) >= FEWEST_SIGNS


class _Document:
    """What is open while the tags go by: tables, the row, the cell, the words of the line."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = self.position = start
        self.rows: list[Row] = []
        self.tables = 0
        self.cells: list[Cell | None] | None = None
        self.words: list[Cell] = []
        self.butir: list[int] = []
        # How many of these words stand above each line break of the cell.
        self.breaks: list[int] = []
        self.in_cell = False
        self.size = (1, 1)
        # Column -> how many further rows a cell above reaches down.
        self.reach: dict[int, int] = {}
        self.taken: set[int] = set()
        self.rentang: dict[int, int] = {}
        self.item = self.gap = False
        self.unseen = ""
        # Up to here a paragraph outside the tables goes on.
        self.closed = start

    def block(self) -> Block:
        """Read on to the end of the block."""
        while (match := _TAG.search(self.text, self.position)) is not None:
            end = self._put(self.position, match.start())
            if end is not None:
                return self._close(end)
            self.position = match.end()
            if match.group(2):
                self._tag(match.group(2).lower(), bool(match.group(1)), match.group(3))
            else:
                # A comment that is never closed hides the rest, as in a browser.
                end = self.text.find("-->", match.end())
                self.position = end + 3 if end >= 0 else len(self.text)
        end = self._put(self.position, len(self.text))
        return self._close(len(self.text) if end is None else end)

    def _close(self, end: int) -> Block:
        self._end_row()
        self._end_line()
        return Block(without_frame(self.rows), end, self.gap)

    # ------------------------------------------------------------------ text

    def _put(self, start: int, end: int) -> int | None:
        """Take the text between two tags; where the block ends in it, that place."""
        if self.unseen or start == end:
            return None
        stop = self._line_end(start, end) if not self.tables and start >= self.closed else None
        escaped = self.text.find("\\n", start, end) >= 0
        for match in LINE.finditer(self.text, start, end if stop is None else stop):
            parting = _LINE_END.finditer(self.text, *match.span()) if escaped else ()
            edges = [match.start(), *(edge for found in parting for edge in found.span()), match.end()]
            for low, high in zip(edges[::2], edges[1::2], strict=True):
                cell = cut(self.text, low, high)
                if cell is not None:
                    self._word(cell)
        return stop

    def _line_end(self, start: int, end: int) -> int | None:
        found = [at for sign in "\r\n" if (at := self.text.find(sign, start, end)) >= 0]
        return min(found, default=None)

    def _word(self, cell: Cell) -> None:
        if self.item:
            self.butir.append(cell.start)
            self.item = False
        self.words.append(cell)

    # ------------------------------------------------------------------ tags

    def _tag(self, name: str, closing: bool, attributes: str) -> None:
        if self.unseen:
            if closing and name == self.unseen:
                self.unseen = ""
        elif name in _UNSEEN:
            # One that is never closed hides nothing.
            self.unseen = name if not closing and self._closing(name) is not None else ""
        elif name == "table":
            self._table(closing)
        elif name == "tr" and self.tables:
            self._end_row()
            if not closing:
                self._open_row()
        elif name in _CELLS and self.tables:
            self._cell(closing, attributes)
        elif name in _BREAKS:
            if not self.in_cell:
                self._end_line()
                if not closing and not self.tables and name in _LINES:
                    self.closed = self._paragraph(name)
                self.gap = self.gap or name in _PARAGRAPHS
            else:
                self.breaks.append(len(self.words))
            self.item = (self.item or name == "li") and not closing

    def _closing(self, name: str, end: int | None = None) -> int | None:
        """Where what was just opened is closed, up to that place; None when it is not."""
        found = (self.text.find(f"</{each}>", self.position, end) for each in (name, name.upper()))
        return min((at for at in found if at >= 0), default=None)

    def _paragraph(self, name: str) -> int:
        """Where the paragraph that was just opened is closed; its own place when it is not."""
        closing = self._closing(name, self.position + _LONGEST_LINE)
        if closing is None:
            return self.position
        opened = any(self.text.find(f"<{each}", self.position, closing) >= 0 for each in (name, name.upper()))
        return self.position if opened else closing

    def _table(self, closing: bool) -> None:
        width = len(self.cells or ()) + self.in_cell
        nested = self.cells is not None
        if nested and not closing:
            self._end_lines_of_frame()
        self._end_row()
        self._end_line()
        self.tables = max(self.tables + (-1 if closing else 1), 0)
        self.gap = self.gap or closing
        if closing or not nested:
            self.reach = {}
        if nested and not closing:
            # A table in a cell: its rows come first, what follows in the outer row keeps its columns.
            self.taken = set(range(width))

    def _end_lines_of_frame(self) -> None:
        """Where a table opens in the first cell of a row that cell is the frame of a page: the lines above the table
        are lines of it, and no cell.
        """
        if not self.in_cell or any(self.cells or ()):
            return
        words, self.words, self.butir = self.words, [], []
        for start, end in pairwise(sorted({0, *self.breaks, len(words)})):
            line = joined(words[start:end])
            if line is not None:
                self.rows.append(Row([line], not self.rows))

    def _open_row(self) -> None:
        self.cells, self.rentang = [], {}
        self.taken = set(self.reach)
        self.reach = {column: rows - 1 for column, rows in self.reach.items() if rows > 1}

    def _cell(self, closing: bool, attributes: str) -> None:
        self._end_cell()
        if closing:
            return
        if self.cells is None:
            self._open_row()
        spans = {name.lower(): max(int(number), 1) for name, number in _SPAN.findall(attributes)}
        self.size = (min(spans.get("col", 1), _WIDEST), spans.get("row", 1))
        self.in_cell = True

    def _take(self) -> Cell | None:
        """The words gathered so far, as one cell."""
        whole = joined(self.words)
        if whole is not None and self.butir:
            whole = whole._replace(butir=tuple(self.butir))
        self.words, self.butir, self.breaks, self.item = [], [], [], False
        return whole

    def _end_cell(self) -> None:
        if not self.in_cell or self.cells is None:
            self._end_line()
            return
        while len(self.cells) in self.taken:
            self.cells.append(None)
        columns, rows = self.size
        first = len(self.cells)
        self.cells.extend([self._take(), *[None] * (columns - 1)])
        self.rentang.update(dict.fromkeys(range(first + 1, first + columns), first))
        if rows > 1 and first < _MOST_COLUMNS:
            self.reach.update(dict.fromkeys(range(first, first + columns), rows - 1))
        self.in_cell = False

    def _end_row(self) -> None:
        if self.cells is None:
            return
        self._end_cell()
        filled = [cell for cell in self.cells if cell is not None]
        if filled:
            # One cell over all columns is a line, not a row, and goes on with none above it.
            spans_all = len(self.rentang) == len(self.cells) - 1
            line = spans_all and self.cells[0] is not None and not self.taken
            cells, rentang = (self.cells[:1], NO_SPANS) if line else (self.cells, self.rentang)
            gap = not self.rows or (line and bool(self.rentang))
            self.rows.append(Row(cells, gap, rentang=rentang, merged=frozenset(self.taken)))
        self.cells = None

    def _end_line(self) -> None:
        item = bool(self.butir)
        whole = self._take()
        if whole is not None:
            self.rows.append(Row([whole], self.gap or item))
            self.gap = False
