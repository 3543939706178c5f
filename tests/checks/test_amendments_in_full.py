"""What revoked or amended a regulation is named as it is to be cited."""

from collections.abc import Callable

import pytest

from sop_texts import TABLE
from soplint.acuan.peraturan import Peraturan
from soplint.checks.kenal import cited_name, in_full, kind_name
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

KOP = "PEMERINTAH KABUPATEN SUKAMARA\nDINAS PERTANIAN\n\n"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("PP 11/2017", "Peraturan Pemerintah Nomor 11 Tahun 2017"),
        ("Peraturan BKN 7/2021", "Peraturan Badan Kepegawaian Negara Nomor 7 Tahun 2021"),
        (
            "Peraturan LKPP 12/2021",
            "Peraturan Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah Nomor 12 Tahun 2021",
        ),
        ("Perda Kab. Tapin 10/2019", "Peraturan Daerah Kabupaten Tapin Nomor 10 Tahun 2019"),
        ("Perbup Tapin 5/2014", "Peraturan Bupati Tapin Nomor 5 Tahun 2014"),
        ("Nota 4/2014", "Nota 4/2014"),
        ("Permen 5/2020", "Permen 5/2020"),  # of which ministry is not said
    ],
)
def test_kinds_of_several_words_are_written_out(short: str, full: str) -> None:
    assert in_full(short) == full


def test_a_number_that_names_its_year_is_followed_by_none() -> None:
    assert cited_name("PMK", "113/PMK.05/2012", "2012", "") == "Peraturan Menteri Keuangan Nomor 113/PMK.05/2012"
    assert cited_name("PMK", "113", "2012", "") == "Peraturan Menteri Keuangan Nomor 113 Tahun 2012"


def test_a_message_names_the_amendment_so(check_text: Check) -> None:
    block = "Nomor SOP : 800/22/2026\nTanggal Efektif : 25 Agustus 2026\nNama SOP : Cuti Pegawai\n\n"
    law = "Dasar Hukum\n1. Peraturan Badan Kepegawaian Negara Nomor 24 Tahun 2017 tentang Tata Cara Pemberian Cuti Pegawai Negeri Sipil\n"
    (finding,) = check_text(KOP + block + law + TABLE, "HKM015").findings
    assert "dengan Peraturan Badan Kepegawaian Negara Nomor 7 Tahun 2021;" in finding.message


def test_a_kind_whose_name_tells_no_region_is_named_with_that_of_its_region() -> None:
    qanun = Peraturan("Qanun", "3", 2019, "Perpustakaan", "pidie", "kabupaten")
    assert kind_name(qanun) == "Qanun Kabupaten Pidie"
    assert kind_name(qanun._replace(jenis="Perbup")) == "Peraturan Bupati Pidie"
