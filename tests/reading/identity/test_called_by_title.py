"""An SOP without a Nama SOP is called by the title above its table, so that a reader knows which one is meant."""

import pytest

from conftest import TODAY
from soplint.engine import Settings, check_document
from soplint.policy import RuleSet
from soplint.source import Source

TABLE = """No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tKasir\tKepala\tKelengkapan\tWaktu\tOutput
1\tMenerima setoran\tMulai\t\tBukti setor\t5 menit\tKuitansi
2\tMembukukan setoran\t\t\tKuitansi\t10 menit\tBuku kas
3\tMemeriksa buku kas\t\tSelesai\tBuku kas\t15 menit\tBuku kas yang diperiksa
"""


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("SOP PENERIMAAN SETORAN\n", "SOP PENERIMAAN SETORAN"),
        (
            "STANDAR OPERASIONAL PROSEDUR\nSOP PENERIMAAN SETORAN\n",
            "STANDAR OPERASIONAL PROSEDUR SOP PENERIMAAN SETORAN",
        ),
        ("Nama SOP : Penerimaan Setoran\n\nSOP PENERIMAAN SETORAN\n", "Penerimaan Setoran"),
        ("Nama SOP :\nNomor SOP : 1/K/2024\n\nSOP PENERIMAAN SETORAN\n", "SOP PENERIMAAN SETORAN"),
        ("STANDAR OPERASIONAL PROSEDUR\n", None),
        ("", None),
    ],
)
def test_the_name_else_the_title(ruleset: RuleSet, above: str, name: str | None) -> None:
    [sop] = check_document(Source("x", above + TABLE), ruleset, Settings(TODAY, frozenset())).sops
    assert sop.nama == name
