"""Flow marks: what survives may contradict itself, what is lost proves nothing."""

from collections.abc import Callable

import pytest

from sop_texts import before_steps
from soplint.results import DocumentResult

_HEAD = before_steps("Pengelolaan Surat")


def _sop(*marks: str) -> str:
    return _HEAD + "".join(
        f"{n}\tMemeriksa surat {n}\t{mark}\t\tSurat\t5 Menit\tHasil\t\n" for n, mark in enumerate(marks, 1)
    )


@pytest.mark.parametrize(
    ("marks", "code", "outcome"),
    [
        (("", "", ""), "ALR001", "undetermined"),
        (("Mulai", "", ""), "ALR001", "fail"),
        (("Mulai", "", "Selesai"), "ALR001", "pass"),
        (("Awal", "", "Akhir"), "ALR001", "pass"),
        (("Mulai", "", "Berakhir"), "ALR001", "pass"),
        (("", "Mulai", "Selesai"), "ALR002", "fail"),
        (("Mulai", "Selesai", "Selesai"), "ALR002", "pass"),
        (("Ya", "", ""), "ALR003", "fail"),
        (("Ya", "Tidak", ""), "ALR003", "pass"),
        (("Lengkap", "Belum lengkap", ""), "ALR003", "pass"),
        (("Iya", "Tidak", ""), "ALR003", "pass"),
        (("Disetujui", "Ditolak", ""), "ALR006", "pass"),
        (("Disetujui", "Tidak disetujui", ""), "ALR003", "pass"),
        (("Tidak disetujui", "", ""), "ALR003", "fail"),
        (("Disetujui", "", ""), "ALR003", "fail"),
        (("Ditolak", "", ""), "ALR003", "fail"),
        (("Ya", "Tidak", ""), "ALR004", "pass"),
        (("", "", ""), "ALR004", "not_applicable"),
    ],
)
def test_a_mark_needs_the_other_of_its_pair_and_its_place(
    marks: tuple[str, ...], code: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    assert check_text(_sop(*marks), code).sops[0].outcomes[code] == outcome


@pytest.mark.parametrize(
    ("column", "outcome"), [("Hasil\t", "fail"), ("Hasil\tSelesai", "pass"), ("Selesai\t", "pass")]
)
def test_a_mark_that_slipped_into_a_cell_beside_the_actors_makes_a_pair(
    column: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = f"{_sop('Mulai')}2\tMengirim surat\t\t\tSurat\t5 Menit\t{column}\n"
    assert check_text(text, "ALR001").sops[0].outcomes["ALR001"] == outcome


@pytest.mark.parametrize(
    ("uraian", "keterangan", "outcome"),
    [
        ("Mengirim surat", "", "fail"),
        ("Mengirim surat yang belum dikirim", "", "pass"),
        ("Mengirim surat", "Bila tidak lengkap, kembali ke langkah 1", "pass"),
    ],
)
def test_words_speak_of_the_other_branch(
    uraian: str, keterangan: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = f"{_sop('Ya')}2\t{uraian}\t\t\tSurat\t5 Menit\tHasil\t{keterangan}\n"
    assert check_text(text, "ALR003").sops[0].outcomes["ALR003"] == outcome


@pytest.mark.parametrize(
    ("uraian", "outcome"),
    [("Memverifikasi surat", "fail"), ("Verifikasi surat", "not_applicable"), ("Mengirim surat", "not_applicable")],
)
def test_a_control_that_a_verb_says_leads_to_a_decision(
    uraian: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = _sop("Mulai").replace("Memeriksa surat 1", uraian)
    assert check_text(text, "ALR006").sops[0].outcomes["ALR006"] == outcome


_PLAIN = "1\tMenerima surat\t\t\tSurat\t5 Menit\tSurat masuk\t\n"
_CHECKED = "1\tMemeriksa surat\t\t\tSurat\t5 Menit\tSurat terperiksa\t\n"


@pytest.mark.parametrize(
    ("before", "step", "mark", "outcome"),
    [
        (_PLAIN, "Menyusun jawaban", "Ya", "fail"),
        (_PLAIN, "Mengarsipkan surat", "Tidak", "fail"),
        (_PLAIN, "Mencatat surat", "Ya/Tidak", "fail"),
        (_PLAIN, "Menggandakan surat", "Ya", "fail"),
        (_PLAIN, "Menandatangani surat", "Ya", "pass"),
        (_CHECKED, "Mencatat surat", "Ya", "pass"),
        (_CHECKED, "Menyusun jawaban", "Ya", "pass"),
        (_CHECKED, "Menyusun jawaban", "Tidak lengkap", "fail"),
        (_CHECKED, "Menyusun jawaban", "Ya/Tidak", "fail"),
    ],
)
def test_a_step_that_decides_nothing_has_no_exits_but_may_be_where_one_leads(
    before: str, step: str, mark: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = f"{_HEAD}{before}2\t{step}\t{mark}\t\tSurat\t5 Menit\tHasil\t\n"
    assert check_text(text, "ALR004").sops[0].outcomes["ALR004"] == outcome
