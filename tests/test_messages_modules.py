"""Texts stand in modules by their subject, and none is read before it is wanted."""

import subprocess
import sys
from collections import Counter
from importlib import import_module

import pytest

from conftest import ROOT
from soplint.messages import MESSAGES, beginning

NAMES = sorted(path.stem for path in (ROOT / "soplint" / "messages").glob("*.py"))
TABLES = {
    name: module.TEXTS
    for name in NAMES
    if name != "__init__" and hasattr(module := import_module(f"soplint.messages.{name}"), "TEXTS")
}


def test_every_text_of_every_module_is_found_by_its_key() -> None:
    assert TABLES
    assert {key: texts for table in TABLES.values() for key, texts in table.items()} == dict(MESSAGES)


def test_no_key_stands_twice() -> None:
    counts = Counter(key for table in TABLES.values() for key in table)
    assert [key for key, count in counts.items() if count > 1] == []
    assert len(MESSAGES) == len(counts)


@pytest.mark.parametrize("key", ["", "sys", "sys.nothing", "nothing.at_all"])
def test_a_key_without_a_text_is_no_message(key: str) -> None:
    assert key not in MESSAGES


def test_keys_are_told_by_their_first_part() -> None:
    assert beginning("explain") == [key for key in MESSAGES if key.startswith("explain.")]
    assert beginning("nearest") == ["nearest"]


def test_only_the_texts_that_are_wanted_are_read() -> None:
    program = (
        "import sys; from soplint.messages import UserError, message; message('reason.kotor', 'id');"
        "print(*sorted(name.rpartition('.')[2] for name in sys.modules if name.startswith('soplint.messages.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["errors", "problems", "texts"]
