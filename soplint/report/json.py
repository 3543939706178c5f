"""The JSON contract (``schema.json`` beside this file): every other machine format can be derived from it."""

import json
from codecs import lookup
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from typing import Any, TextIO

from ..repository import Report
from ..results.contract import dumps, encoded, problem_values

__all__ = ["files", "run_values", "write", "write_with_lists"]


def write(report: Report, stream: TextIO) -> None:
    """Print the report as one JSON document, a line for each file: indenting it would take longer than checking."""
    write_with_lists(stream, run_values(report), files=report.lines())


def write_with_lists(stream: TextIO, whole: dict[str, Any], **lists: Iterable[bytes]) -> None:
    """Print a JSON document whose long lists are never held at once; each of their entries is one line of JSON.

    In ``whole`` they are empty. They are named in the order in which they stand there.
    """
    put = _putting(stream)
    rest = encoded(dumps(whole))
    for name, lines in lists.items():
        head, rest = rest.split(b'"%b": []' % name.encode(), 1)
        put(b'%b"%b": [' % (head, name.encode()))
        separator = b"\n"
        for line in lines:
            put(separator)
            put(line)
            separator = b",\n"
        put(b"\n]")
    put(rest + b"\n")


def _putting(stream: TextIO) -> Callable[[bytes], object]:
    """Puts UTF-8 into a stream; past the encoder of one that would only give the same bytes again."""
    if isinstance(stream, TextIOWrapper) and lookup(stream.encoding).name == "utf-8":
        stream.flush()
        put: Callable[[bytes], object] = stream.buffer.write
        return put
    return lambda data: stream.write(data.decode())


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
