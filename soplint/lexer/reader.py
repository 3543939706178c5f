"""Says what each row, cell or piece of text is, by the part of the form it stands in."""

from collections.abc import Iterable
from itertools import pairwise, zip_longest

from ..istilah import SIGNED_BY
from ..layout import Cell, Row, cut, marker_of
from ..nama_sop import bare_name
from ..openings import first_words
from ..tajuk import is_heading
from .asides import heads_annex, lists_sops
from .fields import Field, FieldsRead, field_row, heads_block, hides_labels, spaced_field, values_below
from .furniture import ends_drawing, opens_drawing
from .items import is_bare_marker, is_bare_number
from .labels import (
    Labelled,
    label_behind_letterhead,
    labelled_parts,
    plain_heading_of,
    split_label,
    split_run_on,
    surely_field,
)
from .lexeme import Lexeme
from .parts_of_cells import lines
from .prose import RunningText, is_title
from .side_by_side import Columns
from .signing import is_signed_by, signs
from .table import StepTable

__all__ = ["Reader"]

_BESIDE_ANNEXES = ("awal", "akhir", "tabel")
"""The parts of the form that the head of an annex may stand in or behind."""

_MOST_CELLS = 60
"""A row with more cells than this is no block of labels and values."""


class Reader:
    """Classifies row after row; what a line may be depends on the part of the form it stands in (``mode``)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lexemes: list[Lexeme] = []
        self.fields = FieldsRead(self.lexemes)
        self.mode = "awal"
        self.columns = Columns(self.lexemes)
        self.running = RunningText(text, self.lexemes, self.columns)
        self.table = StepTable(text, self.lexemes)
        self.field_column = 0
        # The field at the right of another one, and its column: what stands below it goes on with it.
        self.right: tuple[int, Lexeme] | None = None
        # The labels of a row that holds nothing else, by their columns: their values may stand in the next row.
        self.labels: dict[int, Lexeme] = {}
        # Whether the row above was of a table of SOPs.
        self.listed = False
        # Whether the lines go on with the head of an annex.
        self.annex = False
        # Whether a letterhead stands beside the fields in their lines.
        self.beside = False
        # Whether fields stand in the middle of a section: the head of a page, below which its list may go on.
        self.broken_off = False
        # Whether the lines are of a drawing in a language of its own.
        self.drawing = False

    def end(self) -> list[Lexeme]:
        """All lexemes, once every row is read."""
        self.columns.end()
        return self.fields.with_letterhead()

    def open(self, mode: str) -> None:
        """Start another part of the form."""
        if mode != "tabel":
            self.table.close_heading()
        self.columns.end()
        self.mode = mode
        self.right = None
        self.listed = self.annex = self.beside = self.running.note = False

    def read(self, row: Row) -> None:
        """Classify one row."""
        cells = row.cells
        if self.drawing:
            self._pass_over(cells, row.gap)
            self.drawing = cells[0] is None or not ends_drawing(cells[0].text)
            return
        if self.labels and self._fills_labels(cells):
            return
        if self.mode in _BESIDE_ANNEXES and self._reads_annex(row):
            self._pass_over(cells, row.gap)
            return
        only = cells[0] if len(cells) == 1 else None
        if only is not None and only.pieces is None:
            self._read_line(only, row)
        elif only is None and self.mode == "tabel":
            self._read_row(row)
        elif len(cells) <= _MOST_CELLS and any(
            cell is not None and cell.pieces and hides_labels(self.text, cell) for cell in cells
        ):
            self._read_below_one_another(row)
        elif only is not None:
            self._read_line(only, row)
        else:
            self._read_cells(row)

    def _pass_over(self, cells: Iterable[Cell | None], gap: bool) -> None:
        """Take cells that are of no part of an SOP."""
        self.lexemes += [Lexeme("SELA", cell, gap) for cell in cells if cell is not None]

    def _read_row(self, row: Row) -> None:
        """Read a row of a table, or what stands below the table from there on."""
        below = self.table.read(row)
        if below:
            self.open("akhir")
        for each in below:
            self._read_cells(each)

    def _fills_labels(self, cells: list[Cell | None]) -> bool:
        """Whether the row holds the values of the labels in the row above, each below its own."""
        labels, self.labels = self.labels, {}
        values = values_below(self.text, labels.keys(), cells)
        if not values:
            return False
        for index, value in values.items():
            labels[index].cell = value
        for letterhead in cells[: min(labels)]:
            if letterhead is not None:
                self.fields.add_letterhead(Lexeme("KOP", letterhead, False))
        return True

    def _reads_annex(self, row: Row) -> bool:
        """Whether the row is of the head of an annex; after a table it starts the part below it."""
        if self.mode == "tabel" and not (row.gap and row.cells[0] is not None):
            return False
        annex = heads_annex(row, going_on=self.annex)
        if annex and self.mode == "tabel":
            self.open("akhir")
        self.annex = annex
        return annex

    def _read_below_one_another(self, row: Row) -> None:
        """Read the lines of such cells as the rows that they are."""
        columns = [lines(self.text, cell) if cell is not None else [] for cell in row.cells]
        for number, cells in enumerate(zip_longest(*columns)):
            self.read(Row(list(cells), row.gap and not number, row.ragu))

    # ------------------------------------------------------------------ lines

    def _read_line(self, cell: Cell, row: Row) -> None:
        if cell.text.count(":") > 1 and len(parts := labelled_parts(self.text, cell)) > 1:
            for one in parts:
                self._read_line(one, row)
            return
        if self.mode in ("awal", "identitas") and self._reads_letterhead(cell, row):
            return
        if self._read_label(cell, row):
            return
        if cell.text[0] == "`" and opens_drawing(cell.text):
            self.drawing = True
        if self.broken_off and self.mode == "identitas" and self._goes_on_listing(cell):
            self.open("bagian")
        if self.mode == "tabel":
            self.open("akhir")
        elif row.gap and len(self.columns) > 1:
            # A paragraph across the whole page ends the columns.
            self.columns.end()
        self.running.read(cell, self.mode, row.gap, 0)

    def _reads_letterhead(self, cell: Cell, row: Row) -> bool:
        """Whether a line is of the letterhead and of a field beside it, or of that letterhead alone: its address."""
        start = label_behind_letterhead(cell)
        before = cut(self.text, cell.start, cell.start + start) if start else None
        behind = cut(self.text, cell.start + start, cell.end) if start else None
        if before is not None and behind is not None and self._read_label(behind, row):
            self.fields.add_letterhead(Lexeme("KOP", before, row.gap))
            self.beside = True
            return True
        address = self.beside and self.mode == "identitas" and first_words(cell.text, ("alamat",)) is not None
        if address:
            self.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
        return address

    def _read_label(self, cell: Cell, row: Row) -> bool:
        found = split_label(self.text, cell, ("bagian", "medan"), loose=self.mode in ("awal", "identitas"))
        found = found or split_run_on(self.text, cell, listed=True)
        if found is None:
            return False
        istilah, label_cell, rest = found
        if istilah.jenis == "medan" and self.mode == "bagian" and not surely_field(istilah, cell):
            return False
        if self._is_signed_by(found):
            if self.mode == "tabel":
                self.open("akhir")
            self._read_signed_by(found, row.gap, 0)
            return True
        if istilah.jenis == "bagian":
            self.open("bagian")
            self.lexemes.append(Lexeme("BAGIAN", gap=True, label=label_cell, istilah=istilah))
            if rest is not None:
                self.running.read(rest, self.mode, True, 0)
        else:
            self._open_fields()
            self.lexemes.append(Lexeme("MEDAN", rest, row.gap, label=label_cell, istilah=istilah))
            self.field_column = 0
        return True

    def _is_signed_by(self, found: Labelled) -> bool:
        """Whether a label opens a signature here, and no identity block."""
        return self.mode in ("tabel", "akhir") and is_signed_by(found, self.fields)

    def _read_signed_by(self, found: Labelled, gap: bool, column: int) -> None:
        self.columns.at(column).append(Lexeme("PEMBUKA", found.label, gap, istilah=found.istilah))
        if found.rest is not None:
            self.running.read(found.rest, self.mode, True, column)

    def _goes_on_listing(self, cell: Cell) -> bool:
        """Whether a line is the item after the last one of the section above the fields."""
        marker = marker_of(cell.text)
        if marker is None or marker.jenis != "angka":
            return False
        last = next((line for line in reversed(self.lexemes) if line.type in ("BUTIR", "BAGIAN")), None)
        above = marker_of(f"{last.penanda.text} ") if last is not None and last.penanda is not None else None
        return above is not None and above.jenis == "angka" and marker.urutan == above.urutan + 1

    def _open_fields(self) -> None:
        if self.mode != "identitas":
            self.broken_off = self.mode == "bagian"
            self.open("identitas")
        else:
            self.columns.end()

    # ------------------------------------------------------------------ rows outside a table

    def _read_cells(self, row: Row) -> None:
        filled = [(index, cell) for index, cell in enumerate(row.cells) if cell is not None]
        if filled[0][1].text[1:2] == " " and (whole := spaced_field(self.text, filled)) is not None:
            self._read_line(whole, row)
            return
        if len(filled) > 1 and is_heading(row):
            self.open("tabel")
            self.table.open(row)
            return
        self.listed = lists_sops(self.text, filled, going_on=self.listed, below=self.mode == "akhir")
        if self.listed:
            self._pass_over(row.cells, row.gap)
            return
        if self.mode in ("akhir", "identitas") and self.table.goes_on(row, among_fields=self.mode == "identitas"):
            self.open("tabel")
            self._read_row(row)
            return
        if self._read_fields(row, filled) or self._read_sections(filled):
            return
        if len(filled) > 1 and self.mode in ("awal", "identitas") and heads_block(row):
            self._pass_over(row.cells, row.gap)
            return
        if self.mode == "bagian":
            self._read_section_cells(row, filled)
        elif self.mode == "identitas":
            self._read_field_cells(row, filled)
        elif self.mode == "akhir":
            self._read_signature_cells(row, filled)
        else:
            for index, cell in filled:
                self.running.read(cell, self.mode, row.gap or index > filled[0][0], 0)

    def _read_signature_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Cells below the table; signatures side by side are read one after the other."""
        if len(self.columns) == 1 < len(filled) and all(signs(self.text, cell, self.fields) for _, cell in filled):
            starts = [(left + right + 1) // 2 for (left, _), (right, _) in pairwise(filled)]
            self.columns.open([(0, self.lexemes), *[(start, []) for start in starts]])
        for index, cell in filled:
            gap = row.gap or (len(self.columns) == 1 and index > filled[0][0])
            found = split_label(self.text, cell, ("medan",))
            if found is not None and self._is_signed_by(found):
                self._read_signed_by(found, gap, index)
                continue
            for number, line in enumerate(lines(self.text, cell)):
                self.running.read(line, self.mode, gap and not number, index)

    def _read_fields(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """A row of the identity block: letterhead at the left, then labels, each with its value."""
        right = self.right[0] if self.right is not None else _MOST_CELLS
        found = field_row(self.text, filled, self._is_signed_by, right)
        if found is None or (
            self.mode == "bagian" and not all(surely_field(field.istilah, field.label) for field in found.fields)
        ):
            return False
        self._open_fields()
        self.lexemes += [Lexeme("KOP", cell, row.gap) for cell in found.letterhead]
        self.field_column = found.fields[0].column
        if found.bare and all(field.istilah.kunci in SIGNED_BY for field in found.fields):
            self._open_signers(found.fields, row.gap)
            return True
        # The approver last: the lines below the row are the name and the NIP.
        for field in sorted(found.fields, key=lambda field: field.istilah.kunci == "disahkan_oleh"):
            value = field.values[0] if field.values else None
            medan = Lexeme("MEDAN", value, row.gap, label=field.label, istilah=field.istilah)
            self.lexemes.append(medan)
            if found.bare:
                self.labels[field.column] = medan
            if field is found.fields[-1] is not found.fields[0] and not found.bare:
                self.right = (field.column, medan)
            for other in field.values[1:]:
                self.running.read(other, self.mode, False, 0)
        if found.beside:
            self._read_beside(found.beside)
        return True

    def _read_beside(self, cells: list[Cell]) -> None:
        """Read what goes on with the field at the right: it stands behind that, not behind the fields at the left."""
        if self.right is None:
            return
        field = self.right[1]
        place = next(at for at in range(len(self.lexemes) - 1, -1, -1) if self.lexemes[at] is field) + 1
        while place < len(self.lexemes) and self.lexemes[place].type != "MEDAN":
            place += 1
        later = self.lexemes[place:]
        del self.lexemes[place:]
        for cell in cells:
            for line in lines(self.text, cell):
                self.running.read(line, self.mode, False, 0)
        self.lexemes += later

    def _open_signers(self, fields: list[Field], gap: bool) -> None:
        """Open the columns of "Dibuat oleh", "Diperiksa oleh" and "Disahkan oleh": each of them signs below."""
        self.columns.end()
        self.columns.open(
            [(field.column, [Lexeme("MEDAN", gap=gap, label=field.label, istilah=field.istilah)]) for field in fields]
        )

    def _read_field_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Below a label: what stands to its right goes on with its value, what stands to its left is letterhead."""
        for position, (index, cell) in enumerate(filled):
            if self.right is not None and index >= self.right[0]:
                self._read_beside([cell])
            elif index < self.field_column:
                self.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
            elif index == self.field_column and filled[position + 1 :] and filled[position + 1][1].text[0] == ":":
                # A field that the form does not know, and its value.
                self._pass_over([other for _, other in filled[position:]], row.gap)
                return
            elif len(self.columns) > 1 or self.fields.approver_last():
                for line in lines(self.text, cell):
                    self.running.read(line, self.mode, row.gap, index)
            else:
                self.running.read(cell, self.mode, row.gap, 0)

    def _read_sections(self, filled: list[tuple[int, Cell]]) -> bool:
        """A row of section headings: one, two side by side, or one with its content beside it."""
        found = [(index, split_label(self.text, cell, ("bagian",)), cell) for index, cell in filled]
        if not any(split is not None for _, split, _ in found):
            # Each heading in one cell with what it holds; where all cells open so, no list has to follow.
            found = [(index, split_run_on(self.text, cell, listed=False), cell) for index, cell in filled]
            if len(found) < 2 or None in [split for _, split, _ in found]:
                found = [(index, split_run_on(self.text, cell, listed=True), cell) for index, cell in filled]
        if not any(split is not None for _, split, _ in found):
            return False
        # Beside a heading "Sarana dan Prasarana" is another.
        found = [(index, split or plain_heading_of(self.text, cell), cell) for index, split, cell in found]
        headings = [(index, *split) for index, split, _ in found if split is not None]
        self.open("bagian")
        self.columns.open(
            [
                (index, [Lexeme("BAGIAN", gap=True, label=label_cell, istilah=istilah)])
                for index, istilah, label_cell, _ in headings
            ]
        )
        for index, split, cell in found:
            rest = split.rest if split is not None else cell
            if index < headings[0][0]:
                # Left of the first heading: still the letterhead's column.
                self.lexemes.append(Lexeme("KOP", cell, True))
            elif rest is not None:
                self.running.read(rest, self.mode, True, index)
        return True

    def _read_section_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Content under one or two headings; a number in a cell of its own is the marker of the text beside it."""
        if row.gap and len(filled) == 1 and self._is_title(filled[0][1].text):
            # A title across the page, above the next table: it ends the columns.
            self.columns.end()
        self.columns.move_border(filled)
        marker: Cell | None = None
        for position, (index, cell) in enumerate(filled):
            following = filled[position + 1] if position + 1 < len(filled) else None
            if (
                marker is None
                and is_bare_marker(cell.text)
                and following is not None
                and self.columns.at(following[0]) is self.columns.at(index)
            ):
                marker = cell
                continue
            if marker is not None:
                self.columns.at(index).append(Lexeme("BUTIR", cell, row.gap, penanda=marker))
                marker = None
            elif is_bare_number(cell.text) and len(filled) == 1:
                self.columns.at(index).append(Lexeme("BUTIR", gap=row.gap, penanda=cell))
            else:
                self.running.read(cell, self.mode, row.gap or len(filled) > 1, index)
                self.columns.doubt_halves(filled[position - 1 : position + 1])

    def _is_title(self, text: str) -> bool:
        return is_title(text) or bare_name(text) == bare_name(self.fields.sop_name())
