"""Citations are read as law reads them."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark

from conftest import corpus_names, corpus_text
from soplint.acuan import acuan_toml
from soplint.parser import parse
from soplint.resources import read_text
from soplint.source import Source
from soplint.values import rujukan
from soplint.values.peringkat import peringkat
from soplint.values.rujukan import Rujukan, parse_rujukan

SAKIP = "Sistem Akuntabilitas Kinerja Instansi Pemerintah"


def first(text: str) -> Rujukan:
    return parse_rujukan(text)[0]


@pytest.mark.parametrize(
    ("text", "jenis", "nomor", "tahun", "judul"),
    [
        (f"Peraturan Presiden Nomor 29 Tahun 2014 tentang {SAKIP}", "Perpres", "29", 2014, SAKIP),
        ("Undang - Undang No. 14 Tahun 2008 tentang Keterbukaan informasi Publik", "UU", "14", 2008, "Keterbukaan informasi Publik"),
        ("Undang — Undang No. 14 Tahun 2008 tentang Keterbukaan informasi Publik", "UU", "14", 2008, "Keterbukaan informasi Publik"),
        ("UU 23/2014 tentang Pemerintahan Daerah", "UU", "23", 2014, "Pemerintahan Daerah"),
        ("Kep. Men. PAN Nomor 63 Tahun 2003 tentang Pelayanan", "KepmenPAN", "63", 2003, "Pelayanan"),
        ("Perba BPJS Nomor 1 Tahun 2014 tentang Jaminan", "Peraturan Lembaga", "1", 2014, "Jaminan"),
        ("PP 8 Tahun 2008 tentang Tahapan", "PP", "8", 2008, "Tahapan"),
        ("PermenPAN dan RB No. 53 Tahun 2014 tentang Petunjuk Teknis", "PermenPANRB", "53", 2014, "Petunjuk Teknis"),
        ("Peraturan MenPAN-RB Nomor 53 Tahun 2014 tentang Petunjuk Teknis", "PermenPANRB", "53", 2014, "Petunjuk Teknis"),
        ("Peraturan Kepala Badan Kepegawaian Negara Nomor 1 Tahun 2013 tentang X", "Perka BKN", "1", 2013, "X"),
        ("Perka BKN Nomor 1 Tahun 2013 tentang X", "Perka BKN", "1", 2013, "X"),
        ("Peraturan Menteri Keuangan Nomor 215/PMK.05/2016 tentang X", "PMK", "215/PMK.05/2016", 2016, "X"),
        ("PER/21/M.PAN/11/2008 tentang X", None, "PER/21/M.PAN/11/2008", 2008, "X"),
        ("Peraturan Kabasarnas Nomor : PK 16 Tahun 2014 tentang X", "Peraturan Lembaga", "PK 16", 2014, "X"),
        ("Keputusan Gubernur Kalbar No 7/DISKOMINFO/2020 tentang X", "Keputusan", "7/DISKOMINFO/2020", 2020, "X"),
        ("Surat Edaran Menteri Dalam Negeri Nomor 5 Tahun 2020 tentang X", "SE", "5", 2020, "X"),
        ("Instruksi Presiden Nomor 7 Tahun 1999 tentang X", "Inpres", "7", 1999, "X"),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD", None, 1945, None),
        ("Peraturan Bupati Balangan Nomor", "Perbup", None, None, None),
        ("Peraturan Mentri Dalam Negeri Nomor 52 Tahun 2011 tentang X", "Permendagri", "52", 2011, "X"),
        ("Undang-Undang Nomor 25 Tahun 2009 tentang X (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112)", "UU", "25", 2009, "X"),
        ("Permensos No. 8 Tahun 2011 tanggal 14 Maret 2011 tentang X", "Permensos", "8", 2011, "X"),
        ("Keputusan Menteri Agama Nomor 9 Tahun 1980 Tanggal 05 Mei 1981, Tentang X", "Kepmen", "9", 1980, "X"),
        ("UU No. 5 Tahun 1990 tentan X", "UU", "5", 1990, "X"),
        ("PP N. 8 Tahun 2008 tentang X", "PP", "8", 2008, "X"),
        ("Surat Edaran Direktur Jenderal Pajak Nomor SE-41/PJ/2012 tanggal 7 Mei 2012 perihal X", "SE", "SE-41/PJ/2012", 2012, "X"),
        ("SE-41/PJ/2012 tentang X", "SE", "SE-41/PJ/2012", 2012, "X"),
        ("KMA/014/SK/II/2009 tentang X", "KMA", "KMA/014/SK/II/2009", 2009, "X"),
        ("KMA Nomor 12 Tahun 2009 tentang X", "KMA", "12", 2009, "X"),
        ("SEMA Nomor 4 Tahun 2011 tentang X", "SEMA", "4", 2011, "X"),
        ("Perdirjen Pajak Nomor PER-12/PJ/2011 tentang X", "Peraturan Lembaga", "PER-12/PJ/2011", 2011, "X"),
        ("Perkades Nomor 4 Tahun 2021 tentang X", "Perdes", "4", 2021, "X"),
        ("Surat Edaran Bupati Tanggal 4 Mei 2021 Nomor : 188/21/ORG tentang X", "SE", "188/21/ORG", 2021, "X"),
        ("Surat Edaran Bupati tgl. 4 Mei 2021 tentang X", "SE", None, 2021, "X"),
        ("Undang-Undang Tahun 2004 Nomor 33 tentang X", "UU", "33", 2004, "X"),
        ("Peraturan Menteri Perhubungan Nomor 12/PERMEN-HUB/2016tentang X", "Permenhub", "12/PERMEN-HUB/2016", 2016, "X"),
        ("Undang-Undang Nomor 5 Tahun 1990 (LN Tahun 1990 Nomor 49) tentang X", "UU", "5", 1990, "X"),
        ("Undang-Undang Nomor 5 Tahun 1990 Tenang X", "UU", "5", 1990, "X"),
        ("Keputusan Direktur RSUD Nomor 188/Kep 21/RSUD/2019 tentang X", "Keputusan", "188/KEP 21/RSUD/2019", 2019, "X"),
        ("Keputusan Bupati Nomor 050-2019 tentang X", "Keputusan", "050-2019", None, "X"),
        ("Peraturan Bupati Nomor 00 Tahun 2020 tentang X", "Perbup", "0", 2020, "X"),
        ("Peraturan Bupati Nomor 5 Tahun 3020 tentang X", "Perbup", "5", None, "X"),
        ("Peraturan Bupati Nomor 5 Tahun 2020 tentang ,", "Perbup", "5", 2020, None),
        ("Peraturan Bupati tentang Arsip Nomor ...", "Perbup", None, None, "Arsip Nomor"),
        ("Peraturan Bupati tentang Arsip Nomor 5 Tahun 2020 tentang Hal", "Perbup", None, None, "Arsip Nomor 5 Tahun 2020 tentang Hal"),
        ("Undang-Undang Dasar Negara Republik Indonesia (amandemen keempat)", "UUD", None, None, None),
    ],
)  # fmt: skip
def test_a_citation_is_read(
    text: str, jenis: str | None, nomor: str | None, tahun: int | None, judul: str | None
) -> None:
    read = first(text)
    assert (read.jenis, read.nomor, read.tahun, read.judul) == (jenis, nomor, tahun, judul)


@pytest.mark.parametrize(
    "text", ["Renstra 2020", "ATK", "1.", "Peraturan perundang-undangan yang terkait", "Peraturan Pemerintah:", ""]
)
def test_what_is_no_citation_is_not_read_as_one(text: str) -> None:
    assert parse_rujukan(text) == ()


@pytest.mark.parametrize(
    ("text", "amended_by"),
    [
        ("UU Nomor 5 Tahun 1960 tentang X sebagaimana telah diubah dengan UU Nomor 6 Tahun 1970 tentang Y", [("UU", "6", 1970)]),
        ("PP Nomor 5 Tahun 1999 tentang X sebagaimana telah diubah beberapa kali, terakhir dengan PP Nomor 7 Tahun 2005 tentang Y", [("PP", "7", 2005)]),
        ("PP Nomor 5 Tahun 1999 tentang X, sebagaimana telah beberapa kali diubah, terakhir dengan PP Nomor 7 Tahun 2005", [("PP", "7", 2005)]),
        ("PP Nomor 5 Tahun 1999 tentang X sebagaimane telah beberapakali diubeh terakhir dengan PP Nomor 7 Tahun 2005", [("PP", "7", 2005)]),
        ("Perpres Nomor 54 Tahun 2010 jo. Perpres Nomor 70 Tahun 2012 tentang Y", [("Perpres", "70", 2012)]),
        ("Perpres Nomor 54 Tahun 2010 jo. Nomor 70 Tahun 2012 jo. Nomor 4 Tahun 2015 tentang Y", [("Perpres", "70", 2012), ("Perpres", "4", 2015)]),
        ("UU 31/1999 jo. 20/2001 tentang X", [("UU", "20", 2001)]),
        ("PP Nomor 5 Tahun 1999 tentang X jo 7 Tahun 2005", [("PP", "7", 2005)]),
        ("PP Nomor 5 Tahun 1999 tentang X sebagaimana telah diubah dengan Nomor 7 Tahun 2005", [("PP", "7", 2005)]),
        ("UU Nomor 5 Tahun 1999 tentang X jo. Pasal 7 UU Nomor 9 Tahun 2005", [("UU", "9", 2005)]),
        ("UU Nomor 5 Tahun 1999 tentang X jo. Nomor", []),
        ("UU No. 8 Tahun 1999 tentang X y.s.d.u UU No. 3 Tahun 2004 ysdu UU No. 2 Tahun 2010", [("UU", "3", 2004), ("UU", "2", 2010)]),
        ("PP Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik", []),
    ],
)  # fmt: skip
def test_amendments_are_read_and_regulations_inside_a_title_are_not(
    text: str, amended_by: list[tuple[str, str, int]]
) -> None:
    assert [(part.jenis, part.nomor, part.tahun) for part in first(text).diubah_dengan] == amended_by


def test_the_title_behind_an_amendment_without_its_kind_is_that_of_what_is_amended() -> None:
    assert first("UU Nomor 54 Tahun 2010 Jo UU Nomor 70 Tahun 2012 Tentang Arsip Kota").judul == "Arsip Kota"
    read = first("Peraturan Presiden Nomor 54 Tahun 2010 jo. Nomor 70 Tahun 2012 tentang Pengadaan Barang")
    assert (read.judul, read.diubah_dengan[0].judul) == ("Pengadaan Barang", None)


def test_a_title_ends_where_an_amendment_is_abbreviated() -> None:
    read = first("Undang-Undang Nomor 8 Tahun 1999 tentang Perlindungan Konsumen y.s.d.u UU Nomor 3 Tahun 2004")
    assert read.judul == "Perlindungan Konsumen"


def test_letters_that_stand_for_digits_are_mended_and_marked() -> None:
    read = first("Peraturan Daerah Kabupaten Tapin Nomor IO Tahun 2O19 tentang X")
    assert (read.nomor, read.tahun, len(read.pindaian)) == ("10", 2019, 2)


def test_the_region_follows_its_kind() -> None:
    assert first("Peraturan Daerah Kabupaten Tapin Nomor 9 Tahun 2016 tentang X").daerah == "Kabupaten Tapin"
    assert first("Peraturan Bupati Tapin Nomor 05 Tahun 2014 tentang X").daerah == "Tapin"


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Undang-Undang Nomor 1 Tahun 2000", "Peraturan Pemerintah Nomor 1 Tahun 2000"),
        ("Peraturan Presiden Nomor 1 Tahun 2000", "Permendagri Nomor 1 Tahun 2000"),
        ("Peraturan Daerah Provinsi X Nomor 1 Tahun 2000", "Peraturan Daerah Kabupaten X Nomor 1 Tahun 2000"),
        ("Peraturan Daerah Kabupaten X Nomor 1 Tahun 2000", "Peraturan Bupati X Nomor 1 Tahun 2000"),
    ],
)
def test_ranks_follow_the_law(higher: str, lower: str) -> None:
    ranks = peringkat(first(higher)), peringkat(first(lower))
    assert ranks[0] is not None
    assert ranks[1] is not None
    assert ranks[0] < ranks[1]


def corpus_items() -> list[str]:
    names = corpus_names()
    sops = [sop for name in names for sop in parse(Source(name, corpus_text(name))).sops]
    return sorted({butir.isi.teks for sop in sops for butir in sop.dasar_hukum})


@pytest.mark.parametrize("text", corpus_items())
def test_the_short_way_for_the_standard_form_agrees_with_the_grammar(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = parse_rujukan(text)
    parse_rujukan.cache_clear()
    monkeypatch.setattr(rujukan, "_plain", lambda _text: None)
    assert parse_rujukan(text) == short
    parse_rujukan.cache_clear()


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            ["UU", "PP", "Peraturan", "Menteri", "Nomor", "No.", "12", "2O14", "Tahun", "tentang", "jo.", ",", ";", "X"]
        ),
        max_size=14,
    ).map(" ".join)
)
def test_any_text_is_read_and_every_range_stands_in_it(text: str) -> None:
    for read in parse_rujukan(text):
        for part in (read, *read.diubah_dengan):
            places = [
                part.letak,
                part.jenis_letak,
                part.nomor_letak,
                part.tahun_letak,
                part.judul_letak,
                *part.pindaian,
            ]
            assert all(0 <= place[0] < place[1] <= len(text) for place in places if place is not None)
            assert part.tertulis == text[slice(*part.letak)]


@pytest.mark.parametrize(
    "number",
    [
        "100.3.3/ /2025",
        "188.45/     /KUM/2025",
        "188.45/-/2025",
        "...../SK/2025",
        "188.45/ .... /2025",
        "188.45/... Tahun 2025",
    ],
)
def test_a_number_with_a_segment_left_open_lacks_nothing_but_the_number(number: str) -> None:
    (read,) = parse_rujukan(f"Keputusan Bupati Sukamaju Nomor {number} tentang Tim Pengelola")
    assert (read.nomor, read.tahun, read.judul) == (None, 2025, "Tim Pengelola")


@pytest.mark.parametrize(
    "number", ["060/ 15/ORG", "PER/21/M.PAN/11/2008", "12/Kpts/KPU/TAHUN 2015", "188.45/12/KUM/2024"]
)
def test_blanks_beside_the_strokes_of_a_number_leave_none_open(number: str) -> None:
    (read,) = parse_rujukan(f"Keputusan Bupati Sukamaju Nomor {number} tentang Tim Pengelola")
    assert read.nomor is not None and read.judul == "Tim Pengelola"


@pytest.mark.parametrize("number", ["", "...", "188.45/ /2004"])
def test_behind_its_year_a_number_may_be_left_open(number: str) -> None:
    read = first(f"Undang-Undang Tahun 2004 Nomor {number} tentang Wakaf")
    assert (read.jenis, read.nomor, read.tahun, read.judul) == ("UU", None, 2004, "Wakaf")
    assert first(f"Undang-Undang Tahun 2004 Nomor {number}").tahun == 2004


def test_a_text_longer_than_any_item_cites_nothing() -> None:
    item = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik "
    assert parse_rujukan(item)
    assert parse_rujukan(item + "dan seterusnya " * 150) == ()


def test_the_grammar_is_free_of_conflicts() -> None:
    Lark(read_text("grammar", "rujukan.lark"), parser="lalr", strict=True)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("UU 14/2008 dan PP 61/2010", [("UU", "14", 2008), ("PP", "61", 2010)]),
        ("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik; PP Nomor 96 Tahun 2012 tentang X", [("UU", "25", 2009), ("PP", "96", 2012)]),
        ("1. UU No. 14 Tahun 2008 2. PERKI No. 1 Tahun 2013", [("UU", "14", 2008), ("Perki", "1", 2013)]),
        ("2. Undang-Undang Nomor 25 Tahun 2009 tentang X", [("UU", "25", 2009)]),
        ("4Peraturan Pemerintah Nomor 8 Tahun 2008 tentang X", [("PP", "8", 2008)]),
        ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; Peraturan Pemerintah Nomor 96 Tahun 2012", [("UU", "25", 2009), ("PP", "96", 2012)]),
        ("Permendagri 54/2009", [("Permendagri", "54", 2009)]),
        ("Peraturan Bupati Tapin Nomor 05 Tahun 2014 tentang X", [("Perbup", "5", 2014)]),
        ("Peraturan PemerintahNomor 8Tahun 2008tentangTahapan", [("PP", "8", 2008)]),
        ("UU No.14 Tahun2008", [("UU", "14", 2008)]),
        ("Peraturan Menteri Dalam Negeri RI Nomor 86 Tahun 2017 tentang X", [("Permendagri", "86", 2017)]),
        ("Peraturan Menteri PAN dan RB RI Nomor 35 Tahun 2012 tentang X", [("PermenPANRB", "35", 2012)]),
        ("Ketetapan MPR RI Nomor XI/MPR/1998 tentang X", [("TAP MPR", "XI/MPR/1998", 1998)]),
        ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", [("UUD", None, 1945)]),
        ("UUD 1945", [("UUD", None, 1945)]),
        ("Peraturan Bupati Tapin Nomor ... Tahun 2020 tentang X", [("Perbup", None, 2020)]),
        ("Permenkominfo Nomor 8 Tahun 2019 tentang X", [("Permenkominfo", "8", 2019)]),
        ("Permenxyz Nomor 8 Tahun 2019 tentang X", [("Permen", "8", 2019)]),
        ("Peraturan Kepala Badan SAR Nasional Nomor 5 Tahun 2012 tentang X", [("Peraturan Lembaga", "5", 2012)]),
    ],
)  # fmt: skip
def test_citations_are_found_in_every_usual_form(text: str, cited: list[tuple[str, str | None, int]]) -> None:
    assert [(read.jenis, read.nomor, read.tahun) for read in parse_rujukan(text)] == cited


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan perundang-undangan tentang Kepegawaian",
        "Peraturan Daerah yang berlaku",
        "Keputusan Pelaksanaan Undang-Undang Nomor ...",
        "pertimbangan atas informasi 1. UU No. 14 Tahun 2008 tentang Keterbukaan",
    ],
)
def test_what_speaks_of_regulations_in_passing_cites_none(text: str) -> None:
    assert parse_rujukan(text) == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik 1. Minimal SMA", "Pelayanan Publik"),
        ("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik | Minimal SMA", "Pelayanan Publik"),
        ("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik0(Berita Negara Tahun 2021)", "Pelayanan Publik0"),
        ("UU Nomor 25 Tahun 2009 tentang Pelayanan Publik, Lembaran Negara Tahun 2009 Nomor 112", "Pelayanan Publik"),
        ("PP No. 3 Tahun 2015 tentang Peraturan Pelaksanaan UU Nomor 6 Tahun 2014 tentang Desa", "Peraturan Pelaksanaan UU Nomor 6 Tahun 2014 tentang Desa"),
        ("UU Nomor 25 Tahun 2009 tentang Perusahaan (Persero), Dagang ;", "Perusahaan (Persero), Dagang"),
        ("UU Nomor 21 Tahun 1961 tentang Penetapan UU Darurat Nomor 2 Tahun 1957 (LN Tahun 1957 Nomor 4) tentang Pasar sebagai Undang-Undang (LN Tahun 1961 Nomor 9)", "Penetapan UU Darurat Nomor 2 Tahun 1957 (LN Tahun 1957 Nomor 4) tentang Pasar sebagai Undang-Undang"),
        ("Perda Kab. Tapin Nomor 9 Tahun 2016 tentang Perubahan Atas Perda Nomor 8 Tahun 2010 tentang X", "Perubahan Atas Perda Nomor 8 Tahun 2010 tentang X"),
    ],
)  # fmt: skip
def test_a_title_ends_where_the_citation_ends(text: str, title: str) -> None:
    (read,) = parse_rujukan(text)
    assert read.judul == title


@pytest.mark.parametrize(
    ("text", "departures"),
    [
        ("Undang-Undang Republik Indonesia Nomor 23 Tahun 2014 tentang X", [("republik_indonesia", " Republik Indonesia")]),
        ("PermenPAN dan RB No. 53 Tahun 2014 tentang X", [("singkatan", "PermenPAN dan RB"), ("no", "No.")]),
        ("Perda Kab. Tapin Nomor 9 Tahun 2016 tentang X", [("singkatan", "Perda")]),
        ("Perda Kab. Tapin RI Nomor 9 Tahun 2016 tentang X", [("singkatan", "Perda"), ("republik_indonesia", " RI")]),
        ("Peraturan Menteri Kelautan Republik Indonesia Nomor 9 Tahun 2016 tentang X", [("republik_indonesia", " Republik Indonesia")]),
        ("Peraturan Badan Karantina Republik Indonesia Nomor 9 Tahun 2016 tentang X", []),
        ("Peraturan Arsip Nasional Republik Indonesia Nomor 5 Tahun 2021 tentang X", []),
        ("Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 3 Tahun 2015 tentang X", []),
        ("Peraturan Kepala Badan SAR Nasional Nomor 5 Tahun 2012 tentang X", []),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", []),
        ("Peraturan Walikota Banjarmasin Nomor 5 Tahun 2020 tentang X", []),
    ],
)  # fmt: skip
def test_departures_from_the_form_are_told_with_their_place(text: str, departures: list[tuple[str, str]]) -> None:
    assert [(key, text[slice(*place)]) for key, place in first(text).bentuk] == departures


def test_every_form_in_the_table_of_kinds_is_read_as_its_kind() -> None:
    for key, entry in acuan_toml("jenis-peraturan")["jenis"].items():
        for form in (entry["nama"], *entry["bentuk"]):
            assert first(f"{form} Nomor 5 Tahun 2020 tentang X").jenis == key, form


def test_similar_names_of_ministries_are_not_taken_for_misread_ones() -> None:
    assert first("Peraturan Menteri Kehutanan Nomor 5 Tahun 2010 tentang X").jenis == "Permen"


@pytest.mark.parametrize("text", ["UU" + " " * 1900 + "x", "UU " + "A." * 900, "PER/" + "1/" * 900, "(" * 1990])
def test_long_nonsense_is_read_in_time(text: str) -> None:
    start = process_time()
    parse_rujukan(text)
    assert process_time() - start < 0.5


@pytest.mark.parametrize(
    ("text", "kind", "amended"),
    [
        ("Pcraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar", "Permendagri", 0),
        ("Peraturari Presiden Nomor 29 Tahun 2014 fentong Sistem", "Perpres", 0),
        ("Kcputusan Bupati Tapin Nomor 5 Tahun 2019 tentang Tim", None, 0),
        ("Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebogaimana tclah dlubah dengan"
         " Peraturan Pemerintah Nomor 17 Tahun 2020", "PP", 1),
    ],
)  # fmt: skip
def test_a_citation_is_read_whose_words_a_scan_misread(text: str, kind: str | None, amended: int) -> None:
    (rujukan,) = parse_rujukan(text)
    assert (rujukan.jenis, len(rujukan.diubah_dengan)) == (kind, amended)
    assert rujukan.nomor
    assert rujukan.judul in ("Standar", "Sistem", "Tim", "Manajemen Pegawai Negeri Sipil")


def test_words_that_resemble_the_kinds_cite_nothing() -> None:
    assert parse_rujukan("Pengaturan jadwal Nomor 5 Tahun 2014 tentang piket") == ()


@pytest.mark.parametrize(
    "between", ["Nomor'3 Tahun 2017 tentang", "Nomor-3 Tahun-2017 tentang", "Nomor 3 Tahun 2017'tentang"]
)
def test_a_speck_for_a_blank_is_no_part_of_a_citation(between: str) -> None:
    (rujukan,) = parse_rujukan(f"Peraturan Menteri Dalam Negeri {between} Pedoman Pengelolaan")
    assert (rujukan.nomor, rujukan.tahun, rujukan.judul) == ("3", 2017, "Pedoman Pengelolaan")
