"""Running text: what a piece of it is by its first words, and whether it goes on with the piece above it."""

from functools import lru_cache

from ..folding import is_blank
from ..layout import MARKER, Cell, cut, is_wrapped_number
from ..patterns import pattern
from ..values.nama_orang import names_person
from ..values.nomor_pegawai import completes_number, is_number_line
from ..values.tempat_tanggal import place_and_date
from ..vocabulary.kata_sambung import goes_on
from ..vocabulary.kolom import says_what_table
from ..vocabulary.nama_sop import bare_name
from ..vocabulary.openings import awal, first_words
from .asides import is_note
from .fields import GOES_ON, FieldsRead
from .furniture import is_furniture, is_print, is_scribble, is_stamp, is_year, marks_signing
from .items import is_bullet, items
from .lexeme import OF_SECTIONS, Lexeme
from .parts_of_cells import without_colon
from .side_by_side import Columns
from .signing import (
    approver_lines,
    date_and_office,
    goes_on_with_office,
    names_and_numbers,
    says_by_whom,
    without_name_label,
)
from .unmarked_items import items_behind_semicolons, parts_items

__all__ = ["RunningText", "is_title"]

_DEEPEST_INDENT = 120
"""Blanks that may stand before the first words of a page."""

_LONGEST_MARK = 20
"""A flow mark in capitals, "SELESAI", is never longer than this many characters; a title is."""

_LONGEST_OPENING = 90
"""A line that opens like a letterhead or an office is one only up to this many characters."""

_TEXT_OWNERS = frozenset(
    {"ALINEA", "SAMBUNG", "BUTIR", "JABATAN", "PANGKAT", "NIP", "PEMBUKA", "KOP", "JUDUL", "BAGIAN", "MEDAN"}
)
"""What the lines below go on with."""

_PAGE = pattern(r"\(\d{1,3}\)")
"""The number of a page, as sites write it between two pages; in a section it may be that of the item below it."""

_SPACED_LETTERS = pattern(r"(?:[A-Z] +){4,}[A-Z](?: |$)")
_LETTERS = 4
"""Shorter words, "RS" or "PT", tell nothing where no blanks part the words."""

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
_OFFICES = ("jabatan",)


class RunningText:
    """Puts pieces of running text into the columns that they stand in, each as what it is.

    ``note`` is whether the lines go on with a note below the table, ``page_ended`` whether the line above is the number
    of a page, or its head: what stands above that may go on below it.
    """

    def __init__(self, text: str, lexemes: list[Lexeme], columns: Columns, fields: FieldsRead) -> None:
        self._text = text
        self._lexemes = lexemes
        self._columns = columns
        self._fields = fields
        self.note = False
        self.page_ended = False

    def is_title(self, text: str) -> bool:
        """Whether a paragraph by itself reads like the title above a table, or names the SOP."""
        return is_title(text) or self.names_sop(text)

    def names_sop(self, text: str) -> bool:
        """Whether a text says the name of the SOP and nothing else."""
        return bare_name(text) == bare_name(self._fields.sop_name())

    def read(self, cell: Cell, mode: str, gap: bool, column: int) -> bool:
        """Take an item, a signature line, a letterhead line or a paragraph of the part of the form ``mode``.

        ``gap`` is whether a blank line or another column stands before it, ``column`` where it starts. Gives back
        whether it opens the head of another SOP, below the end of one.
        """
        if cell.text[0] == ":":
            # The colon of a label that stands in the line above.
            value = without_colon(self._text, cell)
            if value is None:
                return False
            cell = value
        if mode in ("identitas", "akhir"):
            cell = without_name_label(self._text, _without_rule(self._text, cell))
        into = self._columns.at(column)
        gap = gap or not into or (mode == "akhir" and self._opens_page(cell))
        if into and into[-1].type == "NIP" and completes_number(into[-1].text, cell.text):
            into.append(Lexeme("SAMBUNG", cell))
            return False
        kind = "SAMBUNG" if mode == "identitas" and self._fills_field(cell) else self._kind(cell.text, mode, gap, into)
        if mode == "akhir" and kind in ("KOP", "JUDUL"):
            self._columns.end()
            self._lexemes.append(Lexeme(kind, cell, gap, opens=True))
            return True
        if lines_in_one := self._lines_in_one(cell, kind, mode):
            for number, piece in enumerate(lines_in_one):
                self.read(piece, mode, gap and not number, column)
        elif kind == "BUTIR" or (mode == "bagian" and (cell.pieces or cell.butir)):
            first, *further = items(self._text, cell, gap)
            torn = mode == "bagian" and self._goes_on_above_page(into, first)
            into.extend(further if torn else [first, *further])
        elif kind == "ALINEA" and into:
            opening, *parted = items_behind_semicolons(self._text, cell, into) if mode == "bagian" else [cell]
            self._add_paragraph(into, opening, mode, gap)
            into += [Lexeme("ALINEA", item, True) for item in parted]
        else:
            if kind == "JABATAN":
                _part_mark_of_signing(into)
            into.append(Lexeme(kind, cell, gap))
        return False

    def _fills_field(self, cell: Cell) -> bool:
        """Whether a line is the number or the name of the SOP whose label stands alone on the line above, however it
        opens: "08", "SOP/05/2021", "SOP Pelayanan"; or the rest of the number that stands there.
        """
        above = self._lexemes[-1] if self._lexemes else None
        if above is None or above.type != "MEDAN" or above.label is None:
            return False
        if above.cell is not None:
            return above.kunci == "nomor" and _goes_on_with_number(above.text, cell.text)
        lone, between = cell.text.isdecimal(), self._text[above.label.end : cell.start]
        number = above.kunci == "nomor" and any(map(str.isdecimal, cell.text))
        number = number and ("/" in cell.text or " " not in cell.text)
        if ":" in between:
            # Behind a colon that opens its line no page has its number, and no title of a page stands.
            named = above.kunci == "nama" and first_words(cell.text, ("judul",)) is not None
            return (lone or named or number) and "\n" in between.partition(":")[0]
        if above.kunci == "nama":
            return first_words(cell.text, ("judul",)) is not None
        if above.kunci == "tanggal_revisi" and lone:
            return True
        return number

    def _kind(self, text: str, mode: str, gap: bool, column: list[Lexeme]) -> str:
        """Which terminal a piece of text is; ``column`` is what stands above it there."""
        above = self._lexemes[-1] if self._lexemes else None
        kind = _kind_by_words(text, mode)
        if mode == "identitas" and kind in ("ALINEA", "KOP") and is_scribble(text) and self._is_no_name(text):
            return "SELA"
        if (
            mode == "bagian"
            and kind == "ALINEA"
            and (is_print(text, heads=_opens_section(column)) or (self.page_ended and is_stamp(text)))
            and (gap or above is None or not above.text.isupper())
        ):
            return "SELA"
        if kind in ("KOP", "JUDUL") and not (gap or (above is not None and _ends_paragraph(above, mode))):
            # No office goes on with "SOP Penerimaan Tamu": right below who approves that is the title. Nor does an
            # agency's address.
            titled = kind == "JUDUL" and (
                self._fields.approver_last() if mode == "identitas" else mode == "awal" and _is_address(column)
            )
            kind = kind if titled else "ALINEA"
        if mode == "bagian" and kind != "ALINEA" and not gap and _wraps(column[-1], text):
            return "ALINEA"
        if mode == "akhir" and kind == "KOP" and goes_on_with_office(column, text):
            return "ALINEA"
        if mode == "akhir":
            self.note = kind == "ALINEA" and is_note(text, gap, above, going_on=self.note)
            return "SELA" if self.note else kind
        return kind

    def _is_no_name(self, text: str) -> bool:
        """Whether a line below who approves holds no name, as a degree tells one."""
        return self._fields.approver_last() and not names_person(text)

    def _lines_in_one(self, cell: Cell, kind: str, mode: str) -> list[Cell]:
        """The lines of a signature that stand in one line; none where there is but one."""
        if kind == "NIP":
            signs = mode == "akhir" or (mode == "identitas" and self._fields.approver_last())
            approver = approver_lines(self._text, cell, self._fields.letterhead()) if signs else []
            return approver or names_and_numbers(self._text, cell)
        return date_and_office(self._text, cell) if kind == "ALINEA" and mode == "akhir" else []

    def _add_paragraph(self, column: list[Lexeme], cell: Cell, mode: str, gap: bool) -> None:
        """Put a paragraph below what its column holds; a bullet alone on the line above is its marker."""
        if mode == "bagian" and is_bullet(column[-1], gap):
            column[-1] = Lexeme("BUTIR", gap=True, penanda=column[-1].cell)
        line = Lexeme("ALINEA", cell, gap)
        if mode == "bagian" and self._goes_on_above_page(column, line):
            return
        if (
            not _completes_number(column)
            and _goes_on(column[-1], cell.text, gap)
            and not (mode == "bagian" and parts_items(column[-1].text, cell.text))
        ):
            line.type = "SAMBUNG"
        column.append(line)

    def _goes_on_above_page(self, column: list[Lexeme], line: Lexeme) -> bool:
        """Whether a line is of the item that the end of a page tears apart; it is put behind the first part of that."""
        if not column or not (self.page_ended or column[-1].type == "SELA"):
            return False
        above = next((at for at in range(len(column), 0, -1) if column[at - 1].type != "SELA"), 0)
        if line.cell is None or line.penanda is not None or not _goes_on_below_page(column[:above], line.text):
            return False
        if self.is_title(line.text) or says_what_table(line.text):
            return False
        line.type = "SAMBUNG"
        column.insert(above, line)
        return True

    def _opens_page(self, cell: Cell) -> bool:
        """Whether a form feed stands before the words, as text layers of scans have it between two pages."""
        return self._text[max(cell.start - _DEEPEST_INDENT, 0) : cell.start].rstrip(" \t").endswith("\f")


def _without_rule(text: str, cell: Cell) -> Cell:
    """A line without the rule before it, as where one is drawn in the letterhead beside it: "-------- Budi Santoso"."""
    rule = _RULE.match(cell.text) if cell.pieces is None else None
    return (cut(text, cell.start + rule.end(), cell.end) or cell) if rule is not None else cell


_RULE = pattern(r"[-–—_=]{5,}\s+(?=[^\W\d_])")


def _goes_on_with_number(number: str, text: str) -> bool:
    """Whether a line is the rest of a number, though a blank line may stand between: "065/404." above "111/2024",
    "IMI-GR.01." above "01-1102".
    """
    if not number.endswith(GOES_ON) or is_blank(number):
        return False
    return _REST_OF_NUMBER.fullmatch(text) is not None or ("/" in text and text[0].isdecimal())


_REST_OF_NUMBER = pattern(r"(?=\D*\d)[\w./-]{1,30}")


def _completes_number(column: list[Lexeme]) -> bool:
    """Whether a column ends with the rest of a number, behind which nothing more of it comes."""
    if len(column) < 2 or column[-1].type != "SAMBUNG" or column[-2].type != "MEDAN" or column[-2].kunci != "nomor":
        return False
    return _goes_on_with_number(column[-2].text, column[-1].text) and not column[-1].text.endswith(GOES_ON)


def _part_mark_of_signing(column: list[Lexeme]) -> None:
    """Above an office "Ditandatangani secara elektronik oleh:" beside the label is no part of who approves."""
    field = column[-1] if column else None
    if field is not None and field.type == "MEDAN" and field.cell is not None and marks_signing(field.text):
        column.append(Lexeme("SELA", field.cell))
        field.cell = None


@lru_cache(maxsize=8192)
def _kind_by_words(text: str, mode: str) -> str:
    """Which terminal it is, whatever stands above it. Most lines stand in many SOPs."""
    if is_furniture(text):
        return "SELA"
    if mode == "bagian":
        return "BUTIR" if MARKER.match(text) else "ALINEA"
    if is_stamp(text) or _PAGE.fullmatch(text):
        return "SELA"
    if mode == "akhir" and place_and_date(text):
        return "PEMBUKA"
    if is_number_line(text):
        return "NIP"
    opening = first_words(text, _OPENINGS[mode]) if len(text) <= _LONGEST_OPENING else None
    if mode == "akhir" and opening == "kop" and first_words(text, _OFFICES) is not None:
        # "Deputi Bidang Infrastruktur" heads a unit, and below the table signs.
        opening = "jabatan"
    if opening is None and _SPACED_LETTERS.match(text):
        letters = "".join(text.split()).casefold()
        return next((_KINDS[kind] for kind in ("judul", "kop") if _opens_like(letters, kind)), "ALINEA")
    return _KINDS.get(opening or "", "ALINEA")


def _opens_like(letters: str, kind: str) -> bool:
    """Whether words written letter by letter, here without any blanks, open like a letterhead or a title."""
    return any(len(word) >= _LETTERS and letters.startswith(word.replace(" ", "")) for word in awal(kind))


def _opens_section(column: list[Lexeme]) -> bool:
    """Whether a section has said nothing yet."""
    return not column or column[-1].type == "BAGIAN"


def _ends_paragraph(above: Lexeme, mode: str) -> bool:
    """Whether a letterhead or a title may open right below a line.

    "Kabupaten Balangan," also ends the name of an office; below an employee's number nothing of the office follows,
    below a page number a page opens, and above the form no office stands that a stamp or "LOGO" could interrupt; there
    a line in capitals may be the name of an agency that no list knows.
    """
    if above.type == "SELA":
        return above.cell is not None and (mode == "awal" or is_furniture(above.text))
    if above.type == "ALINEA" and mode == "awal":
        return above.text.isupper() and not goes_on(above.text, ("kata", "daerah"))
    return above.type in ("KOP", "JUDUL", "NIP")


def _is_address(column: list[Lexeme]) -> bool:
    """Whether a letterhead ends with an address, though it was read as a line that goes on."""
    last = column[-1] if column else None
    return last is not None and last.type == "SAMBUNG" and first_words(last.text, ("alamat",)) is not None


def _goes_on(above: Lexeme, text: str, gap: bool) -> bool:
    """Whether a paragraph goes on with the lexeme above it in its column."""
    # A number alone on its line is the marker of the text below, blank lines or not.
    if above.type == "BUTIR" and above.cell is None:
        return True
    if not gap and above.type in _TEXT_OWNERS and not says_by_whom(above):
        # A number may go on with figures; words below it are another line.
        return above.type != "NIP" or not any(map(str.isalpha, text))
    # A wrapped item may be torn apart by blank lines: it then goes on in lower case, or with the title of a citation.
    if above.type not in ("BUTIR", "SAMBUNG"):
        return False
    return (text[0].islower() and not _ends(above)) or above.text.endswith(" tentang")


def _goes_on_below_page(above: list[Lexeme], text: str) -> bool:
    """Whether a paragraph without a marker below the number of a page goes on with the item above it, which has one.

    What stands in capitals may be the head of the page.
    """
    if not above or above[-1].type not in ("BUTIR", "SAMBUNG") or _ends(above[-1]) or text.isupper():
        return False
    item = next((line for line in reversed(above) if line.type != "SAMBUNG"), None)
    return item is not None and item.penanda is not None


def _wraps(above: Lexeme, text: str) -> bool:
    """Whether a line of a section goes on with a citation though it looks like an item or like the year on a cover:
    "25 Tahun 2009" below "Undang-Undang Nomor", "Tahun 2012" below "Nomor 35".
    """
    if above.cell is None or above.type not in OF_SECTIONS:
        return False
    return is_wrapped_number(text, above.text) or (above.text[-1].isdigit() and is_year(text))


def _ends(lexeme: Lexeme) -> bool:
    return lexeme.text.endswith((".", ";"))


def is_title(text: str) -> bool:
    """Whether a paragraph by itself reads like the title above a table."""
    return first_words(text, ("judul",)) is not None or (text.isupper() and len(text) > _LONGEST_MARK)
