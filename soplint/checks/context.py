"""What a check may look at besides its node, and what several checks work out together once."""

import operator
from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any, TypeVar

from ..findings import Days
from ..model import Document, Sop
from ..source import Source

__all__ = ["Context", "once", "once_a_file"]


class Context:
    """What a check may look at besides its node: the source, the document, the SOP and the day of the run.

    ``holds`` are the days on which a run would be told the same of its day: every question about it narrows them.
    """

    __slots__ = ("_today", "document", "document_memo", "holds", "memo", "sop", "source")

    def __init__(
        self,
        source: Source,
        document: Document,
        sop: Sop,
        today: date,
        document_memo: dict[Any, Any] | None = None,
    ) -> None:
        self.source = source
        self.document = document
        self.sop = sop
        self._today = today
        self.holds = Days()
        self.memo: dict[Any, Any] = {}
        """What functions that work :func:`once` have found of the SOP; gone with it."""
        self.document_memo: dict[Any, Any] = {} if document_memo is None else document_memo
        """The same of the document."""

    def passed(self, day: date) -> bool:
        """Whether a day is that of the run or lies before it."""
        passed = day <= self._today
        self.holds = self.holds.meet(Days(day, None) if passed else Days(None, day))
        return passed

    @property
    def today(self) -> date:
        """The day of the run, for messages that name it: what they say holds on no other. Else ask :meth:`passed`."""
        following = self._today + timedelta(days=1) if self._today < date.max else None
        self.holds = Days(self._today, following)
        return self._today


_Found = TypeVar("_Found")
_Work = Callable[[Context], _Found]


def once(work: _Work[_Found]) -> _Work[_Found]:
    """Let a function work once for an SOP, however many checks ask it."""
    return _kept(work, operator.attrgetter("memo"))


def once_a_file(work: _Work[_Found]) -> _Work[_Found]:
    """Let a function work once for a document: what it finds must be the same for all its SOPs."""
    return _kept(work, operator.attrgetter("document_memo"))


def _kept(work: _Work[_Found], memo_of: Callable[[Context], dict[Any, Any]]) -> _Work[_Found]:
    @wraps(work)
    def kept(context: Context) -> _Found:
        memo = memo_of(context)
        if work not in memo:
            memo[work] = work(context)
        found: _Found = memo[work]
        return found

    return kept
