"""The name of an SOP without what every name may open with: "SOP", "Standar Operasional Prosedur (SOP)"."""

import re
from collections.abc import Iterable
from functools import cache

from ..folding import fold
from .openings import awal
from .templat import is_placeholder

__all__ = ["bare_name", "names_nothing", "opening"]


@cache
def opening() -> re.Pattern[str]:
    """The words that open a title ("SOP", "Standar Operasional Prosedur (SOP)"), from the vocabulary."""
    # The longer first: "SOP AP" opens with "SOP".
    names = _any_of(sorted(awal("judul"), key=len, reverse=True))
    # "SOP Administrasi Pemerintahan (SOP-AP)" is the kind of all of them; with other words behind it, it is a name.
    kind = rf"(?:\s+(?:{_any_of(awal('judul_umum'))})\b(?=\W*\Z|\s*\((?:{names})\)))?"
    return re.compile(rf"(?:[\s:.(–—-]*(?:{names})\b\)?{kind})+(?:\s+tentang\b)?[\s:.,/–—-]*", re.I)


def _any_of(titles: Iterable[str]) -> str:
    """Any of the titles, in their order; points, dashes and a bracket may part their words, "SOP (AP"."""
    return "|".join(r"[\s.(–—-]+".join(map(re.escape, words.split())) for words in titles)


def bare_name(text: str) -> str:
    """What a name or title is compared by: its words folded, without "SOP" or its long form before them."""
    match = opening().match(text)
    return fold(text[match.end() :] if match else text)


def names_nothing(text: str) -> bool:
    """Whether behind "SOP" stand only dots or a template's words: "SOP ......", "SOP [nama kegiatan]"."""
    match = opening().match(text)
    return match is not None and (
        is_placeholder(text[match.end() :]) or (match.end() == len(text) and text.endswith(_LEFT_OPEN))
    )


_LEFT_OPEN = ("...", "…", "___")
