"""Names of SOPs and offices that an abbreviation makes one, and those that only share a word."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.checks.nama import same_name
from soplint.checks.singkatan import same_written_out
from soplint.model import MEDAN
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "pengolahan data survei sosial ekonomi nasional",
            "pengolahan data survei angkatan kerja nasional",
        ),
        ("pelayanan izin operasional sekolah", "pelayanan kartu identitas sekolah"),
    ],
)
def test_a_word_that_both_names_hold_abbreviates_nothing(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_a_word_said_twice_makes_no_other_name() -> None:
    assert same_name("pengelolaan surat masuk", "pengelolaan surat surat masuk")
    assert not same_name("pengelolaan surat masuk", "pengelolaan surat keluar")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("penyusunan rka", "penyusunan rencana kerja dan anggaran"),
        ("kenaikan pangkat pns", "kenaikan pangkat pegawai negeri sipil"),
        ("fasilitasi kominfo", "fasilitasi komunikasi dan informatika"),
    ],
)
def test_an_abbreviation_still_stands_for_its_words(one: str, other: str) -> None:
    assert same_written_out(one.split(), other.split())


def signed(approving: str, signing: str) -> str:
    block = IDENTITY.replace("Disahkan Oleh : Kepala Dinas Perhubungan", f"Disahkan Oleh : {approving}")
    return f"{block}{LAW}{TABLE}{signing}\n\n\nBUDI SANTOSO, S.E.\nNIP. 19701208 199203 1 007\n"


@pytest.mark.parametrize(
    ("approving", "signing"),
    [
        ("Direktur RSUKT", "Direktur Rumah Sakit Umum Kota Tarakan"),
        ("Kepala BNNK Buleleng", "Kepala Badan Narkotika Nasional Kabupaten Buleleng"),
    ],
)
def test_an_abbreviation_may_hold_the_region(check_text: Check, approving: str, signing: str) -> None:
    assert not check_text(signed(approving, signing), "IDN014").findings


@pytest.mark.parametrize(
    ("approving", "signing"),
    [
        ("Plt. Kepala Dinas Perhubungan", "Pelaksana Tugas\nKepala Dinas Perhubungan,"),
        ("Pelaksana Harian Kepala Dinas Perhubungan", "PLH. KEPALA DINAS PERHUBUNGAN"),
        ("Pjs. Wali Kota Parepare", "Penjabat Sementara Wali Kota Parepare,"),
        # Slips of a letter or an ending are no other office.
        ("Kepala Puskesmas", "Kepala Pusat Kesehatan Masyarakat"),
        ("Kepala Dinas Pertanian", "Kepala Dinas Pertnian"),
        ("Kepala Dinas Perpustakaan", "Kepala Dinas Perpustokoan"),
        ("Kepala Bagian Pemerintahan", "Kepala Bagian Pemerintah"),
    ],
)
def test_an_acting_official_is_one_abbreviated_or_not(check_text: Check, approving: str, signing: str) -> None:
    assert not check_text(signed(approving, signing), "IDN014", "STR008").findings


@pytest.mark.parametrize(
    ("approving", "signing"),
    [
        ("Pj. Wali Kota Parepare", "Penjabat Sementara Wali Kota Parepare"),
        ("Kepala Dinas Perhubungan", "Pelaksana Tugas\nKepala Dinas Perhubungan,"),
        ("Direktur RSUKT", "Direktur Rumah Sakit Jiwa Kota Tarakan"),
        ("Direktur RSUKT", "Plt. Direktur Rumah Sakit Umum Kota Tarakan"),
        # Their letters stand among those of the other, or are nearly those: words all the same.
        ("Kepala Dinas Pertanian", "Kepala Dinas Perpustakaan dan Kearsipan"),
        ("Kepala Badan Kepegawaian Daerah", "Kepala Bagian Umum"),
        ("Kepala Dinas Pemuda dan Olahraga", "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("Kepala Dinas Pertanian", "Kepala Dinas Pertanahan"),
        ("Kepala Dinas Perikanan", "Kepala Dinas Perdagangan"),
        # The secretary of a kapanewon, and who assists the inspector: their titles open like those of the heads.
        ("Panewu", "Panewu Anom"),
        ("Panewu Depok", "Panewu Anom Depok"),
        ("Mantri Pamong Praja", "Mantri Anom"),
        ("Inspektur", "Inspektur Pembantu Wilayah I"),
    ],
)
def test_another_office_and_an_acting_one_are_still_found(check_text: Check, approving: str, signing: str) -> None:
    assert check_text(signed(approving, signing), "IDN014").findings


ABOVE = "PEMERINTAH KABUPATEN CIAMIS\nDESA SUKAMAJU\n\n"
LABELS = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP")


def fields(text: str) -> dict[str, str]:
    (sop,) = parse(Source("x", text + "\n" + LAW + TABLE)).sops
    return {name: nilai.teks for name in MEDAN if (nilai := sop.identitas.value(name)) is not None}


VALUES = {
    "nomor": "141/05/SOP-Ds/VI/2021",
    "tanggal_pembuatan": "7 Juni 2021",
    "tanggal_revisi": "-",
    "tanggal_efektif": "8 Juni 2021",
    "disahkan_oleh": "Kepala Desa Sukamaju",
    "nama": "Penyusunan Rencana Kerja Pemerintah Desa",
}


@pytest.mark.parametrize("colon", ["", " :"])
def test_as_many_values_as_labels_above_them_are_theirs_in_order(colon: str) -> None:
    labels = "\n".join(line + colon for line in LABELS)
    stated = {name: value for name, value in VALUES.items() if value != "-"}
    assert fields(f"{ABOVE}{labels}\n" + "\n".join(VALUES.values()) + "\n") == stated


@pytest.mark.parametrize("without", ["nomor", "tanggal_revisi", "tanggal_pembuatan"])
def test_with_a_value_missing_none_is_given_away(without: str) -> None:
    values = [value for name, value in VALUES.items() if name != without]
    found = fields(ABOVE + "\n".join(LABELS) + "\n" + "\n".join(values) + "\n")
    assert not found.keys() & {"nomor", "tanggal_pembuatan", "tanggal_efektif"}


def test_values_in_another_order_are_not_given_away() -> None:
    values = [*list(VALUES.values())[1:], VALUES["nomor"]]
    found = fields(ABOVE + "\n".join(LABELS) + "\n" + "\n".join(values) + "\n")
    assert not found.keys() & {"nomor", "tanggal_pembuatan", "tanggal_efektif"}


def test_a_name_of_two_lines_below_its_label_is_read() -> None:
    text = IDENTITY.replace("Nama SOP : Pengujian Kendaraan", "Nama SOP\nPengujian Kendaraan\nTahun 2023")
    (sop,) = parse(Source("x", text + LAW + TABLE)).sops
    nama = sop.identitas.nama
    assert nama is not None and nama.nilai is not None and nama.nilai.teks.startswith("Pengujian Kendaraan")


@pytest.mark.parametrize(
    "name", ["Layanan Surat Keterangan", "Pelayanan Surat Keterangan", "Distribusi Logistik", "Kerja Sama Daerah"]
)
def test_a_service_is_an_action(check_text: Check, name: str) -> None:
    assert not check_text(IDENTITY.replace("Pengujian Kendaraan", name) + LAW + TABLE, "IDN021").findings


def test_a_thing_is_none(check_text: Check) -> None:
    assert check_text(IDENTITY.replace("Pengujian Kendaraan", "Buku Tamu") + LAW + TABLE, "IDN021").findings
