"""Rows to lexemes: says what each line is, and where an SOP begins. The grammar then says what belongs to what.

Cells that stand side by side are taken apart here: the items under the left heading come first, then those under the
right one, each pointing at its own place in the raw text.
"""

from ..layout import Row, parts, read_rows
from .around_tables import doubt_torn_rows, join_pages, join_tables, mark_titles
from .beginnings import split_sops
from .broken_labels import with_whole_labels
from .covers import pass_over_covers
from .headings import open_plain_headings, pass_over_other_sections, pass_over_page_heads
from .lexeme import Lexeme, SopLexer
from .preface import pass_over_annex, pass_over_front_matter, pass_over_initials, pass_over_preface
from .reader import Reader
from .torn_tables import open_torn_tables
from .torn_words import mend_torn_words
from .unmarked_items import part_items

__all__ = ["Lexeme", "SopLexer", "lex"]


def lex(text: str) -> list[list[Lexeme]]:
    """The lexemes of a file, one list for each SOP in it (and one list for a file without any).

    A blank that breaks no line is read as any other: converters write it for one, and pad columns with it.
    """
    text = text.replace("\xa0", " ")
    starts = parts(text)
    reader = Reader(text, starts)
    rows = read_rows(text, starts)
    mend_torn_words(text, rows)
    for row in with_whole_labels(rows):
        above = len(reader.lexemes)
        reader.read(row)
        if row.ragu:
            _doubt(row, reader.lexemes[above:] or reader.lexemes[-1:])
    lexemes = reader.end()
    pass_over_front_matter(lexemes)
    pass_over_preface(lexemes)
    pass_over_covers(lexemes)
    open_torn_tables(lexemes)
    mark_titles(lexemes)
    join_tables(lexemes)
    sops = split_sops(lexemes, starts)
    for sop in sops:
        pass_over_initials(sop)
        pass_over_annex(sop)
        pass_over_page_heads(sop)
        join_pages(sop)
        doubt_torn_rows(sop)
        open_plain_headings(text, sop)
        part_items(sop)
        pass_over_other_sections(sop)
    return sops


def _doubt(row: Row, lexemes: list[Lexeme]) -> None:
    """Mark the last lexeme, and all that this row has added: others were waiting for the end of their column."""
    start = next(cell.start for cell in row.cells if cell is not None)
    for lexeme in [*(lexeme for lexeme in lexemes if lexeme.start >= start), *lexemes[-1:]]:
        lexeme.ragu = True
