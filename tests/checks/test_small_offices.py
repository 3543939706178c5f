"""Villages and other small offices: who approves, what is stamped on the paper, steps in parts."""

from collections.abc import Callable

import pytest

from soplint.acuan.instansi import agency
from soplint.results import DocumentResult

CheckText = Callable[..., DocumentResult]

HEAD = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tWarga\tKaur\tKelengkapan\tWaktu\tOutput\t\n"
ROWS = "1\tMenyerahkan berkas\tV\t\tKTP\t5 menit\tBerkas\t\n2\tMencatat berkas\t\tV\tBerkas\t5 menit\tAgenda\t\n"
SOP = """Nomor SOP : 140/SOP-04/2023
Tanggal Pembuatan : 6 Maret 2023
Disahkan Oleh : {office}
SUTRISNO
Nama SOP : Penyaluran Air Bersih

"""


def quotes(result: DocumentResult) -> list[str]:
    return [finding.quote for finding in result.findings]


@pytest.mark.parametrize(
    "office", ["Kepala Desa Sukamulya", "Kepala Kampung Dayun", "Perbekel Panji", "Wali Nagari Koto", "Keuchik Lamteh"]
)
def test_the_head_of_a_village_has_no_nip_whatever_his_title(check_text: CheckText, office: str) -> None:
    assert quotes(check_text(SOP.format(office=office) + HEAD + ROWS, "IDN013")) == []


@pytest.mark.parametrize(
    ("rank", "lacks"), [("Brigadir Jenderal Polisi", []), ("AKBP", []), ("Pembina", ["Kepala BNN"])]
)
def test_who_has_a_rank_of_the_police_has_no_nip(check_text: CheckText, rank: str, lacks: list[str]) -> None:
    text = SOP.format(office="Kepala BNN").replace("SUTRISNO\n", f"SUTRISNO\n{rank}\n")
    assert quotes(check_text(text + HEAD + ROWS, "IDN013")) == lacks


def test_a_head_of_a_subdistrict_has_one(check_text: CheckText) -> None:
    assert quotes(check_text(SOP.format(office="Camat Dayun") + HEAD + ROWS, "IDN013")) == ["Camat Dayun"]


@pytest.mark.parametrize(
    ("office", "lacks"),
    [
        ("Perbekel Warnasari, I Wayan Sudana", None),
        ("Perbekel Warnasari (Made Suta)", None),
        # The number is lacking, whatever the words behind the comma are.
        ("Camat Melaya, Putu Arya", "NIP"),
        ("Perbekel Warnasari, Kabupaten Jembrana", "nama"),
        ("Kepala Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", "nama dan NIP"),
        ("KEPALA DINAS PENDIDIKAN, PEMUDA DAN OLAHRAGA", "nama dan NIP"),
        ("Camat Melaya, Jembrana", "nama dan NIP"),
    ],
)
def test_a_name_without_a_degree_may_stand_behind_the_office(
    check_text: CheckText, office: str, lacks: str | None
) -> None:
    text = SOP.format(office=office).replace("SUTRISNO\n", "")
    findings = check_text(text + HEAD + ROWS, "IDN013").findings
    assert [finding.data["kurang"] for finding in findings] == ([] if lacks is None else [lacks])


def test_the_head_of_a_private_university_has_no_nip(check_text: CheckText) -> None:
    text = "YAYASAN NUSANTARA\nUNIVERSITAS NUSANTARA\n\n" + SOP.format(office="Rektor") + HEAD + ROWS
    assert quotes(check_text(text, "IDN013")) == []


@pytest.mark.parametrize("stamp", ["DRAFT", "BELUM DITANDATANGANI", "Tidak Berlaku"])
@pytest.mark.parametrize("letterhead", ["\nPEMERINTAH KABUPATEN SIAK\n", "\nSOP PENYALURAN AIR\n"])
def test_a_stamp_that_the_sop_is_not_in_force_is_reported(check_text: CheckText, stamp: str, letterhead: str) -> None:
    text = f"{stamp}\n{letterhead}\n{SOP.format(office='Perbekel Panji')}{HEAD}{ROWS}"
    assert quotes(check_text(text, "STR008")) == [stamp]


@pytest.mark.parametrize(
    "stamp", ["SALINAN", "Dokumen Tidak Terkendali", "UNCONTROLLED COPY", "LEMBAR PENGESAHAN", "(bersambung)"]
)
def test_a_stamp_that_says_nothing_of_the_sop_is_not(check_text: CheckText, stamp: str) -> None:
    text = f"{stamp}\n\nPEMERINTAH KABUPATEN SIAK\n\n{SOP.format(office='Perbekel Panji')}{HEAD}{ROWS}"
    assert quotes(check_text(text, "STR008")) == []


def test_salinan_in_a_section_is_an_item(check_text: CheckText) -> None:
    text = f"{SOP.format(office='Perbekel Panji')}Peralatan/Perlengkapan\n\nSalinan KTP\n\n{HEAD}{ROWS}"
    assert quotes(check_text(text, "STR002")) == []


PARTS = "2\tMemeriksa berkas{sign}\t\t\t\t\t\t\n\ta. surat kuasa;\t\tV\tBerkas\t5 menit\tHasil\t\n"


def test_parts_of_a_step_name_what_its_verb_is_about(check_text: CheckText) -> None:
    text = SOP.format(office="Perbekel Panji") + HEAD + ROWS.splitlines()[0] + "\n"
    assert quotes(check_text(text + PARTS.format(sign=":"), "LKH003")) == []
    assert quotes(check_text(text + PARTS.format(sign=""), "LKH003")) == ["surat"]


@pytest.mark.parametrize("time", ["2&ndash;3 hari", "&plusmn; 2 jam", "1&frac12; jam", "&le; 30 hari", "5&nbsp;menit"])
def test_a_time_may_be_written_with_entities(check_text: CheckText, time: str) -> None:
    rows = ROWS.replace("5 menit", time, 1)
    assert quotes(check_text(SOP.format(office="Perbekel Panji") + HEAD + rows, "WKT002")) == []


SIGNED = "\nBoja, 6 Maret 2023\n{office}\n\nSUTRISNO\nNIP. 196908112000031005\n"


@pytest.mark.parametrize(
    ("approved", "signs"),
    [
        ("Kepala UPTD Puskesmas Boja I", "Kepala Puskesmas Boja I"),
        ("Kepala UPTD SMP Negeri 1 Tenggarang", "Kepala Sekolah,"),
        ("Kepala MTs Negeri 2 Ende", "Kepala Madrasah"),
        ("Kepala Sekolah SDN 1 Batu", "Kepala SDN 1 Batu"),
        ("Kepala UPT Puskesmas Wates", "Kepala UPT"),
        ("Direktur BLUD RSUD Sijunjung", "Direktur Rumah Sakit Umum Daerah Sijunjung"),
    ],
)
def test_a_head_may_be_called_by_the_kind_of_his_unit(check_text: CheckText, approved: str, signs: str) -> None:
    text = SOP.format(office=approved) + HEAD + ROWS + SIGNED.format(office=signs)
    assert quotes(check_text(text, "IDN014")) == []


@pytest.mark.parametrize("signs", ["Kepala UPTD Laboratorium Boja", "Kepala Dinas Kesehatan"])
def test_another_unit_is_another_office(check_text: CheckText, signs: str) -> None:
    text = SOP.format(office="Kepala UPTD Puskesmas Boja I") + HEAD + ROWS + SIGNED.format(office=signs)
    assert quotes(check_text(text, "IDN014")) == [signs]


def test_rows_that_only_start_and_end_the_flow_are_marks(check_text: CheckText) -> None:
    rows = f"\tMulai\to\t\t\t\t\t\n{ROWS}\tSelesai\to\t\t\t\t\t\n"
    result = check_text(SOP.format(office="Perbekel Panji") + HEAD + rows, "ALR001", "STR008")
    assert quotes(result) == []
    assert result.sops[0].outcomes["ALR001"] == "pass"


def test_a_wrapped_word_that_ends_a_description_is_no_mark(check_text: CheckText) -> None:
    rows = ROWS + "\tselesai\t\t\t\t\t\t\n"
    result = check_text(SOP.format(office="Perbekel Panji") + HEAD + rows, "ALR001")
    assert result.sops[0].outcomes["ALR001"] == "undetermined"


@pytest.mark.parametrize(
    ("letterhead", "office"),
    [
        ("KOTA SAMARINDA", "Direktur Perumda Air Minum Tirta Kencana"),
        ("PERUSAHAAN UMUM DAERAH AIR MINUM", "Direktur"),
        ("KAPANEWON PONJONG\nKALURAHAN BEDOYO", "Lurah Bedoyo"),
    ],
)
def test_the_head_of_a_body_outside_the_civil_service_has_no_nip(
    check_text: CheckText, letterhead: str, office: str
) -> None:
    assert quotes(check_text(f"{letterhead}\n\n{SOP.format(office=office)}{HEAD}{ROWS}", "IDN013")) == []


def test_the_head_of_a_kelurahan_has_one(check_text: CheckText) -> None:
    text = f"KECAMATAN OEBOBO\nKELURAHAN TUAK\n\n{SOP.format(office='Lurah Tuak')}{HEAD}{ROWS}"
    assert quotes(check_text(text, "IDN013")) == ["Lurah Tuak"]


TITLED = "SOP {title}\n\nNomor SOP : 140/SOP-04/2023\nNama SOP : {name}\nDasar Hukum\n1. UU 6/2014\n\n"


@pytest.mark.parametrize(("office", "unit"), [("Panewu Depok", "kapanewon depok"), ("Panewu Anom Depok", "")])
def test_who_assists_the_head_of_an_office_leads_none(office: str, unit: str) -> None:
    assert agency(("SATUAN KERJA",), (office,)).unit == unit


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PENYUSUNAN APB DESA", "Penyusunan Anggaran Pendapatan dan Belanja Desa"),
        ("Pelayanan Surat Keterangan Tidak Mampu", "Pelayanan SKTM"),
    ],
)
def test_a_title_may_abbreviate_the_name(check_text: CheckText, title: str, name: str) -> None:
    assert quotes(check_text(TITLED.format(title=title, name=name) + HEAD + ROWS, "IDN018")) == []


def test_initials_of_other_words_are_another_name(check_text: CheckText) -> None:
    text = TITLED.format(title="Penyusunan RKP Desa", name="Penyusunan Anggaran Pendapatan dan Belanja Desa")
    assert quotes(check_text(text + HEAD + ROWS, "IDN018")) == ["SOP Penyusunan RKP Desa"]


@pytest.mark.parametrize("office", ["Kakankemenag Kab. Siak", "Kadinkes Kabupaten Siak", "Kepsek SMPN 4"])
def test_an_office_in_short_is_no_name(check_text: CheckText, office: str) -> None:
    text = SOP.format(office=office).replace("SUTRISNO\n", "")
    (finding,) = check_text(text + HEAD + ROWS, "IDN013").findings
    assert finding.data["kurang"] == "nama dan NIP"


@pytest.mark.parametrize(
    ("behind", "outcome"),
    [("SUTRISNO ADI WIJAYA", "undetermined"), ("PROVINSI BANTEN", "fail"), ("TIMUR", "fail")],
)
def test_words_behind_an_office_that_the_letterhead_ends_may_be_a_name(
    check_text: CheckText, behind: str, outcome: str
) -> None:
    text = "DESA SUKAMULYA\n\n" + SOP.format(office=f"KEPALA DESA SUKAMULYA {behind}").replace("SUTRISNO\n", "")
    assert check_text(text + HEAD + ROWS, "IDN013").sops[0].outcomes["IDN013"] == outcome
