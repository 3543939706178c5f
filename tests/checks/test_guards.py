"""Guards of single checks: near misses that are no findings, and what is looked at only where the usual place is blank."""

from collections.abc import Callable

import pytest

from soplint.checks.kenal import look_up
from soplint.checks.satu_jabatan import same_office
from soplint.examples import small_sop
from soplint.fix import apply_edits
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]


def found(check: Check, code: str, **texts: str) -> list[str]:
    """What a rule finds in the small valid SOP with these texts in it."""
    return [finding.quote for finding in check(small_sop(texts), code).findings]


def steps(*descriptions: str) -> str:
    rows = [
        f"{number}.\t{text}\t\t\t\tBahan {number}\t1 Jam\tHasil {number}\t"
        for number, text in enumerate(descriptions, 1)
    ]
    return "\n".join(rows)


def test_a_word_is_no_slip_of_one_with_a_hyphen(check_text: Check) -> None:
    usual = [f"{verb} data antar-instansi" for verb in ("Memeriksa", "Menyusun", "Mengolah", "Menyampaikan")]
    assert found(check_text, "BHS001", langkah=steps(*usual, "Mengarsipkan data antarinstansi")) == []
    usual = [text.replace("antar-instansi", "kepegawaian") for text in usual]
    assert found(check_text, "BHS001", langkah=steps(*usual, "Mengarsipkan data kepegawian")) == ["kepegawian"]


def test_a_number_beside_the_label_is_judged_where_none_is_signed(check_text: Check) -> None:
    beside = "Disahkan Oleh : Kepala Dinas Perpustakaan dan Kearsipan, NIP. 19720415 199713 2 004"
    assert found(check_text, "IDN015", disahkan_oleh=beside) == []
    assert found(check_text, "IDN015", disahkan_oleh=beside, pengesahan="") == ["19720415 199713 2 004"]


@pytest.mark.parametrize("number", ["l9721515 199703 2 004", "19721515 199703 2 00O", "19721515 I99703 2 OO4"])
def test_a_number_with_misread_figures_at_its_ends_is_told_of_whole(check_text: Check, number: str) -> None:
    signature = f"Kepala Dinas Perpustakaan dan Kearsipan,\n\nSiti Rahmawati, S.Sos., M.M.\nNIP. {number}\n"
    (finding,) = check_text(small_sop({"pengesahan": signature}), "IDN015").findings
    assert (finding.quote, finding.origin, finding.confidence) == (number, "scan", "possible")


@pytest.mark.parametrize(
    ("disahkan", "signs", "lacking"),
    [
        ("Bupati Sukamaju", "Sekretaris Daerah", True),
        ("Sekretaris Daerah", "Bupati Sukamaju", False),
        ("Bupati Sukamaju", "Bupati Sukamaju", False),
    ],
)
def test_who_signs_tells_whether_a_number_is_owed(check_text: Check, disahkan: str, signs: str, lacking: bool) -> None:
    signature = f"{signs},\n\nBudi Santoso, S.Sos."
    quotes = found(check_text, "IDN013", disahkan_oleh=f"Disahkan Oleh : {disahkan}", pengesahan=signature)
    assert bool(quotes) is lacking


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kepala dinas kominfo", "kepala dinas komunikasi dan informatika", True),
        ("kepala dinas kominfo", "kepala dinas komunikasi dan informatika bidang umum", True),
        ("kepala dinas kominfo bidang umum", "kepala dinas komunikasi dan informatika", True),
        ("kepala dinas kominfo", "kepala dinas kelautan dan perikanan", False),
        ("sekretaris pemerintah", "sekretaris pemerintahan umum", True),
        ("kepala balai", "kepala badan pelaihari", False),
    ],
)
def test_an_office_is_one_though_a_unit_more_is_named_behind_its_abbreviation(one: str, other: str, same: bool) -> None:
    assert same_office(tuple(one.split()), tuple(other.split())) is same
    assert same_office(tuple(other.split()), tuple(one.split())) is same


@pytest.mark.parametrize("description", ["Pemohon:", "Pemohon :", "Petugas loket :"])
def test_who_stands_alone_before_a_colon_acts(check_text: Check, description: str) -> None:
    text = steps(description, "Memeriksa berkas")
    assert found(check_text, "LKH013", langkah=text) == [description.rstrip(" :")]
    assert found(check_text, "LKH003", langkah=text) == []


def test_an_order_of_dates_that_a_scan_may_have_made_is_not_judged(check_text: Check) -> None:
    for day, outcome in (("1 Maret 2024", "fail"), ("1 Maret 2O24", "undetermined"), ("11 Maret 2O24", "pass")):
        text = small_sop({"tanggal_efektif": f"Tanggal Efektif : {day}"})
        assert check_text(text, "IDN008").sops[0].outcomes["IDN008"] == outcome


def test_a_weekend_on_which_an_sop_was_made_and_approved_is_one_finding(check_text: Check) -> None:
    dates = {"tanggal_pembuatan": "9 Maret 2024", "tanggal_efektif": "9 Maret 2024"}
    labels = {"tanggal_pembuatan": "Tanggal Pembuatan", "tanggal_efektif": "Tanggal Efektif"}
    text = small_sop({name: f"{labels[name]} : {day}" for name, day in dates.items()})
    (finding,) = check_text(text, "IDN010").findings
    assert [place.note for place in finding.related] == ["Tanggal Efektif"]


def test_two_words_in_one_that_a_cell_tears_have_no_correction(check_text: Check) -> None:
    rows = 'No\tUraian\tStaf\tKepala\tKelengkapan\tWaktu\tOutput\n1\t"Memeriksa {} umum"\tv\t\tSurat\t5 menit\tSurat\n'
    for word, corrected in (("suratketerangan", True), ("suratketera-\nngan", False)):
        (finding,) = check_text(f"Nomor SOP : 045/SOP/2022\nNama SOP : Cuti\n\n{rows.format(word)}", "BHS002").findings
        assert finding.data["anjuran"] == "surat keterangan"
        assert (finding.fix is not None) is corrected


@pytest.mark.parametrize(("heading", "corrected"), [("Staf Walikota", True), ('"Staf Wali-\nkota"', False)])
def test_a_spelling_of_an_office_that_a_heading_tears_has_no_correction(
    check_text: Check, heading: str, corrected: bool
) -> None:
    rows = (
        "No.\tUraian Kegiatan\tPelaksana\t\t\tMutu Baku\t\t\tKeterangan\n"
        f"\t\tKepala Dinas\tWali Kota\t{heading}\tKelengkapan\tWaktu\tOutput\t"
    )
    (finding,) = check_text(small_sop({"tajuk": rows}), "PLK004").findings
    assert finding.data["tertulis"] == "Walikota"
    assert (finding.fix is not None) is corrected


@pytest.mark.parametrize(("behind", "confidence"), [("", "likely"), ("~ qz;; ,,x\nlkj ^^ p0q# zz\n" * 20, "possible")])
def test_a_day_ahead_may_be_misread_in_a_text_full_of_noise(check_text: Check, behind: str, confidence: str) -> None:
    text = small_sop({"tanggal_pembuatan": "Tanggal Pembuatan : 4 Maret 2027"})
    (finding,) = check_text(text + behind, "IDN009").findings
    assert finding.confidence == confidence


@pytest.mark.parametrize(("apart", "outcome"), [("", "fail"), ("Kepala Bidang Arsip\n", "undetermined")])
def test_an_office_that_stands_apart_may_be_that_of_who_signs(check_text: Check, apart: str, outcome: str) -> None:
    signature = "Kepala Dinas Perpustakaan dan Kearsipan,\n\nSiti Rahmawati, S.Sos.\n"
    text = small_sop({"pengesahan": signature})
    assert check_text(f"{text}\n{apart}", "IDN013").sops[0].outcomes["IDN013"] == outcome


OWN = "Pembentukan dan Susunan Perangkat Daerah Kabupaten Tapin"


@pytest.mark.parametrize(
    ("jenis", "nomor", "tahun", "daerah", "judul", "relation"),
    [
        ("Perda", "9", 2017, "Kabupaten Tapin", OWN, "nomor_keliru"),
        ("Perda", "9", 2017, "Kabupaten Banjar", OWN, "tidak_dikenal"),
        ("Perda", "9", 2017, "Kota Tapin", OWN, "tidak_dikenal"),
        ("UU", "5", 2014, "", "Kesehatan", "nomor_keliru"),
        # Of the laws of that name the list of titles does not say which is in force.
        ("UU", "5", 2014, "", "Ketenagalistrikan", "berbeda"),
        # That the number is another's is not told by a title whose regulations are all revoked.
        ("Permenkes", "27", 2017, "", "Pusat Kesehatan Masyarakat", "berbeda"),
    ],
)
def test_a_title_tells_another_number_only_of_its_region_and_in_force(
    jenis: str, nomor: str, tahun: int, daerah: str, judul: str, relation: str
) -> None:
    assert look_up(jenis, nomor, tahun, daerah, judul).hubungan == relation


def test_a_single_actor_without_a_name_is_shown_by_the_heading_of_the_actors(check_text: Check) -> None:
    table = (
        "No.\tUraian Kegiatan\tMutu Baku\t\t\tPelaksana\tKeterangan\n\t\tKelengkapan\tWaktu\tOutput\t\t\n"
        "1.\tMenyusun surat\tData\t1 Jam\tSurat\tv\t\n2.\tMengirim surat\tSurat\t1 Jam\tTanda terima\tv\t"
    )
    assert found(check_text, "PLK001", tabel=table) == ["Pelaksana"]


def test_two_periods_are_the_time_of_both(check_text: Check) -> None:
    row = "1.\tMenyusun laporan {}triwulan\t\t\t\tSurat\t120 Hari\tLaporan\t"
    assert found(check_text, "WKT005", langkah=row.format("")) == ["120 Hari"]
    assert found(check_text, "WKT005", langkah=row.format("2 ")) == []


def test_an_office_over_two_lines_is_named_whole(check_text: Check) -> None:
    signature = "Kepala Bidang\nLayanan dan Pelestarian,\n\nSiti Rahmawati, S.Sos.\nNIP. 19720415 199703 2 004"
    (finding,) = check_text(small_sop({"pengesahan": signature}), "IDN014").findings
    assert finding.data["tanda_tangan"] == "Kepala Bidang Layanan dan Pelestarian"


def test_an_act_without_an_object_has_a_longest_time_too(check_text: Check) -> None:
    row = "1.\tMengarsipkan\t\t\t\tSurat\t1 Tahun\tArsip\t"
    (finding,) = check_text(small_sop({"langkah": row}), "WKT004").findings
    assert finding.data["tindakan"] == "mengarsipkan"


@pytest.mark.parametrize(
    ("description", "actor"),
    [
        ("Selanjutnya petugas loket memeriksa berkas", ["petugas loket"]),
        ("Bersama petugas loket memeriksa berkas", []),
    ],
)
def test_who_opens_a_description_acts_unless_he_only_goes_along(
    check_text: Check, description: str, actor: list[str]
) -> None:
    assert found(check_text, "LKH013", langkah=steps(description)) == actor


HEADINGS = """Dasar Hukum
1. Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan

Kualifikasi Pelaksana
1. Mampu mengolah data layanan

Keterkaitan
1. SOP Pengolahan Data

Peralatan/Perlengkapan
{}

Pencatatan dan Pendataan
Buku kendali
"""


@pytest.mark.parametrize(
    ("line", "outcome"),
    [("Risiko", "undetermined"), ("dan pemindai", "fail"), ("Alat lain (bila ada)", "fail")],
)
def test_a_line_of_its_own_hides_a_section_only_where_it_may_be_a_heading(
    check_text: Check, line: str, outcome: str
) -> None:
    sections = HEADINGS.format(f"1. Komputer\n\n{line}\n\n2. Alat tulis kantor")
    assert check_text(small_sop({"bagian": sections}), "STR001").sops[0].outcomes["STR001"] == outcome


def test_a_section_is_not_called_empty_where_words_below_its_heading_were_lost(check_text: Check) -> None:
    text = small_sop({})
    heading, contents = "Kualifikasi Pelaksana\n", "1. Mampu mengolah data layanan\n2. Mampu mengoperasikan komputer\n"
    assert contents in text
    empty = text.replace(contents, "")
    assert check_text(empty, "STR002").sops[0].outcomes["STR002"] == "fail"
    # Above the fields that stand below the heading of a page, these belong to nobody.
    lost = empty.replace(heading, "").replace("Nomor SOP", f"{heading}Nomor SOP", 1)
    lost = lost.replace("Disahkan Oleh", "1. Komputer\nDisahkan Oleh", 1)
    assert check_text(lost, "STR002").sops[0].outcomes["STR002"] == "undetermined"


@pytest.mark.parametrize(
    "words", ["Tahun 2024", "Tahun Anggaran 2024", "No. 12", "Nomor 12", "Rev. 02", "Revisi 1", "Edisi 2", "Versi 1"]
)
def test_a_title_that_says_only_which_edition_it_is_names_no_other_procedure(check_text: Check, words: str) -> None:
    assert found(check_text, "IDN018", judul=f"SOP {words}".upper()) == []


@pytest.mark.parametrize(
    ("approved", "elsewhere", "outcome"),
    [
        ("Kepala Dinas Perpustakaan dan Kearsipan", "", "fail"),
        ("Kepala Dinas Perpustakaan dan Kearsipan", " NIP. 19720415 199703 2 004", "undetermined"),
        ("Siti Rahmawati\nNIP. 19720415 199703 2 004", "", "pass"),
    ],
)
def test_a_number_that_stands_elsewhere_shows_that_the_signature_was_read_into_something_else(
    check_text: Check, approved: str, elsewhere: str, outcome: str
) -> None:
    text = small_sop(
        {
            "disahkan_oleh": f"Disahkan Oleh : {approved}",
            "pengesahan": "",
            "peringatan": f"Laporan yang terlambat dikembalikan.{elsewhere}",
        }
    )
    assert check_text(text, "IDN013").sops[0].outcomes["IDN013"] == outcome


@pytest.mark.parametrize(("number", "outcome"), [("", "fail"), ("NIP. 19720415 199703 2 004", "undetermined")])
def test_who_signs_the_decree_that_sets_the_sop_may_have_approved_it(
    check_text: Check, number: str, outcome: str
) -> None:
    decree = (
        "KEPUTUSAN KEPALA DINAS\n\nMenimbang : a. bahwa perlu prosedur;\nMengingat : 1. Undang-Undang;\n\nMEMUTUSKAN :\n"
        f"KESATU : Menetapkan SOP.\n\nKEPALA DINAS,\n\nSITI RAHMAWATI, S.Sos\n{number}\n\n"
    )
    text = small_sop({"disahkan_oleh": "Disahkan Oleh : Kepala Dinas", "pengesahan": ""})
    assert check_text(decree + text, "IDN013").sops[0].outcomes["IDN013"] == outcome


def test_who_signs_in_the_identity_block_is_not_held_against_disahkan_oleh(check_text: Check) -> None:
    block = "Disahkan Oleh :\n\nSEKRETARIS DINAS\n\nSITI RAHMAWATI, S.Sos\nNIP. 19720415 199703 2 004\n\n"
    text = small_sop({"disahkan_oleh": block, "pengesahan": ""})
    assert check_text(text, "IDN014").sops[0].outcomes["IDN014"] == "not_applicable"


def test_an_actor_without_a_name_is_told_by_its_column(check_text: Check) -> None:
    text = small_sop({}).replace("\tKepala Bidang Layanan\t", "\t\t", 1)
    (finding,) = check_text(text, "PLK002").findings
    assert finding.data["kolom"] == "2"
    assert finding.location == "Tabel langkah"


def test_of_bold_words_in_brackets_both_marks_are_struck_out(check_text: Check) -> None:
    text = small_sop({"peralatan_perlengkapan": "1. Komputer (**wajib**)"})
    (finding,) = check_text(text, "STR012").findings
    assert finding.fix is not None
    assert len(finding.fix.edits) == 2


@pytest.mark.parametrize(
    "written", ["Penata Tk. I (III/c)", "Pangkat/Gol. Ruang : Penata Tk. I, III/c", "Penata Tk. I, Gol. Ruang III/c"]
)
def test_a_rank_is_told_without_its_label_and_the_signs_around_it(check_text: Check, written: str) -> None:
    signature = f"Kepala Dinas Perpustakaan dan Kearsipan,\n\nSiti Rahmawati, S.Sos., M.M.\n{written}\n"
    text = small_sop({"pengesahan": f"{signature}NIP. 19720415 199703 2 004\n"})
    (finding,) = check_text(text, "IDN016").findings
    assert finding.data == {"pangkat": "Penata Tk. I", "golongan": "III/c", "seharusnya": "III/d"}


@pytest.mark.parametrize(
    ("description", "verb"),
    [
        ("Berkas diterima", "menerima"),
        ("Berkas tidak diterima", "tidak menerima"),
        ("Tidak dilakukan pemungutan biaya", "tidak memungut"),
        ("Tidak dilakukan pembekuan rekening", "tidak melakukan"),
        ("Belum dilakukan pemeriksaan berkas", "belum memeriksa"),
        ("Permohonan yang tidak lengkap dikembalikan", "mengembalikan"),
    ],
)
def test_what_is_denied_in_the_passive_is_advised_to_be_denied_in_the_active(
    check_text: Check, description: str, verb: str
) -> None:
    (finding,) = check_text(small_sop({"langkah": steps(description, "Menyimpan berkas")}), "LKH003").findings
    assert f'"{verb} ..."' in finding.advice


@pytest.mark.parametrize("region", ["PROVINSI BALI", "DAERAH DAERAH ISTIMEWA YOGYAKARTA", "PROVINSI JAWA TIMUR"])
@pytest.mark.parametrize("end", ["\n", " "])
def test_a_province_of_any_length_of_name_is_known(check_text: Check, region: str, end: str) -> None:
    letterhead = f"PEMERINTAH {region}{end}DINAS PERPUSTAKAAN DAN KEARSIPAN"
    cited = "1. Peraturan Gubernur Jawa Barat Nomor 4 Tahun 2019 tentang Kearsipan"
    assert found(check_text, "HKM014", kop=letterhead, dasar_hukum=cited) == ["Peraturan Gubernur Jawa Barat"]


@pytest.mark.parametrize("name", ["TAPIN", "T APIN", "T A P I N"])
def test_letters_of_a_region_that_stand_apart_are_one_word(check_text: Check, name: str) -> None:
    letterhead = f"PEMERINTAH KABUPATEN {name}\nDINAS PERPUSTAKAAN DAN KEARSIPAN"
    cited = "1. Peraturan Bupati {} Nomor 4 Tahun 2019 tentang Kearsipan"
    assert found(check_text, "HKM014", kop=letterhead, dasar_hukum=cited.format("Tapin")) == []
    assert found(check_text, "HKM014", kop=letterhead, dasar_hukum=cited.format("Banjar")) == [
        "Peraturan Bupati Banjar"
    ]


def test_a_year_that_differs_is_told_with_the_dates_that_have_one(check_text: Check) -> None:
    (finding,) = check_text(small_sop({"nomor": "Nomor SOP : 800/12/SOP/2022"}), "IDN003").findings
    assert (finding.data["tahun"], finding.data["tahun_tanggal"]) == (2022, "2024")
    assert [place.note for place in finding.related] == ["Tanggal Pembuatan", "Tanggal Efektif"]


@pytest.mark.parametrize(
    ("number", "confidence"),
    [("800/12/SOP/V/2024", "likely"), ("800/V/SOP/12/2024", None), ("800/12/V/SOP/2024", "possible")],
)
def test_a_roman_numeral_is_surely_a_month_right_before_the_year(
    check_text: Check, number: str, confidence: str | None
) -> None:
    findings = check_text(small_sop({"nomor": f"Nomor SOP : {number}"}), "IDN004").findings
    assert [finding.confidence for finding in findings] == [confidence] * len(findings)


def test_a_title_on_two_lines_is_not_corrected_in_one_of_them(check_text: Check) -> None:
    law = "1. Undang-Undang Nomor 23 Tahun 2014 tentang{}Pemerintah{}Daerah"
    whole, parted = (
        check_text(small_sop({"dasar_hukum": law.format(*between)}), "HKM003").findings[0]
        for between in ((" ", " "), ("\n   ", "\n   "))
    )
    assert whole.fix is not None
    assert (whole.confidence, whole.origin) == ("likely", "document")
    assert (parted.message, parted.fix) == (whole.message, None)


def test_actors_are_looked_for_in_the_first_table_that_has_a_column_for_them(check_text: Check) -> None:
    without = "No\tUraian Kegiatan\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat\tSurat\t5 Menit\tSurat"
    text = small_sop({}).replace("\nNo.\t", f"\n{without}\n\nNo.\t")
    codes = ("PLK001", "PLK002", "PLK003", "PLK008")
    (sop,) = check_text(text, *codes).sops
    assert [str(sop.outcomes[code]) for code in codes] == ["pass"] * len(codes)


@pytest.mark.parametrize("title", ["DINAS PERPUSTAKAAN DAN KEARSIPAN", "KABUPATEN SUKAMAJU", "DISPUSIP", "REVISI 2"])
def test_a_title_that_names_the_agency_or_the_edition_is_no_other_name(check_text: Check, title: str) -> None:
    assert found(check_text, "IDN018", judul=f"SOP {title}") == []
    assert found(check_text, "IDN018", judul="SOP PEMINJAMAN BUKU") == ["SOP PEMINJAMAN BUKU"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Arsip<br>surat masuk", "Arsip surat masuk"),
        ("Arsip <br>surat masuk", "Arsip surat masuk"),
        ("Arsip<br> surat masuk", "Arsip surat masuk"),
        ("<p>Arsip</p>", "Arsip"),
        ("Ars<b>ip surat</b>", "Arsip surat"),
        ("**Arsip** surat", "Arsip surat"),
    ],
)
def test_markup_between_words_leaves_a_blank_behind(check_text: Check, written: str, right: str) -> None:
    before, after = (small_sop({"pencatatan_pendataan": text}) for text in (written, right))
    edits = [edit for finding in check_text(before, "STR012").findings if finding.fix for edit in finding.fix.edits]
    assert apply_edits(before, edits) == after


def test_a_misread_date_that_lies_ahead_is_the_scans(check_text: Check) -> None:
    for written, said in (("4 Maret 2O31", ("scan", "possible")), ("4 Maret 2031", ("document", "likely"))):
        text = small_sop({"tanggal_pembuatan": f"Tanggal Pembuatan : {written}"})
        (finding,) = check_text(text, "IDN009").findings
        assert (finding.quote, finding.origin, finding.confidence) == (written, *said)


def test_two_figures_that_end_a_number_are_held_against_the_dates_that_have_a_year(check_text: Check) -> None:
    assert found(check_text, "IDN022", nomor="Nomor SOP : SOP-DPK/45") == ["SOP-DPK/45"]
    assert found(check_text, "IDN022", nomor="Nomor SOP : SOP-DPK/24") == []


def test_a_scan_may_have_lost_the_first_figure_of_no_time(check_text: Check) -> None:
    text = small_sop({"langkah": "1.\tMenerima surat masuk\t\t\t\tSurat masuk\t0 Menit\tSurat masuk\t"})
    noise = "\n".join(f"zq{at} xxr klm vvb" for at in range(12))
    outcomes = [check_text(each, "WKT003").sops[0].outcomes["WKT003"] for each in (text, f"{text}\n{noise}\n")]
    assert outcomes == ["fail", "undetermined"]


@pytest.mark.parametrize("label", ["Pangkat:", "Pangkat", "Pangkat/Gol. Ruang :", "Pangkat/Golongan"])
def test_a_rank_is_read_behind_its_label(check_text: Check, label: str) -> None:
    signature = f"Kepala Dinas,\n\nSiti Rahmawati, S.Sos.\n{label} Pembina (IV/b)\nNIP. 19720415 199703 2 004"
    assert found(check_text, "IDN016", pengesahan=signature) == ["IV/b"]
    assert found(check_text, "IDN016", pengesahan=signature.replace("IV/b", "IV/a")) == []


@pytest.mark.parametrize("between", [" ", " - ", ": ", " / ", "/", ", ", " tentang "])
def test_what_parts_the_title_from_the_name_goes_with_it(check_text: Check, between: str) -> None:
    before, after = (small_sop({"nama": f"Nama SOP : {opens}Penyusunan Laporan"}) for opens in (f"SOP{between}", ""))
    (finding,) = check_text(before, "IDN019").findings
    assert finding.fix is not None
    assert apply_edits(before, finding.fix.edits) == after


@pytest.mark.parametrize("written", ["Rev. 00", "Revisi ke-0", "Edisi 00", "Revisi : 0"])
def test_edition_nought_is_no_revision(check_text: Check, written: str) -> None:
    dates = {"tanggal_revisi": f"Tanggal Revisi : {written}", "tanggal_efektif": "Tanggal Efektif : 11 Maret 2024"}
    assert found(check_text, "IDN011", **dates) == ["Tanggal Revisi"]


def test_a_month_ends_with_its_last_day(check_text: Check) -> None:
    for month, found_there in (("Februari", ["Februari 2024"]), ("Maret", [])):
        dates = {
            "tanggal_pembuatan": "Tanggal Pembuatan : 1 Maret 2024",
            "tanggal_efektif": f"Tanggal Efektif : {month} 2024",
        }
        assert found(check_text, "IDN008", **dates) == found_there


@pytest.mark.parametrize(
    ("cited", "title"),
    [("Undang-Undang Nomor 43 Tahun 2007", "Perpustakaan"), ("Undang-Undang Nomor 1 Tahun 1974", "…")],
)
def test_only_a_title_that_the_catalogue_knows_is_filled_in(check_text: Check, cited: str, title: str) -> None:
    (finding,) = check_text(small_sop({"dasar_hukum": f"1. {cited}"}), "HKM001").findings
    assert finding.data["bentuk"] == f"{cited} tentang {title}"


def test_a_title_that_is_cut_off_behind_three_words_still_tells_the_kind(check_text: Check) -> None:
    cited = "1. Peraturan Menteri Dalam Negeri Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja"
    assert found(check_text, "HKM002", dasar_hukum=cited) == ["Peraturan Menteri Dalam Negeri"]
