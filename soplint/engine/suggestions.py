"""The suggestions for one SOP, as many as a reader goes through: of more, the last that is told names the places of the
others.
"""

from collections.abc import Callable, Sequence

from ..findings import Finding, Related, Severity
from ..messages.english import note_in_english

__all__ = ["MOST", "MOST_COMPARED", "few"]

MOST = 20
"""So many suggestions an SOP is told when it is judged alone."""

MOST_COMPARED = 5
"""So many more by the rules that compare it with others."""


def few(findings: tuple[Finding, ...], most: int, lang: str) -> tuple[Finding, ...]:
    """The findings of a file with at most so many suggestions (severity info) for each SOP.

    Those that say the same come first to be told together, then those of one rule; of each such group the first are
    findings, and the last of these has all others among its related places. No place is lost, and no rule: where more
    rules than ``most`` have something to suggest, each does so once.
    """
    if len(findings) <= most:
        return findings
    suggestions: dict[int | None, list[int]] = {}
    for place, finding in enumerate(findings):
        if finding.severity is Severity.INFO:
            suggestions.setdefault(finding.sop, []).append(place)
    told = dict(enumerate(findings))
    for places in suggestions.values():
        if len(places) > most:
            for last, *others in _folded(findings, places, most):
                told[last] = _with_others(told[last], [told.pop(other) for other in others], lang)
    return tuple(told.values())


_LIKENESSES: tuple[Callable[[Finding], tuple[str, ...]], ...] = (
    lambda finding: (finding.code, finding.message),
    lambda finding: (finding.code,),
)
"""What suggestions have in common that are told together; the first that makes few enough groups."""


def _folded(findings: Sequence[Finding], places: Sequence[int], most: int) -> list[list[int]]:
    """The places of suggestions that are told together; the first of each list is the one that is told."""
    for likeness in _LIKENESSES:
        alike: dict[tuple[str, ...], list[int]] = {}
        for place in places:
            alike.setdefault(likeness(findings[place]), []).append(place)
        if len(alike) <= most:
            break
    groups = list(alike.values())
    each = max((n for n in range(1, most + 1) if sum(min(len(group), n) for group in groups) <= most), default=1)
    return [group[each - 1 :] for group in groups if len(group) > each]


_SAME = "hal yang sama"


def _with_others(finding: Finding, others: Sequence[Finding], lang: str) -> Finding:
    same = _SAME if lang == "id" else note_in_english(_SAME)
    places = [Related(other.span, same if other.message == finding.message else other.message) for other in others]
    return finding._replace(related=(*finding.related, *places))
