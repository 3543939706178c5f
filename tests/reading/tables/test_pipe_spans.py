"""What stands twice in a pipe table is one spanned cell only where the table writes spanned cells twice."""

from soplint.parser import parse
from soplint.source import Source

IDENTITY = "Nomor SOP : 422/087/2022\nNama SOP : Penerimaan Peserta Didik Baru\n\n"
STEPS = """| 1 | Menyusun jadwal | V | | | Juknis | 1 Hari | Jadwal | |
| 2 | Menerima berkas | | V | | Berkas | 1 Hari | Tanda bukti | |
"""


def actors(heading: str) -> list[str | None]:
    tabel = parse(Source("x.md", IDENTITY + heading + STEPS)).sops[0].tabel[0]
    return [kolom.nama.teks if kolom.nama is not None else None for kolom in tabel.pelaksana]


def test_one_actor_over_two_columns_is_read_twice_where_spans_are_left_blank() -> None:
    heading = """| No | Uraian Prosedur | Pelaksana | | | Mutu Baku | | | Ket |
|---|---|---|---|---|---|---|---|---|
| | | Panitia | Operator | Operator | Kelengkapan | Waktu | Output | |
"""
    assert actors(heading) == ["Panitia", "Operator", "Operator"]


def test_repeats_of_a_table_that_writes_spanned_cells_twice_are_one_cell() -> None:
    heading = """| No | Uraian Prosedur | Pelaksana | Pelaksana | Pelaksana | Mutu Baku | Mutu Baku | Mutu Baku | Ket |
|---|---|---|---|---|---|---|---|---|
| No | Uraian Prosedur | Panitia | Operator | Operator | Kelengkapan | Waktu | Output | Ket |
"""
    assert actors(heading) == ["Panitia", "Operator"]


def test_the_heading_of_the_next_page_writes_spanned_cells_twice_too() -> None:
    heading = """| No | Uraian Prosedur | Pelaksana | Pelaksana | Pelaksana | Mutu Baku | Mutu Baku | Mutu Baku | Ket |
|---|---|---|---|---|---|---|---|---|
| No | Uraian Prosedur | Panitia | Operator | Kepala | Kelengkapan | Waktu | Output | Ket |
"""
    again = heading.replace("|---|---|---|---|---|---|---|---|---|\n", "")
    sop = parse(Source("x.md", IDENTITY + heading + STEPS + again + STEPS.replace("1", "3").replace("2", "4"))).sops[0]
    names = [[kolom.nama.teks if kolom.nama else None for kolom in tabel.pelaksana] for tabel in sop.tabel]
    assert names == [["Panitia", "Operator", "Kepala"]] * 2
    assert [langkah.nomor for langkah in sop.langkah] == [1, 2, 3, 4]


def test_a_line_of_columns_below_their_groups_is_a_row_of_its_own() -> None:
    """In tables of plain text one rule stands below both rows of the heading."""
    table = """| No | Kegiatan        | Pelaksana |          | Mutu Baku   |        |        |
|    |                 | Panitia   | Operator | Kelengkapan | Waktu  | Output |
|----+-----------------+-----------+----------+-------------+--------+--------|
| 1  | Menyusun jadwal | V         |          | Juknis      | 1 Hari | Jadwal |
| 2  | Menerima berkas |           | V        | Berkas      | 1 Hari | Bukti  |
|----+-----------------+-----------+----------+-------------+--------+--------|
"""
    tabel = parse(Source("x.org", IDENTITY + table)).sops[0].tabel[0]
    assert [kolom.nama.teks for kolom in tabel.pelaksana if kolom.nama] == ["Panitia", "Operator"]
    assert [langkah.nomor for langkah in tabel.langkah] == [1, 2]


def test_a_row_whose_cells_have_line_ends_is_one_row() -> None:
    """Programs join the cells of a table with bars, whatever stands in them."""
    table = """| No | Kegiatan | Panitia | Operator | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|---|
| 1 | Menyusun
jadwal
penerimaan | V | | Juknis | 1 Hari | Jadwal
penerimaan |
| 2 | Menerima berkas | | V | Berkas | 1 Hari | Bukti |
Kepala Sekolah
"""
    (sop,) = parse(Source("x.md", IDENTITY + table)).sops
    assert [
        (step.nomor, step.uraian and step.uraian.teks, step.output and step.output.teks) for step in sop.langkah
    ] == [
        (1, "Menyusun jadwal penerimaan", "Jadwal penerimaan"),
        (2, "Menerima berkas", "Bukti"),
    ]


def test_a_line_below_a_row_without_its_last_bar_is_no_part_of_it() -> None:
    table = """| No | Kegiatan | Panitia | Operator | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|---|
| 1 | Menyusun jadwal | V | | Juknis | 1 Hari | Jadwal
| 2 | Menerima berkas | | V | Berkas | 1 Hari | Bukti
Kepala Sekolah
"""
    (sop,) = parse(Source("x.md", IDENTITY + table)).sops
    assert [step.output and step.output.teks for step in sop.langkah] == ["Jadwal", "Bukti"]


def test_tables_of_two_pages_need_no_blank_line_between_them() -> None:
    heading = """| No | Kegiatan | Panitia | Operator | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|---|
"""
    pages = [
        "".join(
            f"| {number} | Menerima berkas {number} | V | | Berkas | 1 Hari | Bukti |\n"
            for number in range(first, first + 3)
        )
        for first in (1, 4)
    ]
    text = (
        f"{IDENTITY}{heading}{pages[0]}| SMP 1 | No. Dokumen | 422/087/2022 |\n| | Halaman | 2/2 |\n{heading}{pages[1]}"
    )
    (sop,) = parse(Source("x.md", text)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3, 4, 5, 6]


def test_between_tabs_too_spanned_cells_may_be_written_once_for_each_column() -> None:
    text = """DINAS PENDIDIKAN\tDINAS PENDIDIKAN\tNomor SOP\t422/087/2022
DINAS PENDIDIKAN\tDINAS PENDIDIKAN\tNama SOP\tPenerimaan Peserta Didik Baru
Dasar Hukum\tDasar Hukum\tPeringatan\tPeringatan
1. UU 20/2003\t1. UU 20/2003\tTepat waktu\tTepat waktu
No\tKegiatan\tPelaksana\tPelaksana\tMutu Baku\tMutu Baku\tMutu Baku\tKet
No\tKegiatan\tPanitia\tKepala\tKelengkapan\tWaktu\tOutput\tKet
1\tMenyusun jadwal\tYa\tYa\tJuknis\t1 Hari\tJadwal\t
2\tMenerima berkas\t\t\tBerkas\t1 Hari\tBerkas\t
"""
    sop = parse(Source("x", text)).sops[0]
    assert [teks.teks for teks in sop.kop] == ["DINAS PENDIDIKAN"]
    assert [[butir.isi.teks for butir in bagian.butir if butir.isi] for bagian in sop.bagian] == [
        ["UU 20/2003"],
        ["Tepat waktu"],
    ]
    assert [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama] == ["Panitia", "Kepala"]
    assert [mark.teks for mark in sop.langkah[0].tanda] == ["Ya", "Ya"]
