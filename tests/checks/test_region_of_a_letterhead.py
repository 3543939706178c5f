"""The region in a letterhead whose lines were read as one."""

from collections.abc import Callable

import pytest

from sop_texts import LAW, TABLE
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

BLOCK = """PEMERINTAH KABUPATEN {region} {agency}

Nomor SOP : 551/017/SOP/2023
Tanggal Pembuatan : 6 Maret 2023
Tanggal Efektif : 13 Maret 2023
Disahkan Oleh : Kepala Dinas
Nama SOP : Pengujian Kendaraan

"""
OTHER = "2. Peraturan Daerah Kabupaten Ende Nomor 5 Tahun 2017 tentang Pengujian\n"


@pytest.mark.parametrize("agency", ["BADAN KEUANGAN DAERAH", "DINAS PERHUBUNGAN", "KECAMATAN ALOK", "RSUD HILLERS"])
@pytest.mark.parametrize(("region", "shown"), [("SIKKA", "Sikka"), ("TIMOR TENGAH UTARA", "Timor Tengah Utara")])
def test_the_agency_is_no_part_of_the_region(check_text: Check, region: str, shown: str, agency: str) -> None:
    text = BLOCK.format(region=region, agency=agency) + LAW + OTHER + TABLE
    (finding,) = check_text(text, "HKM014").findings
    assert f"Kabupaten {shown}." in finding.message


@pytest.mark.parametrize("region", ["SIKKA", "TIMOR TENGAH UTARA"])
def test_its_own_regulation_is_not_foreign(check_text: Check, region: str) -> None:
    own = OTHER.replace("Ende", region.title())
    assert not check_text(
        BLOCK.format(region=region, agency="DINAS PERHUBUNGAN") + LAW + own + TABLE, "HKM014"
    ).findings
