"""Where an SOP begins: at an identity block that is not of a page or beside a signature, or else at a title."""

from ..istilah import SIGNED_BY
from ..misread import as_scanned, is_alike
from ..nama_sop import bare_name
from ..openings import first_words
from .lexeme import BODY, Lexeme, pass_over, step_of

__all__ = ["split_sops"]

_OUTLINE = frozenset({"BAGIAN", "TAJUK", "LANGKAH", "JUDUL", "MEDAN"})


def split_sops(lexemes: list[Lexeme]) -> list[list[Lexeme]]:
    """One list for each SOP: an identity block opens one when the SOP before it has had its own and what follows it.

    Without identity blocks a title does, when the table below it counts its steps from 1 again. An identity block that
    stands at the head of every page is furniture of the page from the second one on.
    """
    starts = [0]
    named: dict[str, Lexeme] = {}
    sections: set[str] = set()
    body = steps = False
    for position, lexeme in enumerate(lexemes):
        kind = lexeme.type
        if kind not in _OUTLINE:
            continue
        if kind in ("BAGIAN", "TAJUK"):
            body = body or bool(named)
            if kind == "BAGIAN":
                sections.add(lexeme.kunci)
        elif kind == "LANGKAH":
            steps = True
        elif kind == "JUDUL":
            if steps and not named and _opens_table(lexemes, position):
                starts.append(position)
                steps = False
        else:
            kunci = lexeme.kunci
            # Who approves may sign anywhere in an SOP, and with the others who sign in the middle of it.
            if body and (kunci in named or kunci in _OF_PAGES) and kunci not in SIGNED_BY:
                start = _letterhead_start(lexemes, position, starts[-1])
                if _are_of_a_page(lexemes, position, start, named, sections, steps=steps):
                    continue
                if kunci in named:
                    starts.append(start)
                    named, sections, body, steps = {}, set(), False, False
            named.setdefault(kunci, lexeme)
    return [lexemes[start:end] for start, end in zip(starts, [*starts[1:], len(lexemes)], strict=True)]


def _are_of_a_page(
    lexemes: list[Lexeme], field: int, start: int, named: dict[str, Lexeme], sections: set[str], *, steps: bool
) -> bool:
    """Whether the fields here are of a page, or beside a signature, and open no SOP: they are furniture then.

    ``start`` is where the letterhead above them begins.
    """
    end = _page_head_end(lexemes, field, named)
    if end is not None and _goes_on(lexemes, end, sections, steps):
        _pass_over_page_head(lexemes, start, end, named)
        return True
    aside = _fields_aside(lexemes, field, named, sections, steps)
    pass_over(aside)
    return bool(aside)


def _pass_over_page_head(lexemes: list[Lexeme], start: int, end: int, named: dict[str, Lexeme]) -> None:
    """Make furniture of the head of a page, with the office and the name above its fields: they were read as the end of
    a section.
    """
    name = bare_name(named["nama"].text) if "nama" in named else ""
    while start > 1 and (line := lexemes[start - 1]).type in ("ALINEA", "SAMBUNG", "BUTIR") and line.penanda is None:
        if first_words(line.text, ("kop",)) is None and (not name or bare_name(line.text) != name):
            break
        start -= 1
    pass_over(lexemes[start:end])


def _page_head_end(lexemes: list[Lexeme], field: int, named: dict[str, Lexeme]) -> int | None:
    """Where the identity block that opens here ends, when it says what that of the SOP has said; else None.

    One that has not both the number and the name says nothing that the SOP has not said. Where a scan has misread
    either, it is short, or steps go on below it.
    """
    same: set[str] = set()
    exact, further, others = True, False, False
    for position in range(field, len(lexemes)):
        lexeme = lexemes[position]
        if lexeme.type in _BELOW_HEADS:
            if further and not same >= _SAME:
                return None
            return position if exact or not others or _first_step(lexemes, position) > 1 else None
        if lexeme.type == "MEDAN" and lexeme.cell is not None:
            kunci, text = lexeme.kunci, lexeme.text
            said = named[kunci].text if kunci in named else ""
            others = others or kunci not in _SAME | _OF_PAGES
            if said == text or (kunci in _SAME and said and is_alike(as_scanned(said), as_scanned(text))):
                same.add(kunci)
                exact = exact and said == text
            elif kunci in _SAME:
                return None
            else:
                further = further or kunci not in _OF_PAGES
    return None


def _first_step(lexemes: list[Lexeme], start: int) -> int:
    """The number of the first step from a place on, 0 where none comes."""
    return next((step_of(lexeme) for lexeme in lexemes[start:] if lexeme.type == "LANGKAH"), 0)


_SAME = frozenset({"nomor", "nama"})
"""What two identity blocks of one SOP have in common."""

_BELOW_HEADS = BODY | {"BUTIR"}
"""What may stand below the head of a page: a list goes on there, too."""

_OF_PAGES = frozenset({"halaman", "revisi_ke"})
"""What the head of a page says besides."""


def _fields_aside(
    lexemes: list[Lexeme], field: int, named: dict[str, Lexeme], sections: set[str], steps: bool
) -> list[Lexeme]:
    """The fields that stand here and open no other SOP; empty where another follows.

    They repeat what theirs has said, at the head or the foot of a page, or one stands alone: a date beside a signature,
    or any field below everything else.
    """
    end = field
    while end < len(lexemes) and lexemes[end].type in ("MEDAN", "SELA"):
        end += 1
    fields = [lexeme for lexeme in lexemes[field:end] if lexeme.type == "MEDAN"]
    opens = next((place for place in range(end, len(lexemes)) if lexemes[place].type in _OPENS), None)
    aside = len(fields) == 1 and (opens is None or fields[0].kunci.startswith("tanggal"))
    if not aside and not all(_repeats(one, named.get(one.kunci)) for one in fields):
        return []
    if opens is None or lexemes[opens].type == "MEDAN" or _goes_on(lexemes, end, sections, steps):
        return fields
    return []


_OPENS = frozenset({"BAGIAN", "LANGKAH", "MEDAN"})


def _repeats(field: Lexeme, before: Lexeme | None) -> bool:
    return before is not None and field.text == before.text != ""


def _goes_on(lexemes: list[Lexeme], body: int, sections: set[str], steps: bool) -> bool:
    """Whether what follows belongs to the SOP above: a section that it has not had, or steps that do not start anew."""
    for place in range(body, len(lexemes)):
        lexeme = lexemes[place]
        if lexeme.type == "BAGIAN":
            return lexeme.kunci not in sections
        if lexeme.type == "LANGKAH":
            return not (steps and step_of(lexeme) == 1)
        if lexeme.type == "MEDAN":
            return False
    return False


def _is_letterhead(line: Lexeme) -> bool:
    """Whether a line of running text opens like one of a letterhead."""
    return line.type in ("ALINEA", "SAMBUNG") and first_words(line.text, ("kop",)) is not None


def _opens_table(lexemes: list[Lexeme], title: int) -> bool:
    """Whether a table with a step 1 comes below a title, before anything else opens."""
    for place in range(title + 1, len(lexemes)):
        lexeme = lexemes[place]
        if lexeme.type == "LANGKAH":
            return step_of(lexeme) == 1
        if lexeme.type in ("MEDAN", "BAGIAN", "JUDUL"):
            return False
    return False


def _letterhead_start(lexemes: list[Lexeme], field: int, lowest: int) -> int:
    """Letterhead and title above an identity block belong to it; the signature above those does not."""
    start = field
    while start - 1 > lowest and _is_letterhead(lexemes[start - 1]):
        # Below a section it was read as the end of the last item.
        start -= 1
        lexemes[start].type = "KOP"
    while start - 1 > lowest and lexemes[start - 1].type in ("KOP", "JUDUL", "ALINEA", "SAMBUNG", "SELA"):
        start -= 1
    while start < field and lexemes[start].type not in ("KOP", "JUDUL"):
        start += 1
    return start
