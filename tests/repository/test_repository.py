"""A run over many files says the same however the work is shared and whatever is remembered."""

import multiprocessing
import os
import sqlite3
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from conftest import TODAY, as_json, corpus_names, corpus_text
from soplint.config import Config
from soplint.findings import Days
from soplint.report import renderings
from soplint.repository import Report, check_paths
from soplint.repository.records import Judge, Record
from soplint.repository.store import FILE, Store, clear
from soplint.repository.workers import judged


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Many files, each with a text of its own."""
    inside = tmp_path / "sop"
    inside.mkdir()
    texts = [corpus_text(name) for name in corpus_names()]
    for number in range(60):
        text = f"{texts[number % len(texts)]}\nHalaman {number}\n"
        (inside / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    return inside


def check(folder: Path, store: Store | None = None, jobs: int = 1, today: date = TODAY) -> Report:
    return check_paths([str(folder)], Config(), today, store=store, work=partial(judged, jobs=jobs))


def lines(report: Report) -> list[str]:
    return [line.decode() for line in report.lines()]


def forbid_judging(monkeypatch: pytest.MonkeyPatch) -> None:
    def judged(_judge: Judge, _data: bytes) -> Record:
        raise AssertionError("a text was judged that is remembered")

    monkeypatch.setattr(Judge, "record", judged)


def test_two_processes_say_what_one_says(folder: Path) -> None:
    one, two = check(folder, jobs=1), check(folder, jobs=2)
    assert as_json(one) == as_json(two)
    assert lines(one) == lines(two)


def test_processes_that_start_afresh_say_what_one_says(folder: Path) -> None:
    """As they do on Windows and macOS: they know nothing but what they are handed."""
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method("spawn", force=True)
    try:
        afresh = lines(check(folder, jobs=2))
    finally:
        multiprocessing.set_start_method(before, force=True)
    assert afresh == lines(check(folder))


def test_a_second_run_judges_nothing_and_says_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / FILE)
    first = as_json(check(folder, store))
    store.close()
    forbid_judging(monkeypatch)
    assert as_json(check(folder, Store(tmp_path / FILE))) == first


def test_what_is_remembered_of_a_text_serves_wherever_it_stands(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / FILE)
    before = as_json(check(folder, store))["files"]
    folder.rename(tmp_path / "lain")
    forbid_judging(monkeypatch)
    after = as_json(check(tmp_path / "lain", store))["files"]
    assert [file["path"] for file in after] == [str(tmp_path / "lain" / Path(file["path"]).name) for file in before]
    assert [file["sops"] for file in after] == [file["sops"] for file in before]


def test_another_day_another_language_and_other_rules_are_judged_anew(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / FILE)
    check(folder, store)
    for config, today in [
        (Config(lang="en"), TODAY),
        (Config(select=("IDN",)), TODAY),
        (Config(select=("IDN009",)), date(2015, 1, 1)),
    ]:
        fresh = check_paths([str(folder)], config, today)
        assert as_json(check_paths([str(folder)], config, today, store=store)) == as_json(fresh)


@pytest.mark.parametrize("damage", ["no database", "a flipped byte", "another format"])
def test_a_damaged_store_is_worked_out_again(folder: Path, tmp_path: Path, damage: str) -> None:
    path = tmp_path / FILE
    store = Store(path)
    first = as_json(check(folder, store))
    store.close()
    if damage == "no database":
        path.write_bytes(b"this is no database" * 1000)
    elif damage == "another format":
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
    else:
        content = bytearray(path.read_bytes())
        for position in range(len(content) // 2, len(content), 4999):
            content[position] ^= 1
        path.write_bytes(content)
    store = Store(path)
    assert as_json(check(folder, store)) == first
    store.close()
    assert as_json(check(folder, Store(path))) == first


def test_a_store_that_cannot_be_written_changes_nothing(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file stands where the folder should be", encoding="utf-8")
    assert lines(check(folder, Store(blocked / FILE))) == lines(check(folder))


def test_two_runs_use_one_store_at_once(folder: Path, tmp_path: Path) -> None:
    one, two = Store(tmp_path / FILE), Store(tmp_path / FILE)
    first, second = check(folder, one), check(folder, two)
    assert lines(first) == lines(second)
    one.close()
    two.close()
    assert lines(check(folder, Store(tmp_path / FILE))) == lines(first)


def filled_store(folder: Path, tmp_path: Path) -> Path:
    """The file of a store that knows all of a folder."""
    store = Store(tmp_path / FILE)
    check(folder, store)
    store.close()
    return tmp_path / FILE


def test_a_store_that_has_grown_too_large_gives_up_what_was_unused_for_longest(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled_store(folder, tmp_path)
    before = path.stat().st_size
    monkeypatch.setattr("soplint.repository.store.LIMIT", before // 2)
    trimmed(path)
    # What was used today stays, for one repository may need it all.
    assert path.stat().st_size == before
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE head SET used = used - 1")
    trimmed(path)
    assert path.stat().st_size < 0.7 * before
    assert lines(check(folder, Store(path))) == lines(check(folder))


def test_a_store_that_a_single_day_has_made_far_too_large_gives_up_records_of_that_day(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled_store(folder, tmp_path)
    before = path.stat().st_size
    monkeypatch.setattr("soplint.repository.store.LIMIT", before // 4)
    monkeypatch.setattr("soplint.repository.store.LIMIT_OF_A_DAY", before // 2)
    trimmed(path)
    assert path.stat().st_size < 0.7 * before


def trimmed(path: Path) -> None:
    store = Store(path)
    store.trim()
    store.close()


def test_clearing_removes_what_is_remembered(folder: Path, tmp_path: Path) -> None:
    filled_store(folder, tmp_path)
    assert clear(tmp_path)
    assert not list(tmp_path.glob(f"{FILE}*"))
    assert not clear(tmp_path)


def dies_on_a_mark(judge: Judge, data: bytes) -> Record:
    """Stands in for a check that takes its process down."""
    if b"Halaman 33" in data or b"Halaman 34" in data:
        os._exit(3)
    return _RECORD(judge, data)


_RECORD = Judge.record


def test_a_process_that_dies_names_its_file_and_takes_no_other_with_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {line for line in lines(check(folder)) if "/33.txt" not in line and "/34.txt" not in line}
    monkeypatch.setattr(Judge, "record", dies_on_a_mark)
    report = check(folder, jobs=2)
    assert [(problem.code, Path(problem.path).name) for problem in report.problems] == [
        ("SYS005", "33.txt"),
        ("SYS005", "34.txt"),
    ]
    assert set(lines(report)) == whole


def test_a_file_that_changes_during_the_run_is_told_as_it_is(folder: Path) -> None:
    report = check(folder)
    changed = folder / "00.txt"
    changed.write_text("Bukan naskah SOP.\n", encoding="utf-8")
    first = next(iter(report.files))
    assert (first.source.text, first.sops, first.findings) == ("Bukan naskah SOP.\n", (), ())


def test_results_are_read_back_as_they_were_said(folder: Path) -> None:
    alone = Config(ignore=("REP",))
    report = check_paths([str(folder)], alone, TODAY, renderings=renderings(["text"], quiet=False))
    judge = Judge(alone, TODAY)
    for result in report.files:
        said = judge.result(result.source)
        assert result == said._replace(findings=result.findings, problems=(), holds=Days(), facts=())
        for back, finding in zip(result.findings, said.findings, strict=True):
            assert back._replace(data={}, related=()) == finding._replace(data={}, related=())
            assert [(near.span, near.note) for near in back.related] == [
                (near.span, near.note) for near in finding.related
            ]
