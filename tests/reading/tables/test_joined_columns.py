"""A step table whose columns one blank parts, as text layers of sites have it: its rows cannot be told, its start can."""

from collections.abc import Callable

import pytest

from read_texts import read, sections
from soplint.parser import parse
from soplint.reading import identity_part, is_legible
from soplint.results import DocumentResult
from soplint.source import Source

ABOVE = """Nomor SOP 060/07/SOP/2021
Tanggal Pembuatan 3 Mei 2021
Tanggal Revisi 4 Mei 2022
Tanggal Efektif 10 Mei 2021
Disahkan Oleh Kepala Dinas Perikanan
Nama SOP Penyaluran Benih Ikan
Dasar Hukum Kualifikasi Pelaksana
1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah 1. Memahami budi daya ikan
2. Undang-Undang Nomor 45 Tahun 2009 tentang Perubahan atas 2. Mampu mengoperasikan komputer
Undang-Undang Nomor 31 Tahun 2004 tentang Perikanan
Keterkaitan Peralatan/Perlengkapan
1. SOP Pengadaan Benih 1. Komputer
2. SOP Surat Keluar 2. Kendaraan
Peringatan Pencatatan dan Pendataan
1. Benih yang terlambat disalurkan mati 1. Buku penyaluran
2. Kelompok yang tidak terdaftar ditolak 2. Arsip dinas
"""
HEADING = "PELAKSANA MUTU BAKU Keterangan\n"
BELOW = """Penyuluh
No KEGIATAN Kepala Sekretaris Kelengkapan Waktu Output
Perikanan
1. Mendata kelompok pembudi daya Formulir 2 hari Daftar kelompok
2. Menandatangani daftar penerima benih Daftar kelompok 1 jam Daftar penerima
"""


def test_what_stands_above_its_heading_is_judged(check_text: Callable[..., DocumentResult]) -> None:
    text = ABOVE.replace("060/07/SOP/2021", "060/07/SOP/2019") + HEADING + BELOW
    result = check_text(text)
    assert [problem.key for problem in result.problems] == ["sys.table_unreadable"]
    assert "IDN003" in {finding.code for finding in result.findings}


def test_no_section_holds_its_words() -> None:
    sop = read(ABOVE + HEADING + BELOW)
    assert not is_legible(sop)
    part = identity_part(sop)
    assert part is not None and part.identitas.text("nama") == "Penyaluran Benih Ikan"
    found = sections(sop)
    assert found["pencatatan_pendataan"] == ["Buku penyaluran", "Arsip dinas"]
    assert found["peringatan"] == ["Benih yang terlambat disalurkan mati", "Kelompok yang tidak terdaftar ditolak"]


@pytest.mark.parametrize(
    "heading", ["Pelaksana Mutu Baku", "PELAKSANA MUTU BUKU Ket", "No Kegiatan Pelaksana Mutu Baku Ket."]
)
def test_its_heading_names_both_groups(heading: str) -> None:
    assert len(read(f"{ABOVE}\n{heading}\n{BELOW}").tabel) == 1


def test_an_item_that_names_them_heads_no_table() -> None:
    text = ABOVE.replace("2. Arsip dinas", "2. Daftar pelaksana dan mutu baku")
    assert read(text).tabel == ()


def test_a_table_that_can_be_read_is_the_table() -> None:
    table = "\nNo\tKegiatan\tKepala\tPenyuluh\tKelengkapan\tWaktu\tOutput\n1\tMendata kelompok\t\tO\tFormulir\t2 hari\tDaftar\n"
    (tabel,) = read(f"{ABOVE}\n{HEADING}{table}").tabel
    assert [step.nomor for step in tabel.langkah] == [1]


@pytest.mark.parametrize("heading", [HEADING, ""], ids=["table told", "table not told"])
def test_the_number_of_the_next_sop_opens_it(heading: str) -> None:
    second = ABOVE.replace("060/07", "060/08").replace("Penyaluran", "Pembelian")
    sops = parse(Source("x", f"{ABOVE}{heading}{BELOW}{second}{heading}{BELOW}")).sops
    assert [sop.identitas.text("nomor") for sop in sops] == ["060/07/SOP/2021", "060/08/SOP/2021"]


def test_a_number_among_the_items_opens_none() -> None:
    text = ABOVE.replace("2. SOP Surat Keluar", "2. SOP Surat Keluar\nNomor SOP 060/05/SOP/2020")
    assert len(parse(Source("x", text)).sops) == 1
