"""Rows of the identity block: fields with their values, those of a row of labels in the row below, and what goes on
with them.
"""

from ..layout import Cell, Row
from ..values.nama_orang import names_person
from ..values.nomor_pegawai import is_number_line
from ..values.tanggal import parse_tanggal
from ..vocabulary.istilah import OF_PAGES, SIGNED_BY, Istilah
from ..vocabulary.openings import first_words
from .fields import Field, field_row, values_below
from .form import Form
from .labels import surely_field
from .lexeme import Lexeme
from .parts_of_cells import lines
from .signing import approver_lines, is_label_of_signer

__all__ = ["IdentityRows"]

_ANYWHERE = 60
"""Further right than any column of a row of labels and values."""


class IdentityRows:
    """Reads the rows of the identity blocks of a form."""

    def __init__(self, form: Form) -> None:
        self.form = form
        # The column of the first label in the last row of fields.
        self.column = 0
        # The labels of a row that holds nothing else, by their columns: their values may stand in the next row.
        self.labels: dict[int, Lexeme] = {}

    def fills_labels(self, cells: list[Cell | None]) -> bool:
        """Whether the row holds the values of the labels in the row above, each below its own."""
        labels, self.labels = self.labels, {}
        values = values_below(self.form.text, labels.keys(), cells)
        if not values:
            return False
        for index, value in values.items():
            labels[index].cell = value
        for letterhead in cells[: min(labels)]:
            if letterhead is not None:
                self.form.fields.add_letterhead(Lexeme("KOP", letterhead, False))
        return True

    def read(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """A row of the identity block: letterhead at the left, then labels, each with its value."""
        right = self.form.right[0] if self.form.right is not None else _ANYWHERE
        found = field_row(self.form.text, filled, self.form.is_signed_by, right)
        if found is None or (self.form.mode == "bagian" and not _are_surely_fields(found.fields)):
            return False
        self.form.open_fields()
        for cell in found.letterhead:
            self.form.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
        self.column = found.fields[0].column
        if found.bare and all(field.istilah.kunci in SIGNED_BY for field in found.fields):
            self._open_signers(found.fields, row.gap)
            return True
        # The approver last: the lines below the row are the name and the NIP.
        for field in sorted(found.fields, key=lambda field: field.istilah.kunci == "disahkan_oleh"):
            values = self.lines_of(field.istilah, field.values)
            value = values[0] if values else None
            medan = Lexeme("MEDAN", value, row.gap, label=field.label, istilah=field.istilah)
            self.form.lexemes.append(medan)
            if found.bare:
                self.labels[field.column] = medan
            if field is found.fields[-1] is not found.fields[0] and not found.bare:
                self.form.right = (field.column, medan)
            for other in values[1:]:
                self.form.read_text(other, False, 0)
        if found.beside:
            self._read_beside(found.beside)
        return True

    def lines_of(self, istilah: Istilah, values: list[Cell]) -> list[Cell]:
        """The values of a field; of Disahkan Oleh office, name, rank and number, where they stand in one line."""
        if istilah.kunci != "disahkan_oleh" or len(values) != 1:
            return values
        office, *signer = approver_lines(self.form.text, values[0], self.form.fields.letterhead()) or values
        # Within a value the comma only parts the office from the name.
        if signer and office.text.endswith(",") and office.pieces is None:
            office = Cell(office.text[:-1], office.start, office.end - 1)
        return [office, *signer]

    def _read_beside(self, cells: list[Cell]) -> None:
        """Read what goes on with the field at the right: it stands behind that, not behind the fields at the left."""
        if self.form.right is None:
            return
        lexemes = self.form.lexemes
        field = self.form.right[1]
        place = next(at for at in range(len(lexemes) - 1, -1, -1) if lexemes[at] is field) + 1
        while place < len(lexemes) and lexemes[place].type != "MEDAN":
            place += 1
        later = lexemes[place:]
        del lexemes[place:]
        for cell in cells:
            for line in lines(self.form.text, cell):
                self.form.read_text(line, False, 0)
        lexemes += later

    def _open_signers(self, fields: list[Field], gap: bool) -> None:
        """Open the columns of "Dibuat oleh", "Diperiksa oleh" and "Disahkan oleh": each of them signs below."""
        self.form.columns.end()
        self.form.columns.open(
            [(field.column, [Lexeme("MEDAN", gap=gap, label=field.label, istilah=field.istilah)]) for field in fields]
        )

    def read_below(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Below a label: what stands to its right goes on with its value, what stands to its left is letterhead."""
        for position, (index, cell) in enumerate(filled):
            if self._is_label(filled[position:]):
                signed = self.form.fields.approver_last()
                if signed and is_label_of_signer(cell.text):
                    self.form.pass_over([cell], row.gap)
                    continue
                if not (signed and is_number_line(cell.text)):
                    # A field that the form does not know, and its value.
                    self.form.pass_over([other for _, other in filled[position:]], row.gap)
                    return
            if self.form.right is not None and index >= self.form.right[0]:
                self._read_beside([cell])
            elif index < self.column:
                self.form.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
            elif len(self.form.columns) > 1 or self.form.fields.approver_last():
                for line in lines(self.form.text, cell):
                    self.form.read_text(line, row.gap, index)
            else:
                self.form.read_text(cell, row.gap, 0)

    def _is_label(self, filled: list[tuple[int, Cell]]) -> bool:
        """Whether the first of these cells stands where the labels above it do, and the next one beside it, where their
        values do, or behind a colon.
        """
        (index, cell), *behind = filled
        at_right = self.form.right is not None and index == self.form.right[0]
        if not behind or not (index == self.column or at_right):
            return False
        column, value = behind[0]
        if value.text[0] == ":":
            return not at_right
        if len(self.form.columns) > 1:
            # Those who sign stand side by side.
            return False
        # A date may be that of a label which a scan misread.
        dated = any(parse_tanggal(other.text).tanggal is not None for _, other in behind)
        return column == index + 1 and value.pieces is None and _may_be_label(cell) and not dated


_LONGEST_LABEL = 30


def _may_be_label(cell: Cell) -> bool:
    """Whether a cell may be a label, and is no line of a value: no office, no name, no figures, nothing long."""
    text = cell.text
    if is_label_of_signer(text):
        return True
    if len(text) > _LONGEST_LABEL or cell.pieces is not None or not (text[0].isupper() and text[-1].isalpha()):
        return False
    return first_words(text, _IN_VALUES) is None and not names_person(text) and not any(map(str.isdecimal, text))


_IN_VALUES = ("kop", "judul", "jabatan")
"""What the lines of a value, or the letterhead beside it, may open like."""


def _are_surely_fields(fields: list[Field]) -> bool:
    """Whether labels within a section are those of an identity block; "Halaman" may stand behind another one."""
    others = [field for field in fields if field.istilah.kunci not in OF_PAGES]
    return bool(others) and all(surely_field(field.istilah, field.label) for field in others)
