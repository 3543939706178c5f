"""Times that last as long as something else does: nothing is owed there but that."""

import pytest

from soplint.values.waktu import parse_waktu


@pytest.mark.parametrize("text", ["Selama masa tanggap darurat", "selama kegiatan berlangsung", "Sepanjang acara"])
def test_no_number_is_owed(text: str) -> None:
    time = parse_waktu(text)
    assert time is not None
    assert not time.tetap


@pytest.mark.parametrize("text", ["Selama 2 hari", "selama 2 hari kegiatan"])
def test_a_number_still_counts(text: str) -> None:
    time = parse_waktu(text)
    assert time is not None
    assert time.tetap


def test_the_word_alone_says_nothing() -> None:
    assert parse_waktu("Selama") is None
