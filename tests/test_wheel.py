"""What is installed works: the wheel carries its grammars and rules and runs from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import CORPUS, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built without a network: with the build back end that stands in the environment of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_data_inside_the_package_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("soplint/grammar/sop.lark", "soplint/grammar/istilah.toml", "soplint/rules/identitas.toml"):
        assert wanted in names
    assert "soplint/rules/acuan/peraturan.csv" in names
    assert "soplint/templates/id/soplint.toml" in names
    assert "soplint/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"soplint", next(name for name in tops if name.endswith(".dist-info"))}


def test_the_installed_wheel_checks_and_tests_its_rules_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    script = "import soplint.resources as r; print(r.folder('rules'), r.folder('grammar'))"
    for arguments in (
        ["-c", script],
        ["-m", "soplint", "rules", "test"],
        ["-m", "soplint", "check", str(CORPUS / "contoh-surat-masuk.txt")],
    ):
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        if arguments[0] == "-c":
            assert done.stdout.split() == [str(site / "soplint" / "rules"), str(site / "soplint" / "grammar")]
