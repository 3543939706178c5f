"""The correction report as Markdown, with the tables of GitHub: for a wiki, a merge request, or an editor."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..discovery import REPORT_MARK
from ..files import replacing
from ..findings import Severity
from ..folding import squeeze
from ..messages import message
from ..patterns import pattern
from ..repository import Report
from .laporan import (
    Baris,
    Berkas,
    LaporanSop,
    Ringkasan,
    by_reason,
    cell_texts,
    column_heads,
    figures,
    parts,
    remark,
    summarise,
)
from .wording import date_words

__all__ = ["save"]

_SPECIAL = pattern(r"[\\`*_\[\]<#|~&@$]|:(?=//|\w+:)")


def save(report: Report, path: Path) -> None:
    """Write the report; a file that was there is replaced only when the new one is whole."""
    with replacing(path) as stream:
        stream.writelines(f"{block}\n\n" for block in _blocks(report))


def _blocks(report: Report) -> Iterator[str]:
    """The report as paragraphs, headings and tables."""
    lang, summary = report.lang, summarise(report)
    judged = message("page.judged", lang), date_words(summary.tanggal, lang)
    rules = message("page.rules_digest", lang), f"soplint {report.version}, {report.ruleset[:12]}"
    yield f"<!-- {REPORT_MARK} -->"
    yield f"# {_text(summary.judul)}"
    yield "\n".join(f"- {_text(label)}: {_text(value)}" for label, value in (judged, rules))
    yield from _summary(summary, lang)
    for part in parts(report):
        yield from _file(part, lang)
    yield f"---\n\n{_text(message('document.closing_text', lang))}"


def _text(text: str) -> str:
    """Text that stands for itself: nothing in it is markup, and it stays on one line."""
    return _SPECIAL.sub(r"\\\g<0>", squeeze(text))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = ()) -> str:
    """A table; the columns ``numbers`` are aligned to the right. Cells are marked up already."""
    right = frozenset(numbers)
    rule = ["---:" if column in right else "---" for column in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in ([*map(_text, heads)], rule, *rows))


def _summary(summary: Ringkasan, lang: str) -> Iterator[str]:
    levels = [message(f"severity.{severity}", lang) for severity in Severity]
    yield f"## {_text(message('page.summary', lang))}"
    counts = [(_text(label), str(count)) for label, count, _ in figures(summary, lang)]
    yield _table([message("page.summary", lang), message("document.count", lang)], counts, [1])
    yield from _problems(summary.masalah, lang)
    if summary.rumpun:
        yield f"### {_text(message('page.by_family', lang))}"
        rows = [[_text(family.nama), *map(str, family.per_tingkat.values())] for family in summary.rumpun]
        yield _table([message("page.family", lang), *levels], rows, [1, 2, 3])
    if summary.jenjang:
        yield f"### {_text(message('page.by_rung', lang))}"
        heads = [message("page.rung", lang), message("page.sops", lang)]
        yield _table(heads, [(_text(name), str(count)) for name, count in summary.jenjang], [1])
    if summary.sops:
        yield f"### {_text(message('page.sop_list', lang))}"
        heads = [message("laporan.no", lang), "SOP", message("page.rung", lang), *levels]
        yield _table(
            heads,
            [
                (
                    str(sop.urut),
                    f"{_text(sop.nama)} ({_text(sop.nomor or '–')})",
                    _text(sop.jenjang or "–"),
                    *map(str, sop.per_tingkat.values()),
                )
                for sop in summary.sops
            ],
            [0, 3, 4, 5],
        )


def _problems(problems: Iterable[tuple[str, str]], lang: str) -> Iterator[str]:
    lines = [f"- {': '.join(_text(part) for part in problem if part)}" for problem in problems]
    if lines:
        yield f"### {_text(message('page.problems', lang))}"
        yield "\n".join(lines)


def _file(part: Berkas, lang: str) -> Iterator[str]:
    if part.temuan or not part.sops:
        yield f"## {_text(message('page.file', lang, path=part.path))}"
        yield from _problems((("", words) for words in part.masalah), lang)
    if part.temuan:
        yield f"### {_text(message('page.findings_of_file', lang))}"
        yield _findings(part.temuan, lang)
    for sop in part.sops:
        yield from _sop(sop, part, lang)


def _sop(sop: LaporanSop, part: Berkas, lang: str) -> Iterator[str]:
    first, last = sop.lines
    yield f"## {sop.urut}\\. {_text(sop.nama)}"
    where = message("page.where", lang, path=part.path, first=first, last=last)
    rung = [message("text.rung", lang, rung=sop.jenjang)] if sop.jenjang else []
    yield _text("; ".join([where, *rung, *part.catatan]))
    yield _table(
        [message("document.identity", lang), ""],
        [(_text(label), _text(value or f"({message('page.blank', lang)})")) for label, value in sop.identitas],
    )
    yield f"### {_text(message('page.findings', lang))}"
    yield _findings(sop.temuan, lang) if sop.temuan else _text(message("page.no_finding", lang))
    if sop.dikecualikan:
        yield f"### {_text(message('page.set_aside', lang))}"
        yield _findings(sop.dikecualikan, lang)
    if sop.perlu_dilihat:
        yield f"### {_text(message('page.to_be_seen', lang))}"
        yield _text(message("page.to_be_seen_why", lang))
        yield "\n".join(
            f"- {_text(reason)}: {', '.join(f'{line.kode} {line.nama}' for line in lines)}"
            for reason, lines in by_reason(sop.perlu_dilihat).items()
        )


def _findings(rows: Iterable[Baris], lang: str) -> str:
    return _table(column_heads(lang), (_cells(row, lang) for row in rows), [0])


def _cells(row: Baris, lang: str) -> list[str]:
    no, lokasi, kutipan, temuan, *others = map(_text, cell_texts(row))
    return [no, lokasi, kutipan, f"{temuan}<br>*{_text(remark(row, lang))}*", *others]
