"""Sections may be chapters: "BAB II" is the number of the heading behind it or in the next line."""

import pytest

from read_texts import read, sections

TEXT = """Nomor SOP : 460/07/DINSOS/2024
Nama SOP : Penyaluran Bantuan

{0} DASAR HUKUM
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

{1} TUJUAN
Menjadi acuan penyaluran bantuan.

{2} KETERKAITAN
1. SOP Pendataan Warga

{3} PERINGATAN
Bantuan terlambat.

No\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput
1\tMenghitung alokasi\tO\tData warga\t1 Hari\tDaftar alokasi
"""


@pytest.mark.parametrize(
    "numbers",
    [
        ("BAB I", "BAB II", "BAB III", "BAB IV"),
        ("BAB 1.", "BAB 2.", "BAB 3.", "BAB 4."),
        ("Bab I :", "Bab II :", "Bab III :", "Bab IV :"),
        ("BAB I\n", "BAB II\n", "BAB III\n", "BAB IV\n"),
    ],
)
def test_each_chapter_is_the_section_that_its_heading_says(numbers: tuple[str, ...]) -> None:
    sop = read(TEXT.format(*numbers))
    assert sections(sop) == {
        "dasar_hukum": ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"],
        "keterkaitan": ["SOP Pendataan Warga"],
        "peringatan": ["Bantuan terlambat."],
    }
    assert not sop.residu


def test_a_chapter_of_a_regulation_that_an_item_names_stays_in_the_item() -> None:
    text = TEXT.format("1.", "2.", "3.", "4.").replace("SOP Pendataan Warga", "BAB III Peraturan Bupati Tapin")
    assert sections(read(text))["keterkaitan"] == ["BAB III Peraturan Bupati Tapin"]
