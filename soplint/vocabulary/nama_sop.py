"""The name of an SOP without what every name may open with: "SOP", "Standar Operasional Prosedur (SOP)"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ..folding import fold
from ..patterns import pattern
from .openings import awal
from .templat import is_placeholder

__all__ = ["bare_name", "end_of_opening", "names_nothing"]


def end_of_opening(text: str) -> int:
    """Where the words end that open a title ("SOP", "Standar Operasional Prosedur (SOP)"); 0 where none do."""
    match = _OPENING.match(text.translate(_DASHES))
    return match.end() if match is not None else 0


def _opening() -> str:
    # The longer first: "SOP AP" opens with "SOP".
    names = _any_of(sorted(awal("judul"), key=len, reverse=True))
    # "SOP Administrasi Pemerintahan (SOP-AP)" is the kind of all of them; with other words behind it, it is a name.
    kind = rf"(?:\s+(?:{_any_of(awal('judul_umum'))})\b(?=\W*\Z|\s*\((?:{names})\)))?"
    return rf"(?:[\s:.(-]*(?:{names})\b\)?{kind})+(?:\s+tentang\b)?[\s:.,/-]*"


_OPENING = pattern(_opening, re.I)
_DASHES = str.maketrans("–—", "--")
"""A set of signs that are not all ASCII takes long to compile, and the pattern has one between all words."""


def _any_of(titles: Iterable[str]) -> str:
    """Any of the titles, in their order; points, dashes and a bracket may part their words, "SOP (AP"."""
    return "|".join(r"[\s.(-]+".join(map(re.escape, words.split())) for words in titles)


@lru_cache(maxsize=1024)
def bare_name(text: str) -> str:
    """What a name or title is compared by: its words folded, without "SOP" or its long form before them."""
    return fold(text[end_of_opening(text) :])


def names_nothing(text: str) -> bool:
    """Whether behind "SOP" stand only dots or a template's words: "SOP ......", "SOP [nama kegiatan]"."""
    end = end_of_opening(text)
    return end > 0 and (is_placeholder(text[end:]) or (end == len(text) and text.endswith(_LEFT_OPEN)))


_LEFT_OPEN = ("...", "…", "___")
