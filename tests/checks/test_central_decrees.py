"""Decrees of ministers and heads of agencies, which rule like regulations: no order is owed between them and others."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult

SOP = """PEMERINTAH KABUPATEN SUKAMAJU
DINAS SOSIAL

Nomor SOP : 460/12/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Nama SOP : Penyaluran Bantuan

Dasar Hukum
1. {first}
2. {second}
"""
DECREES = [
    "Keputusan Menteri Sosial Nomor 146/HUK/2013 tentang Penetapan Kriteria",
    "Kepmenkes Nomor 128 Tahun 2004 tentang Kebijakan Dasar Puskesmas",
    "KMK Nomor 12 Tahun 2020 tentang Standar Biaya",
    "Keputusan Ketua Mahkamah Agung Nomor 26 Tahun 2012 tentang Standar Pelayanan Peradilan",
    "Keputusan Direktur Jenderal Perbendaharaan Nomor 3 Tahun 2019 tentang Penyaluran",
    "Keputusan Menteri Pendayagunaan Aparatur Negara Nomor 63 Tahun 2003 tentang Pedoman Umum",
]
OTHERS = [
    "Peraturan Daerah Kabupaten Sukamaju Nomor 9 Tahun 2016 tentang Perangkat Daerah",
    "Peraturan Bupati Sukamaju Nomor 5 Tahun 2014 tentang Pedoman SOP",
    "Peraturan Menteri Sosial Nomor 1 Tahun 2018 tentang Program Keluarga Harapan",
    "Keputusan Bupati Sukamaju Nomor 12 Tahun 2023 tentang Tim",
]


@pytest.mark.parametrize("decree", DECREES)
@pytest.mark.parametrize("other", OTHERS)
def test_either_may_stand_first(decree: str, other: str, check_text: Callable[..., DocumentResult]) -> None:
    for first, second in ((decree, other), (other, decree)):
        assert not check_text(SOP.format(first=first, second=second), "HKM006", "HKM007").findings


@pytest.mark.parametrize("decree", DECREES)
@pytest.mark.parametrize(
    "law",
    [
        "Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial",
        "Peraturan Presiden Nomor 63 Tahun 2017 tentang Penyaluran Bantuan Sosial Secara Non Tunai",
    ],
)
def test_a_law_stands_before_it(decree: str, law: str, check_text: Callable[..., DocumentResult]) -> None:
    found = check_text(SOP.format(first=decree, second=law), "HKM006").findings
    assert [finding.code for finding in found] == ["HKM006"]


def test_a_decree_of_the_region_stays_below_its_regulations(check_text: Callable[..., DocumentResult]) -> None:
    found = check_text(SOP.format(first=OTHERS[3], second=OTHERS[1]), "HKM006").findings
    assert [finding.code for finding in found] == ["HKM006"]
