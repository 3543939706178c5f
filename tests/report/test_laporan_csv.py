"""The correction report as a table: one row a finding, for a spreadsheet, and no cell that becomes a formula."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, TODAY, Run
from soplint.config import Config
from soplint.config.waivers import Waiver
from soplint.report import write_document
from soplint.report.csv import plain_cell
from soplint.repository import Report, check_paths

FAULTY = CORPUS / "setda-tapin-2020.txt"


@pytest.fixture(scope="module", params=["id", "en"])
def report(request: pytest.FixtureRequest) -> Report:
    waiver = Waiver("HKM011", "Menunggu katalog.", "Bagian Hukum")
    return check_paths([str(CORPUS)], Config(lang=request.param, waivers=(waiver,)), TODAY)


def written(report: Report, path: Path) -> bytes:
    write_document(report, path)
    return path.read_bytes()


def test_a_row_for_every_finding(report: Report, tmp_path: Path) -> None:
    data = written(report, tmp_path / "x.csv")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    findings = [(file, finding) for file in report.files for finding in file.findings]
    assert len(rows) == len(findings) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(set(rows[0])) == len(rows[0])
    codes = sorted(
        (file.source.path, finding.code, str(file.source.place(finding.span.start).line)) for file, finding in findings
    )
    assert sorted((row[0], row[5], row[9]) for row in rows[1:]) == codes
    assert sum(row[-1] in ("dikecualikan", "waived") for row in rows) == report.summary.waived > 0


def test_excel_knows_the_encoding_and_lines_end_as_rfc_4180_wants(report: Report, tmp_path: Path) -> None:
    data = written(report, tmp_path / "x.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＠"])
@pytest.mark.parametrize("before", ["", " ", "\t", "\r", "\n", "\ufeff", "\u200b \ufeff", "a; ", "a;\t"])
def test_no_cell_is_a_formula(before: str, sign: str) -> None:
    *_, last = plain_cell(f"{before}{sign}HYPERLINK(1)").split(";")
    assert last.startswith("'")
    assert last.endswith(f"{sign}HYPERLINK(1)")


def test_what_is_no_formula_stays_as_it_is() -> None:
    for text in ("Rp5.000,-", "a = b", "nip-1", "x@y.id", "1", ""):
        assert plain_cell(text) == text


def test_a_formula_in_an_sop_is_text_in_the_table(soplint: Run, tmp_path: Path) -> None:
    text = FAULTY.read_text(encoding="utf-8").replace("000/ /Bagumkeu/2020", '=cmd|" /C calc"!A0/ /;=1+1')
    (tmp_path / "-@x.txt").write_text(text, encoding="utf-8")
    soplint("report", "./-@x.txt", "-o", "x.csv", *ON_A_DAY)
    rows = list(csv.reader(StringIO((tmp_path / "x.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert rows[1][1].startswith("'=cmd|")
    assert ";'=1+1" in rows[1][1]
    for row in rows:
        for cell in row:
            assert not any(part.lstrip().startswith(tuple("=+-@")) for part in cell.split(";"))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_could_not_be_judged_is_in_the_table_too(soplint: Run, tmp_path: Path, lang: str) -> None:
    (tmp_path / "a.txt").write_text(FAULTY.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"PK\x00\x01")
    assert soplint("report", ".", "-o", "x.csv", *ON_A_DAY, "--lang", lang).returncode == 2
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as stream:
        heads, unjudged, *findings = csv.reader(stream)
    assert {len(row) for row in findings} == {len(unjudged)} == {len(heads)}
    told = {head: cell for head, cell in zip(heads, unjudged, strict=True) if cell}
    assert list(told.values())[:3] == ["b.txt", "SYS002", "berkas-tidak-dapat-dibaca"]
    assert told["Temuan" if lang == "id" else "Finding"].startswith("bukan teks" if lang == "id" else "not text")
    assert told["Status"] == ("tidak dapat dinilai" if lang == "id" else "undetermined")
