"""GitLab Code Quality: findings in the widget and the changes view of a merge request.

Only lines are told: GitLab shows no columns. Findings that are waived or in the baseline are left out. What could not
be judged is a blocker, for GitLab shows nothing else of a job. The fingerprint is that of the finding with its file: it
stays the same when lines move.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, TextIO

from ..repository import Report
from ..results.contract import dumps
from .json import files, run_values
from .place import shown_path

__all__ = ["write"]

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


def write(report: Report, stream: TextIO) -> None:
    """Print the report as a JSON array, an issue a line."""
    stream.write("[")
    for number, issue in enumerate(_issues(report)):
        stream.write(f"{',' if number else ''}\n{dumps(issue)}")
    stream.write("\n]\n")


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    seen: dict[tuple[str, str], int] = {}
    for problem in run_values(report)["problems"]:
        path = shown_path(problem["path"])
        # Not by its words: they say percentages and lines, and differ from language to language.
        key = (path, problem["code"])
        seen[key] = seen.get(key, 0) + 1
        yield _issue(problem, path, 1, "blocker", (*key, str(seen[key])))
    for file in files(report):
        path = shown_path(file["path"])
        for finding in file["findings"]:
            if finding["status"] == "open":
                yield _issue(finding, path, finding["line"], _severity(finding), (path, finding["fingerprint"]))


def _severity(finding: dict[str, Any]) -> str:
    """A warning that is only possible weighs less than one that is likely."""
    if finding["severity"] == "warning" and finding["confidence"] == "possible":
        return "minor"
    return _SEVERITIES[finding["severity"]]


def _issue(told: dict[str, Any], path: str, line: int, severity: str, key: tuple[str, ...]) -> dict[str, Any]:
    # A merge request shows the description and nothing else: what to write instead stands in it too.
    words = f"{told['message']} {told.get('advice', '')}".strip()
    return {
        "description": f"{told['code']}: {words}",
        "check_name": told["code"],
        "fingerprint": sha256("\0".join(key).encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
