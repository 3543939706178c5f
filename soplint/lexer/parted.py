"""SOPs in parts of a text that are laid out by themselves: what stands between the start of one and the identity block
in it is of the head of that SOP.
"""

from bisect import bisect_right
from collections.abc import Sequence

from ..misread import as_scanned, is_alike
from .lexeme import BODY, OF_SECTIONS, Lexeme, first_step, value_of
from .so_far import SoFar

__all__ = ["opens_part", "opens_part_below", "start_of_part"]


def start_of_part(lexemes: list[Lexeme], parts: Sequence[int], start: int, position: int) -> int:
    """Where the part opens that an SOP stands at the head of; where the SOP opens, when no part opens there."""
    part = _part_of(lexemes[position], parts)
    if not part:
        return start
    opens = position
    while opens > 1 and lexemes[opens - 1].start >= part:
        opens -= 1
        if lexemes[opens].type in BODY:
            return start
    # Who signs stands above the head, or a form to fill in.
    above = {"NIP"} if lexemes[start].type == "KOP" else {"NIP", "MEDAN"}
    parted = lexemes[opens].type == "KOP" and any(line.type in above for line in lexemes[start:opens])
    return opens if parted else min(opens, start)


def opens_part(lexemes: list[Lexeme], field: int, had: SoFar, parts: Sequence[int]) -> bool:
    """Whether a field is the first one of a part that is laid out by itself, and that part is of another SOP: the one
    above has had its steps and those below start anew, or it is a document with fields and running text.
    """
    part = _part_of(lexemes[field], parts)
    if part <= lexemes[had.start].start:
        return False
    above = field - 1
    while above > had.start and lexemes[above].start >= part:
        if lexemes[above].type == "MEDAN":
            return False
        above -= 1
    first = first_step(lexemes, field)
    if had.steps:
        return first == 1 or (first == 0 and bool(had.named))
    if first != 1 or not had.named:
        return False
    text = [line for line in lexemes[had.start : field] if line.type in OF_SECTIONS]
    return len(text) >= _FEWEST_LINES or _has_another_number(lexemes, field, had.named.get("nomor", ""))


def _has_another_number(lexemes: list[Lexeme], field: int, number: str) -> bool:
    """Whether the block that opens with a field says another number of the SOP than the one above."""
    for place in range(field, len(lexemes)):
        if lexemes[place].type in BODY:
            break
        if lexemes[place].type == "MEDAN" and lexemes[place].kunci == "nomor":
            own = value_of(lexemes, place)
            return bool(number and own) and not is_alike(as_scanned(number), as_scanned(own))
    return False


def opens_part_below(lexemes: list[Lexeme], field: int, parts: Sequence[int]) -> bool:
    """Whether a field is of what stands above the head of an SOP, a form to fill in: a part opens below it."""
    part = parts[min(bisect_right(parts, lexemes[field].start), len(parts) - 1)]
    below = next((line.start for line in lexemes[field:] if line.type in BODY), 0)
    return lexemes[field].start < part < below


_FEWEST_LINES = 8
"""A document without sections or steps has more lines than the head of a page or who signs."""


def _part_of(lexeme: Lexeme, parts: Sequence[int]) -> int:
    """Where the part starts that a line stands in."""
    return parts[bisect_right(parts, lexeme.start) - 1]
