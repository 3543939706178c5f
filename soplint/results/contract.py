"""What is said of a file as JSON, and back: the form of the JSON output (``report/schema.json``), of what is
remembered, and of what worker processes send.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache
from json.encoder import encode_basestring as _text
from typing import Any

from ..findings import Basis, Edit, Finding, Fix, Outcome, Related, Severity
from ..messages import beginning, message
from ..source import Extent, Source, Span
from . import DocumentResult, Problem, Rung, SopResult

__all__ = [
    "HOLE",
    "OWN",
    "data_json",
    "dumps",
    "encoded",
    "file_bytes",
    "file_json",
    "file_result",
    "finding_json",
    "outcomes_json",
    "problem_values",
    "reasons_json",
]

dumps = json.JSONEncoder(ensure_ascii=False).encode
"""One line of JSON; letters stay as they are."""


def encoded(text: str) -> bytes:
    """JSON in UTF-8; what that cannot hold, as names of files may, is an escape."""
    return text.encode("utf-8", "backslashreplace")


OWN = "\0"
"""A path that is put in later. In JSON it stands without quotation marks, as no control character does otherwise."""


HOLE = "\1"
"""Stands where more may be said: in the outcomes and the reasons of each SOP, and after the last finding. In JSON no
control character stands as it is.
"""


def problem_values(problem: Problem, lang: str) -> dict[str, Any]:
    """What could not be judged, in words."""
    return {"code": problem.code, "path": problem.path, "message": problem.words(lang)}


def file_json(result: DocumentResult, lang: str) -> str:
    """Everything said of one file, as one line of JSON."""
    before, findings, behind = _file_parts(result, lang, "")
    return f"{before}{', '.join(findings)}{behind}"


def file_bytes(result: DocumentResult, lang: str) -> bytes:
    """The same in UTF-8, with each :data:`HOLE`; what UTF-8 cannot hold stays as it is, for text that is read again.

    Nearly every finding is plain ASCII, which needs no encoding, and nearly every file has one that is not.
    """
    before, findings, behind = _file_parts(result, lang, HOLE)
    parts = [part.encode("utf-8", "surrogatepass") for part in (before, *findings, behind)]
    return b"".join([parts[0], b", ".join(parts[1:-1]), parts[-1]])


def _file_parts(result: DocumentResult, lang: str, hole: str) -> tuple[str, list[str], str]:
    """What stands before the findings, each of them, and what stands behind them."""
    # Written out by hand: findings are many, and values for an encoder to go through would take twice as long.
    source = result.source
    sops = ", ".join([_sop_json(source, sop, lang, hole) for sop in result.sops])
    before = (
        f'{{"path": {_path_json(source.path)}, "encoding": {_text(source.encoding)}, "notes": {dumps(result.notes)}, '
        f'"coverage": {result.coverage!r}, "legibility": {result.legibility!r}, '
        f'"sops": [{sops}], "findings": ['
    )
    return before, [finding_json(source, finding) for finding in result.findings], f"{hole}]}}"


def _sop_json(source: Source, sop: SopResult, lang: str, hole: str) -> str:
    start, end = sop.span
    return (
        f'{{"nomor": {_text_or_null(sop.nomor)}, "nama": {_text_or_null(sop.nama)}, '
        f'"instansi": {_text_or_null(sop.instansi)}, '
        f'"lines": [{source.place(start).line}, {source.place(end).line}], "start": {start}, "end": {end}, '
        f'"steps": {sop.steps}, "minutes": {"null" if sop.minutes is None else repr(sop.minutes)}, '
        f'"rung": {"null" if sop.rung is None else _rung_json(sop.rung)}, '
        f'"outcomes": {{{outcomes_json(sop.outcomes)}{hole}}}, "reasons": {{{reasons_json(sop.reasons, lang)}{hole}}}}}'
    )


def _text_or_null(text: str | None) -> str:
    return "null" if text is None else _text(text)


@lru_cache(maxsize=64)
def _rung_json(rung: Rung) -> str:
    return dumps(rung._asdict())


def outcomes_json(outcomes: Mapping[str, Outcome]) -> str:
    """The members of a JSON object: what each rule says."""
    return ", ".join([said[outcomes[code]] for code, said in _outcomes_of(tuple(outcomes))])


@lru_cache(maxsize=64)
def _outcomes_of(codes: tuple[str, ...]) -> list[tuple[str, dict[Outcome, str]]]:
    """The codes of an SOP's rules, sorted, each with all that may be said of it: every SOP of a run has the same."""
    return [(code, {outcome: f'"{code}": "{outcome}"' for outcome in Outcome}) for code in sorted(codes)]


def reasons_json(reasons: Mapping[str, str], lang: str) -> str:
    """The members of a JSON object: why rules are undetermined, in words."""
    return ", ".join([_reason_json(code, reason, lang) for code, reason in sorted(reasons.items())])


@lru_cache(maxsize=4096)
def _reason_json(code: str, reason: str, lang: str) -> str:
    return f'"{code}": {_text(message(f"reason.{reason}", lang))}'


def finding_json(source: Source, finding: Finding) -> str:
    """Everything said of one finding, as JSON."""
    # Taken apart at once: a named tuple that is asked for each of its values by name takes several times as long.
    code, name, severity, said, (start, end), location, quote, sop, related = finding[:9]
    data, fix, origin, confidence, fingerprint, advice, basis, status, reason = finding[9:]
    others = ", ".join([_related_json(source, each) for each in related]) if related else ""
    return (
        f"{_rule_json(code, name, severity)}, "
        f'"message": {_text(said)}, "start": {start}, "end": {end}, {_place_json(source, start, end)}, '
        f'"sop": {"null" if sop is None else sop}, "location": {_text(location)}, '
        f'"quote": {_text(quote)}, "origin": "{origin}", "confidence": "{confidence}", '
        f'"related": [{others}], "data": {data_json(data)}, "advice": {_text(advice)}, '
        f'"fix": {_fix_json(fix)}, "basis": {_basis_json(basis)}, '
        f'"fingerprint": "{fingerprint}", "status": "{status}", '
        f'"reason": {_text_or_null(reason)}}}'
    )


@lru_cache(maxsize=4096)
def _rule_json(code: str, name: str, severity: Severity) -> str:
    return f'{{"code": {_text(code)}, "name": {_text(name)}, "severity": "{severity}"'


@lru_cache(maxsize=4096)
def _basis_json(basis: tuple[Basis, ...]) -> str:
    return dumps([{"ref": ref, "at": at} for ref, at in basis])


def data_json(data: Mapping[str, Any]) -> str:
    """The values behind a message, which a check of one's own may call anything."""
    members = [f"{_text(name)}: {_text(value) if type(value) is str else dumps(value)}" for name, value in data.items()]
    return f"{{{', '.join(members)}}}"


def _place_json(source: Source, start: int, end: int) -> str:
    starts = source.line_starts
    line = bisect_right(starts, start)
    # Nearly every place ends in its line.
    end_line = line if line == len(starts) or end < starts[line] else bisect_right(starts, end)
    return _extent_json(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)


def _extent_json(line: int, column: int, end_line: int, end_column: int) -> str:
    return f'"line": {line}, "column": {column}, "end_line": {end_line}, "end_column": {end_column}'


def _related_json(source: Source, related: Related) -> str:
    place = _place_json(source, *related.span) if related.extent is None else _extent_json(*related.extent)
    path = source.path if related.path is None else related.path
    return f'{{"path": {_path_json(path)}, {place}, "note": {_text(related.note)}}}'


def _path_json(path: str) -> str:
    return path if path == OWN else _text(path)


def _fix_json(fix: Fix | None) -> str:
    if fix is None:
        return "null"
    edits = [f'{{"start": {start}, "end": {end}, "text": {_text(text)}}}' for (start, end), text in fix.edits]
    return f'{{"safety": "{fix.safety}", "edits": [{", ".join(edits)}]}}'


# -------------------------------------------------------------------- and back


def file_result(values: Mapping[str, Any], source: Source, lang: str) -> DocumentResult:
    """The result that :func:`file_json` gave these values for, of the same text in the same language."""
    return DocumentResult(
        source=source,
        coverage=values["coverage"],
        legibility=values["legibility"],
        sops=tuple(_sop_result(sop, lang) for sop in values["sops"]),
        findings=tuple(_finding(finding, source) for finding in values["findings"]),
        problems=(),
        notes=tuple(values["notes"]),
    )


def _sop_result(values: Mapping[str, Any], lang: str) -> SopResult:
    reasons = _reasons(lang)
    return SopResult(
        nomor=values["nomor"],
        nama=values["nama"],
        instansi=values["instansi"],
        span=Span(values["start"], values["end"]),
        steps=values["steps"],
        minutes=values["minutes"],
        outcomes={code: Outcome(outcome) for code, outcome in values["outcomes"].items()},
        reasons={code: reasons[text] for code, text in values["reasons"].items()},
        rung=Rung(**values["rung"]) if values["rung"] is not None else None,
    )


@cache
def _reasons(lang: str) -> dict[str, str]:
    """The key of each reason's text."""
    return {message(key, lang): key.removeprefix("reason.") for key in beginning("reason")}


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
