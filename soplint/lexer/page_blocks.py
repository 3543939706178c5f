"""Identity blocks that open no SOP: the head or the foot of a page, fields beside a signature."""

from ..misread import as_scanned, is_alike
from ..vocabulary.istilah import OF_PAGES, SIGNED_BY
from ..vocabulary.nama_sop import bare_name
from ..vocabulary.openings import first_words
from .lexeme import BODY, OF_SECTIONS, Lexeme, first_step, pass_over, step_of
from .so_far import SoFar

__all__ = ["are_of_a_page"]


def are_of_a_page(lexemes: list[Lexeme], field: int, start: int, had: SoFar) -> bool:
    """Whether the fields here are of a page, or beside a signature, and open no SOP: they are furniture then.

    ``start`` is where the letterhead above them begins.
    """
    end = _page_head_end(lexemes, field, had.named)
    if end is not None and (_goes_on(lexemes, end, had) or not _opens_anything(lexemes, end)):
        _pass_over_page_head(lexemes, start, end, had.named)
        return True
    aside = _fields_aside(lexemes, field, had)
    pass_over(aside)
    return bool(aside)


def _pass_over_page_head(lexemes: list[Lexeme], start: int, end: int, named: dict[str, str]) -> None:
    """Make furniture of the head of a page, with the office and the name above its fields: they were read as the end of
    a section.
    """
    name = bare_name(named.get("nama", ""))
    while start > 1 and (line := lexemes[start - 1]).type in OF_SECTIONS and line.penanda is None:
        if first_words(line.text, ("kop",)) is None and (not name or bare_name(line.text) != name):
            break
        start -= 1
    pass_over(lexemes[start:end])


def _page_head_end(lexemes: list[Lexeme], field: int, named: dict[str, str]) -> int | None:
    """Where the identity block that opens here ends, when it says what that of the SOP has said; else None.

    One that has not both the number and the name says nothing that the SOP has not said. Where a scan has misread
    either, it is short, or steps go on below it.
    """
    same: set[str] = set()
    exact, further, others = True, False, False
    last = field
    for position in range(field, len(lexemes)):
        lexeme = lexemes[position]
        if lexeme.type in _BELOW_HEADS:
            if further and not same >= _SAME:
                return None
            return position if exact or not others or first_step(lexemes, position) > 1 else None
        if lexeme.type in _SIGNS and not others:
            break
        if lexeme.type == "MEDAN" and lexeme.cell is not None:
            last = position
            kunci, text = lexeme.kunci, lexeme.text
            said = named.get(kunci, "")
            others = others or kunci not in _SAME | OF_PAGES
            if said == text or (kunci in _SAME and said and is_alike(as_scanned(said), as_scanned(text))):
                same.add(kunci)
                exact = exact and said == text
            elif kunci in _SAME:
                return None
            else:
                further = further or kunci not in OF_PAGES
    # Behind the last step who signs may stand below it.
    return last + 1 if same and not others else None


_SAME = frozenset({"nomor", "nama"})
"""What two identity blocks of one SOP have in common."""

_BELOW_HEADS = BODY | {"BUTIR"}
"""What may stand below the head of a page: a list goes on there, too."""

_SIGNS = frozenset({"JABATAN", "PEMBUKA", "NIP"})
"""What stands within a block that says who approves, and below one that does not."""


def _fields_aside(lexemes: list[Lexeme], field: int, had: SoFar) -> list[Lexeme]:
    """The fields that stand here and open no other SOP; empty where another follows.

    They repeat what theirs has said, at the head or the foot of a page, or one stands alone: a date beside a signature,
    or any field below everything else.
    """
    end = _block_end(lexemes, field)
    fields = [lexeme for lexeme in lexemes[field:end] if lexeme.type == "MEDAN"]
    opens = next((place for place in range(end, len(lexemes)) if lexemes[place].type in _OPENS), None)
    aside = len(fields) == 1 and (opens is None or fields[0].kunci.startswith("tanggal"))
    if not aside and not all(one.text and one.text == had.named.get(one.kunci) for one in fields):
        return []
    if opens is None or lexemes[opens].type == "MEDAN" or _goes_on(lexemes, end, had):
        return fields
    return []


def _block_end(lexemes: list[Lexeme], field: int) -> int:
    """Where the fields end that open here, with the name and the number of who approves among them."""
    signed = False
    for position in range(field, len(lexemes)):
        lexeme = lexemes[position]
        signed = signed or lexeme.kunci in SIGNED_BY
        if lexeme.type not in _IN_BLOCKS and not (signed and lexeme.type == "ALINEA"):
            return position
    return len(lexemes)


_OPENS = frozenset({"BAGIAN", "LANGKAH", "MEDAN"})
_IN_BLOCKS = _SIGNS | {"MEDAN", "SELA", "SAMBUNG", "PANGKAT"}


def _goes_on(lexemes: list[Lexeme], body: int, had: SoFar) -> bool:
    """Whether what follows belongs to the SOP above: a section that it has not had, or steps that do not start anew."""
    for place in range(body, len(lexemes)):
        lexeme = lexemes[place]
        if lexeme.type == "BAGIAN":
            return lexeme.kunci not in had.sections
        if lexeme.type == "LANGKAH":
            return not (had.steps and step_of(lexeme) == 1)
        if lexeme.type == "MEDAN":
            return False
    return False


def _opens_anything(lexemes: list[Lexeme], start: int) -> bool:
    """Whether anything of an SOP but a signature comes from a place on."""
    return any(lexeme.type == "MEDAN" or lexeme.type in BODY for lexeme in lexemes[start:])
