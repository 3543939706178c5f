"""Two sections side by side whose columns a scan has joined with one space: "DASAR HUKUM KUALIFIKASI PELAKSANA".

The items are taken apart where the right column's next number stands within a line. Which column a line without a
number goes on with is told by which of the two had a full line above it; where that does not tell, the items that it
may go on with are marked as doubtful.
"""

from collections.abc import Iterator
from functools import cache

from ..patterns import pattern
from ..vocabulary.istilah import goes_on_citing, label, label_baku
from ..vocabulary.kata_sambung import goes_on
from ..vocabulary.kolom import column_key, heads_joined_columns
from ..vocabulary.openings import OPEN_ITEMS, first_words
from .columns import VisualLine, VisualLines, column_rows, heading_label
from .markers import BULLET, Markers, is_wrapped_number, marker_of
from .rows import BETWEEN_HEADINGS, Block, BlockReader, Cell, Row, cut

__all__ = ["Reader", "heads_two_sections"]

_LONGEST = 70
_INNER = pattern(r"(?<=\s)\(?(?:\d{1,2}|[a-z])[.,)]\s+(?=[^\W\d_])")
_INNER_BULLET = pattern(rf"(?<=\s){BULLET}\s+(?=[^\W\d_a-z])")
_BORDER = "|"
_FULL = 0.75
"""From this share of the longest line of its column on, a line is full: its text may go on in the next line."""
_JOINING = ("kata", "peraturan")
"""The kinds of words behind which a line of either column goes on."""
_NARROWEST = 1 / 3
"""How wide a column at least is beside the longest line of the other one."""


def heads_two_sections(text: str) -> int:
    """Where the second of two headings starts of which a line consists, less the blank before it; 0 for other lines."""
    if len(text) > _LONGEST:
        return 0
    if not text.lower().startswith(_beginnings()):
        return 0
    blanks = (at for at, char in enumerate(text) if char == " ")
    return next(
        (
            at
            for at in blanks
            if label(text[:at].rstrip(_BETWEEN), "bagian") and label(text[at:].strip(_BETWEEN), "bagian")
        ),
        0,
    )


_BETWEEN = "".join({*"".join(BETWEEN_HEADINGS)})

_PAIRS = {
    "dasar_hukum": "kualifikasi_pelaksana",
    "keterkaitan": "peralatan_perlengkapan",
    "peringatan": "pencatatan_pendataan",
}
"""The sections of the form that stand side by side."""


@cache
def _beginnings() -> tuple[str, ...]:
    """How a line with two headings begins, in lower case: the left heading and the first letter of the right one."""
    heads = [(label_baku(left).lower(), label_baku(right)[0].lower()) for left, right in _PAIRS.items()]
    return tuple(f"{left}{sign}{right}" for left, right in heads for sign in BETWEEN_HEADINGS)


class Reader(BlockReader):
    """Reads the two sections that open at a line, if it holds two headings."""

    def __call__(self, start: int, end: int) -> Block | None:
        """The rows of the left section, then those of the right one."""
        heads = self._heads(start, end)
        if heads is None:
            return None
        lines = list(self._lines(end))
        columns = _Columns(self.text, _label_key(heads[0]))
        for line in lines:
            columns.add(line)
        columns.part_paragraphs()
        ragu = columns.ragu or not all(columns.sides)
        rows = [
            row._replace(ragu=ragu or columns.doubts(row))
            for head, side in zip(heads, columns.sides, strict=True)
            for row in column_rows([(head, True), *side])
        ]
        return Block(rows, lines[-1].end if lines else end)

    def _heads(self, start: int, end: int) -> tuple[Cell, Cell] | None:
        """The two headings of a line that consists of them."""
        line = cut(self.text, start, end)
        at = heads_two_sections(line.text) if line is not None else 0
        if line is None or not at:
            return None
        left = cut(self.text, line.start, line.start + at)
        colon = len(line.text[at:]) - len(line.text[at:].lstrip(_BETWEEN))
        right = cut(self.text, line.start + at + colon, line.end)
        return (left, right) if left is not None and right is not None else None

    def _lines(self, start: int) -> Iterator[VisualLine]:
        """The lines below, up to another heading, a field, a table or a title."""
        for line in VisualLines(self.text)(start):
            first = line.pieces[0].cell
            if (
                self.text.find("\t", line.start, line.end) >= 0
                or self._heads(line.start, line.end)
                or _opens_part(first)
                or len({column_key(piece.cell.text) for piece in line.pieces} - {""}) > 1
                or _heads_table(" ".join([piece.cell.text for piece in line.pieces]))
                or (first.text.isupper() and first_words(first.text, ("judul",)))
            ):
                return
            yield line


def _opens_part(cell: Cell) -> bool:
    """Whether a line opens a section or a field."""
    found = heading_label(cell, "bagian", "medan")
    return found is not None and not goes_on_citing(found, cell.text)


def _heads_table(text: str) -> bool:
    """Whether a line is the heading of a step table whose columns one space parts: "No Kegiatan Pelaksana"."""
    if heads_joined_columns(text):
        return True
    number, _, labels = text.partition(" ")
    return column_key(number) == "nomor" and any(map(column_key, labels.split()))


def _label_key(cell: Cell) -> str:
    """Which section a heading opens."""
    found = heading_label(cell, "bagian")
    return found.kunci if found is not None else ""


class _Columns:
    """Gives each line, or each part of it, to one of two columns."""

    def __init__(self, text: str, left: str) -> None:
        self.text = text
        self.own_words = OPEN_ITEMS.get(left, ())
        self.sides: tuple[list[tuple[Cell, bool]], list[tuple[Cell, bool]]] = ([], [])
        self.longest = [0, 0]
        self.markers = (Markers(), Markers())
        self.ragu = False
        self.doubted: set[int] = set()
        self.last: list[int] = []
        self.all_own = False
        self.bulleted = False
        self.bordered = False

    def add(self, line: VisualLine) -> None:
        """Put the words of one line where they belong."""
        whole = cut(self.text, line.start, line.end)
        if whole is None:
            return
        marker = marker_of(whole.text)
        self.bulleted = self.bulleted or (not self.last and marker is not None and marker.jenis == "tanda")
        at = self._inner(whole.text)
        self.bordered = self.bordered or (at > 0 and whole.text[at] == _BORDER)
        if at:
            parts = {0: cut(self.text, whole.start, whole.start + at), 1: cut(self.text, whole.start + at, whole.end)}
        elif self._opens_right(line):
            parts = {1: whole}
        else:
            parts = {self._side(whole.text): whole}
            if parts.keys() == {0} and 1 in self.last and self._asks(1):
                # The rest of what stands above at the right may be the end of this line.
                self.doubted |= {whole.start, self.sides[1][-1][0].start}
        for side, cell in parts.items():
            if cell is not None:
                self._put(side, cell, line.gap)
        self.last = list(parts)

    def doubts(self, row: Row) -> bool:
        """Whether a row holds a line whose words may be of the other column, or lacks some that went there."""
        return any(span.start in self.doubted for cell in row.cells if cell is not None for span in cell.spans)

    def part_paragraphs(self) -> None:
        """Give each column one of two lines without a number that stand alone below the headings; where no blank line
        parts them the second may as well go on with the first.
        """
        left, right = self.sides
        if right or len(left) != len(self.sides) or any(marker_of(cell.text) for cell, _ in left):
            return
        (first, _), (second, parted) = left
        if parted or (second.text[0].isupper() and not goes_on(first.text)):
            right.append(left.pop())
            self.ragu = self.ragu or not parted

    def _inner(self, text: str) -> int:
        """Where the right column starts within a line: at the border that a scan has kept, or with its next item."""
        if text.count(_BORDER) == 1:
            return text.index(_BORDER)
        for match in _INNER.finditer(text):
            if self.markers[1].expects(marker_of(text[match.start() :])):
                return match.start()
        # A dash may stand between words: it is a bullet where the items of the left column have theirs.
        inner = _INNER_BULLET.search(text, 1) if self.bulleted else None
        return inner.start() if inner is not None else 0

    def _opens_right(self, line: VisualLine) -> bool:
        """Whether a line has nothing before its only border."""
        raw = self.text[line.start : line.end]
        return raw.count(_BORDER) == 1 and raw.lstrip()[0] == _BORDER

    def _put(self, side: int, cell: Cell, gap: bool) -> None:
        marker = None if self._is_wrapped(side, cell.text) else marker_of(cell.text)
        if self.markers[side].accept(marker) and marker is not None and side == 0:
            own = first_words(cell.text[marker.length :].strip(), self.own_words) is not None
            self.all_own = own and (self.all_own or not self.sides[0])
        self.sides[side].append((cell, gap))
        self.longest[side] = max(self.longest[side], len(cell.text))

    def _is_wrapped(self, side: int, text: str) -> bool:
        """Whether a line opens with the number that the last words of a column ask for."""
        return bool(self.sides[side]) and is_wrapped_number(text, self.sides[side][-1][0].text)

    def _side(self, text: str) -> int:
        """The column of a line that is not divided."""
        wrapped = [side for side in (0, 1) if self._is_wrapped(side, text)]
        if len(wrapped) == 1:
            return wrapped[0]
        marker = marker_of(text)
        expected = [side for side in (0, 1) if self.markers[side].expects(marker)]
        if len(expected) == 1:
            return expected[0]
        if first_words(text[marker.length if marker else 0 :].strip(), self.own_words):
            return 0
        if marker is None and self.last:
            return self._goes_on()
        if expected and self.all_own:
            return 1
        # Either column may have this number or this paragraph; the left one is longer in most SOPs.
        self.ragu = True
        return 0

    def _goes_on(self) -> int:
        """Which column a line without a number goes on with: one that had a full line just above. Where a border stands
        between words of both, that whose words alone ask for more.
        """
        if len(self.last) == 1:
            return self.last[0]
        left, right = (self.bordered and self._asks(side) for side in (0, 1))
        if left == right:
            left, right = self._is_full(0), self._is_full(1)
        if left and right:
            self.doubted.update(lines[-1][0].start for lines in self.sides)
        return 1 if right and not left else 0

    def _asks(self, side: int) -> bool:
        """Whether the words of a column ask for more."""
        lines = self.sides[side]
        return bool(lines) and goes_on(lines[-1][0].text, _JOINING)

    def _is_full(self, side: int) -> bool:
        """Whether the last line of a column is about as long as its longest one, and that fills a column."""
        lines = self.sides[side]
        return bool(lines) and len(lines[-1][0].text) >= max(
            _FULL * self.longest[side], _NARROWEST * self.longest[1 - side]
        )
