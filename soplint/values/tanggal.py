"""Dates: when an SOP was made, revised, approved, and from when it holds."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ..cache import remembered
from ..folding import BLANKS, DASHES
from ..patterns import pattern
from ..resources import data_digest
from .bilangan import ROMAWI, mend_figures

if TYPE_CHECKING:
    from lark import Lark, Token

__all__ = ["NAMA_BULAN", "Tanggal", "nama_bulan", "parse_tanggal", "pola_bulan"]

NAMA_BULAN = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
"""The months in lower case, in their order."""


def nama_bulan(nomor: int) -> str:
    """The name of a month, counted from 1, as it is written: "November"."""
    return NAMA_BULAN[nomor - 1].capitalize()


class Tanggal(NamedTuple):
    """What stands in a date field."""

    tertulis: str
    """The text that was read, as written."""
    jenis: str
    """"tanggal" (a full date or a range of dates), "sebagian" (the day or the year is not there), "kosong" (blank, a
    dash, dots), "tidak_sah" (a day that no calendar has), "revisi" (a count of revisions alone) or "tak_terbaca"."""
    tanggal: date | None = None
    """The day, of a range the first; only with "tanggal"."""
    tahun: int | None = None
    bulan: int | None = None
    akhir: date | None = None
    """The last day of a range, "4-6 Mei 2018"."""
    pindaian: bool = False
    """Whether misread letters had to be mended: "2O23", "Novermber"."""
    salah_eja: tuple[tuple[str, str], ...] = ()
    """Words that were read as a month one letter away, in lower case, and the month: "novermber", "november"."""


@lru_cache(maxsize=4096)
def parse_tanggal(text: str) -> Tanggal:
    """Read a date field; a year of two digits lies between 1970 and 2069."""
    plain = _plain(text)
    if plain is not None:
        return plain
    stripped = text.lstrip(_FILLER).rstrip(_TABLE_LINE)
    if not stripped:
        return Tanggal(text, "kosong")
    mended = mend_figures(stripped)
    cleaned = mended.casefold().translate(_SAME)
    if _SPOILT_YEAR.search(cleaned):
        return Tanggal(text, "tak_terbaca")
    found = _read(cleaned)
    if found is not None:
        return found._replace(tertulis=text, pindaian=mended != stripped)
    # Most texts read at once: misread months are looked for only in those that do not.
    mended, misspelt = _mend_month(cleaned)
    found = _read(mended) if misspelt else None
    return found._replace(tertulis=text, pindaian=True, salah_eja=misspelt) if found else Tanggal(text, "tak_terbaca")


def _plain(text: str) -> Tanggal | None:
    """Day, month and year in full, as nearly all dates are: the grammar says the same and takes ten times as long."""
    words = text.split()
    if len(words) != 3 or words[1].casefold() not in _BULAN_PENUH or not text.isascii():
        return None
    hari, tahun = words[0], words[2]
    if not (hari.isdecimal() and len(hari) <= 2 and tahun.isdecimal() and len(tahun) == 4):
        return None
    if not _FIRST_YEAR <= int(tahun) <= _LAST_YEAR:
        return None
    bulan = _BULAN_PENUH[words[1].casefold()]
    try:
        tanggal = date(int(tahun), bulan, int(hari))
    except ValueError:
        return None
    return Tanggal(text, "tanggal", tanggal, int(tahun), bulan)


@cache
def pola_bulan() -> str:
    """A regular expression for every spelling of a month that the grammar knows, in lower case.

    The group that matched has the month's name, as in :data:`NAMA_BULAN`. Few texts want the grammar besides, so it is
    kept.
    """

    def made() -> str:
        terminals = {terminal.name.lower(): terminal.pattern.to_regexp() for terminal in _lark().terminals}
        return "|".join(f"(?P<{nama}>{terminals[nama]})" for nama in NAMA_BULAN)

    found: str = remembered("bulan", data_digest(), made)
    return found


_BULAN_PENUH = {nama: nomor for nomor, nama in enumerate(NAMA_BULAN, 1)}
_NOMOR_BULAN = {nama.upper(): nomor for nomor, nama in enumerate(NAMA_BULAN, 1)}  # by the grammar's terminals
_FILLER = BLANKS + DASHES + "._…:;/\\|()*,'\""
_TABLE_LINE = BLANKS + "|"
_SAME = str.maketrans({**dict.fromkeys(DASHES, "-"), **dict.fromkeys("’‘`", "'"), "…": "..."})
_WORD = pattern(r"(?<![a-z0-9])[a-z01]{3,}(?![a-z0-9])")  # 0 and 1 for the o and l of "0ktober" and "Apri1"
_SPOILT_YEAR = pattern(r"[\s./-](?:19|20)(?![0-9]{2}\W*\Z)[0-9a-z]{2}\W*\Z")  # "9 Februari 20b6" is not of 2020
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def _read(cleaned: str) -> Tanggal | None:
    """What the grammar makes of a text, leaving out a remark behind it."""
    from ..grammars import parse_before_remark

    found: Tanggal | None = parse_before_remark(_lark(), cleaned, _whole)
    return found


def _whole(tanggal: Tanggal, remark: str) -> bool:
    """A remark is words, and nothing less than a date with its year has one."""
    return tanggal.tahun is not None and tanggal.bulan is not None and remark[:1].isalpha()


def _mend_month(cleaned: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text with the month in place of words that are one letter away from it and from no other, and these words
    with their months.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    misspelt: list[tuple[str, str]] = []

    def mend(word: re.Match[str]) -> str:
        near = process.extract(word[0], NAMA_BULAN, scorer=OSA.distance, score_cutoff=1)
        if len(near) != 1 or near[0][1] == 0:
            return word[0]
        misspelt.append((word[0], near[0][0]))
        return near[0][0]

    return _WORD.sub(mend, cleaned), tuple(misspelt)


class _Actions:
    """What each rule of the grammar yields, on the way to a :class:`Tanggal`."""

    def start(self, children: list[Any]) -> Tanggal:
        return next(child for child in children if isinstance(child, Tanggal))

    def bulan(self, children: list["Token"]) -> int:
        return _NOMOR_BULAN[children[0].type]

    def lengkap(self, children: list[Any]) -> Tanggal:
        return _tanggal(*children)

    def hari_bulan_tahun(self, children: list[str]) -> Tanggal:
        return _tanggal(*_FIGURES.findall(children[0]))

    def hari_romawi_tahun(self, children: list[str]) -> Tanggal:
        hari, tahun = _FIGURES.findall(children[0])
        return _tanggal(hari, ROMAWI.index(_LETTERS.findall(children[0])[0]) + 1, tahun)

    def tahun_bulan_hari(self, children: list[str]) -> Tanggal:
        return _tanggal(*reversed(_FIGURES.findall(children[0])))

    def rentang(self, children: list[Any]) -> Tanggal:
        return _rentang(children)

    def bulan_tahun(self, children: list[Any]) -> Tanggal:
        bulan, tahun = children[0], _tahun(children[1])
        return Tanggal("", "sebagian" if tahun else "tidak_sah", None, tahun, bulan)

    def tanpa_tahun(self, children: list[Any]) -> Tanggal:
        return Tanggal("", "sebagian", bulan=next(child for child in children if isinstance(child, int)))

    def polos(self, children: list[str]) -> Tanggal:
        tahun = _tahun(children[0]) if len(children[0]) == 4 else None
        if tahun is not None:
            return Tanggal("", "sebagian", tahun=tahun)
        return Tanggal("", "revisi" if len(children[0]) <= 2 else "tak_terbaca")

    def revisi(self, _children: list[str]) -> Tanggal:
        return Tanggal("", "revisi")

    def belum_ada(self, _children: list[str]) -> Tanggal:
        return Tanggal("", "kosong")


@cache
def _lark() -> "Lark":
    from ..grammars import parser

    return parser("tanggal", _Actions, "basic")


_FIGURES = pattern(r"[0-9]+")
_LETTERS = pattern(r"[a-z]+")


def _tahun(figures: str) -> int | None:
    """A year; one of two digits lies between 1970 and 2069."""
    tahun = int(figures)
    if len(figures) == 2:
        return tahun + (2000 if tahun < 70 else 1900)
    return tahun if _FIRST_YEAR <= tahun <= _LAST_YEAR else None


def _tanggal(hari: str, bulan: str | int, tahun: str) -> Tanggal:
    tahun_penuh, bulan_ke = _tahun(tahun), int(bulan)
    try:
        tanggal = date(tahun_penuh or 0, bulan_ke, int(hari))
    except ValueError:
        if int(hari) == bulan_ke == int(tahun) == 0:  # "0000-00-00": how a database writes no date
            return Tanggal("", "kosong")
        return Tanggal("", "tidak_sah", None, tahun_penuh, bulan_ke if 1 <= bulan_ke <= 12 else None)
    return Tanggal("", "tanggal", tanggal, tahun_penuh, bulan_ke)


def _rentang(children: list[Any]) -> Tanggal:
    """Of a range the parts that its two ends share are written once: (4, 6, Mei, 2018)."""
    dari: Tanggal
    sampai: Tanggal
    if len(children) == 2:
        dari, sampai = children
    else:
        *awal, hari, bulan, tahun = children
        dari, sampai = _tanggal(awal[0], awal[1] if len(awal) == 2 else bulan, tahun), _tanggal(hari, bulan, tahun)
    if dari.tanggal is None or sampai.tanggal is None or sampai.tanggal < dari.tanggal:
        return dari._replace(jenis="tidak_sah", tanggal=None)
    return dari._replace(akhir=sampai.tanggal)
