"""Many documents: which files there are, what was found in each, and the sum of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import __version__
from .config import Config, find_profile, selected_codes
from .engine import DocumentResult, Problem, Settings, check_document
from .findings import Outcome, Severity
from .policy import Rule, RuleSet
from .profiles import Profile, ladder
from .source import Source, SourceError, decode, read_source
from .waivers import matching

if TYPE_CHECKING:
    from .fix import Fixed

__all__ = ["NOT_SOPS", "SUFFIXES", "Report", "Summary", "check_paths", "find_files", "fix_paths"]

SUFFIXES = (".txt", ".md", ".tsv", ".htm", ".html")
"""Files that are read in a folder; a file named on the command line is read whatever its suffix."""

NOT_SOPS = ("readme", "changelog", "contributing", "license")
"""Files of a repository that describe it: passed over in a folder, read when named."""


class Summary(NamedTuple):
    """Counts over all files; findings that are waived or in the baseline are not among the severities."""

    files: int
    sops: int
    error: int
    warning: int
    info: int
    undetermined: int
    waived: int
    baseline: int


class Report(NamedTuple):
    """One run, whatever form it is printed in."""

    version: str
    ruleset: str
    today: date
    lang: str
    rules: dict[str, Rule]
    ladder: tuple[Profile, ...]
    problems: tuple[Problem, ...]
    files: tuple[DocumentResult, ...]
    summary: Summary

    def worst(self) -> Severity | None:
        """The highest severity among the open findings."""
        found = [finding.severity for file in self.files for finding in file.findings if finding.status == "open"]
        return max(found, key=lambda severity: severity.rank, default=None)


def find_files(paths: Iterable[str]) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """The files that the paths name, each once, as (shown path, path); ``-`` is standard input.

    A path is a file, a folder (with all below it that has one of :data:`SUFFIXES`) or a glob pattern.
    """
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for given in paths:
        path = Path(given)
        if given == "-" or path.is_file():
            found.setdefault(given, path)
        elif path.is_dir():
            inside = list(_inside(path))
            found.update((str(file), file) for file in inside)
            if not inside:
                problems.append(Problem("SYS003", given, "sys.empty_folder", {"suffixes": " ".join(SUFFIXES)}))
        elif has_magic(given):
            # Path.glob takes no absolute pattern.
            matches = sorted(file for file in glob(given, recursive=True) if Path(file).is_file())  # noqa: PTH207
            found.update((file, Path(file)) for file in matches)
            if not matches:
                problems.append(Problem("SYS003", given, "sys.no_match"))
        else:
            problems.append(Problem("SYS002", given, "sys.missing"))
    return list(found.items()), problems


def _inside(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        told = file.stem.lower().partition(".")[0] not in NOT_SOPS
        if file.suffix.lower() in SUFFIXES and told and not hidden and file.is_file():
            yield file


def check_paths(
    paths: Iterable[str], ruleset: RuleSet, config: Config, today: date, standard_input: bytes = b""
) -> Report:
    """Check every file that the paths name.

    :raises soplint.config.ConfigError: when the configuration selects a rule that does not exist.
    """
    profile = find_profile(ruleset, config.profile)
    selected = selected_codes(ruleset, config.select, config.ignore, profile)
    settings = Settings(today, selected, _severities(ruleset, config, profile), config.lang)
    problems: list[Problem] = []
    results: list[DocumentResult] = []
    for source in _sources(paths, problems, standard_input):
        result = _waived(check_document(source, ruleset, settings), config, today, profile)
        problems.extend(result.problems)
        results.append(result)
    return Report(
        version=__version__,
        ruleset=ruleset.digest,
        today=today,
        lang=config.lang,
        rules=ruleset.by_code(),
        ladder=ladder(ruleset),
        problems=tuple(problems),
        files=tuple(results),
        summary=_summary(results),
    )


def fix_paths(
    paths: Iterable[str],
    ruleset: RuleSet,
    config: Config,
    today: date,
    standard_input: bytes = b"",
    *,
    select: tuple[str, ...] = (),
    suggest: bool = False,
) -> tuple[list["Fixed"], list[Problem]]:
    """Correct every text that the paths name, by the rules ``select`` (default: all that the configuration selects).

    :raises soplint.config.ConfigError: when a rule is selected that does not exist.
    """
    from .fix import fix_source

    profile = find_profile(ruleset, config.profile)
    judging = selected_codes(ruleset, config.select, config.ignore, profile)
    codes = selected_codes(ruleset, select, config.ignore) if select else judging
    settings = Settings(today, judging | codes, {}, config.lang)

    def judge(source: Source) -> DocumentResult:
        return _waived(check_document(source, ruleset, settings), config, today, profile)

    problems: list[Problem] = []
    fixed = [
        fix_source(source, judge, codes=codes, suggest=suggest) for source in _sources(paths, problems, standard_input)
    ]
    return fixed, [*problems, *(problem for one in fixed for problem in one.problems)]


def _sources(paths: Iterable[str], problems: list[Problem], standard_input: bytes) -> Iterator[Source]:
    """The texts that the paths name; what cannot be read is added to the problems."""
    files, found = find_files(paths)
    problems += found
    if not files and not found:
        problems.append(Problem("SYS003", "", "sys.no_path"))
    for shown, path in files:
        try:
            yield decode(standard_input, shown) if shown == "-" else read_source(path, shown)
        except SourceError as error:
            problems.append(Problem("SYS002", shown, f"sys.{error.reason}"))


def _severities(ruleset: RuleSet, config: Config, profile: Profile | None) -> dict[str, Severity]:
    """Severities by code; the configuration may name rules and families too. Mandatory rules are never lowered."""
    found: dict[str, Severity] = {}
    # The more a word names, the earlier it is applied: a code wins over its family.
    for word in sorted(config.severity, key=len):
        for code in selected_codes(ruleset, [word], ()):
            found[code] = config.severity[word]
    if profile is not None:
        for rule in ruleset.rules:
            if rule.code in profile.mandatory and found.get(rule.code, rule.severity).rank < rule.severity.rank:
                del found[rule.code]
    return found


def _waived(result: DocumentResult, config: Config, today: date, profile: Profile | None) -> DocumentResult:
    if not config.waivers:
        return result
    findings = []
    for finding in result.findings:
        nomor = result.sops[finding.sop].nomor if finding.sop is not None else None
        waiver = matching(config.waivers, result.source.path, finding, nomor, today)
        bound = profile is not None and finding.code in profile.mandatory
        if waiver is not None and not bound:
            finding = finding._replace(status="waived", reason=waiver.reason)
        findings.append(finding)
    return result._replace(findings=tuple(findings))


def _summary(results: list[DocumentResult]) -> Summary:
    findings = [finding for result in results for finding in result.findings]
    opened = [finding for finding in findings if finding.status == "open"]
    outcomes = [outcome for result in results for sop in result.sops for outcome in sop.outcomes.values()]
    return Summary(
        files=len(results),
        sops=sum(len(result.sops) for result in results),
        error=sum(finding.severity is Severity.ERROR for finding in opened),
        warning=sum(finding.severity is Severity.WARNING for finding in opened),
        info=sum(finding.severity is Severity.INFO for finding in opened),
        undetermined=sum(outcome is Outcome.UNDETERMINED for outcome in outcomes),
        waived=sum(finding.status == "waived" for finding in findings),
        baseline=sum(finding.status == "baseline" for finding in findings),
    )
