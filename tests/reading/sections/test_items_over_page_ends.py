"""An item of a section that the end of a page tears apart goes on below it; what is printed on the page is none."""

import pytest

from sop_texts import IDENTITY, TABLE
from soplint.parser import parse
from soplint.source import Source

LAW = "Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan"
OTHER = "Peraturan Daerah Nomor 5 Tahun 2016 tentang Perhubungan"


def items(section: str) -> list[str]:
    """The items of Dasar Hukum of an SOP with that text there."""
    (sop,) = parse(Source("x", f"{IDENTITY}Dasar Hukum\n{section}{TABLE}")).sops
    assert not sop.residu
    return [item.isi.teks for item in sop.dasar_hukum]


@pytest.mark.parametrize(
    "page",
    ["\nHalaman 1 dari 2\n\n", "2\n", "\n- 2 -\n\n", "\n\f- 2 -\n\n", "\nSALINAN\n\n", "\nwww.pareparekota.go.id\n\n"],
)
@pytest.mark.parametrize("behind", ["Lalu", "Nomor", "tentang"])
def test_an_item_goes_on_below_the_number_of_the_page(page: str, behind: str) -> None:
    torn = LAW.replace(f" {behind}", f"\n{page}{behind}", 1)
    assert items(f"1. {torn}\n2. {OTHER}\n") == [LAW, OTHER]


def test_it_goes_on_over_several_lines() -> None:
    assert items("1. Undang-Undang Nomor 22 Tahun 2009 tentang\n\n- 2 -\n\nLalu Lintas dan\nAngkutan Jalan\n") == [LAW]


def test_what_stands_below_an_item_that_has_ended_is_another_one() -> None:
    assert items(f"1. {LAW};\n\n- 2 -\n\n{OTHER}\n") == [f"{LAW};", OTHER]


def test_without_markers_each_paragraph_is_an_item() -> None:
    assert items(f"{LAW}\n\n- 2 -\n\n{OTHER}\n") == [LAW, OTHER]


@pytest.mark.parametrize(
    "printed",
    ["SALINAN", "DRAFT", "DOKUMEN TERKENDALI", "RAHASIA", "www.pareparekota.go.id", "jdih.pareparekota.go.id"],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_what_is_printed_across_a_page_is_no_item(printed: str, gap: str) -> None:
    assert items(f"1. {LAW}\n{gap}{printed}\n{gap}2. {OTHER}\n") == [LAW, OTHER]


@pytest.mark.parametrize("item", ["Salinan", "1. SALINAN", "SALINAN KTP", "Situs www.pareparekota.go.id"])
def test_words_like_it_may_be_an_item(item: str) -> None:
    assert items(f"{LAW}\n\n{item}\n\n{OTHER}\n") == [LAW, item.removeprefix("1. "), OTHER]


@pytest.mark.parametrize(
    "below", ["", "Keterkaitan\tPeralatan\n1. SOP Surat\t1. Komputer\n"], ids=["table", "sections"]
)
def test_sections_side_by_side_go_on_below_it(below: str) -> None:
    section = f"Dasar Hukum\tKualifikasi Pelaksana\n1. {LAW}\t1. Sarjana\n\nHal. 2\n\n2. {OTHER}\n{below}"
    (sop,) = parse(Source("x", f"{IDENTITY}{section}{TABLE}")).sops
    assert [item.isi.teks for item in sop.dasar_hukum] == [LAW, OTHER]
    assert [item.isi.teks for item in sop.butir("kualifikasi_pelaksana")] == ["Sarjana"]


def test_a_paragraph_across_the_page_still_ends_them() -> None:
    section = f"Dasar Hukum\tKualifikasi Pelaksana\n1. {LAW}\t1. Sarjana\nHal. 2\n2. {OTHER}\t2. Magister\n\nCATATAN PENTING\n"
    (sop,) = parse(Source("x", f"{IDENTITY}{section}{TABLE}")).sops
    assert [item.isi.teks for item in sop.dasar_hukum] == [LAW, OTHER]


def test_the_address_of_a_site_may_be_all_that_a_section_says() -> None:
    sections = f"Dasar Hukum\n1. {LAW}\nPencatatan dan Pendataan\ndata.pareparekota.go.id\n"
    (sop,) = parse(Source("x", f"{IDENTITY}{sections}{TABLE}")).sops
    assert [item.isi.teks for item in sop.butir("pencatatan_pendataan")] == ["data.pareparekota.go.id"]
