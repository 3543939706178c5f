"""Where a finding stands is said in the words of the form, and its labels are those of the vocabulary."""

import tomllib

import pytest

from conftest import ROOT
from read_texts import read
from sop_texts import IDENTITY, LAW, TABLE
from soplint.letak import Places, in_words
from soplint.model import BAGIAN, MEDAN
from soplint.vocabulary.istilah import label_baku

VOCABULARY = tomllib.loads((ROOT / "grammar" / "istilah.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("key", "label"),
    [
        *((name, VOCABULARY["medan"][name]["baku"]) for name in MEDAN),
        *((name, VOCABULARY["bagian"][name]["baku"]) for name in BAGIAN),
        *((name, VOCABULARY["kolom"][name]["baku"]) for name in ("pelaksana", "kelengkapan", "waktu", "keterangan")),
    ],
)
def test_a_place_with_a_label_is_called_by_it(key: str, label: str, lang: str) -> None:
    assert in_words(((key, None),), lang) == label_baku(key) == label


@pytest.mark.parametrize(
    ("place", "indonesian", "english"),
    [
        ((("langkah", 3), ("waktu", None)), "Langkah 3, Waktu", "Step 3, Waktu"),
        ((("langkah", "(2)"), ("", "Kepala Seksi {x}")), "Langkah (2), Kepala Seksi {x}", "Step (2), Kepala Seksi {x}"),
        ((("dasar_hukum", None), ("butir", 2)), "Dasar Hukum, butir 2", "Dasar Hukum, item 2"),
        ((("sop", None),), "Naskah", "Document"),
    ],
)
def test_other_places_have_words_in_both_languages(place: tuple, indonesian: str, english: str) -> None:
    assert (in_words(place, "id"), in_words(place, "en")) == (indonesian, english)


@pytest.mark.parametrize(("column", "called"), [("Penguji", "Penguji"), ("", "Pelaksana")])
def test_the_cell_of_an_actor_is_called_by_its_name_or_by_the_heading_above(column: str, called: str) -> None:
    sop = read(f"{IDENTITY}{LAW}{TABLE.replace('Penguji', column)}")
    mark = sop.langkah[0].tanda[0]
    assert Places(sop, "id").words(mark.span.start) == f"Langkah 1, {called}"
