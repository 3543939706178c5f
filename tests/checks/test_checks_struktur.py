"""Structure: what no example of a rule shows."""

from collections.abc import Callable

import pytest

from soplint.findings import Outcome
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

IDENTITY = """KECAMATAN MEKARSARI

Nomor SOP : 067/02/KEC.MKS/VII/2024
Tanggal Pembuatan : 24 Juli 2024
Tanggal Efektif : 24 Juli 2024
Disahkan Oleh : Camat Mekarsari
Nama SOP : Pengukuran Kinerja Triwulan
"""
SECTIONS = {
    "Dasar Hukum": "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    "Kualifikasi Pelaksana": "1. Teliti",
    "Keterkaitan": "1. SOP Perjanjian Kinerja",
    "Peralatan/Perlengkapan": "1. Komputer",
    "Peringatan": "Jika terlambat, laporan tidak mutakhir.",
    "Pencatatan dan Pendataan": "Buku kendali",
}
HEADING = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tCamat\tSekretaris\tKelengkapan\tWaktu\tOutput\t\n"
STEPS = "1\tMenugaskan\t\t\tDisposisi\t10 Menit\tSurat\t\n2\tMengukur\t\t\tSurat\t2 Hari\tLaporan\t\n"


def text(sections: dict[str, str] = SECTIONS, table: str = HEADING + STEPS) -> str:
    parts = [f"{heading}\n{content}\n" for heading, content in sections.items()]
    return "\n".join([IDENTITY, *parts, table])


def outcome(check_text: Check, whole: str, code: str) -> Outcome:
    (result,) = check_text(whole, code).sops
    return result.outcomes[code]


@pytest.mark.parametrize("missing", SECTIONS)
def test_each_section_is_missed_and_nothing_else_is(check_text: Check, missing: str) -> None:
    whole = text({heading: content for heading, content in SECTIONS.items() if heading != missing})
    (finding,) = check_text(whole, "STR001").findings
    assert finding.data == {"bagian": missing}
    assert check_text(whole, "STR002").findings == ()


@pytest.mark.parametrize("empty", SECTIONS)
def test_each_empty_section_is_found_at_its_heading(check_text: Check, empty: str) -> None:
    (finding,) = check_text(text({**SECTIONS, empty: ""}), "STR002").findings
    assert finding.quote == empty


@pytest.mark.parametrize(
    "items",
    [
        "1. SOP Perjanjian Kinerja\nAlat Kerja\n1. Komputer",
        "1. SOP Perjanjian Kinerja\n\nAlat Bantu\n\n- Komputer\n- Pencetak",
        "1. SOP Perjanjian Kinerja\n2. SOP Monitoring dan\nAlat Bantu\n1. Komputer",
        "Alat Bantu\n- SOP Perjanjian Kinerja\n- Komputer",
    ],
)
def test_a_section_below_a_heading_that_is_not_known_is_not_called_missing(check_text: Check, items: str) -> None:
    sections = {**SECTIONS, "Keterkaitan": items}
    del sections["Peralatan/Perlengkapan"]
    assert outcome(check_text, text(sections), "STR001") is Outcome.UNDETERMINED


def test_a_list_within_an_item_hides_no_section_that_is_missing(check_text: Check) -> None:
    sections = {**SECTIONS, "Keterkaitan": "1. SOP Perjanjian Kinerja, yaitu:\n1) tahunan\n2. SOP Pelaporan"}
    del sections["Peralatan/Perlengkapan"]
    assert outcome(check_text, text(sections), "STR001") is Outcome.FAIL


def test_sections_whose_contents_stand_under_the_next_heading_are_not_called_empty(check_text: Check) -> None:
    torn = {**SECTIONS, "Kualifikasi Pelaksana": "", "Keterkaitan": "1. Teliti\n2. Jujur\n1. SOP Perjanjian Kinerja"}
    assert outcome(check_text, text(torn), "STR002") is Outcome.UNDETERMINED


def test_the_columns_of_a_table_whose_heading_is_incomplete_are_not_called_missing(check_text: Check) -> None:
    heading = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\t\n\t\tCamat\tSekretaris\tKelengkapan\tWaktu\t?????\t\n"
    assert outcome(check_text, text(table=heading + STEPS), "STR005") is Outcome.UNDETERMINED
    without = HEADING.replace("\tWaktu", "").replace("Mutu Baku\t\t\t", "Mutu Baku\t\t")
    steps = STEPS.replace("\t10 Menit", "").replace("\t2 Hari", "")
    (finding,) = check_text(text(table=without + steps), "STR005").findings
    assert finding.data == {"kolom": "Waktu"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("MUTU BUKU", "MUTU BAKU"),
        ("Mutu Buku", "Mutu Baku"),
        ("Mutu buku", "Mutu baku"),
        ("mutu buku", "mutu baku"),
    ],
)
def test_a_corrected_heading_keeps_the_case_of_the_old_one(check_text: Check, written: str, expected: str) -> None:
    (finding,) = check_text(text(table=HEADING.replace("Mutu Baku", written) + STEPS), "STR003").findings
    assert finding.data["baku"] == expected


def test_the_fix_of_a_heading_mends_all_its_places(check_text: Check) -> None:
    wrong = HEADING.replace("Mutu Baku", "Mutu Buku")
    whole = text(table=wrong + STEPS + "\n" + wrong + "3\tMengarsipkan\t\t\tLaporan\t5 Menit\tArsip\t\n")
    (finding,) = check_text(whole, "STR003").findings
    assert finding.fix is not None and finding.fix.safety == "safe"
    mended = whole
    for edit in sorted(finding.fix.edits, reverse=True):
        mended = mended[: edit.span.start] + edit.text + mended[edit.span.end :]
    assert mended == whole.replace("Mutu Buku", "Mutu Baku")
    assert check_text(mended, "STR003").findings == ()


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ("1. 2. 3.", None),
        ("1. 2. 4.", "4."),
        ("1. 1. 2.", None),
        ("1. 2. 2.", "2."),
        ("1. 2. 3. 2.", None),
        ("1. 2. 1. 2.", None),
        ("a. b. d.", "d."),
        ("2. 3.", None),
        ("- - -", None),
        ("o o o", None),
        ("+ + +", None),
        ("1. a. b. 2.", None),
    ],
)
def test_which_numbers_skip_or_repeat(check_text: Check, numbers: str, found: str | None) -> None:
    items = "\n".join(f"{number} Butir yang berbunyi" for number in numbers.split())
    findings = check_text(text({**SECTIONS, "Peralatan/Perlengkapan": items}), "STR009").findings
    assert [finding.quote for finding in findings] == ([found] if found else [])


@pytest.mark.parametrize(
    ("numbers", "origin"), [("1. 2. 8. 4.", "scan"), ("1. 2. 4. 5.", "document"), ("1. 3.", "document")]
)
def test_a_number_is_the_scans_where_the_next_goes_on_without_it(check_text: Check, numbers: str, origin: str) -> None:
    items = "\n".join(f"{number} Butir yang berbunyi" for number in numbers.split())
    (finding,) = check_text(text({**SECTIONS, "Peralatan/Perlengkapan": items}), "STR009").findings
    assert finding.origin == origin


@pytest.mark.parametrize(("label", "origin"), [("Tgl Efektip", "document"), ("Tgl Efcktip", "scan")])
def test_a_label_that_is_far_from_the_right_one_is_the_scans(check_text: Check, label: str, origin: str) -> None:
    (finding,) = check_text(f"Nomor SOP : 1/SOP/2024\n{label} : 4 Maret 2024\nNama SOP : Arsip\n", "STR003").findings
    assert (finding.origin, finding.fix is None) == (origin, origin == "scan")


@pytest.mark.parametrize(("second", "found"), [("2. Printer 3.Kertas", []), ("2. Printer 13.Kertas", ["4."])])
def test_a_number_within_the_words_of_an_item_is_not_missing(check_text: Check, second: str, found: list[str]) -> None:
    items = f"1. Komputer\n{second}\n4. Alat tulis"
    findings = check_text(text({**SECTIONS, "Peralatan/Perlengkapan": items}), "STR009").findings
    assert [finding.quote for finding in findings] == found


@pytest.mark.parametrize(("pieces", "found", "elsewhere"), [(10, 10, 0), (11, 1, 10)])
def test_many_pieces_of_unknown_text_are_one_finding(
    check_text: Check, pieces: int, found: int, elsewhere: int
) -> None:
    steps = "".join(
        f"{number}\tMengukur kinerja ke-{number}\t\t\tSurat\t2 Hari\tLaporan\t\n" for number in range(1, 40)
    )
    loose = "\n\nHalaman 2\n\n".join(f"Milik bersama {'abcdefghijk'[number]}" for number in range(pieces))
    findings = check_text(text(table=HEADING + steps) + "\n\n" + loose, "STR008").findings
    assert len(findings) == found
    assert [len(finding.related) for finding in findings] == [elsewhere] * found


def test_markup_is_removed_and_nothing_else_is(check_text: Check) -> None:
    whole = "**" + text() + "**"
    (finding,) = check_text(whole, "STR012").findings
    assert finding.fix is not None
    assert [edit.span for edit in finding.fix.edits] == [(0, 2), (len(whole) - 2, len(whole))]


@pytest.mark.parametrize("written", ["<tidak>", "<nama pegawai>", "</diisi>"])
def test_what_an_author_puts_between_angle_brackets_is_no_markup(check_text: Check, written: str) -> None:
    assert check_text(text() + f"\nCatatan: kolom {written} diisi.\n", "STR012").findings == ()


@pytest.mark.parametrize("written", ["<ol>", "</LI>", "<br />", '<img src="a.png">', "<page_number>"])
def test_tags_and_what_a_converter_put_between_angle_brackets_are_markup(check_text: Check, written: str) -> None:
    found = check_text(text() + f"\nCatatan: kolom {written} diisi.\n", "STR012").findings
    assert [finding.quote for finding in found] == [written]


def test_a_section_that_stands_twice_is_filled_where_one_of_the_two_is(check_text: Check) -> None:
    again = text().replace(HEADING, "Peringatan\nJika terlambat, laporan tidak mutakhir.\n\n" + HEADING)
    assert outcome(check_text, again, "STR004") is Outcome.FAIL
    empty_first = again.replace("Jika terlambat, laporan tidak mutakhir.", "", 1)
    assert outcome(check_text, empty_first, "STR002") is Outcome.UNDETERMINED
    # A heading without a list of its own goes on with the other.
    assert outcome(check_text, empty_first, "STR004") is Outcome.PASS


@pytest.mark.parametrize(
    ("below", "change"),
    [
        ("Kelengkapan\tWaktu\tOutput", None),
        ("Kelengkapan\tOutput", '"Waktu" tidak ada lagi'),
        ("Persyaratan\tWaktu\tOutput", None),
    ],
)
def test_what_became_of_the_headings_of_a_table_that_goes_on_is_told(
    check_text: Check, below: str, change: str | None
) -> None:
    again = HEADING.replace("Kelengkapan\tWaktu\tOutput", below)
    found = check_text(text(table=f"{HEADING}{STEPS}\n{again}3\tMelapor\n"), "STR006").findings
    assert [finding.data["perubahan"] for finding in found] == ([change] if change else [])


def test_a_column_that_a_table_gains_on_the_next_page_is_told(check_text: Check) -> None:
    first = HEADING.replace("Kelengkapan\tWaktu\tOutput", "Kelengkapan\tOutput")
    (finding,) = check_text(text(table=f"{first}{STEPS}\n{HEADING}3\tMelapor\n"), "STR006").findings
    assert finding.data["perubahan"] == '"Waktu" ditambahkan'


@pytest.mark.parametrize(
    ("line", "found"),
    [("Pembina Utama Madya", []), ("NIP. 19661209 198603 1 002", []), ("Milik bersama", ["Milik bersama"])],
)
def test_the_rank_of_the_approver_is_known_wherever_it_stands_in_the_identity_block(
    check_text: Check, line: str, found: list[str]
) -> None:
    torn = f"""Nomor SOP : 800/12/SOP/2019
Tanggal Efektif : 8 April 2019
Disahkan Oleh : Kepala Dinas Perindustrian

DINAS PERINDUSTRIAN

{line}
Nama SOP : Pengajuan Cuti
"""
    assert [finding.quote for finding in check_text(torn, "STR008").findings] == found


@pytest.mark.parametrize(("right", "wrong"), [("Output", "Outpot"), ("Mutu Baku", "Mutu Bakuu"), ("Waktu", "Waktuu")])
def test_a_column_heading_with_a_letter_wrong_or_twice_is_not_standard(
    check_text: Check, right: str, wrong: str
) -> None:
    assert check_text(text(), "STR003", "STR005").findings == ()
    (finding,) = check_text(text(table=HEADING.replace(right, wrong) + STEPS), "STR003", "STR005").findings
    assert (finding.code, finding.quote, finding.data["baku"]) == ("STR003", wrong, right)


@pytest.mark.parametrize(("label", "origin"), [("Tanggal Revizi", "document"), ("TanggalRevizi", "scan")])
def test_a_misspelt_label_without_its_blank_is_probably_the_scans(
    check_text: Callable[..., DocumentResult], label: str, origin: str
) -> None:
    (finding,) = check_text(f"Nomor SOP : 1/SOP/2024\n{label} : -\nNama SOP : Arsip\n", "STR003").findings
    assert (finding.origin, finding.fix is None) == (origin, origin == "scan")
