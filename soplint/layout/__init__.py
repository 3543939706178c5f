"""Raw text to rows of cells: the one place that knows how a table was written down.

Whatever the layout, a row is a list of cells and a cell knows the raw characters it came from. Markup around a cell's
text is left outside its span. Each layout has a reader of its own; a text only meets those it needs.
"""

from collections.abc import Callable

from .beside import BesideReader, has_pairs
from .markers import MARKER, Marker, Markers, marker_of
from .pipes import PipeReader, has_pipes
from .rows import LINE, Block, Cell, Row, cut, joined, trimmed
from .spaces import SpaceReader, has_gaps
from .tabs import quoted_end, tab_cells
from .tags import TagReader, has_tags

__all__ = ["MARKER", "Cell", "Marker", "Markers", "Row", "cut", "joined", "marker_of", "read_rows"]

_Reader = Callable[[int, int], Block | None]
_READERS: tuple[tuple[Callable[[str], bool], Callable[[str], _Reader]], ...] = (
    (has_tags, TagReader),
    (has_pipes, PipeReader),
    (has_gaps, SpaceReader),
    (has_pairs, BesideReader),
)
"""For each layout: whether a text may have it at all, and what reads a block of it from a line on."""


def read_rows(text: str) -> list[Row]:
    """All rows that are not blank, in the order of the text."""
    readers = [reader(text) for needed, reader in _READERS if needed(text)]
    rows: list[Row] = []
    gap = True
    previous_end = 0
    skip_to = 0
    for match in LINE.finditer(text):
        start, end = match.span()
        if start < skip_to:
            continue
        line = match.group()
        # Between two lines of text stands one line end (two characters at most); more is a blank line.
        if start - previous_end > 1 and (
            start - previous_end > 2
            or text.count("\n", previous_end, start) > 1
            or text.count("\r", previous_end, start) > 1
        ):
            gap = True
        if readers and (block := _first_block(readers, start, end)) is not None:
            skip_to = previous_end = block.end
            rows.extend(
                row._replace(gap=gap or row.gap) if number == 0 else row for number, row in enumerate(block.rows)
            )
            gap = gap and not block.rows
            continue
        if '\t"' in line or line[0] == '"':
            end = skip_to = quoted_end(text, start, end)
            line = text[start:end]
        previous_end = end
        if "\t" in line:
            cells = tab_cells(text, start, line)
        else:
            cell = trimmed(line, start)
            cells = [cell] if cell is not None else []
        if any(cells):
            rows.append(Row(cells, gap, start, end))
            gap = False
        else:
            gap = True
    return rows


def _first_block(readers: list[_Reader], start: int, end: int) -> Block | None:
    for reader in readers:
        block = reader(start, end)
        if block is not None:
            return block
    return None
