"""A text that does not stand in the order of its page is said to be unreadable, never to lack what it holds."""

from collections.abc import Callable

import pytest

from soplint.findings import Outcome
from soplint.parser import parse
from soplint.reading import MIN_COVERAGE, MIN_LEGIBILITY
from soplint.results import DocumentResult
from soplint.source import Source

FIELDS = """Nomor SOP : 065/3/SOP/2022
Tanggal Pembuatan : 3 Maret 2022
Tanggal Revisi : -
Tanggal Efektif : 7 Maret 2022
Disahkan Oleh : Kepala Dinas Sosial
Nama SOP : Penyaluran Bantuan
"""
SECTIONS = """
Dasar Hukum
1. Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial
Kualifikasi Pelaksana
1. Memahami program bantuan
Keterkaitan
1. SOP Pendataan Keluarga
Peralatan/Perlengkapan
1. Komputer
Peringatan
Jika tidak dilaksanakan maka bantuan terlambat
Pencatatan dan Pendataan
Buku register
"""
TABLE = """
No.\tKegiatan\tPetugas\tKepala\tKelengkapan\tWaktu\tOutput
1.\tMendata keluarga\tMulai\t\tFormulir\t2 jam\tData keluarga
2.\tMenyetujui penyaluran\t\tSelesai\tData keluarga\t1 hari\tPersetujuan
"""
TORN_TABLE = """
Kegiatan

Mendata keluarga
penerima bantuan

Menyetujui penyaluran

Petugas Kepala
Kelengkapan Waktu Output
Formulir 2 jam Data keluarga

Data keluarga 1 hari Persetujuan
"""
LABELS_FIRST = """Nomor SOP
Tanggal Pembuatan
Tanggal Revisi
Tanggal Efektif
Disahkan Oleh
065/3/SOP/2022
3 Maret 2022
7 Maret 2022
Kepala Dinas Sosial
Nama SOP : Penyaluran Bantuan
"""
NUMBERS_APART = """
No.\tKegiatan\tPetugas\tKepala\tKelengkapan\tWaktu\tOutput
1.\t\t\t\t\t\t
2.\t\t\t\t\t\t
3.\t\t\t\t\t\t
4.\tMendata keluarga\tMulai\t\tFormulir\t2 jam\tData keluarga
"""
SWALLOWED = SECTIONS.replace(
    "Buku register\n", "Buku register\n\n" + "\n\n".join(f"Formulir {n}" for n in "ABCDEFGHIJKLM")
)
WRAPPED = SECTIONS.replace("Buku register\n", "Buku register\n" + "Formulir data keluarga\n" * 9)
BESIDE_SWALLOWED = FIELDS.replace(
    "Kepala Dinas Sosial",
    "Kepala Dinas Sosial memahami program bantuan, teliti, dan komputer tersedia untuk pendataan keluarga penerima "
    "bantuan pangan, bantuan tunai, dan bantuan rumah, Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial, "
    "Peraturan Menteri Sosial Nomor 3 Tahun 2021 tentang Pengelolaan Data Terpadu",
)


def test_a_readable_sop_is_judged(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text(FIELDS + SECTIONS + TABLE)
    assert result.problems == ()
    assert result.legibility == 1.0


@pytest.mark.parametrize(
    "text",
    [
        FIELDS + SECTIONS + TORN_TABLE,
        LABELS_FIRST + SECTIONS + TABLE,
        FIELDS + SWALLOWED + TABLE,
        BESIDE_SWALLOWED + SECTIONS + TABLE,
        FIELDS + WRAPPED,
    ],
    ids=["torn table", "labels first", "cells in a section", "page in a field", "table in an item"],
)
def test_a_text_in_another_order_is_unreadable_and_nothing_is_missing(
    text: str, check_text: Callable[..., DocumentResult]
) -> None:
    result = check_text(text)
    assert result.coverage < MIN_COVERAGE or result.legibility < MIN_LEGIBILITY
    assert [problem.code for problem in result.problems] == ["SYS004"]
    assert result.findings == ()
    assert {outcome for sop in result.sops for outcome in sop.outcomes.values()} == {Outcome.UNDETERMINED}


def test_numbers_of_steps_apart_from_their_texts_are_unreadable(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text(FIELDS + SECTIONS + NUMBERS_APART)
    assert result.legibility < MIN_LEGIBILITY
    assert [problem.code for problem in result.problems] == ["SYS004"]


@pytest.mark.parametrize(
    ("written", "as_scanned"),
    [
        ("Kesejahteraan Sosial\nKualifikasi Pelaksana", "Kesejahteraan Sosial KUALITAS PELAKSANA"),
        ("Kesejahteraan Sosial\n", "Kesejahteraan Sosial Nama SOP\n"),
        ("Tanggal Revisi : -\n", "Tanggal Revisi : —\n" + "Oonnambing ama Maaya L 2 px\n" * 12),
        (
            "1. Memahami program bantuan\n",
            "1. Memahami program bantuan | 1. Komputer\n2. Menguasai pendataan | 2. Alat tulis\n",
        ),
    ],
    ids=["heading behind a regulation", "label behind a regulation", "block in a date", "borders in items"],
)
def test_words_of_two_columns_in_one_line_leave_all_unjudged(
    written: str, as_scanned: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = FIELDS + SECTIONS + TABLE
    assert written in text
    result = check_text(text.replace(written, as_scanned))
    assert [problem.code for problem in result.problems] == ["SYS004"]
    assert result.findings == ()


@pytest.mark.parametrize(
    "ending", ["Sosial |", "Kualifikasi Pelaksana Program", "Pelayanan Nama"], ids=["border", "title", "one word"]
)
def test_a_regulation_that_ends_otherwise_is_whole(ending: str) -> None:
    text = (FIELDS + SECTIONS + TABLE).replace("tentang Kesejahteraan Sosial", f"tentang {ending}")
    assert parse(Source("x", text)).sops[0].legibility == 1


def test_a_page_on_one_line_is_no_sop(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text(" ".join((FIELDS + SECTIONS + TABLE).split()))
    assert [problem.code for problem in result.problems] == ["SYS004"]
    assert result.findings == ()


def test_blank_fields_are_blank_fields(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text("\n".join(line.partition(":")[0] + ":" for line in FIELDS.splitlines()) + SECTIONS + TABLE)
    assert result.problems == ()


def test_an_sop_without_any_table_is_judged(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text(FIELDS + SECTIONS)
    assert result.problems == ()
    assert result.findings != ()


@pytest.mark.parametrize(("below", "torn"), [("Budi Santoso", False), ("065/12/SOP/2024", True)])
def test_a_number_that_went_to_who_signs_was_torn_from_its_label(below: str, torn: bool) -> None:
    block = "Nomor SOP :\nTanggal Pembuatan :\nTanggal Efektif :\nNama SOP : Pengelolaan Surat\nDisahkan Oleh : Camat\n"
    table = "\nNo\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMenulis\tO\tSurat\t5 Menit\tSurat\n"
    legibility = parse(Source("x", f"{block}\n{below}\nNIP. 197001012000031001\n{table}")).sops[0].legibility
    assert (legibility <= 0.5) == torn


@pytest.mark.parametrize(("empty", "whole"), [(2, True), (3, False)])
def test_many_empty_sections_were_torn_from_what_fills_them(empty: int, whole: bool) -> None:
    headings = ("Keterkaitan", "Peringatan", "Pencatatan dan Pendataan")
    sections = "".join(f"\n{heading}\n{'' if at < empty else '1. Ada'}\n" for at, heading in enumerate(headings))
    assert (parse(Source("x", f"{FIELDS}{sections}")).sops[0].legibility == 1) == whole


@pytest.mark.parametrize(("last", "whole"), [("6", True), ("7", False)])
def test_a_number_far_from_the_one_above_does_not_fit_its_place(last: str, whole: bool) -> None:
    table = "No.\tKegiatan\tPetugas\tKepala\tKelengkapan\tWaktu\tOutput\n" + "".join(
        f"{number}.\tMendata keluarga {number}\tO\t\tFormulir\t2 jam\tData\n" for number in ("1", "2", "3", last)
    )
    assert (parse(Source("x", f"{FIELDS}{table}")).sops[0].legibility == 1) == whole
