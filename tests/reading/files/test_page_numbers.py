"""A page number is no content, however it is written."""

import pytest

from soplint.parser import parse
from soplint.source import Source


def read(line: str) -> tuple[list[str], list[str]]:
    text = f"DINAS SOSIAL\n\n{line}\n\nNomor SOP : 01/SOP/2021\nNama SOP : Penerimaan Tamu\n\nPeralatan/Perlengkapan\n- Buku tamu\n\n{line}\n"
    sop = parse(Source("x", text)).sops[0]
    return [piece.teks for piece in sop.residu], [butir.isi.teks for butir in sop.bagian[0].butir]


@pytest.mark.parametrize(
    "line", ["2", "- 2 -", "P 2", "2 | P a g e", "2 | Page", "Page | 2", "2 | Halaman", "Hal. 2 dari 4", "hal 2/4", "2/4", "2 dari 4", "SOP Tamu     Halaman 2 dari 4"]
)  # fmt: skip
def test_a_page_number_is_no_content(line: str) -> None:
    assert read(line) == ([], ["Buku tamu"])


@pytest.mark.parametrize("line", ["2 unit komputer", "Hal yang diperhatikan", "2 dari 4 anggota"])
def test_other_lines_with_numbers_are(line: str) -> None:
    assert len(read(line)[1]) == 2


@pytest.mark.parametrize(
    "line",
    [
        '- UU ITE No 11 Tahun 2008 Pasal 5 Ayat 1 "Informasi Elektronik merupakan alat bukti hukum yang sah."',
        "Dicetak pada tanggal 9 Maret 2021",
    ],
)
def test_a_note_of_what_signed_or_printed_the_page_is_none_either(line: str) -> None:
    assert read(line) == ([], ["Buku tamu"])


def test_a_law_on_electronic_information_may_be_the_basis() -> None:
    text = "Nomor SOP : 01/SOP/2021\nNama SOP : Arsip\n\nDasar Hukum\n1. UU ITE No 11 Tahun 2008\n2. UU KIP\n"
    (sop,) = parse(Source("x", text)).sops
    assert [butir.isi.teks for butir in sop.dasar_hukum] == ["UU ITE No 11 Tahun 2008", "UU KIP"]


def test_a_number_in_brackets_is_one_above_a_heading() -> None:
    """As sites write it that show the text of a document."""
    text = (
        "(1)\n\nDINAS SOSIAL\n\nNomor SOP : 01/SOP/2021\nNama SOP : Penerimaan Tamu\n\nKeterkaitan\n1. SOP Surat\n\n(2)\n\n"
        "Peralatan/Perlengkapan\n- Buku tamu\n\n(3)\n\nSOP PENERIMAAN TAMU\n\nNo\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput\n"
        "1\tMencatat tamu\tO\tBuku tamu\t5 Menit\tCatatan\n"
    )
    (sop,) = parse(Source("x", text)).sops
    assert sop.residu == ()
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["SOP Surat", "Buku tamu"]
    assert sop.legibility == 1.0
