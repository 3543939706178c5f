"""What stands before the SOP in the same file (a cover, a decree, chapters of narrative) is no part of the SOP and makes
it no less legible.
"""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.findings import Outcome
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

SOP = IDENTITY + LAW + TABLE
CHAPTERS = """BAB I PENDAHULUAN
A. Latar Belakang
Pengujian kendaraan menuntut pedoman kerja yang baku bagi setiap penguji di lingkungan Dinas Perhubungan.
B. Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
2. Peraturan Pemerintah Nomor 96 Tahun 2012
C. Ruang Lingkup
Prosedur ini berlaku bagi seluruh unit kerja di lingkungan Dinas Perhubungan.
BAB II STANDAR OPERASIONAL PROSEDUR

"""
CONTENTS = """DAFTAR ISI

Kata Pengantar ............ i

SOP Pengujian Kendaraan ............ 1

"""
AGENCY_IN_PREFACE = """KATA PENGANTAR

PEMERINTAH KOTA PAREPARE
DINAS PERHUBUNGAN

Dinas Perhubungan menyusun buku ini bagi para penguji.
Standar Operasional Prosedur di dalamnya berlaku mulai tahun ini.
Semoga bermanfaat.
Terima kasih.

"""
DECREE = """LAMPIRAN

KEPUTUSAN KEPALA DINAS PERHUBUNGAN

NOMOR 188.4/51/2023

TENTANG

PENETAPAN STANDAR OPERASIONAL PROSEDUR

"""
COVER = """STANDAR OPERASIONAL PROSEDUR

{name}

PEMERINTAH KOTA PAREPARE

TAHUN 2023

"""


@pytest.mark.parametrize("preface", [CHAPTERS, CONTENTS, DECREE, DECREE + CHAPTERS, COVER.format(name="X") + CONTENTS])
def test_an_sop_behind_a_preface_is_read_as_it_is_without_one(preface: str) -> None:
    (sop,) = parse(Source("x", preface + SOP)).sops
    (alone,) = parse(Source("x", SOP)).sops
    assert (sop.coverage, sop.legibility) == (1.0, alone.legibility)
    assert [bagian.nama for bagian in sop.bagian] == ["dasar_hukum"]
    assert [butir.isi.teks for butir in sop.dasar_hukum] == [butir.isi.teks for butir in alone.dasar_hukum]
    assert [line.teks for line in sop.kop][-len(alone.kop) :] == [line.teks for line in alone.kop]
    assert len(sop.langkah) == 2


def test_a_preface_may_name_the_agency_as_a_letterhead_does() -> None:
    (sop,) = parse(Source("x", AGENCY_IN_PREFACE + SOP)).sops
    (alone,) = parse(Source("x", SOP)).sops
    assert [line.teks for line in sop.kop] == [line.teks for line in alone.kop]
    assert (sop.judul, sop.residu) == ((), ())


def test_a_number_by_itself_above_the_chapters_is_no_identity_block() -> None:
    (sop,) = parse(Source("x", f"Nomor SOP : 188.4/51/2023\n\n{CHAPTERS}{SOP}")).sops
    (alone,) = parse(Source("x", SOP)).sops
    assert [butir.isi.teks for butir in sop.dasar_hukum] == [butir.isi.teks for butir in alone.dasar_hukum]


def test_a_chapter_behind_the_sops_is_no_part_of_the_last_one() -> None:
    closing = "\nBAB III PENUTUP\nDemikian standar operasional prosedur ini disusun untuk dilaksanakan.\n"
    (sop,) = parse(Source("x", SOP + closing)).sops
    assert sop.residu == ()


def test_each_sop_of_a_book_may_have_a_preface() -> None:
    second = CONTENTS + SOP.replace("017", "018").replace("Kendaraan", "Kapal")
    found = parse(Source("x", CHAPTERS + SOP + second)).sops
    assert [len(sop.residu) for sop in found] == [0, 0]


def test_an_sop_is_no_part_of_the_preface_of_the_next_one() -> None:
    """Who made, examined and approved it signs on its cover: those are fields, and no identity block yet."""
    signed = "LEMBAR PENGESAHAN\n\nDisusun oleh,\tDiperiksa oleh,\tDisahkan oleh,\nStaf\tSekretaris\tKepala Dinas\n\n"
    book = COVER.format(name="X") + signed + CONTENTS + SOP
    found = parse(Source("x", book + book.replace("017", "018"))).sops
    assert [len(sop.langkah) for sop in found] == [2, 2]
    assert [len(sop.dasar_hukum) for sop in found] == [1, 1]


def test_a_stray_word_below_the_letterhead_stays_unknown() -> None:
    text = SOP.replace("\nNomor SOP", "\nUser\n\nNomor SOP", 1)
    (sop,) = parse(Source("x", CHAPTERS + text)).sops
    assert [residu.teks for residu in sop.residu] == ["User"]


@pytest.mark.parametrize(("name", "outcome"), [("PENGUJIAN KENDARAAN", Outcome.PASS), ("IZIN TRAYEK", Outcome.FAIL)])
def test_the_name_on_a_cover_is_compared(
    name: str, outcome: Outcome, check_text: Callable[..., DocumentResult]
) -> None:
    result = check_text(COVER.format(name=name) + SOP, "IDN018")
    assert result.sops[0].outcomes["IDN018"] is outcome


def test_a_block_between_two_rules_is_no_note_of_a_site() -> None:
    text = "---\nJenis: SOP\nNomor SOP: 551/017/SOP/2023\nNama SOP: Pengujian Kendaraan\n---\n" + LAW + TABLE
    (sop,) = parse(Source("x", text)).sops
    assert sop.identitas.text("nama") == "Pengujian Kendaraan"


def test_a_table_of_sops_ends_at_an_identity_block_in_cells() -> None:
    contents = "No\tNama SOP\tHalaman\n1\tPengujian\t3\n2\tPengawasan\t4\n"
    (sop,) = parse(Source("x", contents + IDENTITY.replace(" : ", "\t: ") + LAW + TABLE)).sops
    assert sop.identitas.text("nama") == "Pengujian Kendaraan"


def test_offices_that_put_their_initials_below_an_annex_sign_nothing() -> None:
    annex = "Lampiran Formulir\n\nKepala Bidang : ....\nKepala Seksi : ___\n"
    (sop,) = parse(Source("x", SOP + annex)).sops
    assert not sop.tanda_tangan


def test_a_number_beside_its_label_below_a_table_heads_no_other_table() -> None:
    second = "\nNomor\t551/018/SOP/2023\nNama SOP\tPengawasan Kendaraan\n"
    found = parse(Source("x", SOP + second + TABLE)).sops
    assert [sop.identitas.text("nomor") for sop in found] == ["551/017/SOP/2023", "551/018/SOP/2023"]
