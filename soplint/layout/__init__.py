"""Raw text to rows of cells: the one place that knows how a table was written down.

Whatever the layout, a row is a list of cells and a cell knows the raw characters it came from. Markup around a cell's
text is left outside its span. Each layout has a reader of its own; a text only meets those it needs.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from ..patterns import pattern
from ..source import made
from ..vocabulary.istilah import column_forms, label_baku
from .heads import parts
from .markers import (
    BULLET,
    CHAPTER,
    MARKER,
    STEP_NUMBER,
    Marker,
    Markers,
    is_bare_number,
    is_wrapped_number,
    marker_of,
    number_length,
    second_list,
)
from .pages import behind_dash, is_page_number, is_running_head, running, running_heads
from .rows import (
    BETWEEN_HEADINGS,
    NO_SPANS,
    NOT_MERGED,
    RULE_SIGNS,
    Block,
    BlockReader,
    Cell,
    Row,
    cut,
    joined,
    leaves_blank,
    moved,
    part_of,
    trimmed,
    without_blank_rows,
)
from .tabs import (
    may_hold_signs,
    quoted_end,
    row_below_number,
    row_going_on_below,
    separator,
    tab_cells,
    torn_heading,
    torn_row,
)

__all__ = [
    "BULLET",
    "CHAPTER",
    "MARKER",
    "RULE_SIGNS",
    "STEP_NUMBER",
    "Cell",
    "Marker",
    "Markers",
    "Row",
    "behind_dash",
    "cut",
    "is_bare_number",
    "is_page_number",
    "is_running_head",
    "is_wrapped_number",
    "joined",
    "leaves_blank",
    "marker_of",
    "number_length",
    "part_of",
    "parts",
    "read_rows",
    "running",
    "running_heads",
    "second_list",
    "trimmed",
]

_LONG_LINE_END = pattern(r"\r\n|\n\r")


@cache
def _signs() -> dict[str, dict[str, tuple[str, ...]]]:
    """The module of each layout, and what a text that may have that layout holds, with LF throughout: words, each with
    what may follow it there.

    Most hold none of it, and a module is imported with the first text that does: its ``Reader`` reads the blocks that
    have the layout.
    """
    times = {form.rpartition(" ")[2] for form in column_forms("waktu")}
    return {
        # Before the tags: a Markdown table breaks the lines of its cells with them.
        "pipes": dict.fromkeys("|│┃║", ("",)),
        "tags": {"<": ("",)},
        "quotes": {"\n>": (" ",)},
        "objects": {
            '":': ('"', "["),
            "=>": ("'", '"', "[", " '", ' "', " ["),
            ": ": ('"', "'", "`", "["),
        },
        # A time with its label before it: "Waktu: 10 menit"; below one another the colons may stand in a column.
        "records": dict.fromkeys(
            [cased for word in sorted(times) for cased in (word.capitalize(), word.lower(), word.upper())],
            ("**:", '":', "\t:", *(f"{' ' * blanks}:" for blanks in range(12))),
        ),
        "cells": dict.fromkeys(_numbers_label(), ("\n", ".\n", " \n", ". \n")),
        "spaced": {"  ": ("",)},
        # Where two headings of one line meet ("DASAR HUKUM KUALIFIKASI PELAKSANA"), in capitals or with capital
        # letters: cheaper to look for than to write a whole text in lower case.
        "beside": _two_headings(BETWEEN_HEADINGS),
        "paired": _two_headings(_BETWEEN_LINES),
    }


def _two_headings(between: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The ends of the headings at the left, each with how those at their right open behind these signs."""
    return {
        **dict.fromkeys(("UKUM", "ukum"), tuple(f"{sign}K" for sign in between)),
        **dict.fromkeys(("AITAN", "aitan", "GATAN", "gatan"), tuple(f"{sign}P" for sign in between)),
    }


_BETWEEN_LINES = tuple(f"{sign}{lines}" for sign in ("", " ", ":", " :", ": ", " : ") for lines in ("\n", "\n\n"))


def _numbers_label() -> tuple[str, str]:
    """The label of the column that numbers the steps, in short."""
    short = label_baku("nomor", "kolom").rstrip(".")
    return short, short.upper()


def _holds(plain: str, words: dict[str, tuple[str, ...]]) -> bool:
    """Whether a text holds one of these words with what may follow it: few words are looked for, not each with all
    that may follow.
    """
    for word, following in words.items():
        at = plain.find(word)
        while at >= 0:
            if plain.startswith(following, at + len(word)):
                return True
            at = plain.find(word, at + 1)
    return False


def read_rows(text: str, starts: Sequence[int] = (0,)) -> list[Row]:
    """All rows that are not blank, in the order of the text; each of the parts that start at these places is laid out
    as if it stood alone.
    """
    readers = _readers(text)
    if len(starts) == 1 or not (readers or may_hold_signs(text) or _holds(text, _SPANNED)):
        # Where each row is a line with tabs between its cells, a part is laid out like all others.
        return _rows(text, readers)
    ends = [*starts[1:], len(text)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [
        moved(row, start) for start, piece in zip(starts, pieces, strict=True) for row in _rows(piece, _readers(piece))
    ]


def _readers(text: str) -> list[BlockReader]:
    """The readers of the layouts that a text may have."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return [
        reader
        for name, words in _signs().items()
        if _holds(plain, words) and (reader := import_module(f"{__name__}.{name}").Reader.of(text)) is not None
    ]


def _rows(text: str, readers: list[BlockReader]) -> list[Row]:
    rows: list[Row] = []
    sign, low, high = separator(text)
    gap = True
    following = skip_to = width = 0
    for line in _lines(text):
        start, following = following, following + len(line) + 1
        if start < skip_to:
            continue
        if not line:
            gap = True
            continue
        if readers and (block := _first_block(readers, start, following - 1)) is not None:
            skip_to = block.end
            rows.extend(without_blank_rows(block.rows, gap=gap))
            gap = block.gap or (gap and not block.rows)
            continue
        cells, skip_to = _cells(text, start, line, sign if low <= start < high else "\t", width)
        if len(cells) >= _WIDE:
            width = len(cells)
        if any(cells):
            rows.append(made(Row, (cells, gap, False, NO_SPANS, NOT_MERGED, False)))
            gap = False
        else:
            gap = True
    if _holds(text, _FRAMED):
        rows = import_module(f"{__name__}.converted").without_frame(rows)
    if sign == "\t" and _holds(text, _SPANNED):
        rows = import_module(f"{__name__}.converted").without_repeats(rows)
    return rows


_SPANNED: dict[str, tuple[str, ...]] = {"Mutu Baku": ("\tMutu Baku",), "MUTU BAKU": ("\tMUTU BAKU",)}
"""What tables hold between tabs whose converter wrote each spanned cell once for each column: no form has it twice."""

_FRAMED: dict[str, tuple[str, ...]] = {"Unnamed": (": ",), ",0,": ("1,2,",), "\t0\t": ("1\t2\t",), "\tA\t": ("B\tC\t",)}
"""What a sheet holds that a data frame has written: names for blank columns, or their numbers."""

_WIDE = 5
"""From so many cells on a row is of a step table, and the rows below it are as wide."""


def _lines(text: str) -> list[str]:
    """The lines, each one character apart: of a line end of two characters the first becomes a blank of its line."""
    if "\r" in text:
        text = _LONG_LINE_END.sub(" \n", text).replace("\r", "\n")
    return text.split("\n")


def _cells(text: str, start: int, line: str, sign: str, width: int) -> tuple[list[Cell | None], int]:
    """The cells of the row that opens with a line, and where it ends; 0 where it ends with that line.

    ``sign`` is what parts the cells, ``width`` how many the rows above have.
    """
    end = 0
    quoted = '"' in line
    if quoted and (line[0] == '"' or f'{sign}"' in line):
        end = quoted_end(text, start, start + len(text[start : start + len(line)].rstrip("\r\n")), sign)
        line = text[start:end]
    # A comma with a blank behind it is one of the words: where it parts cells that hold it, quotes stand around them.
    parted = sign in line and (quoted or sign != "," or ", " not in line.rstrip())
    cells = tab_cells(text, start, line, sign) if parted else [trimmed(line, start)]
    if quoted:
        return cells, end
    opens = len(cells) > 1 and line.startswith(_heading_openings())
    if opens and (heading := torn_heading(text, start, cells, sign)) is not None:
        return heading
    if len(cells) >= width:
        below = start + len(line) + 1
        goes_on = width >= _WIDE and not quoted and len(cells) == width and text[below : below + 1].islower()
        found = row_going_on_below(text, start, cells, sign) if goes_on and cells[-1] is not None else None
        return found or (cells, end)
    if len(cells) > 1:
        return torn_row(text, start, cells, width, sign) or (cells, end)
    if len(line) <= _LONGEST_NUMBER:
        return row_below_number(text, start, cells, width, sign) or (cells, end)
    return cells, end


@cache
def _heading_openings() -> tuple[str, ...]:
    """How a line opens that holds the first row of a heading; in bold print too."""
    return (*_numbers_label(), "**")


_LONGEST_NUMBER = 8
"""A line with the number of a step alone, and blanks around it, has no more characters."""


def _first_block(readers: list[BlockReader], start: int, end: int) -> Block | None:
    for reader in readers:
        block = reader(start, end)
        if block is not None:
            return block
    return None
