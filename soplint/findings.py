"""What is said of an SOP: findings with their places and corrections, severities and outcomes."""

from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from .source import Extent, Span

__all__ = [
    "CONFIDENCES",
    "ORIGINS",
    "SAFETIES",
    "Basis",
    "Days",
    "Edit",
    "Finding",
    "Fix",
    "Outcome",
    "Related",
    "Severity",
]

ORIGINS = ("document", "scan")
"""Where a fault lies."""

CONFIDENCES = ("certain", "likely", "possible")
"""How sure it is that there is a fault."""

SAFETIES = ("safe", "suggest")
"""What a correction needs: it may be applied unseen, or it wants a person's eye."""


class Severity(StrEnum):
    """How much a finding weighs; an error admits no legitimate other reading."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for error, 1 for warning, 0 for info."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


class Outcome(StrEnum):
    """What a rule says of one SOP, as in an inspector's working paper."""

    PASS = "pass"  # noqa: S105 - not a password
    FAIL = "fail"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


class Basis(NamedTuple):
    """What a rule rests on: a key of ``rules/acuan/dasar.toml`` and the article."""

    ref: str
    at: str


class Related(NamedTuple):
    """Another place that a finding speaks of.

    It stands in the same file unless ``path`` says otherwise; then ``extent`` is where, for only that file can tell.
    """

    span: Span
    note: str
    path: str | None = None
    extent: Extent | None = None


class Edit(NamedTuple):
    """One replacement in the raw text."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A correction; ``safety`` is one of :data:`SAFETIES`."""

    safety: str
    edits: tuple[Edit, ...]


class Days(NamedTuple):
    """A range of days: ``start`` is the first, ``end`` the first that is no more of it; None where it has no bound."""

    start: date | None = None
    end: date | None = None

    def __str__(self) -> str:
        """What tells them from other days, such as "2024-01-09/"; "/" where they have no bound."""
        return f"{self.start or ''}/{self.end or ''}"

    def covers(self, day: date) -> bool:
        """Whether the day is one of them."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def meet(self, other: "Days") -> "Days":
        """The days of both."""
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return Days(max(starts, default=None), min(ends, default=None))


class Finding(NamedTuple):
    """One fault, at one place; ``reason`` is that of its waiver, None when it has none."""

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    location: str
    quote: str
    sop: int | None
    related: tuple[Related, ...]
    data: dict[str, Any]
    fix: Fix | None
    origin: str
    confidence: str
    fingerprint: str
    advice: str
    basis: tuple[Basis, ...]
    status: str = "open"
    reason: str | None = None
