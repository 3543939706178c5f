"""Where further identity blocks open in a text: what stands above each of them is laid out by itself.

Columns, the sign between cells and the width of rows are those of one SOP, or of one of its pages; they say nothing of
another one in the same file. Which of these blocks opens an SOP, and which is the head of a page, the lexer tells.
"""

from ..folding import fold
from ..patterns import pattern
from ..source import line_start
from ..values.nomor_pegawai import opens_number
from ..vocabulary import vocabulary
from ..vocabulary.openings import first_words
from .identity_blocks import EDGES, FAR, blocks, cells_of_line, top_of
from .pages import is_page_number
from .rows import RULE_SIGNS

__all__ = ["parts"]

_TALLEST = 14
"""Lines of a letterhead and a title above the fields."""

_TAGS = pattern(r"(?:<[^<>]*>|[#*`\"|│┃║:\s-])+")
_SHORTEST_CAPITALS = 4


def parts(text: str) -> list[int]:
    """Where each part of a text starts that has an identity block of its own, 0 first: [0] for most texts."""
    starts = [0]
    found = blocks(text)
    if not found or (len(found) == 1 and found[0].first < FAR):
        return starts
    above = 0
    for block in found:
        top = top_of(text, block) if above or block.first >= FAR else None
        if top is not None:
            start = _page_above(text, _document_of(text, above, _head_above(text, top, above)), above)
            if start > above and _may_part(text, starts[-1], start):
                starts.append(start)
        above = block.last
    return starts


def _head_above(text: str, top: int, lowest: int) -> int:
    """Where the letterhead and the title above a block start, with the number or the end of a page above them."""
    start = capitals = line = top
    # Beside the first field the letterhead may stand: then none stands above it.
    blank = first_words(text[top : text.find("\n", top)].strip(EDGES), ("kop",)) is not None
    unknown = 0
    for _ in range(_TALLEST):
        if text.startswith("\f", line):
            return line
        end = line
        if not line or (line := line_start(text, line - 1)) <= lowest:
            break
        words = text[line:end].strip()
        if _SEPARATORS.issuperset(words):
            blank = True
            unknown *= _TALLEST
            continue
        kind = _kind(words) if unknown <= _ADDRESS else None
        if kind is None or (kind == "page" and not _stands_apart(text, line, end)):
            # An address; and words that no list knows are of the head where a page opens above them.
            plain = words.lstrip("| ")
            signs = opens_number(plain) or first_words(words, ("jabatan",)) is not None
            if signs or _COLUMNS.search(plain) or len(words) > _LONGEST_LINE:
                break
            unknown += 1 if kind != "page" else _TALLEST
        elif kind == "capitals":
            # The agency, that no list knows, or who signs the SOP above.
            capitals = line if start == top and not blank else capitals
        elif kind != "alamat":
            start, blank, unknown = line, False, 0
    return start if start < top else capitals


_ADDRESS = 2
"""Lines of a letterhead that do not open like one: an address, where it is."""

_SEPARATORS = frozenset(" \t\r\n;,")
_COLUMNS = pattern(r"[\t|;<>]|\S {2,}\S|^\W*\d")
_LONGEST_LINE = 80


def _page_above(text: str, start: int, lowest: int) -> int:
    """Where the number of the page, or the rule, stands above a head; the head itself where neither does."""
    line = start
    while not text.startswith("\f", line) and line and (above := line_start(text, line - 1)) > lowest:
        words = text[above:line].strip()
        if words:
            if _kind(words) != "page" or not _stands_apart(text, above, line):
                break
            start = above
        line = above
    return start


def _stands_apart(text: str, line: int, below: int) -> bool:
    """Whether a blank line stands above a line, or a record opens right below it."""
    above = line_start(text, line - 1)
    if text.startswith("\f", line) or not text[above:line].strip():
        return True
    return RULE_SIGNS.issuperset(text[line:below].strip()) and _KEY.match(text, below) is not None


def _document_of(text: str, low: int, start: int) -> int:
    """Where the document in HTML opens that a head stands in, else where the head starts."""
    for tag in _OPENS_DOCUMENT:
        at = text.find(tag, low, start)
        if at >= 0:
            return at
    return start


_OPENS_DOCUMENT = ("<!DOCTYPE", "<!doctype", "<html", "<HTML", "<head", "<style")


def _kind(words: str) -> str | None:
    """What a line above an identity block is, if it is of its head."""
    if RULE_SIGNS.issuperset(words) or is_page_number(words) or (words.isdecimal() and len(words) < 3):
        return "page"
    if _GRID.issuperset(words):
        return "markup"
    if _COLUMNS_OF_WORDS.search(words):
        return None
    plain = _TAGS.sub(" ", words).strip()
    if not plain:
        return "markup" if words[0] in "<`#!|" else None
    if all(fold(cell) in ("", *vocabulary()["tajuk_blok"]["kata"]) for cell in cells_of_line(words)):
        return "markup"
    key = _KEY.match(words)
    kind = first_words(words[key.end() :], ("kop",)) if key is not None else first_words(plain, ("alamat",))
    kind = kind or first_words(plain, ("kop", "judul", "jabatan"))
    if kind is not None:
        # In small letters the words are of a cell above.
        return kind if kind != "jabatan" and not plain[:1].islower() else None
    if plain.isupper() and len(plain) >= _SHORTEST_CAPITALS and not opens_number(plain) and plain[-1] != ",":
        return "capitals"
    return None


_BRACKETS = (("{", "}"), ("[", "]"))
_OF_OBJECT = pattern(r"""\s*(?:[\[{}\]"']|\w+\s*(?::|=>)\s*(?:["'`\[{]|null\b))""")
"""A bracket, a value in quotes, or a key with its value: nomor_sop: "01/2024"."""
_GRID = frozenset("+-=|: ")
_KEY = pattern(r"[\W_]*[a-z_]+\s*:\s")
"""What stands before the agency in a record: "instansi: DINAS SOSIAL"."""

_COLUMNS_OF_WORDS = pattern(r"[^\s|<>,;] {3,}[^\s|<>,;]")


def _may_part(text: str, low: int, start: int) -> bool:
    """Whether no table goes on over a place, one in HTML that is not closed or one of bars without a heading there, and
    no object of a program.
    """
    if _OF_OBJECT.match(text, start) and any(
        text.count(sign, 0, start) > text.count(end, 0, start) for sign, end in _BRACKETS
    ):
        return False
    if not text.startswith(("<table", "<TABLE"), start):
        lowered = text[low:start].lower()
        if lowered.count("<table") > lowered.count("</table") and "<" in text[start : start + _LONGEST_LINE]:
            return False
    end = text.find("\n", start)
    if not text[start:end].lstrip().startswith(("|", "+")):
        return True
    above = text[line_start(text, start - 1) : start].strip()
    return not above.startswith(("|", "+")) or text[end + 1 :].lstrip(" ").startswith(("|-", "|:", "| -", "| :"))
