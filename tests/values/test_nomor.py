"""SOP numbers: gaps, year, month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark

from soplint.resources import read_text
from soplint.values import nomor
from soplint.values.nomor import parse_nomor

PIECES = [
    "/",
    "//",
    " ",
    "-",
    "–",
    ".",
    "...",
    "…",
    "0",
    "__",
    "_",
    "2023",
    "2O23",
    "VII",
    "XIII",
    "22",
    "07",
    "SOP",
    "1.c",
]
TEXT = st.lists(st.sampled_from(PIECES), max_size=10).map("".join) | st.text(max_size=30)


def gaps(text: str) -> list[str]:
    return [text[start:end] for start, end in parse_nomor(text).kosong]


@pytest.mark.parametrize("lexer", ["basic", "contextual"])
def test_the_grammar_is_free_of_conflicts(lexer: str) -> None:
    Lark(read_text("grammar", "nomor.lark"), parser="lalr", lexer=lexer, strict=True)


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("800/1202/SOP/BKPSDM-BLG/2023", 2023, None),
        ("445/1.c/DINKES-BLG/2024", 2024, None),
        ("067/02/KEC.AWY/VII/2023", 2023, 7),
        ("067.2/ 03 /KEC.AWY/VII/2023", 2023, 7),
        ("SOP – 01/Kec.Awy", None, None),
        ("SOP-012/17000/2025", 2025, None),
        ("SOP-025/17000/2025", 2025, None),
        ("1.07/Sekr/SatpolPP/2018", 2018, None),
        ("065 / 23.c / DKPS / II / 2014", 2014, 2),
        ("01/SOP/DPKD-PENDAPATAN/IV/2016", 2016, 4),
        ("22/06/VII/22", None, 7),
        ("SOP.SEK.01.01", None, None),
        ("Un.1-B.III-OR-KPG-ADM-KPG-SOP-004", None, None),
        ("RO_KEU/BAG_AKT/3", None, None),
        ("B/SOP - 01/IX/HUK.7.1/2021", 2021, 9),
        ("B/IX/HUK.7.1/01/2021", 2021, None),
        ("44 ISOP/ DISKOMINFO.IP /2024", 2024, None),
        ("Nomor 12 Tahun 2024", 2024, None),
        ("SOP-01-2023", 2023, None),
        ("800/2012/SOP/2023", 2023, None),
        ("SOP/20235/01", None, None),
        ("SOP/2023a/01", None, None),
        ("01", None, None),
        ("", None, None),
    ],
)
def test_a_number_without_gaps_may_have_any_pattern(text: str, year: int | None, month: int | None) -> None:
    nomor = parse_nomor(text)
    assert (nomor.tahun, nomor.bulan, nomor.kosong) == (year, month, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("000/ /Bagumkeu/2020", ["/ /"]),
        ("070/ /35.07.25/2017", ["/ /"]),
        ("000//X", ["//"]),
        ("000/-/X", ["/-/"]),
        ("000/../X", ["/../"]),
        ("a/ / /b", ["/ / /"]),
        ("a//b//c", ["//", "//"]),
        ("/02/KEC", ["/"]),
        ("SOP/01/KEC/", ["/"]),
        ("UPN/LPPM/TU/ .....", ["....."]),
        ("SOP-PKM-0.....", ["0....."]),
        ("SOP-PKM-0....", ["0...."]),
        ("... Tahun 2024", ["..."]),
        ("…   Tahun 2024", ["…"]),
        ("......", ["......"]),
        ("SOP/___/2024", ["___"]),
        ("SOP/.../KEC/..../2024", ["...", "...."]),
    ],
)
def test_what_was_left_to_fill_in_is_a_gap(text: str, expected: list[str]) -> None:
    assert gaps(text) == expected


@pytest.mark.parametrize(
    "text", ["SOP-01-", "SOP/01/-", "-", "–", "SOP..01/2020", "RO_KEU/1", "KEC. AWY/1", " 01 / 02 "]
)
def test_a_last_hyphen_and_single_marks_are_no_gap(text: str) -> None:
    assert gaps(text) == []


def test_segments_are_kept_without_the_blanks_around_them() -> None:
    assert parse_nomor("067.2/ 03 /KEC.AWY").ruas == (("067.2", 0, 5), ("03", 7, 9), ("KEC.AWY", 11, 18))


def test_a_misread_year_stands_where_it_was_written() -> None:
    nomor = parse_nomor("067/02/VII/2O23")
    assert (nomor.tahun, nomor.tahun_letak) == (2023, (11, 15))
    assert nomor.ruas[-1] == ("2O23", 11, 15)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("22/06/VII/22", 22),
        ("22/06/7/22", 22),
        ("22/06/07/22", 22),
        ("22/06/13/22", None),
        ("SOP/22", None),
        ("VII/22", None),
        ("22/06/VII/2022", None),
        ("22/06/VII/22/KEC", None),
        ("22/06/VII/AB", None),
        ("22/06/VII/²²", None),
    ],
)
def test_two_figures_are_a_year_only_at_the_end_behind_a_month(text: str, year: int | None) -> None:
    assert parse_nomor(text).tahun_dua_angka == year


@pytest.mark.parametrize(
    ("text", "month"),
    [("1/I/2020", 1), ("1/XII/2020", 12), ("1/XIII/2020", None), ("1/HUK.I/2020", None), ("I/SOP/2020", None)],
)
def test_a_month_is_a_whole_segment_behind_the_first(text: str, month: int | None) -> None:
    assert parse_nomor(text).bulan == month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("07-SOP-XI-2026", 11),
        ("SOP - 07 – II – 2026", 2),
        ("SOP-BAG-III-2026", None),
        ("12-KLAS-II-2026", None),
        ("07-SOP-XIII-2026", None),
        ("07-XI-SOP-2026", None),
        ("SEKR/07-SOP-XI-2026", None),
    ],
)
def test_between_hyphens_a_month_stands_behind_the_serial_number_and_before_the_year(
    text: str, month: int | None
) -> None:
    nomor = parse_nomor(text)
    assert nomor.bulan == month
    if nomor.bulan_letak is not None:
        assert text[slice(*nomor.bulan_letak)] in ("XI", "II")


@given(TEXT)
def test_any_text_can_be_read_and_every_offset_slices_it(text: str) -> None:
    nomor = parse_nomor(text)
    assert nomor.tertulis == text
    assert len(nomor.ruas) == text.count("/") + 1
    assert all(text[start:end] == written for written, start, end in nomor.ruas)
    ends = [0]
    for start, end in nomor.kosong:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
    assert (nomor.tahun is None) == (nomor.tahun_letak is None)
    assert (nomor.bulan is None) == (nomor.bulan_letak is None)
    if nomor.tahun_letak is not None:
        assert len(text[slice(*nomor.tahun_letak)]) == 4


@given(TEXT)
def test_the_short_way_for_a_number_without_gaps_agrees_with_the_grammar(text: str) -> None:
    short = parse_nomor(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nomor, "_plain", lambda _text: None)
        assert parse_nomor.__wrapped__(text) == short
