"""In every text of the corpus the expected findings are made, and no other."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from conftest import corpus_names, corpus_text, expectation
from soplint.config import selected_codes
from soplint.engine import Settings, check_document
from soplint.findings import Finding
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import Source


@pytest.fixture(scope="module")
def checked(ruleset: RuleSet) -> Callable[[str], DocumentResult]:
    settings = Settings(date(2026, 11, 20), selected_codes(ruleset, (), ()))
    results = {name: check_document(Source(name, corpus_text(name)), ruleset, settings) for name in corpus_names()}
    return results.__getitem__


def covers(entry: dict[str, Any], finding: Finding, line: int) -> bool:
    if finding.code not in entry["codes"]:
        return False
    return line in entry["lines"] if "lines" in entry else finding.severity == "info"


@pytest.mark.parametrize("name", corpus_names())
def test_the_sops_and_steps_of_a_file_are_counted(name: str, checked: Callable[[str], DocumentResult]) -> None:
    wanted = expectation(name)
    assert len(checked(name).sops) == wanted["sop_count"]
    assert [sop.steps for sop in checked(name).sops] == wanted["step_counts"]


@pytest.mark.parametrize("name", corpus_names())
def test_every_expected_fault_is_found(name: str, checked: Callable[[str], DocumentResult]) -> None:
    result = checked(name)
    lines = [(finding, result.source.place(finding.span.start).line) for finding in result.findings]
    missed = [entry for entry in expectation(name).get("must", []) if not any(covers(entry, *found) for found in lines)]
    assert missed == []


@pytest.mark.parametrize("name", corpus_names())
def test_nothing_else_is_found(name: str, checked: Callable[[str], DocumentResult]) -> None:
    result, wanted = checked(name), expectation(name)
    allowed = wanted.get("must", []) + wanted.get("may", [])
    false = [
        (finding.code, line, finding.message)
        for finding in result.findings
        for line in [result.source.place(finding.span.start).line]
        if not any(covers(entry, finding, line) for entry in allowed)
    ]
    assert false == []


@pytest.mark.parametrize("name", corpus_names())
def test_no_fault_is_reported_twice(name: str, checked: Callable[[str], DocumentResult]) -> None:
    places = [(finding.code, finding.span) for finding in checked(name).findings]
    assert len(places) == len(set(places))


def test_the_model_sop_passes_every_rule(checked: Callable[[str], DocumentResult]) -> None:
    result = checked("contoh-surat-masuk")
    assert [(finding.code, finding.message) for finding in result.findings] == []
    assert {str(outcome) for outcome in result.sops[0].outcomes.values()} <= {"pass", "not_applicable"}
