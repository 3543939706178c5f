"""A step table whose columns are kept apart with spaces: its heading lines, its columns, its rows.

The text of a cell is wrapped, and in most tables centred: the step's number then stands beside the middle line of its
row. A row ends at a blank line, or else where the text of the next one begins.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise

from ..istilah import goes_on, is_total, label, tanda
from ..kolom import GROUPS, MUTU_BAKU, column_key, is_column_numbers
from ..patterns import pattern
from ..values.waktu import parse_waktu
from .columns import Piece, VisualLine, river
from .markers import STEP_NUMBER
from .pages import is_page_number
from .rows import LINE, Block, Cell, Row, cut, joined

__all__ = ["TALLEST_HEADING", "SpacedTable"]

_ACTIVE = pattern(r"(?:M[eE]|B[eE][rR])[A-Za-z]{4}")
"""How the verb that opens an activity begins."""
_WORD = pattern(r"\S+")
_RULE = pattern(r"\s*-{2,}(?: +-{2,}){2,}\s*")
_UNIT = pattern(r"(?i)\b(?:detik|menit|jam|hari|minggu|bulan|kerja)\b")

TALLEST_HEADING = 10
"""Lines that a heading may have."""

_TALL = 2
"""From so many lines above its number on, as many below it are no chance."""

_BOLD = 2
"""How many signs of bold print stand before a word."""

_NEAR = 3
"""How far from the border between two columns the blank between their words may stand."""

_Lines = list[VisualLine]
_Cells = dict[int, list[Cell]]


class SpacedTable:
    """Works out the rows of the lines of a table; the first line is the first of its heading."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self.text = text
        lines = [_split_number_label(text, line) for line in lines[:TALLEST_HEADING]] + lines[TALLEST_HEADING:]
        height = _heading_height(lines)
        self.below = lines[height:]
        self.places = _places_of_rule(text, lines[:height], self.below)
        if self.places:
            self.below = [_split_at_places(text, line, self.places) for line in self.below]
        elif self.below and _is_column_numbers(self.below[0]):
            self.places = _places_of_words(self.below[0])
        heading = [_split_labels(text, _split_at_places(text, line, self.places)) for line in lines[:height]]
        self.heading = _split_names(text, heading)

    def block(self) -> Block | None:
        """The heading rows and the rows of the steps; nothing when the heading does not tell at least three columns."""
        if not self.heading or len(self.columns) < 3:
            return None
        rows = [*self._heading_rows(), *self._body_rows()]
        return Block(rows, (self.body or self.heading)[-1].end)

    # ------------------------------------------------------------------ columns

    @cached_property
    def groups(self) -> dict[str, Piece]:
        """The headings that stand over several columns: Pelaksana over the actors, Mutu Baku over three labels."""
        pieces = [piece for line in self.heading for piece in line.pieces]
        found: dict[str, Piece] = {}
        for piece in pieces:
            found.setdefault(column_key(piece.cell.text), piece)
        names = any(not column_key(piece.cell.text) and not piece.cell.text.startswith("(") for piece in pieces)
        if not names:
            found.pop("pelaksana", None)
        if found.keys().isdisjoint(MUTU_BAKU):
            found.pop("mutu_baku", None)
        return {name: found[name] for name in GROUPS if name in found}

    @cached_property
    def columns(self) -> list[list[Piece]]:
        """The heading of each column, top to bottom: what stands below one another belongs together."""
        groups = list(self.groups.values())
        lines = [[piece for piece in line.pieces if piece not in groups] for line in self.heading]
        widest = max(range(len(lines)), key=lambda number: len(lines[number]))
        stacks = [[piece] for piece in lines[widest]]
        for number, line in enumerate(lines):
            for piece in line if number != widest else ():
                best = max(stacks, key=lambda stack: _overlap(stack, piece), default=None)
                if best is not None and _overlap(best, piece) > 0:
                    best.append(piece)
                else:
                    stacks.append([piece])
        return sorted((sorted(stack, key=lambda piece: piece.cell.start) for stack in stacks), key=_middle)

    @cached_property
    def borders(self) -> list[int]:
        """Where each column but the first starts."""
        groups = list(self.groups.values())
        lines = [
            line._replace(pieces=tuple(piece for piece in line.pieces if piece not in groups)) for line in self.heading
        ]
        return [river([*lines, *self.body], _middle(left), _middle(right)) for left, right in pairwise(self.columns)]

    @cached_property
    def number_column(self) -> int:
        """The column of the step numbers; the first one when none is called so."""
        return next((i for i, stack in enumerate(self.columns) if column_key(stack[0].cell.text) == "nomor"), 0)

    # ------------------------------------------------------------------ heading

    def _heading_rows(self) -> list[Row]:
        """A row of the headings that stand over columns, and one of those below groups."""
        labels = self._labels
        spans = {
            "pelaksana": [index for index, name in enumerate(labels) if not name],
            "mutu_baku": [index for index, name in enumerate(labels) if name in MUTU_BAKU],
        }
        top: list[Cell | None] = [joined([piece.cell for piece in stack]) for stack in self.columns]
        below: list[Cell | None] = [None] * len(top)
        for name, piece in self.groups.items():
            for index in spans[name]:
                below[index], top[index] = top[index], None
            if spans[name]:
                top[spans[name][0]] = piece.cell
        return [Row(cells, False) for cells in (top, below) if any(cells)]

    # ------------------------------------------------------------------ steps

    @cached_property
    def body(self) -> _Lines:
        """The lines of the steps: up to the first blank line below the last number, or to a heading printed again."""
        end = next((number for number, line in enumerate(self.below) if _is_heading(line)), len(self.below))
        edge = max(piece.high for piece in self.columns[self.number_column]) + _NEAR
        numbers = [
            number
            for number, line in enumerate(self.below[:end])
            if _starts_with_number(line) and line.pieces[0].low < edge and not _is_column_numbers(line)
        ]
        if numbers:
            end = next((number for number in range(numbers[-1] + 1, end) if self.below[number].gap), end)
        return self.below[:end]

    def _body_rows(self) -> list[Row]:
        """The rows of each page, and what stands between the pages."""
        rows: list[Row] = []
        for ends_page, group in groupby(self.body, _ends_page):
            lines = list(group)
            if ends_page:
                rows += [Row([line.pieces[0].cell], True) for line in lines]
            else:
                total = len(lines) > 1 and is_total([piece.cell.text for piece in lines[-1].pieces])
                rows += self._page_rows(lines[:-1] if total else lines)
                rows += [self._row([line], [self._cells(line)]) for line in lines[-1:] if total]
        return rows

    def _page_rows(self, lines: _Lines) -> list[Row]:
        cells = [self._cells(line) for line in lines]
        rows: list[Row] = []
        if _is_column_numbers(lines[0]):
            rows.append(self._row(lines[:1], cells[:1]))
            lines, cells = lines[1:], cells[1:]
        if not lines:
            return rows
        numbers = [number for number, found in enumerate(cells) if self._is_number(found)]
        starts, centred = self._starts(lines, cells, numbers) if numbers else (_paragraphs(lines), set())
        # With neither numbers nor blank lines nothing tells where a row starts. More columns than headings: the words
        # of two headings were read as one.
        ragu = (not numbers and len(starts) == 1) or len(self.places) > len(self.columns)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            cut_here = (
                bool(start)
                and not lines[start].gap
                and self._cuts_activity(cells[start - 1], cells[start], centred=start in centred)
            )
            row = self._row(lines[start:end], cells[start:end])
            crowded = any(self._holds_time(found) for found in cells[start:end])
            rows.append(row._replace(ragu=ragu or cut_here or crowded or self._misplaced(row.cells)))
        return rows

    def _cuts_activity(self, above: _Cells, below: _Cells, *, centred: bool) -> bool:
        """Whether a row starts in the middle of an activity: its lines go on, and the words do not end and begin.

        With a capital letter they do below a tall row that has as many lines below its number as above it
        (``centred``).
        """
        column = self.number_column + 1
        if column not in above or column not in below or self._is_number(below):
            return False
        if not self._opens_activity(below):
            return not centred or self._goes_on(below) or goes_on(above[column][-1].text)
        # A capital letter after "dan" opens an activity, and the one above is cut off; in capitals nothing tells.
        return goes_on(above[column][-1].text) and below[column][0].text.isupper()

    def _holds_time(self, cells: _Cells) -> bool:
        """Whether in a line a time stands beside other words of its cell, with more than one blank between them: the
        words of several columns.
        """
        return any(
            len(found) > 1
            and self._labels[index] not in ("uraian", "waktu", "keterangan")
            and any(
                cell.text[0].isdigit() and (time := parse_waktu(cell.text)) is not None and time.satuan and time.tetap
                for cell in found
            )
            for index, found in cells.items()
        )

    def _misplaced(self, cells: Sequence[Cell | None]) -> bool:
        """Whether words of a row stand in the wrong column: a time outside Waktu, more or less than a time in it, or in
        Keterangan what seems to be the Output.
        """
        filled = {name for name, cell in zip(self._labels, cells, strict=True) if cell is not None}
        if {"waktu", "keterangan"} <= filled and "output" in self._labels and "output" not in filled:
            return True
        for name, cell in zip(self._labels, cells, strict=True):
            if cell is None or name in ("nomor", "uraian", "keterangan"):
                continue
            time = parse_waktu(cell.text)
            if name == "waktu" and time is None and cell.text[-1].isdigit() and self._unit_beside(cells):
                return True
            if name == "waktu" and time is None and _UNIT.search(cell.text):
                # Nothing but a unit: its figure stands in another cell, or is not there at all.
                others = zip(self._labels, cells, strict=True)
                figured = any(
                    other is not None and other.text[-1].isdigit() for label, other in others if label != "nomor"
                )
                if figured or _UNIT.fullmatch(cell.text) is None:
                    return True
            if name != "waktu" and time is not None and time.satuan and time.tetap:
                return True
        return False

    def _unit_beside(self, cells: Sequence[Cell | None]) -> bool:
        """Whether a cell of the quality standard opens with a unit, "Menit Berkas": its figure stands beside it."""
        return any(
            cell is not None and name in MUTU_BAKU and (unit := _UNIT.match(cell.text)) and unit.group() != "kerja"
            for name, cell in zip(self._labels, cells, strict=True)
        )

    @cached_property
    def _labels(self) -> list[str]:
        return [_label(stack) for stack in self.columns]

    def _row(self, lines: _Lines, cells: list[_Cells]) -> Row:
        columns = [
            joined([cell for found in cells for cell in found.get(index, ())]) for index in range(len(self.columns))
        ]
        return Row(columns, lines[0].gap)

    def _is_number(self, cells: _Cells) -> bool:
        found = cells.get(self.number_column, [])
        return len(found) == 1 and STEP_NUMBER.fullmatch(found[0].text) is not None

    def _cells(self, line: VisualLine) -> _Cells:
        """The words of a line by column."""
        found: _Cells = {}
        for piece in line.pieces:
            for part in self._parts(piece):
                middle = (part.low + part.high) // 2
                # A cell that fits one column stands in it whole; one that does not belongs where most of it is.
                inside = {bisect_right(self.borders, place) for place in (part.low, part.high - 1)}
                index = inside.pop() if len(inside) == 1 else bisect_right(self.borders, middle)
                found.setdefault(index, []).append(part.cell)
        return found

    def _parts(self, piece: Piece) -> list[Piece]:
        """A piece that reaches over a border is cut where a blank stands near it: one blank may be all there is. A time
        is one piece.
        """
        parts: list[Piece] = []
        if piece.cell.text[0].isdigit() and (time := parse_waktu(piece.cell.text)) is not None and time.satuan:
            return [piece]
        for border in self.borders:
            if piece.low < border < piece.high:
                blank = _blank_near(piece, border)
                if blank is not None:
                    left = cut(self.text, piece.cell.start, piece.cell.start + blank)
                    right = cut(self.text, piece.cell.start + blank, piece.cell.end)
                    if left is not None and right is not None:
                        parts.append(Piece(piece.low, piece.low + blank, left))
                        piece = Piece(piece.high - len(right.text), piece.high, right)
        return [*parts, piece]

    # ------------------------------------------------------------------ where rows start

    def _starts(self, lines: _Lines, cells: list[_Cells], numbers: list[int]) -> tuple[list[int], set[int]]:
        """The first line of each row; above and below its number a row has about as many lines, unless it hangs.

        Also those of them above which a tall row has exactly as many.
        """
        centred: set[int] = set()
        hanging = numbers[0] == 0 and not any(self._within(cells, number) for number in numbers)
        starts = [0]
        for above, below in pairwise(numbers):
            blank = [number for number in range(above + 1, below + 1) if lines[number].gap]
            if hanging and (not blank or below in blank):
                starts.append(below)
                continue
            expected = 2 * above - starts[-1] + 1
            candidates = blank or range(above + 1, below + 1)
            starts.append(
                min(
                    candidates,
                    key=lambda number: (
                        abs(number - expected - 0.4)
                        + self._unlikely(cells[number : below + 1])
                        + self._beheaded(cells[above + 1 : number], cells[number : below + 1])
                    ),
                )
            )
            if starts[-1] == expected and above - starts[-2] >= _TALL:
                centred.add(expected)
        return starts, centred

    def _beheaded(self, above: list[_Cells], row: list[_Cells]) -> float:
        """How little a row looks whole: its activity goes on with one that the lines above it open."""
        column = self.number_column + 1
        first = next((cells for cells in row if column in cells), None)
        last = next((cells for cells in reversed(above) if column in cells), None)
        cut_off = first is not None and last is not None and self._goes_on(first) and not self._goes_on(last)
        return 2 if cut_off else 0

    def _within(self, cells: list[_Cells], number: int) -> bool:
        """Whether the line of a number goes on with the activity of the line above."""
        above = number > 0 and self._opens_activity(cells[number - 1])
        return self._goes_on(cells[number]) or (above and not self._opens_activity(cells[number]))

    def _unlikely(self, lines: list[_Cells]) -> float:
        """How little a line, the first of these, looks like the first of a row: it goes on with an activity, or with
        all that it holds; one whose activity opens with a verb looks more like it, and so does what stands right above
        that activity in a taller cell.
        """
        cells = lines[0]
        if self._goes_on(cells):
            return 2
        if all(found[0].text[0].islower() for found in cells.values()):
            return 1.5
        first = next((below for below in lines if self.number_column + 1 in below), None)
        if first is None or self._goes_on(first):
            return 0
        if not self._opens_activity(first):
            return 1 if first is cells else 0
        # Beside the number an activity of one line opens too, in a row whose other cells are taller.
        return 0 if self._is_number(first) else -2

    def _opens_activity(self, cells: _Cells) -> bool:
        found = cells.get(self.number_column + 1, [])
        return bool(found) and _ACTIVE.match(found[0].text) is not None

    def _goes_on(self, cells: _Cells) -> bool:
        """Whether the activity in this line goes on with words of the line above."""
        found = cells.get(self.number_column + 1, [])
        return bool(found) and found[0].text[0].islower()


def _split_labels(text: str, line: VisualLine) -> VisualLine:
    """Labels of quality columns that one blank parts from the heading beside them stand by themselves."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        labels: list[Piece] = []
        while (parted := _without_label(text, line, piece)) is not None:
            piece, last = parted
            labels.insert(0, last)
        pieces += [piece, *labels]
    return line._replace(pieces=tuple(pieces))


def _without_label(text: str, line: VisualLine, piece: Piece) -> tuple[Piece, Piece] | None:
    """A piece without the label that it ends with, and that label; None where it ends with none or is one."""
    head, blank, last = piece.cell.text.rpartition(" ")
    found = label(last, "kolom") if blank and not column_key(piece.cell.text) else None
    if found is None or found.kunci not in MUTU_BAKU or not found.sure:
        return None
    left = cut(text, piece.cell.start, piece.cell.start + len(head))
    right = cut(text, piece.cell.end - len(last), piece.cell.end)
    if left is None or right is None:
        return None
    return _piece(line, left), _piece(line, right)


def _piece(line: VisualLine, cell: Cell) -> Piece:
    return Piece(cell.start - line.start, cell.end - line.start, cell)


def _places_of_rule(text: str, heading: _Lines, below: _Lines) -> list[int]:
    """Where the columns start, as a rule in the heading tells that has dashes for each of them."""
    if not heading or not below:
        return []
    rules = (rule for rule in LINE.finditer(text, heading[0].end, below[0].start) if _RULE.fullmatch(rule.group()))
    rule = next(rules, None)
    return [match.start() for match in _WORD.finditer(rule.group())] if rule is not None else []


def _places_of_words(line: VisualLine) -> list[int]:
    return [piece.low + word.start() for piece in line.pieces for word in _WORD.finditer(piece.cell.text)]


def _split_at_places(text: str, line: VisualLine, places: list[int]) -> VisualLine:
    """The words of two columns with one blank between them stand each where its own column starts."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        # Centred numbers do not stand where the headings start.
        opens = piece.low in places or piece.low - _BOLD in places
        inner = places if opens and not column_key(piece.cell.text) else ()
        starts = [low for low in inner if piece.low < low < piece.high and _opens_word(piece, low)]
        pieces += _cut_at(text, line, piece, starts) if starts else [piece]
    return line._replace(pieces=tuple(pieces)) if len(pieces) > len(line.pieces) else line


def _split_number_label(text: str, line: VisualLine) -> VisualLine:
    """In a heading "No Kegiatan" is two labels, though only one blank stands between them."""
    first = line.pieces[0]
    word, blank, rest = first.cell.text.partition(" ")
    number = label(word, "kolom") if blank else None
    if number is None or number.kunci != "nomor" or (found := label(rest, "kolom")) is None or found.kunci != "uraian":
        return line
    start, middle = first.cell.start, first.cell.start + len(word)
    left, right = cut(text, start, middle), cut(text, middle, first.cell.end)
    if left is None or right is None:
        return line
    pieces = (Piece(first.low, first.low + len(word), left), Piece(first.high - len(right.text), first.high, right))
    return line._replace(pieces=(*pieces, *line.pieces[1:]))


def _heading_height(lines: _Lines) -> int:
    """How many lines the heading has: down to the last new label, and what stands right below without an activity."""
    seen: set[str] = set()
    height = 0
    for number, line in enumerate(lines[:TALLEST_HEADING]):
        if _starts_with_number(line):
            break
        new = {column_key(piece.cell.text) for piece in line.pieces} - {"", *seen}
        if new:
            height = number + 1
            seen |= new
    pieces = [piece for line in lines[:height] for piece in line.pieces]
    labelled = [piece for piece in pieces if column_key(piece.cell.text) not in ("", *GROUPS)]
    names = [piece for piece in pieces if not column_key(piece.cell.text)]
    for line in lines[height:TALLEST_HEADING]:
        if line.gap or _is_column_numbers(line):
            break
        if not all(_goes_below(piece, labelled, names) for piece in line.pieces):
            break
        height += 1
    return height


def _goes_below(piece: Piece, labelled: list[Piece], names: list[Piece]) -> bool:
    """Whether words go on with a heading: a unit in brackets, or more of an actor's name.

    In lower case they do below a name: "Pengguna" above "terdaftar".
    """
    text = piece.cell.text
    if text[0] == "(":
        return True
    above = [label_piece for label_piece in labelled if _overlap([label_piece], piece) > 0]
    if above:
        if above[-1].cell.text.count("(") > above[-1].cell.text.count(")"):
            # "Waktu (hari" above "kerja)".
            return True
        # "Persyaratan/" above "Kelengkapan" is one label.
        whole = label(f"{above[-1].cell.text} {text}", "kolom")
        return whole is not None and whole.baku and whole.kunci == column_key(above[-1].cell.text)
    opens = text[0].isupper() or text[0] in "/&" or any(_overlap([name], piece) > 0 for name in names)
    return opens and not tanda(text)


def _split_names(text: str, lines: _Lines) -> _Lines:
    """Names of actors that go on in the next line with one blank between them stand each below its own beginning."""
    found = lines[:1]
    for line in lines[1:]:
        pieces: list[Piece] = []
        for piece in line.pieces:
            starts = [above.low for above in found[-1].pieces if piece.low < above.low < piece.high]
            if starts and not column_key(piece.cell.text) and all(_opens_word(piece, start) for start in starts):
                pieces += _cut_at(text, line, piece, starts)
            else:
                pieces.append(piece)
        found.append(line._replace(pieces=tuple(pieces)))
    return found


def _opens_word(piece: Piece, place: int) -> bool:
    return piece.cell.text[place - piece.low - 1] == " "


def _cut_at(text: str, line: VisualLine, piece: Piece, places: list[int]) -> Iterator[Piece]:
    for low, high in pairwise([piece.low, *places, piece.high]):
        cell = cut(text, piece.cell.start + low - piece.low, piece.cell.start + high - piece.low)
        if cell is not None:
            yield _piece(line, cell)


def _ends_page(line: VisualLine) -> bool:
    return len(line.pieces) == 1 and is_page_number(line.pieces[0].cell.text)


def _starts_with_number(line: VisualLine) -> bool:
    return STEP_NUMBER.fullmatch(line.pieces[0].cell.text.split(" ", 1)[0]) is not None


def _is_heading(line: VisualLine) -> bool:
    return len({column_key(piece.cell.text) for piece in line.pieces} - {""}) >= 3


def _is_column_numbers(line: VisualLine) -> bool:
    words = [word for piece in line.pieces for word in piece.cell.text.split()]
    return is_column_numbers(words)


def _paragraphs(lines: _Lines) -> list[int]:
    """Where rows start when no number tells: at blank lines."""
    return [number for number, line in enumerate(lines) if line.gap or not number]


def _label(stack: list[Piece]) -> str:
    """The label of a column: of its whole heading, or of a line of it."""
    whole = joined([piece.cell for piece in stack])
    names = [column_key(cell.text) for cell in ([whole] if whole else []) + [piece.cell for piece in stack]]
    return next((name for name in names if name), "")


def _extent(stack: list[Piece]) -> tuple[int, int]:
    return min(piece.low for piece in stack), max(piece.high for piece in stack)


def _middle(stack: list[Piece]) -> int:
    low, high = _extent(stack)
    return (low + high) // 2


def _overlap(stack: list[Piece], piece: Piece) -> int:
    if not stack:
        return 0
    low, high = _extent(stack)
    return min(high, piece.high) - max(low, piece.low)


def _blank_near(piece: Piece, border: int) -> int | None:
    """The blank in a piece that stands nearest to a border, as an offset into its text."""
    text = piece.cell.text
    near = [
        at for at in range(max(border - piece.low - _NEAR, 1), border - piece.low + _NEAR) if text[at : at + 1] == " "
    ]
    return min(near, key=lambda at: abs(piece.low + at - border), default=None)
