"""What is read of a form so far, and the part of it that the lines are in."""

from collections.abc import Iterable

from ..layout import Cell
from .fields import FieldsRead
from .labels import Labelled
from .lexeme import Lexeme
from .prose import RunningText
from .side_by_side import Columns
from .signing import is_signed_by
from .table import StepTable

__all__ = ["Form"]


class Form:
    """The lexemes of a text, and what is open where they end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lexemes: list[Lexeme] = []
        self.fields = FieldsRead(self.lexemes)
        self.columns = Columns(self.lexemes)
        self.running = RunningText(text, self.lexemes, self.columns, self.fields)
        self.table = StepTable(text, self.lexemes)
        # The part of the form that the lines are in.
        self.mode = "awal"
        # Whether the lines are of the head of a part of the text that is laid out by itself.
        self.heads_part = False
        # The field at the right of another one, and its column: what stands below it goes on with it.
        self.right: tuple[int, Lexeme] | None = None
        # Whether the row above was of a table of SOPs.
        self.listed = False
        # Whether the lines go on with the head of an annex.
        self.annex = False
        # Whether a letterhead stands beside the fields in their lines.
        self.beside = False
        # Whether fields stand in the middle of a section: the head of a page, below which its list may go on.
        self.broken_off = False

    def end(self) -> list[Lexeme]:
        """All lexemes, once every row is read."""
        self.columns.end()
        return self.fields.with_letterhead()

    def open(self, mode: str) -> None:
        """Start another part of the form."""
        if mode != "tabel":
            self.table.close_heading()
        self.columns.end()
        self.mode = mode
        self.right = None
        self.listed = self.annex = self.beside = self.running.note = False

    def open_fields(self) -> None:
        """Start an identity block, or go on with it."""
        self.heads_part = False
        if self.mode != "identitas":
            self.broken_off = self.mode == "bagian"
            self.open("identitas")
        else:
            self.columns.end()

    def read_text(self, cell: Cell, gap: bool, column: int) -> None:
        """A piece of running text; below the end of an SOP it may open the head of another one."""
        if self.running.read(cell, self.mode, gap, column):
            self.open("awal")

    def pass_over(self, cells: Iterable[Cell | None], gap: bool) -> None:
        """Take cells that are of no part of an SOP."""
        self.lexemes += [Lexeme("SELA", cell, gap) for cell in cells if cell is not None]

    def is_signed_by(self, found: Labelled) -> bool:
        """Whether a label opens a signature here, and no identity block."""
        return self.mode in ("tabel", "akhir") and is_signed_by(found, self.fields)

    def read_signed_by(self, found: Labelled, gap: bool, column: int) -> None:
        """Open a signature with such a label."""
        self.columns.at(column).append(Lexeme("PEMBUKA", found.label, gap, istilah=found.istilah))
        if found.rest is not None:
            self.running.read(found.rest, self.mode, True, column)
