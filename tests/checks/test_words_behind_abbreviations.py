"""What an abbreviation stands for may be written out anywhere in an SOP."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

LAWS = f"{LAW}2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah\n"
RECORDS = "Pencatatan dan Pendataan\nDisimpan dalam berkas {}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (IDENTITY + LAWS + RECORDS.format("SAKIP") + TABLE, []),
        (IDENTITY + LAW + RECORDS.format("SAKIP") + TABLE, ["SAKIP"]),
        (IDENTITY.replace("DINAS PERHUBUNGAN", "DEWAN PERWAKILAN RAKYAT DAERAH", 1) + LAW + RECORDS.format("DPRD") + TABLE, []),
        (IDENTITY + LAWS + RECORDS.format("DPRD") + TABLE, ["DPRD"]),
    ],
)  # fmt: skip
def test_legal_basis_and_letterhead_write_it_out(check_text: Check, text: str, found: list[str]) -> None:
    assert [finding.quote for finding in check_text(text, "BHS005").findings] == found
