"""Reporting periods and months in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soplint.values.periode import find_bulan, find_periode, hasil, nearest_result, next_longer, periode

WORDS = [
    "2",
    "(dua)",
    "dua",
    "laporan",
    "triwulan",
    "TW",
    "I",
    "semesteran",
    "per",
    "setiap",
    "tahun",
    "2014",
    "anggaran",
]
WORDS += ["bulan", "bulanan", "3", "Januari", "Mei", "tri-wulan", "des", "ı", "\n", "-", "tahunan"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join) | st.text(max_size=40)


def mentions(text: str) -> list[tuple[str, int | None]]:
    return [(found.periode, found.jumlah) for found in find_periode(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("laporan kinerja triwulan", "triwulan"),
        ("laporan triwulanan", "triwulan"),
        ("laporan Tri Wulan", "triwulan"),
        ("laporan tri-wulan", "triwulan"),
        ("laporan TW", "triwulan"),
        ("laporan semester", "semester"),
        ("laporan semesteran", "semester"),
        ("laporan caturwulan", "caturwulan"),
        ("laporan kinerja tahunan", "tahunan"),
        ("menjadi laporan kinerja tahunan", "tahunan"),
        ("laporan tahun", "tahunan"),
        ("satu kali per tahun", "tahunan"),
        ("Laporan Progres Bulanan", "bulanan"),
        ("per bulan", "bulanan"),
        ("tiap bulan", "bulanan"),
        ("laporan mingguan", "mingguan"),
        ("setiap minggu", "mingguan"),
        ("Jurnal Harian", "harian"),
        ("setiap hari", "harian"),
        ("setiap 3 bulan", "triwulan"),
        ("setiap 6 (enam) bulan sekali", "semester"),
        ("laporan tiga bulanan", "triwulan"),
        ("Per Triwulan", "triwulan"),
    ],
)
def test_a_period_is_found_by_its_words(text: str, name: str) -> None:
    assert mentions(text) == [(name, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merekap 2 (dua) laporan triwulan", [("triwulan", 2)]),
        ("4 triwulan", [("triwulan", 4)]),
        ("dua laporan semester", [("semester", 2)]),
        ("12 laporan bulanan", [("bulanan", 12)]),
        ("dua belas laporan bulanan", [("bulanan", 12)]),
        ("sepuluh laporan bulanan", [("bulanan", 10)]),
        ("sebelas laporan bulanan", [("bulanan", 11)]),
        ("2 (dua) Laporan semesteran menjadi laporan kinerja tahunan", [("semester", 2), ("tahunan", None)]),
        ("4 (empat) Laporan triwulan menjadi laporan kinerja tahunan", [("triwulan", 4), ("tahunan", None)]),
        ("2 laporan triwulan dan 3 laporan kinerja semester", [("triwulan", 2), ("semester", 3)]),
        ("triwulan I", [("triwulan", None)]),
        ("triwulan 2", [("triwulan", None)]),
        ("triwulan 2 laporan semester", [("triwulan", None), ("semester", None)]),
        ("TW.III laporan tahunan", [("triwulan", None), ("tahunan", None)]),
        ("Tahun 2023 triwulan", [("triwulan", None)]),
        ("2. Laporan triwulan", [("triwulan", None)]),
        ("2) Laporan triwulan", [("triwulan", None)]),
        ("langkah 4 memeriksa laporan triwulan", [("triwulan", None)]),
    ],
)
def test_a_number_before_a_period_counts_it_and_one_behind_does_not(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tahun 2014",
        "Nomor 29 Tahun 2014",
        "tahun anggaran",
        "laporan tahun anggaran",
        "per tahun anggaran 2020",
        "laporan tahun 2014",
        "setiap 5 bulan",  # no period is called so
        "1 bulan",
        "per bulan Januari",
        "14 hari kerja",
        "laporan hari ini",
        "2 minggu",
        "rencana lima tahunan",
        "semesta",
        "twit",
        "trıwulan",
    ],
)
def test_years_of_rules_durations_and_names_are_no_periods(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Merekap 2 (dua) laporan triwulan untuk", "2 (dua) laporan triwulan"),
        ("Monitoring per Triwulan", "Triwulan"),
        ("dilaporkan tiap bulan kepada", "tiap bulan"),
    ],
)
def test_a_mention_encloses_the_words_that_make_it(text: str, quote: str) -> None:
    (found,) = find_periode(text)
    assert text[found.start : found.end] == quote


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("laporan triwulan III", True),
        ("laporan semester ke-2", True),
        ("laporan semester pertama", True),
        ("laporan triwulan ketiga", True),
        ("laporan triwulan tiga kecamatan", False),
        ("laporan tahunan 2024", False),
        ("laporan bulanan dinas", False),
    ],
)
def test_a_mention_says_whether_an_ordinal_follows_it(text: str, ordinal: bool) -> None:
    (found,) = find_periode(text)
    assert found.urutan is ordinal


@pytest.mark.parametrize(
    ("count", "name", "result"),
    [
        (2, "triwulan", "semester"),
        (4, "triwulan", "tahunan"),
        (2, "semester", "tahunan"),
        (3, "bulanan", "triwulan"),
        (6, "bulanan", "semester"),
        (12, "bulanan", "tahunan"),
        (3, "caturwulan", "tahunan"),
        (1, "triwulan", "triwulan"),
        (3, "triwulan", None),
        (3, "semester", None),
        (0, "bulanan", None),
        (4, "mingguan", None),
        (2, "windu", None),
    ],
)
def test_periods_add_up_by_their_months(count: int, name: str, result: str | None) -> None:
    assert hasil(count, name) == result


@pytest.mark.parametrize(
    ("count", "name", "result"),
    [
        (2, "triwulan", ("semester", 2)),
        (3, "triwulan", ("tahunan", 4)),
        (5, "triwulan", ("tahunan", 4)),
        (5, "bulanan", ("semester", 6)),
        (3, "semester", ("tahunan", 2)),
        (3, "tahunan", ("3 tahunan", 3)),
        (4, "mingguan", ("bulanan", 4)),
    ],
)
def test_periods_that_make_none_are_fewer_or_more_than_those_of_the_next(
    count: int, name: str, result: tuple[str, int]
) -> None:
    assert nearest_result(count, name) == result


@pytest.mark.parametrize(
    ("name", "months", "days"),
    [
        ("harian", None, 1),
        ("mingguan", None, 7),
        ("bulanan", 1, 31),
        ("triwulan", 3, 92),
        ("caturwulan", 4, 123),
        ("semester", 6, 181),
        ("tahunan", 12, 365),
    ],
)
def test_a_period_has_a_length(name: str, months: int | None, days: int) -> None:
    assert periode(name) == (name, months, days)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Januari, April, Juni, Oktober", [(1, "Januari"), (4, "April"), (6, "Juni"), (10, "Oktober")]),
        ("bulan mei, bukan meises", [(5, "mei")]),
        ("Nopember dan PEBRUARI", [(11, "Nopember"), (2, "PEBRUARI")]),
        ("awal nopember", [(11, "nopember")]),
        ("Jan s.d. Des", [(1, "Jan"), (12, "Des")]),
        ("jan, mar, des dan sep", []),
        ("Maretha Aprilia", []),
        ("Aprıl", []),
    ],
)
def test_months_are_found_as_whole_words(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(number, text[start:end]) for number, start, end in find_bulan(text)] == expected


@given(TEXT)
def test_any_text_can_be_searched_and_mentions_stand_apart(text: str) -> None:
    end = 0
    for found in find_periode(text):
        assert end <= found.start < found.end <= len(text)
        assert periode(found.periode).nama == found.periode
        end = found.end
    assert all(1 <= number <= 12 and text[start:end].isalpha() for number, start, end in find_bulan(text))


@pytest.mark.parametrize(
    ("text", "bulan"), [("5 Mrt 2022", 3), ("3 Agt 2022", 8), ("1 Ags 2022", 8), ("9 Peb 2022", 2)]
)
def test_every_spelling_of_a_month_is_found(text: str, bulan: int) -> None:
    assert [month for month, _, _ in find_bulan(text)] == [bulan]


@pytest.mark.parametrize(
    ("name", "longer"),
    [
        ("mingguan", "bulanan"),
        ("bulanan", "triwulan"),
        ("triwulan", "semester"),
        ("caturwulan", "tahunan"),
        ("semester", "tahunan"),
        ("tahunan", "tahunan"),
    ],
)
def test_the_next_longer_period_is_made_of_whole_ones(name: str, longer: str) -> None:
    assert next_longer(name) == longer


@pytest.mark.parametrize(
    "text", ["uang harian perjalanan dinas", "Pelaksana Harian Camat", "tenaga harian lepas", "sewa bulanan"]
)
def test_what_is_paid_or_held_by_the_day_is_no_period_of_a_report(text: str) -> None:
    assert find_periode(text) == ()
    assert find_periode(f"laporan bulanan {text}")[0].periode == "bulanan"
