"""Lexemes and paragraphs of the tree as values of the model, each at its own places in the raw text."""

from typing import Any

from lark import Tree

from ..layout import Cell
from ..lexer import Lexeme
from ..lexer.tajuk import KolomTajuk
from ..model import Label, Teks
from ..source import Span, made
from ..torn import as_one

__all__ = ["cells_of", "joined_teks", "label_of", "lexemes_of", "opening_line", "teks_of", "teks_of_cells"]


def opening_line(tree: Tree[Any]) -> Lexeme:
    """The line that opens a part of the tree; by the grammar there always is one."""
    return lexemes_of(tree)[0]


def lexemes_of(tree: Tree[Any]) -> list[Lexeme]:
    """The lines of a paragraph or a step, in which nothing else stands."""
    return tree.children  # type: ignore[return-value]  # says the grammar


def teks_of(cell: Cell) -> Teks:
    """The value in a cell."""
    text, start, end, pieces, _ = cell
    return Teks(text, pieces or (made(Span, (start, end)),))


def teks_of_cells(cells: list[Cell]) -> Teks:
    """The value in cells that go on with one another."""
    if len(cells) == 1:
        return teks_of(cells[0])
    return Teks(as_one([cell.text for cell in cells]), tuple([span for cell in cells for span in cell.spans]))


def label_of(holder: Lexeme | KolomTajuk) -> Label:
    """The label of a line or a column that has one."""
    cell, istilah = holder.label, holder.istilah
    assert cell is not None and istilah is not None  # noqa: S101 - callers choose what has both
    return Label(cell.text, cell.spans, istilah.kunci, istilah.baku)


def joined_teks(*parts: Teks) -> Teks:
    """A value that goes on elsewhere."""
    return Teks(as_one([part.teks for part in parts]), tuple([span for part in parts for span in part.spans]))


def cells_of(paragraph: Tree[Any]) -> list[Cell]:
    """The cells of a paragraph."""
    return [lexeme.cell for lexeme in lexemes_of(paragraph) if lexeme.cell is not None]
