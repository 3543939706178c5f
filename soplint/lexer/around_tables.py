"""What stands above a step table and between its pages: titles, names of its parts, page numbers."""

from bisect import bisect_left

from ..folding import fold
from ..layout import RULE_SIGNS
from ..misread import is_alike
from ..vocabulary.kolom import says_what_table
from ..vocabulary.nama_sop import bare_name
from ..vocabulary.openings import first_words, names_stage
from .lexeme import OF_SECTIONS, ROWS, TEXT, Lexeme, pass_over, step_of, value_of
from .table import MOST_APART, opens_stage

__all__ = ["doubt_torn_rows", "join_pages", "join_tables", "mark_titles"]


def mark_titles(lexemes: list[Lexeme]) -> None:
    """The lines right above a table that name the SOP are its title, not the end of the section before; a number that
    stands alone there, or above the heading of a section, is that of a page.
    """
    name = ""
    for position, lexeme in enumerate(lexemes):
        kind = lexeme.type
        if kind == "TAJUK":
            _mark_title(lexemes, position, name)
        elif kind == "BUTIR" and lexeme.cell is None:
            below = lexemes[position + 1].type if position + 1 < len(lexemes) else ""
            if below in ("BAGIAN", "JUDUL") and lexeme.gap:
                lexeme.type = "SELA"
        elif kind == "MEDAN" and lexeme.kunci == "nama" and (value := value_of(lexemes, position)):
            name = bare_name(value)
            _mark_name_above(lexemes, position, name)


def _mark_name_above(lexemes: list[Lexeme], field: int, name: str) -> None:
    """What says no more than the name of the SOP above its identity block is a title, in small letters too."""
    first = next(place for place, lexeme in enumerate(lexemes) if lexeme.type == "MEDAN")
    for position, line in enumerate(lexemes[: min(first, field)]):
        alone = lexemes[position + 1].type != "SAMBUNG"
        if alone and line.type == "ALINEA" and line.cell is not None and name and bare_name(line.text) == name:
            line.type = "JUDUL"


_LONGEST_TITLE = 3
"""Lines of text above a table that are looked at."""


def _mark_title(lexemes: list[Lexeme], table: int, name: str) -> None:
    while table and _is_rule(lexemes[table - 1]):
        table -= 1
    if table and (_heads_table(lexemes[table - 1]) or _heads_part(lexemes, table - 1)):
        table -= 1
        lexemes[table].type = "SELA"
    start = table
    while start > 0 and table - start < _LONGEST_TITLE and lexemes[start - 1].type in _TITLES:
        start -= 1
    if start == table and start > 0 and _is_paragraph(lexemes[start - 1]):
        start -= 1
    titles = [first for first in range(start, table) if _is_title(lexemes, first, table, name)]
    if not titles:
        return
    if not lexemes[titles[0]].gap:
        # A line right below others is of what they are where those below it say the name word by word.
        titles = [first for first in titles if name and bare_name(_joined(lexemes[first:table])) == name] or titles
    # A section keeps its only line where what stands below that line is a title by itself.
    keeps = len(titles) > 1 and _section_to_fill(lexemes, titles[0]) != ""
    first = titles[1 if keeps else 0]
    _pass_over_page_number(lexemes, first)
    lexemes[first].type = "JUDUL"
    for lexeme in lexemes[first + 1 : table]:
        lexeme.type = "SAMBUNG"


_TITLES = frozenset({"JABATAN", "KOP", *TEXT})


def _is_paragraph(line: Lexeme) -> bool:
    """Whether a line is a paragraph in several pieces, which a section takes for an item."""
    return line.type == "BUTIR" and line.penanda is None and line.gap


_LEAST, _MOST = 0.6, 1.7
"""How many times as long as the name of the SOP a title is that says the same."""


def _pass_over_page_number(lexemes: list[Lexeme], position: int) -> None:
    above = lexemes[position - 1] if position else None
    if above is not None and above.type == "BUTIR" and above.cell is None and above.gap and above.penanda is not None:
        above.type = "SELA"


def _is_title(lexemes: list[Lexeme], first: int, table: int, name: str) -> bool:
    """Whether the lines from the first down to the table are a title."""
    lines = lexemes[first:table]
    text = _joined(lines)
    section = _section_to_fill(lexemes, first)
    return (
        # What a section on other SOPs holds opens like a title.
        (first_words(text, ("judul",)) is not None and section != "keterkaitan")
        or (name != "" and _says_name(bare_name(text), name, exactly=section != ""))
        or (lines[0].gap and text.isupper() and table - first < 3 and not section)
    )


def _joined(lines: list[Lexeme]) -> str:
    return " ".join([line.text for line in lines])


def _says_name(title: str, name: str, *, exactly: bool) -> bool:
    """Whether a line names the SOP. One that a section would be empty without does so word by word: "SK Cuti" may be
    what is recorded, and no title of the SOP "Cuti".
    """
    if exactly:
        return title == name
    return _LEAST < len(title) / len(name) < _MOST and is_alike(title, name)


def _is_rule(line: Lexeme) -> bool:
    """Whether a line is nothing but the upper border of the table below it."""
    return line.type == "SELA" and line.cell is not None and RULE_SIGNS.issuperset(line.cell.text)


def _heads_table(line: Lexeme) -> bool:
    """Whether the line says what the table below it holds: "Prosedur", "G. Uraian Kegiatan"."""
    return line.type in OF_SECTIONS and line.cell is not None and says_what_table(line.text)


def _heads_part(lexemes: list[Lexeme], position: int) -> bool:
    """Whether a line by itself names the part of the SOP that the table below it holds: "B. Penerbitan SP2D"."""
    line = lexemes[position]
    if line.type not in ("ALINEA", "BUTIR"):
        return False
    counted = opens_stage(_written(line))
    if counted or line.type == "ALINEA":
        named = names_stage(line.text.partition(". ")[2] or line.text)
        if named and not _section_to_fill(lexemes, position):
            return True
    if not line.gap or not counted:
        return False
    # The last item of a list of letters has the letter after that of the item above it.
    while position and lexemes[position - 1].type == "SAMBUNG":
        position -= 1
    above = lexemes[position - 1] if position else None
    return above is None or above.type != "BUTIR" or not opens_stage(_written(above))


def _written(line: Lexeme) -> str:
    return " ".join([cell.text for cell in line.cells])


def _section_to_fill(lexemes: list[Lexeme], line: int) -> str:
    """The section that would be left empty without this line; blank where none would."""
    above = lexemes[line - 1] if line else None
    return above.kunci if above is not None and above.type == "BAGIAN" else ""


_TABLE_ENDS = frozenset({"MEDAN", "BAGIAN", "TAJUK", "KOP"})


def join_tables(lexemes: list[Lexeme]) -> None:
    """Text between two rows of one table is page furniture, not a signature."""
    open_since: int | None = None
    steps = [place for place, lexeme in enumerate(lexemes) if lexeme.type == "LANGKAH"]
    for position, lexeme in enumerate(lexemes):
        kind = lexeme.type
        if kind in ROWS:
            if open_since is not None:
                pass_over(lexemes[open_since:position])
            open_since = position + 1
        elif kind in _TABLE_ENDS:
            if kind == "TAJUK" and open_since is not None and _counts_on(lexemes, steps, position):
                _pass_over_paragraphs(lexemes[open_since:position])
            open_since = None


def join_pages(lexemes: list[Lexeme]) -> None:
    """Where the heading of a table is printed again and its steps count on, the letterhead above it is furniture, and
    the rows above the first step there are the rest of the last one above, which the end of the page tore apart.

    ``lexemes`` are those of one SOP.
    """
    steps = [place for place, lexeme in enumerate(lexemes) if lexeme.type == "LANGKAH"]
    end = 0
    above: Lexeme | None = None
    for position, lexeme in enumerate(lexemes):
        if lexeme.type in ROWS:
            end = position + 1
        elif lexeme.type == "TAJUK":
            first, last = _rest_of_row(lexemes, position)
            if end and _counts_on(lexemes, steps, position, furthest=MOST_APART):
                pass_over(line for line in lexemes[end:position] if line.type == "KOP")
                lexemes[end:last] = [*lexemes[first:last], *lexemes[end:first]]
            elif end and first < last and above is not None and _is_alone(lexemes, last) and _says_same(lexeme, above):
                # The last step of the table: below its rest none comes.
                pass_over(lexemes[end:first])
                lexemes[end:last] = [*lexemes[first:last], *lexemes[end:first]]
            above = lexeme


def _rest_of_row(lexemes: list[Lexeme], heading: int) -> tuple[int, int]:
    """Where the rows below a heading start and end that go on with a step above it."""
    first = heading + 1
    while first < len(lexemes) and lexemes[first].type in ("SUBTAJUK", "NOMOR_KOLOM"):
        first += 1
    last = first
    while last < len(lexemes) and lexemes[last].type == "LANJUTAN":
        last += 1
    return first, last


def _is_alone(lexemes: list[Lexeme], place: int) -> bool:
    """Whether no further row of a table stands there."""
    return place == len(lexemes) or lexemes[place].type not in ROWS


def _says_same(heading: Lexeme, above: Lexeme) -> bool:
    return [fold(cell.text) for cell in heading.cells] == [fold(cell.text) for cell in above.cells]


_SIGNED = frozenset({"JABATAN", "NIP", "PEMBUKA"})


def _pass_over_paragraphs(between: list[Lexeme]) -> None:
    """Text between two pages of a table is furniture, unless somebody signed there."""
    if _SIGNED.isdisjoint([lexeme.type for lexeme in between]):
        pass_over(lexeme for lexeme in between if lexeme.type in TEXT)


def _counts_on(lexemes: list[Lexeme], steps: list[int], heading: int, *, furthest: int = 1) -> bool:
    """Whether the first step below a heading has the number after the last one above it: a page lies between.

    ``steps`` are the places of all steps, ``furthest`` how far the number may be from the last one.
    """
    below = bisect_left(steps, heading)
    if not 0 < below < len(steps):
        return False
    last = step_of(lexemes[steps[below - 1]])
    return last > 0 and 0 < step_of(lexemes[steps[below]]) - last <= furthest


def doubt_torn_rows(lexemes: list[Lexeme]) -> None:
    """A row is in doubt where a line in small letters between it and the next one goes on with one of its cells, which
    a converter left outside the table.
    """
    for (at, row), line in zip(enumerate(lexemes), lexemes[1:], strict=False):
        if row.type not in ("LANGKAH", "LANJUTAN") or line.type != "SELA" or line.gap or line.cell is None:
            continue
        below = next((lexeme.type for lexeme in lexemes[at + 2 :] if lexeme.type != "SELA"), "")
        if below in ROWS and line.text[0].islower():
            row.ragu = True
