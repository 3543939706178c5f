"""Citations as agencies of every kind write them: amendments in other words, joint decrees, abbreviations in titles."""

from collections.abc import Callable

import pytest

from sop_texts import ARCHIVES
from soplint.acuan.judul import compare_titles
from soplint.results import DocumentResult
from soplint.values.rujukan import parse_rujukan

SOP = f"""{ARCHIVES}
Dasar Hukum
1. {{citation}}
"""
UU_23 = "Undang-Undang Nomor 23 Tahun 2014 tentang {title}"


@pytest.mark.parametrize(
    "amended",
    [
        ", perubahan kedua UU Nomor 9 Tahun 2015",
        " dan perubahan kedua Undang-Undang Nomor 9 Tahun 2015",
        ", perubahan terakhir dengan Undang-Undang Nomor 9 Tahun 2015",
        " sebagaimana telah diubah dengan UU Nomor 2 Tahun 2015 dan perubahan kedua UU Nomor 9 Tahun 2015",
    ],
)
def test_the_title_ends_where_the_amendment_is_named(amended: str, check_text: Callable[..., DocumentResult]) -> None:
    (rujukan,) = parse_rujukan(UU_23.format(title="Pemerintahan Daerah") + amended)
    assert rujukan.judul == "Pemerintahan Daerah"
    assert (rujukan.diubah_dengan[-1].nomor, rujukan.diubah_dengan[-1].tahun) == ("9", 2015)
    for title, codes in (("Pemerintahan Daerah", []), ("Pemerintah Daerah", ["HKM003"])):
        text = SOP.format(citation=UU_23.format(title=title) + amended)
        assert [finding.code for finding in check_text(text, "HKM001", "HKM003", "HKM004").findings] == codes


def test_an_amendment_keeps_its_own_title() -> None:
    title = "Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    (rujukan,) = parse_rujukan(f"Undang-Undang Nomor 9 Tahun 2015 tentang {title}")
    assert rujukan.judul == title


@pytest.mark.parametrize(
    "numbers",
    [
        "Nomor 9 Tahun 2006 dan Nomor 8 Tahun 2006",
        "Nomor 9 dan Nomor 8 Tahun 2006",
        "Nomor 9 dan 8 Tahun 2006",
        "Nomor 9 Tahun 2006, Nomor 8 Tahun 2006",
        "No. 9 Tahun 2006 dan No. 8 Tahun 2006",
    ],
)
def test_a_joint_decree_has_several_numbers_and_one_title(
    numbers: str, check_text: Callable[..., DocumentResult]
) -> None:
    citation = f"Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri {numbers} tentang Pedoman Pelaksanaan Tugas"
    (rujukan,) = parse_rujukan(citation)
    assert (rujukan.nomor, rujukan.judul) == ("9", "Pedoman Pelaksanaan Tugas")
    assert not check_text(SOP.format(citation=citation), "HKM001").findings


def test_two_regulations_in_one_item_stay_two() -> None:
    found = parse_rujukan("Undang-Undang Nomor 25 Tahun 2009 dan Peraturan Pemerintah Nomor 96 Tahun 2012")
    assert [(each.jenis, each.nomor) for each in found] == [("UU", "25"), ("PP", "96")]


@pytest.mark.parametrize(
    ("cited", "official", "relation"),
    [
        ("Disiplin PNS", "Disiplin Pegawai Negeri Sipil", "sama"),
        ("Puskesmas", "Pusat Kesehatan Masyarakat", "sama"),
        # Scans join words and misread letters in one title.
        (
            "Penyelenggaraar Perizinan BerusahaBerbasis Risiko",
            "Penyelenggaraan Perizinan Berusaha Berbasis Risiko",
            "berbeda_kecil",
        ),
        ("Penyelenggaraan Perizinan Berbasis Risiko", "Penyelenggaraan Perizinan Berusaha Berbasis Risiko", "berbeda"),
        ("Pemilu", "Pemilihan Umum", "sama"),
        (
            "Pedoman Penyusunan SOP AP",
            "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
            "sama",
        ),
        (
            "Pedoman Penyusunan SOP",
            "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
            "terpotong",
        ),
        ("Cuti PPPK", "Cuti Pegawai Pemerintah dengan Perjanjian Kerja", "sama"),
        ("SOP di Lingkungan Pemerintah", "Standar Operasional Prosedur di Lingkungan Pemerintah", "sama"),
        ("Disiplin PNS", "Disiplin Pegawai Pemerintah", "berbeda"),
        ("Disiplin PNS", "Disiplin Pegawai Negeri", "berbeda"),
        (
            "Perubahan atas Perpres 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah",
            "Perubahan atas Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah",
            "sama",
        ),
    ],
)
def test_a_title_with_abbreviations_is_the_title_written_out(cited: str, official: str, relation: str) -> None:
    assert compare_titles(cited, official) == relation


def test_one_common_word_does_not_tell_the_kind(check_text: Callable[..., DocumentResult]) -> None:
    citation = "Keputusan Menteri Keuangan Nomor 1 Tahun 2020 tentang Pedoman"
    assert not check_text(SOP.format(citation=citation), "HKM002", "HKM012").findings
