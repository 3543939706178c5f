"""Files of one run are compared; what that says is remembered as long as none of them changes."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from comparing import COPIES
from conftest import ROOT, TODAY, Run
from soplint.config import Config
from soplint.findings import Outcome
from soplint.report import renderings
from soplint.repository import Report, check_paths
from soplint.repository.records import Judge
from soplint.repository.store import FILE, Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "sop"
    inside.mkdir()
    for name in COPIES:
        shutil.copy(ROOT / "corpus" / name, inside / name)
    return inside


def check(*paths: Path, **how: Any) -> Report:
    return check_paths([str(path) for path in paths], Config(), TODAY, **how)


def copies(report: Report) -> list[tuple[str, int | None]]:
    """The SOPs whose tables are said to be copies."""
    return [
        (Path(file.source.path).name, finding.sop)
        for file in report.files
        for finding in file.findings
        if finding.code == "REP004"
    ]


def test_one_table_in_three_agencies_is_found_as_one_group(folder: Path) -> None:
    assert copies(check(folder)) == [(COPIES[0], 0), (COPIES[1], 0), (COPIES[2], 1)]


def test_a_single_file_cannot_be_compared(folder: Path) -> None:
    [file] = check(folder / COPIES[0]).files
    assert file.sops[0].outcomes["REP004"] is Outcome.UNDETERMINED
    assert "REP004" in file.sops[0].reasons


def test_the_context_is_compared_with_and_not_judged(folder: Path) -> None:
    report = check(folder / COPIES[0], context=[str(folder)])
    assert report.summary.files == 1
    assert copies(report) == [(COPIES[0], 0)]


def test_a_file_is_not_compared_with_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in COPIES[1:]:
        (folder / name).unlink()
    monkeypatch.chdir(folder)
    report = check(Path(COPIES[0]), context=["../sop", "."])
    assert copies(report) == []
    [file] = report.files
    assert file.sops[0].outcomes["REP004"] is Outcome.PASS


def test_several_processes_say_what_one_says(tmp_path: Path) -> None:
    for number in range(200):
        text = (ROOT / "corpus" / COPIES[number % 3]).read_text(encoding="utf-8")
        # Of one agency no number names a year: there a finding is withdrawn.
        text = text.replace("/2023", "").replace("/2024", "") if number % 3 == 0 else text
        (tmp_path / f"{number:03d}.txt").write_text(f"{text}\nHalaman {number}\n", encoding="utf-8")
    one, several = (check(tmp_path, jobs=jobs) for jobs in (1, 3))
    assert list(one.lines()) == list(several.lines())
    assert one.summary == several.summary
    outcomes = [sop.outcomes["IDN022"] for file in one.files for sop in file.sops]
    assert Outcome.NOT_APPLICABLE in outcomes


def test_a_context_that_does_not_exist_is_said(folder: Path) -> None:
    report = check(folder / COPIES[0], context=[str(folder / "lain")])
    assert [problem.code for problem in report.problems] == ["SYS002"]


def forbid_comparing(monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(*_: Any, **__: Any) -> None:
        raise AssertionError("files were compared of which it is remembered")

    monkeypatch.setattr("soplint.repository.additions.additions", compare)


def test_what_comparing_said_is_remembered(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = renderings(["text"], quiet=False)
    store = Store(tmp_path / FILE)
    first = check(folder, store=store, renderings=kinds)
    said = (list(first.lines()), list(first.rendered("text")), first.summary)
    store.close()
    forbid_comparing(monkeypatch)
    again = check(folder, store=Store(tmp_path / FILE), renderings=kinds)
    assert (list(again.lines()), list(again.rendered("text")), again.summary) == said
    assert any("REP004" in text for text in said[1])


@pytest.mark.parametrize("quiet", [False, True])
def test_what_comparing_adds_is_printed_as_if_it_had_been_there_from_the_start(folder: Path, quiet: bool) -> None:
    kinds = renderings(["text"], quiet=quiet)
    [(kind, rendering)] = kinds.items()
    report = check(folder, renderings=kinds)
    assert list(report.rendered(kind)) == [rendering.file(result, "id").text for result in report.files]


def test_another_format_is_made_of_what_is_known(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = renderings(["text"], quiet=False)
    said = list(check(folder, renderings=kinds).rendered("text"))
    check(folder, store=(store := Store(tmp_path / FILE)))
    store.close()
    monkeypatch.setattr(Judge, "record", None)
    forbid_comparing(monkeypatch)
    assert list(check(folder, store=Store(tmp_path / FILE), renderings=kinds).rendered("text")) == said


def test_another_text_among_them_is_compared_anew(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / FILE)
    check(folder, store=store)
    (folder / COPIES[1]).write_text("Bukan naskah SOP.\n", encoding="utf-8")
    assert copies(check(folder, store=store)) == [(COPIES[0], 0), (COPIES[2], 1)]


def test_the_summary_counts_what_comparing_found(folder: Path, soplint: Run) -> None:
    done = json.loads(soplint("check", str(folder), "-f", "json", "--no-cache").stdout)
    findings = [finding for file in done["files"] for finding in file["findings"]]
    for severity in ("error", "warning", "info"):
        assert done["summary"][severity] == sum(finding["severity"] == severity for finding in findings)
    outcomes = [outcome for file in done["files"] for sop in file["sops"] for outcome in sop["outcomes"].values()]
    assert done["summary"]["undetermined"] == outcomes.count("undetermined")


def test_places_in_other_files_are_named_with_line_and_column(folder: Path) -> None:
    [finding] = [
        finding
        for file in check(folder).files
        for finding in file.findings
        if finding.code == "REP004" and file.source.path.endswith(COPIES[0])
    ]
    assert {Path(related.path or "").name for related in finding.related} == set(COPIES[1:])
    for related in finding.related:
        assert related.path is not None and related.extent is not None
        text = Path(related.path).read_text(encoding="utf-8").splitlines()[related.extent.line - 1]
        assert text[related.extent.column - 1 : related.extent.end_column - 1].strip()
