"""A cover says the number, the dates and who approves an SOP; the identity block below it says so again."""

from collections.abc import Callable

from read_texts import identity
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

COVER = """\
PENGADILAN AGAMA SUKA DAMAI

STANDAR OPERASIONAL PROSEDUR

PENGELOLAAN ARSIP PERKARA

KODE DOKUMEN : SOP/AP/12/2019
TGL. PEMBUATAN : 07/01/2019
TGL. REVISI : 04/02/2019
TGL. EFEKTIF : 04/02/2019

Disahkan Oleh,
Ketua

Drs. Umar Contoh, M.H.
NIP. 19690402 199303 1 002

DOKUMEN UTAMA :
DOKUMEN TERKENDALI : NO. SALINAN : __
DOKUMEN TIDAK TERKENDALI :
DOKUMEN KADALUARSA :

Dokumen ini milik Pengadilan Agama Suka Damai

Dilarang menggandakan sebagian maupun seluruhnya
tanpa izin Pengadilan Agama Suka Damai,
baik dengan mesin
maupun dengan tangan
"""

SOP = """\
Nomor SOP : {nomor}
Tanggal Pembuatan : 7 Januari 2019
Tanggal Revisi : 4 Maret 2019
Tanggal Efektif : 5 Maret 2019
Disahkan oleh : Ketua PA Suka Damai

SOP PENGELOLAAN ARSIP PERKARA

Dasar Hukum
1. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
Kualifikasi Pelaksana
1. SMA
Keterkaitan
1. SOP Peminjaman Berkas
Peralatan/Perlengkapan
1. Lemari
Peringatan
1. Berkas dapat hilang
Pencatatan dan Pendataan
1. Buku bantu

No\tKegiatan\tStaf\tPanitera\tKelengkapan\tWaktu\tOutput\tKet
1\tMenyusun berkas perkara\t√\t\tBerkas\t30 menit\tBerkas tersusun\t
2\tMemeriksa berkas perkara\t\t√\tBerkas tersusun\t15 menit\tBerkas terperiksa\t
"""

BELOW = SOP.format(nomor="SOP/AP/12/2019")


def test_it_is_the_cover_of_that_sop_and_not_another_one() -> None:
    (sop,) = parse(Source("x", COVER + BELOW)).sops
    assert identity(sop)[:3] == ["SOP/AP/12/2019", "7 Januari 2019", "5 Maret 2019"]
    assert not sop.residu


def test_who_signed_it_approves_the_sop(check_text: Callable[..., DocumentResult]) -> None:
    signed = parse(Source("x", COVER + BELOW)).sops[0].pengesahan
    assert signed is not None and signed.nama is not None
    assert signed.nama.teks == "Drs. Umar Contoh, M.H."
    assert not check_text(COVER + BELOW, "IDN013").findings
    assert [finding.code for finding in check_text(BELOW, "IDN013").findings] == ["IDN013"]


def test_a_block_with_another_number_is_of_another_sop() -> None:
    above, below = parse(Source("x", COVER + SOP.format(nomor="SOP/AP/13/2019"))).sops
    assert identity(above)[:2] == ["SOP/AP/12/2019", "07/01/2019"]
    assert identity(below)[:2] == ["SOP/AP/13/2019", "7 Januari 2019"]


def test_nor_has_a_block_with_sections_below_it_one() -> None:
    assert len(parse(Source("x", BELOW + BELOW)).sops) == 2
