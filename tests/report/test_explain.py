"""`soplint explain` shows examples under what they come to, with the documents that they are compared with."""

import itertools
from pathlib import Path

import pytest

from conftest import Run
from own_rules import EMPTY_TIME
from soplint.policy import RuleSet
from soplint.report.explain import explain_rule


def sections(soplint: Run, code: str, *options: str) -> dict[str, str]:
    """What stands under each heading of an explanation."""
    found: dict[str, str] = {}
    heading = ""
    for line in soplint("explain", code, *options).stdout.splitlines():
        if line.endswith(":") and not line.startswith(" "):
            heading = line[:-1]
        else:
            found[heading] = f"{found.get(heading, '')}{line}\n"
    return found


def test_what_cannot_be_judged_is_no_right_example(soplint: Run) -> None:
    told = sections(soplint, "LKH007")
    assert "tanda hubung di bawah kelengkapan yang digabung" in told["Contoh yang tidak dapat dinilai"]
    assert "tanda hubung" not in told["Contoh yang benar"]


def test_what_a_rule_does_not_concern_is_none_either(soplint: Run) -> None:
    assert (
        "Pengelolaan Surat Masuk"
        in sections(soplint, "WKT008", "--lang", "en")["Example that the rule does not concern"]
    )


def test_a_rule_that_never_finds_has_no_heading_for_findings(soplint: Run) -> None:
    told = sections(soplint, "ALR007")
    assert "Contoh yang menjadi temuan" not in told
    assert "⟦" not in "".join(told.values())


def test_the_other_document_of_a_comparison_is_shown(soplint: Run) -> None:
    told = sections(soplint, "REP004")["Contoh yang menjadi temuan"]
    assert "SOP lain yang dibandingkan:\n  │ PEMERINTAH KABUPATEN MEKARSARI" in told
    right = sections(soplint, "REP001")["Contoh yang benar"]
    assert "SOP lain yang dibandingkan: SOP contoh tanpa perubahan" in right


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_heading_of_an_explanation_stands_alone(ruleset: RuleSet, lang: str) -> None:
    for rule in ruleset.rules:
        lines = explain_rule(rule, "dasar", lang).splitlines()
        empty = [line for line, below in itertools.pairwise([*lines, ""]) if line.endswith(":") and not below]
        assert [line for line in empty if not line.startswith(" ")] == []
        assert [line for line in lines if line != line.rstrip()] == []


def test_an_example_is_explained_in_the_language_of_the_run(soplint: Run, tmp_path: Path) -> None:
    assert "  (rancangan itulah hasil prosedurnya)" in soplint("explain", "LKH009").stdout
    english = soplint("explain", "LKH009", "--lang", "en").stdout
    assert "  (the draft is what the procedure yields)" in english
    assert "rancangan itulah" not in english
    # A rule of one's own need not say it twice.
    own = EMPTY_TIME.replace('kind = "good"', 'kind = "good"\nnote = "tanpa galat"', 1)
    (tmp_path / "aturan.toml").write_text(own, encoding="utf-8")
    (tmp_path / "soplint.toml").write_text('rules = ["aturan.toml"]', encoding="utf-8")
    assert "  (tanpa galat)" in soplint("explain", "ABC001", "--lang", "en").stdout
