"""Says what each row, cell or piece of text is, by the part of the form it stands in."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

from ..folding import DASHES, squeeze
from ..istilah import OF_PAGES, SIGNED_BY
from ..layout import Cell, Row, behind_dash, cut, is_page_number, is_running_head, marker_of, running, running_heads
from ..openings import first_words
from ..tajuk import is_heading
from ..values.nomor_pegawai import completes_number
from .asides import heads_annex, lists_sops
from .fields import Field, FieldsRead, field_row, heads_block, hides_labels, spaced_field, values_below
from .furniture import ends_drawing, is_furniture, opens_drawing
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
from .lexeme import Lexeme, value_of
from .parts_of_cells import lines
from .prose import RunningText
from .side_by_side import Columns
from .signing import approver_lines, is_signed_by, opens_signature_below, signs
from .table import StepTable

__all__ = ["Reader"]

_BESIDE_ANNEXES = ("awal", "akhir", "tabel")
"""The parts of the form that the head of an annex may stand in or behind."""

_BELOW_TABLES = ("akhir", "identitas", "awal")
"""The parts of the form that may stand between two pages of a table."""

_ON_PAGES = ("bagian", "tabel", "akhir")
"""The parts of the form that go on over several pages."""

_MOST_OF_PAGE = 3
"""Cells that the head of a page takes up."""

_MOST_CELLS = 60
"""A row with more cells than this is no block of labels and values."""


class Reader:
    """Classifies row after row; what a line may be depends on the part of the form it stands in (``mode``)."""

    def __init__(self, text: str, parts: Sequence[int] = (0,)) -> None:
        self.text = text
        # Where parts that are laid out by themselves start that no row was read of yet, the last one first.
        self.parts = list(parts[:0:-1])
        # Whether the lines are of the head of such a part.
        self.heads_part = False
        self.lexemes: list[Lexeme] = []
        self.fields = FieldsRead(self.lexemes)
        self.mode = "awal"
        self.columns = Columns(self.lexemes)
        self.running = RunningText(text, self.lexemes, self.columns, self.fields)
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
        self.heads = running_heads(text)

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
        if self.parts and any(cell is not None and cell.start >= self.parts[-1] for cell in cells):
            self.parts.pop()
            self.heads_part = True
            self.drawing = False
        if self.drawing:
            self._pass_over(cells, row.gap)
            self.drawing = cells[0] is None or not ends_drawing(cells[0].text)
            return
        if self.labels and self._fills_labels(cells):
            return
        if self.mode in _BESIDE_ANNEXES and self._reads_annex(row):
            self._pass_over(cells, row.gap)
            return
        if self.mode in _ON_PAGES and self._is_of_page(cells) and not self._completes_number(cells[-1]):
            into = self.columns.at(0)
            into += [Lexeme("SELA", cell, row.gap) for cell in cells if cell is not None]
            self.running.page_ended = True
            return
        self._read_any(row)
        self.running.page_ended = False

    def _is_of_page(self, cells: list[Cell | None]) -> bool:
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
        if found is None or (self.mode == "akhir" and found.page == 1):
            named = behind_dash(text) if self.mode == "bagian" else None
            return is_page_number(text) or (named is not None and self.running.names_sop(named.words))
        return is_running_head(text) or self._repeats_name_or_number(found.words)

    def _completes_number(self, cell: Cell | None) -> bool:
        """Whether a cell is no number of a page but the end of an employee's that the line above opens."""
        above = self.lexemes[-1] if self.lexemes else None
        return (
            above is not None and above.type == "NIP" and cell is not None and completes_number(above.text, cell.text)
        )

    def _repeats_name_or_number(self, text: str) -> bool:
        """Whether a text says the name of the SOP or its number again."""
        name = self.fields.sop_name()
        if name and name.casefold() in text.casefold():
            return True
        lexemes = self.lexemes
        numbers = (
            at for at in range(len(lexemes) - 1, -1, -1) if lexemes[at].type == "MEDAN" and lexemes[at].kunci == "nomor"
        )
        number = value_of(lexemes, next(numbers, len(lexemes)))
        return bool(number) and number in text

    def _read_any(self, row: Row) -> None:
        cells = row.cells
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
        # The first page may open with the same words as letterhead.
        if self.heads and (self.mode != "awal" or "  " in cell.text) and squeeze(cell.text) in self.heads:
            self.lexemes.append(Lexeme("SELA", cell, row.gap))
            return
        if cell.text.count(":") > 1 and len(parts := labelled_parts(self.text, cell)) > 1:
            for one in parts:
                self._read_line(one, row)
            return
        if (self.heads_part or self.mode in ("awal", "identitas")) and self._reads_letterhead(cell, row):
            return
        if self._read_label(cell, row):
            return
        if cell.text[0] == "`" and opens_drawing(cell.text):
            self.drawing = True
        if self.broken_off and self.mode == "identitas" and self._goes_on_listing(cell):
            self.open("bagian")
        if self.mode == "tabel" or (self.mode == "bagian" and opens_signature_below(row, cell) and self._has_steps()):
            self.open("akhir")
        elif row.gap and len(self.columns) > 1 and self._spans_page(cell.text):
            self.columns.end()
        self._read_text(cell, row.gap, self.columns.of_line(gap=row.gap) if self.mode == "bagian" else 0)

    def _spans_page(self, text: str) -> bool:
        """Whether a paragraph stands across the whole page: below the end of a page it may go on with a column, but no
        title does.
        """
        return not is_furniture(text) and (not self.running.page_ended or self.running.is_title(text))

    def _has_steps(self) -> bool:
        """Whether the steps of an SOP stand above its sections."""
        last = next((line.type for line in reversed(self.lexemes) if line.type in ("LANGKAH", "MEDAN")), "")
        return last == "LANGKAH"

    def _read_text(self, cell: Cell, gap: bool, column: int) -> None:
        """A piece of running text; below the end of an SOP it may open the head of another one."""
        if self.running.read(cell, self.mode, gap, column):
            self.open("awal")

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
        if not address and not row.gap and self._interrupts_fields(cell):
            address = self.beside = True
        if address:
            self.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
        return address

    def _interrupts_fields(self, cell: Cell) -> bool:
        """Whether a line in capitals is of the letterhead beside the fields, whose value above is not in capitals."""
        if self.mode != "identitas":
            return False
        field = next((line for line in reversed(self.lexemes) if line.type != "SAMBUNG"), None)
        above = field.cell if field is not None and field.type == "MEDAN" else None
        return (
            above is not None
            and cell.text.isupper()
            and not above.text.isupper()
            and first_words(cell.text, ("kop",)) is not None
        )

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
                self._read_text(rest, True, 0)
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
        """Whether a line is the item after the last one of the section above the fields, or its first one."""
        marker = marker_of(cell.text)
        if marker is None or marker.jenis != "angka":
            return False
        last = next((line for line in reversed(self.lexemes) if line.type in ("BUTIR", "BAGIAN")), None)
        if last is None or last.type == "BAGIAN":
            return last is not None and marker.urutan == 1
        above = marker_of(f"{last.penanda.text} ") if last.penanda is not None else None
        return above is not None and above.jenis == "angka" and marker.urutan == above.urutan + 1

    def _open_fields(self) -> None:
        self.heads_part = False
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
        if self.mode in _BELOW_TABLES and self.table.goes_on(row, headed=self.mode != "akhir"):
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
                self._read_text(cell, row.gap or index > filled[0][0], 0)

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
                self._read_text(line, gap and not number, index)

    def _read_fields(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """A row of the identity block: letterhead at the left, then labels, each with its value."""
        right = self.right[0] if self.right is not None else _MOST_CELLS
        found = field_row(self.text, filled, self._is_signed_by, right)
        if found is None or (self.mode == "bagian" and not _are_surely_fields(found.fields)):
            return False
        self._open_fields()
        for cell in found.letterhead:
            self.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
        self.field_column = found.fields[0].column
        if found.bare and all(field.istilah.kunci in SIGNED_BY for field in found.fields):
            self._open_signers(found.fields, row.gap)
            return True
        # The approver last: the lines below the row are the name and the NIP.
        for field in sorted(found.fields, key=lambda field: field.istilah.kunci == "disahkan_oleh"):
            values = self._approver(field) or field.values
            value = values[0] if values else None
            medan = Lexeme("MEDAN", value, row.gap, label=field.label, istilah=field.istilah)
            self.lexemes.append(medan)
            if found.bare:
                self.labels[field.column] = medan
            if field is found.fields[-1] is not found.fields[0] and not found.bare:
                self.right = (field.column, medan)
            for other in values[1:]:
                self._read_text(other, False, 0)
        if found.beside:
            self._read_beside(found.beside)
        return True

    def _approver(self, field: Field) -> list[Cell]:
        """Office, name, rank and number of Disahkan Oleh, where they stand in one line; empty elsewhere."""
        if field.istilah.kunci != "disahkan_oleh" or len(field.values) != 1:
            return []
        return approver_lines(self.text, field.values[0], self.fields.letterhead())

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
                self._read_text(line, False, 0)
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
                    self._read_text(line, row.gap, index)
            else:
                self._read_text(cell, row.gap, 0)

    def _read_sections(self, filled: list[tuple[int, Cell]]) -> bool:
        """A row of section headings: one, two side by side, or one with its content beside it."""
        found = [
            (index, split, cell)
            for (index, cell), split in zip(filled, self._headings([cell for _, cell in filled]), strict=True)
        ]
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
                self._read_text(rest, True, index)
        return True

    def _headings(self, cells: list[Cell]) -> list[Labelled | None]:
        """The heading that each cell of a row is or opens with, as far as one is; each may stand in one cell with what
        it holds: a list, or any words where all cells open so and none is a heading alone.
        """
        alone = [split_label(self.text, cell, ("bagian",)) for cell in cells]

        def opened(*, listed: bool) -> list[Labelled | None]:
            return [
                split or split_run_on(self.text, cell, listed=listed) for cell, split in zip(cells, alone, strict=True)
            ]

        with_words = len(cells) > 1 and all(split is None or split.rest is not None for split in alone)
        found = opened(listed=not with_words)
        return opened(listed=True) if with_words and None in found else found

    def _read_section_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Content under one or two headings; a number in a cell of its own is the marker of the text beside it."""
        if len(filled) == 1 and self._heads_table(row, filled[0][1].text):
            self.columns.end()
        self.columns.move_border(filled)
        self.columns.fill(len(filled))
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
                self._read_text(cell, row.gap or len(filled) > 1, index)
                self.columns.doubt_halves(filled[position - 1 : position + 1])

    def _heads_table(self, row: Row, text: str) -> bool:
        """Whether the only cell of a row is a title across the page, above the next table: it ends the columns."""
        return self.running.is_title(text) if row.gap else self.running.names_sop(text)


def _are_surely_fields(fields: list[Field]) -> bool:
    """Whether labels within a section are those of an identity block; "Halaman" may stand behind another one."""
    others = [field for field in fields if field.istilah.kunci not in OF_PAGES]
    return bool(others) and all(surely_field(field.istilah, field.label) for field in others)
