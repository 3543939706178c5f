"""Fields of texts as pdftotext, docx2txt, html2text and pandoc write them: labels in two lines, letterheads beside them."""

from collections.abc import Callable

import pytest

from read_texts import identity, read
from sop_texts import LAW, TABLE
from soplint.findings import Outcome
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

WRAPPED = """\
                                                    Nomor
                                                                  : 551/017/SOP/2023
                                                    SOP
                                                    Tanggal
                 PEMERINTAH KOTA PAREPARE                         : 6 Maret 2023
                   DINAS PERHUBUNGAN                Pembuatan
                                                    Disahkan      : Kepala Dinas
                                                    Oleh          Perhubungan
"""


def test_labels_in_two_lines_stand_beside_their_values() -> None:
    sop = read(WRAPPED + "\nDasar Hukum\n1. Undang-Undang Nomor 22 Tahun 2009\n")
    identitas = sop.identitas
    assert [identitas.text(name) for name in ("nomor", "tanggal_pembuatan", "disahkan_oleh")] == [
        "551/017/SOP/2023",
        "6 Maret 2023",
        "Kepala Dinas Perhubungan",
    ]
    assert [teks.teks for teks in sop.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


def test_labels_in_two_lines_with_a_value_too_few_are_not_guessed() -> None:
    sop = read(
        WRAPPED.replace(": 6 Maret 2023", "              ") + "\nDasar Hukum\n1. Undang-Undang Nomor 22 Tahun 2009\n"
    )
    assert sop.identitas.text("tanggal_pembuatan") is None


def test_a_letterhead_that_reaches_up_to_a_label_is_none_of_the_number() -> None:
    identitas = read(
        """\
                                         Nomor SOP         : 551/017/SOP/2023
PEMERINTAH KABUPATEN TANJUNG JABUNG BARAT Tanggal Pembuatan : 6 Maret 2023
DINAS PERHUBUNGAN                         Tanggal Efektif   : 13 Maret 2023
""".replace("                                         Nomor", "                                          Nomor")
    ).identitas
    assert identitas.text("nomor") == "551/017/SOP/2023"
    assert identitas.text("tanggal_pembuatan") == "6 Maret 2023"


def test_an_agency_among_words_that_were_left_over_is_not_missing(check_text: Check) -> None:
    text = "Nomor SOP : 551/017/SOP/2023\nNama SOP : Pengujian\n\n" + LAW + TABLE
    assert check_text(text, "STR010").sops[0].outcomes["STR010"] is Outcome.FAIL
    left = text + "Lembar ini dipakai Dinas Perhubungan di loket\n"
    result = check_text(left, "STR010")
    assert not result.problems
    assert result.sops[0].outcomes["STR010"] is Outcome.UNDETERMINED


def test_a_row_of_labels_may_have_nothing_below_it() -> None:
    labels = "No. SOP      Tanggal Pembuatan      Tanggal Revisi      Tanggal Efektif\n"
    sop = read("DINAS PERHUBUNGAN\n\n" + labels + "\nDasar Hukum          Kualifikasi Pelaksana\n" + LAW.split("\n")[1])
    assert [medan.nilai for name in ("nomor", "tanggal_efektif") if (medan := getattr(sop.identitas, name))] == [
        None
    ] * 2
    assert len(sop.dasar_hukum) == 1


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("Nomor SOP", ": 551/017/2023", "nomor"),
        ("Nama SOP", "Pengujian", "nama"),
        ("Disahkan Oleh", "Kepala Dinas", "disahkan_oleh"),
    ],
)
def test_a_letterhead_may_stand_behind_the_only_field_of_its_line(field: str, value: str, name: str) -> None:
    sop = read(f"{field}          {value}          PEMERINTAH KOTA PAREPARE\n\nTanggal Efektif : 13 Maret 2023\n{LAW}")
    assert sop.identitas.text(name) == value.removeprefix(": ")
    assert [teks.teks for teks in sop.kop] == ["PEMERINTAH KOTA PAREPARE"]


def test_a_table_right_below_a_row_of_labels_holds_none_of_their_values() -> None:
    labels = "No. SOP      Tanggal Pembuatan      Tanggal Revisi      Tanggal Efektif\n"
    heading = "No   Kegiatan          Petugas     Kelengkapan     Waktu       Output\n"
    sop = read(f"{labels}{heading}1    Menguji rem       V           Bukti           5 menit     Hasil\n")
    assert identity(sop) == [None] * 5
    assert [step.nomor for step in sop.langkah] == [1]
