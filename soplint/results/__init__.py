"""What a run says: of one SOP, of one file, and of what it could not judge."""

from collections.abc import Iterable, Mapping
from operator import add, sub
from typing import Any, NamedTuple

from ..findings import SAFETIES, Days, Finding, Outcome, Severity
from ..messages import message
from ..source import Source, Span

__all__ = ["DocumentResult", "Problem", "Rung", "SopResult", "Summary", "count", "failure", "tally"]


class Problem(NamedTuple):
    """Something that kept the run from judging: a SYS code, where, and the key and values of its message."""

    code: str
    path: str
    key: str
    values: dict[str, Any] = {}  # noqa: RUF012 - never changed

    def words(self, lang: str) -> str:
        """What could not be judged, and why."""
        return message(self.key, lang, **self.values)


def failure(key: str, path: str, error: Exception, **values: str) -> Problem:
    """What is said of a part of soplint that failed on a file."""
    return Problem("SYS001", path, key, {**values, "error": f"{type(error).__name__}: {error}"})


class Rung(NamedTuple):
    """How high an SOP stands: the highest profile it ``reached``, and the next one when that cannot be told."""

    reached: str | None
    undetermined: str | None = None


class SopResult(NamedTuple):
    """One SOP: what names it, its extent, and the outcome of every selected rule (and why it is undetermined).

    ``nama`` is its Nama SOP, else its title: above its table, or, of another template, below its letterhead.
    ``instansi`` is its agency by name, as :mod:`soplint.acuan.instansi` reads it; what else the letterhead says where
    it reads none; None without a letterhead.
    ``minutes`` is the time that its steps may take one after another, None where no step has one, one is in doubt or
    the SOP was not judged.
    """

    nomor: str | None
    nama: str | None
    instansi: str | None
    span: Span
    steps: int
    minutes: float | None
    outcomes: dict[str, Outcome]
    reasons: dict[str, str]
    rung: Rung | None = None


class DocumentResult(NamedTuple):
    """Everything that is said of one file. A run on any of the days that it ``holds`` says the same.

    ``notes`` are remarks on how it was read, in words: what the reader of the findings has to know of the text.
    ``facts`` are what the rules that compare documents know of each SOP (:class:`soplint.facts.SopFacts`), where such
    rules are selected.
    """

    source: Source
    coverage: float
    legibility: float
    sops: tuple[SopResult, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()
    holds: Days = Days()
    facts: tuple[Any, ...] = ()


class Summary(NamedTuple):
    """Counts over files; findings that are waived or in the baseline are not among the severities.

    ``safe`` and ``suggest`` are the open findings that bring a correction of that safety.
    """

    files: int = 0
    sops: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    undetermined: int = 0
    waived: int = 0
    baseline: int = 0
    safe: int = 0
    suggest: int = 0

    def contract(self) -> dict[str, int]:
        """The counts that the JSON contract lays down."""
        return {name: number for name, number in self._asdict().items() if name not in SAFETIES}

    def plus(self, other: "Summary") -> "Summary":
        """The counts of both."""
        return Summary(*map(add, self, other))

    def minus(self, other: "Summary") -> "Summary":
        """These counts without the others."""
        return Summary(*map(sub, self, other))


def count(result: DocumentResult) -> Summary:
    """The counts of one file."""
    counts = tally(result.findings, [sop.outcomes for sop in result.sops])
    return counts._replace(files=1, sops=len(result.sops))


def tally(findings: Iterable[Finding], outcomes: Iterable[Mapping[str, Outcome]]) -> Summary:
    """The counts of findings and of the outcomes of SOPs, without files and SOPs."""
    findings = list(findings)
    status = [finding.status for finding in findings]
    shown = [finding for finding in findings if finding.status == "open"]
    opened = [finding.severity for finding in shown]
    fixes = [finding.fix.safety for finding in shown if finding.fix is not None]
    return Summary(
        error=opened.count(Severity.ERROR),
        warning=opened.count(Severity.WARNING),
        info=opened.count(Severity.INFO),
        undetermined=sum([list(each.values()).count(Outcome.UNDETERMINED) for each in outcomes]),
        waived=status.count("waived"),
        baseline=status.count("baseline"),
        safe=fixes.count("safe"),
        suggest=fixes.count("suggest"),
    )
