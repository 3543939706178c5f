"""Waivers: findings that a responsible person accepts, with a reason and an end date. They never stand in the SOP
itself.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

from .findings import Finding
from .messages import UserError, nearest
from .results import DocumentResult

__all__ = ["Waiver", "WaiverError", "matching", "read_waivers", "waived"]

KEYS: dict[str, type] = {"rule": str, "files": list, "sop": str, "reason": str, "by": str, "until": date}
REQUIRED = ("rule", "reason", "by")


class WaiverError(UserError):
    """A waiver that cannot be used."""


class Waiver(NamedTuple):
    """One waiver: ``files`` are patterns from its file's folder, ``sop`` is a number; both may be left out."""

    rule: str
    reason: str
    by: str
    files: tuple[str, ...] = ()
    sop: str | None = None
    until: date | None = None
    folder: Path = Path()


def read_waivers(tables: Iterable[Mapping[str, Any]], path: Path) -> tuple[Waiver, ...]:
    """The waivers of a configuration file.

    :raises WaiverError: for an unknown or missing key.
    """
    waivers = []
    for number, table in enumerate(tables, 1):
        for key, value in table.items():
            if key not in KEYS:
                raise WaiverError(
                    "config.unknown_key", nearest(key, KEYS), file=path.name, key=f"waiver {number}: {key}"
                )
            if not isinstance(value, KEYS[key]):
                raise WaiverError("config.wrong_type", file=path.name, key=f"waiver {number}: {key}")
        for key in REQUIRED:
            if not table.get(key):
                raise WaiverError("config.missing_key", file=path.name, key=f"waiver {number}: {key}")
        files = tuple(table.get("files", ()))
        waivers.append(
            Waiver(
                table["rule"], table["reason"], table["by"], files, table.get("sop"), table.get("until"), path.parent
            )
        )
    return tuple(waivers)


def matching(waivers: Iterable[Waiver], path: str, finding: Finding, nomor: str | None, today: date) -> Waiver | None:
    """The first waiver in force that covers a finding; ``nomor`` is the number of the SOP it stands in."""
    for waiver in waivers:
        if waiver.until is not None and waiver.until < today:
            continue
        if waiver.rule not in (finding.code, finding.name):
            continue
        if waiver.sop is not None and waiver.sop != nomor:
            continue
        if not waiver.files or _covers(waiver, path):
            return waiver
    return None


def waived(result: DocumentResult, waivers: Collection[Waiver], today: date, bound: Collection[str]) -> DocumentResult:
    """The result with its waived findings marked; those of the rules ``bound`` cannot be."""
    if not waivers:
        return result
    findings = []
    for finding in result.findings:
        nomor = result.sops[finding.sop].nomor if finding.sop is not None else None
        waiver = matching(waivers, result.source.path, finding, nomor, today)
        marked = waiver is not None and finding.code not in bound
        findings.append(finding._replace(status="waived") if marked else finding)
    return result._replace(findings=tuple(findings))


def _covers(waiver: Waiver, path: str) -> bool:
    try:
        shown = Path(path).resolve().relative_to(waiver.folder.resolve()).as_posix()
    except ValueError:
        shown = Path(path).as_posix()
    return any(fnmatch(shown, pattern) for pattern in waiver.files)
