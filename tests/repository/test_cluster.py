"""The engine of several machines says what one process says, whatever becomes of its workers."""

import os
import signal
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, TODAY, Run, as_json, corpus_names, corpus_text
from soplint.config import Config
from soplint.repository import Report, check_paths
from soplint.repository.records import Judge
from soplint.repository.workers import Answer, Task

distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = [corpus_text(name) for name in corpus_names()]
    for number in range(160):
        text = f"{texts[number % len(texts)]}\nHalaman {number}\n"
        (tmp_path / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Two workers on the loopback interface."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as running:
        yield running


def check(folder: Path, **how: Any) -> Report:
    return check_paths([str(folder)], Config(), TODAY, **how)


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(folder: Path, cluster: Any) -> None:
    from soplint.repository.cluster import judged_by_cluster

    killed = threading.Event()

    def work(tasks: Iterable[Task], judge: Judge) -> Iterator[Answer]:
        for answer in judged_by_cluster(tasks, judge, jobs=2, scheduler=cluster.scheduler_address):
            if not killed.is_set():
                os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
                killed.set()
            yield answer

    assert as_json(check(folder, work=work)) == as_json(check(folder))
    assert killed.is_set()


def test_a_local_cluster_is_started_for_trying_it(folder: Path, soplint: Run) -> None:
    few = [str(folder / f"{number:03d}.txt") for number in range(6)]
    usual = soplint("check", *few, "-f", "json", "--no-cache")
    spread = soplint("check", *few, "-f", "json", "--no-cache", "--engine", "dask", "--jobs", "2")
    assert (spread.stdout, spread.returncode) == (usual.stdout, usual.returncode)


def test_a_scheduler_that_does_not_answer_is_said_in_one_line(folder: Path, soplint: Run) -> None:
    done = soplint("check", str(folder), "--no-cache", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 2
    assert "tcp://127.0.0.1:9" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_scheduler_without_the_engine_is_refused(folder: Path, soplint: Run) -> None:
    done = soplint("check", str(folder), "--scheduler", "tcp://127.0.0.1:9")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_a_judge_sent_to_another_process_says_the_same(folder: Path) -> None:
    import pickle

    judge = Judge(Config(), TODAY)
    data = (folder / "000.txt").read_bytes()
    assert pickle.loads(pickle.dumps(judge)).record(data) == judge.record(data)
    assert judge.key == pickle.loads(pickle.dumps(judge)).key
