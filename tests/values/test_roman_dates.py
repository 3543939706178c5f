"""Months by their Roman numbers, and times that are added up."""

from datetime import date

import pytest

from soplint.values.tanggal import parse_tanggal
from soplint.values.waktu import parse_waktu


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03/III/2025", date(2025, 3, 3)),
        ("3-IV-2025", date(2025, 4, 3)),
        ("3 / IX / 25", date(2025, 9, 3)),
        ("31.XII.2024", date(2024, 12, 31)),
        ("1 VIII 2024", date(2024, 8, 1)),
    ],
)
def test_a_roman_month_is_a_month(text: str, day: date) -> None:
    assert parse_tanggal(text).tanggal == day


@pytest.mark.parametrize("text", ["31/IV/2025", "03/XIII/2025", "03/IIII/2025"])
def test_a_day_that_is_not_in_the_calendar_stays_wrong(text: str) -> None:
    assert parse_tanggal(text).tanggal is None


@pytest.mark.parametrize(
    ("text", "same"),
    [("1 hari + 2 jam", "1 hari 2 jam"), ("1 jam +30 menit", "1 jam 30 menit"), ("2jam+5menit", "2 jam 5 menit")],
)
def test_times_are_added_up(text: str, same: str) -> None:
    found, meant = parse_waktu(text), parse_waktu(same)
    assert found is not None and meant is not None
    assert (found.paling_singkat, found.paling_lama) == (meant.paling_singkat, meant.paling_lama)


@pytest.mark.parametrize("text", ["+ 1 jam", "+1 jam", "1 jam +", "+- 2 hari"])
def test_a_plus_by_itself_says_about(text: str) -> None:
    assert parse_waktu(text) is not None
