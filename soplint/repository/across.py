"""Many documents: what rules that compare SOPs say of them, from their facts alone."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from ..checks import NOT_APPLICABLE, Survey, Undetermined, Verdict
from ..engine import FAILED, Settings
from ..engine.hits import PlacedHit, Wording
from ..engine.suggestions import MOST_COMPARED, few
from ..facts import SopFacts
from ..facts.register import Register
from ..findings import Finding, Outcome
from ..letak import in_words
from ..policy import Rule, RuleSet
from ..results import DocumentResult, Problem, SopResult, failure
from ..source import Source

__all__ = ["Compared", "Surveyed", "Surveying", "merged"]

_Judging = tuple[Rule, Survey | Undetermined]
"""A rule, and its survey of all SOPs or why it says nothing of them: nothing to compare with, or it failed."""


class Compared(NamedTuple):
    """What comparing adds to one file, for each of its SOPs: outcomes, why they are undetermined, and the codes of
    rules whose findings are withdrawn; and the rules that failed on it.
    """

    path: str
    findings: tuple[Finding, ...]
    outcomes: tuple[dict[str, Outcome], ...]
    reasons: tuple[dict[str, str], ...]
    withdrawn: tuple[frozenset[str], ...]
    problems: tuple[Problem, ...] = ()


class Surveying:
    """The surveys of the rules that compare documents, while they are shown the files of a repository.

    One that fails sees no more of them.
    """

    def __init__(self, ruleset: RuleSet, settings: Settings) -> None:
        self._rules = ruleset.across(settings.selected)
        self._settings = settings
        self._first: tuple[str, tuple[SopFacts, ...]] | None = None
        self._path = ""
        self._problems: list[Problem] = []
        self.files = 0
        """How many files were shown."""
        self._legible = 0
        """In how many of them an SOP can be read."""

    def see(self, path: str, sops: tuple[SopFacts, ...]) -> None:
        """Show a file to the surveys: all files have to come in the order of their paths, each path once."""
        self.files += 1
        self._legible += any(sop.keadaan != "tidak_terbaca" for sop in sops)
        if self.files == 1:
            # Mostly it is the only one: then no survey is needed.
            self._first = path, sops
            return
        self._show_first()
        self._show(path, sops)

    def surveyed(self, read: Callable[[str], Source], *, context: bool = False) -> "Surveyed":
        """All files have been shown.

        Of a single file the SOPs are compared with one another alone: what is no fault there is undetermined, unless
        ``context`` says that the repository holds no other file; so it is where no other file is legible. ``read``
        gives the text of a file where something in it is to be quoted.
        """
        lacking = self._lacking(context)
        if lacking and self._first is not None and len(self._first[1]) < _FEWEST_COMPARED:
            return Surveyed([(rule, lacking) for rule in self._rules], (), self._settings, read)
        self._show_first()
        self._register.settle()
        for at, (_, survey) in enumerate(self._judging):
            if isinstance(survey, Survey):
                try:
                    survey.settle()
                except Exception as error:
                    self._fail(at, error)
        return Surveyed(self._judging, tuple(self._problems), self._settings, read, lacking)

    def _lacking(self, context: bool) -> Undetermined | None:
        """Why there is nothing to compare the SOPs of a file with but one another; None where there is."""
        if self.files == 1:
            return None if context else Undetermined("tanpa_konteks")
        return None if self._legible >= _FEWEST_COMPARED else Undetermined("pembanding_tidak_terbaca")

    @cached_property
    def _register(self) -> Register:
        return Register()

    @cached_property
    def _judging(self) -> list[_Judging]:
        judging: list[_Judging] = []
        for rule in self._rules:
            try:
                judging.append((rule, _survey(rule, self._register)))
            except Exception as error:
                judging.append((rule, FAILED))
                self._problems.append(self._failure(rule, error))
        return judging

    def _show_first(self) -> None:
        if self._first is not None:
            first, self._first = self._first, None
            self._show(*first)

    def _show(self, path: str, sops: tuple[SopFacts, ...]) -> None:
        judging = self._judging
        self._path = path
        self._register.add_file(path)
        for sop in sops:
            number = self._register.add(sop)
            for at, (rule, survey) in enumerate(judging):
                if isinstance(survey, Survey) and _concerned(rule, sop):
                    try:
                        survey.see(number, sop)
                    except Exception as error:
                        self._fail(at, error)

    def _fail(self, at: int, error: Exception) -> None:
        rule, _ = self._judging[at]
        self._judging[at] = (rule, FAILED)
        self._problems.append(self._failure(rule, error))

    def _failure(self, rule: Rule, error: Exception) -> Problem:
        return failure("sys.check", self._path, error, rule=rule.code)


class Surveyed:
    """All SOPs as the rules that compare documents have seen them: what they say of each file.

    ``problems`` are the rules that failed before a file was judged; ``lacking`` says why there is nothing to compare
    the SOPs of a file with but one another.
    """

    def __init__(
        self,
        judging: Iterable[_Judging],
        problems: tuple[Problem, ...],
        settings: Settings,
        read: Callable[[str], Source],
        lacking: Undetermined | None = None,
    ) -> None:
        self._judging = judging
        self._lacking = lacking
        self.problems = problems
        self._settings = settings
        self._read = read

    def file(self, path: str, sops: tuple[SopFacts, ...], first: int) -> Compared:
        """What is said of one file; ``first`` is how many SOPs stand in the files before it."""
        found: list[PlacedHit] = []
        outcomes: list[dict[str, Outcome]] = [{} for _ in sops]
        reasons: list[dict[str, str]] = [{} for _ in sops]
        withdrawn: list[set[str]] = [set() for _ in sops]
        problems: dict[str, Problem] = {}
        for at, sop in enumerate(sops):
            for rule, survey in self._judging:
                try:
                    verdict = _judge(rule, survey, first + at, sop, self._lacking)
                except Exception as error:
                    problems.setdefault(rule.code, failure("sys.check", path, error, rule=rule.code))
                    verdict = FAILED
                if rule.guard is not None:
                    if verdict is NOT_APPLICABLE and not sop.keadaan:
                        withdrawn[at].add(rule.code)
                    continue
                if isinstance(verdict, Undetermined):
                    outcomes[at][rule.code] = Outcome.UNDETERMINED
                    reasons[at][rule.code] = verdict.reason
                elif isinstance(verdict, list):
                    outcomes[at][rule.code] = Outcome.FAIL
                    found += [
                        PlacedHit(hit.span, rule.code, len(found) + n, rule, at, hit) for n, hit in enumerate(verdict)
                    ]
                else:
                    outcomes[at][rule.code] = verdict or Outcome.PASS
        return Compared(
            path,
            few(tuple(self._findings(path, sops, found)), MOST_COMPARED, self._settings.lang),
            tuple(outcomes),
            tuple(reasons),
            tuple(map(frozenset, withdrawn)),
            tuple(problems.values()),
        )

    def _findings(self, path: str, sops: tuple[SopFacts, ...], found: list[PlacedHit]) -> Iterator[Finding]:
        settings = self._settings
        wording = Wording([(sop.nomor, sop.nama) for sop in sops], settings.severities, settings.lang)
        for one in sorted(found):
            related = tuple(
                place._replace(path=None)
                if place.path == path
                else place._replace(extent=self._read(place.path).extent(place.span))
                for place in one.hit.related
                if place.path is not None
            )
            place = in_words(sops[one.sop].place(one.span), settings.lang)
            quote = self._read(path).slice(one.span)
            yield wording.finding(one._replace(hit=one.hit._replace(related=related)), quote, place)


def _survey(rule: Rule, register: Register) -> Survey:
    if rule.guard is not None and rule.guard.survey is not None:
        return rule.guard.survey(rule.guard.options(), register)
    if rule.check.survey is None:
        raise TypeError(f"{rule.check.name} judges single documents")
    return rule.check.survey(rule.options, register)


def _concerned(rule: Rule, sop: SopFacts) -> bool:
    """Whether a rule looks at an SOP in that state."""
    return not sop.keadaan or (sop.keadaan == "format_lain" and (rule.guard or rule.check).any_format)


_FEWEST_COMPARED = 2
_UNREADABLE = Undetermined("tidak_terbaca")


def _judge(
    rule: Rule, survey: Survey | Undetermined, number: int, sop: SopFacts, lacking: Undetermined | None
) -> Verdict:
    if isinstance(survey, Undetermined):
        return survey
    if not _concerned(rule, sop):
        return NOT_APPLICABLE if sop.keadaan == "format_lain" else _UNREADABLE
    verdict = survey.judge(number, sop)
    if lacking and rule.guard is None and (survey.missing or not isinstance(verdict, list)):
        return lacking
    return verdict


def merged(result: DocumentResult, compared: Compared) -> DocumentResult:
    """Everything said of a file: of it alone, and then in comparison."""
    findings = [
        found for found in result.findings if found.sop is None or found.code not in compared.withdrawn[found.sop]
    ]
    findings += compared.findings
    sops = [_with_outcomes(sop, at, compared) for at, sop in enumerate(result.sops)]
    return result._replace(findings=tuple(findings), sops=tuple(sops))


def _with_outcomes(sop: SopResult, at: int, compared: Compared) -> SopResult:
    outcomes, reasons = {**sop.outcomes, **compared.outcomes[at]}, {**sop.reasons, **compared.reasons[at]}
    for code in compared.withdrawn[at]:
        if outcomes.get(code) is Outcome.FAIL:
            outcomes[code] = Outcome.NOT_APPLICABLE
            reasons.pop(code, None)
    return sop._replace(outcomes=outcomes, reasons=reasons)
