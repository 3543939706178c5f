"""A file of several SOPs is read as each of them alone."""

from pathlib import Path

import pytest

from read_texts import read_sops
from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.source import Source, read_source

CORPUS = Path(__file__).parents[1] / "corpus"
SIGNATURE = "Kepala Dinas Perhubungan,\n\nDra. WULAN SARI\nNIP. 19710514 199603 2 001\n"
FIRST = IDENTITY + LAW + TABLE + SIGNATURE
SECOND = IDENTITY.replace("017", "018") + LAW + TABLE + SIGNATURE
SERVICE = """PEMERINTAH KOTA PAREPARE
DINAS SOSIAL

STANDAR PELAYANAN
PENERBITAN REKOMENDASI

NO\tKOMPONEN\tURAIAN
1\tPersyaratan\tKartu Keluarga
2\tDasar Hukum\tUndang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
3\tJumlah Pelaksana\t4 orang
"""


@pytest.mark.parametrize("page", ["\n", "\n\f", "\n\n\n"], ids=["blank line", "form feed", "blank lines"])
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_an_sop_behind_another_is_read_as_if_it_stood_alone(path: Path, page: str) -> None:
    text = read_source(path).text
    assert read_sops(FIRST + page + text) == read_sops(FIRST) + read_sops(text)


HEADS = {
    "fields without colons": SECOND.replace(" : ", " "),
    "fields with equals signs": SECOND.replace(" : ", " = "),
    "who signs stands above the fields": SECOND.replace(
        "\n\nNomor",
        "\n\nDibuat oleh :\tDisahkan oleh :\nPenguji\tKepala Dinas\n\nSITI AMINAH\tWULAN SARI\n"
        "NIP. 19850312 201001 2 011\tNIP. 19710514 199603 2 001\n\nNomor",
    ).replace("Disahkan Oleh : Kepala Dinas Perhubungan\n", ""),
    "letters apart": SECOND.replace("PEMERINTAH KOTA PAREPARE", "P E M E R I N T A H   K O T A   P A R E P A R E"),
    "a title alone": "PELAYANAN PENGUJIAN KENDARAAN\n\n" + SECOND.partition("\n\n")[2],
    "a form without fields": SERVICE,
}


@pytest.mark.parametrize("second", HEADS.values(), ids=HEADS)
def test_so_is_one_with_another_head(second: str) -> None:
    assert read_sops(f"{FIRST}\n\n{second}") == read_sops(FIRST) + read_sops(second)


def test_an_sop_behind_a_form_without_fields_is_another_one() -> None:
    assert read_sops(f"{SERVICE}\n\n{SECOND}") == read_sops(SERVICE) + read_sops(SECOND)


def test_a_form_that_is_bound_in_between_two_sops_is_of_neither() -> None:
    form = "\nLAMPIRAN 1 FORMULIR PERMOHONAN\nNama\t: ................\nAlamat\t: ................\n"
    first, second = parse(Source("x", f"{FIRST}{form}\n\n{SECOND}")).sops
    assert first.residu == second.residu == ()
    assert [line.teks for line in second.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]
