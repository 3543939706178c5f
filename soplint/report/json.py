"""The JSON contract (``schema.json`` beside this file): every other machine format can be derived from it."""

import json
from typing import Any, TextIO

from ..engine import DocumentResult, Problem, SopResult
from ..findings import Finding, Fix, Related
from ..messages import message
from ..profiles import rung
from ..repository import Report
from ..source import Source, Span

__all__ = ["as_dict", "write"]


def write(report: Report, stream: TextIO, **_options: bool) -> None:
    """Print the report as one JSON document, a line for each file: indenting it would take longer than checking."""
    whole = as_dict(report._replace(files=()))
    files = ",\n".join(_dumps(_file(file, report)) for file in report.files)
    head, tail = _dumps(whole).split('"files": []')
    stream.write(f'{head}"files": [\n{files}\n]{tail}\n')


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def as_dict(report: Report) -> dict[str, Any]:
    """The report as the contract lays it down."""
    return {
        "version": 1,
        "tool": {"name": "soplint", "version": report.version, "ruleset": f"sha256:{report.ruleset}"},
        "today": report.today.isoformat(),
        "problems": [_problem(problem, report.lang) for problem in report.problems],
        "files": [_file(file, report) for file in report.files],
        "summary": report.summary._asdict(),
    }


def _problem(problem: Problem, lang: str) -> dict[str, Any]:
    return {"code": problem.code, "path": problem.path, "message": message(problem.key, lang, **problem.values)}


def _file(file: DocumentResult, report: Report) -> dict[str, Any]:
    return {
        "path": file.source.path,
        "encoding": file.source.encoding,
        "notes": [message(f"note.{note}", report.lang) for note in file.source.notes],
        "coverage": file.coverage,
        "legibility": file.legibility,
        "sops": [_sop(file.source, sop, report) for sop in file.sops],
        "findings": [_finding(file.source, finding) for finding in file.findings],
    }


def _sop(source: Source, sop: SopResult, report: Report) -> dict[str, Any]:
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


def _finding(source: Source, finding: Finding) -> dict[str, Any]:
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
