"""Corrections that rules offer: tried on the text, judged again, shown as a diff or written as copies.

A correction counts only when the text, read and judged again, no longer holds its finding and holds no new one. What
was read is never written to.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .config import Config, selected_codes
from .config.baseline import Baseline
from .discovery import Found
from .engine import check_document
from .files import write_whole
from .findings import SAFETIES, Edit, Finding, Outcome
from .messages import UserError
from .repository.marking import Marking
from .repository.records import Judge
from .results import DocumentResult, Problem
from .source import Source, SourceError, Span, decode

__all__ = [
    "FixError",
    "Fixed",
    "JudgeText",
    "MarkFindings",
    "apply_edits",
    "diff",
    "fix_source",
    "fix_texts",
    "holds",
    "write_copies",
]

JudgeText = Callable[[Source], DocumentResult]
"""Says what is found in a text."""

MarkFindings = Callable[[DocumentResult], DocumentResult]
"""Marks the findings of a text that are waived or known."""


class FixError(UserError):
    """Corrected copies that cannot be written."""


class Fixed(NamedTuple):
    """A corrected text: the findings that its corrections removed, those whose correction did not hold, what kept the
    text from being judged, and the findings left with a correction that wants a person's eye and was not tried.
    """

    source: Source
    text: str
    applied: tuple[Finding, ...]
    dropped: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    suggested: tuple[Finding, ...]


def fix_source(
    source: Source,
    judge: JudgeText,
    *,
    mark: MarkFindings | None = None,
    codes: Collection[str] | None = None,
    suggest: bool = False,
) -> Fixed:
    """Correct a text until no correction is left that holds.

    Corrections of open findings of the rules ``codes`` (default: all) are made, safe ones, with ``suggest`` also those
    that want a person's eye. ``judge`` says what is found in a text; ``mark`` says which of the findings in the text as
    it was read are not open.
    """
    safeties = SAFETIES if suggest else ("safe",)
    result = judge(source)
    if mark is not None:
        result = mark(result)
    problems = result.problems
    applied: list[Finding] = []
    while True:
        refused: dict[str, Finding] = {}
        before = len(applied)
        while batch := _batch(_offered(result, codes, safeties), refused):
            after, done = _largest(result, batch, judge)
            if done:
                result = after
                applied += done
            else:
                refused[batch[0].fingerprint] = batch[0]
        # Another correction may have made way for one that was refused.
        if len(applied) == before:
            left = () if suggest else _offered(result, codes, ("suggest",))
            return Fixed(source, result.source.text, tuple(applied), tuple(refused.values()), problems, tuple(left))


def fix_texts(
    found: Found,
    config: Config,
    today: date,
    *,
    select: tuple[str, ...] = (),
    suggest: bool = False,
    baseline: Baseline | None = None,
) -> tuple[list[Fixed], list[Problem]]:
    """Correct every text that was found, by the rules ``select`` (default: all that the configuration selects); what
    is waived or in the ``baseline`` is left alone.

    :raises soplint.config.ConfigError: when a rule is selected, or waived, that does not exist.
    """
    by_config = Judge(config, today)
    ruleset, settings = by_config.ruleset, by_config.settings
    codes = settings.selected
    if select:
        codes = selected_codes(ruleset, select, config.ignore, none=True)
        settings = settings._replace(selected=settings.selected | codes)
    mark = Marking(by_config, baseline).mark

    def judge(source: Source) -> DocumentResult:
        return check_document(source, ruleset, settings)

    fixed = []
    problems = list(found.problems)
    for text in found.texts:
        try:
            source = decode(text.read(), text.path)
        except SourceError as error:
            problems.append(Problem("SYS002", text.path, f"sys.{error.reason}"))
        else:
            fixed.append(fix_source(source, judge, mark=mark, codes=codes, suggest=suggest))
    return fixed, [*problems, *(problem for one in fixed for problem in one.problems)]


def _offered(result: DocumentResult, codes: Collection[str] | None, safeties: Collection[str]) -> list[Finding]:
    return [
        finding
        for finding in result.findings
        if finding.fix is not None
        and finding.fix.safety in safeties
        and finding.status == "open"
        and (codes is None or finding.code in codes)
    ]


def _batch(offered: Iterable[Finding], refused: Collection[str]) -> list[Finding]:
    """The findings whose corrections do not meet; of two that do, the first: the other waits for the next round."""
    chosen: list[Finding] = []
    taken: list[Span] = []
    for finding in offered:
        if finding.fix is None or finding.fingerprint in refused:
            continue
        spans = sorted([*taken, *(edit.span for edit in finding.fix.edits)])
        if not any(_meet(first, second) for first, second in pairwise(spans)):
            chosen.append(finding)
            taken = spans
    return chosen


def _largest(result: DocumentResult, batch: list[Finding], judge: JudgeText) -> tuple[DocumentResult, list[Finding]]:
    """The text after as many of the corrections as hold together, by halves from the first; none when not even it."""
    while batch:
        source = result.source
        after = judge(Source(source.path, apply_edits(source.text, _edits(batch))))
        before = _before(result, after, batch)
        if before is not None:
            # A finding may be waived or known by what has just been corrected, such as the SOP's number.
            kept = (each._replace(status=old.status) for each, old in zip(after.findings, before, strict=True))
            return after._replace(findings=tuple(kept)), batch
        batch = batch[: len(batch) // 2]
    return result, []


def _meet(first: Span, second: Span) -> bool:
    """Whether two spans share a character; two insertions at one place meet too."""
    return first == second or (first.start < second.end and second.start < first.end)


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return sorted(edit for finding in findings if finding.fix is not None for edit in finding.fix.edits)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; they must not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits):
        pieces += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*pieces, text[position:]])


def holds(before: DocumentResult, after: DocumentResult, corrected: Collection[Finding]) -> bool:
    """Whether ``after`` has lost the corrected findings and gained none.

    A text that can be judged less well has not been corrected: what passed may not become undetermined, no SOP may be
    lost.
    """
    return _before(before, after, corrected) is not None


def _before(before: DocumentResult, after: DocumentResult, corrected: Collection[Finding]) -> list[Finding] | None:
    """What each finding ``after`` was before; None when the corrections do not hold."""
    if len(after.sops) != len(before.sops) or len(after.problems) > len(before.problems):
        return None
    settled = (Outcome.PASS, Outcome.NOT_APPLICABLE)
    for old, new in zip(before.sops, after.sops, strict=True):
        for code, outcome in new.outcomes.items():
            if outcome is Outcome.UNDETERMINED and old.outcomes[code] in settled:
                return None
    edits = _edits(corrected)
    left = [(finding, _moved(finding.span, edits)) for finding in before.findings if finding not in corrected]
    found = []
    for finding in after.findings:
        for index, (other, span) in enumerate(left):
            if (other.code, other.sop) == (finding.code, finding.sop) and _meet(span, finding.span):
                found.append(other)
                del left[index]
                break
        else:
            return None
    return found


def _moved(span: Span, edits: list[Edit]) -> Span:
    """Where a span of the text stands once the edits are made."""
    return Span(_offset(span.start, edits, end=False), _offset(span.end, edits, end=True))


def _offset(offset: int, edits: list[Edit], *, end: bool) -> int:
    shift = 0
    for (start, stop), text in edits:
        growth = len(text) - (stop - start)
        if stop <= offset:
            shift += growth
        elif start < offset:
            # Inside the edit: the whole of what replaces it belongs to the span.
            return (stop + growth if end else start) + shift
    return offset + shift


# -------------------------------------------------------------------- showing and writing


def diff(fixed: Fixed) -> Iterator[bytes]:
    """The lines of a unified diff, each with its line end, in the encoding of the file: a patch has to match it.

    :raises FixError: for a correction with a letter that this encoding does not have.
    """
    from difflib import diff_bytes, unified_diff

    path = os.fsencode(fixed.source.path)
    try:
        before, after = (_lines(fixed.source.encoded(text)) for text in (fixed.source.text, fixed.text))
    except UnicodeEncodeError:
        raise FixError("fix.encoding", path=fixed.source.path, encoding=fixed.source.encoding) from None
    for line in diff_bytes(unified_diff, before, after, path, path):
        # Only the last line of a text has no line end.
        yield line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


def _lines(text: bytes) -> list[bytes]:
    """Lines as diff and patch know them: they end at LF and nothing else."""
    *whole, last = text.split(b"\n")
    return [line + b"\n" for line in whole] + ([last] if last else [])


def write_copies(fixed: Iterable[Fixed], folder: Path, originals: Iterable[Path]) -> list[Path]:
    """Write corrected texts below a folder, in UTF-8 with their own line ends, and say where.

    A file of the working folder keeps its relative name, another its whole path.

    :raises FixError: before anything is written, when an original or another copy stands in the way.
    """
    taken = {_identity(path) for path in originals if path.exists()}
    copies: dict[Path, str] = {}
    for one in fixed:
        if one.source.path == "-":
            raise FixError("fix.standard_input")
        target = folder / _relative(Path(one.source.path))
        if target in copies or (target.exists() and _identity(target) in taken):
            raise FixError("fix.original", path=target)
        copies[target] = one.text
    for target, text in copies.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, text.encode("utf-8"))
    return list(copies)


def _identity(path: Path) -> tuple[int, int]:
    """What tells one file from another, whatever name or link leads to it."""
    status = path.stat()
    return status.st_dev, status.st_ino


def _relative(path: Path) -> Path:
    whole = path.resolve()
    try:
        return whole.relative_to(Path.cwd().resolve())
    except ValueError:
        return whole.relative_to(whole.anchor)
