"""Says what each row, cell or piece of text is, by the part of the form it stands in: which rows of which part read it,
and what a line by itself is.
"""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from ..folding import fold, is_blank, squeeze
from ..layout import Cell, Row, cut, joined, marker_of, running_heads
from ..model import BAGIAN
from ..values.nomor_pegawai import is_number_line
from ..vocabulary.istilah import label_words
from ..vocabulary.kata_sambung import goes_on
from ..vocabulary.openings import first_words
from .asides import lists_sops, says_annex_of
from .fields import GOES_ON, OF_ONE_CELL, heads_block, hides_labels, other_field, spaced_field
from .form import Form
from .furniture import ends_drawing, is_furniture, is_scribble, opens_drawing
from .identity_rows import IdentityRows
from .labels import (
    Labelled,
    label_behind_letterhead,
    labelled_parts,
    signer_behind_letterhead,
    split_label,
    split_run_on,
    surely_field,
    value_behind_letterhead,
)
from .lexeme import Lexeme
from .page_rows import is_of_page
from .parts_of_cells import lines
from .section_rows import read_section_cells, read_sections
from .signing import opens_signature_below, signs
from .tajuk import is_heading

__all__ = ["Reader"]

_BESIDE_ANNEXES = ("awal", "akhir", "tabel")
"""The parts of the form that the head of an annex may stand in or behind."""

_BELOW_TABLES = ("akhir", "identitas", "awal")
"""The parts of the form that may stand between two pages of a table."""

_BELOW_PAGES = ("akhir", "awal")
"""Those of them that hold no field."""

_ABOVE_SECTIONS = ("awal", "identitas")
"""The parts of the form that fields stand in."""

_ON_PAGES = ("bagian", "tabel", "akhir")
"""The parts of the form that go on over several pages."""

_MOST_CELLS = 60
"""A row with more cells than this is no block of labels and values."""


class Reader:
    """Classifies row after row; what a line may be depends on the part of the form it stands in (``mode``)."""

    def __init__(self, text: str, parts: Sequence[int] = (0,)) -> None:
        self.text = text
        # Where parts that are laid out by themselves start that no row was read of yet, the last one first.
        self.parts = list(parts[:0:-1])
        self.form = Form(text)
        self.lexemes = self.form.lexemes
        self.identity = IdentityRows(self.form)
        # Whether the lines are of a drawing in a language of its own.
        self.drawing = False
        self.heads = running_heads(text)
        # The last line of the letterhead that stands between two fields.
        self.interrupts: Cell | None = None

    def end(self) -> list[Lexeme]:
        """All lexemes, once every row is read."""
        return self.form.end()

    def read(self, row: Row) -> None:
        """Classify one row."""
        form = self.form
        cells = row.cells
        if self.parts and any(cell is not None and cell.start >= self.parts[-1] for cell in cells):
            self.parts.pop()
            form.heads_part = True
            self.drawing = False
        if self.drawing:
            form.pass_over(cells, row.gap)
            self.drawing = cells[0] is None or not ends_drawing(cells[0].text)
            return
        if self.identity.labels and self.identity.fills_labels(cells):
            return
        if form.mode in _BESIDE_ANNEXES and self._reads_annex(row):
            form.pass_over(cells, row.gap)
            return
        if form.mode in _ON_PAGES and is_of_page(form, cells):
            into = form.columns.at(0)
            into += [Lexeme("SELA", cell, row.gap) for cell in cells if cell is not None]
            form.running.page_ended = True
            return
        self._read_any(row)
        form.running.page_ended = False

    def _read_any(self, row: Row) -> None:
        cells = row.cells
        if self._passes_over_field(row):
            return
        only = cells[0] if len(cells) == 1 else None
        if only is not None and only.pieces is None:
            self._read_line(only, row)
        elif only is None and self.form.mode == "tabel":
            self._read_row(row)
        elif len(cells) <= _MOST_CELLS and any(
            cell is not None and cell.pieces and hides_labels(self.text, cell) for cell in cells
        ):
            self._read_below_one_another(row)
        elif only is not None:
            self._read_line(only, row)
        elif self.form.mode in _ABOVE_SECTIONS and (fields := self._run_on_fields(cells)):
            for number, field in enumerate(fields):
                self._read_line(field, row if not number else row._replace(gap=False))
        else:
            self._read_cells(row)

    def _passes_over_field(self, row: Row) -> bool:
        """Whether a row is a field that the form does not know; the agency that it names is letterhead."""
        form = self.form
        if form.mode not in _ABOVE_SECTIONS and not form.heads_part:
            return False
        filled = [(index, cell) for index, cell in enumerate(row.cells) if cell is not None]
        found = other_field(self.text, filled)
        if found is None or any(split_label(self.text, cell, ("medan",)) for _, cell in filled[1:]):
            return False
        label, value = found
        if form.mode not in _ABOVE_SECTIONS:
            form.open("awal")
        if value is not None and value.pieces is None and first_words(value.text, ("kop",)) is not None:
            form.fields.add_letterhead(Lexeme("KOP", value, row.gap))
            form.pass_over([label], row.gap)
        else:
            form.pass_over([label, value], row.gap)
        return True

    def _run_on_fields(self, cells: Sequence[Cell | None]) -> list[Cell]:
        """The fields of a row whose cells hold several one behind the other, as where two blanks stand for the value of
        one that is blank; empty for any other row.
        """
        filled = [cell for cell in cells if cell is not None]
        if not any(cell.text.count(":") > 1 for cell in filled):
            return []
        parts = [part for cell in filled for part in labelled_parts(self.text, cell)]
        return parts if len(parts) > len(filled) else []

    def _read_row(self, row: Row) -> None:
        """Read a row of a table, or what stands below the table from there on."""
        below = self.form.table.read(row)
        if below:
            self.form.open("akhir")
        for each in below:
            self._read_cells(each, below=True)

    def _reads_annex(self, row: Row) -> bool:
        """Whether the row is of the head of an annex; after a table it starts the part below it."""
        form = self.form
        if form.mode == "tabel" and not (row.gap and row.cells[0] is not None):
            return False
        annex = says_annex_of(row, going_on=form.annex)
        if annex and form.mode == "tabel":
            form.open("akhir")
        form.annex = annex
        return annex

    def _read_below_one_another(self, row: Row) -> None:
        """Read the lines of such cells as the rows that they are."""
        columns = [lines(self.text, cell) if cell is not None else [] for cell in row.cells]
        for number, cells in enumerate(zip_longest(*columns)):
            self.read(Row(list(cells), row.gap and not number, row.ragu))

    # ------------------------------------------------------------------ lines

    def _read_line(self, cell: Cell, row: Row) -> None:
        form = self.form
        # The first page may open with the same words as letterhead.
        if self.heads and (form.mode != "awal" or "  " in cell.text) and squeeze(cell.text) in self.heads:
            self.lexemes.append(Lexeme("SELA", cell, row.gap))
            return
        if cell.text.count(":") > 1 and len(parts := labelled_parts(self.text, cell)) > 1:
            for one in parts:
                self._read_line(one, row)
            return
        if (form.heads_part or form.mode in ("awal", "identitas")) and self._reads_letterhead(cell, row):
            return
        if self._read_label(cell, row):
            return
        if cell.text[0] == "`" and opens_drawing(cell.text):
            self.drawing = True
        if form.broken_off and form.mode == "identitas" and self._goes_on_listing(cell):
            form.open("bagian")
        if form.mode == "tabel" or (form.mode == "bagian" and opens_signature_below(row, cell) and self._is_filled()):
            form.open("akhir")
        elif len(form.columns) > 1 and self._ends_columns(cell.text, gap=row.gap):
            form.columns.end()
        form.read_text(cell, row.gap, form.columns.of_line(gap=row.gap) if form.mode == "bagian" else 0)

    def _ends_columns(self, text: str, *, gap: bool) -> bool:
        """Whether a line by itself is of none of the columns above it."""
        running = self.form.running
        if not gap or self.form.columns.is_opening():
            return (running.is_title if gap else running.names_sop)(text) and marker_of(text) is None
        return self._spans_page(text)

    def _spans_page(self, text: str) -> bool:
        """Whether a paragraph stands across the whole page: below the end of a page it may go on with a column, but no
        title does.
        """
        return not is_furniture(text) and (not self.form.running.page_ended or self.form.running.is_title(text))

    def _is_filled(self) -> bool:
        """Whether the sections of an SOP may be over: its steps stand above them, or it has had all of them."""
        sections: set[str] = set()
        for line in reversed(self.lexemes):
            if line.type == "BAGIAN":
                sections.add(line.kunci)
            if line.type in ("LANGKAH", "MEDAN") or len(sections) == len(BAGIAN):
                return line.type != "MEDAN"
        return False

    def _reads_letterhead(self, cell: Cell, row: Row) -> bool:
        """Whether a line is of the letterhead and of a field beside it, or of that letterhead alone: its address."""
        form = self.form
        start = label_behind_letterhead(cell)
        before = cut(self.text, cell.start, cell.start + start) if start else None
        behind = cut(self.text, cell.start + start, cell.end) if start else None
        if before is not None and behind is not None and self._read_label(behind, row):
            form.fields.add_letterhead(Lexeme("KOP", before, row.gap))
            form.beside = True
            return True
        if form.mode == "identitas" and self._reads_behind_letterhead(cell, row):
            return True
        beside = form.mode == "identitas" and (form.beside or form.fields.approver_last())
        address = beside and first_words(cell.text, ("alamat",)) is not None
        if not address and row.gap:
            address = form.beside = self._heads_beside_approver(cell)
        elif not address and (self._interrupts_fields(cell) or self._goes_on_with_letterhead(cell)):
            address = form.beside = True
        if address:
            form.fields.add_letterhead(Lexeme("KOP", cell, row.gap))
            self.interrupts = cell
        return address

    def _reads_behind_letterhead(self, cell: Cell, row: Row) -> bool:
        """Whether in a line behind the letterhead a field goes on, or stands who approves: "DINAS SOSIAL Drs. Budi"."""
        going_on = self._is_below_letterhead(cell)
        start = signer_behind_letterhead(cell, going_on=going_on) if self.form.fields.approver_last() else 0
        if not start:
            start = value_behind_letterhead(cell, going_on=going_on)
            fits = self._may_name_approver(cell, start) if row.gap else self._value_in_small_letters()
            start = start if start and fits else 0
        before = cut(self.text, cell.start, cell.start + start) if start else None
        behind = cut(self.text, cell.start + start, cell.end) if start else None
        if before is None or behind is None:
            return False
        self.form.fields.add_letterhead(Lexeme("KOP", before, row.gap))
        self.form.read_text(behind, row.gap, 0)
        self.interrupts = cell
        return True

    def _may_name_approver(self, cell: Cell, start: int) -> bool:
        """Whether the words from a place in a line on, behind those of the letterhead, may name who approves: none that
        go on with a region's name, "PEMERINTAH PROVINSI Jawa Barat".
        """
        above, words = cell.text[:start].rstrip(), cell.text[start:]
        named = words.istitle() and " " in words and first_words(words, ("kop",)) is None
        return self.form.fields.approver_last() and named and not goes_on(above, ("daerah",))

    def _value_in_small_letters(self) -> bool:
        """Whether the last field is one that may go on in further lines, and its value stands in small letters."""
        field = next((line for line in reversed(self.lexemes) if line.type != "SAMBUNG"), None)
        if field is None or field.type != "MEDAN" or field.cell is None or field.kunci in OF_ONE_CELL:
            return False
        return any(map(str.islower, field.text))

    def _goes_on_with_letterhead(self, cell: Cell) -> bool:
        """Whether a line in capitals stands right below one of the letterhead that interrupts the fields."""
        if self.form.mode != "identitas" or not cell.text.isupper() or not self._is_below_letterhead(cell):
            return False
        if is_number_line(cell.text) or first_words(cell.text, ("pangkat",)) is not None:
            return False
        return split_label(self.text, cell, ("bagian", "medan")) is None

    def _is_below_letterhead(self, cell: Cell) -> bool:
        """Whether right above a line stands one of the letterhead that interrupts the fields, in capitals."""
        above = self.interrupts
        if above is None or not above.text.split(maxsplit=1)[0].isupper():
            return False
        between = self.text[above.end : cell.start]
        return between.count("\n") == 1 and not between.strip(" \t|\r\n")

    def _heads_beside_approver(self, cell: Cell) -> bool:
        """Whether a line names the government of a region, as no office goes on, within an identity block that has yet
        to name the SOP.
        """
        fields = self.form.fields
        if self.form.mode != "identitas" or not fields.approver_last() or not fields.lacks("nama"):
            return False
        # "PEMERINTAH KABUPATEN GUNUNG KEPENDUDUKAN DAN" holds words of the office, too.
        whole = cell.text.isupper() and not goes_on(cell.text)
        return whole and first_words(cell.text, ("pemerintah_daerah",)) is not None

    def _interrupts_fields(self, cell: Cell) -> bool:
        """Whether a line is of the letterhead beside the fields: in capitals where the value above has none, below the
        number or a date, which go on in no further line, or a line of the letterhead again.
        """
        if self.form.mode != "identitas" or first_words(cell.text, ("kop",)) is None or is_scribble(cell.text):
            return False
        if self._heads_beside_approver(cell):
            return True
        again = " " in cell.text and cell.text in self.form.fields.letterhead()
        field = next((line for line in reversed(self.lexemes) if line.type != "SAMBUNG"), None)
        if field is None or field.type != "MEDAN":
            return again and field is not None and field.type == "NIP"
        value = field.cell or (self.lexemes[-1].cell if self.lexemes[-1] is not field else None)
        if value is None and again and field.kunci in OF_ONE_CELL:
            return True
        if value is None or (value.text.endswith(GOES_ON) and not is_blank(value.text)):
            return False
        if (field.kunci in OF_ONE_CELL and " " in cell.text) or (field.kunci == "nama" and again):
            return True
        return field.cell is not None and cell.text.isupper() and not field.cell.text.isupper()

    def _read_label(self, cell: Cell, row: Row) -> bool:
        form = self.form
        found = split_label(self.text, cell, ("bagian", "medan"), loose=form.mode in ("awal", "identitas"))
        found = found or split_run_on(self.text, cell, listed=True) or self._first_field(cell)
        if found is None:
            return False
        istilah, label_cell, rest = found
        if istilah.jenis == "medan" and form.mode == "bagian" and not surely_field(istilah, cell):
            return False
        if form.is_signed_by(found):
            if form.mode == "tabel":
                form.open("akhir")
            form.read_signed_by(found, row.gap, 0)
            return True
        if istilah.jenis == "bagian":
            form.open("bagian")
            self.lexemes.append(Lexeme("BAGIAN", gap=True, label=label_cell, istilah=istilah))
            if rest is not None:
                form.read_text(rest, True, 0)
        else:
            form.open_fields()
            if istilah.kunci == "nama" and rest is not None:
                rest = self._from_line_above(cell, rest)
            values = self.identity.lines_of(istilah, [rest] if rest is not None else [])
            value = values[0] if values else None
            self.lexemes.append(Lexeme("MEDAN", value, row.gap, label=label_cell, istilah=istilah))
            for line in values[1:]:
                form.read_text(line, False, 0)
            self.identity.column = 0
        return True

    def _from_line_above(self, cell: Cell, rest: Cell) -> Cell:
        """The name of the SOP, with the line right above its label, which may stand beside the middle of it: below the
        number of who approves no other words are expected.
        """
        above = self.lexemes[-2:]
        if (
            [line.type for line in above] != ["NIP", "ALINEA"]
            or (line := above[-1].cell) is None
            or line.text.isupper()
        ):
            return rest
        if "\n" in self.text[line.end : cell.start].replace("\n", "", 1):
            return rest
        self.lexemes.pop()
        return joined([line, rest]) or rest

    def _first_field(self, cell: Cell) -> Labelled | None:
        """The field that a line without a colon is where an identity block opens below sections, as when the left half
        of a page was read before the right one: its value has figures. Below the last section of the form the number
        opens that of the next SOP.
        """
        if self.form.mode != "bagian" or fold(cell.text.partition(" ")[0]) not in label_words("medan"):
            return None
        fields = ("nomor",) if self.form.fields.opened() else OF_ONE_CELL
        found = split_label(self.text, cell, ("medan",), loose=True)
        if found is None or found.rest is None or found.istilah.kunci not in fields:
            return None
        if fields is not OF_ONE_CELL and not (found.istilah.baku and self._is_below_last_section()):
            return None
        return found if any(map(str.isdigit, found.rest.text)) else None

    def _is_below_last_section(self) -> bool:
        """Whether the last section of the form is the one that the lines are in."""
        section = next((line for line in reversed(self.lexemes) if line.type == "BAGIAN"), None)
        return section is not None and section.kunci == BAGIAN[-1]

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

    # ------------------------------------------------------------------ rows outside a table

    def _read_cells(self, row: Row, *, below: bool = False) -> None:
        """Read a row outside a table; ``below`` says that the table above has just ended there, and goes on no more."""
        form = self.form
        filled = [(index, cell) for index, cell in enumerate(row.cells) if cell is not None]
        if filled[0][1].text[1:2] == " " and (whole := spaced_field(self.text, filled)) is not None:
            self._read_line(whole, row)
            return
        if len(filled) > 1 and is_heading(row):
            repeated = form.mode in _BELOW_PAGES and form.table.repeats_heading(row, headed=form.mode != "akhir")
            form.open("tabel")
            if repeated:
                form.pass_over(row.cells, row.gap)
            else:
                form.table.open(row)
            return
        form.listed = lists_sops(self.text, filled, going_on=form.listed, below=form.mode == "akhir")
        if form.listed:
            form.pass_over(row.cells, row.gap)
            return
        if not below and form.mode in _BELOW_TABLES and form.table.goes_on(row, headed=form.mode != "akhir"):
            form.open("tabel")
            self._read_row(row)
            return
        if self.identity.read(row, filled) or read_sections(form, filled):
            return
        if len(filled) > 1 and form.mode in ("awal", "identitas") and heads_block(row):
            form.pass_over(row.cells, row.gap)
            return
        if form.mode == "bagian":
            read_section_cells(form, row, filled)
        elif form.mode == "identitas":
            self.identity.read_below(row, filled)
        elif form.mode == "akhir":
            self._read_signature_cells(row, filled)
        else:
            for index, cell in filled:
                form.read_text(cell, row.gap or index > filled[0][0], 0)

    def _read_signature_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Cells below the table; signatures side by side are read one after the other."""
        form = self.form
        if len(form.columns) == 1 < len(filled) and all(signs(self.text, cell, form.fields) for _, cell in filled):
            starts = [(left + right + 1) // 2 for (left, _), (right, _) in pairwise(filled)]
            form.columns.open([(0, self.lexemes), *[(start, []) for start in starts]])
        for index, cell in filled:
            gap = row.gap or (len(form.columns) == 1 and index > filled[0][0])
            found = split_label(self.text, cell, ("medan",))
            if found is not None and form.is_signed_by(found):
                form.read_signed_by(found, gap, index)
                continue
            for number, line in enumerate(lines(self.text, cell)):
                form.read_text(line, gap and not number, index)
