"""Tables whose columns are kept apart by bars: Markdown tables, whose every line is a row, and drawn ones."""

from collections.abc import Iterator
from typing import Literal

from ..patterns import pattern
from ..vocabulary.istilah import label, row_of_fields
from .barred import BARS, CORNERS, BarredLine, barred_line, cell_between, cells_between_bars, is_rule
from .beside import heads_two_sections
from .columns import column_rows
from .converted import without_converters_words
from .drawn import drawn_rows
from .markers import STEP_NUMBER, marker_of, opens_with_number
from .quotes import behind_quote
from .rows import LINE, Block, BlockReader, Row, parted, without_blank_rows

__all__ = ["Reader"]

_Kind = Literal["markdown", "drawn", "open"]
"""Of an open table bars stand between the cells only; the other two have them at both ends of a row."""

_STROKES = frozenset("-–—_=─━═")
_PADDED = pattern(r"[^\s|│┃║] {2,}(?<!\\)[|│┃║]")
_MIN_LINES = 2
_MIN_BARS = 2
_STEPS_FOR_RULE = 2
"""So many rows each Markdown table has; where rules part the rows of a drawn table there is one for each."""
_LABELS_WITHIN = 2
"""A letterhead may stand left of the labels."""
_MOST_LINES = 12
"""A cell that is written with its line ends has not more of them."""


class Reader(BlockReader):
    """Reads the table that opens at a line, if one does."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.refused_to = 0
        # How many bars the lines of the table above had: what a page break has cut off may be a single line.
        self.width = 0

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the table that opens here."""
        if start < self.refused_to or not self._is_part(start, end):
            return None
        lines = self._without_lone_rules(list(self._run(start)))
        sections = self._sections(lines)
        if sections is not None:
            above, block = sections
            kind = self._kind(above) if above else "markdown"
            if kind is None or kind == "drawn" or not (above or block):
                return None
            rows = without_blank_rows(self._markdown(above, open_ended=kind == "open"), gap=True)
            return Block(rows + block.rows, block.end) if block is not None else Block(rows, above[-1].end)
        kind = self._kind(lines)
        if kind is None:
            self.refused_to = lines[-1].end
            return None
        self.width = len(lines[-1].bars) if kind == "markdown" else 0
        rows = drawn_rows(self.text, lines) if kind == "drawn" else self._markdown(lines, open_ended=kind == "open")
        return Block(without_blank_rows(rows, gap=True), lines[-1].end)

    def _is_part(self, start: int, end: int) -> bool:
        """Whether a line holds a bar, or is a rule that opens with a corner."""
        if any(self.text.find(bar, start, end) >= 0 for bar in BARS):
            return True
        return self.text[start:end].lstrip()[:1] in CORNERS and is_rule(self.text, start, end)

    def _run(self, start: int) -> Iterator[BarredLine]:
        """The lines from here on that have bars or are rules, up to the first blank line."""
        previous = None
        width = 0
        closed = self.text[start:].lstrip()[:1] in BARS
        for match in LINE.finditer(self.text, start):
            first, end = match.span()
            if previous is not None and first < previous:
                continue
            if previous is not None and (parted(self.text, previous, first) or not self._goes_on(first, end)):
                return
            line = barred_line(self.text, behind_quote(self.text, first, end), end)
            if 0 < len(line.bars) < width and not line.rule:
                line = self._whole(line, width, closed=closed)
            # The rule below a heading of spanned cells has fewer bars than the rows.
            width = max(width, len(line.bars)) if width or line.rule else 0
            yield line
            previous = line.end

    def _whole(self, line: BarredLine, width: int, *, closed: bool) -> BarredLine:
        """A row of a Markdown table whose cells were written with their line ends: up to the bar that closes it. Where
        none does only the row of a step is known to be torn, up to the line that holds its last cell.
        """
        if not closed and not self._opens_step(line):
            return line
        bars, previous = line.bars, line.end
        for number, match in enumerate(LINE.finditer(self.text, line.end)):
            first, end = match.span()
            piece = self.text[first:end].strip()
            if not piece and not closed:
                continue
            if number == _MOST_LINES or not piece or not self._goes_on_in_row(previous, first, end, closed=closed):
                break
            bars += barred_line(self.text, first, end).bars
            if len(bars) == width and (piece[-1] in BARS or not closed):
                return BarredLine(line.start, end, bars, False)
            if len(bars) >= width:
                break
            previous = end
        return line

    def _goes_on_in_row(self, previous: int, start: int, end: int, *, closed: bool) -> bool:
        """Whether a line goes on with a row that is not whole; a converter may set the list of a cell apart."""
        piece = self.text[start:end].strip()
        if closed:
            return piece[0] not in BARS and not parted(self.text, previous, start)
        if self._opens_step(barred_line(self.text, start, end)):
            return False
        return not parted(self.text, previous, start) or piece[0] in BARS or marker_of(piece) is not None

    def _opens_step(self, line: BarredLine) -> bool:
        """Whether a number stands before the first bar of a line."""
        head = self.text[line.start : line.bars[0]].strip() if line.bars else ""
        return STEP_NUMBER.fullmatch(head) is not None

    def _without_lone_rules(self, lines: list[BarredLine]) -> list[BarredLine]:
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

    def _is_bare(self, line: BarredLine) -> bool:
        return line.rule and not line.bars and CORNERS.isdisjoint(self.text[line.start : line.end])

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a line below one of a table is of it too: scans lose the bars where a rule crosses them."""
        return self._is_part(start, end) or (
            self.text[start:end].lstrip()[:1] in _STROKES and is_rule(self.text, start, end)
        )

    def _sections(self, lines: list[BarredLine]) -> tuple[list[BarredLine], Block | None] | None:
        """Two sections whose headings are the last row of a run of lines, and whose cells are written with their line
        ends: "1. ATK", "2. Kertas| 1. Buku agenda", "2. Arsip". The lines above them, and what the two hold; not that
        where lines of the page have lost their bar, which another reader takes apart.
        """
        at = max((at for at, line in enumerate(lines) if self._heads_sections(line)), default=None)
        if at is None:
            return None
        heads = cells_between_bars(self.text, lines[at], open_ended=True)
        below = list(self._lines_of_sections(lines[at].end))
        barred = [number for number, line in enumerate(below) if line.bars]
        if len(below) < _MIN_LINES or not barred or any(len(below[number].bars) != 1 for number in barred):
            return None
        if self._lost_bars(lines[at], below, barred):
            return lines[:at], None
        if len(barred) > 1:
            return None
        torn = cells_between_bars(self.text, below[barred[0]], open_ended=True)
        whole = [cell_between(self.text, line.start, line.end) for line in below]
        columns = ([heads[0], *whole[: barred[0]], torn[0]], [heads[1], torn[1], *whole[barred[0] + 1 :]])
        rows = [row for cells in columns for row in column_rows((cell, False) for cell in cells if cell is not None)]
        return lines[:at], Block(rows, below[-1].end)

    def _lost_bars(self, heads: BarredLine, below: list[BarredLine], barred: list[int]) -> bool:
        """Whether lines below two headings stand side by side, though some have no bar: others above or below them
        have, or the first one has and no item stands below it.
        """
        if len(barred) == len(below) or not heads_two_sections(self.text[heads.start : heads.end].strip()):
            return False
        if len(barred) > 1:
            return True
        words = [self.text[line.start : line.end].strip() for line in below[1:]]
        return barred == [0] and not any(map(marker_of, words))

    def _heads_sections(self, line: BarredLine) -> bool:
        """Whether a line holds the headings of two sections and a bar between them."""
        if len(line.bars) != 1 or line.rule:
            return False
        heads = cells_between_bars(self.text, line, open_ended=True)
        return all(head is not None and label(head.text.rstrip(" :"), "bagian") is not None for head in heads)

    def _lines_of_sections(self, start: int) -> Iterator[BarredLine]:
        """The lines from here on, up to two headings, to a row of cells that tabs part, or to a blank line below which
        neither an item stands nor a bar: converters set lists of a cell apart.
        """
        previous = start
        for match in LINE.finditer(self.text, start):
            first, end = match.span()
            words = self.text[first:end].strip()
            if not words:
                continue
            if parted(self.text, previous, first) and words[0] not in BARS and marker_of(words) is None:
                return
            if "\t" in words:
                return
            line = barred_line(self.text, first, end)
            if self._heads_sections(line):
                return
            if not line.bars or not line.rule:
                yield line
            previous = end

    def _kind(self, lines: list[BarredLine]) -> _Kind | None:
        """What the table is; None of bars that a scan made of shadows, which have neither rules nor regular lines."""
        rules = [line for line in lines if line.rule]
        content = [line for line in lines if not line.rule and line.bars]
        if not content:
            return None
        if any(CORNERS & set(self.text[line.start : line.end]) for line in rules) or len(rules) > 1:
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
        # A scan loses the border at the right of a page first.
        led = closed or all(self._opens_with_bar(line) for line in content)
        if led and self._names_columns(content, open_ended=False):
            return "markdown"
        if closed and len(content) == 1 and len(content[0].bars) == self.width > _MIN_BARS:
            return "markdown"
        regular = len(content) >= _MIN_LINES and len({len(line.bars) for line in content}) == 1
        if not regular or not all(self._is_closed(line) and len(line.bars) > _MIN_BARS for line in content):
            return None
        return "drawn" if aligned else "markdown"

    def _are_several(self, lines: list[BarredLine], rules: list[BarredLine]) -> bool:
        """Whether these are Markdown tables without a blank line between them: each has one rule and several steps."""
        if lines[0].rule or lines[-1].rule or any(not line.bars or not self._is_closed(line) for line in rules):
            return False
        numbered = sum(
            opens_with_number(cells_between_bars(self.text, line, open_ended=False)) for line in lines if not line.rule
        )
        return numbered >= _STEPS_FOR_RULE * len(rules) and not any(
            CORNERS & set(self.text[line.start : line.end]) for line in rules
        )

    def _is_open(self, content: list[BarredLine]) -> bool:
        """Whether bars stand between the cells only, "Nomor SOP | 560/21/2023": their labels tell it.

        Where blanks pad the cells the text of one goes on from line to line: its columns are columns of spaces.
        """
        led = [line for line in content if self.text[line.start : line.bars[0]].strip()]
        if 2 * len(led) <= len(content) or any(_PADDED.search(self.text, *line[:2]) for line in led):
            return False
        heads = list(self._heads(content, open_ended=True))
        named = sum(any(label(head, "medan") is not None for head in row[:-1][:_LABELS_WITHIN]) for row in heads)
        if named >= _MIN_LINES or any(row_of_fields(row) is not None for row in heads):
            return True
        return self._names_columns(content, open_ended=True)

    def _names_columns(self, content: list[BarredLine], *, open_ended: bool) -> bool:
        """Whether a line names two sections or two columns of a step table."""
        return any(
            sum(label(head, kind) is not None for head in heads) >= _MIN_LINES
            for heads in self._heads(content, open_ended=open_ended)
            for kind in ("bagian", "kolom")
        )

    def _heads(self, content: list[BarredLine], *, open_ended: bool) -> Iterator[list[str]]:
        """The words of each line that may be labels: those of a cell up to its colon."""
        for line in content:
            cells = cells_between_bars(self.text, line, open_ended=open_ended)
            yield [cell.text.partition(":")[0] for cell in cells if cell is not None]

    def _opens_with_bar(self, line: BarredLine) -> bool:
        return self.text[line.start : line.end].lstrip()[0] in BARS

    def _is_closed(self, line: BarredLine) -> bool:
        piece = self.text[line.start : line.end].strip()
        return piece[0] in BARS and piece[-1] in BARS

    def _markdown(self, lines: list[BarredLine], *, open_ended: bool) -> list[Row]:
        # Where the rule has no bars at its ends a row that opens with one has a blank cell before it.
        rule = next((line for line in lines if line.rule and not self._is_closed(line)), None)
        width = len(rule.bars) if rule is not None else 0
        rows = [
            Row(cells_between_bars(self.text, line, open_ended=open_ended or len(line.bars) == width), False)
            for line in lines
            if not line.rule
        ]
        return without_converters_words(rows)
