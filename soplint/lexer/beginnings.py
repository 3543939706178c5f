"""Where an SOP begins in a file of several, and which identity blocks are only the head or the foot of a page."""

from bisect import bisect_right
from collections.abc import Sequence

from ..istilah import OF_PAGES, SIGNED_BY
from ..misread import as_scanned, is_alike
from ..nama_sop import bare_name
from ..openings import first_words
from .lexeme import BODY, ROWS, Lexeme, pass_over, step_of, value_of
from .prose import is_title

__all__ = ["split_sops"]

_OUTLINE = frozenset({"BAGIAN", "TAJUK", "LANGKAH", "JUDUL", "MEDAN", "NIP", "JABATAN"})


class _Had:
    """What an SOP has had so far: fields with what they say, sections, whether any part of its body, whether steps."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.named: dict[str, str] = {}
        self.sections: set[str] = set()
        self.body = False
        self.steps = False
        # Since the last step: whether somebody has signed, or fields stand there.
        self.ended = False


def split_sops(lexemes: list[Lexeme], parts: Sequence[int] = (0,)) -> list[list[Lexeme]]:
    """One list for each SOP: an identity block opens one when the SOP before it has had its own and what follows it.

    Without identity blocks a title does, when the table below it counts its steps from 1 again, and a letterhead, when
    a section that was already there comes below it. An identity block that stands at the head of every page is
    furniture of the page from the second one on. ``parts`` is where parts of the text start that were laid out by
    themselves: what stands between the start of one and its identity block is of the head of that SOP.
    """
    had = _Had(0)
    starts = [0]
    for position, lexeme in enumerate(lexemes):
        if lexeme.type not in _OUTLINE and not lexeme.opens:
            continue
        if lexeme.type == "LANGKAH" and not lexeme.opens:
            had.steps, had.ended = True, False
            continue
        start = _start_of_another(lexemes, position, had, parts)
        if start is not None:
            start = _start_of_part(lexemes, parts, start, position)
            starts.append(start)
            had = _Had(start)
        _take(lexemes, position, had)
    return [lexemes[start:end] for start, end in zip(starts, [*starts[1:], len(lexemes)], strict=True)]


def _start_of_part(lexemes: list[Lexeme], parts: Sequence[int], start: int, position: int) -> int:
    """Where the part opens that an SOP stands at the head of; where the SOP opens, when no part opens there."""
    part = parts[bisect_right(parts, lexemes[position].start) - 1]
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


def _take(lexemes: list[Lexeme], position: int, had: _Had) -> None:
    """Note what a line adds to the SOP."""
    lexeme = lexemes[position]
    if lexeme.type in ("BAGIAN", "TAJUK"):
        had.body = True
    had.ended = had.ended or (had.steps and lexeme.type in ("NIP", "JABATAN", "MEDAN"))
    if lexeme.type == "BAGIAN":
        had.sections.add(lexeme.kunci)
    elif lexeme.type == "MEDAN":
        had.named.setdefault(lexeme.kunci, value_of(lexemes, position))


def _start_of_another(lexemes: list[Lexeme], position: int, had: _Had, parts: Sequence[int]) -> int | None:
    """Where the SOP begins that opens with this line; None when the line is of the SOP above."""
    lexeme = lexemes[position]
    if lexeme.opens and _opens_sections(lexemes, position + 1, had.sections, ("BAGIAN", "MEDAN")):
        return position
    if (lexeme.opens or lexeme.type == "JUDUL") and had.ended and _opens_titled_table(lexemes, position, had):
        return position
    if lexeme.type == "BAGIAN":
        return _letterhead_start(lexemes, position, had.start) if _opens_all_again(lexemes, position, had) else None
    if lexeme.type == "JUDUL":
        return position if had.steps and not had.named and _opens_table(lexemes, position) else None
    if lexeme.type != "MEDAN":
        return None
    if _opens_part(lexemes, position, had, parts):
        start = _letterhead_start(lexemes, position, had.start)
        return None if _are_of_a_page(lexemes, position, start, had) else start
    if not had.body or _opens_part_below(lexemes, position, parts):
        return None
    kunci = lexeme.kunci
    if not had.named and _opens_sections(lexemes, position, had.sections, ("BAGIAN",)):
        # What stands above, a form without such a block, is of another document.
        return _letterhead_start(lexemes, position, had.start)
    # Who approves may sign anywhere in an SOP, and with the others who sign in the middle of it.
    if kunci in SIGNED_BY or not (kunci in had.named or kunci in OF_PAGES):
        return None
    start = _letterhead_start(lexemes, position, had.start)
    if _are_of_a_page(lexemes, position, start, had) or kunci not in had.named:
        return None
    return start


def _opens_part(lexemes: list[Lexeme], field: int, had: _Had, parts: Sequence[int]) -> bool:
    """Whether a field is the first one of a part that is laid out by itself, and that part is of another SOP: the one
    above has had its steps and those below start anew, or it is a document with fields and running text.
    """
    part = parts[bisect_right(parts, lexemes[field].start) - 1]
    if part <= lexemes[had.start].start:
        return False
    above = field - 1
    while above > had.start and lexemes[above].start >= part:
        if lexemes[above].type == "MEDAN":
            return False
        above -= 1
    first = _first_step(lexemes, field)
    if had.steps:
        return first == 1 or (first == 0 and bool(had.named))
    if first != 1 or not had.named:
        return False
    text = [line for line in lexemes[had.start : field] if line.type in ("ALINEA", "SAMBUNG", "BUTIR")]
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


def _opens_part_below(lexemes: list[Lexeme], field: int, parts: Sequence[int]) -> bool:
    """Whether a field is of what stands above the head of an SOP, a form to fill in: a part opens below it."""
    part = parts[min(bisect_right(parts, lexemes[field].start), len(parts) - 1)]
    below = next((line.start for line in lexemes[field:] if line.type in BODY), 0)
    return lexemes[field].start < part < below


_FEWEST_LINES = 8
"""A document without sections or steps has more lines than the head of a page or who signs."""


def _opens_sections(lexemes: list[Lexeme], start: int, sections: set[str], opening: tuple[str, ...]) -> bool:
    """Whether the first of what opens from a place on is a section that the SOP above has had."""
    for lexeme in lexemes[start:]:
        if lexeme.type in opening or lexeme.type == "LANGKAH" or lexeme.opens:
            return lexeme.type == "BAGIAN" and lexeme.kunci in sections
    return False


def _opens_all_again(lexemes: list[Lexeme], section: int, had: _Had) -> bool:
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


def _are_of_a_page(lexemes: list[Lexeme], field: int, start: int, had: _Had) -> bool:
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
    while start > 1 and (line := lexemes[start - 1]).type in ("ALINEA", "SAMBUNG", "BUTIR") and line.penanda is None:
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
            return position if exact or not others or _first_step(lexemes, position) > 1 else None
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


def _first_step(lexemes: list[Lexeme], start: int) -> int:
    """The number of the first step from a place on, 0 where none comes."""
    return next((step_of(lexeme) for lexeme in lexemes[start:] if lexeme.type == "LANGKAH"), 0)


_SAME = frozenset({"nomor", "nama"})
"""What two identity blocks of one SOP have in common."""

_BELOW_HEADS = BODY | {"BUTIR"}
"""What may stand below the head of a page: a list goes on there, too."""

_SIGNS = frozenset({"JABATAN", "PEMBUKA", "NIP"})
"""What stands within a block that says who approves, and below one that does not."""


def _fields_aside(lexemes: list[Lexeme], field: int, had: _Had) -> list[Lexeme]:
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


def _goes_on(lexemes: list[Lexeme], body: int, had: _Had) -> bool:
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


def _is_letterhead(line: Lexeme) -> bool:
    """Whether a line is of a letterhead, or is running text that opens like one."""
    return line.type == "KOP" or (line.type in ("ALINEA", "SAMBUNG") and first_words(line.text, ("kop",)) is not None)


def _is_in_capitals(line: Lexeme) -> bool:
    return line.type in ("ALINEA", "SAMBUNG") and line.text.isupper()


def _opens_table(lexemes: list[Lexeme], title: int) -> bool:
    """Whether a table with a step 1 comes below a title, before anything else opens."""
    for place in range(title + 1, len(lexemes)):
        lexeme = lexemes[place]
        if lexeme.type == "LANGKAH":
            return step_of(lexeme) == 1
        if lexeme.type in ("MEDAN", "BAGIAN", "JUDUL"):
            return False
    return False


def _opens_titled_table(lexemes: list[Lexeme], head: int, had: _Had) -> bool:
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


def _letterhead_start(lexemes: list[Lexeme], field: int, lowest: int) -> int:
    """Letterhead and title above an identity block belong to it; the signature above those does not.

    Who signs may also stand between them and the block: below a head all is of that head.
    """
    start = field = _opening_head(lexemes, field, lowest)
    while start - 1 > lowest and (_is_letterhead(lexemes[start - 1]) or _is_in_capitals(lexemes[start - 1])):
        start -= 1
    while start < field and not _is_letterhead(lexemes[start]):
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
