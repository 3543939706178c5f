"""Where the head of an SOP opens: the letterhead and the title above its identity block."""

from ..vocabulary.openings import first_words
from .lexeme import BODY, ROWS, TEXT, Lexeme, is_in_capitals
from .prose import is_title

__all__ = ["is_letterhead", "letterhead_start"]


def letterhead_start(lexemes: list[Lexeme], field: int, lowest: int) -> int:
    """Letterhead and title above an identity block belong to it; the signature above those does not.

    Who signs may also stand between them and the block: below a head all is of that head.
    """
    start = field = _opening_head(lexemes, field, lowest)
    while start - 1 > lowest and (is_letterhead(lexemes[start - 1]) or is_in_capitals(lexemes[start - 1])):
        start -= 1
    while start < field and not is_letterhead(lexemes[start]):
        start += 1
    for line in lexemes[start:field]:
        # Below a section it was read as the end of the last item.
        opening = first_words(line.text, ("kop", "judul"))
        line.type = opening.upper() if opening is not None else line.type
    while start - 1 > lowest and lexemes[start - 1].type in ("KOP", "JUDUL", "ALINEA", "SAMBUNG", "SELA"):
        start -= 1
    while start < field and lexemes[start].type not in ("KOP", "JUDUL") and not _is_title_alone(lexemes, start):
        start += 1
    return start


def _opening_head(lexemes: list[Lexeme], field: int, lowest: int) -> int:
    """Where the head opens that an identity block stands below, in its own table; the block itself where none does."""
    for head in range(field - 1, lowest, -1):
        if lexemes[head].opens:
            return head
        if lexemes[head].type in BODY:
            break
    return field


def _is_title_alone(lexemes: list[Lexeme], position: int) -> bool:
    """Whether a line in capitals stands by itself below the end of a signature or of a table."""
    line = lexemes[position]
    ended = lexemes[position - 1].type in ("NIP", *ROWS)
    return ended and line.type == "ALINEA" and line.gap and is_title(line.text)


def is_letterhead(line: Lexeme) -> bool:
    """Whether a line is of a letterhead, or is running text that opens like one."""
    return line.type == "KOP" or (line.type in TEXT and first_words(line.text, ("kop",)) is not None)
