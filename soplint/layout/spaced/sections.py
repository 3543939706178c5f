"""Two sections side by side whose columns are kept apart with spaces: which words are whose."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...vocabulary.kata_sambung import goes_on
from ...vocabulary.openings import OPEN_ITEMS, first_words
from ..columns import SLACK, Piece, VisualLine, column_rows, cut_near, heading_label, river, section_heads
from ..markers import Marker, Markers, is_wrapped_number, marker_of, marker_or_number, second_list
from ..rows import Cell, Row, cut, joined
from .pages import ends_page

__all__ = ["stepped_sections", "two_sections"]

_FAR = 10
"""By how many places the next number of a list may stand left of the heading above it."""

_PUSHED = 6
"""By how many places a number with one blank before it may stand left of its heading."""

_WIDEST_HEADING = 30
"""Places that the heading of the right column takes."""

_NEAR = 3
"""How far from its heading words may start that one blank parts from those of the left column."""

_INTERLEAVED = 2
"""So far apart two lines of a section may stand without a gap: those of the section beside it have other heights."""


def two_sections(text: str, lines: list[VisualLine]) -> list[Row]:
    """The rows of two sections whose headings stand in the first line: all of the left column first, then the right."""
    heads = section_heads(lines[0].pieces)
    lines, pages = _without_pages(text, lines, heads[1].high)
    second = _second_below(lines[1:], heads)
    if second:
        lists = (lines[1 : second + 1], lines[second + 1 :])
        columns = [
            [(head.cell, True), *((line.pieces[0].cell, line.gap) for line in one_list)]
            for head, one_list in zip(heads, lists, strict=True)
        ]
        heading, *rows = [row for column in columns for row in column_rows(column)]
    else:
        heading, *rows = _rows_side_by_side(text, lines, heads)
    return [heading, *pages, *rows]


def _rows_side_by_side(text: str, lines: list[VisualLine], heads: list[Piece]) -> list[Row]:
    """The same of lines that hold words of both columns."""
    lines = _parted(text, lines, heads[1].low)
    ragu = _may_hold_both(lines, heads[1].low)
    # Lines of the left column may reach below the right one: its heading is no part of them.
    border = _before_crossing(lines, min(river(lines, heads[0].high, heads[1].high - 1), heads[1].low))
    columns: tuple[list[tuple[Cell, bool]], ...] = ([], [])
    seen = [0, 0]
    markers = (Markers(), Markers())
    # Where every line starts at the left, the indents of those that the right column has alone were lost.
    flush = all(line.pieces[0].low < border for line in lines)
    for number, line in enumerate(lines):
        for index, cell in _sides(line, border):
            marker = marker_or_number(cell.text)
            alone = flush and len(line.pieces) == 1 and not _is_wrapped(cell, columns[0])
            if alone and _only_right(marker, *markers):
                index = 1
            if markers[index].expects(marker) or not _is_wrapped(cell, columns[index]):
                markers[index].accept(marker)
            columns[index].append((cell, line.gap or number - seen[index] > _INTERLEAVED))
            seen[index] = number
    return [row for column in columns for row in column_rows(column, ragu=ragu)]


def _is_wrapped(cell: Cell, column: list[tuple[Cell, bool]]) -> bool:
    """Whether the number that a cell opens with belongs to the last words of its column."""
    return bool(column) and is_wrapped_number(cell.text, column[-1][0].text)


def _before_crossing(lines: list[VisualLine], border: int) -> int:
    """The border, or where words that reach over it start right before it, as items do whose markers stand left of the
    heading.
    """
    crossing = [piece for line in lines for piece in line.pieces if border - _INDENT <= piece.low < border < piece.high]
    return min([border, *(piece.low for piece in crossing)])


_INDENT = 4
"""How far behind the sign of its marker the words of an item start."""


def _second_below(lines: list[VisualLine], heads: list[Piece]) -> int:
    """Which line opens the second of two lists that stand below one another at the left, where nothing stands below the
    right heading and lines go on below it; 0 where they do not stand so.
    """
    right = heads[1].low
    if (
        len(heads) > _LISTS
        or not lines
        or any(len(line.pieces) > 1 or line.pieces[0].low >= right - _PUSHED for line in lines)
    ):
        return 0
    texts = [line.pieces[0].cell.text for line in lines]
    if len(lines) == _LISTS and not any(marker_of(words) for words in texts):
        # Two paragraphs, of which the first one would have ended before the other column.
        return int(lines[0].pieces[0].high > right + _PUSHED and texts[1][0].isupper() and not goes_on(texts[0]))
    opening = [0, *(at for at in range(1, len(lines)) if _opens_item(texts[at], texts[at - 1]))]
    first = heading_label(heads[0].cell, "bagian")
    words = OPEN_ITEMS.get(first.kunci, ()) if first is not None else ()
    own = [first_words(texts[at], words) is not None for at in opening]
    second = second_list([marker_of(texts[at]) for at in opening], own=own) if opening[1:] else None
    return opening[second] if second else 0


_LISTS = 2


def _opens_item(words: str, above: str) -> bool:
    return marker_of(words) is not None and not is_wrapped_number(words, above)


def stepped_sections(text: str, lines: list[VisualLine], right: int) -> list[Row]:
    """The same where the heading of the right column, which starts at a place, stands lower than that of the left."""
    columns: tuple[list[tuple[Cell, bool]], ...] = ([], [])
    seen = [0, 0]
    lines, pages = _without_pages(text, lines, right + _WIDEST_HEADING)
    for number, line in enumerate(_parted(text, lines, right)):
        for index, cell in _sides(line, right - SLACK):
            columns[index].append((cell, line.gap or number - seen[index] > _INTERLEAVED))
            seen[index] = number
    heading, *rows = [row for column in columns for row in column_rows(column)]
    return [heading, *pages, *rows]


def _without_pages(text: str, lines: list[VisualLine], edge: int) -> tuple[list[VisualLine], list[Row]]:
    """The lines without those of the page, and these as rows; a list with markers goes on as if they were not there.

    Right of the place ``edge`` no line of the columns starts: a figure alone there is the number of the page.
    """
    of_page = [ends_page(text, line) or _is_figure_behind(line, edge) for line in lines]
    if not any(of_page):
        return lines, []
    listed = any(marker_of(line.pieces[0].cell.text) for line in lines)
    kept: list[VisualLine] = []
    pages: list[Row] = []
    for line, ends, below_end in zip(lines, of_page, [of_page[0], *of_page], strict=False):
        if ends:
            pages.append(Row([cut(text, line.start, line.end)], True))
        else:
            kept.append(line._replace(gap=line.gap and not (listed and below_end)))
    return kept, pages


def _is_figure_behind(line: VisualLine, edge: int) -> bool:
    """Whether a line holds nothing but a figure right of a place."""
    first, *others = line.pieces
    return not others and first.low > edge and first.cell.text.isdecimal()


def _sides(line: VisualLine, border: int) -> list[tuple[int, Cell]]:
    """The cell of each of two columns in a line."""
    sides: tuple[list[Cell], list[Cell]] = ([], [])
    for piece in line.pieces:
        sides[piece.low >= border].append(piece.cell)
    return [(index, whole) for index, cells in enumerate(sides) if (whole := joined(cells)) is not None]


def _only_right(marker: Marker | None, left: Markers, right: Markers) -> bool:
    """Whether a number comes next in the right column and not in the left one."""
    return marker is not None and marker.urutan > 1 and right.expects(marker) and not left.expects(marker)


def _parted(text: str, lines: list[VisualLine], right: int) -> list[VisualLine]:
    """The lines of two sections, those parted that one blank alone keeps apart: before the next number of the right
    column, or where other lines of it start.
    """
    starts = Counter([piece.low for line in lines for piece in line.pieces if abs(piece.low - right) <= SLACK])
    # The heading may stand a little aside, in bold print or in the middle.
    left_edge = max(starts, key=lambda place: (starts[place], -place), default=0)
    lines = _moved_words_apart(lines, left_edge)
    if any(_stands_across(piece, left_edge) for line in lines for piece in line.pieces):
        # Lines of the left column reach below the right one: where words of theirs start there, that is chance.
        left_edge = 0
    bullets = {
        piece.cell.text[:1]
        for line in lines[1:]
        for piece in line.pieces
        if abs(piece.low - right) <= SLACK and (marker := marker_of(piece.cell.text)) and marker.jenis == "tanda"
    }
    markers = Markers()
    found: list[VisualLine] = []
    # Nothing stands below the right heading, unless a line of the left column reaches up to it.
    blank = not any(
        piece.low >= right - _PUSHED or _inner_start(piece, right, left_edge, Markers())
        for line in lines[1:]
        for piece in line.pieces
    )
    for line in lines:
        pieces: list[Piece] = []
        for piece in line.pieces:
            at = _inner_start(piece, right, left_edge, markers)
            at = at or _inner_bullet(piece, right, bullets) or (blank and _capital_near(piece, right))
            left = cut(text, piece.cell.start, piece.cell.start + at) if at else None
            rest = cut(text, piece.cell.start + at, piece.cell.end) if at else None
            if left is not None and rest is not None:
                pushed = max(piece.low + at, right)
                pieces += [Piece(piece.low, piece.low + len(left.text), left), Piece(pushed, piece.high, rest)]
            else:
                pieces.append(piece)
        for piece in _right_of(pieces, right):
            markers.accept(marker_of(piece.cell.text))
        found.append(line._replace(pieces=tuple(pieces)) if len(pieces) > len(line.pieces) else line)
    return found


def _right_of(pieces: Sequence[Piece], right: int) -> list[Piece]:
    """The pieces of a line that stand in the right column. Behind words of the left one an item may start left of its
    heading, which is set in the middle.
    """
    return [piece for at, piece in enumerate(pieces) if piece.low >= right - (_PUSHED if at else SLACK)]


def _moved_words_apart(lines: list[VisualLine], left_edge: int) -> list[VisualLine]:
    """The lines of two sections, where no line of the left column reaches below the right one but those that stand
    between lines that hold both: they end with words of the right column, which one blank parts and a little moves.
    """
    held = [
        at for at, line in enumerate(lines) if line.pieces[0].low < left_edge in [piece.low for piece in line.pieces]
    ]
    across = [at for at, line in enumerate(lines) if any(_stands_across(piece, left_edge) for piece in line.pieces)]
    if not across or not all(held and held[0] < at < held[-1] for at in across):
        return lines
    found = list(lines)
    for at in across:
        parts = [part for piece in lines[at].pieces for part in cut_near(piece, [left_edge], _blank_before)]
        found[at] = lines[at]._replace(pieces=tuple(parts))
    return found


def _blank_before(piece: Piece, place: int) -> int | None:
    """The blank in a piece before the word that starts nearest to a place, as an offset into its text; None where an
    item opens near it: its marker tells where.
    """
    inner = place - 1 - piece.low
    text = piece.cell.text
    low = max(inner - _FAR, 0)
    if any(sign == " " and marker_of(text[at:]) for at, sign in enumerate(text[low:], low + 1)):
        return None
    near = [at for at in range(max(inner - SLACK, 1), inner + SLACK + 1) if text[at : at + 1] == " "]
    return min(near, key=lambda at: abs(at - inner), default=None)


def _inner_bullet(piece: Piece, right: int, bullets: set[str]) -> int:
    """Where in a piece that reaches to the right column one of its ``bullets`` stands before a capital letter, which a
    line that fills the left column pushes there; 0 when none does.
    """
    words = piece.cell.text
    if not bullets or not piece.low < right - _PUSHED or piece.high < right - _PUSHED:
        return 0
    places = range(max(right - _FAR - piece.low, 1), len(words) - 2)
    return next(
        (
            at
            for at in places
            if words[at - 1] == " " == words[at + 1] and words[at] in bullets and words[at + 2].isupper()
        ),
        0,
    )


def _may_hold_both(lines: list[VisualLine], right: int) -> bool:
    """Whether words of the right column may stand in a line of the left one that reaches below it: right below a line
    of an item of the right column, which is not known to end there; or behind all words of the left one, where they
    alone would fill the right column.
    """
    if not any(_right_of(line.pieces, right) for line in lines[1:]):
        return any(_capital_behind(piece, right) for line in lines[1:] for piece in line.pieces)
    for above, line in pairwise(lines[1:]):
        item = next(iter(_right_of(above.pieces, right)), None)
        last = line.pieces[-1]
        if (
            item is not None
            and marker_of(item.cell.text)
            and not line.gap
            and last.low < right - _PUSHED
            and last.high > right + _PUSHED
            and last.cell.text.rpartition(" ")[2].islower()
            and not goes_on(last.cell.text)
            and not last.cell.text.endswith(" tentang")
            and not item.cell.text.endswith((".", ";"))
        ):
            return True
    return False


def _stands_across(piece: Piece, place: int) -> bool:
    """Whether a word of a piece begins well before a place, where another column starts, and goes on behind it."""
    return (
        piece.low < place - _PUSHED and place < piece.high and " " not in piece.cell.text[place - piece.low - 1 :][:2]
    )


def _capital_near(piece: Piece, right: int) -> int:
    """Where in a piece that reaches into the right column a word with a capital starts near its heading, or 0."""
    text = piece.cell.text
    near = [
        at
        for at in range(max(right - piece.low - _NEAR, 1), min(right - piece.low + _NEAR + 1, len(text)))
        if text[at - 1] == " " and text[at].isupper()
    ]
    return min(near, key=lambda at: abs(piece.low + at - right), default=0)


def _capital_behind(piece: Piece, right: int) -> bool:
    """Whether a word with a capital starts where the right column stands, in a piece that reaches well into it."""
    behind = piece.cell.text[max(right - piece.low, 0) :] if piece.high > right + _PUSHED else ""
    return any(sign == " " and word.isupper() for sign, word in pairwise(behind))


def _inner_start(piece: Piece, right: int, left_edge: int, markers: Markers) -> int:
    """Where in a piece that reaches into the right column the words of that column start; 0 when none do.

    ``left_edge`` is where other lines of that column start, 0 where none tell it.
    A line that fills the left column pushes the next number of the right one a little to the left or to the right.
    """
    if not piece.low < right - _PUSHED < right < piece.high:
        return 0
    words = piece.cell.text
    blanks = [at for at in range(max(right - _FAR - piece.low, 1), len(words)) if words[at - 1] == " "]
    numbered = (at for at in blanks if (marker := marker_of(words[at:])) and marker.urutan and markers.expects(marker))
    return next(numbered, 0) or next((at for at in blanks if piece.low + at == left_edge), 0)
