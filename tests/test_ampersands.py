"""An ampersand that a document in HTML writes as an entity is read as one."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

TEXT = """<p>Nomor SOP : 1/SOP/2024</p><p>Nama SOP : Penerbitan Surat {sign} Izin</p>
<p>Dasar Hukum</p>
<p>1. Peraturan Pemerintah Nomor 35 Tahun 2023 tentang Ketentuan Umum Pajak Daerah {sign} Retribusi Daerah;</p>
"""


@pytest.mark.parametrize("sign", ["&", "&amp;", "&AMP;", "&#38;", "&#x26;"])
def test_an_ampersand_stands_for_dan(check_text: Callable[..., DocumentResult], sign: str) -> None:
    text = TEXT.format(sign=sign)
    assert not check_text(text, "HKM003", "HKM004").findings
    nama = parse(Source("x", text)).sops[0].identitas.nama
    assert nama is not None
    assert nama.nilai is not None
    assert nama.nilai.teks == "Penerbitan Surat & Izin"
    assert [text[slice(*span)] for span in nama.nilai.spans][-1] == (
        "Penerbitan Surat & Izin" if sign == "&" else "Izin"
    )


def test_another_title_is_still_found(check_text: Callable[..., DocumentResult]) -> None:
    text = TEXT.format(sign="&amp;").replace("Pajak Daerah", "Pajak Kota")
    [finding] = check_text(text, "HKM003").findings
    assert finding.span.start == text.index("Ketentuan")
