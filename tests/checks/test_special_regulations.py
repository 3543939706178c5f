"""Regulations that only some regions, or a former body, made are called by their own names."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult
from soplint.values.peringkat import peringkat
from soplint.values.rujukan import parse_rujukan

SOP = "Nomor SOP : 1/2024\nNama SOP : Arsip\n\nDasar Hukum\n1. {}\n"


@pytest.mark.parametrize(
    ("citation", "in_full"),
    [
        ("Perdais DIY Nomor 1 Tahun 2018 tentang Kelembagaan", "Peraturan Daerah Istimewa"),
        ("Perdasus Provinsi Papua Nomor 4 Tahun 2019 tentang Hak Ulayat", "Peraturan Daerah Khusus"),
        ("Perdasi Provinsi Papua Nomor 4 Tahun 2019 tentang Pajak", "Peraturan Daerah"),
        ("Ketetapan MPRS Nomor XX/MPRS/1966 tentang Sumber", "Ketetapan Majelis Permusyawaratan Rakyat Sementara"),
        ("Ketetapan MPR Nomor XI/MPR/1998 tentang Penyelenggara", "Ketetapan Majelis Permusyawaratan Rakyat"),
    ],
)
def test_the_fix_writes_the_name_out(check_text: Callable[..., DocumentResult], citation: str, in_full: str) -> None:
    (finding,) = check_text(SOP.format(citation), "HKM011").findings
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [in_full]


@pytest.mark.parametrize(
    ("citation", "rank"),
    [
        ("Peraturan Daerah Istimewa Daerah Istimewa Yogyakarta Nomor 1 Tahun 2018 tentang Kelembagaan", 8),
        ("Peraturan Daerah Khusus Provinsi Papua Nomor 4 Tahun 2019 tentang Hak Ulayat", 8),
        ("Peraturan Daerah Provinsi Papua Nomor 4 Tahun 2019 tentang Pajak", 8),
        ("Peraturan Desa Sukamulya Nomor 3 Tahun 2022 tentang Perpustakaan Desa", 12),
        ("Qanun Gampong Lamteh Nomor 2 Tahun 2020 tentang Perpustakaan", 12),
    ],
)
def test_a_province_stands_above_its_regencies_and_they_above_villages(citation: str, rank: int) -> None:
    (found,) = parse_rujukan(citation)
    assert peringkat(found) == rank


def test_a_village_is_no_other_region(check_text: Callable[..., DocumentResult]) -> None:
    text = "PEMERINTAH KABUPATEN ACEH BESAR\nGAMPONG LAMTEH\n\n" + SOP.format(
        "Qanun Gampong Lamteh Nomor 2 Tahun 2020 tentang Perpustakaan"
    )
    assert not check_text(text, "HKM014").findings
