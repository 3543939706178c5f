"""Cells that bars keep apart, and none of them at the ends of the lines."""

from soplint.parser import parse
from soplint.source import Source

TABLE = """DINAS TENAGA KERJA KABUPATEN PASANGKAYU
Nomor SOP | 560/21/NAKER/2023
Tgl. Pembuatan | 13 Maret 2023
Tgl. Revisi | -
Tgl. Efektif | 20 Maret 2023
Disahkan Oleh | KEPALA DINAS TENAGA KERJA
 |
 | ABDUL RAHMAN, S.Sos., M.Si.
 | NIP. 19731018 200003 1 004
Nama SOP | PELAYANAN KARTU PENCARI KERJA
DASAR HUKUM | KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan | 1. Pengantar Kerja
 | 2. Petugas Antar Kerja
PERINGATAN | PENCATATAN DAN PENDATAAN
 | Buku register
No | Kegiatan | Pelaksana | | Mutu Baku | | | Ket
 | | Pencari Kerja | Petugas | Kelengkapan | Waktu | Output |
1 | Mengajukan permohonan | V | | KTP, ijazah | 5 menit | Permohonan |
2 | Mencetak kartu | | V | Permohonan | 5 menit | Kartu |
"""


def test_labels_tell_that_the_bars_are_those_of_a_table() -> None:
    (sop,) = parse(Source("x", TABLE)).sops
    nomor, nama = sop.identitas.nomor, sop.identitas.nama
    assert nomor is not None and nomor.nilai is not None and nomor.nilai.teks == "560/21/NAKER/2023"
    assert nama is not None and nama.nilai is not None and nama.nilai.teks == "PELAYANAN KARTU PENCARI KERJA"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "ABDUL RAHMAN, S.Sos., M.Si."
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "dasar_hukum": ["Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan"],
        "kualifikasi_pelaksana": ["Pengantar Kerja", "Petugas Antar Kerja"],
        "peringatan": [],
        "pencatatan_pendataan": ["Buku register"],
    }
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == ["Mengajukan permohonan", "Mencetak kartu"]
    assert [step.output and step.output.teks for step in sop.langkah] == ["Permohonan", "Kartu"]
    assert (sop.coverage, sop.legibility) == (1.0, 1.0)


def test_a_letterhead_may_stand_left_of_the_labels_and_lists_in_one_cell_with_their_heading() -> None:
    text = """DINAS TENAGA KERJA KABUPATEN PASANGKAYU | Nomor SOP | : 560/21/NAKER/2023
DINAS TENAGA KERJA KABUPATEN PASANGKAYU | Tanggal Revisi | :
DINAS TENAGA KERJA KABUPATEN PASANGKAYU | Nama SOP | : Pelayanan Kartu Pencari Kerja
Keterkaitan 1. SOP Pelayanan Loket 2. SOP Pelaporan | Peralatan/Perlengkapan 1. Komputer 2. Pencetak

No | Kegiatan | Petugas | Kelengkapan | Waktu | Output
1 | Mencetak kartu | V | Permohonan | 5 menit | Kartu
"""
    (sop,) = parse(Source("x", text)).sops
    nama, revisi = sop.identitas.nama, sop.identitas.tanggal_revisi
    assert [baris.teks for baris in sop.kop] == ["DINAS TENAGA KERJA KABUPATEN PASANGKAYU"]
    assert nama is not None and nama.nilai is not None and nama.nilai.teks == "Pelayanan Kartu Pencari Kerja"
    assert revisi is not None and revisi.nilai is None
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "keterkaitan": ["SOP Pelayanan Loket", "SOP Pelaporan"],
        "peralatan_perlengkapan": ["Komputer", "Pencetak"],
    }
    assert (sop.coverage, sop.legibility) == (1.0, 1.0)


def test_bars_between_cells_that_blanks_pad_are_columns_of_spaces() -> None:
    text = """Nama SOP : Kartu

No | Kegiatan                | Petugas | Kepala | Kelengkapan | Waktu   | Output
1  | Mengusulkan alokasi     | V       |        | Rekap       | 1 Hari  | Usulan
   | pupuk ke provinsi       |         |        |             |         | alokasi
2  | Menetapkan alokasi      |         | V      | Usulan      | 1 Hari  | Keputusan
"""
    (sop,) = parse(Source("x", text)).sops
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == [
        "Mengusulkan alokasi pupuk ke provinsi",
        "Menetapkan alokasi",
    ]


def test_rows_with_merged_cells_have_fewer_bars() -> None:
    text = """Nama SOP : Penerbitan Akta

| No | Kegiatan | Pelaksana | Mutu Baku | Ket |
| | | Pemohon | Petugas | Kelengkapan | Waktu | Output | |
| 1 | Menyerahkan berkas permohonan | O | | KTP, KK | 5 Menit | Berkas permohonan | |
| 2 | Mencetak akta kelahiran | | [] | Berkas permohonan | 15 Menit | Akta | |
"""
    (sop,) = parse(Source("x", text)).sops
    roles = ["nomor", "uraian", "pelaksana", "pelaksana", "kelengkapan", "waktu", "output", "keterangan"]
    assert [kolom.peran for kolom in sop.tabel[0].kolom] == roles
    assert [step.output and step.output.teks for step in sop.langkah] == ["Berkas permohonan", "Akta"]
    assert (sop.coverage, sop.legibility) == (1.0, 1.0)


def test_rules_between_the_rows_may_have_lost_their_bars() -> None:
    rule = "-------------------- ——————————"
    text = f"""Nama SOP : Kartu

| No. | Kegiatan               | Petugas | Kepala | Kelengkapan | Waktu  | Output
{rule}
| 1   | Mengusulkan alokasi    | V       |        | Rekap       | 1 Hari | Usulan
|     | pupuk ke provinsi      |         |        |             |        | alokasi
{rule}
| 2   | Menetapkan alokasi     |         | V      | Usulan      | 1 Hari | Keputusan
{rule}
"""
    (sop,) = parse(Source("x", text)).sops
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == [
        "Mengusulkan alokasi pupuk ke provinsi",
        "Menetapkan alokasi",
    ]
    assert sop.legibility == 1.0


def test_a_line_drawn_below_a_table_is_no_part_of_it() -> None:
    table = TABLE.partition("No | Kegiatan")[0]
    assert len(parse(Source("x", f"{table}----------\n")).sops[0].bagian) == 4


def test_a_row_that_opens_with_a_bar_has_a_blank_cell_before_it() -> None:
    text = (
        "Nomor SOP : 1/2023\nNama SOP : Uji\n\n"
        "No | Kegiatan | Pelaksana | | Mutu Baku | |\n---|---|---|---|---|---|---\n"
        " | | Penguji | Kepala | Kelengkapan | Waktu | Output\n"
        "1 | Menguji rem | V | | Bukti | 1 jam | Hasil uji\n2 | Mengesahkan hasil | | V | Hasil uji | 1 jam | Hasil sah\n"
    )
    (sop,) = parse(Source("x", text)).sops
    names = [kolom.nama.teks for kolom in sop.tabel[0].kolom if kolom.nama is not None]
    assert names == ["Penguji", "Kepala"]
    assert [langkah.output.teks for langkah in sop.langkah if langkah.output] == ["Hasil uji", "Hasil sah"]


def test_a_scan_may_have_lost_the_bars_at_the_right() -> None:
    text = """| DINAS TENAGA KERJA | Nomor SOP | 560/21/NAKER/2023
| Keterkaitan | Peralatan/Perlengkapan
| 1. SOP Pelayanan Loket | 1. Komputer
| 2. SOP Pelaporan | 2. Pencetak
| Peringatan | Pencatatan dan Pendataan
| Kartu tidak dipungut biaya | Buku register

No | Kegiatan | Petugas | Kelengkapan | Waktu | Output
1 | Mencetak kartu | V | Permohonan | 5 menit | Kartu
"""
    (sop,) = parse(Source("x", text)).sops
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "keterkaitan": ["SOP Pelayanan Loket", "SOP Pelaporan"],
        "peralatan_perlengkapan": ["Komputer", "Pencetak"],
        "peringatan": ["Kartu tidak dipungut biaya"],
        "pencatatan_pendataan": ["Buku register"],
    }
