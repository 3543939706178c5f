"""Numbers of pages, as scans leave them between the lines, and what is printed beside them on each page."""

from collections import Counter
from functools import lru_cache

from ..folding import fold, squeeze
from ..istilah import label_words
from ..patterns import pattern

__all__ = ["ends_with_page_number", "is_page_number", "running_heads"]

_WORD = r"(?:p\s?a\s?g\s?e|h\s?a\s?l\s?a\s?m\s?a\s?n|hal\.?)"
_OF = r"\s*(?:/|dari|of)\s*\d{1,3}"
_PAGE_NUMBER = pattern(
    rf"(?i)\W*(?:{_WORD}\W*\d{{1,3}}(?:{_OF})?|\d{{1,3}}(?:{_OF}|\s*\|\s*{_WORD})|p\s?\d{{1,2}}|[-–—]\s*\d{{1,3}}\s*[-–—])\W*"
)


_AT_END = pattern(rf"(?i)(?:\s{{2}}|\|\s*){_WORD}\W*\d{{1,3}}{_OF}\W*$")


def ends_with_page_number(text: str) -> bool:
    """Whether a line is the head or foot of a page, with its number at the right: "SOP Arsip      Halaman 2 dari 3"."""
    return _AT_END.search(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page and cannot be that of a step: "Halaman 2 dari 3", "2 / 3", "- 2 -"."""
    return _PAGE_NUMBER.fullmatch(text) is not None


_NUMBER_LINE = pattern(rf"(?im)^[^\S\n]*{_WORD}\W{{0,4}}\d{{1,3}}{_OF}[^\S\n]*$")
_SHORTEST_HEAD = 10
"""Characters of a line that is printed on each page."""


@lru_cache(maxsize=2)
def running_heads(text: str) -> frozenset[str]:
    """The lines right above or below the numbers of pages that stand there on several pages, without double blanks."""
    lines: Counter[str] = Counter()
    for match in _NUMBER_LINE.finditer(text):
        above, below = text.rfind("\n", 0, max(match.start() - 1, 0)) + 1, match.end() + 1
        lines.update(
            (squeeze(text[above : match.start()]), squeeze(text[below : below + _LONGEST_HEAD].split("\n")[0]))
        )
    return frozenset(line for line, count in lines.items() if count > 1 and _may_be_head(line))


def _may_be_head(line: str) -> bool:
    """Whether a line is no field: the identity block may be printed on each page."""
    opening = fold(line.partition(" ")[0])
    return len(line) >= _SHORTEST_HEAD and ":" not in line and opening not in label_words("medan", "bagian", "kolom")


_LONGEST_HEAD = 300
