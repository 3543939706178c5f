"""What is said of a document is said again on every day that its result holds, so that it may be kept till then."""

from datetime import date, timedelta

import pytest

from conftest import corpus_names, corpus_text
from soplint.checks import Context, Undetermined, Verdict
from soplint.engine import Settings, check_document
from soplint.findings import Days, Outcome
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import Source

MODEL = corpus_text("contoh-surat-masuk")
DATES = """Tanggal Pembuatan : 2 Februari 2026
Tanggal Revisi : -
Tanggal Efektif : 9 Februari 2026"""
ONE_DAY = timedelta(days=1)


def dated(made: str, revised: str, effective: str) -> str:
    assert DATES in MODEL
    return MODEL.replace(
        DATES, f"Tanggal Pembuatan : {made}\nTanggal Revisi : {revised}\nTanggal Efektif : {effective}"
    )


def judged(text: str, ruleset: RuleSet, day: date, *codes: str) -> DocumentResult:
    selected = frozenset(codes or (rule.code for rule in ruleset.rules))
    return check_document(Source("teks.txt", text), ruleset, Settings(day, selected))


def said(result: DocumentResult) -> tuple[object, ...]:
    return result.sops, result.findings, result.problems


TEXTS = {
    "plain": MODEL,
    "made ahead": dated("2 Februari 2027", "-", "9 Februari 2027"),
    "made on a Saturday": dated("7 Februari 2026", "-", "8 Februari 2026"),
    "revised before it was made": dated("2 Februari 2026", "5 Januari 2026", "9 Februari 2026"),
    "revision planned": dated("2 Februari 2026", "9 Februari 2027", "9 Februari 2026"),
    "month alone": dated("Februari 2026", "-", "Februari 2026"),
    **{name: corpus_text(name) for name in corpus_names()},
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_result_is_the_same_on_all_days_that_it_holds(name: str, ruleset: RuleSet) -> None:
    text = TEXTS[name]
    day, last = date(2009, 12, 31), date(2032, 1, 1)
    while day < last:
        result = judged(text, ruleset, day)
        start, end = result.holds
        assert result.holds.covers(day)
        for other in {start, end - ONE_DAY if end is not None else last} - {None, day}:
            again = judged(text, ruleset, other)
            assert again.holds == result.holds
            assert said(again) == said(result)
        # Where a rule names the day of the run each day is its own: a few of them will do.
        day = end or last if (end or last) > day + ONE_DAY else day + 211 * ONE_DAY


@pytest.mark.parametrize(
    ("code", "made", "revised", "effective", "day", "changes"),
    [
        ("IDN009", "2 Februari 2026", "-", "-", date(2026, 2, 1), date(2026, 2, 2)),
        ("IDN010", "6 Februari 2026", "-", "7 Februari 2026", date(2026, 1, 1), date(2026, 2, 7)),
        ("IDN011", "2 Februari 2026", "-", "9 Februari 2026", date(2026, 2, 9), date(2027, 2, 10)),
        ("IDN011", "1 Maret 2023", "-", "1 Maret 2023", date(2024, 3, 1), date(2024, 3, 2)),
        ("IDN011", "29 Februari 2024", "-", "29 Februari 2024", date(2025, 2, 28), date(2025, 3, 1)),
        ("IDN008", "2 Februari 2026", "5 Januari 2026", "-", date(2026, 1, 1), date(2026, 1, 5)),
    ],
)
def test_it_holds_until_the_day_that_changes_an_outcome(
    code: str, made: str, revised: str, effective: str, day: date, changes: date, ruleset: RuleSet
) -> None:
    text = dated(made, revised, effective)
    before, after = judged(text, ruleset, day, code), judged(text, ruleset, changes, code)
    assert before.holds.end == changes
    assert after.holds.start == changes
    assert before.sops[0].outcomes != after.sops[0].outcomes


def test_a_result_that_no_day_changes_holds_for_ever(ruleset: RuleSet) -> None:
    assert judged(MODEL, ruleset, date(2026, 11, 20), "STR001").holds == Days()
    # A revision was noted: no day makes an evaluation due.
    text = dated("2 Februari 2026", "9 Februari 2027", "9 Februari 2026")
    assert judged(text, ruleset, date(2026, 11, 20), "IDN011").holds == Days()


@pytest.mark.parametrize("day", [date(2026, 11, 20), date.max])
def test_a_check_that_reads_the_day_itself_holds_on_that_day_alone(day: date, ruleset: RuleSet) -> None:
    def says_day(_node: object, _options: object, context: Context, /) -> Verdict:
        return Undetermined("kotor") if context.today.day == day.day else None

    rule = next(rule for rule in ruleset.rules if rule.code == "STR001")
    own = RuleSet((rule._replace(check=rule.check._replace(function=says_day)),), "")
    result = judged(MODEL, own, day)
    assert result.sops[0].outcomes == {"STR001": Outcome.UNDETERMINED}
    assert result.holds == Days(day, day + ONE_DAY if day < date.max else None)


def test_days_have_a_first_and_an_end() -> None:
    first, end = date(2026, 1, 1), date(2026, 2, 1)
    assert [Days(first, end).covers(day) for day in (first - ONE_DAY, first, end - ONE_DAY, end)] == [
        False,
        True,
        True,
        False,
    ]
    assert Days().covers(date.min)
    assert Days().meet(Days(first, end)) == Days(first, end)
    assert Days(first, None).meet(Days(None, end)) == Days(first, end)
    assert Days(first, end).meet(Days(first + ONE_DAY, end + ONE_DAY)) == Days(first + ONE_DAY, end)
