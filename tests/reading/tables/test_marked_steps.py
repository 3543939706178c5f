"""An activity may have a number or a letter of its own before its verb."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

SOP = """Nomor SOP : 1/SOP/2024
Nama SOP : Kartu

No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tStaf\tKepala\tKelengkapan\tWaktu\tOutput
1\t{step}\tO\t\tPermohonan\t5 Menit\tBerkas
2\tMengesahkan kartu\t\tO\tBerkas\t5 Menit\tKartu
"""


@pytest.mark.parametrize("marker", ["(1) ", "(a) ", "1) ", "a. ", "1. ", "- ", ""])
def test_the_verb_is_looked_for_behind_it(marker: str, check_text: Callable[..., DocumentResult]) -> None:
    assert not check_text(SOP.format(step=f"{marker}Mengajukan permohonan"), "LKH003").findings
    found = check_text(SOP.format(step=f"{marker}Rapat koordinasi"), "LKH003").findings
    assert [finding.data["kata"] for finding in found] == ["Rapat"]


@pytest.mark.parametrize("nothing", ["-", "\u2013", "..."])
def test_a_dash_below_an_actor_is_no_mark(nothing: str) -> None:
    text = SOP.format(step="Mengajukan permohonan").replace("O\t\tPermohonan", f"O\t{nothing}\tPermohonan")
    (sop,) = parse(Source("x", text)).sops
    assert [mark.teks for mark in sop.langkah[0].tanda] == ["O"]
