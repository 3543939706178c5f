"""SOPs of different layouts in one file: each is laid out as if it stood alone."""

from itertools import permutations

import pytest

from read_texts import read_sops
from sop_texts import IDENTITY, LAW, TABLE
from soplint.layout import parts
from soplint.parser import parse
from soplint.source import Source

TABS = IDENTITY + LAW + TABLE

SPACED = """PEMERINTAH KABUPATEN BREBES
DINAS KESEHATAN

Nomor SOP          : 440/07/SOP/2022
Tanggal Pembuatan  : 4 April 2022
Tanggal Efektif    : 11 April 2022
Nama SOP           : Pencatatan Laporan

No  Kegiatan              Petugas  Kepala  Kelengkapan   Waktu     Output

1   Mencatat permohonan      V             Permohonan    5 menit   Catatan
2   Mengesahkan catatan               V    Catatan       5 menit   Catatan sah
"""

COMMAS = """PEMERINTAH KABUPATEN BANGLI,,,,Nomor SOP,660/021/DLH/2021,
DINAS LINGKUNGAN HIDUP,,,,Tanggal Pembuatan,15 November 2021,
,,,,Tanggal Efektif,22 November 2021,
,,,,Nama SOP,Pengangkutan Sampah,
Dasar Hukum,,,,,,
1,Undang-Undang Nomor 18 Tahun 2008 tentang Pengelolaan Sampah,,,,,
No,Kegiatan,Mandor,Sopir,Kelengkapan,Waktu,Output
1,Menetapkan jadwal,v,,"Data, peta",1 jam,Jadwal
2,Mengangkut sampah,,v,Jadwal,3 jam,Sampah terangkut
"""

PIPES = """| PEMERINTAH KOTA TERNATE | Nomor SOP | 700/112/INSP/2023 |
|---|---|---|
| INSPEKTORAT DAERAH | Tanggal Pembuatan | 3 April 2023 |
| | Tanggal Efektif | 10 April 2023 |
| | Nama SOP | Audit Ketaatan |

| No | Kegiatan | Auditor | Inspektur | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|---|
| 1 | Menyusun program audit | V | | Surat tugas | 1 hari | Program audit |
| 2 | Menandatangani laporan audit | | V | Konsep laporan | 1 hari | Laporan audit |
"""

MARKUP = """<html><head><style>td { border: 0 }</style></head><body><table>
<tr><td>PEMERINTAH KOTA METRO</td><td>Nomor SOP</td><td>138/11/KEL/2021</td></tr>
<tr><td></td><td>Tanggal Pembuatan</td><td>5 April 2021</td></tr>
<tr><td></td><td>Tanggal Efektif</td><td>12 April 2021</td></tr>
<tr><td></td><td>Nama SOP</td><td>Surat Keterangan</td></tr></table>
<table><tr><td>No</td><td>Kegiatan</td><td>Staf</td><td>Lurah</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
<tr><td>1</td><td>Mencatat permohonan</td><td>V</td><td></td><td>Permohonan</td><td>5 menit</td><td>Catatan</td></tr>
<tr><td>2</td><td>Menandatangani surat</td><td></td><td>V</td><td>Konsep</td><td>5 menit</td><td>Surat</td></tr></table>
</body></html>
"""

RECORDS = """---
instansi: BADAN KESATUAN BANGSA DAN POLITIK
nomor_sop: 070/011/2022
nama_sop: Surat Keterangan Penelitian
tanggal_pembuatan: 7 Maret 2022
tanggal_efektif: 14 Maret 2022
langkah:
  - no: 1
    kegiatan: Mengajukan permohonan
    pelaksana: Pemohon
    kelengkapan: Proposal
    waktu: 10 menit
    output: Permohonan
  - no: 2
    kegiatan: Menandatangani surat
    pelaksana: Kepala Badan
    kelengkapan: Konsep
    waktu: 1 hari
    output: Surat
"""

LAYOUTS = {
    "tabs": TABS,
    "spaces": SPACED,
    "commas": COMMAS,
    "semicolons": COMMAS.replace("Data, peta", "Data peta").replace(",", ";"),
    "bars": PIPES,
    "HTML": MARKUP,
    "records": RECORDS,
}
PAIRS = [pytest.param(LAYOUTS[one], LAYOUTS[two], id=f"{one}, {two}") for one, two in permutations(LAYOUTS, 2)]


@pytest.mark.parametrize(
    "page",
    ["", "\n", "\f", "\nHalaman 1 dari 2\n\n", "\n2\n\n"],
    ids=["line end", "blank line", "form feed", "page number", "bare page number"],
)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_an_sop_of_another_layout_is_read_as_if_it_stood_alone(first: str, second: str, page: str) -> None:
    # The number of a page is a part of the text that is left out.
    without = ("span", "letak", "coverage")
    read = read_sops(first + page + second, without=without)
    assert read == read_sops(first, without=without) + read_sops(second, without=without)


STANDARD = """STANDAR PELAYANAN
PENERBITAN KARTU KELUARGA

Persyaratan
KTP dan buku nikah

Biaya/Tarif
Gratis

Produk Pelayanan
Kartu Keluarga

Jangka Waktu Penyelesaian
Satu hari
"""


@pytest.mark.parametrize("sign", [",", ";"])
def test_the_sign_between_cells_is_that_of_the_lines_of_a_table(sign: str) -> None:
    """Most lines of the file are of another text, without a head that a part could open with."""
    table = COMMAS.replace("Data, peta", "Data peta").replace(",", sign)
    first, second = parse(Source("x", f"{table}\n{STANDARD}{STANDARD.partition('Persyaratan')[2] * 3}")).sops
    assert first == parse(Source("x", table)).sops[0]
    assert second.format_lain == "standar_pelayanan"


def test_a_table_with_another_sign_may_stand_below_fields_with_tabs() -> None:
    fields = "DINAS PERHUBUNGAN\tNomor SOP\t551/017/SOP/2023\nKOTA PAREPARE\tNama SOP\tUji; tera\n\n"
    table = """"No.
urut";Kegiatan;Penguji;Kepala UPTD;Kelengkapan;Waktu;Output
1;Menguji rem;V;;Bukti;5 menit;Hasil uji
2;Mengesahkan hasil uji;;V;;;Hasil uji sah
;;Kepala Dinas
;;Budi Santoso, S.T.
"""
    sop = parse(Source("x", fields + table)).sops[0]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Budi Santoso, S.T."
    assert [sop.identitas.text(name) for name in ("nomor", "nama")] == ["551/017/SOP/2023", "Uji; tera"]
    assert [step.nomor for step in sop.langkah] == [1, 2]


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_a_text_of_one_sop_is_one_part(text: str) -> None:
    assert parts(text) == [0]


def test_words_of_a_cell_are_no_letterhead_of_the_next_sop() -> None:
    text = f"{SPACED}    ke\n    dinas kesehatan\n\n{TABS}"
    first, second = parse(Source("x", text)).sops
    assert first.langkah[-1].uraian is not None
    assert first.langkah[-1].uraian.teks == "Mengesahkan catatan ke dinas kesehatan"
    assert [line.teks for line in second.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


def test_who_signs_in_capitals_is_of_the_sop_above() -> None:
    signed = TABS + "Kepala Dinas,\n\n\nBUDI SANTOSO, S.T.\n"
    first, second = parse(Source("x", signed + PIPES)).sops
    assert first.tanda_tangan == parse(Source("x", signed)).sops[0].tanda_tangan
    assert [line.teks for line in second.kop] == ["PEMERINTAH KOTA TERNATE", "INSPEKTORAT DAERAH"]


def test_a_signed_letter_of_another_number_is_another_document() -> None:
    letter = f"""{IDENTITY.replace("551/017/SOP", "005/3/DISHUB")}Maklumat ini dibuat untuk diketahui semua warga.

Kami sanggup melayani sesuai dengan standar.

Kami siap menerima sanksi bila tidak menepatinya.

Parepare, 6 Maret 2023
Kepala Dinas Perhubungan
Budi Santoso, S.T.
NIP. 19700112 199503 1 002

"""
    *_, sop = parse(Source("x", letter + TABS)).sops
    assert sop.identitas.text("nomor") == parse(Source("x", TABS)).sops[0].identitas.text("nomor")
    assert len(sop.kop) == 2
