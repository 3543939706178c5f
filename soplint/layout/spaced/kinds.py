"""What opens in a line of spaced columns - a step table, sections, fields, signatures - and where that ends."""

from ...folding import fold
from ...values.nomor_pegawai import opens_number
from ...values.tempat_tanggal import place_and_date
from ...values.waktu import is_time
from ...vocabulary.istilah import SIGNED_BY, label, label_baku
from ...vocabulary.kolom import column_key
from ...vocabulary.openings import awal, first_words
from ..beside import heads_two_sections
from ..columns import SLACK, VisualLine, heading_label, is_field, opens_field, section_heads
from ..markers import marker_of
from ..rows import Cell
from .heading import starts_with_number

__all__ = ["ENDS", "LONGEST_HEADING", "ends_fields", "ends_with_numbers", "heads_beside", "kind_of", "section_of"]

_COLUMNS_OF_STEPS = frozenset({"uraian", "pelaksana", "mutu_baku", "kelengkapan", "output"})
_SIGNATURE = ("pembuka_tanda_tangan",)
_MOST_PIECES = 60
LONGEST_HEADING = 40
"""A line with more characters is no heading of a section."""


def section_of(cell: Cell) -> str | None:
    """Which section a cell is the heading of, if it is nothing else."""
    if len(cell.text) > LONGEST_HEADING or not cell.text[0].isupper():
        return None
    found = label(cell.text.rstrip(" :"), "bagian")
    return found.kunci if found is not None else None


def heads_beside(line: VisualLine) -> bool:
    """Whether a line opens with the heading of a section, and what that holds stands beside it."""
    if len(line.pieces) != 2 or line.pieces[0].low > SLACK or section_of(line.pieces[0].cell) is None:
        return False
    return heading_label(line.pieces[1].cell, "bagian", "kolom", "medan") is None


def kind_of(line: VisualLine) -> str | None:
    """What the labels in a line open."""
    if not 2 <= len(line.pieces) <= _MOST_PIECES:
        return None
    cells = [piece.cell for piece in line.pieces]
    labels = [cell.text for cell in cells if column_key(cell.text)]
    columns = set(map(column_key, labels))
    # In lower case they are words of a row: "kelengkapan dan" beside "hasil".
    if len(columns) >= 2 and columns & _COLUMNS_OF_STEPS and not all(text[0].islower() for text in labels):
        return "tabel"
    if len(section_heads(line.pieces)) >= 2:
        return "bagian"
    if _opens_signatures(*cells):
        return "tanda_tangan"
    return "medan" if any(opens_field(line.pieces, at) for at in range(len(cells))) else None


def _opens_signatures(left: Cell, *others: Cell) -> bool:
    """Whether signatures open here: "Mengetahui," beside "Dibuat oleh:", a place and date, or an office."""
    if _signed_by(left):
        return all(_signed_by(other) or _is_opening(other) for other in others)
    return _is_opening(left) and all(
        _signed_by(other) or _is_opening(other) or first_words(other.text, ("jabatan",)) is not None for other in others
    )


def _signed_by(cell: Cell) -> bool:
    """Whether a cell says by whom something was made or approved, and not yet who that is."""
    found = heading_label(cell, "medan")
    return found is not None and found.kunci in SIGNED_BY and not cell.text.partition(":")[2].strip()


def _is_opening(cell: Cell) -> bool:
    """Whether words open a signature: "Ditetapkan di Paringin" and "Menyetujui," do, "Menyetujui usulan" is a step."""
    words = fold(cell.text).split()
    if first_words(cell.text, _SIGNATURE) is None:
        return place_and_date(cell.text)
    return not words[0].startswith("me") or set(words) <= set(awal(*_SIGNATURE))


def ends_with_numbers(line: VisualLine) -> bool:
    """Whether the numbers of who sign stand in a line, the last one of their signatures."""
    return any(opens_number(piece.cell.text) for piece in line.pieces)


def _ends_sections(line: VisualLine) -> bool:
    return kind_of(line) is not None or _is_title(line) or is_field(line.pieces[0].cell) or _opens_signature_below(line)


def _opens_signature_below(line: VisualLine) -> bool:
    """Whether a paragraph opens that is the signature below two sections: place and date, or an office and a comma."""
    (first, *others) = line.pieces
    if others or not line.gap or marker_of(first.cell.text) is not None:
        return False
    office = first.cell.text.endswith(",") and first_words(first.cell.text, ("jabatan",)) is not None
    return office or _is_opening(first.cell)


def _ends_signatures(line: VisualLine) -> bool:
    # A list is no part of a signature.
    return kind_of(line) in ("tabel", "bagian", "medan") or _is_title(line) or bool(marker_of(line.pieces[0].cell.text))


def ends_fields(line: VisualLine) -> bool:
    """Whether a line below fields opens a table or sections."""
    return (
        kind_of(line) == "tabel"
        or any(heading_label(piece.cell, "bagian") for piece in line.pieces)
        or (len(line.pieces) == 1 and heads_two_sections(line.pieces[0].cell.text) > 0)
    )


def _ends_table(line: VisualLine) -> bool:
    """A section, an identity block or a signature; whether column labels go on with the heading, the table tells."""
    kind = kind_of(line)
    if kind in ("bagian", "tanda_tangan") or _is_title(line):
        return True
    first = line.pieces[0].cell
    if kind == "medan" or is_field(first):
        # "ditetapkan oleh" in small letters goes on with a cell.
        return not (_is_row(line) or (first.text[0].islower() and ":" not in first.text))
    if line.pieces[0].low == 0 and _is_own_heading(first):
        # Where the numbers of the steps stand, the sections follow.
        return True
    # "Peringatan" and "Disetujui" may also stand in a cell: only a new paragraph opens a section or a signature.
    return line.gap and (heading_label(first, "bagian") is not None or _is_opening(first))


def _is_own_heading(cell: Cell) -> bool:
    """Whether a cell is the heading of a section as the form writes it."""
    found = heading_label(cell, "bagian")
    return found is not None and fold(cell.text) == fold(label_baku(found.kunci))


def _is_row(line: VisualLine) -> bool:
    """Whether what looks like a field stands in a row of steps: "Nomor registrasi" is what a step needs or yields."""
    if starts_with_number(line) or any(is_time(piece.cell.text) for piece in line.pieces):
        return True
    fields = [at for at in range(len(line.pieces)) if opens_field(line.pieces, at)]
    # Nothing stands beside it that would be its value.
    alone = fields == [len(line.pieces) - 1] and ":" not in line.pieces[-1].cell.text
    return alone and len(line.pieces) > 1 and not line.gap and first_words(line.pieces[0].cell.text, ("kop",)) is None


def _is_title(line: VisualLine) -> bool:
    """Whether the line is the title above a table; an item "SOP ..." is not written in capitals, and "SOP" alone may be
    a line of a narrow cell.
    """
    text = line.pieces[0].cell.text
    return len(line.pieces) == 1 and " " in text and text.isupper() and first_words(text, ("judul",)) is not None


ENDS = {"tabel": _ends_table, "bagian": _ends_sections, "medan": ends_fields, "tanda_tangan": _ends_signatures}
"""Whether a line ends the block of each kind that stands above it."""
