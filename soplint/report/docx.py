"""The correction report as Word opens it: to be completed, signed and sent. Needs python-docx (``soplint[docx]``).

The same report gives the same bytes: dates in the document are the day of the run.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from io import BytesIO
from itertools import islice
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
from ..folding import squeeze
from ..messages import message
from ..repository import Report
from . import DocumentError, blocks
from .characters import without_forbidden

__all__ = ["MOST_SOPS", "save"]

MOST_SOPS = 1000
"""SOPs of a report up to which it is one document: python-docx holds it in memory, some 0.7 megabytes for each."""

_FONT = "Arial"
_LANGUAGES = {"id": "id-ID", "en": "en-GB"}
_PAGE = Cm(29.7), Cm(21.0)
"""A4, lying: seven columns need the width."""

_MARGIN = Cm(2)
_WIDTHS = {
    "figures": (8, 3),
    "errors": (1.2, 7.5, 6, 11),
    "families": (8, 3, 3, 3),
    "rungs": (8, 3),
    "sops": (1.2, 12.5, 4.5, 2.5, 2.5, 2.5),
    "findings": (1.0, 3.6, 4.2, 5.5, 4.5, 4.4, 2.5),
}
"""The columns of each kind of table in centimetres; those of the findings fill the page between its margins."""

_AIR = Pt(2)
_GREY = RGBColor(0x50, 0x50, 0x50)
_SHADE = "E7E6E6"
_BLANK = "." * 60


def save(report: Report, path: Path) -> None:
    """Write the report; a file that was there is replaced only when the new one is whole.

    :raises DocumentError: for more SOPs than are written into one document.
    """
    if report.summary.sops > MOST_SOPS:
        raise DocumentError("document.too_many", file=path, sops=report.summary.sops, most=MOST_SOPS)
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
    document = Document()
    _set_up(document, report)
    document.add_paragraph(message("laporan.judul", report.lang), style="Title")
    _pairs(document, blocks.run_pairs(report))
    for block in blocks.in_order(report):
        _add(document, block)
    _closing(document, report.lang)
    return document


# -------------------------------------------------------------------- the document as a whole


def _set_up(document: Documents, report: Report) -> None:
    title = message("laporan.judul", report.lang)
    section = document.sections[0]
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _footer(section.footer.paragraphs[0], title, report.lang)
    _styles(document, _LANGUAGES[report.lang])
    properties, made = document.core_properties, datetime.combine(report.today, time())
    properties.title, properties.subject = title, message("page.sops", report.lang)
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


def _add(document: Documents, block: blocks.Block) -> None:
    match block:
        case blocks.Heading(level=level, text=text):
            _heading(document, text, level).paragraph_format.page_break_before = block.opens_page or None
        case blocks.Paragraph(text=text):
            _paragraph(document, text).paragraph_format.keep_with_next = block.leads or None
        case blocks.Bullets(texts=texts):
            for text in texts:
                document.add_paragraph(_text(text), style="List Bullet")
        case blocks.Pairs(heading=heading, pairs=pairs):
            _heading(document, heading, 2)
            _pairs(document, pairs)
        case blocks.Table():
            _table(document, block)


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


def _heading(document: Documents, text: str, level: int) -> Paragraph:
    heading: Paragraph = document.add_heading(_text(text), level)
    return heading


def _paragraph(document: Documents, text: str) -> Paragraph:
    return document.add_paragraph(_text(text))


def _pairs(document: Documents, pairs: Iterable[tuple[str, str]]) -> None:
    """Labels with their values, in a table without a heading row."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for label, value in pairs:
        cells = table.add_row().cells
        _fill(cells[0], label).runs[0].bold = True
        _fill(cells[1], value)
    _widen(table, (6, 19.7))
    _unsplit(table)


def _table(document: Documents, block: blocks.Table) -> None:
    """A table whose heading row stands on every page."""
    widths = _WIDTHS[block.kind]
    table = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    for column, (cell, head) in enumerate(zip(table.rows[0].cells, block.heads, strict=True)):
        paragraph = _fill(cell, head)
        paragraph.runs[0].bold = True
        _align(paragraph, column, block)
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
    remarks = iter(block.remarks)
    for texts in block.rows:
        cells = table.add_row().cells
        for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            _align(_fill(cell, text), column, block)
        for remark in islice(remarks, 1):
            _remark(cells[blocks.REMARKED], remark)
    _widen(table, widths)
    _unsplit(table)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _align(paragraph: Paragraph, column: int, block: blocks.Table) -> None:
    """A number stands at the right of its column, and so does what it is headed by."""
    if column in block.numbers:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _remark(cell: _Cell, text: str) -> None:
    """Small grey words below the text of a cell."""
    paragraph = cell.add_paragraph()
    run = paragraph.add_run(_text(text))
    run.font.size, run.font.color.rgb = Pt(8), _GREY
    paragraph.paragraph_format.space_after = Pt(0)


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
