"""Where and when somebody signed: the line belongs neither to the office below it nor to the name."""

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.source import Source
from soplint.values.tempat_tanggal import place_and_date

SIGNED = [
    "Parepare, 6 Maret 2023",
    "PAREPARE, 06 MARET 2023",
    "Tanjung\xa0Selor, 6 Maret 2023",
    "Labuan-Bajo,6 Maret 2023",
    "Parepare, tanggal 6 Maret 2023",
    "Parepare, 6/3/2023",
    "Parepare, 06-03-2023",
    "Parepare, 06-03-23",
    "Parepare, 6.3.2023",
    "Parepare,      Maret 2023",
    "Parepare, ........ Maret 2023",
    "Parepare, ____ Maret 2023",
    "Parepare, Maret 20...",
    "Parepare, ....................",
    "Parepare, ……………… 2023",
]


@pytest.mark.parametrize("line", SIGNED)
def test_the_line_is_no_part_of_the_office(line: str) -> None:
    below = f"{line}\nKEPALA DINAS PERHUBUNGAN\n\n\nDra. WULAN SARI, M.Si.\nNIP. 19720304 199803 2 001\n"
    (sop,) = parse(Source("x", IDENTITY + LAW + TABLE + below)).sops
    assert sop.pengesahan is not None
    assert sop.pengesahan.jabatan is not None
    assert sop.pengesahan.jabatan.teks == "KEPALA DINAS PERHUBUNGAN"
    assert sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Dra. WULAN SARI, M.Si."
    assert sop.pengesahan.tempat_tanggal is not None
    assert sop.pengesahan.tempat_tanggal.teks == line.replace("\xa0", " ")


@pytest.mark.parametrize(
    "line",
    [
        "Dra. WULAN SARI, M.Si.",
        "Kepala Dinas Perhubungan,",
        "Jalan Veteran, Parepare 91122",
        "Berkas, 3 rangkap",
        "Kode, 400.12.3.1",
        "Butir, 1.2.345",
        "Telp. (0421) 21234, Faks. 21235",
        "...................., 2023",
    ],
)
def test_other_lines_with_commas_are_none(line: str) -> None:
    assert not place_and_date(line)
