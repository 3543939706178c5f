"""What a line is: the terminals that Lark parses."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lark.lexer import Lexer

from ..layout import Cell, Marker, Row, marker_of
from ..vocabulary.istilah import Istilah
from .tajuk import Tajuk

__all__ = [
    "BODY",
    "OF_SECTIONS",
    "ROWS",
    "TEXT",
    "Lexeme",
    "SopLexer",
    "first_step",
    "is_in_capitals",
    "pass_over",
    "step_number",
    "step_of",
    "value_of",
]

ROWS = frozenset({"LANGKAH", "LANJUTAN", "TANDA", "SUBTAJUK", "NOMOR_KOLOM"})
"""The types that are rows of a table."""

BODY = frozenset({"BAGIAN", "TAJUK", *ROWS})
"""The types that stand below an identity block."""

TEXT = frozenset({"ALINEA", "SAMBUNG"})
"""The types of running text: the first line of a paragraph, and those that go on with it."""

OF_SECTIONS = frozenset({"BUTIR", *TEXT})
"""The types that stand below the heading of a section: items, and running text."""


class Lexeme:
    """One line, or one cell of a line, and what it is; the terminal of ``grammar/sop.lark``.

    ``cell`` is its value, ``penanda`` a list marker, ``label`` and ``istilah`` a label and what it means, ``row`` a
    table row, ``tajuk`` the columns of a heading row, ``gap`` whether a blank line or another column stands before it,
    ``ragu`` whether the layout leaves open which column its words belong to, ``opens`` whether a letterhead or a title
    stands here below the end of an SOP: the head of another one, or of an annex.
    """

    __slots__ = ("cell", "gap", "istilah", "label", "opens", "penanda", "ragu", "row", "tajuk", "type")

    # Lark copies these from the last terminal; offsets live in the cells.
    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(
        self,
        type: str,  # noqa: A002 - the name that Lark reads
        cell: Cell | None = None,
        gap: bool = False,
        *,
        penanda: Cell | None = None,
        row: Row | None = None,
        label: Cell | None = None,
        istilah: Istilah | None = None,
        opens: bool = False,
    ) -> None:
        self.type = type
        self.cell = cell
        self.gap = gap
        self.label = label
        self.istilah = istilah
        self.penanda = penanda
        self.row = row
        self.tajuk: Tajuk | None = None
        self.ragu = False
        self.opens = opens

    def __repr__(self) -> str:
        return f"{self.type}({' | '.join(cell.text for cell in self.cells)})"

    def marker(self) -> Marker | None:
        """The marker before an item."""
        return marker_of(f"{self.penanda.text} ") if self.penanda is not None else None

    @property
    def kunci(self) -> str:
        """What its label means, by its name in the vocabulary; blank without a label."""
        return self.istilah.kunci if self.istilah is not None else ""

    @property
    def text(self) -> str:
        """The words of its value; blank without one."""
        return self.cell.text if self.cell is not None else ""

    @property
    def cells(self) -> list[Cell]:
        """All its cells in order."""
        if self.row is not None:
            return [cell for cell in self.row.cells if cell is not None]
        return [cell for cell in (self.label, self.penanda, self.cell) if cell is not None]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return min(cell.start for cell in self.cells)


def value_of(lexemes: Sequence[Lexeme], field: int) -> str:
    """What a field at a place says: the text behind its label, or else that in the line below; "" for nothing."""
    cell = lexemes[field].cell if field < len(lexemes) else None
    below = lexemes[field + 1] if field + 1 < len(lexemes) else None
    if cell is None and below is not None and below.type in TEXT:
        cell = below.cell
    return cell.text if cell is not None else ""


def is_in_capitals(line: Lexeme) -> bool:
    """Whether a line of running text stands in capitals, as an agency does that no list knows."""
    return line.type in TEXT and line.text.isupper()


def pass_over(lexemes: Iterable[Lexeme]) -> None:
    """Make furniture of the page of them: they are of no part of an SOP."""
    for lexeme in lexemes:
        lexeme.type = "SELA"


def step_of(lexeme: Lexeme) -> int:
    """The number that a step opens with, or 0."""
    first = next((cell.text for cell in lexeme.row.cells if cell is not None), "") if lexeme.row is not None else ""
    return step_number(first)


def step_number(text: str) -> int:
    """The number that the text of a cell is, or 0."""
    digits = text.strip("(). ,")
    return int(digits) if digits.isdecimal() else 0


def first_step(lexemes: list[Lexeme], start: int) -> int:
    """The number of the first step from a place on, 0 where none comes."""
    return next((step_of(lexeme) for lexeme in lexemes[start:] if lexeme.type == "LANGKAH"), 0)


class SopLexer(Lexer):
    """Hands lexemes to Lark: the text has been read before the parser starts."""

    # Lark asks for a state-aware interface unless told otherwise; these lexemes do not depend on the parser's state.
    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, data: Any) -> Iterator[Any]:  # type: ignore[override]  # takes lexemes, no text
        """The lexemes themselves."""
        return iter(data)
