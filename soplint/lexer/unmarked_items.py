"""Items of sections whose numbers stand elsewhere, or that have none: what line is an item of its own."""

from collections.abc import Iterator, Sequence

from ..layout import Cell, cut, marker_of
from ..patterns import pattern
from ..vocabulary.kata_sambung import goes_on
from ..vocabulary.openings import first_words
from .lexeme import OF_SECTIONS, TEXT, Lexeme

__all__ = ["items_behind_semicolons", "part_items", "parts_items"]

_UNWRAPPED = 110
"""No column of a page holds so many characters in a line: the lines of a text with such a one end where items end."""
_MANY_LINES = 12
"""So many lines without numbers may be of a table that was torn apart."""


def part_items(lexemes: list[Lexeme]) -> None:
    """Make items of the lines of the sections of an SOP that are some."""
    for start, end in reversed([*_sections(lexemes)]):
        numbers = _bare_numbers(lexemes, start, end)
        if len(numbers) > 1:
            _number_items(lexemes, numbers, lexemes[start + len(numbers) : end])
        elif end - start < _MANY_LINES and lexemes[start - 1].kunci != "dasar_hukum" and _is_unwrapped(lexemes):
            _part_lines(lexemes[start:end])


def _is_unwrapped(lexemes: list[Lexeme]) -> bool:
    return any(
        line.type in OF_SECTIONS and line.cell is not None and line.cell.pieces is None and len(line.text) >= _UNWRAPPED
        for line in lexemes
    )


def _sections(lexemes: list[Lexeme]) -> Iterator[tuple[int, int]]:
    """Where the lines of each section start and end that is no list in which each line has a number and words."""
    start = lacking = 0
    for place, line in enumerate(lexemes):
        kind = line.type
        if kind == "BUTIR":
            lacking += line.penanda is None or line.cell is None
        elif kind in TEXT:
            lacking += 1
        else:
            if start and lacking > 1:
                yield start, place
            start = place + 1 if kind == "BAGIAN" else 0
            lacking = 0
    if start and lacking > 1:
        yield start, len(lexemes)


def _bare_numbers(lexemes: list[Lexeme], start: int, end: int) -> list[Lexeme]:
    """The numbers 1, 2, ... that a section opens with, each in a line of its own and with no words between them."""
    found: list[Lexeme] = []
    for line in lexemes[start:end]:
        if line.type != "BUTIR" or line.cell is not None or line.penanda is None:
            break
        marker = marker_of(f"{line.penanda.text} ")
        if marker is None or marker.urutan != len(found) + 1:
            break
        found.append(line)
    return found


def _number_items(lexemes: list[Lexeme], numbers: list[Lexeme], texts: list[Lexeme]) -> None:
    """Put the words below such numbers behind them, where as many lines or paragraphs stand there."""
    opening = [at for at, line in enumerate(texts) if line.type == "ALINEA" or not at]
    if len(texts) == len(numbers):
        opening = [*range(len(texts))]
    if len(opening) != len(numbers) or any(line.type not in TEXT for line in texts):
        return
    place = lexemes.index(numbers[0])
    for number, at in zip(numbers, opening, strict=True):
        texts[at] = Lexeme("BUTIR", texts[at].cell, True, penanda=number.penanda)
    lexemes[place : place + len(numbers) + len(texts)] = texts


def _part_lines(lines: list[Lexeme]) -> None:
    """Make an item of each line that opens with a capital letter, where none has a number."""
    if any(line.type == "BUTIR" for line in lines):
        return
    above = ""
    for line in lines:
        if (
            line.type == "SAMBUNG"
            and above
            and line.text[0].isupper()
            and not goes_on(above)
            and above[-1] not in ",:-/("
        ):
            line.type = "ALINEA"
            line.gap = True
        above = line.text


def parts_items(above: str, text: str) -> bool:
    """Whether two lines of a section are two items of a list without markers: a semicolon ends the first, or each opens
    with the name of an SOP, or the second cites a regulation that the first cannot go on with.
    """
    if not above or not text[0].isupper():
        return False
    if above[-1] == ";":
        return True
    if _opens(text, "peraturan"):
        return _ends_citation(above)
    return above[-1] != "." and _opens(text, "judul") and _opens(above, "judul")


def _ends_citation(text: str) -> bool:
    """Whether a citation is whole where a line ends: with a point, or behind a title that names no other regulation."""
    if text.endswith("."):
        return _ENDS_SENTENCE.search(text) is not None
    return _CITES_WITH_TITLE.search(text) is not None and not goes_on(text, ("kata", "peraturan"))


def _opens(text: str, kind: str) -> bool:
    return first_words(text, (kind,)) is not None


_CITES_WITH_TITLE = pattern(r"\b\d{4} [Tt]entang .*[^\W\d_]$")
_ENDS_SENTENCE = pattern(r"[^\W_]{4}\.$")
"""A point behind fewer letters may be of an abbreviation: "s.t.d.d."."""


def items_behind_semicolons(text: str, cell: Cell, column: Sequence[Lexeme]) -> list[Cell]:
    """The items that semicolons part in a line without markers, "Komputer; Printer": each opens with a capital letter,
    and in Dasar Hukum with a kind of regulation. The cell itself where it is one; ``column`` is what stands above it.
    """
    if "; " not in cell.text or cell.pieces is not None or any(line.penanda is not None for line in column[-1:]):
        return [cell]
    parts: list[tuple[int, int]] = []
    start = 0
    for sign in _SEMICOLON.finditer(cell.text):
        parts.append((start, sign.start() + 1))
        start = sign.end()
    parts.append((start, len(cell.text)))
    heading = next((line for line in reversed(column) if line.type == "BAGIAN"), None)
    cites = heading is not None and heading.kunci == "dasar_hukum"
    for start, end in parts:
        words = cell.text[start:end]
        if not words[:1].isupper() or words.count("(") != words.count(")"):
            return [cell]
        if cites and first_words(words, ("peraturan",)) is None:
            return [cell]
    return [part for start, end in parts if (part := cut(text, cell.start + start, cell.start + end)) is not None]


_SEMICOLON = pattern(r";\s+(?=\S)")
