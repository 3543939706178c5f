"""Short SOPs that several tests change in one place."""

__all__ = ["ARCHIVES", "CITING", "IDENTITY", "IDENTITY_ON_LINES", "LAW", "TABLE", "before_steps"]

IDENTITY = """PEMERINTAH KOTA PAREPARE
DINAS PERHUBUNGAN

Nomor SOP : 551/017/SOP/2023
Tanggal Pembuatan : 6 Maret 2023
Tanggal Efektif : 13 Maret 2023
Disahkan Oleh : Kepala Dinas Perhubungan
Nama SOP : Pengujian Kendaraan

"""
IDENTITY_ON_LINES = """PEMERINTAH KOTA SALATIGA
DINAS PERHUBUNGAN

Nomor SOP
551/017/SOP/2023
Tanggal Pembuatan
6 Maret 2023
Tanggal Efektif
13 Maret 2023
Disahkan Oleh
Kepala Dinas Perhubungan
Nama SOP
Pengujian Kendaraan

"""
LAW = """Dasar Hukum
1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan
"""
TABLE = """
No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput
1\tMenguji rem kendaraan\tO\t\tBukti pendaftaran\t5 Menit\tHasil uji
2\tMengesahkan hasil uji\t\tO\tHasil uji\t10 Menit\tHasil uji sah

"""
ARCHIVES = """PEMERINTAH KABUPATEN SUKAMAJU
DINAS KEARSIPAN

Nomor SOP : 065/12/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Tanggal Efektif : 11 Maret 2024
Disahkan Oleh : Kepala Dinas Kearsipan
Nama SOP : Pengelolaan Arsip
"""
CITING = """PEMERINTAH KABUPATEN SUKAMAJU
DINAS SOSIAL

Nomor SOP : 460/12/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Tanggal Efektif : 4 Maret 2024
Nama SOP : Penyaluran Bantuan

Dasar Hukum
1. {citation}
"""
"""An SOP that cites what takes the place of ``{citation}``."""


def before_steps(nama: str) -> str:
    """An identity block with that name of the SOP, and the heading of a step table: the steps may follow."""
    return (
        f"Nomor SOP : 1/SOP/2024\nTanggal Pembuatan : 4 Maret 2024\nDisahkan Oleh : Kepala Dinas\nNama SOP : {nama}\n\n"
        "No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan\n\t\tKepala Dinas\tStaf\tKelengkapan\tWaktu\tOutput\t\n"
    )
