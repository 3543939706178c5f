"""Whether the words of a row stand below the right headings of a step table of spaced columns: where they may not, the
row is in doubt.
"""

from collections.abc import Sequence
from itertools import pairwise

from ...patterns import pattern
from ...values.waktu import parse_waktu, satuan
from ...values.waktu_dalam_teks import end_of_time, is_second_word, units_of_times
from ...vocabulary.kata_sambung import goes_on
from ...vocabulary.kolom import MUTU_BAKU
from ...vocabulary.tanda_alur import misread_mark, tanda
from ..rows import Cell

__all__ = ["misplaced", "shared_times"]

_WORD = pattern(r"[^\W\d_]+")
_LETTERS_OF_A_WORD = 4

_Row = list[tuple[str, Cell]]
"""The filled cells of a row, each with the label of its column, "" below an actor."""


def misplaced(labels: Sequence[str], cells: Sequence[Cell | None]) -> bool:
    """Whether a row shows a sign that words of it stand in the wrong column; ``labels`` are those of the columns."""
    row = [(label, cell) for label, cell in zip(labels, cells, strict=True) if cell is not None]
    blank = set(labels) - {label for label, _ in row}
    return (
        _words_below_actor(row, blank)
        or _output_aside(row, blank)
        or _time_aside(row)
        or _time_in_parts(row)
        or _time_elsewhere(row)
        or _more_than_time(row)
    )


def shared_times(labels: Sequence[str], rows: Sequence[Sequence[Cell | None]]) -> set[int]:
    """Which rows have no time where the row beside them has two: their words may stand in that row, too."""
    if "waktu" not in labels:
        return set()
    waktu = labels.index("waktu")
    times = [_times_in(cell.text) if (cell := cells[waktu]) is not None else 0 for cells in rows]
    return {
        at
        for at, count in enumerate(times)
        if not count and max([*times[max(at - 1, 0) : at], *times[at + 1 : at + 2]], default=0) > 1
    }


def _times_in(text: str) -> int:
    return len(units_of_times(text)) or int(parse_waktu(text) is not None)


def _words_below_actor(row: _Row, blank: set[str]) -> bool:
    """Words below an actor, where marks of the flow stand, which Kelengkapan or Output lacks."""
    return not blank.isdisjoint(("kelengkapan", "output")) and any(
        not label
        and sum(map(str.isalpha, cell.text)) >= _LETTERS_OF_A_WORD
        and not (tanda(cell.text) or misread_mark(cell.text))
        for label, cell in row
    )


def _output_aside(row: _Row, blank: set[str]) -> bool:
    """In Keterangan what seems to be the Output."""
    return "output" in blank and {"waktu", "keterangan"} <= {label for label, _ in row}


def _time_aside(row: _Row) -> bool:
    """A time outside Waktu, or words with a time in them where Waktu has none."""
    timed = any(label == "waktu" and parse_waktu(cell.text) is not None for label, cell in row)
    for label, cell in row:
        if label not in ("nomor", "uraian", "waktu", "keterangan"):
            time = parse_waktu(cell.text)
            if (time is not None and time.satuan) or (not timed and units_of_times(cell.text)):
                return True
    return False


def _time_in_parts(row: _Row) -> bool:
    """More or less than a time in Waktu: a figure whose unit, or a unit whose figure, stands in another cell."""
    waktu = next((cell.text for label, cell in row if label == "waktu"), None)
    if waktu is None or parse_waktu(waktu) is not None:
        return False
    if waktu[-1].isdigit() and any(label in MUTU_BAKU and _opens_with_unit(cell.text) for label, cell in row):
        return True
    if not any(map(_is_unit, _WORD.findall(waktu))):
        return False
    figured = any(label != "nomor" and cell.text[-1].isdigit() for label, cell in row)
    return figured or not _is_unit(waktu) or is_second_word(waktu)


def _time_elsewhere(row: _Row) -> bool:
    """No time in Waktu, and in other cells a figure by itself and a unit without one: the time in parts."""
    if any(label == "waktu" and (parse_waktu(cell.text) is not None or cell.text[0].isdigit()) for label, cell in row):
        return False
    words = [(label, word) for label, cell in row if label not in ("nomor", "uraian") for word in cell.text.split()]
    # A note may tell a time of its own.
    figured = any(label != "keterangan" and _FIGURE.fullmatch(word) for label, word in words)
    return figured and any(
        satuan(word.casefold()) is not None and not above[-1:].isdigit()
        for (_, above), (_, word) in pairwise([("", ""), *words])
    )


_FIGURE = pattern(r"\d{1,3}(?:[-–]\d{1,3})?")


def _more_than_time(row: _Row) -> bool:
    """In Waktu behind a time what opens another cell, with a capital: "1 hari Bahan" beside "rapat"."""
    waktu = next((cell.text for label, cell in row if label == "waktu"), "")
    following = waktu[end_of_time(waktu) :].split(maxsplit=1) if waktu[:1].isdigit() else []
    if not following or not following[0][0].isupper() or _is_unit(following[0]) or goes_on(following[0], ("waktu",)):
        return False
    time = parse_waktu(waktu)
    return time is not None and time.per is None and not time.batas


def _opens_with_unit(text: str) -> bool:
    """Whether a cell opens with a unit, "Menit Berkas"."""
    word = _WORD.match(text)
    return word is not None and satuan(word.group().casefold()) is not None


def _is_unit(word: str) -> bool:
    """Whether a word is a unit of time, or the second word of one: "kerja" of "hari kerja"."""
    return satuan(word.casefold()) is not None or is_second_word(word)
