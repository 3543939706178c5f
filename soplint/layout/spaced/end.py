"""Where the steps of a table of spaced columns end: above a signature, a note, another heading."""

from collections.abc import Sequence

from ...folding import fold
from ...vocabulary.kolom import GROUPS, column_key
from ...vocabulary.openings import awal, first_words
from ..columns import VisualLine
from .heading import names_columns, numbers_columns, starts_with_number
from .pages import Stretch, opens_page, wide_blanks
from .signature import up_to_signature, without_signature

__all__ = ["lines_of_steps"]

_FEWEST_CROSSED = 2
"""Words of one cell reach over less than so many of the stretches between columns."""


def lines_of_steps(text: str, lines: list[VisualLine], edge: int) -> list[VisualLine]:
    """The lines of the steps below a heading: up to a blank line, a letterhead or a paragraph below the last number, or
    to a heading that is printed again.

    ``edge`` is where the column of the numbers ends.
    """
    end = up_to_signature(lines)
    ends = (at for at, line in enumerate(lines[:end]) if names_columns(line) or _heads_note(line, edge))
    end = next(ends, end)
    if 0 < end < len(lines) and _holds_groups(lines[end - 1]):
        end -= 1
    numbers = [
        number
        for number, line in enumerate(lines[:end])
        if starts_with_number(line) and line.pieces[0].low < edge and not numbers_columns(line)
    ]
    if numbers:
        last = numbers[-1] + 1
        below = enumerate(lines[last:end], last)
        end = next(
            (
                number
                for number, line in below
                if (line.gap or opens_page(text, line)) and not _is_rest(line, lines[last - 1 : number])
            ),
            end,
        )
        end = last + len(without_signature(lines[last - 1], lines[last:end], lines[end:]))
    else:
        end = 1 + len(without_signature(lines[0], lines[1:end], lines[end:])) if end > 1 else end
        last = max((at for at, line in enumerate(lines[:end], 1) if len(line.pieces) > 1), default=0)
    return lines[: _up_to_paragraph(lines[:end], last)]


def _is_rest(line: VisualLine, row: Sequence[VisualLine]) -> bool:
    """Whether a line at the head of a page goes on with the last row above it: in small letters, each of its pieces
    below one of that row.
    """
    starts = {piece.low for above in row for piece in above.pieces}
    return all(piece.cell.text[0].islower() and piece.low in starts for piece in line.pieces)


def _holds_groups(line: VisualLine) -> bool:
    """Whether a line holds nothing but headings over several columns: the first of a heading that is printed again."""
    return all(column_key(piece.cell.text) in GROUPS for piece in line.pieces)


def _heads_note(line: VisualLine, edge: int) -> bool:
    """Whether a line at the left margin heads what stands below a table: a note, who gets a copy, an annex."""
    if len(line.pieces) > 1 or not line.gap or line.pieces[0].low >= edge:
        return False
    text = line.pieces[0].cell.text
    return fold(text.partition(":")[0]) in awal("catatan") or first_words(text, ("belakang",)) is not None


def _up_to_paragraph(lines: Sequence[VisualLine], last: int) -> int:
    """How many of these lines there are up to a paragraph that stands across the columns, below the ``last`` ones of
    the rows.
    """
    opens = len(lines)
    while opens > last and len(lines[opens - 1].pieces) == 1:
        opens -= 1
    blanks = wide_blanks(lines[:last]) if opens < len(lines) else []
    return next((at for at in range(opens, len(lines)) if _stands_across(lines[at], blanks)), len(lines))


def _stands_across(line: VisualLine, blanks: Sequence[Stretch]) -> bool:
    """Whether a line opens a note below the rows: one sentence that no column takes up."""
    (words,) = line.pieces
    crossed = sum(words.low <= blank.low and blank.high <= words.high for blank in blanks)
    return crossed >= _FEWEST_CROSSED and not words.cell.text[0].islower()
