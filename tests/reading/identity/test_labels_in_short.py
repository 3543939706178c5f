"""Labels of a form as villages type it: in short, or with the words turned round, told by the values behind them."""

import pytest

from read_texts import identity, read
from soplint.parser import parse
from soplint.source import Source

BLOCK = """KELURAHAN NGEMPLAK
{number}
{made}
{revised}
{effective}
{approved}
Nama SOP : Surat Pengantar

Dasar Hukum
1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
"""
SHORT = {
    "number": "Nomor : 470/03/2021",
    "made": "Dibuat : 3 Mei 2021",
    "revised": "Revisi : -",
    "effective": "Berlaku : 10 Mei 2021",
    "approved": "Disahkan : Lurah Ngemplak",
}


@pytest.mark.parametrize(
    "labels",
    [
        {},
        {"made": "Dibuat tanggal: 3 Mei 2021", "effective": "Berlaku mulai tanggal: 10 Mei 2021"},
        {"made": "Pembuatan: 03-05-2021", "revised": "Direvisi tanggal: -", "effective": "Efektif: 10/05/2021"},
        {
            "made": "Disusun tgl. : 3 Mei 2021",
            "effective": "Terbit : 10 Mei 2021",
            "approved": "Ditetapkan : Lurah Ngemplak",
        },
    ],
)
def test_their_values_show_that_they_are_labels(labels: dict[str, str]) -> None:
    sop = read(BLOCK.format(**SHORT | labels))
    number, made, effective, approved, name = identity(sop)
    assert (number, approved, name) == ("470/03/2021", "Lurah Ngemplak", "Surat Pengantar")
    assert made is not None and "2021" in made and "3" in made
    assert effective is not None and "2021" in effective and "10" in effective


@pytest.mark.parametrize("sign", ["\t", "\t: ", " | "])
def test_they_may_stand_in_cells_of_their_own(sign: str) -> None:
    sop = read(BLOCK.format(**SHORT).replace(" : ", sign))
    assert identity(sop) == ["470/03/2021", "3 Mei 2021", "10 Mei 2021", "Lurah Ngemplak", "Surat Pengantar"]


@pytest.mark.parametrize(
    "line", ["Dibuat : Kasi Pemerintahan", "Disahkan : dengan cap kelurahan", "Berlaku : enam bulan", "Nama : Sulastri"]
)
def test_other_words_behind_the_colon_make_no_label(line: str) -> None:
    with_line = BLOCK.format(**SHORT | {"revised": line, "made": "", "effective": "", "approved": ""})
    (sop,) = parse(Source("x", with_line)).sops
    assert identity(sop)[1:4] == [None, None, None]


def test_what_a_copyist_says_of_a_picture_in_italics_is_no_text() -> None:
    signed = "Disahkan oleh : Lurah Ngemplak\n\n*[signature]*\n\n*(tanda tangan dan stempel)*\n\nSULASTRI, S.IP.\nNIP. 197404052000032002"
    sop = read(BLOCK.format(**SHORT | {"approved": signed}))
    assert sop.identitas.text("disahkan_oleh") == "Lurah Ngemplak"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "SULASTRI, S.IP."


def test_a_head_of_a_police_unit_signs() -> None:
    signed = "\nWONOGIRI, 3 MEI 2021\nKASAT LANTAS\n\nBAGUS PRAMONO, S.I.K.\nAKP NRP 84040567\n"
    steps = "\nNo\tKegiatan\tStaf\tKasat\tKelengkapan\tWaktu\tOutput\n1\tMenyusun jadwal\tv\t\tData\t1 hari\tJadwal\n"
    sop = read(BLOCK.format(**SHORT) + steps + signed)
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "BAGUS PRAMONO, S.I.K."
