"""The reference tables of ``rules/acuan/``, and what regulations are by them."""

import csv
from functools import cache, lru_cache
from typing import Any, NamedTuple

from .folding import fold, squeeze
from .resources import folder, read_toml

__all__ = ["Katalog", "Peraturan", "acuan_toml", "compare_titles", "katalog", "region_key", "title_key"]


def acuan_toml(name: str) -> dict[str, Any]:
    """The table ``rules/acuan/<name>.toml``."""
    return read_toml("rules", f"acuan/{name}.toml")


class Peraturan(NamedTuple):
    """A regulation as ``rules/acuan/peraturan.csv`` has it; ``yakin`` is whether its status is certain (keyakinan
    tinggi).

    ``lengkap`` is False for what only the list of titles knows: that list says nothing of status.
    """

    jenis: str
    nomor: str
    tahun: int
    tentang: str
    daerah: str = ""
    status: str = ""
    dicabut_oleh: str = ""
    tahun_dicabut: int | None = None
    diubah_oleh: str = ""
    yakin: bool = False
    lengkap: bool = True


class Katalog:
    """Regulations by identity, by number and year, and by title."""

    def __init__(self, entries: list[Peraturan]) -> None:
        self._identity: dict[tuple[str, str, int, str], Peraturan] = {}
        self._number: dict[tuple[str, int], list[Peraturan]] = {}
        self._title: dict[str, list[Peraturan]] = {}
        self._entries = entries
        for entry in entries:
            self._identity[entry.jenis, entry.nomor, entry.tahun, entry.daerah] = entry
            self._number.setdefault((entry.nomor, entry.tahun), []).append(entry)

    def by_identity(self, jenis: str, nomor: str, tahun: int, daerah: str | None = None) -> Peraturan | None:
        """The regulation of this kind, number and year; a kind that was renamed is looked up under both names."""
        aliases: list[str] = acuan_toml("jenis-peraturan")["jenis"].get(jenis, {}).get("alias", [])
        region = region_key(daerah or "")
        for name in (jenis, *aliases):
            entry = self._identity.get((name, nomor, tahun, region))
            if entry is not None:
                return entry
        return None

    def by_number(self, nomor: str, tahun: int) -> list[Peraturan]:
        """All regulations of this number and year, whatever their kind."""
        return self._number.get((nomor, tahun), [])

    def by_title(self, judul: str) -> list[Peraturan]:
        """All regulations of this title."""
        if not self._title:
            for entry in self._entries:
                self._title.setdefault(title_key(entry.tentang), []).append(entry)
        return self._title.get(title_key(judul), [])


@cache
def katalog() -> Katalog:
    """The regulations that SOPs cite, with their status."""
    with (folder("rules") / "acuan" / "peraturan.csv").open(encoding="utf-8", newline="") as file:
        return Katalog([_entry(row) for row in csv.DictReader(file)])


@cache
def judul_uu_pp() -> Katalog:
    """Titles of further UU and PP: large, machine-read, and for identification only."""
    with (folder("rules") / "acuan" / "judul-uu-pp.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return Katalog(
            [Peraturan(row["jenis"], row["nomor"], int(row["tahun"]), row["tentang"], lengkap=False) for row in rows]
        )


_REGIONAL = ("Perda", "Pergub", "Perbup", "Perwali")


def _entry(row: dict[str, str]) -> Peraturan:
    jenis, _, region = row["jenis"].partition(" ")
    if jenis not in _REGIONAL:
        jenis, region = row["jenis"], ""
    return Peraturan(
        jenis=jenis,
        nomor=row["nomor"],
        tahun=int(row["tahun"]),
        tentang=row["tentang"],
        daerah=region_key(region),
        status=row["status"],
        dicabut_oleh=row["dicabut_oleh"],
        tahun_dicabut=int(row["tahun_dicabut"]) if row["tahun_dicabut"] else None,
        diubah_oleh=row["diubah_oleh"],
        yakin=row["keyakinan"] == "tinggi",
    )


_REGION_WORDS = frozenset({"kabupaten", "kab", "kota", "provinsi", "propinsi", "prov", "daerah"})


@lru_cache(maxsize=4096)
def region_key(region: str) -> str:
    """A region without "Kabupaten", "Kota" or "Provinsi", for comparing."""
    return " ".join(word for word in fold(region).split() if word not in _REGION_WORDS)


# Differences that no reader would call one; the right-hand form is the one compared.
_SAME = (
    ("republik indonesia", ""),
    ("tatacara", "tata cara"),
    ("review", "reviu"),
    ("peraturan pelaksanaan", "pelaksanaan"),
    ("penyelenggaraan negara", "penyelenggara negara"),
    (" no ", " nomor "),
    (" serta ", " "),
    (" dan ", " "),
    (" 0", " "),
)


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """A title as it is compared: folded, without what may differ."""
    key = f" {fold(title)} "
    for old, new in _SAME:
        key = key.replace(old, new)
    return squeeze(key)


_MIN_PREFIX_WORDS = 3


@lru_cache(maxsize=4096)
def compare_titles(cited: str, official: str) -> str:
    """How a cited title stands to the official one.

    ``sama``; ``terpotong`` when it stops short; ``berbeda_kecil`` when single letters differ, as scans make them;
    ``berbeda``.
    """
    left, right = title_key(cited), title_key(official)
    if left == right:
        return "sama"
    words, whole = left.split(), right.split()
    if len(words) < len(whole) and len(words) >= min(_MIN_PREFIX_WORDS, len(whole) - 1):
        head = whole[: len(words)]
        if words == head or (len(words) > _MIN_PREFIX_WORDS and _misread(words, head)):
            return "terpotong"
    if len(words) == len(whole) and _misread(words, whole):
        return "berbeda_kecil"
    return "berbeda"


_LONG_WORD = 5


def _misread(words: list[str], official: list[str]) -> bool:
    """Whether every word is the same or differs from its counterpart in one letter, as long as it is."""
    return all(
        word == right
        or (len(word) == len(right) >= _LONG_WORD and sum(a != b for a, b in zip(word, right, strict=True)) == 1)
        for word, right in zip(words, official, strict=True)
    )
