"""The identity block: what no example of a rule shows."""

from collections.abc import Callable

import pytest

from soplint.checks.nama import same_name
from soplint.examples import small_sop
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


def test_words_right_below_the_fields_may_be_the_name_that_none_has(check_text: Check) -> None:
    block = (
        "Nomor SOP : 01/SAT/2024\nTanggal Pembuatan : 24 Juli 2024\nDisahkan Oleh\nCamat Mekarsari\n"
        "NIP. 19700101 199703 1 003\nJUDUL SOP\n{below}DASAR HUKUM\n"
        "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"
    )
    assert outcome(check_text, block.format(below="DOMISILI\n") + TABLE, "IDN017") is Outcome.UNDETERMINED
    assert outcome(check_text, block.format(below="") + TABLE, "IDN017") is Outcome.FAIL


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
        ("SOP/02/VII/2024/1900", Outcome.PASS),
        ("800/2023/KEC.MKS/2024", Outcome.PASS),
    ],
)
def test_the_year_of_a_number(check_text: Check, number: str, expected: Outcome) -> None:
    assert outcome(check_text, sop(f"Nomor SOP : {number}"), "IDN003") is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("067/02/KEC.MKS/VII/20..", Outcome.FAIL), ("067/02/KEC.MKS/VII/2024..", Outcome.PASS)],
)
def test_dots_behind_the_century_are_a_year_to_fill_in(check_text: Check, number: str, expected: Outcome) -> None:
    assert outcome(check_text, sop(f"Nomor SOP : {number}"), "IDN002") is expected


@pytest.mark.parametrize(
    ("number", "confidence"),
    [("067/02/KEC.MKS/V/2024", "likely"), ("B/067/V/HUK.7.1/2024", "possible"), ("067/02/KEC.MKS/V", "possible")],
)
def test_only_a_numeral_beside_the_year_is_surely_a_month(check_text: Check, number: str, confidence: str) -> None:
    (finding,) = check_text(sop(f"Nomor SOP : {number}"), "IDN004").findings
    assert (finding.quote, finding.confidence) == ("V", confidence)


@pytest.mark.parametrize(
    "nama", ["Pelaporan Agustus 2024", "Peringatan 17 Agustus 45", "Pemeliharaan Arsip 2 Mei Sore"]
)
def test_a_month_without_its_day_or_its_year_is_no_date_that_lost_its_label(check_text: Check, nama: str) -> None:
    text = small_sop({"tanggal_efektif": "", "nama": f"Nama SOP : {nama}"})
    assert outcome(check_text, text, "IDN006") is Outcome.FAIL


@pytest.mark.parametrize(
    ("revision", "expected"),
    [("00", Outcome.FAIL), ("0", Outcome.FAIL), ("01", Outcome.PASS), ("Revisi ke-1", Outcome.PASS)],
)
def test_a_count_of_no_revision_is_none(check_text: Check, revision: str, expected: Outcome) -> None:
    assert outcome(check_text, sop(f"Tanggal Revisi : {revision}"), "IDN011") is expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tanggal Pembuatan", "Tanggal Ditetapkan"),
        ("Tanggal Ditetapkan", "Tanggal Pengesahan"),
        ("Tgl. Dibuat", "Tanggal Efektif"),
    ],
)
def test_two_dates_are_those_of_making_and_approval(check_text: Check, first: str, second: str) -> None:
    text = sop("Tanggal Pembuatan :", "Tanggal Efektif :")
    for label, named in (("Tanggal Pembuatan", first), ("Tanggal Efektif", second)):
        text = text.replace(f"{label} :", f"{named} : 24 Juli 2024", 1)
    assert not check_text(text, "IDN005", "IDN006").findings


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
        ("2024", Outcome.UNDETERMINED),
        (".......... 2024", Outcome.UNDETERMINED),
    ],
)
def test_a_date_that_the_calendar_lacks_is_a_fault(check_text: Check, written: str, expected: Outcome) -> None:
    assert outcome(check_text, sop(f"Tanggal Pembuatan : {written}"), "IDN007") is expected


@pytest.mark.parametrize(
    ("made", "effective", "expected"),
    [("2024", "5 Januari 2023", Outcome.FAIL), ("2024", "5 Januari 2024", Outcome.PASS)],
)
def test_a_year_alone_still_tells_which_date_comes_first(
    check_text: Check, made: str, effective: str, expected: Outcome
) -> None:
    text = sop(f"Tanggal Pembuatan : {made}", f"Tanggal Efektif : {effective}")
    assert outcome(check_text, text, "IDN008") is expected


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
        ("Kepala Dinas Pertanian", "Kepala Dinas Perikanan", Outcome.FAIL),
        ("Kepala Dinas Pertanian Kabupaten Sukamaju", "Kepala Dinas Perikanan Kota Mekar", Outcome.FAIL),
        ("Kepala Dinas Pertanian", "Kepala Dinas Periknian", Outcome.UNDETERMINED),
        ("Kepala Dinas Kesehatan", "Kepala Dinas Sosial", Outcome.FAIL),
        ("Keuchik Gampong Lamteh", "Keuchik Lamteh", Outcome.PASS),
        ("Keuchik Gampong Lamteh", "Keuchik Lampisang", Outcome.FAIL),
        ("Camat Kecamatan Mekarsari", "Camat Mekarsari", Outcome.PASS),
        ("Kapolres Sukamaju", "KEPALA KEPOLISIAN RESOR SUKAMAJU", Outcome.PASS),
        ("Kajari Sukamaju", "Kepala Kejaksaan Negeri Sukamaju", Outcome.PASS),
        ("Kapolres Sukamaju", "Kapolsek Mekarsari", Outcome.FAIL),
        ("Kepala KPP Pratama Sukamaju", "Kepala Kantor", Outcome.PASS),
        ("Kepala KPP Pratama Sukamaju", "Kepala Seksi Pelayanan", Outcome.FAIL),
        ("Kepala Lapas Sukamaju", "Kepala Lembaga Pemasyarakatan Kelas IIA Sukamaju", Outcome.PASS),
        ("Kepala Rutan Kelas IIB Sukamaju", "Kepala Rumah Tahanan Negara Sukamaju", Outcome.PASS),
        ("Asisten I Kelas Khusus", "Asisten II Kelas Khusus", Outcome.FAIL),
        ("Lurah Panggungharjo", "Lurah Kalurahan Panggungharjo", Outcome.PASS),
        ("Sekwan", "Sekretaris DPRD Kabupaten Sukamaju", Outcome.PASS),
        (
            "Kepala DP3AP2KB",
            "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
            Outcome.PASS,
        ),
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
        ("Penata Tk. 1 (III/d)", Outcome.PASS),
        ("Penata Tk. 1 (III/c)", Outcome.FAIL),
        ("Penata Muda Tk. I (III/a)", Outcome.FAIL),
        ("Pembina", Outcome.NOT_APPLICABLE),
        ("Pembinaan Wilayah (IV/b)", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_grade_behind_a_rank_is_its_own(check_text: Check, rank: str, expected: Outcome) -> None:
    text = sop(below=f"Camat Mekarsari,\n\nBUDI SANTOSO, S.IP\n{rank}\nNIP. 19701208 199203 1 007")
    assert outcome(check_text, text, "IDN016") is expected


def test_the_name_loses_its_opening_and_nothing_else(check_text: Check) -> None:
    text = sop('Nama SOP : Standar Operasional Prosedur (SOP) "Antar Surat"')
    (finding,) = check_text(text, "IDN019").findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.span.start].endswith("Nama SOP : ")
    assert text[edit.span.end :].startswith('"Antar Surat"')


@pytest.mark.parametrize("opening", ["S.O.P. ", "SOP AP ", "SOP tentang ", "SOP AP tentang: "])
def test_all_of_an_opening_goes(check_text: Check, opening: str) -> None:
    text = sop(f"Nama SOP : {opening}Pelayanan Surat")
    (finding,) = check_text(text, "IDN019").findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[edit.span.start : edit.span.end] == opening


def test_the_opening_of_a_name_in_several_lines_is_left_to_the_office_to_strike_out(check_text: Check) -> None:
    (finding,) = check_text(sop("Nama SOP : SOP Pelayanan\n           Surat"), "IDN019").findings
    assert finding.quote == "SOP"
    assert finding.fix is None


@pytest.mark.parametrize(("appointed", "faults"), [("202803", 1), ("202608", 0)])
def test_nobody_was_appointed_after_today(check_text: Check, appointed: str, faults: int) -> None:
    text = sop(below=f"Camat Mekarsari,\n\nBUDI SANTOSO, S.IP\nNIP. 19901208 {appointed} 1 007")
    assert len(check_text(text, "IDN015").findings) == faults


@pytest.mark.parametrize("name", ["Sopir Dinas", "Soptware", "SOP"])
def test_a_name_that_only_begins_alike_keeps_its_opening(check_text: Check, name: str) -> None:
    assert check_text(sop(f"Nama SOP : {name}"), "IDN019").findings == ()


def test_names_are_compared_without_what_a_scan_does_to_them() -> None:
    assert same_name("pengukuran kinerja triwulan", "pengukuran kineja triwulan")
    assert same_name("permintaan data mlkro", "prosedur pelayanan permintaan data mikro")
    assert not same_name("pengukuran kinerja triwulan", "penyusunan rencana kerja")


def test_one_other_word_makes_another_name_however_long_it_is() -> None:
    assert not same_name(
        "pengelolaan administrasi surat masuk kecamatan", "pengelolaan administrasi surat keluar kecamatan"
    )
    assert not same_name("laporan kinerja triwulan dinas perpustakaan", "laporan kinerja tahunan dinas perpustakaan")
    assert same_name("pengelolaan administrasi surat masuk", "pengelo1aan administrasl surat masuk")


@pytest.mark.parametrize(
    ("line", "found"),
    [("SOP-DPK-12 Rev.00", 0), ("SOP/DPK/12", 0), ("SOP Pengukuran Suhu 2", 1), ("SOP : Pengukuran Suhu", 1)],
)
def test_the_code_of_a_document_is_no_title(check_text: Check, line: str, found: int) -> None:
    assert len(check_text(sop(above=f"{line}\n\nKECAMATAN MEKARSARI"), "IDN018").findings) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("SOP-AP", 0),
        ("SOP (AP)", 0),
        ("STANDAR OPERASIONAL PROSEDUR ADMINISTRASI PEMERINTAHAN", 0),
        ("STANDAR OPERASIONAL PROSEDUR ADMINISTRASI PEMERINTAHAN (SOP-AP)", 0),
        ("STANDAR OPERASIONAL PROSEDUR\nADMINISTRASI PEMERINTAHAN (SOP AP)", 0),
        ("SOP-AP PENGUKURAN KINERJA TRIWULAN", 0),
        ("SOP ADMINISTRASI PEMERINTAHAN DESA", 1),
        ("SOP-AP PENGUKURAN SUHU", 1),
    ],
)
def test_the_kind_of_the_document_is_no_other_name(check_text: Check, title: str, found: int) -> None:
    assert len(check_text(sop(above=f"{title}\n\nKECAMATAN MEKARSARI"), "IDN018").findings) == found


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("ormas", "organisasi kemasyarakatan", True),
        ("monev", "monitoring evaluasi", True),
        ("olahraga", "organisasi kemasyarakatan", False),
        ("ormas", "organisasi perangkat", False),
    ],
)
def test_a_name_may_have_two_words_in_short(short: str, long: str, same: bool) -> None:
    assert same_name(f"pendaftaran {short} daerah", f"pendaftaran {long} daerah") is same


def test_a_word_that_is_not_standard_makes_no_other_name() -> None:
    assert same_name("analisis jabatan", "analisa jabatan")


def test_two_spellings_of_a_place_are_one_finding_in_each_sop(check_text: Check) -> None:
    good = sop()
    bad = sop(above="KECAMATAN MEKARSRI").replace("Camat Mekarsari", "Camat Mekarsri")
    findings = check_text(good + good + bad, "IDN020").findings
    assert [(finding.sop, finding.quote, len(finding.related)) for finding in findings] == [(2, "MEKARSRI", 2)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["AWAYAN", "AWAYAN", "AUYAN"], ["AUYAN"]),
        (["AWAYAN", "AWAYAN", "AUYAN", "MEKARSARI"], []),
        (["AWAYAN", "AWAYAN", "AWAYEN", "MEKARSARI"], ["AWAYEN"]),
    ],
    ids=["two letters", "two letters among other regions", "one letter among other regions"],
)
def test_in_a_book_of_several_regions_a_name_two_letters_off_is_another_one(
    names: list[str], found: list[str], check_text: Check
) -> None:
    book = "".join(
        f"KECAMATAN {name}\n\nNomor SOP : {at}/SOP/2024\nNama SOP : Cuti\n\nDasar Hukum\n1. Undang-Undang\n\n"
        for at, name in enumerate(names, 1)
    )
    assert [finding.quote for finding in check_text(book, "IDN020").findings] == found


def test_numbers_without_a_year_are_a_scheme_where_a_whole_file_has_none(check_text: Check) -> None:
    one, two, three = (sop(f"Nomor SOP : SOP.SEK.0{number}") for number in (1, 2, 3))
    assert len(check_text(one, "IDN022").findings) == 1
    assert check_text(one + two + three, "IDN022").findings == ()


def test_titles_above_several_tables_may_name_their_procedures(check_text: Check) -> None:
    title, other = "SOP PEMINJAMAN BUKU PERPUSTAKAAN", "SOP PENGADAAN BARANG HABIS PAKAI"
    (finding,) = check_text(sop().replace(TABLE, f"\n{title}\n{TABLE}"), "IDN018").findings
    assert finding.quote == title
    two = sop().replace(TABLE, f"\n{title}\n{TABLE}\n{other}\n{TABLE}")
    assert check_text(two, "IDN018").sops[0].outcomes["IDN018"] is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("approver", "outcome"),
    [
        ("5 Oktober 2017", "undetermined"),
        ("05-10-2017", "undetermined"),
        ("Oktober 2017", "undetermined"),
        ("31 Februari 2017", "undetermined"),
        ("01", "undetermined"),
        ("Camat Mekarsari, 5 Oktober 2017", "fail"),
    ],
)
def test_an_approver_that_is_a_date_is_a_value_of_another_field(check_text: Check, approver: str, outcome: str) -> None:
    text = sop(f"Disahkan Oleh : {approver}")
    assert check_text(text, "IDN013").sops[0].outcomes["IDN013"] == outcome


@pytest.mark.parametrize(("name", "outcome"), [("Budi Santoso", "fail"), ("B£udi San~toso", "undetermined")])
def test_a_garbled_name_may_have_taken_the_number_with_it(check_text: Check, name: str, outcome: str) -> None:
    text = sop("Disahkan Oleh : Camat Mekarsari", below=f"\n\nCamat Mekarsari\n\n\n{name}")
    assert check_text(text, "IDN013").sops[0].outcomes["IDN013"] == outcome


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("SOP Pengukuran Kinerja", "pass"),
        ("SOP Kinerja Triwulan", "pass"),
        ("SOP Pengukuran Kinerja Triwulan Kecamatan Mekarsari", "pass"),
        ("SOP Ukuran Kinerja Triwulan", "fail"),
        ("SOP Peminjaman Buku", "fail"),
    ],
)
def test_a_title_that_holds_the_name_or_is_a_part_of_it_is_no_other(
    check_text: Check, title: str, outcome: str
) -> None:
    assert check_text(sop().replace(TABLE, f"\n{title}\n{TABLE}"), "IDN018").sops[0].outcomes["IDN018"] == outcome


@pytest.mark.parametrize("label", ["Tanggal Efektif", "Tanggal Pengesahan", "Tgl. Efektif"])
def test_a_date_is_called_as_its_label_is_written(check_text: Check, label: str) -> None:
    def messages(day: str, code: str) -> list[str]:
        text = sop(f"Tanggal Efektif : {day}").replace("Tanggal Efektif", label)
        return [finding.message for finding in check_text(text, code).findings]

    assert messages("31 Februari 2025", "IDN007") == [f'{label} "31 Februari 2025" bukan tanggal yang sah.']
    assert messages("20 Juli 2024", "IDN008") == [f"{label} 20 Juli 2024 mendahului Tanggal Pembuatan 24 Juli 2024."]
    assert messages("27 Juli 2024", "IDN010") == [f"{label} 27 Juli 2024 jatuh pada hari Sabtu."]


@pytest.mark.parametrize(
    ("region", "found"), [("Selat Biru", ["Sealt"]), ("Selat Baru", ["Sealt"]), ("Selat Hitam", [])]
)
def test_a_word_of_a_name_is_misspelt_where_the_names_go_on_alike(
    region: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    kop = f"Pemerintah Kabupaten {region}\nDinas Kearsipan Kabupaten {region}"
    approved = "Disahkan Oleh : Kepala Dinas Kearsipan Kabupaten Sealt Biru"
    text = small_sop({"kop": kop, "disahkan_oleh": approved, "pengesahan": ""})
    assert [finding.quote for finding in check_text(text, "IDN020").findings] == found


@pytest.mark.parametrize(("line", "found"), [("Jalan Mekarsaro Nomor 5", []), ("KECAMATAN MEKARSARO", ["MEKARSARO"])])
def test_a_street_may_be_called_nearly_as_the_region(
    line: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    text = f"KECAMATAN MEKARSARI\n{line}\n\nNomor SOP : 1/SOP/2024\nDisahkan Oleh : Camat Mekarsari\nNama SOP : Cuti\n"
    assert [finding.quote for finding in check_text(text, "IDN020").findings] == found


@pytest.mark.parametrize(
    ("colon", "codes"), [("\n\n:\n", []), (" :\n", ["IDN012", "IDN017"]), ("\n", ["IDN012", "IDN017"])]
)
def test_a_label_that_lost_its_colon_may_have_lost_its_value(
    check_text: Callable[..., DocumentResult], colon: str, codes: list[str]
) -> None:
    text = f"""\
Nomor SOP : 01-PDM/2020

Tanggal Pembuatan : 15 Juni 2020

Tanggal Efektif : 17 Juni 2020

Disahkan Oleh{colon}
KEJAKSAAN NEGERI SUKA DAMAI

Nama SOP

Dasar Hukum
1. Undang-Undang Nomor 8 Tahun 1981 tentang Hukum Acara Pidana
"""
    assert [finding.code for finding in check_text(text, "IDN012", "IDN017").findings] == codes


@pytest.mark.parametrize(("behind", "lacking"), [("Gedung B1", "nama dan NIP"), ("I Wayan Sudana", "NIP")])
def test_words_with_a_figure_behind_an_office_are_no_name(check_text: Check, behind: str, lacking: str) -> None:
    text = sop(f"Disahkan Oleh : Camat Mekarsari, {behind}")
    (finding,) = check_text(text, "IDN013").findings
    assert finding.data["kurang"] == lacking
