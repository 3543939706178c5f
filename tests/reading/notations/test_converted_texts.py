"""What tools make of a document - spreadsheets saved as text, Markdown, drawn tables - is read as the document is."""

from collections.abc import Callable

import pytest

from read_texts import actors, read
from soplint.model import Sop
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]

IDENTITY = "Nomor SOP : 470/03/SOP/2023\nNama SOP : Pelayanan Surat Pindah\n\n"


def steps(sop: Sop) -> list[tuple[str | None, ...]]:
    """Of each step its description, requirement, time and output."""
    return [
        tuple(
            teks.teks if teks is not None else None
            for teks in (langkah.uraian, langkah.kelengkapan, langkah.waktu, langkah.output)
        )
        for langkah in sop.langkah
    ]


def unread(sop: Sop) -> list[str]:
    return [piece.teks for piece in sop.residu]


STEPS = [
    ("Menyerahkan berkas", "KTP", "5 menit", "Berkas"),
    ("Memeriksa berkas", "Berkas", "10 menit", "Berkas lengkap"),
]


# -------------------------------------------------------------------- spreadsheets saved as text


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_table_saved_with_every_cell_in_quotes(sign: str) -> None:
    rows = [
        ["Nomor SOP", "470/03/SOP/2023"],
        ["Nama SOP", "Pelayanan Surat Pindah"],
        ["Dasar Hukum", "", "Keterkaitan"],
        ["1. UU 25/2009\n2. UU 6/2014", "", "SOP Surat Masuk"],
        ["No", "Kegiatan", "Pelaksana", "", "Mutu Baku"],
        ["", "", "Pemohon", "Kasi", "Kelengkapan", "Waktu", "Output"],
        ["1", "Menyerahkan berkas", "V", "", "KTP", "5 menit", "Berkas"],
        ["2", "Memeriksa berkas", "", "V", "Berkas", "10 menit", "Berkas lengkap"],
    ]
    text = "\n".join(sign.join(f'"{cell}"' for cell in [*row, *[""] * (8 - len(row))]) for row in rows)
    sop = read(text)
    assert steps(sop) == STEPS
    assert [butir.isi.teks for butir in sop.butir("dasar_hukum")] == ["UU 25/2009", "UU 6/2014"]


# -------------------------------------------------------------------- Markdown


def test_names_that_converters_give_to_blank_headings_and_cells_are_blank() -> None:
    sop = read("""| Nomor SOP | 470/03/SOP/2023 | Unnamed: 2 | Unnamed: 3 | Unnamed: 4 | Unnamed: 5 | Unnamed: 6 |
| --- | --- | --- | --- | --- | --- | --- |
| Tanggal Revisi | NaN | NaN | NaN | NaN | NaN | NaN |
| Nama SOP | Pelayanan Surat Pindah | NaN | NaN | NaN | NaN | NaN |
| No | Kegiatan | Pelaksana | NaN | Mutu Baku | NaN | NaN |
| NaN | NaN | Pemohon | Kasi | Kelengkapan | Waktu | Output |
| 1 | Menyerahkan berkas | V | NaN | KTP | 5 menit | Berkas |
| 2 | Memeriksa berkas | NaN | V | Berkas | 10 menit | Berkas lengkap |
""")
    assert steps(sop) == STEPS
    assert sop.identitas.tanggal_revisi is not None
    assert sop.identitas.tanggal_revisi.nilai is None
    assert actors(sop) == ["Pemohon", "Kasi"]


def test_columns_named_by_their_place_have_no_heading() -> None:
    sop = read(
        IDENTITY
        + """|No|Kegiatan|Pelaksana|Col4|Mutu Baku|Col6|Col7|
|---|---|---|---|---|---|---|
|No|Kegiatan|Pemohon|Kasi|Kelengkapan|Waktu|Output|
|1|Menyerahkan berkas|V||KTP|5 menit|Berkas|
|2|Memeriksa berkas||V|Berkas|10 menit|Berkas lengkap|
"""
    )
    assert actors(sop) == ["Pemohon", "Kasi"]
    assert steps(sop) == STEPS


def test_a_name_that_tells_another_place_is_what_the_cell_says() -> None:
    sop = read(
        IDENTITY
        + """|No|Kegiatan|Pelaksana|Mutu Baku| | |
|---|---|---|---|---|---|
| | |Col7|Kelengkapan|Waktu|Output|
|1|Menyerahkan berkas|V|KTP|5 menit|Berkas|
"""
    )
    assert actors(sop) == ["Col7"]


def test_line_breaks_of_a_cell_written_as_signs() -> None:
    sop = read(r"""| Nomor SOP | 470/03/SOP/2023 |
| --- | --- |
| Nama SOP | Pelayanan Surat Pindah |
| Dasar Hukum | Keterkaitan |
| 1. UU 25/2009\n2. UU 6/2014 | SOP Surat Masuk |
""")
    assert [butir.isi.teks for butir in sop.butir("dasar_hukum")] == ["UU 25/2009", "UU 6/2014"]


def test_a_second_heading_row_without_the_cells_merged_above_it() -> None:
    sop = read(
        IDENTITY
        + """| **No** | **Kegiatan** | **Pelaksana** | | **Mutu Baku** | | | **Ket** |
| --- | --- | --- | --- | --- | --- | --- | --- |
| **Pemohon** | **Kasi** | **Kelengkapan** | **Waktu** | **Output** |
| 1 | Menyerahkan berkas | V |  | KTP | 5 menit | Berkas |  |
| 2 | Memeriksa berkas |  | V | Berkas | 10 menit | Berkas lengkap |  |
"""
    )
    assert actors(sop) == ["Pemohon", "Kasi"]
    assert steps(sop) == STEPS


def test_a_picture_in_a_cell_is_no_text() -> None:
    sop = read(
        IDENTITY
        + """| No | Kegiatan | Pelaksana | | Mutu Baku | | |
| --- | --- | --- | --- | --- | --- | --- |
| | | Pemohon | Kasi | Kelengkapan | Waktu | Output |
| 1 | Menyerahkan berkas | ![](data:image/png;base64...)  Mulai |  | KTP | 5 menit | Berkas |
| 2 | Memeriksa berkas |  | ![alur](media/image2.png){width="0.5in" height="0.2in"} | Berkas | 10 menit | Berkas lengkap |
"""
    )
    assert steps(sop) == STEPS
    assert [[tanda.teks for tanda in langkah.tanda] for langkah in sop.langkah] == [["Mulai"], []]


def test_escaped_signs_of_lists_and_dashes() -> None:
    sop = read(r"""Nomor SOP : 470/03/SOP/2023
Tanggal Revisi : \-
Nama SOP : Pelayanan Surat Pindah

**Dasar Hukum**

1\. UU 25/2009
2\. UU 6/2014

**Keterkaitan**

\- SOP Surat Masuk
\- SOP Surat Keluar
""")
    assert [(butir.penanda.teks, butir.isi.teks) for butir in sop.butir("dasar_hukum") if butir.penanda] == [
        (r"1\.", "UU 25/2009"),
        (r"2\.", "UU 6/2014"),
    ]
    assert [butir.isi.teks for butir in sop.butir("keterkaitan")] == ["SOP Surat Masuk", "SOP Surat Keluar"]


def test_a_quotation_mark_of_markdown_before_a_line() -> None:
    table = """| No | Kegiatan | Pelaksana | | Mutu Baku | | |
| --- | --- | --- | --- | --- | --- | --- |
| | | Pemohon | Kasi | Kelengkapan | Waktu | Output |
| 1 | Menyerahkan berkas | V |  | KTP | 5 menit | Berkas |
"""
    sop = read(f"{IDENTITY}{table}\n> Salatiga, 6 Maret 2023\n>\n> Kepala Desa Ngargo\n>\n> SUPARMAN\n")
    assert unread(sop) == []
    [signature] = sop.tanda_tangan
    assert signature.jabatan is not None
    assert signature.jabatan.teks == "Kepala Desa Ngargo"
    assert signature.nama is not None
    assert signature.nama.teks == "SUPARMAN"


# -------------------------------------------------------------------- what a tool left out


SECTIONS = """Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

Pencatatan dan Pendataan
Disimpan sebagai arsip.

"""


def test_a_table_that_a_tool_could_not_write_is_not_missing(check_text: Check) -> None:
    def lacks_table(text: str) -> bool:
        return any("tabel langkah" in finding.message for finding in check_text(text, "STR001").findings)

    assert lacks_table(f"{IDENTITY}{SECTIONS}")
    assert not lacks_table(f"{IDENTITY}{SECTIONS}[TABLE]\n")


# -------------------------------------------------------------------- columns kept apart with spaces


def test_an_activity_that_ends_with_and_ends_where_the_next_one_opens() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan             Pemohon   Kasi   Kelengkapan   Waktu      Output
     Mengirimkan surat
1    pesanan kepada       V                Surat         5 menit    Bukti kirim
     penyedia dan
     Menerima obat dari
2                                   V      Bukti kirim   10 menit   Berita acara
     penyedia
"""
    )
    assert [step[0] for step in steps(sop)] == [
        "Mengirimkan surat pesanan kepada penyedia dan",
        "Menerima obat dari penyedia",
    ]
    assert sop.legibility == 1.0


# -------------------------------------------------------------------- HTML that a word processor wrote


def test_line_ends_of_the_source_are_blanks_of_a_paragraph() -> None:
    sop = read("""<table><tr><td rowspan="4"><p>DINAS
PERHUBUNGAN</p></td><td><p>Nomor SOP</p></td><td><p>:
551/017/SOP/2023</p></td></tr>
<tr><td><p>Tanggal
Revisi</p></td><td><p>: -</p></td></tr>
<tr><td><p>Disahkan
Oleh</p></td><td><p>: Kepala
Dinas</p><p>Budi
Santoso, S.H.</p><p>NIP.
19751202 200012 1 004</p></td></tr>
<tr><td><p>Nama SOP</p></td><td><p>: Pengujian
Kendaraan</p></td></tr></table>
<p>DASAR
HUKUM</p>
<p>1. UU
25/2009</p>
""")
    identitas = sop.identitas
    assert identitas.nomor is not None
    assert identitas.nomor.nilai is not None
    assert identitas.nomor.nilai.teks == "551/017/SOP/2023"
    assert identitas.tanggal_revisi is not None
    [signature] = sop.tanda_tangan
    assert [teks and teks.teks for teks in (signature.jabatan, signature.nama, signature.nip)] == [
        "Kepala Dinas",
        "Budi Santoso, S.H.",
        "NIP. 19751202 200012 1 004",
    ]
    assert [butir.isi.teks for butir in sop.butir("dasar_hukum")] == ["UU 25/2009"]


def test_a_title_above_a_markdown_table_leaves_repeated_headings_alone() -> None:
    sop = read(
        IDENTITY
        + """|Col1|Col2|SOP PELAYANAN SURAT PINDAH|Col4|Col5|Col6|Col7|
|---|---|---|---|---|---|---|
|**No**|**Kegiatan**|**Pelaksana**|**Pelaksana**|**Mutu Baku**|**Mutu Baku**|**Mutu Baku**|
|**No**|**Kegiatan**|**Pemohon**|**Kasi**|**Kelengkapan**|**Waktu**|**Output**|
|1|Menyerahkan berkas|V||KTP|5 menit|Berkas|
|2|Memeriksa berkas||V|Berkas|10 menit|Berkas lengkap|
"""
    )
    assert actors(sop) == ["Pemohon", "Kasi"]
    assert steps(sop) == STEPS


def test_blank_rows_of_a_markdown_table_part_paragraphs() -> None:
    sop = read(
        IDENTITY
        + """| No | Kegiatan | Pelaksana | NaN | Mutu Baku | NaN | NaN |
| --- | --- | --- | --- | --- | --- | --- |
| NaN | NaN | Pemohon | Kasi | Kelengkapan | Waktu | Output |
| 1 | Menyerahkan berkas | V | NaN | KTP | 5 menit | Berkas |
| 2 | Memeriksa berkas | NaN | V | Berkas | 10 menit | Berkas lengkap |
| NaN | NaN | NaN | NaN | NaN | NaN | NaN |
| NaN | NaN | NaN | NaN | Kepala Desa Ngargo | NaN | NaN |
| NaN | NaN | NaN | NaN | NaN | NaN | NaN |
| NaN | NaN | NaN | NaN | Suparman | NaN | NaN |
"""
    )
    assert steps(sop) == STEPS
    [signature] = sop.tanda_tangan
    assert [teks and teks.teks for teks in (signature.jabatan, signature.nama)] == ["Kepala Desa Ngargo", "Suparman"]


def test_place_date_and_office_in_one_line() -> None:
    table = (
        "No\tKegiatan\tPemohon\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenyerahkan berkas\tV\t\tKTP\t5 menit\tBerkas\n"
    )
    sop = read(f"{IDENTITY}{table}\nSalatiga, 6 Maret 2023 Kepala Desa Ngargo\n\nSuparman\n")
    assert unread(sop) == []
    [signature] = sop.tanda_tangan
    assert [teks and teks.teks for teks in (signature.jabatan, signature.nama)] == ["Kepala Desa Ngargo", "Suparman"]


def test_quotes_around_every_cell_part_the_rows_of_a_table_among_lines_of_text() -> None:
    rows = [["Nomor SOP", "470/03/SOP/2023"], ["Nama SOP", "Surat Pindah"], ["Tanggal Revisi", "-"]]
    table = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    sop = read(f"DINAS SOSIAL\n\n{table}\n\nDra. Wulan Sari, M.Si\n")
    assert sop.identitas.text("nama") == "Surat Pindah"
    assert "Dra. Wulan Sari, M.Si" in unread(sop)


def test_a_number_without_strokes_in_a_paragraph_below_its_label() -> None:
    sop = read("Nomor SOP\n\nW12.PAS-OT.02.02-118 TAHUN 2024\n\nNama SOP\n\nLayanan Kunjungan\n")
    assert sop.identitas.text("nomor") == "W12.PAS-OT.02.02-118 TAHUN 2024"


def test_rows_of_steps_that_no_reader_takes_apart_leave_the_table_in_doubt() -> None:
    head = "No\tKegiatan\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\n\n"
    step = "{}\tMemeriksa berkas\tV\t\tBerkas\t1 jam\tHasil\n"
    torn = "2 |Mengirim berkas | | |Berkas |1 jam\n\n3 |Menerima berkas | | |Berkas |1 jam\n\n"
    sop = read(IDENTITY + head + step.format(1) + "\n" + torn + step.format(4))
    assert [langkah.nomor for langkah in sop.langkah] == [1, 4]
    assert sop.legibility < 0.9


def test_bold_print_with_underscores_is_no_part_of_a_name() -> None:
    assert read("__Nomor SOP__ : 470/03\n\nNama SOP : __Surat Pindah__\n").identitas.text("nama") == "Surat Pindah"


SHEET = "No;Kegiatan;Pemohon;Kasi;Lurah;Kelengkapan;Waktu;Output\n" + "".join(
    f"{number};{';;;;'.join(step[:2])};{';'.join(step[2:])}\n" for number, step in enumerate(STEPS * 3, 1)
)


FIELDS = "Nomor SOP;470/04\nTanggal Pembuatan;4 Maret 2024\nDisahkan Oleh;Lurah\nNama SOP;Surat Datang\n"


@pytest.mark.parametrize("below", ["", "Catatan\n" * 24], ids=["most lines are of the sheet", "few are"])
@pytest.mark.parametrize("fields", ["", FIELDS], ids=["a sheet alone", "with its fields"])
@pytest.mark.parametrize("quoted", ["", '"Menyerahkan berkas"\n'], ids=["plain", "a line in quotes above"])
def test_above_a_sheet_saved_with_semicolons_a_table_may_have_tabs(quoted: str, fields: str, below: str) -> None:
    table = (
        "No\tKegiatan\tPemohon\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenyerahkan berkas\tV\t\tKTP\t5 menit\tBerkas\n"
    )
    first, *_ = parse(Source("x", f"{IDENTITY}{quoted}{table}\n{fields}{SHEET}{below}")).sops
    assert steps(first) == [STEPS[0], *STEPS * 3]
