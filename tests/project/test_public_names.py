"""What other programs may import."""

import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

import soplint
from conftest import CORPUS, ROOT
from soplint import Config, check_paths


def test_a_program_checks_files_and_reads_what_is_said() -> None:
    report = check_paths([str(CORPUS / "kecamatan-awayan-2023.txt")], Config(select=("HKM002",)), date(2026, 11, 20))
    assert isinstance(report, soplint.Report)
    codes = [finding.code for file in report.files for finding in file.findings]
    assert codes == ["HKM002"] * report.summary.error
    assert codes


DAY = date(2026, 11, 20)
AWAYAN = CORPUS / "kecamatan-awayan-2023.txt"


@pytest.mark.parametrize("paths", [AWAYAN, str(AWAYAN), [AWAYAN]], ids=["path", "text", "list of paths"])
def test_a_single_path_is_no_list_of_letters(paths: Path | str | list[Path]) -> None:
    assert check_paths(paths, Config(select=("IDN012",)), DAY).summary.sops == 4


def test_without_a_day_it_is_that_of_the_configuration_else_of_the_run() -> None:
    assert check_paths(AWAYAN, Config(today=DAY)).today == DAY
    assert abs(check_paths(AWAYAN).today - date.today()) <= timedelta(days=1)
    moment = datetime(2026, 11, 20, 23, 59)
    assert check_paths(AWAYAN, Config(), moment).today == DAY


def test_a_day_that_is_none_is_refused_before_anything_is_judged() -> None:
    with pytest.raises(TypeError, match="today"):
        check_paths(AWAYAN, Config(), "2026-11-20")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "config", [Config(lang="fr"), Config(fail_on="fatal"), Config(select=("IDX",)), Config(profile="longgar")]
)
def test_a_word_that_stands_for_nothing_is_an_error_of_the_user(config: Config) -> None:
    with pytest.raises(soplint.UserError):
        check_paths(AWAYAN, config, DAY)


def test_the_names_that_are_promised_are_there() -> None:
    for name in soplint.__all__:
        assert getattr(soplint, name) is not None
    with pytest.raises(AttributeError, match="'nothing'"):
        soplint.nothing  # noqa: B018


def test_the_package_itself_imports_nothing_of_the_machinery() -> None:
    code = "import sys, soplint; print([name for name in sys.modules if name.startswith('soplint.')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(ROOT), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
