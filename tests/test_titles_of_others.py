"""A title tells a regulation from others only among those of one issuer; half a title still is that of its number."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]
SOP = """PEMERINTAH KABUPATEN SUKAMAJU
DINAS SOSIAL

Nomor SOP : 460/12/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Tanggal Efektif : 4 Maret 2024
Nama SOP : Penyaluran Bantuan

Dasar Hukum
1. {citation}
"""
CODES = ("HKM002", "HKM003", "HKM004", "HKM005", "HKM006", "HKM012", "HKM016")


@pytest.mark.parametrize(
    "citation",
    [
        "Peraturan Bupati Sukamaju Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
        "Peraturan Daerah Kabupaten Sukamaju Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
        "Peraturan Daerah Kabupaten Sukamaju Nomor 32 Tahun 2004 tentang Pemerintahan Daerah",
        "Qanun Kabupaten Pidie Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Peraturan Desa Sukamulya Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
        "Keputusan Direktur RSUD Sukamaju Nomor 11 Tahun 2017 tentang Keselamatan Pasien",
        "Instruksi Bupati Sukamaju Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
        "Surat Edaran Bupati Sukamaju Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
    ],
)
def test_a_region_or_an_office_may_set_what_the_state_has_set_too(check_text: Check, citation: str) -> None:
    assert not check_text(SOP.format(citation=citation), *CODES).findings


@pytest.mark.parametrize(
    ("citation", "right"),
    [
        (
            "Undang-Undang Nomor 6 Tahun 2023 tentang ⟦Cipta Kerja⟧",
            "Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja Menjadi "
            "Undang-Undang",
        ),
        (
            "Peraturan Presiden Nomor 12 Tahun 2021 tentang ⟦Pengadaan Barang/Jasa Pemerintah⟧",
            "Perubahan atas Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah",
        ),
    ],
)
def test_the_title_of_what_is_adopted_or_amended_is_half_a_title(check_text: Check, citation: str, right: str) -> None:
    written = citation.partition("⟦")[2].rstrip("⟧")
    text = SOP.format(citation=citation.replace("⟦", "").replace("⟧", ""))
    (finding,) = check_text(text, *CODES).findings
    assert (finding.code, finding.quote, finding.data["judul"]) == ("HKM003", written, right)


def test_a_number_of_another_title_still_is_wrong(check_text: Check) -> None:
    citation = "Undang-Undang Nomor 24 Tahun 2009 tentang Pelayanan Publik"
    assert [one.code for one in check_text(SOP.format(citation=citation), *CODES).findings] == ["HKM012"]


@pytest.mark.parametrize(("title", "outcome"), [("", "pass"), (" tentang Tim Penyusun SOP", "fail")])
def test_a_decree_without_a_title_is_not_the_one_of_the_same_number(
    check_text: Check, title: str, outcome: str
) -> None:
    decree = f"Keputusan Bupati Nomor 5 Tahun 2014{title}"
    text = SOP.format(citation=f"{decree}\n2. {decree}")
    assert check_text(text, "HKM009").sops[0].outcomes["HKM009"] == outcome
