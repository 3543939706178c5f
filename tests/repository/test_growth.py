"""The work of reading a text grows about in line with its length, whatever it is made of.

Work is counted in lines of the program that are run, so that no test depends on the machine. What a single call of a
regular expression costs is not in it: ``tests/benchmarks/growth.py`` measures the time.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import soplint
from conftest import ROOT
from soplint.facts.copies import CopyIndex, shared_steps
from soplint.parser import parse
from soplint.source import Source

sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))
from growth import TEXTS

_PACKAGE = str(Path(soplint.__file__).parent)
_SIZE = 6_000
_MOST = 2.5
"""How many times the work of a text one of twice its length may be."""


def work(run: Callable[[], object]) -> int:
    """How many lines of soplint run, those of a loop as often as it goes round."""
    lines = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        return count if frame.f_code.co_filename.startswith(_PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        run()
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_twice_the_length_is_about_twice_the_work(name: str) -> None:
    short, long = (Source("-", TEXTS[name](size)) for size in (_SIZE, 2 * _SIZE))
    # What is worked out once for a run is none of the text's work.
    parse(long)
    assert work(lambda: parse(long)) <= _MOST * work(lambda: parse(short)) + 100


def _tables(steps: int) -> tuple[list[str], list[str]]:
    """Two tables that differ in their first step and their last."""
    between = [f"langkah{number}" for number in range(steps)]
    return ["mulai", *between, "simpan"], ["terima", *between, "kirim"]


def test_long_tables_are_compared_part_by_part() -> None:
    def compare(steps: int) -> int:
        one, other = _tables(steps)
        return work(lambda: shared_steps(one, [None] * len(one), other, [None] * len(other)))

    compare(10)
    assert compare(1200) <= _MOST * compare(600)


def test_tables_longer_than_a_part_share_their_steps_all_the_same() -> None:
    one, other = _tables(450)
    shared = shared_steps(one, [1.0] * len(one), other, [1.0] * len(other))
    assert [(step.here, step.there) for step in shared] == [(place, place) for place in range(1, 451)]


def test_long_tables_that_differ_in_a_step_are_copies() -> None:
    index = CopyIndex()
    for steps in _tables(2000):
        index.add(steps, [None] * len(steps))
    index.settle()
    assert index.group(1) == 0
