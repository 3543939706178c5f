"""The step table: what each of its rows is (a step, the rest of one, flow marks, a part of the heading), its end."""

from ..folding import fold
from ..layout import MARKER, STEP_NUMBER, Cell, Row
from ..patterns import pattern
from ..values.waktu import is_time
from ..vocabulary.istilah import Istilah
from ..vocabulary.kata_sambung import goes_on
from ..vocabulary.kolom import MUTU_BAKU, column_key, column_label, is_column_numbers
from ..vocabulary.openings import awal, first_words, is_total, names_stage, opens_with_verb
from ..vocabulary.tanda_alur import is_flow, is_terminal, tanda
from .labels import split_label
from .lexeme import ROWS, Lexeme, pass_over, step_number, step_of
from .prose import is_title
from .signing import opens_signature, signature_rows
from .tajuk import Tajuk, group_headings, is_heading, resolve

__all__ = ["MOST_APART", "StepTable", "opens_stage"]

# "A", "II.": the number of a stage, whose steps are counted with figures. Small letters number the parts of a step.
_STAGE = pattern(r"(?:[A-H]|[IVX]{1,4})(?:[.)]\s*|\s)")
_QUALITY = (*MUTU_BAKU, "keterangan")
_FEWEST_CELLS = 3
"""A row that opens a page of a table has no fewer cells that are not blank."""

_SIGNED = frozenset({"NIP", "PANGKAT", "PEMBUKA"})
_HEADS = frozenset({"KOP", "JUDUL", "ALINEA", "SAMBUNG"})
MOST_APART = 3
"""How far the first number on a page may be from the last one on the page before."""


class StepTable:
    """The step table that is open, or the last one that was: behind the end of a page it may go on."""

    def __init__(self, text: str, lexemes: list[Lexeme]) -> None:
        self._text = text
        self._has_pages = "\f" in text
        self._lexemes = lexemes
        self._heading: list[Row] = []
        self._tajuk: Tajuk | None = None

    def open(self, heading: Row) -> None:
        """Start a table with the first row of its heading."""
        self._heading = [heading]
        self._tajuk = None
        self._lexemes.append(Lexeme("TAJUK", gap=heading.gap, row=heading))

    def close_heading(self) -> None:
        """The heading is whole when the first row below it comes, or none: now its columns can be told."""
        if self._tajuk is None and self._heading:
            self._tajuk = resolve(self._heading)
            opening = next(lexeme for lexeme in reversed(self._lexemes) if lexeme.type == "TAJUK")
            opening.tajuk = self._tajuk

    def read(self, row: Row) -> list[Row]:
        """Take a row. Where the table has ended the rows that stand below it, this one the last of them; else none."""
        filled = [cell for cell in row.cells if cell is not None]
        if not filled:
            return []
        if is_column_numbers([cell.text for cell in filled]):
            self._lexemes.append(Lexeme("NOMOR_KOLOM", row=row))
            return []
        if self._tajuk is None:
            if _is_subheading(row, self._heading):
                self._heading.append(row)
                self._lexemes.append(Lexeme("SUBTAJUK", row=row))
                return []
            self.close_heading()
        assert self._tajuk is not None  # noqa: S101 - set by close_heading
        if self._ends(row, filled):
            return [row]
        kind = _row_type(row, filled, self._tajuk, self._lexemes[-1].row)
        if self._has_pages and kind == "LANGKAH" and self._stands_on_two_pages(row, self._tajuk):
            kind = "SELA"
        signed = signature_rows(self._lexemes, row) if kind == "LANJUTAN" and len(filled) == 1 else []
        if signed:
            del self._lexemes[len(self._lexemes) - len(signed) + 1 :]
        else:
            self._lexemes.append(Lexeme(kind, gap=row.gap, row=row))
        return signed

    def repeats_heading(self, row: Row, *, headed: bool) -> bool:
        """Whether the second row of the heading stands here once more, without the first: at the top of a page, where
        the table goes on below it.
        """
        if self._tajuk is None or len(self._heading) == 1 or _texts(row) != _texts(self._heading[1]):
            return False
        if any(found.kunci == "uraian" for _, found in _labels(row)):
            # Rows that were swapped: a whole heading opens.
            return False
        return not headed or self._passes_over_head()

    def goes_on(self, row: Row, *, headed: bool) -> bool:
        """Whether a table goes on here without a heading, after a page break: with the next number, or in as many
        columns. Below the head of a page (``headed``) the number alone tells, and that head is furniture.
        """
        filled = [cell for cell in row.cells if cell is not None]
        if self._tajuk is None:
            return False
        cell = _cell_at(row, self._tajuk.letak.get("nomor"))
        if cell is None:
            return _is_rest(row, self._tajuk) and (not headed or self._passes_over_head())
        if len(filled) < _FEWEST_CELLS or STEP_NUMBER.fullmatch(cell.text) is None:
            return False
        if not self._counts_on(cell.text) and (headed or len(row.cells) < len(self._tajuk.kolom) - 1):
            return False
        return not headed or self._passes_over_head()

    def _passes_over_head(self) -> bool:
        """Make furniture of a letterhead or a title below the last row, for it opens no SOP; False where somebody
        signed there.
        """
        last = next((at for at in range(len(self._lexemes), 0, -1) if self._lexemes[at - 1].type in ROWS), 0)
        between = self._lexemes[last:]
        if not _SIGNED.isdisjoint([lexeme.type for lexeme in between]):
            return False
        pass_over(lexeme for lexeme in between if lexeme.type in _HEADS)
        return True

    def _counts_on(self, number: str) -> bool:
        """Whether a number comes after that of the last step, one or two of them left out."""
        last = next((line for line in reversed(self._lexemes) if line.type == "LANGKAH"), None)
        return last is not None and 0 < step_number(number) - step_of(last) <= MOST_APART

    def _stands_on_two_pages(self, row: Row, tajuk: Tajuk) -> bool:
        """Whether a row is the last step once more, below the end of a page: where that cuts merged cells, it is
        printed on both.
        """
        last = next((line.row for line in reversed(self._lexemes) if line.type == "LANGKAH"), None)
        places = [tajuk.letak.get(peran) for peran in ("nomor", "uraian")]
        above, below = ([cell for at in places if (cell := _cell_at(each, at)) is not None] for each in (last, row))
        if len(below) < len(places) or [fold(cell.text) for cell in above] != [fold(cell.text) for cell in below]:
            return False
        return self._text.find("\f", above[0].end, below[0].start) >= 0

    def _ends(self, row: Row, filled: list[Cell]) -> bool:
        """Whether a row is of what comes below a table: a heading, a section, signatures or a title."""
        if len(filled) == 1 and is_title(filled[0].text) and (row.gap or _names_sop(filled[0].text)):
            return True
        if row.gap and len(filled) > 1 and column_key(filled[0].text) == "nomor" and not is_heading(row):
            # The heading of a table that is not of steps: of forms, of who has received a copy.
            return True
        return not filled[0].text[0].isdigit() and (
            is_heading(row) or _opens_section(self._text, filled) or opens_signature(row, filled)
        )


def _texts(row: Row) -> list[str]:
    """The words of the cells that are not blank, without case and punctuation."""
    return [fold(cell.text) for cell in row.cells if cell is not None]


def _names_sop(text: str) -> bool:
    return text.isupper() and first_words(text, ("judul",)) is not None


def _is_rest(row: Row, tajuk: Tajuk) -> bool:
    """Whether a row of as many cells as the heading has columns goes on with a step in small letters: with its
    description, and with nothing but further cells of it.
    """
    letak = tajuk.letak
    if len(row.cells) < len(tajuk.kolom) - 1 or _cell_at(row, letak.get("uraian")) is None:
        return False
    places = {letak[peran] for peran in ("uraian", *_QUALITY) if peran in letak}
    return all(cell is None or (index in places and cell.text[0].islower()) for index, cell in enumerate(row.cells))


def _is_subheading(row: Row, heading: list[Row]) -> bool:
    """Whether a row below the rows of a heading belongs to the heading."""
    if len(heading) >= _MOST_HEADING_ROWS:
        return False
    places = {found.kunci: index for index, found in reversed(_labels(heading[0]))}
    number = places.get("nomor")
    if number in row.merged:
        # The heading "No" reaches down beside this row.
        return len(heading) < _MOST_ROWS_OF_LABELS
    start = _cell_at(row, number)
    if start is not None and STEP_NUMBER.fullmatch(start.text):
        return False
    if len(heading) > 1 and _goes_on_with_names(row, heading):
        return True
    if len(heading) >= _MOST_ROWS_OF_LABELS:
        return False
    labels = _labels(row)
    if sum(found.kunci in _QUALITY for _, found in labels) >= 2:
        return True
    if start is not None:
        return False
    if len(heading) > 1:
        return _divides_an_actor(row, heading) or _divides_times(row, heading[1])
    # A step without a number: it says what is done, where a heading stands in one piece, or how long that takes.
    uraian = places.get("uraian")
    activity = _cell_at(row, uraian) is not None and uraian not in [index for index, _ in labels]
    return not activity and not any(cell is not None and is_time(cell.text) for cell in row.cells)


_MOST_ROWS_OF_LABELS = 3
_MOST_HEADING_ROWS = 8
"""The same with the rows that hold the rest of names."""


def _goes_on_with_names(row: Row, heading: list[Row]) -> bool:
    """Whether a row holds the rest of names that the line above it has begun: "Teknis" below "Pengendali"."""
    actors = next((span for group, span in group_headings(heading[0]) if group.peran == "pelaksana"), range(0))
    filled = [(index, cell) for index, cell in enumerate(row.cells) if cell is not None]
    return (
        all(index in actors and _cell_at(heading[-1], index) is not None for index, cell in filled)
        and all(not is_flow(cell.text) for _, cell in filled)
        and any(len(cell.text) >= _SHORTEST_NAME for _, cell in filled)
    )


_SHORTEST_NAME = 3
"""A mark in the column of an actor, "V" or "OK", is shorter than the rest of a name."""


def _divides_an_actor(row: Row, heading: list[Row]) -> bool:
    """Whether a third row names those that a unit in the second one stands for: "Staf", "Kabid" below "Bidang X"."""
    actors = next((span for group, span in group_headings(heading[0]) if group.peran == "pelaksana"), range(0))
    filled = [index for index, cell in enumerate(row.cells) if cell is not None]
    below_blanks = [index for index in filled if _cell_at(heading[1], index) is None]
    return (
        len(filled) > 1
        and bool(below_blanks)
        and all(index in actors for index in filled)
        and not any(cell is not None and is_flow(cell.text) for cell in row.cells)
    )


def _divides_times(row: Row, above: Row) -> bool:
    """Whether a third row says which column below Waktu holds the figures of times and which the units: "Jumlah" and
    "Satuan".
    """
    waktu = next((index for index, found in _labels(above) if found.kunci == "waktu"), None)
    filled = {index: cell.text for index, cell in enumerate(row.cells) if cell is not None}
    if waktu is None or [*filled] != [waktu, waktu + 1] or _cell_at(above, waktu + 1) is not None:
        return False
    return not any(char.isdigit() for text in filled.values() for char in text)


def _labels(row: Row) -> list[tuple[int, Istilah]]:
    """The column labels in a row, each with its place."""
    return [(index, found) for index, cell in enumerate(row.cells) if cell and (found := column_label(cell.text))]


def _opens_section(text: str, filled: list[Cell]) -> bool:
    """Whether a row belongs to the next SOP's identity block or sections, not to this table."""
    return any(
        (found := split_label(text, cell, ("medan", "bagian"))) is not None and found.istilah.baku
        for cell in filled[:3]
        if not cell.text[0].isdigit()
    )


def _row_type(row: Row, filled: list[Cell], tajuk: Tajuk, above: Row | None) -> str:
    """Which terminal a row of a table is; ``filled`` are its cells that are not blank, ``above`` the row before it."""
    letak = tajuk.letak
    number = _cell_at(row, letak.get("nomor"))
    if number is not None and STEP_NUMBER.fullmatch(number.text):
        return "LANGKAH"
    if letak.get("nomor") in row.merged:
        return "LANJUTAN"
    if _heads_stage(filled, number, _cell_at(row, letak.get("uraian")), _cell_at(above, letak.get("uraian"))):
        return "SELA"
    if is_total([cell.text for cell in filled]):
        return "SELA"
    uraian = _cell_at(row, letak.get("uraian"))
    if uraian is None:
        flow = all(is_flow(cell.text) for cell in filled)
        return "TANDA" if flow and not _is_end_of_cell(row, tajuk, above) else "LANJUTAN"
    if (is_terminal(uraian.text) or _is_branch(uraian.text)) and _only_acts(row, tajuk):
        return "TANDA"
    # Without a number: a step of its own when the table has none, or when it has a time or an output; else the rest
    # of the step above.
    if "nomor" not in letak:
        # Where numbers stand before the descriptions in one cell with them, a row without one may go on with the last.
        last = _cell_at(above, letak.get("uraian"))
        counted = last is not None and last.text[0].isdigit() and not uraian.text[0].isdigit()
        return "LANJUTAN" if counted and _is_wrapped(row, tajuk, above) else "LANGKAH"
    own = any(_cell_at(row, letak.get(peran)) is not None for peran in ("waktu", "output"))
    return "LANGKAH" if own and not _is_wrapped(row, tajuk, above) else "LANJUTAN"


def _is_end_of_cell(row: Row, tajuk: Tajuk, above: Row | None) -> bool:
    """Whether "sesuai" or "lengkap", alone in its row, ends the words of a cell above it that is no actor's."""
    places = [index for index, cell in enumerate(row.cells) if cell is not None]
    cell, cell_above = _cell_at(row, places[0]), _cell_at(above, places[0])
    return (
        len(places) == 1
        and places[0] in [tajuk.letak.get(peran) for peran in _QUALITY]
        and cell is not None
        and cell.text.islower()
        and tanda(cell.text) <= {"ya", "tidak"}
        and cell_above is not None
    )


def _is_branch(text: str) -> bool:
    """Whether "Ya" or "Tidak" stands where the activities do; in lower case it may be the end of one."""
    return text[0].isupper() and not tanda(text).isdisjoint(("ya", "tidak"))


def _only_acts(row: Row, tajuk: Tajuk) -> bool:
    """Whether a row says what is done and by whom, and nothing else."""
    columns = zip(tajuk.kolom, row.cells, strict=False)
    return all(column.peran in ("uraian", "pelaksana") for column, cell in columns if cell is not None)


def _is_wrapped(row: Row, tajuk: Tajuk, above: Row | None) -> bool:
    """Whether the cells of a row without a number go on with those above: the words do, and no time opens.

    In a row whose other cells go on in lower case a capital letter is that of an abbreviation or a name, unless it
    opens a verb; below an activity in capitals it says nothing.
    """
    letak = tajuk.letak
    uraian, waktu = _cell_at(row, letak.get("uraian")), _cell_at(row, letak.get("waktu"))
    if uraian is None or (waktu is not None and waktu.text[0].isdigit()):
        return False
    last = _cell_at(above, letak.get("uraian"))
    cut_off = last is not None and goes_on(last.text)
    if cut_off or (uraian.text[0].islower() and MARKER.match(uraian.text) is None):
        return True
    others = [cell for cell in (_cell_at(row, letak.get(peran)) for peran in _QUALITY) if cell is not None]
    verb = opens_with_verb(uraian.text)
    small = all(cell.text[0].islower() for cell in others)
    if uraian.text.isupper() and last is not None and last.text.isupper():
        return (small and waktu is None) or not verb
    return small and (uraian.text.isupper() or not verb)


def opens_stage(text: str) -> bool:
    """Whether a line opens with the number of a stage and says more: "B. Penerbitan SP2D"."""
    marker = _STAGE.match(text)
    return marker is not None and marker.group().rstrip()[-1] in ".)" and marker.end() < len(text)


def _cell_at(row: Row | None, index: int | None) -> Cell | None:
    """The cell in a column, None where there is none."""
    return row.cells[index] if row is not None and index is not None and index < len(row.cells) else None


def _heads_stage(filled: list[Cell], number: Cell | None, uraian: Cell | None, above: Cell | None) -> bool:
    """Whether a row holds nothing but the heading of the steps below it: "A. Persiapan", "EVALUASI", "II | TINDAKAN".

    Below an activity in capitals, ``above``, words in capitals may be the end of it.
    """
    if len(filled) == 1:
        text = filled[0].text
        words = above.text if above is not None and column_label(above.text) is None else ""
        named = names_stage(text) and not (text.isupper() and words.isupper())
        # Words with capital letters may go on with such words.
        named = named or (fold(text) in awal("nama_tahap") and not words[words.rfind(" ") + 1 :][:1].isupper())
        return (named or _STAGE.match(text) is not None) and filled[0] in (number, uraian)
    return len(filled) == 2 and filled == [number, uraian] and _STAGE.fullmatch(f"{filled[0].text} ") is not None
