"""Actors: how offices are read and told from people."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY
from sop_texts import TABLE as STEPS
from soplint.checks.jabatan import office_words
from soplint.examples import small_sop
from soplint.findings import Outcome
from soplint.results import DocumentResult
from soplint.values.nama_orang import names_person

Check = Callable[..., DocumentResult]


@pytest.mark.parametrize(
    ("written", "words", "acting"),
    [
        ("Kasubbag Umum", "kepala subbagian umum", None),
        ("Kepala Sub Bagian Umum", "kepala subbagian umum", None),
        ("Plt. Kadis Kesehatan Kab. Sukamaju,", "kepala dinas kesehatan", "Plt."),
        ("Walikota Sukamaju", "wali kota sukamaju", None),
        ("Inspektur Kabupaten Sukamaju", "inspektur", None),
        ("Sekretaris Kota Sukamaju", "sekretaris kota sukamaju", None),
        ("SEKRETARIS DAERAH PROVINSI SUKAMAJU", "sekretaris daerah", None),
        ("Pj. Bupati Sukamaju", "bupati sukamaju", "Pj."),
        ("Plt.", "", "Plt."),
    ],
)
def test_offices_are_read_without_their_spelling(written: str, words: str, acting: str | None) -> None:
    office = office_words(written)
    assert " ".join(office.kata) == words
    assert office.sementara == acting


@pytest.mark.parametrize(
    "text",
    [
        "Budi Santoso, S.IP",
        "Dra. Siti Rahmawati",
        "H. AHMAD FAUZI, SKM, MM",
        "Ahmad, S. Sos., M.AP.",
        "NIP. 19701208 199203 1 007",
    ],
)
def test_people_are_known_by_degree_or_number(text: str) -> None:
    assert names_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Camat",
        "Kepala Subbagian Umum, Kepegawaian, dan Keuangan",
        "Tim SAKIP",
        "Ka. Subbag Umum",
        "Dr. Spesialis",
        "Pemohon",
    ],
)
def test_offices_are_no_people(text: str) -> None:
    assert not names_person(text)


TABLE = """No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\t{first}\t{second}\tKelengkapan\tWaktu\tOutput
1\tMelaksanakan pengadministrasian surat\t\t\tSurat\t5 Menit\tSurat tercatat
2\tMengarsipkan surat\t\t\tSurat tercatat\t5 Menit\tArsip
"""


def found(check_text: Check, code: str, first: str, second: str, head: str = "") -> list[str]:
    text = f"{head}Nomor SOP : 1/2024\nNama SOP : Pengelolaan Surat\n\n{TABLE.format(first=first, second=second)}"
    return [finding.quote for finding in check_text(text, code).findings]


def test_the_act_of_an_office_is_no_spelling_of_the_office(check_text: Check) -> None:
    assert found(check_text, "PLK004", "Kepala Dinas", "Pengadministrasi Umum") == []
    assert found(check_text, "PLK004", "Pengadministrasi Umum", "Pengadministrasian Surat") == ["Pengadministrasian"]


@pytest.mark.parametrize(
    ("note", "spelt"),
    [
        ("Diparaf Kasubbag Umum", ["Kasubag"]),
        ("Diparaf Kasubag Umum", []),
        ("Diparaf Kepala Subbagian Umum", []),
        ("Naskah dari sekertaris", []),  # BHS001's
    ],
)
def test_an_office_is_spelt_alike_in_notes_and_sections_too(check_text: Check, note: str, spelt: list[str]) -> None:
    assert found(check_text, "PLK004", "Kasubag Umum", "Sekretaris", f"PERINGATAN\n{note}\n\n") == spelt
    text = (
        f"Nomor SOP : 1/2024\nNama SOP : Pengelolaan Surat\n\n{TABLE.format(first='Kasubag Umum', second='Sekretaris')}"
    )
    noted = text.replace("\tSurat tercatat\n", f"\tSurat tercatat, {note}\n")
    assert [finding.quote for finding in check_text(noted, "PLK004").findings] == spelt


@pytest.mark.parametrize(
    ("text", "code", "quote"),
    [
        ("Menyerahkan surat kepada Kasubag Umum, lalu Kasubbag Umum", "PLK004", "Kasubag"),
        # What is not standard is to go, however often it stands there.
        ("Kasubag Umum, Kasubag Keuangan, dan Kasubbag Program", "PLK004", "Kasubag"),
        ("Menyerahkan surat kepada Kasubag Umum", "BHS006", "Kasubag"),
    ],
)
def test_an_office_in_two_spellings_is_told_once_with_its_correction(
    check_text: Check, text: str, code: str, quote: str
) -> None:
    noted = f"{IDENTITY}Peringatan\n{text}\n{STEPS}"
    (finding,) = check_text(noted, "PLK004", "BHS006").findings
    assert (finding.code, finding.quote) == (code, quote)
    assert finding.fix is not None and {edit.text for edit in finding.fix.edits} == {"Kasubbag"}


def test_each_place_of_an_actor_is_corrected_once(check_text: Check) -> None:
    text = f"Nomor SOP : 1/2024\nNama SOP : Surat\n\n{TABLE.format(first='Kasubag Umum', second='Kasubbag Keuangan')}"
    (finding,) = check_text(text, "PLK004").findings
    assert finding.fix is not None and len(finding.fix.edits) == 1


@pytest.mark.parametrize("name", ["Staf (Ir. Joko Susilo)", "Budi Santoso, S.Kom (Admin)"])
def test_brackets_hide_no_person(check_text: Check, name: str) -> None:
    assert found(check_text, "PLK006", "Kepala Dinas", name) == [name]


@pytest.mark.parametrize("name", ["Dokter, Ners, Bidan", "Guru MI, MTs, MA", "Kepala MI, MTs, MA", "Tim Teknis, SP"])
def test_a_list_of_roles_names_nobody(check_text: Check, name: str) -> None:
    assert found(check_text, "PLK006", "Pasien", name) == []


@pytest.mark.parametrize("name", ["Sutrisno, SE", "Petugas NIP. 197012081992031007"])
def test_a_degree_or_a_number_still_does(check_text: Check, name: str) -> None:
    assert found(check_text, "PLK006", "Pasien", name) == [name]


@pytest.mark.parametrize("name", ["Bpk. Joko", "Sdri Wati", "Tn. Rahmat Hidayat", "Staf (Bpk. Joko)"])
def test_who_is_addressed_by_name_is_a_person(check_text: Check, name: str) -> None:
    assert found(check_text, "PLK006", "Pemohon", name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Bpk. Camat",
        "Bpk/Ibu Guru",
        "Sdr. Pemohon",
        "Bpk. Kepala Dinas",
        "Bpk. Lurah",
        "Ibu Hamil",
        "Bapak Asuh",
        "Bpk.",
    ],
)
def test_who_is_addressed_by_office_is_none(check_text: Check, name: str) -> None:
    assert found(check_text, "PLK006", "Pelapor", name) == []


@pytest.mark.parametrize("name", ["Kepala Dinas (Pengguna Anggaran)", "RSUD (dr. Soeroso)", "Staf (PNS, PPPK)"])
def test_brackets_make_no_person(check_text: Check, name: str) -> None:
    assert found(check_text, "PLK006", "Pemohon", name) == []


@pytest.mark.parametrize(
    ("letterhead", "kind"),
    [
        ("KECAMATAN MEKARSARI", "kecamatan"),
        ("KANTOR KECAMATAN MEKARSARI", "kecamatan"),
        ("PEMERINTAH KABUPATEN SUKAMAJU KECAMATAN MEKARSARI", "kecamatan"),
        ("KECAMATAN MEKARSARI\nKELURAHAN MELATI", "kelurahan"),
        ("KECAMATAN DARUL IMARAH\nGAMPONG LAMTEH", "desa"),
        ("KAPANEWON SEWON\nKALURAHAN PANGGUNGHARJO", "desa"),
        ("KAPANEWON SEWON", "kapanewon"),
        ("KEMANTREN GONDOKUSUMAN", "kapanewon"),
        ("DINAS PEMBERDAYAAN MASYARAKAT DAN NAGARI", None),
        ("KANTOR URUSAN AGAMA KECAMATAN MEKARSARI", None),
        ("PUSKESMAS KECAMATAN MEKARSARI", None),
        ("INSPEKTORAT JENDERAL", "inspektorat jenderal"),
        ("PANITIA PENGAWAS PEMILU KECAMATAN MEKARSARI", None),
    ],
)
def test_a_district_in_the_name_of_an_office_does_not_make_it_the_districts(
    check_text: Check, letterhead: str, kind: str | None
) -> None:
    text = f"{letterhead}\n\nNomor SOP : 1/2024\nNama SOP : Pelayanan\n\n"
    text += TABLE.format(first="Kepala Bidang Umum", second="Staf")
    assert [finding.data["instansi"] for finding in check_text(text, "PLK003").findings] == ([kind] if kind else [])


@pytest.mark.parametrize(("by", "found"), [("Camat", ["Camat"]), ("Sekretaris", []), ("kurir", [])])
def test_who_is_no_office_needs_no_column(check_text: Check, by: str, found: list[str]) -> None:
    text = (
        "Nomor SOP : 1/SOP/2024\nDisahkan Oleh : Kepala Dinas\nNama SOP : Pengelolaan Surat\n\n"
        "No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tKepala\tSekretaris\tKelengkapan\tWaktu\tOutput\n"
        f"1\tMemeriksa surat oleh {by}\t\t\tSurat\t5 Menit\tCatatan\n"
    )
    assert [finding.quote for finding in check_text(text, "PLK008").findings] == found


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("Camat menandatangani surat", ["Camat"]),
        ("Bendahara Penerimaan mencatat setoran", ["Bendahara Penerimaan"]),
        ("Sekretaris memaraf surat", []),
        ("Pemohon mengisi formulir", []),
        ("Menyerahkan surat kepada Camat", []),
        ("Memeriksa surat yang telah ditandatangani oleh Camat", []),
    ],
)
def test_an_office_that_a_description_begins_with_acts(check_text: Check, step: str, found: list[str]) -> None:
    text = (
        "Nomor SOP : 1/SOP/2024\nDisahkan Oleh : Kepala Dinas\nNama SOP : Pengelolaan Surat\n\n"
        "No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tKepala\tSekretaris\tKelengkapan\tWaktu\tOutput\n"
        f"1\t{step}\t\t\tSurat\t5 Menit\tCatatan\n"
    )
    assert [finding.quote for finding in check_text(text, "PLK008").findings] == found


@pytest.mark.parametrize(
    ("names", "outcome"),
    [("\t", Outcome.UNDETERMINED), ("Penguji\t-", Outcome.FAIL), ("Penguji\tKepala UPTD", Outcome.PASS)],
)
def test_where_no_actor_is_named_the_text_may_have_lost_the_names(
    check_text: Check, names: str, outcome: Outcome
) -> None:
    text = IDENTITY + STEPS.replace("Penguji\tKepala UPTD", names)
    assert check_text(text, "PLK002").sops[0].outcomes["PLK002"] is outcome


def test_an_office_that_acts_in_several_steps_is_found_once(check_text: Check) -> None:
    text = (
        "Nomor SOP : 1/SOP/2024\nDisahkan Oleh : Kepala Dinas\nNama SOP : Pengelolaan Surat\n\n"
        "No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tKepala\tSekretaris\tKelengkapan\tWaktu\tOutput\n"
        "1\tMemeriksa surat oleh Camat\t\t\tSurat\t5 Menit\tCatatan\n"
        "2\tMenyetujui surat oleh Camat\t\t\tSurat\t5 Menit\tSurat\n"
    )
    assert [finding.quote for finding in check_text(text, "PLK008").findings] == ["Camat"]


def test_a_unit_before_the_district_says_whose_offices_there_are(check_text: Callable[..., DocumentResult]) -> None:
    heading = (
        "No.\tUraian Kegiatan\tPelaksana\t\t\tMutu Baku\t\t\tKeterangan\n"
        "\t\tKepala\tKepala Bidang Layanan\tStaf\tKelengkapan\tWaktu\tOutput\t"
    )
    other = {"disahkan_oleh": "Disahkan Oleh : Kepala", "pengesahan": "", "tajuk": heading}
    agency = "PEMERINTAH KABUPATEN SUKAMAJU {}KECAMATAN MEKARSARI"
    for unit, found in (("", ["Kepala Bidang Layanan"]), ("DINAS PENDIDIKAN ", [])):
        text = small_sop({"kop": agency.format(unit), **other})
        assert [finding.quote for finding in check_text(text, "PLK003").findings] == found
