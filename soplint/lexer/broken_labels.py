"""Labels that a narrow column has broken, their words in lines of their own: "DASAR" above "HUKUM"."""

from collections.abc import Iterable, Iterator

from ..folding import fold
from ..layout import Cell, Row, joined, trimmed
from ..values.tanggal import parse_tanggal
from ..vocabulary.istilah import first_label, label_words, words_of_dates

__all__ = ["with_whole_labels"]

_KINDS = ("bagian", "medan")
_LONGEST_HALF = 25


def with_whole_labels(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, two lines that make up a label in one of its accepted forms as one of them."""
    half: Row | None = None
    between: Row | None = None
    for row in rows:
        whole = None
        if half is not None:
            if between is None and not row.gap and _is_date_beside(half, row):
                between = row
                continue
            whole = _whole(half, row, between) if not row.gap else None
            yield half if whole is None else half._replace(cells=[whole])
            if between is not None and whole is None:
                yield between
            half = between = None
        if whole is None:
            # Nearly all rows are none: asked here, they cost no call.
            cell = row.cells[0]
            if len(row.cells) == 1 and cell is not None and len(cell.text) <= _LONGEST_HALF and _may_be_half(cell):
                half = row
            else:
                yield row
    yield from (row for row in (half, between) if row is not None)


def _may_be_half(cell: Cell) -> bool:
    if not cell.text[0].isalpha() or cell.pieces is not None:
        return False
    return fold(cell.text).partition(" ")[0] in label_words(*_KINDS)


def _is_date_beside(half: Row, row: Row) -> bool:
    """Whether a line is a date that stands beside the middle of a label in two lines: "Tanggal" above, alone."""
    above, date = _line(half), _line(row)
    if above is None or date is None or not (above.text.isalpha() and date.text[0].isdigit()):
        return False
    return fold(above.text) in words_of_dates() and parse_tanggal(date.text).tahun is not None


def _whole(half: Row, row: Row, between: Row | None) -> Cell | None:
    """The label, and the value behind it, that two lines make up; None where they do not. ``between`` is the value
    where that stands in a line of its own between them.
    """
    above, below = _line(half), _line(row)
    if above is None or below is None:
        return None
    if between is not None:
        date = _line(between)
        found = first_label(f"{above.text} {below.text}", ("medan",)) if below.text.isalpha() else None
        return joined([above, below, date]) if date is not None and found is not None and found.baku else None
    rest, colon, _ = below.text.partition(":")
    if not rest[:1].isalpha() or len(rest) > _LONGEST_HALF:
        return None
    if not colon and all(first_label(half, _KINDS) is not None for half in (above.text, rest)):
        # Two labels below one another.
        return None
    found = first_label(f"{above.text} {rest.rstrip()}", _KINDS)
    return joined([above, below]) if found is not None and found.baku else _around_date(above, below)


def _around_date(above: Cell, below: Cell) -> Cell | None:
    """The label of a date, and the date that stands behind its first word: "TGL. 7 Mei 2019" above "PEMBUATAN"."""
    word = above.text.partition(" ")[0]
    label, date = trimmed(word, above.start), trimmed(above.text[len(word) :], above.start + len(word))
    if label is None or date is None or not below.text.isalpha() or parse_tanggal(date.text).tahun is None:
        return None
    found = first_label(f"{word} {below.text}", ("medan",))
    return joined([label, below, date]) if found is not None and found.baku else None


def _line(row: Row) -> Cell | None:
    cell = row.cells[0] if len(row.cells) == 1 else None
    return cell if cell is not None and cell.pieces is None else None
