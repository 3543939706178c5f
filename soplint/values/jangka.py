"""How long a text in lower case says that something lasts (``grammar/waktu.lark``): what the grammar yields."""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from .bilangan import parse_bilangan
from .satuan_waktu import MENIT_PER_SATUAN

if TYPE_CHECKING:
    from lark import Lark, Token

__all__ = ["KERJA", "TIDAK_TETAP", "Jangka", "read_jangka"]

KERJA = "_kerja"
"""What ends the name of a unit of which only working ones are counted."""


class Jangka(NamedTuple):
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


TIDAK_TETAP = Jangka(0, 0)
"""What stands for no fixed time: "Setiap saat"."""


def read_jangka(cleaned: str) -> Jangka | None:
    """What the grammar makes of a text, leaving out a remark behind it."""
    from ..grammars import parse_before_remark

    jangka: Jangka | None = parse_before_remark(_lark(), cleaned, _whole)
    return jangka


def _whole(jangka: Jangka, remark: str) -> bool:
    """A remark opens with a word and follows a whole duration: not "15 mangkok", "10 menit 5", "15 menit - 2 jan"."""
    if jangka.terbuka and jangka.terbalik:
        # The word is a unit that is not known, and no range runs from long to short.
        return False
    return jangka is TIDAK_TETAP or (bool(jangka.satuan) and remark.lstrip("(")[:1].isalpha())


class _Actions:
    """What each rule of the grammar yields, on the way to a :class:`Jangka`."""

    def tidak_tetap(self, _children: list[Any]) -> Jangka:
        return TIDAK_TETAP

    def waktu(self, children: list[Any]) -> Jangka:
        jangka: Jangka = children[-1]
        return jangka._replace(batas=children[0]) if len(children) == 2 else jangka

    def sampai_selesai(self, children: list[Jangka]) -> Jangka:
        return children[0]._replace(batas="minimal")

    def paling_lama(self, children: list[Jangka]) -> Jangka:
        return children[0]._replace(batas="maksimal")

    def dua_batas(self, children: list[Any]) -> Jangka:
        return _rentang(children[1], children[3])._replace(terbalik=False)

    def min_di_depan(self, _children: list["Token"]) -> str:
        return "minimal"

    def batas(self, children: list["Token"]) -> str:
        return children[0].type.lower().replace("_", "-")

    def jangka(self, children: list[Any]) -> Jangka:
        jangka = children[0] if isinstance(children[0], Jangka) else Jangka(children[0], children[0])
        return _dengan_ekor(jangka, children[1]) if len(children) == 2 else jangka

    def rentang(self, children: list[Any]) -> Jangka:
        return _rentang(*children)

    def pilihan_angka(self, children: list[Any]) -> Jangka:
        return _rentang(*children)._replace(terbalik=False)

    def per(self, children: list[Any]) -> dict[str, str]:
        return {"per": str(children[-1])}

    def pilihan(self, children: list[Jangka]) -> Jangka:
        return children[0]

    def lama(self, children: list[tuple[float, str]]) -> Jangka:
        lama = sum(banyak * _MINUTES[satuan] for banyak, satuan in children)
        if children[-1][1] != _DETIK_ATAU_MENIT:
            return Jangka(lama, lama, tuple([satuan for _, satuan in children]))
        banyak = children[-1][0]
        singkat = lama - banyak * (1 - MENIT_PER_SATUAN["detik"])
        satuan = tuple([satuan for _, satuan in children[:-1]])
        # Behind another unit the sign stands for seconds; by itself nothing tells, so both bound it.
        return Jangka(singkat, singkat, (*satuan, "detik")) if satuan else Jangka(singkat, lama, ("menit",))

    def jam_dan_menit(self, children: list["Token"]) -> Jangka:
        jam, menit = map(int, children[0].split(":"))
        lama = jam * MENIT_PER_SATUAN["jam"] + menit
        return Jangka(lama, lama, ("jam",))

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
    **{nama + KERJA: MENIT_PER_SATUAN[nama] for nama in ("jam", "hari")},
}


def _rentang(awal: Jangka | float, akhir: Jangka | float) -> Jangka:
    """A range; an end without a unit takes the unit of the other, "1-2 hari"."""
    satuan = awal.satuan if isinstance(awal, Jangka) else ()
    satuan += akhir.satuan if isinstance(akhir, Jangka) else ()
    dari = awal.singkat if isinstance(awal, Jangka) else awal * _MINUTES.get(satuan[0] if satuan else "", 1)
    sampai = akhir.lama if isinstance(akhir, Jangka) else akhir * _MINUTES.get(satuan[-1] if satuan else "", 1)
    terbuka = bool(satuan) and not isinstance(akhir, Jangka)
    return Jangka(min(dari, sampai), max(dari, sampai), satuan, terbalik=sampai < dari, terbuka=terbuka)


def _dengan_ekor(jangka: Jangka, ekor: Any) -> Jangka:
    if isinstance(ekor, Jangka):
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
