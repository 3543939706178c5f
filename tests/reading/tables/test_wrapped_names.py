"""Names that a column or a line was too narrow for are one name: of an actor, of an office."""

import pytest

from soplint.model import Pengesahan
from soplint.parser import parse
from soplint.source import Source

TABLE = """Nomor SOP : 1/SOP/2024
Nama SOP : Pendaftaran Perkara

No   Kegiatan                    Pelaksana                          Mutu Baku
                                 Pengguna    Meja PTSP  Panmud      Kelengkapan         Waktu     Output
                                 terdaftar              Perdata                         (menit)
{blank}1    Mengunggah gugatan           O                                  Surat gugatan       30        Nomor daftar
2    Memeriksa gugatan                       O                      Nomor daftar        15        Gugatan diperiksa
3    Meneliti berkas                                    O           Gugatan diperiksa   15        Berkas diteliti
"""


@pytest.mark.parametrize("blank", ["", "\n"])
def test_an_actor_may_go_on_in_lower_case(blank: str) -> None:
    tabel = parse(Source("x", TABLE.format(blank=blank))).sops[0].tabel[0]
    assert [kolom.nama.teks for kolom in tabel.kolom if kolom.nama] == [
        "Pengguna terdaftar",
        "Meja PTSP",
        "Panmud Perdata",
    ]
    assert [langkah.waktu and langkah.waktu.teks for langkah in tabel.langkah] == ["30", "15", "15"]


def signed(lines: str) -> tuple[str | None, list[Pengesahan]]:
    sop = parse(Source("x", f"Nomor SOP : 1/SOP/2024\nDisahkan Oleh : {lines}\nNama SOP : Arsip\n")).sops[0]
    medan = sop.identitas.disahkan_oleh
    assert medan is not None
    return medan.nilai and medan.nilai.teks, list(sop.tanda_tangan)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kepala Dinas Pendidikan", "Provinsi Banten"),
        ("Kepala Kantor Pertanahan Kabupaten", "Lamongan"),
        ("Kepala Dinas Perpustakaan dan", "Kearsipan"),
    ],
)
def test_the_rest_of_an_office_is_no_name(first: str, second: str) -> None:
    assert signed(f"{first}\n{second}") == (f"{first} {second}", [])
    office, (signature,) = signed(f"{first}\n{second}\nWulan Sari, S.H.")
    assert (office, signature.nama and signature.nama.teks) == (f"{first} {second}", "Wulan Sari, S.H.")


def test_a_name_below_an_office_stays_one() -> None:
    office, (signature,) = signed("Kepala Dinas Pendidikan\nWulan Sari, S.H.")
    assert (office, signature.nama and signature.nama.teks) == ("Kepala Dinas Pendidikan", "Wulan Sari, S.H.")


UNIT = """Nomor SOP : 1/SOP/2024
Nama SOP : Pelatihan

No   Kegiatan                  Pelaksana                   Mutu Baku
                               Sekretaris    Kabid         Persyaratan/      Waktu (hari   Output
                               Badan         Sertifikasi   Kelengkapan       kerja)

1    Memanggil peserta         O                           Disposisi         2             Surat panggilan
2    Memeriksa data peserta                  O             Surat panggilan   3             Daftar peserta
{between}
3    Menyusun jadwal           O                           Daftar peserta    1             Jadwal
4    Menetapkan jadwal                       O             Jadwal            1             Jadwal yang sah
"""


@pytest.mark.parametrize(
    "between",
    ["", "\n          Halaman 2 dari 3\n", "\n   2 / 3\n\f", "\n   - 2 -\n\f", "\n   Hal. 2\n", "\n  Page 2 of 3\n"],
)
def test_a_unit_in_brackets_may_be_wrapped_and_a_page_may_end_in_a_table(between: str) -> None:
    tabel = parse(Source("x", UNIT.format(between=between))).sops[0].tabel[0]
    assert [kolom.nama.teks for kolom in tabel.kolom if kolom.nama] == ["Sekretaris Badan", "Kabid Sertifikasi"]
    assert [(step.uraian and step.uraian.teks, step.waktu and step.waktu.teks) for step in tabel.langkah] == [
        ("Memanggil peserta", "2"),
        ("Memeriksa data peserta", "3"),
        ("Menyusun jadwal", "1"),
        ("Menetapkan jadwal", "1"),
    ]


def test_a_row_that_sums_up_is_no_part_of_the_last_step() -> None:
    total = "     JUMLAH WAKTU                                                            7 Hari"
    tabel = parse(Source("x", UNIT.format(between="").rstrip() + f"\n{total}\n")).sops[0].tabel[0]
    last = tabel.langkah[-1]
    assert (last.uraian and last.uraian.teks, last.waktu and last.waktu.teks) == ("Menetapkan jadwal", "1")


def test_numbers_of_columns_in_brackets_are_no_part_of_the_names() -> None:
    numbers = "(1)  (2)                       (3)           (4)           (5)               (6)           (7)\n"
    text = UNIT.format(between="").replace("kerja)\n\n", f"kerja)\n{numbers}")
    tabel = parse(Source("x", text)).sops[0].tabel[0]
    assert [kolom.nama.teks for kolom in tabel.kolom if kolom.nama] == ["Sekretaris Badan", "Kabid Sertifikasi"]
    assert len(tabel.langkah) == 4


def test_names_may_go_on_in_a_row_of_the_heading() -> None:
    text = """Nama SOP : Audit

No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\tKet
\t\tAuditor\tPengendali\tPengendali\tKelengkapan\tWaktu\tOutput\t
\t\t\tTeknis\tMutu\t\t\t\t
1\tMengumpulkan bukti\tV\t\t\tProgram kerja\t1 Hari\tKertas kerja\t
2\tMereviu kertas kerja\t\tV\t\tKertas kerja\t1 Hari\tKertas kerja tereviu\tDikembalikan
\t\t\t\t\t\t\t\tbila belum
\t\t\t\t\t\t\t\tsesuai
"""
    (sop,) = parse(Source("x", text)).sops
    names = [kolom.nama.teks for kolom in sop.tabel[0].kolom if kolom.nama]
    assert names == ["Auditor", "Pengendali Teknis", "Pengendali Mutu"]
    assert sop.langkah[1].keterangan is not None
    assert sop.langkah[1].keterangan.teks == "Dikembalikan bila belum sesuai"
    assert sop.residu == ()
