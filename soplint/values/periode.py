"""Reporting periods in running text: which is named, how many of it, and what several make together.

A quarter ends with March, June, September or December; two quarters make a semester (PP 39/2006 Pasal 1 angka 25). The
words and the lengths stand in ``rules/acuan/periode.toml``.
"""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..acuan import acuan_toml
from ..folding import lowered
from ..patterns import pattern
from .bilangan import KATA_BILANGAN, ROMAWI, parse_bilangan
from .tanggal import NAMA_BULAN, pola_bulan

__all__ = [
    "Periode",
    "SebutanPeriode",
    "find_bulan",
    "find_periode",
    "hasil",
    "nearest_result",
    "next_longer",
    "periode",
]


class Periode(NamedTuple):
    """A reporting period: its length in months (None below a month) and in days."""

    nama: str
    bulan: int | None
    hari: int


class SebutanPeriode(NamedTuple):
    """A period that a text names, with the number before it.

    ``start`` and ``end`` enclose the words that say so: "2 (dua) laporan triwulan", "per tahun", "semesteran".
    ``urutan`` says whether an ordinal follows: "triwulan III", "semester pertama".
    """

    periode: str
    jumlah: int | None
    start: int
    end: int
    urutan: bool = False


def periode(nama: str) -> Periode:
    """The period of that name.

    :raises KeyError: for any other name than harian, mingguan, bulanan, triwulan, caturwulan, semester and tahunan.
    """
    return _daftar()[nama]


@lru_cache(maxsize=4096)
def hasil(jumlah: int, nama: str) -> str | None:
    """What several periods make together: 2 triwulan a semester; None when no period is as long."""
    satu = _daftar().get(nama)
    if satu is None or satu.bulan is None:
        return None
    return next((lain.nama for lain in _daftar().values() if lain.bulan == jumlah * satu.bulan), None)


@cache
def next_longer(nama: str) -> str:
    """The shortest period that whole ones of this make: semester of triwulan, tahunan of semester; else itself."""
    longer = _made_of(nama)
    return longer[0].nama if longer else nama


@lru_cache(maxsize=4096)
def nearest_result(jumlah: int, nama: str) -> tuple[str, int]:
    """The period that so many of this make, and their number; else the next one up: a year, of four, for 3 triwulan."""
    made, bulan = _made_of(nama), _daftar()[nama].bulan
    if not made or bulan is None:
        return (made[0].nama if made else f"{jumlah} {nama}"), jumlah
    one = next((one for one in made if (one.bulan or 0) >= jumlah * bulan), made[-1])
    return one.nama, (one.bulan or 0) // bulan


def _made_of(nama: str) -> list[Periode]:
    """The periods that whole ones of this make, the shortest first."""
    bulan = _daftar()[nama].bulan or 0
    longer = [one for one in _daftar().values() if (one.bulan or 0) > bulan and (one.bulan or 0) % (bulan or 1) == 0]
    return sorted(longer, key=lambda one: one.hari)


@lru_cache(maxsize=4096)
def find_periode(text: str) -> tuple[SebutanPeriode, ...]:
    """Every period that the text names, in order.

    The number behind a period is its ordinal ("triwulan 2") and never counts what follows.
    """
    plain = lowered(text)
    if not _holds(plain, _signs()):
        # Most texts name no period; looking for every spelling of all of them is slow.
        return ()
    vocabulary = _vocabulary()
    found = []
    counts_from = 0
    for match in vocabulary.mention.finditer(plain):
        mention = _sebutan(vocabulary, plain, match, counts_from)
        if mention is not None:
            ordinal = vocabulary.ordinal.match(plain, match.end())
            found.append(mention._replace(urutan=True) if ordinal and not ordinal["tahun"] else mention)
            counts_from = ordinal.end() if ordinal else match.end()
    return tuple(found)


@lru_cache(maxsize=4096)
def find_bulan(text: str) -> tuple[tuple[int, int, int], ...]:
    """The months that the text names: number, start and end. A short form counts only with a capital: "Jan", "Des"."""
    plain = lowered(text)
    if not _holds(plain, _month_signs()):
        # Most texts name no month; looking for every spelling of all of them is slow.
        return ()
    found = []
    for match in _month_names().finditer(plain):
        nama = match.lastgroup or ""
        written = text[match.start() : match.end()]
        if written[0].isupper() or len(written) > _LONGEST_SHORT_FORM or written == nama:
            found.append((NAMA_BULAN.index(nama) + 1, *match.span()))
    return tuple(found)


def _holds(plain: str, parts: tuple[str, ...]) -> bool:
    for part in parts:  # noqa: SIM110 - a generator takes twice as long
        if part in plain:
            return True
    return False


class _Vocabulary(NamedTuple):
    mention: re.Pattern[str]
    counted: re.Pattern[str]
    ordinal: re.Pattern[str]
    nama: dict[str, str]
    """The name of the period by each word for it, without blanks."""
    satuan: dict[str, dict[str, Any]]
    """The table of the period by each word that needs another before it."""


_LONGEST_SHORT_FORM = 4
"""Letters of a month in short: without a capital it may be another word."""

_LONGEST_COUNT = 80
"""Characters in which the count of a period stands before it."""
# This and what follows is looked for in lower case.
_SPELLING = pattern(r"[a-z]{3,}")
_WORD_AT_END = pattern(r"\w+\Z")
_NEXT_WORD = pattern(r"\s+(\w+)")
_APART = pattern(r"[\s-]+")


def _table() -> dict[str, Any]:
    return acuan_toml("periode")


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return {row["nama"]: row for row in _table()["periode"]}


@cache
def _daftar() -> dict[str, Periode]:
    return {nama: Periode(nama, row.get("bulan"), row["hari"]) for nama, row in _rows().items()}


@cache
def _signs() -> tuple[str, ...]:
    """The words without one of which no text names a period: of those that hold another, the shorter."""
    return _shortest(
        {kata.split()[0] for row in _rows().values() for name in ("sebutan", "satuan") for kata in row.get(name, ())}
    )


@cache
def _month_signs() -> tuple[str, ...]:
    """The same for months, in all their spellings."""
    return _shortest(set(_SPELLING.findall(pola_bulan())))


def _shortest(words: set[str]) -> tuple[str, ...]:
    return tuple(word for word in sorted(words) if not any(other in word for other in words - {word}))


@cache
def _vocabulary() -> _Vocabulary:
    rows = _rows().values()
    satuan = {kata: row for row in rows for kata in row.get("satuan", ())}
    pembuka = {kata for row in rows for kata in row.get("pembuka", ())}
    bilangan = f"[0-9]{{1,2}}|{_any_of(KATA_BILANGAN)}(?:\\s+{_any_of(KATA_BILANGAN)})*"
    jumlah = rf"(?P<jumlah>{bilangan})(?:\s*\([^()]*\))?"
    sebutan = _any_of(kata for row in rows for kata in row["sebutan"])
    return _Vocabulary(
        # "triwulan", or "per tahun", "setiap 3 (tiga) bulan"
        re.compile(
            rf"(?<!\w)(?:(?P<sebutan>{sebutan})"
            rf"|(?P<pembuka>{_any_of(pembuka)})[\s-]+(?:{jumlah}\s+)?(?P<satuan>{_any_of(satuan)}))(?!\w)"
        ),
        # "2 (dua) laporan kinerja" before a period
        re.compile(rf"(?<![\w.,/-]){jumlah}(?P<antara>(?:\s*\b{_any_of(_table()['antara'])}\b){{0,3}})\s*$"),
        # "triwulan III", "bulan ke-2", "semester pertama"; "tahunan 2024" has a year there
        re.compile(
            rf"\s*[-.]?\s*(?:(?:ke\s*-?\s*)?(?:{_any_of(ROMAWI)}|[0-9]{{1,2}}|(?P<tahun>[0-9]+))"
            rf"|pertama|ke\s*-?\s*{_any_of(KATA_BILANGAN)})(?!\w)"
        ),
        {_APART.sub("", kata): row["nama"] for row in rows for kata in row["sebutan"]},
        satuan,
    )


@cache
def _month_names() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:(?a:{pola_bulan()}))(?!\w)")


def _any_of(words: Any) -> str:
    """The words as alternatives, longer ones first; a blank in one may be a hyphen or more blanks.

    Only ASCII letters are the same in both cases: a dotless i would match and then be in no table.
    """
    longest_first = sorted(words, key=len, reverse=True)
    return "(?a:" + "|".join(r"(?u:[\s-])+".join(word.split()) for word in longest_first) + ")"


def _sebutan(vocabulary: _Vocabulary, text: str, match: re.Match[str], counts_from: int) -> SebutanPeriode | None:
    if match["satuan"]:
        return _sebutan_satuan(vocabulary.satuan[match["satuan"]], text, match)
    if _word_before(text, match.start()) in _table()["bukan_periode"]:
        return None
    nama = vocabulary.nama[_APART.sub("", match["sebutan"])]
    count = vocabulary.counted.search(text, max(counts_from, match.start() - _LONGEST_COUNT), match.start())
    if count is None:
        return SebutanPeriode(nama, None, *match.span())
    jumlah = _jumlah(count["jumlah"])
    if not count["antara"] and "satuan" in _rows()[nama]:
        # "3 bulanan" is one period of three months, "lima tahunan" none that is known here.
        panjang = hasil(jumlah or 0, nama)
        return SebutanPeriode(panjang, None, count.start(), match.end()) if panjang else None
    return SebutanPeriode(nama, jumlah, count.start(), match.end())


def _word_before(text: str, at: int) -> str:
    """The word that blanks part from a place; blank where a sign stands between. A pattern would look for it from all
    places before.
    """
    before = text[max(0, at - _LONGEST_COUNT) : at]
    if not before[-1:].isspace():
        return ""
    last = before.split()[-1:]
    word = _WORD_AT_END.search(last[0]) if last else None
    return word[0] if word is not None else ""


def _sebutan_satuan(row: dict[str, Any], text: str, match: re.Match[str]) -> SebutanPeriode | None:
    """A year in "per tahun" and a quarter in "setiap 3 bulan"; none in "per tahun 2014" or "laporan tahun anggaran"."""
    if match["pembuka"] not in row["pembuka"]:
        return None
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following else ""
    if word.isdigit() or word in row.get("kecuali", ()) or _month_names().fullmatch(word):
        return None
    nama = hasil(_jumlah(match["jumlah"]) or 0, row["nama"]) if match["jumlah"] else row["nama"]
    return SebutanPeriode(nama, None, *match.span()) if nama else None


def _jumlah(written: str) -> int | None:
    return int(written) if written.isdigit() else parse_bilangan(written)
