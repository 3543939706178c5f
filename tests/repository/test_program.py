"""Results are kept no longer than the program that worked them out."""

import os
import shutil
from pathlib import Path

import pytest

import soplint.repository.program as program_module
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
