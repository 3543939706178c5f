"""Lines that Markdown quotes, "> Kepala Dinas": the sign before them is markup, as indents of a document become it."""

from .rows import LINE, Block, BlockReader, Row, cut, parted

__all__ = ["Reader"]

_SIGNS = "> "


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
            text = self.text[first:last]
            cell = cut(self.text, first + len(text) - len(text.lstrip(_SIGNS)), last)
            if cell is not None:
                rows.append(Row([cell], gap))
            gap = cell is None
            previous = last
        return Block(rows, previous)
