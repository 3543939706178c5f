"""What is no part of the SOP itself: notes below the table, tables of SOPs, the head of an annex.

Each of them goes on over several lines. Whether it was open above a line is given as ``going_on``.
"""

from ..folding import fold
from ..layout import STEP_NUMBER, Cell, Row, marker_of
from ..vocabulary.istilah import label
from ..vocabulary.openings import awal, first_words
from .labels import split_label
from .lexeme import Lexeme

__all__ = ["is_note", "lists_sops", "says_annex_of"]

_FEWEST_COLUMNS = 2
"""So many columns a table with numbers has besides them."""

_LONGEST_HEAD = 90
"""A line in the head of an annex is read up to this many characters; its first one is never longer."""


def is_note(text: str, gap: bool, above: Lexeme | None, *, going_on: bool) -> bool:
    """Whether a line below the table is of a note, "Keterangan: ...": its opening, and its lines or its list."""
    if _opens_note(text):
        return True
    return going_on and (not gap or marker_of(text) is not None or _is_note_heading(above))


def _is_note_heading(lexeme: Lexeme | None) -> bool:
    cell = lexeme.cell if lexeme is not None else None
    return cell is not None and cell.text.rstrip("* ").endswith(":") and _opens_note(cell.text)


def _opens_note(text: str) -> bool:
    return fold(text.partition(":")[0]) in awal("catatan") or first_words(text, ("bukan_judul",)) is not None


def lists_sops(text: str, filled: list[tuple[int, Cell]], *, going_on: bool, below: bool) -> bool:
    """Whether a row is of a table of SOPs, "No, Nama SOP, Halaman": its heading, or a numbered row below it.

    ``below`` the step table any other table with numbers is passed over too, as that of the changes: "No, Tanggal,
    Perubahan".
    """
    first, *others = [cell for _, cell in filled]
    if going_on and STEP_NUMBER.fullmatch(first.text):
        return not others or split_label(text, others[0], ("medan",)) is None
    found = label(first.text, "kolom")
    if found is None or found.kunci != "nomor" or not others:
        return False
    if below and len(others) >= _FEWEST_COLUMNS:
        return True
    named = split_label(text, others[0], ("medan",))
    return named is not None and named.istilah.kunci in ("nama", "nomor") and named.rest is None


def says_annex_of(row: Row, *, going_on: bool) -> bool:
    """Whether a row says of which decree this is an annex: "Lampiran Keputusan ...", its number, date and title."""
    text = next((cell.text for cell in row.cells if cell is not None), "")
    if first_words(text, ("lampiran",)) is not None:
        # "Lampiran: 1 berkas" is of a letter.
        return len(text) <= _LONGEST_HEAD and ":" not in text
    if not going_on:
        return False
    first, *others = fold(text[:_LONGEST_HEAD]).split()[:2] or ("",)
    # "Nomor SOP" and "Tanggal Pembuatan" are the SOP's own.
    own = others and not others[0][0].isdigit() and label(f"{first} {others[0]}", "medan") is not None
    return first in awal("kepala_lampiran") and not own
