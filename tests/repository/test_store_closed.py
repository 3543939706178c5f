"""A run lets go of what it remembers in: one file stays, and what was printed last is in it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from comparing import COPIES
from conftest import CORPUS, Run

FILES = [str(CORPUS / name) for name in COPIES]


@pytest.mark.parametrize("command", [("check", "-f", "json"), ("check",), ("report", "-o", "laporan.csv")])
def test_a_command_leaves_one_file_behind(soplint: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    assert soplint(*command, *FILES, "--cache-dir", "simpanan").stderr.count("Traceback") == 0
    assert [path.name for path in (tmp_path / "simpanan").iterdir()] == ["records.sqlite"]


def test_a_command_that_fails_leaves_one_file_behind(soplint: Run, tmp_path: Path) -> None:
    assert soplint("check", *FILES, "tidak-ada.txt", "--cache-dir", "simpanan").returncode == 2
    assert [path.name for path in (tmp_path / "simpanan").iterdir()] == ["records.sqlite"]


def test_what_comparing_changed_in_a_rendering_is_remembered(soplint: Run, tmp_path: Path) -> None:
    first = soplint("check", *FILES, "--cache-dir", "simpanan", "--select", "REP004").stdout
    assert "REP004" in first
    with closing(sqlite3.connect(tmp_path / "simpanan" / "records.sqlite")) as connection:
        kinds = [kind for (kind,) in connection.execute("SELECT kind FROM piece WHERE kind LIKE '_ text'")]
    assert sorted(kinds) == ["0 text", "1 text", "2 text"]
    assert soplint("check", *FILES, "--cache-dir", "simpanan", "--select", "REP004").stdout == first


def test_nothing_is_kept_without_a_cache(soplint: Run, tmp_path: Path) -> None:
    done = soplint("check", *FILES, "--no-cache", "--cache-dir", "simpanan", "-f", "json")
    assert len(json.loads(done.stdout)["files"]) == 3
    assert not (tmp_path / "simpanan").exists()
