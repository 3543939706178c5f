"""Numbers in words, and figures that are repeated in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soplint.values.bilangan import find_pasangan, mend_figures, parse_bilangan

TEXT = st.text(st.sampled_from("0129() .,-lOsepuluhdtigbarnk"), max_size=40) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nol", 0),
        ("satu", 1),
        ("Tiga", 3),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("dua belas", 12),
        ("sembilan belas", 19),
        ("dua puluh", 20),
        ("duapuluh", 20),
        ("limabelas", 15),
        ("dua puluh satu", 21),
        ("enam puluh", 60),
        ("ENAM PULUH", 60),
        ("tujuh ratus delapan puluh empat", 784),
        ("seratus", 100),
        ("seratus dua puluh", 120),
        ("dua ratus lima puluh tiga", 253),
        ("seribu", 1000),
        ("seribu lima ratus", 1500),
        ("dua belas ribu", 12_000),
        ("seratus ribu", 100_000),
        ("sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan", 999_999),
    ],
)
def test_number_words_have_a_value(text: str, value: int) -> None:
    assert parse_bilangan(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "empet",
        "hari",
        "lima hari",
        "puluh",
        "belas",
        "dua tiga",
        "dau belas",
        "nol belas",
        "sebelas ratus",
        "dua ribu tiga ribu",
        "ratus dua",
    ],
)
def test_what_is_no_number_has_none(text: str) -> None:
    assert parse_bilangan(text) is None


def test_endless_number_words_have_no_value() -> None:
    assert parse_bilangan("ribu " * 5000) is None


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("2 (tiga)", [(2, 3, "2 (tiga)")]),
        ("14 (empat belas) hari", [(14, 14, "14 (empat belas)")]),
        ("Merekap 2 (dua) laporan, lalu 4(empat) laporan", [(2, 2, "2 (dua)"), (4, 4, "4(empat)")]),
        ("1.500 (seribu lima ratus) lembar", [(1500, 1500, "1.500 (seribu lima ratus)")]),
        ("5 ( lima\nbelas ) menit", [(5, 15, "5 ( lima\nbelas )")]),
        ("tiga (4) rangkap", [(4, 3, "tiga (4)")]),
        ("dua puluh lima (25) berkas, 2 (dua) map", [(25, 25, "dua puluh lima (25)"), (2, 2, "2 (dua)")]),
        ("Rp50.000,00 (lima puluh ribu rupiah)", [(50000, 50000, "50.000,00 (lima puluh ribu rupiah)")]),
        ("Rp 75.000,- (tujuh puluh ribu rupiah)", [(75000, 70000, "75.000,- (tujuh puluh ribu rupiah)")]),
    ],
)
def test_a_figure_is_paired_with_the_words_behind_it(text: str, pairs: list[tuple[int, int, str]]) -> None:
    assert [(pair.angka, pair.huruf, text[pair.start : pair.end]) for pair in find_pasangan(text)] == pairs


@pytest.mark.parametrize(
    "text",
    [
        "2 (dua",
        "2 dua",
        "2 (lembar)",
        "2 (dua lembar)",
        "2 (2)",
        "5 (lirna) menit",
        "1,5 (lima) jam",
        "A3 (tiga)",
        "triwulan kedua (3)",
        "terdiri atas dua: (1) surat",
        "()",
    ],
)
def test_other_parentheses_are_left_out(text: str) -> None:
    assert find_pasangan(text) == ()


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("O5 menit", "05 menit"),
        ("1O menit", "10 menit"),
        ("2O23", "2023"),
        ("20l9", "2019"),
        ("l hari", "1 hari"),
        ("I hari", "1 hari"),
        ("KODE SOP", "KODE SOP"),
        ("1.c/DINKES", "1.c/DINKES"),
        ("24jam", "24jam"),
    ],
)
def test_letters_among_digits_are_mended(scanned: str, meant: str) -> None:
    assert mend_figures(scanned) == meant


@given(TEXT)
def test_any_text_can_be_read(text: str) -> None:
    value = parse_bilangan(text)
    assert value is None or 0 <= value <= 999_999
    for pair in find_pasangan(text):
        assert text[pair.start].isalnum()
        assert text[pair.end - 1] == ")"
    assert len(mend_figures(text)) == len(text)
