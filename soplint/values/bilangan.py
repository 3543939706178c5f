"""Numbers in words, figures that repeat themselves in words ("14 (empat belas) hari"), and misread figures."""

import re
from functools import lru_cache
from typing import NamedTuple

from ..misread import ocr_digits
from ..patterns import pattern
from .satuan_waktu import POLA_SATUAN

__all__ = ["KATA_BILANGAN", "ROMAWI", "PasanganBilangan", "find_pasangan", "mend_figures", "parse_bilangan"]

_ANGKA = {
    "nol": 0,
    "se": 1,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
# Word, its value, and what the count before it must stay below: "dua ratus ribu" but not "sebelas ratus".
_TINGKAT = (("ribu", 1000, 1000), ("ratus", 100, 10), ("puluh", 10, 10))

KATA_BILANGAN = (
    *(kata for kata in _ANGKA if kata not in ("nol", "se")),
    *("sepuluh", "sebelas", "seratus", "seribu", "belas", "puluh", "ratus", "ribu"),
)
"""The words that numbers are made of."""

ROMAWI = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
"""The Roman numbers by which months are written, from 1 on."""

_MOST_WORDS = 11  # of 999.999

# "sepuluh", and "duapuluh" as many write it: the place word becomes a word of its own.
_MENEMPEL = pattern(r"(?<=[a-z])(belas|puluh|ratus|ribu)")
_PASANGAN = pattern(
    rf"""(?=[0-9]) (?: (?<![\w.,/]) | (?<=\bRp) | (?<=\bRp\.) )
        (?P<angka> [0-9]{{1,3}}(?:\.[0-9]{{3}})+ | [0-9]{{1,6}} ) (?:,(?:00|-))? \s*
        \( \s* (?P<huruf> [A-Za-z][A-Za-z\s-]*? )
            (?P<satuan> \s+ (?:{POLA_SATUAN}|rupiah) )? \s*
        \)
    """,
    re.I | re.X,
)
_KATA = "|".join(sorted(KATA_BILANGAN, key=len, reverse=True))
_TERBALIK = pattern(
    rf"""(?<![\w-]) (?P<huruf> (?:{_KATA}) (?: [\s-]* (?:{_KATA}) ){{0,{_MOST_WORDS}}} ) \s*
        \( \s* (?P<angka> [0-9]{{1,3}}(?:\.[0-9]{{3}})+ | [0-9]{{1,6}} ) \s* \)
    """,
    re.I | re.X,
)
"""The words first: "tiga (3) rangkap"."""
_BRACKETED = pattern(r"\(\s*[0-9]")

_LOOK_ALIKE = pattern(
    r"""(?<![^\W\d_]) [OoQIl|SZ]+ (?=[0-9])     # "O5 menit"
      | (?<=[0-9]) [OoQIl|S]+ (?![^\W\d_])     # "1O menit", "2O23"
      | ^ [Il|SZ] (?=\s+[^\s0-9])               # "l hari", but not the border of "| 1 hari"
    """,
    re.VERBOSE,
)


class PasanganBilangan(NamedTuple):
    """A figure and the words that repeat it; ``start`` and ``end`` enclose both, parentheses included."""

    angka: int
    huruf: int
    start: int
    end: int


@lru_cache(maxsize=4096)
def parse_bilangan(text: str) -> int | None:
    """The value of number words from "nol" to 999.999; None for anything else, a misspelt word included."""
    kata = _MENEMPEL.sub(r" \1", text.casefold().replace("-", " ")).split()
    return _nilai(kata) if len(kata) <= _MOST_WORDS else None


@lru_cache(maxsize=4096)
def find_pasangan(text: str) -> tuple[PasanganBilangan, ...]:
    """Every figure with number words in parentheses behind it, such as "2 (tiga)", and words with a figure there, "tiga
    (2)"; other parentheses are left out.

    A unit of time may stand inside, too: "2 (tiga hari)".
    """
    if "(" not in text:
        return ()
    found = []
    # Looking for number words takes long, and few brackets hold a figure.
    reversed_ = _TERBALIK.finditer(text) if _BRACKETED.search(text) is not None else ()
    for match in (*_PASANGAN.finditer(text), *reversed_):
        huruf = parse_bilangan(match["huruf"])
        if huruf is not None:
            found.append(PasanganBilangan(int(match["angka"].replace(".", "")), huruf, *match.span()))
    return tuple(sorted(found, key=lambda pair: pair.start))


def mend_figures(text: str) -> str:
    """Put digits for the letters that a scan left among digits; nothing is moved, so offsets stay good."""
    return _LOOK_ALIKE.sub(lambda letters: ocr_digits(letters[0]), text)


def _nilai(kata: list[str]) -> int | None:
    for tingkat, besar, batas in _TINGKAT:
        if tingkat in kata:
            letak = kata.index(tingkat)
            banyak = _nilai(kata[:letak])
            sisa = _nilai(kata[letak + 1 :]) if kata[letak + 1 :] else 0
            if banyak is None or sisa is None or not 0 < banyak < batas or sisa >= besar:
                return None
            return banyak * besar + sisa
    if len(kata) == 2 and kata[1] == "belas" and _ANGKA.get(kata[0]):
        return 10 + _ANGKA[kata[0]]
    return _ANGKA.get(kata[0]) if len(kata) == 1 else None
