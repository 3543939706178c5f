"""What the reader takes for granted when it passes over a line at its first character."""

import pytest

from soplint.istilah import awal
from soplint.resources import read_toml

VOCABULARY = read_toml("grammar", "istilah.toml")
OPENINGS = [word for jenis in VOCABULARY["awal"] for word in awal(jenis)]
LABELS = [
    form
    for jenis in ("medan", "bagian", "kolom")
    for entry in VOCABULARY[jenis].values()
    for form in (entry["baku"], *entry["varian"], *entry["salah"], *entry.get("singkat", ()))
]


@pytest.mark.parametrize("form", LABELS)
def test_no_label_opens_with_a_digit_or_a_colon(form: str) -> None:
    assert form[0] not in ":0123456789"


@pytest.mark.parametrize("words", OPENINGS)
def test_no_known_opening_starts_with_a_digit_and_its_first_word_is_ascii(words: str) -> None:
    first = words.split(" ")[0]
    assert not first[0].isdigit()
    assert first.isascii()
