"""JUnit XML: for the test view of a build server.

Every SOP is a test suite, every rule that was run on it a test case. A rule with open findings is a failure, whatever
their severity; an undetermined one is skipped with the reason; one whose findings are all waived or in the baseline is
skipped with that. A rule that does not apply to an SOP is no test of it and left out. Findings outside any SOP stand in
a suite of their file. What could not be judged is an error, in the last suite.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO
from xml.sax.saxutils import escape, quoteattr

from ..findings import Finding, Outcome
from ..messages import message
from ..repository import Report
from ..results import DocumentResult, SopResult
from .characters import without_forbidden
from .place import shown_path
from .text import finding_text
from .wording import status_words

__all__ = ["write"]

_KINDS = {"failure": "failures", "error": "errors", "skipped": "skipped"}
"""What a test case that did not pass holds, and the attribute of its suite that counts it."""


class _Case(NamedTuple):
    """A test case; ``kind`` is None where it passed."""

    group: str
    name: str
    file: str
    line: int
    kind: str | None = None
    message: str = ""
    type: str = ""
    text: str = ""


def write(report: Report, stream: TextIO) -> None:
    """Print the report as test suites."""
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="soplint">\n')
    for name, cases in _suites(report):
        counts = {plural: str(sum(case.kind == kind for case in cases)) for kind, plural in _KINDS.items()}
        inside = "".join(f"\n {_case(case)}" for case in cases)
        suite = _element("testsuite", {"name": name, "tests": str(len(cases)), **counts}, f"{inside}\n")
        stream.write(f"{suite}\n")
    stream.write("</testsuites>\n")


def _suites(report: Report) -> Iterator[tuple[str, list[_Case]]]:
    for file in report.files:
        path = shown_path(file.source.path)
        for number, sop in enumerate(file.sops):
            own = [finding for finding in file.findings if finding.sop == number]
            yield f"{sop.nama or '—'} ({sop.nomor or '—'})", list(_sop_cases(path, file, sop, own, report))
        outside = [finding for finding in file.findings if finding.sop is None]
        if outside:
            yield message("junit.file", report.lang, path=path), list(_cases(path, file, outside, report))
    if report.problems:
        yield "soplint", list(_problem_cases(report))


def _sop_cases(path: str, file: DocumentResult, sop: SopResult, own: list[Finding], report: Report) -> Iterator[_Case]:
    failed = {case.name.split()[0]: case for case in _cases(path, file, own, report)}
    line = file.source.place(sop.span.start).line
    for code, outcome in sorted(sop.outcomes.items()):
        case = _Case(path, _name(code, report), path, line)
        if outcome is Outcome.UNDETERMINED and code not in failed:
            yield case._replace(kind="skipped", message=message(f"reason.{sop.reasons[code]}", report.lang))
        elif outcome is not Outcome.NOT_APPLICABLE:
            yield failed.get(code, case)


def _cases(path: str, file: DocumentResult, findings: Iterable[Finding], report: Report) -> Iterator[_Case]:
    """The test cases of the rules that these findings break."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    for code, found in sorted(by_code.items()):
        told = [finding for finding in found if finding.status == "open"] or found
        case = _Case(path, _name(code, report, told[0]), path, file.source.place(told[0].span.start).line)
        if told[0].status == "open":
            yield case._replace(
                kind="failure",
                message=" ".join(dict.fromkeys(finding.message for finding in told)),
                type=max(told, key=lambda finding: finding.severity.rank).severity,
                text="\n\n".join(finding_text(file.source, finding, report.lang) for finding in told),
            )
        else:
            words = dict.fromkeys(status_words(finding, report.lang) for finding in told)
            yield case._replace(kind="skipped", message="; ".join(words))


def _name(code: str, report: Report, finding: Finding | None = None) -> str:
    known = finding or report.rules.get(code)
    return f"{code} {known.name}" if known is not None else code


def _problem_cases(report: Report) -> Iterator[_Case]:
    for problem in report.problems:
        path = shown_path(problem.path) if problem.path else ""
        words = problem.words(report.lang)
        yield _Case(path or "soplint", f"{problem.code} {path}".strip(), path, 1, "error", words, problem.code, words)


def _case(case: _Case) -> str:
    place = {"file": case.file, "line": str(case.line)} if case.file else {}
    inside = ""
    if case.kind is not None:
        kind = {"type": case.type} if case.type else {}
        inside = _element(case.kind, {"message": case.message, **kind}, _escaped(case.text))
    return _element("testcase", {"classname": case.group, "name": case.name, **place}, inside)


def _element(name: str, attributes: dict[str, str], inside: str) -> str:
    told = "".join(f" {key}={quoteattr(without_forbidden(value))}" for key, value in attributes.items())
    return f"<{name}{told}>{inside}</{name}>" if inside else f"<{name}{told}/>"


def _escaped(text: str) -> str:
    # A parser would turn a bare CR into LF.
    return escape(without_forbidden(text), {"\r": "&#13;"})
