"""SOP numbers: their segments, the gaps among them, the year and the month that they name."""

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from ..folding import DASHES
from ..patterns import pattern
from .bilangan import ROMAWI, mend_figures

if TYPE_CHECKING:
    from lark import Lark, Token

__all__ = ["Isi", "NomorSop", "parse_nomor"]


class NomorSop(NamedTuple):
    """The number of an SOP; every pair of offsets is a half-open range of ``tertulis``."""

    tertulis: str
    """The text that was read, as written."""
    ruas: tuple[tuple[str, int, int], ...]
    """The segments between the slashes without the blanks around them, with their offsets."""
    kosong: tuple[tuple[int, int], ...] = ()
    """What was left to fill in: dots, or an empty segment with the slashes around it."""
    tahun: int | None = None
    """The year in four figures; of several the last."""
    tahun_letak: tuple[int, int] | None = None
    tahun_dua_angka: int | None = None
    """Where no such year is: two figures at the end, after a month, such as the last of "22/06/VII/22"."""
    bulan: int | None = None
    """The month, where a segment beside that of the year is a Roman number from I to XII; without a year, the last one.

    Elsewhere such a number names a section or a unit: "HK.02.04/I/012/2026". Where hyphens take the place of slashes it
    stands before the year and behind the serial number: "07-SOP-XI-2026", not "SOP-BAG-III-2026".
    """
    bulan_letak: tuple[int, int] | None = None


@lru_cache(maxsize=4096)
def parse_nomor(text: str) -> NomorSop:
    """Read an SOP number. There is no national pattern, so no text is refused."""
    mended = mend_figures(text)
    isi, garis = _plain(mended) or _parse(mended)
    batas = [-1, *garis, len(text)]
    ruas = tuple(_segment(text, before + 1, after) for before, after in pairwise(batas))
    tahun = next((token for tokens in reversed(isi) for token in reversed(tokens) if token[0] == "TAHUN"), None)
    bulan = next(
        (segment for segment in reversed(ruas[1:]) if segment[0] in _BULAN and _may_date(segment, ruas, tahun)), None
    )
    if not garis and (hyphened := _HYPHENED_MONTH.search(text)) is not None and hyphened[1] in _BULAN:
        bulan = (hyphened[1], *hyphened.span(1))
    return NomorSop(
        text,
        ruas,
        _gaps(ruas, isi, garis),
        int(mended[tahun[1] : tahun[2]]) if tahun else None,
        tahun[1:] if tahun else None,
        None if tahun else _tahun_dua_angka([segment[0] for segment in ruas]),
        _BULAN[bulan[0]] if bulan else None,
        bulan[1:] if bulan else None,
    )


Isi = tuple[str, int, int]
"""A token of a segment: KODE, TAHUN or BELUM_DIISI, and its range."""

_CODE = pattern(r"[0-9A-Za-z]+")
_YEARS = ("19", "20")


def _plain(mended: str) -> tuple[list[list[Isi]], list[int]] | None:
    """The tokens of a number in which nothing is left to fill in: the grammar says the same, ten times as slowly."""
    if "..." in mended or "…" in mended or "__" in mended:
        return None
    isi: list[list[Isi]] = [[]]
    garis = [place for place, sign in enumerate(mended) if sign == "/"]
    isi += [[] for _ in garis]
    for match in _CODE.finditer(mended):
        start, end = match.span()
        year = end - start == 4 and mended.startswith(_YEARS, start) and mended[start:end].isdigit()
        isi[mended.count("/", 0, start)].append(("TAHUN" if year else "KODE", start, end))
    return isi, garis


_HYPHENED_MONTH = pattern(
    r"(?<![A-Za-z0-9])[0-9]+[a-z]?(?:\s?[-‐‑–—]\s?S[OP]{2})?\s?[-‐‑–—]\s?([IVX]+)\s?[-‐‑–—]\s?(?:19|20)[0-9]{2}$"
)
_BULAN = {romawi.upper(): bulan for bulan, romawi in enumerate(ROMAWI, 1)}


def _may_date(segment: tuple[str, int, int], ruas: tuple[tuple[str, int, int], ...], tahun: Isi | None) -> bool:
    """Whether a segment stands where the month does: beside that of the year, or with a code of the archive between."""
    if tahun is None:
        return True
    at, year = ruas.index(segment), next(place for place, (_, start, end) in enumerate(ruas) if start <= tahun[1] < end)
    return abs(year - at) == 1 or (year - at == 2 and _ARCHIVE_CODE.fullmatch(ruas[at + 1][0]) is not None)


_HYPHENS = frozenset(DASHES)
_ARCHIVE_CODE = pattern(r"[A-Z]{2,4}\.[0-9][0-9.]*")  # "B/SOP-01/IX/HUK.7.1/2021"


def _segment(text: str, start: int, end: int) -> tuple[str, int, int]:
    part = text[start:end]
    stripped = part.strip()
    start += len(part) - len(part.lstrip()) if stripped else 0
    return stripped, start, start + len(stripped)


def _gaps(
    ruas: tuple[tuple[str, int, int], ...], isi: list[list[Isi]], garis: list[int]
) -> tuple[tuple[int, int], ...]:
    """The ranges left to fill in, in order; those of neighbouring empty segments are one range."""
    gaps: list[tuple[int, int]] = []
    for at, (tokens, (written, start, end)) in enumerate(zip(isi, ruas, strict=True)):
        if tokens:
            gaps += [token[1:] for token in tokens if token[0] == "BELUM_DIISI"]
            if at < len(garis) and written[-1] in _HYPHENS:
                # "SOP-   /DLH/2024": what the hyphen was to join is not there.
                gaps.append((end - 1, garis[at] + 1))
        elif garis and not (at == len(garis) and written in _HYPHENS):  # a last hyphen says "none", as in other fields
            start = garis[at - 1] if at else 0
            end = garis[at] + 1 if at < len(garis) else end
            if gaps and start < gaps[-1][1]:
                start = gaps.pop()[0]
            gaps.append((start, end))
    return tuple(gaps)


def _tahun_dua_angka(ruas: list[str]) -> int | None:
    if len(ruas) < 3:
        return None
    bulan, tahun = mend_figures(ruas[-2]), mend_figures(ruas[-1])
    is_month = bulan in _BULAN or (bulan.isascii() and bulan.isdigit() and len(bulan) <= 2 and 1 <= int(bulan) <= 12)
    return int(tahun) if is_month and len(tahun) == 2 and tahun.isascii() and tahun.isdigit() else None


def _parse(mended: str) -> tuple[list[list[Isi]], list[int]]:
    """The tokens of each segment, and where the slashes between them stand."""
    return _lark().parse(mended)  # type: ignore[return-value]  # what the actions make of a tree


class _Actions:
    """What each rule of the grammar yields: the tokens of each segment, and where the slashes between them stand."""

    def start(self, children: list[Any]) -> tuple[list[list[Isi]], list[int]]:
        return children[::2], [garis.start_pos + garis.index("/") for garis in children[1::2]]

    def ruas(self, children: list["Token"]) -> list[Isi]:
        return [(token.type, token.start_pos or 0, (token.start_pos or 0) + len(token)) for token in children]


@cache
def _lark() -> "Lark":
    from ..grammars import parser

    return parser("nomor", _Actions, "basic")
