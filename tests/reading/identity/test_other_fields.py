"""Fields that the form does not know stand among those of the identity block: they are of no other, and no loose text."""

import pytest

from read_texts import identity
from soplint.parser import parse
from soplint.source import Source

TEXT = """{first}Nomor SOP : 460/07/DINSOS/2024
Tanggal Pembuatan : 4 Maret 2024
Tanggal Efektif : 11 Maret 2024
Disahkan Oleh : Kepala Dinas Sosial
{last}Nama SOP : Penyaluran Bantuan
"""
KNOWN = ["460/07/DINSOS/2024", "4 Maret 2024", "11 Maret 2024", "Kepala Dinas Sosial", "Penyaluran Bantuan"]


@pytest.mark.parametrize("label", ["Unit Kerja", "Perangkat Daerah", "OPD"])
@pytest.mark.parametrize("sign", [" : ", ": ", "\t:\t", "\t"])
@pytest.mark.parametrize("place", ["first", "last"])
def test_the_agency_that_one_names_is_letterhead(label: str, sign: str, place: str) -> None:
    fields = {"first": "", "last": ""} | {place: f"{label}{sign}Dinas Sosial\n"}
    (sop,) = parse(Source("x", TEXT.format(**fields))).sops
    assert identity(sop) == KNOWN
    assert [line.teks for line in sop.kop] == ["Dinas Sosial"]
    assert not sop.residu


def test_what_else_one_says_is_of_no_part_of_the_form() -> None:
    (sop,) = parse(Source("x", TEXT.format(first="Versi : 2\n", last="Kode Unit : 17\n"))).sops
    assert identity(sop) == KNOWN
    assert not sop.kop
    assert not sop.residu


def test_such_words_in_the_letterhead_are_no_label() -> None:
    rows = [
        "SATUAN KERJA\tNomor SOP\t460/07/DINSOS/2024",
        "Dinas Sosial\tTanggal Pembuatan\t4 Maret 2024",
        "\tTanggal Efektif\t11 Maret 2024",
        "\tDisahkan Oleh\tKepala Dinas Sosial",
        "\tNama SOP\tPenyaluran Bantuan",
    ]
    (sop,) = parse(Source("x", "\n".join(rows))).sops
    assert identity(sop) == KNOWN
