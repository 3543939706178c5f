"""Rows of a step table whose cells stand under other columns than their own: where a row lost blank cells, or got more
of them, its time tells where the others belong.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..layout import Cell, Row
from ..lexer.tajuk import Tajuk
from ..model import Langkah
from ..values.waktu import is_time
from ..vocabulary.kolom import MUTU_BAKU
from ..vocabulary.tanda_alur import is_flow
from .steps import langkah_of

__all__ = ["langkah_put_right", "places_lost"]

_FEWEST_ACTORS = 2


def places_lost(rows: Iterable[Row], tajuk: Tajuk) -> dict[int, int]:
    """By how many places the cells behind the actors stand too far left (negative: too far right), for the rows of so
    many cells, as the times of all of these tell that have one; 0 where they tell otherwise of each.
    """
    found: dict[int, set[int]] = {}
    for row in rows:
        if len(row.cells) != len(tajuk.kolom) and (lost := _lost_in(row, tajuk)):
            found.setdefault(len(row.cells), set()).add(lost)
    return {cells: min(places) if len(places) == 1 else 0 for cells, places in found.items()}


def _lost_in(row: Row, tajuk: Tajuk) -> int:
    """The same for one row; 0 where its time does not tell."""
    cells, waktu, uraian = row.cells, tajuk.letak.get("waktu"), tajuk.letak.get("uraian")
    if waktu is None or uraian is None or row.ragu or row.merged:
        return 0
    times = [at for at, cell in enumerate(cells) if at > uraian and cell is not None and is_time(cell.text)]
    told = len(times) == 1 and (times[0] < waktu) == (len(cells) < len(tajuk.kolom))
    return waktu - times[0] if told else 0


def langkah_put_right(row: Row, tajuk: Tajuk, lost: Mapping[int, int]) -> Langkah:
    """The step that a row opens, its cells put under their own columns; ``lost`` is what :func:`places_lost` gave."""
    places = _lost_in(row, tajuk) or lost.get(len(row.cells), 0) if len(row.cells) != len(tajuk.kolom) else 0
    moved = _moved(row, tajuk, places) if places else None
    if moved is None:
        return langkah_of(row, tajuk, ragu=False)
    return replace(langkah_of(moved, tajuk, ragu=False), sel=len(row.cells), bergeser=True)


def _moved(row: Row, tajuk: Tajuk, lost: int) -> Row | None:
    """The row with its cells under the columns that they belong to; None where something else stands among the marks of
    the actors, or a time under Waktu already. Which actors those marks are of nobody can tell.
    """
    cells, letak, width = row.cells, tajuk.letak, len(tajuk.kolom)
    waktu = cells[letak["waktu"]] if letak["waktu"] < len(cells) else None
    if row.merged or (waktu is not None and is_time(waktu.text)):
        return None
    uraian, first = letak["uraian"], min([letak[peran] for peran in MUTU_BAKU if peran in letak])
    actors = [column.letak for column in tajuk.kolom if column.peran == "pelaksana"]
    low = first - lost
    marks = [cell for cell in cells[uraian + 1 : low] if cell is not None]
    behind = cells[low : low + width - first]
    if (
        actors != [*range(uraian + 1, first)]
        or len(actors) < _FEWEST_ACTORS
        or low <= uraian
        or len(marks) > len(actors)
        or not all(is_flow(cell.text) for cell in marks)
        or not behind
        or (behind[0] is not None and is_flow(behind[0].text))
        or any(cells[low + width - first :])
    ):
        return None
    blanks: list[Cell | None] = [None] * (len(actors) - len(marks))
    return row._replace(cells=[*cells[: uraian + 1], *marks, *blanks, *behind], lepas=True)
