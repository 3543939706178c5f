"""Rows to lexemes: says what each line is, and where an SOP begins. The grammar then says what belongs to what.

Cells that stand side by side are taken apart here: the items under the left heading come first, then those under the
right one, each pointing at its own place in the raw text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from lark.lexer import Lexer

from .folding import fold
from .istilah import Istilah, first_label, first_words, label, tanda
from .layout import MARKER, Cell, Markers, Row, cut, joined, marker_of, read_rows, trimmed
from .patterns import pattern
from .source import Span
from .tajuk import Tajuk, is_heading, resolve

__all__ = ["Lexeme", "SopLexer", "lex"]

_INLINE_NUMBER = pattern(r"(?<![^\s>])\(?(\d{1,2})[.)]\s+(?=[^\W\d_a-z])")
_STEP_NUMBER = pattern(r"\(?(\d{1,3})\s?[.,)]?")
_COLUMN_NUMBER = pattern(r"\(?\d{1,2}\)?")
_PAGE_NUMBER = pattern(r"[-–—\s]*(?:\d{1,3}|[Pp]\s?\d{1,2})[-–—\s]*")
_EIGHTEEN_DIGITS = pattern(r"\d(?:\s?\d){17}")
_FIELD_WORDS = frozenset({"nomor", "no", "tanggal", "tgl", "nama", "judul", "disahkan", "ditetapkan"})
_LONGEST_LABEL = 45
_NO_VALUE = " \t\xa0-–—"
"""Signs behind a label that are its (empty) value."""

_LONGEST_MARK = 20
"""A flow mark in capitals, "SELESAI", is never longer than this many characters; a title is."""

_RULE_SIGNS = frozenset("-–—_=─━═ ")
_LONGEST_DASH = 2
"""Up to so many characters a dash is a value ("-", "--"); more of them are a line somebody drew."""

_LONGEST_OPENING = 90
"""A line that opens like a letterhead or an office is one only up to this many characters."""

_TEXT = frozenset({"ALINEA", "SAMBUNG", "BUTIR", "JABATAN", "PANGKAT", "NIP", "PEMBUKA"})
_TEXT_OWNERS = _TEXT | {"KOP", "JUDUL", "BAGIAN", "MEDAN"}
_ROWS = frozenset({"LANGKAH", "LANJUTAN", "TANDA", "SUBTAJUK", "NOMOR_KOLOM"})


class Lexeme:
    """One line, or one cell of a line, and what it is; the terminal of ``grammar/sop.lark``.

    ``cell`` is its value, ``penanda`` a list marker, ``label`` and ``istilah`` a label and what it means, ``row`` a
    table row, ``tajuk`` the columns of a heading row, ``gap`` whether a blank line or another column stands before it,
    ``ragu`` whether the layout leaves open which column its words belong to.
    """

    __slots__ = ("cell", "gap", "istilah", "label", "penanda", "ragu", "row", "tajuk", "type")

    # Lark copies these from the last terminal; offsets live in the cells.
    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(
        self,
        type: str,  # noqa: A002 - the name that Lark reads
        cell: Cell | None = None,
        gap: bool = False,
        penanda: Cell | None = None,
        row: Row | None = None,
        label: Cell | None = None,
        istilah: Istilah | None = None,
    ) -> None:
        self.type = type
        self.cell = cell
        self.gap = gap
        self.label = label
        self.istilah = istilah
        self.penanda = penanda
        self.row = row
        self.tajuk: Tajuk | None = None
        self.ragu = False

    def __repr__(self) -> str:
        return f"{self.type}({' | '.join(cell.text for cell in self.cells)})"

    @property
    def cells(self) -> list[Cell]:
        """All its cells in order."""
        if self.row is not None:
            return [cell for cell in self.row.cells if cell is not None]
        return [cell for cell in (self.label, self.penanda, self.cell) if cell is not None]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return min(cell.start for cell in self.cells)


class SopLexer(Lexer):
    """Hands lexemes to Lark: the text has been read before the parser starts."""

    # Lark asks for a state-aware interface unless told otherwise; these lexemes do not depend on the parser's state.
    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, data: Any) -> Iterator[Any]:  # type: ignore[override]
        """The lexemes themselves."""
        return iter(data)


def lex(text: str) -> list[list[Lexeme]]:
    """The lexemes of a file, one list for each SOP in it (and one list for a file without any)."""
    reader = _Reader(text)
    for row in read_rows(text):
        reader.read(row)
        if row.ragu and reader.lexemes:
            reader.lexemes[-1].ragu = True
    reader.flush()
    lexemes = reader.lexemes
    _mark_titles(lexemes)
    _join_tables(lexemes)
    return _split(lexemes)


class _Reader:
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

    def read(self, row: Row) -> None:
        """Classify one row."""
        cells = row.cells
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

    def _hides_labels(self, cell: Cell) -> bool:
        """Whether a cell of several lines has labels in more than its first line: a whole block in one cell."""
        lines = [_part(self.text, [span]) for span in (cell.pieces or ())[1:]]
        return any(line and _split_label(self.text, line, ("medan", "bagian")) for line in lines)

    def _read_below_one_another(self, row: Row) -> None:
        """Read the lines of such cells as the rows that they are."""
        columns = [cell.spans if cell is not None else () for cell in row.cells]
        for number, spans in enumerate(zip_longest(*columns)):
            cells = [
                _part(self.text, [span], cell.butir) if span is not None and cell is not None else None
                for span, cell in zip(spans, row.cells, strict=True)
            ]
            if any(cells):
                self.read(Row(cells, row.gap and not number, row.ragu))

    # ------------------------------------------------------------------ lines

    def _read_line(self, cell: Cell, row: Row) -> None:
        # No label opens with a digit: an item does.
        if not cell.text[0].isdigit() and self._read_label(cell, row):
            return
        if self.mode == "tabel":
            self.open("akhir")
        elif row.gap and len(self.columns) > 1:
            # A paragraph across the whole page ends the columns.
            self.flush()
        self._read_text(cell, row.gap, 0)

    def _read_label(self, cell: Cell, row: Row) -> bool:
        found = _split_label(self.text, cell, ("bagian", "medan"), loose=self.mode in ("awal", "identitas"))
        if found is None:
            return False
        istilah, label_cell, rest = found
        if istilah.jenis == "medan" and self.mode == "bagian" and not _surely_field(istilah, cell):
            return False
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

    def _open_fields(self) -> None:
        if self.mode != "identitas":
            self.open("identitas")

    def _read_text(self, cell: Cell, gap: bool, column: int) -> None:
        """A piece of running text: an item, a signature line, a letterhead line or a paragraph."""
        into = self._column(column)
        gap = gap or not into
        kind = self._text_kind(cell, gap)
        if kind == "BUTIR" or (self.mode == "bagian" and (cell.pieces or cell.butir)):
            into.extend(self._items(cell, gap))
            return
        # A number alone on its line is the marker of the text below, blank lines or not.
        bare = bool(into) and into[-1].type == "BUTIR" and into[-1].cell is None
        wrapped = bare or (not gap and bool(into) and into[-1].type in _TEXT_OWNERS)
        if kind == "ALINEA" and (wrapped or self._goes_on(into, cell)):
            kind = "SAMBUNG"
        into.append(Lexeme(kind, cell, gap))

    def _text_kind(self, cell: Cell, gap: bool) -> str:
        text = cell.text
        if _PAGE_NUMBER.fullmatch(text):
            return "SELA"
        # Most lines are items: what opens with a digit opens with no known word.
        if not text[0].isdigit() and (first_words(text, ("perabot",)) or _is_rule(text)):
            return "SELA"
        if self.mode == "bagian":
            return "BUTIR" if MARKER.match(text) else "ALINEA"
        if self.mode == "akhir" and _PLACE_AND_DATE.fullmatch(text):
            return "PEMBUKA"
        if _is_nip(text):
            return "NIP"
        opening = first_words(text, _OPENINGS[self.mode]) if len(text) <= _LONGEST_OPENING else None
        # Only a new paragraph opens a letterhead or a title: "Kabupaten Balangan," also ends the name of an office.
        if opening in ("kop", "judul") and not (gap or self._follows("KOP", "JUDUL")):
            return "ALINEA"
        return _KINDS.get(opening or "", "ALINEA")

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
        return Lexeme("BUTIR", _after(self.text, cell, length), gap, cut(self.text, cell.start, cell.start + length))

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
            self._item(part, True)
            for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True)
            if (part := _part(self.text, pieces[start:end])) is not None
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
        else:
            for index, cell in filled:
                self._read_text(cell, row.gap or index > filled[0][0], 0)

    def _continues_table(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """After a page break a table may go on without a heading."""
        if self.mode != "akhir" or self.tajuk is None or len(filled) < 3:
            return False
        cell = _cell(row, self.tajuk.letak.get("nomor"))
        return cell is not None and _STEP_NUMBER.fullmatch(cell.text) is not None

    def _read_fields(self, row: Row, filled: list[tuple[int, Cell]]) -> bool:
        """A row of the identity block: letterhead at the left, then labels, each with its value."""
        places = [
            (position, index, found)
            for position, (index, cell) in enumerate(filled)
            if (found := _split_label(self.text, cell, ("medan",))) is not None
        ]
        if not places or (
            self.mode == "bagian" and not all(_surely_field(place[2][0], place[2][1]) for place in places)
        ):
            return False
        self._open_fields()
        first = places[0][0]
        for _, cell in filled[:first]:
            self.lexemes.append(Lexeme("KOP", cell, row.gap))
        self.field_column = places[0][1]
        for number, (position, _, (istilah, label_cell, rest)) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(filled)
            values = [rest] if rest is not None else []
            values += [value for _, cell in filled[position + 1 : end] if (value := _without_colon(self.text, cell))]
            if istilah.kunci == "disahkan_oleh":
                values = [line for value in values for span in value.spans if (line := _part(self.text, [span]))]
            value = values[0] if values else None
            self.lexemes.append(Lexeme("MEDAN", value, row.gap, None, None, label_cell, istilah))
            for other in values[1:]:
                self._read_text(other, False, 0)
        return True

    def _read_field_cells(self, row: Row, filled: list[tuple[int, Cell]]) -> None:
        """Below a label: what stands to its right goes on with its value, what stands to its left is letterhead."""
        for index, cell in filled:
            if index < self.field_column:
                before = self._first_field()
                self.lexemes.insert(before, Lexeme("KOP", cell, row.gap))
            else:
                self._read_text(cell, row.gap, 0)

    def _first_field(self) -> int:
        position = len(self.lexemes)
        while position and self.lexemes[position - 1].type not in ("BAGIAN", "TAJUK", *_ROWS):
            position -= 1
        fields = (i for i in range(position, len(self.lexemes)) if self.lexemes[i].type == "MEDAN")
        return next(fields, len(self.lexemes))

    def _read_sections(self, filled: list[tuple[int, Cell]]) -> bool:
        """A row of section headings: one, two side by side, or one with its content beside it."""
        found = [(index, _split_label(self.text, cell, ("bagian",)), cell) for index, cell in filled]
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
        if _is_column_numbers(filled):
            self.lexemes.append(Lexeme("NOMOR_KOLOM", None, False, None, row))
            return
        if self.tajuk is None:
            if self._is_subheading(row):
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
            self.lexemes.append(Lexeme(self._row_type(row, filled), None, row.gap, None, row))

    def _opens_section(self, filled: list[Cell]) -> bool:
        """Whether the row belongs to the next SOP's identity block or sections, not to this table."""
        return any(
            (found := _split_label(self.text, cell, ("medan", "bagian"))) is not None
            and found[0].baku
            and found[0].kunci != "keterangan"
            for cell in filled[:3]
            if not cell.text[0].isdigit()
        )

    def _is_subheading(self, row: Row) -> bool:
        if len(self.heading) >= 3:
            return False
        top = self.heading[0]
        number = next(
            (i for i, cell in enumerate(top.cells) if cell and (k := label(cell.text, "kolom")) and k.kunci == "nomor"),
            None,
        )
        start = _cell(row, number)
        if start is not None and _STEP_NUMBER.fullmatch(start.text):
            return False
        labels = sum(
            1 for cell in row.cells if cell and _column_key(cell) in ("kelengkapan", "waktu", "output", "keterangan")
        )
        return labels >= 2 or (start is None and len(self.heading) == 1 and not _has_time(row))

    def _row_type(self, row: Row, filled: list[Cell]) -> str:
        assert self.tajuk is not None  # noqa: S101 - set by _close_heading
        letak = self.tajuk.letak
        number = _cell(row, letak.get("nomor"))
        if number is not None and _STEP_NUMBER.fullmatch(number.text):
            return "LANGKAH"
        if _cell(row, letak.get("uraian")) is None:
            return "TANDA" if all(_is_flow(cell.text) for cell in filled) else "LANJUTAN"
        # Without a number: a step of its own when the table has none, or when it has a time or an output; else the rest
        # of the step above.
        own = any(_cell(row, letak.get(peran)) is not None for peran in ("waktu", "output"))
        return "LANGKAH" if own or "nomor" not in letak else "LANJUTAN"


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
_ARROWS = pattern(r"[\W\d_]+")


def _split_label(
    text: str, cell: Cell, kinds: tuple[str, ...], *, loose: bool = False
) -> tuple[Istilah, Cell, Cell | None] | None:
    """The label that a cell is or begins with, and what follows it.

    A label ends with the cell or at a colon; with ``loose`` a field's value may also follow it without one.
    """
    head = cell.text.partition(":")[0]
    found = None
    if len(head) <= _LONGEST_LABEL:
        found = first_label(head, kinds)
    if found is None and cell.pieces is not None:
        # A cell of several lines may open with its label and go on with what the label names.
        head = text[slice(*cell.pieces[0])].partition(":")[0]
        found = first_label(head, kinds)
    if found is not None:
        words = head.rstrip(_NO_VALUE)
        label_cell = _before(text, cell, len(words))
        rest = _after(text, cell, len(head) + 1 if head.rstrip() == words else len(words))
        return (found, label_cell, rest) if label_cell is not None else None
    if loose and "medan" in kinds:
        return _split_loose(text, cell)
    return None


def _split_loose(text: str, cell: Cell) -> tuple[Istilah, Cell, Cell | None] | None:
    """A field whose colon the scan has lost: "Nomor SOP 41/SOP/2024"."""
    words = [match.span() for match in re.finditer(r"\S+", cell.text[: _LONGEST_LABEL + 1])]
    if len(words) < 3 or fold(cell.text[words[0][0] : words[0][1]]) not in _FIELD_WORDS:
        return None
    for count in (3, 2):
        if count < len(words):
            end = words[count - 1][1]
            found = label(cell.text[:end], "medan")
            if found is not None and found.skor > 90:
                label_cell = cut(text, cell.start, cell.start + end)
                return (found, label_cell, cut(text, cell.start + end, cell.end)) if label_cell else None
    return None


def _surely_field(istilah: Istilah, cell: Cell) -> bool:
    """Inside a section only a full label of a field counts; "Pengesahan" or "Judul" may be words of an item."""
    return istilah.skor > 90 and " " in cell.text.strip()


def _without_colon(text: str, cell: Cell) -> Cell | None:
    return _after(text, cell, 1) if cell.text.startswith(":") else cell


def _part(text: str, spans: Sequence[Span], butir: tuple[int, ...] = ()) -> Cell | None:
    """The cell that stands in these pieces; ``butir`` as in the cell that they are a part of."""
    whole = joined([cell for span in spans if (cell := cut(text, *span)) is not None])
    if whole is None or not butir:
        return whole
    starts = {span.start for span in whole.spans}
    return whole._replace(butir=tuple(offset for offset in butir if offset in starts))


def _before(text: str, cell: Cell, length: int) -> Cell | None:
    """The first characters of a cell."""
    if cell.pieces is None:
        return trimmed(cell.text[:length], cell.start)
    return _part(text, _pieces(cell.pieces, 0, length), cell.butir)


def _after(text: str, cell: Cell, length: int) -> Cell | None:
    """The cell without its first characters (a list marker, a label)."""
    if not length:
        return cell
    if cell.pieces is None:
        return trimmed(cell.text[length:], cell.start + length)
    return _part(text, _pieces(cell.pieces, length, len(cell.text)), cell.butir)


def _pieces(pieces: tuple[Span, ...], first: int, last: int) -> list[Span]:
    """The raw places of a range of the text that joins the pieces with one space."""
    found = []
    position = 0
    for span in pieces:
        start, end = max(span.start, span.start + first - position), min(span.end, span.start + last - position)
        if start < end:
            found.append(Span(start, end))
        position += span.end - span.start + 1
    return found


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


def _is_rule(text: str) -> bool:
    return text[0] in _RULE_SIGNS and len(text) > _LONGEST_DASH and _RULE_SIGNS.issuperset(text)


def _ends(lexeme: Lexeme) -> bool:
    return lexeme.cell is not None and lexeme.cell.text.endswith((".", ";"))


def _is_nip(text: str) -> bool:
    return text[:8].upper().lstrip("( ").startswith(("NIP", "NIK.")) or _EIGHTEEN_DIGITS.search(text) is not None


_PLACE_AND_DATE = pattern(r"[A-Z][\w .]{2,30},\s*\d{0,2}\s*[A-Za-z]+\s+\d{4}")
_MOST_SIGNATURE_CELLS = 2


def _opens_signature(row: Row, filled: list[Cell]) -> bool:
    """Whether a row below a blank line opens the signature, moved right by tabs: an office, or place and date."""
    text = filled[0].text
    return (
        row.gap
        and len(filled) <= _MOST_SIGNATURE_CELLS
        and (
            first_words(text, ("jabatan", "pembuka_tanda_tangan")) is not None
            or _PLACE_AND_DATE.fullmatch(text) is not None
        )
    )


def _cell(row: Row, index: int | None) -> Cell | None:
    return row.cells[index] if index is not None and index < len(row.cells) else None


def _is_bare_marker(text: str) -> bool:
    return len(text) <= 4 and _STEP_NUMBER.fullmatch(text) is not None


def _is_column_numbers(filled: list[Cell]) -> bool:
    """The row "1 2 3 ... 11" below a heading."""
    if len(filled) < 4 or len(filled[1].text) > 4:
        return False
    return all(_COLUMN_NUMBER.fullmatch(cell.text) for cell in filled)


def _column_key(cell: Cell) -> str:
    return _column_key_of(cell.text)


@lru_cache(maxsize=1024)
def _column_key_of(text: str) -> str:
    found = label(text.partition("(")[0].strip(), "kolom")
    return found.kunci if found else ""


def _has_time(row: Row) -> bool:
    """Whether a cell reads like a duration: such a row is a step, never a heading."""
    return any(
        cell is not None and re.fullmatch(r"\d+\s*(menit|jam|hari|minggu|bulan)\b.*", cell.text, re.I)
        for cell in row.cells
    )


def _is_flow(text: str) -> bool:
    return bool(tanda(text)) or _ARROWS.fullmatch(text) is not None


def _mark_titles(lexemes: list[Lexeme]) -> None:
    """The lines right above a table that name the SOP are its title, not the end of the section before."""
    name = ""
    for position, lexeme in enumerate(lexemes):
        if lexeme.type == "TAJUK":
            _mark_title(lexemes, position, name)
        elif lexeme.istilah is not None and lexeme.istilah.kunci == "nama" and lexeme.cell:
            name = _title_key(lexeme.cell.text)


_LONGEST_TITLE = 3
"""Lines of text above a table that are looked at."""


def _mark_title(lexemes: list[Lexeme], table: int, name: str) -> None:
    start = table
    while (
        start > 0
        and table - start < _LONGEST_TITLE
        and lexemes[start - 1].type in ("ALINEA", "SAMBUNG", "JABATAN", "KOP")
    ):
        start -= 1
    for first in range(start, table):
        lines = lexemes[first:table]
        text = " ".join(lexeme.cell.text for lexeme in lines if lexeme.cell)
        if (
            first_words(text, ("judul",))
            or _is_name(text, name)
            or (lines[0].gap and text.isupper() and table - first < 3)
        ):
            lines[0].type = "JUDUL"
            for lexeme in lines[1:]:
                lexeme.type = "SAMBUNG"
            return


def _title_key(text: str) -> str:
    folded = fold(text)
    opening = next((words for words in ("standar operasional prosedur", "sop") if folded.startswith(words + " ")), "")
    return folded[len(opening) :].strip()


def _is_name(text: str, name: str) -> bool:
    if not name or not 0.6 < len(text) / len(name) < 1.7:
        return False
    if _title_key(text) == name:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(_title_key(text), name) >= 85


_TABLE_ENDS = frozenset({"MEDAN", "BAGIAN", "TAJUK", "KOP"})


def _join_tables(lexemes: list[Lexeme]) -> None:
    """Text between two rows of one table is page furniture, not a signature."""
    open_since: int | None = None
    for position, lexeme in enumerate(lexemes):
        kind = lexeme.type
        if kind in _ROWS:
            if open_since is not None:
                for between in lexemes[open_since:position]:
                    between.type = "SELA"
            open_since = position + 1
        elif kind in _TABLE_ENDS:
            open_since = None


_OUTLINE = frozenset({"BAGIAN", "TAJUK", "LANGKAH", "JUDUL", "MEDAN"})


def _split(lexemes: list[Lexeme]) -> list[list[Lexeme]]:
    """One list for each SOP: an identity block opens one when the SOP before it has had its own and what follows it.

    Without identity blocks a title does, when the table below it counts its steps from 1 again.
    """
    starts = [0]
    named: set[str] = set()
    body = steps = False
    for position, lexeme in enumerate(lexemes):
        kind = lexeme.type
        if kind not in _OUTLINE:
            continue
        if kind in ("BAGIAN", "TAJUK"):
            body = body or bool(named)
        elif kind == "LANGKAH":
            steps = True
        elif kind == "JUDUL":
            if steps and not named and _opens_table(lexemes, position):
                starts.append(position)
                steps = False
        elif lexeme.istilah is not None:
            kunci = lexeme.istilah.kunci
            if body and kunci in named:
                starts.append(_letterhead_start(lexemes, position, starts[-1]))
                named, body, steps = set(), False, False
            named.add(kunci)
    return [lexemes[start:end] for start, end in zip(starts, [*starts[1:], len(lexemes)], strict=True)]


def _opens_table(lexemes: list[Lexeme], title: int) -> bool:
    """Whether a table with a step 1 comes below a title, before anything else opens."""
    for lexeme in lexemes[title + 1 :]:
        if lexeme.type == "LANGKAH" and lexeme.row is not None:
            first = next((cell.text for cell in lexeme.row.cells if cell is not None), "")
            return first.strip("(). ,") == "1"
        if lexeme.type in ("MEDAN", "BAGIAN", "JUDUL"):
            return False
    return False


def _letterhead_start(lexemes: list[Lexeme], field: int, lowest: int) -> int:
    """Letterhead and title above an identity block belong to it; the signature above those does not."""
    start = field
    while start - 1 > lowest and lexemes[start - 1].type in ("KOP", "JUDUL", "ALINEA", "SAMBUNG", "SELA"):
        start -= 1
    while start < field and lexemes[start].type not in ("KOP", "JUDUL"):
        start += 1
    return start
