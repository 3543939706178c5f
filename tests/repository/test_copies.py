"""Copies of step tables are found through scan noise and changes, and tables on one subject are no copies."""

import random
import sys
from collections import Counter

import pytest

from conftest import ROOT
from soplint.facts.copies import CopyIndex, shared_steps, step_key, table_signature

sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))
import tables

STEPS = (
    "menerima surat permohonan dari pemohon",
    "memeriksa kelengkapan berkas permohonan",
    "menyusun konsep surat keterangan",
    "memberi paraf pada konsep surat keterangan",
    "menandatangani surat keterangan",
    "menyerahkan surat keterangan kepada pemohon",
)
TIMES = (5.0, 15.0, 30.0, 10.0, 10.0, 5.0)
PAPERS = ("surat permohonan", "berkas lamaran", "laporan bulanan", "daftar hadir", "bukti setoran")


def together(*found: tuple[tuple[str, ...], tuple[float | None, ...]]) -> bool:
    index = CopyIndex()
    for steps, times in found:
        index.add(steps, times)
    index.settle()
    return len({index.group(number) for number in range(len(found))}) == 1


def test_equal_tables_are_copies() -> None:
    assert together((STEPS, TIMES), (STEPS, TIMES))


def test_a_step_less_and_other_times_leave_a_copy() -> None:
    assert together((STEPS, TIMES), (STEPS[:2] + STEPS[3:], (60.0,) * 5))


def test_misread_letters_and_lost_blanks_leave_a_copy() -> None:
    misread = tuple(step.replace("surat ", "surat").replace("i", "1", 1) for step in STEPS)
    assert together((STEPS, TIMES), (misread, TIMES))


def test_the_same_steps_in_another_order_are_no_copy() -> None:
    assert not together((STEPS, TIMES), (STEPS[::-1], TIMES))


def test_few_steps_are_no_table_of_their_own_kind() -> None:
    assert not together((STEPS[:3], TIMES[:3]), (STEPS[:3], TIMES[:3]))


def test_scraps_of_words_are_no_table_of_their_own_kind() -> None:
    scraps = ("ya", "no", "a b", "c", "d e", "f")
    assert not together((scraps, TIMES), (scraps[::-1], TIMES))
    assert not together((scraps, TIMES), (scraps, TIMES))


def test_of_most_steps_the_times_have_to_be_shared_too() -> None:
    steps = tuple(f"{act} {paper}" for act in ("menerima", "memeriksa", "mencatat", "mengarsipkan") for paper in PAPERS)
    own = tuple(f"membahas rencana kerja {paper} bersama" for paper in PAPERS) + ("menutup rapat",) * 2
    others = (*steps[:13], *own)
    assert len(others) == len(steps) == 20
    assert together((steps, (15.0,) * 20), (others, (15.0,) * 20))
    assert not together((steps, (15.0,) * 20), (others, (30.0,) * 20))


def test_half_of_the_steps_is_not_enough() -> None:
    others = ("mencatat surat dalam buku agenda", "mengonsep balasan surat", "mengirim surat balasan")
    assert not together((STEPS, TIMES), (STEPS[:3] + others, TIMES))


def test_blank_steps_count_for_nothing() -> None:
    index = CopyIndex()
    number = index.add(("", STEPS[0], ""), (None, 5.0, 3.0))
    assert index.steps(number) == [step_key(STEPS[0])]
    assert index.times(number) == [5.0]


def test_a_signature_that_is_known_is_as_good_as_the_steps() -> None:
    index = CopyIndex()
    index.add(STEPS, TIMES, table_signature(STEPS))
    index.add(STEPS, TIMES)
    index.add(STEPS[:3], TIMES[:3], table_signature(STEPS[:3]))
    index.settle()
    assert [index.group(number) for number in range(3)] == [0, 0, 2]


def test_shared_steps_say_which_and_whether_the_time_is_the_same() -> None:
    keys = [step_key(step) for step in STEPS]
    shared = shared_steps(keys, TIMES, keys[1:], (15.0, 99.0, 10.0, None, 5.0))
    assert [(step.here, step.there) for step in shared] == [(1, 0), (2, 1), (3, 2), (4, 3), (5, 4)]
    assert [step.same_time for step in shared] == [True, False, True, False, True]


@pytest.mark.parametrize(("rate", "recall"), [(0.0, 0.995), (0.01, 0.98), (0.02, 0.93), (0.05, 0.6)])
def test_most_copies_are_found_and_hardly_any_other(rate: float, recall: float) -> None:
    made = tables.make(3000, rate)
    index = CopyIndex()
    for table in made:
        index.add(table.uraian, table.menit)
    index.settle()
    groups = [index.group(number) for number in range(len(made))]
    both = Counter(zip(groups, (table.source for table in made), strict=True))
    best: dict[int, int] = {}
    main: dict[int, int] = {}
    for (group, source), size in both.items():
        best[source] = max(best.get(source, 0), size)
        main[group] = max(main.get(group, 0), size)
    wanted = sum(size - 1 for size in Counter(table.source for table in made).values())
    assert sum(size - 1 for size in best.values()) >= recall * wanted
    wrong = sum(size - main[group] for group, size in Counter(groups).items())
    assert wrong <= 0.01 * wanted


def test_a_table_that_all_have_taken_over_costs_one_comparison_each() -> None:
    chance = random.Random(1)
    index = CopyIndex()
    for _ in range(2000):
        steps, times = tables.scanned(list(STEPS), list(TIMES), 0.01, chance)
        index.add(steps, times)
    index.settle()
    assert len({index.group(number) for number in range(2000)}) < 20
    assert index.compared < 3 * 2000


def test_unlike_tables_are_compared_a_few_times_each_at_most() -> None:
    made = tables.make(4000, 0.0, share=0.0)
    index = CopyIndex()
    for table in made:
        index.add(table.uraian, table.menit)
    index.settle()
    assert index.compared < 30 * len(made)
