"""Words written letter by letter are the words that they are, with more blanks between them or without."""

from collections.abc import Callable

import pytest

from sop_texts import LAW, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source


def spaced(words: str, between: str) -> str:
    return between.join(" ".join(word) for word in words.split())


@pytest.mark.parametrize("between", [" ", "  ", "   "])
def test_letterhead_title_and_labels(check_text: Callable[..., DocumentResult], between: str) -> None:
    labels = {
        "Nomor SOP": "140/09/SOP/2023",
        "Tanggal Pembuatan": "2 Mei 2023",
        "Tanggal Efektif": "8 Mei 2023",
        "Nama SOP": "Arsip",
    }
    text = "\n".join(
        [
            *[
                spaced(words, between)
                for words in ("STANDAR OPERASIONAL PROSEDUR", "PEMERINTAH KABUPATEN KETAPANG", "KECAMATAN SANDAI")
            ],
            "",
            *[f"{spaced(label, between)} : {value}" for label, value in labels.items()],
            "",
        ]
    )
    (sop,) = parse(Source("x", text)).sops
    identity = sop.identitas
    fields = [identity.nomor, identity.tanggal_pembuatan, identity.tanggal_efektif, identity.nama]
    assert [field and field.nilai and field.nilai.teks for field in fields] == list(labels.values())
    kop = "".join(piece.teks for piece in sop.kop)
    assert kop.replace(" ", "") == "PEMERINTAHKABUPATENKETAPANGKECAMATANSANDAI"
    assert len(sop.judul) == 1
    assert not check_text(text, "STR010", "IDN006").findings


def test_letters_that_spell_nothing_of_it_are_text() -> None:
    (sop,) = parse(Source("x", "A B C D E F\n\nNomor SOP : 1/SOP/2024\nNama SOP : Arsip\n")).sops
    assert sop.kop == ()


@pytest.mark.parametrize("words", ["K U A L I T A S  A I R", "P T A B C D E", "P E M E R I K S A A N"])
def test_letters_that_begin_like_an_abbreviation_name_no_agency(words: str) -> None:
    (sop,) = parse(Source("x", f"{words}\n\nNomor SOP : 1/SOP/2024\nNama SOP : Arsip\n")).sops
    assert sop.kop == ()


def test_a_heading_written_letter_by_letter_opens_a_table() -> None:
    heading = "K e g i a t a n\tStaf\tKelengkapan\tWaktu\tOutput\n"
    row = "Menerima surat\tv\tSurat\t5 Menit\tSurat\n"
    (sop,) = parse(Source("x", f"Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\n{heading}{row}")).sops
    assert [kolom.peran for kolom in sop.tabel[0].kolom] == ["uraian", "pelaksana", "kelengkapan", "waktu", "output"]


def test_words_that_hold_the_name_of_an_agency_in_a_row_of_letters_name_none(
    check_text: Callable[..., DocumentResult],
) -> None:
    for head, outcome in (("D I N A S  S O S I A L", "pass"), ("Ruang Kendi Nasabah Utama Satu Dua", "undetermined")):
        identity = "Nomor SOP : 1/SOP/2024\nTanggal Pembuatan : 4 Maret 2024\nNama SOP : Penataan Berkas Pegawai\n\n"
        result = check_text(f"{head}\n\n{identity}{LAW}{TABLE}", "STR010")
        assert result.sops[0].outcomes["STR010"] == outcome
