"""A word that a line end parts is read whole; its place is that of both halves."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

LAW = "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"


def items(section: str) -> list[str]:
    """The items of Dasar Hukum of an SOP with that text there."""
    (sop,) = parse(Source("x", f"{IDENTITY}Dasar Hukum\n{section}{TABLE}")).sops
    return [item.isi.teks for item in sop.dasar_hukum]


@pytest.mark.parametrize("parted", ["Pela-\nyanan", "Pela-\r\nyanan", "Pela- \n   yanan", "Pela\xad\nyanan"])
def test_a_word_goes_on_behind_a_hyphen(parted: str) -> None:
    assert items(LAW.replace("Pelayanan", parted)) == items(LAW)


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("e-\nkatalog", "e-katalog"),
        ("perundang-\nundangan", "perundang-undangan"),
        ("surat-\nmenyurat", "surat-menyurat"),
        ("sayur-\nmayur", "sayur-mayur"),
        ("bersama-\nsama", "bersama-sama"),
        ("PNS-\nnya", "PNS-nya"),
        ("pengelo-\nlaan", "pengelolaan"),
        ("di-\ntandatangani", "ditandatangani"),
        ("tentang-\nan", "tentangan"),
    ],
)
def test_a_hyphen_of_the_word_itself_stays(parted: str, whole: str) -> None:
    assert items(f"1. Pedoman {parted} daerah\n") == [f"Pedoman {whole} daerah"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Pedoman pelayanan -\npublik\n",
        "1. Pedoman tahun 2020-\n2024\n",
        "1. Pedoman pelayanan-\nPublik\n",
        "1. Pedoman\n2. Daftar pelayanan-\n   a. publik\n",
        "1. Pedoman  pelayanan-\npublik\n",
        "1. Pedoman\tpelayanan-\npublik\n",
    ],
    ids=["a dash", "figures", "a capital", "an item", "columns", "cells"],
)
def test_what_may_be_two_words_or_two_cells_is_not_joined(text: str) -> None:
    assert not any("pelayananpublik" in item.casefold() or "20202024" in item for item in items(text))


def test_a_finding_quotes_both_halves(check_text: Callable[..., DocumentResult]) -> None:
    law = LAW.replace("Pelayanan Publik", "Pelaya-\nnan Masyarakat")
    text = f"{IDENTITY}Dasar Hukum\n{law}{TABLE}"
    (finding,) = check_text(text, "HKM003").findings
    assert finding.quote == text[slice(*finding.span)]
    assert finding.quote.startswith("Pelaya-\nnan")


def test_lines_that_are_named_are_those_of_the_file(check_text: Callable[..., DocumentResult]) -> None:
    torn = IDENTITY.replace("017", "018") + "Kata yang tercecer dari tabel lain di halaman itu\n\n" * 20
    law = LAW.replace("Pelayanan", "Pela-\nyanan")
    text = f"{IDENTITY}Dasar Hukum\n{law}{TABLE}\n{torn}"
    (problem,) = check_text(text).problems
    assert text.splitlines()[problem.values["line"] - 1] == "PEMERINTAH KOTA PAREPARE"


@pytest.mark.parametrize(("torn", "quotes"), [("disposis i/arahan", []), ("disposis dan arahan", ["disposis"])])
def test_a_word_whose_last_letter_went_to_the_next_line_is_no_slip(
    check_text: Callable[..., DocumentResult], torn: str, quotes: list[str]
) -> None:
    table = TABLE.replace("Mengesahkan hasil uji", f"Memberikan {torn}")
    assert [finding.quote for finding in check_text(IDENTITY + table, "BHS001").findings] == quotes


@pytest.mark.parametrize(("torn", "quotes"), [("permohon an", []), ("permohon dan", ["permohon"])])
def test_a_torn_word_is_no_slip_of_another(
    check_text: Callable[..., DocumentResult], torn: str, quotes: list[str]
) -> None:
    table = TABLE.replace("Hasil uji", "Pemohon pemohon").replace("Menguji rem kendaraan", f"Memeriksa {torn}")
    assert [finding.quote for finding in check_text(IDENTITY + table, "BHS001").findings] == quotes
