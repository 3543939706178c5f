"""Facts hold what rules that compare documents need, small and plain, with the places they were read from."""

import json
from collections.abc import Callable

import pytest

from conftest import corpus_names, corpus_text, expectation
from soplint.acuan.instansi import Instansi, agency, apart, one_spelling
from soplint.examples import small_sop
from soplint.facts import SopFacts, document_facts
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source, Span


def facts(text: str) -> tuple[SopFacts, ...]:
    return document_facts(parse(Source("teks.txt", text)))


def one(**pieces: str) -> tuple[SopFacts, str]:
    """The facts of the small valid SOP with other texts in the places named, and its text."""
    text = small_sop(pieces)
    (sop,) = facts(text)
    return sop, text


@pytest.mark.parametrize("name", corpus_names())
def test_json_gives_back_what_it_was_given(name: str) -> None:
    sops = facts(corpus_text(name))
    assert len(sops) == expectation(name)["sop_count"]
    for sop in sops:
        written = json.dumps(sop)
        assert SopFacts.from_json(json.loads(written)) == sop


@pytest.mark.parametrize("name", corpus_names())
def test_facts_are_small(name: str) -> None:
    sops = document_facts(parse(Source("teks.txt", corpus_text(name))), signatures=True)
    assert len(sops) == expectation(name)["sop_count"]
    for sop in sops:
        assert len(json.dumps(sop, ensure_ascii=False, separators=(",", ":")).encode()) < 2200


@pytest.mark.parametrize(
    ("code", "looked_for"), [("REP004", True), ("REP001", False), ("STR001", None)], ids=["copies", "numbers", "alone"]
)
def test_tables_are_signed_only_for_rules_that_look_for_copies(
    check_text: Callable[..., DocumentResult], code: str, looked_for: bool | None
) -> None:
    """``looked_for`` is None where no facts are kept at all."""
    signed = [sop.signature is not None for sop in check_text(small_sop({}), code).facts]
    assert signed == ([] if looked_for is None else [looked_for])


def test_places_show_the_text_that_facts_were_read_from() -> None:
    sop, text = one()
    assert text[slice(*sop.letak_nomor)] == sop.nomor == "000.8.3/12/SOP/DPK/III/2024"
    assert text[slice(*sop.anchor)] == sop.nama
    for item in sop.terkait:
        assert text[slice(*item.letak)] == item.teks
    for citation in sop.sitasi:
        assert text[slice(*citation.letak)] == citation.teks
    assert text[slice(*sop.letak_uraian[2:4])].casefold() == sop.uraian[1]
    assert text[slice(*sop.letak_waktu[2:4])] == "2 Hari"
    assert text[slice(*sop.letak_pengesah)] == sop.pengesah[0]


def test_times_are_minutes_and_dates_are_iso() -> None:
    sop, _ = one()
    assert sop.menit == (15, 2880, 4320, 1440, 30, 15)
    assert (sop.pembuatan, sop.efektif, sop.revisi) == ("2024-03-04", "2024-03-11", None)


def test_a_bare_number_takes_the_unit_of_its_column() -> None:
    heading = (
        "No.\tUraian Kegiatan\tPelaksana\tMutu Baku\t\t\tKeterangan\n\t\tStaf\tKelengkapan\tWaktu (Jam)\tOutput\t\n"
    )
    sop, _ = one(tajuk=heading, langkah="1.\tMenyusun laporan\t\tData\t2\tLaporan\t")
    assert sop.menit == (120,)


def test_a_value_that_took_in_other_lines_is_cut() -> None:
    sop, _ = one(nama="Nama SOP : Pengelolaan Arsip" + " dan Pengelolaan Arsip" * 20)
    assert sop.nama is not None
    assert (len(sop.nama), sop.nama[:18]) == (200, "Pengelolaan Arsip ")


def test_what_names_no_fixed_time_has_no_minutes() -> None:
    sop, _ = one(langkah="1.\tMenyusun laporan\t\t\t\tData\tSetiap saat\tLaporan\t")
    assert sop.menit == (None,)


def test_a_citation_is_told_by_kind_number_year_and_region() -> None:
    sop, _ = one(dasar_hukum="1. Peraturan Bupati Tapin Nomor 05 Tahun 2014 tentang Pedoman Penyusunan")
    assert [(item.kunci, item.teks) for item in sop.sitasi] == [("Perbup 5/2014 tapin", "Pedoman Penyusunan")]


def test_an_incomplete_citation_is_no_fact() -> None:
    sop, _ = one(dasar_hukum="1. Peraturan Bupati Tapin Nomor")
    assert sop.rujukan == ()


def test_a_place_is_told_in_the_words_of_the_form() -> None:
    sop, _ = one()
    time = Span(*sop.letak_waktu[2:4])
    citation = list(sop.sitasi)[2]
    assert sop.place(time) == (("langkah", 2), ("waktu", None))
    assert sop.place(citation.letak) == (("dasar_hukum", None), ("butir", 3))
    assert sop.place(sop.anchor) == (("identitas", None), ("nama", None))
    assert sop.place(Span(*sop.letak_nomor)) == (("identitas", None), ("nomor", None))
    assert sop.place(Span(*sop.letak_pengesah)) == (("pengesahan", None),)


def test_the_place_of_an_sop_without_a_number_and_an_approver_is_its_name() -> None:
    sop, _ = one(nomor="", disahkan_oleh="Disahkan Oleh :", pengesahan="")
    assert (sop.letak_nomor, sop.letak_pengesah) == ((), ())
    assert sop.place(sop.anchor) == (("identitas", None), ("nama", None))


def test_an_sop_that_cannot_be_judged_says_so() -> None:
    text = corpus_text("contoh-format-mutu")
    assert [sop.keadaan for sop in facts(text)] == ["format_lain"]
    document = parse(Source("teks.txt", corpus_text("contoh-cuti-pegawai")))
    assert [sop.keadaan for sop in document_facts(document, [1])] == ["", "tidak_terbaca"]


# -------------------------------------------------------------------- agencies


@pytest.mark.parametrize(
    ("letterhead", "office", "unit", "region"),
    [
        (["PEMERINTAH KABUPATEN BALANGAN", "DINAS KESEHATAN"], "", "dinas kesehatan", "balangan"),
        (["DINAS KESEHATAN", "KABUPATEN BALANGAN", "Jl. A. Yani KM 2"], "", "dinas kesehatan", "balangan"),
        (["BADAN KEUANGAN KABUPATEN BALANGAN"], "", "badan keuangan", "balangan"),
        (["PEMERINTAH DAERAH KABUPATEN BALANGAN DINAS SOSIAL"], "", "dinas sosial", "balangan"),
        (["PEMERINTAH PROVINSI X", "PEMERINTAH KABUPATEN Y", "DINAS Z"], "", "dinas z", "y"),
        (["DINAS TATA KOTA"], "", "dinas tata kota", ""),
        (["DINAS TATA KOTA KOTA BANJARMASIN"], "", "dinas tata kota", "kota banjarmasin"),
        (["SATUAN KERJA"], "Camat Awayan Kabupaten Balangan", "kecamatan awayan", "balangan"),
        (["KECAMATAN AWAYAN"], "Camat Awayan Kab. Balangan", "kecamatan awayan", "balangan"),
        ([], "Plt. Kepala Dinas Kesehatan", "dinas kesehatan", ""),
        ([], "Sekda Kabupaten Tapin", "sekretariat daerah", "tapin"),
        ([], "Bupati Balangan", "", ""),
        (["7"], "", "", ""),
    ],
)
def test_an_agency_is_read_from_letterhead_and_office(
    letterhead: list[str], office: str, unit: str, region: str
) -> None:
    assert agency(letterhead, [office] if office else []) == Instansi(unit, region)


def test_a_name_that_every_region_has_is_certain_with_its_region_only() -> None:
    assert not Instansi("dinas kesehatan", "").certain
    assert Instansi("dinas kesehatan", "tapin").certain
    assert Instansi("kecamatan awayan", "").certain


def test_spellings_of_one_agency_within_a_file_become_one() -> None:
    awayan, auyan = Instansi("kecamatan awayan", "balangan"), Instansi("kecamatan auyan", "balangan")
    assert one_spelling([auyan, awayan, awayan]) == [awayan] * 3
    other = Instansi("kecamatan halong", "balangan")
    assert one_spelling([awayan, other]) == [awayan, other]


def test_agencies_are_apart_only_where_no_scan_explains_it() -> None:
    here = Instansi("dinas kesehatan", "balangan")
    assert apart(here, Instansi("dinas kesehatan", "tapin"))
    assert apart(here, Instansi("dinas sosial", "balangan"))
    assert not apart(here, Instansi("dinas kesehatan", ""))
    assert not apart(here, Instansi("dinas keschatan", "balangan"))
    assert not apart(here, Instansi("", ""))


def test_the_key_of_an_agency_leads_back_to_it() -> None:
    for known in (Instansi("dinas kesehatan", "tapin"), Instansi("kecamatan awayan", ""), Instansi("", "")):
        assert Instansi.of(known.key) == known


@pytest.mark.parametrize(
    ("unit", "region", "written"),
    [
        (
            "dinas pekerjaan umum dan penataan ruang",
            "hulu sungai utara",
            "Dinas Pekerjaan Umum dan Penataan Ruang Hulu Sungai Utara",
        ),
        ("rsud ulin", "banjarmasin", "RSUD Ulin Banjarmasin"),
        ("inspektorat", "", "Inspektorat"),
    ],
)
def test_the_name_of_an_agency_is_written_as_people_write_it(unit: str, region: str, written: str) -> None:
    assert Instansi(unit, region).words == written
