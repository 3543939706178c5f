"""The head or the foot of a page may stand between any two lines of an SOP: it is no part of it, and all goes on."""

import pytest

from conftest import corpus_text
from read_texts import read_sops
from soplint.parser import parse
from soplint.source import Source

HEADS = {
    "the number of the page": "- 2 -",
    "the number of the SOP": "Nomor SOP: {nomor}    Halaman: 2/4",
    "a number with its revision": "No. Dok: {nomor}  Rev: 00  Hal: 2 dari 3",
    "its name": "SOP {nama} | Halaman 2",
    "what it is": "Standar Operasional Prosedur Administrasi Pemerintahan - 2",
    "whose it is": "{kop}    Hal. 2/3",
    "whose and its name": "{kop} - {nama} - 2",
}
TEXTS = {
    # Behind its title and within the lines of one row a table was never parted.
    "contoh-surat-keluar": [*range(17, 39), *range(41, 51)],
    "contoh-laporan-semester": [*range(11, 39), *range(41, 60)],
    "contoh-ppid-permohonan-informasi": [*range(11, 37), 40, 41, 43, 45, 46],
    "contoh-kenaikan-pangkat": [*range(12, 24), *range(28, 54)],
}
"""Before which lines a page may begin, counted from 0."""
NOT_LOOKED_AT = ("span", "letak", "coverage")


def head_of(text: str, head: str) -> str:
    """The head of a page of that SOP."""
    sop = parse(Source("x", text)).sops[0]
    identitas = sop.identitas
    return head.format(nomor=identitas.text("nomor"), nama=identitas.text("nama"), kop=sop.kop[0].teks)


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("name", TEXTS)
def test_the_same_is_read_with_a_page_head(name: str, head: str) -> None:
    text = corpus_text(name)
    lines = text.split("\n")
    page = head_of(text, head)
    wrong = [
        at
        for at in TEXTS[name]
        if read_sops("\n".join([*lines[:at], "", f"\f{page}", "", *lines[at:]]), without=NOT_LOOKED_AT)
        != read_sops(text, without=NOT_LOOKED_AT)
    ]
    assert wrong == []


@pytest.mark.parametrize("title", ["SOP Penanganan Covid - 19", "SOP Surat Masuk - 2"])
def test_a_number_behind_the_name_of_an_sop_is_none_of_a_page(title: str) -> None:
    text = f"{title}\n\nNomor SOP : 1/SOP/2024\nNama SOP : {title.removeprefix('SOP ')}\n"
    (sop,) = parse(Source("x", text)).sops
    assert [line.teks for line in sop.judul] == [title]


def test_the_first_page_of_another_sop_opens_it() -> None:
    text = corpus_text("contoh-surat-keluar")
    assert len(parse(Source("x", f"{text}\n\fDINAS SOSIAL    Halaman 1\n{text}")).sops) == 2


@pytest.mark.parametrize("foot", ["Dokumen Terkendali - Penyaluran Pupuk - hal. 1", "- 1 -\nDINAS PERTANIAN"])
def test_a_foot_with_the_name_of_the_sop_and_the_letterhead_again_are_no_items(foot: str) -> None:
    text = (
        "DINAS PERTANIAN\n\nNomor SOP : 520/113/2024\nNama SOP : Penyaluran Pupuk\n\n"
        f"Keterkaitan\n1. SOP Surat Masuk\n\n{foot}\n\nPeringatan\nJika terlambat maka panen gagal\n"
    )
    (sop,) = parse(Source("x", text)).sops
    assert [len(bagian.butir) for bagian in sop.bagian] == [1, 1]
