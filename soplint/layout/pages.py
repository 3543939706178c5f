"""Numbers of pages, as scans leave them between the lines."""

from ..patterns import pattern

__all__ = ["ends_with_page_number", "is_page_number"]

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
