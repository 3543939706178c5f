"""An editable install changes without a new version: what the program said before it was changed is not said again."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPUS, ROOT

FAULTY_SOP = CORPUS / "setda-tapin-2020.txt"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the program that a test may change."""
    copy = tmp_path / "checkout"
    copy.mkdir()
    for name in ("soplint", "grammar", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def messages(checkout: Path) -> list[str]:
    """What the program says of a file, and keeps for the next run."""
    environment = {**os.environ, "PYTHONPATH": str(checkout), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "soplint", "check", str(FAULTY_SOP), "-f", "json", "--cache-dir", "cache"]
    done = subprocess.run(
        command, cwd=checkout, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    return [finding["message"] for file in json.loads(done.stdout)["files"] for finding in file["findings"]]


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("engine/hits.py", "message=sentences(texts.message, values)", 'message="diubah"'),
        ("checks/nama.py", "match is None or match.end() >= len(nilai.teks)", "match is not None"),
    ],
)
def test_a_changed_module_is_asked_again(checkout: Path, module: str, old: str, new: str) -> None:
    before = messages(checkout)
    path = checkout / "soplint" / module
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert messages(checkout) != before
