"""Prints how soplint does on repositories of 1,000, 10,000 and 100,000 varied files: speed cold, warm and after one
file has changed, on one and on two jobs, memory, what the time goes into, and other linters on the same texts.

python tests/benchmarks/scale.py [--files 1000 10000 100000] [--jobs 1 2] [--select STR IDN] [--others]

Needs nothing but soplint; --others wants codespell and yamllint on PATH. 100,000 files take some 4 GB of disk and half
an hour.
"""

import argparse
import os
import re
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
SUMMARY_BYTES = 1000
"""The summary stands in so many last bytes of the JSON."""

OTHERS = {"codespell": ["codespell"], "yamllint": ["yamllint", "--no-warnings"]}


class Run(NamedTuple):
    """One run of a command: seconds by the clock, seconds of all processors, and the largest process in MiB."""

    seconds: float
    processor: float
    memory: float


def run(command: list[str], output: Path) -> Run:
    """Run a command, its output going to a file; it may find faults, but not fail."""
    start = time.perf_counter()
    where = {**os.environ, "PYTHONPATH": CHECKOUT}
    with output.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=subprocess.DEVNULL, env=where)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode < 0:
        raise SystemExit(f"{command[0]} ended by signal {-process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def judged(output: Path) -> int:
    """How many files the summary at the end of the JSON counts; 0 where there is none."""
    with output.open("rb") as stream:
        stream.seek(max(0, output.stat().st_size - SUMMARY_BYTES))
        found = re.search(rb'"summary": \{"files": (\d+)', stream.read())
    return int(found[1]) if found is not None else 0


def soplint(folder: Path, cache: Path, jobs: int, select: list[str]) -> list[str]:
    command = [sys.executable, "-m", "soplint", "check", str(folder), "-f", "json", "--today", TODAY.isoformat()]
    command += [option for code in select for option in ("--select", code)]
    return [*command, "--jobs", str(jobs), "--cache-dir", str(cache)]


def measure(folder: Path, files: int, scratch: Path, numbers: list[int], select: list[str]) -> None:
    for jobs in numbers:
        cache = scratch / f"cache-{jobs}"
        for state in ("cold", "warm", "one file changed"):
            if state == "one file changed":
                with min(folder.rglob("*.txt")).open("a", encoding="utf-8") as file:
                    file.write(f"Halaman {jobs}\n")
            output = scratch / "output.json"
            done = run(soplint(folder, cache, jobs, select), output)
            if judged(output) != files:
                raise SystemExit(f"soplint judged {judged(output)} of {files} files")
            print(
                f"{files:>7} files, {state}, {jobs} jobs: {files / done.seconds:6.0f} files/s, {done.seconds:7.2f} s,"
                f" processor {done.processor:7.2f} s, memory {done.memory:5.0f} MiB",
                flush=True,
            )
        shutil.rmtree(cache)


def others(folder: Path, files: int, scratch: Path) -> None:
    for name, command in OTHERS.items():
        if shutil.which(name) is None:
            print(f"{name}: not on PATH, left out")
            continue
        paths = [str(folder)] if name == "codespell" else [str(path) for path in folder.rglob("*.txt")]
        done = run([*command, *paths], scratch / "output.txt")
        print(f"{files:>7} files, {name}: {files / done.seconds:6.0f} files/s", flush=True)


def shares(folder: Path, select: list[str]) -> None:
    """What the time of one cold run goes into, by stages in one process."""
    import gc

    from soplint.config import Config
    from soplint.engine import check_document
    from soplint.parser import parse
    from soplint.repository import check_paths
    from soplint.repository.records import Judge
    from soplint.source import decode

    gc.disable()
    config = Config(select=tuple(select))
    judge = Judge(config, TODAY)
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
    report = check_paths([str(folder)], config, TODAY)
    sum(len(line) for line in report.lines())
    spent = (time.process_time() - start) / len(texts) * 1000
    print(f"repository pass, store and output: {spent - before:.2f} ms a file")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--select", nargs="+", default=[], help="codes, prefixes or names of rules; default: all")
    parser.add_argument("--others", action="store_true")
    given = parser.parse_args()
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    for files in given.files:
        with tempfile.TemporaryDirectory() as name:
            folder, scratch = Path(name) / "sop", Path(name) / "scratch"
            make(folder, files, seed=1)
            scratch.mkdir()
            measure(folder, files, scratch, given.jobs, given.select)
            if given.others and files <= 10_000:
                others(folder, files, scratch)
            if files <= 1_000:
                shares(folder, given.select)


if __name__ == "__main__":
    main()
