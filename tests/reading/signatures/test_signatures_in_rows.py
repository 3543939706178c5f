"""A signature that is written as a row of a table right below the step table, or in it, is none of its steps."""

import pytest

from soplint.parser import parse
from soplint.source import Source

HEAD = "Nomor SOP : 551/017/SOP/2023\nDisahkan Oleh : Kepala Dinas Perhubungan\nNama SOP : Pengujian Kendaraan\n\n"
TABLE = """<table><tr><td>No</td><td>Kegiatan</td><td>Penguji</td><td>Kepala</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
<tr><td>1</td><td>Menguji rem</td><td>V</td><td></td><td>Bukti</td><td>1 jam</td><td>Hasil uji</td></tr>
<tr><td>2</td><td>Mengesahkan hasil</td><td></td><td>V</td><td>Hasil uji</td><td>1 jam</td><td>Hasil sah</td></tr>
"""
LINES = ["Parepare, 6 Maret 2023", "Kepala Dinas Perhubungan,", "SUTARMAN"]
NUMBER = "NIP. 19740830 200112 2 001"
ONE_CELL = "</table>\n<table><tr><td></td><td>{}</td></tr></table>\n"


@pytest.mark.parametrize(
    "below",
    [
        ONE_CELL.format("<br>".join([*LINES, NUMBER])),
        ONE_CELL.format("<br>".join([*LINES[1:], NUMBER])),
        "\n" + ONE_CELL.format("<br/>".join(LINES)),
        "".join(f"<tr><td colspan='3'>&nbsp;</td><td colspan='4'>{line}</td></tr>\n" for line in LINES) + "</table>\n",
    ],
)
def test_it_is_read_as_a_signature(below: str) -> None:
    (sop,) = parse(Source("x", HEAD + TABLE + below)).sops
    last = sop.langkah[-1]
    assert last.uraian is not None and last.uraian.teks == "Mengesahkan hasil"
    assert [mark.teks for mark in last.tanda] == ["V"]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "SUTARMAN"


def test_its_lines_may_be_one_line_of_its_cell() -> None:
    table = """| No | Kegiatan | Penguji | Kepala | Kelengkapan | Waktu | Output |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Menguji rem | V |  | Bukti | 1 jam | Hasil uji |

|  |  |
| --- | --- |
|  | Parepare, 6 Maret 2023  KEPALA DINAS PERHUBUNGAN,  ANDI BASO, S.T.  Pembina  NIP. 19740830 200112 2 001 |
"""
    (sop,) = parse(Source("x", HEAD + table)).sops
    assert [step.uraian.teks for step in sop.langkah if step.uraian is not None] == ["Menguji rem"]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None and sop.pengesahan.nip is not None
    assert (sop.pengesahan.nama.teks, sop.pengesahan.nip.teks) == ("ANDI BASO, S.T.", "NIP. 19740830 200112 2 001")
