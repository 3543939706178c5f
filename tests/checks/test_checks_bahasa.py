"""Words: lists that agree with themselves, corrections in the letters of the text."""

from collections.abc import Callable

import pytest

from sop_texts import before_steps
from soplint.acuan import acuan_toml
from soplint.checks.ejaan_kata import garbled, is_slip, joint
from soplint.examples import small_sop
from soplint.results import DocumentResult

_SOP = before_steps("Pelaporan") + "1\t{uraian}\t\t\tData\t1 Hari\tHasil\t\n"


def test_no_replacement_is_itself_replaced() -> None:
    words = acuan_toml("kosakata")
    for nama in ("salah_ketik", "tidak_baku"):
        table = words[nama]
        assert not {right.casefold() for right in table.values()} & set(table)
    assert not set(words["salah_ketik"]) & set(words["benar"]["kata"])
    assert all(word == word.casefold() for nama in ("salah_ketik", "tidak_baku") for word in words[nama])


@pytest.mark.parametrize(
    ("word", "code"), [("Staff", "BHS006"), ("faham", "BHS006"), ("penjadualan", "BHS006"), ("memfalidasi", "BHS001")]
)
def test_words_that_offices_spell_so_are_corrected(
    check_text: Callable[..., DocumentResult], word: str, code: str
) -> None:
    (finding,) = check_text(_SOP.format(uraian=f"Memeriksa berkas {word} pemohon"), "BHS001", "BHS006").findings
    assert (finding.code, finding.quote) == (code, word)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Meminta persetujuan Walikota", "Wali Kota"),
        ("Meminta persetujuan walikota", "wali kota"),
        ("Walikota Sukamaju", "Wali Kota"),
        ("Walikota menyetujui", "Wali kota"),
        ("Kerjasama daerah", "Kerja sama"),
        ("Menyusun Naskah Kerjasama", "Kerja Sama"),
        ("Mem-paraf surat", "Memaraf"),
    ],
)
def test_two_words_for_one_have_capitals_as_the_text_has_them(
    check_text: Callable[..., DocumentResult], written: str, right: str
) -> None:
    (finding,) = check_text(_SOP.format(uraian=written), "BHS006").findings
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [right]


@pytest.mark.parametrize(
    ("heading", "right"), [("Staff", "Staf"), ("Walikota", "Wali Kota"), ("Seketaris Dinas", "Sekretaris")]
)
def test_the_names_of_actors_are_read_too(check_text: Callable[..., DocumentResult], heading: str, right: str) -> None:
    text = _SOP.format(uraian="Memeriksa berkas").replace("Staf\tKelengkapan", f"{heading}\tKelengkapan")
    (finding,) = check_text(text, "BHS001", "BHS006").findings
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [right]


@pytest.mark.parametrize(
    "word", ["daripada", "kepadanya", "pertanggungjawaban", "menandatangani", "menindaklanjuti", "laporannya"]
)
def test_one_word_is_not_taken_apart(word: str) -> None:
    assert joint(word) == 0


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("keusangan", ""),
        ("penyimpangan", ""),
        ("pencarian", ""),
        ("kontak", ""),
        ("menyerakan", "menyerahkan"),
        ("penyimpnan", "penyimpanan"),
        ("koordinsi", "koordinasi"),
        ("kontark", "kontrak"),
        ("regsiter", "register"),
        ("dalarn", "dalam"),
        ("menyampaiikan", "menyampaikan"),
    ],
)
def test_a_word_one_letter_from_another_may_be_one_of_its_own(word: str, meant: str) -> None:
    assert garbled(word) == meant


@pytest.mark.parametrize(
    ("word", "at"), [("suratkepada", 5), ("laporankinerja", 7), ("danmenyerahkan", 3), ("berkasdan", 6)]
)
def test_words_meet_where_one_ends(word: str, at: int) -> None:
    assert joint(word) == at


@pytest.mark.parametrize(
    ("word", "usual", "slip"),
    [
        ("seketariat", "sekretariat", True),
        ("sekretarriat", "sekretariat", True),
        ("pelavanan", "pelayanan", False),
        ("infonmasi", "informasi", True),
        ("infornasi", "informasi", True),
        ("pengaduan", "pengadaan", False),
        ("laporani", "laporan", False),
        ("memenuhi", "memenuh", False),
        ("penyusun", "menyusun", False),
        ("iaporan", "laporan", False),
        ("epralatan", "peralatan", False),
        ("ermohonan", "permohonan", False),
        ("perakatau", "peralatan", False),
        ("pertlaaan", "peralatan", False),
        ("pernyartan", "pernyataan", False),
    ],
)
def test_slips_are_letters_inside_a_word(word: str, usual: str, slip: bool) -> None:
    assert is_slip(word, usual) is slip


def test_corrections_keep_the_letters_of_the_text(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text(_SOP.format(uraian="MENGANALISA data dan Menganalisa draft"), "BHS006")
    fixes = {finding.quote: [edit.text for edit in finding.fix.edits] for finding in result.findings if finding.fix}
    assert fixes == {"MENGANALISA": ["MENGANALISIS", "Menganalisis"], "draft": ["draf"]}


@pytest.mark.parametrize(("year", "found"), [(2014, []), (2015, ["LAKIP"])])
def test_a_term_is_outdated_from_the_year_of_the_law_that_replaced_it(
    year: int, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    text = small_sop({"tanggal_efektif": f"Tanggal Efektif : 11 Maret {year}", "nama": "Nama SOP : Penyusunan LAKIP"})
    assert [finding.quote for finding in check_text(text, "BHS003").findings] == found
