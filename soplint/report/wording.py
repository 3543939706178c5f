"""The words that several forms of a report share: basis, date, doubts, family, problem and rung."""

from collections.abc import Iterator
from datetime import date

from ..acuan import acuan_toml
from ..findings import Finding
from ..messages import MESSAGES, message
from ..profiles import lowest
from ..results import Problem, Rung

__all__ = [
    "advice_line",
    "basis_lines",
    "basis_words",
    "date_words",
    "doubts",
    "family_words",
    "problem_words",
    "rung_words",
    "status_words",
]


def basis_words(ref: str, at: str, lang: str) -> str:
    """A basis as it is cited: the regulation without its title, and the article."""
    title: str = acuan_toml("dasar")[ref]["judul" if lang == "id" else "en"]
    short = title.split(" tentang ")[0].split(" on ")[0]
    if lang != "id":
        from ..english import law_in_english

        at = law_in_english(at)
    return ", ".join(part for part in (short, at) if part)


def advice_line(finding: Finding, lang: str) -> str:
    """What to write instead, in a line of its own."""
    return f"{message('text.advice', lang)}: {finding.advice}"


def basis_lines(finding: Finding, lang: str) -> Iterator[str]:
    """What a finding rests on, in one line; none where it rests on nothing."""
    if finding.basis:
        words = "; ".join(basis_words(ref, at, lang) for ref, at in finding.basis)
        yield f"{message('text.basis', lang)}: {words}"


def date_words(day: date, lang: str) -> str:
    """A date as it is written in letters: "20 November 2026"."""
    return f"{day.day} {message('months', lang).split()[day.month - 1]} {day.year}"


def doubts(finding: Finding, lang: str) -> tuple[str, ...]:
    """Why a finding wants a second look: the scan may be at fault, or it is only possible."""
    keys = ("text.scan",) * (finding.origin == "scan") + ("text.possible",) * (finding.confidence == "possible")
    return tuple(message(key, lang) for key in keys)


def family_words(code: str, lang: str) -> str:
    """The name of the family that a rule's code opens with; the code's letters for one of another package."""
    family = code[:3]
    return message(f"family.{family}", lang) if f"family.{family}" in MESSAGES else family


def problem_words(problem: Problem, lang: str) -> str:
    """What could not be judged, and why."""
    return message(problem.key, lang, **problem.values)


def status_words(finding: Finding, lang: str) -> str:
    """Whether a finding is open, waived (and why) or in the baseline."""
    words = message(f"status.{finding.status}", lang)
    return f"{words}: {finding.reason}" if finding.reason else words


def rung_words(rung: Rung, lang: str) -> str:
    """The rung that an SOP reaches."""
    if rung.undetermined is not None:
        return message("rung.undetermined", lang, name=rung.undetermined)
    return rung.reached or message("rung.none", lang, first=lowest())
