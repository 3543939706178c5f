"""Objects of a program, as JSON, JavaScript and PHP write them: keys, values in quotes, lists and objects in brackets.

Such an object is read as the form that it stands for: a key is a label, a list below it a section, a list of objects
with the columns of a step table that table. What is of the program - brackets, numbers of records, when they were made
- is markup.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Self

from ..patterns import pattern
from ..source import line_end
from ..values.nomor_pegawai import opens_number
from ..vocabulary.istilah import first_label, plain_heading
from ..vocabulary.kolom import column_key
from .brackets import Group, Pair, Parsing, Value
from .rows import Block, BlockReader, Cell, Row, joined

__all__ = ["Reader"]

_PAIR = pattern(r"""(?:[\w"']\s*=>|"\s*:|[\w]:)\s*["'`\[{]""")
"""A key and what opens its value."""

_OPENING = pattern(r"[{\[(]")
_FEWEST_PAIRS = 4
_FEWEST_LABELS = 3
_FEWEST_COLUMNS = 2


class Reader(BlockReader):
    """Reads the object that opens in a line."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.refused_to = 0

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The reader of a text; None when it holds too few keys with values."""
        pairs = list(islice(_PAIR.finditer(text), _FEWEST_PAIRS))
        return cls(text) if len(pairs) == _FEWEST_PAIRS else None

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the object that opens here."""
        for opening in _OPENING.finditer(self.text, start, end):
            if opening.start() < self.refused_to:
                continue
            parsing = Parsing(self.text, opening.start())
            group = parsing.group()
            if group is not None and sum(_is_label(pair.key) for pair in group.all_pairs()) >= _FEWEST_LABELS:
                return Block(list(_rows(group)), line_end(self.text, parsing.end))
            self.refused_to = parsing.end
        return None


def _is_label(key: Cell) -> bool:
    return first_label(key.text, ("medan", "bagian", "kolom")) is not None or plain_heading(key.text) is not None


def _is_field(key: Cell) -> bool:
    return first_label(key.text, ("medan",)) is not None


def _rows(group: Group) -> Iterator[Row]:
    """The rows that an object stands for."""
    for key, value in sorted(group.pairs, key=_place):
        if isinstance(value, Group):
            yield from _rows_below(key, value)
        elif _is_field(key):
            yield Row([key, value.filled], False)
        elif opens_number(key.text):
            yield Row([joined([cell for cell in (key, value.filled) if cell is not None])], False)
        elif _is_label(key) or not _is_of_program(key.text, [value.cell]):
            # The key of what has no label in the form, such as the letterhead, is of the program alone.
            heading = [key] if _is_label(key) else []
            yield from (Row([line], not at) for at, line in enumerate([*heading, *_lines(value.filled)]))
    records = group.groups()
    if _is_table(group):
        yield from _table(records)
    else:
        yield from (row for record in records for row in _rows(record))


def _is_of_program(key: str, values: Iterable[Cell | None]) -> bool:
    """Whether values are only the program's: "id": 7, "created_at": "2024-03-01T08:00:00Z", "aktif": true."""
    texts = [cell.text for cell in values if cell is not None]
    return _IDENTIFIER.fullmatch(key) is not None and all(map(_OF_PROGRAM.fullmatch, texts)) and bool(texts)


_IDENTIFIER = pattern(r"[a-z]\w*")
_OF_PROGRAM = pattern(r"true|false|\d+|\d{4}-\d\d-\d\d[T ].*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}")


def _place(pair: Pair) -> int:
    """Where the rows of a pair stand in the form: the keys of an object have no order."""
    if _is_table(pair.value):
        return 3
    within = pair.value.pairs if isinstance(pair.value, Group) else []
    if any(map(_is_field, [pair.key, *(key for key, _ in within)])):
        return 1
    if any(opens_number(key.text) for key, _ in within):
        # Who signs stands below the steps.
        return 4
    return 2 if _is_label(pair.key) or within else 0


def _is_table(value: Value) -> bool:
    first = value.items[0] if isinstance(value, Group) and value.items else None
    return isinstance(first, Group) and not _is_form(first) and _names_columns(first)


def _rows_below(key: Cell, value: Group) -> Iterator[Row]:
    """The rows of a key whose value stands in brackets."""
    records = value.groups()
    if any(map(_is_form, records)):
        yield from (row for record in records for row in _rows(record))
    elif records:
        yield from _table(records) if _is_table(value) else _section(key, records)
    elif value.items:
        words = value.words()
        if _is_label(key):
            yield Row([key], True)
            words = [cell._replace(butir=(cell.start,)) for cell in words]
        yield from (Row([cell], False) for cell in words)
    elif _is_field(key) and not any(isinstance(pair.value, Group) for pair in value.pairs):
        # Office, name and number of who approves, each on a line; that it is one only its key says.
        lines = [joined([name, cell]) if opens_number(name.text) else cell for name, cell in value.leaves() if cell]
        yield Row([key, *lines[:1]], False)
        yield from (Row([None, line], False) for line in lines[1:])
    else:
        yield from _rows(value)


def _is_form(record: Group) -> bool:
    """Whether an object of a list is an SOP itself."""
    return sum(_is_field(pair.key) for pair in record.pairs) >= _FEWEST_LABELS


def _names_columns(record: Group) -> bool:
    return sum(column_key(key.text) != "" for key, _ in record.leaves()) >= _FEWEST_COLUMNS


def _table(records: list[Group]) -> Iterator[Row]:
    """A step table: the keys of its steps are the heading."""
    pairs = [pair for record in records for pair in record.pairs]
    parted = frozenset(key.text for key, value in pairs if isinstance(value, Group) and value.pairs)
    columns: dict[str, Cell] = {}
    names: list[str] = []
    steps = []
    for record in records:
        leaves = list(record.leaves(parted))
        names = _merged(names, [key.text for key, _ in leaves])
        columns = {key.text: key for key, _ in leaves} | columns
        steps.append({key.text: cell for key, cell in leaves})
    names = [name for name in names if column_key(name) or not _is_of_program(name, [step.get(name) for step in steps])]
    yield Row([columns[name] for name in names], True)
    yield from (Row([step.get(name) for name in names], False) for step in steps)


def _merged(names: list[str], further: list[str]) -> list[str]:
    """Names of columns and those of a further step, which may name only the actor whose mark it holds: a new one stands
    before the column that it stands before there.
    """
    if set(names).issuperset(further):
        return names
    merged = [*names]
    before = len(merged)
    for name in reversed(further):
        if name not in merged:
            merged.insert(before, name)
        before = merged.index(name)
    return merged


def _section(key: Cell, records: list[Group]) -> Iterator[Row]:
    """A section whose items are objects: their words are the items, their numbers are not."""
    yield Row([key], True)
    for record in records:
        words = [cell for _, cell in record.leaves() if cell is not None and not cell.text.isdecimal()]
        whole = joined(words)
        if whole is not None:
            yield Row([whole._replace(butir=(whole.start,))], False)


def _lines(cell: Cell | None) -> Iterator[Cell]:
    """The lines of a value."""
    if cell is None or cell.pieces is None:
        yield from [] if cell is None else [cell]
        return
    position = 0
    for span in cell.pieces:
        length = span.end - span.start
        yield Cell(cell.text[position : position + length], span.start, span.end)
        position += length + 1
