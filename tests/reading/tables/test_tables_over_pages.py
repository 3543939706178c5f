"""A step table goes on below the end of a page: with the head of the page, its heading printed again, or neither; and
the end of a page may tear a row apart.
"""

import pytest

from soplint.parser import parse
from soplint.source import Source

HEAD = """DINAS PERTANIAN
KABUPATEN SIGI

Nomor SOP : 520/113/2024
Nama SOP : Penyaluran Pupuk

Keterkaitan
1. SOP Surat Masuk

Peringatan
Jika terlambat maka panen gagal

"""
HEADING = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\n"
FIRST = "1\tMenyusun daftar\tV\t\tData\t1 hari\tDaftar\n2\tMemeriksa daftar dan\t\tV\tDaftar\t1 jam\tDaftar sah\n"
REST = "\tjumlah pupuk\t\t\t\t\t\n"
LAST = "3\tMengirim daftar\tV\t\tDaftar sah\t1 jam\tTanda terima\n"
BELOW = "\nKepala Dinas Pertanian,\n\nDra. Wulan Sari, M.Si\nNIP. 19720415 199703 2 004\n"
HEADS = {
    "nothing": "",
    "the number of the page": "- 2 -\n\n",
    "the number of the page and the letterhead": "- 2 -\n\nDINAS PERTANIAN\nSOP Penyaluran Pupuk\n\n",
    "the name of the SOP": "SOP Penyaluran Pupuk\n\n",
    "the number of the SOP": "Nomor SOP : 520/113/2024\nHalaman : 2/2\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("heading", [HEADING, ""], ids=["heading again", "no heading"])
@pytest.mark.parametrize("rest", [REST, ""], ids=["torn row", "whole rows"])
def test_the_steps_are_those_of_one_table(head: str, heading: str, rest: str) -> None:
    (sop,) = parse(Source("x", f"{HEAD}{HEADING}{FIRST}\n{head}{heading}{rest}{LAST}{BELOW}")).sops
    second = "Memeriksa daftar dan" + (" jumlah pupuk" if rest else "")
    assert [step.uraian.teks for step in sop.langkah if step.uraian] == ["Menyusun daftar", second, "Mengirim daftar"]
    assert [kop.teks for kop in sop.kop] == ["DINAS PERTANIAN", "KABUPATEN SIGI"]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert not sop.residu


@pytest.mark.parametrize("head", ["", "- 2 -\n\n", "SOP Penyaluran Pupuk (Lanjutan)\n", "DINAS PERTANIAN\nSIGI\n\n"])
def test_the_second_row_of_the_heading_may_be_printed_again_without_the_first(head: str) -> None:
    below = HEADING[HEADING.index("\n") + 1 :]
    (sop,) = parse(Source("x", f"{HEAD}{HEADING}{FIRST}\n{head}{below}{LAST}{BELOW}")).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]
    assert [step.waktu.teks for step in sop.langkah if step.waktu] == ["1 hari", "1 jam", "1 jam"]
    assert not sop.residu


def test_heading_rows_that_were_swapped_are_a_whole_heading_again() -> None:
    top, below = HEADING.splitlines(keepends=True)
    (sop,) = parse(Source("x", f"{HEAD}{below}{top}{FIRST}\n{HEADING}{LAST}{BELOW}")).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]


def test_below_a_signature_no_table_goes_on() -> None:
    text = f"{HEAD}{HEADING}{FIRST}{BELOW}\nDINAS PERTANIAN\nSOP Lain\n\n{LAST}"
    first = parse(Source("x", text)).sops[0]
    assert [step.nomor for step in first.langkah] == [1, 2]


@pytest.mark.parametrize(
    "page",
    [
        "SOP Penyaluran Pupuk\n",
        "Penyaluran Pupuk - 1\n",
        "- 1 -\n\nLanjutan\n",
        "DINAS PERTANIAN\nSOP Penyaluran Pupuk\n",
    ],
)
def test_foot_and_head_of_a_page_within_the_sections_are_no_items(page: str) -> None:
    text = HEAD + f"{page}\nPencatatan dan Pendataan\n1. Buku piket\n\n{page}\n" + HEADING + FIRST
    (sop,) = parse(Source("x", text)).sops
    assert [len(bagian.butir) for bagian in sop.bagian] == [1, 1, 1]


@pytest.mark.parametrize("row", ["1\tMencatat surat\tStaf\tSurat\t5 menit\tCatatan", "\tdan meneruskannya\t\t\t\t"])
def test_a_heading_without_rows_above_the_fields_is_a_table_without_steps(row: str) -> None:
    heading = "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n"
    (sop,) = parse(Source("x", f"{heading}\nNomor SOP : 1/SOP/2024\n{row}\n")).sops
    assert sop.langkah == ()


def test_a_heading_printed_again_with_no_step_below_it_ends_the_text() -> None:
    (sop,) = parse(Source("x", HEAD + HEADING + FIRST + "\n\fDINAS PERTANIAN\n\n" + HEADING)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2]


@pytest.mark.parametrize("head", [*HEADS.values()][:-1], ids=[*HEADS][:-1])
def test_below_the_heading_the_rest_of_the_last_step_may_stand_alone(head: str) -> None:
    text = HEAD + HEADING + FIRST + "\n" + head + HEADING + REST + BELOW
    (sop,) = parse(Source("x", text)).sops
    assert len(sop.tabel) == 1
    assert [step.uraian.teks for step in sop.langkah if step.uraian is not None] == [
        "Menyusun daftar",
        "Memeriksa daftar dan jumlah pupuk",
    ]
    assert not sop.residu


def test_a_row_without_a_number_above_a_first_step_is_none_of_the_table_before() -> None:
    (sop,) = parse(Source("x", f"{HEAD}{HEADING}{FIRST}\n{HEADING}{REST}{FIRST}")).sops
    assert [step.uraian.teks for step in sop.langkah if step.uraian is not None] == [
        "Menyusun daftar",
        "Memeriksa daftar dan",
    ] * 2


SPACED = """
No  Kegiatan           Staf   Camat   Kelengkapan   Waktu    Output
1   Menyusun daftar     V             Data          1 hari   Daftar
2   Memeriksa                   V     Daftar        1 jam    Daftar
\fNo  Kegiatan           Staf   Camat   Kelengkapan   Waktu    Output
    daftar dan                                               yang sah
    jumlah pupuk
                                          Sigi, 8 Februari 2024
                                                CAMAT SIGI,



                                           RUSTAM EFENDI, S.STP
                                                 Pembina
                                        NIP. 19801105 199912 1 002
"""


def test_a_signature_right_below_the_rest_of_a_row_is_none_of_it() -> None:
    (sop,) = parse(Source("x", HEAD + SPACED)).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "RUSTAM EFENDI, S.STP"
    assert not any("CAMAT SIGI" in word.teks for step in sop.langkah for word in step.ragu)


def test_the_rest_of_the_last_row_may_stand_at_the_head_of_the_next_page() -> None:
    table = (
        SPACED.partition("\f")[0]
        + "\n\n\n    daftar dan\n    jumlah pupuk                                             yang sah\n"
    )
    (sop,) = parse(Source("x", HEAD + table)).sops
    last = sop.langkah[-1]
    assert last.uraian is not None and last.output is not None
    assert (last.uraian.teks, last.output.teks) == ("Memeriksa daftar dan jumlah pupuk", "Daftar yang sah")
    assert not sop.residu


@pytest.mark.parametrize("below", [LAST, REST + LAST, HEADING.partition("\n")[2] + LAST])
def test_below_who_signs_and_a_letterhead_no_table_goes_on_without_its_heading(below: str) -> None:
    (sop, *_) = parse(Source("x", HEAD + HEADING + FIRST + BELOW + "\fDINAS PERTANIAN\nKABUPATEN SIGI\n" + below)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2]
