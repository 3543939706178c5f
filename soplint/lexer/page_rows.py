"""Rows that stand on a page and are of no part of the form: its number, its head, its foot."""

from ..folding import DASHES
from ..layout import Cell, behind_dash, is_page_number, is_running_head, running
from .form import Form
from .lexeme import value_of

__all__ = ["is_of_page"]

_MOST_OF_PAGE = 3
"""Cells that the head of a page takes up."""


def is_of_page(form: Form, cells: list[Cell | None]) -> bool:
    """Whether a row is the number of a page, or the head or the foot of one, which ends with it.

    Below a table the head of a first page is that of another SOP.
    """
    last = cells[-1] if cells else None
    if last is None or not (last.text[-1].isdigit() or last.text[-1] in DASHES):
        return False
    filled = [cell.text for cell in cells if cell is not None]
    if len(filled) > _MOST_OF_PAGE:
        return False
    text = " ".join(filled)
    found = running(text)
    if found is None or (form.mode == "akhir" and found.page == 1):
        named = behind_dash(text) if form.mode == "bagian" else None
        return is_page_number(text) or (named is not None and form.running.names_sop(named.words))
    return is_running_head(text) or _repeats_name_or_number(form, found.words)


def _repeats_name_or_number(form: Form, text: str) -> bool:
    """Whether a text says the name of the SOP or its number again."""
    name = form.fields.sop_name()
    if name and name.casefold() in text.casefold():
        return True
    lexemes = form.lexemes
    numbers = (
        at for at in range(len(lexemes) - 1, -1, -1) if lexemes[at].type == "MEDAN" and lexemes[at].kunci == "nomor"
    )
    number = value_of(lexemes, next(numbers, len(lexemes)))
    return bool(number) and number in text
