"""The JSON contract (``schema.json`` beside this file): every other machine format can be derived from it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from ..contract import dumps, problem_values
from ..repository import Report

__all__ = ["files", "run_values", "write", "write_with_lists"]


def write(report: Report, stream: TextIO, **_options: bool) -> None:
    """Print the report as one JSON document, a line for each file: indenting it would take longer than checking."""
    write_with_lists(stream, run_values(report), files=report.lines())


def write_with_lists(stream: TextIO, whole: dict[str, Any], **lists: Iterable[str]) -> None:
    """Print a JSON document whose long lists are never held at once; each of their entries is one line of JSON.

    In ``whole`` they are empty. They are named in the order in which they stand there.
    """
    rest = dumps(whole)
    for name, lines in lists.items():
        head, rest = rest.split(f'"{name}": []', 1)
        stream.write(f'{head}"{name}": [')
        separator = "\n"
        for line in lines:
            stream.write(separator + line)
            separator = ",\n"
        stream.write("\n]")
    stream.write(f"{rest}\n")


def files(report: Report) -> Iterator[dict[str, Any]]:
    """Everything that is said of each file, as the contract lays it down."""
    return (json.loads(line) for line in report.lines())


def run_values(report: Report) -> dict[str, Any]:
    """What is said of the run as a whole; its files are left empty."""
    return {
        "version": 1,
        "tool": {"name": "soplint", "version": report.version, "ruleset": f"sha256:{report.ruleset}"},
        "today": report.today.isoformat(),
        "problems": [problem_values(problem, report.lang) for problem in report.problems],
        "files": [],
        "summary": report.summary.contract(),
    }
