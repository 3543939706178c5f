"""A run may have so many warnings: one more fails it, whatever it is that fails a run otherwise."""

import json
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run

FAULTY_SOP = str(CORPUS / "setda-tapin-2020.txt")
# Rules of which some find warnings in it and none finds an error.
ON = (FAULTY_SOP, *ON_A_DAY, "--select", "LKH003,PRD,WKT", "--fail-on", "error")


@pytest.fixture
def warnings(soplint: Run) -> int:
    """How many there are in the file."""
    summary = json.loads(soplint("check", *ON, "-f", "json").stdout)["summary"]
    assert summary["error"] == 0
    count: int = summary["warning"]
    assert count > 0
    return count


@pytest.mark.parametrize(("fewer", "code"), [(0, 0), (1, 1)])
def test_as_many_as_are_allowed_do_not_fail_the_run(
    soplint: Run, tmp_path: Path, warnings: int, fewer: int, code: int
) -> None:
    allowed = warnings - fewer
    assert soplint("check", *ON, "--max-warnings", str(allowed)).returncode == code
    (tmp_path / "soplint.toml").write_text(f"max-warnings = {allowed}\n", encoding="utf-8")
    assert soplint("check", *ON).returncode == code


def test_the_option_wins_over_the_file(soplint: Run, tmp_path: Path, warnings: int) -> None:
    (tmp_path / "soplint.toml").write_text("max-warnings = 0\n", encoding="utf-8")
    assert soplint("check", *ON, "--max-warnings", str(warnings)).returncode == 0
    (tmp_path / "soplint.toml").write_text(f"max-warnings = {warnings}\n", encoding="utf-8")
    assert soplint("check", *ON, "--max-warnings", "0").returncode == 1
