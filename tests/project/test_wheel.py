"""What is installed works: the wheel carries its grammars and rules and runs from any folder."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from conftest import CORPUS, ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that is built from it and from nothing else.

    Built without a network: with the build back end that stands in the environment of the tests.
    """
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    return next(built.glob("*.whl"))


def test_the_source_distribution_holds_what_the_repository_holds(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {member.name.partition("/")[2] for member in archive.getmembers()}
    kept = {path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()}
    for folder in ("soplint", "grammar", "rules", "corpus", "tests", ".ci", ".github"):
        inside = {name for name in kept if name.startswith(f"{folder}/") and "/__pycache__/" not in name}
        assert inside
        assert inside <= names
    assert {name for name in kept if name.endswith(".md") and "/" not in name} <= names


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
