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


@pytest.mark.parametrize("branch", ["Ya", "Tidak", "Tidak lengkap"])
def test_a_branch_in_the_column_of_activities_is_no_part_of_the_step_above(branch: str) -> None:
    text = SOP.format(step="Memeriksa permohonan").replace("2\tM", f"\t{branch}\t\u2190\t\t\t\t\n2\tM")
    (sop,) = parse(Source("x", text)).sops
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == ["Memeriksa permohonan", "Mengesahkan kartu"]


def test_in_lower_case_it_is_the_end_of_one() -> None:
    text = SOP.format(step="Memeriksa apakah permohonan").replace("2\tM", "\tlengkap\t\t\t\t\t\n2\tM")
    (sop,) = parse(Source("x", text)).sops
    assert sop.langkah[0].uraian is not None and sop.langkah[0].uraian.teks == "Memeriksa apakah permohonan lengkap"
