"""The baseline: the findings of an old repository that are known and will be mended in time, kept in a JSON file.

A finding of the baseline is marked, never removed. It is known again by its file and its fingerprint, which holds the
rule, the SOP's number and name and the quoted text, but no line: text may move within the file. Where the file is gone
and the same finding stands in another, the file was renamed; an SOP with neither number nor name is not followed there.
What the run itself could not do (SYS) and what is wrong with the configuration (WVR001) never enters it.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ..files import shown, write_whole
from ..findings import Finding, Outcome
from ..folding import shortened, squeeze
from ..messages import FileError
from ..results import DocumentResult, SopResult
from ..results.contract import dumps, encoded
from .waivers import seen_from

__all__ = ["NAME", "Baseline", "BaselineError", "KnownFinding", "State", "read_baseline", "write_baseline"]

NAME = "soplint-baseline.json"
"""The file that is meant when none is named."""

_FORMAT = "soplint-baseline"
_VERSION = 1
_QUOTE_LENGTH = 80


class BaselineError(FileError):
    """A baseline that cannot be used."""


class KnownFinding(NamedTuple):
    """One known finding. ``path`` counts from the baseline's folder; ``sop`` (number, else name) and ``quote`` are for
    people who review the file.
    """

    path: str
    code: str
    sop: str | None
    quote: str
    fingerprint: str


State = Literal["known", "resolved", "unjudged"]
"""What a run makes of an entry: met, gone, or not to be told."""


class Baseline:
    """The known findings, and in the course of one run which of them were met.

    ``folder`` is where the baseline's file stands.
    """

    def __init__(self, entries: Iterable[KnownFinding], folder: Path) -> None:
        self.entries = tuple(entries)
        self.folder = folder
        self.found: list[KnownFinding] = []
        """Every finding of the run that the baseline may hold, those that it did not hold before included."""
        self._exact = {(entry.path, entry.fingerprint): entry for entry in self.entries}
        self._named: dict[str, list[KnownFinding]] = {}
        for entry in self.entries:
            if entry.sop is not None:
                self._named.setdefault(entry.fingerprint, []).append(entry)
        self._met: set[KnownFinding] = set()
        self._judged: dict[str, frozenset[str]] = {}

    def mark(self, result: DocumentResult, bound: frozenset[str]) -> DocumentResult:
        """Give the open findings of a file that are known the status ``baseline``; never those of ``bound`` rules."""
        if result.source.path == "-":
            return result
        path = seen_from(self.folder, result.source.path)
        self._judged[path] = _judged(result) - bound
        findings = []
        for finding in result.findings:
            if finding.status == "open" and finding.code not in bound:
                self.found.append(_known(path, finding, result.sops))
                known = self._exact.get((path, finding.fingerprint)) or self._renamed(finding.fingerprint)
                if known is not None:
                    self._met.add(known)
                    finding = finding._replace(status="baseline")
            findings.append(finding)
        return result._replace(findings=tuple(findings))

    def _renamed(self, fingerprint: str) -> KnownFinding | None:
        """The entry of a file that is gone, each for one finding only."""
        for entry in self._named.get(fingerprint, ()):
            if entry not in self._met and not (self.folder / entry.path).is_file():
                return entry
        return None

    def state(self, entry: KnownFinding) -> State:
        """What became of an entry, once all files were seen: ``unjudged`` where the run could not tell."""
        if entry in self._met:
            return "known"
        if entry.path in self._judged:
            return "resolved" if entry.code in self._judged[entry.path] else "unjudged"
        return "unjudged" if (self.folder / entry.path).is_file() else "resolved"

    def in_state(self, state: State) -> list[KnownFinding]:
        """The entries that a run left in this state."""
        return [entry for entry in self.entries if self.state(entry) == state]

    def renewed(self) -> list[KnownFinding]:
        """What the file should hold after the run: the findings of now, and the entries that it could not judge."""
        return sorted({*self.found, *self.in_state("unjudged")}, key=_order)


def _judged(result: DocumentResult) -> frozenset[str]:
    """The rules that could be judged on every SOP of a file."""
    if result.problems or not result.sops:
        return frozenset()
    told = (
        {code for code, outcome in sop.outcomes.items() if outcome is not Outcome.UNDETERMINED} for sop in result.sops
    )
    return frozenset(set.intersection(*told))


def _known(path: str, finding: Finding, sops: tuple[SopResult, ...]) -> KnownFinding:
    sop = sops[finding.sop] if finding.sop is not None else None
    named = (sop.nomor or sop.nama) if sop is not None else None
    quote = shortened(squeeze(finding.quote), _QUOTE_LENGTH)
    return KnownFinding(path, finding.code, named, quote, finding.fingerprint)


def _order(entry: KnownFinding) -> tuple[str, ...]:
    return (entry.path, entry.code, entry.sop or "", entry.quote, entry.fingerprint)


def read_baseline(path: Path) -> Baseline:
    """The baseline that a file holds.

    :raises BaselineError: when it is missing, not a baseline, damaged, or made by a later version.
    """
    name = shown(path)
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BaselineError(name, "", "baseline.missing") from None
    except OSError as error:
        from ..causes import cause

        raise BaselineError(name, "", "config.unreadable", error=cause(error)) from None
    except (ValueError, RecursionError):
        raise BaselineError(name, "", "baseline.foreign") from None
    if not isinstance(table, dict) or table.get("format") != _FORMAT:
        raise BaselineError(name, "", "baseline.foreign")
    version = table.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise BaselineError(name, "", "baseline.newer", version=version)
    rows = table.get("findings")
    if version != _VERSION or not isinstance(rows, list):
        raise BaselineError(name, "", "baseline.foreign")
    for number, row in enumerate(rows, 1):
        if not _is_known(row):
            raise BaselineError(name, "", "baseline.damaged", number=number)
    return Baseline((KnownFinding(**row) for row in rows), path.parent)


def _is_known(row: Any) -> bool:
    return (
        isinstance(row, dict)
        and row.keys() == set(KnownFinding._fields)
        and all(isinstance(value, str) or (key == "sop" and value is None) for key, value in row.items())
    )


def write_baseline(path: Path, entries: Iterable[KnownFinding]) -> None:
    """Write a baseline, a line for each entry so that a change can be reviewed; the old file stays whole until then.

    :raises OSError: when the file cannot be written.
    """
    rows = ",\n".join(f"  {dumps(entry._asdict())}" for entry in entries)
    text = f'{{\n "format": "{_FORMAT}",\n "version": {_VERSION},\n "findings": [\n{rows}\n ]\n}}\n'
    write_whole(path, encoded(text))
