"""The vocabulary says nothing twice, and its forms are what the reader takes for granted when it passes over a line at its first character."""

import re
from collections import Counter

import pytest

from soplint.resources import read_toml
from soplint.vocabulary.openings import awal

VOCABULARY = read_toml("grammar", "istilah.toml")
OPENINGS = [word for jenis in VOCABULARY["awal"] for word in awal(jenis)]
LABELS = [
    form
    for jenis in ("medan", "bagian", "kolom")
    for entry in VOCABULARY[jenis].values()
    for form in (entry["baku"], *entry["varian"], *entry["salah"], *entry.get("singkat", ()))
]


@pytest.mark.parametrize("jenis", ["medan", "bagian", "kolom"])
def test_no_form_of_a_label_only_repeats_another(jenis: str) -> None:
    forms = [
        re.sub(r"[\W_]", "", form.casefold())
        for entry in VOCABULARY[jenis].values()
        for form in (entry["baku"], *entry["varian"], *entry["salah"])
    ]
    assert [form for form, count in Counter(forms).items() if count > 1] == []


@pytest.mark.parametrize("jenis", VOCABULARY["awal"])
def test_no_opening_stands_twice(jenis: str) -> None:
    assert [words for words, count in Counter(VOCABULARY["awal"][jenis]).items() if count > 1] == []


@pytest.mark.parametrize("form", LABELS)
def test_no_label_opens_with_a_digit_or_a_colon(form: str) -> None:
    assert form[0] not in ":0123456789"


@pytest.mark.parametrize("words", OPENINGS)
def test_no_known_opening_starts_with_a_digit_and_its_first_word_is_ascii(words: str) -> None:
    first = words.split(" ")[0]
    assert not first[0].isdigit()
    assert first.isascii()
