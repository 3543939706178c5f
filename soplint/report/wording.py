"""The words that several forms of a report share: basis, doubts, family, problem and rung."""

from collections.abc import Iterator

from ..engine import Problem, SopResult
from ..messages import MESSAGES, message
from ..model import Finding
from ..policy import bases
from ..profiles import rung
from ..repository import Report

__all__ = ["advice_line", "basis_lines", "basis_words", "doubts", "family_words", "problem_words", "rung_words"]


def basis_words(ref: str, at: str, lang: str) -> str:
    """A basis as it is cited: the regulation without its title, and the article."""
    title: str = bases()[ref]["judul" if lang == "id" else "en"]
    short = title.split(" tentang ")[0].split(" on ")[0]
    return ", ".join(part for part in (short, at) if part)


def advice_line(finding: Finding, lang: str) -> str:
    """What to write instead, in a line of its own."""
    return f"{message('text.advice', lang)}: {finding.advice}"


def basis_lines(finding: Finding, lang: str) -> Iterator[str]:
    """What a finding rests on, in one line; none where it rests on nothing."""
    if finding.basis:
        words = "; ".join(basis_words(ref, at, lang) for ref, at in finding.basis)
        yield f"{message('text.basis', lang)}: {words}"


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


def rung_words(report: Report, sop: SopResult) -> str | None:
    """The rung that an SOP reaches; None when too few rules were run."""
    found = rung(report.ladder, sop.outcomes)
    if found is None:
        return None
    if found.undetermined is not None:
        return message("rung.undetermined", report.lang, name=found.undetermined)
    return found.reached or message("rung.none", report.lang, first=report.ladder[0].name)
