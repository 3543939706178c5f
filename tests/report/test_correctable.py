"""The printed findings show which of them can be corrected, and the last line by which command."""

import json
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.findings import Edit, Finding, Fix, Severity
from soplint.results import Summary, tally
from soplint.source import Span

FAULTY = str(CORPUS / "kecamatan-awayan-2023.txt")


def test_findings_whose_correction_is_safe_are_marked(soplint: Run) -> None:
    findings = json.loads(soplint("check", FAULTY, *ON_A_DAY, "-f", "json").stdout)["files"][0]["findings"]
    fixes = [finding["fix"]["safety"] if finding["fix"] else None for finding in findings]
    assert {"safe", "suggest", None} == set(fixes)
    lines = soplint("check", FAULTY, *ON_A_DAY, "--quiet").stdout.splitlines()
    for finding, fix in zip(findings, fixes, strict=True):
        place = f":{finding['line']}:{finding['column']}: "
        [line] = [line for line in lines if place in line and f" {finding['code']} " in line]
        assert (f" {finding['code']} [*] " in line) == (fix == "safe")
    counts = fixes.count("safe"), fixes.count("suggest")
    assert lines[-1] == (
        f"[*] {counts[0]} temuan dapat diperbaiki dengan 'soplint fix', {counts[1]} lagi dengan --suggest; "
        "hasil --suggest perlu diperiksa kembali"
    )
    assert soplint("check", FAULTY, *ON_A_DAY).stdout.splitlines()[-1] == lines[-1]
    assert soplint("check", FAULTY, *ON_A_DAY, "--statistics").stdout.splitlines()[-1] == lines[-1]


@pytest.mark.parametrize(
    ("rule", "last"),
    [
        ("BHS006", "[*] {} temuan dapat diperbaiki dengan 'soplint fix'"),
        ("HKM002", "{} temuan dapat diperbaiki dengan 'soplint fix --suggest'; hasilnya perlu diperiksa kembali"),
        ("IDN012", "Jenjang"),
    ],
)
def test_the_last_line_speaks_of_what_there_is(soplint: Run, rule: str, last: str) -> None:
    done = soplint("check", FAULTY, *ON_A_DAY, "--select", rule)
    count = done.stdout.count(f" {rule} ")
    found = done.stdout.splitlines()[-1]
    assert found == last.format(count) if "{}" in last else "soplint fix" not in done.stdout


def test_what_is_known_or_waived_is_not_offered(soplint: Run, tmp_path: Path) -> None:
    soplint("baseline", "write", FAULTY, *ON_A_DAY)
    done = soplint("check", FAULTY, *ON_A_DAY, "--baseline", "soplint-baseline.json")
    assert "soplint fix" not in done.stdout


def test_the_counts_do_not_enter_the_contract(soplint: Run) -> None:
    told = json.loads(soplint("check", FAULTY, *ON_A_DAY, "-f", "json").stdout)["summary"]
    assert list(told) == ["files", "sops", "error", "warning", "info", "undetermined", "waived", "baseline"]
    assert list(Summary().contract()) == list(told)


def test_only_open_findings_are_counted() -> None:
    fix = Fix("safe", (Edit(Span(0, 1), "x"),))
    finding = Finding(
        "X", "x", Severity.INFO, "", Span(0, 1), "", "x", None, (), {}, fix, "document", "certain", "f", "", ()
    )
    findings = [finding, finding._replace(status="waived"), finding._replace(fix=fix._replace(safety="suggest"))]
    assert tally(findings, [])[-2:] == (1, 1)
