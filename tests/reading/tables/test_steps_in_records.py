"""Steps written one below the other, each with the labels of its columns, are the table that they stand for."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source
from soplint.vocabulary.istilah import column_forms

HEAD = """DINAS SOSIAL

Nomor SOP : 460/07/DINSOS/2024
Nama SOP : Penyaluran Bantuan

Pencatatan dan Pendataan
- Buku register

"""
SIGNATURE = """Kepala Dinas Sosial,

Wulan Sari, S.Sos.
NIP. 19720415 199703 2 004
"""
FORMS = [
    """PROSEDUR

Langkah 1
Kegiatan: Menghitung alokasi
Pelaksana: Staf
Kelengkapan: Data warga
Waktu: 1 Hari
Output: Daftar alokasi

Langkah 2
Kegiatan: Menetapkan alokasi
Pelaksana: Kepala Dinas
Kelengkapan: Daftar alokasi
Waktu: 15 Menit
Output:
""",
    """## Uraian Prosedur

1. **Menghitung alokasi**
   - Pelaksana: Staf
   - Kelengkapan: Data warga
   - Waktu: 1 Hari
   - Output: Daftar alokasi
2. **Menetapkan alokasi**
   - Pelaksana: Kepala Dinas
   - Kelengkapan: Daftar
     alokasi
   - Waktu: 15 Menit
   - Output:
""",
    """7. Uraian Prosedur

1. Menghitung alokasi — Pelaksana: Staf; Kelengkapan: Data warga; Waktu: 1 Hari; Output: Daftar alokasi
2. Menetapkan alokasi — Pelaksana: Kepala Dinas; Kelengkapan: Daftar alokasi; Waktu: 15 Menit; Output:
""",
    """langkah:
  - no: 1
    kegiatan: Menghitung alokasi
    pelaksana: Staf
    kelengkapan: Data warga
    waktu: 1 Hari
    output: Daftar alokasi
  - no: 2
    kegiatan: Menetapkan alokasi
    pelaksana: Kepala Dinas
    kelengkapan: Daftar alokasi
    waktu: 15 Menit
    output:
""",
    """### Langkah 1: Menghitung alokasi

**Kegiatan:** Menghitung alokasi
**Pelaksana:** Staf
**Kelengkapan:** Data warga
**Waktu:** 1 Hari
**Output:** Daftar alokasi

### Langkah 2: Menetapkan alokasi

**Kegiatan:** Menetapkan alokasi
**Pelaksana:** Kepala Dinas
**Kelengkapan:** Daftar alokasi
**Waktu:** 15 Menit
**Output:**
""",
    """**Tahap 1**
- Aktivitas: Menghitung alokasi
- Pelaksana: Staf
- Persyaratan: Data warga
- Waktu Penyelesaian: 1 Hari
- Hasil: Daftar alokasi

**Tahap 2**
- Aktivitas: Menetapkan alokasi
- Pelaksana: Kepala Dinas
- Persyaratan: Daftar alokasi
- Waktu Penyelesaian: 15 Menit
- Hasil:
""",
]


@pytest.mark.parametrize("blank", ["\n", ""])
@pytest.mark.parametrize("form", FORMS)
def test_labels_below_one_another_are_the_columns_of_a_step(
    check_text: Callable[..., DocumentResult], form: str, blank: str
) -> None:
    text = HEAD + form + blank + SIGNATURE
    (sop,) = parse(Source("x", text)).sops
    assert [
        (step.nomor, *[value and value.teks for value in (step.uraian, step.kelengkapan, step.waktu, step.output)])
        for step in sop.langkah
    ] == [
        (1, "Menghitung alokasi", "Data warga", "1 Hari", "Daftar alokasi"),
        (2, "Menetapkan alokasi", "Daftar alokasi", "15 Menit", None),
    ]
    assert sop.bagian[0].butir[0].isi.teks == "Buku register"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.legibility == 1.0
    assert [finding.code for finding in check_text(text, "LKH001", "LKH007", "LKH008", "STR005").findings] == ["LKH008"]


@pytest.mark.parametrize("write", [str.title, str.upper, str.capitalize])
@pytest.mark.parametrize("label", column_forms("waktu"))
def test_each_label_of_the_vocabulary_may_stand_before_a_time(label: str, write: Callable[[str], str]) -> None:
    form = FORMS[0].replace("Waktu:", f"{write(label)} :")
    times = [step.waktu and step.waktu.teks for step in parse(Source("x", HEAD + form)).sops[0].langkah]
    assert times == ["1 Hari", "15 Menit"]


def test_a_figure_behind_a_label_is_no_number_of_a_step() -> None:
    form = FORMS[0].replace("Menghitung", "2 petugas menghitung")
    assert [step.nomor for step in parse(Source("x", HEAD + form)).sops[0].langkah] == [1, 2]


@pytest.mark.parametrize(
    "form",
    [
        # No step says what is done.
        "1. Pelaksana: Staf\n   Kelengkapan: Data\n   Waktu: 1 Hari\n2. Pelaksana: Staf\n   Kelengkapan: Data\n   Waktu: 1 Hari\n",
        # Nobody is said to act.
        "1. Menghitung\n   Kelengkapan: Data\n   Waktu: 1 Hari\n2. Menetapkan\n   Kelengkapan: Data\n   Waktu: 1 Hari\n",
        # What happens on a day or at an hour.
        "1. Kegiatan: Rapat\n   Pelaksana: Umum\n   Kelengkapan: Undangan\n   Waktu: 5 Mei 2023\n   Hasil: Notulen\n"
        "2. Kegiatan: Rapat\n   Pelaksana: Hukum\n   Kelengkapan: Undangan\n   Waktu: 08.00\n   Hasil: Notulen\n",
        # One of them says nobody who acts.
        "Prosedur\n\n1. Menghitung\n   Pelaksana: Staf\n   Kelengkapan: Data\n   Waktu: 1 Hari\n   Output: Daftar\n"
        "2. Menetapkan\n   Kelengkapan: Daftar\n   Waktu: 1 Hari\n   Output: Keputusan\n",
        # Nothing says that the words behind the numbers are what is done.
        "Catatan\n\n1. Menghitung\n   Pelaksana: Staf\n   Kelengkapan: Data\n   Waktu: 1 Hari\n   Output: Daftar\n"
        "2. Menetapkan\n   Pelaksana: Camat\n   Kelengkapan: Daftar\n   Waktu: 1 Hari\n   Output: Keputusan\n",
        # One step alone.
        "Langkah 1\nKegiatan: Menghitung\nKelengkapan: Data\nWaktu: 1 Hari\n",
        # The first one lacks a column that the second has.
        "Prosedur\n\n1. Menghitung\n   Pelaksana: Staf\n   Waktu: 1 Hari\n   Output: Daftar\n"
        "2. Menetapkan\n   Pelaksana: Camat\n   Kelengkapan: Daftar\n   Waktu: 1 Hari\n   Output: Keputusan\n",
        # Items with a time.
        "1. Pengambilan data, waktu: 1 hari\n2. Penyimpanan data, waktu: 2 hari\n",
    ],
)
def test_other_lists_are_none(form: str) -> None:
    assert parse(Source("x", HEAD + form)).sops[0].tabel == ()


def test_a_step_may_lack_a_time() -> None:
    step = "{}. Menghitung\n   Pelaksana: Staf\n   Kelengkapan: Data\n{}   Output: Daftar\n"
    times = ["   Waktu: 1 Hari\n", "", "   Waktu: 2 Hari\n"]
    form = "Prosedur\n\n" + "".join(step.format(at, time) for at, time in enumerate(times, 1))
    steps = parse(Source("x", HEAD + form)).sops[0].langkah
    assert [step.waktu.teks if step.waktu is not None else None for step in steps] == ["1 Hari", None, "2 Hari"]


def test_a_note_that_one_step_alone_has_is_read() -> None:
    form = FORMS[1].replace("   - Output:\n", "   - Output: Surat\n   - Keterangan: Sesuai kuota\n")
    (sop,) = parse(Source("x", HEAD + form)).sops
    notes = [step.keterangan.teks if step.keterangan is not None else None for step in sop.langkah]
    assert notes == [None, "Sesuai kuota"]
    assert [kolom.peran for kolom in sop.tabel[0].kolom][-1] == "keterangan"
