"""Steps written one below the other, each with the labels of its columns: "Langkah 1", "Kegiatan: ...", "Waktu: ...".

Such a list is read as the table that it stands for: the labels of the first step are its heading, those of the others
are markup. It is one only where every step has a number, says what is done by whom and has columns of Mutu Baku, and
most take some time.
"""

import re
from functools import cache
from typing import NamedTuple, Self

from ..patterns import pattern
from ..source import line_start
from ..values.waktu import is_time
from ..vocabulary import any_of, vocabulary
from ..vocabulary.istilah import column_forms
from ..vocabulary.kolom import MUTU_BAKU, column_key
from .markers import marker_of
from .rows import LINE, Block, BlockReader, Cell, Row, cut, joined, parted, trimmed

__all__ = ["Reader"]

_COLUMNS = ("uraian", "pelaksana", *MUTU_BAKU, "keterangan")
_FEWEST_STEPS = 2
_FEWEST_QUALITY = 2

_EDGE = r"[\s*_\"'>•\-–—#]*"


def _words() -> dict[str, list[str]]:
    """Words before the number of a step."""
    words: dict[str, list[str]] = vocabulary()["nomor_langkah"]
    return words


_NUMBER = pattern(
    lambda: (
        rf"""[\s*_#>•"'\-–—({{\[]*
        (?: {any_of(_words()["kata"])} [\s"'*]* :? [\s"']* (?:{any_of(_words()["ke"])}[\s-]*)? )?
        (\d{{1,3}}) (?: [.):]+ | (?=[\s*_,"']|$) )
    """
    ),
    re.I | re.X,
)
"""The number that opens a step: "Langkah 1", "1.", "### Langkah 2: Memeriksa berkas", "- no: 3"."""
_NOTHING = pattern(r"[\s{}\[\],*_-]+")
_AROUND = " \t*_\"',;|{}[]"


class _Field(NamedTuple):
    """A label of a step, the column it names, and what stands behind it."""

    peran: str
    label: Cell
    value: Cell | None


class _Step:
    """A step as it is gathered line by line."""

    def __init__(self, start: int, number: Cell) -> None:
        self.start = start
        self.end = start
        self.number = number
        self.words: Cell | None = None
        self.fields: dict[str, _Field] = {}

    @property
    def whole(self) -> bool:
        """Whether it says what is done, by whom, and at least two columns of the quality standard."""
        described = self.words is not None or "uraian" in self.fields
        return described and "pelaksana" in self.fields and len(self.fields.keys() & set(MUTU_BAKU)) >= _FEWEST_QUALITY


class Reader(BlockReader):
    """Reads the list of steps that opens at a line."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.blocks: dict[int, Block] = {}

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The reader of a text; None when it holds no such list."""
        found = cls(text)
        found._gather()
        return found if found.blocks else None

    def __call__(self, start: int, _end: int) -> Block | None:
        """The rows of the list that opens here."""
        return self.blocks.get(start)

    def _gather(self) -> None:
        """Find the lists."""
        steps: list[_Step] = []
        above: Cell | None = None
        previous = 0
        for match in LINE.finditer(self.text):
            start, end = match.span()
            line = self.text[start:end]
            if not line.strip() or _NOTHING.fullmatch(line):
                continue
            fields = self._fields(start, end)
            number = _NUMBER.match(line)
            if number is not None and (opened := self._opened(start, end, number, fields)) is not None:
                if steps and not steps[-1].fields:
                    # What has a number and no labels is a heading, or an item.
                    above = cut(self.text, steps[-1].start, steps[-1].end)
                    steps = []
                steps.append(opened)
            elif steps and fields and fields[0].peran not in steps[-1].fields:
                self._add(steps[-1], fields)
            elif steps and steps[-1].fields and _goes_on(line) and not parted(self.text, previous, start):
                self._go_on(steps[-1], start, end)
            else:
                self._close(steps, above)
                steps, above = [], cut(self.text, start, end)
            if steps:
                steps[-1].end = end
            previous = end
        self._close(steps, above)

    def _opened(self, start: int, end: int, number: re.Match[str], fields: list[_Field]) -> _Step | None:
        cell = cut(self.text, start + number.start(1), start + number.end(1))
        if cell is None or (fields and fields[0].label.start < cell.start):
            return None
        step = _Step(start, cell)
        self._add(step, fields)
        behind = fields[0].label.start if fields else end
        step.words = _inner(self.text, start + number.end(), behind)
        return step

    def _add(self, step: _Step, fields: list[_Field]) -> None:
        for field in fields:
            step.fields.setdefault(field.peran, field)

    def _go_on(self, step: _Step, start: int, end: int) -> None:
        """A line without a label goes on with the value above it."""
        peran, field = list(step.fields.items())[-1]
        rest = _inner(self.text, start, end)
        if rest is not None:
            step.fields[peran] = field._replace(
                value=joined([cell for cell in (field.value, rest) if cell is not None])
            )

    def _fields(self, start: int, end: int) -> list[_Field]:
        """The labels in a line, each with what stands behind it up to the next one."""
        places = list(_labels().finditer(self.text, start, end))
        fields = []
        ends = [*[match.start() for match in places[1:]], end]
        for place, following in zip(places, ends, strict=False):
            peran = column_key(place.group(1))
            name = cut(self.text, *place.span(1))
            if name is not None:
                fields.append(_Field(peran, name, _inner(self.text, place.end(), following)))
        return fields

    def _close(self, steps: list[_Step], above: Cell | None) -> None:
        """Keep a list of whole steps; one that names no column of descriptions takes the heading above it for that."""
        if len(steps) < _FEWEST_STEPS or not all(step.whole for step in steps):
            return
        first = steps[0]
        times = [step.fields["waktu"].value for step in steps if "waktu" in step.fields]
        lasting = sum(value is not None and is_time(value.text) for value in times)
        if not first.fields.keys() >= set(MUTU_BAKU) or 2 * lasting < len(steps):
            # What happens on a day or at an hour is no step.
            return
        labels = {peran: field.label for peran, field in first.fields.items()}
        # Not every step has a note.
        noted = next((step.fields["keterangan"] for step in steps if "keterangan" in step.fields), None)
        if noted is not None:
            labels["keterangan"] = noted.label
        start = first.start
        if "uraian" not in labels:
            heading = _heading(above)
            if above is None or heading is None:
                return
            labels["uraian"] = heading
            start = above.start
        columns = [peran for peran in _COLUMNS if peran in labels]
        rows = [Row([labels[peran] for peran in columns], True)]
        rows += [Row([_cell(step, peran) for peran in columns], False) for step in steps]
        self.blocks[line_start(self.text, start)] = Block(rows, steps[-1].end)


def _goes_on(line: str) -> bool:
    """Whether a line may be the rest of a value: it stands further right, or goes on in lower case."""
    return line[0].isspace() or line[0].islower()


def _cell(step: _Step, peran: str) -> Cell | None:
    """What a step holds in a column; its number stands before its description, or else its title."""
    value = step.fields[peran].value if peran in step.fields else None
    if peran != "uraian":
        return value
    return joined([cell for cell in (step.number, value or step.words) if cell is not None])


def _heading(above: Cell | None) -> Cell | None:
    """The label of the descriptions in the line above a list of steps: "7. Uraian Prosedur"."""
    if above is None:
        return None
    marker = marker_of(above.text)
    length = marker.length if marker is not None else 0
    heading = trimmed(above.text[length:], above.start + length)
    return heading if heading is not None and column_key(heading.text.rstrip(": ")) == "uraian" else None


def _inner(text: str, start: int, end: int) -> Cell | None:
    """The words between two places, without the marks around them."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_AROUND + ":-–—"))
    right = len(piece.rstrip(_AROUND + "-–—("))
    return cut(text, start + left, start + right) if left < right else None


@cache
def _labels() -> re.Pattern[str]:
    """A label of a column, at the start of a line or behind a sign that parts it from what stands before it."""
    names = any_of(form for peran in _COLUMNS for form in column_forms(peran))
    return re.compile(rf"(?im)(?:^{_EDGE}(?:\d{{1,3}}[.)]\s*)?|[;,|(—–]\s*[*_\"']*)({names})[*_\"']*\s*:")
