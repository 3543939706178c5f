"""What soplint says exists in both languages, in modules by its subject, and is not read before it is wanted."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module

import pytest

from conftest import ROOT
from soplint.messages import LANGUAGES, MESSAGES, beginning, message
from soplint.messages.glossary import NOTES

CHECKS = sorted((ROOT / "soplint" / "checks").glob("*.py"))
NAMES = sorted(path.stem for path in (ROOT / "soplint" / "messages").glob("*.py"))
TABLES = {
    name: module.TEXTS
    for name in NAMES
    if name != "__init__" and hasattr(module := import_module(f"soplint.messages.{name}"), "TEXTS")
}


def literal_notes() -> Iterator[str]:
    """Every note that a check writes as a literal into a related place."""
    for path in CHECKS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Related":
                yield from (part.value for part in node.args[1:2] if isinstance(part, ast.Constant))


def undetermined_reasons() -> Iterator[str]:
    """Every reason that a check or the engine gives as a literal."""
    for path in [*CHECKS, ROOT / "soplint" / "engine" / "__init__.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Undetermined":
                yield from (part.value for part in node.args if isinstance(part, ast.Constant))


@pytest.mark.parametrize("note", sorted(set(literal_notes())))
def test_a_note_on_a_related_place_has_its_english(note: str) -> None:
    assert note in NOTES


@pytest.mark.parametrize("reason", sorted(set(undetermined_reasons())))
def test_a_reason_for_not_judging_has_its_words(reason: str) -> None:
    assert f"reason.{reason}" in MESSAGES


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_has_the_same_placeholders_in_both_languages(key: str) -> None:
    first, second = (sorted(re.findall(r"\{(\w+)", text)) for text in MESSAGES[key])
    assert first == second


def test_the_languages_differ() -> None:
    assert all(len(texts) == len(LANGUAGES) for texts in MESSAGES.values())
    assert message("text.advice", "id") != message("text.advice", "en")


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


@pytest.mark.parametrize("key", beginning("unit"))
def test_a_unit_stands_with_its_number(key: str) -> None:
    for count in (1, 2):
        assert message(key, "id", count=count) == f"{count} {key.removeprefix('unit.')}"
        assert message(key, "en", count=count).startswith(f"{count} ")


@pytest.mark.parametrize(("unit", "one", "two"), [("hari", "1 day", "2 days"), ("tahun", "1 year", "2 years")])
def test_english_units_that_are_words_have_a_plural(unit: str, one: str, two: str) -> None:
    assert [message(f"unit.{unit}", "en", count=count) for count in (1, 2)] == [one, two]
