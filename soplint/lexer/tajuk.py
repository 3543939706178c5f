"""Heading rows of a step table to columns: which column holds what, and which actor each of the others stands for."""

import re
from itertools import pairwise
from typing import NamedTuple

from ..layout import Cell, Row, part_of
from ..patterns import pattern
from ..source import made
from ..torn import as_one
from ..vocabulary.istilah import Istilah
from ..vocabulary.kolom import GROUPS, MUTU_BAKU, column_key, column_label, groups_actors, names_other_column
from ..vocabulary.openings import first_words

__all__ = ["KolomTajuk", "Tajuk", "group_headings", "is_heading", "resolve"]

_STEP_COLUMNS = (*GROUPS, *MUTU_BAKU)


class KolomTajuk(NamedTuple):
    """One column: what it holds (``peran``; empty for a column that the heading leaves alone), its label and actor.

    ``nama`` are the cells that name an actor, ``pelaksana`` their text. A further column under an actor's heading has
    the text alone. ``lanjut`` says that the column goes on with the one before it: the units of times beside their
    figures. ``unit`` is the unit that the actor belongs to, where one stands above several.
    """

    peran: str
    letak: int
    label: Cell | None = None
    istilah: Istilah | None = None
    nama: tuple[Cell, ...] = ()
    pelaksana: str | None = None
    lanjut: bool = False
    unit: str = ""


_BY_ITSELF = (False, "")
"""``lanjut`` and ``unit`` of nearly all columns: :func:`made` knows no defaults."""


class Tajuk(NamedTuple):
    """All columns, the group headings above them (Pelaksana, Mutu Baku), and the first column that holds each thing."""

    kolom: tuple[KolomTajuk, ...]
    kelompok: tuple[KolomTajuk, ...]
    letak: dict[str, int]


def is_heading(row: Row) -> bool:
    """Whether the row opens a step table: two kinds of column, one of them an actor's or of the quality standard.

    "No, Komponen, Uraian" heads the table of a service standard.
    """
    keys = {found.kunci for cell in row.cells if cell and (found := column_label(cell.text))}
    return len(keys) >= 2 and not keys.isdisjoint(_STEP_COLUMNS)


def resolve(rows: list[Row]) -> Tajuk:
    """Work out the columns from the heading rows, top to bottom."""
    rows = _realigned(rows)
    width = max(len(row.cells) for row in rows)
    stacks: list[list[Cell]] = [[] for _ in range(width)]
    units: dict[int, str] = {}
    for number, row in enumerate(rows):
        # A unit that spans the columns of its actors is no part of the name of the first.
        spanning = _units(row, rows[number + 1]) if 0 < number < len(rows) - 1 else {}
        for index, cell in enumerate(row.cells):
            if cell is not None and index in spanning:
                units |= dict.fromkeys(spanning[index], cell.text)
            elif cell is not None:
                stacks[index].append(cell)
    groups = [] if _names_actors_alone(rows) else group_headings(rows[0])
    heads = [group.label for group, _ in groups] + _unnamed_groups(rows)
    columns = [_column(index, stack, heads) for index, stack in enumerate(stacks)]
    if len(rows) == 1:
        columns = _without_group(columns)
    if [column.peran for column in columns[:2]] == ["uraian", "uraian"]:
        # "No. Kegiatan" beside "Uraian Kegiatan" is the column of the numbers.
        columns[0] = columns[0]._replace(peran="nomor")
    kolom = _share_actors(_name_actors(columns, groups), rows)
    if units:
        kolom = [column._replace(unit=units.get(column.letak, "")) for column in kolom]
    letak = {column.peran: column.letak for column in reversed(kolom)}
    return Tajuk(tuple(kolom), tuple(group for group, _ in groups), letak)


def _unnamed_groups(rows: list[Row]) -> list[Cell | None]:
    """The cells of the top row that head several actors without saying Pelaksana."""
    if len(rows) == 1:
        return []
    units = _units(rows[0], rows[1], any_unit=True)
    return [cell for index in units if (cell := rows[0].cells[index]) is not None and groups_actors(cell.text)]


def _units(row: Row, below: Row, *, any_unit: bool = False) -> dict[int, range]:
    """Where units stand in a row of the heading, each with the columns of its actors: it spans the names below, or
    stands above the first of them, as where spanned cells are written once: there an agency (or ``any_unit``) does.
    """
    units: dict[int, range] = {}
    filled = [index for index, cell in enumerate(row.cells) if cell is not None]
    for index, following in zip(filled, [*filled[1:], len(row.cells)], strict=True):
        cell = row.cells[index]
        named = [at for at in range(index, min(following, len(below.cells))) if below.cells[at] is not None]
        spans = index in row.rentang.values()
        once = cell is not None and len(named) > 1 and (any_unit or first_words(cell.text, ("kop",)) is not None)
        if spans or once:
            units[index] = range(index, max(named, default=index) + 1)
    return units


def _realigned(rows: list[Row]) -> list[Row]:
    """The heading rows, each label above its column: where merged cells are written once, those behind them in the top
    row stand too far left, and in a row that leaves out the cells merged with those above it all of them do.
    """
    if len(rows) != 2:
        return rows
    if (moved := _below_groups(rows)) is not None:
        return [rows[0], moved]
    if rows[0].rentang or rows[1].rentang:
        return rows
    if (moved := _names_below_labels(rows)) is not None:
        return [moved, rows[1]]
    top, below = _filled_from_left(rows[0]), rows[1].cells
    keys = [istilah.kunci if (istilah := column_label(cell.text)) else "" for cell in top]
    if sorted(key for key in keys if key in GROUPS) != sorted(GROUPS):
        return rows
    first, second = sorted(map(keys.index, GROUPS))
    lead = next((at for at, cell in enumerate(below) if cell is not None), 0)
    if lead < first and [column_key(cell.text) if cell else "" for cell in below[lead:first]] != keys[lead:first]:
        # Of the blank cells below the labels at the left a scan may have lost some.
        below = [*([None] * (first - lead)), *below]
    labels = [
        index for index, cell in enumerate(below) if cell and (k := column_label(cell.text)) and k.kunci in MUTU_BAKU
    ]
    if second != first + 1 or len(labels) != len(MUTU_BAKU):
        return rows
    if keys[first] == "pelaksana":
        names, behind = range(first, labels[0]), range(labels[0], labels[-1] + 1)
    else:
        names = behind = range(labels[-1] + 1, _end_of_names(below, labels[-1] + 1))
    if not names or None in below[names.start : names.stop]:
        return rows
    cells: list[Cell | None] = [*top[:second], *[None] * (behind.start - second), top[second]]
    cells += [*[None] * (len(behind) - 1), *top[second + 1 :]]
    return [rows[0]._replace(cells=cells), rows[1]._replace(cells=below)]


def _end_of_names(cells: list[Cell | None], start: int) -> int:
    """Where the cells end that stand together from there on and are no label of a column."""
    end = start
    while end < len(cells) and (cell := cells[end]) is not None and not column_key(cell.text):
        end += 1
    return end


def _names_below_labels(rows: list[Row]) -> Row | None:
    """The top heading row with the labels behind Pelaksana right of the names below it, where these stand below those
    labels: nothing but names of actors stands in the second row.
    """
    top, below = rows[0].cells, rows[1].cells
    keys = [column_key(cell.text) if cell is not None else "" for cell in top]
    if "pelaksana" not in keys or "mutu_baku" in keys:
        return None
    actors = keys.index("pelaksana")
    named = [index for index, cell in enumerate(below) if cell is not None]
    count = len(named)
    behind = keys[actors + 1 : actors + count]
    if count < _FEWEST_NAMES or named != [*range(actors, actors + count)] or "" in behind:
        return None
    if any(cell is not None and column_key(cell.text) for cell in below):
        return None
    return rows[0]._replace(cells=[*top[: actors + 1], *[None] * (count - 1), *top[actors + 1 :]])


_FEWEST_NAMES = 2
"""One name below Pelaksana moves no label behind it."""


def _below_groups(rows: list[Row]) -> Row | None:
    """The second heading row with its cells below the groups that they divide, where it holds nothing else and the
    blank cells of the top row show how many each has.
    """
    spanned = rows[1].rentang
    below = [
        cell if cell is not None else rows[1].cells[spanned[at]] if at in spanned else None
        for at, cell in enumerate(rows[1].cells)
    ]
    first = next((at for at, cell in enumerate(below) if cell is not None), 0)
    last = max((at + 1 for at, cell in enumerate(below) if cell is not None), default=0)
    groups = [(group.peran, span) for group, span in group_headings(rows[0])]
    spans = dict(groups)
    places = [index for _, span in groups for index in span]
    if spans.keys() != set(GROUPS) or len(places) != last - first:
        return None
    cells: list[Cell | None] = [None] * (places[-1] + 1)
    for at, index in enumerate(places):
        cells[index] = rows[1].cells[first + at]
    quality = [cell for index in spans["mutu_baku"] if (cell := cells[index]) is not None]
    labels = [found.kunci for cell in quality if (found := column_label(cell.text)) is not None]
    if len(quality) != len(MUTU_BAKU) or set(labels) != set(MUTU_BAKU):
        return None
    moved = {places[at - first]: places[span - first] for at, span in spanned.items() if first <= span < at < last}
    return rows[1]._replace(cells=cells, rentang=moved)


def _filled_from_left(row: Row) -> list[Cell]:
    """The cells of a row without any blank one before its last; none for any other row."""
    cells = [cell for cell in row.cells if cell is not None]
    return cells if None not in row.cells[: len(cells)] else []


def group_headings(top: Row) -> list[tuple[KolomTajuk, range]]:
    """The group headings of the top row, each with the columns it spans: up to the next cell that is not blank.

    A heading repeated above each of its columns is one, though a scan misread it over one of them.
    """
    groups: list[tuple[KolomTajuk, range]] = []
    filled = [index for index, cell in enumerate(top.cells) if cell is not None]
    for position, index in enumerate(filled):
        cell = top.cells[index]
        found = column_label(cell.text) if cell is not None else None
        if found is not None and found.kunci in GROUPS:
            end = filled[position + 1] if position + 1 < len(filled) else len(top.cells)
            if groups and groups[-1][0].peran == found.kunci:
                first, span = groups.pop()
                groups.append((first, range(span.start, end)))
            else:
                groups.append((KolomTajuk(found.kunci, index, cell, found), range(index, end)))
    return groups


def _names_actors_alone(rows: list[Row]) -> bool:
    """Whether a heading of one row names actors without a group above them: one may be called Pelaksana."""
    if len(rows) > 1:
        return False
    keys = [column_key(cell.text) for cell in rows[0].cells if cell is not None]
    return "" in keys and "mutu_baku" not in keys and not set(keys).isdisjoint(MUTU_BAKU)


def _column(index: int, stack: list[Cell], heads: list[Cell | None]) -> KolomTajuk:
    """The label nearest to the cells below decides; a group heading labels no column."""
    for position in range(len(stack) - 1, -1, -1):
        found = column_label(stack[position].text)
        if found is not None and found.kunci not in GROUPS:
            return made(KolomTajuk, (found.kunci, index, _with_unit(stack[position:]), found, (), None, *_BY_ITSELF))
    return made(
        KolomTajuk, ("", index, None, None, tuple([cell for cell in stack if cell not in heads]), None, *_BY_ITSELF)
    )


def _without_group(columns: list[KolomTajuk]) -> list[KolomTajuk]:
    """The columns whose group stands in each of their headings, as where a table knows no merged cells: "Pelaksana -
    Camat" is the column of the Camat, and "Pelaksana Camat" where one is called "Mutu Baku Waktu".
    """
    bare = any(column.peran in MUTU_BAKU and column_key(_without_last(column.label)) in GROUPS for column in columns)
    for form in (_GROUP_AND_NAME, _NAME_AND_GROUP, _BARE_GROUP_AND_NAME)[: 2 + bare]:
        parted = [_parted(column, form) for column in columns]
        if sum(column.peran == "pelaksana" for column in parted) >= _FEWEST_ACTORS:
            return parted
    return columns


_FEWEST_ACTORS = 2
"""In so many columns the words of the group are no part of a name."""


def _without_last(label: Cell | None) -> str:
    return label.text.rpartition(" ")[0] if label is not None else ""


def _parted(column: KolomTajuk, form: re.Pattern[str]) -> KolomTajuk:
    if len(column.nama) != 1:
        return column
    cell = column.nama[0]
    match = form.fullmatch(cell.text)
    found = column_label(match["group"]) if match is not None else None
    if match is None or found is None or found.kunci != "pelaksana":
        return column
    group, name = part_of(cell, *match.span("group")), part_of(cell, *match.span("name"))
    if group is None or name is None:
        return column
    return KolomTajuk("pelaksana", column.letak, group, found, (name,), name.text)


_GROUP_AND_NAME = pattern(r"(?P<group>.+?)\s*(?:[:/>|._]|\s[-–—]|\u2192|\[(?=.*\]$))\s*(?P<name>[^\s\]].*?)\]?")
_NAME_AND_GROUP = pattern(r"(?P<name>.+?)\s*\((?P<group>[^()]+)\)")
_BARE_GROUP_AND_NAME = pattern(r"(?P<group>\S+)\s+(?P<name>\S.*)")


def _with_unit(cells: list[Cell]) -> Cell:
    """The label cell; a unit in brackets in the row below, "(Menit)" under "Waktu", belongs to it."""
    if len(cells) == 1:
        return cells[0]
    first, *below = cells
    units = [cell for cell in below if cell.text.startswith("(")]
    if not units:
        return first
    pieces = tuple(span for cell in (first, *units) for span in cell.spans)
    return Cell(" ".join(cell.text for cell in (first, *units)), first.start, units[-1].end, pieces)


def _name_actors(columns: list[KolomTajuk], groups: list[tuple[KolomTajuk, range]]) -> list[KolomTajuk]:
    spans = {group.peran: span for group, span in groups}
    actors = spans.get("pelaksana")
    if actors is None:
        actors = _between(columns)
    quality = spans.get("mutu_baku", range(0))
    labelled = {column.peran for column in columns}
    if len(quality) == len(MUTU_BAKU) and labelled.isdisjoint(MUTU_BAKU):
        by_place = dict(zip(quality, MUTU_BAKU, strict=True))
        columns = [column._replace(peran=by_place.get(column.letak, column.peran)) for column in columns]
    # A heading "Kelengkapan" inside the span of Pelaksana labels its own column; the rest are actors.
    return _with_units_of_times(
        [
            _actor(column.letak, column.nama)
            if not column.peran and column.letak in actors and not _is_other(column)
            else column
            for column in columns
        ],
        quality,
    )


def _is_other(column: KolomTajuk) -> bool:
    """Whether a column without a label is of none of the actors that it stands beside."""
    return len(column.nama) == 1 and names_other_column(column.nama[0].text)


def _with_units_of_times(columns: list[KolomTajuk], quality: range) -> list[KolomTajuk]:
    """The columns, that of the units beside the figures of the times with those: a column without a label right of
    Waktu and under Mutu Baku, where Output has one of its own.
    """
    if all(column.peran != "output" for column in columns):
        return columns
    for figures, units in pairwise(columns):
        if figures.peran == "waktu" and figures.label is not None and not units.peran and units.letak in quality:
            columns[units.letak] = KolomTajuk("waktu", units.letak, lanjut=True)
    return columns


def _share_actors(columns: list[KolomTajuk], rows: list[Row]) -> list[KolomTajuk]:
    """Columns without a name of their own that lie under an actor's: the marks in them are that actor's."""
    named = {column.letak: column for column in columns if column.peran == "pelaksana" and column.nama}
    for row in rows:
        for letak, first in row.rentang.items():
            actor, column = named.get(first), columns[letak]
            if actor is not None and row.cells[first] in actor.nama and column.peran == "pelaksana" and not column.nama:
                columns[letak] = column._replace(pelaksana=actor.pelaksana)
    return columns


def _actor(letak: int, nama: tuple[Cell, ...]) -> KolomTajuk:
    pelaksana = as_one([cell.text for cell in nama]) or None
    return made(KolomTajuk, ("pelaksana", letak, None, None, nama, pelaksana, *_BY_ITSELF))


def _between(columns: list[KolomTajuk]) -> range:
    """Without a group heading the actors stand between the activity and the first quality column, or else together."""
    description = next((column.letak for column in columns if column.peran == "uraian"), None)
    if description is None:
        return range(0)
    after = next((column.letak for column in columns if column.letak > description and column.peran), None)
    named = [column.letak for column in columns if column.nama and description < column.letak < (after or len(columns))]
    if not named:
        named = _elsewhere(columns)
    return range(min(named), max(named) + 1) if named else range(0)


def _elsewhere(columns: list[KolomTajuk]) -> list[int]:
    """Columns without a label that stand together left of the activity or right of the quality columns: the actors, for
    the heading of one column alone may name anything.
    """
    runs: list[list[int]] = [[]]
    for column in columns:
        if column.nama and not column.peran:
            runs[-1].append(column.letak)
        elif column.peran:
            runs.append([])
    longest = max(runs, key=len)
    return longest if len(longest) > 1 and sum(map(bool, runs)) == 1 else []
