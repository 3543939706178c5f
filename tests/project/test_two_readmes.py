"""Both READMEs tell the same: no reader has to know the other language to learn of an option, a code or a format."""

import re
import tomllib
from functools import cache

import pytest

from conftest import ROOT
from soplint.config import KEYS

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


def settings(name: str) -> str:
    """The configuration that a README shows."""
    [shown] = re.findall(r"```toml\n(profile = .*?)```", text(name), re.DOTALL)
    return str(shown)


def test_both_show_the_same_settings() -> None:
    english, indonesian = (re.findall(SETTINGS, settings(name)) for name in NAMES)
    assert len(english) > 10
    assert english == indonesian


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_shown(name: str) -> None:
    assert tomllib.loads(settings(name)).keys() == KEYS.keys()
