"""The row that adds up the times of the steps is no step and goes on with none."""

import pytest

from read_texts import cells_of_steps

TABLE = """Nomor SOP : 138/06/SOP/2019
Nama SOP : Pelayanan Surat Pengantar

No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKet.
\t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\t
1.\tMengetik surat pengantar\t\t\tBerkas\t15 Menit\tSurat pengantar\t
2.\tMenandatangani surat pengantar\t\t\tSurat pengantar\t5 Menit\tSurat pengantar\t
{row}
"""


def steps(row: str) -> list[tuple[str, ...]]:
    return cells_of_steps(TABLE.format(row=row), "uraian", "kelengkapan", "waktu")


@pytest.mark.parametrize(
    "row",
    [
        "\tTotal Waktu\t\t\t\t20 Menit\t\t",
        "\tJUMLAH\t\t\t\t20 Menit\t\t",
        "Total\t\t\t\t\t20 Menit\t\t",
        "\t\t\tTOTAL WAKTU\t20 Menit\t\t\t",
    ],
)
def test_a_total_is_no_step(row: str) -> None:
    assert steps(row) == steps("")


def test_a_step_may_speak_of_a_total() -> None:
    assert len(steps("3.\tTotal biaya dihitung\t\t\tBerkas\t5 Menit\tNota\t")) == 3


def test_a_line_that_goes_on_with_a_step_may_open_so() -> None:
    assert steps("\ttotal seluruhnya\t\t\t\t\t\t")[-1][0] == "Menandatangani surat pengantar total seluruhnya"
