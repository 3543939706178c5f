"""Rows of the identity block: labels and their values, and the letterhead at their left."""

from collections.abc import Callable, KeysView, Sequence
from functools import cache
from typing import NamedTuple

from ..folding import fold
from ..layout import Cell, Row, cut, joined
from ..patterns import pattern
from ..vocabulary import vocabulary
from ..vocabulary.istilah import Istilah, label, row_of_fields
from ..vocabulary.openings import first_words
from .labels import Labelled, short_label, split_label
from .lexeme import BODY, Lexeme, value_of
from .parts_of_cells import after, before, lines, without_colon

__all__ = [
    "GOES_ON",
    "OF_ONE_CELL",
    "Field",
    "FieldRow",
    "FieldsRead",
    "field_row",
    "heads_block",
    "hides_labels",
    "other_field",
    "spaced_field",
    "values_below",
]


class Field(NamedTuple):
    """A label in a row, the values behind it up to the next label, and in which column it stands."""

    istilah: Istilah
    label: Cell
    values: list[Cell]
    column: int


class FieldRow(NamedTuple):
    """A row of the identity block.

    ``bare`` is whether the row holds several labels and nothing else: their values may stand in the next row.
    ``beside`` is what goes on with the field at the right in the rows above.
    """

    letterhead: list[Cell]
    fields: list[Field]
    bare: bool
    beside: list[Cell]


def field_row(
    text: str, filled: list[tuple[int, Cell]], signed_by: Callable[[Labelled], bool], right: int
) -> FieldRow | None:
    """The fields of a row, given its cells that are not blank by their columns; None when it names no field.

    ``signed_by`` is whether a label opens a signature: that is no field. From column ``right`` on the fields stand that
    another one stands at the left of; without a label there a cell goes on with the one above it.
    """
    places = [
        (position, found)
        for position, (_, cell) in enumerate(filled)
        if (found := split_label(text, cell, ("medan",))) is not None and not signed_by(found)
    ]
    if not places and len(filled) == _LABEL_AND_VALUE:
        (_, alone), (_, behind) = filled
        short = short_label(alone, without_colon(text, behind))
        places = [(0, short._replace(rest=None))] if short is not None and not signed_by(short) else []
    if not places:
        return None
    first = places[0][0]
    beside: list[Cell] = []
    position, found = places[-1]
    last, label = filled[position]
    # Right behind a label without a colon stands its value.
    if last < right and (last + 1 < right or found.rest is not None or ":" in label.text):
        beside = [cell for index, cell in filled if index >= right]
        filled = filled[: len(filled) - len(beside)]
    cells = [cell for _, cell in filled]
    if named := row_of_fields([cell.text for cell in cells[first:]]):
        places = [
            (position, Labelled(istilah, cell, None))
            for position, (istilah, cell) in enumerate(zip(named, cells[first:], strict=True), first)
        ]
    ends = [position for position, _ in places[1:]] + [len(cells)]
    fields = []
    letterhead = cells[:first]
    for (position, (istilah, label, rest)), end in zip(places, ends, strict=True):
        values = [rest] if rest is not None else []
        values += [value for cell in cells[position + 1 : end] if (value := without_colon(text, cell))]
        if istilah.kunci in OF_ONE_CELL and len(values) > 1:
            letterhead += [value for value in values[1:] if _is_letterhead(value)]
            values = [value for value in values if value not in letterhead]
        if istilah.kunci == "disahkan_oleh":
            values = [line for value in values for line in lines(text, value)]
        fields.append(Field(istilah, label, values, filled[position][0]))
    bare = len(fields) == len(cells) - first > 1 and not any(field.values for field in fields)
    return FieldRow(letterhead, fields, bare, beside)


_LABEL_AND_VALUE = 2


def _is_letterhead(cell: Cell) -> bool:
    return cell.text[0].isalpha() and first_words(cell.text, ("kop",)) is not None


OF_ONE_CELL = frozenset({"nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"})
"""Fields whose value goes on in no further cell: the letterhead may stand at their right."""


GOES_ON = ("/", "-", ".")
"""Signs that end no value: the rest of a number stands in the line below."""


def values_below(text: str, columns: KeysView[int], cells: Sequence[Cell | None]) -> dict[int, Cell | None]:
    """The values in a row below bare labels, each below its own, by their columns; empty when the row holds others."""
    left = min(columns)
    values = {index: cell for index, cell in enumerate(cells) if cell is not None and index >= left}
    if not columns >= values.keys() or 2 * len(values) < len(columns):
        return {}
    if any(split_label(text, cell, ("medan", "bagian")) for cell in values.values()):
        return {}
    return {index: without_colon(text, cell) for index, cell in values.items()}


def spaced_field(text: str, filled: list[tuple[int, Cell]]) -> Cell | None:
    """The line that the cells of a row are whose label is written letter by letter, with more blanks between its words:
    "T a n g g a l   R e v i s i : 4 Mei 2021"; None for any other row.
    """
    first, last = filled[0][1], filled[-1][1]
    if first is last or _LETTER_BY_LETTER.fullmatch(first.text) is None:
        return None
    line = cut(text, first.start, last.end)
    return line if line is not None and split_label(text, line, ("medan",)) is not None else None


_LETTER_BY_LETTER = pattern(r"(?:[^\W\d_] ){2,}[^\W\d_]")


def hides_labels(text: str, cell: Cell) -> bool:
    """Whether a cell of several lines has labels in more than its first line: a whole block in one cell.

    "Tanggal" above "Revisi" is one label, and a single line with a label of one word may go on with the line above it:
    "Nomor : PER/21/M.PAN/11/2008". So does one that only resembles a label: "yang berkaitan".
    """
    whole = label(cell.text.rstrip(" :"), "medan")
    if whole is not None and whole.baku:
        return False
    found = [named for line in lines(text, cell)[1:] if (named := split_label(text, line, ("medan", "bagian")))]
    return len(found) > 1 or any(
        named.istilah.baku and (named.istilah.jenis == "bagian" or " " in named.label.text) for named in found
    )


def heads_block(row: Row) -> bool:
    """Whether a row is the heading of a table that holds the identity block, as Markdown needs one: "Uraian", "Isi"."""
    return all(fold(cell.text) in _block_heads() for cell in row.cells if cell is not None)


@cache
def _block_heads() -> frozenset[str]:
    return frozenset(vocabulary()["tajuk_blok"]["kata"])


def other_field(text: str, filled: list[tuple[int, Cell]]) -> tuple[Cell, Cell | None] | None:
    """The label and the value of a field that the form does not know, "Unit Kerja : Dinas Sosial"; None for any other
    line or row.
    """
    cell = filled[0][1]
    if len(filled) > 1:
        if fold(cell.text) not in _other_labels():
            return None
        value = joined([value for _, other in filled[1:] if (value := without_colon(text, other)) is not None])
        return cell, value
    head, colon, _ = cell.text.partition(":")
    if not colon or len(head) > _LONGEST_OTHER or cell.pieces is not None or fold(head) not in _other_labels():
        return None
    label = before(text, cell, len(head) + 1)
    return (label, after(text, cell, len(head) + 1)) if label is not None else None


_LONGEST_OTHER = 40


@cache
def _other_labels() -> frozenset[str]:
    return frozenset(vocabulary()["medan_lain"]["kata"])


class FieldsRead:
    """What has to be known of the fields among the lexemes read so far; each lexeme is looked at once.

    Letterhead beside the fields is gathered here: it goes before the first field of its identity block, and there is
    one place to put it once all is read.
    """

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self._lexemes = lexemes
        self._seen = 0
        self._named: set[str] = set()
        # Whether a field stands below the last table.
        self._opened = False
        self._last = ""
        # The place of the last field with the name of the SOP.
        self._nama: int | None = None
        # The place of the first field of the identity block that the last lexeme belongs to.
        self._first: int | None = None
        self._letterhead: list[tuple[int, Lexeme]] = []

    def names(self, kunci: str) -> bool:
        """Whether there is a field of this name."""
        self._look()
        return kunci in self._named

    def lacks(self, kunci: str) -> bool:
        """Whether the identity block that the last line is of has had no field of this name."""
        self._look()
        return self._first is None or all(lexeme.kunci != kunci for lexeme in self._lexemes[self._first :])

    def opened(self) -> bool:
        """Whether the SOP that the last line is of has had a field."""
        self._look()
        return self._opened

    def approver_last(self) -> bool:
        """Whether the last field is Disahkan Oleh: the lines below it are of the signature."""
        self._look()
        return self._last == "disahkan_oleh"

    def sop_name(self) -> str:
        """The name of the SOP as the last field of it says, "" where none does."""
        self._look()
        return value_of(self._lexemes, self._nama) if self._nama is not None else ""

    def letterhead(self) -> list[str]:
        """The lines of the letterheads read so far."""
        lexemes = [*self._lexemes, *[lexeme for _, lexeme in self._letterhead]]
        return [cell.text for lexeme in lexemes if lexeme.type == "KOP" for cell in lexeme.cells]

    def add_letterhead(self, lexeme: Lexeme) -> None:
        """Put letterhead before the fields that it stands beside, or behind all else where there are none."""
        self._look()
        if self._first is None:
            self._lexemes.append(lexeme)
        else:
            self._letterhead.append((self._first, lexeme))

    def with_letterhead(self) -> list[Lexeme]:
        """All lexemes, the letterhead in its place."""
        if not self._letterhead:
            return self._lexemes
        ordered: list[Lexeme] = []
        done = 0
        for place, lexeme in self._letterhead:
            ordered += self._lexemes[done:place]
            ordered.append(lexeme)
            done = place
        return ordered + self._lexemes[done:]

    def _look(self) -> None:
        for place in range(self._seen, len(self._lexemes)):
            lexeme = self._lexemes[place]
            if lexeme.type == "MEDAN":
                self._opened = True
                self._last = lexeme.kunci
                self._named.add(self._last)
                if self._last == "nama":
                    self._nama = place
                if self._first is None:
                    self._first = place
            elif lexeme.type in BODY:
                self._first = None
                self._opened = self._opened and lexeme.type == "BAGIAN"
        self._seen = len(self._lexemes)
