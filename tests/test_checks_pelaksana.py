"""Actors: how offices are read and told from people."""

import pytest

from soplint.checks.jabatan import office_words
from soplint.values.nama_orang import names_person


@pytest.mark.parametrize(
    ("written", "words", "acting"),
    [
        ("Kasubbag Umum", "kepala subbagian umum", None),
        ("Kepala Sub Bagian Umum", "kepala subbagian umum", None),
        ("Plt. Kadis Kesehatan Kab. Sukamaju,", "kepala dinas kesehatan", "Plt."),
        ("Walikota Sukamaju", "wali kota sukamaju", None),
        ("SEKRETARIS DAERAH PROVINSI SUKAMAJU", "sekretaris daerah", None),
        ("Pj. Bupati Sukamaju", "bupati sukamaju", "Pj."),
    ],
)
def test_offices_are_read_without_their_spelling(written: str, words: str, acting: str | None) -> None:
    office = office_words(written)
    assert " ".join(office.kata) == words
    assert office.sementara == acting


@pytest.mark.parametrize(
    "text",
    [
        "Budi Santoso, S.IP",
        "Dra. Siti Rahmawati",
        "H. AHMAD FAUZI, SKM, MM",
        "Ahmad, S. Sos., M.AP.",
        "NIP. 19701208 199203 1 007",
    ],
)
def test_people_are_known_by_degree_or_number(text: str) -> None:
    assert names_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Camat",
        "Kepala Subbagian Umum, Kepegawaian, dan Keuangan",
        "Tim SAKIP",
        "Ka. Subbag Umum",
        "Dr. Spesialis",
        "Pemohon",
    ],
)
def test_offices_are_no_people(text: str) -> None:
    assert not names_person(text)
