"""Waivers: findings that a responsible person accepts, with a reason and an end date. They never stand in the SOP
itself.
"""

import os
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from ..files import shown
from ..findings import Finding
from ..globs import matches
from ..keys import WORDS, Kinds, check_keys, check_patterns
from ..placed import ConfigError, placed
from ..results import DocumentResult

__all__ = ["KEYS", "REQUIRED", "Waiver", "covers", "expired", "matching", "read_waivers", "seen_from", "waived"]

KEYS: Kinds = {"rule": str, "files": WORDS, "sop": str, "reason": str, "by": str, "until": date}
"""What a waiver may hold."""

REQUIRED = ("rule", "reason", "by")
"""What it has to."""


class Waiver(NamedTuple):
    """One waiver: ``files`` are patterns (:mod:`soplint.globs`) from its file's folder, ``sop`` is a number; both may
    be left out.

    ``until`` is the last day on which it holds.
    """

    rule: str
    reason: str
    by: str
    files: tuple[str, ...] = ()
    sop: str | None = None
    until: date | None = None
    folder: Path = Path()


def read_waivers(tables: Iterable[Mapping[str, Any]], path: Path) -> tuple[Waiver, ...]:
    """The waivers of a configuration file.

    :raises ConfigError: for a table with an unknown key, without one that it needs, or with a value of another kind.
    """
    file = shown(path)
    waivers = []
    for number, table in enumerate(tables, 1):
        place = f"waiver {number}"
        refusal = partial(ConfigError, file, place)
        check_keys(table, KEYS, REQUIRED, refusal)
        rule = placed(table["rule"], file, place)
        files = check_patterns("files", table.get("files", ()), refusal)
        waivers.append(
            Waiver(rule, table["reason"], table["by"], files, table.get("sop"), table.get("until"), path.parent)
        )
    return tuple(waivers)


def matching(waivers: Iterable[Waiver], path: str, finding: Finding, nomor: str | None, today: date) -> Waiver | None:
    """The first waiver in force that covers a finding; ``nomor`` is the number of the SOP it stands in."""
    for waiver in waivers:
        if expired(waiver, today):
            continue
        if waiver.rule.upper() != finding.code and waiver.rule.lower() != finding.name:
            continue
        if waiver.sop is not None and waiver.sop != nomor:
            continue
        if covers(waiver, seen_from(waiver.folder, path)):
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
        if waiver is not None and finding.code not in bound:
            finding = finding._replace(status="waived", reason=waiver.reason)
        findings.append(finding)
    return result._replace(findings=tuple(findings))


def expired(waiver: Waiver, today: date) -> bool:
    """Whether its last day lies before today."""
    return waiver.until is not None and waiver.until < today


def covers(waiver: Waiver, path: str) -> bool:
    """Whether it speaks of a file, by the path seen from its folder."""
    return not waiver.files or any(matches(path, given) for given in waiver.files)


def seen_from(folder: Path, path: str) -> str:
    """A path as it reads from a folder, with slashes; one that does not lie below the folder stays as it is."""
    try:
        return Path(os.path.realpath(path)).relative_to(os.path.realpath(folder)).as_posix()
    except ValueError:
        return Path(path).as_posix()
