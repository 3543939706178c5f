"""How rules are run: on nodes one by one or together, after the rules that they wait for, and when they fail."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from conftest import TODAY, corpus_text
from soplint.checks import NOT_APPLICABLE, Hit, Undetermined, Verdict
from soplint.engine import Settings, check_document
from soplint.findings import Outcome
from soplint.model import Langkah
from soplint.policy import Rule, RuleSet
from soplint.results import DocumentResult
from soplint.source import Source, Span

TEXT = corpus_text("contoh-surat-masuk")
Judge = Callable[[Langkah], Verdict]
FAULT = "fault"


def fault(step: Langkah) -> Verdict:
    return [Hit(step.spans[0], {"langkah": step.nomor})]


def one_by_one(judge: Judge) -> dict[str, Any]:
    return {"function": lambda step, _options, _context: judge(step), "together": False}


def together(judge: Judge) -> dict[str, Any]:
    return {"function": lambda steps, _options, _context: [judge(step) for step in steps], "together": True}


def rule_of(ruleset: RuleSet, code: str, form: dict[str, Any], *requires: str) -> Rule:
    """A rule on steps under a code of its own."""
    rule = ruleset.by_code()["LKH002"]
    return rule._replace(code=code, name=code.lower(), check=rule.check._replace(**form), requires=requires)


def run(rules: list[Rule], *selected: str) -> DocumentResult:
    codes = frozenset(selected or (rule.code for rule in rules))
    return check_document(Source("teks.txt", TEXT), RuleSet(tuple(rules), ""), Settings(TODAY, codes))


@pytest.fixture(params=[one_by_one, together])
def form(request: pytest.FixtureRequest) -> Callable[[Judge], dict[str, Any]]:
    chosen: Callable[[Judge], dict[str, Any]] = request.param
    return chosen


Form = Callable[[Judge], dict[str, Any]]


@pytest.mark.parametrize(
    ("verdicts", "outcome", "reason"),
    [
        ({}, Outcome.PASS, None),
        ({1: []}, Outcome.PASS, None),
        (dict.fromkeys(range(1, 99), NOT_APPLICABLE), Outcome.NOT_APPLICABLE, None),
        ({1: NOT_APPLICABLE}, Outcome.PASS, None),
        ({2: Undetermined("kotor"), 3: Undetermined("prasyarat")}, Outcome.UNDETERMINED, "kotor"),
        ({1: Undetermined("kotor"), 2: FAULT}, Outcome.FAIL, None),
    ],
)
def test_over_several_nodes_the_outcome_is_the_first_of_fail_undetermined_pass_not_applicable(
    verdicts: dict[int, Any], outcome: Outcome, reason: str | None, form: Form, ruleset: RuleSet
) -> None:
    def judge(step: Langkah) -> Verdict:
        verdict = verdicts.get(step.nomor or 0)
        return fault(step) if verdict == FAULT else verdict

    result = run([rule_of(ruleset, "ABC001", form(judge))])
    assert result.sops[0].outcomes == {"ABC001": outcome}
    assert result.sops[0].reasons == ({"ABC001": reason} if reason else {})
    assert [finding.data for finding in result.findings] == ([{"langkah": 2}] if outcome is Outcome.FAIL else [])


def test_a_rule_waits_for_another_at_the_nodes_that_both_judge(form: Form, ruleset: RuleSet) -> None:
    seen: list[int | None] = []

    def odd(step: Langkah) -> Verdict:
        return fault(step) if (step.nomor or 0) % 2 else None

    def any_step(step: Langkah) -> Verdict:
        seen.append(step.nomor)
        return fault(step)

    first = rule_of(ruleset, "ABC001", form(odd))
    second = rule_of(ruleset, "ABC002", form(any_step), "ABC001")
    result = run([first, second], "ABC002")
    assert seen
    assert all((number or 0) % 2 == 0 for number in seen)
    assert result.sops[0].outcomes == {"ABC002": Outcome.FAIL}
    assert [finding.data["langkah"] for finding in result.findings] == seen


def test_a_rule_waits_for_one_on_other_nodes_as_a_whole(form: Form, ruleset: RuleSet) -> None:
    first = rule_of(ruleset, "ABC001", form(lambda _sop: Undetermined("kotor")))._replace(given="sop")
    second = rule_of(ruleset, "ABC002", form(fault), "ABC001")
    result = run([first, second])
    assert result.sops[0].outcomes == dict.fromkeys(("ABC001", "ABC002"), Outcome.UNDETERMINED)
    assert result.sops[0].reasons == {"ABC001": "kotor", "ABC002": "prasyarat"}
    assert result.findings == ()


def test_a_check_that_fails_on_one_node_still_judges_the_others(form: Form, ruleset: RuleSet) -> None:
    def judge(step: Langkah) -> Verdict:
        if step.nomor == 2:
            raise ZeroDivisionError
        return fault(step) if step.nomor == 3 else None

    result = run([rule_of(ruleset, "ABC001", form(judge))])
    assert [problem.code for problem in result.problems] == ["SYS001"]
    assert result.sops[0].outcomes == {"ABC001": Outcome.FAIL}
    assert [finding.data for finding in result.findings] == [{"langkah": 3}]


def test_a_check_of_the_sop_that_fails_leaves_the_others_to_be_judged(ruleset: RuleSet) -> None:
    def fails(*_given: object) -> Verdict:
        raise ZeroDivisionError

    rule = ruleset.by_code()["IDN017"]
    failing = rule._replace(code="ABC001", name="abc001", check=rule.check._replace(function=fails))
    result = run([failing, rule])
    assert [problem.code for problem in result.problems] == ["SYS001"]
    assert result.sops[0].outcomes == {"ABC001": Outcome.UNDETERMINED, "IDN017": Outcome.PASS}


def test_two_rules_on_one_check_have_words_of_their_own(ruleset: RuleSet) -> None:
    vague = ruleset.by_code()["LKH012"]
    word = replace(vague.options, kata=("disposisi",), bukan=())
    result = run([vague, vague._replace(code="ABC001", name="abc001", options=word)])
    assert result.sops[0].outcomes == {"LKH012": Outcome.PASS, "ABC001": Outcome.FAIL}


def test_a_file_that_cannot_be_judged_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_source: Source) -> None:
        raise ZeroDivisionError("uji")

    monkeypatch.setattr("soplint.engine.read", fails)
    result = run([])
    assert [(problem.code, problem.path) for problem in result.problems] == [("SYS001", "teks.txt")]
    assert "ZeroDivisionError: uji" in str(result.problems[0].values)
    assert (result.sops, result.findings) == ((), ())


def test_an_answer_too_few_is_no_pass(ruleset: RuleSet) -> None:
    check = {"function": lambda _steps, _options, _context: [], "together": True}
    result = run([rule_of(ruleset, "ABC001", check)])
    assert result.sops[0].outcomes == {"ABC001": Outcome.UNDETERMINED}
    assert [problem.code for problem in result.problems] == ["SYS001"]


def test_a_check_that_fails_alike_on_many_nodes_is_told_once(form: Form, ruleset: RuleSet) -> None:
    def judge(step: Langkah) -> Verdict:
        raise ZeroDivisionError("genap" if (step.nomor or 0) % 2 == 0 else "ganjil")

    result = run([rule_of(ruleset, "ABC001", form(judge))])
    assert sorted(str(problem.values["error"]) for problem in result.problems) == [
        "ZeroDivisionError: ganjil",
        "ZeroDivisionError: genap",
    ]


def test_an_sop_of_another_template_is_judged_only_by_rules_for_any(
    check_text: Callable[..., DocumentResult], ruleset: RuleSet
) -> None:
    single = {rule.code for rule in ruleset.rules if rule.check.scope != "repository"}
    (sop,) = check_text(corpus_text("contoh-format-mutu"), *single).sops
    judged = {code for code, outcome in sop.outcomes.items() if outcome is not Outcome.NOT_APPLICABLE}
    assert judged == {"STR011"}


def test_what_is_quoted_has_no_white_space_at_its_ends(ruleset: RuleSet, form: Form) -> None:
    def judge(step: Langkah) -> Verdict:
        start, end = step.spans[0]
        return [Hit(Span(start - 1, end + 1), {"langkah": step.nomor}), Hit(Span(start, end + 1), {"langkah": "-"})]

    found = run([rule_of(ruleset, "ABC001", form(judge))]).findings
    assert {finding.quote.strip() for finding in found} == {finding.quote for finding in found}
    assert {finding.quote for finding in found} == {f"{number}." for number in range(1, len(found) // 2 + 1)}


def test_a_hit_on_nothing_but_white_space_stays_where_it_is(ruleset: RuleSet, form: Form) -> None:
    def judge(step: Langkah) -> Verdict:
        end = step.spans[0].end
        return [Hit(Span(end, end + 1), {"langkah": step.nomor})]

    assert {finding.quote for finding in run([rule_of(ruleset, "ABC001", form(judge))]).findings} == {"\t"}


def test_the_letters_of_a_logo_are_no_name_of_an_sop(check_text: Callable[..., DocumentResult]) -> None:
    text = corpus_text("contoh-format-mutu")
    assert [sop.nama for sop in check_text(text).sops] == ["PROSEDUR MUTU PENGENDALIAN DOKUMEN"]
    assert [sop.nama for sop in check_text(f"ISO\n{text}").sops] == [None]
