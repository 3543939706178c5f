"""A document of another template is told by its headings, however many of them an SOP of this form shares."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]

IDENTITY = """PEMERINTAH KABUPATEN SUKAMAJU
RSUD MULIA

No. Dokumen : 065/SPO/KEP/2021
No. Revisi : 00
Halaman : 1/2
Tanggal Terbit : 12 April 2021
Ditetapkan Oleh : Direktur RSUD Mulia
"""

PARTS = """
Pengertian
Pemasangan infus adalah tindakan memasukkan cairan melalui pembuluh darah vena.
Tujuan
Memenuhi kebutuhan cairan pasien.
Kebijakan
Keputusan Direktur RSUD Mulia Nomor 188/045/2020 tentang Pelayanan Keperawatan
Prosedur
"""

STEPS = """
No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan
\t\tPerawat\tDokter\tKelengkapan\tWaktu\tOutput\t
1.\tMenerima instruksi\t\t\tRekam medis\t5 menit\tInstruksi tercatat\t
2.\tMemasang infus\t\t\tInstruksi tercatat\t15 menit\tInfus terpasang\t
"""

OURS = """
Kualifikasi Pelaksana
1. Perawat
Keterkaitan
1. SOP Cuci Tangan
Peringatan
Jika tidak dilaksanakan, pasien terancam.
"""


def codes(result: DocumentResult) -> list[str]:
    return [finding.code for finding in result.findings]


def test_a_hospital_form_stays_one_with_the_step_table_of_ours(check_text: Check) -> None:
    assert codes(check_text(IDENTITY + PARTS + STEPS)) == ["STR011"]


@pytest.mark.parametrize(
    "text",
    [
        # The identity block says whose the table is.
        (IDENTITY + PARTS + STEPS)
        .replace("No. Dokumen", "Nomor SOP")
        .replace("Tanggal Terbit", "Tanggal Efektif")
        .replace("No. Revisi : 00\nHalaman : 1/2", "Tanggal Revisi : -"),
        # So do most of the sections that an SOP of this form owes.
        IDENTITY + PARTS + OURS + STEPS,
        # Two headings may stand in any SOP.
        IDENTITY + PARTS.replace("Tujuan", "Peringatan").replace("Prosedur\n", "") + STEPS,
    ],
    ids=["identity", "sections", "two headings"],
)
def test_an_sop_of_this_form_may_borrow_headings(check_text: Check, text: str) -> None:
    assert "STR011" not in codes(check_text(text))


def test_headings_of_the_other_template_are_no_sections_of_ours(check_text: Check) -> None:
    """Kebijakan and Referensi are what an SOP of this form calls Dasar Hukum, and the record of changes names one again."""
    text = IDENTITY + (
        "1. Pengertian\tPendaftaran adalah pencatatan pasien.\n2. Tujuan\tSebagai acuan.\n"
        "3. Kebijakan\tKeputusan Direktur Nomor 3 Tahun 2020\n4. Referensi\tPanduan praktik\n"
        "5. Prosedur / Langkah-langkah\ta. Petugas memanggil pasien\n\tb. Petugas mencatat pasien\n"
        "6. Unit Terkait\tPoli umum\n7. Rekaman Historis Perubahan\n\n"
        "No\tYang diubah\tIsi Perubahan\tTanggal mulai diberlakukan\n1\tKebijakan\tKeputusan terbaru\t3 Januari 2022\n"
    )
    assert codes(check_text(text)) == ["STR011"]


def test_headings_beside_the_fields_are_no_part_of_the_agency(check_text: Check) -> None:
    text = """DINAS KESEHATAN
UPT PUSKESMAS MULIA

SOP\tNo. Dokumen\t: 445/SOP/UKP/012/2022
\tNo. Revisi\t: 01
\tTanggal Terbit\t: 3 Januari 2022
UPT Puskesmas Mulia\tKepala UPT Puskesmas Mulia
1. Pengertian\tPendaftaran adalah pencatatan pasien.
2. Tujuan\tSebagai acuan.
3. Kebijakan\tKeputusan Kepala Puskesmas Nomor 3 Tahun 2020
4. Prosedur\ta. Petugas memanggil pasien
5. Unit Terkait\tPoli umum
"""
    (sop,) = check_text(text).sops
    assert sop.instansi == "Dinas Kesehatan UPT Puskesmas Mulia"


def test_the_form_of_a_school_is_another_template(check_text: Check) -> None:
    text = """SD NEGERI 1 SUKAMAJU
STANDAR OPERASIONAL PROSEDUR (SOP)
PENERIMAAN SISWA BARU

KODE DOK.\t: 421/003/SDN1/2023
TGL. DISAHKAN\t: 12 Juni 2023

1\tJUDUL\tPenerimaan Siswa Baru
2\tTUJUAN\tMenjadi acuan penerimaan siswa baru
3\tREFERENSI\tPeraturan Pemerintah Nomor 57 Tahun 2021 tentang Standar Nasional Pendidikan
4\tPIHAK-PIHAK TERKAIT\tKepala sekolah, panitia, orang tua
5\tDOKUMEN\tFormulir pendaftaran
6\tPROSEDUR KERJA\tOrang tua mengisi formulir
\t\tPanitia mencatat calon siswa
"""
    assert codes(check_text(text)) == ["STR011"]


def test_a_heading_with_what_it_holds_beside_it_tells_another_template() -> None:
    (sop,) = parse(
        Source(
            "x",
            """RSUD KOTA PADANG PANJANG          PEMASANGAN INFUS
                       No. Dokumen        No. Revisi        Halaman
                       045/SPO/KEP/2022   01                1/2
Kebijakan              Keputusan Direktur Nomor 12 Tahun 2022
Prosedur               1. Petugas mencuci tangan
                       2. Petugas memasang infus
Dokumen Terkait        Rekam medis
Unit Terkait           1. Instalasi Rawat Inap
""",
        )
    ).sops

    assert sop.format_lain == "kesehatan"


@pytest.mark.parametrize(
    ("title", "called"), [("PEMASANGAN INFUS", "PEMASANGAN INFUS"), ("Halaman kosong", None), ("SOP", None)]
)
def test_an_sop_without_a_field_for_its_name_is_called_by_the_title_below_its_letterhead(
    title: str, called: str | None, check_text: Check
) -> None:
    (sop,) = check_text(IDENTITY.replace("\n\n", f"\n\n{title}\n\n", 1) + PARTS).sops
    assert sop.nama == called


RUN_ON = """1. Pengertian Pemasangan infus adalah tindakan memasukkan cairan
2. Tujuan Memenuhi kebutuhan cairan pasien
3. Kebijakan Keputusan Direktur RSUD Mulia
4. Unit terkait Rawat inap
"""
IN_CAPITALS = """PENGERTIAN Pemasangan infus adalah tindakan memasukkan cairan
TUJUAN Memenuhi kebutuhan cairan pasien
PROSEDUR 1. Perawat mencuci tangan
INSTALASI TERKAIT Semua ruang rawat
"""
OF_A_SCHOOL = """1 JUDUL Peminjaman Buku
2 TUJUAN
Murid membaca di rumah.
3 REFERENSI
Tata tertib sekolah
4 PROSEDUR KERJA a. Murid memilih buku.
"""


@pytest.mark.parametrize("parts", [RUN_ON, IN_CAPITALS, OF_A_SCHOOL])
def test_its_headings_may_stand_before_what_they_head(check_text: Check, parts: str) -> None:
    assert codes(check_text(IDENTITY + "\n" + parts)) == ["STR011"]


@pytest.mark.parametrize(
    "items",
    [
        "Peringatan\n1. Tujuan perjalanan diisi\n2. Ruang lingkup kerja ditaati\n",
        "Pengertian dan tujuan dibaca dahulu\nTujuan ditulis\nKebijakan dipahami\nUnit terkait diberi tahu\n",
    ],
)
def test_running_text_that_opens_like_them_tells_none(check_text: Check, items: str) -> None:
    assert "STR011" not in codes(check_text("Nomor SOP : 1/SOP/2024\nNama SOP : Perjalanan Dinas\n\n" + items))


def test_what_stands_among_the_fields_is_no_part_of_that_title(check_text: Check) -> None:
    head = IDENTITY.replace("\n\n", "\n\nPEMASANGAN INFUS\n\n", 1).replace("No. Revisi", "\nRAWAT INAP\n\nNo. Revisi")
    (sop,) = check_text(head + PARTS).sops
    assert sop.nama == "PEMASANGAN INFUS"


def test_work_instructions_are_procedures_of_quality_management(check_text: Check) -> None:
    text = (
        "INSTRUKSI KERJA PEMAKAIAN OVEN\nKode Dokumen : IK/LAB/07\nTanggal Berlaku : 2 Agustus 2021\n\n"
        "1. Tujuan\nMenjamin oven dipakai dengan benar.\n2. Ruang Lingkup\nLaboratorium\n3. Alat dan Bahan\n- Oven\n"
        "4. Prosedur\n1. Tekan tombol.\n5. Unit Terkait\nLaboratorium\n"
    )
    [finding] = check_text(text).findings
    assert (finding.code, finding.data["format"]) == ("STR011", "prosedur mutu")


def test_headings_of_another_template_in_what_is_passed_over_are_no_sop() -> None:
    heading = """No   Kegiatan   Pelaksana              Mutu Baku
                Camat    Sekretaris   Kelengkapan   Waktu   Output
"""
    between = """Peringatan                Pencatatan dan Pendataan
11\tJumlah Pelaksana\t4 orang
12\tJaminan Pelayanan\tSesuai standar
14\tEvaluasi Kinerja Pelaksana\tSurvei
"""
    assert len(parse(Source("x", f"{heading}{between}{heading}     dan\n")).sops) == 1


# -------------------------------------------------------------------- which of the others

LETTERS = """KEMENTERIAN PERIKANAN
KANTOR WILAYAH SUKAMAJU

LAYANAN KONSULTASI NELAYAN

1. Dasar Hukum
a. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
2. Pengertian
Konsultasi bagi nelayan yang memerlukan keterangan.
3. Prosedur
a. Nelayan mengajukan surat.
4. Kewenangan
Memberi nasihat.
5. Kebijakan
Terbuka bagi semua.
"""

ROMAN = """STANDAR PELAYANAN UJI KAPAL
I. DASAR HUKUM :
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
II. PERSYARATAN :
- Surat permohonan
III. PROSEDUR
- Pemohon menyerahkan surat permohonan
IV. WAKTU PELAYANAN : 5 (lima) hari kerja
V. BIAYA PELAYANAN : Gratis
VI. PRODUK PELAYANAN :
Berita acara uji kapal
"""

CUSTOMS = """KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
KANTOR WILAYAH SUKAMAJU
Standar Operasional Prosedur
Pemeriksaan Gudang

1. Deskripsi
Prosedur ini menjelaskan pemeriksaan gudang.
2. Dasar Hukum
a. Undang-Undang Nomor 17 Tahun 2006 tentang Kepabeanan
3. Keterkaitan
SOP Penyusunan Rencana Kerja
4. Pihak-pihak yang Terkait
a. Kepala Kantor
5. Perhatian
Tidak ada
6. Prosedur Kerja
a. Pemeriksa menyiapkan surat tugas.
"""

COMPANY = """# Standar Operasional Prosedur

## Pencadangan Data

| Dokumen ID | SOP-TI-004 | Versi | v1.0 |
|---|---|---|---|
| Departemen | Infrastruktur | Tanggal Efektif | 5 Juli 2026 |

### 1. TUJUAN
Menjaga agar data tidak hilang.

### 2. RUANG LINGKUP
Semua server.

### 3. PRASYARAT
- Hak akses pengelola
"""


DEFINED = """PEMANTAUAN KEGIATAN
No. Dokumen : 440/07/2024
No. Revisi : 00
Halaman : 1/1
1. Definisi Pemantauan adalah langkah mengetahui kemajuan kegiatan
2. Tujuan Sebagai acuan pemantauan
3. Kebijakan Keputusan Kepala Puskesmas
4. Prosedur 1. Penanggung jawab membuat instrumen
2. Penanggung jawab mengundang pelaksana
5. Diagram alir
6. Referensi
"""


@pytest.mark.parametrize(
    ("text", "format_lain"),
    [
        (LETTERS, "naratif"),
        (ROMAN, "standar_pelayanan"),
        (CUSTOMS, "naratif"),
        (COMPANY, "mutu"),
        (DEFINED, "kesehatan"),
    ],
    ids=["letters", "roman", "customs", "company", "health"],
)
def test_headings_and_labels_tell_which_template_it_is(text: str, format_lain: str) -> None:
    [sop] = parse(Source("teks.txt", text)).sops
    assert sop.format_lain == format_lain


def test_labels_of_the_identity_block_decide_between_templates_with_as_many_headings() -> None:
    parts = (
        "Tujuan\nMenjaga mutu.\nRuang Lingkup\nSemua unit.\nReferensi\nISO 9001\nDefinisi\nAudit adalah pemeriksaan.\n"
    )
    bare = parse(Source("teks.txt", f"Nama SOP : Audit\n\n{parts}"))
    labelled = parse(Source("teks.txt", f"No. Dokumen : PM-01\nNo. Revisi : 00\n\n{parts}"))
    assert [sop.format_lain for sop in (*bare.sops, *labelled.sops)] == ["naratif", "mutu"]


def test_a_logo_beside_the_labels_of_a_health_sop_is_no_part_of_its_number() -> None:
    text = "SOP No. dokumen : 440/12/2024\nSOP No. Revisi : 01\nTanggal Terbit : 4 Maret 2024\n" + PARTS
    [sop] = parse(Source("teks.txt", text)).sops
    assert sop.identitas.text("nomor") == "440/12/2024"
    assert [medan.label.teks for medan in sop.identitas.lain] == ["SOP No. Revisi"]
