"""The vocabulary says nothing twice."""

import re
from collections import Counter

import pytest

from soplint.resources import read_toml

VOCABULARY = read_toml("grammar", "istilah.toml")


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
