"""Columns and rows of a step table as nodes of the model."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ..folding import is_blank
from ..layout import Row
from ..lexer.tajuk import KolomTajuk, Tajuk
from ..model import Kolom, Langkah, Tanda, Teks
from ..patterns import pattern
from ..source import Span, made
from ..values.bilangan import mend_figures
from .texts import joined_teks, label_of, teks_of_cells

__all__ = ["continued", "has_heading", "kolom_of", "langkah_of", "numbered", "tanda_of"]

_CELLS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")
_VALUES = frozenset({"nomor", *_CELLS})
_DIGITS = pattern(r"\d{1,3}")
_NUMBER_BEFORE = pattern(r"(\d{1,3})[.)]?\s+(?=\S)")


def has_heading(column: KolomTajuk) -> bool:
    """Whether it is a column of the table by itself, not a further one under the heading of another."""
    return bool(column.peran) and not column.lanjut and (bool(column.nama) or column.pelaksana is None)


def kolom_of(column: KolomTajuk, place: Span) -> Kolom:
    """The column; one without any heading of its own stands at ``place``."""
    nama = teks_of_cells(list(column.nama)) if column.peran == "pelaksana" and column.nama else None
    label = label_of(column) if column.istilah is not None else None
    spans = (label.spans if label is not None else ()) + (nama.spans if nama is not None else ())
    return Kolom(spans or (place,), column.peran, column.letak, label, nama, column.unit)


def langkah_of(row: Row, tajuk: Tajuk, *, ragu: bool) -> Langkah:
    """The step that a row is; of one in doubt (``ragu``) only the number is read."""
    found: dict[str, Teks] = {}
    spans: list[Span] = []
    marks: list[Tanda] = []
    columns = tajuk.kolom
    for index, cell in enumerate(row.cells):
        if cell is None:
            continue
        text, start, end, pieces, _ = cell
        own = pieces or (made(Span, (start, end)),)
        spans += own
        if index >= len(columns):
            continue
        peran = columns[index].peran
        if peran == "pelaksana":
            if is_blank(text):
                # A dash says that the actor has no part in the step.
                continue
            marks.append(Tanda(text, own, None, -1) if row.lepas else Tanda(text, own, columns[index].pelaksana, index))
        elif peran in _VALUES and (peran == "nomor" or peran not in found):
            found[peran] = Teks(text, own)
        elif columns[index].lanjut:
            found[peran] = joined_teks(found[peran], Teks(text, own))
    number = found.get("nomor")
    nomor = _number_in(number.teks) if number is not None else None
    if ragu:
        words = (Teks(cell.text, cell.spans) for cell in row.cells if cell is not None)
        return Langkah(
            tuple(spans), nomor, len(row.cells), number, ragu=tuple([teks for teks in words if teks != number])
        )
    return Langkah(
        tuple(spans),
        nomor,
        len(row.cells),
        number,
        found.get("uraian"),
        tuple(marks),
        found.get("kelengkapan"),
        found.get("waktu"),
        found.get("output"),
        found.get("keterangan"),
        _merged_with_above(row, tajuk) if row.merged else frozenset(),
    )


@lru_cache(maxsize=1024)
def _number_in(text: str) -> int | None:
    """The number of a step; the same few stand in all SOPs."""
    digits = _DIGITS.search(mend_figures(text))
    return int(digits.group()) if digits is not None else None


def _merged_with_above(row: Row, tajuk: Tajuk) -> frozenset[str]:
    """What the columns hold whose cell of the row above reaches down to this one."""
    return frozenset([column.peran for column in tajuk.kolom if column.letak in row.merged])


def numbered(steps: list[Langkah]) -> list[Langkah]:
    """The steps of a table without numbers in a column of their own, each with the number that its words open with:
    "1. Menerima".

    As they are where not all open so, or the numbers do not ascend from 1: they are then of lists within the steps.
    """
    found = [_NUMBER_BEFORE.match(step.uraian.teks) if step.uraian is not None else None for step in steps]
    numbers = [int(match[1]) for match in found if match is not None]
    if len(numbers) != len(steps) or numbers[:1] != [1] or numbers[-1] == 1 or numbers != sorted(numbers):
        return steps
    return [_parted(step, match.end()) for step, match in zip(steps, found, strict=True) if match is not None]


def _parted(step: Langkah, length: int) -> Langkah:
    """The step with the number that stands in the first characters of its words."""
    uraian = step.uraian
    if uraian is None:
        return step
    start, end = uraian.spans[0]
    written = uraian.teks[:length].rstrip()
    # The number may stand in a line of its own.
    rest = (made(Span, (start + length, end)),) if end - start > length else ()
    return replace(
        step,
        nomor=int(written.rstrip(".)")),
        nomor_tertulis=Teks(written, (made(Span, (start, start + len(written))),)),
        uraian=Teks(uraian.teks[length:], (*rest, *uraian.spans[1:])),
    )


def tanda_of(row: Row, tajuk: Tajuk) -> Iterator[Tanda]:
    """The marks in a row that holds nothing else: in every cell."""
    for column, cell in zip(tajuk.kolom, row.cells, strict=False):
        if cell is not None and not is_blank(cell.text):
            yield Tanda(cell.text, cell.spans, column.pelaksana, column.letak)


def continued(rows: list[Langkah]) -> Langkah:
    """The step that opens with the first of these rows and goes on with the others."""
    if len(rows) == 1:
        return rows[0]
    changes: dict[str, Any] = {
        name: joined_teks(*values)
        for name in _CELLS
        if (values := [value for row in rows if (value := getattr(row, name)) is not None])
    }
    changes["tanda"] = tuple([mark for row in rows for mark in row.tanda])
    if any(row.ragu for row in rows):
        changes = dict.fromkeys(_CELLS) | {"tanda": (), "ragu": tuple([teks for row in rows for teks in _words(row)])}
    changes["spans"] = tuple([span for row in rows for span in row.spans])
    return replace(rows[0], **changes)


def _words(row: Langkah) -> list[Teks]:
    """All that a row holds but its number."""
    cells = [getattr(row, name) for name in _CELLS]
    return [*row.ragu, *row.tanda, *[teks for teks in cells if teks is not None]]
