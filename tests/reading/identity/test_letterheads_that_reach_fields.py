"""A letterhead beside the fields reaches up to them in some lines of a text layer, with one blank between."""

import pytest

from read_texts import identity, read
from soplint.model import Sop

SECTIONS = """
DASAR HUKUM                                          KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 25 Tahun 2009 tentang         1. Memahami tata naskah dinas
   Pelayanan Publik                                  2. Mampu mengoperasikan komputer
"""

LABELS_IN_TWO_LINES = (
    """\
                                                     NOMOR SOP            000.3.3/15/SOP/DLH/2026
{pembuatan}
     PEMERINTAH KABUPATEN GUNUNG                     TANGGAL REVISI -
{efektif}
                                                     DISAHKAN OLEH        Kepala Dinas Lingkungan Hidup
                                                     NAMA SOP             Pengambilan Contoh Air
"""
    + SECTIONS
)

IN_ONE_CELL = (
    """\
                                                     NOMOR SOP : 000.3.3/15/SOP/DLH/2026
                                                     TANGGAL PEMBUATAN : 4 Mei 2026
                                                     TANGGAL EFEKTIF : 11 Mei 2026
         PEMERINTAH KABUPATEN GUNUNG                 DISAHKAN OLEH : Kepala Dinas Lingkungan
{beside}

                                                     NAMA SOP : Pengambilan Contoh Air
"""
    + SECTIONS
)


def letterhead(sop: Sop) -> list[str]:
    return [line.teks for line in sop.kop]


@pytest.mark.parametrize(
    ("pembuatan", "efektif"),
    [
        (
            "                                                     TANGGAL              4 Mei 2026\n"
            "                                                     PEMBUATAN",
            "                                                     TANGGAL              11 Mei 2026\n"
            "  DINAS LINGKUNGAN HIDUP DAN KEBERSIHAN KOTA EFEKTIF",
        ),
        (
            "                                                     TANGGAL              4 Mei 2026\n"
            "                                                     PEMBUATAN",
            "  DINAS LINGKUNGAN HIDUP DAN KEBERSIHAN KOTA TANGGAL      11 Mei 2026\n"
            "                                                     EFEKTIF",
        ),
    ],
    ids=["the second word", "the first word"],
)
def test_a_word_of_a_label_that_it_moves_is_of_the_label(pembuatan: str, efektif: str) -> None:
    sop = read(LABELS_IN_TWO_LINES.format(pembuatan=pembuatan, efektif=efektif))
    assert identity(sop) == [
        "000.3.3/15/SOP/DLH/2026",
        "4 Mei 2026",
        "11 Mei 2026",
        "Kepala Dinas Lingkungan Hidup",
        "Pengambilan Contoh Air",
    ]
    assert letterhead(sop) == ["PEMERINTAH KABUPATEN GUNUNG", "DINAS LINGKUNGAN HIDUP DAN KEBERSIHAN KOTA"]


@pytest.mark.parametrize(
    "beside",
    [
        "           DINAS LINGKUNGAN HIDUP                    Hidup Kabupaten Gunung",
        "  DINAS LINGKUNGAN HIDUP DAN KEBERSIHAN KOTA SUMBER. Hidup Kabupaten Gunung",
    ],
    ids=["far from the value", "up to the value"],
)
def test_a_value_goes_on_beside_it(beside: str) -> None:
    sop = read(IN_ONE_CELL.format(beside=beside))
    assert identity(sop) == [
        "000.3.3/15/SOP/DLH/2026",
        "4 Mei 2026",
        "11 Mei 2026",
        "Kepala Dinas Lingkungan Hidup Kabupaten Gunung",
        "Pengambilan Contoh Air",
    ]
    assert letterhead(sop)[0] == "PEMERINTAH KABUPATEN GUNUNG"
    assert len(letterhead(sop)) == 2


def test_a_word_that_makes_no_label_stays_in_the_letterhead() -> None:
    pembuatan = "                                                     TANGGAL PEMBUATAN    4 Mei 2026"
    efektif = (
        "  BALAI LABORATORIUM PENGUJIAN KUALITAS AIR BERSIH   TANGGAL EFEKTIF      11 Mei 2026\n      KOTA TERNATE"
    )
    sop = read(LABELS_IN_TWO_LINES.format(pembuatan=pembuatan, efektif=efektif))
    assert identity(sop)[1:3] == ["4 Mei 2026", "11 Mei 2026"]
    assert "BALAI LABORATORIUM PENGUJIAN KUALITAS AIR BERSIH" in letterhead(sop)


SIGNED = """\
NOMOR SOP : KP-GR.01/2024
TGL. PEMBUATAN : 28 Maret 2024
TGL. EFEKTIF : 1 April 2024
DISAHKAN OLEH Direktur Jenderal Perizinan,

{first}


{second}
NAMA SOP : Penerbitan Izin Baru
{sections}"""


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            "KEMENTERIAN PERIZINAN Bambang Contoh",
            "DIREKTORAT JENDERAL IZIN NIP. 19540928 197903 1 002",
            "Bambang Contoh",
        ),
        (
            "BADAN PERIZINAN Drs. H. Andi Contoh, M.Si.",
            "BALAI IZIN NIP. 19540928 197903 1 002",
            "Drs. H. Andi Contoh, M.Si.",
        ),
    ],
)
def test_who_signs_may_stand_behind_the_lines_of_the_letterhead(first: str, second: str, name: str) -> None:
    sop = read(SIGNED.format(first=first, second=second, sections=SECTIONS))
    signed = sop.pengesahan
    assert signed is not None and signed.nama is not None and signed.nip is not None
    assert (signed.nama.teks, signed.nip.teks) == (name, "NIP. 19540928 197903 1 002")
    assert letterhead(sop) == [first.removesuffix(f" {name}"), second.partition(" NIP")[0]]


def test_an_address_below_who_approves_is_of_the_letterhead() -> None:
    address = "Jl. Pelabuhan Lama No. 3 Telp. (0999) 212345"
    sop = read(SIGNED.format(first="", second="", sections=SECTIONS).replace("Perizinan,\n", f"Perizinan\n{address}"))
    approver = sop.identitas.value("disahkan_oleh")
    assert approver is not None and approver.teks == "Direktur Jenderal Perizinan"
    assert letterhead(sop) == [address]


def test_a_region_behind_a_letterhead_signs_nothing() -> None:
    sop = read(SIGNED.format(first="PEMERINTAH PROVINSI Jawa Timur", second="BADAN PERIZINAN", sections=SECTIONS))
    assert letterhead(sop) == ["PEMERINTAH PROVINSI Jawa Timur", "BADAN PERIZINAN"]


@pytest.mark.parametrize("rule", ["-" * 40, "_" * 12, "=" * 20])
def test_a_rule_below_the_letterhead_is_no_part_of_the_name_beside_it(rule: str) -> None:
    text = SIGNED.format(first=f"{rule} Bambang Contoh, S.Pd", second="NIP. 19540928 197903 1 002", sections=SECTIONS)
    signed = read(text).pengesahan
    assert signed is not None and signed.nama is not None
    assert signed.nama.teks == "Bambang Contoh, S.Pd"
