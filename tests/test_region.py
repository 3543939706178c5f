"""Regions: Kota and Kabupaten of one name are two; whoever does not say which may be either."""

from collections.abc import Callable

import pytest

from conftest import CORPUS
from soplint.peraturan import Katalog, Peraturan
from soplint.results import DocumentResult
from soplint.values.peringkat import peringkat
from soplint.values.rujukan import parse_rujukan

SOP = (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8")


def flagged(check_text: Callable[..., DocumentResult], agency: str, cited: str) -> bool:
    text = SOP.replace("KABUPATEN SUKAMAJU", agency).replace(
        "1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", cited
    )
    return bool(check_text(text, "HKM014").findings)


@pytest.mark.parametrize(
    ("agency", "cited", "other"),
    [
        ("KOTA BOGOR", "Peraturan Daerah Kabupaten Bogor", True),
        ("KABUPATEN BOGOR", "Peraturan Daerah Kota Bogor", True),
        ("KABUPATEN BOGOR", "Peraturan Wali Kota Bogor", True),
        ("KOTA MALANG", "Peraturan Bupati Malang", True),
        ("KABUPATEN BOGOR", "Peraturan Daerah Bogor", False),
        ("KOTA BOGOR", "Peraturan Daerah Kota Bogor", False),
        ("KABUPATEN BANJAR", "Peraturan Daerah Kota Banjarbaru", True),
        ("KABUPATEN BOGOR", "Peraturan Daerah Jawa Barat", False),
        ("KABUPATEN BOGOR", "Peraturan Daerah Provinsi Jawa Barat", False),
        ("KABUPATEN SUMENEP KECAMATAN KOTA SUMENEP", "Peraturan Bupati Sumenep", False),
        ("KABUPATEN BOGOR", "Peraturan Daerah Kabupaten Daerah Tingkat II Bogor", False),
        ("KABUPATEN BOGOR", "Peraturan Daerah Kabupaten Dati II Bogor", False),
        ("KOTA BOGOR", "Peraturan Daerah Kotamadya Daerah Tingkat II Bogor", False),
        ("KABUPATEN BOGOR", "Peraturan Daerah Kotamadya Daerah Tingkat II Bogor", True),
        ("KABUPATEN BOGOR", "Peraturan Daerah Kabupaten Daerah Tingkat II Tapin", True),
        ("KECAMATAN KOTA BANGUN KABUPATEN KUTAI KARTANEGARA", "Peraturan Bupati Kutai Kartanegara", False),
    ],
)
def test_a_regulation_of_another_region(
    check_text: Callable[..., DocumentResult], agency: str, cited: str, other: bool
) -> None:
    assert flagged(check_text, agency, f"1. {cited} Nomor 9 Tahun 2016 tentang Kearsipan") is other


def test_the_catalogue_tells_a_city_from_the_regency_of_its_name() -> None:
    city = Peraturan("Perda", "9", 2016, "Kota", daerah="bogor", tingkat="kota")
    regency = Peraturan("Perda", "9", 2016, "Kabupaten", daerah="bogor", tingkat="kabupaten")
    both, one = Katalog.of([city, regency]), Katalog.of([city])
    assert both.by_identity("Perda", "9", 2016, "Kota Bogor") is city
    assert both.by_identity("Perda", "9", 2016, "Kab. Bogor") is regency
    assert both.by_identity("Perda", "9", 2016, "Bogor") is None
    assert one.by_identity("Perda", "9", 2016, "Bogor") is city
    assert one.by_identity("Perda", "9", 2016, "Kabupaten Bogor") is None


@pytest.mark.parametrize(
    ("cited", "rank"),
    [
        ("Peraturan Daerah Provinsi Jambi", 8),
        ("Peraturan Daerah Kalimantan Selatan", 8),
        ("Peraturan Daerah Kota Jambi", 10),
        ("Peraturan Daerah Tapin", 10),
    ],
)
def test_a_province_need_not_say_that_it_is_one(cited: str, rank: int) -> None:
    assert peringkat(parse_rujukan(f"{cited} Nomor 1 Tahun 2015 tentang Kearsipan")[0]) == rank
