"""For people: each finding with the line it stands in, a caret below the place, what to do and by which law.

On a terminal it is coloured and laid out for its width; elsewhere it is plain text. What a document holds is shown and
never obeyed: control characters stand as visible signs.
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
from .signs import breaks, cells, printable
from .wording import (
    advice_line,
    basis_lines,
    capital,
    doubts,
    lines_words,
    other_lines,
    rung_counts,
    rung_words,
    sop_name,
)

__all__ = ["RENDERINGS", "finding_text", "write"]

_CONTEXT = 48
"""Characters shown on either side of the place: the rows of a table are far wider than a screen."""

_MOST = 3 * _CONTEXT
"""Characters shown at most where the place itself is long."""

_LEAST = 20
"""Columns that an excerpt has on the narrowest terminal."""

_MOST_RELATED = 5
"""Other places that are shown of one finding; the formats for machines have them all."""

_INDENT = 5
"""Columns by which the lines of a paragraph that a terminal breaks stand back behind the first."""

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
    if stream.isatty():
        _write_on_terminal(report, stream, quiet=quiet, statistics=statistics)
    elif statistics:
        stream.write(_plain(chain(_statistics_lines(report), _closing_lines(report))))
    else:
        stream.writelines(report.rendered("quiet" if quiet else "text"))
        stream.write(_plain(_closing_lines(report)))


def _write_on_terminal(report: Report, stream: TextIO, *, quiet: bool, statistics: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    # Told of NO_COLOR, rich would leave out the colours alone, and keep what is bold.
    console = Console(
        file=stream, highlight=False, soft_wrap=True, color_system=None if os.environ.get("NO_COLOR") else "auto"
    )
    width = console.width
    files = (line for file in report.files for line in _file_lines(file, report.lang, quiet=quiet, width=width))
    for line in chain(_statistics_lines(report) if statistics else files, _closing_lines(report)):
        text = Text.assemble(*((_safe(piece), _STYLES[piece[0]]) for piece in line))
        if text.cell_len <= width or width <= _LEAST:
            console.print(text)
            continue
        for number, part in enumerate(text.divide(breaks(text.plain, width, _INDENT))):
            part.rstrip()
            console.print(Text(" " * _INDENT if number else "") + part)


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
    return "".join(["".join([_safe(piece) for piece in line]).rstrip() + "\n" for line in lines])


def _safe(piece: _Piece) -> str:
    """What a terminal shows of a piece; paths are safe, and may be the sign that stands for a path not known yet."""
    style, text = piece
    return text if style == "path" else printable(text)


def _file_lines(file: DocumentResult, lang: str, *, quiet: bool, width: int) -> Iterator[_Line]:
    yield from _note_lines(file)
    opened = (finding for finding in file.findings if finding.status == "open")
    blocks = [_block(file.source, finding, lang, quiet=quiet, width=width) for finding in opened]
    for _, lines in under_headings(_headings(file, lang, quiet=quiet), blocks):
        yield from lines


def _note_lines(file: DocumentResult) -> Iterator[_Line]:
    for note in file.notes:
        yield [("path", in_one_line(file.source.path)), ("", f": {note}")]


def _block(
    source: Source, finding: Finding, lang: str, *, quiet: bool, width: int | None = None
) -> tuple[int, int, int, list[_Line]]:
    """A finding as a :class:`Block` has it, in pieces; ``width`` is that of the terminal, if there is one."""
    headline = _headline(source, finding, lang, mark=_SAFE if _is_safe(finding) else "")
    detail = () if quiet else _detail(source, finding, lang, width)
    return (-1 if finding.sop is None else finding.sop, *finding.span, [headline, *detail])


def _headings(file: DocumentResult, lang: str, *, quiet: bool) -> list[list[_Line]]:
    return [[] if quiet else _sop_heading(file, sop, lang) for sop in file.sops]


def _sop_heading(file: DocumentResult, sop: SopResult, lang: str) -> list[_Line]:
    place = f"{in_one_line(file.source.path)}:{file.source.place(sop.span.start).line}"
    name = printable(f"{sop_name(sop, lang)} ({sop.nomor})" if sop.nomor else sop_name(sop, lang))
    rung = f", {message('text.rung', lang, rung=rung_words(sop.rung, lang))}" if sop.rung is not None else ""
    return [[("path", f"── {name}, {place}"), ("dim", rung)], []]


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


def _detail(source: Source, finding: Finding, lang: str, width: int | None = None) -> Iterator[_Line]:
    page = source.page(finding.span.start)
    where = finding.location if page is None else f"{finding.location}, {message('laporan.halaman', lang, page=page)}"
    yield [("dim", f"   {where}{_doubts(finding, lang)}")]
    yield from _excerpt(source, finding.span, str(finding.severity), width)
    yield [("", f"   {advice_line(finding, lang)}")]
    yield from ([("dim", f"   {line}")] for line in _related(source, finding, lang))
    yield from ([("dim", f"   {line}")] for line in basis_lines(finding, lang))
    yield []


def _related(source: Source, finding: Finding, lang: str) -> Iterator[str]:
    """The other places that a finding speaks of; of many the first ones, and how many more there are."""
    places = list(other_lines(finding, source).items())
    shown = len(places) if len(places) <= _MOST_RELATED else _MOST_RELATED - 1
    for (path, note), lines in places[:shown]:
        if path == source.path:
            where = lines_words(lines, lang)
        else:
            where = ", ".join(f"{in_one_line(path)}:{line}" for line in lines)
        yield f"{capital(message('text.related', lang))}: {where} ({note})"
    if places[shown:]:
        yield message("text.more_related", lang, count=len(places) - shown)


def _doubts(finding: Finding, lang: str) -> str:
    words = doubts(finding, lang)
    return f" ({', '.join(words)})" if words else ""


def _excerpt(source: Source, span: Span, style: str, width: int | None) -> Iterator[_Line]:
    """The raw line with a caret below the place; a window of it where the line is long."""
    place = source.place(span.start)
    text = source.line_text(place.line)
    first = place.column - 1
    last = max(first + 1, min(first + span.end - span.start, len(text)))
    gutter = f"{place.line:>6} │ "
    begin, end = _window(text, first, last, None if width is None else max(_LEAST, width - len(gutter) - 2))
    before, after = ("…" if begin else ""), ("…" if end < len(text) else "")
    yield [("dim", gutter), ("", f"{before}{_shown(text[begin:end])}{after}")]
    caret = " " * (len(before) + cells(_shown(text[begin:first])))
    caret += "^" * max(1, cells(_shown(text[first : min(last, end)])))
    yield [("dim", " " * (len(gutter) - 2) + "│ "), (style, caret)]


def _shown(piece: str) -> str:
    """A piece of a line as it is printed: a tab parts the cells of a row."""
    return printable(piece.replace("\t", "│"))


def _window(text: str, first: int, last: int, room: int | None) -> tuple[int, int]:
    """From where to where a line with a place in it is shown, in at most ``room`` columns if there is a terminal."""
    most = _MOST if room is None else min(_MOST, room)
    context = min(_CONTEXT, most // 2)
    begin = 0 if first <= context else first - context
    end = min(len(text), max(last, begin + 2 * context) if last - begin < most else begin + most)
    # Letters that take two columns fill the room sooner; the place is kept in it.
    while room is not None and cells(_shown(text[begin:end])) > room:
        if end <= last and begin < first:
            begin += 1
        else:
            end -= 1
    return begin, end


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
    from .listing import in_columns

    rows = [tuple(message(f"table.{key}", report.lang) for key in ("findings", "files", "code", "severity", "name"))]
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
    if unjudged := len({problem.path for problem in report.problems if problem.path}):
        line += [("", "; "), ("error", message("text.problems", lang, count=unjudged))]
    for name in ("waived", "baseline"):
        if count := getattr(summary, name):
            line.append(("", f"; {message(f'count.{name}', lang, count=count)}"))
    line.append(("dim", f" ({message('text.today', lang, today=date_words(report.today, lang))})"))
    yield line


def _rung_lines(report: Report) -> Iterator[_Line]:
    """How many SOPs reach each rung, the most frequent first."""
    stands = rung_counts(report)
    counts = [message("rung.count", report.lang, rung=text, count=count) for text, count in stands]
    if counts:
        yield [("", message("text.rungs", report.lang, rungs=", ".join(counts)))]
