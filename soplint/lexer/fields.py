"""Rows of the identity block: labels and their values, and the letterhead at their left."""

from collections.abc import Callable, KeysView, Sequence
from typing import NamedTuple

from ..istilah import Istilah, row_of_fields
from ..layout import Cell
from .labels import lines, split_label, without_colon
from .lexeme import ROWS, Lexeme

__all__ = ["Field", "FieldRow", "below_approver", "field_row", "first_field", "hides_labels", "values_below"]


class Field(NamedTuple):
    """A label in a row, the values behind it up to the next label, and in which column it stands."""

    istilah: Istilah
    label: Cell
    values: list[Cell]
    column: int


class FieldRow(NamedTuple):
    """A row of the identity block.

    ``bare`` is whether the row holds several labels and nothing else: their values may stand in the next row.
    """

    letterhead: list[Cell]
    fields: list[Field]
    bare: bool


def field_row(
    text: str, filled: list[tuple[int, Cell]], signed_by: Callable[[Istilah, Cell | None], bool]
) -> FieldRow | None:
    """The fields of a row, given its cells that are not blank by their columns; None when it names no field.

    ``signed_by`` is whether a label opens a signature: that is no field.
    """
    places = [
        (position, found)
        for position, (_, cell) in enumerate(filled)
        if (found := split_label(text, cell, ("medan",))) is not None and not signed_by(found[0], found[2])
    ]
    if not places:
        return None
    first = places[0][0]
    cells = [cell for _, cell in filled]
    if named := row_of_fields([cell.text for cell in cells[first:]]):
        places = [
            (position, (istilah, cell, None))
            for position, (istilah, cell) in enumerate(zip(named, cells[first:], strict=True), first)
        ]
    ends = [position for position, _ in places[1:]] + [len(cells)]
    fields = []
    for (position, (istilah, label, rest)), end in zip(places, ends, strict=True):
        values = [rest] if rest is not None else []
        values += [value for cell in cells[position + 1 : end] if (value := without_colon(text, cell))]
        if istilah.kunci == "disahkan_oleh":
            values = [line for value in values for line in lines(text, value)]
        fields.append(Field(istilah, label, values, filled[position][0]))
    bare = len(fields) == len(cells) - first > 1 and not any(field.values for field in fields)
    return FieldRow(cells[:first], fields, bare)


def values_below(text: str, columns: KeysView[int], cells: Sequence[Cell | None]) -> dict[int, Cell | None]:
    """The values in a row below bare labels, each below its own, by their columns; empty when the row holds others."""
    left = min(columns)
    values = {index: cell for index, cell in enumerate(cells) if cell is not None and index >= left}
    if not columns >= values.keys() or 2 * len(values) < len(columns):
        return {}
    if any(split_label(text, cell, ("medan", "bagian")) for cell in values.values()):
        return {}
    return {index: without_colon(text, cell) for index, cell in values.items()}


def hides_labels(text: str, cell: Cell) -> bool:
    """Whether a cell of several lines has labels in more than its first line: a whole block in one cell."""
    return any(split_label(text, line, ("medan", "bagian")) for line in lines(text, cell)[1:])


def first_field(lexemes: Sequence[Lexeme]) -> int:
    """The place of the first field of the identity block that the last lexeme belongs to: letterhead goes before it."""
    position = len(lexemes)
    while position and lexemes[position - 1].type not in ("BAGIAN", "TAJUK", *ROWS):
        position -= 1
    fields = (i for i in range(position, len(lexemes)) if lexemes[i].type == "MEDAN")
    return next(fields, len(lexemes))


def below_approver(lexemes: Sequence[Lexeme]) -> bool:
    """Whether the last field is Disahkan Oleh: the lines below it are of the signature."""
    field = next((lexeme for lexeme in reversed(lexemes) if lexeme.type == "MEDAN"), None)
    return field is not None and field.istilah is not None and field.istilah.kunci == "disahkan_oleh"
