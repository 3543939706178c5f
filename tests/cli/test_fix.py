"""Corrections: they hold when the text is judged again, they are all or nothing, and no file is changed in place."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import CORPUS, ON_A_DAY, TODAY, Run, corpus_names, corpus_text
from correcting import judge_openings, judge_words
from drawn import TEXTS
from soplint import examples
from soplint.engine import Settings, check_document
from soplint.examples import example_text
from soplint.findings import Edit, Finding
from soplint.fix import apply_edits, diff, fix_source, holds
from soplint.policy import Rule, RuleSet, load_rules
from soplint.results import DocumentResult
from soplint.source import Source, Span

FAULTY = CORPUS / "setda-tapin-2020.txt"
RULES = sorted(load_rules(examples=True).rules, key=lambda rule: rule.code)
# What these find can be told from the text alone, and so can the correction.
FIXING = ["BHS001", "BHS002", "BHS006", "HKM002", "HKM003", "HKM004", "HKM011", "HKM013", "IDN019", "STR003", "STR012"]


def judge_by(ruleset: RuleSet, today: date = TODAY) -> Callable[[Source], DocumentResult]:
    run = Settings(today, frozenset(rule.code for rule in ruleset.rules))
    return lambda source: check_document(source, ruleset, run)


def corrections(rule: Rule, ruleset: RuleSet) -> list[tuple[DocumentResult, Finding]]:
    """The findings in a rule's bad examples that bring a correction."""
    found = []
    for example in rule.examples:
        prepared = example_text(example)
        if example.kind == "bad":
            result = judge_by(ruleset, examples.TODAY)(Source(rule.code, prepared.text))
            found += [(result, finding) for finding in result.findings if finding.code == rule.code and finding.fix]
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_correction_of_a_bad_example_removes_the_finding_and_adds_none(rule: Rule, ruleset: RuleSet) -> None:
    for result, finding in corrections(rule, ruleset):
        assert finding.fix is not None
        edits = sorted(finding.fix.edits)
        # What overlaps itself is never made.
        assert all(before.span.end <= after.span.start for before, after in pairwise(edits))
        text = apply_edits(result.source.text, edits)
        after = judge_by(ruleset, examples.TODAY)(Source(rule.code, text))
        assert holds(result, after, [finding]), (finding.quote, finding.fix)


@pytest.mark.parametrize("code", FIXING)
def test_a_rule_that_corrects_does_so_in_every_bad_example(code: str, ruleset: RuleSet) -> None:
    rule = ruleset.by_code()[code]
    bad = [example for example in rule.examples if example.kind == "bad"]
    assert len(corrections(rule, ruleset)) >= len(bad)


@pytest.mark.parametrize("suggest", [False, True])
@pytest.mark.parametrize("name", corpus_names())
def test_a_corrected_text_has_fewer_findings_and_is_not_corrected_again(
    name: str, suggest: bool, ruleset: RuleSet
) -> None:
    judge = judge_by(ruleset)
    source = Source(name, corpus_text(name))
    fixed = fix_source(source, judge, suggest=suggest)
    before, after = judge(source), judge(Source(name, fixed.text))
    assert len(after.findings) <= len(before.findings) - len(fixed.applied)
    assert bool(fixed.applied) == (fixed.text != source.text)
    again = fix_source(Source(name, fixed.text), judge, suggest=suggest)
    assert (again.text, again.applied) == (fixed.text, ())


@given(TEXTS)
@settings(max_examples=100)
def test_correcting_any_text_twice_is_correcting_it_once(ruleset: RuleSet, text: str) -> None:
    judge = judge_by(ruleset)
    once = fix_source(Source("x", text), judge, suggest=True)
    assert fix_source(Source("x", once.text), judge, suggest=True).text == once.text


@given(st.text(alphabet="ab\r\n\t\x0b\u2028é", max_size=40), st.data())
def test_edits_move_what_they_do_not_touch_and_nothing_else(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = [Edit(Span(*pair), data.draw(st.text(max_size=3))) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [edit for index, edit in enumerate(edits) if not index or edit.span != edits[index - 1].span]
    kept = text
    for edit in reversed(edits):
        kept = kept[: edit.span.start] + edit.text + kept[edit.span.end :]
    assert apply_edits(text, edits) == kept


# -------------------------------------------------------------------- what is refused and what waits


def test_a_correction_that_leaves_its_finding_is_dropped() -> None:
    fixed = fix_source(Source("x", "satu dua"), judge_words(("satu", "satu ")))
    assert (fixed.text, fixed.applied, [one.code for one in fixed.dropped]) == ("satu dua", (), ["A"])


def test_a_correction_that_brings_another_finding_is_dropped_and_the_others_are_made() -> None:
    fixed = fix_source(Source("x", "satu dua"), judge_words(("satu", "tiga"), ("dua", "2"), ("tiga", "3")))
    assert fixed.text == "satu 2"
    assert [one.code for one in fixed.applied] == ["B"]
    assert [one.code for one in fixed.dropped] == ["A"]


def test_a_correction_is_made_though_a_later_one_does_not_hold() -> None:
    fixed = fix_source(Source("x", "satu dua"), judge_words(("satu", "1"), ("dua", "dua ")))
    assert (fixed.text, [one.code for one in fixed.dropped]) == ("1 dua", ["B"])


def test_two_rules_that_correct_the_same_words_correct_them_once() -> None:
    fixed = fix_source(Source("x", "satu dua"), judge_words(("satu", "1"), ("satu", "1")))
    assert (fixed.text, [one.code for one in fixed.applied]) == ("1 dua", ["A"])


def test_of_two_corrections_that_meet_the_second_waits_for_the_first() -> None:
    fixed = fix_source(Source("x", "satu dua"), judge_words(("satu dua", "1 dua"), ("dua", "2")))
    assert fixed.text == "1 2"
    assert [one.code for one in fixed.applied] == ["A", "B"]


def test_of_two_insertions_at_one_place_the_second_waits_for_the_first() -> None:
    assert fix_source(Source("x", "dua"), judge_openings("A", "B")).text == "BAdua"


def test_only_safe_corrections_are_made_unless_all_are_asked_for(ruleset: RuleSet) -> None:
    source = Source("x", FAULTY.read_text(encoding="utf-8"))
    safe, all_ = (fix_source(source, judge_by(ruleset), suggest=suggest) for suggest in (False, True))
    assert {one.fix.safety for one in safe.applied if one.fix} == {"safe"}
    assert {one.fix.safety for one in all_.applied if one.fix} == {"safe", "suggest"}


def test_a_diff_keeps_line_ends_and_marks_a_missing_last_one() -> None:
    fixed = fix_source(Source("x", "satu\r\ntiga\u2028\ndua"), judge_words(("satu", "1"), ("dua", "2")))
    assert b"".join(diff(fixed)).decode() == (
        "--- x\n+++ x\n@@ -1,3 +1,3 @@\n-satu\r\n+1\r\n tiga\u2028\n"
        "-dua\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n"
    )


# -------------------------------------------------------------------- the command


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "sop" / "x.txt"
    path.parent.mkdir()
    path.write_bytes(FAULTY.read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-8-sig"))
    return path


def test_a_diff_is_printed_and_nothing_is_written(soplint: Run, tmp_path: Path, faulty: Path) -> None:
    before = faulty.read_bytes()
    done = soplint("fix", "sop", *ON_A_DAY)
    assert done.returncode == 1
    assert done.stdout.startswith("--- sop/x.txt\n+++ sop/x.txt\n@@ ")
    assert "+Nama SOP\tPengumpulan Data Kinerja" in done.stdout
    assert "1 berkas" in done.stderr
    assert faulty.read_bytes() == before
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [faulty]


def test_copies_keep_names_and_line_ends_and_need_no_further_correction(
    soplint: Run, tmp_path: Path, faulty: Path
) -> None:
    before = faulty.read_bytes()
    done = soplint("fix", "sop", "--output", "hasil", "--suggest", *ON_A_DAY)
    copy = tmp_path / "hasil" / "sop" / "x.txt"
    assert (done.returncode, done.stdout.strip()) == (1, str(Path("hasil") / "sop" / "x.txt"))
    assert faulty.read_bytes() == before
    text = copy.read_bytes().decode("utf-8")
    assert text.count("\r\n") == text.count("\n") == before.count(b"\n")
    again = soplint("fix", str(copy), "--suggest", *ON_A_DAY)
    assert (again.returncode, again.stdout) == (0, "")


def test_only_the_rules_selected_are_corrected(soplint: Run, faulty: Path) -> None:
    done = soplint("fix", "sop", "--select", "IDN019", *ON_A_DAY)
    assert [line for line in done.stdout.splitlines() if line.startswith("+") and "+++" not in line] == [
        "+Nama SOP\tPengumpulan Data Kinerja"
    ]
    assert soplint("fix", "sop", "--select", "IDN002").returncode == 0


def test_a_waived_finding_is_left_alone(soplint: Run, tmp_path: Path, faulty: Path) -> None:
    waiver = '[[waiver]]\nrule = "IDN019"\nreason = "Nama sudah ditetapkan."\nby = "Bagian Organisasi"\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    assert soplint("fix", "sop", "--select", "IDN019").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("sop/x.txt", "--output", "."), "x.txt"),
        (("sop/x.txt", "--output", "tautan"), "x.txt"),
        (("sop/x.txt", "--output", "hasil", "--diff"), "--diff"),
        (("-", "--output", "hasil"), "--diff"),
        (("tidak-ada.txt",), "SYS002"),
        ((), "SYS003"),
        (("sop/x.txt", "--select", "IDN99"), "'IDN99'"),
    ],
)
def test_what_cannot_be_done_exits_2_and_writes_nothing(
    soplint: Run, tmp_path: Path, faulty: Path, arguments: tuple[str, ...], part: str
) -> None:
    (tmp_path / "tautan" / "sop").mkdir(parents=True)
    (tmp_path / "tautan" / "sop" / "x.txt").hardlink_to(faulty)
    before = faulty.read_bytes()
    done = soplint("fix", *arguments, stdin=FAULTY.read_text(encoding="utf-8"))
    assert (done.returncode, part in done.stderr, done.stdout) == (2, True, "")
    assert "Traceback" not in done.stderr
    assert faulty.read_bytes() == before
    assert not (tmp_path / "hasil").exists()


def test_standard_input_is_corrected(soplint: Run) -> None:
    done = soplint("fix", "-", stdin=FAULTY.read_text(encoding="utf-8"))
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "--- -")


def test_a_sop_without_faults_is_not_corrected(soplint: Run) -> None:
    done = soplint("fix", str(CORPUS / "contoh-surat-masuk.txt"))
    assert (done.returncode, done.stdout) == (0, "")
