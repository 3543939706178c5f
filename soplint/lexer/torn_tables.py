"""Step tables whose columns a text layer has joined with one blank: where they open can be told, and no row of them."""

from ..layout import Row
from ..vocabulary.kolom import heads_joined_columns
from .lexeme import OF_SECTIONS, Lexeme

__all__ = ["open_torn_tables"]


def open_torn_tables(lexemes: list[Lexeme]) -> None:
    """The line that heads such a table below the sections of an SOP, "PELAKSANA MUTU BAKU", opens it.

    Nothing below is of the last section then. Where a table that can be read comes before the next section, that is it.
    """
    headings: list[Lexeme] = []
    torn: Lexeme | None = None
    sections = False
    for lexeme in lexemes:
        kind = lexeme.type
        if kind in _ENDS:
            if torn is not None and kind != "TAJUK":
                headings.append(torn)
            torn = None
            sections = kind == "BAGIAN"
        elif sections and torn is None and lexeme.penanda is None and kind in OF_SECTIONS:
            torn = lexeme if heads_joined_columns(lexeme.text) else None
    for heading in [*headings, *([torn] if torn is not None else [])]:
        heading.type, heading.row, heading.cell = "TAJUK", Row([heading.cell], heading.gap), None


_ENDS = frozenset({"BAGIAN", "MEDAN", "TAJUK"})
"""What opens another part of the form."""
