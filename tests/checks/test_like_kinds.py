"""What is nearly the name of another kind of regulation, or has the number of another, is not that one."""

from collections.abc import Callable

import pytest

from soplint.checks.kenal import look_up
from soplint.results import DocumentResult
from soplint.values.jenis_peraturan import jenis_peraturan


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Sistem Akuntabilitas Kinerja Instansi Pemerintah", "Perpres"), ("Tata Cara Parkir", None), (None, None)],
)
def test_of_a_kind_that_is_not_known_the_title_tells_the_regulation(title: str | None, kind: str | None) -> None:
    known = look_up(None, "29", 2014, "", title).peraturan
    assert (known.jenis if known is not None else None) == kind


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("Permenhut", "Permenhub"),
        ("Peraturan Menhut", "Permenhub"),
        ("Permenpar", "PermenPAN"),
        ("Permenkeh", "Permenkes"),
        ("Permenkop", "PermenKP"),
        ("Permenpera", "Permenpora"),
        ("Peraturan BSN", "Peraturan BKN"),
        ("Peraturan BPN", "Peraturan BKN"),
        ("Perka BNN", "Perka BKN"),
    ],
)
def test_one_letter_makes_another_abbreviation(written: str, other: str) -> None:
    assert getattr(jenis_peraturan(written), "kunci", "") != other
    own = jenis_peraturan(other)
    assert own is not None and own.kunci == other


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Permendagrl", "Permendagri"),
        ("Peraturan Menteri Dalam Negerl", "Permendagri"),
        ("Peraturan Bupatl Tapin", "Perbup"),
        ("Peraturan Menteri Perhubunqan", "Permenhub"),
        ("Uridang-Undang", "UU"),
        ("Peraturan Meriteri Daiam Negeri", "Permendagri"),
    ],
)
def test_names_and_long_abbreviations_may_be_misread(written: str, kind: str) -> None:
    assert getattr(jenis_peraturan(written), "kunci", "") == kind


SOP = "Nomor SOP : 1/2024\nTanggal Pembuatan : 4 Maret 2024\nNama SOP : Arsip\n\nDasar Hukum\n1. {citation}\n"
CODES = ("HKM002", "HKM003", "HKM004", "HKM005", "HKM012", "HKM016", "HKM017")


@pytest.mark.parametrize(
    "citation",
    [
        # 1/2019 and 53/2014 are the number and year of one regulation of the catalogue, of an agency of its own.
        "Peraturan DPRD Provinsi Kalimantan Barat Nomor 1 Tahun 2019 tentang Tata Tertib",
        "Peraturan DPRD Provinsi Kalimantan Barat Nomor 1 Tahun 2019",
        "Peraturan BPOM Nomor 53 Tahun 2014 tentang Pengawasan Pangan",
        "Peraturan BSN Nomor 1 Tahun 2019 tentang Penerapan Standar",
    ],
)
def test_number_and_year_alone_make_no_regulation(check_text: Callable[..., DocumentResult], citation: str) -> None:
    assert not check_text(SOP.format(citation=citation), *CODES).findings


@pytest.mark.parametrize("comma", ["", ","])
def test_a_kind_is_one_with_and_without_the_last_comma_of_its_name(
    check_text: Callable[..., DocumentResult], comma: str
) -> None:
    kind = f"Peraturan Menteri Riset, Teknologi{comma} dan Pendidikan Tinggi"
    other = "Peraturan Menteri Riset, Teknologi, dan Pendidikan Tinggi"
    law = f"1. {kind} Nomor 71 Tahun 2017 tentang Uji\n2. {other} Nomor 40 Tahun 2015 tentang Rem\n"
    (finding,) = check_text(f"Nomor SOP : 1/SOP/2020\n\nDasar Hukum\n{law}", "HKM007").findings
    assert finding.quote.startswith(other)
