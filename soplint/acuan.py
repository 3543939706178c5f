"""The reference tables of ``rules/acuan/``, and what regulations are by them."""

import csv
import re
import sys
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from .folding import fold, squeeze
from .patterns import pattern
from .resources import folder, read_toml

__all__ = [
    "BUILT_IN",
    "REGIONAL",
    "Katalog",
    "Peraturan",
    "acuan_toml",
    "built_in_table",
    "compare_titles",
    "judul_uu_pp",
    "katalog",
    "region_key",
    "region_kind",
    "same_level",
    "short_number",
    "title_key",
    "use",
]


BUILT_IN: Mapping[str, Any] = {}
"""No tables of the user: those of ``rules/acuan/`` are in force as they are."""

_CSV_FILES = ("peraturan", "judul-uu-pp")
_in_force: Mapping[str, Any] = BUILT_IN


def use(tables: Mapping[str, Any]) -> None:
    """Put the user's tables, by their names, in force for all that is looked up from now on.

    Every cache of the package is emptied when others were in force, and not only those that are known to hold something
    of a table: one forgotten would be wrong without a sign, and a change of tables is rare.
    """
    global _in_force
    if tables is _in_force or tables == _in_force:
        return
    _in_force = tables
    for name, module in tuple(sys.modules.items()):
        if name.startswith(f"{__package__}."):
            for value in tuple(vars(module).values()):
                forget = getattr(value, "cache_clear", None)
                if forget is not None:
                    forget()


def acuan_toml(name: str) -> dict[str, Any]:
    """The table of that name: the user's, else ``rules/acuan/<name>.toml``."""
    own: dict[str, Any] | None = _in_force.get(name)
    return read_toml("rules", f"acuan/{name}.toml") if own is None else own


def built_in_table(name: str) -> Any:
    """A table as it comes with soplint; the rows of a CSV file as a list."""
    if name not in _CSV_FILES:
        return read_toml("rules", f"acuan/{name}.toml")
    with (folder("rules") / "acuan" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rows(name: str) -> list[dict[str, str]]:
    own: list[dict[str, str]] | None = _in_force.get(name)
    rows: list[dict[str, str]] = built_in_table(name) if own is None else own
    return rows


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


class Katalog:
    """Regulations by identity, by number and year, and by title."""

    def __init__(self, entries: list[Peraturan]) -> None:
        self._identity: dict[tuple[str, str, int, str], list[Peraturan]] = {}
        self._number: dict[tuple[str, int], list[Peraturan]] = {}
        self._title: dict[str, list[Peraturan]] = {}
        self._entries = entries
        for entry in entries:
            for nomor in {entry.nomor, short_number(entry.nomor)}:
                self._identity.setdefault((entry.jenis, nomor, entry.tahun, entry.daerah), []).append(entry)
                self._number.setdefault((nomor, entry.tahun), []).append(entry)

    def by_identity(self, jenis: str, nomor: str, tahun: int, daerah: str | None = None) -> Peraturan | None:
        """The regulation of this kind, number and year; a kind that was renamed is looked up under both names.

        A region that does not say whether it is a kabupaten or a kota names one only where the other has none alike.
        """
        aliases: list[str] = acuan_toml("jenis-peraturan")["jenis"].get(jenis, {}).get("alias", [])
        region, level = region_key(daerah or ""), region_kind(daerah or "")
        for name in (jenis, *aliases):
            for number in (nomor, short_number(nomor)):
                entries = self._identity.get((name, number, tahun, region), ())
                found = [entry for entry in entries if same_level(entry.tingkat, level)]
                if len(found) == 1:
                    return found[0]
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


def short_number(nomor: str) -> str:
    """The number itself where it carries its agency and year: 21 of PER/21/M.PAN/11/2008, 113 of 113/PMK.05/2012."""
    match = _WITH_AGENCY.fullmatch(nomor)
    return (match[1].lstrip("0") or "0") if match else nomor


_WITH_AGENCY = pattern(r"(?:[A-Z]+[/-])?([0-9]{1,4})/(?:.*/)?[A-Z].*/(?:19|20)[0-9]{2}", re.I)


@cache
def katalog() -> Katalog:
    """The regulations that SOPs cite, with their status."""
    return Katalog([_entry(row) for row in _rows("peraturan")])


@cache
def judul_uu_pp() -> Katalog:
    """Titles of further UU and PP: large, machine-read, and for identification only."""
    rows = _rows("judul-uu-pp")
    return Katalog(
        [Peraturan(row["jenis"], row["nomor"], int(row["tahun"]), row["tentang"], lengkap=False) for row in rows]
    )


REGIONAL = ("Perda", "Pergub", "Perbup", "Perwali")


def _entry(row: dict[str, str]) -> Peraturan:
    jenis, _, region = row["jenis"].partition(" ")
    if jenis not in REGIONAL:
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


_REGION_KINDS = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
}


@lru_cache(maxsize=4096)
def region_key(region: str) -> str:
    """The name of a region without "Kabupaten", "Kota" or "Provinsi", for comparing."""
    return " ".join(word for word in fold(region).split() if word not in _REGION_KINDS and word != "daerah")


@lru_cache(maxsize=4096)
def region_kind(region: str) -> str:
    """Whether a region says that it is a kabupaten, a kota or a provinsi; blank when it does not."""
    return next((_REGION_KINDS[word] for word in fold(region).split() if word in _REGION_KINDS), "")


def same_level(one: str, other: str) -> bool:
    """Whether two kinds of region can be one: they can where either is not said."""
    return not one or not other or one == other


# Differences that no reader would call one; the right-hand form is the one compared. The order counts: what is longer
# comes before what it contains, and leading zeros go before zeros are read as letters.
_SAME = (
    (" republik indonesia ", " "),
    (" tatacara ", " tata cara "),
    (" review ", " reviu "),
    (" propinsi ", " provinsi "),
    (" peraturan pelaksanaan ", " pelaksanaan "),
    (" penyelenggaraan negara ", " penyelenggara negara "),
    (" uu ", " undang undang "),
    (" pp ", " peraturan pemerintah "),
    (" perpres ", " peraturan presiden "),
    (" permendagri ", " peraturan menteri dalam negeri "),
    (" no ", " nomor "),
    (" serta ", " "),
    (" dan ", " "),
    (" 0", " "),
    ("rn", "m"),
)
_LOOK_ALIKE = str.maketrans("01i", "oll")
_ACRONYM = pattern(r"\([A-Z]{2,}\)")
"""An abbreviation that a title explains in passing: "Standar Operasional Prosedur (SOP)"."""
_AMENDED = pattern(r"\bsebagaimana\s+(?:telah\s+)?(?:\w+\s+kali\s+)?diubah\b.*", re.I | re.S)
"""Where a citation of the title ends, though the title itself goes on."""


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """A title as it is compared: folded, without what may differ."""
    if "(" in title:
        title = _ACRONYM.sub(" ", title)
    if "diubah" in title.lower():
        title = _AMENDED.sub(" ", title)
    key = f" {fold(title)} "
    for old, new in _SAME:
        key = key.replace(old, new)
    return squeeze(key.translate(_LOOK_ALIKE))


@lru_cache(maxsize=4096)
def compare_titles(cited: str, official: str) -> str:
    """How a cited title stands to the official one.

    ``sama``; ``terpotong`` when it stops short, at the end of a word; ``berbeda_kecil`` when single letters differ, as
    scans make them; ``berbeda``.
    """
    words, whole = title_key(cited).split(), title_key(official).split()
    # Scans lose blanks between words, so the words are compared joined.
    joined, start = "".join(words), 0
    if joined == "".join(whole):
        return "sama"
    for at, word in enumerate(whole[:-1]):
        start += len(word)
        if start == len(joined) and joined == "".join(whole[: at + 1]):
            return "terpotong"
    if _MIN_MISREAD_WORDS < len(words) < len(whole) and _misread(words, whole[: len(words)]):
        return "terpotong"
    return "berbeda_kecil" if len(words) == len(whole) and _misread(words, whole) else "berbeda"


_MIN_MISREAD_WORDS = 3
"""A cut title with misread letters is recognised only where it is longer than this."""
_MIN_LETTERS = 5
"""A letter more or less makes another word of a shorter one."""


def _misread(words: list[str], official: list[str]) -> bool:
    """Whether every word is the same or one letter away from its counterpart."""
    return all(word == right or _one_letter_away(word, right) for word, right in zip(words, official, strict=True))


def _one_letter_away(word: str, other: str) -> bool:
    """Whether one letter is another, missing or too many."""
    short, long = sorted((word, other), key=len)
    if len(short) < _MIN_LETTERS or len(long) - len(short) > 1:
        return False
    same = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
