"""A bar on the terminal while many files are checked. It comes when the work takes a while, and leaves no trace."""

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from ..messages import message

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["AFTER", "BETWEEN", "Bar"]

AFTER = 1.0
"""Seconds of work before the bar comes."""

BETWEEN = 0.1
"""Seconds between two drawings of it."""


class Bar:
    """Draws how far a run is, where ``stream`` (default: standard error) is a terminal and ``wanted`` is true.

    Call it with what is being done (``files`` are checked, then it is ``comparing`` them, or ``writing`` the report),
    how much of it is done and how much there is. Nothing draws in the background: a thread of its own would stand in
    the way of the processes that check.
    """

    def __init__(self, lang: str, *, wanted: bool = True, stream: TextIO | None = None) -> None:
        self._lang = lang
        self._stream = stream or sys.stderr
        self._wanted = wanted and self._stream.isatty()
        self._next = monotonic() + AFTER
        self._drawn: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> "Bar":
        return self

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Draw it, unless it was drawn a moment ago."""
        if not self._wanted or monotonic() < self._next:
            return
        if self._drawn is None:
            self._drawn = self._begin()
        progress, task = self._drawn
        progress.update(task, description=message(f"progress.{stage}", self._lang), completed=done, total=total)
        progress.refresh()
        self._next = monotonic() + BETWEEN

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn is not None:
            self._drawn[0].stop()

    def _begin(self) -> "tuple[Progress, TaskID]":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # NO_COLOR is honoured by the console itself.
        progress = Progress(*columns, console=Console(file=self._stream), transient=True, auto_refresh=False)
        progress.start()
        return progress, progress.add_task("", total=None)
