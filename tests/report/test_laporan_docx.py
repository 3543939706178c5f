"""The correction report as Word opens it, read back by python-docx, and by LibreOffice where it is installed."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Documents
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table

from conftest import CORPUS, ON_A_DAY, ROOT, Run
from soplint.folding import squeeze
from soplint.report import DocumentError, write_document
from soplint.report.laporan import column_heads, parts
from soplint.repository import Report

FAULTY = CORPUS / "setda-tapin-2020.txt"


@pytest.fixture(scope="module")
def path(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / "laporan.docx"
    write_document(report, path)
    return path


@pytest.fixture(scope="module")
def document(path: Path) -> Documents:
    return Document(str(path))


def texts(table: Table) -> list[list[str]]:
    return [["\n".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in row.tc_lst] for row in table._tbl.tr_lst]


def finding_tables(document: Documents, lang: str) -> list[Table]:
    return [table for table in document.tables if tuple(texts(table)[0]) == column_heads(lang)]


def test_headings_lead_to_every_sop(report: Report, document: Documents) -> None:
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style is not None and paragraph.style.name.startswith("Heading")
    ]
    first = [text for name, text in headings if name == "Heading 1"]
    names = [f"{sop.urut}. {sop.nama}" for part in parts(report) for sop in part.sops]
    assert first[1:-3] == names  # between the summary, and the words, the regulations and the closing
    assert {name for name, _ in headings} == {"Heading 1", "Heading 2"}


def test_every_finding_is_a_row_with_an_empty_response(report: Report, document: Documents) -> None:
    rows = [row for table in finding_tables(document, report.lang) for row in texts(table)[1:]]
    findings = [finding for file in report.files for finding in file.findings]
    assert len(rows) == len(findings)
    assert {row[-1] for row in rows} == {""}
    for finding in findings:
        assert any(squeeze(finding.message) in row[3] and finding.code in row[3] for row in rows)


def test_the_heading_row_repeats_and_no_row_is_split(report: Report, document: Documents) -> None:
    for table in finding_tables(document, report.lang):
        first, *others = table._tbl.tr_lst
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None for row in others)
    for table in document.tables:
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table._tbl.tr_lst)


def test_the_page_is_a4_and_the_columns_fill_it(report: Report, document: Documents) -> None:
    (section,) = document.sections
    assert abs(section.page_width - Cm(29.7)) < Cm(0.01)
    assert abs(section.page_height - Cm(21)) < Cm(0.01)
    width = section.page_width - section.left_margin - section.right_margin
    for table in finding_tables(document, report.lang):
        assert abs(sum(column.width for column in table.columns) - width) < Cm(0.1)
        assert [cell.width for cell in table._tbl.tr_lst[0].tc_lst] == [column.width for column in table.columns]


def test_properties_of_a_table_stand_in_the_order_that_word_wants(document: Documents) -> None:
    order = ["tblStyle", "tblW", "jc", "tblLayout", "tblCellMar", "tblLook"]
    for table in document.tables:
        names = [child.tag.split("}")[1] for child in table._tbl.tblPr]
        assert names == [name for name in order if name in names]
        for cell in table._tbl.iter(qn("w:tcPr")):
            assert [child.tag.split("}")[1] for child in cell] in (["tcW"], ["tcW", "shd"])


def test_language_title_and_dates_are_those_of_the_report(report: Report, document: Documents) -> None:
    language = {"id": "id-ID", "en": "en-GB"}[report.lang]
    assert {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))} == {language}
    properties = document.core_properties
    assert properties.language == language
    assert properties.title == document.paragraphs[0].text
    # Older versions of python-docx leave the time zone out.
    dates = [day.replace(tzinfo=UTC) for day in (properties.created, properties.modified) if day is not None]
    assert dates == 2 * [datetime(2026, 11, 20, tzinfo=UTC)]
    assert (properties.author, properties.comments) == ("", "")


def test_pages_are_numbered(document: Documents) -> None:
    footer = document.sections[0].footer._element
    assert [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_official_who_reviews_has_blanks_to_fill_in(report: Report, document: Documents) -> None:
    labels = [row[0] for row in texts(document.tables[-1])]
    assert labels[-3:] == (
        ["Nama", "Pangkat/golongan", "NIP"] if report.lang == "id" else ["Name", "Rank and grade", "NIP"]
    )
    assert all(set(row[1]) == {"."} for row in texts(document.tables[-1]) if row[0] != labels[1])


def test_what_could_not_be_judged_is_told(document: Documents) -> None:
    assert any("SYS002" in paragraph.text for paragraph in document.paragraphs)


def test_the_same_report_gives_the_same_bytes(report: Report, path: Path, tmp_path: Path) -> None:
    write_document(report, tmp_path / "x.docx")
    assert (tmp_path / "x.docx").read_bytes() == path.read_bytes()


def test_what_word_cannot_hold_does_not_break_it(soplint: Run, tmp_path: Path) -> None:
    text = FAULTY.read_text(encoding="utf-8").replace("000/ /Bagumkeu/2020", "000/ /Bag\x07um 📄 <b>&/2020")
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    done = soplint("report", "x.txt", "-o", "x.docx", *ON_A_DAY)
    assert done.returncode == 0
    cells = [cell for table in Document(str(tmp_path / "x.docx")).tables for row in texts(table) for cell in row]
    assert any("Bag\ufffdum 📄 <b>&/2020" in cell for cell in cells)


def test_without_python_docx_it_is_said_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys, importlib.util as u; find = u.find_spec;"
        "u.find_spec = lambda name, *more: None if name == 'docx' else find(name, *more);"
        f"sys.argv = ['soplint', 'report', {str(FAULTY)!r}, '-o', 'x.docx'];"
        "from soplint.cli import main; main()"
    )
    command = [sys.executable, "-c", code]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "SOPLINT_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "pip install python-docx" in done.stderr
    assert not (tmp_path / "x.docx").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it_and_shows_every_sop(report: Report, path: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=240)
    shown = (tmp_path / "laporan.txt").read_text(encoding="utf-8-sig")
    for part in parts(report):
        for sop in part.sops:
            assert f"{sop.urut}. {sop.nama}" in shown
    command[command.index("txt:Text (encoded):UTF8")] = "pdf"
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=240)
    pdf = (tmp_path / "laporan.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type/Page/") + pdf.count(b"/Type/Page>") >= report.summary.sops


def test_more_sops_than_word_can_take_are_refused(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("soplint.report.docx.MOST_SOPS", report.summary.sops - 1)
    path = tmp_path / "laporan.docx"
    with pytest.raises(DocumentError) as refused:
        write_document(report, path)
    assert str(report.summary.sops) in refused.value.text(report.lang)
    assert not path.exists()


def test_each_sop_begins_a_page(report: Report, document: Documents) -> None:
    opening = [paragraph.text for paragraph in document.paragraphs if paragraph.paragraph_format.page_break_before]
    assert opening == [f"{sop.urut}. {sop.nama}" for part in parts(report) for sop in part.sops]
