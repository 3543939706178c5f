"""What converters and vision models write besides the cells of a table is read as what it stands for."""

import pytest

from read_texts import read
from soplint.cli.dump import as_dict
from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

IDENTITY = "Nomor SOP : 470/03/SOP/2023\nNama SOP : Pelayanan Surat Pindah\n\n"
HEADING = """| No | Kegiatan | Pelaksana | | Mutu Baku | | | Ket |
|---|---|---|---|---|---|---|---|
| | | Pemohon | Kasi | Kelengkapan | Waktu | Output | |
"""
STEPS = """| 1 | Menyerahkan berkas | V | | KTP | 5 menit | Berkas | |
| 2 | Memeriksa berkas | | V | Berkas | 10 menit | Berkas lengkap | |
"""
TABLE = HEADING + STEPS


def unread(sop: Sop) -> list[str]:
    return [piece.teks for piece in sop.residu]


def items(sop: Sop, name: str) -> list[str]:
    return [butir.isi.teks for butir in sop.butir(name)]


def value(sop: Sop, name: str) -> str | None:
    medan = getattr(sop.identitas, name)
    return medan.nilai.teks if medan is not None and medan.nilai is not None else None


# -------------------------------------------------------------------- Markdown


def test_a_markdown_table_may_break_lines_in_its_first_row() -> None:
    sop = read("""| PEMERINTAH DESA NGARGO<br>KECAMATAN SALAM | Nomor SOP | 470/03/SOP/2023 |
|---|---|---|
| | Nama SOP | Pelayanan Surat Pindah |
""")
    assert value(sop, "nomor") == "470/03/SOP/2023"
    assert [piece.teks for piece in sop.kop] == ["PEMERINTAH DESA NGARGO KECAMATAN SALAM"]


def test_a_section_heading_written_once_for_each_column_is_one_heading() -> None:
    sop = read("""| | | Nomor SOP | 470/03/SOP/2023 |
|---|---|---|---|
| | | Nama SOP | Pelayanan Surat Pindah |
| Dasar Hukum : | Dasar Hukum : | Keterkaitan : | Keterkaitan : |
| UU 25/2009 | UU 25/2009 | SOP Surat Masuk | SOP Surat Masuk |
""")
    assert [bagian.nama for bagian in sop.bagian] == ["dasar_hukum", "keterkaitan"]
    assert items(sop, "dasar_hukum") == ["UU 25/2009"]


def test_lists_in_a_cell_of_a_markdown_table_are_items() -> None:
    sop = read(f"""{IDENTITY}| Dasar Hukum | Keterkaitan |
|---|---|
| <ol><li>UU 25/2009</li><li>UU 6/2014</li></ol> | <p>SOP Surat Masuk</p> |
""")
    assert items(sop, "dasar_hukum") == ["UU 25/2009", "UU 6/2014"]
    assert items(sop, "keterkaitan") == ["SOP Surat Masuk"]


def test_pictures_and_fences_are_no_text() -> None:
    assert unread(read(f"```markdown\n![logo](images/img-0.jpeg)\n\n{IDENTITY}{TABLE}```\n")) == []


# -------------------------------------------------------------------- actors over several columns

SPANNED = {
    "html": """<table><tr><td rowspan=2>No</td><td rowspan=2>Kegiatan</td><td colspan=4>Pelaksana</td>
<td colspan=3>Mutu Baku</td></tr>
<tr><td colspan=2>Pemohon</td><td colspan=2>Kasi</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
<tr><td>1</td><td>Memeriksa berkas</td><td></td><td>Tidak</td><td>&#9670;</td><td>Ya</td><td>Berkas</td>
<td>5 menit</td><td>Berkas lengkap</td></tr></table>""",
    "pipa": """| No | Kegiatan | Pelaksana | Pelaksana | Pelaksana | Pelaksana | Mutu Baku | Mutu Baku | Mutu Baku |
|---|---|---|---|---|---|---|---|---|
| No | Kegiatan | Pemohon | Pemohon | Kasi | Kasi | Kelengkapan | Waktu | Output |
| 1 | Memeriksa berkas | | Tidak | &#9670; | Ya | Berkas | 5 menit | Berkas lengkap |
""",
}


@pytest.mark.parametrize("notation", SPANNED)
def test_marks_in_all_columns_under_an_actor_are_that_actors(notation: str) -> None:
    source = Source("x", IDENTITY + SPANNED[notation])
    document = parse(source)
    assert [kolom.nama.teks for kolom in document.sops[0].pelaksana if kolom.nama] == ["Pemohon", "Kasi"]
    assert len(document.sops[0].pelaksana) == 2
    (step,) = as_dict(document)["sops"][0]["langkah"]
    assert step["pelaksana"] == {"Pemohon": "Tidak", "Kasi": "◆ Ya"}


def test_a_column_that_no_heading_spans_has_no_actor() -> None:
    text = SPANNED["html"].replace("<td colspan=2>Kasi</td>", "<td>Kasi</td><td></td>")
    assert [kolom.nama is None for kolom in read(IDENTITY + text).pelaksana] == [False, False, True]


# -------------------------------------------------------------------- HTML entities

FIELDS = """<table><tr><td>Nomor SOP</td><td>470/03/SOP/2023</td></tr>
<tr><td>Tanggal Revisi</td><td>{revised}</td></tr>
<tr><td>Disahkan Oleh</td><td>Kepala&nbsp;UPT Laboratorium<br>NURUL HIDAYATI, S.T.<br>NIP&nbsp;198102142006042019</td></tr>
<tr><td>Nama SOP</td><td>Pengujian Air</td></tr></table>"""


def test_blanks_as_entities_end_no_line() -> None:
    sop = read(FIELDS.format(revised="-"))
    assert value(sop, "disahkan_oleh") == "Kepala UPT Laboratorium"
    assert sop.pengesahan is not None
    assert sop.pengesahan.nip is not None
    assert sop.pengesahan.nip.teks == "NIP 198102142006042019"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&ndash;", "–"), ("&#8211;", "–"), (":&nbsp;&mdash;", "—"), ("2&#32;Mei&nbsp;2023", "2 Mei 2023"),
        ("A &amp; B", "A & B"), ("&#x27;23&#39;", "'23'"), ("1&frac12;", "1½"), ("&lt; 3 &gt; 2", "< 3 > 2"),
        ("&lt;td&gt;", "&lt;td>"), ("&tiada; &;", "&tiada; &;"), ("A&#10;B", "A B"),
    ],
)  # fmt: skip
def test_a_sign_written_as_an_entity_is_that_sign(written: str, meant: str) -> None:
    assert value(read(FIELDS.format(revised=written)), "tanggal_revisi") == meant


def test_all_of_an_entity_is_of_the_value_that_it_opens_or_ends() -> None:
    text = FIELDS.format(revised="&#x27;23&#39;")
    (sop,) = parse(Source("x", text)).sops
    medan = sop.identitas.fields["tanggal_revisi"]
    assert medan.nilai is not None
    assert [text[slice(*span)] for span in medan.nilai.spans] == ["&#x27;23&#39;"]


def test_a_quotation_mark_as_an_entity_ends_no_attribute() -> None:
    text = FIELDS.format(revised="-").replace("<td>470", '<td style="font-family:&quot;x&gt;y&quot;" colspan=1>470')
    assert value(read(text), "nomor") == "470/03/SOP/2023"


# -------------------------------------------------------------------- sheets saved with other signs than tabs

SHEET = """PEMERINTAH KOTA BANJARBARU;;;;;;;
Nomor SOP;: 421.3/077/2023;;;;;;
Nama SOP;: Peminjaman Buku;;;;;;
No;Kegiatan;Pelaksana;;Mutu Baku;;;Ket
;;Siswa;Petugas;Kelengkapan;Waktu;Output;
1;Menyerahkan buku;V;;"Buku; kartu anggota";2 menit;Buku;
2;Mencatat peminjaman;;V;"Kartu
anggota";3 menit;Catatan;
"""


@pytest.mark.parametrize("sign", [";", ","])
def test_semicolons_and_commas_part_cells_as_tabs_do(sign: str) -> None:
    sop = read(SHEET.replace(";", sign))
    assert value(sop, "nomor") == "421.3/077/2023"
    assert [langkah.kelengkapan.teks for langkah in sop.langkah if langkah.kelengkapan] == [
        f"Buku{sign} kartu anggota",
        "Kartu anggota",
    ]


def test_items_that_end_with_semicolons_are_no_sheet() -> None:
    sop = read(f"{IDENTITY}Dasar Hukum\n1. UU 25/2009;;;\n2. UU 6/2014;\n\n{TABLE}")
    assert items(sop, "dasar_hukum") == ["UU 25/2009;;;", "UU 6/2014;"]


# -------------------------------------------------------------------- drawn tables


def test_a_number_in_the_middle_of_its_ruled_cell_opens_no_row() -> None:
    rule = "+----+-------------+---------+---------+-------------+---------+--------+\n"
    sop = read(
        f"""{IDENTITY}{rule}| No | Kegiatan    | Pemohon | Kasi    | Kelengkapan | Waktu   | Output |
{rule}|    | Menyerahkan |         |         |             |         |        |
| 1. | berkas      | V       |         | KTP         | 5 menit | Berkas |
{rule}|    | Mencatat    |         |         |             |         |        |
| 2. | berkas      |         | V       | Berkas      | 5 menit | Agenda |
{rule}"""
    )
    assert [langkah.uraian.teks for langkah in sop.langkah if langkah.uraian] == [
        "Menyerahkan berkas",
        "Mencatat berkas",
    ]
    assert unread(sop) == []


def test_the_numbers_of_spaced_columns_are_none_of_the_actors() -> None:
    sop = read(f"""{IDENTITY}NO   KEGIATAN               PELAKSANA              MUTU BAKU
                        KEPALA     GURU     KELENGKAPAN   WAKTU     OUTPUT
                        SEKOLAH
(1)  (2)                (3)        (4)      (5)           (6)       (7)
1    Menyusun jadwal    V                   SK panitia    2 hari    Jadwal
2    Menyusun soal                 V        Jadwal        7 hari    Naskah soal
""")
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama] == ["KEPALA SEKOLAH", "GURU"]
    assert len(sop.langkah) == 2


# -------------------------------------------------------------------- identity block


def test_values_may_stand_in_the_row_below_their_labels() -> None:
    sop = read("""Nomor SOP\tTanggal Pembuatan\tTanggal Revisi\tTanggal Efektif
140/SOP-04/2023\t6 Maret 2023\t\t13 Maret 2023
Nama SOP\tPenyaluran Air Bersih
""")
    assert [value(sop, name) for name in ("nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")] == [
        "140/SOP-04/2023",
        "6 Maret 2023",
        None,
        "13 Maret 2023",
    ]


def test_a_row_of_labels_takes_no_row_of_labels() -> None:
    sop = read("Nomor SOP\tTanggal Pembuatan\nNama SOP\tPenyaluran Air Bersih\n")
    assert value(sop, "nomor") is None
    assert value(sop, "nama") == "Penyaluran Air Bersih"


def test_a_label_without_value_gives_way_to_one_that_has_it() -> None:
    assert value(read("Judul SOP\n\nNomor SOP : 470/03/SOP/2023\nNama SOP : Surat Pindah\n"), "nama") == "Surat Pindah"


@pytest.mark.parametrize(
    "listed",
    [
        "| No | Judul SOP | Halaman |\n|---|---|---|\n| 1 | Pelayanan Surat | 3 |\n| 2 | Pelayanan Gizi | 5 |\n",
        "No\tNama SOP\tNomor SOP\tKet\n1\tPelayanan Surat\t470/03/SOP/2023\t\n2\tPelayanan Gizi\t470/04/SOP/2023\t\n",
    ],
)
def test_a_table_of_sops_is_no_identity_block(listed: str) -> None:
    sop = read(f"{listed}\nPEMERINTAH KOTA BANJAR\n\n{IDENTITY}{TABLE}")
    assert (value(sop, "nomor"), value(sop, "nama")) == ("470/03/SOP/2023", "Pelayanan Surat Pindah")
    assert unread(sop) == []


def test_the_approver_may_stand_left_of_another_label() -> None:
    sop = read("""| Nomor SOP | 470/03/SOP/2023 | Tanggal Pembuatan | 6 Maret 2023 |
|---|---|---|---|
| Disahkan Oleh | Kepala UPTD Pasar | Tanggal Efektif | 13 Maret 2023 |
| | HERMAN SOFYAN, S.E.<br>NIP. 197811022009011003 | | |
""")
    assert value(sop, "tanggal_efektif") == "13 Maret 2023"
    assert sop.pengesahan is not None
    assert sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "HERMAN SOFYAN, S.E."
    assert unread(sop) == []


# -------------------------------------------------------------------- sections


@pytest.mark.parametrize("heading", ["**1. Dasar Hukum**", "1. DASAR HUKUM :", "1) Dasar Hukum"])
def test_a_section_heading_may_have_a_number(heading: str) -> None:
    sop = read(f"{IDENTITY}{heading}\n\na. UU 25/2009\nb. UU 6/2014\n\n2. Keterkaitan\n\nSOP Surat Masuk\n\n{TABLE}")
    assert items(sop, "dasar_hukum") == ["UU 25/2009", "UU 6/2014"]
    assert items(sop, "keterkaitan") == ["SOP Surat Masuk"]


def test_an_item_that_only_resembles_a_heading_is_an_item() -> None:
    sop = read(f"{IDENTITY}Peringatan\n1. Peringatan dini\n2. Keterkaitam\n\n{TABLE}")
    assert items(sop, "peringatan") == ["Peringatan dini", "Keterkaitam"]


@pytest.mark.parametrize("line", ["7. Prosedur", "PROSEDUR", "G. URAIAN PROSEDUR"])
def test_what_announces_the_table_is_no_item_and_no_title(line: str) -> None:
    sop = read(f"{IDENTITY}Peringatan\n1. Jangan terlambat\n\n{line}\n\n{TABLE}")
    assert items(sop, "peringatan") == ["Jangan terlambat"]
    assert sop.judul == ()


def test_the_only_line_of_a_section_is_no_title_though_in_capitals() -> None:
    sop = read(f"{IDENTITY}PENCATATAN DAN PENDATAAN\n\nBUKU REGISTER PENGADUAN\n\n{TABLE}")
    assert items(sop, "pencatatan_pendataan") == ["BUKU REGISTER PENGADUAN"]


# -------------------------------------------------------------------- around the SOP


def test_a_table_of_contents_belongs_to_no_sop() -> None:
    contents = "DAFTAR ISI\n\n1. SOP Surat Pindah ........ 1\n2. SOP Surat Masuk …………… 3\n\nTAHUN 2024\n\n"
    assert unread(read(contents + IDENTITY + TABLE)) == []


NOTES = "\nKeterangan:\n\n- ◇ : keputusan\n- ▭ : proses\n"
SIGNATURE = "\nKepala Desa Kalibening\n\nSLAMET RAHARJO\nNIP. 197905212009022004\n"


@pytest.mark.parametrize(
    "notes", [NOTES, "\n**Catatan** : biaya ditanggung pemohon\n", "\n*Ket.*\nMeja 1 ikut pedoman\n"]
)
def test_notes_below_the_table_are_none_of_its_signature(notes: str) -> None:
    sop = read(IDENTITY + TABLE + notes + SIGNATURE)
    assert sop.pengesahan is not None
    assert sop.pengesahan.jabatan is not None
    assert sop.pengesahan.nama is not None
    assert (sop.pengesahan.jabatan.teks, sop.pengesahan.nama.teks) == ("Kepala Desa Kalibening", "SLAMET RAHARJO")
    assert unread(sop) == []


def test_a_paragraph_behind_the_notes_is_text_of_its_own() -> None:
    assert unread(read(IDENTITY + TABLE + NOTES + "\nBentuk lain diatur kemudian\n")) == ["Bentuk lain diatur kemudian"]


# -------------------------------------------------------------------- stages


def test_headings_of_stages_are_none_of_the_steps() -> None:
    first, second = STEPS.splitlines(keepends=True)
    sop = read(f"{IDENTITY}{HEADING}| A | PERSIAPAN | | | | | | |\n{first}| | B. Pembahasan | | | | | | |\n{second}")
    assert [langkah.uraian.teks for langkah in sop.langkah if langkah.uraian] == [
        "Menyerahkan berkas",
        "Memeriksa berkas",
    ]
    assert unread(sop) == []


@pytest.mark.parametrize("stage", ["PERSIAPAN", "TAHAP PELAKSANAAN", "PELAPORAN DAN EVALUASI"])
def test_stages_in_capitals_need_no_number(stage: str) -> None:
    first, second = STEPS.splitlines(keepends=True)
    row = f"| | {stage} | | | | | | |\n"
    sop = read(f"{IDENTITY}{HEADING}{row}{first}{row}{second}")
    assert [langkah.uraian.teks for langkah in sop.langkah if langkah.uraian] == [
        "Menyerahkan berkas",
        "Memeriksa berkas",
    ]
    assert unread(sop) == []


def test_a_stage_may_head_a_table_of_its_own() -> None:
    sop = read(f"{IDENTITY}{HEADING}{STEPS}B. TAHAP PELAKSANAAN\n{HEADING}{STEPS}")
    assert (len(sop.tabel), unread(sop)) == (2, [])


def test_in_a_table_of_capitals_a_stage_may_be_the_end_of_a_step() -> None:
    steps = STEPS.upper()
    sop = read(f"{IDENTITY}{HEADING}{steps}| | PELAPORAN | | | | | | |\n")
    assert sop.langkah[-1].uraian is not None
    assert sop.langkah[-1].uraian.teks == "MEMERIKSA BERKAS PELAPORAN"


def test_parts_of_a_step_are_no_stages() -> None:
    sop = read(f"{IDENTITY}{HEADING}{STEPS}| | a. surat kuasa | | | | | | |\n")
    assert sop.langkah[-1].uraian is not None
    assert sop.langkah[-1].uraian.teks == "Memeriksa berkas a. surat kuasa"
