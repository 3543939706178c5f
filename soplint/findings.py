"""What is said of an SOP: findings with their places and corrections, severities and outcomes."""

from enum import StrEnum
from typing import Any, NamedTuple

from .source import Span

__all__ = ["Basis", "Edit", "Finding", "Fix", "Outcome", "Related", "Severity"]


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
    """Another place that a finding speaks of, in the same file unless ``path`` says otherwise."""

    span: Span
    note: str
    path: str | None = None


class Edit(NamedTuple):
    """One replacement in the raw text."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A correction: ``safe`` may be applied unseen, ``suggest`` wants a person's eye."""

    safety: str
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """One fault, at one place."""

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
