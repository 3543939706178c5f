"""A letterhead in the lines of the fields, one blank before them, as the text layers of sites have it."""

import pytest

from read_texts import identity, read
from soplint.model import Sop

BESIDE = """Nomor SOP 045/SOP/2022
Tanggal Pembuatan 4 April 2022
Tanggal Efektif 11 April 2022
Disahkan Oleh {approver}
{lines}
Nama SOP Pendaftaran Warga
Dasar Hukum Kualifikasi Pelaksana
1. Undang-Undang Nomor 24 Tahun 2013 tentang Perubahan 1. Memahami pendaftaran
"""


def signed(sop: Sop) -> tuple[str | None, ...]:
    (signature,) = sop.tanda_tangan
    return tuple(teks.teks if teks is not None else None for teks in (signature.jabatan, signature.nama, signature.nip))


def letterhead(sop: Sop) -> list[str]:
    return [line.teks for line in sop.kop]


def test_the_name_and_the_number_of_who_approves_stand_behind_it() -> None:
    lines = "\nDINAS SOSIAL Dra. MIRA SANTOSA, MM\n\n\nPEMERINTAH KOTA AMBON NIP. 19700102 199503 2 001"
    sop = read(BESIDE.format(approver="KEPALA DINAS SOSIAL", lines=lines))
    assert signed(sop) == ("KEPALA DINAS SOSIAL", "Dra. MIRA SANTOSA, MM", "NIP. 19700102 199503 2 001")
    assert letterhead(sop) == ["DINAS SOSIAL", "PEMERINTAH KOTA AMBON"]
    assert identity(sop)[3:] == ["KEPALA DINAS SOSIAL", "Pendaftaran Warga"]


def test_rank_and_number_below_the_name_are_of_who_approves() -> None:
    lines = "TTD\nPEMERINTAH KOTA AMBON\nDINAS SOSIAL Dra. MIRA SANTOSA, MM\nPEMBINA\nNIP. 19700102 199503 2 001"
    sop = read(BESIDE.format(approver="Kepala Dinas Sosial", lines=lines))
    assert signed(sop) == ("Kepala Dinas Sosial", "Dra. MIRA SANTOSA, MM", "NIP. 19700102 199503 2 001")
    assert letterhead(sop) == ["PEMERINTAH KOTA AMBON", "DINAS SOSIAL"]


def test_whom_a_hospital_is_called_after_does_not_sign() -> None:
    sop = read(
        BESIDE.format(
            approver="Direktur", lines="UPTD RSUD Drs. H. HASAN BASRI\nMIRA SANTOSA\nNIP. 19700102 199503 2 001"
        )
    )
    assert signed(sop)[1] == "MIRA SANTOSA"


@pytest.mark.parametrize("gap", ["", "\n"], ids=["right below", "in a paragraph of its own"])
def test_the_government_of_a_region_goes_on_with_no_office(gap: str) -> None:
    lines = f"KELUARGA BERENCANA\n{gap}PEMERINTAH KABUPATEN GUNUNG\nDINAS KELUARGA BERENCANA\n\nMIRA SANTOSA, S.E.\nNIP. 19700102 199503 2 001"
    sop = read(BESIDE.format(approver="KEPALA DINAS", lines=lines))
    assert signed(sop)[:2] == ("KEPALA DINAS KELUARGA BERENCANA", "MIRA SANTOSA, S.E.")
    assert letterhead(sop) == ["PEMERINTAH KABUPATEN GUNUNG", "DINAS KELUARGA BERENCANA"]


def test_values_in_small_letters_go_on_behind_its_capitals() -> None:
    lines = """Pemberdayaan Perempuan
PEMERINTAH KABUPATEN Kabupaten Gunung
GUNUNG
DINAS PEMBERDAYAAN
PEREMPUAN DAN Ir. MIRA SANTOSA
PERLINDUNGAN NIP. 19700102 199503 2 001"""
    sop = read(BESIDE.format(approver="Kepala Dinas", lines=lines))
    assert signed(sop) == (
        "Kepala Dinas Pemberdayaan Perempuan Kabupaten Gunung",
        "Ir. MIRA SANTOSA",
        "NIP. 19700102 199503 2 001",
    )
    assert letterhead(sop) == [
        "PEMERINTAH KABUPATEN",
        "GUNUNG",
        "DINAS PEMBERDAYAAN",
        "PEREMPUAN DAN",
        "PERLINDUNGAN",
    ]


def test_the_name_of_the_sop_goes_on_behind_it() -> None:
    text = BESIDE.format(approver="Camat", lines="").replace("Warga\n", "Warga\nSUB BAGIAN UMUM, Pendatang\n")
    sop = read(text)
    assert identity(sop)[4] == "Pendaftaran Warga Pendatang"
    assert letterhead(sop) == ["SUB BAGIAN UMUM,"]


@pytest.mark.parametrize(("broken", "rest"), [("045/SOP/404.", "11/2022"), ("045/SOP/Bag.Hukum-", "Setda/2022")])
def test_a_number_that_breaks_off_goes_on_below_a_blank_line(broken: str, rest: str) -> None:
    text = BESIDE.format(approver="Camat", lines="").replace("045/SOP/2022", f"{broken}\n\n{rest}")
    assert identity(read(text))[0] == f"{broken} {rest}"


@pytest.mark.parametrize("lines", ["TGL. 4 April 2022\nPEMBUATAN", "Tanggal\n4 April 2022\nPembuatan"])
def test_the_words_of_a_label_may_stand_around_its_date(lines: str) -> None:
    text = BESIDE.format(approver="Camat", lines="").replace("Tanggal Pembuatan 4 April 2022", lines)
    assert identity(read(text))[:3] == ["045/SOP/2022", "4 April 2022", "11 April 2022"]
    broken = text.replace("045/SOP/2022", "045/SOP/404.\n\n11/2022")
    assert identity(read(broken))[:2] == ["045/SOP/404. 11/2022", "4 April 2022"]


@pytest.mark.parametrize(
    "lines", ["Tanggal\n4 April 2022\n", "4 April 2022\nPembuatan", "Tanggal\n4 April 2022\n\nPembuatan"]
)
def test_other_words_around_a_date_make_no_label(lines: str) -> None:
    text = BESIDE.format(approver="Camat", lines="").replace("Tanggal Pembuatan 4 April 2022", lines)
    assert identity(read(text))[1] is None


def test_nothing_goes_on_with_a_number_that_is_whole() -> None:
    text = BESIDE.format(approver="Camat", lines="").replace("045/SOP/2022", "045/SOP/404.\n\n11/2022\nArsip")
    assert identity(read(text))[0] == "045/SOP/404. 11/2022"


@pytest.mark.parametrize(
    ("above", "nama"),
    [("Penerbitan Kartu bagi", "Penerbitan Kartu bagi Pendaftaran Warga"), ("KOTA AMBON", "Pendaftaran Warga")],
)
def test_the_label_may_stand_beside_the_middle_of_a_name(above: str, nama: str) -> None:
    lines = f"MIRA SANTOSA\nNIP. 19700102 199503 2 001\n{above}"
    assert identity(read(BESIDE.format(approver="Camat", lines=lines)))[4] == nama


def test_an_office_with_a_letterhead_among_its_words_fits_no_field() -> None:
    lines = "PEMERINTAH KABUPATEN GUNUNG KEPENDUDUKAN DAN\nDINAS KEPENDUDUKAN PENCATATAN SIPIL"
    text, plain = BESIDE.format(approver="KEPALA DINAS", lines=lines), BESIDE.format(approver="KEPALA DINAS", lines="")
    assert read(text).legibility < read(plain).legibility == 1.0


@pytest.mark.parametrize("nama", ["Pendaftaran Warga dan", "dan Pendaftaran Warga"])
def test_a_name_that_breaks_off_fits_no_field(nama: str) -> None:
    text = BESIDE.format(approver="Camat", lines="")
    assert read(text.replace("Pendaftaran Warga", nama)).legibility < read(text).legibility == 1.0
