"""What a step's description says: how it opens, which acts it names, and on what.

The words stand in ``rules/acuan/kata-kerja.toml`` and ``rules/acuan/tindakan.toml``. No check stands here.
"""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeGuard

from ..acuan import acuan_toml
from ..istilah import tanda
from ..model import Langkah, Sop, Tabel, Teks
from ..patterns import pattern
from . import Context
from .umum import blank

__all__ = [
    "Kata",
    "LangkahTerbaca",
    "Tindakan",
    "Uraian",
    "baca",
    "kata",
    "kata_acuan",
    "kata_kerja",
    "langkah_terbaca",
    "menghimpun",
    "rangkaian",
    "semua_kata",
    "sifat",
    "terbaca",
    "terisi",
]

_KATA = pattern(r"[^\W_]+(?:-[^\W_]+)*")
# The letters that each form of the prefix me- stands before (and loanwords after men-: "mensosialisasikan").
_AWALAN_ME = pattern(
    r"me(?:ng(?:[aeioughk]|e[a-z]{3})|ny[aeiou]|m(?:[bfpv]|per)|n[cdjtszy]|[lmnrwy])[a-z]{2,}|(?:me[mn]?|meng|meny|ber)-[a-z]{2,}.*"
)
_AWALAN_BER = pattern(r"ber[a-z]{3,}")
# List markers in front of the text: "a. ", "1) ", "- ", "3.2 ".
_PENANDA = pattern(r"\s*(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2})?)[.)]\s+|[-–•·|*]+\s*)", re.I)
# A first word whose letters a scan has damaged: a sign or a digit inside or before them.
_RUSAK = pattern(r"\S*[a-z][0-9{}\[\]<>\\^~§©®|!][a-z]\S*|[0-9{}\[\]<>\\^~§©®|!][a-z]{3}\S*")


@cache
def kata_acuan(daftar: str) -> frozenset[str]:
    """A list of words of ``kata-kerja.toml``."""
    return frozenset(_kata_kerja()[daftar])


@cache
def _kata_kerja() -> dict[str, Any]:
    return acuan_toml("kata-kerja")


class Kata(NamedTuple):
    """A word in lower case and where it stands in its text."""

    teks: str
    start: int
    end: int


class Tindakan(NamedTuple):
    """An act: its name in ``tindakan.toml``, its word (an index) and its object (a range of words)."""

    nama: str
    kata: int
    objek: range


class Uraian(NamedTuple):
    """A description, read.

    ``pembuka`` says what it opens with: "kata_kerja", "syarat" (a clause before the verb), "pelaku" (an office or a
    person), "lain" (anything else), "rusak" (a word that a scan damaged), "terputus" (a word that opens no sentence),
    "kosong". ``awal`` is the index of the first word, ``inti`` of the first that is no adverb.
    """

    kata: tuple[Kata, ...]
    pembuka: str
    awal: int
    inti: int
    tindakan: tuple[Tindakan, ...]


class _Jenis(NamedTuple):
    sifat: str
    menghimpun: bool
    ringan: bool


@cache
def _tindakan() -> tuple[dict[str, _Jenis], dict[str, str], dict[str, str]]:
    """The kinds of act by name, and the act of each verb and of each noun."""
    tabel = acuan_toml("tindakan")
    jenis = {
        nama: _Jenis(baris["sifat"], baris.get("menghimpun", False), baris.get("ringan", False))
        for nama, baris in tabel.items()
    }
    kerja = {kata: nama for nama, baris in tabel.items() for kata in baris["kata_kerja"]}
    nomina = {kata: nama for nama, baris in tabel.items() for kata in baris["nomina"]}
    return jenis, kerja, nomina


def sifat(nama: str) -> str:
    """The nature of an act: "mengubah", "meneruskan", "menilai", ..."""
    return _tindakan()[0][nama].sifat


def menghimpun(nama: str) -> bool:
    """Whether an act draws on material of shorter periods."""
    return _tindakan()[0][nama].menghimpun


@lru_cache(maxsize=4096)
def kata(text: str) -> tuple[Kata, ...]:
    """The words of a text in lower case; "bersama-sama" is one."""
    if text.isascii():
        # Nearly all texts: lower case has the same length, and one call serves all words.
        return tuple([Kata(match.group(), *match.span()) for match in _KATA.finditer(text.lower())])
    return tuple([Kata(match.group().casefold(), *match.span()) for match in _KATA.finditer(text)])


def semua_kata(text: str) -> list[str]:
    """The words alone, in lower case, for counting."""
    return _KATA.findall(text.casefold())


def terisi(teks: Teks | None) -> TypeGuard[Teks]:
    """Whether a value says anything: more than a dash, dots or a line to write on."""
    return teks is not None and (teks.teks[:1].isalnum() or not blank(teks))


@lru_cache(maxsize=4096)
def kata_kerja(teks: str) -> bool:
    """Whether a word in lower case is an active verb."""
    if teks in _tindakan()[1] or teks in kata_acuan("tanpa_awalan"):
        return True
    if teks in kata_acuan("mirip"):
        return False
    return (_AWALAN_ME.fullmatch(teks) or _AWALAN_BER.fullmatch(teks)) is not None


@lru_cache(maxsize=4096)
def baca(text: str) -> Uraian:
    """Read a description."""
    semua = kata(text)
    penanda = _PENANDA.match(text)
    awal = next((i for i, k in enumerate(semua) if penanda is None or k.start >= penanda.end()), 0)
    if not semua:
        return Uraian((), "kosong", 0, 0, ())
    inti = _lewati_keterangan(semua, awal)
    tindakan = _cari_tindakan(text, semua, inti)
    return Uraian(semua, _pembuka(text, semua, awal, inti), awal, inti, tindakan)


def _lewati_keterangan(semua: tuple[Kata, ...], awal: int) -> int:
    """The index of the first word that is no adverb."""
    keterangan, berekor = kata_acuan("keterangan"), kata_acuan("keterangan_berekor")
    i = awal
    while i < len(semua) - 1:
        if semua[i].teks in berekor:
            # What follows up to the verb belongs to it: "secara rutin dan berkala memeriksa".
            kerja = next((j for j in range(i + 1, min(i + 6, len(semua))) if kata_kerja(semua[j].teks)), None)
            if kerja is None:
                return i
            i = kerja
        elif semua[i].teks in keterangan and not (kata_kerja(semua[i].teks) and not kata_kerja(semua[i + 1].teks)):
            i += 1
        else:
            return i
    return i


def _pembuka(text: str, semua: tuple[Kata, ...], awal: int, inti: int) -> str:
    pertama = semua[inti].teks
    if kata_kerja(pertama):
        return "kata_kerja"
    sisa = semua[inti + 1 :]
    if _terpisah(semua, inti):
        return "kata_kerja"
    if (pertama in kata_acuan("pembuka_syarat") or semua[awal].teks in kata_acuan("pembuka_syarat")) and any(
        kata_kerja(k.teks) for k in sisa
    ):
        return "syarat"
    if pertama in kata_acuan("sambungan"):
        return "terputus"
    if _berpelaku(text, semua, inti):
        return "pelaku"
    if _rusak(text, semua[inti]):
        return "rusak"
    return "lain"


def _terpisah(semua: tuple[Kata, ...], inti: int) -> bool:
    """A verb that a scan has cut in two: "Me nyusun", "M enyusun"."""
    if inti + 1 >= len(semua):
        return False
    pertama, kedua = semua[inti].teks, semua[inti + 1].teks
    return pertama in _POTONGAN and (pertama + kedua) in _dikenal()


_POTONGAN = frozenset({"m", "me", "mem", "men", "meng", "meny", "menge", "ber", "b", "memper"})
_JARAK_PELAKU = 10
"""How many words an office's name may have before its verb."""


def _berpelaku(text: str, semua: tuple[Kata, ...], inti: int) -> bool:
    """Whether an office, a unit or an abbreviation opens the text as the subject of a verb or before a colon."""
    if semua[inti].teks in kata_acuan("pengantar_pelaku") and inti + 1 < len(semua):
        inti += 1
    k = semua[inti]
    singkatan = text[k.start : k.end].isupper() and 2 <= len(k.teks) <= 5 and not text.isupper()
    if k.teks not in kata_acuan("pelaku") and not singkatan:
        return False
    sisa = semua[inti + 1 : inti + (2 if singkatan else _JARAK_PELAKU)]
    if ":" in text[k.end : (sisa[-1].end + 1 if sisa else k.end + 2)]:
        return True
    penghalang = kata_acuan("penunjuk_tujuan")
    for berikut in sisa:
        if kata_kerja(berikut.teks):
            return True
        if berikut.teks in penghalang:
            return False
    return False


@cache
def _dikenal() -> frozenset[str]:
    return frozenset(_tindakan()[1]) | kata_acuan("lain")


def _rusak(text: str, k: Kata) -> bool:
    """Whether a scan has damaged the first word: letters that no word has, or a verb but for a letter or two."""
    end = text.find(" ", k.end)
    tertulis = text[max(text.rfind(" ", 0, k.start), 0) : end if end >= 0 else len(text)].strip(" .,;:()\"'")
    if _RUSAK.fullmatch(tertulis) and not tertulis.isupper():
        return True
    if len(k.teks) < 6 or k.teks.startswith(("pe", "di", "ter")) or k.teks in _tindakan()[2]:
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    batas = 1 if len(k.teks) < 9 else 2
    return process.extractOne(k.teks, _dikenal(), scorer=Levenshtein.distance, score_cutoff=batas) is not None


def _cari_tindakan(text: str, semua: tuple[Kata, ...], inti: int) -> tuple[Tindakan, ...]:
    """The acts that are the step's own; verbs of a purpose or of a clause are not."""
    mulai = inti
    if semua[inti].teks in kata_acuan("pembuka_syarat"):
        # A clause before the verb: its comma ends it.
        koma = text.find(",", semua[inti].end)
        mulai = next((i for i in range(inti, len(semua)) if semua[i].start > koma >= 0), len(semua))
    akhir = next((i for i in range(mulai, len(semua)) if semua[i].teks in kata_acuan("penunjuk_tujuan")), len(semua))
    letak = _letak_tindakan(text, semua, mulai, akhir)
    batas = kata_acuan("batas_objek")
    tindakan: list[Tindakan] = []
    for nomor, (nama, i) in enumerate(letak):
        berikut = letak[nomor + 1][1] if nomor + 1 < len(letak) else akhir
        ujung = next((j for j in range(i + 1, berikut) if semua[j].teks in batas), berikut)
        tindakan.append(Tindakan(nama, i, range(i + 1, ujung)))
    # "menyusun dan menyampaikan laporan": the first act has the object of the second.
    for nomor in range(len(tindakan) - 2, -1, -1):
        if all(semua[j].teks in _SAMBUNG for j in tindakan[nomor].objek):
            tindakan[nomor] = tindakan[nomor]._replace(objek=tindakan[nomor + 1].objek)
    return tuple(tindakan)


_SAMBUNG = frozenset({"dan", "serta", "atau", "lalu", "kemudian", "sekaligus", "sambil"})


def _letak_tindakan(text: str, semua: tuple[Kata, ...], mulai: int, akhir: int) -> list[tuple[str, int]]:
    """Every act in a range of words, as name and index; a verb that no table knows has no name."""
    jenis, kerja, nomina = _tindakan()
    letak: list[tuple[str, int]] = []
    i = mulai
    while i < akhir:
        teks = semua[i].teks
        nama = kerja.get(teks)
        if nama is None and i == mulai:
            nama = nomina.get(teks)
        if nama is not None and jenis[nama].ringan and i + 1 < akhir and semua[i + 1].teks in nomina:
            # "melakukan pengolahan data": the noun says the act.
            i += 1
            nama = nomina[semua[i].teks]
        if nama is not None:
            letak.append((nama, i))
        elif kata_kerja(teks) and (i == mulai or _setara(text, semua, i)):
            letak.append(("", i))
        i += 1
    return letak


def _setara(text: str, semua: tuple[Kata, ...], i: int) -> bool:
    """Whether a word stands beside what comes before it: after a comma or "dan"."""
    return semua[i - 1].teks in _SAMBUNG or any(c in ",;/" for c in text[semua[i - 1].end : semua[i].start])


# -------------------------------------------------------------------- the steps of an SOP


class LangkahTerbaca(NamedTuple):
    """A step with its table and its description read; ``semu`` when it only says where the flow starts or ends."""

    langkah: Langkah
    tabel: Tabel
    uraian: Uraian
    semu: bool

    @property
    def tindakan(self) -> str:
        """The first act; empty when the words do not tell."""
        return self.uraian.tindakan[0].nama if self.uraian.tindakan else ""


_KOSONG = Uraian((), "kosong", 0, 0, ())


def langkah_terbaca(sop: Sop, context: Context) -> list[LangkahTerbaca]:
    """The steps of the SOP, read once."""
    found: list[LangkahTerbaca] | None = context.memo.get("langkah_terbaca")
    if found is None:
        found = []
        for tabel in sop.tabel:
            for langkah in tabel.langkah:
                teks = langkah.uraian.teks if langkah.uraian is not None else ""
                uraian = baca(teks) if teks else _KOSONG
                semu = len(uraian.kata) <= 2 and not uraian.tindakan and bool(tanda(teks))
                found.append(LangkahTerbaca(langkah, tabel, uraian, semu))
        context.memo["langkah_terbaca"] = found
    return found


def terbaca(langkah: Langkah, context: Context) -> LangkahTerbaca:
    """One step, read."""
    index: dict[int, LangkahTerbaca] | None = context.memo.get("langkah_menurut_id")
    if index is None:
        index = {id(baris.langkah): baris for baris in langkah_terbaca(context.sop, context)}
        context.memo["langkah_menurut_id"] = index
    return index[id(langkah)]


def rangkaian(sop: Sop, context: Context) -> list[list[LangkahTerbaca]]:
    """The steps by procedure: a table that starts again at 1 is another procedure, any other table goes on."""
    found: list[list[LangkahTerbaca]] | None = context.memo.get("rangkaian")
    if found is None:
        found = []
        tabel: Tabel | None = None
        for baris in langkah_terbaca(sop, context):
            if baris.tabel is not tabel and (not found or baris.langkah.nomor == 1):
                found.append([])
            tabel = baris.tabel
            found[-1].append(baris)
        context.memo["rangkaian"] = found
    return found
