"""Numbers of pages, as scans leave them between the lines, and the heads and feet beside them."""

from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from ..folding import fold, squeeze
from ..patterns import pattern
from ..vocabulary import any_of, vocabulary
from ..vocabulary.istilah import label_words
from ..vocabulary.nama_sop import end_of_opening
from ..vocabulary.openings import awal, first_words

__all__ = ["Running", "behind_dash", "is_page_number", "is_running_head", "running", "running_heads"]


def _word() -> str:
    """What matches a word before the number of a page, its letters apart too: "P a g e"."""
    words: list[str] = vocabulary()["nomor_halaman"]["kata"]
    return any_of(words, apart=True)


def _of() -> str:
    """What matches the number of all pages, behind that of one."""
    return rf"\s*(?:/|{any_of(vocabulary()['nomor_halaman']['dari'])})\s*\d{{1,3}}"


_PAGE_NUMBER = pattern(
    lambda: (
        rf"(?i)\W*(?:{_word()}\W*\d{{1,3}}(?:{_of()})?|\d{{1,3}}(?:{_of()}|\s*\|\s*{_word()})|p\s?\d{{1,2}}|"
        r"[-–—]\s*\d{1,3}\s*[-–—])\W*"
    )
)
_BEHIND = pattern(lambda: rf"(?i)[\s|,–—-]+{_word()}\W*(\d{{1,3}})(?:{_of()})?$")
_AT_RIGHT = pattern(lambda: rf"(?i)(?:\s{{2}}|\|\s*){_word()}\W*\d{{1,3}}{_of()}\W*$")
_DASH_AND_NUMBER = pattern(r"(?:\s+[-–—]|\s*\|)\s*(\d{1,3})$")
"""A dash within a word is of that word: "W.21.PAS-OT.02.02-210"."""


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page and cannot be that of a step: "Halaman 2 dari 3", "2 / 3", "- 2 -"."""
    return _PAGE_NUMBER.fullmatch(text) is not None


class Running(NamedTuple):
    """The head or the foot of a page that ends with its number: the words before that, and the number."""

    words: str
    page: int


def running(text: str) -> Running | None:
    """What a line says that ends with the number of a page: "SOP Surat Masuk | Halaman 2"; None when it does not.

    Behind a dash the number may be of a name, "SOP Covid - 19": the words before it must name no SOP.
    """
    found = _BEHIND.search(text)
    if found is not None:
        return Running(text[: found.start()], int(found[1]))
    numbered = behind_dash(text)
    return numbered if numbered is not None and _names_no_sop(numbered.words) else None


def behind_dash(text: str) -> Running | None:
    """What a line says that ends with a dash and a number, of a page or not; None when it does not."""
    found = _DASH_AND_NUMBER.search(text)
    return Running(text[: found.start()], int(found[1])) if found is not None else None


def is_running_head(text: str) -> bool:
    """Whether a line ends with the number of a page, and what stands before it opens like a letterhead or a title,
    stands in capitals, or stands apart from it: "Arsip      Halaman 2 dari 3".
    """
    if _AT_RIGHT.search(text) is not None:
        return True
    found = running(text)
    return found is not None and (found.words.isupper() or first_words(found.words, ("kop", "judul")) is not None)


def _names_no_sop(title: str) -> bool:
    """Whether a text opens like a letterhead, or like a title and says nothing else."""
    if first_words(title, ("kop",)) is not None:
        return True
    end = end_of_opening(title)
    return end > 0 and fold(title[end:]) in ("", *awal("judul_umum"))


_NUMBER_LINE = pattern(lambda: rf"(?im)^[^\S\n]*{_word()}\W{{0,4}}\d{{1,3}}{_of()}[^\S\n]*$")
_SHORTEST_HEAD = 10
"""Characters of a line that is printed on each page."""


@lru_cache(maxsize=2)
def running_heads(text: str) -> frozenset[str]:
    """The lines right above or below the numbers of pages that stand there on several pages, without double blanks."""
    # Only letters that are ASCII count, and those are quickly put into lower case.
    lowered = text.encode("ascii", "replace").lower()
    if not any(word in lowered for word in _openings()):
        # As most texts: the pattern tries every line.
        return frozenset()
    lines: Counter[str] = Counter()
    for match in _NUMBER_LINE.finditer(text):
        above, below = text.rfind("\n", 0, max(match.start() - 1, 0)) + 1, match.end() + 1
        lines.update(
            (squeeze(text[above : match.start()]), squeeze(text[below : below + _LONGEST_HEAD].split("\n")[0]))
        )
    return frozenset(line for line, count in lines.items() if count > 1 and _may_be_head(line))


@cache
def _openings() -> tuple[bytes, ...]:
    """How the words before the number of a page begin, their letters apart too."""
    words = {word[:3].lower() for word in vocabulary()["nomor_halaman"]["kata"]}
    return tuple(opening.encode() for word in sorted(words) for opening in (word, " ".join(word)))


def _may_be_head(line: str) -> bool:
    """Whether a line is no field: the identity block may be printed on each page. "SOP" opens a title, too."""
    first = fold(line[end_of_opening(line) :].partition(" ")[0])
    return len(line) >= _SHORTEST_HEAD and ":" not in line and first not in label_words("medan", "bagian", "kolom")


_LONGEST_HEAD = 300
