"""A third heading row that names the actors of a unit, in a table whose markup says nothing of merged cells."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

HEAD = """PEMERINTAH KABUPATEN KUTAI BARAT
BADAN KEUANGAN DAERAH

Nomor SOP : 900/051/BKD/2026
Nama SOP : Penerbitan SP2D

No\tKegiatan\tPelaksana\t\t\t\tMutu Baku\t\t\tKet
\t\tPerangkat Daerah\tBidang Perbendaharaan\t\t\tKelengkapan\tWaktu\tOutput\t
"""
STEPS = """1\tMengajukan SPM\tO\t\t\t\tSPM\t1 jam\tSPM diterima\t
2\tMeneliti SPM\t\tO\t\t\tSPM diterima\t1 jam\tSPM lengkap\t
3\tMenandatangani SP2D\t\t\t\tO\tSPM lengkap\t1 jam\tSP2D sah\t
"""
CODES = ("PLK002", "STR008", "STR007", "LKH002")


@pytest.mark.parametrize("row", ["\t\t\tStaf\tKasubbid\tKabid\t\t\t\t\n", "\t\t\tStaf\tKasubbid\tKabid\n"])
def test_the_actors_below_a_unit_name_its_columns(check_text: Check, row: str) -> None:
    assert not check_text(HEAD + row + STEPS, *CODES).findings


def test_without_them_the_columns_have_no_name(check_text: Check) -> None:
    assert {finding.code for finding in check_text(HEAD + STEPS, *CODES).findings} == {"PLK002"}


def test_marks_below_a_heading_name_nobody(check_text: Check) -> None:
    marks = "\t\t\tMulai\tSelesai\n"
    assert "PLK002" in {finding.code for finding in check_text(HEAD + marks + STEPS, *CODES).findings}
