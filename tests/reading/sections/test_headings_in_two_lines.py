"""The headings of two sections in a line each, as where cells were written row by row, and both lists below them."""

import pytest

from read_texts import read, sections
from sop_texts import IDENTITY, TABLE
from soplint.model import Sop


def sop(between: str) -> Sop:
    return read(IDENTITY + between + TABLE)


@pytest.mark.parametrize("end", ["\n", " \n", " :\n", ":\n", "\n\n"])
def test_a_list_that_counts_anew_is_of_the_second(end: str) -> None:
    found = sop(
        f"Keterkaitan{end}Peralatan/Perlengkapan{end}1. SOP Sertifikasi\n2. SOP Ujian\n1. Komputer\n2. Printer\n"
    )
    assert sections(found) == {
        "keterkaitan": ["SOP Sertifikasi", "SOP Ujian"],
        "peralatan_perlengkapan": ["Komputer", "Printer"],
    }
    assert found.legibility == 1.0


def test_numbers_may_stand_alone_in_their_lines_and_items_be_wrapped() -> None:
    left = "1.\nUU Nomor 13 Tahun 2003 tentang\nKetenagakerjaan\n2.\nPerda Nomor 4 Tahun 2018\n"
    found = sop(f"DASAR HUKUM\nKUALIFIKASI PELAKSANA\n{left}1.\nTeliti\n2.\nMenguasai\nkomputer\n")
    assert sections(found) == {
        "dasar_hukum": ["UU Nomor 13 Tahun 2003 tentang Ketenagakerjaan", "Perda Nomor 4 Tahun 2018"],
        "kualifikasi_pelaksana": ["Teliti", "Menguasai komputer"],
    }
    assert found.legibility == 1.0


def test_of_two_paragraphs_each_is_of_one() -> None:
    found = sop("Peringatan\nPencatatan dan Pendataan\nPendaftaran ditutup tepat waktu\nBuku pendaftar\n")
    assert sections(found) == {
        "peringatan": ["Pendaftaran ditutup tepat waktu"],
        "pencatatan_pendataan": ["Buku pendaftar"],
    }
    assert found.legibility == 1.0


def test_what_goes_on_in_small_letters_is_of_the_paragraph_above() -> None:
    found = sop("Peringatan\nPencatatan dan Pendataan\nPendaftaran ditutup\ntepat waktu\nBuku pendaftar\n")
    assert sections(found) == {
        "peringatan": ["Pendaftaran ditutup tepat waktu"],
        "pencatatan_pendataan": ["Buku pendaftar"],
    }


@pytest.mark.parametrize(
    "below",
    ["1. Komputer\n2. Printer\n", "Komputer dan\nPrinter\n", "Komputer\nPrinter\nKertas\n", "1. Komputer\nPrinter\n"],
)
def test_one_list_is_of_the_second_heading(below: str) -> None:
    found = sections(sop(f"Keterkaitan\nPeralatan/Perlengkapan\n{below}"))
    assert not found["keterkaitan"]
    assert "Komputer" in found["peralatan_perlengkapan"][0]


@pytest.mark.parametrize(
    "row", ["No | Kegiatan | Staf | Waktu", "No;Kegiatan;Staf;Waktu", "Tanggal Revisi : -", "No Kegiatan Staf"]
)
def test_a_row_or_a_field_below_them_is_of_neither(row: str) -> None:
    found = sections(sop(f"Peringatan\nPencatatan dan Pendataan\n{row}\nBuku pendaftar\n"))
    assert not found["peringatan"]
