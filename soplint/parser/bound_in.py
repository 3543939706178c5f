"""Documents of other templates that stand before or behind an SOP in its file: they are no part of it."""

from itertools import islice

from ..lexer import Lexeme
from ..lexer.lexeme import BODY, ROWS, TEXT, is_in_capitals
from ..lexer.preface import heads_preface, opens_block
from .format_lain import first_heading

__all__ = ["apart"]

_BLOCK = 14
"""Lines from one field to where another block may open."""

_FEWEST_LINES = 6
"""A document has more lines than a signature or a cover."""

_HEADS = frozenset({"KOP", "JUDUL"})


def apart(lexemes: list[Lexeme]) -> list[list[Lexeme]]:
    """The SOP and the documents of other templates above its identity block or behind its table, each by itself."""
    start = _identity(lexemes)
    above = lexemes[:start] if start > _FEWEST_LINES else []
    if not any(map(heads_preface, above)) and first_heading(above) is not None:
        return [above, *apart(lexemes[start:])]
    behind = _document_behind(lexemes)
    return [lexemes[:behind], lexemes[behind:]] if behind else [lexemes]


def _identity(lexemes: list[Lexeme]) -> int:
    """Where the head of the last identity block opens above the first table; 0 where none stands."""
    found = 0
    for place, lexeme in enumerate(lexemes):
        if lexeme.type == "TAJUK":
            break
        if lexeme.type == "MEDAN" and place - found > _BLOCK and opens_block(lexemes, place):
            found = place
    while found > 1 and (lexemes[found - 1].type in _HEADS or is_in_capitals(lexemes[found - 1])):
        found -= 1
    return found


def _document_behind(lexemes: list[Lexeme]) -> int:
    """Where a document of another template opens behind a table of the SOP; 0 where none does."""
    table = next((place for place, lexeme in enumerate(lexemes) if lexeme.type in ROWS), len(lexemes))
    heads = (
        place
        for place in range(table + 1, len(lexemes) - _FEWEST_LINES)
        if lexemes[place].type in _HEADS or (lexemes[place].type not in BODY and lexemes[place - 1].type in ROWS)
    )
    for place in islice(heads, _MOST_HEADS):
        heading = first_heading(lexemes[place:])
        if heading is not None and first_heading(lexemes[:place]) is None:
            return _below_signature(lexemes, place, place + heading)
    return 0


_MOST_HEADS = 6
"""Places at which a document is looked for: of several, each is read to the end of the file."""


def _below_signature(lexemes: list[Lexeme], low: int, heading: int) -> int:
    """Where the lines above a heading begin that stand below who signs the SOP."""
    opens = next((place for place in range(low, heading) if lexemes[place].type in BODY), heading)
    signed = -1
    for place in range(low, opens):
        if lexemes[place].type in _SIGNS:
            signed = place
        elif signed >= 0 and (lexemes[signed].type == "NIP" or place - signed > _MOST_NAMES):
            break
    if signed < 0:
        return low
    # Below an office alone stands a name.
    named = lexemes[signed].type in _NAMELESS and lexemes[min(signed + 1, opens - 1)].type in TEXT
    return min(signed + 1 + named, opens)


_MOST_NAMES = 2
"""Lines between an office and a rank or a number: the name, or "Ttd"."""
_SIGNS = frozenset({"NIP", "PANGKAT", "JABATAN", "PEMBUKA"})
_NAMELESS = frozenset({"JABATAN", "PEMBUKA"})
