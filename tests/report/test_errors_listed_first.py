"""The errors that the summary of a report lists before all else, each with the row that it leads to."""

from datetime import date

import pytest

from conftest import CORPUS
from soplint import Config, Report, check_paths
from soplint.findings import Severity
from soplint.report.laporan import parts
from soplint.report.ringkasan import MOST_ERRORS, summarise


@pytest.fixture(scope="module")
def report() -> Report:
    return check_paths([str(CORPUS / "kecamatan-awayan-2023.txt")], Config(), date(2026, 11, 20))


def test_the_errors_and_nothing_else_are_listed(report: Report) -> None:
    galat = summarise(report).galat
    assert 0 < len(galat) == min(report.summary.error, MOST_ERRORS)


def test_each_leads_to_its_own_row(report: Report) -> None:
    rows = {(sop.urut, row.no): row for part in parts(report) for sop in part.sops for row in sop.temuan}
    listed = [(error, rows[error.urut, error.no]) for error in summarise(report).galat]
    assert len({error.urut for error, _ in listed}) > 1
    for error, row in listed:
        assert row.finding.severity is Severity.ERROR
        assert (error.lokasi, error.temuan) == (row.lokasi, row.temuan)
