"""Spreads texts over processes. What comes back does not depend on how many there are."""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .records import Judge, Record

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["Answer", "Task", "Work", "chunks", "judged", "mapped"]

_Argument = TypeVar("_Argument")
_Result = TypeVar("_Result")

_CHUNK = 8
"""Texts given to a process at a time: of more, one process would have many left when the others have none."""

_WORTH_IT = 6 * _CHUNK
"""Starting processes takes as long as checking about this many texts."""

_WORTH_COPYING = 24
"""Copies of this process are made for no fewer arguments: making them takes some twenty milliseconds."""

Task = tuple[bytes, bytes]
"""The key of a record, and the text."""

Answer = tuple[bytes, Record | None]
"""The key of a record, and the record; None where the process that worked on it died."""

Work = Callable[[Iterable[Task], Judge], Iterator[Answer]]
"""Works out the record of each text, in any order; None stands for a text whose process died."""


def judged(tasks: Iterable[Task], judge: Judge, jobs: int) -> Iterator[Answer]:
    """The record of each text, told by its key; in no order. None stands for a text whose process died."""
    waiting = iter(tasks)
    first = list(islice(waiting, _WORTH_IT))
    if jobs == 1 or len(first) < _WORTH_IT:
        for key, data in chain(first, waiting):
            yield key, judge.record(data)
        return
    # What every process needs is loaded once, before they part.
    _ = judge.settings, judge.ladder
    yield from _spread(chunks(chain(first, waiting)), judge, jobs)


def mapped(function: Callable[[_Argument], _Result], arguments: Iterable[_Argument], jobs: int) -> Iterator[_Result]:
    """What a function gives for each argument, in their order.

    Copies of this process work it out: they know what this one knows, so only arguments and results travel. What a copy
    that dies has left undone is done here, as is everything where the platform makes no copies.
    """
    waiting = iter(arguments)
    first = list(islice(waiting, _WORTH_COPYING))
    if jobs == 1 or len(first) < _WORTH_COPYING or not sys.platform.startswith("linux"):
        yield from map(function, chain(first, waiting))
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    out: deque[tuple[_Argument, Future[Any] | None]] = deque()

    def oldest() -> _Result:
        argument, future = out.popleft()
        try:
            return function(argument) if future is None else cast("_Result", future.result())
        except BrokenProcessPool:
            return function(argument)

    with ProcessPoolExecutor(jobs, get_context("fork"), _begin_copy, (function,)) as pool:
        for argument in chain(first, waiting):
            try:
                out.append((argument, pool.submit(_call, argument)))
            except BrokenProcessPool:
                out.append((argument, None))
            if len(out) > 2 * jobs:
                yield oldest()
        while out:
            yield oldest()


def chunks(tasks: Iterator[_Argument]) -> Iterator[list[_Argument]]:
    """The tasks by what is handed out at a time."""
    while chunk := list(islice(tasks, _CHUNK)):
        yield chunk


def _spread(waiting: Iterator[list[Task]], judge: Judge, jobs: int) -> Iterator[Answer]:
    """Hand out chunks, a few ahead of the answers. When a process dies, what was handed out is looked at apart."""
    from concurrent.futures import FIRST_COMPLETED, wait
    from concurrent.futures.process import BrokenProcessPool

    done = False
    while not done:
        suspects: list[list[Task]] = []
        with _pool(judge, jobs) as pool:
            out: dict[Future[list[Answer]], list[Task]] = {}
            while not done or out:
                for chunk in islice(waiting, 2 * jobs - len(out) if not suspects else 0):
                    try:
                        out[pool.submit(_answer, chunk)] = chunk
                    except BrokenProcessPool:
                        suspects.append(chunk)
                        break
                if not out:
                    done = not suspects
                    break
                for future in wait(out, return_when=FIRST_COMPLETED).done:
                    chunk = out.pop(future)
                    try:
                        yield from future.result()
                    except BrokenProcessPool:
                        suspects.append(chunk)
        yield from _apart(chain.from_iterable(suspects), judge)


def _apart(tasks: Iterable[Task], judge: Judge) -> Iterator[Answer]:
    """Each text by itself, so that the one that kills its process is known by it."""
    from concurrent.futures.process import BrokenProcessPool

    waiting = iter(tasks)
    task = next(waiting, None)
    while task is not None:
        with _pool(judge, 1) as pool:
            while task is not None:
                try:
                    yield from pool.submit(_answer, [task]).result()
                except BrokenProcessPool:
                    yield task[0], None
                    task = next(waiting, None)
                    break
                task = next(waiting, None)


def _pool(judge: Judge, jobs: int) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(judge,))


class _Process:
    """What a worker process keeps between chunks."""

    judge: Judge
    function: Callable[[Any], Any]


def _begin(judge: Judge) -> None:
    _settle()
    _Process.judge = judge


def _answer(chunk: list[Task]) -> list[Answer]:
    return [(key, _Process.judge.record(data)._replace(made=None)) for key, data in chunk]


def _begin_copy(function: Callable[[Any], Any]) -> None:
    _settle()
    _Process.function = function


def _call(argument: Any) -> Any:
    return _Process.function(argument)


def _settle() -> None:
    import gc
    import signal

    gc.disable()
    # The parent is interrupted and ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
