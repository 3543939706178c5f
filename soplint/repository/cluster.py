"""Spreads texts over the workers of dask.distributed, on this machine or on many (extra ``soplint[dask]``).

What each text is told is worked out by the same function as in one process, so the output is the same to the byte. The
workers need the same version of soplint, and the user's own rule files and tables under the same paths.
"""

import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import lru_cache
from itertools import islice
from typing import Any

from ..messages import UserError
from .records import Judge
from .workers import Answer, Task, chunks

__all__ = ["ClusterError", "judged_by_cluster"]

_AHEAD = 4
"""Chunks handed out for each thread of the cluster, so that none waits for the next."""


class ClusterError(UserError):
    """A cluster that cannot be used."""


def judged_by_cluster(tasks: Iterable[Task], judge: Judge, jobs: int, scheduler: str | None) -> Iterator[Answer]:
    """The record of each text, told by its key; in no order. None stands for a text that killed worker after worker.

    ``scheduler`` is the address of a scheduler; without one, ``jobs`` workers are started on this machine.

    :raises ClusterError: when dask.distributed is not installed or the scheduler does not answer.
    """
    with ExitStack() as stack:
        client = _client(stack, jobs, scheduler)
        threads = sum(client.nthreads().values()) or jobs
        yield from _spread(client, chunks(iter(tasks)), pickle.dumps(judge), _AHEAD * threads)


def _client(stack: ExitStack, jobs: int, scheduler: str | None) -> Any:
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise ClusterError("cluster.absent") from None
    try:
        if scheduler is None:
            cluster = LocalCluster(
                n_workers=jobs, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
            )
            return stack.enter_context(Client(stack.enter_context(cluster)))
        return stack.enter_context(Client(scheduler, timeout=10))
    except (OSError, ValueError, TimeoutError) as error:
        from ..causes import cause

        raise ClusterError("cluster.unreachable", scheduler=scheduler or "", error=cause(error)) from None


def _spread(client: Any, waiting: Iterator[list[Task]], judge: bytes, ahead: int) -> Iterator[Answer]:
    """Hand out chunks, some ahead of the answers; a chunk that no worker outlives is handed out text by text."""
    from distributed import KilledWorker, as_completed

    def submit(chunk: list[Task]) -> Any:
        future = client.submit(_answer, judge, chunk, pure=False)
        out[future.key] = chunk
        return future

    out: dict[str, list[Task]] = {}
    done = as_completed([submit(chunk) for chunk in islice(waiting, ahead)])
    for future in done:
        chunk = out.pop(future.key)
        try:
            yield from future.result()
        except KilledWorker:
            if len(chunk) == 1:
                yield chunk[0][0], None
            else:
                done.update([submit([task]) for task in chunk])
        done.update([submit(chunk) for chunk in islice(waiting, max(0, ahead - len(out)))])


def _answer(judge: bytes, chunk: list[Task]) -> list[Answer]:
    made = _made(judge)
    return [(key, made.record(data)) for key, data in chunk]


@lru_cache(maxsize=2)
def _made(judge: bytes) -> Judge:
    """The judge of a run, whose rules each worker loads once. It comes from the client that sends the code."""
    found: Judge = pickle.loads(judge)  # noqa: S301 - of this program
    return found
