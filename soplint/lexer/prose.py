"""Running text: what a piece of it is by its first words, and whether it goes on with the piece above it."""

from functools import lru_cache

from ..istilah import awal, first_words
from ..layout import MARKER, is_wrapped_number
from ..patterns import pattern
from ..values.nomor_pegawai import is_number_line
from ..values.tempat_tanggal import place_and_date
from .furniture import is_furniture, is_print, is_stamp, is_year
from .lexeme import Lexeme
from .signing import says_by_whom

__all__ = ["goes_on", "goes_on_below_page", "is_title", "text_kind", "wraps"]

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


def text_kind(text: str, mode: str, gap: bool, above: Lexeme | None) -> str:
    """Which terminal a piece of text is in the part of the form ``mode``; ``above`` is the lexeme before it."""
    kind = _kind(text, mode)
    if mode == "bagian" and kind == "ALINEA" and is_print(text) and (gap or not _is_in_capitals(above)):
        return "SELA"
    if kind in ("KOP", "JUDUL") and not (gap or (above is not None and _ends_paragraph(above, mode))):
        return "ALINEA"
    return kind


@lru_cache(maxsize=8192)
def _kind(text: str, mode: str) -> str:
    """The same, whatever stands above it. Most lines stand in many SOPs."""
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
    if opening is None and _SPACED_LETTERS.match(text):
        letters = "".join(text.split()).casefold()
        return next((_KINDS[kind] for kind in ("judul", "kop") if _opens_like(letters, kind)), "ALINEA")
    return _KINDS.get(opening or "", "ALINEA")


def _opens_like(letters: str, kind: str) -> bool:
    """Whether words written letter by letter, here without any blanks, open like a letterhead or a title."""
    return any(len(word) >= _LETTERS and letters.startswith(word.replace(" ", "")) for word in awal(kind))


def _is_in_capitals(line: Lexeme | None) -> bool:
    return line is not None and line.cell is not None and line.cell.text.isupper()


def _ends_paragraph(above: Lexeme, mode: str) -> bool:
    """Whether a letterhead or a title may open right below a line.

    "Kabupaten Balangan," also ends the name of an office; below an employee's number nothing of the office follows,
    below a page number a page opens, and above the form no office stands that a stamp or "LOGO" could interrupt.
    """
    if above.type == "SELA":
        return above.cell is not None and (mode == "awal" or is_furniture(above.cell.text))
    return above.type in ("KOP", "JUDUL", "NIP")


def goes_on(above: Lexeme, text: str, gap: bool) -> bool:
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
    return (text[0].islower() and not _ends(above)) or (above.cell is not None and above.cell.text.endswith(" tentang"))


def goes_on_below_page(above: list[Lexeme], text: str) -> bool:
    """Whether a paragraph without a marker below the number of a page goes on with the item above it, which has one.

    What stands in capitals may be the head of the page.
    """
    if not above or above[-1].type not in ("BUTIR", "SAMBUNG") or _ends(above[-1]) or text.isupper():
        return False
    item = next((line for line in reversed(above) if line.type != "SAMBUNG"), None)
    return item is not None and item.penanda is not None


def wraps(above: Lexeme, text: str) -> bool:
    """Whether a line of a section goes on with a citation though it looks like an item or like the year on a cover:
    "25 Tahun 2009" below "Undang-Undang Nomor", "Tahun 2012" below "Nomor 35".
    """
    if above.cell is None or above.type not in ("ALINEA", "SAMBUNG", "BUTIR"):
        return False
    return is_wrapped_number(text, above.cell.text) or (above.cell.text[-1].isdigit() and is_year(text))


def _ends(lexeme: Lexeme) -> bool:
    return lexeme.cell is not None and lexeme.cell.text.endswith((".", ";"))


def is_title(text: str) -> bool:
    """Whether a paragraph by itself reads like the title above a table."""
    return first_words(text, ("judul",)) is not None or (text.isupper() and len(text) > _LONGEST_MARK)
