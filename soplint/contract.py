"""What is said of a file as plain values, and back: the form of the JSON output (``report/schema.json``), of what is
remembered, and of what worker processes send.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from .findings import Basis, Edit, Finding, Fix, Outcome, Related, Severity
from .messages import MESSAGES, message
from .results import DocumentResult, Problem, Rung, SopResult
from .source import Extent, Source, Span

__all__ = ["dumps", "file_result", "file_values", "finding_values", "problem_values"]


def dumps(value: Any) -> str:
    """One line of JSON; letters stay as they are."""
    return json.dumps(value, ensure_ascii=False)


def problem_values(problem: Problem, lang: str) -> dict[str, Any]:
    """What could not be judged, in words."""
    return {"code": problem.code, "path": problem.path, "message": message(problem.key, lang, **problem.values)}


def file_values(result: DocumentResult, lang: str) -> dict[str, Any]:
    """Everything said of one file."""
    source = result.source
    return {
        "path": source.path,
        "encoding": source.encoding,
        "notes": [message(f"note.{note}", lang) for note in source.notes],
        "coverage": result.coverage,
        "legibility": result.legibility,
        "sops": [_sop(source, sop, lang) for sop in result.sops],
        "findings": [finding_values(source, finding) for finding in result.findings],
    }


def _sop(source: Source, sop: SopResult, lang: str) -> dict[str, Any]:
    return {
        "nomor": sop.nomor,
        "nama": sop.nama,
        "instansi": sop.instansi,
        "lines": [source.place(sop.span.start).line, source.place(sop.span.end).line],
        "start": sop.span.start,
        "end": sop.span.end,
        "steps": sop.steps,
        "rung": sop.rung._asdict() if sop.rung is not None else None,
        "outcomes": dict(sorted(sop.outcomes.items())),
        "reasons": {code: message(f"reason.{reason}", lang) for code, reason in sorted(sop.reasons.items())},
    }


def finding_values(source: Source, finding: Finding) -> dict[str, Any]:
    """Everything said of one finding."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        **source.extent(finding.span)._asdict(),
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


def _related(source: Source, related: Related) -> dict[str, Any]:
    extent = related.extent or source.extent(related.span)
    return {"path": related.path or source.path, **extent._asdict(), "note": related.note}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"safety": fix.safety, "edits": edits}


# -------------------------------------------------------------------- and back


def file_result(values: Mapping[str, Any], source: Source, lang: str) -> DocumentResult:
    """The result that :func:`file_values` gave these values for, of the same text in the same language."""
    return DocumentResult(
        source=source,
        coverage=values["coverage"],
        legibility=values["legibility"],
        sops=tuple(_sop_result(sop, lang) for sop in values["sops"]),
        findings=tuple(_finding(finding, source) for finding in values["findings"]),
        problems=(),
    )


def _sop_result(values: Mapping[str, Any], lang: str) -> SopResult:
    reasons = _reasons(lang)
    return SopResult(
        nomor=values["nomor"],
        nama=values["nama"],
        instansi=values["instansi"],
        span=Span(values["start"], values["end"]),
        steps=values["steps"],
        outcomes={code: Outcome(outcome) for code, outcome in values["outcomes"].items()},
        reasons={code: reasons[text] for code, text in values["reasons"].items()},
        rung=Rung(**values["rung"]) if values["rung"] is not None else None,
    )


@cache
def _reasons(lang: str) -> dict[str, str]:
    """The key of each reason's text."""
    prefix = "reason."
    return {message(key, lang): key.removeprefix(prefix) for key in MESSAGES if key.startswith(prefix)}


def _finding(values: Mapping[str, Any], source: Source) -> Finding:
    fix = values["fix"]
    return Finding(
        code=values["code"],
        name=values["name"],
        severity=Severity(values["severity"]),
        message=values["message"],
        span=Span(values["start"], values["end"]),
        location=values["location"],
        quote=values["quote"],
        sop=values["sop"],
        related=tuple(_related_place(related, source) for related in values["related"]),
        data=values["data"],
        fix=None if fix is None else Fix(fix["safety"], tuple(_edit(edit) for edit in fix["edits"])),
        origin=values["origin"],
        confidence=values["confidence"],
        fingerprint=values["fingerprint"],
        advice=values["advice"],
        basis=tuple(Basis(entry["ref"], entry["at"]) for entry in values["basis"]),
        status=values["status"],
        reason=values["reason"],
    )


def _edit(values: Mapping[str, Any]) -> Edit:
    return Edit(Span(values["start"], values["end"]), values["text"])


def _related_place(values: Mapping[str, Any], source: Source) -> Related:
    extent = Extent(values["line"], values["column"], values["end_line"], values["end_column"])
    if values["path"] != source.path:
        # Offsets count in the other file: only its lines and columns are known here.
        return Related(Span(0, 0), values["note"], values["path"], extent)
    start, end = source.offset(extent.line, extent.column), source.offset(extent.end_line, extent.end_column)
    return Related(Span(start, end), values["note"], None, extent)
