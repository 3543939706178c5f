"""What a scan takes for what: letters and words that were misread are told from other ones."""

import pytest

from soplint.misread import misread_as


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("peraturan", "peraturan"),
        ("pcraturon", "peraturan"),
        ("negerl", "negeri"),
        ("cufi", "cuti"),
        ("don", "dan"),
        ("dari", "dan"),
        ("oasar", "dasar"),
        ("meriit", "menit"),
        ("sipii", "sipil"),
        ("5tandar", "standar"),
        ("aparatiir", "aparatur"),
    ],
)
def test_a_scan_may_have_read_one_word_for_the_other(word: str, right: str) -> None:
    assert misread_as(word, right)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("buku", "baku"),
        ("dun", "dan"),
        ("di", "ke"),
        ("no", "na"),
        ("masuk", "keluar"),
        ("triwulan", "tahunan"),
        ("pelaksana", "pelaksanaan"),
        ("kafo", "kota"),
        ("awoyon", "awayan"),
        ("", "dan"),
    ],
)
def test_other_letters_and_too_many_of_them_make_another_word(word: str, right: str) -> None:
    assert not misread_as(word, right)
