"""Citations in the Dasar Hukum of an SOP, read and looked up once for all the rules that judge them.

No check stands here.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..acuan.peraturan import regional_kinds
from ..folding import fold
from ..model import Butir, absolute
from ..source import Span
from ..values.jenis_peraturan import CONSTITUTION
from ..values.rujukan import Rujukan, parse_rujukan
from ..vocabulary import vocabulary
from . import NOT_APPLICABLE, Context, Undetermined, Verdict, once
from .kenal import Kenal, identify, written_name

__all__ = [
    "NOT_IN_CATALOGUE",
    "Citation",
    "Item",
    "cited_items",
    "items_of",
    "main_citations",
    "missing_parts",
    "outside_catalogue",
]


class Citation(NamedTuple):
    """A citation, the item it stands in, and what it is; an amendment stands in the item of what it amends."""

    butir: Butir
    rujukan: Rujukan
    kenal: Kenal
    utama: bool

    def span(self, place: tuple[int, int]) -> Span:
        """The raw place of a range of the citation's text."""
        return absolute(self.butir.isi, *place)

    def named(self) -> Span:
        """Kind, number and year."""
        rujukan = self.rujukan
        places = [place for place in (rujukan.jenis_letak, rujukan.nomor_letak, rujukan.tahun_letak) if place]
        return self.span((min(place[0] for place in places), max(place[1] for place in places)))


class _Reading(NamedTuple):
    """What the text of an item cites: each citation, what it is, and whether it is no amendment of another.

    ``sifat`` are the marks that one of them bears: its relation to the catalogue (:class:`Kenal`), the status there
    ("dicabut", "diubah"), and "kurang", "pindaian", "bentuk" and "daerah" where a part is missing, misread, not in its
    form or of a region. A rule looks no further at an item without its mark. ``known`` is what to say when no
    citation is at fault: the catalogue cannot vouch for what it does not know.
    """

    parts: tuple[tuple[Rujukan, Kenal, bool], ...]
    sifat: frozenset[str]
    known: Verdict


NOT_IN_CATALOGUE = Undetermined("di_luar_katalog")
"""What is said of a citation that the catalogue cannot vouch for."""

_WITHOUT_NUMBER = Undetermined("rujukan_tanpa_nomor")
"""What is said of one that cannot be looked up: which regulation is meant is not told."""


@lru_cache(maxsize=4096)
def _read(text: str) -> _Reading:
    parts = tuple(
        [
            (part, identify(part), part is rujukan)
            for rujukan in parse_rujukan(text)
            for part in (rujukan, *rujukan.diubah_dengan)
        ]
    )
    if not parts:
        return _Reading((), frozenset(), NOT_APPLICABLE)
    known = any(kenal.peraturan is not None for _, kenal, _ in parts)
    marks = {mark for part in parts for mark in _marks(*part)}
    told = any(rujukan.nomor is not None for rujukan, _, _ in parts)
    return _Reading(parts, frozenset(marks), None if known else NOT_IN_CATALOGUE if told else _WITHOUT_NUMBER)


def _marks(rujukan: Rujukan, kenal: Kenal, utama: bool) -> Iterator[str]:
    yield kenal.hubungan
    if kenal.peraturan is not None:
        yield kenal.peraturan.status
    if missing_parts(rujukan, utama):
        yield "kurang"
    for mark in ("pindaian", "bentuk"):
        if getattr(rujukan, mark):
            yield mark
    # Where the kind names no region, its title may.
    if rujukan.daerah or rujukan.jenis in regional_kinds():
        yield "daerah"


class Item(NamedTuple):
    """The citations of one item, and what :class:`_Reading` says of its text."""

    citations: list[Citation]
    sifat: frozenset[str]
    known: Verdict


@once
def cited_items(context: Context) -> dict[int, Item]:
    """The citations of the SOP, looked up, by the identity of the item they stand in."""
    return {id(butir): _item(butir) for butir in context.sop.dasar_hukum}


def _item(butir: Butir) -> Item:
    reading = _read(butir.isi.teks)
    return Item([Citation(butir, *part) for part in reading.parts], reading.sifat, reading.known)


def items_of(butir: list[Butir], context: Context) -> list[Item]:
    """What these items cite, in their order."""
    items = cited_items(context)
    return [items[id(one)] for one in butir]


def main_citations(context: Context) -> list[Citation]:
    """The citations that head the items of the list."""
    return [item.citations[0] for item in cited_items(context).values() if item.citations]


def outside_catalogue(butir: Iterable[Butir]) -> list[str]:
    """What items cite of which :data:`NOT_IN_CATALOGUE` is said, by kind, number and year as written."""
    readings = (_read(one.isi.teks) for one in butir)
    return [written_name(reading.parts[0][0]) for reading in readings if reading.known is NOT_IN_CATALOGUE]


def missing_parts(rujukan: Rujukan, utama: bool) -> list[str]:
    """What a citation lacks, not what a scan spoilt.

    The title of an amendment follows from its parent's, and practice leaves it out. Of a regulation that every year
    has anew, "APBD Tahun Anggaran berkenaan", number and year are left open on purpose.
    """
    if rujukan.jenis == CONSTITUTION or (rujukan.nomor is None and _of_every_year(rujukan.judul)):
        return []
    parts = (
        ("nomor", rujukan.nomor),
        ("tahun", rujukan.tahun or rujukan.tanpa_tahun or rujukan.tahun_letak),
        ("judul", rujukan.judul or not utama),
    )
    return [word for word, value in parts if not value]


def _of_every_year(judul: str | None) -> bool:
    return judul is not None and fold(judul).endswith(tuple(vocabulary()["rujukan"]["setiap_tahun"]))
