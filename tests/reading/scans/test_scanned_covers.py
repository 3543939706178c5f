"""What a cover and a scan add to an SOP: a table of contents, and "rn" for "m"."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source
from soplint.vocabulary.istilah import label

SOP = """{cover}
Nomor SOP : 1/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Nama SOP : Penerimaan Sampel

Dasar Hukum
1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
"""


@pytest.mark.parametrize("leader", [" ............................ ", " . . . . . . . ", "\u2026\u2026\u2026\u2026 "])
def test_a_table_of_contents_is_no_text_of_the_sop(check_text: Callable[..., DocumentResult], leader: str) -> None:
    cover = f"1. Penerimaan Sampel{leader}2\n2. Penerbitan Laporan{leader}14\n"
    assert not check_text(SOP.format(cover=cover), "STR008").findings


def test_dots_to_be_filled_in_are() -> None:
    cover = "Diterima oleh ............ 2 orang saksi\n"
    assert [piece.teks for piece in parse(Source("x", SOP.format(cover=cover))).sops[0].residu] == [cover.strip()]


@pytest.mark.parametrize(
    ("written", "kind", "key"),
    [
        ("Nornor SOP", "medan", "nomor"),
        ("Tanggal Pernbuatan", "medan", "tanggal_pembuatan"),
        ("Narna SOP", "medan", "nama"),
        ("Dasar Hukurn", "bagian", "dasar_hukum"),
    ],
)
def test_a_label_with_rn_for_m_is_that_label(written: str, kind: str, key: str) -> None:
    found = label(written, kind)
    assert found is not None
    assert (found.kunci, found.baku) == (key, True)


def test_such_a_label_has_its_value(check_text: Callable[..., DocumentResult]) -> None:
    text = SOP.format(cover="").replace("Nomor SOP", "Nornor SOP").replace("Pembuatan", "Pernbuatan")
    identitas = parse(Source("x", text)).sops[0].identitas
    assert identitas.nomor is not None and identitas.nomor.nilai is not None
    assert not check_text(text, "IDN001", "IDN005", "STR003", "STR008").findings
