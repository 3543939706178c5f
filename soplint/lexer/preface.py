"""What a book of SOPs holds before its SOPs and behind the last: a decree, a preface, chapters of narrative."""

from itertools import pairwise

from ..folding import fold
from ..layout import CHAPTER
from ..patterns import pattern
from ..vocabulary.openings import awal, first_words, heads_initials
from .letterheads import is_letterhead
from .lexeme import ROWS, TEXT, Lexeme, pass_over

__all__ = [
    "heads_preface",
    "opens_block",
    "pass_over_annex",
    "pass_over_front_matter",
    "pass_over_initials",
    "pass_over_preface",
]

_LONGEST_HEADING = 60
_FEWEST_FIELDS = 3
"""So many fields near to one another are an identity block."""

_BLOCK = 14
"""Lines and cells within which they stand."""

_RULE = "---"
_FRONT_MATTER = 40
"""Lines within which the notes on a page end."""

_NOTE = pattern(r"[a-zA-Z]\w*:(?:\s|\Z)")
_ADDRESS = 2
"""Lines of a letterhead that do not open like one: an address, where it is."""
_ABOVE_BLOCK = frozenset({"SELA", "JUDUL", *TEXT})
"""The types of lines that may stand between a letterhead and the fields."""


def pass_over_preface(lexemes: list[Lexeme]) -> None:
    """Chapters, a preface or a list of contents above an identity block, up to the letterhead of that block, are of no
    SOP; neither is a chapter behind the last table.
    """
    above = 0
    for field in _identity_blocks(lexemes):
        _join_cover(lexemes[above:field])
        # The SOP above ends with its table: nothing of it is of the next one's preface.
        low = max((at + 1 for at in range(above, field) if above and lexemes[at].type in ROWS), default=above)
        opening = next((at for at in range(low, field) if heads_preface(lexemes[at])), None)
        if _holds_decree(lexemes[low:field]):
            opening = low
        if opening is not None:
            pass_over(lexemes[opening : _letterhead(lexemes, opening, field)])
        above = field
    below = _below_tables(lexemes)
    pass_over(lexemes[next((at for at in below if _is_chapter(lexemes[at])), len(lexemes)) :])


def pass_over_front_matter(lexemes: list[Lexeme]) -> None:
    """What a site notes of a page above its text, between two rules, is not of the page: "layout: page"."""
    if not lexemes or _text(lexemes[0]) != _RULE:
        return
    ends = (at for at, line in enumerate(lexemes[1:_FRONT_MATTER], 1) if _text(line) == _RULE)
    notes = lexemes[1 : next(ends, 1)]
    if notes and _NOTE.match(_text(notes[0])) and all(line.type in TEXT for line in notes):
        pass_over(notes)


def pass_over_initials(sop: list[Lexeme]) -> None:
    """Those who only put their initials below a table do not sign: "Paraf Hierarki" and the offices below it, up to a
    blank line.
    """
    below = _below_tables(sop)
    for at in below:
        if sop[at].type in TEXT and heads_initials(sop[at].text):
            pass_over(sop[at : next((end for end in range(at + 1, below.stop) if sop[end].gap), below.stop)])


def pass_over_annex(sop: list[Lexeme]) -> None:
    """What is bound in below the signature of an SOP is not of it."""
    annex = next((at for at in _below_tables(sop) if _heads_annex(sop[at])), len(sop))
    if not any(line.type in _OF_AN_SOP and not _is_to_fill_in(line) for line in sop[annex:]):
        pass_over(sop[annex:])


def _is_to_fill_in(line: Lexeme) -> bool:
    """Whether a line ends with a colon: that of an office that puts its initials behind it, or a field of a form."""
    return line.text.rstrip("._… ").endswith(":")


def _below_tables(lexemes: list[Lexeme]) -> range:
    """The places below the last row of a table; none where there is no table."""
    last = next((at for at in range(len(lexemes) - 1, -1, -1) if lexemes[at].type in ROWS), len(lexemes))
    return range(last + 1, len(lexemes))


_OF_AN_SOP = frozenset({"JABATAN", "NIP", "MEDAN", "BAGIAN", "TAJUK"})
"""What stands below the heading of an annex that is an SOP, or behind which somebody signs."""


def _heads_annex(line: Lexeme) -> bool:
    """Whether a line heads what is bound in behind the SOP: a form, a drawing, the history of its changes."""
    text = _text(line)
    return (
        0 < len(text) <= _LONGEST_HEADING
        and (line.gap or line.type == "SELA")
        and first_words(text, ("belakang",)) is not None
    )


def _identity_blocks(lexemes: list[Lexeme]) -> list[int]:
    """Where the first identity block opens, and each one behind a table."""
    found: list[int] = []
    opens = True
    for at, line in enumerate(lexemes):
        opens = opens or line.type in ROWS
        if opens and line.type == "MEDAN" and opens_block(lexemes, at):
            found.append(at)
            opens = False
    return found


def _join_cover(lexemes: list[Lexeme]) -> None:
    """The name of the SOP that stands on a cover below "STANDAR OPERASIONAL PROSEDUR" is part of that title."""
    for above, line in pairwise(lexemes):
        if (
            above.type == "JUDUL"
            and line.type == "ALINEA"
            and _text(line).isupper()
            and fold(_text(above)) in awal("judul")
        ):
            line.type = "SAMBUNG"


def opens_block(lexemes: list[Lexeme], field: int) -> bool:
    """Whether an identity block opens with the field that stands here."""
    names = {line.kunci for line in lexemes[field : field + _BLOCK] if line.type == "MEDAN"}
    return len(names) >= _FEWEST_FIELDS


def heads_preface(line: Lexeme) -> bool:
    """Whether a line heads a chapter, a preface or a list of contents."""
    text = _text(line)
    return 0 < len(text) <= _LONGEST_HEADING and (_names_chapter(text) or fold(text) in awal("pengantar"))


def _holds_decree(lexemes: list[Lexeme]) -> bool:
    """Whether lines are of the decree that an SOP is bound in with: "Menimbang", "MEMUTUSKAN"."""
    opened = {first for line in lexemes if (first := fold(line.text.partition(" ")[0])) in awal("konsiderans")}
    return len(opened) > 1


def _is_chapter(line: Lexeme) -> bool:
    return _names_chapter(_text(line))


def _names_chapter(text: str) -> bool:
    return text.startswith("BAB") and CHAPTER.match(text) is not None


def _text(line: Lexeme) -> str:
    """The words of a line that holds nothing else."""
    return line.cell.text if line.cell is not None and line.label is None and line.penanda is None else ""


def _letterhead(lexemes: list[Lexeme], lowest: int, field: int) -> int:
    """Where the letterhead right above an identity block starts; the block itself where it has none."""
    start, others = field, 0
    for at in range(field - 1, lowest, -1):
        line = lexemes[at]
        if is_letterhead(line):
            # Below a section it was read as the end of the last item.
            line.type = "KOP"
            start, others = at, 0
        elif line.type not in _ABOVE_BLOCK or heads_preface(line) or others == _ADDRESS:
            break
        else:
            others += line.type != "SELA"
    return start
