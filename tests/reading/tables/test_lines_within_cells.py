"""Cells whose lines a tag parts, in tables that tabs or semicolons keep apart; rows that count the columns."""

from collections.abc import Callable

import pytest

from read_texts import actors, quality, read
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

BLOCK = """BALAI UJI TANAH

Nomor SOP{sign}520/31/2023
Tanggal Pembuatan{sign}6 Februari 2023
Tanggal Efektif{sign}13 Februari 2023
Disahkan Oleh{sign}Kepala Balai Uji Tanah<br><br>RINI WARDANI, S.P.<br>NIP. 197709092003122001
Nama SOP{sign}Pengujian Contoh Tanah

"""
ROWS = [
    ["No", "Kegiatan", "Pelaksana", "", "Mutu<br>Baku", "", "", "Ket"],
    ["", "", "Petugas<br>Loket", "Analis", "Kelengkapan", "Waktu", "Output", ""],
    [
        "1",
        "Menerima contoh tanah:<br>a. kering<br>b. basah",
        "v",
        "",
        "Formulir,<BR/>contoh tanah",
        "10<br>menit",
        "Contoh diterima",
        "",
    ],
    ["2", "Menguji contoh tanah", "", "v", "Contoh diterima", "2 hari", "Hasil uji", ""],
]


def table(sign: str, *counted: list[str]) -> str:
    rows = [*ROWS[:2], *counted, *ROWS[2:]]
    return BLOCK.format(sign="\t" if sign == "\t" else " : ") + "".join(f"{sign.join(row)}\n" for row in rows)


@pytest.mark.parametrize("sign", ["\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_tag_within_a_cell_ends_no_row(sign: str, end: str) -> None:
    sop = read(table(sign).replace("\n", end))
    assert actors(sop) == ["Petugas Loket", "Analis"]
    assert quality(sop) == [
        ["Formulir, contoh tanah", "10 menit", "Contoh diterima"],
        ["Contoh diterima", "2 hari", "Hasil uji"],
    ]
    assert sop.langkah[0].uraian is not None
    assert sop.langkah[0].uraian.teks == "Menerima contoh tanah: a. kering b. basah"
    assert sop.identitas.text("disahkan_oleh") == "Kepala Balai Uji Tanah"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "RINI WARDANI, S.P."
    assert sop.residu == ()


@pytest.mark.parametrize(
    "counted", ["1 2 3 4 5 6 7 8", "a b c d e f g h", "(A) (B) (C) (D) (E) (F) (G) (H)", "I II III IV V VI VII VIII"]
)
def test_a_row_that_counts_the_columns_is_no_step(check_text: Check, counted: str) -> None:
    text = table("\t", counted.split())
    assert [step.nomor for step in read(text).langkah] == [1, 2]
    assert check_text(text, "STR008", "LKH003", "WKT002").findings == ()


@pytest.mark.parametrize("row", ["a b a b a b a b", "b c d e f g h i"])
def test_letters_out_of_order_count_no_columns(row: str) -> None:
    """They are text that nothing claims, and not passed over in silence."""
    assert [teks.teks for teks in read(table("\t", row.split())).residu] == row.split()
