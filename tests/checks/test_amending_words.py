"""Words for an amendment end a title, whatever their form, and name no regulation without one."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult
from soplint.values.rujukan import parse_rujukan

LAW = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
LATER = "Undang-Undang Nomor 6 Tahun 2023"


@pytest.mark.parametrize(
    "words",
    [
        "stdd",
        "stdtd",
        "s.t.d.d.",
        "s.t.d.t.d.",
        "sebagaimana terakhir diubah dengan",
        "sebagaimana telah terakhir kali diubah dengan",
        "sebagaimana telah beberapa kali diubah terakhir dengan",
        "telah diubah dengan",
        "(telah diubah terakhir dengan",
        "sebagaimana telah dirubah dengan",
        "yang telah diperbaharui dengan",
        "sebagaimana diperbarui dengan",
        "sebagaimana telah disempurnakan dengan",
    ],
)
@pytest.mark.parametrize("gazette", ["", " (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244)"])
def test_what_follows_amends(words: str, gazette: str) -> None:
    (law,) = parse_rujukan(f"{LAW}{gazette} {words} {LATER};")
    assert law.judul == "Pemerintahan Daerah"
    assert [(later.jenis, later.nomor, later.tahun) for later in law.diubah_dengan] == [("UU", "6", 2023)]


def test_a_title_may_be_left_out_before_them() -> None:
    (rule,) = parse_rujukan("Peraturan Menteri Keuangan Nomor 190/PMK.05/2012 s.t.d.t.d. PMK Nomor 178/PMK.05/2018")
    assert (rule.nomor, rule.judul, len(rule.diubah_dengan)) == ("190/PMK.05/2012", None, 1)


@pytest.mark.parametrize("words", ["beserta perubahannya", "dan perubahannya;", "berikut segala perubahannya."])
def test_amendments_that_are_not_named_are_no_part_of_the_title(words: str) -> None:
    (law,) = parse_rujukan(f"{LAW} {words}")
    assert (law.judul, law.diubah_dengan) == ("Pemerintahan Daerah", ())


def test_the_next_regulation_of_the_item_is_a_citation_of_its_own() -> None:
    assert len(parse_rujukan(f"{LAW} beserta perubahannya; {LATER} tentang Penetapan Perpu")) == 2


def test_a_title_may_speak_of_amendments() -> None:
    (rule,) = parse_rujukan("Peraturan Bupati Tapin Nomor 3 Tahun 2020 tentang Anggaran dan Perubahannya Tahun 2020")
    assert rule.judul == "Anggaran dan Perubahannya Tahun 2020"


def test_neither_title_nor_reference_is_at_fault(check_text: Callable[..., DocumentResult]) -> None:
    text = (
        f"Nomor SOP : 1/2024\nNama SOP : Arsip\n\nDasar Hukum\n1. {LAW} stdtd {LATER}\n2. {LAW} beserta perubahannya\n"
    )
    assert not check_text(text, "HKM001", "HKM003", "HKM004", "HKM012").findings


AMENDED = "Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah"
AMENDMENT = f"Peraturan Presiden Nomor 12 Tahun 2021 tentang Perubahan atas {AMENDED}"


@pytest.mark.parametrize(("items", "found"), [((AMENDED,), 1), ((AMENDED, AMENDMENT), 0), ((AMENDMENT, AMENDED), 0)])
def test_an_amendment_may_be_an_item_of_its_own(
    check_text: Callable[..., DocumentResult], items: tuple[str, ...], found: int
) -> None:
    numbered = "".join(f"{number}. {item}\n" for number, item in enumerate(items, 1))
    text = f"Nomor SOP : 1/2024\nTanggal Efektif : 4 Maret 2024\nNama SOP : Arsip\n\nDasar Hukum\n{numbered}"
    assert len(check_text(text, "HKM015").findings) == found


@pytest.mark.parametrize(
    ("law", "year", "amended"),
    [
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", 2023, "Nomor 11 Tahun 2020"),
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", 2024, "Nomor 6 Tahun 2023"),
        ("Undang-Undang Nomor 35 Tahun 2009 tentang Narkotika", 2024, None),
    ],
)
def test_a_law_that_revoked_some_articles_did_not_amend(
    check_text: Callable[..., DocumentResult], law: str, year: int, amended: str | None
) -> None:
    text = f"Nomor SOP : 1/{year}\nTanggal Efektif : 4 Maret {year}\nNama SOP : Arsip\n\nDasar Hukum\n1. {law}\n"
    found = [str(finding.data["perubahan"]) for finding in check_text(text, "HKM015").findings]
    assert [one.endswith(amended or "") for one in found] == ([True] if amended else [])


@pytest.mark.parametrize("word", ["sebagaimana", "sebagaiman", "sebagimana", "sebagaimna"])
def test_the_word_before_an_amendment_may_be_misspelt(word: str) -> None:
    text = (
        f"Undang-Undang Nomor 8 Tahun 1974 tentang Pokok-Pokok Kepegawaian {word} telah diubah dengan "
        "Undang-Undang Nomor 43 Tahun 1999"
    )
    (cited,) = parse_rujukan(text)
    assert cited.judul == "Pokok-Pokok Kepegawaian"
    assert [amending.nomor for amending in cited.diubah_dengan] == ["43"]
