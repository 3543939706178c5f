"""What the reader of a report has to know to rely on it: which rules were judged, and what its words mean."""

from collections import Counter
from collections.abc import Iterable

from ..config.profiles import Profile
from ..findings import Severity
from ..messages import message
from ..repository import Report
from .wording import capital, family_words

__all__ = ["meanings", "rules_judged"]

_MOST_CODES = 10
"""Rules that a run may have had less or more than a profile for it to be told as that profile."""


def rules_judged(report: Report) -> str:
    """How many rules were judged, and of which profile; where they are none's, of which families."""
    lang, judged = report.lang, report.selected
    nearest = min(report.ladder, key=lambda profile: len(profile.codes ^ judged))
    without, further = nearest.codes - judged, judged - nearest.codes
    if max(len(without), len(further)) > _MOST_CODES:
        return message("page.judged_only", lang, count=len(judged), families=_families(judged, lang))
    differs = "changed" if without and further else "without" if without else "more" if further else "profile"
    codes = {"without": _codes(without), "further": _codes(further)}
    return message(f"page.judged_{differs}", lang, count=len(judged), profile=nearest.name, **codes)


def _codes(codes: Iterable[str]) -> str:
    return ", ".join(sorted(codes))


def _families(codes: Iterable[str], lang: str) -> str:
    counts = Counter(family_words(code, lang) for code in sorted(codes))
    return ", ".join(f"{family} ({count})" for family, count in counts.items())


def meanings(report: Report) -> list[tuple[str, str]]:
    """The words of the report that not every reader knows, and what they mean."""
    lang = report.lang
    words = [(message(f"severity.{severity}", lang), message(f"meaning.{severity}", lang)) for severity in Severity]
    words += [
        (message(key, lang), message(f"meaning.{key.partition('.')[2]}", lang))
        for key in ("page.undetermined", "text.scan", "text.possible")
    ]
    rungs = "; ".join(_rung(profile, lang) for profile in report.ladder)
    words.append((message("page.rung", lang), message("meaning.rung", lang, rungs=rungs)))
    return [(capital(word), meaning) for word, meaning in words]


def _rung(profile: Profile, lang: str) -> str:
    return f"{profile.name} ({profile.texts[lang]})"
