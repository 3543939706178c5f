"""Comparisons of so many sets of files are remembered; an older one is given up."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from conftest import TODAY, corpus_text
from soplint.config import Config
from soplint.findings import Outcome
from soplint.repository import check_paths
from soplint.repository.store import FILE, Store

KEPT = 8
TEXTS = [f"{corpus_text('contoh-surat-masuk')}\nHalaman {number}\n" for number in range(KEPT + 1)]


def compare(folder: Path, number: int, store: Store) -> None:
    """Check a set of files of which one is its own."""
    (folder / "kedua.txt").write_text(TEXTS[number], encoding="utf-8")
    check_paths([str(folder)], Config(select=("REP001",)), TODAY, store=store)


def comparisons(path: Path) -> dict[str, int]:
    """How many heads and pieces of comparisons a store keeps."""
    with closing(sqlite3.connect(path)) as connection:
        keys = {table: connection.execute(f"SELECT key FROM {table}").fetchall() for table in ("head", "piece")}
    return {table: sum(key.startswith(b"comparison") for (key,) in rows) for table, rows in keys.items()}


def test_of_nine_sets_of_files_the_last_eight_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "sop"
    folder.mkdir()
    (folder / "pertama.txt").write_text(corpus_text("setda-tapin-2020"), encoding="utf-8")
    store = Store(tmp_path / FILE)
    compare(folder, 0, store)
    each = comparisons(tmp_path / FILE)
    assert each == {"head": 1, "piece": 2}
    for number in range(1, KEPT + 1):
        compare(folder, number, store)
    assert comparisons(tmp_path / FILE) == {table: KEPT * count for table, count in each.items()}

    worked_out = []

    def compared(*_: Any, **__: Any) -> Any:
        worked_out.append(1)
        return iter(())

    monkeypatch.setattr("soplint.repository.additions.additions", compared)
    for number in range(1, KEPT + 1):
        compare(folder, number, store)
    assert worked_out == []
    compare(folder, 0, store)
    assert worked_out == [1]


def test_a_file_alone_is_not_taken_for_one_that_the_repository_holds_alone(tmp_path: Path) -> None:
    (tmp_path / "sop").mkdir()
    file = tmp_path / "sop" / "satu.txt"
    file.write_text(TEXTS[0], encoding="utf-8")
    store = Store(tmp_path / FILE)
    said = [
        [sop.outcomes["REP001"] for one in report.files for sop in one.sops]
        for context in ((), (str(tmp_path / "sop"),))
        for report in [check_paths([str(file)], Config(select=("REP001",)), TODAY, context=context, store=store)]
    ]
    assert said == [[Outcome.UNDETERMINED], [Outcome.PASS]]
