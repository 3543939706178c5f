"""Files are shown to the rules that compare documents while others are still judged: what is said stays the same."""

import io
import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from conftest import TODAY, corpus_names, corpus_text
from soplint.config import Config
from soplint.facts import SopFacts
from soplint.report import write
from soplint.repository import Report, check_paths
from soplint.repository.across import Surveying
from soplint.repository.records import Judge, facts_of
from soplint.repository.store import Store
from soplint.repository.workers import Answer, Task

CONFIG = Config()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Every text of the corpus twice, a file that is no text between them, and names that a folder sorts otherwise."""
    for name in corpus_names():
        text = corpus_text(name)
        for path in (tmp_path / f"{name}.txt", tmp_path / name / "salinan.txt", tmp_path / f"{name}-2.txt"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text + ("\n" if path.stem == name else ""), encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"\0" * 100)
    return tmp_path


def as_json(report: Report) -> str:
    out = io.StringIO()
    write(report, "json", out)
    return out.getvalue()


def late(order: Callable[[list[Task]], Iterable[Task]]) -> Callable[[Iterable[Task], Judge], Iterator[Answer]]:
    """Works out all records before it gives the first, and gives them in another order."""

    def work(tasks: Iterable[Task], judge: Judge) -> Iterator[Answer]:
        for key, data in order(list(tasks)):
            yield key, judge.record(data)

    return work


@pytest.mark.parametrize(
    "order", [reversed, sorted, lambda tasks: random.Random(7).sample(tasks, len(tasks))], ids=["back", "key", "any"]
)
def test_the_order_in_which_files_are_judged_changes_nothing(
    folder: Path, order: Callable[[list[Task]], Iterable[Task]]
) -> None:
    one_by_one = as_json(check_paths([str(folder)], CONFIG, TODAY))
    assert '"REP' in one_by_one
    assert as_json(check_paths([str(folder)], CONFIG, TODAY, work=late(order))) == one_by_one


def test_files_are_shown_before_all_are_judged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[bytes] = []
    shown: dict[str, int] = {}
    see = Surveying.see

    def seen(self: Surveying, path: str, sops: tuple[SopFacts, ...]) -> None:
        shown[path] = len(judged)
        see(self, path, sops)

    def work(tasks: Iterable[Task], judge: Judge) -> Iterator[Answer]:
        for key, data in tasks:
            judged.append(key)
            yield key, judge.record(data)

    monkeypatch.setattr(Surveying, "see", seen)
    check_paths([str(folder)], CONFIG, TODAY, work=work)
    texts = [str(path) for path in folder.rglob("*.txt") if path.name != "c.txt"]
    assert list(shown) == sorted(texts)
    assert min(shown.values()) < len(judged)


def test_a_file_whose_process_died_is_passed_over(folder: Path) -> None:
    [doomed] = [path.read_bytes() for path in folder.glob("bkpsdm-*.txt") if not path.stem.endswith("-2")]

    def work(tasks: Iterable[Task], judge: Judge) -> Iterator[Answer]:
        for key, data in tasks:
            yield key, None if data == doomed else judge.record(data)

    report = check_paths([str(folder)], CONFIG, TODAY, work=work)
    assert sorted(problem.code for problem in report.problems) == ["SYS002", "SYS005"]
    (folder / "bkpsdm-balangan-2023.txt").unlink()
    rest = check_paths([str(folder)], CONFIG, TODAY)
    assert report.summary._replace(files=0) == rest.summary._replace(files=0)


def test_a_file_that_no_process_answers_for_is_told_of(folder: Path) -> None:
    def silent(tasks: Iterable[Task], _judge: Judge) -> Iterator[Answer]:
        assert list(tasks)
        return iter(())

    report = check_paths([str(folder)], CONFIG, TODAY, work=silent)
    assert [problem.code for problem in report.problems] == ["SYS005"] * len(list(folder.rglob("*.txt")))


def test_nothing_is_shown_again_where_nothing_has_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "records.sqlite")
    before = as_json(check_paths([str(folder)], CONFIG, TODAY, store=store))
    monkeypatch.setattr(Surveying, "see", lambda *_: pytest.fail("a file was shown"))
    assert as_json(check_paths([str(folder)], CONFIG, TODAY, store=store)) == before


@pytest.mark.parametrize("name", corpus_names())
def test_facts_that_were_just_made_are_those_that_are_kept(name: str) -> None:
    record = Judge(CONFIG, TODAY).record(corpus_text(name).encode())
    assert record.made == facts_of(record.pieces["facts"]) != ()
