"""Durations on the page have singular and plural in English, and neither in Indonesian."""

import pytest

from soplint.messages import beginning, message


@pytest.mark.parametrize("key", beginning("unit"))
def test_a_unit_stands_with_its_number(key: str) -> None:
    for count in (1, 2):
        assert message(key, "id", count=count) == f"{count} {key.removeprefix('unit.')}"
        assert message(key, "en", count=count).startswith(f"{count} ")


@pytest.mark.parametrize(("unit", "one", "two"), [("hari", "1 day", "2 days"), ("tahun", "1 year", "2 years")])
def test_english_units_that_are_words_have_a_plural(unit: str, one: str, two: str) -> None:
    assert [message(f"unit.{unit}", "en", count=count) for count in (1, 2)] == [one, two]
