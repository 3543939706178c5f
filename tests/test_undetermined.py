"""What a check declares of itself: whether it may leave a rule undetermined."""

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from conftest import CORPUS, ROOT, Run
from soplint.checks import Check, registry
from soplint.engine import Settings, check_document
from soplint.examples import TODAY, example_text, judged
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import decode

OF_THE_ENGINE = {"prasyarat", "tidak_terbaca", "tidak_ada", "tanggal_sop"}
"""Reasons that the engine gives itself, before a check is asked."""


def results(ruleset: RuleSet) -> Iterator[DocumentResult]:
    """What is said of every example and every file of the corpus."""
    for rule in ruleset.rules:
        for example in rule.examples:
            yield judged(rule, example, example_text(example).text, ruleset, "id")
    settings = Settings(TODAY, frozenset(rule.code for rule in ruleset.rules))
    for path in sorted(CORPUS.glob("*.txt")):
        yield check_document(decode(path.read_bytes(), path.name), ruleset, settings)


def undeclared(result: DocumentResult, ruleset: RuleSet) -> list[tuple[str, str]]:
    """The rules that a check left undetermined without having declared that it may, each with the reason."""
    rules = ruleset.by_code()
    said = {reason for sop in result.sops for reason in sop.reasons.items() if reason[1] not in OF_THE_ENGINE}
    return sorted((code, reason) for code, reason in said if not rules[code].check.undetermined)


def test_a_check_that_does_not_declare_it_never_leaves_a_rule_undetermined(ruleset: RuleSet) -> None:
    """See also what :mod:`test_blanked_values` leaves blank."""
    assert [found for result in results(ruleset) for found in undeclared(result, ruleset)] == []


@cache
def names_by_definition() -> dict[str, frozenset[str]]:
    """The names that each function and class of the package speaks of."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "soplint").rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                spoken = found.setdefault(node.name, set())
                spoken |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                spoken |= {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    return {name: frozenset(names) for name, names in found.items()}


def reaches(name: str, wanted: str) -> bool:
    """Whether a function speaks of a name, itself or through what it calls."""
    known, seen, waiting = names_by_definition(), set(), [name]
    while waiting:
        seen.add(at := waiting.pop())
        if wanted in known[at]:
            return True
        waiting += [further for further in known[at] if further in known and further not in seen]
    return False


@pytest.mark.parametrize(
    "check", [entry for entry in registry().values() if entry.undetermined], ids=lambda entry: str(entry.name)
)
def test_a_check_that_declares_it_can_say_so(check: Check) -> None:
    assert reaches((check.survey or check.function).__name__, "Undetermined")


def test_explain_tells_which_rules_may_end_undetermined(soplint: Run) -> None:
    words = "tidak dapat dinilai"
    assert words in soplint("explain", "IDN014").stdout
    assert words not in soplint("explain", "HKM011").stdout
