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
