"""Workflow commands of GitHub Actions: each open finding becomes an annotation on its line, each note one on its file.

Columns are told where a finding stands on one line (GitHub refuses them otherwise): 1-based, in code points, the end
exclusive. Findings that are waived or in the baseline are not annotated. Percent signs, line ends and, in properties,
colons and commas are escaped as GitHub's toolkit does, so that nothing in an SOP can become a command.
"""

from collections.abc import Iterator
from typing import TextIO

from ..findings import Finding, Severity
from ..repository import Report
from ..source import Source
from .place import shown_path
from .signs import printable
from .wording import advice_line, basis_lines

__all__ = ["write"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write(report: Report, stream: TextIO) -> None:
    """Print the report, a command a line."""
    stream.writelines(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for problem in report.problems:
        words = problem.words(report.lang)
        place = {"file": shown_path(problem.path)} if problem.path else {}
        yield _command("error", words, {**place, "title": problem.code})
    for file in report.files:
        for note in file.notes:
            yield _command("notice", note, {"file": shown_path(file.source.path)})
        for finding in file.findings:
            if finding.status == "open":
                properties = _properties(file.source, finding)
                yield _command(_COMMANDS[finding.severity], _message(finding, report.lang), properties)


def _message(finding: Finding, lang: str) -> str:
    return "\n".join(map(printable, (finding.message, advice_line(finding, lang), *basis_lines(finding, lang))))


def _properties(source: Source, finding: Finding) -> dict[str, object]:
    place = source.extent(finding.span)
    columns = {"col": place.column, "endColumn": place.end_column} if place.line == place.end_line else {}
    return {
        "file": shown_path(source.path),
        "line": place.line,
        "endLine": place.end_line,
        **columns,
        "title": f"{finding.code} {finding.name}",
    }


def _command(name: str, words: str, properties: dict[str, object]) -> str:
    told = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{words.translate(_DATA)}"
