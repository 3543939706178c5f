"""Tables with every line of every cell on a line of its own, blank cells as blank lines, as readers of PDF files write
them: the cells of a step are told by its number, by the blank lines of its actors and by its time.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Self

from ..values.tempat_tanggal import opens_signing
from ..values.waktu import is_time
from ..vocabulary.kolom import MUTU_BAKU, column_key
from ..vocabulary.tanda_alur import is_flow
from .markers import STEP_NUMBER
from .pages import is_page_number
from .rows import Cell, Row, joined
from .spaced.names import goes_on_with_name, opens_actor

__all__ = ["wrapped_rows"]

_Line = Cell | None
_FEWEST_STEPS = 2
_FEWEST_ACTORS = 2
_TALLEST_STEP = 60
"""Lines of a step, with the end of a page and the heading of the next one."""

_LONGEST_TIME = 3
"""Lines of a time: "14", "hari", "kerja"."""


class _Heading(NamedTuple):
    """The lines of the heading, what columns they are, and which of them name actors."""

    cells: list[Cell]
    keys: list[str]
    names: list[Cell]

    @property
    def notes(self) -> bool:
        """Whether notes stand behind the output."""
        return "keterangan" in self.keys

    def rows(self, actors: int) -> list[Row] | None:
        """Its two rows, for so many actors; None where the lines do not tell the name of each."""
        names = _parted(self.names, actors)
        if names is None:
            return None
        above = [*self.cells[:2], *self._spread("pelaksana", actors), *self._spread("mutu_baku", len(MUTU_BAKU))]
        above += self._spread("keterangan", self.notes)
        quality = [cell for cell, key in zip(self.cells, self.keys, strict=True) if key in MUTU_BAKU]
        return [Row(above, False), Row([None, None, *names, *quality], False)]

    def _spread(self, key: str, columns: int) -> list[_Line]:
        """The cell with this label and the blank ones behind it that it spans."""
        cell = self.cells[self.keys.index(key)] if key in self.keys else None
        return [cell, *[None] * (columns - 1)][:columns]


def wrapped_rows(lines: Sequence[_Line], top: int, first: int) -> tuple[list[Row], int] | None:
    """The rows of a table, and how many lines it has; None where the lines are none.

    The heading are the lines above the place ``top``; from ``first`` on the steps stand.
    """
    heading = _heading(lines[:top])
    starts = list(_steps(lines, first)) if heading is not None else []
    if heading is None or len(starts) < _FEWEST_STEPS:
        return None
    blocks = [_Block.of(lines[start:end]) for start, end in pairwise(starts)]
    blocks.append(_Block(lines[starts[-1] : starts[-1] + _TALLEST_STEP], [], None, []))
    actors = min(len(_of_actors(block.lines)) for block in blocks)
    rows = heading.rows(actors) if actors >= _FEWEST_ACTORS else None
    if rows is None:
        return None
    rows.append(Row(list(lines[top:first]), False))
    length = 0
    for block in blocks:
        found = _step(block, actors, notes=heading.notes, last=block is blocks[-1])
        further = block.heading.rows(actors) if block.heading is not None else []
        if found is None or further is None:
            return None
        row, length = found
        rows += [row, *[Row([None] * len(row.cells) + [number], False) for number in block.page], *further]
        rows.append(Row(block.numbers, False))
    return rows, starts[-1] + length


class _Block(NamedTuple):
    """The lines of a step; and where a page ends behind it, its number and the heading that is printed again, with the
    numbers of the columns.
    """

    lines: Sequence[_Line]
    page: list[Cell]
    heading: _Heading | None
    numbers: list[_Line]

    @classmethod
    def of(cls, lines: Sequence[_Line]) -> Self:
        """Part the lines from the number of a step on, up to the next one."""
        keys = [column_key(cell.text) if cell is not None else "" for cell in lines]
        top = next((at for at, pair in enumerate(pairwise(keys)) if pair == ("nomor", "uraian")), len(lines))
        numbers = next((at for at in range(top, len(lines)) if _is_number(lines[at])), len(lines))
        heading = _heading(lines[top:numbers])
        if heading is None or not all(line is None or _is_number(line) for line in lines[numbers:]):
            return cls(lines, [], None, [])
        page = lines[top - 1]
        numbered = page is not None and (is_page_number(page.text) or page.text.isdecimal())
        printed = [page] if numbered and page is not None else []
        return cls(lines[: top - len(printed)], printed, heading, list(lines[numbers:]))


def _heading(lines: Sequence[_Line]) -> _Heading | None:
    """The heading, where it names each column once, and actors in one run of lines."""
    cells = [cell for cell in lines if cell is not None]
    keys = [column_key(cell.text) for cell in cells]
    named = [at for at, key in enumerate(keys) if not key]
    if (
        keys[:2] != ["nomor", "uraian"]
        or [key for key in keys if key in MUTU_BAKU] != [*MUTU_BAKU]
        or len(named) < _FEWEST_ACTORS
        or named != [*range(named[0], named[-1] + 1)]
        or len(set(keys)) != len(keys) - len(named) + 1
    ):
        return None
    return _Heading(cells, keys, cells[named[0] : named[-1] + 1])


def _parted(names: list[Cell], actors: int) -> list[Cell | None] | None:
    """The lines of the names of actors, those of each as one; None where nothing tells them apart."""
    pairs = [(above.text.split()[-1], name.text.split()[0]) for above, name in pairwise(names)]
    opening = [at for at, (above, name) in enumerate(pairs, 1) if opens_actor(name, above)]
    wrapped = [at for at, (above, _) in enumerate(pairs, 1) if at not in opening and goes_on_with_name(above)]
    whole = [at for at in range(1, len(names)) if at not in wrapped]
    starts = next(([0, *at] for at in (range(1, len(names)), whole, opening) if len(at) == actors - 1), None)
    if starts is None:
        return None
    return [joined(names[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _steps(lines: Sequence[_Line], first: int) -> Iterator[int]:
    """Where the numbers of the steps stand, from 1 on: neither a unit of time follows one nor a blank line."""
    expected, last = 1, first
    for at in range(first, len(lines) - 1):
        if at - last > _TALLEST_STEP:
            return
        cell, below = lines[at], lines[at + 1]
        if cell is None or below is None or STEP_NUMBER.fullmatch(cell.text) is None:
            continue
        counts = cell.text.strip("().") == str(expected)
        if (
            counts
            and not _is_number(below)
            and column_key(below.text) != "nomor"
            and not is_time(f"{cell.text} {below.text}")
        ):
            yield at
            expected, last = expected + 1, at


def _is_number(line: _Line) -> bool:
    return line is not None and STEP_NUMBER.fullmatch(line.text) is not None


def _step(block: _Block, actors: int, *, notes: bool, last: bool) -> tuple[Row, int] | None:
    """The row of the step that opens these lines, and how many of them are of it; None where they are no step.

    Below the last one other text may stand.
    """
    lines = block.lines
    marks = _of_actors(lines)
    low, high = marks.start, marks.stop
    time = next(_times(lines, high), None)
    # A blank line more is that of a blank requirement.
    if low == 1 or len(marks) - actors not in (0, 1) or time is None or None in lines[high : time.start]:
        return None
    output, note, end, told = _behind_time(lines, time.stop, notes=notes, last=last, torn=block.heading is not None)
    row = [lines[0], _whole(lines[1:low]), *lines[low : low + actors]]
    row += [_whole(lines[high : time.start]), _whole(lines[time.start : time.stop]), output]
    return Row([*row, note] if notes else row, False, not told), end


def _of_actors(lines: Sequence[_Line]) -> range:
    """Where the lines of the actors stand, blank but for their marks, and with them that of a blank requirement."""
    low = next((at for at in range(1, len(lines)) if _is_of_actor(lines[at])), len(lines))
    return range(low, next((at for at in range(low, len(lines)) if not _is_of_actor(lines[at])), len(lines)))


def _is_of_actor(line: _Line) -> bool:
    return line is None or is_flow(line.text)


def _times(lines: Sequence[_Line], start: int) -> Iterator[range]:
    """Where a time stands from a place on, in as many lines as are of it."""
    for at in range(start, len(lines)):
        words: list[str] = []
        for cell in lines[at : at + _LONGEST_TIME]:
            # Behind a time in small letters stands its end: "kerja".
            if cell is None or (is_time(" ".join(words)) and not cell.text.islower()):
                break
            words.append(cell.text)
        if is_time(" ".join(words)):
            yield range(at, at + len(words))
            return


def _behind_time(
    lines: Sequence[_Line], start: int, *, notes: bool, last: bool, torn: bool
) -> tuple[_Line, _Line, int, bool]:
    """The output and the note behind a time, where their lines end, and whether these tell which is which: at the end
    of a page (``torn``) a blank line may be of the page.
    """
    blank = next((at for at in range(start, len(lines)) if lines[at] is None), len(lines))
    signed = (at for at in range(start, blank) if (cell := lines[at]) is not None and opens_signing(cell.text))
    blank = min(next(signed, blank), blank) if last else blank
    written = lines[start:blank]
    if not notes:
        return _whole(written), None, blank, len(written) == 1 if last else not any(lines[blank:])
    rest = lines[blank:]
    # Who signs right below the last step has no blank line above.
    end_of_last = blank + (rest[:1] == [None])
    if not written:
        # No output: what stands behind the blank line is the note.
        end = end_of_last if last else len(lines)
        return None, _whole(lines[blank:end]), end, not last
    # A cell opens with a capital letter; so may any of its lines.
    opening = [at for at, cell in enumerate(written) if cell is not None and not cell.text[0].islower()]
    if last:
        return _whole(written), None, end_of_last, len(opening) == 1
    if not rest and len(opening) == _OUTPUT_AND_NOTE:
        return _whole(written[: opening[1]]), _whole(written[opening[1] :]), blank, True
    # Further words are of the end of a page.
    told = bool(rest) and not any(rest) and (not torn or len(opening) == 1)
    return _whole(written), _whole(rest), len(lines), told


_OUTPUT_AND_NOTE = 2


def _whole(lines: Sequence[_Line]) -> _Line:
    """One cell out of lines."""
    return joined([line for line in lines if line is not None])
