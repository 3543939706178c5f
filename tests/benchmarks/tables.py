"""Makes step tables by seed, with copies among them as scans show them: for measuring how surely copies are found.

Tables on one subject share phrases without being copies, as SOPs of many agencies on incoming letters do. A copy has the
steps of its source, with characters misread, words run together, a step left out or times changed; its source is noisy
too, for both were scanned.
"""

import random
from typing import NamedTuple

ACTS = {
    "terima": ["Menerima", "Menerima dan memeriksa", "Menerima dan meneliti", "Menerima serta mencatat"],
    "catat": ["Mencatat", "Mencatat dan memberi nomor", "Mengagendakan", "Membukukan", "Meregistrasi"],
    "periksa": ["Memeriksa", "Meneliti", "Memverifikasi", "Memeriksa kelengkapan", "Mengoreksi", "Mencermati"],
    "susun": ["Menyusun", "Membuat konsep", "Menyiapkan", "Menyusun dan mengetik", "Merumuskan"],
    "sampaikan": ["Menyampaikan", "Meneruskan", "Mengajukan", "Menyerahkan", "Mengirimkan"],
    "tanda": ["Menandatangani", "Menyetujui dan menandatangani", "Mengesahkan", "Memberi paraf pada"],
    "arsip": ["Mengarsipkan", "Menyimpan dan mengarsipkan", "Mendokumentasikan", "Menata arsip"],
    "bahas": ["Membahas", "Mengadakan rapat pembahasan", "Mengoordinasikan", "Menelaah bersama"],
    "olah": ["Mengolah", "Merekap", "Menghimpun", "Menginventarisasi", "Mengumpulkan"],
}
SUBJECTS = [
    "surat masuk", "surat keluar", "usulan kenaikan pangkat", "permohonan cuti pegawai", "laporan kinerja triwulan",
    "laporan keuangan semester", "permohonan izin usaha", "pengaduan masyarakat", "data kependudukan", "usulan mutasi",
    "rencana kerja anggaran", "dokumen pengadaan barang", "permohonan informasi publik", "laporan aset daerah",
    "bantuan sosial warga", "data capaian indikator", "usulan pensiun pegawai", "kegiatan penyuluhan", "surat keterangan",
    "hasil pemeriksaan lapangan", "rekomendasi teknis", "jadwal pelatihan", "perjalanan dinas", "daftar hadir pegawai",
]  # fmt: skip
FIELDS = [
    "", "bidang kesehatan", "bidang pendidikan", "tingkat kecamatan", "tingkat kelurahan", "urusan pertanian", "pemuda",
    "urusan perikanan", "bidang sosial", "perdagangan", "lalu lintas", "kebersihan kota", "tata ruang", "perpustakaan",
    "arsip daerah", "ketenagakerjaan", "keluarga berencana", "penanggulangan bencana", "aparatur desa", "pariwisata",
]  # fmt: skip
QUALITIES = [
    "", "", "sesuai ketentuan", "beserta lampirannya", "dari bidang terkait", "dari masing-masing seksi", "secara lengkap",
    "yang telah diverifikasi", "tahun berjalan", "berdasarkan disposisi", "melalui aplikasi", "dalam buku agenda",
    "untuk ditindaklanjuti", "sebagai bahan pimpinan", "yang masuk setiap hari", "hasil rapat koordinasi",
]  # fmt: skip
RECEIVERS = [
    "", "", "kepada kepala dinas", "kepada sekretaris", "kepada kepala bidang", "kepada camat", "kepada pemohon",
    "kepada kepala seksi", "kepada instansi terkait", "ke bagian umum", "kepada pejabat yang berwenang", "kepada tim",
]  # fmt: skip
TIMES = [5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 1440.0, 2880.0, 4320.0, 7200.0]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Table(NamedTuple):
    """A step table, and the number of the table that it was copied from (its own when it is no copy)."""

    uraian: tuple[str, ...]
    menit: tuple[float | None, ...]
    source: int


def independent(chance: random.Random) -> tuple[list[str], list[float]]:
    """A table that somebody wrote on one of the subjects."""
    subject = f"{chance.choice(SUBJECTS)} {chance.choice(FIELDS)}".strip()
    steps = []
    for act in ["terima", *chance.sample(list(ACTS), chance.randrange(3, 8)), "arsip"]:
        words = [chance.choice(ACTS[act]), subject, chance.choice(QUALITIES), chance.choice(RECEIVERS)]
        steps.append(" ".join(word for word in words if word).casefold())
    return steps, [chance.choice(TIMES) for _ in steps]


def scanned(steps: list[str], times: list[float], rate: float, chance: random.Random) -> tuple[list[str], list[float]]:
    """The table as a scan of it reads; ``rate`` is the share of characters that are misread."""
    found = []
    for step in steps:
        signs = [chance.choice(LETTERS) if sign != " " and chance.random() < rate else sign for sign in step]
        found.append("".join("" if sign == " " and chance.random() < rate else sign for sign in signs))
    return found, list(times)


def changed(steps: list[str], times: list[float], chance: random.Random) -> tuple[list[str], list[float]]:
    """What an office changes in a table that it takes over: a step left out, some times, an addressee."""
    steps, times = list(steps), list(times)
    if len(steps) > 5 and chance.random() < 0.3:
        at = chance.randrange(len(steps))
        del steps[at], times[at]
    times = [chance.choice(TIMES) if chance.random() < 0.1 else time for time in times]
    if chance.random() < 0.3:
        at = chance.randrange(len(steps))
        steps[at] += " " + chance.choice(RECEIVERS[2:])
    return steps, times


def make(count: int, rate: float, seed: int = 1, share: float = 0.3) -> list[Table]:
    """So many tables, a ``share`` of them copies in groups of 2 to 40, in random order."""
    chance = random.Random(f"{seed}-{count}-{rate}")
    tables: list[Table] = []
    while len(tables) < count:
        source = len(tables)
        steps, times = independent(chance)
        copies = 0
        if chance.random() < share / 3:
            copies = min(int(chance.paretovariate(1.2)), 40)
        for number in range(1 + copies):
            taken = (steps, times) if number == 0 else changed(steps, times, chance)
            uraian, menit = scanned(*taken, rate, chance)
            tables.append(Table(tuple(uraian), tuple(menit), source))
    tables = tables[:count]
    chance.shuffle(tables)
    return tables
