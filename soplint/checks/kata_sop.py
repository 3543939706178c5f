"""The words of an SOP: its running text, how often each word stands in it and where, and corrections of them."""

from collections import Counter
from functools import cache
from typing import Any

from ..acuan import acuan_toml
from ..findings import Edit, Fix
from ..model import Teks, absolute
from ..patterns import pattern
from ..source import Span
from . import Context, once
from .words import places_of_words, word_list, words_in

__all__ = [
    "WordPlaces",
    "in_one_line",
    "kosakata",
    "places_of",
    "replaced",
    "replacement",
    "running_texts",
    "word_counts",
    "words_to_replace",
    "written_at",
]

WordPlaces = list[tuple[Teks, int, int]]
"""Where a word stands: texts and ranges of them, in the order of the document."""


@once
def running_texts(context: Context) -> list[Teks]:
    """The running text of the SOP: its name, sections, actors and cells. Titles of regulations are not its own."""
    sop = context.sop
    nama = sop.identitas.nama
    found = [nama.nilai] if nama is not None and nama.nilai is not None else []
    found += [butir.isi for bagian in sop.bagian if bagian.nama != "dasar_hukum" for butir in bagian.butir]
    found += [kolom.nama for tabel in sop.tabel for kolom in tabel.pelaksana if kolom.nama is not None]
    for step in sop.langkah:
        found += [
            teks
            for teks in (step.uraian, step.kelengkapan, step.output, step.keterangan)
            if teks is not None and len(teks.teks) > 1
        ]
    return found


@once
def word_counts(context: Context) -> Counter[str]:
    """How often each word stands in the running text."""
    return Counter(word_list("\n".join([teks.teks for teks in running_texts(context)])))


@once
def _plain(context: Context) -> list[tuple[Teks, str]]:
    return [(teks, teks.teks.casefold()) for teks in running_texts(context)]


def places_of(word: str, context: Context) -> WordPlaces:
    """Where a word stands. Few words are asked for, so that most texts are never taken apart."""
    return [
        (teks, *place)
        for teks in [teks for teks, text in _plain(context) if word in text]
        for found, place in zip(words_in(teks.teks), places_of_words(teks.teks), strict=True)
        if found == word
    ]


@cache
def kosakata() -> dict[str, Any]:
    """The words that rules speak of, ``rules/acuan/kosakata.toml``."""
    return acuan_toml("kosakata")


@cache
def words_to_replace(name: str) -> dict[str, str]:
    """A list of those words, each with what to write instead."""
    return dict(kosakata()[name])


def written_at(where: tuple[Teks, int, int]) -> str:
    """The word as it is written in one place."""
    teks, start, end = where
    return teks.teks[start:end]


def _cased(word: str, like: str, *, titled: bool = False) -> str:
    """The word in the letters of another: "SEKETARIAT" becomes "SEKRETARIAT".

    Where that is ``titled``, all words of two are: "Walikota" becomes "Wali Kota".
    """
    if like.isupper() and len(like) > 1:
        return word.upper()
    if not like[:1].isupper():
        return word
    return word.title() if titled else word[0].upper() + word[1:]


def in_one_line(where: tuple[Teks, int, int]) -> bool:
    """Whether a place is one in the raw text, too: not where the end of a line stands in it."""
    _, start, end = where
    place = absolute(*where)
    return place.end - place.start == end - start


def replacement(places: WordPlaces, right: str, safety: str) -> tuple[str, Fix | None]:
    """How the first place should read, and the correction of all of them that stand in one line."""
    texts = [_cased(right, written_at(where), titled=_titled(where)) for where in places]
    edits = [Edit(absolute(*where), text) for where, text in zip(places, texts, strict=True) if in_one_line(where)]
    return texts[0], Fix(safety, tuple(edits)) if edits else None


_FIRST_WORD = pattern(r"\W*")
_NAMED_SO = pattern(r"\s+[A-Z]|\W*\Z")


def _titled(where: tuple[Teks, int, int]) -> bool:
    """Whether a capital there is that of a title or a name, and not only of the first word of a text."""
    teks, start, end = where
    inside = _FIRST_WORD.fullmatch(teks.teks, 0, start) is None
    return inside or _NAMED_SO.match(teks.teks, end) is not None


def replaced(places: list[tuple[Span, str]], right: str, safety: str) -> Fix | None:
    """The correction of a word in places of the raw text, each with what is written there, that stand in one line."""
    edits = [Edit(span, _cased(right, written)) for span, written in places if span.end - span.start == len(written)]
    return Fix(safety, tuple(edits)) if edits else None
