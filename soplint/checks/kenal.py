"""What a citation is by the catalogue of regulations, and by what names these go."""

import re
from functools import lru_cache
from typing import NamedTuple

from ..acuan import acuan_toml
from ..acuan.daerah import region_key, region_kind, same_level
from ..acuan.judul import alike, compare_titles
from ..acuan.peraturan import (
    Katalog,
    Peraturan,
    judul_uu_pp,
    katalog,
    kinds_of_every_office,
    regional_kinds,
    short_number,
)
from ..folding import squeeze
from ..patterns import pattern
from ..values.jenis_peraturan import among, sebutan
from ..values.rujukan import Rujukan

__all__ = [
    "SAME_BUT_FOR_A_WORD",
    "Kenal",
    "cited_name",
    "identify",
    "in_full",
    "kind_name",
    "look_up",
    "official_name",
    "with_title",
    "written_name",
]


class Kenal(NamedTuple):
    """What a citation is by the catalogue.

    ``hubungan`` is how the title stands to the official one (sama, terpotong, berbeda_kecil, berbeda, tanpa_judul), or
    ``jenis_keliru`` when number, year and title are those of another kind, ``nomor_keliru`` when kind and title are
    those of another number or year, ``tidak_dikenal`` when the catalogue has nothing like it.
    """

    peraturan: Peraturan | None
    hubungan: str


_UNKNOWN = Kenal(None, "tidak_dikenal")
_SAME_TITLE = ("sama", "terpotong", "berbeda_kecil")


def identify(rujukan: Rujukan) -> Kenal:
    """Look a citation up: by kind, number and year first, then by number and year, then by title."""
    if rujukan.nomor is None or rujukan.tahun is None:
        return _UNKNOWN
    return look_up(rujukan.jenis, rujukan.nomor, rujukan.tahun, rujukan.daerah or "", rujukan.judul)


@lru_cache(maxsize=4096)
def look_up(jenis: str | None, nomor: str, tahun: int, daerah: str, judul: str | None) -> Kenal:
    """The same of the parts of a citation."""
    known = katalog()
    entry = _named(known, jenis, nomor, tahun, daerah)
    if entry is None and jenis in _LISTED:
        entry = _named(judul_uu_pp(), jenis, nomor, tahun, daerah)
    if jenis is None and nomor.isdigit():
        return _by_title_alone(known.by_number(nomor, tahun), judul)
    if judul is None:
        return _UNKNOWN if entry is None or jenis is None else Kenal(entry, "tanpa_judul")
    if entry is not None:
        relation = compare_titles(judul, entry.tentang)
        if relation != "berbeda":
            return Kenal(entry, relation)
    of_other_kind = _of_other_kind(known.by_number(nomor, tahun), jenis, daerah, judul)
    if of_other_kind is not None:
        return of_other_kind
    if entry is not None and jenis is not None and _within(judul, entry.tentang):
        return Kenal(entry, "berbeda")
    other_number = _other_number(jenis, nomor, tahun, daerah, judul, taken=entry is not None)
    if entry is not None and other_number is not None and _is_slip(judul, entry, other_number):
        return Kenal(entry, "berbeda")
    # Where number and year both differ, and are not known to be those of another, it may well be another of that title.
    if other_number is not None and (entry is not None or _partly(other_number, nomor, tahun)):
        return Kenal(other_number, "nomor_keliru")
    # Of a kind that is not known, number and year alone tell nothing.
    return Kenal(entry, "berbeda") if entry is not None and jenis is not None else _UNKNOWN


def _is_slip(judul: str, entry: Peraturan, other: Peraturan) -> bool:
    """Whether the regulation of the number is meant by the title of another one: that of what it revoked, which whoever
    wrote the number kept; or one that is its own but for a word.
    """
    return _revoked_by(other, entry) or alike(judul, entry.tentang) >= SAME_BUT_FOR_A_WORD


SAME_BUT_FOR_A_WORD = 85.0
"""Similarity (0 to 100) of titles from which number and year cannot be another's by chance."""


def _revoked_by(entry: Peraturan, other: Peraturan) -> bool:
    """Whether the catalogue names the other as what revoked a regulation."""
    return entry.dicabut_oleh == other.in_short


@lru_cache(maxsize=1024)
def _of_its_own(jenis: str | None, daerah: str, other: Peraturan) -> bool:
    """Whether this kind has many issuers, each with numbers of its own, and another regulation is not of the same one.

    A region sets its own Perda and decrees on what the state has set a law on: the same title says nothing, and the
    same number may be chance.
    """
    if other.jenis in regional_kinds() and daerah:
        return other.daerah != region_key(daerah)
    return jenis in regional_kinds() or jenis in kinds_of_every_office()


@lru_cache(maxsize=1024)
def _within(judul: str, official: str) -> bool:
    """Whether a title is that of what the official title names: "Cipta Kerja" for the law that adopts a Perppu on it.

    It is the regulation of that number that is meant, cited by half its title.
    """
    named = official.split(" tentang ")[1:]
    return any(compare_titles(judul, _ADOPTED.sub("", part)) == "sama" for part in named)


_ADOPTED = pattern(r"\s+Menjadi Undang-Undang\s*$", re.I)


def _by_title_alone(entries: list[Peraturan], judul: str | None) -> Kenal:
    """Many agencies have a regulation of this number and year: without its kind only the title tells which it is."""
    if judul is not None:
        for entry in entries:
            relation = compare_titles(judul, entry.tentang)
            if relation in _SAME_TITLE:
                return Kenal(entry, relation)
    return _UNKNOWN


def _of_other_kind(entries: list[Peraturan], jenis: str | None, daerah: str, judul: str) -> Kenal | None:
    """What has this number, year and title, but is of another kind."""
    for entry in entries:
        if entry.jenis == jenis or _of_its_own(jenis, daerah, entry):
            continue
        relation = compare_titles(judul, entry.tentang)
        if relation in _SAME_TITLE and not (relation == "terpotong" and len(judul.split()) < _MIN_CUT_WORDS):
            return Kenal(entry, relation if among(entry.jenis, jenis) else "jenis_keliru")
    return None


_MIN_CUT_WORDS = 3
"""Fewer words, "Pedoman", open many titles."""

_LISTED = ("UU", "PP")
"""The kinds of which there is a list of titles."""


def _named(known: Katalog, jenis: str | None, nomor: str, tahun: int, daerah: str) -> Peraturan | None:
    if jenis is not None:
        return known.by_identity(jenis, nomor, tahun, daerah)
    same = known.by_number(nomor, tahun)
    return same[0] if len(same) == 1 else None


def _other_number(
    jenis: str | None, nomor: str, tahun: int, daerah: str, judul: str, *, taken: bool
) -> Peraturan | None:
    """The title is that of one other regulation of this kind; of several with one title, of the only one that shares
    number or year.

    Where number and year are ``taken`` by another title, the latest of them is meant: it has replaced the others.
    """
    found = {
        (entry.nomor, entry.tahun): entry
        for source in ((katalog(), judul_uu_pp()) if jenis in _LISTED else (katalog(),))
        for entry in source.by_title(judul)
        if entry.jenis == jenis
        and entry.daerah == region_key(daerah)
        and same_level(entry.tingkat, region_kind(daerah))
    }
    if len(found) < 2:
        return next(iter(found.values()), None)
    near = [entry for entry in found.values() if _partly(entry, nomor, tahun)]
    if len(near) == 1:
        return near[0]
    if taken:
        latest = max(found.values(), key=lambda entry: entry.tahun)
        return latest if latest.lengkap and latest.status != "dicabut" else None
    return None


def _partly(entry: Peraturan, nomor: str, tahun: int) -> bool:
    """Whether a regulation has this number or is of this year."""
    return entry.tahun == tahun or short_number(entry.nomor) == short_number(nomor)


# -------------------------------------------------------------------- names


def official_name(entry: Peraturan) -> str:
    """A regulation of the catalogue by kind, number and year."""
    year = "" if entry.nomor.endswith(f"/{entry.tahun}") else f" Tahun {entry.tahun}"
    return f"{kind_name(entry)} Nomor {entry.nomor}{year}"


def with_title(entry: Peraturan) -> str:
    """The same with its title."""
    return f"{official_name(entry)} tentang {entry.tentang}"


def kind_name(entry: Peraturan) -> str:
    """The kind of a regulation of the catalogue in full, with its region."""
    return _with_region(entry.jenis, entry.tingkat, entry.daerah)


def _with_region(jenis: str, level: str, region: str) -> str:
    """The name of a kind and of the region, and of what kind the region is where the name does not say so."""
    name: str = acuan_toml("jenis-peraturan")["jenis"][jenis]["nama"]
    shown = "" if regional_kinds().get(jenis) else level
    return squeeze(f"{name} {shown.title()} {region.title()}")


@lru_cache(maxsize=1024)
def in_full(short: str) -> str:
    """What the catalogue names in short, "PP 11/2017 (remark)", as it is cited."""
    return _IN_SHORT.sub(_cited, short)


_IN_SHORT = pattern(r"\b([A-Z][A-Za-z]+(?: [A-Z][A-Za-z.]*){0,5}) ([0-9]+)/((?:19|20)[0-9]{2})\b")


def _cited(found: "re.Match[str]") -> str:
    named = sebutan(found[1])
    if named.jenis is None or not named.lengkap:
        return found[0]
    return cited_name(named.jenis.kunci, found[2], found[3], named.daerah or "")


def cited_name(jenis: str, nomor: str, tahun: str, daerah: str) -> str:
    """A regulation by its kind in full, with the region as a citation names it, by its number and year."""
    name = _with_region(jenis, region_kind(daerah), region_key(daerah))
    year = "" if nomor.endswith(f"/{tahun}") else f" Tahun {tahun}"
    return f"{name} Nomor {nomor}{year}"


def written_name(rujukan: Rujukan) -> str:
    """A citation by kind, number and year, as far as it names them."""
    parts = [rujukan.jenis_tertulis]
    # Without a kind the number of the old form stands in its place: "PER/21/M.PAN/11/2008".
    if rujukan.nomor is not None and rujukan.nomor != rujukan.jenis_tertulis:
        parts.append(f"Nomor {rujukan.nomor}")
    if rujukan.tahun is not None and not rujukan.tanpa_tahun:
        parts.append(f"Tahun {rujukan.tahun}")
    return " ".join(parts)
