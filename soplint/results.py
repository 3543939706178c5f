"""What a run says: of one SOP, of one file, and of what it could not judge."""

from typing import Any, NamedTuple

from .findings import Days, Finding, Outcome
from .source import Source, Span

__all__ = ["DocumentResult", "Problem", "Rung", "SopResult"]


class Problem(NamedTuple):
    """Something that kept the run from judging: a SYS code, where, and the key and values of its message."""

    code: str
    path: str
    key: str
    values: dict[str, Any] = {}  # noqa: RUF012 - never changed


class Rung(NamedTuple):
    """How high an SOP stands: the highest profile it ``reached``, and the next one when that cannot be told."""

    reached: str | None
    undetermined: str | None = None


class SopResult(NamedTuple):
    """One SOP: what names it, its extent, and the outcome of every selected rule (and why it is undetermined)."""

    nomor: str | None
    nama: str | None
    instansi: str | None
    span: Span
    steps: int
    outcomes: dict[str, Outcome]
    reasons: dict[str, str]
    rung: Rung | None = None


class DocumentResult(NamedTuple):
    """Everything that is said of one file. A run on any of the days that it ``holds`` says the same."""

    source: Source
    coverage: float
    legibility: float
    sops: tuple[SopResult, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    holds: Days = Days()
