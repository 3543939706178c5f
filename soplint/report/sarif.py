"""SARIF 2.1.0: for the code scanning of a forge and for viewers in editors.

Lines and columns are those of soplint: 1-based, columns and offsets in code points (``columnKind``), a tab counts one,
ends are exclusive, a line ends at LF, CRLF or CR (``newlineSequences``). Files are named from the working folder, under
the base ``%SRCROOT%``. Where that lies is left to the reader: a report tells nothing of the machine it was made on.

Findings that are waived or in the baseline are suppressed, not left out. The states ``new`` and ``unchanged`` are told
once a finding is in the baseline. What could not be judged is a notification, and the run then no success; a note on
how a file was read is one too.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any, TextIO
from urllib.parse import quote

from ..config.profiles import lowest_profile
from ..findings import Finding, Fix, Severity
from ..messages import message
from ..patterns import pattern
from ..policy import Rule
from ..repository import Report
from ..results.codes import OWN_CODES, OwnCode, find_code
from ..results.contract import dumps, encoded, finding_json, problem_values
from ..source import Extent, Source, Span
from .explain import in_general
from .json import files, write_with_lists
from .place import shown_path
from .wording import basis_words, citations, family_words

__all__ = ["write"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PRECISIONS = {"certain": "very-high", "likely": "high", "possible": "medium"}
"""The confidence of a rule, in the words of GitHub's code scanning."""

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_LANGUAGES = {"id": "id-ID", "en": "en-US"}
_ENCODINGS = {"utf-8": "UTF-8", "windows-1252": "windows-1252"}
_NOTICES = tuple(code for code in OWN_CODES if code.severity is None)
"""What ends a run without success: not a result but a notification."""

_LINK = pattern(r"\[(?=[^\]]*\]\()")


def write(report: Report, stream: TextIO) -> None:
    """Print the report as one SARIF log with one run, a line for each result and each file."""
    rules = _rules(report)
    index = {rule.code: number for number, rule in enumerate(rules)}
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, rules)]}
    results = (_result(file.source, finding, report, index) for file in report.files for finding in file.findings)
    lists = {"artifacts": map(_artifact, files(report)), "results": results}
    write_with_lists(stream, whole, **{name: map(encoded, map(dumps, values)) for name, values in lists.items()})


def _rules(report: Report) -> list[Rule | OwnCode]:
    """The rules that were run, and what else findings speak of, by code."""
    codes: set[str] = set()
    for file in files(report):
        codes.update(finding["code"] for finding in file["findings"])
        codes.update(*(sop["outcomes"] for sop in file["sops"]))
    known = (report.rules.get(code) or find_code(code) for code in sorted(codes))
    return [rule for rule in known if rule is not None]


def _run(report: Report, rules: list[Rule | OwnCode]) -> dict[str, Any]:
    language = _LANGUAGES[report.lang]
    driver = {
        "name": "soplint",
        "version": report.version,
        "semanticVersion": report.version,
        "language": language,
        "rules": [_rule(rule, report) for rule in rules],
        "notifications": [_notice(code, report.lang) for code in _NOTICES],
        "properties": {"ruleset": f"sha256:{report.ruleset}"},
    }
    invocation = {
        "executionSuccessful": not report.problems,
        "toolExecutionNotifications": list(_notifications(report)),
    }
    return {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_BASE: {"description": {"text": message("sarif.base", report.lang)}}},
        "invocations": [invocation],
        "artifacts": [],
        "results": [],
        "properties": {"today": report.today.isoformat(), "summary": report.summary.contract()},
    }


def _rule(rule: Rule | OwnCode, report: Report) -> dict[str, Any]:
    lang = report.lang
    basis: list[str] = []
    tags: list[str | None] = [family_words(rule.code, lang)]
    if isinstance(rule, OwnCode):
        finding, why, advice = rule.texts(lang)
        severity, confidence = rule.severity or Severity.ERROR, "certain"
    else:
        finding, why, advice = map(in_general, rule.texts[lang])
        severity, confidence = rule.severity, rule.confidence
        basis += citations(rule, lang)
        tags += [lowest_profile(rule, report.ladder), confidence, rule.origin]
    told = [(message("explain.why", lang), why), (message("text.advice", lang), advice)]
    plain, marked = [f"{head}: {text}" for head, text in told], [f"**{head}**: {text}" for head, text in told]
    if basis:
        head = message("text.basis", lang)
        plain.append(f"{head}: {'; '.join(basis)}")
        marked += [f"**{head}**:", "\n".join(f"- {line}" for line in basis)]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": finding},
        "fullDescription": {"text": why},
        "help": {"text": "\n\n".join(plain), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "tags": [tag for tag in tags if tag],
            "precision": _PRECISIONS[confidence],
            "problem.severity": _KINDS[severity],
        },
    }


def _notice(code: OwnCode, lang: str) -> dict[str, Any]:
    what, why, advice = code.texts(lang)
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": what},
        "fullDescription": {"text": why},
        "help": {"text": advice},
        "defaultConfiguration": {"level": "error"},
    }


def _notifications(report: Report) -> Iterator[dict[str, Any]]:
    index = {code.code: number for number, code in enumerate(_NOTICES)}
    for problem in report.problems:
        told = problem_values(problem, report.lang)
        descriptor = {"id": told["code"], "index": index[told["code"]]}
        yield {"descriptor": descriptor, **_notification("error", told["message"], told["path"])}
    for file in files(report):
        for note in file["notes"]:
            yield _notification("note", note, file["path"])


def _notification(level: str, words: str, path: str) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": level, "message": {"text": _escaped(words)}}
    if path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": _location(path)}}]
    return notification


def _artifact(file: dict[str, Any]) -> dict[str, Any]:
    return {
        "location": _location(file["path"]),
        "roles": ["analysisTarget"],
        "encoding": _ENCODINGS[file["encoding"]],
    }


def _result(source: Source, finding: Finding, report: Report, index: dict[str, int]) -> dict[str, Any]:
    told = json.loads(finding_json(source, finding))
    file = _location(source.path)
    region = {**_region(told), **_offsets(finding.span), "snippet": {"text": told["quote"]}}
    result = {
        "ruleId": told["code"],
        **({"ruleIndex": index[finding.code]} if finding.code in index else {}),
        "level": _LEVELS[finding.severity],
        "message": {"text": _escaped(f"{told['message']} {told['advice']}")},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": file, "region": region},
                "logicalLocations": [{"name": told["location"]}],
            }
        ],
        "relatedLocations": [
            {
                "id": number,
                "physicalLocation": {"artifactLocation": _location(place["path"]), "region": _region(place)},
                "message": {"text": _escaped(place["note"])},
            }
            for number, place in enumerate(told["related"], 1)
        ],
        "partialFingerprints": {"soplint/v1": told["fingerprint"]},
        "suppressions": list(_suppressions(told, report.lang)),
        "properties": {
            "origin": told["origin"],
            "confidence": told["confidence"],
            "basis": [basis_words(ref, at, report.lang) for ref, at in finding.basis],
        },
    }
    if report.summary.baseline:
        result["baselineState"] = "unchanged" if finding.status == "baseline" else "new"
    if finding.fix is not None:
        result["fixes"] = [_fix(source, finding.fix, told["advice"], file)]
    return result


def _suppressions(told: dict[str, Any], lang: str) -> Iterator[dict[str, Any]]:
    if told["status"] != "open":
        justification = told["reason"] or message(f"status.{told['status']}", lang)
        yield {"kind": "external", "status": "accepted", "justification": justification}


def _fix(source: Source, fix: Fix, advice: str, file: dict[str, Any]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {**_region(source.extent(edit.span)._asdict()), **_offsets(edit.span)},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": _escaped(advice)},
        "artifactChanges": [{"artifactLocation": file, "replacements": replacements}],
        "properties": {"safety": fix.safety},
    }


def _region(place: dict[str, Any]) -> dict[str, int]:
    line, column, end_line, end_column = (place[name] for name in Extent._fields)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _offsets(span: Span) -> dict[str, int]:
    return {"charOffset": span.start, "charLength": span.end - span.start}


def _location(path: str) -> dict[str, str]:
    shown = shown_path(path)
    if PurePath(shown).is_absolute() or shown.startswith("../"):
        return {"uri": Path(os.path.abspath(path)).as_uri()}  # noqa: PTH100 - links stay as they are
    return {"uri": quote(os.fsencode(shown)), "uriBaseId": _BASE}


def _escaped(text: str) -> str:
    """Text for a message of SARIF, where braces hold placeholders and ``[…](…)`` is a link."""
    return _LINK.sub(r"\\[", text).replace("{", "{{").replace("}", "}}")
