"""A value in the line below its label may begin with the label's colon."""

from soplint.parser import parse
from soplint.source import Source

TEXT = """NOMOR SOP
: 045/09/SOP/DPK/2022
TGL. PEMBUATAN
: 7 Februari 2022
TGL. REVISI
:
DISAHKAN OLEH
: Kepala Dinas Perpustakaan
NAMA SOP
: Peminjaman Arsip Inaktif
DASAR HUKUM
: 1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
2. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Kearsipan
KETERKAITAN
: SOP Penyusutan Arsip
"""


def test_the_colon_is_no_part_of_the_value() -> None:
    sop = parse(Source("x", TEXT)).sops[0]
    fields = [sop.identitas.nomor, sop.identitas.tanggal_pembuatan, sop.identitas.disahkan_oleh, sop.identitas.nama]
    assert [medan.nilai.teks for medan in fields if medan is not None and medan.nilai is not None] == [
        "045/09/SOP/DPK/2022",
        "7 Februari 2022",
        "Kepala Dinas Perpustakaan",
        "Peminjaman Arsip Inaktif",
    ]
    assert not sop.residu


def test_nor_of_an_item() -> None:
    sop = parse(Source("x", TEXT)).sops[0]
    items = [
        [(butir.penanda.teks if butir.penanda else "", butir.isi.teks) for butir in bagian.butir]
        for bagian in sop.bagian
    ]
    assert items[0][0] == ("1.", "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan")
    assert items[1] == [("", "SOP Penyusutan Arsip")]
