"""What an SOP has had up to a line: what follows it belongs to it, or opens another one."""

from collections.abc import Sequence

from .lexeme import Lexeme, value_of

__all__ = ["SoFar"]


class SoFar:
    """What an SOP has had so far: fields with what they say, sections, whether any part of its body, whether steps."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.named: dict[str, str] = {}
        self.sections: set[str] = set()
        self.body = False
        self.steps = False
        # Since the last step: whether somebody has signed, or fields stand there.
        self.ended = False

    def take(self, lexemes: Sequence[Lexeme], position: int) -> None:
        """Note what a line adds to the SOP."""
        lexeme = lexemes[position]
        kind = lexeme.type
        if kind == "LANGKAH":
            self.steps, self.ended = True, False
        elif kind in ("BAGIAN", "TAJUK"):
            self.body = True
        elif self.steps and kind in ("NIP", "JABATAN", "MEDAN"):
            self.ended = True
        if kind == "BAGIAN":
            self.sections.add(lexeme.kunci)
        elif kind == "MEDAN":
            self.named.setdefault(lexeme.kunci, value_of(lexemes, position))
