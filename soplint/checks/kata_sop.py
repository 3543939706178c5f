"""The words of an SOP: its running text, how often each word stands in it and where, and corrections of them."""

from collections import Counter
from functools import cache
from typing import Any

from ..acuan import acuan_toml
from ..findings import Edit, Fix
from ..model import Teks
from . import Context, once
from .umum import absolute
from .uraian import daftar_kata, kata, letak_kata

__all__ = ["Tempat", "daftar", "hitung_kata", "isi", "kosakata", "places_of", "replacement", "written_at"]

Tempat = list[tuple[Teks, int, int]]
"""Where a word stands: texts and ranges of them, in the order of the document."""


@once
def isi(context: Context) -> list[Teks]:
    """The running text of the SOP: its name, its sections and cells. Titles of regulations are not its own words."""
    sop = context.sop
    nama = sop.identitas.nama
    found = [nama.nilai] if nama is not None and nama.nilai is not None else []
    found += [butir.isi for bagian in sop.bagian if bagian.nama != "dasar_hukum" for butir in bagian.butir]
    for step in sop.langkah:
        found += [
            teks
            for teks in (step.uraian, step.kelengkapan, step.output, step.keterangan)
            if teks is not None and len(teks.teks) > 1
        ]
    return found


@once
def hitung_kata(context: Context) -> Counter[str]:
    """How often each word stands in the running text."""
    return Counter(daftar_kata("\n".join([teks.teks for teks in isi(context)])))


@once
def _plain(context: Context) -> list[tuple[Teks, str]]:
    return [(teks, teks.teks.casefold()) for teks in isi(context)]


def places_of(word: str, context: Context) -> Tempat:
    """Where a word stands. Few words are asked for, so that most texts are never taken apart."""
    return [
        (teks, *place)
        for teks in [teks for teks, text in _plain(context) if word in text]
        for found, place in zip(kata(teks.teks), letak_kata(teks.teks), strict=True)
        if found == word
    ]


@cache
def kosakata() -> dict[str, Any]:
    """The words that rules speak of, ``rules/acuan/kosakata.toml``."""
    return acuan_toml("kosakata")


@cache
def daftar(nama: str) -> dict[str, str]:
    """A list of it: words, and what to write instead of each."""
    return dict(kosakata()[nama])


def written_at(where: tuple[Teks, int, int]) -> str:
    """The word as it is written in one place."""
    teks, start, end = where
    return teks.teks[start:end]


def _cased(word: str, like: str) -> str:
    """The word in the letters of another: "SEKETARIAT" becomes "SEKRETARIAT"."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if like[:1].isupper() else word


def replacement(places: Tempat, right: str, safety: str) -> tuple[str, Fix]:
    """How the first place should read, and the correction of all of them."""
    edits = tuple(Edit(absolute(*where), _cased(right, written_at(where))) for where in places)
    return edits[0].text, Fix(safety, edits)
