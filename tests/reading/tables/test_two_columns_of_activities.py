"""A heading "No. Kegiatan" that has the activities beside it stands over their numbers."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]


@pytest.mark.parametrize("label", ["No. Kegiatan", "No Kegiatan"])
def test_the_first_of_them_holds_the_numbers(check_text: Check, label: str) -> None:
    table = TABLE.replace("No\tKegiatan", f"{label}\tUraian Prosedur")
    text = IDENTITY + LAW + table
    (sop,) = parse(Source("x", text)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2]
    assert [step.uraian.teks for step in sop.langkah if step.uraian] == [
        "Menguji rem kendaraan",
        "Mengesahkan hasil uji",
    ]
    assert not check_text(text, "STR005", "LKH003", "LKH005").findings


def test_a_column_of_activities_alone_stays_one() -> None:
    table = TABLE.replace("No\tKegiatan", "No. Kegiatan\tPetugas")
    (sop,) = parse(Source("x", IDENTITY + LAW + table)).sops
    assert sop.tabel[0].kolom[0].peran == "uraian"
