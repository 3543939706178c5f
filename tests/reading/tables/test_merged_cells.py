"""Cells that HTML merges over rows: what stands in the first row is said of the others too."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = """<table><tr><td rowspan="4">DINAS PERTANIAN</td><td>Nomor SOP</td><td>:</td><td>520/113/SOP/2024</td></tr>
<tr><td>Tanggal Efektif</td><td>:</td><td>7 Februari 2024</td></tr>
<tr><td>Nama SOP</td><td>:</td><td>Penyaluran Pupuk</td></tr>
<tr><td>Unit Kerja</td><td>{colon}</td><td>Bidang Sarana</td></tr></table>
"""
TWO_ROWS = """<tr><th rowspan="2">No</th><th rowspan="2">Uraian Kegiatan</th><th colspan="2">Pelaksana</th>
<th colspan="3">Mutu Baku</th></tr>
<tr><th>Staf</th><th>Camat</th><th>Kelengkapan</th><th>Waktu</th><th>Output</th></tr>"""
THREE_ROWS = """<tr><th rowspan="3">No</th><th rowspan="3">Uraian Kegiatan</th><th colspan="2">Pelaksana</th>
<th colspan="3">Mutu Baku</th></tr>
<tr><th colspan="2">Kecamatan</th><th rowspan="2">Kelengkapan</th><th rowspan="2">Waktu</th><th rowspan="2">Output</th></tr>
<tr><th>Staf</th><th>Camat</th></tr>"""
STEPS = """<tr><td>1</td><td>Menyusun daftar</td><td></td><td></td><td{span}>Data</td><td>1 hari</td><td{span}>Daftar</td></tr>
<tr><td>2</td><td>Memeriksa daftar</td><td></td><td></td>{kelengkapan}<td>2 jam</td>{output}</tr>
<tr><td>3</td><td>Mengirim daftar</td><td></td><td></td><td>Daftar</td><td>1 jam</td><td></td></tr>"""


def table(heading: str, *, merged: bool) -> str:
    span = ' rowspan="2"' if merged else ""
    blank = "" if merged else "<td></td>"
    return f"<table>{heading}\n{STEPS.format(span=span, kelengkapan=blank, output=blank)}</table>\n"


@pytest.mark.parametrize(("merged", "blank"), [(True, ["3"]), (False, ["2", "2", "3"])])
@pytest.mark.parametrize("heading", [TWO_ROWS, THREE_ROWS])
def test_a_merged_cell_is_not_blank(
    check_text: Callable[..., DocumentResult], heading: str, merged: bool, blank: list[str]
) -> None:
    found = check_text(HEAD.format(colon=":") + table(heading, merged=merged), "LKH007", "LKH008").findings
    assert sorted(str(finding.data["langkah"]) for finding in found) == blank


def test_a_merged_heading_makes_the_rows_beside_it_heading() -> None:
    sop = parse(Source("x.html", HEAD.format(colon=":") + table(THREE_ROWS, merged=False))).sops[0]
    names = [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama is not None]
    assert [name.split()[-1] for name in names] == ["Staf", "Camat"]
    assert [langkah.nomor for langkah in sop.langkah] == [1, 2, 3]
    assert not sop.residu


def test_a_field_that_the_form_does_not_know_is_no_part_of_the_one_above() -> None:
    nama = parse(Source("x.html", HEAD.format(colon=":") + table(TWO_ROWS, merged=True))).sops[0].identitas.nama
    assert nama is not None
    assert nama.nilai is not None
    assert nama.nilai.teks == "Penyaluran Pupuk"


def test_marks_beside_a_number_that_reaches_down_are_of_its_step() -> None:
    step = (
        '<tr><td rowspan="2">1</td><td rowspan="2">Memeriksa daftar</td><td></td><td>Ya</td><td rowspan="2">Data</td>'
        '<td rowspan="2">1 hari</td><td rowspan="2">Daftar</td></tr>\n<tr><td>Tidak</td><td></td></tr>\n'
    )
    text = HEAD.format(colon=":") + f"<table>{TWO_ROWS}\n{step}</table>\n"
    (langkah,) = parse(Source("x.html", text)).sops[0].langkah
    assert {mark.pelaksana: mark.teks for mark in langkah.tanda} == {"Camat": "Ya", "Staf": "Tidak"}
