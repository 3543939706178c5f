"""A short name of a ministry stands for the name that it had in the year of the regulation."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, TABLE
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]
NEW = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"


@pytest.mark.parametrize(
    ("citation", "full"),
    [
        ("Permenpan Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat", NEW),
        ("PermenPAN Nomor 99 Tahun 2016 tentang Tata Kelola", NEW),
        ("PermenPAN Nomor PER/21/M.PAN/11/2008 tentang Tata Kelola", "Peraturan Menteri Negara Pendayagunaan Aparatur Negara"),
        ("Permenaker Nomor PER.03/MEN/1998 tentang Pelaporan Kecelakaan", "Peraturan Menteri Tenaga Kerja"),
        ("Permenaker Nomor 33 Tahun 2016 tentang Pengawasan Ketenagakerjaan", "Peraturan Menteri Ketenagakerjaan"),
        ("PermenPAN Nomor 5 Tahun 2009 tentang Tata Kelola", "Peraturan Menteri Negara Pendayagunaan Aparatur Negara"),
        ("PermenPAN Nomor 5 Tahun 2010 tentang Tata Kelola", NEW),
        ("Permendagri Nomor 14 Tahun 2017 tentang Tata Kelola", "Peraturan Menteri Dalam Negeri"),
    ],
)  # fmt: skip
def test_the_kind_is_written_out_as_it_was_called(check_text: Check, citation: str, full: str) -> None:
    (finding,) = check_text(f"{IDENTITY}Dasar Hukum\n1. {citation}\n{TABLE}", "HKM011").findings
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [full]
    assert f"{full} Nomor" in (finding.advice or "")
