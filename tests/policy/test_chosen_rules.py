"""What the words of a configuration choose, whatever order they stand in, and which configuration file counts."""

from pathlib import Path

import pytest

from conftest import CORPUS, Run
from soplint.config import Config, find_config, selected_codes, severities
from soplint.findings import Severity
from soplint.policy import RuleSet


def test_a_family_that_is_ignored_takes_its_rules_off_that_run_only_when_asked_for(ruleset: RuleSet) -> None:
    opt_in = {rule.code for rule in ruleset.rules if rule.opt_in and rule.code.startswith("ALR")}
    assert opt_in
    chosen = selected_codes(ruleset, ["ALL"], [])
    assert opt_in <= chosen
    left = selected_codes(ruleset, ["ALL"], ["ALR"])
    assert left == {code for code in chosen if not code.startswith("ALR")}


def test_a_family_of_nothing_but_what_runs_only_when_asked_for_is_chosen_by_its_start(ruleset: RuleSet) -> None:
    asked_for = [rule for rule in ruleset.rules if rule.opt_in]
    own = [rule._replace(code=f"DRH{number:03}", name=f"drh{number}") for number, rule in enumerate(asked_for[:2], 1)]
    extended = RuleSet((*ruleset.rules, *own), "dengan dua aturan lagi")
    assert selected_codes(extended, ["DRH"], []) == {"DRH001", "DRH002"}
    assert selected_codes(extended, [], []) == selected_codes(ruleset, [], [])


@pytest.mark.parametrize("order", [("IDN002", "IDN"), ("IDN", "IDN002")])
def test_the_severity_of_a_rule_wins_over_that_of_its_family(ruleset: RuleSet, order: tuple[str, str]) -> None:
    levels = {"IDN002": Severity.INFO, "IDN": Severity.WARNING}
    found = severities(ruleset, Config(severity={word: levels[word] for word in order}), None)
    assert (found["IDN002"], found["IDN001"]) == (Severity.INFO, Severity.WARNING)


def test_the_nearest_configuration_counts_and_none_from_outside_the_repository(tmp_path: Path) -> None:
    inside = tmp_path / "repositori" / "sop" / "2020"
    inside.mkdir(parents=True)
    outer = tmp_path / "soplint.toml"
    outer.write_text("", encoding="utf-8")
    assert find_config(inside) == outer
    (tmp_path / "repositori" / ".git").mkdir()
    assert find_config(inside) is None
    own = tmp_path / "repositori" / "soplint.toml"
    own.write_text("", encoding="utf-8")
    assert find_config(inside) == own


@pytest.mark.parametrize("arguments", [("--ignore", "all"), ("--select", "IDN", "--ignore", "IDN")])
@pytest.mark.parametrize("command", [("check",), ("report", "-o", "laporan.md"), ("baseline", "write")])
def test_a_run_without_any_rule_is_refused_for_it_would_look_like_one_without_findings(
    soplint: Run, command: tuple[str, ...], arguments: tuple[str, ...]
) -> None:
    done = soplint(*command, str(CORPUS / "setda-tapin-2020.txt"), *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "tidak ada aturan yang dijalankan" in done.stderr
