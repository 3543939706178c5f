"""The identity block: what no example of a rule shows."""

from collections.abc import Callable

import pytest

from soplint.checks.nama import same_name
from soplint.findings import Outcome
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

TABLE = "\n".join(
    (
        "",
        "No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan",
        "\t\tCamat\tSekretaris\tKelengkapan\tWaktu\tOutput\t",
        "1\tMemerintahkan pengukuran kinerja\t\t\tDisposisi\t10 Menit\tSurat tugas\t",
        "2\tMengukur kinerja triwulan\t\t\tSurat tugas\t2 Hari\tLaporan\t",
        "",
    )
)


def sop(*fields: str, above: str = "KECAMATAN MEKARSARI", below: str = "") -> str:
    """An SOP with these identity fields instead of the usual ones of the same label."""
    usual = {
        "Nomor SOP": "Nomor SOP : 067/02/KEC.MKS/VII/2024",
        "Tanggal Pembuatan": "Tanggal Pembuatan : 24 Juli 2024",
        "Tanggal Revisi": "Tanggal Revisi : -",
        "Tanggal Efektif": "Tanggal Efektif : 24 Juli 2024",
        "Disahkan Oleh": "Disahkan Oleh : Camat Mekarsari, Drs. Budi Santoso, NIP. 19701208 199203 1 007",
        "Nama SOP": "Nama SOP : Pengukuran Kinerja Triwulan",
    }
    for field in fields:
        label = field.partition(":")[0].strip()
        usual[label] = field
    return "\n".join([above, "", *usual.values(), TABLE, below]) + "\n"


def outcome(check_text: Check, text: str, code: str) -> Outcome:
    (result,) = check_text(text, code).sops
    return result.outcomes[code]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("Nomor SOP :", "IDN001"),
        ("Tanggal Pembuatan :", "IDN005"),
        ("Tanggal Efektif :", "IDN006"),
        ("Nama SOP :", "IDN017"),
    ],
)
def test_one_empty_field_is_found_and_three_are_torn_from_their_values(
    check_text: Check, field: str, code: str
) -> None:
    assert outcome(check_text, sop(field), code) is Outcome.FAIL
    torn = sop(field, "Nomor SOP :", "Tanggal Pembuatan :", "Tanggal Efektif :")
    assert outcome(check_text, torn, code) is not Outcome.FAIL


def test_of_a_block_that_lost_most_of_its_labels_nothing_is_called_missing(check_text: Check) -> None:
    block = (
        "KECAMATAN MEKARSARI\n\nTanggal Pembuatan : 24 Juli 2024\nTanggal Revisi : -\nDisahkan Oleh : Camat Mekarsari\n"
    )
    assert outcome(check_text, block + TABLE, "IDN001") is Outcome.UNDETERMINED
    named = block + "Nama SOP : Pengukuran Kinerja Triwulan\n"
    assert outcome(check_text, named + TABLE, "IDN001") is Outcome.FAIL


@pytest.mark.parametrize("code", ["IDN001", "IDN005", "IDN006", "IDN012", "IDN017", "STR001", "STR010"])
def test_without_any_label_nothing_is_called_missing(check_text: Check, code: str) -> None:
    assert outcome(check_text, f"KECAMATAN MEKARSARI\n{TABLE}", code) is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("067/02/KEC.MKS/VII/2023", Outcome.FAIL),
        ("067/02/KEC.MKS/VII/2024", Outcome.PASS),
        ("22/06/VII/24", Outcome.PASS),
        ("22/06/VII/23", Outcome.FAIL),
        ("SOP – 01/Kec.Mks", Outcome.NOT_APPLICABLE),
        ("067//KEC.MKS/VII/2023", Outcome.UNDETERMINED),
    ],
)
def test_the_year_of_a_number(check_text: Check, number: str, expected: Outcome) -> None:
    assert outcome(check_text, sop(f"Nomor SOP : {number}"), "IDN003") is expected


def test_a_number_that_took_in_other_lines_is_not_judged(check_text: Check) -> None:
    number = "41 /SOP/ Tanggal Pembuatan 24 Juli 2024 Laman https://contoh.go.id Disahkan Oleh Camat Mekarsari"
    assert outcome(check_text, sop(f"Nomor SOP : {number}"), "IDN002") is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("29 Februari 2024", Outcome.PASS),
        ("29 Februari 2023", Outcome.FAIL),
        ("00/01/2024", Outcome.FAIL),
        ("26 Juh 2024", Outcome.UNDETERMINED),
        ("26 Kliwon 2024", Outcome.FAIL),
        ("Juli 2024", Outcome.PASS),
        ("2024", Outcome.PASS),
    ],
)
def test_which_dates_exist(check_text: Check, written: str, expected: Outcome) -> None:
    assert outcome(check_text, sop(f"Tanggal Pembuatan : {written}"), "IDN007") is expected


@pytest.mark.parametrize(
    ("effective", "expected"),
    [
        ("24 Juli 2024", Outcome.PASS),
        ("Juli 2024", Outcome.PASS),
        ("Juni 2024", Outcome.FAIL),
        ("2023", Outcome.FAIL),
        ("2024", Outcome.PASS),
        ("23 Juli 2024", Outcome.FAIL),
    ],
)
def test_a_date_that_is_not_complete_is_out_of_order_only_when_it_surely_is(
    check_text: Check, effective: str, expected: Outcome
) -> None:
    assert outcome(check_text, sop(f"Tanggal Efektif : {effective}"), "IDN008") is expected


@pytest.mark.parametrize(
    ("approved", "signs", "expected"),
    [
        ("Camat Mekarsari", "Camat Mekarsari,", Outcome.PASS),
        ("Camat Mekarsari", "CAMAT MEKARSARI KABUPATEN SUKAMAJU", Outcome.PASS),
        ("Camat Mekarsari", "Plh. Camat Mekarsari", Outcome.FAIL),
        ("Plh. Camat Mekarsari", "Plt. Camat Mekarsari", Outcome.FAIL),
        ("Pelaksana Tugas Camat Mekarsari", "Plt. Camat Mekarsari", Outcome.PASS),
        ("Camat Mekarsari", "Sekretaris Kecamatan", Outcome.FAIL),
        ("Kepala BKPSDM", "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", Outcome.PASS),
        ("Sekda Kab. Sukamaju", "Sekretaris Daerah", Outcome.PASS),
        ("Camat Mekarsari", "a.n. Camat Mekarsari", Outcome.UNDETERMINED),
        ("Kepala Dinas Kesehatan", "Kepala Dinas Keseharan", Outcome.PASS),
        ("Kepala Dinas Pertanian", "Kepala Dinas Perikanan", Outcome.UNDETERMINED),
        ("Kepala Dinas Pertanian Kabupaten Sukamaju", "Kepala Dinas Perikanan Kota Mekar", Outcome.UNDETERMINED),
        ("Kepala Dinas Kesehatan", "Kepala Dinas Sosial", Outcome.FAIL),
    ],
)
def test_the_office_that_approves_signs(check_text: Check, approved: str, signs: str, expected: Outcome) -> None:
    text = sop(f"Disahkan Oleh : {approved}", below=f"{signs}\n\nBUDI SANTOSO, S.IP\nNIP. 19701208 199203 1 007")
    assert outcome(check_text, text, "IDN014") is expected


@pytest.mark.parametrize(
    ("rank", "expected"),
    [
        ("Pembina Tk. I (IV/b)", Outcome.PASS),
        ("Pembina Tingkat I, IV/b", Outcome.PASS),
        ("Pembina Tk I/IV b", Outcome.PASS),
        ("Pembina Utama Muda - IV/c", Outcome.PASS),
        ("Pembina (IV/b)", Outcome.FAIL),
        ("Penata Muda Tk. I (III/a)", Outcome.FAIL),
        ("Pembina", Outcome.NOT_APPLICABLE),
        ("Pembinaan Wilayah (IV/b)", Outcome.NOT_APPLICABLE),
    ],
)
def test_rank_and_grade(check_text: Check, rank: str, expected: Outcome) -> None:
    text = sop(below=f"Camat Mekarsari,\n\nBUDI SANTOSO, S.IP\n{rank}\nNIP. 19701208 199203 1 007")
    assert outcome(check_text, text, "IDN016") is expected


def test_the_name_loses_its_opening_and_nothing_else(check_text: Check) -> None:
    text = sop('Nama SOP : Standar Operasional Prosedur (SOP) "Antar Surat"')
    (finding,) = check_text(text, "IDN019").findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.span.start].endswith("Nama SOP : ")
    assert text[edit.span.end :].startswith('"Antar Surat"')


@pytest.mark.parametrize("name", ["Sopir Dinas", "Soptware", "SOP"])
def test_a_name_that_only_begins_alike_keeps_its_opening(check_text: Check, name: str) -> None:
    assert check_text(sop(f"Nama SOP : {name}"), "IDN019").findings == ()


def test_names_are_compared_without_what_a_scan_does_to_them() -> None:
    assert same_name("pengukuran kinerja triwulan", "pengukuran kineja triwulan")
    assert same_name("permintaan data mlkro", "prosedur pelayanan permintaan data mikro")
    assert not same_name("pengukuran kinerja triwulan", "penyusunan rencana kerja")


def test_two_spellings_of_a_place_are_one_finding_in_each_sop(check_text: Check) -> None:
    good = sop()
    bad = sop(above="KECAMATAN MEKARSRI").replace("Camat Mekarsari", "Camat Mekarsri")
    findings = check_text(good + good + bad, "IDN020").findings
    assert [(finding.sop, finding.quote, len(finding.related)) for finding in findings] == [(2, "MEKARSRI", 2)]


def test_numbers_without_a_year_are_a_scheme_where_a_whole_file_has_none(check_text: Check) -> None:
    one, two, three = (sop(f"Nomor SOP : SOP.SEK.0{number}") for number in (1, 2, 3))
    assert len(check_text(one, "IDN022").findings) == 1
    assert check_text(one + two + three, "IDN022").findings == ()
