"""Rows of sections: headings side by side, and what stands below them."""

from ..layout import Cell, Row, is_bare_number
from ..vocabulary.openings import first_words
from .form import Form
from .items import is_bare_marker
from .labels import Labelled, plain_heading_of, split_label, split_run_on
from .lexeme import Lexeme

__all__ = ["read_section_cells", "read_sections"]


def read_sections(form: Form, filled: list[tuple[int, Cell]]) -> bool:
    """A row of section headings: one, two side by side, or one with its content beside it."""
    splits = _headings(form.text, [cell for _, cell in filled])
    found = [(index, split, cell) for (index, cell), split in zip(filled, splits, strict=True)]
    if not any(split is not None for _, split, _ in found):
        return False
    # Beside a heading "Sarana dan Prasarana" is another.
    found = [(index, split or plain_heading_of(form.text, cell), cell) for index, split, cell in found]
    headings = [(index, *split) for index, split, _ in found if split is not None]
    below = [(index, cell) for index, _, cell in found if index < headings[0][0]] if form.mode == "bagian" else []
    if any(first_words(cell.text, ("kop",)) is not None for _, cell in below):
        below = []
    for index, cell in below:
        # The last line of the section at the left, whose lines stand above.
        form.read_text(cell, True, index)
    form.open("bagian")
    form.columns.open(
        [
            (index, [Lexeme("BAGIAN", gap=True, label=label_cell, istilah=istilah)])
            for index, istilah, label_cell, _ in headings
        ]
    )
    for index, split, cell in found:
        rest = split.rest if split is not None else cell
        if index < headings[0][0]:
            if below:
                continue
            # Left of the first heading: still the letterhead's column.
            form.lexemes.append(Lexeme("KOP", cell, True))
        elif rest is not None:
            form.read_text(rest, True, index)
    return True


def _headings(text: str, cells: list[Cell]) -> list[Labelled | None]:
    """The heading that each cell of a row is or opens with, as far as one is; each may stand in one cell with what it
    holds: a list, or any words where all cells open so and none is a heading alone.
    """
    alone = [split_label(text, cell, ("bagian",)) for cell in cells]

    def opened(*, listed: bool) -> list[Labelled | None]:
        return [split or split_run_on(text, cell, listed=listed) for cell, split in zip(cells, alone, strict=True)]

    with_words = len(cells) > 1 and all(split is None or split.rest is not None for split in alone)
    found = opened(listed=not with_words)
    return opened(listed=True) if with_words and None in found else found


def read_section_cells(form: Form, row: Row, filled: list[tuple[int, Cell]]) -> None:
    """Content under one or two headings; a number in a cell of its own is the marker of the text beside it."""
    if len(filled) == 1 and _heads_table(form, row, filled[0][1].text):
        form.columns.end()
    form.columns.move_border(filled)
    form.columns.fill(len(filled))
    marker: Cell | None = None
    for position, (index, cell) in enumerate(filled):
        following = filled[position + 1] if position + 1 < len(filled) else None
        if (
            marker is None
            and is_bare_marker(cell.text)
            and following is not None
            and form.columns.at(following[0]) is form.columns.at(index)
        ):
            marker = cell
            continue
        if marker is not None:
            form.columns.at(index).append(Lexeme("BUTIR", cell, row.gap, penanda=marker))
            marker = None
        elif is_bare_number(cell.text) and len(filled) == 1:
            form.columns.at(index).append(Lexeme("BUTIR", gap=row.gap, penanda=cell))
        else:
            wrapped = len(filled) <= len(form.columns) and _in_numbered_item(form.columns.at(index))
            form.read_text(cell, row.gap or (len(filled) > 1 and not wrapped), index)
            form.columns.doubt_halves(filled[position - 1 : position + 1])


def _in_numbered_item(column: list[Lexeme]) -> bool:
    """Whether a column ends with a numbered item: what stands right below it without a number goes on with it."""
    item = next((line for line in reversed(column) if line.type != "SAMBUNG"), None)
    return item is not None and item.penanda is not None and any(map(str.isdigit, item.penanda.text))


def _heads_table(form: Form, row: Row, text: str) -> bool:
    """Whether the only cell of a row is a title across the page, above the next table: it ends the columns."""
    return form.running.is_title(text) if row.gap else form.running.names_sop(text)
