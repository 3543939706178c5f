"""The JSON contract (``schema.json`` beside this file): every other machine format can be derived from it."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from ..engine import DocumentResult, Problem, SopResult
from ..findings import Finding, Fix, Related
from ..messages import message
from ..profiles import rung
from ..repository import Report
from ..source import Source, Span

__all__ = [
    "as_dict",
    "dumps",
    "file_as_dict",
    "finding_as_dict",
    "problem_as_dict",
    "sop_as_dict",
    "write",
    "write_with_lists",
]


def write(report: Report, stream: TextIO, **_options: bool) -> None:
    """Print the report as one JSON document, a line for each file: indenting it would take longer than checking."""
    whole = as_dict(report._replace(files=()))
    write_with_lists(stream, whole, files=(file_as_dict(file, report) for file in report.files))


def write_with_lists(stream: TextIO, whole: dict[str, Any], **lists: Iterable[Any]) -> None:
    """Print a JSON document whose long lists are never held at once; each of their entries stands in a line of its own.

    In ``whole`` they are empty. They are named in the order in which they stand there.
    """
    rest = dumps(whole)
    for name, entries in lists.items():
        head, rest = rest.split(f'"{name}": []', 1)
        stream.write(f'{head}"{name}": [')
        for number, entry in enumerate(entries):
            stream.write(",\n" if number else "\n")
            stream.write(dumps(entry))
        stream.write("\n]")
    stream.write(f"{rest}\n")


def dumps(value: Any) -> str:
    """JSON on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def as_dict(report: Report) -> dict[str, Any]:
    """The report as the contract lays it down."""
    return {
        "version": 1,
        "tool": {"name": "soplint", "version": report.version, "ruleset": f"sha256:{report.ruleset}"},
        "today": report.today.isoformat(),
        "problems": [problem_as_dict(problem, report.lang) for problem in report.problems],
        "files": [file_as_dict(file, report) for file in report.files],
        "summary": report.summary._asdict(),
    }


def problem_as_dict(problem: Problem, lang: str) -> dict[str, Any]:
    """What could not be judged."""
    return {"code": problem.code, "path": problem.path, "message": message(problem.key, lang, **problem.values)}


def file_as_dict(file: DocumentResult, report: Report) -> dict[str, Any]:
    """Everything that is said of one file."""
    return {
        "path": file.source.path,
        "encoding": file.source.encoding,
        "notes": [message(f"note.{note}", report.lang) for note in file.source.notes],
        "coverage": file.coverage,
        "legibility": file.legibility,
        "sops": [sop_as_dict(file.source, sop, report) for sop in file.sops],
        "findings": [finding_as_dict(file.source, finding) for finding in file.findings],
    }


def sop_as_dict(source: Source, sop: SopResult, report: Report) -> dict[str, Any]:
    """One SOP with the outcome of every rule."""
    stands = rung(report.ladder, sop.outcomes)
    return {
        "nomor": sop.nomor,
        "nama": sop.nama,
        "instansi": sop.instansi,
        "lines": [source.place(sop.span.start).line, source.place(sop.span.end).line],
        "steps": sop.steps,
        "rung": stands._asdict() if stands is not None else None,
        "outcomes": dict(sorted(sop.outcomes.items())),
        "reasons": {code: message(f"reason.{reason}", report.lang) for code, reason in sorted(sop.reasons.items())},
    }


def finding_as_dict(source: Source, finding: Finding) -> dict[str, Any]:
    """One finding with its place."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        **_place(source, finding.span),
        "sop": finding.sop,
        "location": finding.location,
        "quote": finding.quote,
        "origin": finding.origin,
        "confidence": finding.confidence,
        "related": [_related(source, related) for related in finding.related],
        "data": finding.data,
        "advice": finding.advice,
        "fix": _fix(finding.fix),
        "basis": [{"ref": ref, "at": at} for ref, at in finding.basis],
        "fingerprint": finding.fingerprint,
        "status": finding.status,
        "reason": finding.reason,
    }


def _place(source: Source, span: Span) -> dict[str, int]:
    start, end = source.place(span.start), source.place(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def _related(source: Source, related: Related) -> dict[str, Any]:
    return {"path": related.path or source.path, **_place(source, related.span), "note": related.note}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"safety": fix.safety, "edits": edits}
