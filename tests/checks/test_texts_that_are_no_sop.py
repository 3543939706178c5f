"""A text that only shares a few words with SOPs is told to be none, and nothing is found in it."""

from collections.abc import Callable

import pytest

from soplint.findings import Outcome
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

REGULATIONS = """Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
2. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik
Peringatan
Dilarang memberi imbalan kepada petugas.
"""

SCHEDULE = """JADWAL SOSIALISASI

No\tKegiatan\tWaktu\tPenanggung Jawab
1\tRegistrasi peserta\t30 menit\tPanitia
2\tPembukaan acara\t15 menit\tKepala Dinas
3\tPemaparan materi\t2 jam\tNarasumber
"""

PLAN = """| No | Kegiatan | Output | Waktu | Keterangan |
|---|---|---|---|---|
| 1 | Penyusunan pedoman | Dokumen | Triwulan I | |
| 2 | Evaluasi layanan | Laporan | Triwulan II | |
"""

WORKLOAD = """No\tUraian Tugas\tSatuan Hasil\tWaktu Penyelesaian\tBeban Kerja\tKeterangan
1\tMenerima surat masuk\tSurat\t5 menit\t3000\t
2\tMengagendakan surat\tSurat\t10 menit\t3000\t
"""

MINUTES = f"""NOTULEN RAPAT
Nomor : 005/12/2024
Tempat : Aula

{SCHEDULE}
Disahkan Oleh : Kepala Dinas
"""

FOLLOW_UP = """No\tUraian Kegiatan\tPelaksana\tWaktu\tOutput\tKeterangan
1\tPenyusunan keputusan\tSekretaris\tJanuari\tKeputusan\t
2\tSosialisasi\tKepala Subbagian\tFebruari\tLaporan\t
"""

STEPS = """No\tKegiatan\tPelaksana\t\tWaktu\tOutput
\t\tStaf\tKasi\t\t
1\tMencatat surat masuk\tv\t\t5 menit\tCatatan
2\tMemeriksa catatan\t\tv\t10 menit\tCatatan terperiksa
"""


def problems(result: DocumentResult) -> list[str]:
    return [problem.key for problem in result.problems]


@pytest.mark.parametrize("text", [REGULATIONS, SCHEDULE, PLAN, WORKLOAD, MINUTES, FOLLOW_UP])
def test_what_any_document_may_hold_makes_no_sop(check_text: Check, text: str) -> None:
    result = check_text(text)
    assert not result.findings
    assert not result.sops
    assert problems(result) == ["sys.no_sop"]


@pytest.mark.parametrize(
    "text",
    [
        SCHEDULE.replace("JADWAL SOSIALISASI", "SOP SOSIALISASI"),
        f"Nama SOP : Sosialisasi\n\n{SCHEDULE}",
        MINUTES.replace("Tempat : Aula", "Tanggal Pembuatan : 4 Maret 2024"),
        STEPS,
        REGULATIONS + "Keterkaitan\n1. SOP Pengaduan\n",
    ],
    ids=["title", "name", "date", "columns", "sections"],
)
def test_one_sign_of_an_sop_makes_it_one(check_text: Check, text: str) -> None:
    result = check_text(text)
    assert len(result.sops) == 1
    assert "sys.no_sop" not in problems(result)


IDENTITY = """PEMERINTAH KABUPATEN SUKAMAJU
DINAS PERPUSTAKAAN

Nomor SOP : 041/07/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Tanggal Efektif : 11 Maret 2024
Disahkan Oleh : Kepala Dinas Perpustakaan
Nama SOP : Peminjaman Buku

Dasar Hukum
1. Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan
"""

BELOW = """
Kualifikasi Pelaksana
1. Memahami layanan
"""

LAST = """
Pencatatan dan Pendataan
Disimpan sebagai arsip.
"""


@pytest.mark.parametrize("text", [IDENTITY, IDENTITY + BELOW])
def test_a_text_that_ends_with_its_first_sections_does_not_tell_whether_others_are_missing(
    check_text: Check, text: str
) -> None:
    [sop] = check_text(text, "STR001").sops
    assert sop.outcomes["STR001"] is Outcome.UNDETERMINED
    assert sop.reasons["STR001"] == "naskah_terputus"


def test_sections_between_others_are_missing(check_text: Check) -> None:
    [sop] = check_text(IDENTITY + LAST, "STR001").sops
    assert sop.outcomes["STR001"] is Outcome.FAIL
