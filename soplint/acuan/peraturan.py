"""What regulations there are: those of ``rules/acuan/`` by number and year, and by title."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from ..cache import remembered
from ..folding import fold
from ..patterns import pattern
from ..resources import data_digest
from . import acuan_toml, built_in_table, own_rows
from .daerah import region_key, region_kind, same_level
from .judul import title_key

__all__ = [
    "Katalog",
    "Peraturan",
    "general_kinds",
    "judul_uu_pp",
    "katalog",
    "kinds_of_every_office",
    "regional_kinds",
    "short_number",
    "title_words",
    "usual_title_words",
]


class Peraturan(NamedTuple):
    """A regulation as ``rules/acuan/peraturan.csv`` has it; ``yakin`` is whether its status is certain (keyakinan
    tinggi).

    ``daerah`` is the region as :func:`region_key` gives it and ``tingkat`` its kind; ``lengkap`` is False for what only
    the list of titles knows: that list says nothing of status.
    """

    jenis: str
    nomor: str
    tahun: int
    tentang: str
    daerah: str = ""
    tingkat: str = ""
    status: str = ""
    dicabut_oleh: str = ""
    tahun_dicabut: int | None = None
    diubah_oleh: str = ""
    yakin: bool = False
    lengkap: bool = True

    @property
    def in_short(self) -> str:
        """How the catalogue names it where it says what revoked or amended another: "PP 72/2019"."""
        return f"{self.jenis} {self.nomor}/{self.tahun}"


class Katalog:
    """Regulations by identity, by number and year, and by title.

    ``numbers`` are their :func:`short_number` and ``titles`` their :func:`title_key`, each in the order of ``entries``.
    """

    def __init__(self, entries: Sequence[Peraturan], numbers: Sequence[str], titles: Sequence[str]) -> None:
        self.entries = entries
        self._numbers = numbers
        self._keys = titles

    @classmethod
    def of(cls, entries: Sequence[Peraturan]) -> "Katalog":
        """The catalogue of these."""
        return cls(entries, *_told_by(entries))

    def by_identity(self, jenis: str, nomor: str, tahun: int, daerah: str | None = None) -> Peraturan | None:
        """The regulation of this kind, number and year; a kind that was renamed is looked up under both names.

        A region that does not say whether it is a kabupaten or a kota names one only where the other has none alike.
        """
        aliases: list[str] = acuan_toml("jenis-peraturan")["jenis"].get(jenis, {}).get("alias", [])
        region, level = region_key(daerah or ""), region_kind(daerah or "")
        for name in (jenis, *aliases):
            for number in (nomor, short_number(nomor)):
                found = [
                    entry
                    for entry in self.by_number(number, tahun)
                    if entry.jenis == name and entry.daerah == region and same_level(entry.tingkat, level)
                ]
                if len(found) == 1:
                    return found[0]
        return None

    def by_number(self, nomor: str, tahun: int) -> list[Peraturan]:
        """All regulations of this number and year, whatever their kind."""
        return self._number.get((nomor, tahun), [])

    def by_title(self, judul: str) -> list[Peraturan]:
        """All regulations of this title."""
        return self._titles.get(title_key(judul), [])

    @cached_property
    def _number(self) -> dict[tuple[str, int], list[Peraturan]]:
        found: dict[tuple[str, int], list[Peraturan]] = {}
        for entry, number in zip(self.entries, self._numbers, strict=True):
            found.setdefault((entry.nomor, entry.tahun), []).append(entry)
            if number != entry.nomor:
                found.setdefault((number, entry.tahun), []).append(entry)
        return found

    @cached_property
    def _titles(self) -> dict[str, list[Peraturan]]:
        found: dict[str, list[Peraturan]] = {}
        for entry, key in zip(self.entries, self._keys, strict=True):
            found.setdefault(key, []).append(entry)
        return found


def _told_by(entries: Iterable[Peraturan]) -> tuple[list[str], list[str]]:
    """What regulations are told by besides their number as it is written: short numbers and keys of titles."""
    entries = list(entries)
    return [short_number(entry.nomor) for entry in entries], [title_key(entry.tentang) for entry in entries]


def short_number(nomor: str) -> str:
    """The number itself where it carries its agency and year: 21 of PER/21/M.PAN/11/2008, 113 of 113/PMK.05/2012."""
    if "/" not in nomor:
        return nomor
    match = _WITH_AGENCY.fullmatch(nomor)
    return (match[1].lstrip("0") or "0") if match else nomor


_WITH_AGENCY = pattern(r"(?:[A-Z]+[/-])?([0-9]{1,4})/(?:.*/)?[A-Z].*/(?:19|20)[0-9]{2}", re.I)


@cache
def katalog() -> Katalog:
    """The regulations that SOPs cite, with their status."""
    return _katalog("peraturan", _entry)


@cache
def judul_uu_pp() -> Katalog:
    """Titles of further UU and PP: large, machine-read, and for identification only."""
    return _katalog("judul-uu-pp", _title)


@cache
def title_words() -> frozenset[str]:
    """The words that titles of regulations hold, folded."""
    entries = (*katalog().entries, *judul_uu_pp().entries)
    return frozenset(" ".join([fold(entry.tentang) for entry in entries]).split())


@cache
def usual_title_words() -> frozenset[str]:
    """Those that are surely words: titles that a machine has read hold others once."""
    read = Counter(word for entry in judul_uu_pp().entries for word in set(fold(entry.tentang).split()))
    sure = {word for entry in katalog().entries for word in fold(entry.tentang).split()}
    return frozenset(sure.union(word for word, count in read.items() if count > 1))


def _katalog(name: str, entry: Callable[[dict[str, str]], Peraturan]) -> Katalog:
    """The catalogue of a table. What a built-in table says is remembered on disk: making it out takes longer than
    checking a file.
    """
    own = own_rows(name)
    if own is not None:
        return Katalog.of([entry(row) for row in own])

    def made() -> tuple[list[Peraturan], list[str], list[str]]:
        entries = [entry(row) for row in built_in_table(name)]
        return entries, *_told_by(entries)

    entries, numbers, titles = remembered(name, data_digest(), made, title_key)
    return Katalog(list(map(Peraturan._make, entries)), numbers, titles)


def _title(row: dict[str, str]) -> Peraturan:
    return Peraturan(row["jenis"], row["nomor"], int(row["tahun"]), row["tentang"], lengkap=False)


@cache
def regional_kinds() -> dict[str, str]:
    """The kinds of regional regulation, each with the kind of region that its name says, blank where it says none."""
    kinds = acuan_toml("jenis-peraturan")["jenis"]
    return {name: kind.get("tingkat", "") for name, kind in kinds.items() if kind.get("daerah")}


@cache
def general_kinds() -> frozenset[str]:
    """The kinds that stand for regulations of many agencies ("Peraturan Menteri ..."): their years tell no order."""
    return frozenset(name for name, kind in acuan_toml("jenis-peraturan")["jenis"].items() if kind.get("awal"))


@cache
def kinds_of_every_office() -> frozenset[str]:
    """The kinds that every office issues with numbers of its own, as decrees are: one number names many of them."""
    return frozenset(name for name, kind in acuan_toml("jenis-peraturan")["jenis"].items() if kind.get("tiap_kantor"))


def _entry(row: dict[str, str]) -> Peraturan:
    jenis, _, region = row["jenis"].partition(" ")
    if jenis not in regional_kinds():
        jenis, region = row["jenis"], ""
    return Peraturan(
        jenis=jenis,
        nomor=row["nomor"],
        tahun=int(row["tahun"]),
        tentang=row["tentang"],
        daerah=region_key(region),
        tingkat=region_kind(region),
        status=row["status"],
        dicabut_oleh=row["dicabut_oleh"],
        tahun_dicabut=int(row["tahun_dicabut"]) if row["tahun_dicabut"] else None,
        diubah_oleh=row["diubah_oleh"],
        yakin=row["keyakinan"] == "tinggi",
    )
