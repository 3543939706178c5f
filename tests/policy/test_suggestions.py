"""Suggestions for one SOP are as many as a reader goes through; none of their places is lost."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from conftest import corpus_text
from soplint.config import Config
from soplint.engine.suggestions import MOST, few
from soplint.findings import Finding, Severity
from soplint.repository import check_paths
from soplint.source import Span

DAY = date(2026, 11, 20)


def suggestion(at: int, code: str = "LKH012", message: str = "sama", severity: Severity = Severity.INFO) -> Finding:
    return Finding(
        code=code,
        name="nama",
        severity=severity,
        message=message,
        span=Span(at, at + 1),
        location="",
        quote="x",
        sop=0,
        related=(),
        data={},
        fix=None,
        origin="document",
        confidence="certain",
        fingerprint=str(at),
        advice="",
        basis=(),
    )


def places(findings: tuple[Finding, ...]) -> list[Span]:
    """Every place that is told, as a finding or as another place of one."""
    return sorted([*(one.span for one in findings), *(other.span for one in findings for other in one.related)])


def test_as_many_suggestions_as_a_reader_goes_through_are_told_as_they_are() -> None:
    found = tuple(suggestion(at) for at in range(MOST))
    assert few(found, MOST, "id") == found


def test_of_more_the_first_are_told_and_the_last_of_them_names_the_others() -> None:
    found = tuple(suggestion(at) for at in range(MOST + 2))
    told = few(found, MOST, "id")
    assert told[:-1] == found[: MOST - 1]
    assert told[-1].span == found[MOST - 1].span
    assert [(other.span, other.note) for other in told[-1].related] == [
        (found[MOST].span, "hal yang sama"),
        (found[MOST + 1].span, "hal yang sama"),
    ]


def test_what_says_the_same_is_told_together_before_what_differs() -> None:
    alike = [suggestion(at) for at in range(30)]
    other = [suggestion(at, message=f"lain {at}") for at in range(30, 40)]
    told = few((*alike, *other), MOST, "id")
    assert Counter(one.message == "sama" for one in told) == {True: 10, False: 10}
    assert [one.related for one in told if one.message != "sama"] == [()] * 10


def test_of_too_many_that_differ_those_of_one_rule_are_told_together_with_their_own_words() -> None:
    found = tuple(suggestion(at, code, f"{code} {at}") for at in range(30) for code in ("BHS001", "LKH012"))
    told = few(found, MOST, "en")
    assert Counter(one.code for one in told) == {"BHS001": 10, "LKH012": 10}
    assert [other.note for other in told[-1].related] == [f"LKH012 {at}" for at in range(10, 30)]
    assert places(told) == places(found)


def test_every_rule_is_told_however_many_they_are() -> None:
    found = tuple(suggestion(at, f"X{at % 30:02}") for at in range(90))
    told = few(found, MOST, "id")
    assert Counter(one.code for one in told) == {f"X{n:02}": 1 for n in range(30)}
    assert places(told) == places(found)


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.ERROR])
def test_warnings_and_errors_are_all_told(severity: Severity) -> None:
    found = tuple(suggestion(at, severity=severity) for at in range(60))
    assert few(found, MOST, "id") == found


def test_each_sop_of_a_file_has_suggestions_of_its_own() -> None:
    found = tuple(suggestion(at)._replace(sop=at % 2) for at in range(2 * MOST))
    assert few(found, MOST, "id") == found


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """An SOP with forty steps, each with a word that says nothing certain."""
    text = corpus_text("contoh-surat-masuk")
    first = text.index("1.\t")
    end = text.index("\n\n", first)
    steps = [
        f"{n}.\tMemeriksa berkas ke-{n} dan sebagainya\tO\t\t\t\tBerkas {n}\t10 Menit\tBerkas {n}\t"
        for n in range(1, 41)
    ]
    path = tmp_path / "sop.txt"
    path.write_text(text[:first] + "\n".join(steps) + text[end:], encoding="utf-8")
    return path


def test_a_report_says_where_the_suggestions_stand_that_are_told_with_others(crowded: Path) -> None:
    report = check_paths(crowded, Config(select=("LKH012",), lang="en"), DAY)
    [file] = report.files
    assert report.summary.info == len(file.findings) == MOST
    assert len(places(file.findings)) == 40
    assert {other.note for other in file.findings[-1].related} == {"the same"}
