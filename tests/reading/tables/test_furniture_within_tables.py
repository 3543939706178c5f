"""What a viewer or a scan leaves between the lines of a step table, and what a page break cuts off, harms no step."""

from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

IDENTITY = "Nomor SOP : 7/SOP/2022\nNama SOP : Penyusutan Arsip\n\n"
SPACED = """No   Kegiatan                       Pelaksana               Mutu Baku
                                    Arsiparis  Kepala    Kelengkapan       Waktu       Output
{first}1    Memilah arsip                  X                    Daftar arsip      1 jam       Arsip terpilah
{second}2    Menyetujui pemusnahan                     X         Arsip terpilah    1 hari      Berita acara
"""
PIPES = """| No | Kegiatan | Arsiparis | Kepala | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|---|
| 1 | Memilah arsip | X | | Daftar arsip | 1 jam | Arsip terpilah |

Halaman 2 dari 2

| 2 | Menyetujui pemusnahan | | X | Arsip terpilah | 1 hari | Berita acara |
"""
FURNITURE = "\nDipindai dengan CamScanner\n\n"


def read(table: str) -> Sop:
    return parse(Source("x", IDENTITY + table)).sops[0]


def steps(sop: Sop) -> list[tuple[int | None, str | None]]:
    return [(step.nomor, step.uraian.teks if step.uraian is not None else None) for step in sop.langkah]


WANTED = [(1, "Memilah arsip"), (2, "Menyetujui pemusnahan")]


def test_a_line_of_the_viewer_is_of_no_row_of_spaced_columns() -> None:
    assert steps(read(SPACED.format(first=FURNITURE, second=FURNITURE))) == WANTED
    assert steps(read(SPACED.format(first="", second=""))) == WANTED


def test_an_activity_that_opens_like_furniture_keeps_its_words() -> None:
    table = SPACED.format(first="", second="\nUnduh dokumen untuk\n").replace("Unduh", "     Unduh")
    assert "Unduh dokumen untuk" in " ".join(uraian or "" for _, uraian in steps(read(table)))


def test_one_row_behind_a_page_break_goes_on_with_the_table_of_bars() -> None:
    assert steps(read(PIPES)) == WANTED


def test_one_line_with_bars_that_no_table_stands_above_is_none() -> None:
    assert not read("| 2 | Menyetujui pemusnahan | | X | Arsip terpilah | 1 hari | Berita acara |\n").langkah
