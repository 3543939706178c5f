"""The steps of an SOP, read once for all the rules that look at them."""

from ..model import Langkah, Tabel
from ..values.periode import find_periode
from ..values.waktu import Waktu
from . import Context, once
from .uraian import read_uraian

__all__ = ["ReadStep", "procedures", "read_steps", "row_of", "rows_of"]


class ReadStep:
    """A step with its table, its description and its time read.

    ``tindakan`` is the first act; empty when the words do not tell. ``terminal`` is that of the description,
    ``periode`` are the periods that it names. ``waktu`` is None where no time is written or the cell does not read as
    one.
    """

    __slots__ = ("langkah", "periode", "tabel", "terminal", "tindakan", "uraian", "waktu")

    def __init__(self, langkah: Langkah, tabel: Tabel, waktu: Waktu | None) -> None:
        teks = langkah.uraian.teks if langkah.uraian is not None else ""
        uraian = read_uraian(teks)
        self.langkah = langkah
        self.tabel = tabel
        self.uraian = uraian
        self.tindakan = uraian.acts[0].nama if uraian.acts else ""
        self.terminal = uraian.terminal
        self.periode = find_periode(teks)
        self.waktu = waktu

    @property
    def waktu_tetap(self) -> Waktu | None:
        """The time where it bounds the step: not "Setiap saat", not "2 menit/berkas"."""
        waktu = self.waktu
        return waktu if waktu is not None and waktu.tetap and waktu.per is None else None


@once
def read_steps(context: Context) -> list[ReadStep]:
    """The steps of the SOP, read."""
    return [
        ReadStep(langkah, tabel, waktu)
        for tabel in context.sop.tabel
        for langkah, waktu in zip(tabel.langkah, tabel.waktu_langkah, strict=True)
    ]


@once
def _by_identity(context: Context) -> dict[int, ReadStep]:
    return {id(row.langkah): row for row in read_steps(context)}


def row_of(langkah: Langkah, context: Context) -> ReadStep:
    """One step, read."""
    return _by_identity(context)[id(langkah)]


def rows_of(steps: list[Langkah], context: Context) -> list[ReadStep]:
    """Steps of the SOP, read, in the order in which they are given."""
    rows = read_steps(context)
    if len(rows) == len(steps):
        return rows
    index = _by_identity(context)
    return [index[id(step)] for step in steps]


@once
def procedures(context: Context) -> list[list[ReadStep]]:
    """The steps by procedure: a table that starts again at 1 is another procedure, any other table goes on."""
    found: list[list[ReadStep]] = []
    tabel: Tabel | None = None
    for row in read_steps(context):
        if row.tabel is not tabel and (not found or row.langkah.nomor == 1):
            found.append([])
        tabel = row.tabel
        found[-1].append(row)
    return found
