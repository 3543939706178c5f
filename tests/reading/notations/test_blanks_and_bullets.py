"""Blanks of every width, signs that print nothing, and the bullets of word processors."""

import sys
from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, TABLE
from soplint.folding import BLANKS, UNSEEN, is_blank
from soplint.model import Sop
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import decode
from soplint.values.nip import parse_nip
from soplint.values.rujukan import parse_rujukan
from soplint.vocabulary.kata_sambung import goes_on

LAWS = (
    "Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan",
    "Peraturan Daerah Kota Parepare Nomor 5 Tahun 2016 tentang Perhubungan",
)
SIGNED = "\nParepare, 6 Maret 2023\nKEPALA DINAS PERHUBUNGAN\n\n\nDra. WULAN SARI\nNIP. 19720304 199803 2 001\n"
WIDTHS = ["\xa0", "\u2002", "\u2003", "\u2009", "\u202f"]
WIDTH_NAMES = ["no-break", "en", "em", "thin", "narrow no-break"]


def read(text: str) -> Sop:
    """The only SOP of a text."""
    (sop,) = parse(decode(text.encode())).sops
    return sop


def section(markers: tuple[str, str]) -> str:
    """An SOP with two laws, a marker before each."""
    items = "".join(f"{marker}{law}\n" for marker, law in zip(markers, LAWS, strict=True))
    return f"{IDENTITY}Dasar Hukum\n{items}{TABLE}"


def test_the_blanks_are_those_of_unicode() -> None:
    assert set(BLANKS) == {sign for sign in map(chr, range(sys.maxunicode)) if sign.isspace()}
    assert not set(BLANKS) & set(UNSEEN)


@pytest.mark.parametrize("blank", WIDTHS, ids=WIDTH_NAMES)
def test_a_nip_is_whole_whatever_blanks_part_it(blank: str) -> None:
    nip = parse_nip("NIP. 19720304 199803 2 001".replace(" ", blank))
    assert nip is not None
    assert (nip.angka, nip.cacat) == ("197203041998032001", ())


@pytest.mark.parametrize("blank", WIDTHS, ids=WIDTH_NAMES)
def test_a_region_ends_with_its_last_letter(blank: str) -> None:
    (rujukan,) = parse_rujukan(LAWS[1].replace(" ", blank))
    assert (rujukan.jenis, rujukan.daerah, rujukan.nomor) == ("Perda", "Kota Parepare", "5")


@pytest.mark.parametrize("blank", WIDTHS, ids=WIDTH_NAMES)
def test_the_width_of_blanks_changes_no_value_and_no_finding(
    check_text: Callable[..., DocumentResult], blank: str
) -> None:
    text = section(("1. ", "2. ")) + SIGNED
    wide = read(text.replace(" ", blank))
    assert wide.identitas.text("tanggal_pembuatan") == "6 Maret 2023"
    assert [butir.penanda.teks if butir.penanda else None for butir in wide.dasar_hukum] == ["1.", "2."]
    assert [finding.code for finding in check_text(text.replace(" ", blank)).findings] == [
        finding.code for finding in check_text(text).findings
    ]


@pytest.mark.parametrize("sign", UNSEEN, ids=[f"U+{ord(sign):04X}" for sign in UNSEEN])
def test_signs_that_print_nothing_stand_in_no_value(sign: str) -> None:
    sop = read(section((f"1.{sign} ", f"2.{sign}")) + SIGNED.replace("NIP", f"{sign}NIP"))
    assert [butir.isi.teks for butir in sop.dasar_hukum] == list(LAWS)
    assert sop.pengesahan is not None
    assert sop.pengesahan.nip is not None
    assert sop.pengesahan.nip.teks.startswith("NIP")


@pytest.mark.parametrize("bullet", "-–—*•·▪●◦➢✓\uf0a7\uf0b7\uf0d8\uf0fc", ids=lambda bullet: f"U+{ord(bullet):04X}")
def test_each_bullet_opens_an_item(bullet: str) -> None:
    sop = read(section((f"{bullet} ", f"{bullet}\t")))
    assert [butir.isi.teks for butir in sop.dasar_hukum] == list(LAWS)


@pytest.mark.parametrize("markers", [("1.\t", "2.\t"), ("a.\t", "b.\t"), ("(1)\t", "(2)\t"), ("•\t", "•\t")])
def test_a_marker_may_stand_in_a_cell_of_its_own(markers: tuple[str, str]) -> None:
    sop = read(section(markers))
    assert [butir.penanda.teks if butir.penanda else None for butir in sop.dasar_hukum] == [
        marker.strip() for marker in markers
    ]


def test_bullets_in_cells_of_their_own_part_two_sections() -> None:
    rows = "Peringatan\tPencatatan dan Pendataan\n•\tRem diuji\t•\tBuku uji\n•\tUji diulang\t•\tKartu uji\n"
    sop = read(IDENTITY + rows + TABLE)
    assert [butir.isi.teks for butir in sop.butir("peringatan")] == ["Rem diuji", "Uji diulang"]
    assert [butir.isi.teks for butir in sop.butir("pencatatan_pendataan")] == ["Buku uji", "Kartu uji"]


def test_a_dash_alone_below_each_of_two_headings_is_a_value() -> None:
    sop = read(f"{IDENTITY}Peringatan\tPencatatan dan Pendataan\n-\t-\n{TABLE}")
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["-", "-"]


@pytest.mark.parametrize("blank", WIDTHS, ids=WIDTH_NAMES)
def test_blanks_within_a_label_part_its_words(blank: str) -> None:
    fields = "Tanggal Pembuatan\t6 Maret 2023\nTanggal Efektif\t13 Maret 2023\n".replace(" ", blank)
    sop = read(f"Nomor SOP\t551/017\nDasar Hukum\n1. {LAWS[0]}\n{fields}{TABLE}")
    assert sop.identitas.text("tanggal_pembuatan") == "6 Maret 2023"
    assert [butir.isi.teks for butir in sop.dasar_hukum] == [LAWS[0]]


@pytest.mark.parametrize("blank", WIDTHS, ids=WIDTH_NAMES)
def test_the_last_word_of_a_line_is_told_whatever_blank_stands_before_it(blank: str) -> None:
    assert goes_on(f"Kepala Dinas{blank}dan")
    assert not goes_on(f"Kepala Dinas{blank}Perhubungan")
    assert not goes_on("")


@pytest.mark.parametrize(
    "text", ["", "-", "–", ". . .", "____", "…", "\u2009-\u2009", "(..........)", "[ ______ ]", "( … )"]
)
def test_dashes_dots_and_lines_to_write_on_say_nothing(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "- ada", "(-)", "()", "(", "(a.)", "(..) ada", "x"])
def test_whatever_else_stands_there_says_something(text: str) -> None:
    assert not is_blank(text)
