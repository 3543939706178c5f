"""An item that blank lines tear apart goes on in lower case, unless it is complete."""

import pytest

from soplint.parser import parse
from soplint.source import Source

SOP = """Nomor SOP : 1/SOP/2024
Nama SOP : Pengelolaan Surat

Peringatan
1. {item}

{below}

2. Surat disimpan
"""


@pytest.mark.parametrize(
    ("item", "below", "whole"),
    [
        ("Surat yang tidak dicatat", "tidak dapat ditemukan", True),
        ("Surat yang tidak dicatat hilang.", "tidak dapat ditemukan", False),
        ("Surat yang tidak dicatat hilang;", "tidak dapat ditemukan", False),
        ("Surat yang tidak dicatat", "Tidak dapat ditemukan", False),
    ],
)
def test_words_behind_a_blank_line(item: str, below: str, whole: bool) -> None:
    items = parse(Source("x", SOP.format(item=item, below=below))).sops[0].butir("peringatan")
    written = [butir.isi.teks for butir in items]
    assert written == ([f"{item} {below}"] if whole else [item, below]) + ["Surat disimpan"]


def test_a_number_without_words_may_end_a_text() -> None:
    assert parse(Source("x", "Nama SOP : Arsip\n\nPeralatan/Perlengkapan\n1. Komputer\n2.\n")).sops
