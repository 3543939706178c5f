"""The units of time, as durations are counted in them."""

__all__ = ["MENIT_PER_SATUAN", "POLA_SATUAN"]

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

POLA_SATUAN = rf"(?:{'|'.join(MENIT_PER_SATUAN)})(?:\s+kerja)?"
"""What matches a unit, in lower case: "hari kerja"."""
