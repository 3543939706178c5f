"""Where further identity blocks open in a text: what stands above each of them is laid out by itself.

Columns, the sign between cells and the width of rows are those of one SOP, or of one of its pages; they say nothing of
another one in the same file. Which of these blocks opens an SOP, and which is the head of a page, the lexer tells.
"""

from itertools import islice
from typing import NamedTuple

from ..folding import fold
from ..istilah import OF_PAGES, SIGNED_BY, date_words, label, label_words
from ..openings import first_words
from ..patterns import pattern
from ..values.nomor_pegawai import opens_number
from ..vocabulary import vocabulary
from .pages import is_page_number
from .rows import LINE, RULE_SIGNS

__all__ = ["parts"]

_WHICH_DATE = pattern(r"\.?[\s_]{0,4}([a-z]{4,})[\s_]*(:?)")
_ALONE = pattern(r"\.? *(?:\||  |[\r\n])")
_WRAPPED = ""
"""Which date a label names that is written in two lines."""
_BEFORE = " *_#\"'`-.:0123456789"
_PARTS_CELLS = "\n\r\f\t|;,>{"

_FEWEST_FIELDS = 3
"""So many different fields near to one another are an identity block."""

_APART = 7
"""Lines that may stand between two fields of one block: letterhead, values over lines."""

_TALLEST = 14
"""Lines of a letterhead and a title above the fields."""

_FAR = 1500
"""From so many characters on what stands above the first block is more than its head: an SOP without one, a preface."""

_SHORTEST_BLOCK = 200
_LONGEST_BLOCK = 800
"""Characters from the first date of a block to where another block may open, and from one date to the next one."""

_SIGNS = str.maketrans(dict.fromkeys('\t|;│┃║,:"', "\n"))
_TAG = pattern(r"<[^<>]*>")
_EDGES = " *_#\"'`>.-()0123456789\r\f{[&"
_TAGS = pattern(r"(?:<[^<>]*>|[#*`\"|│┃║:\s-])+")
_SHORTEST_CAPITALS = 4


class _Block(NamedTuple):
    """Where the first and the last date of an identity block stand."""

    first: int
    last: int


def parts(text: str) -> list[int]:
    """Where each part of a text starts that has an identity block of its own, 0 first: [0] for most texts."""
    starts = [0]
    blocks = _blocks(text)
    if not blocks or (len(blocks) == 1 and blocks[0].first < _FAR):
        return starts
    above = 0
    for block in blocks:
        top = _top_of(text, block) if above or block.first >= _FAR else None
        if top is not None:
            start = _page_above(text, _document_of(text, above, _head_above(text, top, above)), above)
            if start > above and _may_part(text, starts[-1], start):
                starts.append(start)
        above = block.last
    return starts


def _blocks(text: str) -> list[_Block]:
    """The dates of the text that are labels, in blocks: none holds one of them twice."""
    # Letters that are not ASCII stand in none of these labels, and those are quickly put into lower case.
    lowered = text.encode("ascii", "replace").lower().decode()
    found: dict[int, str] = {}
    for word in date_words():
        at = lowered.find(word)
        while at >= 0:
            found[at] = word
            at = lowered.find(word, at + len(word))
    if not found or (max(found) - min(found) < _SHORTEST_BLOCK and min(found) < _FAR):
        return []
    blocks: list[_Block] = []
    named: set[str] = set()
    for at, word in sorted(found.items()):
        name = _date_at(lowered, at, at + len(word))
        if name is None:
            continue
        if blocks and (name not in named or name == _WRAPPED) and at - blocks[-1].last < _LONGEST_BLOCK:
            blocks[-1] = blocks[-1]._replace(last=at)
        elif not blocks or at - blocks[-1].first >= _SHORTEST_BLOCK:
            blocks.append(_Block(at, at))
            named = set()
        named.add(name)
    return blocks


def _date_at(lowered: str, at: int, behind: int) -> str | None:
    """Which date the label names whose first word stands here, up to ``behind``; None where no label does."""
    match = _WHICH_DATE.match(lowered, behind)
    if match is None:
        return _WRAPPED if _ALONE.match(lowered, behind) else None
    start = at
    while start and lowered[start - 1] in _BEFORE:
        start -= 1
    opens = not start or lowered[start - 1] in _PARTS_CELLS or at - start > 1
    if not (opens or match[2]):
        return None
    found = label(lowered[at : match.end()].strip(" :_\n\r\t").replace("_", " "), "medan")
    return match[1] if found is not None and found.kunci.startswith("tanggal") else None


def _line_at(text: str, at: int) -> int:
    """Where the line starts that a place stands in."""
    line_feed = text.rfind("\n", 0, at)
    return max(line_feed, text.rfind("\r", line_feed + 1, at)) + 1


def _top_of(text: str, block: _Block) -> int | None:
    """Where the first line of a block starts; None where it has too few fields to be one."""
    top = start = _line_at(text, block.first)
    fields: set[str] = set()
    # A whole document may stand in one line.
    for match in islice(LINE.finditer(text, max(start, block.first - _LONGEST_BLOCK)), _TALLEST):
        fields |= _fields(text[match.start() : min(match.end(), block.last + _LONGEST_BLOCK)])
        if len(fields - {_BODY}) >= _FEWEST_FIELDS or match.start() > block.last + _LONGEST_BLOCK:
            break
    between = 0
    gap = False
    while between < _APART and start > 0:
        if text.startswith("\f", start):
            break
        end, start = start, _line_at(text, start - 1)
        if not text[start:end].strip():
            gap = True
            continue
        found = _fields(text[max(start, end - _LONGEST_BLOCK) : end])
        if _BODY in found:
            break
        between += 1
        # What stands apart above the fields signs the SOP above, or is the foot of its last page.
        if found - (_OF_ALL if gap else SIGNED_BY):
            top, between, gap = start, 0, False
            fields |= found
    return top if len(fields - {_BODY}) >= _FEWEST_FIELDS else None


def _head_above(text: str, top: int, lowest: int) -> int:
    """Where the letterhead and the title above a block start, with the number or the end of a page above them."""
    start = capitals = line = top
    # Beside the first field the letterhead may stand: then none stands above it.
    blank = first_words(text[top : text.find("\n", top)].strip(_EDGES), ("kop",)) is not None
    unknown = 0
    for _ in range(_TALLEST):
        if text.startswith("\f", line):
            return line
        end = line
        if not line or (line := _line_at(text, line - 1)) <= lowest:
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
    while not text.startswith("\f", line) and line and (above := _line_at(text, line - 1)) > lowest:
        words = text[above:line].strip()
        if words:
            if _kind(words) != "page" or not _stands_apart(text, above, line):
                break
            start = above
        line = above
    return start


def _stands_apart(text: str, line: int, below: int) -> bool:
    """Whether a blank line stands above a line, or a record opens right below it."""
    above = _line_at(text, line - 1)
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
    if all(fold(cell) in ("", *vocabulary()["tajuk_blok"]["kata"]) for cell in _cells(words)):
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


_GRID = frozenset("+-=|: ")
_KEY = pattern(r"[\W_]*[a-z_]+\s*:\s")
"""What stands before the agency in a record: "instansi: DINAS SOSIAL"."""

_COLUMNS_OF_WORDS = pattern(r"[^\s|<>,;] {3,}[^\s|<>,;]")


def _cells(line: str) -> list[str]:
    """The pieces of a line that may be cells of their own, whatever sign stands between them."""
    plain = _TAG.sub("\n", line) if "<" in line else line
    return plain.translate(_SIGNS).replace("  ", "\n").split("\n")


_BODY = "body"
_OF_ALL = SIGNED_BY | OF_PAGES


def _fields(lines: str) -> set[str]:
    """The fields whose labels stand in cells of these lines, and whether a heading of another part does."""
    found: set[str] = set()
    for line in lines.splitlines():
        if not _may_hold_label(line):
            continue
        columns = 0
        for cell in _cells(line):
            words = cell.strip(_EDGES).replace("_", " ")
            if not words or not words[0].isalpha() or len(words) > _LONGEST_LABEL:
                continue
            field = label(words, "medan")
            if field is not None:
                found.add(field.kunci)
            elif (other := label(words, "bagian") or label(words, "kolom")) is not None and other.baku:
                columns += 1
                if columns > 1 or other.jenis == "bagian":
                    found.add(_BODY)
    return found


def _may_hold_label(line: str) -> bool:
    """Whether a line holds a word that a label opens with, as most do not, or a colon, behind one that was misread."""
    lowered = line.lower()
    return (
        ":" in line
        or any(word in lowered for word in label_words("medan"))
        or not label_words("bagian", "kolom").isdisjoint(lowered.split())
    )


_LONGEST_LABEL = 45


def _may_part(text: str, low: int, start: int) -> bool:
    """Whether no table goes on over a place: one in HTML that is not closed, one of bars without a heading there."""
    if not text.startswith(("<table", "<TABLE"), start):
        lowered = text[low:start].lower()
        if lowered.count("<table") > lowered.count("</table") and "<" in text[start : start + _LONGEST_LINE]:
            return False
    end = text.find("\n", start)
    if not text[start:end].lstrip().startswith(("|", "+")):
        return True
    above = text[_line_at(text, start - 1) : start].strip()
    return not above.startswith(("|", "+")) or text[end + 1 :].lstrip(" ").startswith(("|-", "|:", "| -", "| :"))
