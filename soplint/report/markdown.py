"""The correction report as Markdown, with the tables of GitHub: for a wiki, a merge request, or an editor."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from ..discovery import REPORT_MARK
from ..files import replacing
from ..folding import squeeze
from ..messages import message
from ..patterns import pattern
from ..repository import Report
from .blocks import REMARKED, Block, Bullets, Heading, Pairs, Paragraph, Table, in_order, run_pairs
from .signs import printable

__all__ = ["save"]

_SPECIAL = pattern(r"[\\`*_\[\]<#|~&@$]|:(?=//|\w+:)")
_OPENING = pattern(r"^(\d*)([.)+-])(?=\s)")


def save(report: Report, path: Path) -> None:
    """Write the report; a file that was there is replaced only when the new one is whole."""
    with replacing(path) as stream:
        stream.writelines(f"{block}\n\n" for block in _blocks(report))


def _blocks(report: Report) -> Iterator[str]:
    """The report as paragraphs, headings and tables."""
    yield f"<!-- {REPORT_MARK} -->"
    yield f"# {_text(message('laporan.judul', report.lang))}"
    yield _list(": ".join(pair) for pair in run_pairs(report))
    for block in in_order(report):
        yield _block(block)
    yield f"---\n\n{_text(message('document.closing_text', report.lang))}"


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * (level + 1)} {_text(text)}"
        case Paragraph(text=text):
            return _line(text)
        case Bullets(texts=texts):
            return _list(texts)
        case Pairs(heading=heading, pairs=pairs):
            return _table([heading, ""], [list(map(_text, pair)) for pair in pairs])
        case Table(heads=heads, numbers=numbers):
            return _table(heads, _rows(block), numbers)


def _text(text: str) -> str:
    """Text that stands for itself: nothing in it is markup, and it stays on one line."""
    return _SPECIAL.sub(r"\\\g<0>", printable(squeeze(text)))


def _line(text: str) -> str:
    """Text at the start of a line, where "1." and "-" would open a list."""
    return _OPENING.sub(r"\1\\\2", _text(text))


def _list(texts: Iterable[str]) -> str:
    return "\n".join(f"- {_line(text)}" for text in texts)


def _rows(table: Table) -> list[list[str]]:
    """The cells of a table, marked up."""
    rows = [list(map(_text, row)) for row in table.rows]
    for row, remark in zip(rows, table.remarks, strict=False):
        row[REMARKED] += f"<br>*{_text(remark)}*"
    return rows


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Collection[int] = ()) -> str:
    """A table; the columns ``numbers`` are aligned to the right. Cells are marked up already."""
    rule = ["---:" if column in numbers else "---" for column in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in ([*map(_text, heads)], rule, *rows))
