"""NIP: the number of a civil servant, which tells when its holder was born and appointed.

Eighteen digits: YYYYMMDD of birth, YYYYMM of the first appointment, 1 for men and 2 for women, a serial number of three
(Perka BKN 22/2007). It replaced the number of nine digits.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ..folding import squeeze
from ..misread import ocr_digits
from ..patterns import pattern
from .nomor_pegawai import of_another_kind

__all__ = ["Nip", "parse_nip"]


class Nip(NamedTuple):
    """The number of a civil servant and what is wrong with it."""

    angka: str
    """Its digits alone."""
    jenis: str
    """"pns", "pppk" (on contract), "lama" (nine digits, out of use since 2007) or "lain" (any other length)."""
    cacat: tuple[str, ...] = ()
    """What is wrong: "panjang", "tanggal_lahir", "bulan_angkat", "tahun_angkat", "jenis_kelamin", "nomor_urut", "usia"
    (appointed before the age of 16), "lama"; empty when nothing is."""
    pindaian: bool = False
    """Whether letters that look like digits had to be mended."""


@lru_cache(maxsize=4096)
def parse_nip(text: str) -> Nip | None:
    """Read the longest run of digits, with or without blanks in it; None where fewer than six stand together.

    A number that its label tells to be of another kind is no NIP: None.
    """
    if of_another_kind(text):
        return None
    # A scan sets groups of digits any number of blanks apart.
    run = max(_RUN.findall(squeeze(text)), key=_count_digits, default="")
    if _count_digits(run) < _FEWEST_DIGITS:
        return None
    written = _BLANK.sub("", run)
    angka = ocr_digits(written)
    jenis = _jenis(angka)
    return Nip(angka, jenis, _CACAT[jenis](angka), angka != written)


_FEWEST_DIGITS = 6
"""Fewer are no number of an employee, however damaged."""

_YOUNGEST_MONTHS = 16 * 12
_FIRST_YEAR, _LAST_YEAR = 1900, 2099

# Groups of digits. A letter counts as one where it touches a digit, or stands alone with digits behind: "198903 l 009".
_RUN = pattern(
    r"""(?<![A-Za-z]) (?: [0-9] | [OoQIl|SBZ]+ (?=[0-9]) )
        (?: [\s.-]{0,2} [0-9] | [OoQIl|SBZ] | [\s.-]{1,2} [OoQIl|SBZ] (?= [OoQIl|SBZ\s.-]{0,3} [0-9] ) )*
    """,
    re.VERBOSE,
)
_DIGIT = pattern(r"[0-9]")
_BLANK = pattern(r"[\s.-]+")


def _count_digits(run: str) -> int:
    return len(_DIGIT.findall(run))


def _jenis(angka: str) -> str:
    if len(angka) == 9:
        return "lama"
    if len(angka) != 18:
        return "lain"
    # Where a civil servant has the month of appointment, those on contract have 21, 22 and so on.
    return "pppk" if "21" <= angka[12:14] <= "29" else "pns"


def _cacat_pns(angka: str) -> tuple[str, ...]:
    lahir = _lahir(angka)
    tahun, bulan = int(angka[8:12]), int(angka[12:14])
    umur = (tahun - lahir.year) * 12 + bulan - lahir.month if lahir else None  # in months
    before_birth = umur is not None and umur < 0
    checks = {
        "tanggal_lahir": lahir is None,
        "tahun_angkat": not _FIRST_YEAR <= tahun <= _LAST_YEAR or before_birth,
        "bulan_angkat": not 1 <= bulan <= 12,
        "usia": umur is not None and 0 <= umur < _YOUNGEST_MONTHS,
        "jenis_kelamin": angka[14] not in "12",
        "nomor_urut": angka[15:] == "000",
    }
    return tuple(name for name, wrong in checks.items() if wrong)


def _lahir(angka: str) -> date | None:
    try:
        lahir = date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    except ValueError:
        return None
    return lahir if _FIRST_YEAR <= lahir.year <= _LAST_YEAR else None


_CACAT: dict[str, Callable[[str], tuple[str, ...]]] = {
    "pns": _cacat_pns,
    "pppk": lambda _angka: (),
    "lama": lambda _angka: ("lama",),
    "lain": lambda _angka: ("panjang",),
}
