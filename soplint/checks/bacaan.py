"""The steps of an SOP, read once for all the rules that look at them."""

from ..model import Langkah, Tabel
from ..values.periode import find_periode
from ..values.waktu import Waktu
from . import Context, once
from .uraian import baca

__all__ = ["LangkahTerbaca", "baris", "langkah_terbaca", "rangkaian", "terbaca"]


class LangkahTerbaca:
    """A step with its table, its description and its time read.

    ``tindakan`` is the first act; empty when the words do not tell. ``semu`` is that of the description, ``periode``
    are the periods that it names. ``waktu`` is None where no time is written or the cell does not read as one.
    """

    __slots__ = ("langkah", "periode", "semu", "tabel", "tindakan", "uraian", "waktu")

    def __init__(self, langkah: Langkah, tabel: Tabel) -> None:
        teks = langkah.uraian.teks if langkah.uraian is not None else ""
        uraian = baca(teks)
        self.langkah = langkah
        self.tabel = tabel
        self.uraian = uraian
        self.tindakan = uraian.tindakan[0].nama if uraian.tindakan else ""
        self.semu = uraian.semu
        self.periode = find_periode(teks)
        self.waktu = tabel.waktu(langkah)

    @property
    def waktu_tetap(self) -> Waktu | None:
        """The time where it bounds the step: not "Setiap saat", not "2 menit/berkas"."""
        waktu = self.waktu
        return waktu if waktu is not None and waktu.tetap and waktu.per is None else None


@once
def langkah_terbaca(context: Context) -> list[LangkahTerbaca]:
    """The steps of the SOP, read."""
    return [LangkahTerbaca(langkah, tabel) for tabel in context.sop.tabel for langkah in tabel.langkah]


@once
def _menurut_id(context: Context) -> dict[int, LangkahTerbaca]:
    return {id(row.langkah): row for row in langkah_terbaca(context)}


def terbaca(langkah: Langkah, context: Context) -> LangkahTerbaca:
    """One step, read."""
    return _menurut_id(context)[id(langkah)]


def baris(steps: list[Langkah], context: Context) -> list[LangkahTerbaca]:
    """Steps of the SOP, read, in the order in which they are given."""
    rows = langkah_terbaca(context)
    if len(rows) == len(steps) and rows[0].langkah is steps[0]:
        return rows
    index = _menurut_id(context)
    return [index[id(step)] for step in steps]


@once
def rangkaian(context: Context) -> list[list[LangkahTerbaca]]:
    """The steps by procedure: a table that starts again at 1 is another procedure, any other table goes on."""
    found: list[list[LangkahTerbaca]] = []
    tabel: Tabel | None = None
    for row in langkah_terbaca(context):
        if row.tabel is not tabel and (not found or row.langkah.nomor == 1):
            found.append([])
        tabel = row.tabel
        found[-1].append(row)
    return found
