"""Names of offices and persons, as they are compared. No check stands here."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..acuan import acuan_toml
from ..acuan.daerah import REGIONS
from ..acuan.instansi import unit_words, written_out
from ..folding import fold
from ..model import Sop, Teks

__all__ = [
    "Jabatan",
    "actor_words",
    "is_address",
    "kind_of_agency",
    "office_words",
    "offices",
    "units_of_regions",
]


def offices() -> dict[str, Any]:
    """What is known of offices (``rules/acuan/jabatan.toml``)."""
    return acuan_toml("jabatan")


class Jabatan(NamedTuple):
    """The name of an office, comparable."""

    kata: tuple[str, ...]
    """Its words, abbreviations written out, without the regency, city or province behind it."""
    sementara: str | None
    """How an acting official holds it: "Plt.", "Plh.", "Pj." or "Pjs."."""
    atas_nama: bool
    """Whether somebody signs on behalf of another ("a.n.")."""
    utuh: tuple[str, ...]
    """The same words with the region."""


@cache
def _on_behalf() -> tuple[str, ...]:
    """How a text begins that somebody signs on behalf of another."""
    return tuple(f"{words} " for words in offices()["atas_nama"]["kata"])


@lru_cache(maxsize=4096)
def office_words(text: str) -> Jabatan:
    """Read the name of an office as written."""
    folded = fold(text.replace("&", " dan "))
    sementara = None
    for words, short in offices()["sementara"].items():
        if folded == words or folded.startswith(words + " "):
            folded, sementara = folded[len(words) :].strip(), short
            break
    kata = _words(folded)
    end = next(
        (
            place
            for place, word in enumerate(kata)
            # "Wali Kota" is an office; the city of a region comes after two words of one, or one that heads an agency.
            if word in REGIONS and (place > 1 or (place and offices()["memimpin"].get(kata[0])))
        ),
        len(kata),
    )
    return Jabatan(tuple(kata[:end]), sementara, folded.startswith(_on_behalf()), tuple(kata))


def _words(folded: str) -> list[str]:
    """The words of an office, abbreviations written out."""
    return written_out(folded).replace("sub bagian", "subbagian").split()


@lru_cache(maxsize=4096)
def actor_words(text: str) -> tuple[str, ...]:
    """The words of an actor's name, abbreviations written out: "Kasi Umum" and "Kepala Seksi Umum" are one."""
    return tuple(_words(fold(text.replace("&", " dan "))))


@cache
def _marks_of_agencies() -> list[tuple[str, list[frozenset[str]], frozenset[str]]]:
    """The kinds of agency, the words of each of their marks, and the marks that are regions too."""
    agencies = offices()["instansi"].items()
    return [
        (name, [frozenset(mark.split()) for mark in entry["tanda"]], frozenset(entry.get("wilayah", ())))
        for name, entry in agencies
    ]


@lru_cache(maxsize=4096)
def _kind(text: str) -> str | None:
    """The kind of agency that the text names, unless it is an address."""
    if is_address(text):
        return None
    words = fold(text).split()
    told = set(words)
    for name, marks, regions in _marks_of_agencies():
        if any(mark <= told and (regions.isdisjoint(mark) or _opens_name(words, *mark)) for mark in marks):
            return name
    return None


def _opens_name(words: list[str], region: str) -> bool:
    """Whether "Kecamatan" opens the name of the agency, and does not say where another one is.

    It does behind "Kantor" and the like, and where the regency it lies in is named before it.
    """
    before = words[: words.index(region)]
    units = offices()["satuan_kerja"]
    if len(before) <= 1:
        return set(before) <= set(units["pembuka_wilayah"])
    return before[0] in units["pemerintah"] and _other_units().isdisjoint(before)


@cache
def _other_units() -> frozenset[str]:
    """The words that begin the name of a unit that is no region."""
    return unit_words() - units_of_regions()


@cache
def units_of_regions() -> frozenset[str]:
    """What districts, wards and villages are called: "kecamatan", "kalurahan", "gampong"."""
    return frozenset().union(*(regions for _, _, regions in _marks_of_agencies()))


def kind_of_agency(sop: Sop) -> str | None:
    """The kind of agency whose SOP it is, by the office that approves, else by the letterhead; None when not known.

    Of the regions in a letterhead the narrowest has made it.
    """
    approved = sop.identitas.disahkan_oleh
    texts: list[Teks] = [*([approved.nilai] if approved is not None and approved.nilai is not None else []), *sop.kop]
    kinds = (kind for teks in texts if (kind := _kind(teks.teks)) is not None)
    first = next(kinds, None)
    order = [name for name, _, regions in _marks_of_agencies() if regions]
    return min(filter(order.__contains__, (first, *kinds)), key=order.index) if first in order else first


def is_address(text: str) -> bool:
    """Whether a line of a letterhead says where the agency is to be found."""
    return fold(text[:20]).startswith(tuple(offices()["alamat"]["kata"]))
