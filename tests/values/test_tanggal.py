"""Dates as they stand in the identity block."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark

from soplint.resources import read_text
from soplint.values.tanggal import NAMA_BULAN, parse_tanggal, pola_bulan

PIECES = ["1", "07", "31", "2018", "2O23", "-", "/", ".", "...", "Januari", "Mei", "Nop", "Novermber", "s.d.", "Senin,"]
PIECES += ["Tanggal", "REV", "ke", "(", "07/06/17", "2019-07-30", "00:00:00", "\n", "di"]
TEXT = st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join) | st.text(max_size=40)


@pytest.mark.parametrize("lexer", ["basic", "contextual"])
def test_the_grammar_is_free_of_conflicts(lexer: str) -> None:
    Lark(read_text("grammar", "tanggal.lark"), parser="lalr", lexer=lexer, strict=True)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("7 Januari 2022", "2022-01-07"),
        ("03 Januari 2022", "2022-01-03"),
        ("30 NOVEMBER 2023", "2023-11-30"),
        ("02 Juli  2023", "2023-07-02"),
        ("9 Nopember 2020", "2020-11-09"),
        ("9 Nop 2020", "2020-11-09"),
        ("2 Pebruari 2019", "2019-02-02"),
        ("2 Peb. 2019", "2019-02-02"),
        ("3 Okt 2018", "2018-10-03"),
        ("17 Agust 2018", "2018-08-17"),
        ("17 Agt 2018", "2018-08-17"),
        ("12-Jan-2022", "2022-01-12"),
        ("12/Jan/2022", "2022-01-12"),
        ("7 Januari 22", "2022-01-07"),
        ("07-04-2014", "2014-04-07"),
        ("07 - 04 - 2014", "2014-04-07"),
        ("07/06/2017", "2017-06-07"),
        ("07/06/17", "2017-06-07"),
        ("07/06/98", "1998-06-07"),
        ("7.6.2017", "2017-06-07"),
        ("2019-07-30", "2019-07-30"),
        ("2019/07/30", "2019-07-30"),
        ("2019-07-30 00:00:00", "2019-07-30"),
        ("2019-07-30T00:00:00Z", "2019-07-30"),
        ("29 Februari 2024", "2024-02-29"),
        ("Balangan, 3 Januari 2022", "2022-01-03"),
        ("Kab. Balangan, 3 Januari 2022", "2022-01-03"),
        ("Senin, 2 Mei 2022", "2022-05-02"),
        ("Jum’at, 7 Januari 2022", "2022-01-07"),
        ("Tanggal 3 Januari 2022", "2022-01-03"),
        ("Tgl. 3 Januari 2022", "2022-01-03"),
        (": 3 Januari 2022", "2022-01-03"),
        ("| 26 Juli 2023 |", "2023-07-26"),
        ("27 Mei 2013 / REV.02", "2013-05-27"),
        ("27 Mei 2013 (Revisi ke-2)", "2013-05-27"),
        ("02 / 8 Mei 2020", "2020-05-08"),
        ("Rev. 01/12 Januari 2021", "2021-01-12"),
        ("10 Januari 2024 di Paringin", "2024-01-10"),
    ],
)
def test_a_full_date_is_read(text: str, iso: str) -> None:
    tanggal = parse_tanggal(text)
    expected = date.fromisoformat(iso)
    assert (tanggal.tertulis, tanggal.jenis, tanggal.pindaian) == (text, "tanggal", False)
    assert (tanggal.tanggal, tanggal.tahun, tanggal.bulan) == (expected, expected.year, expected.month)
    assert tanggal.akhir is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4-6 Mei 2018", "2018-05-04", "2018-05-06"),
        ("4 s.d. 6 Mei 2018", "2018-05-04", "2018-05-06"),
        ("4 s/d 6 Mei 2018", "2018-05-04", "2018-05-06"),
        ("28 Mei – 2 Juni 2018", "2018-05-28", "2018-06-02"),
        ("28 Desember 2018 sampai 4 Januari 2019", "2018-12-28", "2019-01-04"),
    ],
)
def test_a_range_has_a_last_day(text: str, first: str, last: str) -> None:
    tanggal = parse_tanggal(text)
    assert tanggal.jenis == "tanggal"
    assert (tanggal.tanggal, tanggal.akhir) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("Oktober 2018", 2018, 10),
        ("Okt-18", 2018, 10),
        ("2019", 2019, None),
        ("Tahun 2019", 2019, None),
        ("      Oktober 2024", 2024, 10),
        ("..... Januari 2024", 2024, 1),
        ("… Januari 2024", 2024, 1),
        ("____ Januari 2024", 2024, 1),
        ("- Januari 2024", 2024, 1),
        ("Balangan,     Januari 2024", 2024, 1),
        ("7 Januari", None, 1),
        ("7 Januari 20...", None, 1),
    ],
)
def test_a_date_may_be_given_in_part(text: str, year: int | None, month: int | None) -> None:
    tanggal = parse_tanggal(text)
    assert (tanggal.jenis, tanggal.tanggal, tanggal.tahun, tanggal.bulan) == ("sebagian", None, year, month)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "–",
        "—",
        ".....",
        "…",
        "____",
        ": -",
        "- - -",
        "nihil",
        "belum ada",
        "Tanggal ....",
        "0000-00-00",
        "dd/mm/yyyy",
        "DD-MM-YYYY",
        "hh/bb/tttt",
        "tgl-bln-thn",
        "xx/xx/xxxx",
        "XX-XX-2026",
    ],
)
def test_a_blank_field_is_empty(text: str) -> None:
    assert parse_tanggal(text).jenis == "kosong"


@pytest.mark.parametrize(
    "text",
    [
        "31 Februari 2020",
        "29 Februari 2023",
        "0 Januari 2022",
        "32-01-2020",
        "45-13-2020",
        "2020-13-01",
        "3 Januari 0202",
        "3 Januari 202",
        "6-4 Mei 2018",
        "4-31 Juni 2018",
    ],
)
def test_a_day_that_no_calendar_has_is_impossible(text: str) -> None:
    tanggal = parse_tanggal(text)
    assert (tanggal.jenis, tanggal.tanggal, tanggal.akhir) == ("tidak_sah", None, None)


@pytest.mark.parametrize(("text", "month"), [("32 Desember 2020", 12), ("32-01-2020", 1), ("2020-13-01", None)])
def test_the_month_of_an_impossible_day_is_known_where_there_is_one(text: str, month: int | None) -> None:
    tanggal = parse_tanggal(text)
    assert (tanggal.tahun, tanggal.bulan) == (2020, month)


@pytest.mark.parametrize("text", ["01", "0", "2", "REV.02", "Rev 02", "Revisi ke-2", "Revisi : 07", "ke-1"])
def test_a_count_of_revisions_is_no_date(text: str) -> None:
    assert parse_tanggal(text).jenis == "revisi"


@pytest.mark.parametrize(
    "text",
    [
        "anyan NIA",
        "Zjawas 2024",
        "5 TANUAR -",
        "000000",
        "Camat",
        "4 Mei 2018 6 Juni 2018",
        "3 Kepala 2020",
        "12 Januari 201b",
        "12/01/20b4",
    ],
)
def test_what_is_no_date_is_unreadable(text: str) -> None:
    tanggal = parse_tanggal(text)
    assert (tanggal.jenis, tanggal.tanggal, tanggal.tahun) == ("tak_terbaca", None, None)


@pytest.mark.parametrize(
    ("text", "kind", "year", "month"),
    [
        ("2O23", "sebagian", 2023, None),
        ("l0 Januari 2022", "tanggal", 2022, 1),
        ("I Januari 2022", "tanggal", 2022, 1),
        ("10 Januari 2O23", "tanggal", 2023, 1),
        ("1O-O1-2023", "tanggal", 2023, 1),
        ("3 Novermber 2024", "tanggal", 2024, 11),
        ("      Novermber 2024", "sebagian", 2024, 11),
        ("3 Januarl 2022", "tanggal", 2022, 1),
        ("3 0ktober 2022", "tanggal", 2022, 10),
        ("3 Apri1 2022", "tanggal", 2022, 4),
        ("Balangan, 3 Agusts 2022", "tanggal", 2022, 8),
    ],
)
def test_a_misread_date_is_mended_and_says_so(text: str, kind: str, year: int, month: int | None) -> None:
    tanggal = parse_tanggal(text)
    assert (tanggal.jenis, tanggal.tahun, tanggal.bulan, tanggal.pindaian) == (kind, year, month, True)


@pytest.mark.parametrize("text", ["3 Jumi 2022", "3 Marot Mei"])
def test_a_word_between_two_months_is_not_mended(text: str) -> None:
    assert parse_tanggal(text).jenis == "tak_terbaca"


SPELLINGS = {
    "januari": ["januari", "janwari", "jan"],
    "februari": ["februari", "pebruari", "feb", "peb"],
    "maret": ["maret", "mar", "mrt"],
    "april": ["april", "apr"],
    "mei": ["mei"],
    "juni": ["juni", "jun"],
    "juli": ["juli", "jul"],
    "agustus": ["agustus", "agust", "agt", "ags", "agu"],
    "september": ["september", "sept", "sep"],
    "oktober": ["oktober", "okt"],
    "november": ["november", "nopember", "nov", "nop"],
    "desember": ["desember", "des"],
}


@pytest.mark.parametrize(
    ("spelling", "name"), [(spelling, name) for name, spellings in SPELLINGS.items() for spelling in spellings]
)
def test_a_spelling_belongs_to_its_month(spelling: str, name: str) -> None:
    match = re.fullmatch(pola_bulan(), spelling)
    assert match is not None
    assert match.lastgroup == name


@given(TEXT)
def test_any_text_can_be_read(text: str) -> None:
    tanggal = parse_tanggal(text)
    assert tanggal.tertulis == text
    assert tanggal.jenis in ("tanggal", "sebagian", "kosong", "tidak_sah", "revisi", "tak_terbaca")
    assert (tanggal.tanggal is not None) == (tanggal.jenis == "tanggal")
    if tanggal.akhir is not None:
        assert tanggal.tanggal is not None
        assert tanggal.tanggal <= tanggal.akhir


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_every_way_to_write_a_day_means_that_day(day: date) -> None:
    month = NAMA_BULAN[day.month - 1]
    ways = [f"{day.day} {month.title()} {day.year}", f"{day:%d-%m-%Y}", f"{day:%d/%m/%y}", day.isoformat()]
    assert {parse_tanggal(way).tanggal for way in ways} == {day}


@pytest.mark.parametrize(
    "text", ["7 Januari 2022", "31 Desember 1999", "29 Februari 2024", "03 MEI 2020", "1 agustus 2000"]
)
def test_the_short_way_for_a_full_date_agrees_with_the_grammar(text: str) -> None:
    # Behind a filler the same date goes through the grammar.
    assert parse_tanggal(text)[1:] == parse_tanggal(f": {text}")[1:]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("12-Dec-23", "2023-12-12"),
        ("04-Oct-2024", "2024-10-04"),
        ("5 August 2022", "2022-08-05"),
        ("3-May-24", "2024-05-03"),
        ("1 March 2021", "2021-03-01"),
        ("30 June 2020", "2020-06-30"),
        ("7 July 2020", "2020-07-07"),
        ("9-Aug-19", "2019-08-09"),
    ],
)
def test_spreadsheets_write_months_in_english(text: str, iso: str) -> None:
    tanggal = parse_tanggal(text)
    assert tanggal.tanggal is not None
    assert (tanggal.tanggal.isoformat(), tanggal.pindaian) == (iso, False)
