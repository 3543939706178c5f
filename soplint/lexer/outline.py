"""What only the lines around a line tell: titles above tables, tables over page ends, headings in plain words."""

from bisect import bisect_left
from functools import cache

from ..folding import fold
from ..istilah import awal, first_words, label, plain_sections
from ..layout import RULE_SIGNS, Cell, cut, marker_of
from ..misread import alike
from ..nama_sop import bare_name
from .labels import plain_heading_of
from .lexeme import ROWS, Lexeme, step_of
from .table import heads_stage

__all__ = ["join_tables", "mark_titles", "open_plain_headings", "pass_over_other_sections"]


def mark_titles(lexemes: list[Lexeme]) -> None:
    """The lines right above a table that name the SOP are its title, not the end of the section before; a number that
    stands alone there, or above the heading of a section, is that of a page.
    """
    name = ""
    for position, lexeme in enumerate(lexemes):
        if lexeme.type == "TAJUK":
            _mark_title(lexemes, position, name)
        elif lexeme.type == "BUTIR" and lexeme.cell is None:
            below = lexemes[position + 1].type if position + 1 < len(lexemes) else ""
            if below in ("BAGIAN", "JUDUL") and lexeme.gap:
                lexeme.type = "SELA"
        elif lexeme.istilah is not None and lexeme.istilah.kunci == "nama" and lexeme.cell:
            name = bare_name(lexeme.cell.text)


_LONGEST_TITLE = 3
"""Lines of text above a table that are looked at."""


def _mark_title(lexemes: list[Lexeme], table: int, name: str) -> None:
    while table and _is_rule(lexemes[table - 1]):
        table -= 1
    if table and (_heads_table(lexemes[table - 1]) or _heads_part(lexemes, table - 1)):
        table -= 1
        lexemes[table].type = "SELA"
    start = table
    while (
        start > 0
        and table - start < _LONGEST_TITLE
        and lexemes[start - 1].type in ("ALINEA", "SAMBUNG", "JABATAN", "KOP")
    ):
        start -= 1
    titles = [first for first in range(start, table) if _is_title(lexemes, first, table, name)]
    if not titles:
        return
    # A section keeps its only line where what stands below that line is a title by itself.
    keeps = len(titles) > 1 and _section_to_fill(lexemes, titles[0]) is not None
    first = titles[1 if keeps else 0]
    _pass_over_page_number(lexemes, first)
    lexemes[first].type = "JUDUL"
    for lexeme in lexemes[first + 1 : table]:
        lexeme.type = "SAMBUNG"


def _pass_over_page_number(lexemes: list[Lexeme], position: int) -> None:
    above = lexemes[position - 1] if position else None
    if above is not None and above.type == "BUTIR" and above.cell is None and above.gap and above.penanda is not None:
        above.type = "SELA"


def _is_title(lexemes: list[Lexeme], first: int, table: int, name: str) -> bool:
    """Whether the lines from the first down to the table are a title."""
    lines = lexemes[first:table]
    text = " ".join(lexeme.cell.text for lexeme in lines if lexeme.cell)
    section = _section_to_fill(lexemes, first)
    return (
        # What a section on other SOPs holds opens like a title.
        (first_words(text, ("judul",)) is not None and section != "keterkaitan")
        or _is_name(text, name)
        or (lines[0].gap and text.isupper() and table - first < 3 and section is None)
    )


def _is_rule(line: Lexeme) -> bool:
    """Whether a line is nothing but the upper border of the table below it."""
    return line.type == "SELA" and line.cell is not None and RULE_SIGNS.issuperset(line.cell.text)


def _heads_table(line: Lexeme) -> bool:
    """Whether the line says what the table below it holds: "Prosedur", "G. Uraian Kegiatan"."""
    if line.type not in ("ALINEA", "SAMBUNG", "BUTIR") or line.cell is None:
        return False
    found = label(line.cell.text, "kolom")
    return (found is not None and found.kunci == "uraian") or _only_heads(line.cell.text)


_LONGEST_HEAD = 60


def _only_heads(text: str) -> bool:
    """Whether a line has none but words that say what a step table is: "Tabel Mutu Baku Prosedur Kerja"."""
    words = fold(text).split() if len(text) <= _LONGEST_HEAD else []
    return bool(words) and _head_words().issuperset(words)


@cache
def _head_words() -> frozenset[str]:
    return frozenset(awal("kepala_tabel"))


def _heads_part(lexemes: list[Lexeme], position: int) -> bool:
    """Whether a line by itself names the part of the SOP that the table below it holds: "B. Penerbitan SP2D"."""
    line = lexemes[position]
    if not line.gap or line.type not in ("ALINEA", "BUTIR") or not heads_stage(_written(line)):
        return False
    # The last item of a list of letters has the letter after that of the item above it.
    while position and lexemes[position - 1].type == "SAMBUNG":
        position -= 1
    above = lexemes[position - 1] if position else None
    return above is None or above.type != "BUTIR" or not heads_stage(_written(above))


def _written(line: Lexeme) -> str:
    return " ".join([cell.text for cell in line.cells])


def _section_to_fill(lexemes: list[Lexeme], line: int) -> str | None:
    """The section that would be left empty without this line."""
    above = lexemes[line - 1] if line else None
    if above is None or above.type != "BAGIAN" or above.istilah is None:
        return None
    return above.istilah.kunci


def _is_name(text: str, name: str) -> bool:
    return bool(name) and alike(bare_name(text), name)


_TABLE_ENDS = frozenset({"MEDAN", "BAGIAN", "TAJUK", "KOP"})


def join_tables(lexemes: list[Lexeme]) -> None:
    """Text between two rows of one table is page furniture, not a signature."""
    open_since: int | None = None
    steps = [place for place, lexeme in enumerate(lexemes) if lexeme.type == "LANGKAH"]
    for position, lexeme in enumerate(lexemes):
        kind = lexeme.type
        if kind in ROWS:
            if open_since is not None:
                for between in lexemes[open_since:position]:
                    between.type = "SELA"
            open_since = position + 1
        elif kind in _TABLE_ENDS:
            if kind == "TAJUK" and open_since is not None and _counts_on(lexemes, steps, position):
                _pass_over(lexemes[open_since:position])
            open_since = None


_SIGNED = frozenset({"JABATAN", "NIP", "PEMBUKA"})


def _pass_over(between: list[Lexeme]) -> None:
    """Text between two pages of a table is furniture, unless somebody signed there."""
    if _SIGNED.isdisjoint([lexeme.type for lexeme in between]):
        for lexeme in between:
            if lexeme.type in ("ALINEA", "SAMBUNG"):
                lexeme.type = "SELA"


def _counts_on(lexemes: list[Lexeme], steps: list[int], heading: int) -> bool:
    """Whether the first step below a heading has the number after the last one above it: a page lies between.

    ``steps`` are the places of all steps.
    """
    below = bisect_left(steps, heading)
    if not 0 < below < len(steps):
        return False
    return 0 < step_of(lexemes[steps[below - 1]]) == step_of(lexemes[steps[below]]) - 1


_IN_SECTIONS = frozenset({"ALINEA", "BUTIR", "SAMBUNG", "SELA"})


def open_plain_headings(text: str, lexemes: list[Lexeme]) -> None:
    """Lines that head a section of an SOP which has no other heading for it: "Sarana dan Prasarana".

    The same words may be the end of an item. A heading has a colon, a blank line above it or a list below it.
    """
    had = {lexeme.istilah.kunci for lexeme in lexemes if lexeme.type == "BAGIAN" and lexeme.istilah is not None}
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
            if found is None or found[0].kunci in had or not _is_filled(lexemes, position):
                continue
            istilah, label_cell, rest = found
            lexemes[position] = section = Lexeme("BAGIAN", None, True, None, None, label_cell, istilah)
            if rest is not None:
                lexemes.insert(position + 1, Lexeme("ALINEA", rest, True))
            had.add(istilah.kunci)


def _is_filled(lexemes: list[Lexeme], position: int) -> bool:
    """Whether a line has what a heading has, and something below it or behind its colon."""
    line = lexemes[position]
    _, colon, rest = line.cell.text.partition(":") if line.cell is not None else ("", "", "")
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


def pass_over_other_sections(lexemes: list[Lexeme]) -> None:
    """What stands below the heading of a section that is none of this form, "Tujuan", is of no section or field above.

    Where no step was read the words may be those of a table that was torn apart.
    """
    if not any(lexeme.type == "LANGKAH" for lexeme in reversed(lexemes)):
        return
    section = other = False
    for lexeme in lexemes:
        if lexeme.type not in _IN_SECTIONS:
            section, other = lexeme.type in ("BAGIAN", "MEDAN"), False
        elif section and (cell := lexeme.cell) is not None:
            if not other and (len(cell.text) <= _LONGEST_OTHER or ":" in cell.text[:_LONGEST_OTHER]):
                other = _heads_other_section(lexeme, cell.text)
            if other:
                lexeme.type = "SELA"


def _heads_other_section(line: Lexeme, text: str) -> bool:
    """Whether a line is such a heading: by itself, or with a colon behind it."""
    if line.type == "SAMBUNG" or not (line.gap or line.penanda is not None) or first_words(text, _OTHERS) is None:
        return False
    head, colon, _ = text.partition(":")
    return len(head) <= _LONGEST_OTHER and (bool(colon) or head[0].isupper()) and fold(head) in awal(*_OTHERS)


_OTHERS = ("bagian_lain",)
_LONGEST_OTHER = 30
