"""A step table whose columns are kept apart with spaces: its heading lines, its columns, its rows.

The text of a cell is wrapped, and in most tables centred: the step's number then stands beside the middle line of its
row. A row ends at a blank line, or else where the text of the next one begins.
"""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from ..columns import VisualLine
from ..flow_marks import columns_of_marks
from ..rows import Block, Row, cut
from .cells import NEAR
from .columns import Heading
from .end import lines_of_steps
from .heading import (
    TALLEST_HEADING,
    heading_height,
    numbers_columns,
    places_of_rule,
    places_of_words,
    split_at_places,
    split_labels,
    split_number_label,
    words_of,
)
from .names import lines_of_turned_names, split_names, upright
from .order import Order
from .pages import Page, borders_of_page, ends_page, starts_as
from .rows import PageRows

__all__ = ["SpacedTable"]

_Lines = list[VisualLine]


class SpacedTable:
    """Works out the rows of the lines of a table; the first line is the first of its heading."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self.text = text
        lines = [split_number_label(line) for line in lines[:TALLEST_HEADING]] + lines[TALLEST_HEADING:]
        height = heading_height([split_labels(line) for line in lines[:TALLEST_HEADING]])
        if turned := lines_of_turned_names(lines[:height], lines[height:]):
            lines[height : height + turned] = map(upright, lines[height : height + turned])
            height += turned
        self.below = lines[height:]
        self.places = places_of_rule(text, lines[:height], self.below)
        if self.places:
            self.below = [split_at_places(line, self.places) for line in self.below]
        elif self.below and numbers_columns(self.below[0]):
            self.places = places_of_words(self.below[0])
        heading = [split_labels(split_at_places(line, self.places)) for line in lines[:height]]
        marks = columns_of_marks(next(self._pages(self.below)))
        numbers = words_of(self.below[0]) if self.below and numbers_columns(self.below[0]) else []
        self.heading = split_names(heading, [numbers, marks])

    def block(self) -> Block | None:
        """The heading rows and the rows of the steps; nothing when the heading does not tell at least three columns."""
        heading = Heading(self.heading)
        if not self.heading or len(heading.columns) < 3:
            return None
        edge = max(piece.high for piece in heading.columns[heading.number_column]) + NEAR
        steps = lines_of_steps(self.text, self.below, edge)
        return Block([*heading.rows(), *self._rows(heading, steps)], (steps or self.heading)[-1].end)

    def _rows(self, heading: Heading, steps: _Lines) -> list[Row]:
        """The rows of each page, and what stands between the pages."""
        if not steps:
            return []
        merged = len(self.places) > len(heading.columns)
        order = Order(heading.labels, [stack[0] for stack in heading.columns])
        headings = Page(heading.borders(next(self._pages(steps))), lepas=False)
        rows: list[Row] = []
        headed: _Lines = []
        for of_page, group in groupby(steps, partial(ends_page, self.text)):
            if of_page:
                rows += [Row([cut(self.text, line.start, line.end)], True) for line in group]
                continue
            for lines in self._pages(list(group)):
                # Where all words start as on the page with the heading, the columns are those of that page.
                alike = not headed or starts_as(headed, lines)
                page = None if alike else borders_of_page(lines, heading.labels)
                known = alike or page is not None
                reader = PageRows(heading, page or headings, order, headed=not headed, known=known, merged=merged)
                rows += reader.of(lines)
                headed = headed or lines
        return rows

    def _pages(self, lines: _Lines) -> Iterator[_Lines]:
        """The lines up to each form feed, by which a text tells that a page ends."""
        start = 0
        for at in range(1, len(lines)):
            if self.text.find("\f", lines[at - 1].end, lines[at].pieces[0].cell.start) >= 0:
                yield lines[start:at]
                start = at
        yield lines[start:]
