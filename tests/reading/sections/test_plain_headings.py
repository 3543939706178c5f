"""Words that head a section in one SOP and end an item in another: "Sarana dan Prasarana"."""

import pytest

from read_texts import read
from sop_texts import IDENTITY, LAW, TABLE
from soplint.model import Sop

TOOLS = "peralatan_perlengkapan"


def items(sop: Sop, section: str) -> list[str]:
    return [butir.isi.teks for butir in sop.butir(section)]


@pytest.mark.parametrize(
    "lines",
    [
        "Keterkaitan\n1. SOP Uji Emisi\nSarana dan Prasarana\n1. Komputer\n2. Alat uji\n",
        "Keterkaitan\n1. SOP Uji Emisi\n\nSarana Prasarana\n1. Komputer\n2. Alat uji\n",
        "Keterkaitan :\n1. SOP Uji Emisi\nSARANA/PRASARANA :\n1. Komputer\n2. Alat uji\n",
        "B. Keterkaitan\n1. SOP Uji Emisi\nC. Sarana dan Prasarana\n1. Komputer\n2. Alat uji\n",
        "Keterkaitan\tSarana dan Prasarana\n1. SOP Uji Emisi\t1. Komputer\n\t2. Alat uji\n",
        "Keterkaitan               Sarana & Prasarana\n1. SOP Uji Emisi          1. Komputer\n"
        "                          2. Alat uji\n",
    ],
    ids=["list", "blank line", "colon", "lettered", "tabs", "spaces"],
)
def test_they_head_the_section_of_tools_where_nothing_else_does(lines: str) -> None:
    sop = read(f"{IDENTITY}{LAW}{lines}{TABLE}")
    assert items(sop, "keterkaitan") == ["SOP Uji Emisi"]
    assert items(sop, TOOLS) == ["Komputer", "Alat uji"]
    assert not sop.residu


def test_what_stands_behind_their_colon_is_in_the_section() -> None:
    sop = read(f"{IDENTITY}{LAW}Keterkaitan : SOP Uji Emisi\nSarana dan Prasarana : Komputer dan alat uji\n{TABLE}")
    assert items(sop, TOOLS) == ["Komputer dan alat uji"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nama SOP : Pengujian Kendaraan", "Nama SOP :\nPENGADAAN\nSARANA DAN PRASARANA"),
        ("DINAS PERHUBUNGAN\n", "DINAS PERHUBUNGAN\nBIDANG\nSARANA DAN PRASARANA\n"),
        ("Lalu Lintas dan Angkutan Jalan\n", "\nSarana dan Prasarana\n"),
        ("1. SOP Uji Emisi\n", "1. SOP Uji Emisi\n2. Sarana dan Prasarana\n"),
        ("1. SOP Uji Emisi\n", "1. SOP Pemeliharaan\n   Sarana dan Prasarana\n2. SOP Uji Emisi\n"),
    ],
    ids=["name", "agency", "title of a regulation", "item", "end of an item"],
)
def test_they_stay_words_of_what_they_stand_in(old: str, new: str) -> None:
    text = f"{IDENTITY}{LAW}Keterkaitan\n1. SOP Uji Emisi\n{TABLE}"
    assert old in text
    assert [bagian.nama for bagian in read(text.replace(old, new)).bagian] == ["dasar_hukum", "keterkaitan"]


def test_an_sop_with_a_heading_for_its_tools_needs_no_other() -> None:
    tools = "Peralatan/Perlengkapan\nSarana dan prasarana:\n1. Komputer\n"
    sop = read(f"{IDENTITY}{LAW}{tools}{TABLE}")
    assert [bagian.nama for bagian in sop.bagian] == ["dasar_hukum", TOOLS]


@pytest.mark.parametrize("heading", ["Kualifikasi Pendidikan", "Kualifikasi Petugas"])
def test_what_is_asked_of_who_acts_may_be_named_otherwise(heading: str) -> None:
    sop = read(f"{IDENTITY}Dasar Hukum\t{heading}\n1. Perda Nomor 1 Tahun 2020 tentang Arsip\t1. S1\n\t2. SMA\n{TABLE}")
    assert items(sop, "kualifikasi_pelaksana") == ["S1", "SMA"]
    assert items(sop, "dasar_hukum") == ["Perda Nomor 1 Tahun 2020 tentang Arsip"]
