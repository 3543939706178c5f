"""Durations: what stands in the Waktu column of an SOP table."""

import re
from functools import lru_cache
from typing import NamedTuple

from ..folding import BLANKS, DASHES
from ..misread import misread_as, ocr_digits
from ..patterns import pattern
from .bilangan import mend_figures
from .jangka import KERJA, TIDAK_TETAP, Jangka, read_jangka
from .satuan_waktu import MENIT_PER_SATUAN, POLA_SATUAN

__all__ = [
    "Waktu",
    "is_glued",
    "is_time",
    "parse_waktu",
    "satuan",
    "satuan_dalam",
    "tulis_menit",
]

_LONGEST = 1000 * MENIT_PER_SATUAN["tahun"]
"""In minutes: what is longer is a misread number and no time."""


class Waktu(NamedTuple):
    """A duration as it is written in one cell.

    Times are elapsed minutes: a day has 1440, a working day too, a week 7 days, a month 30, a year 365.
    """

    tertulis: str
    """The text that was read, as written."""
    paling_singkat: float | None
    """Shortest time in minutes; None when it is not bounded below ("maksimal 3 hari") or not fixed."""
    paling_lama: float | None
    """Longest time in minutes; None when it is not bounded above ("minimal 1 jam") or not fixed."""
    satuan: tuple[str, ...] = ()
    """The units, as :data:`MENIT_PER_SATUAN` names them, each once, in written order."""
    hari_kerja: bool = False
    """Whether it counts working days."""
    batas: str = ""
    """How it is bounded: "", "minimal", "maksimal" or "kira-kira"."""
    per: str | None = None
    """What each such time is for, in lower case: "berkas" of "2 menit/berkas"."""
    tetap: bool = True
    """False when no fixed time is meant: "Setiap saat", "Sesuai kebutuhan", "Triwulan"."""
    terbalik: bool = False
    """Whether a range runs from long to short, "5-2 hari"; the two bounds above are in order nevertheless."""
    salah_eja: tuple[tuple[str, str], ...] = ()
    """Words that were read as a unit one letter away, in lower case, and the unit: "hri", "hari"."""

    @property
    def tersingkat(self) -> float | None:
        """The shortest time in minutes, or the longest where only that is said; None where neither is."""
        return self.paling_singkat if self.paling_singkat is not None else self.paling_lama


@lru_cache(maxsize=4096)
def parse_waktu(text: str, satuan_kolom: str | None = None) -> Waktu | None:
    """Read a duration; None when the text is not readable as time.

    ``satuan_kolom`` is the unit that the column's heading gives to bare numbers, see :func:`satuan_dalam`.
    """
    plain = _plain(text)
    if plain is not None:
        return _possible(plain)
    if text.strip() in _DITTO:
        return Waktu(text, None, None, tetap=False)
    jangka, misspelt = _jangka_in(_clean(text))
    if jangka is TIDAK_TETAP:
        return Waktu(text, None, None, tetap=False)
    if jangka is None or not (jangka.satuan or satuan_kolom in MENIT_PER_SATUAN):
        return None
    kali = 1.0 if jangka.satuan else MENIT_PER_SATUAN[satuan_kolom or ""]
    satuan = jangka.satuan or (satuan_kolom or "",)
    return _possible(
        Waktu(
            text,
            None if jangka.batas == "maksimal" else jangka.singkat * kali,
            None if jangka.batas == "minimal" else jangka.lama * kali,
            tuple(dict.fromkeys(nama.removesuffix(KERJA) for nama in satuan)),
            "hari" + KERJA in satuan,
            jangka.batas,
            jangka.per,
            terbalik=jangka.terbalik,
            salah_eja=misspelt,
        )
    )


def _jangka_in(cleaned: str) -> tuple[Jangka | None, tuple[tuple[str, str], ...]]:
    """What a text says, None where it is no time, and the words that were read as a unit one letter away."""
    jangka = read_jangka(cleaned)
    misspelt: tuple[tuple[str, str], ...] = ()
    if jangka is None:
        # Most texts read at once: misread letters are looked for only in those that do not.
        cleaned = _mend_figure(cleaned)
        mended = _mend_unit(cleaned)
        jangka = read_jangka(mended)
        if jangka is not None:
            words = zip(_WORD.findall(cleaned), _WORD.findall(mended), strict=False)
            misspelt = tuple([(word, unit) for word, unit in words if word != unit and unit in MENIT_PER_SATUAN])
    if (jangka is None or (not jangka.satuan and jangka is not TIDAK_TETAP)) and "(" in cleaned:
        # "30 (tiga puluh menit)" is "30 (tiga puluh) menit".
        jangka = read_jangka(_UNIT_IN_BRACKETS.sub(r" \1) \2 ", cleaned)) or jangka
    if jangka is None:
        before = (read_jangka(cleaned[: aside.start()]) for aside in _ASIDE.finditer(cleaned, 1))
        jangka = next((found for found in before if found is not None and found.satuan), None)
    if jangka is None and ":" in cleaned:
        jangka = _of_cases(cleaned)
    return jangka, misspelt


def _of_cases(cleaned: str) -> Jangka | None:
    """The times of several cases, each behind its name: "umum: 5 menit, bpjs: 10 menit"; all of them bound it."""
    first, *times = _CASE.split(cleaned)
    cases = [read_jangka(time.rstrip(" ,;/")) for time in times]
    if first or len(cases) < _FEWEST_CASES:
        return None
    found = [case for case in cases if case is not None and case.satuan]
    if len(found) < len(cases):
        return None
    satuan = sum((case.satuan for case in found), ())
    return found[0]._replace(
        singkat=min(case.singkat for case in found), lama=max(case.lama for case in found), satuan=satuan
    )


_FEWEST_CASES = 2
_CASE = pattern(r"(?:\A|(?<=[,;/])\s?)[a-z][a-z ]{1,30}:\s?")


def is_time(text: str) -> bool:
    """Whether a text opens with a figure and is a fixed time: "10 menit", neither "10" nor "3 bulan sekali"."""
    if not text[:1].isdigit():
        return False
    waktu = parse_waktu(text)
    return waktu is not None and waktu.tetap


def is_glued(text: str) -> bool:
    """Whether letters stand between a figure and a unit that a scan may have made of another figure: "1lhari"."""
    return _GLUED.search(text) is not None


_GLUED = pattern(rf"\d\s?[^\W\d_|]{{1,2}}(?:{'|'.join(MENIT_PER_SATUAN)})\b", re.I)


def _possible(waktu: Waktu) -> Waktu | None:
    """The duration, None when it is too long to be one."""
    return waktu if max(waktu.paling_singkat or 0, waktu.paling_lama or 0) <= _LONGEST else None


def _plain(text: str) -> Waktu | None:
    """A figure and a unit, as nearly all durations are: the grammar says the same and takes ten times as long."""
    words = text.split()
    if len(words) != 2 or not (words[0].isascii() and words[0].isdecimal()):
        return None
    satuan = words[1].casefold()
    if satuan not in MENIT_PER_SATUAN:
        return None
    menit = float(words[0]) * MENIT_PER_SATUAN[satuan]
    return Waktu(text, menit, menit, (satuan,))


def tulis_menit(menit: float) -> str:
    """Minutes in words, in the longest of day, hour and minute that leaves no remainder: "120 hari", "30 menit"."""
    satuan = next((nama for nama in ("hari", "jam") if menit and menit % MENIT_PER_SATUAN[nama] == 0), "menit")
    return f"{menit / MENIT_PER_SATUAN[satuan]:g} {satuan}".replace(".", ",")


@lru_cache(maxsize=4096)
def satuan_dalam(text: str) -> str | None:
    """The first unit that words name, such as "menit" of the heading "WAKTU (Menit)"; None when they name none."""
    return next((found for kata in _WORD.findall(text.casefold()) if (found := satuan(kata)) is not None), None)


@lru_cache(maxsize=4096)
def satuan(kata: str) -> str | None:
    """The unit that a word in lower case is, as :data:`MENIT_PER_SATUAN` names it: "menit" of "mnt"; else None."""
    if kata in MENIT_PER_SATUAN:
        return kata
    satu = read_jangka(f"1 {kata}") if kata.isalpha() else None
    return satu.satuan[0].removesuffix(KERJA) if satu is not None and satu.satuan else None


_WORD = pattern(r"[a-z]+")
# A remark in brackets that opens like a time, "(jam 08.00-16.00)", another case, how often that is, and a footnote:
# "45 menit, 8 kali pertemuan", "30 menit 1)".
_ASIDE = pattern(r"\(|\batau\b|,\s?(?=[0-9]{1,3}\s?(?:x|kali)\b)|(?<=[a-z'\"\s])(?:[⁰¹²³⁴-⁹]+|[1-9]\))\s*\Z")
_DITTO = frozenset(('"', "“", "”", "''", ",,", "„", "〃", '-"-'))
"""Marks that say "as above"."""
_UNIT_IN_BRACKETS = pattern(rf"(?<=[0-9])\s*(\([a-z\s]+?)\s({POLA_SATUAN})\s*\)")
_WRAPPING = BLANKS + '("“”'
_SECOND_SIGN = pattern(r"(?<=[0-9])\s?(?:[\"”″]|['’′]{2})\s*\Z")
_SAME = str.maketrans(
    {
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys("’‘′`´", "'"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
        "×": "x",
        "½": " 1/2",
        "¼": " 1/4",
        "¾": " 3/4",
    }
)


def _clean(text: str) -> str:
    cleaned = mend_figures(text.strip(_WRAPPING)).casefold().translate(_SAME)
    # Quotation marks around the text are no sign of the unit.
    return cleaned.rstrip("'″ ") + '"' if text[:1] not in '"“' and _SECOND_SIGN.search(text) else cleaned


# Specks and borders of the column around a time, and a figure that a scan took for a letter of the unit: "ljam".
_SPECKS = pattern(r"\A[-.,:;_~*|\s]+(?=[0-9lio|!])|[-\s|_~]+\Z")
_LETTERS_FOR_FIGURE = pattern(rf"\A[li|!](o?)(?=\s*(?:{'|'.join(MENIT_PER_SATUAN)})\b)")


def _mend_figure(cleaned: str) -> str:
    """Leave out what a scan saw beside the words, and put a figure in place of letters right before a unit."""
    return _LETTERS_FOR_FIGURE.sub(lambda letters: f"1{ocr_digits(letters[1])}", _SPECKS.sub("", cleaned))


def _mend_unit(cleaned: str) -> str:
    """Put the unit in place of words one misread letter away from it: "menlt", "rnenit", "harl", "2 jom"."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    def mend(kata: re.Match[str]) -> str:
        if kata.string[: kata.start()].rstrip()[-1:].isdigit():
            # "2 jan" is a date.
            units = (nama for nama in MENIT_PER_SATUAN if nama[-1] == kata[0][-1])
            misread = next((nama for nama in units if misread_as(kata[0], nama)), None)
            if misread is not None:
                return misread
        # "nenit" is "menit", but "dari" is not "hari".
        candidates = [nama for nama in MENIT_PER_SATUAN if len(nama) > 4 or (len(nama) > 3 and nama[0] == kata[0][0])]
        nearest = process.extractOne(kata[0], candidates, scorer=OSA.distance, score_cutoff=1)
        return nearest[0] if nearest else kata[0]

    return _WORD.sub(mend, cleaned.replace("rn", "m"))
