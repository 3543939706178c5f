"""One place knows the labels of employees' numbers, however they are written; ordinary words are none."""

import pytest

from soplint.parser import parse
from soplint.source import Source
from soplint.values.nip import parse_nip
from soplint.values.nomor_pegawai import is_number_line, numbers_behind, numbers_person, opens_number

TABLE = """Nomor SOP : 065/12/SOP/2024
Nama SOP : Pengelolaan Arsip
Disahkan Oleh : Kepala Dinas Kearsipan
No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tKepala Dinas\tArsiparis\tKelengkapan\tWaktu\tOutput
1.\tMenerima arsip\t\t\tArsip\t15 Menit\tTanda terima

Kepala Dinas Kearsipan,

{signed}
"""


@pytest.mark.parametrize(
    "text",
    [
        "NIP. 19720415 199703 2 004", "NIP", "Nip : -", "(NIP. ....)", "NIP19720415", "NIPl9720415", "NIP Lama 130123456",
        "NlP. 19720415", "N1P 19720415", "NI PPPK. 19880101", "NIPPPK 19880101", "NRP. 78051234", "NRP", "NIK : 6301021234567890",
        "NUPTK 1234567890123456", "NIDN. 0012038501",
    ],
)  # fmt: skip
def test_a_label_opens_the_number_of_an_employee(text: str) -> None:
    assert opens_number(text)
    assert is_number_line(text)


@pytest.mark.parametrize("text", ["Nipah Panjang", "NIPAH", "Nikah", "NIK pemohon", "NRP anggota", "Penata, III/c", ""])
def test_a_word_that_begins_like_a_label_opens_no_number(text: str) -> None:
    assert not opens_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Budi, S.H. NIP. 19720415", "Budi (NIP 19720415)", "Budi / NRP 78051234", "Budi NIDN: 0012038501", "Budi NlP. 19720415",
        "197204151997032004", "19720415 199703 2 004",
    ],
)  # fmt: skip
def test_a_label_and_a_figure_number_a_person_anywhere_in_a_text(text: str) -> None:
    assert numbers_person(text)


@pytest.mark.parametrize(
    "text", ["STAF TEKNIK 2", "Staf Klinik 1", "Kepala Dinas", "NIP", "Fotokopi NIK", "Tahun 2024"]
)
def test_a_figure_behind_a_word_that_ends_like_a_label_numbers_no_person(text: str) -> None:
    assert not numbers_person(text)


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("Wulan Sari, M.Si. NIP. 19720415", "Wulan Sari, M.Si.", "NIP. 19720415"),
        ("Wulan Sari (NIP 19720415)", "Wulan Sari", "NIP 19720415)"),
        ("Wulan Sari NlP. 19720415", "Wulan Sari", "NlP. 19720415"),
        ("Wulan Sari NI PPPK 19880101", "Wulan Sari", "NI PPPK 19880101"),
    ],
)
def test_a_number_behind_a_name_is_told_apart_from_it(text: str, name: str, number: str) -> None:
    ((end, start),) = numbers_behind(text)
    assert (text[:end], text[start:]) == (name, number)


def test_each_number_behind_a_name_in_one_line_is_found() -> None:
    text = "Wulan Sari NIP. 19720415 Budi Santoso (NIP. 19750101"
    places = numbers_behind(text)
    assert [text[start:].split(".")[0] for _, start in places] == ["NIP", "NIP"]
    assert [text[:end].split()[-1] for end, _ in places] == ["Sari", "Santoso"]


@pytest.mark.parametrize("text", ["NIP. 19720415", "NRP / NIP 19720415", "NRP/NIP 19720415", "Desa Nipah 19720415"])
def test_no_number_stands_behind_a_label_or_a_word(text: str) -> None:
    assert numbers_behind(text) == []


@pytest.mark.parametrize("text", ["NRP78051234", "Nik. 6301021234567890", "NUPTK 1234567890123456", "NIDN 0012038501"])
def test_the_number_of_another_kind_is_no_nip(text: str) -> None:
    assert parse_nip(text) is None


@pytest.mark.parametrize(
    "number", ["NRP. 78051234", "NIK : 6301021234567890", "NIDN. 0012038501", "NUPTK 1234567890123456", "NIP. 19720415"]
)
def test_the_line_of_a_number_is_no_part_of_the_name_above_it(number: str) -> None:
    signed = parse(Source("x", TABLE.format(signed=f"Drs. Budi Rahman\n{number}"))).sops[0].pengesahan
    assert signed is not None
    assert signed.nama is not None
    assert signed.nip is not None
    assert (signed.nama.teks, signed.nip.teks) == ("Drs. Budi Rahman", number)
