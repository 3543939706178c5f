"""Lines that Markdown quotes, "> Kepala Dinas": the sign before them is markup, as indents of a document become it."""

from .rows import LINE, Block, BlockReader, Row, parted
from .tabs import tab_cells

__all__ = ["Reader", "behind_quote"]

_SIGNS = "> "


def behind_quote(text: str, start: int, end: int) -> int:
    """Where the words of a quoted line start; where the line does if it is none."""
    line = text[start:end]
    return start + len(line) - len(line.lstrip(_SIGNS)) if line[:1] == ">" else start


class Reader(BlockReader):
    """Reads the quoted lines that start at a line."""

    def __call__(self, start: int, end: int) -> Block | None:
        """A row of each line; one with the sign alone parts paragraphs."""
        if self.text[start] != ">":
            return None
        rows: list[Row] = []
        gap = False
        previous = end
        for match in LINE.finditer(self.text, start):
            first, last = match.span()
            if self.text[first] != ">" or (rows and parted(self.text, previous, first)):
                break
            inner = behind_quote(self.text, first, last)
            cells = tab_cells(self.text, inner, self.text[inner:last], "\t")
            if any(cells):
                rows.append(Row(cells, gap))
            gap = not any(cells)
            previous = last
        return Block(rows, previous)
