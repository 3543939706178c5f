"""Citations without the words of their figures, of agencies by their old names, and with titles in short."""

from collections.abc import Callable

import pytest

from sop_texts import CITING
from soplint.acuan.judul import compare_titles
from soplint.results import DocumentResult
from soplint.values.rujukan import parse_rujukan

Check = Callable[..., DocumentResult]


def corrected(check_text: Check, citation: str) -> str:
    """The citation as the corrections of its form leave it."""
    text = CITING.format(citation=citation)
    edits = [edit for found in check_text(text, "HKM011").findings if found.fix for edit in found.fix.edits]
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text.rstrip("\n").rpartition("1. ")[2]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("UU 40/2004 tentang X", "Undang-Undang Nomor 40 Tahun 2004 tentang X"),
        ("UU 40/2004.", "Undang-Undang Nomor 40 Tahun 2004."),
        ("Undang-Undang 13 Tahun 2011 tentang X", "Undang-Undang Nomor 13 Tahun 2011 tentang X"),
        ("UU 12 2011 tentang X", "Undang-Undang Nomor 12 Tahun 2011 tentang X"),
        ("Peraturan Presiden8 Tahun 2008 tentang X", "Peraturan Presiden Nomor 8 Tahun 2008 tentang X"),
        ("PP No 02/2018 ttg X", "Peraturan Pemerintah Nomor 2 Tahun 2018 tentang X"),
        ("Undang-Undang Nomor 14/2008 tentang X", "Undang-Undang Nomor 14 Tahun 2008 tentang X"),
        ("Surat Edaran Bupati Nomor 12/2019 tentang X", "Surat Edaran Bupati Nomor 12/2019 tentang X"),
        ("UU R I Nomor 43 Tahun 2009 tentang X", "Undang-Undang Nomor 43 Tahun 2009 tentang X"),
        ("Perwa Sukamaju Nomor 3 Tahun 2020 tentang X", "Peraturan Wali Kota Sukamaju Nomor 3 Tahun 2020 tentang X"),
        ("Perka BPS Nomor 19 Tahun 2013 tentang X", "Peraturan Kepala Badan Pusat Statistik Nomor 19 Tahun 2013 tentang X"),
        ("Peraturan BPS Nomor 5 Tahun 2023 tentang X", "Peraturan Badan Pusat Statistik Nomor 5 Tahun 2023 tentang X"),
        ("Kepres No 80 Tahun 2003 tentang X", "Keputusan Presiden Nomor 80 Tahun 2003 tentang X"),
        ("Kepmenpan RB 1 Tahun 2020 tentang X", "Keputusan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 1 Tahun 2020 tentang X"),
        ("Kepmenpan 63 Tahun 2003 tentang X", "Keputusan Menteri Pendayagunaan Aparatur Negara Nomor 63 Tahun 2003 tentang X"),
        ("Perka Arsip Nasional RI Nomor 19 Tahun 2012 tentang X", "Peraturan Kepala Arsip Nasional Republik Indonesia Nomor 19 Tahun 2012 tentang X"),
        ("Perka ANRI Nomor 37 Tahun 2016 tentang X", "Peraturan Kepala Arsip Nasional Republik Indonesia Nomor 37 Tahun 2016 tentang X"),
        ("Peraturan Kepala LKPP Nomor 14 Tahun 2012 tentang X", "Peraturan Kepala Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah Nomor 14 Tahun 2012 tentang X"),
    ],
)  # fmt: skip
def test_the_corrected_citation_is_whole(check_text: Check, written: str, right: str) -> None:
    assert corrected(check_text, written) == right


@pytest.mark.parametrize("word", ["Nornor", "Namor", "Nomar", "Nornar", "Nomcr"])
def test_a_word_that_a_scan_misread_stands_before_the_figures(check_text: Check, word: str) -> None:
    citation = f"Undang-Undang {word} 23 Tahun 2014 tentang Pemerintahan Daerah"
    assert not check_text(CITING.format(citation=citation), "HKM011").findings


def test_figures_alone_are_one_fault_however_often(check_text: Check) -> None:
    found = check_text(CITING.format(citation="UU 40/2004 tentang X\n2. UU 24/2011 tentang Y"), "HKM011").findings
    assert [(one.quote, one.data["bentuk"]) for one in found] == [("UU", "Undang-Undang Nomor 40 Tahun 2004")]


@pytest.mark.parametrize("text", ["UU 12 2011 tentang X", "UU No. 12, 2011 tentang X", "UU Nomor 12 2011 perihal X"])
def test_a_year_between_number_and_title_needs_no_word(text: str) -> None:
    (rujukan,) = parse_rujukan(text)
    assert (rujukan.nomor, rujukan.tahun, rujukan.judul) == ("12", 2011, "X")


def test_a_regulation_of_an_agency_is_one_under_both_its_names(check_text: Check) -> None:
    result = check_text(CITING.format(citation="Peraturan Kepala LKPP Nomor 9 Tahun 2018 tentang X"), "HKM003")
    assert [finding.quote for finding in result.findings] == ["X"]


@pytest.mark.parametrize(
    ("cited", "official", "relation"),
    [
        ("Pemda", "Pemerintahan Daerah", "sama"),
        ("Kinerja Pemda", "Kinerja Pemerintah Daerah", "sama"),
        ("SOP di Lingkungan Pemprov dan Kab/Kota", "Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota", "sama"),
        ("HKPD", "Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah", "sama"),
        ("Izin TK", "Izin Taman Kanak-Kanak", "sama"),
        ("Izin TK dan SD", "Izin Taman Kanak-Kanak dan Sekolah Dasar", "sama"),
        ("Pelayanan TK", "Pelayanan Taman Kota", "sama"),
        ("Juknis Arsip", "Petunjuk Pelaksanaan Arsip", "berbeda"),
        ("Pemda", "Pemerintahan Desa", "berbeda"),
        ("Izin TK", "Izin Taman", "berbeda"),
    ],
)  # fmt: skip
def test_an_abbreviation_is_the_words_it_stands_for(cited: str, official: str, relation: str) -> None:
    assert compare_titles(cited, official) == relation
