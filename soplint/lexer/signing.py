"""Signatures: what opens one, who signs there, and a name that stands in one line with its number."""

from functools import cache
from itertools import pairwise

from ..acuan.daerah import regions
from ..folding import fold
from ..layout import Cell, Row, cut
from ..patterns import pattern
from ..values.nama_orang import names_person, opens_with_degree
from ..values.nomor_pegawai import numbers_behind, numbers_person
from ..values.tempat_tanggal import end_of_place_and_date, opens_signing, place_and_date
from ..vocabulary import any_of, unspaced, vocabulary
from ..vocabulary.istilah import SIGNED_BY
from ..vocabulary.kata_sambung import kata_sambung
from ..vocabulary.openings import ends_of_lines, first_words, heads_initials
from .fields import FieldsRead
from .labels import Labelled, split_label
from .lexeme import TEXT, Lexeme
from .parts_of_cells import after

__all__ = [
    "approver_lines",
    "date_and_office",
    "goes_on_with_office",
    "is_label_of_signer",
    "is_signed_by",
    "names_and_numbers",
    "opens_signature",
    "opens_signature_below",
    "says_by_whom",
    "signature_rows",
    "signs",
    "without_name_label",
]

_NAME_LABEL = pattern(lambda: rf"(?i)\W{{0,5}}{any_of(vocabulary()['nama_penanda_tangan']['kata'])}\W{{0,3}}:\W*(?=\w)")
_MOST_SIGNATURE_CELLS = 3
_TALLEST_SIGNATURE = 9


def is_signed_by(found: Labelled, fields: FieldsRead) -> bool:
    """Whether "Disahkan oleh", "Dibuat oleh" opens a signature below a table, and no identity block.

    ``fields`` are those above it.
    """
    kunci = found.istilah.kunci
    if kunci not in SIGNED_BY:
        return False
    # What the identity block lacks may stand below the table.
    return (found.rest is None and kunci != "disahkan_oleh") or fields.names(kunci)


def signs(text: str, cell: Cell, fields: FieldsRead) -> bool:
    """Whether a cell below a table opens a signature: an office, "Mengetahui", "Dibuat oleh", place and date; or stands
    above those who only put their initials there.
    """
    found = split_label(text, cell, ("medan",))
    return opens_signing(cell.text) or heads_initials(cell.text) or (found is not None and is_signed_by(found, fields))


def opens_signature(row: Row, filled: list[Cell]) -> bool:
    """Whether a row below a blank line opens the signature, moved right by tabs: an office, or place and date.

    Without the blank line place and date alone do, or a whole signature in one cell.
    """
    if len(filled) > _MOST_SIGNATURE_CELLS or not (row.gap or len(filled) == 1):
        return False
    cell = filled[0]
    opening = cell.text if cell.pieces is None else cell.text[: cell.pieces[0].end - cell.pieces[0].start]
    if row.gap and (opens_signing(opening) or heads_initials(opening)):
        return True
    if len(filled) > 1:
        return False
    whole = (opens_signing(opening) or bool(end_of_place_and_date(opening))) and numbers_person(cell.text)
    return whole or place_and_date(opening)


def opens_signature_below(row: Row, cell: Cell) -> bool:
    """Whether a line below the sections opens the signature: place and date, or in a paragraph of its own "Ditetapkan
    di", or an office and a comma.
    """
    if not row.gap:
        return cell.text[-1].isdigit() and place_and_date(cell.text)
    if place_and_date(cell.text):
        return True
    office = cell.text.endswith(",") and first_words(cell.text, ("jabatan",)) is not None
    says_where = _SAYS_WHERE.match(cell.text) is not None
    return office or (says_where and first_words(cell.text, ("pembuka_tanda_tangan",)) is not None)


_SAYS_WHERE = pattern(r"\w+ di [A-Z][\w ]*$")


def signature_rows(lexemes: list[Lexeme], row: Row) -> list[Row]:
    """The rows of a table that are no part of its last step but a signature, whose name or number this row is.

    Spreadsheets set it right below the table, one line a row, all in one column; an office opens it. Empty when this
    row is none of that.
    """
    column = next(index for index, cell in enumerate(row.cells) if cell is not None)
    cell = row.cells[column]
    if cell is None or not names_person(cell.text):
        return []
    rows = [row]
    start = 0
    if first_words(cell.text, ("jabatan",)) is not None:
        start = 1
    for lexeme in reversed(lexemes):
        above = _only_cell(lexeme, column)
        if above is None or lexeme.row is None or len(rows) == _TALLEST_SIGNATURE:
            break
        rows.insert(0, lexeme.row)
        # Below a blank line a comma tells an office, "PPID,", that no list knows.
        if opens_signing(above.text) or (lexeme.gap and above.text.endswith(",")):
            start = len(rows)
    return rows[len(rows) - start :] if start else []


def goes_on_with_office(above: list[Lexeme], text: str) -> bool:
    """Whether a line that reads like a letterhead goes on with the office of who signs: "Kabupaten Balangan," in a
    paragraph of its own. ``above`` is what stands above it in its column.
    """
    if text.endswith(","):
        last = next((lexeme for lexeme in reversed(above[-_TALLEST_OFFICE:]) if lexeme.type not in TEXT), None)
    else:
        region = fold(text).partition(" ")[0] in kata_sambung("daerah")
        last = above[-1] if above and region else None
    return last is not None and last.type == "JABATAN" and not last.text.endswith(",")


_TALLEST_OFFICE = 4
"""Lines of an office above the one that names its region."""


def _only_cell(lexeme: Lexeme, column: int) -> Cell | None:
    """The cell of a row that goes on with a step, when it is the only one and stands in this column."""
    if lexeme.type != "LANJUTAN" or lexeme.row is None:
        return None
    filled = [index for index, cell in enumerate(lexeme.row.cells) if cell is not None]
    return lexeme.row.cells[column] if filled == [column] else None


def says_by_whom(lexeme: Lexeme) -> bool:
    """Whether "Disetujui oleh," opens a signature: below it stands who signs, however the office is called."""
    return lexeme.type == "PEMBUKA" and lexeme.istilah is not None


def is_label_of_signer(text: str) -> bool:
    """Whether a cell only says what of who signs stands in the cell beside it: "Nama", "Pangkat/Gol."."""
    return unspaced(text) in _labels_of_signer()


@cache
def _labels_of_signer() -> frozenset[str]:
    labels = vocabulary()["nama_penanda_tangan"]
    return frozenset(map(unspaced, (*labels["kata"], *labels["lain"])))


def without_name_label(text: str, cell: Cell) -> Cell:
    """The name in "Nama : Dra. Wulan Sari" and in "( Dra. Wulan Sari )"; the cell itself where no name stands there."""
    if cell.text[0] == "(" and cell.text[-1] == ")" and cell.pieces is None and names_person(cell.text[1:-1]):
        return cut(text, cell.start + 1, cell.end - 1) or cell
    named = _NAME_LABEL.match(cell.text)
    return (after(text, cell, named.end()) or cell) if named is not None else cell


def date_and_office(text: str, cell: Cell) -> list[Cell]:
    """The two lines that "Salatiga, 6 Maret 2023 Kepala Desa Ngargo" is elsewhere; empty where it is one."""
    end = end_of_place_and_date(cell.text) if cell.pieces is None else 0
    if not end or first_words(cell.text[end:].strip(), ("jabatan",)) is None:
        return []
    return [piece for piece in (cut(text, cell.start, cell.start + end), after(text, cell, end)) if piece is not None]


def names_and_numbers(text: str, cell: Cell) -> list[Cell]:
    """The lines that "Dra. Wulan Sari, M.Si. NIP. 1972..." is elsewhere, two for each name; empty where it is one."""
    places = numbers_behind(cell.text)
    if not places or cell.pieces is not None or not any(map(str.isalpha, cell.text[: places[0][0]])):
        return []
    edges = [0, *(edge for place in places for edge in place), len(cell.text)]
    return [
        piece
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if (piece := cut(text, cell.start + start, cell.start + end)) is not None
    ]


def approver_lines(text: str, cell: Cell, letterhead: list[str]) -> list[Cell]:
    """The lines that an approver in one line is elsewhere, "Kepala Dinas Sosial Andi Wijaya, S.H. NIP. 1972...";
    empty where the text does not tell the office from the name.

    Two blanks stand between them where a converter has joined lines; bold print tells a name, and so do degrees: those
    before it, or those behind it where the office ends with a comma or as a line of the ``letterhead`` does.
    """
    if cell.pieces is not None:
        return []
    if dated := end_of_place_and_date(cell.text):
        date, signing = cut(text, cell.start, cell.start + dated), after(text, cell, dated)
        below = approver_lines(text, signing, letterhead) if signing is not None else []
        return [date, *below] if below and date is not None else []
    if "  " in cell.text and (apart := _lines_apart(text, cell)):
        return apart
    if _TELLS_NAME.search(cell.text) is None:
        return []
    places = numbers_behind(cell.text)
    if len(places) > 1:
        return []
    end, number = places[0] if places else (len(cell.text), len(cell.text))
    bold = _BOLD.search(cell.text, 0, end)
    name = bold.start() if bold is not None else _end_of_office(cell.text[:end], letterhead, numbered=bool(places))
    if not name:
        return []
    rank = bold.end() if bold is not None else _start_of_rank(cell.text, name, end)
    edges = [0, name, rank, number, len(cell.text)]
    return [
        piece
        for start, stop in (_between_signs(cell.text, *piece) for piece in pairwise(edges))
        if (piece := cut(text, cell.start + start, cell.start + stop)) is not None
    ]


def _between_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a piece of a line stands without the signs that part it from the others: "Camat Gebang (Budi) / NIP". The
    comma behind an office is its own, as in a signature of several lines.
    """
    behind = _PARTING if start else _PARTING.replace(",", "")
    while start < end and text[start] in _PARTING:
        start += 1
    while start < end and text[end - 1] in behind and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return start, end


_PARTING = " ,;:/|–—-()"


def _lines_apart(text: str, cell: Cell) -> list[Cell]:
    """The lines of a signature that two blanks part in one line; empty where they part something else."""
    edges = [0, *(edge for gap in _GAP.finditer(cell.text) for edge in gap.span()), len(cell.text)]
    lines = [
        line
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if (line := cut(text, cell.start + start, cell.start + end)) is not None
    ]
    office, *others = lines
    whole = first_words(office.text, ("jabatan",)) is not None and all(_is_of_signer(line.text) for line in others)
    return lines if whole else []


def _is_of_signer(text: str) -> bool:
    """Whether a line is the name, the rank or the number of who signs; a name may have no degree."""
    if (
        names_person(text)
        or opens_with_degree(text, also_of_agencies=True)
        or first_words(text, ("pangkat",)) is not None
    ):
        return True
    words = text.split()
    return 1 < len(words) <= _LONGEST_NAME and text.replace(" ", "").isalpha() and text.istitle() | text.isupper()


_GAP = pattern(r"\s{2,}")
_LONGEST_DEGREE = 4
"""Letters of a degree without stops, "MKes"."""

_LONGEST_NAME = 5
"""Words of a name without degrees."""

_BOLD = pattern(r"(?<=\s)\*\*[^*]+\*\*")
_TELLS_NAME = pattern(r"[.,*\d]")
"""A sign without which no name is told from an office: of a degree, of a number, of bold print."""

_WORD = pattern(r"\S+")


def _end_of_office(text: str, letterhead: list[str], *, numbered: bool) -> int:
    """Where a name starts behind an office, with a degree or where the words of the letterhead end; 0 where nothing
    tells. Before a number (``numbered``) the words behind the last sign are a name without a degree too.
    """
    if first_words(text, ("jabatan",)) is None:
        return 0
    words = [*_WORD.finditer(text)]
    titled = next((at for at, word in enumerate(words) if at and opens_with_degree(word.group())), 0)
    while titled > 1 and opens_with_degree(words[titled - 1].group(), also_of_agencies=True):
        titled -= 1
    if titled:
        return words[titled].start()
    folded = [_in_full(word.group()) for word in words]
    lines = [" ".join(map(_in_full, line.split())) for line in letterhead]
    ends = {pair for line in lines for pair in ends_of_lines(line)}
    starts = [words[at].start() for at in range(len(words) - 1, 1, -1) if (folded[at - 2], folded[at - 1]) in ends]
    named_above = {word for line in lines for word in line.split()}
    at = next((at for at in range(1, len(words)) if not named_above.issuperset(folded[at].split())), 1)
    if at > 1 and any(line.endswith(folded[at - 1]) for line in lines):
        starts.append(words[at].start())
    # Commas part the degrees of a name too.
    parted = [
        below.start() for word, below in pairwise(words) if word.group()[-1] in _PARTING or below.group()[0] == "("
    ]
    starts += [start for start in reversed(parted) if not _is_degree(text[start:].split(",")[0].split())]
    named = next((start for start in starts if _is_name(text, start)), 0)
    if named or not numbered or not parted:
        return named
    last = text[parted[-1] :].strip(_PARTING)
    return parted[-1] if _is_of_signer(last) and first_words(last, ("jabatan", "kop")) is None else 0


def _in_full(word: str) -> str:
    """A word, folded, with the kind of a region written out: "Kab." is "kabupaten"."""
    folded = fold(word)
    return regions().get(folded, folded)


def _is_degree(words: list[str]) -> bool:
    """Whether words between two commas are a degree behind a name: "S.H." by its stop, "SH" by its capitals."""
    last = words[-1]
    return "." in last or (len(words) == 1 and len(last) <= _LONGEST_DEGREE and sum(map(str.isupper, last)) > 1)


def _is_name(text: str, start: int) -> bool:
    """Whether the words from here on, up to a rank, name a person."""
    name = text[start : _start_of_rank(text, start, len(text))].rstrip()
    return names_person(name) or opens_with_degree(name, also_of_agencies=True)


def _start_of_rank(text: str, name: int, end: int) -> int:
    """Where behind a name the rank starts, or where the name ends."""
    words = [match.start() for match in _WORD.finditer(text, name, end)]
    return next((start for start in words[1:] if first_words(text[start:end], ("pangkat",)) is not None), end)
