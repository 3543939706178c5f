"""A letter in the number of a regulation: the scan's where a digit makes it the one that bears the title."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, TABLE
from soplint.results import DocumentResult

LAW = "Dasar Hukum\n1. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor {} Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah\n"


@pytest.mark.parametrize(("number", "origin"), [("8B", "scan"), ("89", "document"), ("8C", "document")])
def test_whose_fault_the_number_is(check_text: Callable[..., DocumentResult], number: str, origin: str) -> None:
    (finding,) = check_text(IDENTITY + LAW.format(number) + TABLE, "HKM012").findings
    assert finding.origin == origin


def test_a_wrong_kind_with_the_right_number_is_no_misread_digit(check_text: Callable[..., DocumentResult]) -> None:
    law = "Dasar Hukum\n1. Undang-Undang Nomor 39 Tahun 2019 tentang Satu Data Indonesia\n"
    (finding,) = check_text(IDENTITY + law + TABLE, "HKM012").findings
    assert finding.origin == "document"
