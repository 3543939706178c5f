"""What a check answers: where the fault is, that the text cannot tell, or that the rule has nothing to say."""

from typing import Any, NamedTuple

from ..findings import Fix, Outcome, Related
from ..source import Span

__all__ = ["NOT_APPLICABLE", "Hit", "Undetermined", "Verdict"]


class Hit(NamedTuple):
    """One fault: where, the values for the message, and what else is known of it.

    ``origin`` and ``confidence`` are one of :data:`~soplint.findings.ORIGINS` and
    :data:`~soplint.findings.CONFIDENCES`; None leaves what the rule says.
    """

    span: Span
    data: dict[str, Any] = {}  # noqa: RUF012 - never changed
    related: tuple[Related, ...] = ()
    origin: str | None = None
    confidence: str | None = None
    fix: Fix | None = None


class Undetermined(NamedTuple):
    """The text cannot tell; ``reason`` is the key of its text, ``reason.<key>`` in :mod:`soplint.messages.problems`."""

    reason: str


NOT_APPLICABLE = Outcome.NOT_APPLICABLE
"""The rule has nothing to say of this node."""

Verdict = list[Hit] | Undetermined | Outcome | None
"""What a check answers: the faults, that the text cannot tell, :data:`NOT_APPLICABLE`, or None when the node passes."""
