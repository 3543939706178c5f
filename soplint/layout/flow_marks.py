"""Marks of the flow below actors, where columns are kept apart with spaces: signs, and words such as "Mulai"."""

from collections.abc import Iterable
from itertools import pairwise

from ..patterns import pattern
from ..vocabulary.tanda_alur import tanda
from .columns import Piece, VisualLine
from .stacks import twice_middle

__all__ = ["APART", "MARK_BEFORE_WORDS", "columns_of_marks", "is_mark"]

APART = 3
"""From so far on marks stand in columns of their own: in one they stand in its middle, or all at its left."""


def columns_of_marks(lines: Iterable[VisualLine]) -> list[Piece]:
    """A mark of each column that holds any: signs of the flow, which stand below one another."""
    marks = sorted((piece for line in lines for piece in line.pieces if is_mark(piece.cell.text)), key=twice_middle)
    first = marks[:1]
    return first + [mark for above, mark in pairwise(marks) if twice_middle(mark) - twice_middle(above) > 2 * APART]


MARK_BEFORE_WORDS = pattern(r"[vVxX√✓✔●○■□◆◇▲▼] (?=[A-Z])")
"""A mark of the flow, and behind one blank the words of the column beside it. A bullet is none."""


def is_mark(text: str) -> bool:
    """Whether words below an actor are a mark of the flow: a sign, or "Mulai"."""
    return (len(text) == 1 and not text.isdigit()) or bool(tanda(text))
