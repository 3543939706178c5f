"""How long work may take at most: a report by its own period, all steps together by law."""

from functools import cache
from math import ceil
from typing import NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..folding import fold
from ..model import Langkah, Sop, absolute
from ..values.periode import SebutanPeriode, periode
from ..values.satuan_waktu import MENIT_PER_SATUAN
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .bacaan import ReadStep, procedures, read_steps, rows_of
from .gabungan import reported_on, sebutan_laporan
from .kata_kerja import gathers, nature
from .waktu_wajar import bound

__all__: list[str] = []

_MENIT_SEHARI = MENIT_PER_SATUAN["hari"]


class ReportOptions(Options):
    """``dokumen`` are words for what is reported in: without one of them what is done daily or weekly is no report."""

    dokumen: frozenset[str]


@check(
    Langkah,
    options=ReportOptions,
    placeholders=("waktu", "periode", "hari"),
    undetermined=True,
    together=True,
)
def within_period(steps: list[Langkah], options: ReportOptions, context: Context) -> list[Verdict]:
    """A step on a periodic report must not take longer than the shortest period it reports on.

    The year of a plan, "cuti tahunan", is not reported on, nor is what is done every day of a longer time. In
    "2 laporan triwulan menjadi laporan semester" only what follows "menjadi" is reported on.
    """
    return [_in_time(row, options) if row.periode else NOT_APPLICABLE for row in rows_of(steps, context)]


def _in_time(row: ReadStep, options: ReportOptions) -> Verdict:
    langkah, waktu = row.langkah, row.waktu_tetap
    if langkah.waktu is None or langkah.uraian is None or waktu is None:
        return NOT_APPLICABLE
    # Archives are kept for years; only work has to be done within the period.
    if row.tindakan and nature(row.tindakan) == "menyimpan":
        return NOT_APPLICABLE
    named = tuple([mention for mention in row.periode if _is_reported_on(mention, row, options)])
    if not named:
        return NOT_APPLICABLE
    gathered = bool(row.tindakan) and gathers(row.tindakan) and row.tindakan != "menyusun"
    # The shortest that it makes, the longest that it gathers for.
    reported = (max if gathered else min)(reported_on(langkah.uraian.teks, named), key=_days)
    days = _days(reported)
    least = waktu.tersingkat
    if least is None or least <= days * _MENIT_SEHARI:
        return None
    data = {"waktu": langkah.waktu.teks, "periode": reported.periode, "hari": days}
    place = absolute(langkah.uraian, reported.start, reported.end)
    return [Hit(langkah.waktu.spans[0], data, (Related(place, "periode yang disebut"),))]


def _is_reported_on(mention: SebutanPeriode, row: ReadStep, options: ReportOptions) -> bool:
    if periode(mention.periode).bulan is None:
        return not options.dokumen.isdisjoint(row.uraian.words)
    return mention.periode != _LONGEST_PERIOD or mention in sebutan_laporan(row.uraian.teks)


_LONGEST_PERIOD = "tahunan"


def _days(mention: SebutanPeriode) -> int:
    return periode(mention.periode).hari * (mention.jumlah or 1)


class _Tenggat(NamedTuple):
    """A legal deadline: SOPs whose name holds a word of each group may take ``menit``, in working days or not."""

    nama: tuple[frozenset[str], ...]
    menit: float
    hari_kerja: bool
    batas: str
    dasar: str


@cache
def _deadlines() -> list[_Tenggat]:
    """The rows of ``rules/acuan/tenggat.toml``, in their order."""
    return [
        _Tenggat(
            tuple(frozenset((group,) if isinstance(group, str) else group) for group in row["nama"]),
            *bound(row["batas"]),
            row["batas"],
            row["dasar"],
        )
        for row in acuan_toml("tenggat").values()
    ]


_WORKING_SHARE = 5 / 7
"""How much of a week its working days are."""


@check(Sop, placeholders=("jumlah", "batas", "dasar"), undetermined=True, worded=("batas", "dasar"), all_steps=True)
def total_within_deadline(sop: Sop, options: Options, context: Context) -> Verdict:
    """All steps together must not take longer than the law allows for the report that the SOP is about."""
    nama = sop.identitas.nama
    if nama is None or nama.nilai is None or not sop.langkah:
        return NOT_APPLICABLE
    words = frozenset(fold(nama.nilai.teks).split())
    tenggat = next((row for row in _deadlines() if not any(map(words.isdisjoint, row.nama))), None)
    if tenggat is None:
        return NOT_APPLICABLE
    if len(procedures(context)) > 1:
        return Undetermined("beberapa_tabel")
    total = reckoned = 0.0
    for row in read_steps(context):
        waktu = row.waktu_tetap
        if waktu is None:
            if row.terminal:
                continue
            return Undetermined("nilai_tidak_terbaca")
        least = waktu.tersingkat or 0.0
        total += least
        # Days that are not said to be working days are those of the calendar.
        reckoned += least * _WORKING_SHARE if tenggat.hari_kerja and not waktu.hari_kerja else least
    if reckoned <= tenggat.menit:
        return None
    data = {"jumlah": ceil(total / _MENIT_SEHARI), "batas": tenggat.batas, "dasar": tenggat.dasar}
    return [Hit(nama.nilai.spans[0], data)]
