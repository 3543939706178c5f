"""Work that is spread over copies of the process gives what one process gives, whatever becomes of them."""

import os
import sys

import pytest

from soplint.repository.workers import mapped

MANY = range(100)


def square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_arguments(jobs: int) -> None:
    assert list(mapped(square, MANY, jobs)) == [number * number for number in MANY]


def test_nothing_gives_nothing() -> None:
    assert list(mapped(square, [], 2)) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="copies of a process are made on Linux alone")
def test_copies_know_what_the_process_knows() -> None:
    known = {number: object() for number in MANY}
    here = os.getpid()
    found = list(mapped(lambda number: (number in known, os.getpid()), MANY, 2))
    assert all(knows for knows, _ in found)
    assert here not in {process for _, process in found}


def test_what_a_copy_that_dies_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def deadly(number: int) -> int:
        if number == 30 and os.getpid() != here:
            os._exit(1)
        return number

    assert list(mapped(deadly, MANY, 2)) == list(MANY)


def test_arguments_are_taken_no_further_than_results_are_wanted() -> None:
    taken = iter(range(10_000))
    results = mapped(square, taken, 2)
    assert next(results) == 0
    results.close()
    assert next(taken) < 100


def test_an_error_in_a_copy_is_an_error_here() -> None:
    def broken(number: int) -> int:
        if number == 30:
            raise ValueError(number)
        return number

    with pytest.raises(ValueError, match="30"):
        list(mapped(broken, MANY, 2))
