"""A page number is no content, however it is written."""

import pytest

from soplint.parser import parse
from soplint.source import Source


def read(line: str) -> tuple[list[str], list[str]]:
    text = f"DINAS SOSIAL\n\n{line}\n\nNomor SOP : 01/SOP/2021\nNama SOP : Penerimaan Tamu\n\nPeralatan/Perlengkapan\n- Buku tamu\n\n{line}\n"
    sop = parse(Source("x", text)).sops[0]
    return [piece.teks for piece in sop.residu], [butir.isi.teks for butir in sop.bagian[0].butir]


@pytest.mark.parametrize(
    "line", ["2", "- 2 -", "P 2", "2 | P a g e", "2 | Page", "Page | 2", "2 | Halaman", "Hal. 2 dari 4", "hal 2/4", "2/4", "2 dari 4"]
)  # fmt: skip
def test_a_page_number_is_no_content(line: str) -> None:
    assert read(line) == ([], ["Buku tamu"])


@pytest.mark.parametrize("line", ["2 unit komputer", "Hal yang diperhatikan", "2 dari 4 anggota"])
def test_other_lines_with_numbers_are(line: str) -> None:
    assert len(read(line)[1]) == 2
