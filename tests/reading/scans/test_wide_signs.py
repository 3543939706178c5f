"""Signs as wide as a Chinese character, as text recognition made for Chinese writes them: read as the plain ones."""

from collections.abc import Callable

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

TEXT = "Nomor SOP：045／12／2023\nNama SOP：Pindah （Arsip）\nTanggal Pembuatan： 31 Februari 2023\n\nDasar Hukum：\n1．UU\n"


def test_a_wide_colon_ends_a_label() -> None:
    (sop,) = parse(Source("x", TEXT)).sops
    nomor, nama = sop.identitas.nomor, sop.identitas.nama
    assert nomor is not None and nomor.nilai is not None and nomor.nilai.teks == "045/12/2023"
    assert nama is not None and nama.nilai is not None and nama.nilai.teks == "Pindah (Arsip)"


def test_findings_quote_the_text_as_it_is(check_text: Callable[..., DocumentResult]) -> None:
    (finding,) = check_text(TEXT, "IDN007").findings
    assert TEXT[finding.span.start : finding.span.end] == "31 Februari 2023"
