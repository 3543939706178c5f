"""Both READMEs tell the same: no reader has to know the other language to learn of an option, a code or a format."""

import re
from functools import cache

import pytest

from conftest import ROOT

NAMES = ("README.md", "README.id.md")

TOLD = {
    "options": r"(?<![\w-])--[a-z][a-z-]+",
    "codes": r"\b[A-Z]{3}\d{3}\b",
    "formats": r"(?m)^\| `([a-z]+)` \|",
    "forms of the report": r"laporan\.[a-z]+",
}
SETTINGS = r"(?m)^([a-z-]+) = |^(\[+\w+\]+)"


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("what", TOLD)
def test_both_name_the_same(what: str) -> None:
    english, indonesian = (set(re.findall(TOLD[what], text(name))) for name in NAMES)
    assert english
    assert sorted(english) == sorted(indonesian)


def test_both_show_the_same_settings() -> None:
    english, indonesian = (
        re.findall(SETTINGS, text(name).partition("```toml\nprofile")[2].partition("```")[0]) for name in NAMES
    )
    assert len(english) > 10
    assert english == indonesian
