"""Of which day and year an SOP is: regulations and rules are those of that time. No check stands here."""

from datetime import date

from ..values.nomor import parse_nomor
from . import Context, once
from .tanggal import read_dates

__all__ = ["sop_day", "sop_year"]

_FIELDS = ("tanggal_efektif", "tanggal_pembuatan")
"""The fields that say it, the one that counts more first."""


@once
def sop_year(context: Context) -> int | None:
    """The year of taking effect, of making, else that in the number."""
    dates = read_dates(context)
    for name in _FIELDS:
        if name in dates and dates[name][1].tahun is not None:
            return dates[name][1].tahun
    nomor = context.sop.identitas.value("nomor")
    return parse_nomor(nomor.teks).tahun if nomor is not None else None


def sop_day(context: Context) -> date | None:
    """The day of taking effect, where that is blank of making; None when it is not legible."""
    dates = read_dates(context)
    for name in _FIELDS:
        if name in dates and dates[name][1].jenis != "kosong":
            return dates[name][1].tanggal
    return None
