"""Tables whose columns are kept apart by bars: Markdown pipe tables, and tables drawn with bars, dashes and plus signs.

In a Markdown table every line is a row. In a drawn one a row ends at a rule, and the text of a cell goes on from line
to line.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ..istilah import label
from ..kolom import GROUPS, MUTU_BAKU, column_key
from ..patterns import pattern
from .columns import column_rows
from .markers import STEP_NUMBER, marker_of
from .rows import LINE, RULE_SIGNS, Block, BlockReader, Cell, Row, cut, joined, parted

__all__ = ["Reader"]

_BARS = "|│┃║"
_BAR = pattern(r"(?<!\\)[|│┃║]")
# A border of a drawn cell: a bar, or a corner where a rule starts.
_BORDER = pattern(r"(?<!\\)[|│┃║+├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬]")
# A rule holds nothing but these signs, and a stroke.
_RULE_SIGNS = pattern(r"[\s|│┃║+├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬:=_─━═–—-]+")
_STROKE = pattern(r"--|==|__|──|━━|══|:-|-:|\|\s*-\s*\|")
_STROKES = frozenset("-–—_=─━═")
_CORNERS = frozenset("+├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬")
_PADDED = pattern(r"[^\s|│┃║] {2,}(?<!\\)[|│┃║]")
# What parts the lines of a cell: a tag, a line end written as a sign, a picture, bold print that ends and opens again.
_BREAK = pattern(
    r"(?i)\*\*[^\S\r\n]{2,}\*\*|</?(?:br|p|li|[ou]l|div)\b[^<>]*>|\\n|!\[[^\[\]|]*\]\([^()|]*\)(?:\{[^{}|]*\})?"
)
_BREAK_SIGNS = ("<", "\\n", "![", "**  ")
# What converters write into a cell that holds nothing: its place in the first row, counted from 1 or from 0, and "not
# a number" below.
_PLACE = pattern(r"(?:Col(\d{1,2})|Unnamed: (\d{1,2}))")
_NOTHING = frozenset({"NaN", "nan"})
_MIN_LINES = 2
_MIN_BARS = 2
_NARROW = 8
"""Up to so many characters a column is too narrow for the longer words."""
_MANY_CUTS = 3
_STEPS_FOR_RULE = 2
"""So many rows each Markdown table has; where rules part the rows of a drawn table there is one for each."""
_MOST_LINES = 12
"""A cell that is written with its line ends has not more of them."""


class _Line(NamedTuple):
    """One line: its cells with the index of the border they follow, and whether it is a rule (or ends in one)."""

    start: int
    end: int
    bars: tuple[int, ...]
    rule: bool


class Reader(BlockReader):
    """Reads the table that opens at a line, if one does."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.refused_to = 0
        # How many bars the lines of the table above had: what a page break has cut off may be a single line.
        self.width = 0
        self.broken = any(sign in text for sign in _BREAK_SIGNS)

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the table that opens here."""
        if start < self.refused_to or not self._is_part(start, end):
            return None
        lines = self._without_lone_rules(list(self._run(start)))
        sections = self._sections(lines)
        if sections is not None:
            above, block = sections
            kind = self._kind(above) if above else None
            if kind is None or kind == "drawn":
                return block if not above else None
            return Block(_parted(self._markdown(above, open_ended=kind == "open")) + block.rows, block.end)
        kind = self._kind(lines)
        if kind is None:
            self.refused_to = lines[-1].end
            return None
        self.width = len(lines[-1].bars) if kind == "markdown" else 0
        rows = self._drawn(lines) if kind == "drawn" else self._markdown(lines, open_ended=kind == "open")
        return Block(_parted(rows), lines[-1].end)

    def _is_part(self, start: int, end: int) -> bool:
        text = self.text
        if any(text.find(bar, start, end) >= 0 for bar in _BARS):
            return True
        return text[start:end].lstrip()[:1] in _CORNERS and self._is_rule(start, end)

    def _is_rule(self, start: int, end: int) -> bool:
        text = self.text
        return _RULE_SIGNS.fullmatch(text, start, end) is not None and _STROKE.search(text, start, end) is not None

    def _run(self, start: int) -> Iterator[_Line]:
        """The lines from here on that have bars or are rules, up to the first blank line."""
        previous = None
        width = 0
        for match in LINE.finditer(self.text, start):
            first, end = match.span()
            if previous is not None and first < previous:
                continue
            if previous is not None and (parted(self.text, previous, first) or not self._goes_on(first, end)):
                return
            bars = tuple(found.start() for found in _BAR.finditer(self.text, first, end))
            line = _Line(first, end, bars, self._is_rule(first, end))
            if line.rule:
                width = width or len(bars)
            elif 0 < len(bars) < width:
                line = self._whole(line, width)
            yield line
            previous = line.end

    def _whole(self, line: _Line, width: int) -> _Line:
        """A row of a Markdown table whose cells were written with their line ends: up to the bar that closes it."""
        bars, previous = line.bars, line.end
        for number, match in enumerate(LINE.finditer(self.text, line.end)):
            first, end = match.span()
            piece = self.text[first:end].strip()
            if number == _MOST_LINES or not piece or piece[0] in _BARS or parted(self.text, previous, first):
                break
            bars += tuple(found.start() for found in _BAR.finditer(self.text, first, end))
            if len(bars) == width and piece[-1] in _BARS:
                return _Line(line.start, end, bars, False)
            if len(bars) >= width:
                break
            previous = end
        return line

    def _without_lone_rules(self, lines: list[_Line]) -> list[_Line]:
        """The lines without rules that have no bars, unless they part rows whose bars stand in line throughout."""
        bare = [number for number, line in enumerate(lines) if self._is_bare(line)]
        if not bare or lines[0].rule:
            return lines
        places = [{bar - line.start for bar in line.bars} for line in lines if not line.rule]
        widest = max(places, key=len)
        if min(map(len, places)) < _MIN_BARS or any(not place <= widest for place in places):
            return lines[: bare[0]]
        while self._is_bare(lines[-1]):
            lines.pop()
        return [line for line in lines if not self._is_bare(line)] if len(bare) == 1 else lines

    def _is_bare(self, line: _Line) -> bool:
        return line.rule and not line.bars and _CORNERS.isdisjoint(self.text[line.start : line.end])

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a line below one of a table is of it too: scans lose the bars where a rule crosses them."""
        return self._is_part(start, end) or (
            self.text[start:end].lstrip()[:1] in _STROKES and self._is_rule(start, end)
        )

    def _sections(self, lines: list[_Line]) -> tuple[list[_Line], Block] | None:
        """Two sections whose headings are the last row of a run of lines, and whose cells are written with their line
        ends: "1. ATK", "2. Kertas| 1. Buku agenda", "2. Arsip". The lines above them, and what the two hold.
        """
        at = max((at for at, line in enumerate(lines) if self._heads_sections(line)), default=None)
        if at is None:
            return None
        heads = self._cells(lines[at], open_ended=True)
        below = list(self._lines_of_sections(lines[at].end))
        barred = [number for number, line in enumerate(below) if line.bars]
        if len(below) < _MIN_LINES or len(barred) != 1 or len(below[barred[0]].bars) != 1:
            return None
        torn = self._cells(below[barred[0]], open_ended=True)
        whole = [self._cell(line.start, line.end) for line in below]
        columns = ([heads[0], *whole[: barred[0]], torn[0]], [heads[1], torn[1], *whole[barred[0] + 1 :]])
        rows = [row for cells in columns for row in column_rows((cell, False) for cell in cells if cell is not None)]
        return lines[:at], Block(rows, below[-1].end)

    def _heads_sections(self, line: _Line) -> bool:
        """Whether a line holds the headings of two sections and a bar between them."""
        if len(line.bars) != 1 or line.rule:
            return False
        heads = self._cells(line, open_ended=True)
        return all(head is not None and label(head.text.rstrip(" :"), "bagian") is not None for head in heads)

    def _lines_of_sections(self, start: int) -> Iterator[_Line]:
        """The lines from here on, up to two headings, or to a blank one below which neither an item stands nor a bar by
        itself: converters set lists of a cell apart.
        """
        previous = start
        for match in LINE.finditer(self.text, start):
            first, end = match.span()
            words = self.text[first:end].strip()
            if not words:
                continue
            if parted(self.text, previous, first) and words not in _BARS and marker_of(words) is None:
                return
            bars = tuple(found.start() for found in _BAR.finditer(self.text, first, end))
            line = _Line(first, end, bars, False)
            if self._heads_sections(line):
                return
            if not bars or not self._is_rule(first, end):
                yield line
            previous = end

    def _kind(self, lines: list[_Line]) -> str | None:
        """Markdown, drawn, or no table: bars that a scan made of shadows have neither rules nor regular lines."""
        rules = [line for line in lines if line.rule]
        content = [line for line in lines if not line.rule and line.bars]
        if not content:
            return None
        if any(_CORNERS & set(self.text[line.start : line.end]) for line in rules) or len(rules) > 1:
            return "markdown" if self._are_several(lines, rules) else "drawn"
        if len(rules) == 1:
            return "markdown" if rules[0].bars else None
        places = [{bar - line.start for bar in line.bars} for line in content]
        widest = max(places, key=len)
        aligned = all(place <= widest for place in places)
        if aligned and len(content) > _MIN_LINES and min(map(len, places)) >= _MIN_BARS:
            return "drawn"
        if self._is_open(content):
            return "open"
        closed = all(map(self._is_closed, content))
        if closed and self._names_columns(content, open_ended=False):
            return "markdown"
        if closed and len(content) == 1 and len(content[0].bars) == self.width > _MIN_BARS:
            return "markdown"
        regular = len(content) >= _MIN_LINES and len({len(line.bars) for line in content}) == 1
        if not regular or not all(self._is_closed(line) and len(line.bars) > _MIN_BARS for line in content):
            return None
        return "drawn" if aligned else "markdown"

    def _are_several(self, lines: list[_Line], rules: list[_Line]) -> bool:
        """Whether these are Markdown tables without a blank line between them: each has one rule and several steps."""
        if lines[0].rule or lines[-1].rule or any(not line.bars or not self._is_closed(line) for line in rules):
            return False
        numbered = sum(_number(self._cells(line, open_ended=False)) for line in lines if not line.rule)
        return numbered >= _STEPS_FOR_RULE * len(rules) and not any(
            _CORNERS & set(self.text[line.start : line.end]) for line in rules
        )

    def _is_open(self, content: list[_Line]) -> bool:
        """Whether bars stand between the cells only, "Nomor SOP | 560/21/2023": their labels tell it.

        Where blanks pad the cells the text of one goes on from line to line: its columns are columns of spaces.
        """
        led = [line for line in content if self.text[line.start : line.bars[0]].strip()]
        if 2 * len(led) <= len(content) or any(_PADDED.search(self.text, *line[:2]) for line in led):
            return False
        named = sum(len(heads) > 1 and label(heads[0], "medan") is not None for heads in self._heads(content, True))
        return named >= _MIN_LINES or self._names_columns(content, open_ended=True)

    def _names_columns(self, content: list[_Line], *, open_ended: bool) -> bool:
        """Whether a line names two sections or two columns of a step table."""
        return any(
            sum(label(head, kind) is not None for head in heads) >= _MIN_LINES
            for heads in self._heads(content, open_ended)
            for kind in ("bagian", "kolom")
        )

    def _heads(self, content: list[_Line], open_ended: bool) -> Iterator[list[str]]:
        """The words of each line that may be labels: those of a cell up to its colon."""
        for line in content:
            cells = self._cells(line, open_ended=open_ended)
            yield [cell.text.partition(":")[0] for cell in cells if cell is not None]

    def _is_closed(self, line: _Line) -> bool:
        piece = self.text[line.start : line.end].strip()
        return piece[0] in _BARS and piece[-1] in _BARS

    # ------------------------------------------------------------------ Markdown

    def _markdown(self, lines: list[_Line], *, open_ended: bool) -> list[Row]:
        rows = [Row(self._cells(line, open_ended=open_ended), False) for line in lines if not line.rule]
        return _without_repeats(_without_names_of_blanks(rows))

    def _cells(self, line: _Line, *, open_ended: bool) -> list[Cell | None]:
        """The cells of one line; the bars at its ends open and close it, unless the table is open there."""
        edges = [line.start - 1, *line.bars, line.end]
        cells = [self._cell(left + 1, right) for left, right in pairwise(edges)]
        if open_ended:
            return cells
        if line.bars and not self.text[line.start : line.bars[0]].strip():
            cells = cells[1:]
        if len(cells) > 1 and not self.text[line.bars[-1] + 1 : line.end].strip():
            cells = cells[:-1]
        return cells

    def _cell(self, start: int, end: int) -> Cell | None:
        if self.broken:
            return _broken(self.text, start, end)
        if "\n" not in self.text[start:end]:
            return cut(self.text, start, end)
        pieces = [match.span() for match in LINE.finditer(self.text, start, end)]
        return joined([cell for piece in pieces if (cell := cut(self.text, *piece)) is not None])

    # ------------------------------------------------------------------ drawn tables

    def _drawn(self, lines: list[_Line]) -> list[Row]:
        ruled = sum(line.rule for line in lines) > 0
        borders = self._borders(lines)
        rows: list[Row] = []
        group: list[tuple[_Line, list[Cell | None]]] = []
        written: list[list[Cell | None]] = []
        for line in lines:
            if not line.rule:
                group.append((line, self._drawn_cells(line, borders)))
                written.append(group[-1][1])
            if line.rule or self._has_rule(line):
                rows.extend(_grouped(group, ruled))
                group = []
        rows.extend(_grouped(group, ruled))
        return [row._replace(ragu=True) for row in rows] if _cuts_words(written) else rows

    def _has_rule(self, line: _Line) -> bool:
        """Whether a rule runs under some of its columns only: "|  |  +----+----+"."""
        edges = self._edges(line)
        return any(
            "--" in piece or "──" in piece or "══" in piece or "━━" in piece
            for left, right in pairwise(edges)
            if not set(piece := self.text[left + 1 : right]) - RULE_SIGNS
        )

    def _edges(self, line: _Line) -> list[int]:
        return [found.start() for found in _BORDER.finditer(self.text, line.start, line.end)]

    def _borders(self, lines: list[_Line]) -> list[int]:
        """Where the columns start, counted from the start of the line; empty when the bars do not stand in line."""
        places = {bar - line.start for line in lines for bar in line.bars}
        widest = max(len(line.bars) for line in lines)
        if len(places) > widest + 2:
            return []
        # Without a bar at the left edge the first column starts with the line.
        opened = any(line.bars and self.text[line.start : line.bars[0]].strip() for line in lines if not line.rule)
        return [-1, *sorted(places)] if opened else sorted(places)

    def _drawn_cells(self, line: _Line, borders: list[int]) -> list[Cell | None]:
        edges = self._edges(line) if self._has_rule(line) else list(line.bars)
        if not edges or self.text[line.start : edges[0]].strip():
            edges.insert(0, line.start - 1)
        if self.text[edges[-1] + 1 : line.end].strip():
            edges.append(line.end)
        cells: list[Cell | None] = []
        for left, right in pairwise(edges):
            piece = self.text[left + 1 : right]
            cell = self._cell(left + 1, right) if set(piece) - RULE_SIGNS else None
            if borders:
                index = max(bisect_right(borders, left - line.start) - 1, 0)
                cells.extend([None] * (index - len(cells)))
            cells.append(cell)
        return cells


def _broken(text: str, start: int, end: int) -> Cell | None:
    """A cell whose line breaks are written as tags or signs."""
    lines: list[Cell] = []
    butir: list[int] = []
    item = False
    for tag in _BREAK.finditer(text, start, end):
        line = cut(text, start, tag.start())
        if line is not None:
            lines.append(line)
            butir += [line.start] if item else []
        item = tag.group().lower().startswith("<li") or (item and line is None)
        start = tag.end()
    line = cut(text, start, end)
    if line is not None:
        lines.append(line)
    whole = joined(lines)
    return whole._replace(butir=tuple(butir)) if whole is not None and butir else whole


def _cuts_words(lines: list[list[Cell | None]]) -> bool:
    """Whether the columns of a drawn table are so narrow that words go on in the next line: "Me", "ngaj", "ukan".

    Several times a line then fills its column, as the one above it does, with small letters and nothing else.
    """
    widths: list[int] = []
    for line in lines:
        widths += [0] * (len(line) - len(widths))
        for column, cell in enumerate(line):
            widths[column] = max(widths[column], len(cell.text) if cell is not None else 0)

    def fills(cell: Cell | None, width: int) -> bool:
        return cell is not None and 1 < len(cell.text) == width <= _NARROW and cell.text.isalpha()

    cuts = sum(
        fills(one, width) and fills(other, width) and other is not None and other.text.islower()
        for above, below in pairwise(lines)
        for one, other, width in zip(above, below, widths, strict=False)
    )
    return cuts >= _MANY_CUTS


def _is_number(cell: Cell | None) -> bool:
    return cell is not None and len(cell.text) <= 5 and STEP_NUMBER.fullmatch(cell.text) is not None


def _number(cells: list[Cell | None]) -> bool:
    """Whether the row starts with a step number."""
    return _is_number(next((cell for cell in cells if cell is not None), None))


def _opens(cells: list[Cell | None]) -> bool:
    """Whether a label of the identity block or of a section stands in the row."""
    heads = [cell.text.partition(":")[0] for cell in cells if cell is not None]
    return any(label(head, "medan") or label(head, "bagian") for head in heads)


def _is_centred(group: list[list[Cell | None]]) -> bool:
    """Whether the lines are one step whose number stands beside a line further down: nothing stands above it."""
    numbers = [place for place, cells in enumerate(group) if _number(cells)]
    if len(numbers) != 1:
        return False
    column = next(index for index, cell in enumerate(group[numbers[0]]) if cell is not None)
    above = group[: numbers[0]]
    return not any(
        cell is not None and (index <= column or label(cell.text, "kolom"))
        for cells in above
        for index, cell in enumerate(cells)
    )


def _grouped(group: list[tuple[_Line, list[Cell | None]]], ruled: bool) -> list[Row]:
    """The rows between two rules: one, unless numbers or labels open further ones."""
    rows: list[list[tuple[_Line, list[Cell | None]]]] = []
    centred = ruled and _is_centred([cells for _, cells in group])
    numbered = False
    for line, cells in group:
        number = _number(cells)
        opens = (number and not centred) or _opens(cells) or not (ruled or numbered)
        if not rows or opens or (not numbered and _heads_below(cells, rows[-1])):
            rows.append([])
            numbered = False
        rows[-1].append((line, cells))
        numbered = numbered or number
    return [_merged(lines) for lines in rows]


def _heads_below(cells: list[Cell | None], above: list[tuple[_Line, list[Cell | None]]]) -> bool:
    """Whether a line opens the second row of a heading: columns of Mutu Baku below the group that holds them."""
    columns = [column_key(cell.text) for cell in cells if cell is not None]
    return len(_QUALITY.intersection(columns)) >= _MIN_LINES and any(
        cell is not None and column_key(cell.text) in GROUPS for _, line in above for cell in line
    )


_QUALITY = frozenset(MUTU_BAKU)


def _merged(lines: list[tuple[_Line, list[Cell | None]]]) -> Row:
    columns: list[list[Cell]] = [[] for _ in range(max(len(cells) for _, cells in lines))]
    for _, cells in lines:
        for column, cell in zip(columns, cells, strict=False):
            if cell is not None:
                column.append(cell)
    return Row([joined(column) for column in columns], False)


def _without_names_of_blanks(rows: list[Row]) -> list[Row]:
    """The rows without what a converter wrote into their blank cells."""
    for number, row in enumerate(rows):
        for index, cell in enumerate(row.cells):
            if cell is not None and (cell.text in _NOTHING or (not number and _names_place(cell.text, index))):
                row.cells[index] = None
    return rows


def _parted(rows: list[Row]) -> list[Row]:
    """The rows that hold something; a blank one parts what stands above and below it. A table opens a paragraph."""
    kept: list[Row] = []
    gap = True
    for row in rows:
        if any(row.cells):
            kept.append(row._replace(gap=True) if gap else row)
        gap = not any(row.cells)
    return kept


def _names_place(text: str, index: int) -> bool:
    """Whether a heading is nothing but the place of its column."""
    match = _PLACE.fullmatch(text)
    return match is not None and index == (int(match[1]) - 1 if match[1] else int(match[2]))


def _without_repeats(rows: list[Row]) -> list[Row]:
    """Converters write a spanned cell once for each column and row it spans: only the first one counts.

    Steps are left alone: the same requirement twice, or "Ya" beside "Ya", is what the document says.
    """
    kept: list[Row] = []
    above: list[Cell | None] = []
    for row in rows:
        cells = row.cells
        rentang: dict[int, int] = {}
        if not _number(cells):
            cells = _first_of_each(cells, above)
            for index in range(1, len(cells)):
                written, left = row.cells[index], row.cells[index - 1]
                if cells[index] is None and written is not None and left is not None and written.text == left.text:
                    rentang[index] = rentang.get(index - 1, index - 1)
        cells = cells[:1] if cells[0] is not None and not any(cells[1:]) else cells
        kept.append(Row(cells, row.gap, rentang=rentang))
        # A title across the page is no heading: what stands below it is written once for each of its columns.
        above = row.cells if sum(cell is not None for cell in row.cells) > 1 else []
    return kept


def _first_of_each(cells: list[Cell | None], above: list[Cell | None]) -> list[Cell | None]:
    """The cells of a row, those blank that repeat the cell to their left or the one above them."""
    below = {
        index
        for index, (cell, upper) in enumerate(zip(cells, above, strict=False))
        if cell is not None and upper is not None and cell.text == upper.text
    }
    heading = any(label(cell.text, "kolom") for index in below if (cell := cells[index]))
    # Where the row above leaves spanned columns blank, nothing is written once for each: what stands twice is meant so.
    # But the heading may be printed again, below the last step of a page.
    names = {found.kunci for cell in cells[:2] if cell is not None and (found := label(cell.text, "kolom"))}
    once = {index for index, upper in enumerate(above) if upper is None} if any(above) and len(names) < 2 else set()
    kept: list[Cell | None] = []
    left: Cell | None = None
    for index, cell in enumerate(cells):
        twice = cell is not None and left is not None and left.text == cell.text
        if twice and cell is not None and index in once:
            twice = label(cell.text.rstrip(" :"), "bagian") is not None
        kept.append(None if twice or (index in below and (heading or not index)) else cell)
        left = cell
    return kept
