"""Results are kept no longer than the program that worked them out."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import soplint.repository.program as program_module
from conftest import CORPUS, ROOT, environment
from soplint.repository.program import program


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package in a folder of its own, in which the test may change it."""
    folder = tmp_path / "soplint"
    shutil.copytree(program_module.PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(program_module, "PACKAGE", folder)
    return folder


def touch(file: Path) -> None:
    stat = file.stat()
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000_000))


@pytest.mark.parametrize("module", ["engine/__init__.py", "checks/waktu.py", "repository/records.py", "layout/rows.py"])
def test_a_changed_module_makes_another_program(copy: Path, module: str) -> None:
    before = program()
    assert program() == before
    touch(copy / module)
    assert program() != before


@pytest.mark.parametrize("library", ["lark", "pydantic", "rapidfuzz"])
def test_another_version_of_a_library_makes_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    before = program()
    installed = tmp_path / library / "__init__.py"
    installed.parent.mkdir()
    installed.write_text("", encoding="utf-8")
    find = program_module.find_spec
    other = find(library)
    assert other is not None
    other.origin = str(installed)
    monkeypatch.setattr(program_module, "find_spec", lambda name: other if name == library else find(name))
    assert program() != before


CHANGED = """

_before = check_document


def check_document(*given):
    return _before(*given)._replace(findings=())
"""


def test_what_was_said_before_a_module_was_changed_is_not_said_again(tmp_path: Path) -> None:
    """An editable install changes without a new version."""
    for name in ("soplint", "grammar", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    module = tmp_path / "soplint" / "engine" / "__init__.py"

    def findings() -> int:
        command = [sys.executable, "-m", "soplint", "check", str(CORPUS / "setda-tapin-2020.txt"), "-f", "json"]
        own = environment(PYTHONPATH=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
        done = subprocess.run(command, cwd=tmp_path, env=own, capture_output=True, encoding="utf-8", check=False)
        assert done.stderr == ""
        [file] = json.loads(done.stdout)["files"]
        return len(file["findings"])

    assert findings()
    module.write_text(module.read_text(encoding="utf-8") + CHANGED, encoding="utf-8")
    assert not findings()
