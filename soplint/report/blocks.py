"""The correction report as headings, paragraphs and tables in their order: what every form of it on paper says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..findings import Severity
from ..messages import date_words, message, number_words
from ..repository import Report
from .keterangan import meanings, rules_judged
from .laporan import Baris, Berkas, ButirPeriksa, LaporanSop, by_reason, cell_texts, column_heads, parts, remark
from .ringkasan import Ringkasan, errors_not_listed, figures, summarise
from .wording import capital, rule_words

__all__ = ["REMARKED", "Block", "Bullets", "Heading", "Pairs", "Paragraph", "Table", "in_order", "run_pairs"]


class Heading(NamedTuple):
    """A heading: of ``level`` 1 for the summary and each SOP or file, of 2 for what stands below it."""

    level: int
    text: str
    opens_page: bool = False


class Paragraph(NamedTuple):
    """A paragraph; ``leads`` says that it belongs to what follows."""

    text: str
    leads: bool = False


class Bullets(NamedTuple):
    """A list in no order."""

    texts: Sequence[str]


class Pairs(NamedTuple):
    """Labels with their values."""

    heading: str
    pairs: Sequence[tuple[str, str]]


class Table(NamedTuple):
    """A table of texts: ``kind`` is figures, errors, families, rungs, sops or findings.

    ``numbers`` are its columns of numbers. ``remarks``, one for each row where there are any, go below the text of the
    column :data:`REMARKED`.
    """

    kind: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[int]
    remarks: Sequence[str] = ()


REMARKED = 3
"""The column of a table of findings that says what was found."""

Block = Heading | Paragraph | Bullets | Pairs | Table
"""A piece of the report."""


def run_pairs(report: Report) -> list[tuple[str, str]]:
    """The day of the run, and what it judged by."""
    return [
        (message("page.judged", report.lang), date_words(report.today, report.lang)),
        (message("page.rules_judged", report.lang), rules_judged(report)),
        (message("page.rules_digest", report.lang), f"soplint {report.version}, {report.ruleset[:12]}"),
    ]


def in_order(report: Report) -> Iterator[Block]:
    """The summary, and then what is said of each file and SOP."""
    summary = summarise(report)
    yield from _summary(summary, report.lang)
    for part in parts(report):
        yield from _file(part, report.lang)
    yield Heading(1, message("page.meanings", report.lang))
    yield Bullets([": ".join(pair) for pair in meanings(report)])
    if summary.dasar:
        yield Heading(1, message("page.bases", report.lang))
        yield Bullets([full if full.startswith(short) else f"{short}: {full}" for short, full in summary.dasar])


def _summary(summary: Ringkasan, lang: str) -> Iterator[Block]:
    levels = [message(f"severity.{severity}", lang) for severity in Severity]
    yield Heading(1, message("page.summary", lang))
    heads = [message("page.summary", lang), message("document.count", lang)]
    rows = [[capital(label), number_words(count, lang)] for label, count, _ in figures(summary, lang)]
    yield _table("figures", heads, rows, [1])
    yield from _problems([": ".join(part for part in problem if part) for problem in summary.masalah], lang)
    if summary.galat:
        yield Heading(2, message("page.errors", lang))
        heads = [message("laporan.no", lang), "SOP", message("laporan.lokasi", lang), message("laporan.temuan", lang)]
        rows = [[str(error.urut), error.nama, error.lokasi, error.temuan] for error in summary.galat]
        yield _table("errors", heads, rows, [0])
        if more := errors_not_listed(summary, lang):
            yield Paragraph(more)
    if summary.rumpun:
        yield Heading(2, message("page.by_family", lang))
        rows = [[family.nama, *_counts(family.per_tingkat, lang)] for family in summary.rumpun]
        yield _table("families", [message("page.family", lang), *levels], rows, [1, 2, 3])
    if summary.jenjang:
        yield Heading(2, message("page.by_rung", lang))
        heads = [message("page.rung", lang), message("page.sops", lang)]
        yield _table("rungs", heads, [[name, number_words(count, lang)] for name, count in summary.jenjang], [1])
    if summary.sops:
        yield Heading(2, message("page.sop_list", lang))
        heads = [message("laporan.no", lang), "SOP", message("page.rung", lang), *levels]
        rows = [
            [
                str(sop.urut),
                f"{sop.nama} ({sop.nomor or sop.path})",
                sop.jenjang or "–",
                *_counts(sop.per_tingkat, lang),
            ]
            for sop in summary.sops
        ]
        yield _table("sops", heads, rows, [0, 3, 4, 5])


def _counts(counts: Mapping[Severity, int], lang: str) -> list[str]:
    return [number_words(count, lang) for count in counts.values()]


def _file(part: Berkas, lang: str) -> Iterator[Block]:
    if part.temuan or not part.sops:
        yield Heading(1, message("page.file", lang, path=part.path))
        yield from _problems(part.masalah, lang)
    if part.temuan:
        yield Heading(2, message("page.findings_of_file", lang))
        yield _findings(part.temuan, lang)
    for sop in part.sops:
        yield from _sop(sop, part, lang)


def _sop(sop: LaporanSop, part: Berkas, lang: str) -> Iterator[Block]:
    yield Heading(1, f"{sop.urut}. {sop.nama}", opens_page=True)
    rung = [message("text.rung", lang, rung=sop.jenjang)] if sop.jenjang else []
    yield Paragraph("; ".join([sop.letak, *rung, *part.catatan]))
    blank = f"({message('page.blank', lang)})"
    yield Pairs(message("document.identity", lang), [(label, value or blank) for label, value in sop.identitas])
    yield Heading(2, message("page.findings", lang))
    yield _findings(sop.temuan, lang) if sop.temuan else Paragraph(message("page.no_finding", lang))
    if sop.dikecualikan:
        yield Heading(2, message("page.set_aside", lang))
        yield _findings(sop.dikecualikan, lang)
    if sop.perlu_dilihat:
        yield Heading(2, message("page.to_be_seen", lang))
        yield Paragraph(message("page.to_be_seen_why", lang), leads=True)
        yield _reasons(sop.perlu_dilihat)
    if sop.belum_dinilai:
        yield Heading(2, message("page.not_judged", lang))
        yield _reasons(sop.belum_dinilai)


def _reasons(lines: Sequence[ButirPeriksa]) -> Bullets:
    return Bullets([f"{capital(reason)}: {_rules(rules)}" for reason, rules in by_reason(lines).items()])


def _rules(lines: Sequence[ButirPeriksa]) -> str:
    return ", ".join(f"{line.kode} {rule_words(line.nama)}" for line in lines)


def _problems(texts: Sequence[str], lang: str) -> Iterator[Block]:
    if texts:
        yield Heading(2, message("page.problems", lang))
        yield Bullets(texts)


def _findings(rows: Sequence[Baris], lang: str) -> Table:
    cells = [cell_texts(row) for row in rows]
    return _table("findings", column_heads(lang), cells, [0], [remark(row, lang) for row in rows])


def _table(
    kind: str, heads: Iterable[str], rows: Sequence[Sequence[str]], numbers: Iterable[int], remarks: Sequence[str] = ()
) -> Table:
    return Table(kind, list(map(capital, heads)), rows, frozenset(numbers), remarks)
