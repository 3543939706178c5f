"""Contents as offices write them, in the identity block, the signature and the steps: what is usual is no finding."""

from collections.abc import Callable

import pytest

from soplint.results import DocumentResult
from soplint.values.nomor import parse_nomor
from soplint.values.waktu import parse_waktu

CheckText = Callable[..., DocumentResult]

_SOP = """Nomor SOP : {nomor}
Tanggal Pembuatan : 2 Februari 2026
Tanggal Efektif : 9 Februari 2026
Disahkan Oleh : {disahkan}
Nama SOP : {nama}

No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan
\t\t{aktor}\tKelengkapan\tWaktu\tOutput\t
1\tMenerima permohonan\t\t\tPermohonan\t5 menit\tTanda terima\t
2\t{uraian}\t\t\tBerkas\t{waktu}\tHasil\t

{tanda_tangan}



Budi Santoso, S.Kom.
{nip}
"""
_USUAL = {
    "nomor": "065/07/SOP/II/2026",
    "disahkan": "Kepala Dinas",
    "nama": "Pelayanan Permohonan",
    "aktor": "Kepala Dinas\tStaf",
    "uraian": "Memeriksa permohonan",
    "waktu": "10 menit",
    "tanda_tangan": "Kepala Dinas,",
    "nip": "NIP. 197105141996031001",
}


def _codes(check_text: CheckText, code: str, **different: str) -> list[str]:
    return [finding.quote for finding in check_text(_SOP.format(**_USUAL | different), code).findings]


@pytest.mark.parametrize(
    ("disahkan", "tanda_tangan"),
    [
        ("Kadis Kominfo", "Kepala Dinas Komunikasi dan Informatika"),
        ("Kepala Dinas Komunikasi & Informatika", "Kepala Dinas Komunikasi dan Informatika"),
        ("Kepala Rutan Kelas IIB Sukamaju", "Kepala Rumah Tahanan Negara Kelas IIB Sukamaju"),
        ("Kepala Dinas Dukcapil", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
        ("Kepala Puskesmas", "Kepala UPTD Puskesmas Mekar"),
        ("Kepala Sekolah", "Kepala SMP Negeri 1 Sukamaju"),
        ("Kepala MTsN 2 Sukamaju", "Kepala Madrasah"),
        ("Kepala DPMPTSP", "Kepala Dinas"),
        ("Kepala KPP Pratama Sukamaju", "Kepala Kantor"),
        ("Kepala BPBAT Sukamaju", "Kepala Balai"),
        ("Inspektur Daerah", "Inspektur Kabupaten Sukamaju"),
        ("Kadinkes", "Kepala Dinas Kesehatan Kabupaten Sukamaju"),
        ("Ka. Dinas Sosial", "Kepala Dinas Sosial"),
        ("Kasatpol PP", "Kepala Satuan Polisi Pamong Praja"),
        ("Kasat Pol PP", "Kepala Satuan Polisi Pamong Praja"),
        ("Kalak BPBD", "Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
        ("Dirut RSUD", "Direktur Utama Rumah Sakit Umum Daerah"),
        ("Kepala Badan", "Kepala BPKAD Kabupaten Sukamaju"),
    ],
)
def test_an_office_is_the_same_abbreviated(check_text: CheckText, disahkan: str, tanda_tangan: str) -> None:
    assert _codes(check_text, "IDN014", disahkan=disahkan, tanda_tangan=tanda_tangan) == []


@pytest.mark.parametrize(
    ("disahkan", "tanda_tangan"),
    [
        ("Kepala Bidang Kominfo", "Kepala Dinas Komunikasi dan Informatika"),
        ("Kepala Dinas Kominfo", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
        ("Kepala Dinas Kominfo", "Plt. Kepala Dinas Komunikasi dan Informatika"),
        ("Kepala Sekolah", "Kepala Madrasah Aliyah Negeri 1"),
        ("Kepala Puskesmas", "Kepala UPTD Laboratorium"),
        ("Kepala Badan", "Kepala Bidang Kominfo"),
        ("Kepala BPKAD", "Kepala Dinas"),
        ("Kepala KPP Pratama Sukamaju", "Kepala Balai"),
        ("Kadinkes", "Kepala Dinas Sosial"),
        ("Kepala Dinas Kesehatan", "Kepala Dinas Sosial"),
        ("Kepala Badan Kesatuan Bangsa dan Politik", "Kepala Badan Perencanaan Pembangunan Daerah"),
    ],
)
def test_another_office_is_another(check_text: CheckText, disahkan: str, tanda_tangan: str) -> None:
    assert _codes(check_text, "IDN014", disahkan=disahkan, tanda_tangan=tanda_tangan) == [tanda_tangan]


@pytest.mark.parametrize("nip", ["NIK. 6301021234567890", "NUPTK. 1234567890123456", "NRP. 78051234"])
def test_the_number_of_one_who_has_no_nip_is_no_faulty_nip(check_text: CheckText, nip: str) -> None:
    assert _codes(check_text, "IDN015", nip=nip) == []


@pytest.mark.parametrize(
    ("nomor", "bulan"),
    [
        ("067.2/03/KEC.AWY/VII/2023", 7),
        ("SOP/12/II/2026/Sat Binmas", 2),
        ("B/SOP - 01/IX/HUK.7.1/2021", 9),
        ("12/VII/22", 7),
        ("067/12/IX-2023", None),
        ("HK.02.04/I/012/2026", None),
        ("000.8.6.1/V/12/Diskominfo/2026", None),
    ],
)
def test_a_roman_number_is_the_month_only_beside_the_year(nomor: str, bulan: int | None) -> None:
    assert parse_nomor(nomor).bulan == bulan


@pytest.mark.parametrize(
    "waktu",
    [
        "Tanggal 5 setiap bulan", "Tgl. 1-5", "Paling lambat tanggal 10", "Maksimal tanggal 25", "Minggu ke-2", "Minggu I",
        "Minggu pertama", "Awal bulan", "Akhir triwulan", "Bulan Januari", "Januari s.d. Maret", "Hari Senin", "H-3", "H+1",
        "Paling lambat H-7", "Pukul 08.00 WIB", "Jam 08.00-10.00", "08.00 – 16.00 WIB", "s.d. selesai", "Sampai selesai",
        "Tidak tentu", "Tidak ditentukan", "Real time", "Langsung", "Terus menerus", "2 JP",
    ],
)  # fmt: skip
def test_a_time_that_says_when_and_not_how_long_is_not_fixed(waktu: str) -> None:
    read = parse_waktu(waktu)
    assert read is not None
    assert not read.tetap


@pytest.mark.parametrize("waktu", ["Minggu", "Bulan", "Hari", "Tanggal terima", "1 siklus", "Akhir", "Minggu depan"])
def test_a_word_alone_is_no_time(waktu: str) -> None:
    assert parse_waktu(waktu) is None


def test_until_the_end_is_at_least_what_stands_before_it() -> None:
    read = parse_waktu("30 menit s.d. selesai")
    assert read is not None
    assert (read.paling_singkat, read.paling_lama, read.batas) == (30, None, "minimal")


def test_a_range_may_be_said_with_between() -> None:
    read = parse_waktu("antara 30-60 menit")
    assert read is not None
    assert (read.paling_singkat, read.paling_lama) == (30, 60)


def test_a_step_that_says_how_long_it_lasts_is_not_too_long(check_text: CheckText) -> None:
    uraian = "Menerima berkas permohonan selama masa pendaftaran"
    assert _codes(check_text, "WKT004", uraian=uraian, waktu="90 hari") == []
    assert _codes(check_text, "WKT004", uraian="Menerima berkas permohonan", waktu="90 hari") == ["90 hari"]


@pytest.mark.parametrize("uraian", ["Memilah surat biasa, segera, dan sangat segera", "Mencatat surat segera"])
def test_the_class_of_a_letter_is_no_vague_word(check_text: CheckText, uraian: str) -> None:
    assert _codes(check_text, "LKH012", uraian=uraian) == []


def test_a_vague_word_beside_the_class_of_a_letter_is_found(check_text: CheckText) -> None:
    assert _codes(check_text, "LKH012", uraian="Mengirim surat segera secepatnya") == ["secepatnya"]


def test_an_abbreviation_of_taxes_is_not_the_old_name_of_an_agency(check_text: CheckText) -> None:
    uraian = "Menerbitkan SKPD"
    assert _codes(check_text, "BHS003", uraian=uraian, nama="Penetapan Pajak Daerah") == []
    assert _codes(check_text, "BHS003", uraian=uraian) == ["SKPD"]


def test_a_word_that_only_looks_active_opens_no_step(check_text: CheckText) -> None:
    assert _codes(check_text, "LKH003", uraian="Merupakan kegiatan akhir") == ["Merupakan"]
    assert _codes(check_text, "LKH003", uraian="Menuju lokasi kejadian") == []


def test_one_actor_may_be_written_with_a_sign_for_and(check_text: CheckText) -> None:
    aktor = "Kasubbag Umum & Kepegawaian\tKasubbag Umum dan Kepegawaian"
    assert len(_codes(check_text, "PLK005", aktor=aktor)) == 1


def test_a_post_has_one_spelling(check_text: CheckText) -> None:
    aktor = "Subkoordinator Umum\tSub Koordinator Data"
    assert _codes(check_text, "PLK004", aktor=aktor) == ["Sub Koordinator"]


@pytest.mark.parametrize(
    ("nama", "judul"),
    [
        ("Penyusunan LKjIP", "SOP PENYUSUNAN LAPORAN KINERJA INSTANSI PEMERINTAH"),
        ("Kenaikan Pangkat PNS", "SOP KENAIKAN PANGKAT PEGAWAI NEGERI SIPIL"),
        ("Pelayanan Kartu Tanda Penduduk Elektronik", "SOP PELAYANAN KTP ELEKTRONIK"),
        ("Monitoring dan Evaluasi Kegiatan", "SOP MONEV KEGIATAN"),
        ("Prosedur Pengelolaan Surat Masuk", "SOP PENGELOLAAN SURAT MASUK"),
        ("Penerbitan Kartu Tanda Penduduk Elektronik (KTP-el)", "SOP PENERBITAN KTP-EL"),
        ("Penyusunan LKjIP", "SOP PENYUSUNAN LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)"),
        ("Penyusunan Laporan Kinerja (LKj) Dinas", "SOP PENYUSUNAN LKJ DINAS"),
    ],
)
def test_a_name_is_the_same_abbreviated(check_text: CheckText, nama: str, judul: str) -> None:
    with_title = _SOP.format(**_USUAL | {"nama": nama}).replace("\nNo\t", f"\n{judul}\n\nNo\t")
    assert not check_text(with_title, "IDN018").findings


@pytest.mark.parametrize(
    ("nama", "judul"),
    [
        ("Penerbitan Kartu Keluarga (KK)", "SOP PENERBITAN KTP"),
        ("Pengelolaan Surat Masuk (Rutin)", "SOP PENGELOLAAN SURAT KELUAR (RUTIN)"),
    ],
)
def test_what_stands_in_brackets_makes_no_other_name_the_same(check_text: CheckText, nama: str, judul: str) -> None:
    with_title = _SOP.format(**_USUAL | {"nama": nama}).replace("\nNo\t", f"\n{judul}\n\nNo\t")
    assert [finding.quote for finding in check_text(with_title, "IDN018").findings] == [judul]


@pytest.mark.parametrize(
    ("nama", "judul"),
    [
        ("Penyusunan LKjIP", "SOP PENYUSUNAN LAPORAN KEUANGAN DAERAH"),
        ("Kenaikan Pangkat PNS", "SOP KENAIKAN GAJI PEGAWAI NEGERI SIPIL"),
        ("Pengelolaan Arsip", "SOP PENGELOLAAN ADMINISTRASI SURAT RAPAT PIMPINAN"),
        ("Pengelolaan Surat Masuk", "SOP PENGELOLAAN SURAT KELUAR"),
    ],
)
def test_another_name_is_another(check_text: CheckText, nama: str, judul: str) -> None:
    with_title = _SOP.format(**_USUAL | {"nama": nama}).replace("\nNo\t", f"\n{judul}\n\nNo\t")
    assert [finding.quote for finding in check_text(with_title, "IDN018").findings] == [judul]


@pytest.mark.parametrize(
    ("kata", "baku"),
    [("mempengaruhi", "memengaruhi"), ("Antrian", "Antrean"), ("akte", "akta"), ("bekerjasama", "bekerja sama")],
)
def test_a_nonstandard_word_is_told_its_standard_form(check_text: CheckText, kata: str, baku: str) -> None:
    found = check_text(_SOP.format(**_USUAL | {"uraian": f"Memeriksa {kata}"}), "BHS006").findings
    assert [(finding.quote, finding.data["anjuran"]) for finding in found] == [(kata, baku)]


def test_a_misread_label_of_the_number_hides_no_number(check_text: CheckText) -> None:
    assert _codes(check_text, "IDN013", nip="NlP. 197105I4 199603 1 001") == []
    assert len(_codes(check_text, "IDN013", nip="NIP. ..............")) == 1


@pytest.mark.parametrize(
    "pangkat", ["Pembina Gol. IV/a", "Pembina (IVa)", "Penata Tk. I, Golongan III/d", "Penata Tk. I (IIId)"]
)
def test_a_rank_and_its_grade_are_a_pair(check_text: CheckText, pangkat: str) -> None:
    assert _codes(check_text, "IDN016", nip=f"{pangkat}\n{_USUAL['nip']}") == []


@pytest.mark.parametrize(
    ("pangkat", "grade"), [("Pembina Gol. IV/b", "IV/b"), ("Pembina (IVd)", "IVd"), ("Penata IIId", "IIId")]
)
def test_a_grade_of_another_rank_is_found_with_or_without_a_sign(
    check_text: CheckText, pangkat: str, grade: str
) -> None:
    assert _codes(check_text, "IDN016", nip=f"{pangkat}\n{_USUAL['nip']}") == [grade]


def test_an_office_of_another_agency_is_an_outsider(check_text: CheckText) -> None:
    lain = {"disahkan": "Lurah Mekar", "tanda_tangan": "Lurah Mekar,"}
    assert _codes(check_text, "PLK003", aktor="Staf\tKepala Bidang Akuntansi BPKAD", **lain) == []
    assert _codes(check_text, "PLK003", aktor="Staf\tKepala Bidang Akuntansi", **lain) == ["Kepala Bidang Akuntansi"]


@pytest.mark.parametrize(
    "uraian", ["Menyusun DPA SKPD", "Meneliti RKA SKPD", "Menyusun DPA-SKPD", "Menghadap PPK SKPD"]
)
def test_names_of_finance_keep_the_old_abbreviation(check_text: CheckText, uraian: str) -> None:
    assert _codes(check_text, "BHS003", uraian=uraian) == []


@pytest.mark.parametrize("uraian", ["Memilah surat berderajat segera", "Memilah surat kilat, segera, dan biasa"])
def test_the_class_of_a_letter_has_several_names(check_text: CheckText, uraian: str) -> None:
    assert _codes(check_text, "LKH012", uraian=uraian) == []


@pytest.mark.parametrize("uraian", ["Mencatat bentuk peran serta", "Mengundang warga untuk turut serta"])
def test_words_that_belong_together_end_a_description(check_text: CheckText, uraian: str) -> None:
    assert _codes(check_text, "LKH014", uraian=uraian) == []
    assert _codes(check_text, "LKH014", uraian="Mencatat warga serta") == ["serta"]


@pytest.mark.parametrize(
    "uraian", ["Menilai SPPL (Surat Pernyataan Kesanggupan Pengelolaan Lingkungan)", "Menilai Surat Setoran (SSPD)"]
)
def test_an_abbreviation_is_explained_on_either_side_of_the_brackets(check_text: CheckText, uraian: str) -> None:
    assert _codes(check_text, "BHS005", uraian=uraian) == []


@pytest.mark.parametrize("known", ["NIK", "STNK", "BPJS"])
def test_what_everybody_knows_needs_no_explanation(check_text: CheckText, known: str) -> None:
    assert _codes(check_text, "BHS005", uraian=f"Mencatat {known} dan SPPL") == ["SPPL"]


@pytest.mark.parametrize("uraian", ["Menilai SPPL (rangkap dua)", "Menilai SPPL (SSPD dan sejenisnya)"])
def test_other_brackets_explain_nothing(check_text: CheckText, uraian: str) -> None:
    assert "SPPL" in _codes(check_text, "BHS005", uraian=uraian)
