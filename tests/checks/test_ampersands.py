"""An ampersand in the title of a regulation, as HTML writes it too."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult

TEXT = """<p>Nomor SOP : 1/SOP/2024</p><p>Nama SOP : Penerbitan Surat</p>
<p>Dasar Hukum</p>
<p>1. Peraturan Pemerintah Nomor 35 Tahun 2023 tentang Ketentuan Umum Pajak Daerah {sign} Retribusi Daerah;</p>
"""


@pytest.mark.parametrize("sign", ["&", "&amp;"])
def test_an_ampersand_stands_for_dan(check_text: Callable[..., DocumentResult], sign: str) -> None:
    assert not check_text(TEXT.format(sign=sign), "HKM003", "HKM004").findings


def test_another_title_is_found_where_it_stands(check_text: Callable[..., DocumentResult]) -> None:
    text = TEXT.format(sign="&amp;").replace("Pajak Daerah", "Pajak Kota")
    [finding] = check_text(text, "HKM003").findings
    assert text[slice(*finding.span)] == "Ketentuan Umum Pajak Kota &amp; Retribusi Daerah"


def test_messages_speak_of_the_sign_and_not_of_its_entity(check_text: Callable[..., DocumentResult]) -> None:
    text = (
        TEXT.format(sign="dan")
        .replace("Peraturan Pemerintah Nomor", "Permenpan &amp; RB Nomor")
        .replace("35 Tahun 2023", "35 Tahun 2012")
    )
    [finding] = check_text(text, "HKM011").findings
    assert (finding.quote, '"Permenpan & RB"' in finding.message) == ("Permenpan &amp; RB", True)


def test_names_of_sops_and_places_say_the_sign(check_text: Callable[..., DocumentResult]) -> None:
    text = TEXT.format(sign="dan").replace("Penerbitan Surat", "Surat Masuk &amp; Keluar")
    text += "<table><tr><td>No</td><td>Kegiatan</td><td>Staf &amp; Operator</td><td>Waktu</td></tr>"
    text += "<tr><td>1</td><td>Mencatat &amp; memaraf</td><td>Ya</td><td>5 menit</td></tr></table>"
    result = check_text(text, "LKH004", "ALR003")
    assert [sop.nama for sop in result.sops] == ["Surat Masuk & Keluar"]
    assert {finding.location for finding in result.findings} >= {"Langkah 1, Staf & Operator", "Langkah 1, Uraian"}
