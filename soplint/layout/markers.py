"""List markers: numbers, letters and bullets in front of an item, as scans write and misread them."""

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from ..folding import DIRT, fold
from ..patterns import pattern
from ..vocabulary.kata_sambung import goes_on
from .rows import Cell

__all__ = [
    "BULLET",
    "CHAPTER",
    "MARKER",
    "NUMBER_OF_ROW",
    "STEP_NUMBER",
    "Marker",
    "Markers",
    "is_bare_number",
    "is_wrapped_number",
    "marker_of",
    "marker_or_number",
    "number_length",
    "opens_with_number",
    "second_list",
    "without_dirt",
]

# Dashes, the bullets of word processors, of Markdown and of messages, and those of Wingdings, of which text keeps the
# letters or loses them; what scans read for a bullet.
BULLET = r"(?:[-–—*•·‣⁃∙◦●○▪▫■□◆❖▸▶►➢➤✓✔☑✅\U0001f539\U0001f538\U0001f449\uf0a7\uf0b7\uf0d8\uf0fc§ØüŸ¢°«]\ufe0f?)"
"""A bullet, as a regular expression."""
_LETTER = "[eoqv]"
"""A letter that stands for a bullet, before a word with a capital letter: of Wingdings or Courier, or misread."""
_SPECK = r"[‘’“”'\"`_.,:|]"
"""What a scan makes of a speck before a number."""
MARKER = pattern(
    # A bullet may stand before a number: "- 1 SOP ...". The sign behind a number may be misread, or lost with the
    # blank; Markdown escapes it where it opens no list of its own: "1\.".
    rf"(?:{BULLET}\s+)?(?:"
    rf"\(?(?:\d{{1,2}}(?:\.\d{{1,2}})*|[a-zA-Z]|[ivx]{{1,4}}|[IVX]{{1,4}})\\?[.,)](?=\s|[A-Z]\w|$)"
    rf"|\d\ufe0f?\u20e3|\d{{1,2}}(?:\.\d{{1,2}})+(?=\s)|\d{{1,2}}-?(?=\s)|\d{{1,2}}(?=[A-Z][a-z]{{3}}))"
    rf"|\\?{BULLET}(?=\s)|(?:{_LETTER}|\+)(?=\s+[A-Z])|{_SPECK}\s?\d{{1,2}}[.)](?=\s)"
)
"""What stands in front of an item: a number, a letter or a bullet."""
STEP_NUMBER = pattern(r"\(?(?:\d{1,3}|l)\s?\\?[.,)]?")
"""The number of a step, alone in its cell; "l" is a 1 that a scan misread."""
NUMBER_OF_ROW = pattern(rf"{STEP_NUMBER.pattern}|\d{{1,2}}(?:\.\d{{1,2}}|\s?[a-h])[.,)]?")
"""The number of a step or of a part of one: "2.1", "3a"."""
CHAPTER = pattern(r"B(?:AB|ab)\s+(?:[IVX]{1,5}|\d{1,2})\b\s*[.:)–—-]?")
"""The number of a chapter before its heading: "BAB II"."""
_NOT_ALNUM = pattern(r"[^\w.]|\.$")


_STANDS_FOR_BULLET = pattern(rf"{BULLET}|{_LETTER}")


class Marker(NamedTuple):
    """A marker: its length in the text, its kind (angka, huruf, tanda), and its place in the list (0 for a bullet)."""

    length: int
    jenis: str
    urutan: int


def opens_with_number(cells: Iterable[Cell | None]) -> bool:
    """Whether the first cell of a row that is not blank holds the number of a step."""
    first = next((cell for cell in cells if cell is not None), None)
    return first is not None and is_bare_number(first.text)


def is_bare_number(text: str) -> bool:
    """Whether a text is nothing but the number of a step or an item."""
    return len(text) <= _LONGEST_NUMBER and STEP_NUMBER.fullmatch(text) is not None


_LONGEST_NUMBER = 7
"""No match of :data:`STEP_NUMBER` is longer: most cells are told by their length alone."""


def without_dirt(number: str) -> str:
    """The number of a step without what a scan made of the lines of the table before it: "— 5", "' 4"."""
    return number.lstrip(DIRT)


def marker_of(text: str) -> Marker | None:
    """The marker that a text opens with."""
    match = MARKER.match(text)
    if match is None:
        return None
    sign = _NOT_ALNUM.sub("", match.group()).rstrip(".")
    if not sign or _STANDS_FOR_BULLET.fullmatch(match.group()) is not None:
        return Marker(match.end(), "tanda", 0)
    if sign[0].isdigit():
        return Marker(match.end(), "angka", int(sign.rsplit(".", 1)[-1]))
    # A Roman number is a letter whose place in the list is not looked at.
    place = 0 if len(sign) > 1 or sign in "ivxIVX" else ord(sign.lower()) - ord("a") + 1
    return Marker(match.end(), "huruf", place)


def marker_or_number(text: str) -> Marker | None:
    """The same; a number without a sign is one, too, where it stands alone in its line."""
    return marker_of(f"{text} ")


def number_length(text: str) -> int:
    """The length of the number that a text opens with, of an item or of a chapter; 0 where none does."""
    if text[:1] == "B" and (chapter := CHAPTER.match(text)) is not None:
        return chapter.end()
    marker = marker_of(text)
    return marker.length if marker is not None else 0


def is_wrapped_number(text: str, above: str) -> bool:
    """Whether the number that a line opens with belongs to the words of the line above: "25 Tahun 2009" below "Nomor".

    A number with a sign behind it, or before a word in capitals, is that of the next item: the one above is incomplete.
    "No" by itself heads a column.
    """
    number, _, rest = text.partition(" ")
    if not number.isdigit() or " " not in above or not goes_on(above, ("bernomor",)):
        return False
    return not rest[:1].isupper() or fold(rest).startswith("tahun ")


def second_list(markers: Sequence[Marker | None], parted: Sequence[bool] = (), own: Sequence[bool] = ()) -> int | None:
    """Which item opens the second of two lists that stand below one another: the one with the second number 1 or the
    second letter a, or the second of two paragraphs; None if nothing tells.

    Where no item has a number the only blank line above one tells (``parted``), or the words that those of the first
    list open with (``own``).
    """
    counted = [marker.jenis for marker in markers if marker is not None and marker.urutan]
    ones = [
        at
        for at, marker in enumerate(markers)
        if marker is not None and marker.urutan == 1 and marker.jenis == counted[0]
    ]
    if len(ones) == 2 and ones[0] == 0:
        return ones[1]
    if len(ones) == 1 and ones[0] == 1 and markers[0] is None:
        return 1
    if len(ones) == 1 and not ones[0] and len(markers) > 1 and markers[-1] is None and None not in markers[:-1]:
        return len(markers) - 1
    if counted:
        return None
    if len(markers) in (1, 2) and all(marker is None for marker in markers):
        return 1
    if sum(parted[1:]) == 1:
        return list(parted).index(True, 1)
    others = list(own).index(False) if False in own else 0
    return others if others and True not in own[others:] else None


class Markers:
    """Follows the markers of one list: tells an item's number from a number that wrapped text happens to begin with."""

    def __init__(self) -> None:
        self.last: dict[str, int] = {}

    def expects(self, marker: Marker | None) -> bool:
        """Whether the marker comes next."""
        return marker is not None and marker.urutan in (0, self.last.get(marker.jenis, 0) + 1)

    def accept(self, marker: Marker | None) -> bool:
        """Whether the marker comes next or opens a list; remembers it then."""
        if marker is None or not (marker.urutan == 1 or self.expects(marker)):
            return False
        # A letter or a bullet after "1." opens a list of its own below that item.
        if marker.jenis == "angka":
            self.last.pop("huruf", None)
        self.last[marker.jenis] = marker.urutan
        return True

    def resume(self, marker: Marker | None, text: str, above: str, steps: Container[int]) -> bool:
        """Whether the line that the marker opens is an item although its number is not the next one; remembers it then.

        It is one where the number is one of ``steps`` from the last, a sign stands behind it and a capital letter
        behind that, and the line ``above`` is complete: that the numbers are wrong shows only where they are read.
        """
        last = self.last.get("angka", 0)
        if marker is None or marker.jenis != "angka" or not last or marker.urutan - last not in steps:
            return False
        number, rest = text[: marker.length].rstrip(), text[marker.length :].lstrip()
        if number[-1:] not in (".", ")") or not rest[:1].isupper() or goes_on(above, ("kata", "bernomor")):
            return False
        self.last["angka"] = marker.urutan
        return True
