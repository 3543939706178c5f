"""Prints how soplint does on repositories of 1,000, 10,000 and 100,000 varied files: speed cold, warm and after one
file has changed, on one and on two jobs, memory, what the time goes into, and other linters on the same texts.

python tests/benchmarks/scale.py [--files 1000 10000 100000] [--others]

Needs nothing but soplint; --others wants codespell and yamllint on PATH. 100,000 files take some 4 GB of disk and half
an hour.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

from varied import make

# A checkout is measured where it stands, installed or not.
CHECKOUT = str(Path(__file__).resolve().parents[2])
sys.path.insert(0, CHECKOUT)

TODAY = date(2026, 11, 20)
OTHERS = {"codespell": ["codespell"], "yamllint": ["yamllint", "--no-warnings"]}


class Run(NamedTuple):
    """One run of a command: seconds by the clock, seconds of all processors, and the largest process in MiB."""

    seconds: float
    processor: float
    memory: float


def run(command: list[str]) -> Run:
    """Run a command; it may find faults, but not fail."""
    start = time.perf_counter()
    where = {**os.environ, "PYTHONPATH": CHECKOUT}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=where)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode < 0:
        raise SystemExit(f"{command[0]} ended by signal {-process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def soplint(folder: Path, cache: Path, jobs: int) -> list[str]:
    command = [sys.executable, "-m", "soplint", "check", str(folder), "-f", "json", "--today", TODAY.isoformat()]
    return [*command, "--jobs", str(jobs), "--cache-dir", str(cache)]


def measure(folder: Path, files: int, scratch: Path) -> None:
    for jobs in (1, 2):
        cache = scratch / f"cache-{jobs}"
        for state in ("cold", "warm", "one file changed"):
            if state == "one file changed":
                with min(folder.rglob("*.txt")).open("a", encoding="utf-8") as file:
                    file.write(f"Halaman {jobs}\n")
            done = run(soplint(folder, cache, jobs))
            print(
                f"{files:>7} files, {state}, {jobs} jobs: {files / done.seconds:6.0f} files/s, {done.seconds:7.2f} s,"
                f" processor {done.processor:7.2f} s, memory {done.memory:5.0f} MiB",
                flush=True,
            )
        shutil.rmtree(cache)


def others(folder: Path, files: int) -> None:
    for name, command in OTHERS.items():
        if shutil.which(name) is None:
            print(f"{name}: not on PATH, left out")
            continue
        done = run([*command, str(folder)] if name == "codespell" else [*command, *map(str, folder.rglob("*.txt"))])
        print(f"{files:>7} files, {name}: {files / done.seconds:6.0f} files/s", flush=True)


def shares(folder: Path) -> None:
    """What the time of one cold run goes into, by stages in one process."""
    import gc

    from soplint.config import Config
    from soplint.engine import check_document
    from soplint.parser import parse
    from soplint.records import Judge
    from soplint.repository import check_paths
    from soplint.source import decode

    gc.disable()
    judge = Judge(Config(), TODAY)
    texts = [path.read_bytes() for path in sorted(folder.rglob("*.txt"))]
    judge.record(texts[0])
    stages = {
        "reading": lambda data: parse(decode(data)),
        "and rules": lambda data: check_document(decode(data), judge.ruleset, judge.settings),
        "and records": judge.record,
    }
    before = 0.0
    for name, stage in stages.items():
        start = time.process_time()
        for data in texts:
            stage(data)
        spent = (time.process_time() - start) / len(texts) * 1000
        print(f"{name}: {spent - before:.2f} ms a file")
        before = spent
    start = time.process_time()
    report = check_paths([str(folder)], Config(), TODAY)
    sum(len(line) for line in report.lines())
    spent = (time.process_time() - start) / len(texts) * 1000
    print(f"repository pass, store and output: {spent - before:.2f} ms a file")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--others", action="store_true")
    given = parser.parse_args()
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    for files in given.files:
        with tempfile.TemporaryDirectory() as name:
            folder, scratch = Path(name) / "sop", Path(name) / "scratch"
            make(folder, files, seed=1)
            scratch.mkdir()
            measure(folder, files, scratch)
            if given.others and files <= 10_000:
                others(folder, files)
            if files <= 1_000:
                shares(folder)


if __name__ == "__main__":
    main()
