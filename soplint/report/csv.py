"""The correction report as a table for a spreadsheet: what could not be judged first, then one row a finding.

UTF-8 with a byte order mark, by which Excel knows it; quoted as RFC 4180 lays down, with commas and CRLF. No cell can
be read as a formula: before a sign that would open one stands an apostrophe. So it does where a spreadsheet that
divides cells at semicolons, as Excel does with Indonesian settings, would begin a cell.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from ..files import replacing
from ..folding import squeeze
from ..messages import message
from ..patterns import pattern
from ..repository import Report
from ..results import Problem
from ..results.codes import find_code
from ..vocabulary.istilah import label_baku
from .laporan import Baris, Berkas, LaporanSop, cell_texts, column_heads, parts
from .signs import printable
from .wording import family_words

__all__ = ["plain_cell", "save"]

_FORMULA = pattern(r"(?:^|(?<=;))(?=[\s\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])")
"""Places before what a spreadsheet could take for a formula; it may pass over blanks and what cannot be seen."""


def save(report: Report, path: Path) -> None:
    """Write the table; a file that was there is replaced only when the new one is whole."""
    with replacing(path) as stream:
        stream.write("\ufeff")
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(_heads(report.lang))
        for problem in report.problems:
            writer.writerow([plain_cell(text) for text in _unjudged(problem, report.lang)])
        for part in parts(report):
            writer.writerows([plain_cell(text) for text in row] for row in _rows(part, report.lang))


def _heads(lang: str) -> tuple[str, ...]:
    number, *others = column_heads(lang)
    return (
        message("page.files", lang),
        label_baku("nomor"),
        label_baku("nama"),
        message("laporan.instansi", lang),
        number,
        message("table.code", lang),
        message("page.rule", lang),
        message("page.family", lang),
        message("page.level", lang),
        message("table.line", lang),
        message("table.column", lang),
        *others,
        message("page.remark", lang),
        message("table.status", lang),
    )


def _unjudged(problem: Problem, lang: str) -> tuple[str, ...]:
    """What kept the run from judging, under the headings of a finding: its file, code, name, words and outcome."""
    own = find_code(problem.code)
    name = own.name if own is not None else ""
    status = message("outcome.undetermined", lang)
    return (problem.path, *_blank(4), problem.code, name, *_blank(6), problem.words(lang), *_blank(4), status)


def _blank(count: int) -> tuple[str, ...]:
    return ("",) * count


def _rows(part: Berkas, lang: str) -> Iterator[tuple[str, ...]]:
    for row in part.temuan:
        yield _row(row, part, None, lang)
    for sop in part.sops:
        for row in (*sop.temuan, *sop.dikecualikan):
            yield _row(row, part, sop, lang)


def _row(row: Baris, part: Berkas, sop: LaporanSop | None, lang: str) -> tuple[str, ...]:
    finding = row.finding
    number, *others = cell_texts(row)
    return (
        part.path,
        *((sop.nomor, sop.nama, sop.instansi) if sop is not None else ("", "", "")),
        number,
        finding.code,
        finding.name,
        family_words(finding.code, lang),
        row.tingkat,
        str(row.line),
        str(row.column),
        *others,
        "; ".join(row.catatan),
        message(f"status.{finding.status}", lang),
    )


def plain_cell(text: str) -> str:
    """Text on one line that no spreadsheet takes for a formula."""
    return _FORMULA.sub("'", printable(squeeze(text)))
