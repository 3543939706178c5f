"""The cover of an SOP: its number, its dates and who approves it stand there above the identity block, too."""

from collections.abc import Sequence
from itertools import pairwise

from ..folding import fold
from .lexeme import BODY, Lexeme, pass_over, value_of

__all__ = ["pass_over_covers"]

_FEWEST_FIELDS = 3
"""So many fields stand on a cover: fewer are of the block itself."""

_SIGNATURE = 8
"""Lines within which who approves has a number."""


def pass_over_covers(lexemes: list[Lexeme]) -> None:
    """What a cover says is said again in the identity block below it, but for who signed: the block of many a court
    names the office alone.
    """
    numbers = [at for at, line in enumerate(lexemes) if line.type == "MEDAN" and line.kunci == "nomor"]
    for above, below in pairwise(numbers):
        cover = lexemes[above:below]
        if _is_cover(cover) and _same_number(lexemes, above, below):
            signed = _signature(cover)
            pass_over([line for at, line in enumerate(cover) if at not in signed and not _is_of_head(cover, at)])


def _is_cover(lines: Sequence[Lexeme]) -> bool:
    fields = {line.kunci for line in lines if line.type == "MEDAN"}
    return len(fields) >= _FEWEST_FIELDS and not any(line.type in BODY for line in lines)


def _same_number(lexemes: Sequence[Lexeme], above: int, below: int) -> bool:
    number = fold(value_of(lexemes, above))
    return bool(number) and number == fold(value_of(lexemes, below))


def _is_of_head(cover: Sequence[Lexeme], at: int) -> bool:
    """Whether a line is of the letterhead or the title below a cover: they are of the block that they stand above."""
    while at and cover[at].type == "SAMBUNG":
        at -= 1
    return cover[at].type in ("KOP", "JUDUL")


def _signature(cover: Sequence[Lexeme]) -> range:
    """Where the approver stands on a cover, from the label to the number; nowhere without either."""
    label = next((at for at, line in enumerate(cover) if line.type == "MEDAN" and line.kunci == "disahkan_oleh"), None)
    if label is None:
        return range(0)
    below = range(label, min(label + _SIGNATURE, len(cover)))
    number = next((at for at in below if cover[at].type == "NIP"), None)
    return range(label, number + 1) if number is not None else range(0)
