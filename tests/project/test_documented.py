"""What both READMEs say of exit codes, environment variables and diffs holds."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPUS, ROOT, Run

READMES = ("README.md", "README.id.md")


def first_cells(readme: str, head: str) -> list[str]:
    """The first cell of each row of the table whose heading row begins so."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    [table] = [part for part in re.split(r"\n{2,}", text) if part.startswith(head)]
    return [row.split("|")[1].strip() for row in table.splitlines()[2:]]


@pytest.mark.parametrize(("readme", "head"), [(READMES[0], "| Variable |"), (READMES[1], "| Variabel |")])
def test_every_variable_that_is_read_is_named(readme: str, head: str) -> None:
    read = {
        name
        for path in (ROOT / "soplint").rglob("*.py")
        for name in re.findall(r'environ(?:\.get\(|\[)"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert {"SOPLINT_CACHE_DIR", "NO_COLOR"} <= read
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert {name for name in read if f"`{name}`" not in text} == set()
    # The last is read by click, which completes command lines.
    assert {cell.strip("`") for cell in first_cells(readme, head)} <= read | {"_SOPLINT_COMPLETE"}


@pytest.mark.parametrize(("readme", "head"), [(READMES[0], "| Exit code |"), (READMES[1], "| Kode keluar |")])
def test_every_exit_code_is_named(readme: str, head: str) -> None:
    assert first_cells(readme, head) == ["0", "1", "2", "130"]


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_diff_is_applied_as_the_readme_says(soplint: Run, tmp_path: Path, tool: str, end: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    path = tmp_path / "sop" / "x.txt"
    path.parent.mkdir()
    before = (CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8").replace("\n", end).encode()
    path.write_bytes(before)
    told = soplint("fix", "sop/", "--output", "hasil", "--today", "2026-11-20")
    assert told.returncode == 1
    command = {"git": ["git", "apply", "-p0"], "patch": ["patch", "-p0", "-s"]}[tool]
    for readme in READMES:
        assert f"{tool} {'apply ' if tool == 'git' else ''}-p0" in (ROOT / readme).read_text(encoding="utf-8")
    # Bytes: a diff has the line ends of its text.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    fix = [sys.executable, "-m", "soplint", "fix", "sop/", "--today", "2026-11-20"]
    made = subprocess.run(fix, cwd=tmp_path, env=environment, capture_output=True, check=False).stdout
    done = subprocess.run(command, cwd=tmp_path, input=made, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == (tmp_path / "hasil" / "sop" / "x.txt").read_bytes() != before
