"""Says what each row, cell or piece of text is, by the part of the form it stands in."""

from itertools import pairwise, zip_longest

from ..folding import fold
from ..istilah import SIGNED_BY, Istilah, awal, first_words, label, place_and_date, row_of_fields
from ..kolom import is_column_numbers
from ..layout import MARKER, STEP_NUMBER, Cell, Markers, Row, cut, marker_of
from ..patterns import pattern
from ..tajuk import Tajuk, is_heading, resolve
from .furniture import is_furniture, is_stamp
from .labels import after, labelled_parts, lines, part, split_label, surely_field, without_colon
from .lexeme import ROWS, Lexeme
from .table import cell_at, is_subheading, row_type

__all__ = ["Reader"]

_INLINE_NUMBER = pattern(r"(?<![^\s>])\(?(\d{1,2})[.)]\s+(?=[^\W\d_a-z])")
_NIP_BEHIND = pattern(r"[\s(]*(?<=[\s.,(])NIP\b")
_NAME_LABEL = pattern(r"(?i)nama(?:\s+(?:lengkap|pejabat|jelas))?\W{0,3}:\W*(?=\w)")
_EIGHTEEN_DIGITS = pattern(r"\d(?:\s?\d){17}")
_LONGEST_MARK = 20
"""A flow mark in capitals, "SELESAI", is never longer than this many characters; a title is."""

_LONGEST_OPENING = 90
"""A line that opens like a letterhead or an office is one only up to this many characters."""

_TEXT = frozenset({"ALINEA", "SAMBUNG", "BUTIR", "JABATAN", "PANGKAT", "NIP", "PEMBUKA"})
_TEXT_OWNERS = _TEXT | {"KOP", "JUDUL", "BAGIAN", "MEDAN"}
_KINDS = {
    "kop": "KOP",
    "judul": "JUDUL",
    "jabatan": "JABATAN",
    "pangkat": "PANGKAT",
    "pembuka_tanda_tangan": "PEMBUKA",
}
_OPENINGS = {
    "awal": ("kop", "judul"),
    "identitas": ("kop", "judul", "jabatan", "pangkat"),
    "bagian": (),
    "tabel": (),
    "akhir": ("kop", "judul", "jabatan", "pangkat", "pembuka_tanda_tangan"),
}


class Reader:
    """Classifies row after row; what a line may be depends on the part of the form it stands in (``mode``)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lexemes: list[Lexeme] = []
        self.mode = "awal"
        # Columns that are filled side by side: first column of each, and what it has got so far.
        self.columns: list[tuple[int, list[Lexeme]]] = [(0, self.lexemes)]
        self.field_column = 0
        self.heading: list[Row] = []
        self.tajuk: Tajuk | None = None
        # The labels of a row that holds nothing else, by their columns: their values may stand in the next row.
        self.labels: dict[int, Lexeme] = {}
        # Whether the row above was of a table of SOPs.
        self.listed = False
        # Whether the lines go on with a note below the table.
        self.note = False
        # Whether the lines go on with the head of an annex.
        self.annex = False

    def flush(self) -> None:
        """End the side-by-side columns: the left one first."""
        for _, lexemes in self.columns:
            if lexemes is not self.lexemes:
                self.lexemes.extend(lexemes)
        self.columns = [(0, self.lexemes)]

    def open(self, mode: str) -> None:
        """Start another part of the form."""
        if self.mode == "tabel" and mode != "tabel":
            self._close_heading()
        self.flush()
        self.mode = mode
        self.note = self.listed = self.annex = False

    def read(self, row: Row) -> None:
        """Classify one row."""
        cells = row.cells
        if self.labels and self._fills_labels(cells):
            return
        if self.mode in ("awal", "akhir", "tabel") and self._heads_annex(row):
            if self.mode == "tabel":
                self.open("akhir")
                self.annex = True
            self.lexemes += [Lexeme("SELA", cell, row.gap) for cell in cells if cell is not None]
            return
        only = cells[0] if len(cells) == 1 else None
        if only is not None and only.pieces is None:
            self._read_line(only, row)
        elif only is None and self.mode == "tabel":
            self._read_table_row(row)
        elif any(cell is not None and cell.pieces and self._hides_labels(cell) for cell in cells):
            self._read_below_one_another(row)
        elif only is not None:
            self._read_line(only, row)
        else:
            self._read_cells(row)

    def _fills_labels(self, cells: list[Cell | None]) -> bool:
        """Whether the row holds the values of the labels in the row above, each below its own."""
        labels, self.labels = self.labels, {}
        left = min(labels)
        values = {index: cell for index, cell in enumerate(cells) if cell is not None and index >= left}
        if not values or not labels.keys() >= values.keys() or 2 * len(values) < len(labels):
            return False
        if any(split_label(self.text, cell, ("medan", "bagian")) for cell in values.values()):
            return False
        for index, cell in values.items():
            labels[index].cell = without_colon(self.text, cell)
        for letterhead in cells[:left]:
            if letterhead is not None:
                self.lexemes.insert(self._first_field(), Lexeme("KOP", letterhead, False))
        return True

    def _heads_annex(self, row: Row) -> bool:
        """Whether a row says of which decree this is an annex: "Lampiran Keputusan ...", its number, date and title."""
        if not self.annex and self.mode == "tabel" and not (row.gap and row.cells[0] is not None):
            return False
        text = next((cell.text for cell in row.cells if cell is not None), "")
        if first_words(text, ("lampiran",)) is not None:
            # "Lampiran: 1 berkas" is of a letter.
            self.annex = len(text) <= _LONGEST_OPENING and ":" not in text
        elif self.annex:
            first, *others = fold(text[:_LONGEST_OPENING]).split()[:2] or ("",)
            # "Nomor SOP" and "Tanggal Pembuatan" are the SOP's own.
            own = others and not others[0][0].isdigit() and label(f"{first} {others[0]}", "medan") is not None
            self.annex = first in awal("kepala_lampiran") and not own
        return self.annex

    def _hides_labels(self, cell: Cell) -> bool:
        """Whether a cell of several lines has labels in more than its first line: a whole block in one cell."""
        return any(split_label(self.text, line, ("medan", "bagian")) for line in lines(self.text, cell)[1:])

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
        if self._read_label(cell, row):
            return
        if self.mode == "tabel":
            self.open("akhir")
        elif row.gap and len(self.columns) > 1:
            # A paragraph across the whole page ends the columns.
            self.flush()
        self._read_text(cell, row.gap, 0)

    def _read_label(self, cell: Cell, row: Row) -> bool:
        found = split_label(self.text, cell, ("bagian", "medan"), loose=self.mode in ("awal", "identitas"))
        if found is None:
            return False
        istilah, label_cell, rest = found
        if istilah.jenis == "medan" and self.mode == "bagian" and not surely_field(istilah, cell):
            return False
        if self._is_signed_by(istilah, rest):
            if self.mode == "tabel":
                self.open("akhir")
            self._read_signed_by(found, row.gap, 0)
            return True
        if istilah.jenis == "bagian":
            self.open("bagian")
            self.lexemes.append(Lexeme("BAGIAN", None, True, None, None, label_cell, istilah))
            if rest is not None:
                self._read_text(rest, True, 0)
        else:
            self._open_fields()
            self.lexemes.append(Lexeme("MEDAN", rest, row.gap, None, None, label_cell, istilah))
            self.field_column = 0
        return True

    def _is_signed_by(self, istilah: Istilah, rest: Cell | None) -> bool:
        """Whether "Disahkan oleh", "Dibuat oleh" opens a signature below the table, and no identity block."""
        if self.mode not in ("tabel", "akhir") or istilah.kunci not in SIGNED_BY:
            return False
        # What the identity block lacks may stand below the table.
        return (rest is None and istilah.kunci != "disahkan_oleh") or any(
            lexeme.type == "MEDAN" and lexeme.istilah is not None and lexeme.istilah.kunci == istilah.kunci
            for lexeme in self.lexemes
        )

    def _read_signed_by(self, found: tuple[Istilah, Cell, Cell | None], gap: bool, column: int) -> None:
        istilah, label_cell, rest = found
        self._column(column).append(Lexeme("PEMBUKA", label_cell, gap, None, None, None, istilah))
        if rest is not None:
            self._read_text(rest, True, column)

    def _open_fields(self) -> None:
        if self.mode != "identitas":
            self.open("identitas")
        else:
            self.flush()

    def _read_text(self, cell: Cell, gap: bool, column: int) -> None:
        """A piece of running text: an item, a signature line, a letterhead line or a paragraph."""
        if cell.text[0] == ":":
            # The colon of a label that stands in the line above.
            value = without_colon(self.text, cell)
            if value is None:
                return
            cell = value
        if self.mode in ("identitas", "akhir") and (named := _NAME_LABEL.match(cell.text)) is not None:
            cell = after(self.text, cell, named.end()) or cell
        into = self._column(column)
        gap = gap or not into
        kind = self._text_kind(cell, gap)
        if self.mode == "akhir" and self._is_note(kind, cell.text, gap):
            kind = "SELA"
        if kind == "NIP" and self._read_name_and_number(cell, gap, column):
            return
        if kind == "BUTIR" or (self.mode == "bagian" and (cell.pieces or cell.butir)):
            into.extend(self._items(cell, gap))
            return
        # A number alone on its line is the marker of the text below, blank lines or not.
        bare = bool(into) and into[-1].type == "BUTIR" and into[-1].cell is None
        wrapped = bare or (not gap and bool(into) and into[-1].type in _TEXT_OWNERS and not _says_by_whom(into[-1]))
        if kind == "ALINEA" and (wrapped or self._goes_on(into, cell)):
            kind = "SAMBUNG"
        into.append(Lexeme(kind, cell, gap))

    def _read_name_and_number(self, cell: Cell, gap: bool, column: int) -> bool:
        """Read "Dra. Wulan Sari, M.Si. NIP. 1972..." as the two lines that it is elsewhere; False where it is one."""
        found = _NIP_BEHIND.search(cell.text)
        if found is None or cell.pieces is not None or not any(map(str.isalpha, cell.text[: found.start()])):
            return False
        for start, end in ((0, found.start()), (found.end() - len("NIP"), len(cell.text))):
            piece = cut(self.text, cell.start + start, cell.start + end)
            if piece is not None:
                self._read_text(piece, gap and not start, column)
        return True

    def _text_kind(self, cell: Cell, gap: bool) -> str:
        text = cell.text
        if is_furniture(text):
            return "SELA"
        if self.mode == "bagian":
            return "BUTIR" if MARKER.match(text) else "ALINEA"
        if is_stamp(text):
            return "SELA"
        if self.mode == "akhir" and place_and_date(text):
            return "PEMBUKA"
        if _is_nip(text):
            return "NIP"
        opening = first_words(text, _OPENINGS[self.mode]) if len(text) <= _LONGEST_OPENING else None
        # Only a new paragraph opens a letterhead or a title: "Kabupaten Balangan," also ends the name of an office.
        if opening in ("kop", "judul") and not (gap or self._follows("KOP", "JUDUL")):
            return "ALINEA"
        return _KINDS.get(opening or "", "ALINEA")

    def _is_note(self, kind: str, text: str, gap: bool) -> bool:
        """Whether a line below the table is of a note, "Keterangan: ...": its opening, and its lines or its list."""
        if kind != "ALINEA":
            self.note = False
        elif _opens_note(text):
            self.note = True
        elif gap and marker_of(text) is None and not self._follows_note_heading():
            self.note = False
        return self.note

    def _follows_note_heading(self) -> bool:
        above = self.lexemes[-1].cell if self.lexemes else None
        return above is not None and above.text.rstrip("* ").endswith(":") and _opens_note(above.text)

    def _follows(self, *types: str) -> bool:
        return bool(self.lexemes) and self.lexemes[-1].type in types

    @staticmethod
    def _goes_on(into: list[Lexeme], cell: Cell) -> bool:
        """A wrapped item may be torn apart by blank lines: it then goes on in lower case."""
        return bool(into) and into[-1].type in ("BUTIR", "SAMBUNG") and cell.text[0].islower() and not _ends(into[-1])

    def _items(self, cell: Cell, gap: bool) -> list[Lexeme]:
        """The items of a cell: one, or a numbered list that lost its line ends."""
        if cell.pieces is not None:
            return self._items_of_pieces(cell)
        inner = _list_starts(cell.text)
        if not inner:
            return [self._item(cell, gap)]
        starts = [0, *inner]
        items = []
        for start, end in zip(starts, [*inner, len(cell.text)], strict=True):
            piece = cut(self.text, cell.start + start, cell.start + end)
            if piece is not None:
                items.append(self._item(piece, gap))
        return items

    def _item(self, cell: Cell, gap: bool) -> Lexeme:
        marker = MARKER.match(cell.text)
        if marker is None:
            return Lexeme("BUTIR", cell, gap)
        length = marker.end()
        return Lexeme("BUTIR", after(self.text, cell, length), gap, cut(self.text, cell.start, cell.start + length))

    def _items_of_pieces(self, cell: Cell) -> list[Lexeme]:
        """The items of a cell in several lines: a line with the next marker opens one, any other goes on with it."""
        pieces = cell.pieces or ()
        markers = Markers()
        starts = [
            index
            for index, span in enumerate(pieces)
            if markers.accept(marker_of(self.text[span.start : span.end])) or span.start in cell.butir or index == 0
        ]
        return [
            self._item(item, True)
            for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True)
            if (item := part(self.text, pieces[start:end])) is not None
        ]

    # ------------------------------------------------------------------ rows outside a table

    def _read_cells(self, row: Row) -> None:
        filled = [(index, cell) for index, cell in enumerate(row.cells) if cell is not None]
        if len(filled) > 1 and is_heading(row):
            self.open("tabel")
            self.heading = [row]
            self.tajuk = None
            self.lexemes.append(Lexeme("TAJUK", None, row.gap, None, row))
            return
        self.listed = self._lists_sops(filled)
        if self.listed:
            self.lexemes += [Lexeme("SELA", cell, row.gap) for _, cell in filled]
            return
        if self._continues_table(row, filled):
            self.open("tabel")
            self._read_table_row(row)
            return
        if self._read_fields(row, filled) or self._read_sections(filled):
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

    def _lists_sops(self, filled: list[tuple[int, Cell]]) -> bool:
        """Whether a row is of a table of SOPs, "No, Nama SOP, Halaman": its heading, or a numbered row below it."""
        first, *others = [cell for _, cell in filled]
        if self.listed and STEP_NUMBER.fullmatch(first.text):
            return True
        found = label(first.text, "kolom")
        if found is None or found.kunci != "nomor" or not others or self.mode == "tabel":
            return False
        named = split_label(self.text, others[0], ("medan",))
        return named is not None and named[0].kunci in ("nama", "nomor") and named[2] is None

    def _read_signature_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Cells below the table; signatures side by side are read one after the other."""
        if len(self.columns) == 1 < len(filled) and all(self._signs(cell) for _, cell in filled):
            starts = [(left + right + 1) // 2 for (left, _), (right, _) in pairwise(filled)]
            self.columns = [(0, self.lexemes), *[(start, []) for start in starts]]
        for index, cell in filled:
            gap = row.gap or (len(self.columns) == 1 and index > filled[0][0])
            found = split_label(self.text, cell, ("medan",))
            if found is not None and self._is_signed_by(found[0], found[2]):
                self._read_signed_by(found, gap, index)
                continue
            for number, line in enumerate(lines(self.text, cell)):
                self._read_text(line, gap and not number, index)

    def _signs(self, cell: Cell) -> bool:
        """Whether a cell opens a signature: an office, "Mengetahui", "Dibuat oleh", place and date."""
        found = split_label(self.text, cell, ("medan",))
        return _opens_signing(cell.text) or (found is not None and self._is_signed_by(found[0], found[2]))

    def _continues_table(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """After a page break a table may go on without a heading."""
        if self.mode != "akhir" or self.tajuk is None or len(filled) < 3:
            return False
        cell = cell_at(row, self.tajuk.letak.get("nomor"))
        return cell is not None and STEP_NUMBER.fullmatch(cell.text) is not None

    def _read_fields(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """A row of the identity block: letterhead at the left, then labels, each with its value."""
        places = [
            (position, index, found)
            for position, (index, cell) in enumerate(filled)
            if (found := split_label(self.text, cell, ("medan",))) is not None
            and not self._is_signed_by(found[0], found[2])
        ]
        if places and (named := row_of_fields([cell.text for _, cell in filled[places[0][0] :]])):
            places = [
                (position, index, (istilah, cell, None))
                for position, ((index, cell), istilah) in enumerate(
                    zip(filled[places[0][0] :], named, strict=True), places[0][0]
                )
            ]
        if not places or (
            self.mode == "bagian" and not all(surely_field(place[2][0], place[2][1]) for place in places)
        ):
            return False
        self._open_fields()
        first = places[0][0]
        for _, cell in filled[:first]:
            self.lexemes.append(Lexeme("KOP", cell, row.gap))
        self.field_column = places[0][1]
        if len(places) == len(filled) - first > 1 and all(
            found[0].kunci in SIGNED_BY and found[2] is None for *_, found in places
        ):
            self._open_signers([(index, found) for _, index, found in places], row.gap)
            return True
        # The approver last: the lines below the row are the name and the NIP.
        for number in sorted(range(len(places)), key=lambda place: places[place][2][0].kunci == "disahkan_oleh"):
            position, _, (istilah, label_cell, rest) = places[number]
            end = places[number + 1][0] if number + 1 < len(places) else len(filled)
            values = [rest] if rest is not None else []
            values += [value for _, cell in filled[position + 1 : end] if (value := without_colon(self.text, cell))]
            if istilah.kunci == "disahkan_oleh":
                values = [line for value in values for line in lines(self.text, value)]
            value = values[0] if values else None
            self.lexemes.append(Lexeme("MEDAN", value, row.gap, None, None, label_cell, istilah))
            if len(places) == len(filled) - first > 1 and value is None:
                self.labels[places[number][1]] = self.lexemes[-1]
            for other in values[1:]:
                self._read_text(other, False, 0)
        if len(self.labels) < len(filled) - first:
            self.labels = {}
        return True

    def _open_signers(self, found: list[tuple[int, tuple[Istilah, Cell, Cell | None]]], gap: bool) -> None:
        """Open the columns of "Dibuat oleh", "Diperiksa oleh" and "Disahkan oleh": each of them signs below."""
        self.flush()
        self.columns = [
            (index, [Lexeme("MEDAN", None, gap, None, None, label_cell, istilah)])
            for index, (istilah, label_cell, _) in found
        ]

    def _read_field_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Below a label: what stands to its right goes on with its value, what stands to its left is letterhead."""
        for index, cell in filled:
            if index < self.field_column:
                before = self._first_field()
                self.lexemes.insert(before, Lexeme("KOP", cell, row.gap))
            elif len(self.columns) > 1 or self._below_approver():
                for line in lines(self.text, cell):
                    self._read_text(line, row.gap, index)
            else:
                self._read_text(cell, row.gap, 0)

    def _below_approver(self) -> bool:
        field = next((lexeme for lexeme in reversed(self.lexemes) if lexeme.type == "MEDAN"), None)
        return field is not None and field.istilah is not None and field.istilah.kunci == "disahkan_oleh"

    def _first_field(self) -> int:
        position = len(self.lexemes)
        while position and self.lexemes[position - 1].type not in ("BAGIAN", "TAJUK", *ROWS):
            position -= 1
        fields = (i for i in range(position, len(self.lexemes)) if self.lexemes[i].type == "MEDAN")
        return next(fields, len(self.lexemes))

    def _read_sections(self, filled: list[tuple[int, Cell]]) -> bool:
        """A row of section headings: one, two side by side, or one with its content beside it."""
        found = [(index, split_label(self.text, cell, ("bagian",)), cell) for index, cell in filled]
        headings = [entry for entry in found if entry[1] is not None]
        if not headings:
            return False
        self.open("bagian")
        self.columns = []
        for index, split, cell in found:
            if split is not None:
                istilah, label_cell, rest = split
                self.columns.append((index, [Lexeme("BAGIAN", None, True, None, None, label_cell, istilah)]))
                if rest is not None:
                    self._read_text(rest, True, index)
            elif self.columns:
                self._read_text(cell, True, index)
            else:
                # Left of the first heading: still the letterhead's column.
                self.lexemes.append(Lexeme("KOP", cell, True))
        # The left column also takes what stands further left in the rows below.
        self.columns[0] = (0, self.columns[0][1])
        return True

    def _read_section_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Content under one or two headings; a number in a cell of its own is the marker of the text beside it."""
        if row.gap and len(filled) == 1 and _is_title(filled[0][1].text):
            # A title across the page, above the next table: it ends the columns.
            self.flush()
        self._move_border(filled)
        marker: Cell | None = None
        for position, (index, cell) in enumerate(filled):
            following = filled[position + 1] if position + 1 < len(filled) else None
            if (
                marker is None
                and _is_bare_marker(cell.text)
                and following is not None
                and self._column(following[0]) is self._column(index)
            ):
                marker = cell
                continue
            if marker is not None:
                self._column(index).append(Lexeme("BUTIR", cell, row.gap, marker))
                marker = None
            elif _is_bare_marker(cell.text) and len(filled) == 1:
                self._column(index).append(Lexeme("BUTIR", None, row.gap, cell))
            else:
                self._read_text(cell, row.gap or len(filled) > 1, index)

    def _move_border(self, filled: list[tuple[int, Cell]]) -> None:
        """A number and the text beside it are of one column: with numbers in cells of their own the right one starts
        further right than its heading.
        """
        if len(self.columns) == 1:
            return
        start, lexemes = self.columns[1]
        places = [index for index, cell in filled if _is_bare_marker(cell.text)]
        if len(filled) == 4 and places == [filled[0][0], filled[2][0]] and places[0] < start <= filled[1][0]:
            self.columns[1] = (places[1], lexemes)

    def _column(self, index: int) -> list[Lexeme]:
        chosen = self.columns[0][1]
        for start, lexemes in self.columns:
            if start <= index:
                chosen = lexemes
        return chosen

    # ------------------------------------------------------------------ tables

    def _close_heading(self) -> None:
        """The heading is whole when the first row below it comes: now its columns can be told."""
        if self.tajuk is None and self.heading:
            self.tajuk = resolve(self.heading)
            opening = next(lexeme for lexeme in reversed(self.lexemes) if lexeme.type == "TAJUK")
            opening.tajuk = self.tajuk

    def _read_table_row(self, row: Row) -> None:
        filled = [cell for cell in row.cells if cell is not None]
        if is_column_numbers([cell.text for cell in filled]):
            self.lexemes.append(Lexeme("NOMOR_KOLOM", None, False, None, row))
            return
        if self.tajuk is None:
            if is_subheading(row, self.heading):
                self.heading.append(row)
                self.lexemes.append(Lexeme("SUBTAJUK", None, False, None, row))
                return
            self._close_heading()
        if not filled[0].text[0].isdigit() and (
            is_heading(row) or self._opens_section(filled) or _opens_signature(row, filled)
        ):
            self.open("akhir")
            self._read_cells(row)
        elif row.gap and len(filled) == 1 and _is_title(filled[0].text):
            self.open("akhir")
            self._read_text(filled[0], True, 0)
        else:
            assert self.tajuk is not None  # noqa: S101 - set by _close_heading
            kind = row_type(row, filled, self.tajuk, self.lexemes[-1].row)
            self.lexemes.append(Lexeme(kind, None, row.gap, None, row))

    def _opens_section(self, filled: list[Cell]) -> bool:
        """Whether the row belongs to the next SOP's identity block or sections, not to this table."""
        return any(
            (found := split_label(self.text, cell, ("medan", "bagian"))) is not None
            and found[0].baku
            and found[0].kunci != "keterangan"
            for cell in filled[:3]
            if not cell.text[0].isdigit()
        )


def _list_starts(text: str) -> list[int]:
    """Where items 2, 3, ... start in a list whose line ends are lost; numbers must follow one another from 1."""
    starts: list[int] = []
    if "2." not in text and "2)" not in text:
        return starts
    expected = 1
    for match in _INLINE_NUMBER.finditer(text):
        if int(match.group(1)) == expected:
            if expected > 1:
                starts.append(match.start())
            expected += 1
        elif expected == 1:
            return []
    return starts


def _is_title(text: str) -> bool:
    """Whether a paragraph by itself reads like the title above a table."""
    return first_words(text, ("judul",)) is not None or (text.isupper() and len(text) > _LONGEST_MARK)


def _opens_note(text: str) -> bool:
    return fold(text.partition(":")[0]) in awal("catatan")


def _says_by_whom(lexeme: Lexeme) -> bool:
    """Whether "Disetujui oleh," opens a signature: below it stands who signs, however the office is called."""
    return lexeme.type == "PEMBUKA" and lexeme.istilah is not None


def _ends(lexeme: Lexeme) -> bool:
    return lexeme.cell is not None and lexeme.cell.text.endswith((".", ";"))


def _is_nip(text: str) -> bool:
    # Scans read "NlP" and "N1P".
    return (
        text[:8].upper().lstrip("( ").startswith(("NIP", "NLP.", "N1P.", "NIK."))
        or _EIGHTEEN_DIGITS.search(text) is not None
    )


_MOST_SIGNATURE_CELLS = 3


def _opens_signature(row: Row, filled: list[Cell]) -> bool:
    """Whether a row below a blank line opens the signature, moved right by tabs: an office, or place and date."""
    return row.gap and len(filled) <= _MOST_SIGNATURE_CELLS and _opens_signing(filled[0].text)


def _opens_signing(text: str) -> bool:
    return first_words(text, ("jabatan", "pembuka_tanda_tangan")) is not None or place_and_date(text)


def _is_bare_marker(text: str) -> bool:
    return len(text) <= 4 and STEP_NUMBER.fullmatch(text) is not None
