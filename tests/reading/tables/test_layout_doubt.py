"""Columns kept apart with spaces: where the words of a step cannot be placed for certain, the SOP is not judged."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY
from soplint.parser import parse
from soplint.reading import MIN_LEGIBILITY
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = """Nama SOP : Perpanjangan Kartu

                                         Pelaksana                  Mutu Baku
No           Kegiatan               Pemohon    Petugas    Kelengkapan    Waktu         Output          Ket
"""
GOOD = """
1  Mengajukan permohonan            Mulai                 Kartu lama     10 Menit   Berkas permohonan
2  Memeriksa kelengkapan berkas                Ya         Berkas         15 Menit   Berkas lengkap
3  Mencetak kartu                              Selesai    Berkas lengkap 20 Menit   Kartu anggota   Kartu baru
"""


def legible(rows: str) -> bool:
    (sop,) = parse(Source("x", HEAD + rows)).sops
    return sop.legibility >= MIN_LEGIBILITY


def test_a_table_whose_columns_and_rows_are_clear_is_judged() -> None:
    assert legible(GOOD)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Two times in one cell, half a time, a time in another column, an output that went to Keterangan.
        ("10 Menit ", "10 Menit 5"),
        ("Berkas         15 Menit", "Berkas 15      Menit   "),
        ("Berkas lengkap 20 Menit", "30 Menit       20 Menit"),
        ("Kartu anggota   Kartu baru", "                Kartu baru"),
        ("20 Menit", "kerja   "),
    ],
)
def test_words_that_may_stand_in_another_column_are_in_doubt(old: str, new: str) -> None:
    assert old in GOOD
    assert not legible(GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # How exact a time is, and how often.
        ("20 Menit ", "1 jam Maks"),
        ("20 Menit ", "3 hr Sekali"),
    ],
)
def test_words_that_stand_in_their_own_column_are_in_none(old: str, new: str) -> None:
    assert old in GOOD
    assert legible(GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("time", "clear"), [("½ hari   ", True), ("Tentatif ", True), ("15 Menit ", True), ("Berkas   ", False)]
)
def test_beside_a_row_with_two_times_one_needs_a_time_of_its_own(time: str, clear: bool) -> None:
    rows = GOOD.replace("10 Menit   Berkas", "1 jam 5 menit Berkas", 1).replace("15 Menit ", time, 1)
    assert legible(rows) is clear


CENTRED = """
   Mengirimkan usulan kepada
1  Kantor Regional melalui                     Mulai      Usulan         1 Jam      Usulan terkirim
   {cut}
   {verb} kelengkapan
2  berkas                                      Ya         Berkas         1 Hari     Berkas lengkap
   anggota
"""


def test_where_a_row_starts_within_an_activity_is_told_by_its_verb(check_text: Callable[..., DocumentResult]) -> None:
    sop = parse(Source("x", HEAD + CENTRED.format(cut="aplikasi", verb="Memeriksa"))).sops[0]
    assert [step.uraian.teks if step.uraian else None for step in sop.langkah] == [
        "Mengirimkan usulan kepada Kantor Regional melalui aplikasi",
        "Memeriksa kelengkapan berkas anggota",
    ]
    assert sop.legibility >= MIN_LEGIBILITY
    result = check_text(HEAD + CENTRED.format(cut="SIASN", verb="Berkas dan"), "LKH003", "LKH014")
    assert not result.findings
    assert [problem.code for problem in result.problems] == ["SYS004"]


WAKTU_LAST = """
No  Kegiatan                      PPK   Bendahara   Kelengkapan         Output              Waktu
1   Menyiapkan dokumen             V                Kontrak             Dokumen pendukung   2 Jam
2   Mengajukan pembayaran          V                Dokumen pendukung   SPP-LS              1 Hari
3   Menyiapkan konsep SPM                   V       SPP-LS              Konsep SPM-LS       2 Jam
4   Menandatangani SPM             V                {row:<40}90 Hari
5   Mencairkan dana                         V       SPM-LS              SP2D                1 Jam
"""


@pytest.mark.parametrize(("row", "doubted"), [("Konsep SPM-LS SPM-LS", True), ("Konsep SPM-LS       SPM-LS", False)])
def test_words_that_reach_into_a_column_left_blank_may_stand_there(row: str, doubted: bool) -> None:
    sop = parse(Source("x", IDENTITY + WAKTU_LAST.format(row=row))).sops[0]
    assert [bool(step.ragu) for step in sop.langkah] == [False, False, False, doubted, False]


BETWEEN = """
NO             URAIAN PROSEDUR              Inspektur       Sekretaris      KELENGKAPAN          WAKTU            OUTPUT            KETERANGAN
      Mengajukan usulan peserta                                             Formulir usulan                    Berkas usulan
                           1     pelatihan beserta berkas                                              peserta pelatihan    ± 15 menit    peserta pelatihan
      peserta pelatihan ke dalam buku                                       Berkas usulan                      Usulan peserta
2     agenda sesuai dengan ketentuan                                        peserta pelatihan    10 mnt        pelatihan teragenda
"""


def test_words_between_two_columns_fail_nothing() -> None:
    assert not [step for step in parse(Source("x", IDENTITY + BETWEEN)).sops[0].langkah if not step.ragu]
