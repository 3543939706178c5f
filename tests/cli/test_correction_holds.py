"""When a correction holds: a text that can be judged less well than before has not been corrected."""

import pytest

from soplint.findings import Edit, Finding, Fix, Outcome, Severity
from soplint.fix import fix_source, holds
from soplint.results import DocumentResult, Problem, SopResult
from soplint.source import Source, Span

UNREADABLE = Problem("SYS004", "x", "sys.no_sop")


def fault(text: str) -> Finding:
    """The finding of the first word, which offers another one for it."""
    span = Span(0, 4)
    fix = Fix("safe", (Edit(span, "baik"),))
    return Finding(
        "ABC001", "salah", Severity.INFO, "", span, "", text[:4], 0, (), {}, fix, "document", "likely", "sidik", "", (),
    )  # fmt: skip


def result(text: str, *sops: dict[str, Outcome], problems: tuple[Problem, ...] = ()) -> DocumentResult:
    """What is said of a text of so many SOPs."""
    each = tuple(SopResult(None, None, None, Span(0, len(text)), 1, None, outcomes, {}) for outcomes in sops)
    findings = (fault(text),) if text.startswith("sala") else ()
    return DocumentResult(Source("x", text), 1.0, 1.0, each, findings, problems)


def after(*sops: Outcome, problems: tuple[Problem, ...] = (), before: Outcome = Outcome.PASS) -> bool:
    """Whether a correction holds that leaves SOPs of which another rule says this."""
    first = result("sala", {"ABC002": before})
    corrected = result("baik", *({"ABC002": outcome} for outcome in sops), problems=problems)
    return holds(first, corrected, first.findings)


def test_a_text_that_is_judged_as_before_is_corrected() -> None:
    assert after(Outcome.PASS)


@pytest.mark.parametrize("before", [Outcome.PASS, Outcome.NOT_APPLICABLE])
def test_what_was_settled_may_not_become_undetermined(before: Outcome) -> None:
    assert not after(Outcome.UNDETERMINED, before=before)


@pytest.mark.parametrize("before", [Outcome.FAIL, Outcome.UNDETERMINED])
def test_what_was_not_settled_may_be_undetermined(before: Outcome) -> None:
    assert after(Outcome.UNDETERMINED, before=before)


def test_no_sop_may_be_lost_or_gained() -> None:
    assert not after()
    assert not after(Outcome.PASS, Outcome.PASS)


def test_a_text_may_not_become_one_that_cannot_be_judged() -> None:
    assert not after(Outcome.PASS, problems=(UNREADABLE,))


def test_what_could_not_be_judged_before_keeps_no_correction_away() -> None:
    first = result("sala", {"ABC002": Outcome.PASS}, problems=(UNREADABLE,))
    second = result("baik", {"ABC002": Outcome.PASS}, problems=(UNREADABLE,))
    assert holds(first, second, first.findings)


def test_a_correction_that_makes_a_text_unreadable_is_dropped() -> None:
    def judge(source: Source) -> DocumentResult:
        problems = (UNREADABLE,) if source.text.startswith("baik") else ()
        return result(source.text, {"ABC002": Outcome.PASS}, problems=problems)

    fixed = fix_source(Source("x", "sala"), judge)
    assert (fixed.text, fixed.applied, [one.code for one in fixed.dropped]) == ("sala", (), ["ABC001"])


def other(code: str, start: int, end: int, *edits: Edit) -> Finding:
    fix = Fix("safe", edits) if edits else None
    return fault("sala")._replace(code=code, span=Span(start, end), fix=fix, fingerprint=f"{code}{start}")


@pytest.mark.parametrize(
    ("start", "end", "same"),
    [
        # "satu dua tiga empat" becomes "1 dua 333333 empat": what was 5 to 8, dua, is 2 to 5 now.
        (2, 5, True),
        (5, 6, False),
        (1, 2, False),
    ],
)
def test_a_finding_that_stays_is_known_at_the_place_to_which_it_moved(start: int, end: int, same: bool) -> None:
    corrected = other("A", 0, 13, Edit(Span(0, 4), "1"), Edit(Span(9, 13), "333333"))
    before = DocumentResult(Source("x", "satu dua tiga empat"), 1.0, 1.0, (), (corrected, other("B", 5, 8)), ())
    after = DocumentResult(Source("x", "1 dua 333333 empat"), 1.0, 1.0, (), (other("B", start, end),), ())
    assert holds(before, after, [corrected]) is same


def test_one_finding_does_not_stand_for_two_in_its_place() -> None:
    corrected = other("A", 0, 4, Edit(Span(0, 4), "1"))
    before = DocumentResult(Source("x", "satu dua tiga"), 1.0, 1.0, (), (corrected, other("B", 5, 8)), ())
    after = DocumentResult(Source("x", "1 dua tiga"), 1.0, 1.0, (), (other("B", 2, 4), other("B", 4, 5)), ())
    assert not holds(before, after, [corrected])


@pytest.mark.parametrize(("start", "end", "same"), [(6, 12, True), (11, 12, True), (12, 13, False), (5, 6, False)])
def test_what_stands_within_an_edit_may_be_anywhere_in_what_replaces_it(start: int, end: int, same: bool) -> None:
    corrected = other("A", 0, 13, Edit(Span(0, 4), "1"), Edit(Span(9, 13), "333333"))
    before = DocumentResult(Source("x", "satu dua tiga empat"), 1.0, 1.0, (), (corrected, other("B", 10, 11)), ())
    after = DocumentResult(Source("x", "1 dua 333333 empat"), 1.0, 1.0, (), (other("B", start, end),), ())
    assert holds(before, after, [corrected]) is same


@pytest.mark.parametrize(
    ("span", "start", "end", "same"),
    [
        # " dua" begins where the first edit ends; "dua " ends where the second begins.
        (Span(4, 8), 2, 6, True),
        (Span(4, 8), 0, 1, False),
        (Span(5, 9), 3, 7, True),
        (Span(5, 9), 8, 9, False),
    ],
)
def test_what_stands_beside_an_edit_has_no_part_in_what_replaces_it(
    span: Span, start: int, end: int, same: bool
) -> None:
    corrected = other("A", 0, 13, Edit(Span(0, 4), "12"), Edit(Span(9, 13), "333333"))
    before = DocumentResult(Source("x", "satu dua tiga empat"), 1.0, 1.0, (), (corrected, other("B", *span)), ())
    after = DocumentResult(Source("x", "12 dua 333333 empat"), 1.0, 1.0, (), (other("B", start, end),), ())
    assert holds(before, after, [corrected]) is same
