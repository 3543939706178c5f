"""What converters write into the cells of tables besides their text: fillers, and spanned cells many times; and the
rows of a heading that they join.
"""

from itertools import count

from ..patterns import pattern
from ..vocabulary.istilah import label
from .markers import opens_with_number
from .rows import Cell, Row, part_of, without_blank_rows

__all__ = ["without_converters_words", "without_frame", "without_repeats"]

# What converters write into a cell that holds nothing: its place in the first row, counted from 1 or from 0, and "not
# a number" below.
_PLACE = pattern(r"(?:Col(\d{1,2})|Unnamed: (\d{1,2}))")
_NOTHING = frozenset({"NaN", "nan", "None"})


def without_converters_words(rows: list[Row]) -> list[Row]:
    """The rows of a table without such words; spanned columns are told (``Row.rentang``)."""
    rows = without_frame(rows)
    return without_repeats([*_unjoined(rows[0]), *rows[1:]]) if rows else []


def _unjoined(row: Row) -> list[Row]:
    """The two rows of a heading that a converter has joined with points, as data frames name their columns: "No.No",
    "Pelaksana.Camat", "Pelaksana.Ka. Subbagian"; else the row by itself.
    """
    pairs = [_halves(cell) if cell is not None else (None, None) for cell in row.cells]
    joined = sum(below is not None for _, below in pairs)
    again = sum(above is not None and below is not None and above.text == below.text for above, below in pairs)
    if joined < _FEWEST_JOINED or not again:
        return [row]
    above, below = zip(*pairs, strict=True)
    return [row._replace(cells=list(above)), Row(list(below), False)]


_FEWEST_JOINED = 4


def _halves(cell: Cell) -> tuple[Cell | None, Cell | None]:
    """A cell above the other: what stands before the point and behind it; the same twice ends with a point at times."""
    text = cell.text
    middle = len(text) // 2
    at = middle if text[:middle] == text[middle + 1 :] and text[middle : middle + 1] == "." else text.find(".")
    if at <= 0 or text[at + 1 : at + 2] in ("", " "):
        return cell, None
    return part_of(cell, 0, at), part_of(cell, at + 1, len(text))


def _without_fillers(rows: list[Row]) -> list[Row]:
    """The rows without what a converter wrote into their blank cells."""
    for number, row in enumerate(rows):
        for index, cell in enumerate(row.cells):
            if cell is not None and (cell.text in _NOTHING or (not number and _names_place(cell.text, index))):
                row.cells[index] = None
    return rows


def without_frame(rows: list[Row]) -> list[Row]:
    """The rows of a sheet without what its program or a data frame sets around and into them: the letters or numbers
    above its columns, the numbers before its rows, words for blank cells.

    Such numbers count every row, those with labels too; the numbers of steps count steps.
    """
    rows = _without_fillers(rows)
    heading = rows[:1] if rows and rows[0].cells[0] is None else []
    below = rows[len(heading) :]
    if not _count_rows(below):
        return without_blank_rows(rows)
    kept = [row for row in heading if not _counts_columns(row)]
    return without_blank_rows([*kept, *(row._replace(cells=[None, *row.cells[1:]]) for row in below)])


_FEWEST_NUMBERED = 6


def _counts_columns(row: Row) -> bool:
    """Whether a row holds nothing but the letters or the numbers of its columns, behind that of the rows' numbers."""
    return all(
        cell.text in (chr(ord("A") + index - 1), str(index - 1), str(index))
        for index, cell in enumerate(row.cells)
        if cell is not None
    )


def _count_rows(rows: list[Row]) -> bool:
    """Whether the first cells number the rows, those with labels among them; what goes on with a row has no number."""
    numbered = [row for row in rows if row.cells[0] is not None]
    numbers = [row.cells[0].text for row in numbered if row.cells[0] is not None]
    if len(numbers) < _FEWEST_NUMBERED or not numbers[0].isdecimal():
        return False
    counted = map(str, count(int(numbers[0])))
    return all(map(str.__eq__, numbers, counted)) and any(map(_opens_with_label, numbered))


def _opens_with_label(row: Row) -> bool:
    """Whether a label stands right behind the number of a row, or behind a letterhead there."""
    cells = [cell for cell in row.cells[1:] if cell is not None][:_LABELS_WITHIN]
    return any(label(cell.text.rstrip(" :"), kind) is not None for cell in cells for kind in ("medan", "bagian"))


_LABELS_WITHIN = 2


def _names_place(text: str, index: int) -> bool:
    """Whether a heading is nothing but the place of its column; the numbers of the rows may stand before the first."""
    match = _PLACE.fullmatch(text)
    return match is not None and index - (int(match[1]) - 1 if match[1] else int(match[2])) in (0, 1)


def without_repeats(rows: list[Row]) -> list[Row]:
    """Converters write a spanned cell once for each column and row it spans: only the first one counts.

    Steps are left alone: the same requirement twice, or "Ya" beside "Ya", is what the document says.
    """
    kept: list[Row] = []
    above: list[Cell | None] = []
    for row in rows:
        cells = row.cells
        rentang: dict[int, int] = {}
        if not opens_with_number(cells):
            cells = _first_of_each(cells, above)
            for index in range(1, len(cells)):
                written, left = row.cells[index], row.cells[index - 1]
                if cells[index] is None and written is not None and left is not None and written.text == left.text:
                    rentang[index] = rentang.get(index - 1, index - 1)
        line = cells[0] is not None and not any(cells[1:])
        # One that was written for every column goes on with none of them.
        gap = row.gap or (line and len(rentang) == len(cells) - 1 > 0)
        kept.append(Row(cells[:1] if line else cells, gap, row.ragu, rentang, row.merged, row.lepas))
        # A title across the page is no heading: what stands below it is written once for each of its columns.
        above = row.cells if sum(cell is not None for cell in row.cells) > 1 else []
    return kept


def _repeated_below(cells: list[Cell | None], above: list[Cell | None]) -> set[int]:
    """Where a cell repeats the one above it, in all columns that this one spans: below "Pelaksana" over five actors the
    last of them may be called so.
    """
    below: set[int] = set()
    start = 0
    width = min(len(cells), len(above))
    while start < width:
        upper = above[start]
        end = start + 1
        while end < width and upper is not None and (beside := above[end]) is not None and beside.text == upper.text:
            end += 1
        span = range(start, end)
        if upper is not None and all((cell := cells[index]) is not None and cell.text == upper.text for index in span):
            below.update(span)
        start = end
    return below


def _first_of_each(cells: list[Cell | None], above: list[Cell | None]) -> list[Cell | None]:
    """The cells of a row, those blank that repeat the cell to their left or the one above them."""
    below = _repeated_below(cells, above)
    heading = any(label(cell.text, "kolom") for index in below if (cell := cells[index]))
    # Where the row above leaves spanned columns blank, nothing is written once for each: what stands twice is meant so.
    # But the heading may be printed again, below the last step of a page.
    names = {found.kunci for cell in cells[:2] if cell is not None and (found := label(cell.text, "kolom"))}
    once = {index for index, upper in enumerate(above) if upper is None} if any(above) and len(names) < 2 else set()
    kept: list[Cell | None] = []
    left: Cell | None = None
    for index, cell in enumerate(cells):
        twice = cell is not None and left is not None and left.text == cell.text
        if twice and cell is not None and index in once:
            twice = label(cell.text.rstrip(" :"), "bagian") is not None
        kept.append(None if twice or (index in below and (heading or not index)) else cell)
        left = cell
    return kept
