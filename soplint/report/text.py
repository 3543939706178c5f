"""For people: each finding with the line it stands in, a caret below the place, what to do and by which law.

On a terminal it is coloured; elsewhere it is plain text.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, TextIO

from ..files import in_one_line
from ..findings import Finding, Severity
from ..messages import date_words, message
from ..repository import Report
from ..repository.printed import Block, Printed, arranged, under_headings
from ..results import DocumentResult, SopResult
from ..source import Source, Span
from .wording import advice_line, basis_lines, doubts, lines_words, other_lines, rung_words, sop_name

__all__ = ["RENDERINGS", "finding_text", "write"]

_CONTEXT = 48
"""Characters shown on either side of the place: the rows of a table are far wider than a screen."""

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "path": "bold",
    "fix": "bold cyan",
    "dim": "dim",
    "": "",
}
_SAFE = " [*]"
"""Stands behind the code of a finding whose correction is safe."""

_Piece = tuple[str, str]
_Line = list[_Piece]


def write(report: Report, stream: TextIO, *, quiet: bool = False, statistics: bool = False) -> None:
    """Print the report; ``quiet`` leaves out all but one line for each finding, ``statistics`` counts them by rule
    instead.
    """
    if stream.isatty() and not os.environ.get("NO_COLOR"):
        files = (line for file in report.files for line in _file_lines(file, report.lang, quiet=quiet))
        _write_coloured(chain(_statistics_lines(report) if statistics else files, _closing_lines(report)), stream)
    elif statistics:
        stream.write(_plain(chain(_statistics_lines(report), _closing_lines(report))))
    else:
        stream.writelines(report.rendered("quiet" if quiet else "text"))
        stream.write(_plain(_closing_lines(report)))


def _write_coloured(lines: Iterator[_Line], stream: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*((text, _STYLES[style]) for style, text in line)))


class _Rendering(NamedTuple):
    """Files as they are printed without a terminal; ``quiet`` with one line for each finding."""

    quiet: bool

    def file(self, result: DocumentResult, lang: str) -> Printed:
        """One file."""
        headings = [_plain(heading) for heading in _headings(result, lang, quiet=self.quiet)]
        blocks = [self.finding(result.source, finding, lang) for finding in result.findings if finding.status == "open"]
        return arranged(_plain(_note_lines(result)), headings, blocks)

    def finding(self, source: Source, finding: Finding, lang: str) -> Block:
        """One finding."""
        sop, start, end, lines = _block(source, finding, lang, quiet=self.quiet)
        return Block(sop, start, end, _plain(lines))


RENDERINGS = {"text": _Rendering(quiet=False), "quiet": _Rendering(quiet=True)}
"""What can be prepared for each file while it is checked."""


def finding_text(source: Source, finding: Finding, lang: str) -> str:
    """All that is printed of one finding, without colour."""
    return _plain([_headline(source, finding, lang), *_detail(source, finding, lang)]).strip()


def _plain(lines: Iterable[_Line]) -> str:
    return "".join(["".join([text for _, text in line]).rstrip() + "\n" for line in lines])


def _file_lines(file: DocumentResult, lang: str, *, quiet: bool) -> Iterator[_Line]:
    yield from _note_lines(file)
    opened = (finding for finding in file.findings if finding.status == "open")
    blocks = [_block(file.source, finding, lang, quiet=quiet) for finding in opened]
    for _, lines in under_headings(_headings(file, lang, quiet=quiet), blocks):
        yield from lines


def _note_lines(file: DocumentResult) -> Iterator[_Line]:
    for note in file.notes:
        yield [("path", in_one_line(file.source.path)), ("", f": {note}")]


def _block(source: Source, finding: Finding, lang: str, *, quiet: bool) -> tuple[int, int, int, list[_Line]]:
    """A finding as a :class:`Block` has it, in pieces."""
    headline = _headline(source, finding, lang, mark=_SAFE if _is_safe(finding) else "")
    detail = () if quiet else _detail(source, finding, lang)
    return (-1 if finding.sop is None else finding.sop, *finding.span, [headline, *detail])


def _headings(file: DocumentResult, lang: str, *, quiet: bool) -> list[list[_Line]]:
    return [[] if quiet else _sop_heading(file, sop, lang) for sop in file.sops]


def _sop_heading(file: DocumentResult, sop: SopResult, lang: str) -> list[_Line]:
    place = f"{in_one_line(file.source.path)}:{file.source.place(sop.span.start).line}"
    number = f" ({sop.nomor})" if sop.nomor else ""
    rung = f", {message('text.rung', lang, rung=rung_words(sop.rung, lang))}" if sop.rung is not None else ""
    return [[("path", f"── {sop_name(sop, lang)}{number}, {place}"), ("dim", rung)], []]


def _is_safe(finding: Finding) -> bool:
    """Whether a correction can be made without a person's eye."""
    return finding.fix is not None and finding.fix.safety == "safe"


def _headline(source: Source, finding: Finding, lang: str, mark: str = "") -> _Line:
    place = source.place(finding.span.start)
    level = message(f"severity.{finding.severity}", lang)
    return [
        ("path", f"{in_one_line(source.path)}:{place.line}:{place.column}"),
        ("", ": "),
        (str(finding.severity), f"{level} {finding.code}"),
        ("fix", mark),
        ("", f" {finding.message} "),
        ("dim", f"[{finding.name}]"),
    ]


def _detail(source: Source, finding: Finding, lang: str) -> Iterator[_Line]:
    yield [("dim", f"   {finding.location}{_doubts(finding, lang)}")]
    yield from _excerpt(source, finding.span, str(finding.severity))
    yield [("", f"   {advice_line(finding, lang)}")]
    for (path, note), lines in other_lines(finding, source).items():
        if path == source.path:
            where = lines_words(lines, lang)
        else:
            where = ", ".join(f"{in_one_line(path)}:{line}" for line in lines)
        yield [("dim", f"   {message('text.related', lang)}: {where} ({note})")]
    yield from ([("dim", f"   {line}")] for line in basis_lines(finding, lang))
    yield []


def _doubts(finding: Finding, lang: str) -> str:
    words = doubts(finding, lang)
    return f" ({', '.join(words)})" if words else ""


def _excerpt(source: Source, span: Span, style: str) -> Iterator[_Line]:
    """The raw line with a caret below the place; a window of it where the line is long."""
    place = source.place(span.start)
    text = source.line_text(place.line)
    first = place.column - 1
    last = max(first + 1, min(first + span.end - span.start, len(text)))
    begin = 0 if first <= _CONTEXT else first - _CONTEXT
    end = min(len(text), max(last, begin + 2 * _CONTEXT) if last - begin < 3 * _CONTEXT else begin + 3 * _CONTEXT)
    window = text[begin:end].replace("\t", "│")
    before, after = ("…" if begin else ""), ("…" if end < len(text) else "")
    gutter = f"{place.line:>6} │ "
    yield [("dim", gutter), ("", f"{before}{window}{after}")]
    caret = " " * (len(before) + first - begin) + "^" * (min(last, end) - first)
    yield [("dim", " " * 6 + " │ "), (style, caret)]


def _closing_lines(report: Report) -> Iterator[_Line]:
    yield from _summary_lines(report)
    yield from _rung_lines(report)
    yield from _fix_lines(report)


def _fix_lines(report: Report) -> Iterator[_Line]:
    """How many findings can be corrected, and by which command."""
    counts = {"safe": report.summary.safe, "suggest": report.summary.suggest}
    key = "_".join(name for name, count in counts.items() if count)
    if key:
        yield [("", message(f"text.fix_{key}", report.lang, **counts))]


def _statistics_lines(report: Report) -> Iterator[_Line]:
    """How often each rule was broken and in how many files, the most frequent first."""
    counts: Counter[tuple[str, str, Severity]] = Counter()
    files: Counter[str] = Counter()
    for file in report.files:
        found = [finding for finding in file.findings if finding.status == "open"]
        counts.update((finding.code, finding.name, finding.severity) for finding in found)
        files.update({finding.code for finding in found})
    if not counts:
        return
    from ..listing import in_columns

    rows = [tuple(message(f"statistics.{key}", report.lang) for key in ("count", "files", "code", "severity", "name"))]
    for (code, name, severity), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        rows.append((str(count), str(files[code]), code, message(f"severity.{severity}", report.lang), name))
    for line in in_columns(rows):
        yield [("", line)]
    yield []


def _summary_lines(report: Report) -> Iterator[_Line]:
    summary, lang = report.summary, report.lang
    counts = [
        (str(severity), message(f"count.{severity}", lang, count=getattr(summary, str(severity))))
        for severity in Severity
    ]
    line: _Line = [("", message("text.summary", lang, files=summary.files, sops=summary.sops) + ": ")]
    for position, (style, text) in enumerate(counts):
        line += [("", ", " if position else ""), (style, text)]
    line.append(("", f"; {message('count.undetermined', lang, count=summary.undetermined)}"))
    for name in ("waived", "baseline"):
        if count := getattr(summary, name):
            line.append(("", f"; {message(f'count.{name}', lang, count=count)}"))
    line.append(("dim", f" ({message('text.today', lang, today=date_words(report.today, lang))})"))
    yield line


def _rung_lines(report: Report) -> Iterator[_Line]:
    """How many SOPs reach each rung, the most frequent first."""
    stands = [(rung_words(rung, report.lang), count) for rung, count in report.rungs().most_common()]
    counts = [message("rung.count", report.lang, rung=text, count=count) for text, count in stands]
    if counts:
        yield [("", message("text.rungs", report.lang, rungs=", ".join(counts)))]
