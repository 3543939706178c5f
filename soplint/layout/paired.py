"""Two sections whose headings stand in two lines and their lists below both, as where cells were written row by row: in
a text without a table of such cells the lists themselves have to tell that they are two.
"""

from . import cells
from .cells import heads_section
from .rows import Block, cut

__all__ = ["Reader"]


class Reader(cells.Reader):
    """Reads the two sections that open at a line."""

    @classmethod
    def of(cls, text: str) -> "Reader | None":
        """The reader of a text."""
        return cls(text)

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the two sections whose first heading this line is."""
        cell = cut(self.text, start, end)
        return self.sections(start, cell, surely=True) if cell is not None and heads_section(cell) else None
