"""Prints how many varied files soplint checks in a second on one core, start-up included.

python tests/benchmarks/throughput.py [--files 1000] [--runs 5]
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from varied import make


def measure(folder: Path) -> float:
    """Seconds for one run over the folder."""
    command = [sys.executable, "-m", "soplint", "check", str(folder), "-f", "json", "--today", "2026-11-20"]
    command += ["--jobs", "1", "--no-cache"]
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1, 2):
        raise SystemExit(f"soplint exited with {done.returncode}")
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), given.files, seed=1)
        size = sum(file.stat().st_size for file in Path(name).rglob("*.txt")) / given.files
        measure(Path(name))
        rates = sorted(given.files / measure(Path(name)) for _ in range(given.runs))
    print(f"{given.files} files of {size / 1000:.1f} kB: {statistics.median(rates):.0f} files/s", end=" ")
    print(f"(min {rates[0]:.0f}, max {rates[-1]:.0f}, {given.runs} runs)")


if __name__ == "__main__":
    main()
