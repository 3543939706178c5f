"""What waivers did in a run: one that does nothing is a finding of its own (WVR001), in the configuration file."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from glob import glob
from pathlib import Path
from re import Pattern
from typing import TYPE_CHECKING

from ..engine.fingerprints import Fingerprints
from ..findings import Finding, Outcome, Severity
from ..messages import date_words, message, nearest
from ..patterns import pattern
from ..placed import misplaced
from ..results import DocumentResult
from ..results.codes import WAIVER, find_code
from ..source import Source, Span, read_source
from .waivers import Waiver, covers, expired, seen_from

if TYPE_CHECKING:
    from ..policy import RuleSet

__all__ = ["WaiverUse", "waived_codes", "waiver_result"]


class WaiverUse:
    """What the waivers of a configuration file did in one run.

    A waiver is judged only by a run that could have used it: its rule was selected, and every file that it speaks of
    was read and judged by that rule. A run on one file says nothing of a waiver for others.
    """

    def __init__(
        self,
        waivers: tuple[Waiver, ...],
        ruleset: "RuleSet",
        selected: frozenset[str],
        bound: frozenset[str],
        today: date,
    ) -> None:
        """``selected`` are the codes of the run, ``bound`` those of its profile's mandatory rules.

        :raises ConfigError: for a waiver of a rule that does not exist.
        """
        self.waivers = waivers
        self.selected, self.bound, self.today = selected, bound, today
        self._codes = waived_codes(waivers, ruleset)
        self._files: set[str] = set()
        self._listed: list[str] | None = None
        self._reached: set[int] = set()
        self._used: set[int] = set()
        self._unsure: set[int] = set()

    def note(self, result: DocumentResult) -> None:
        """Take in what was found in one file."""
        if not self.waivers:
            return
        shown = seen_from(self.waivers[0].folder, result.source.path)
        self._files.add(shown)
        for number, (waiver, code) in enumerate(zip(self.waivers, self._codes, strict=True)):
            if not covers(waiver, shown):
                continue
            self._reached.add(number)
            sops = {at for at, sop in enumerate(result.sops) if waiver.sop in (None, sop.nomor)}
            if any(finding.code == code and finding.sop in sops for finding in result.findings):
                self._used.add(number)
            told = (Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE)
            judged = all(result.sops[at].outcomes.get(code) in told for at in sops)
            unnamed = waiver.sop is not None and any(sop.nomor is None for sop in result.sops)
            if result.problems or unnamed or not judged:
                self._unsure.add(number)

    def faults(self, listed: Callable[[], Iterable[str]]) -> Iterator[tuple[int, str]]:
        """The waivers that do nothing, by position, and why: ``expired``, ``mandatory`` or ``unused``.

        ``listed`` gives the files that a run on the whole folder of the configuration file would read.
        """
        for number, (waiver, code) in enumerate(zip(self.waivers, self._codes, strict=True)):
            if code not in self.selected:
                continue
            if expired(waiver, self.today):
                if number in self._reached or self._complete(waiver, listed):
                    yield number, "expired"
            elif code in self.bound:
                if number in self._reached:
                    yield number, "mandatory"
            elif number not in self._used | self._unsure and self._complete(waiver, listed):
                yield number, "unused"

    def _complete(self, waiver: Waiver, listed: Callable[[], Iterable[str]]) -> bool:
        """Whether the run read every file that a waiver speaks of."""
        folder = waiver.folder
        # Path.glob refuses patterns that others take.
        named = (folder / file for given in waiver.files for file in glob(given, root_dir=folder, recursive=True))  # noqa: PTH207
        if any(seen_from(folder, str(file)) not in self._files for file in named if file.is_file()):
            return False
        if self._listed is None:
            self._listed = [seen_from(folder, path) for path in listed()]
        return all(path in self._files for path in self._listed if covers(waiver, path))


def waived_codes(waivers: Iterable[Waiver], ruleset: "RuleSet") -> list[str]:
    """The code of the rule that each waiver names.

    :raises ConfigError: for a waiver of a rule that does not exist.
    """
    return [_code(waiver.rule, ruleset) for waiver in waivers]


def _code(word: str, ruleset: "RuleSet") -> str:
    if find_code(word) is not None:
        raise misplaced(word, "waiver.own")
    rule = ruleset.find(word)
    if rule is not None:
        return rule.code
    if ruleset.named(word, opted_in=True):
        raise misplaced(word, "waiver.family")
    names = (name for each in ruleset.rules for name in (each.code, each.name))
    raise misplaced(word, "config.no_rule", nearest(word, names))


def waiver_result(
    path: Path, waivers: tuple[Waiver, ...], faults: Iterable[tuple[int, str]], severity: Severity, lang: str
) -> DocumentResult | None:
    """The findings on a configuration file, as those on any other file; None when there are none.

    :raises soplint.source.SourceError: when the file can no longer be read.
    """
    found = list(faults)
    if not found:
        return None
    # Windows knows no way from one drive to another, but the file lies in the working folder or above it.
    source = read_source(path, Path(os.path.relpath(path)).as_posix())
    spans = _table_spans(source, len(waivers))
    fingerprints = Fingerprints()
    findings = []
    for number, why in found:
        waiver = waivers[number]
        fingerprint = fingerprints.of(WAIVER.code, why, *(str(value) for value in waiver[:-1]))
        findings.append(_finding(source, spans[number], number, waiver, why, severity, lang, fingerprint))
    findings.sort(key=lambda finding: finding.span)
    return DocumentResult(source, 1.0, 1.0, (), tuple(findings), ())


def _finding(
    source: Source, span: Span, number: int, waiver: Waiver, why: str, severity: Severity, lang: str, fingerprint: str
) -> Finding:
    values = {"rule": waiver.rule, "until": waiver.until.isoformat() if waiver.until else None, "by": waiver.by}
    words = {**values, "until": date_words(waiver.until, lang) if waiver.until else None}
    return Finding(
        code=WAIVER.code,
        name=WAIVER.name,
        severity=severity,
        message=message(f"waiver.{why}", lang, **words),
        span=span,
        location=message("waiver.place", lang, number=number + 1),
        quote=source.slice(span),
        sop=None,
        related=(),
        data={**values, "why": why, "reason": waiver.reason},
        fix=None,
        origin="document",
        confidence="certain",
        fingerprint=fingerprint,
        advice=message(f"waiver.{why}.advice", lang, **words),
        basis=(),
    )


_HEADER = pattern(r"""^[ \t]*(\[\[[^\[\]\n]*\bwaiver\b["']?[ \t]*\]\])""")
_KEY = pattern(r"""^[ \t]*((?:[\w"'.]*\.)?["']?waiver["']?[ \t]*=)""")


def _table_spans(source: Source, count: int) -> list[Span]:
    """Where each waiver stands: the heading of its table; without headings the key, else the first line."""
    headings = list(_outside_strings(source, _HEADER))
    if len(headings) == count:
        return headings
    found = next(_outside_strings(source, _KEY), None)
    if found is None:
        first = next(line for line in range(1, len(source.line_starts) + 1) if source.line_text(line).strip())
        start = source.line_starts[first - 1]
        found = Span(start, start + len(source.line_text(first)))
    return [found] * count


def _outside_strings(source: Source, wanted: "Pattern[str]") -> Iterator[Span]:
    """The lines of a TOML file that match and are no part of a string of several lines: before one, TOML is whole."""
    import tomllib

    for line, start in enumerate(source.line_starts, 1):
        match = wanted.match(source.line_text(line))
        if match is None:
            continue
        try:
            tomllib.loads(source.text[:start].replace("\r\n", "\n"))
        except tomllib.TOMLDecodeError:
            continue
        yield Span(start + match.start(1), start + match.end(1))
