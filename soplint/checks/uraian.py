"""What a step's description says: how it opens, which acts it names, and on what.

The words stand in ``rules/acuan/kata-kerja.toml`` and ``rules/acuan/tindakan.toml``. No check stands here.
"""

import re
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeGuard

from ..acuan import acuan_toml
from ..folding import plain_ascii
from ..istilah import tanda
from ..model import Teks, blank
from ..patterns import pattern

__all__ = [
    "Tindakan",
    "Uraian",
    "baca",
    "daftar_kata",
    "himpunan_kata",
    "kata",
    "kata_acuan",
    "kata_kerja",
    "kata_kerja_dikenal",
    "letak_kata",
    "letak_predikat",
    "menghimpun",
    "nomina_tindakan",
    "ringan",
    "setara",
    "sifat",
    "terisi",
]

_KATA = pattern(r"[^\W_]+(?:-[^\W_]+)*")
# The letters that each form of the prefix me- stands before (and loanwords after men-: "mensosialisasikan").
_AWALAN_ME = pattern(
    r"me(?:ng(?:[aeioughk]|e[a-z]{3})|ny[aeiou]|m(?:[bfpv]|per)|n[cdjtszy]|[lmnrwy])[a-z]{2,}|(?:me[mn]?|menge?|meny|ber)-[a-z]{2,}.*"
)
_AWALAN_BER = pattern(r"ber[a-z]{3,}")
# List markers in front of the text: "a. ", "1) ", "- ", "3.2 ".
_PENANDA = pattern(r"\s*(?:\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})?)[.)]\s+|[-–•·|*]+\s*)", re.I)
# A first word whose letters a scan has damaged: a sign or a digit inside or before them.
_RUSAK = pattern(r"\S*[a-z][0-9{}\[\]<>\\^~§©®|!][a-z]\S*|[0-9{}\[\]<>\\^~§©®|!][a-z]{3}\S*")


@cache
def kata_acuan(daftar: str) -> frozenset[str]:
    """A list of words of ``kata-kerja.toml``."""
    return frozenset(_kata_kerja()[daftar])


@cache
def _kata_kerja() -> dict[str, Any]:
    return acuan_toml("kata-kerja")


class Tindakan(NamedTuple):
    """An act: its name in ``tindakan.toml``, its word (an index) and its object (a range of words)."""

    nama: str
    kata: int
    objek: range


class Uraian:
    """A description, read.

    ``pembuka`` says what it opens with: "kata_kerja", "syarat" (a clause before the verb), "pelaku" (an office or a
    person), "lain" (anything else), "rusak" (a word that a scan damaged), "terputus" (a word that opens no sentence),
    "kosong". ``awal`` is the index of the first word, ``inti`` of the first that is no adverb.
    ``tindakan_kerja`` are the acts that an active verb says, ``semu`` is whether it only says where the flow starts or
    ends.
    """

    __slots__ = ("awal", "inti", "kata", "kata_objek", "pembuka", "semu", "teks", "tindakan", "tindakan_kerja")

    def __init__(self, text: str) -> None:
        self.teks = text
        self.kata = kata(text)
        self.awal = self.inti = 0
        self.pembuka = "kosong"
        self.tindakan: tuple[Tindakan, ...] = ()
        self.tindakan_kerja: list[Tindakan] = []
        # The head of the first act's object, and all its words: "laporan" of "2 (dua) konsep laporan tahunan".
        self.kata_objek: tuple[str, frozenset[str]] = ("", frozenset())
        if self.kata:
            self.awal = _awal(text, len(self.kata))
            self.inti = _lewati_keterangan(self.kata, self.awal)
            self.tindakan = _cari_tindakan(text, self.kata, self.inti)
            self.pembuka = _pembuka(text, self.kata, self.awal, self.inti)
        if self.tindakan:
            self.tindakan_kerja = [act for act in self.tindakan if kata_kerja(self.kata[act.kata])]
            self.kata_objek = _kata_objek([self.kata[i] for i in self.tindakan[0].objek])
        self.semu = len(self.kata) <= 2 and not self.tindakan and bool(tanda(text))

    def rentang(self, pertama: int, terakhir: int) -> tuple[int, int]:
        """From where the text of one word starts to where that of another ends."""
        letak = letak_kata(self.teks)
        return letak[pertama][0], letak[terakhir][1]


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


def ringan(kata: str) -> bool:
    """Whether a verb leaves it to the noun behind it to say the act: "melakukan"."""
    jenis, kerja, _ = _tindakan()
    return kata in kerja and jenis[kerja[kata]].ringan


def menghimpun(nama: str) -> bool:
    """Whether an act draws on material of shorter periods."""
    return _tindakan()[0][nama].menghimpun


# Upper case becomes lower case, and what stands between words a blank; a hyphen may stand within one.
_ASCII = bytes(ord(chr(i).lower()) if chr(i).isalnum() or chr(i) == "-" else 32 for i in range(128)) + bytes(128)


@lru_cache(maxsize=4096)
def kata(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; "bersama-sama" is one."""
    return tuple(daftar_kata(text))


def daftar_kata(text: str) -> list[str]:
    """The words of a text that nothing else will ask for, as :func:`kata` gives them."""
    plain = plain_ascii(text)
    if plain is None:
        return [word.casefold() for word in _KATA.findall(text)]
    # Nearly all texts, and many times as fast.
    words = plain.translate(_ASCII).decode()
    if "-" in words:
        # A hyphen that stands at the edge of a word is none of it.
        words = f" {words} ".replace("--", "  ").replace(" -", "  ").replace("- ", "  ")
    return words.split()


@lru_cache(maxsize=4096)
def himpunan_kata(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(kata(text))


@lru_cache(maxsize=1024)
def letak_kata(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of :func:`kata` start and end; only faults and rare texts need to know."""
    return tuple([match.span() for match in _KATA.finditer(text)])


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
    return teks.startswith(("me", "ber")) and (_AWALAN_ME.fullmatch(teks) or _AWALAN_BER.fullmatch(teks)) is not None


def letak_predikat(semua: tuple[str, ...], mulai: int, predikat: Callable[[str], bool] = kata_kerja) -> int | None:
    """The index of the verb whose subject stands before ``mulai``; None where a purpose or nothing follows.

    In "Pegawai yang memenuhi syarat mengisi formulir" it is "mengisi": the other only says which employee.
    """
    penghalang, keterangan = kata_acuan("penunjuk_tujuan"), kata_acuan("keterangan")
    anak_kalimat = False
    for i in range(mulai, len(semua)):
        if semua[i] == "yang":
            anak_kalimat = True
        elif semua[i] in penghalang:
            return None
        elif not anak_kalimat and predikat(semua[i]):
            return i
        elif semua[i] not in keterangan:
            # What "yang" says has been said.
            anak_kalimat = False
    return None


@lru_cache(maxsize=4096)
def baca(text: str) -> Uraian:
    """Read a description."""
    return Uraian(text)


def _kata_objek(words: list[str]) -> tuple[str, frozenset[str]]:
    skipped = kata_acuan("pengantar_objek")
    head = next((word for word in words if word not in skipped and not word.isdigit()), "")
    # "Menandatangani naskah": what only leads to an object elsewhere is the object itself.
    return head or (words[-1] if words else ""), frozenset(words)


def _awal(text: str, banyak: int) -> int:
    """The index of the first word behind a list marker."""
    # Two letters open nearly every text, and no marker.
    penanda = None if text[:2].isalpha() else _PENANDA.match(text)
    if penanda is None:
        return 0
    letak = letak_kata(text)
    return next((i for i in range(banyak) if letak[i][0] >= penanda.end()), 0)


def _lewati_keterangan(semua: tuple[str, ...], awal: int) -> int:
    """The index of the first word that is no adverb."""
    keterangan, berekor = kata_acuan("keterangan"), kata_acuan("keterangan_berekor")
    i = awal
    while i < len(semua) - 1:
        if semua[i] in berekor or _kapan(semua[i], semua[i + 1]):
            # What follows up to the verb belongs to it: "secara rutin dan berkala memeriksa".
            kerja = next((j for j in range(i + 1, min(i + 6, len(semua))) if kata_kerja(semua[j])), None)
            if kerja is None:
                return i
            i = kerja
        elif semua[i] in keterangan and not (kata_kerja(semua[i]) and not kata_kerja(semua[i + 1])):
            i += 1
        else:
            return i
    return i


def _kapan(pembuka: str, berikutnya: str) -> bool:
    """Whether two words open when something is done: "setiap hari", not "setiap bidang"."""
    return pembuka in kata_acuan("pembuka_waktu") and berikutnya in kata_acuan("sebutan_waktu")


def _pembuka(text: str, semua: tuple[str, ...], awal: int, inti: int) -> str:
    pertama = semua[inti]
    if kata_kerja(pertama):
        return "kata_kerja"
    if _terpisah(semua, inti):
        return "kata_kerja"
    if (pertama in kata_acuan("pembuka_syarat") or semua[awal] in kata_acuan("pembuka_syarat")) and any(
        map(kata_kerja, semua[inti + 1 :])
    ):
        return "syarat"
    if inti > awal and semua[inti - 1] in kata_acuan("penyerta") and any(map(kata_kerja, semua[inti + 1 :])):
        # "Bersama tim meninjau lokasi": with whom, not who.
        return "syarat"
    if pertama in kata_acuan("sambungan"):
        return "terputus"
    if _berpelaku(text, semua, inti):
        return "pelaku"
    if _rusak(text, semua, inti):
        return "rusak"
    return "lain"


def _terpisah(semua: tuple[str, ...], inti: int) -> bool:
    """A verb that a scan has cut in two: "Me nyusun", "M enyusun"."""
    if inti + 1 >= len(semua):
        return False
    pertama, kedua = semua[inti], semua[inti + 1]
    return pertama in _POTONGAN and (pertama + kedua) in kata_kerja_dikenal()


_POTONGAN = frozenset({"m", "me", "mem", "men", "meng", "meny", "menge", "ber", "b", "memper"})
_JARAK_PELAKU = 10
"""How many words an office's name may have before its verb."""


def _berpelaku(text: str, semua: tuple[str, ...], inti: int) -> bool:
    """Whether an office, a unit or an abbreviation opens the text as the subject of a verb or before a colon."""
    if semua[inti] in kata_acuan("pengantar_pelaku") and inti + 1 < len(semua):
        inti += 1
    letak = letak_kata(text)
    start, end = letak[inti]
    singkatan = text[start:end].isupper() and 2 <= len(semua[inti]) <= 5 and not text.isupper()
    if semua[inti] not in kata_acuan("pelaku") and not singkatan:
        return False
    akhir = min(inti + (2 if singkatan else _JARAK_PELAKU), len(semua))
    if ":" in text[end : letak[akhir][0] if akhir < len(semua) else len(text)]:
        return True
    return letak_predikat(semua[:akhir], inti + 1) is not None


_SERPIHAN = 2
"""Up to so many letters that are no abbreviation are what a scan left of a word."""


@cache
def kata_kerja_dikenal() -> tuple[str, ...]:
    """The active verbs that the tables list, in their order."""
    return (*_tindakan()[1], *_kata_kerja()["lain"])


def nomina_tindakan() -> Collection[str]:
    """The nouns of acts that the table lists."""
    return _tindakan()[2]


def _rusak(text: str, semua: tuple[str, ...], inti: int) -> bool:
    """Whether a scan has damaged the first word: letters that no word has, or a verb but for a letter or two."""
    kata_inti = semua[inti]
    awal, akhir = letak_kata(text)[inti]
    blank = text.find(" ", akhir)
    tertulis = text[max(text.rfind(" ", 0, awal), 0) : blank if blank >= 0 else len(text)].strip(" .,;:()\"'")
    if kata_inti[0].isdigit() or (_RUSAK.fullmatch(tertulis) and not tertulis.isupper()):
        return True
    if len(tertulis) <= _SERPIHAN and not tertulis.isupper():
        return True
    if len(kata_inti) < 6 or kata_inti.startswith(("pe", "di", "ter")) or kata_inti in _tindakan()[2]:
        return False
    if kata_inti in kata_acuan("mirip"):
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    batas = 1 if len(kata_inti) < 9 else 2
    mirip = process.extractOne(kata_inti, kata_kerja_dikenal(), scorer=Levenshtein.distance, score_cutoff=batas)
    return mirip is not None


def _cari_tindakan(text: str, semua: tuple[str, ...], inti: int) -> tuple[Tindakan, ...]:
    """The acts that are the step's own; verbs of a purpose or of a clause are not."""
    mulai = inti
    if semua[inti] in kata_acuan("pembuka_syarat"):
        # A clause before the verb: its comma ends it.
        tempat = letak_kata(text)
        koma = text.find(",", tempat[inti][1])
        mulai = next((i for i in range(inti, len(semua)) if tempat[i][0] > koma >= 0), len(semua))
    tujuan = kata_acuan("penunjuk_tujuan")
    akhir = _sebelum(tujuan, semua, mulai, len(semua))
    letak = _letak_tindakan(text, semua, mulai, akhir)
    batas = kata_acuan("batas_objek")
    tindakan: list[Tindakan] = []
    for nomor, (nama, i) in enumerate(letak):
        berikut = letak[nomor + 1][1] if nomor + 1 < len(letak) else akhir
        tindakan.append(Tindakan(nama, i, range(i + 1, _sebelum(batas, semua, i + 1, berikut))))
    # "menyusun dan menyampaikan laporan": the first act has the object of the second.
    for nomor in range(len(tindakan) - 2, -1, -1):
        if all(semua[j] in kata_acuan("penghubung") for j in tindakan[nomor].objek):
            tindakan[nomor] = tindakan[nomor]._replace(objek=tindakan[nomor + 1].objek)
    return tuple(tindakan)


def _sebelum(batas: frozenset[str], semua: tuple[str, ...], mulai: int, akhir: int) -> int:
    """The index of the first word of a range that is one of these, else the end of the range."""
    if batas.isdisjoint(semua[mulai:akhir]):
        return akhir
    return next(i for i in range(mulai, akhir) if semua[i] in batas)


def _letak_tindakan(text: str, semua: tuple[str, ...], mulai: int, akhir: int) -> list[tuple[str, int]]:
    """Every act in a range of words, as name and index; a verb that no table knows has no name."""
    jenis, kerja, nomina = _tindakan()
    letak: list[tuple[str, int]] = []
    i = mulai
    while i < akhir:
        teks = semua[i]
        nama = kerja.get(teks)
        if nama is None and i == mulai:
            nama = nomina.get(teks)
        if nama is not None and jenis[nama].ringan and i + 1 < akhir and semua[i + 1] in nomina:
            # "melakukan pengolahan data": the noun says the act.
            i += 1
            nama = nomina[semua[i]]
        if nama is not None:
            letak.append((nama, i))
        elif kata_kerja(teks) and (i == mulai or setara(text, semua, i)):
            letak.append(("", i))
        i += 1
    return letak


def setara(text: str, semua: tuple[str, ...], i: int) -> bool:
    """Whether a word stands beside what comes before it: after a comma or "dan"."""
    if semua[i - 1] in kata_acuan("penghubung"):
        return True
    letak = letak_kata(text)
    return any(c in ",;/" for c in text[letak[i - 1][1] : letak[i][0]])
