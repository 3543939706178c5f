"""How descriptions are read: what they open with and which acts they name."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from soplint.acuan import acuan_toml
from soplint.checks.kata_kerja import is_verb, nature
from soplint.checks.uraian import read_uraian
from soplint.checks.words import places_of_words, words_in


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Menyusun laporan", "kata_kerja"),
        ("a. Menyusun laporan", "kata_kerja"),
        ("| Menerima surat", "kata_kerja"),
        ("Me nyusun laporan", "kata_kerja"),
        ("Secara rutin dan berkala memeriksa data", "kata_kerja"),
        ("Tidak memungut biaya", "kata_kerja"),
        ("Setiap hari memantau peralatan", "kata_kerja"),
        ("Tiap akhir bulan menyusun laporan", "kata_kerja"),
        ("Setiap bidang menyampaikan data", "pelaku"),
        ("Setiap hari kerja", "lain"),
        ("Setelah disetujui, mencetak surat", "syarat"),
        ("Bagi pemohon baru, membuat akun", "syarat"),
        ("Bagi rapor kepada siswa", "lain"),
        ("Antre di loket", "kata_kerja"),
        ("M enyusun laporan", "kata_kerja"),
        ("Menge tik surat", "kata_kerja"),
        ("B erkoordinasi dengan bidang", "kata_kerja"),
        ("Ber kas diterima", "lain"),
        ("Camat menandatangani surat", "pelaku"),
        ("Petugas Layanan: mencatat data", "pelaku"),
        ("PPK menyampaikan dokumen", "pelaku"),
        ("Masing-masing bidang menyampaikan data", "pelaku"),
        ("Seluruh berkas diperiksa", "lain"),
        ("Masing-masing", "lain"),
        ("Ikut rapat koordinasi", "kata_kerja"),
        ("Ikut menyusun laporan", "kata_kerja"),
        ("Pengelolaan data", "lain"),
        ("Menteri", "lain"),
        ("Berkas diterima", "lain"),
        ("Unit kerja yang mengajukan permohonan", "lain"),
        ("Mcnyusun laporan", "rusak"),
        ("yang telah diperiksa", "terputus"),
        ("", "kosong"),
        ("- 12 -", "rusak"),
    ],
)
def test_what_a_description_opens_with(text: str, opening: str) -> None:
    assert read_uraian(text).opening == opening


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Memeriksa, mengoreksi dan memaraf konsep surat", ["memeriksa", "memeriksa", "menandatangani"]),
        ("Melakukan pengolahan data", ["mengolah"]),
        ("Menugaskan staf untuk menyusun laporan", ["memerintahkan"]),
        ("Menyusun 2 laporan menjadi satu", ["menyusun"]),
        ("Jika setuju, menandatangani surat", ["menandatangani"]),
        ("Menyampaikan surat yang dikirim", ["meneruskan"]),
    ],
)
def test_which_acts_are_the_steps_own(text: str, acts: list[str]) -> None:
    assert [act.nama for act in read_uraian(text).acts] == acts


def test_the_first_of_two_verbs_shares_the_object_of_the_second() -> None:
    read = read_uraian("Menyusun dan menyampaikan laporan kepada Camat")
    assert [[read.words[i] for i in act.objek] for act in read.acts] == [["laporan"], ["laporan"]]


def test_words_that_only_look_active_are_no_verbs() -> None:
    assert not any(is_verb(word) for word in ("merupakan", "menteri", "berkas", "mentoring", "mesin", "memorial"))
    assert all(is_verb(word) for word in ("mengkaji", "meng-input", "memproses", "berkoordinasi", "bekerja"))


def test_every_act_has_a_nature_and_no_word_has_two_acts() -> None:
    tables = acuan_toml("tindakan")
    words = [word for row in tables.values() for word in (*row["kata_kerja"], *row["nomina"])]
    assert len(words) == len(set(words))
    assert {nature(name) for name in tables} >= {"mengubah", "menilai", "meneruskan", "mengesahkan", "memerintahkan"}


@given(st.text(alphabet=st.sampled_from("aBz19_- .,()\n\t–•éİß\x1c"), max_size=40))
def test_words_and_their_places_agree(text: str) -> None:
    assert [text[start:end].casefold() for start, end in places_of_words(text)] == list(words_in(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bersama-sama, 2 (dua) kali", ["bersama-sama", "2", "dua", "kali"]),
        ("a--b -c- d_e", ["a", "b", "c", "d", "e"]),
        ("– Rapat “Évaluasi”", ["rapat", "évaluasi"]),
        ("-", []),
    ],
)
def test_a_word_is_letters_and_digits_with_single_hyphens_inside(text: str, words: list[str]) -> None:
    assert list(words_in(text)) == words


@given(st.text(alphabet="aB1-_ .é–?½\n") | st.text())
@example("bersama-sama -- a---b -c- d-_e – f-")
def test_words_are_the_same_whichever_way_is_quicker(text: str) -> None:
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)
    assert list(words_in(text)) == [word.casefold() for word in words]
