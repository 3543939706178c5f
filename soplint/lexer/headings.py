"""Headings of sections that only the lines around them tell: in plain words, or of none of the form's sections; and the
letterhead that a page within the sections opens with.
"""

from itertools import pairwise

from ..folding import fold
from ..layout import Cell, cut, marker_of, number_length
from ..vocabulary.istilah import plain_sections
from ..vocabulary.nama_sop import bare_name
from ..vocabulary.openings import awal, first_words
from .labels import plain_heading_of
from .lexeme import OF_SECTIONS, TEXT, Lexeme, value_of

__all__ = ["open_plain_headings", "pass_over_other_sections", "pass_over_page_heads"]

_IN_SECTIONS = OF_SECTIONS | {"SELA"}
_OF_APPROVERS = frozenset({"JABATAN", "PANGKAT", "NIP"})
"""What stands below the label of who approves, with the name between."""

_OTHERS = ("bagian_lain",)
_LONGEST_OTHER = 30
"""The heading of another section has no more characters."""


def open_plain_headings(text: str, lexemes: list[Lexeme]) -> None:
    """Lines that head a section of an SOP which has no other heading for it: "Sarana dan Prasarana".

    The same words may be the end of an item. A heading has a colon, a blank line above it or a list below it.
    """
    had = {lexeme.kunci for lexeme in lexemes if lexeme.type == "BAGIAN"}
    if plain_sections() <= had:
        return
    section: Lexeme | None = None
    for position, lexeme in enumerate(lexemes):
        if lexeme.type not in _IN_SECTIONS:
            section = lexeme if lexeme.type == "BAGIAN" else None
        elif section is not None and lexeme.cell is not None and lexeme.type != "SELA":
            cell = lexeme.cell
            if lexeme.penanda is not None:
                # Headings are numbered all or none.
                numbered = section.label is not None and marker_of(section.label.text) is not None
                whole = cut(text, lexeme.penanda.start, cell.end) if numbered else None
                if whole is None:
                    continue
                cell = whole
            found = plain_heading_of(text, cell)
            if found is None or found.istilah.kunci in had or not _is_filled(lexemes, position):
                continue
            lexemes[position] = section = Lexeme("BAGIAN", gap=True, label=found.label, istilah=found.istilah)
            if found.rest is not None:
                lexemes.insert(position + 1, Lexeme("ALINEA", found.rest, True))
            had.add(section.kunci)


def _is_filled(lexemes: list[Lexeme], position: int) -> bool:
    """Whether a line has what a heading has, and something below it or behind its colon."""
    line = lexemes[position]
    _, colon, rest = line.text.partition(":")
    below = lexemes[position + 1] if position + 1 < len(lexemes) else None
    if below is None or below.type not in _IN_SECTIONS:
        return bool(rest.strip())
    return (
        bool(colon) or line.gap or line.penanda is not None or (below.penanda is not None and _is_first(below.penanda))
    )


def _is_first(marker: Cell) -> bool:
    """Whether a marker opens a list: bullets do not say which."""
    found = marker_of(marker.text + " ")
    return found is not None and found.urutan in (0, 1)


def pass_over_page_heads(lexemes: list[Lexeme]) -> None:
    """Within the sections a line of the letterhead, and the name of the SOP below it, head another page of that SOP.
    The name by itself may also stand at the foot of one, "Lanjutan" or the name and that word at the head.
    """
    head: list[str] = []
    name = section = ""
    for position, (above, line) in enumerate(pairwise(lexemes)):
        if above.type == "KOP":
            head.append(above.text)
        elif above.type == "MEDAN" and above.kunci == "nama":
            name = bare_name(value_of(lexemes, position)) or name
        if above.type not in _IN_SECTIONS:
            section = above.kunci if above.type == "BAGIAN" else ""
        if line.type not in TEXT or not section or not (line.gap or above.type in ("SELA", "BAGIAN")):
            continue
        said = bare_name(line.text)
        rest, _, last = said.rpartition(" ")
        goes_on = last in awal("lanjutan") and rest in ("", name)
        named = said == name != "" and section != "keterkaitan"
        if goes_on or (above.type != "BAGIAN" and (named or (line.text in head and line.text.isupper()))):
            line.type = "SELA"


def pass_over_other_sections(lexemes: list[Lexeme]) -> None:
    """What stands below the heading of a section that is none of this form, "Tujuan", is of no section or field above.

    Where no step was read the words below a section may be those of a table that was torn apart.
    """
    torn = not any(lexeme.type == "LANGKAH" for lexeme in reversed(lexemes))
    section = other = False
    above = ""
    for lexeme in lexemes:
        opens, above, kind = above == "SELA" or lexeme.gap, lexeme.type, lexeme.type
        if kind in _OF_APPROVERS and section:
            other = False
        elif kind not in _IN_SECTIONS:
            section, other = kind == "MEDAN" or (kind == "BAGIAN" and not torn), False
        elif section and (cell := lexeme.cell) is not None:
            if not other and (len(cell.text) <= _LONGEST_OTHER or ":" in cell.text[:_LONGEST_OTHER]):
                # In the identity block the number of a heading is part of its words.
                other = _heads_other_section(lexeme, opens, cell.text[number_length(cell.text) :].lstrip())
            if other:
                lexeme.type = "SELA"


def _heads_other_section(line: Lexeme, opens: bool, text: str) -> bool:
    """Whether a line is such a heading: by itself, or with a colon behind it.

    ``opens`` is whether it may open a paragraph.
    """
    if line.type == "SAMBUNG" or not (opens or line.penanda is not None) or first_words(text, _OTHERS) is None:
        return False
    head, colon, _ = text.partition(":")
    return (bool(colon) or head[0].isupper()) and fold(head) in awal(*_OTHERS)
