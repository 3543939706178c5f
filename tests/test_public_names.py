"""What other programs may import."""

import os
import shutil
import subprocess
import sys
from datetime import date
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


def test_the_names_that_are_promised_are_there() -> None:
    for name in soplint.__all__:
        assert getattr(soplint, name) is not None
    with pytest.raises(AttributeError, match="'nothing'"):
        soplint.nothing  # noqa: B018


def test_the_package_itself_imports_nothing_of_the_machinery() -> None:
    code = "import sys, soplint; print([name for name in sys.modules if name.startswith('soplint.')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(ROOT), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_the_program_in_the_readme_runs(name: str, tmp_path: Path) -> None:
    (tmp_path / "sop").mkdir()
    shutil.copy(CORPUS / "kecamatan-awayan-2023.txt", tmp_path / "sop")
    _, _, rest = (ROOT / name).read_text(encoding="utf-8").partition("```python\n")
    program, _, _ = rest.partition("```")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "IDN012 Disahkan Oleh" in done.stdout
