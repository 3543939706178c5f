"""Slips of the pen in SOP vocabulary that no other word is, one office in two spellings, and acts too short."""

from collections.abc import Callable

import pytest

from sop_texts import ARCHIVES
from soplint.checks.ejaan_kata import is_noun, is_right_word, one_letter_off
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

HEAD = "\nNo\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\t{one}\t{other}\tKelengkapan\tWaktu\tOutput\t\n"


def found(
    check_text: Check, act: str, code: str, *, time: str = "1 Hari", one: str = "Staf", other: str = "Kepala"
) -> list[str]:
    row = f"1\t{act}\t\t\tBahan\t{time}\tHasil\t\n"
    text = ARCHIVES + HEAD.format(one=one, other=other) + row
    return [finding.quote for finding in check_text(text, code).findings]


@pytest.mark.parametrize(
    "word",
    [
        "laoran",
        "kabupten",
        "kelengakapan",
        "diposisi",
        "persyartan",
        "permohnan",
        "kegiatn",
        "pemerintha",
        "dokumn",
        "keputsan",
        "keputuasn",
        "anggran",
        "pelayann",
        "mengoprasikan",
        "dilaksankan",
        "jarigan",
        "prosdur",
        "lansung",
        "penangggulangan",
        "penyelengaraan",
        "inventariasi",
        "permohanan",
        "sebagaiman",
        "kepagawaian",
        "regester",
    ],
)
def test_a_known_slip_is_a_slip(check_text: Check, word: str) -> None:
    assert found(check_text, f"Memeriksa {word} bidang", "BHS001") == [word]


@pytest.mark.parametrize(
    "word",
    [
        "posisi",
        "laporan",
        "pengadaan",
        "pengandaian",
        "kabupaten",
        "pelayanan",
        "anggaran",
        "lampirkan",
        "penjabat",
        "memuat",
        "pengadan",
        "diperlakukan",
        "pengamalan",
        "prosedural",
        "pencetakan",
        "pelindungan",
        "pembulatan",
        "penataran",
        "pemuatan",
    ],
)
def test_a_word_is_none(check_text: Check, word: str) -> None:
    assert not found(check_text, f"Memeriksa {word} bidang", "BHS001")


@pytest.mark.parametrize("written", ["tidakdilaksanakan", "Dokumendisimpan", "mengoperasikankomputer"])
def test_two_words_without_a_blank_are_two(check_text: Check, written: str) -> None:
    assert found(check_text, f"Memeriksa bila {written} bidang", "BHS002") == [written]


@pytest.mark.parametrize(
    "act", ["Memilah-milah berkas", "Membagi-bagikan brosur", "Memback-up data", "Tidak lupa mencatat"]
)
def test_a_verb_said_twice_or_with_a_foreign_one_is_a_verb(check_text: Check, act: str) -> None:
    assert not found(check_text, act, "LKH003")


@pytest.mark.parametrize("act", ["Berkas-berkas dikirim", "Berita-berita dipilih", "Menteri-menteri hadir"])
def test_things_said_twice_are_things(check_text: Check, act: str) -> None:
    assert found(check_text, act, "LKH003") == [act.partition(" ")[0]]


@pytest.mark.parametrize(
    ("act", "term"),
    [("Mengirim surat kepada SKPD", ["SKPD"]), ("Menyusun laporan keuangan SKPD", []), ("Menyusun RKA SKPD", [])],
)
def test_skpd_is_still_the_word_of_the_law_on_regional_finance(check_text: Check, act: str, term: list[str]) -> None:
    assert found(check_text, act, "BHS003") == term


@pytest.mark.parametrize(
    ("act", "verb"),
    [("Mohon persetujuan Kepala", "memohon"), ("Minta paraf Kepala", "meminta"), ("Telaah surat", "menelaah")],
)
def test_an_order_is_put_as_the_act_that_it_asks_for(check_text: Check, act: str, verb: str) -> None:
    row = f"1\t{act}\t\t\tBahan\t1 Hari\tHasil\t\n"
    (finding,) = check_text(ARCHIVES + HEAD.format(one="Staf", other="Kepala") + row, "LKH003").findings
    assert f'"{verb} ..."' in finding.advice


@pytest.mark.parametrize(
    ("written", "right"),
    [("Menseleksi", "Menyeleksi"), ("Mensurvei", "Menyurvei"), ("Mensosialisasikan", "Menyosialisasikan")],
)
def test_a_prefix_that_does_not_melt_is_not_standard(check_text: Check, written: str, right: str) -> None:
    (finding,) = check_text(
        ARCHIVES + HEAD.format(one="Staf", other="Kepala") + f"1\t{written} calon\t\t\tB\t1 Hari\tH\t\n", "BHS006"
    ).findings
    assert finding.quote == written and right in finding.advice


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("anamnesa", "anamnesis"),
        ("diagnosa", "diagnosis"),
        ("raport", "rapor"),
        ("ambulan", "ambulans"),
        ("blanko", "blangko"),
    ],
)
def test_a_borrowed_word_has_its_own_spelling(check_text: Check, written: str, right: str) -> None:
    assert found(check_text, f"Mencatat {written} warga", "BHS006") == [written]
    assert not found(check_text, f"Mencatat {right} warga", "BHS006")


@pytest.mark.parametrize(
    ("written", "right"), [("apapun", "apa pun"), ("dimanapun", "di mana pun"), ("walaupun", None), ("maupun", None)]
)
def test_pun_is_a_word_of_its_own_but_in_conjunctions(check_text: Check, written: str, right: str | None) -> None:
    assert found(check_text, f"Menerima berkas {written} bentuknya", "BHS006") == ([written] if right else [])


@pytest.mark.parametrize("word", ["Mensinyalir", "Menstabilkan", "Menskors"])
def test_before_two_consonants_it_does_not_melt(check_text: Check, word: str) -> None:
    assert not found(check_text, f"{word} calon", "BHS006")


@pytest.mark.parametrize("act", ["Menyiapkan undanganrapat dinas", "Menyusun notularapat dinas"])
def test_a_meeting_may_be_joined_to_its_paper(check_text: Check, act: str) -> None:
    assert found(check_text, act, "BHS002") == [act.split()[1]]


@pytest.mark.parametrize("act", ["Merapatkan usulan", "Melaksanakan kerapatan adat"])
def test_a_word_that_holds_another_is_not_joined(check_text: Check, act: str) -> None:
    assert not found(check_text, act, "BHS002")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sekertaris Lurah", "Sekretaris Lurah"), ("Seketaris Dinas", "Sekretaris Dinas"), ("Kasubag", "Kasubbag")],
)
def test_of_one_office_in_two_spellings_the_wrong_one_is_found(check_text: Check, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert found(check_text, "Menyusun bahan", "PLK004", one=first, other=second) == [one.split()[0]]


def test_two_offices_are_no_two_spellings(check_text: Check) -> None:
    assert not found(check_text, "Menyusun bahan", "PLK004", one="Sekretaris", other="Sekretariat")


@pytest.mark.parametrize("what", ["data kinerja tahunan", "data laporan keuangan", "data statistik"])
def test_no_year_is_analysed_in_three_minutes(check_text: Check, what: str) -> None:
    assert found(check_text, f"Menganalisis {what}", "WKT003", time="3 Menit") == ["3 Menit"]


@pytest.mark.parametrize(
    ("act", "time"), [("Menganalisis data kinerja", "30 Menit"), ("Menganalisis data pemohon", "5 Menit")]
)
def test_what_can_be_analysed_in_minutes(check_text: Check, act: str, time: str) -> None:
    assert not found(check_text, act, "WKT003", time=time)


@pytest.mark.parametrize("word", ["memfungsikan", "membolak-balik", "opname", "pengentrian"])
def test_a_verb_or_an_act_is_a_right_word_though_no_list_of_words_names_it(word: str) -> None:
    assert is_right_word(word)
    assert not is_right_word("disposisikann")


def test_an_act_that_does_not_look_like_a_noun_is_one() -> None:
    assert is_noun("opname")
    assert not is_noun("opnam")


def test_a_word_is_no_slip_of_itself() -> None:
    assert not one_letter_off("laporan", "laporan")
