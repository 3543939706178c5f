"""Where an SOP begins in a file of several."""

from collections.abc import Sequence

from ..vocabulary.istilah import OF_PAGES, SIGNED_BY
from ..vocabulary.nama_sop import bare_name
from .letterheads import letterhead_start
from .lexeme import Lexeme, step_of
from .page_blocks import are_of_a_page
from .parted import opens_part, opens_part_below, start_of_part
from .so_far import SoFar

__all__ = ["split_sops"]

_OUTLINE = frozenset({"BAGIAN", "TAJUK", "LANGKAH", "JUDUL", "MEDAN", "NIP", "JABATAN"})


def split_sops(lexemes: list[Lexeme], parts: Sequence[int] = (0,)) -> list[list[Lexeme]]:
    """One list for each SOP: an identity block opens one when the SOP before it has had its own and what follows it.

    Without identity blocks a title does, when the table below it counts its steps from 1 again, and a letterhead, when
    a section that was already there comes below it. An identity block that stands at the head of every page is
    furniture of the page from the second one on. ``parts`` is where parts of the text start that were laid out by
    themselves: what stands between the start of one and its identity block is of the head of that SOP.
    """
    had = SoFar(0)
    starts = [0]
    for position, lexeme in enumerate(lexemes):
        if lexeme.type not in _OUTLINE and not lexeme.opens:
            continue
        start = _start_of_another(lexemes, position, had, parts)
        if start is not None:
            start = start_of_part(lexemes, parts, start, position)
            starts.append(start)
            had = SoFar(start)
        had.take(lexemes, position)
    return [lexemes[start:end] for start, end in zip(starts, [*starts[1:], len(lexemes)], strict=True)]


def _start_of_another(lexemes: list[Lexeme], position: int, had: SoFar, parts: Sequence[int]) -> int | None:
    """Where the SOP begins that opens with this line; None when the line is of the SOP above."""
    lexeme = lexemes[position]
    if lexeme.opens and _opens_sections(lexemes, position + 1, had.sections, ("BAGIAN", "MEDAN")):
        return position
    if (lexeme.opens or lexeme.type == "JUDUL") and had.ended and _opens_titled_table(lexemes, position, had):
        return position
    if lexeme.type == "BAGIAN":
        return letterhead_start(lexemes, position, had.start) if _opens_all_again(lexemes, position, had) else None
    if lexeme.type == "JUDUL":
        return position if had.steps and not had.named and _opens_table(lexemes, position) else None
    if lexeme.type != "MEDAN":
        return None
    if opens_part(lexemes, position, had, parts):
        start = letterhead_start(lexemes, position, had.start)
        return None if are_of_a_page(lexemes, position, start, had) else start
    if not had.body or opens_part_below(lexemes, position, parts):
        return None
    kunci = lexeme.kunci
    if not had.named and _opens_sections(lexemes, position, had.sections, ("BAGIAN",)):
        # What stands above, a form without such a block, is of another document.
        return letterhead_start(lexemes, position, had.start)
    # Who approves may sign anywhere in an SOP, and with the others who sign in the middle of it.
    if kunci in SIGNED_BY or not (kunci in had.named or kunci in OF_PAGES):
        return None
    start = letterhead_start(lexemes, position, had.start)
    if are_of_a_page(lexemes, position, start, had) or kunci not in had.named:
        return None
    return start


def _opens_sections(lexemes: list[Lexeme], start: int, sections: set[str], opening: tuple[str, ...]) -> bool:
    """Whether the first of what opens from a place on is a section that the SOP above has had."""
    for lexeme in lexemes[start:]:
        if lexeme.type in opening or lexeme.type == "LANGKAH" or lexeme.opens:
            return lexeme.type == "BAGIAN" and lexeme.kunci in sections
    return False


def _opens_all_again(lexemes: list[Lexeme], section: int, had: SoFar) -> bool:
    """Whether the sections of an SOP whose identity block was lost open here: below steps, and all that stand above the
    next steps were there before.
    """
    if not had.steps or lexemes[section].kunci not in had.sections:
        return False
    again: set[str] = set()
    for lexeme in lexemes[section:]:
        if lexeme.type in ("LANGKAH", "MEDAN", "TAJUK"):
            break
        if lexeme.type == "BAGIAN":
            again.add(lexeme.kunci)
    return len(again) >= _FEWEST_AGAIN and again <= had.sections


_FEWEST_AGAIN = 3
"""So many sections that stand in an SOP a second time are of another one."""


def _opens_table(lexemes: list[Lexeme], title: int) -> bool:
    """Whether a table with a step 1 comes below a title, before anything else opens."""
    for place in range(title + 1, len(lexemes)):
        lexeme = lexemes[place]
        if lexeme.type == "LANGKAH":
            return step_of(lexeme) == 1
        if lexeme.type in ("MEDAN", "BAGIAN", "JUDUL"):
            return False
    return False


def _opens_titled_table(lexemes: list[Lexeme], head: int, had: SoFar) -> bool:
    """Whether a table with a step 1 comes below a head, before anything else opens, and a title that is not the name of
    the SOP above: that SOP has ended, and the next one has no identity block.
    """
    title: list[str] = []
    for place in range(head, len(lexemes)):
        lexeme = lexemes[place]
        if lexeme.type == "LANGKAH":
            name = bare_name(" ".join(title))
            return step_of(lexeme) == 1 and name not in ("", bare_name(had.named.get("nama", "")))
        if lexeme.type in ("MEDAN", "BAGIAN"):
            return False
        if lexeme.type == "JUDUL" or (title and lexeme.type == "SAMBUNG"):
            title.append(lexeme.text)
    return False
