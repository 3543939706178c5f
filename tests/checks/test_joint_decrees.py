"""Decrees of several ministers have as many numbers, and one year and one title for all."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult
from soplint.values.rujukan import parse_rujukan


@pytest.mark.parametrize(
    ("cited", "number", "year"),
    [
        ("Keputusan Bersama Tiga Menteri Nomor 933, 1, dan 3 Tahun 2025", "933", 2025),
        ("Keputusan Bersama Tiga Menteri Nomor 5, 6 dan 7 Tahun 2024", "5", 2024),
        ("Keputusan Bersama Menteri Nomor 8 dan 9 Tahun 2006", "8", 2006),
        ("Peraturan Bersama Menteri Agama Nomor 9 Tahun 2006 dan Menteri Dalam Negeri Nomor 8 Tahun 2006", "9", 2006),
        (
            "Keputusan Bersama Menteri Agama Nomor 3 Tahun 2008, Jaksa Agung Nomor KEP-033/A/JA/6/2008, "
            "dan Menteri Dalam Negeri Nomor 199 Tahun 2008",
            "3",
            2008,
        ),
    ],
)
def test_the_title_behind_the_last_number_is_that_of_the_decree(
    check_text: Callable[..., DocumentResult], cited: str, number: str, year: int
) -> None:
    (decree,) = parse_rujukan(f"{cited} tentang Hari Libur Nasional")
    assert (decree.nomor, decree.tahun, decree.judul) == (number, year, "Hari Libur Nasional")
    text = f"Nomor SOP : 1/2025\nNama SOP : Apel\n\nDasar Hukum\n1. {cited} tentang Hari Libur Nasional\n"
    assert not check_text(text, "HKM001").findings


def test_a_regulation_behind_and_is_another_one() -> None:
    cited = parse_rujukan("Undang-Undang Nomor 5 Tahun 2014 dan Peraturan Pemerintah Nomor 11 Tahun 2017 tentang PNS")
    assert [(one.nomor, one.judul) for one in cited] == [("5", None), ("11", "PNS")]
