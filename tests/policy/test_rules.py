"""Every rule's examples come out as they say, and what rules say can be read."""

import json
import re

import pytest

from conftest import Run
from soplint.examples import run_examples
from soplint.folding import fold
from soplint.policy import Rule, RuleSet, load_rules
from soplint.resources import folder

RULES = sorted(load_rules(examples=True).rules, key=lambda rule: rule.code)
IDS = [rule.code for rule in RULES]
# Words that an official text would not use: the standard term stands in EYD V and KBBI.
_UNFIT = re.compile(
    r"\b(error|warning|file|field|check|typo|invalid|missing|user|silahkan|merubah|analisa|sistim|resiko|aktifitas)\b",
    re.I,
)


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_examples_of_a_rule_hold(rule: Rule, ruleset: RuleSet) -> None:
    assert run_examples(rule, ruleset, "id") == []


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_a_rule_has_two_examples_of_each_kind(rule: Rule) -> None:
    kinds = [example.kind for example in rule.examples]
    # ALR007 never finds anything: it only says what a person has to look at.
    assert kinds.count("bad") >= 2 or rule.code == "ALR007"
    assert kinds.count("good") >= 2


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_a_rule_speaks_in_sentences_and_without_anglicisms(rule: Rule) -> None:
    for language in ("id", "en"):
        for text in rule.texts[language]:
            assert text.strip().endswith("."), text
            assert "!" not in text
    for text in rule.texts["id"]:
        quoted = re.sub(r'"[^"]*"|“[^”]*”|\{[^}]*\}', "", text)
        assert not _UNFIT.search(quoted), text


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_the_two_languages_of_a_rule_fill_in_the_same_values(rule: Rule) -> None:
    def names(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)", text))

    assert names(rule.texts["id"].message) == names(rule.texts["en"].message)
    assert fold(rule.texts["id"].message) != fold(rule.texts["en"].message)


def test_a_broken_example_is_reported(ruleset: RuleSet) -> None:
    rule = ruleset.by_code()["IDN001"]
    wrong = rule._replace(examples=(rule.examples[0]._replace(kind="good", text="Nomor SOP :"),))
    (line,) = run_examples(wrong, ruleset, "id")
    assert line.endswith('contoh 1 (good): temuannya "Nomor SOP", seharusnya tidak ada')


def test_each_family_stands_in_its_own_file() -> None:
    families = {rule.code[:3]: rule.file for rule in RULES}
    for rule in RULES:
        assert rule.file == families[rule.code[:3]]
    assert {path.name for path in folder("rules").glob("*.toml")} == {file.split("/")[1] for file in families.values()}


def test_the_examples_of_one_built_in_file_can_be_run(soplint: Run) -> None:
    file = folder("rules") / "pelaksana.toml"
    done = soplint("rules", "test", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    own = [rule for rule in RULES if rule.file == "rules/pelaksana.toml"]
    assert done.stdout.startswith(f"{len(own)} aturan, ")


def test_the_rules_for_programs_hold_no_placeholder(soplint: Run) -> None:
    for rule in json.loads(soplint("rules", "-f", "json").stdout):
        assert not any("{" in rule[key] for key in ("message", "why", "advice")), rule["code"]
