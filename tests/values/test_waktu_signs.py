"""Signs and remarks beside a duration do not make it unreadable."""

import pytest

from soplint.values.waktu import Waktu, parse_waktu


def read(text: str) -> Waktu:
    waktu = parse_waktu(text)
    assert waktu is not None, f"{text!r} was not read"
    return waktu


@pytest.mark.parametrize("text", ['15"', '15 "', "15”", "15''", "15″"])
def test_the_sign_for_seconds_may_mean_minutes(text: str) -> None:
    waktu = read(text)
    assert (waktu.paling_singkat, waktu.paling_lama, waktu.satuan) == (0.25, 15, ("menit",))


def test_behind_minutes_the_sign_means_seconds() -> None:
    waktu = read("1' 30\"")
    assert (waktu.paling_singkat, waktu.paling_lama) == (1.5, 1.5)


@pytest.mark.parametrize("text", ['"15"', "“15”"])
def test_quotation_marks_around_a_number_are_no_unit(text: str) -> None:
    assert parse_waktu(text) is None


@pytest.mark.parametrize("text", ["1 Hari Kerja (Jam 08.00-16.00)", "1 hari krj", "1 hari kerja (hari ke-1"])
def test_a_remark_in_brackets_and_a_shortened_word_are_read_over(text: str) -> None:
    waktu = read(text)
    assert (waktu.paling_lama, waktu.hari_kerja) == (1440, True)


@pytest.mark.parametrize("text", ["15 (jam 08.00)", "15 mangkok (jam 08.00)"])
def test_what_stands_before_the_brackets_must_be_whole(text: str) -> None:
    assert parse_waktu(text) is None


@pytest.mark.parametrize("text", ["30 Menit 1)", "30 Menit¹", "30 (tiga puluh) menit 2)", "30 menit²", "30 menit *)"])
def test_the_mark_of_a_footnote_is_read_over(text: str) -> None:
    waktu = read(text)
    assert (waktu.paling_singkat, waktu.paling_lama, waktu.satuan) == (30, 30, ("menit",))


@pytest.mark.parametrize("text", ["Menit 1)", "15)", "15¹"])
def test_a_footnote_makes_no_time_of_what_is_none(text: str) -> None:
    assert parse_waktu(text) is None


@pytest.mark.parametrize("text", ["2 jam atau sampai selesai", "2 jam atau tergantung jumlah berkas"])
def test_what_else_may_hold_is_a_remark(text: str) -> None:
    assert read(text).paling_lama == 120


@pytest.mark.parametrize(
    ("text", "shortest", "longest"),
    [("15/10 menit", 10, 15), ("2 atau 1 jam", 60, 120), ("1 jam atau 30 menit", 30, 60)],
)
def test_two_times_to_choose_from_have_no_order(text: str, shortest: float, longest: float) -> None:
    waktu = read(text)
    assert (waktu.paling_singkat, waktu.paling_lama, waktu.terbalik) == (shortest, longest, False)
