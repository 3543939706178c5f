"""A table without a column of numbers may have them before its descriptions: "1. Menerima surat"."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

TEXT = """Nomor SOP : 1/SOP/2024
Nama SOP : Arsip

{label}\tPelaksana\t\tMutu Baku\t\t
\tStaf\tKepala\tKelengkapan\tWaktu\tOutput
{steps}
"""


def text(*descriptions: str, label: str = "Kegiatan") -> str:
    return TEXT.format(label=label, steps="\n".join(f"{words}\tV\t\tSurat\t5 Menit\tCatatan" for words in descriptions))


@pytest.mark.parametrize("label", ["Kegiatan", "No. Kegiatan"])
def test_they_are_the_numbers_of_the_steps(check_text: Callable[..., DocumentResult], label: str) -> None:
    written = text("1. Menerima surat", "2. Mencatat surat", "4. Menyimpan surat", label=label)
    steps = parse(Source("x", written)).sops[0].langkah
    assert [(step.nomor, step.uraian and step.uraian.teks) for step in steps] == [
        (1, "Menerima surat"),
        (2, "Mencatat surat"),
        (4, "Menyimpan surat"),
    ]
    assert [finding.code for finding in check_text(written, "LKH001", "LKH003", "STR005").findings] == ["LKH001"]


@pytest.mark.parametrize("second", [1, 3])
def test_a_list_in_each_description_numbers_no_step(second: int) -> None:
    written = text("1. Menerima surat", f"{second}. Mencatat surat", f"{second // 2 + 1}. Menyimpan surat")
    steps = parse(Source("x", written)).sops[0].langkah
    assert [step.nomor for step in steps] == [None, None, None]


def test_a_step_between_them_may_have_lost_its_number() -> None:
    (sop,) = parse(Source("x", text("1. Menerima surat", "Meneliti surat", "2. Mengarsipkan surat"))).sops
    assert [step.uraian.teks for step in sop.langkah if step.uraian][1] == "Meneliti surat"
