"""A work procedure told in lettered parts is another form, and is judged as one."""

from collections.abc import Callable

from soplint.results import DocumentResult

PARTS = """KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
KANTOR PELAYANAN PERBENDAHARAAN NEGARA MAGELANG

Nomor SOP : SOP-KPPN-025/2023

PENERBITAN SURAT PERINTAH PENCAIRAN DANA

A. DESKRIPSI
   Prosedur ini menguraikan pengujian surat perintah membayar.
B. DASAR HUKUM
   1. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara.
C. PIHAK YANG TERKAIT
   1. Satuan Kerja
D. DOKUMEN YANG DIHASILKAN
   1. SP2D
E. PROSEDUR KERJA
   1. Satuan Kerja menyampaikan SPM.
"""


def test_its_form_is_named_and_nothing_else_is_found(check_text: Callable[..., DocumentResult]) -> None:
    assert [finding.code for finding in check_text(PARTS).findings] == ["STR011"]


def test_one_such_part_makes_no_other_form(check_text: Callable[..., DocumentResult]) -> None:
    text = PARTS.replace("DESKRIPSI", "PERINGATAN").replace("PROSEDUR KERJA", "KETERKAITAN")
    assert "STR011" not in [finding.code for finding in check_text(text).findings]


def test_a_procedure_told_in_chapters_is_of_that_form_too(check_text: Callable[..., DocumentResult]) -> None:
    text = """SOP ADUAN WARGA

DASAR HUKUM
1. Undang-Undang Nomor 6 Tahun 2014 tentang Desa
MAKSUD & TUJUAN
Menyediakan pedoman pelayanan.
RUANG LINGKUP
Semua pelayanan di desa.
DEFINISI / ISTILAH
Aduan adalah keluhan warga.
PROSEDUR PELAKSANAAN
Warga menyampaikan aduan kepada sekretaris desa.
"""
    assert [finding.code for finding in check_text(text).findings] == ["STR011"]


def test_so_is_a_police_procedure(check_text: Callable[..., DocumentResult]) -> None:
    text = """KEPOLISIAN NEGARA REPUBLIK INDONESIA
DAERAH SUKA DAMAI

STANDAR OPERASIONAL PROSEDUR
TENTANG
PELAYANAN SURAT IZIN KELILING

I. PENDAHULUAN
1. Umum
a. Pelayanan keliling mendekatkan petugas kepada warga.
2. Dasar
a. Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia.
"""
    assert [finding.code for finding in check_text(text).findings] == ["STR011"]


def test_so_is_a_procedure_with_key_words(check_text: Callable[..., DocumentResult]) -> None:
    text = """UNIVERSITAS NEGERI SUKA DAMAI

STANDAR OPERASIONAL PROSEDUR UJIAN AKHIR

1. TUJUAN
Prosedur ini menjelaskan tata cara ujian.
2. RUANG LINGKUP
Prosedur ini meliputi syarat ujian.
3. DEFINISI/KATA KUNCI
Ujian akhir diikuti oleh seluruh mahasiswa.
"""
    assert [finding.code for finding in check_text(text).findings] == ["STR011"]
