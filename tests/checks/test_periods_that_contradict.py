"""Periods and months that no reading brings together, and those that one may."""

from collections.abc import Callable

import pytest

from sop_texts import ARCHIVES
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

HEAD = "\nNo\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tStaf\tKepala\tKelengkapan\tWaktu\tOutput\t\n"


def findings(check_text: Check, row: str, code: str) -> list[str]:
    return [finding.quote for finding in check_text(f"{ARCHIVES}{HEAD}{row}\n", code).findings]


def months(act: str, listed: str) -> str:
    return f"1\t{act}\t\t\tSurat permintaan\t1 Hari\tLaporan\t{listed}"


@pytest.mark.parametrize(
    ("act", "listed"),
    [
        ("Meminta laporan triwulan", "Januari, Mei, Agustus, Oktober"),
        ("Meminta laporan triwulan", "Januari, Februari, Maret, Juli"),
        ("Meminta laporan semester", "Maret dan Juli"),
        ("Meminta laporan semester", "Januari, Mei"),
    ],
)
def test_months_of_a_named_period_are_wrong_too_where_more_than_one_is_off(
    check_text: Check, act: str, listed: str
) -> None:
    assert findings(check_text, months(act, listed), "PRD005") == [listed]


@pytest.mark.parametrize(
    ("act", "listed"),
    [
        ("Meminta laporan", "Januari, Mei, Agustus, Oktober"),  # no period says that they are of quarters
        ("Meminta laporan", "Maret dan Juli"),
        ("Meminta laporan semester", "Januari, Februari"),  # a stretch of time
        ("Meminta laporan semester", "Desember dan Januari"),
        ("Meminta laporan triwulan", "Januari, Februari, Maret, April"),
        ("Meminta laporan semester", "Juli dan Januari"),
        ("Meminta laporan triwulan", "Oktober, Januari, April, Juli"),
        ("Meminta laporan triwulan", "Maret dan Juli"),  # of two months a quarterly task says nothing
        ("Meminta laporan semester dan laporan triwulan", "Januari, Mei"),
        ("Meminta laporan semester", "Rapat Januari, Mei di aula"),
    ],
)
def test_months_that_may_mean_something_else_are_left_alone(check_text: Check, act: str, listed: str) -> None:
    assert not findings(check_text, months(act, listed), "PRD005")


def step(act: str, source: str) -> str:
    return f"1\t{act}\t\t\t{source}\t1 Hari\tLaporan\t"


@pytest.mark.parametrize(
    ("act", "source"),
    [
        ("Menyusun laporan triwulan", "Laporan semester"),
        ("Menyusun laporan bulanan", "Laporan tahunan"),
        ("Menyusun laporan evaluasi triwulan", "Hasil laporan evaluasi semester"),
    ],
)
def test_a_report_is_not_composed_of_one_of_a_longer_period(check_text: Check, act: str, source: str) -> None:
    assert findings(check_text, step(act, source), "PRD002")


@pytest.mark.parametrize(
    ("act", "source"),
    [
        ("Menyusun laporan semester", "Laporan triwulan"),
        ("Menyusun laporan triwulan", "Laporan tahunan tahun sebelumnya"),
        ("Menyusun laporan triwulan", "Laporan tahunan yang lalu"),
        ("Menyusun laporan triwulan", "Rencana kerja tahunan"),
        ("Menyusun laporan triwulan", "Data tahunan"),
        ("Menyusun laporan triwulan", "Laporan semester dan data capaian"),
        ("Menyusun laporan triwulan", "Laporan bulanan, laporan tahunan"),
        ("Merekap laporan triwulan", "Laporan tahunan"),
    ],
)
def test_what_may_serve_a_report_besides_is_left_alone(check_text: Check, act: str, source: str) -> None:
    assert not findings(check_text, step(act, source), "PRD002")
