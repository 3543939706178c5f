"""The JSON contract (``schema.json`` beside this file): every other machine format can be derived from it."""

import json
from typing import Any, TextIO

from ..contract import dumps, problem_values
from ..repository import Report

__all__ = ["as_dict", "write"]


def write(report: Report, stream: TextIO, **_options: bool) -> None:
    """Print the report as one JSON document, a line for each file: indenting it would take longer than checking."""
    head, tail = dumps(_whole(report)).split('"files": []')
    stream.write(f'{head}"files": [')
    separator = "\n"
    for line in report.lines():
        stream.write(separator + line)
        separator = ",\n"
    stream.write(f"\n]{tail}\n")


def as_dict(report: Report) -> dict[str, Any]:
    """The report as the contract lays it down."""
    return {**_whole(report), "files": [json.loads(line) for line in report.lines()]}


def _whole(report: Report) -> dict[str, Any]:
    return {
        "version": 1,
        "tool": {"name": "soplint", "version": report.version, "ruleset": f"sha256:{report.ruleset}"},
        "today": report.today.isoformat(),
        "problems": [problem_values(problem, report.lang) for problem in report.problems],
        "files": [],
        "summary": report.summary._asdict(),
    }
