"""What soplint says exists in both languages."""

import ast
import re
from collections.abc import Iterator

import pytest

from conftest import ROOT
from soplint.messages import LANGUAGES, MESSAGES, message
from soplint.messages.glossary import NOTES

CHECKS = sorted((ROOT / "soplint" / "checks").glob("*.py"))


def literal_notes() -> Iterator[str]:
    """Every note that a check writes as a literal into a related place."""
    for path in CHECKS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Related":
                yield from (part.value for part in node.args[1:2] if isinstance(part, ast.Constant))


def undetermined_reasons() -> Iterator[str]:
    """Every reason that a check or the engine gives as a literal."""
    for path in [*CHECKS, ROOT / "soplint" / "engine.py"]:
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
