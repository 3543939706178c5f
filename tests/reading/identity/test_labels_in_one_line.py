"""Lines that a converter ran together: several labels in one line, headings side by side, torn tables."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

LINE = (
    "Nomor SOP : 451/77/DSI/2021 Tgl Pembuatan : 5 Juli 2021 Tgl Revisi : - Tgl Efektif : 12 Juli 2021"
    " Disahkan Oleh : Kepala Dinas Syariat Islam Nama SOP : Pembinaan Taman Pendidikan"
)
SECTIONS = (
    "Dasar Hukum : 1. Undang-Undang Nomor 11 Tahun 2006 tentang Pemerintahan Aceh 2. Undang-Undang Nomor 25 Tahun 2009"
    " tentang Pelayanan Publik Kualifikasi Pelaksana : 1. S1 Agama 2. Memahami metode Iqra Keterkaitan : -"
)


def fields(text: str) -> dict[str, str]:
    (sop,) = parse(Source("x", text)).sops
    names = ("nomor", "nama", "tanggal_pembuatan", "tanggal_efektif", "disahkan_oleh")
    found = {name: getattr(sop.identitas, name) for name in names}
    return {name: medan.nilai.teks for name, medan in found.items() if medan is not None and medan.nilai is not None}


def test_each_label_with_a_colon_opens_its_field() -> None:
    assert fields(LINE) == {
        "nomor": "451/77/DSI/2021",
        "tanggal_pembuatan": "5 Juli 2021",
        "tanggal_efektif": "12 Juli 2021",
        "disahkan_oleh": "Kepala Dinas Syariat Islam",
        "nama": "Pembinaan Taman Pendidikan",
    }


def test_a_label_that_lost_its_blank_opens_one_too() -> None:
    glued = LINE.replace("Nomor SOP", "NomorSOP").replace("Tgl Efektif", "TglEfektif")
    assert fields(glued) == fields(LINE)


def test_and_each_heading_its_section(check_text: Callable[..., DocumentResult]) -> None:
    text = f"{LINE}\n\n{SECTIONS}\n"
    (sop,) = parse(Source("x", text)).sops
    assert {bagian.nama: len(bagian.butir) for bagian in sop.bagian} == {
        "dasar_hukum": 2,
        "kualifikasi_pelaksana": 2,
        "keterkaitan": 1,
    }
    assert not check_text(text, "HKM001", "HKM003", "HKM004").findings


@pytest.mark.parametrize(
    "line",
    [
        "Nama SOP : Penomoran Naskah Dinas: Nomor dan Tanggal",
        "Disahkan Oleh : Kepala Dinas, Tanggal: 12 Juli 2021",
    ],
)
def test_a_colon_inside_a_value_parts_nothing(line: str) -> None:
    (value,) = fields(f"Nomor SOP\n{line}\n").values()
    assert value == line.partition(" : ")[2]


@pytest.mark.parametrize("heads", ["DASAR HUKUM : KUALIFIKASI PELAKSANA :", "Dasar Hukum: Kualifikasi Pelaksana:"])
def test_headings_side_by_side_may_have_colons(heads: str) -> None:
    text = f"""Nomor SOP : 1/SOP/2024
Nama SOP : Kartu

{heads}
1. Undang-Undang Nomor 43 Tahun 2009 tentang 1. Pendidikan minimal SMA
Kearsipan 2. Memahami tata naskah dinas
"""
    (sop,) = parse(Source("x", text)).sops
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "dasar_hukum": ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"],
        "kualifikasi_pelaksana": ["Pendidikan minimal SMA", "Memahami tata naskah dinas"],
    }


def test_a_table_with_one_space_between_its_columns_cannot_be_read() -> None:
    text = """Nomor SOP : 1/SOP/2024
Nama SOP : Kartu

Peringatan
Surat yang tidak dicatat akan tercecer

No Uraian Kegiatan Pelaksana Mutu Baku Ket
Pengadm. Kasubbag Sekcam Camat Kelengkapan Waktu Output
1 Menerima dan mencatat X Surat masuk 5 mnt Surat
2 Meneliti dan memberi lembar X Surat 5 mnt Surat
"""
    (sop,) = parse(Source("x", text)).sops
    assert sop.legibility <= 0.5


def test_a_table_that_two_blank_sections_took_in_is_not_read() -> None:
    text = """Nomor SOP 08
Nama SOP PERMOHONAN CUTI

Peringatan Pencatatan dan Pendataan
No Uraian Prosedur Pelaksana Mutu Baku Ket
Staf Tata Usaha Staf Dinas
Kesehatan
Kepala Puskesmas Kepala Tata Usaha Kelengkapan Waktu Output
1. Menerima usulan permohonan cuti tahunan dari pegawai Usulan permohonan
cuti tahunan pegawai rangkap tiga 2 menit Verifikasi awal surat permohonan
2. Membuat surat permohonan cuti tahunan pegawai Usulan permohonan cuti
yang sudah diperiksa oleh kepala tata usaha 5 menit Surat permohonan siap
"""
    (sop,) = parse(Source("x", text)).sops
    assert not sop.langkah
    assert sop.legibility <= 0.5


def test_rows_of_a_table_that_a_converter_left_outside_are_missed() -> None:
    text = """Nomor SOP : 1/SOP/2024
Nama SOP : Kartu

| No | Kegiatan | Petugas | Kepala | Kelengkapan | Waktu | Output |
| --- | --- | --- | --- | --- | --- | --- |
| 1. | Menerima laporan | | | KTP | 5 menit | Laporan |
{}
| 3. | Mengetik kartu | | | Laporan | 5 menit | Kartu |
| 4. | Mengesahkan kartu | | | Kartu | 5 menit | Kartu sah |
"""
    (torn,) = parse(Source("x", text.format("2. Menanyakan identitas Laporan 5 menit Data"))).sops
    (clean,) = parse(Source("x", text.format("2 Kartu"))).sops
    (first,) = parse(Source("x", text.replace("1. |", "3. |", 1).format("1. Mencatat tamu Buku 5 menit Data"))).sops
    assert torn.legibility <= 0.5
    assert clean.legibility > 0.9
    assert first.legibility <= 0.5


def test_the_name_of_who_signs_may_have_a_label() -> None:
    text = "Nomor SOP : 1/SOP/2024\nDisahkan Oleh : Kepala Dinas\n\nNama : YOHANES BULU, S.Pi.\nNIP : 19750404 200212 1 008\n"
    signature = parse(Source("x", text)).sops[0].pengesahan
    assert signature is not None and signature.nama is not None and signature.nip is not None
    assert signature.nama.teks == "YOHANES BULU, S.Pi."


@pytest.mark.parametrize("line", ["Alur Prosedur", "### Bagan Alir", "FLOWCHART"])
def test_a_line_that_says_what_the_table_holds_is_no_item(line: str) -> None:
    table = "No\tKegiatan\tStaf\tKepala\tKelengkapan\tWaktu\tOutput\n1\tMencatat surat\tO\t\tSurat\t5 menit\tAgenda\n"
    text = f"Nomor SOP : 1/SOP/2024\n\nPencatatan dan Pendataan\nBuku agenda\n\n{line}\n\n{table}"
    (sop,) = parse(Source("x", text)).sops
    assert [butir.isi.teks for butir in sop.bagian[0].butir] == ["Buku agenda"]
    assert sop.residu == ()


def test_words_of_a_cell_that_a_converter_left_outside_its_row_leave_the_row_in_doubt() -> None:
    text = """Nomor SOP : 1/SOP/2024
Nama SOP : Kartu

| No | Kegiatan | Petugas | Kepala | Kelengkapan | Waktu | Output |
| --- | --- | --- | --- | --- | --- | --- |
| 1. | Mengajukan | | | KTP | 5 menit | Laporan |
{}
| 2. | Mengetik kartu | | | Laporan | 5 menit | Kartu |
| 3. | Mengesahkan kartu | | | Kartu | 5 menit | Kartu sah |
"""
    (torn,) = parse(Source("x", text.format("permohonan"))).sops
    (apart,) = parse(Source("x", text.format("Catatan"))).sops
    assert [bool(langkah.ragu) for langkah in torn.langkah] == [True, False, False]
    assert not any(langkah.ragu for langkah in apart.langkah)
    assert torn.legibility > 0.8
