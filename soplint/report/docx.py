"""The correction report as Word opens it: to be completed, signed and sent. Needs python-docx (``soplint[docx]``).

The same report gives the same bytes: dates in the document are the day of the run.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Documents
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from ..files import write_whole
from ..findings import Severity
from ..folding import squeeze
from ..messages import message
from ..repository import Report
from .characters import without_forbidden
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

_FONT = "Arial"
_LANGUAGES = {"id": "id-ID", "en": "en-GB"}
_PAGE = Cm(29.7), Cm(21.0)
"""A4, lying: seven columns need the width."""

_MARGIN = Cm(2)
_WIDTHS = (1.0, 3.6, 4.2, 5.5, 4.5, 4.4, 2.5)
"""The columns of the table of findings in centimetres; they fill the page between its margins."""

_AIR = Pt(2)
_GREY = RGBColor(0x50, 0x50, 0x50)
_SHADE = "E7E6E6"
_BLANK = "." * 60


def save(report: Report, path: Path) -> None:
    """Write the report; a file that was there is replaced only when the new one is whole."""
    write_whole(path, _packed(_document(report), report))


def _packed(document: Documents, report: Report) -> bytes:
    """The document as a file, its parts dated as the report: python-docx would put the clock into them."""
    made, packed = BytesIO(), BytesIO()
    document.save(made)
    day = report.today
    with ZipFile(made) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _document(report: Report) -> Documents:
    lang, summary = report.lang, summarise(report)
    document = Document()
    _set_up(document, report, summary)
    document.add_paragraph(summary.judul, style="Title")
    rules = f"soplint {report.version}, {report.ruleset[:12]}"
    told = [
        (message("page.judged", lang), date_words(summary.tanggal, lang)),
        (message("page.rules_digest", lang), rules),
    ]
    _pairs(document, told)
    _summary(document, summary, lang)
    for part in parts(report):
        _file(document, part, lang)
    _closing(document, lang)
    return document


# -------------------------------------------------------------------- the document as a whole


def _set_up(document: Documents, report: Report, summary: Ringkasan) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _footer(section.footer.paragraphs[0], summary.judul, report.lang)
    _styles(document, _LANGUAGES[report.lang])
    properties, made = document.core_properties, datetime.combine(report.today, time())
    properties.title, properties.subject = summary.judul, message("page.sops", report.lang)
    properties.language = _LANGUAGES[report.lang]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = made
    properties.revision = 1


def _styles(document: Documents, language: str) -> None:
    """One font throughout, headings in black, and the language for the spelling checker."""
    for name, size in (("Normal", 10), ("Title", 20), ("Heading 1", 14), ("Heading 2", 11.5)):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - so it is in the template of python-docx
        style.font.size, style.font.color.rgb, style.font.bold = Pt(size), RGBColor(0, 0, 0), name != "Normal"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), _FONT)
        if name != "Normal":
            style.paragraph_format.keep_with_next = True
            style.paragraph_format.space_after = Pt(6)
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _footer(paragraph: Paragraph, title: str, lang: str) -> None:
    """The title, and the number of the page and of all pages as fields that Word keeps."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in message("document.page", lang, page="\0PAGE\0", pages="\0NUMPAGES\0").split("\0"):
        if text in ("PAGE", "NUMPAGES"):
            paragraph._p.append(_field(text))
        else:
            paragraph.add_run(text if paragraph.runs else f"{title} – {text}")


def _field(instruction: str) -> BaseOxmlElement:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, shown = OxmlElement("w:r"), OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    return field


# -------------------------------------------------------------------- parts of the report


def _summary(document: Documents, summary: Ringkasan, lang: str) -> None:
    levels = [message(f"severity.{severity}", lang) for severity in Severity]
    _heading(document, message("page.summary", lang), 1)
    heads = [message("page.summary", lang), message("document.count", lang)]
    _table(document, heads, ((_capital(label), str(count)) for label, count, _ in figures(summary, lang)), (8, 3))
    if summary.masalah:
        _heading(document, message("page.problems", lang), 2)
        for problem in summary.masalah:
            _bullet(document, ": ".join(part for part in problem if part))
    if summary.rumpun:
        _heading(document, message("page.by_family", lang), 2)
        rows = ([family.nama, *map(str, family.per_tingkat.values())] for family in summary.rumpun)
        _table(document, [message("page.family", lang), *levels], rows, (8, 3, 3, 3))
    if summary.jenjang:
        _heading(document, message("page.by_rung", lang), 2)
        heads = [message("page.rung", lang), message("page.sops", lang)]
        _table(document, heads, ((name, str(count)) for name, count in summary.jenjang), (8, 3))
    if summary.sops:
        _heading(document, message("page.sop_list", lang), 2)
        heads = [message("laporan.no", lang), "SOP", message("page.rung", lang), *levels]
        rows = (
            [str(sop.urut), f"{sop.nama} ({sop.nomor or '–'})", sop.jenjang or "–", *map(str, sop.per_tingkat.values())]
            for sop in summary.sops
        )
        _table(document, heads, rows, (1.2, 12.5, 4.5, 2.5, 2.5, 2.5))


def _file(document: Documents, part: Berkas, lang: str) -> None:
    if part.temuan or not part.sops:
        _heading(document, message("page.file", lang, path=part.path), 1)
        for words in part.masalah:
            _bullet(document, words)
    if part.temuan:
        _heading(document, message("page.findings_of_file", lang), 2)
        _findings(document, part.temuan, lang)
    for sop in part.sops:
        _sop(document, sop, part, lang)


def _sop(document: Documents, sop: LaporanSop, part: Berkas, lang: str) -> None:
    heading = _heading(document, f"{sop.urut}. {sop.nama}", 1)
    heading.paragraph_format.page_break_before = True
    first, last = sop.lines
    where = message("page.where", lang, path=part.path, first=first, last=last)
    rung = [message("text.rung", lang, rung=sop.jenjang)] if sop.jenjang else []
    _paragraph(document, "; ".join([where, *rung, *part.catatan]))
    _heading(document, message("document.identity", lang), 2)
    _pairs(document, [(label, value or f"({message('page.blank', lang)})") for label, value in sop.identitas])
    _heading(document, message("page.findings", lang), 2)
    if sop.temuan:
        _findings(document, sop.temuan, lang)
    else:
        _paragraph(document, message("page.no_finding", lang))
    if sop.dikecualikan:
        _heading(document, message("page.set_aside", lang), 2)
        _findings(document, sop.dikecualikan, lang)
    if sop.perlu_dilihat:
        _heading(document, message("page.to_be_seen", lang), 2)
        _paragraph(document, message("page.to_be_seen_why", lang)).paragraph_format.keep_with_next = True
        for reason, lines in by_reason(sop.perlu_dilihat).items():
            _bullet(document, f"{reason}: {', '.join(f'{line.kode} {line.nama}' for line in lines)}")


def _closing(document: Documents, lang: str) -> None:
    """What is left to the reviewing official: place and date, signature, and who signs."""
    _heading(document, message("document.closing", lang), 1)
    _paragraph(document, message("document.closing_text", lang)).paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=2)
    for key in ("place_date", "reviewer", "signature", "name", "rank", "nip"):
        cells = table.add_row().cells
        cells[0].text = message(f"document.{key}", lang)
        cells[1].text = "" if key == "reviewer" else _BLANK
        if key == "signature":
            cells[1].paragraphs[0].paragraph_format.space_before = Pt(48)
            cells[0].paragraphs[0].paragraph_format.space_before = Pt(48)
        for cell in cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    _widen(table, (5, 11))
    _unsplit(table)


# -------------------------------------------------------------------- tables and paragraphs


def _text(text: str) -> str:
    return without_forbidden(squeeze(text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _heading(document: Documents, text: str, level: int) -> Paragraph:
    heading: Paragraph = document.add_heading(_text(text), level)
    return heading


def _paragraph(document: Documents, text: str) -> Paragraph:
    return document.add_paragraph(_text(text))


def _bullet(document: Documents, text: str) -> None:
    document.add_paragraph(_text(text), style="List Bullet")


def _pairs(document: Documents, pairs: Iterable[tuple[str, str]]) -> None:
    """Labels with their values, in a table without a heading row."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for label, value in pairs:
        cells = table.add_row().cells
        _fill(cells[0], label).runs[0].bold = True
        _fill(cells[1], value)
    _widen(table, (6, 19.7))
    _unsplit(table)


def _findings(document: Documents, rows: Iterable[Baris], lang: str) -> None:
    _table(document, column_heads(lang), map(cell_texts, rows), _WIDTHS, (remark(row, lang) for row in rows))


def _table(
    document: Documents,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
    remarks: Iterator[str] | None = None,
) -> None:
    """A table whose heading row stands on every page; ``remarks`` go below the text of the fourth column."""
    table = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        _fill(cell, _capital(head)).runs[0].bold = True
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
    for texts in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, texts, strict=True):
            paragraph = _fill(cell, text)
            if text.isdecimal():
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if remarks is not None:
            run = cells[3].add_paragraph().add_run(_text(next(remarks)))
            run.font.size, run.font.color.rgb = Pt(8), _GREY
            cells[3].paragraphs[-1].paragraph_format.space_after = Pt(0)
    _widen(table, widths)
    _unsplit(table)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _fill(cell: _Cell, text: str) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(_text(text)).font.size = Pt(9)
    return paragraph


def _widen(table: Table, widths: Sequence[float]) -> None:
    """Fix the widths of the columns, in centimetres: Word reads the cells, LibreOffice the grid. Leave air in them."""
    table.autofit = False
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(_AIR.twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = Cm(width)


def _unsplit(table: Table) -> None:
    """Keep each row on one page."""
    for row in table._tbl.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
