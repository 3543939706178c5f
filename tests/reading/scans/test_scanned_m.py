"""Scans write "rn" for "m": ranks are still ranks, and words are told by how the SOP writes them elsewhere."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source
from soplint.vocabulary.istilah import label
from soplint.vocabulary.openings import first_words

SOP = """PEMERINTAH KABUPATEN KAPUAS HULU
BADAN PENDAPATAN DAERAH

Nomor SOP : 973/118/BAPENDA/2022
Tanggal Pembuatan : 1 Agustus 2022
Tanggal Efektif : 8 Agustus 2022
Disahkan Oleh : Kepala Badan Pendapatan Daerah

H. AZMIYANSYAH, S.Sos., M.M.
Pernbina Utarna Muda
NIP. 19700514 199103 1 007

Nama SOP : Pemeriksaan Pajak Daerah

Keterkaitan
1. SOP Rekam Medis
2. SOP {word}
3. SOP Rekam Medis Pasien
"""


def test_a_misread_rank_is_no_name() -> None:
    signature = parse(Source("x", SOP.format(word="Surat"))).sops[0].pengesahan
    assert signature is not None and signature.nama is not None and signature.pangkat is not None
    assert signature.nama.teks == "H. AZMIYANSYAH, S.Sos., M.M."
    assert signature.pangkat.teks == "Pernbina Utarna Muda"


@pytest.mark.parametrize(
    ("text", "kind"), [("Pernbina Tk. I", "pangkat"), ("Carnat Awayan", "jabatan"), ("Warna", None)]
)
def test_opening_words_are_known_misread(text: str, kind: str | None) -> None:
    assert first_words(text, ("pangkat", "jabatan")) == kind


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Rekarn Medis", ["Rekarn"]),
        ("Kornputer", ["Kornputer"]),
        ("Internal", []),
        ("Pernyataan", []),
        ("Intemal", []),
    ],
)
def test_a_word_read_apart_is_found_where_the_right_one_is_known(
    word: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    text = SOP.format(word=word)
    source = Source("x", text)
    assert [source.slice(finding.span) for finding in check_text(text, "BHS001").findings] == found


@pytest.mark.parametrize("time", ["Secepatnya", "Sesegera mungkin", "Secepat mungkin", "Seperlunya"])
def test_a_vague_time_is_one_fault(time: str, check_text: Callable[..., DocumentResult]) -> None:
    table = (
        "\nNo\tKegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tStaf\tKepala\tKelengkapan\tWaktu\tOutput\n"
        f"1\tMenyusun laporan\tO\t\tBahan\t{time}\tLaporan\n2\tMenandatangani laporan\t\tO\tLaporan\t5 Menit\tLaporan sah\n"
    )
    found = check_text(SOP.format(word="Surat") + table, "WKT002", "LKH012").findings
    assert [finding.code for finding in found] == ["LKH012"]


@pytest.mark.parametrize(
    "written",
    ["Disahkan OIeh", "Disahkan 0leh", "Dlsahkan Oleh", "Disahkan oleh"],
)
def test_a_label_with_look_alike_letters_is_not_misspelt(
    written: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = SOP.format(word="Surat").replace("Disahkan Oleh", written).replace("Keterkaitan", "Keterkaltan")
    approved = parse(Source("x", text)).sops[0].identitas.disahkan_oleh
    assert approved is not None and approved.nilai is not None
    assert not check_text(text, "STR003").findings


def test_a_misspelt_label_still_is() -> None:
    for text, jenis in (("Mutu Buku", "kolom"), ("Keterikatan", "bagian"), ("Peralatan/Perengkapan", "bagian")):
        found = label(text, jenis)
        assert found is not None and not found.baku
