"""A letter that a scan misread is no fault of the document: nothing is called missing or wrong for it."""

from collections.abc import Callable

import pytest

from conftest import corpus_text
from soplint.findings import Outcome, Severity
from soplint.results import DocumentResult

SOUND = corpus_text("contoh-surat-masuk")
Check = Callable[..., DocumentResult]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nomor SOP", "Nomor S0P"),
        ("Nomor SOP", "Nomor 5OP"),
        ("Tanggal Pembuatan", "Tangga1 Pembuatan"),
        ("Keterkaitan", "KETERKA1TAN"),
        ("Kualifikasi Pelaksana", "KUALIFIKA5I PELAKSANA"),
        ("Peringatan\n", "Peririgatan\n"),
        ("Peringatan\n", "Per1ngatan\n"),
        ("Keterangan", "KETER4NGAN"),
        ("/II/2026", "/II/20Z6"),
        ("/II/2026", "/IIl2026"),
        ("Tahun 2009 tentang", "Tahun 2009 tenlang"),
        ("Tahun 2009 tentang", "Tahun 2009 tcntang"),
        ("Tahun 2009 tentang", "Tahun 2009 teritang"),
        ("Nomor 43 Tahun", "Nomor 43 Tahuri"),
        ("Nomor 43 Tahun", "Nomor 43 Tahiin"),
        ("Tahun 2009", "Tahun 200b"),
        ("Menteri Dalam Negeri Nomor 52", "Menteri Da1am Negeri Nomor 52"),
        ("di Lingkungan Pemerintah Provinsi", "di Lingkiingan Pemerintah Provinsi"),
        ("Provinsi dan Kabupaten", "Provinsi clan Kabupaten"),
        ("Penyusunan Standar", "Penyusunan Stanclar"),
        ("9 Februari 2026", "9 Februari 20Z6"),
        ("19710514", "1971b514"),
        ("\n6.\t", "\nb.\t"),
        ("10 Menit", "Z Menit"),
        ("5 Menit", "S Menit"),
        ("10 Menit", "10 Meriit"),
        ("1 Jam", "1 Jom"),
        ("1 Jam", "I\xa0Jam"),
        ("Undang-Undang Nomor 43", "Uridang-Undang Nomor 43"),
        ("Peraturan Menteri Dalam Negeri Nomor 52", "Pcraturan Menteri Dalam Negeri Nomor 52"),
        ("Peraturan Menteri Dalam Negeri Nomor 52", "Peroturan Menteri Dalam Negeri Nomor 52"),
        ("Peraturan Menteri Pendayagunaan", "Peraturari Menteri Pendayagunaan"),
        ("Tahun 2009 tentang", "Tahun 2009 fentong"),
        ("Tahun 2009 tentang", "Tahun 2009 tcnfang"),
        ("Standar Operasional Prosedur di", "Standar Operas|onal Prosedur di"),
        ("Kepala Dinas Komunikasi dan Informatika", "Kepala Dinas Komunikasi danInformatika"),
        ("Kepala Dinas Komunikasi dan Informatika", "Kepala Dinas Komunikasi don Informatika"),
        ("Pengelolaan Surat Masuk", "PengelolaanSurat Masuk"),
        ("SOP : Pengelolaan Surat Masuk", "SOP : Pcngelolaan Sural Masuk"),
        ("Memeriksa kelengkapan", "Mcmeriksakan kelengkapan"),
    ],
)
def test_one_misread_letter_is_no_fault(check_text: Check, old: str, new: str) -> None:
    assert old in SOUND
    result = check_text(SOUND.replace(old, new, 1))
    assert result.problems == ()
    # A saran may point at the word itself, or say what a person should look at.
    faults = [finding for finding in result.findings if finding.severity is not Severity.INFO]
    assert [(finding.code, finding.message) for finding in faults] == []


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("IDN015", "19710514", "1971b514"),
        ("IDN022", "/II/2026", "/II/202b"),
        ("LKH001", "\n6.\t", "\nb.\t"),
    ],
)
def test_what_a_scan_spoilt_is_not_judged(check_text: Check, code: str, old: str, new: str) -> None:
    assert check_text(SOUND.replace(old, new, 1), code).sops[0].outcomes[code] is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("code", "day"),
    [("IDN008", "12 Februari 2026"), ("IDN010", "14 Februari 2026")],
    ids=["made after it took effect", "made on a Saturday"],
)
@pytest.mark.parametrize(
    ("traces", "outcome"),
    [("", Outcome.FAIL), ("£a\n«8\n“15\n", Outcome.UNDETERMINED)],
    ids=["clean", "traces of a scan"],
)
def test_a_line_of_the_table_may_be_the_first_figure_of_a_day(
    check_text: Check, code: str, day: str, traces: str, outcome: Outcome
) -> None:
    fields = SOUND.replace(" : ", "\t").replace("2 Februari 2026", day, 1)
    if code == "IDN010":
        fields = fields.replace("9 Februari 2026", "16 Februari 2026", 1)
    assert day in fields
    result = check_text(fields.replace("Nama SOP", f"{traces}Nama SOP", 1), code)
    assert result.sops[0].outcomes[code] is outcome


def test_letters_for_digits_in_a_number_are_the_scans(check_text: Check) -> None:
    (finding,) = check_text(SOUND.replace("Nomor 35 Tahun", "Nomor 3S Tahun"), "HKM012", "HKM013").findings
    assert (finding.code, finding.origin, finding.data["angka"]) == ("HKM013", "scan", "35")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Tanqgal Pengesahan", "Tanggal Pengesahan"), ("Peralatan dan Perlengkpan", "Peralatan dan Perlengkapan")],
)
def test_a_misspelt_label_is_given_the_form_it_is_nearest_to(check_text: Check, written: str, meant: str) -> None:
    text = SOUND.replace("Tanggal Efektif", "Tanggal Pengesahan").replace("Peralatan/", "Peralatan dan ")
    (finding,) = check_text(text.replace(meant, written), "STR003").findings
    assert finding.data["baku"] == meant


@pytest.mark.parametrize(
    "title",
    [
        "Tata Naskah Dinas di Lingkungan Pemerintah Doerah",
        "Tota Naskah Dinas di Lingkungan Pemerintah Daerah",
        "Tata Naskah Dinas di Lingkungan Pemerintah Daerah Sebogaimana Telah Dlubah",
        "Tata NaskahDirias di Lingkungan Pemerintah Daerah",
    ],
)
def test_letters_that_look_alike_in_a_title_are_the_scans(check_text: Check, title: str) -> None:
    right = "Tata Naskah Dinas di Lingkungan Pemerintah Daerah"
    findings = check_text(SOUND.replace(right, title), "HKM001", "HKM003", "HKM004", "HKM012").findings
    assert {finding.origin for finding in findings} <= {"scan"}


@pytest.mark.parametrize("label", ["Tanggal Efcktlf", "Tanqgal Efekfif", "Tanggol Efektif"])
def test_a_label_of_several_misread_letters_is_one(check_text: Check, label: str) -> None:
    text = SOUND.replace("Tanggal Efektif", label)
    assert [finding.code for finding in check_text(text, "IDN006", "STR003").findings] in (["STR003"], [])


def test_a_guideline_is_cited_though_its_kind_was_misread(check_text: Check) -> None:
    lines = [line for line in SOUND.split("\n") if "Nomor 52" not in line]
    text = "\n".join(lines).replace("Peraturan Menteri Pendayagunaan", "Pcraturan Menteri Pendayagunaan")
    assert check_text(text, "HKM008").sops[0].outcomes["HKM008"] is Outcome.PASS


def test_a_heading_repeated_over_its_columns_is_one_though_one_of_them_was_misread(check_text: Check) -> None:
    text = SOUND.replace("Pelaksana\t\t\t\tMutu", "Pelaksana\tPelaksana\tPelaksana\tPelaksona\tMutu")
    assert check_text(text, "PLK001").sops[0].outcomes["PLK001"] is Outcome.PASS


@pytest.mark.parametrize(
    ("written", "origin"),
    [("Perinqatan", "scan"), ("Peringalan", "scan"), ("Peringotan", "scan"), ("Peringatn", "document")],
)
def test_letters_that_look_alike_in_a_label_are_the_scans(check_text: Check, written: str, origin: str) -> None:
    (finding,) = check_text(SOUND.replace("Peringatan", written), "STR003").findings
    assert finding.origin == origin


def test_a_rule_of_dashes_that_a_scan_lengthened_is_a_rule(check_text: Check) -> None:
    rows = [line.split("\t") for line in SOUND[SOUND.index("No.\t") : SOUND.index("\n\nKepala Dinas K")].split("\n")]
    width = max(map(len, rows))
    drawn = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    drawn.insert(1, "|" + "–--|" * width)
    text = SOUND.replace("\n".join("\t".join(row) for row in rows), "\n".join(drawn))
    result = check_text(text, "LKH001")
    assert (result.problems, result.sops[0].steps) == ((), 8)


@pytest.mark.parametrize(("title", "outcome"), [("Standar Operasional Prosedur", "pass"), ("Kearsipan", "fail")])
def test_a_guideline_is_cited_though_a_scan_did_not_part_it_from_the_item_above(
    check_text: Check, title: str, outcome: str
) -> None:
    lines = [line for line in SOUND.split("\n") if "Nomor 52" not in line and "Nomor 35" not in line]
    merged = f"Kearsipan 2. Peraturan Bupati Sukamaju Nomor 7 Tahun 2019 tentang {title}"
    text = "\n".join(lines).replace("tentang Kearsipan", f"tentang {merged}", 1)
    assert check_text(text, "HKM008").sops[0].outcomes["HKM008"] == outcome
