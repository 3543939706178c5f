"""Durations: what stands in the Waktu column of an SOP table."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ..folding import BLANKS, DASHES, unescaped
from ..misread import misread_as, ocr_digits
from ..patterns import pattern
from .bilangan import mend_figures, parse_bilangan

if TYPE_CHECKING:
    from lark import Lark, Token

__all__ = [
    "MENIT_PER_SATUAN",
    "Waktu",
    "is_glued",
    "is_time",
    "parse_waktu",
    "satuan",
    "satuan_dari_tajuk",
    "tulis_menit",
]

MENIT_PER_SATUAN = {
    "detik": 1 / 60,
    "menit": 1.0,
    "jam": 60.0,
    "hari": 1440.0,
    "minggu": 7 * 1440.0,
    "bulan": 30 * 1440.0,
    "triwulan": 90 * 1440.0,
    "semester": 180 * 1440.0,
    "tahun": 365 * 1440.0,
}
"""Elapsed minutes of each unit; a working day passes as slowly as any other."""

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

    ``satuan_kolom`` is the unit that the column's heading gives to bare numbers, see :func:`satuan_dari_tajuk`.
    """
    plain = _plain(text)
    if plain is not None:
        return _possible(plain)
    if text.strip() in _DITTO:
        return Waktu(text, None, None, tetap=False)
    jangka, misspelt = _jangka_in(_clean(unescaped(text)))
    if jangka is _TIDAK_TETAP:
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
            tuple(dict.fromkeys(nama.removesuffix(_KERJA) for nama in satuan)),
            "hari" + _KERJA in satuan,
            jangka.batas,
            jangka.per,
            terbalik=jangka.terbalik,
            salah_eja=misspelt,
        )
    )


def _jangka_in(cleaned: str) -> tuple["_Jangka | None", tuple[tuple[str, str], ...]]:
    """What a text says, None where it is no time, and the words that were read as a unit one letter away."""
    jangka = _read(cleaned)
    misspelt: tuple[tuple[str, str], ...] = ()
    if jangka is None:
        # Most texts read at once: misread letters are looked for only in those that do not.
        cleaned = _mend_figure(cleaned)
        mended = _mend_unit(cleaned)
        jangka = _read(mended)
        if jangka is not None:
            words = zip(_WORD.findall(cleaned), _WORD.findall(mended), strict=False)
            misspelt = tuple([(word, unit) for word, unit in words if word != unit and unit in MENIT_PER_SATUAN])
    if (jangka is None or (not jangka.satuan and jangka is not _TIDAK_TETAP)) and "(" in cleaned:
        # "30 (tiga puluh menit)" is "30 (tiga puluh) menit".
        jangka = _read(_UNIT_IN_BRACKETS.sub(r" \1) \2 ", cleaned)) or jangka
    if jangka is None:
        before = (_read(cleaned[: aside.start()]) for aside in _ASIDE.finditer(cleaned, 1))
        jangka = next((found for found in before if found is not None and found.satuan), None)
    if jangka is None and ":" in cleaned:
        jangka = _of_cases(cleaned)
    return jangka, misspelt


def _of_cases(cleaned: str) -> "_Jangka | None":
    """The times of several cases, each behind its name: "umum: 5 menit, bpjs: 10 menit"; all of them bound it."""
    first, *times = _CASE.split(cleaned)
    cases = [_read(time.rstrip(" ,;/")) for time in times]
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
def satuan_dari_tajuk(text: str) -> str | None:
    """The unit that a column heading names: "menit" of "WAKTU (Menit)"; None when it names none."""
    return next((found for kata in _WORD.findall(text.casefold()) if (found := satuan(kata)) is not None), None)


@lru_cache(maxsize=4096)
def satuan(kata: str) -> str | None:
    """The unit that a word in lower case is, as :data:`MENIT_PER_SATUAN` names it: "menit" of "mnt"; else None."""
    if kata in MENIT_PER_SATUAN:
        return kata
    satu = _read(f"1 {kata}") if kata.isalpha() else None
    return satu.satuan[0].removesuffix(_KERJA) if satu is not None and satu.satuan else None


_KERJA = "_kerja"
_WORD = pattern(r"[a-z]+")
# A remark in brackets that opens like a time, "(jam 08.00-16.00)", another case, how often that is, and a footnote:
# "45 menit, 8 kali pertemuan", "30 menit 1)".
_ASIDE = pattern(r"\(|\batau\b|,\s?(?=[0-9]{1,3}\s?(?:x|kali)\b)|(?<=[a-z'\"\s])(?:[⁰¹²³⁴-⁹]+|[1-9]\))\s*\Z")
_DITTO = frozenset(('"', "“", "”", "''", ",,", "„", "〃", '-"-'))
"""Marks that say "as above"."""
_UNIT_IN_BRACKETS = pattern(r"(?<=[0-9])\s*(\([a-z\s]+?)\s(detik|menit|jam|hari(?:\skerja)?|minggu|bulan|tahun)\s*\)")
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


class _Jangka(NamedTuple):
    """A duration on its way up the tree; without ``satuan`` the two times are bare numbers.

    ``terbuka`` tells that it ends in a figure whose unit stands before it, "15 menit - 20".
    """

    singkat: float
    lama: float
    satuan: tuple[str, ...] = ()
    batas: str = ""
    per: str | None = None
    terbalik: bool = False
    terbuka: bool = False


_TIDAK_TETAP = _Jangka(0, 0)


def _clean(text: str) -> str:
    cleaned = mend_figures(text.strip(_WRAPPING)).casefold().translate(_SAME)
    # Quotation marks around the text are no sign of the unit.
    return cleaned.rstrip("'″ ") + '"' if text[:1] not in '"“' and _SECOND_SIGN.search(text) else cleaned


def _read(cleaned: str) -> _Jangka | None:
    """What the grammar makes of a text, leaving out a remark behind it."""
    from ..grammars import parse_before_remark

    jangka: _Jangka | None = parse_before_remark(_lark(), cleaned, _whole)
    return jangka


def _whole(jangka: _Jangka, remark: str) -> bool:
    """A remark opens with a word and follows a whole duration: not "15 mangkok", "10 menit 5", "15 menit - 2 jan"."""
    if jangka.terbuka and jangka.terbalik and remark[:1].isalpha():
        # The word is a unit that is not known, and no range runs from long to short.
        return False
    return jangka is _TIDAK_TETAP or (bool(jangka.satuan) and remark.lstrip("(")[:1].isalpha())


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


class _Actions:
    """What each rule of the grammar yields, on the way to a :class:`_Jangka`."""

    def tidak_tetap(self, _children: list[Any]) -> _Jangka:
        return _TIDAK_TETAP

    def waktu(self, children: list[Any]) -> _Jangka:
        jangka: _Jangka = children[-1]
        return jangka._replace(batas=children[0]) if len(children) == 2 else jangka

    def sampai_selesai(self, children: list[_Jangka]) -> _Jangka:
        return children[0]._replace(batas="minimal")

    def paling_lama(self, children: list[_Jangka]) -> _Jangka:
        return children[0]._replace(batas="maksimal")

    def dua_batas(self, children: list[Any]) -> _Jangka:
        return _rentang(children[1], children[3])._replace(terbalik=False)

    def min_di_depan(self, _children: list["Token"]) -> str:
        return "minimal"

    def batas(self, children: list["Token"]) -> str:
        return children[0].type.lower().replace("_", "-")

    def jangka(self, children: list[Any]) -> _Jangka:
        jangka = children[0] if isinstance(children[0], _Jangka) else _Jangka(children[0], children[0])
        return _dengan_ekor(jangka, children[1]) if len(children) == 2 else jangka

    def rentang(self, children: list[Any]) -> _Jangka:
        return _rentang(*children)

    def pilihan_angka(self, children: list[Any]) -> _Jangka:
        return _rentang(*children)._replace(terbalik=False)

    def per(self, children: list[Any]) -> dict[str, str]:
        return {"per": str(children[-1])}

    def pilihan(self, children: list[_Jangka]) -> _Jangka:
        return children[0]

    def lama(self, children: list[tuple[float, str]]) -> _Jangka:
        lama = sum(banyak * _MINUTES[satuan] for banyak, satuan in children)
        if children[-1][1] != _DETIK_ATAU_MENIT:
            return _Jangka(lama, lama, tuple([satuan for _, satuan in children]))
        banyak = children[-1][0]
        singkat = lama - banyak * (1 - MENIT_PER_SATUAN["detik"])
        satuan = tuple([satuan for _, satuan in children[:-1]])
        # Behind another unit the sign stands for seconds; by itself nothing tells, so both bound it.
        return _Jangka(singkat, singkat, (*satuan, "detik")) if satuan else _Jangka(singkat, lama, ("menit",))

    def jam_dan_menit(self, children: list["Token"]) -> _Jangka:
        jam, menit = map(int, children[0].split(":"))
        lama = jam * MENIT_PER_SATUAN["jam"] + menit
        return _Jangka(lama, lama, ("jam",))

    def ukuran(self, children: list[Any]) -> tuple[float, str]:
        return (children[0], children[1]) if len(children) == 2 else (1.0, children[0].removeprefix("se"))

    def satuan(self, children: list["Token"]) -> str:
        return _NAMA_SATUAN.get(children[0].type) or children[0].type.lower()

    def kali(self, children: list[float]) -> float:
        return children[0] * children[1]

    def nilai(self, children: list[float]) -> float:
        return children[0]

    def campuran(self, children: list[float]) -> float:
        return children[0] + children[1]

    def bilangan(self, children: list[Any]) -> float:
        return _bilangan(" ".join(children))

    def ANGKA(self, angka: str) -> float:  # noqa: N802 - named as the terminal
        return _angka(angka)

    def PECAHAN(self, pecahan: str) -> float:  # noqa: N802
        return int(pecahan[0]) / int(pecahan[2])


@cache
def _lark() -> "Lark":
    from ..grammars import parser

    return parser("waktu", _Actions, "basic")


_BAGIAN = {"setengah": 0.5, "seperempat": 0.25}
_NAMA_SATUAN = {"MIN": "menit"}
_DETIK_ATAU_MENIT = "detik_atau_menit"
_MINUTES = {
    **MENIT_PER_SATUAN,
    _DETIK_ATAU_MENIT: 1.0,
    **{nama + _KERJA: MENIT_PER_SATUAN[nama] for nama in ("jam", "hari")},
}


def _rentang(awal: _Jangka | float, akhir: _Jangka | float) -> _Jangka:
    """A range; an end without a unit takes the unit of the other, "1-2 hari"."""
    satuan = awal.satuan if isinstance(awal, _Jangka) else ()
    satuan += akhir.satuan if isinstance(akhir, _Jangka) else ()
    dari = awal.singkat if isinstance(awal, _Jangka) else awal * _MINUTES.get(satuan[0] if satuan else "", 1)
    sampai = akhir.lama if isinstance(akhir, _Jangka) else akhir * _MINUTES.get(satuan[-1] if satuan else "", 1)
    terbuka = bool(satuan) and not isinstance(akhir, _Jangka)
    return _Jangka(min(dari, sampai), max(dari, sampai), satuan, terbalik=sampai < dari, terbuka=terbuka)


def _dengan_ekor(jangka: _Jangka, ekor: Any) -> _Jangka:
    if isinstance(ekor, _Jangka):
        # Two times for one step: nothing in the text says which holds, so both bound it.
        singkat, lama = min(jangka.singkat, ekor.singkat), max(jangka.lama, ekor.lama)
        return jangka._replace(singkat=singkat, lama=lama, satuan=jangka.satuan + ekor.satuan)
    return jangka._replace(**ekor) if isinstance(ekor, dict) else jangka._replace(batas=ekor)


def _angka(tertulis: str) -> float:
    """Comma and point are decimal; before three figures they part thousands, "1.440", but for those of "0,125"."""
    ribuan = tertulis[-4:-3] in _DECIMAL and not tertulis.startswith("0")
    return float(tertulis[:-4] + tertulis[-3:] if ribuan else tertulis.replace(",", "."))


_DECIMAL = (".", ",")


def _bilangan(kata: str) -> float:
    *bulat, terakhir = kata.split()
    bagian = _BAGIAN.get(terakhir, 0.0)
    nilai = parse_bilangan(" ".join(bulat) if bagian else kata) if bulat or not bagian else 0
    if nilai is None:
        raise ValueError(kata)
    return nilai + bagian
