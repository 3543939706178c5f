"""What findings say: the words fit the fault, once, and what is advised would mend it."""

from collections.abc import Callable

import pytest

from soplint.acuan import acuan_toml
from soplint.checks.bentuk_aktif import bentuk_aktif
from soplint.results import DocumentResult

SOP = """PEMERINTAH KABUPATEN SUKAMAJU
DINAS KEARSIPAN

Nomor SOP : 065/12/SOP/{year}
Tanggal Pembuatan : 4 Maret {year}
Tanggal Efektif : 11 Maret {year}
Disahkan Oleh : Kepala Dinas Kearsipan
Nama SOP : Pengelolaan Arsip

Dasar Hukum
1. {law}

No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan
\t\tKepala Dinas\tArsiparis\tKelengkapan\tWaktu\tOutput\t
{steps}
"""
LAW = "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"
Check = Callable[..., DocumentResult]


def said(check: Check, code: str, *steps: str, law: str = LAW, year: int = 2024) -> list[tuple[str, str]]:
    rows = [
        f"{number}.\t{step}" for number, step in enumerate(steps or ("Menata arsip\t\tv\tArsip\t1 Jam\tArsip\t",), 1)
    ]
    result = check(SOP.format(law=law, year=year, steps="\n".join(rows)), code)
    return [(finding.message, finding.advice) for finding in result.findings]


@pytest.mark.parametrize(
    ("opening", "advised"),
    [
        ("Pembuatan konsep surat", '"membuat ..."'),
        ("Penyusunan konsep surat", '"menyusun ..."'),
        ("Entri data arsip", '"mengentri ..."'),
        ("Penyelenggaraan rapat", '"menyelenggarakan ..."'),
        ("Pencarian arsip", '"mencari ..."'),
        ("Pemberian informasi", '"memberikan ..."'),
        ("Penandatanganan surat", '"menandatangani ..."'),
        ("Analisa data", '"menganalisis ..."'),
        ("Sosialisasi peraturan", '"menyosialisasikan ..."'),
        ("Rapat koordinasi", '"melaksanakan rapat ..."'),
        ("Peraturan baru", '"menerima ...", "memeriksa ...", "menyusun ..."'),
        ("Permintaan data", '"menerima ...", "memeriksa ...", "menyusun ..."'),
        ("Informasi arsip", '"menerima ...", "memeriksa ...", "menyusun ..."'),
    ],
)
def test_a_noun_is_answered_with_its_own_verb(check_text: Check, opening: str, advised: str) -> None:
    ((_, advice),) = said(check_text, "LKH003", f"{opening}\t\tv\tArsip\t1 Jam\tArsip\t")
    assert advice.endswith(f"misalnya {advised}.")


@pytest.mark.parametrize(
    ("description", "advised"),
    [
        ("Berkas permohonan diterima dari pemohon", '"menerima ..."'),
        ("Kelengkapan berkas dicek", '"mengecek ..."'),
        ("Ditandatangani oleh Kepala Dinas", '"menandatangani ..."'),
        ("Surat yang telah diterima diproses", '"memproses ..."'),
        ("Keputusan disahkan", '"mengesahkan ..."'),
        ("Masyarakat yang datang diterima", '"menerima ..."'),
        ("Berkas yang diterima", '"menerima ...", "memeriksa ...", "menyusun ..."'),
        ("Dilakukan pemeriksaan berkas", '"memeriksa ..."'),
        ("Dilaksanakan rapat koordinasi", '"melaksanakan rapat ..."'),
        ("Tidak dilakukan apa pun", '"tidak melakukan ..."'),
        ("Pembuatan nota dinas yang telah disetujui", '"membuat ..."'),
        ("Pengiriman surat untuk ditandatangani", '"mengirim ..."'),
        ("Direktur utama dan dinas", '"menerima ...", "memeriksa ...", "menyusun ..."'),
    ],
)
def test_a_passive_is_answered_with_its_own_verb(check_text: Check, description: str, advised: str) -> None:
    ((_, advice),) = said(check_text, "LKH003", f"{description}\t\tv\tArsip\t1 Jam\tArsip\t")
    assert advice.endswith(f"misalnya {advised}.")


@pytest.mark.parametrize(
    ("description", "advised"),
    [
        ("Cetak kartu", '"mencetak ..."'),
        ("Serahkan kartu kepada pemohon", '"menyerahkan ..."'),
        ("Tanda tangan surat", '"menandatangani ..."'),
        ("Paraf konsep surat", '"memaraf ..."'),
        ("Negosiasi harga", '"melaksanakan negosiasi ..."'),
        ("Survei lokasi", '"melaksanakan survei ..."'),
        ("Segera rapat staf", '"melaksanakan rapat ..."'),
        ("Penerima surat", '"menerima ...", "memeriksa ...", "menyusun ..."'),
        ("Daftar hadir", '"menerima ...", "memeriksa ...", "menyusun ..."'),
    ],
)
def test_an_order_or_a_noun_is_answered_with_the_verb_of_its_act(
    check_text: Check, description: str, advised: str
) -> None:
    ((_, advice),) = said(check_text, "LKH003", f"{description}\t\tv\tArsip\t1 Jam\tArsip\t")
    assert advice.endswith(f"misalnya {advised}.")


def test_a_verb_without_an_object_is_named_without_the_point_behind_it(check_text: Check) -> None:
    ((message, advice),) = said(check_text, "LKH004", "Mendistribusikan.\t\tv\tArsip\t1 Jam\tArsip\t")
    assert message.startswith('Uraian "Mendistribusikan" ')
    assert '"Mendistribusikan surat masuk"' in advice


def test_every_noun_of_an_act_is_answered_with_a_standard_verb_of_that_act() -> None:
    verbs = {noun: set(row["kata_kerja"]) for row in acuan_toml("tindakan").values() for noun in row["nomina"]}
    gatherings = set(acuan_toml("kata-kerja")["pertemuan"])
    advised = {noun: bentuk_aktif((noun,)) for noun in verbs.keys() - gatherings}
    assert {noun: verb for noun, verb in advised.items() if verb not in verbs[noun]} == {}
    assert not set(advised.values()) & acuan_toml("kosakata")["tidak_baku"].keys()


def test_units_in_other_letters_are_one_finding_that_names_the_units(check_text: Check) -> None:
    steps = [f"Menata arsip {time}\t\tv\tArsip\t{time}\tArsip\t" for time in ("3 Jam", "2 jam", "4 jam", "1 Jam")]
    ((message, advice),) = said(check_text, "WKT006", *steps)
    assert message == 'Penulisan waktu tidak seragam: "jam" di sini, "Jam" pada langkah lain.'
    assert advice.endswith('misalnya "Jam".')


def test_one_duration_in_two_units_names_both(check_text: Check) -> None:
    steps = [f"Menata arsip {time}\t\tv\tArsip\t{time}\tArsip\t" for time in ("60 Menit", "1 Jam")]
    assert said(check_text, "WKT006", *steps)[0][0].endswith('"1 Jam" di sini, "60 Menit" pada langkah lain.')


@pytest.mark.parametrize(
    ("months", "right"),
    [
        ("Januari, April, Juni, Oktober", "Januari, April, Juli, dan Oktober"),
        ("Januari dan Agustus", "Januari dan Juli"),
    ],
)
def test_months_that_are_off_are_answered_with_the_whole_list(check_text: Check, months: str, right: str) -> None:
    ((message, advice),) = said(check_text, "PRD005", f"Meminta data\t\tv\tSurat\t1 Jam\tData\t{months}")
    assert message.startswith(f'Bulan "{months}" ')
    assert message.endswith(f"seharusnya {right}.")
    assert right in advice


@pytest.mark.parametrize(
    ("year", "found"),
    [
        (2024, ["beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023"]),
        (2023, ["beberapa kali diubah, terakhir dengan Undang-Undang Nomor 11 Tahun 2020"]),
        (2015, []),
    ],
)
def test_an_amendment_younger_than_the_sop_is_not_owed(check_text: Check, year: int, found: list[str]) -> None:
    law = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    messages = said(check_text, "HKM015", law=law, year=year)
    assert [(f" {how};" in message, f'telah {how}".' in advice) for how, (message, advice) in zip(found, messages, strict=True)] == [
        (True, True) for _ in found
    ]  # fmt: skip


def test_the_final_result_is_named_after_the_draft(check_text: Check) -> None:
    ((_, advice),) = said(check_text, "LKH009", "Menyusun tanggapan\t\tv\tSurat\t1 Jam\tKonsep surat tanggapan\t")
    assert '"Surat tanggapan yang telah ditandatangani"' in advice


def test_what_a_citation_lacks_is_said_in_words(check_text: Check) -> None:
    ((message, _),) = said(check_text, "HKM001", law="Peraturan Bupati Sukamaju Nomor")
    assert message == "Rujukan belum lengkap: nomor, tahun, dan judul belum ditulis."
