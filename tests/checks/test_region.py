"""Regions: Kota and Kabupaten of one name are two; whoever does not say which may be either."""

from collections.abc import Callable

import pytest

from conftest import CORPUS
from soplint.acuan.daerah import region_key
from soplint.acuan.peraturan import Katalog, Peraturan
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
        ("KABUPATEN SITARO", "Perda Kabupaten Kepulauan Siau Tagulandang Biaro", False),
        ("KABUPATEN SITARO", "Perda Kabupaten Kepulauan Sangihe", True),
        ("KABUPATEN OGAN KOMERING ULU SELATAN", "Peraturan Bupati Ogan Komering Ulu Selatan", False),
        ("KABUPATEN OGAN KOMERING ULU SELATAN", "Peraturan Bupati Ogan Komering Ulu Timur", True),
        ("KABUPATEN PENUKAL ABAB LEMATANG ILIR", "Peraturan Bupati PALI", False),
        ("KABUPATEN LIMA PULUH KOTA", "Peraturan Bupati Lima Puluh Kota", False),
        ("KABUPATEN LIMA PULUH KOTA", "Peraturan Daerah Kab. Limapuluh Kota", False),
        ("KABUPATEN TANAH DATAR", "Peraturan Bupati Lima Puluh Kota", True),
        ("KABUPATEN 50 KOTA", "Peraturan Bupati Lima Puluh Kota", False),
        ("KABUPATEN LIMA PULUH KOTA", "Peraturan Bupati 50 Kota", False),
        ("KABUPATEN TANAH DATAR", "Peraturan Bupati 50 Kota", True),
        ("KECAMATAN KOTA BANGUN KABUPATEN KUTAI KARTANEGARA", "Peraturan Bupati Kutai Kartanegara", False),
    ],
)
def test_a_regulation_of_another_region(
    check_text: Callable[..., DocumentResult], agency: str, cited: str, other: bool
) -> None:
    assert flagged(check_text, agency, f"1. {cited} Nomor 9 Tahun 2016 tentang Kearsipan") is other


def test_of_several_citations_in_one_item_that_of_the_other_region_is_told(
    check_text: Callable[..., DocumentResult],
) -> None:
    law = "Undang-Undang Nomor 15 Tahun 1999 tentang Pembentukan Daerah Kota Depok"
    assert not flagged(
        check_text, "KOTA BOGOR", f"1. {law}; Peraturan Daerah Kota Bogor Nomor 9 Tahun 2016 tentang Arsip"
    )
    assert flagged(check_text, "KOTA BOGOR", f"1. {law}; Peraturan Daerah Kota Depok Nomor 9 Tahun 2016 tentang Arsip")


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


REGULATION = "Peraturan {} Nomor 12 Tahun 2017 tentang Pedoman Pelayanan Publik"


def foreign(check_text: Callable[..., DocumentResult], letterhead: str, *of: str) -> list[str]:
    """What is found of regulations of others, in an SOP under this letterhead that cites these."""
    cited = "".join(f"{place}. {REGULATION.format(name)}\n" for place, name in enumerate(of, 1))
    head = "Nomor SOP : 520/12/SOP/2024\nTanggal Pembuatan : 4 Maret 2024\nNama SOP : Penyaluran Benih\n\nDasar Hukum\n"
    findings = check_text(f"{letterhead}\nDINAS PERTANIAN\n\n{head}{cited}", "HKM014").findings
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("letterhead", "own", "other"),
    [
        ("PEMERINTAH PROVINSI KALIMANTAN TENGAH", "Gubernur Kalimantan Tengah", "Gubernur Jawa Tengah"),
        ("PEMERINTAH PROVINSI KALIMANTAN TENGAH", "Daerah Kabupaten Kapuas", "Daerah Provinsi Kalimantan Barat"),
        ("PEMERINTAH KABUPATEN BALANGAN PROVINSI KALIMANTAN SELATAN", "Bupati Balangan", "Gubernur Kalimantan Timur"),
        ("PEMERINTAH DAERAH DAERAH ISTIMEWA YOGYAKARTA", "Gubernur DIY", "Gubernur Jawa Tengah"),
        ("PEMERINTAH PROVINSI DAERAH KHUSUS IBUKOTA JAKARTA", "Gubernur Provinsi DKI Jakarta", "Gubernur Banten"),
        ("PEMERINTAH PROVINSI SUMATRA SELATAN", "Gubernur Sumatera Selatan", "Gubernur Sumatera Barat"),
    ],
)
def test_a_regulation_of_another_province_is_found(
    check_text: Callable[..., DocumentResult], letterhead: str, own: str, other: str
) -> None:
    (found,) = foreign(check_text, letterhead, own, other)
    assert region_key(other.split(" ", 1)[1]).title() in found


@pytest.mark.parametrize(
    ("letterhead", "cited"),
    [
        # Which province a regency lies in, its letterhead does not say.
        ("PEMERINTAH KABUPATEN BALANGAN", "Gubernur Kalimantan Timur"),
        # What held before a province was made of another may hold in it.
        ("PEMERINTAH PROVINSI BANTEN", "Gubernur Jawa Barat"),
        ("PEMERINTAH PROVINSI PAPUA BARAT DAYA", "Gubernur Papua"),
        # A name that is no province's is misread or abbreviated.
        ("PEMERINTAH PROVINSI KALIMANTAN TENGAH", "Gubernur Kalimantan"),
        ("PEMERINTAH PROVINSI KALIMANTAN TENGAH", "Gubernur Kalteng"),
        # Two provinces are named: which of them is the agency's cannot be told.
        ("PEMERINTAH PROVINSI JAWA BARAT\nPEMERINTAH PROVINSI BANTEN", "Gubernur Bali"),
        # No province is named behind the words that one follows.
        ("PEMERINTAH PROVINSI", "Gubernur Bali"),
    ],
)
def test_where_the_province_is_not_known_nothing_is(
    check_text: Callable[..., DocumentResult], letterhead: str, cited: str
) -> None:
    assert foreign(check_text, letterhead, cited) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Susunan Perangkat Daerah Kota Tanjungbalai", True),
        ("Pajak Daerah di Kabupaten Deli Serdang", True),
        ("Susunan Perangkat Daerah Kota Pematangsiantar", False),
        # The name in short, and in part; two regions that agreed on something; a title that is about another thing.
        ("Susunan Perangkat Daerah Kota Pms.", False),
        ("Retribusi di Kota Siantar", False),
        ("Kerja Sama Kota Pematangsiantar dengan Kabupaten Deli Serdang", False),
        ("Kerja Sama antar Daerah di Kabupaten Deli Serdang", False),
        ("Kerja Sama antardaerah di Kabupaten Deli Serdang", False),
        ("Susunan Perangkat Daerah Kota Pernatangsiantar", False),
        ("Jalan di Kota Tanjungbalai dan Terminal", False),
        ("Pengembangan Kota Layak Anak", False),
    ],
)
def test_a_title_tells_the_region_that_its_kind_does_not(
    check_text: Callable[..., DocumentResult], title: str, found: bool
) -> None:
    head = "PEMERINTAH KOTA PEMATANGSIANTAR\nDINAS PERHUBUNGAN\n\nNomor SOP : 1/SOP/2024\nNama SOP : Parkir\n\n"
    text = f"{head}Dasar Hukum\n1. Perda Nomor 4 Tahun 2018 tentang {title}\n"
    assert bool(check_text(text, "HKM014").findings) == found


@pytest.mark.parametrize(
    ("cited", "missing"),
    [
        ("Peraturan Bupati 50 Kota Nomor 10 Tahun 2020 tentang Pedoman Pelayanan", None),
        ("Peraturan Bupati 50 Kota Tahun 2020 tentang Pedoman Pelayanan", "nomor"),
        ("Peraturan Bupati 50 Tahun 2020 tentang Pedoman Pelayanan", None),
        ("Peraturan Bupati Lima Puluh Kota No. 10 Tahun 2020 tentang Pedoman Pelayanan", None),
    ],
)
def test_the_figure_in_the_name_of_a_region_is_no_number(cited: str, missing: str | None) -> None:
    [rujukan] = parse_rujukan(cited)
    assert (rujukan.nomor is None) is (missing == "nomor")
    assert rujukan.tahun == 2020 and rujukan.judul == "Pedoman Pelayanan"


def test_a_figure_before_a_city_is_the_number_of_its_regulation() -> None:
    [rujukan] = parse_rujukan("Perda 10 Kota Batam Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah")
    assert rujukan.nomor == "10"
