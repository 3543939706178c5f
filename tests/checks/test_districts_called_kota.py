"""Districts and villages whose names begin with "Kota": they are no cities."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.acuan.instansi import agency
from soplint.findings import Outcome
from soplint.results import DocumentResult


@pytest.mark.parametrize(
    ("letterhead", "offices", "name"),
    [
        (["PEMERINTAH KABUPATEN SUMENEP", "KECAMATAN KOTA SUMENEP"], [], "Kecamatan Kota Sumenep Sumenep"),
        (["KEC. KOTA BANGUN KAB. PASER"], [], "Kecamatan Kota Bangun Paser"),
        (["PEMERINTAH KABUPATEN PASER", "DESA KOTA BARU"], [], "Desa Kota Baru Paser"),
        ([], ["Camat Kota Bangun Kabupaten Paser"], "Kecamatan Kota Bangun Paser"),
        (["PEMERINTAH KOTA BOGOR", "KECAMATAN BOGOR UTARA KOTA BOGOR"], [], "Kecamatan Bogor Utara Kota Bogor"),
        ([], ["Camat Kabupaten Paser"], "Kecamatan Paser"),
    ],
)
def test_the_name_of_a_district_is_whole(letterhead: list[str], offices: list[str], name: str) -> None:
    assert agency(letterhead, offices).words == name


@pytest.mark.parametrize("office", ["Camat Kota Bangun", "Kec. Kota Bangun", "Lurah Kota Baru"])
def test_the_region_of_a_district_alone_is_not_known(check_text: Callable[..., DocumentResult], office: str) -> None:
    law = LAW + "2. Peraturan Daerah Kabupaten Ende Nomor 5 Tahun 2017 tentang Pengujian\n"
    text = IDENTITY.partition("\n\n")[2].replace("Kepala Dinas Perhubungan", office) + law + TABLE
    assert check_text(text, "HKM014").sops[0].outcomes["HKM014"] is Outcome.UNDETERMINED
