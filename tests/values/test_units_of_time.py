"""Units of time: the grammar of durations knows their spellings, and whoever looks for a time asks it."""

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.source import Source
from soplint.values.waktu import satuan
from soplint.values.waktu_dalam_teks import end_of_time, opens_time, units_of_times


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("detik", "detik"),
        ("dtk", "detik"),
        ("mnt", "menit"),
        ("jm", "jam"),
        ("hr", "hari"),
        ("hk", "hari"),
        ("pekan", "minggu"),
        ("bln", "bulan"),
        ("tw", "triwulan"),
        ("thn", "tahun"),
    ],
)
def test_each_spelling_names_its_unit(word: str, unit: str) -> None:
    assert satuan(word) == unit


@pytest.mark.parametrize("word", ["kerja", "berkas", "kali", "per", "menit berkas", "satu", "x", "'"])
def test_other_words_name_none(word: str) -> None:
    assert satuan(word) is None


@pytest.mark.parametrize(
    ("unit", "menit"), [("Menit", 2), ("Mnt", 2), ("Jam", 120), ("HK", 2880), ("Hari Kerja", 2880)]
)
def test_bare_figures_are_of_the_unit_in_the_heading(unit: str, menit: int) -> None:
    table = TABLE.replace("Waktu", f"Waktu ({unit})").replace("5 Menit", "2").replace("10 Menit", "2")
    (sop,) = parse(Source("x", IDENTITY + LAW + table)).sops
    assert sop.menit == (menit, menit)


def test_the_times_of_a_line_are_told_from_years_and_counts() -> None:
    assert units_of_times("10 Mnt 3 (tiga) hari; 1 x 24 jam") == ["menit", "hari", "jam"]
    assert units_of_times("Undang-Undang Nomor 22 Tahun 2009, Pasal 5 ayat (2), 3 rangkap") == []


@pytest.mark.parametrize("text", ["5 mnt", "- 1 x 24 jam", "2 (dua) hari kerja", "3hr setelah lengkap"])
def test_a_line_opens_with_a_time(text: str) -> None:
    assert opens_time(text)


@pytest.mark.parametrize(
    "text", ["2 lembar, 5 menit", "2. Min. SMA", "KTP", "2 (dua) rangkap", "menit 5", "22 Tahun 2009"]
)
def test_a_line_opens_with_something_else(text: str) -> None:
    assert not opens_time(text)


@pytest.mark.parametrize("time", ["2 hari", "2 hari kerja", "3 bulan sekali", "1 jam 30 menit"])
def test_a_time_ends_behind_all_its_words(time: str) -> None:
    assert end_of_time(f"{time} Surat") == len(time)
