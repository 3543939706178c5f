"""Where an SOP number was left to fill in."""

import pytest

from soplint.values.nomor import parse_nomor


@pytest.mark.parametrize(
    ("number", "gap"),
    [
        ("SOP-   /DLH/2024", "-   /"),
        ("SOP-/DLH/2024", "-/"),
        ("800/SOP-  /BKD/2024", "-  /"),
        ("B –  /KUA.17/2024", "–  /"),
    ],
)
def test_a_hyphen_that_joins_nothing_is_a_gap(number: str, gap: str) -> None:
    (found,) = parse_nomor(number).kosong
    assert number[slice(*found)] == gap


@pytest.mark.parametrize(
    "number", ["SOP - 01/Kec.Awy", "SOP-012/17000/2025", "SOP/12/DLH-2024", "067/-", "01/SOP/2024-"]
)
def test_a_hyphen_that_joins_something_or_ends_the_number_is_none(number: str) -> None:
    assert not parse_nomor(number).kosong
