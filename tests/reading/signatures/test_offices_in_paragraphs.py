"""An office whose lines are paragraphs of their own, as converters to HTML write them, below a step table."""

import pytest

from sop_texts import IDENTITY, TABLE
from soplint.parser import parse
from soplint.source import Source

BELOW = ["Dra. Wulan Sari", "Pembina (IV/a)", "NIP. 19720415 199703 2 004"]


def signed(*office: str) -> tuple[str | None, str | None, int]:
    text = IDENTITY + TABLE + "\n\n" + "\n\n".join((*office, *BELOW)) + "\n"
    sops = parse(Source("x", text)).sops
    found = sops[0].pengesahan
    name = found.nama.teks if found is not None and found.nama is not None else None
    return (found.jabatan.teks if found is not None and found.jabatan is not None else None, name, len(sops))


@pytest.mark.parametrize(
    "office",
    [
        ("Kepala Dinas Kesehatan", "Kabupaten Balangan,"),
        ("Kepala Dinas Kesehatan", "Kabupaten Balangan"),
        ("KEPALA DINAS KESEHATAN", "KOTA SALATIGA,"),
        ("Plt. Kepala Dinas Kesehatan", "dan Keluarga Berencana", "Provinsi Papua,"),
    ],
)
def test_a_line_with_the_region_goes_on_with_the_office(office: tuple[str, ...]) -> None:
    assert signed(*office) == (" ".join(office), BELOW[0], 1)


def test_a_line_in_the_words_of_the_letterhead_goes_on_whatever_region_follows() -> None:
    office = ("Kepala Dinas", "Perhubungan Kota Lama")
    assert signed(*office) == (" ".join(office), BELOW[0], 1)


def test_a_letterhead_below_a_whole_signature_opens_another_sop() -> None:
    text = IDENTITY + TABLE + "\n\nKepala Dinas Kesehatan,\n\n" + "\n\n".join(BELOW) + "\n\n"
    first, second = parse(Source("x", text + "KABUPATEN BALANGAN\nDINAS SOSIAL\n\n" + IDENTITY + TABLE)).sops
    assert first.pengesahan is not None and second.kop[0].teks == "KABUPATEN BALANGAN"
