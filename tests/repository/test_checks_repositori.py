"""Rules that compare documents: what they say, and what they leave alone."""

import re

import pytest

from comparing import NOMOR, Run, Texts, compare, found_nothing, of, office, sop
from conftest import TODAY, corpus_names, corpus_text
from soplint.engine import Settings, check_document
from soplint.findings import Outcome
from soplint.policy import RuleSet
from soplint.source import Source


@pytest.fixture(scope="module")
def run(ruleset: RuleSet) -> Run:
    return Run(ruleset)


# -------------------------------------------------------------------- REP001, REP002


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        ("800/14/SOP/DPK/2024", Outcome.FAIL),
        ("800 / 14 / SOP / DPK / 2024", Outcome.FAIL),
        ("800/014/SOP/DPK/2024", Outcome.FAIL),
        ("800/15/SOP/DPK/2024", Outcome.PASS),
        ("800/140/SOP/DPK/2024", Outcome.PASS),
    ],
)
def test_a_number_is_one_however_it_is_spaced_and_filled_up_with_zeros(run: Run, number: str, outcome: Outcome) -> None:
    texts = {
        "a.txt": sop(nomor=f"Nomor SOP : {number}"),
        "b.txt": sop(nomor=NOMOR.format(14), nama="Nama SOP : Peminjaman Buku"),
    }
    assert of(run(texts, "REP001"), "a.txt", "REP001")[0] is outcome


@pytest.mark.parametrize(
    "number", ["800/   /SOP/DPK/2024", "800/...../SOP/DPK/2024", "01", "SOP-12", "800/xxx/SOP/2024"]
)
def test_numbers_that_are_incomplete_or_short_never_match(run: Run, number: str) -> None:
    one = f"Nomor SOP : {number}"
    texts = {"a.txt": sop(nomor=one), "b.txt": sop(nomor=one, nama="Nama SOP : Peminjaman Buku")}
    assert of(run(texts, "REP001"), "a.txt", "REP001") == (Outcome.UNDETERMINED, [])


def test_six_letters_and_figures_tell_sops_of_an_agency_apart(run: Run) -> None:
    one = "Nomor SOP : SOP-123"
    texts = {"a.txt": sop(nomor=one), "b.txt": sop(nomor=one, nama="Nama SOP : Peminjaman Buku")}
    assert of(run(texts, "REP001"), "a.txt", "REP001")[0] is Outcome.FAIL


@pytest.mark.parametrize("number", ["Nomor SOP : 800/   /SOP/DPK/2024", "Nomor SOP :"])
def test_without_a_whole_number_nobody_can_tell_whether_an_sop_is_the_same(run: Run, number: str) -> None:
    texts = {"a.txt": sop(nomor=number), "b.txt": sop(nomor=NOMOR.format(90)), "c.txt": sop(nomor=NOMOR.format(91))}
    assert of(run(texts, "REP002"), "a.txt", "REP002") == (Outcome.UNDETERMINED, [])


@pytest.mark.parametrize("code", ["REP001", "REP002", "REP007"])
def test_an_agency_that_is_not_known_leaves_it_open(run: Run, code: str) -> None:
    texts = {
        "a.txt": sop(kop="DINAS PERPUSTAKAAN\n"),
        "b.txt": sop(kop="DINAS PERPUSTAKAAN\n", nama="Nama SOP : Peminjaman Buku"),
    }
    found = run(texts, code)
    assert of(found, "a.txt", code) == (Outcome.UNDETERMINED, [])
    assert found["a.txt"].reasons[0][code] == "instansi_tidak_diketahui"


def test_copies_are_told_between_agencies_that_have_a_name(run: Run) -> None:
    nobodys = sop(kop="", disahkan_oleh="Disahkan Oleh : Budi Santoso", pengesahan="")
    found = run({"a.txt": nobodys, "b.txt": nobodys.replace("Staf", "Juru Tulis")}, "REP004")
    assert of(found, "a.txt", "REP004") == (Outcome.UNDETERMINED, [])
    assert found["a.txt"].reasons[0]["REP004"] == "instansi_tidak_diketahui"


def test_editions_and_copies_of_one_sop_share_their_number(run: Run) -> None:
    later = {"tanggal_efektif": "Tanggal Efektif : 2 Juni 2025", "tanggal_revisi": "Tanggal Revisi : 26 Mei 2025"}
    texts = {"a.txt": sop(), "b.txt": sop(**later), "c.txt": sop()}
    found = run(texts, "REP001", "REP002")
    assert found_nothing(found, 3)


def test_a_name_is_used_again_when_the_newer_one_is_a_revision(run: Run) -> None:
    def second(revised: str) -> str:
        return sop(nomor=NOMOR.format(90), tanggal_revisi=revised, tanggal_efektif="Tanggal Efektif : 1 Juli 2024")

    marked = {"a.txt": sop(), "b.txt": second("Tanggal Revisi : 24 Juni 2024")}
    assert of(run(marked, "REP002"), "b.txt", "REP002")[0] is Outcome.PASS
    unmarked = {"a.txt": sop(), "b.txt": second("Tanggal Revisi : -")}
    outcome, (finding,) = of(run(unmarked, "REP002"), "b.txt", "REP002")
    assert outcome is Outcome.FAIL
    assert finding.location == "Identitas, Nama SOP"
    # The other SOP is named by its number and its name, as they are written there.
    assert sop().split("Nomor SOP : ")[1].startswith(finding.data["nomor"])


def test_a_revision_replaces_nothing_on_the_same_day(run: Run) -> None:
    second = sop(nomor=NOMOR.format(90), tanggal_revisi="Tanggal Revisi : 24 Juni 2024")
    assert of(run({"a.txt": sop(), "b.txt": second}, "REP002"), "b.txt", "REP002")[0] is Outcome.FAIL


@pytest.mark.parametrize(("day", "outcome"), [("10 Maret 2025", Outcome.FAIL), ("11 Maret 2025", Outcome.PASS)])
def test_an_sop_that_takes_effect_a_year_later_replaces_the_one_before(run: Run, day: str, outcome: Outcome) -> None:
    first = sop(tanggal_efektif="Tanggal Efektif : 11 Maret 2024")
    later = sop(nomor=NOMOR.format(90), tanggal_efektif=f"Tanggal Efektif : {day}")
    assert of(run({"a.txt": first, "b.txt": later}, "REP002"), "b.txt", "REP002")[0] is outcome


def test_an_sop_without_a_day_of_effect_is_of_the_day_when_it_was_made(run: Run) -> None:
    undated = "Tanggal Efektif : -"
    texts = {"a.txt": sop(tanggal_efektif=undated), "b.txt": sop(nomor=NOMOR.format(90), tanggal_efektif=undated)}
    assert of(run(texts, "REP002"), "a.txt", "REP002")[0] is Outcome.FAIL


def test_the_other_sop_is_named_as_it_writes_its_name(run: Run) -> None:
    texts = {
        "a.txt": sop(nama="Nama SOP : PEMINJAMAN BUKU"),
        "b.txt": sop(nomor=NOMOR.format(90), nama="Nama SOP : Peminjaman Buku"),
    }
    [finding] = of(run(texts, "REP002"), "b.txt", "REP002")[1]
    assert finding.data["nama"] == "PEMINJAMAN BUKU"


def test_a_name_without_a_date_is_left_open(run: Run) -> None:
    undated = {"tanggal_pembuatan": "Tanggal Pembuatan :", "tanggal_efektif": "Tanggal Efektif :"}
    texts = {"a.txt": sop(**undated), "b.txt": sop(nomor=NOMOR.format(90))}
    assert of(run(texts, "REP002"), "a.txt", "REP002") == (Outcome.UNDETERMINED, [])


# -------------------------------------------------------------------- REP004


def test_the_copied_table_of_the_corpus_is_one_group(run: Run) -> None:
    texts = {f"{name}.txt": corpus_text(name) for name in corpus_names()}
    found = run(texts, "REP004")
    findings = {(path, finding.sop): finding for path, one in found.items() for finding in one.findings}
    assert sorted(findings) == [
        ("bkpsdm-balangan-2023.txt", 0),
        ("dinkes-balangan-2024.txt", 0),
        ("kecamatan-awayan-2023.txt", 1),
    ]
    assert {finding.data["kelompok"] for finding in findings.values()} == {"bkpsdm-balangan-2023.txt#1"}
    for finding in findings.values():
        assert "3 (2 menit)" in finding.message
        assert "7 (120 hari)" in finding.message
        assert finding.data["langkah"] == "1–5, 7–9"
        assert len(finding.related) == 2


def test_one_agency_may_use_its_table_again(run: Run) -> None:
    texts = {"a.txt": sop(), "b.txt": sop(nama="Nama SOP : Penyusunan Laporan Arsip")}
    assert of(run(texts, "REP004"), "a.txt", "REP004") == (Outcome.PASS, [])


def test_a_copy_is_named_by_its_place_in_a_file_of_several_sops(run: Run) -> None:
    steps = [
        f"{number}.\tMenerima berkas {word}\t\t\t\tBerkas\t1 Jam\tCatatan\t" for number, word in enumerate(_NAMES, 1)
    ]
    first = sop(kop=office("KECAMATAN CIPUTAT"), langkah="\n".join(steps))
    texts = {"a.txt": f"{first}\n\n{sop(kop=office('KECAMATAN CIPUTAT'))}", "b.txt": sop()}
    _, (finding,) = of(run(texts, "REP004"), "b.txt", "REP004")
    assert finding.data["kelompok"] == "a.txt#2"


def test_a_table_of_few_steps_is_nobodys_copy(run: Run) -> None:
    steps = "1.\tMenerima berkas\t\t\t\tBerkas\t1 Jam\tCatatan\t\n2.\tMenyimpan berkas\t\t\t\tCatatan\t1 Jam\tArsip\t"
    texts = {"a.txt": sop(langkah=steps), "b.txt": sop(langkah=steps, kop=office("KECAMATAN CIPUTAT"))}
    assert of(run(texts, "REP004"), "a.txt", "REP004") == (Outcome.NOT_APPLICABLE, [])


def test_an_agency_named_without_its_region_may_be_the_same(run: Run) -> None:
    texts = {
        "a.txt": sop(kop="DINAS PERPUSTAKAAN DAN KEARSIPAN\n"),
        "b.txt": sop(nama="Nama SOP : Penyusunan Laporan Arsip"),
    }
    assert of(run(texts, "REP004"), "a.txt", "REP004") == (Outcome.PASS, [])


def test_a_finding_names_a_few_of_many_copies(run: Run) -> None:
    texts = {f"{number}.txt": sop(kop=office(f"KECAMATAN {name}")) for number, name in enumerate(_NAMES)}
    _, (finding,) = of(run(texts, "REP004"), "0.txt", "REP004")
    assert len(finding.related) == 5
    assert finding.data["jumlah"] == len(_NAMES) - 1


_NAMES = ("SIDOMULYO", "TANJUNGSARI", "KEDUNGWUNI", "BOJONGGEDE", "PAGELARAN", "MERTOYUDAN", "CIPUTAT", "WONOREJO")


# -------------------------------------------------------------------- REP005


def timed(time: str, name: str, rows: str = "") -> str:
    step = f"1.\tMemeriksa kelengkapan berkas permohonan\t\t\t\tPermohonan\t{time}\tBerkas\t\n"
    return sop(kop=office(f"KECAMATAN {name}"), langkah=step + rows)


def test_a_time_is_not_far_from_that_of_a_few_tables(run: Run) -> None:
    others = {f"b{at}.txt": timed("15 Menit", name) for at, name in enumerate(_NAMES[:4])}
    found = run({"a.txt": timed("30 Hari", "LAIN"), **others}, "REP005")
    assert of(found, "a.txt", "REP005") == (Outcome.NOT_APPLICABLE, [])


def test_a_time_is_far_where_independent_tables_agree_on_another(run: Run) -> None:
    others = {f"b{at}.txt": timed("15 Menit", name) for at, name in enumerate(_NAMES[:5])}
    outcome, (finding,) = of(run({"a.txt": timed("30 Hari", "LAIN"), **others}, "REP005"), "a.txt", "REP005")
    assert (outcome, finding.quote, finding.location) == (Outcome.FAIL, "30 Hari", "Langkah 1, Waktu")
    assert finding.data == {"waktu": "30 hari", "lazim": "15 menit", "jumlah": 5, "instansi": 5}
    assert len(finding.related) == 2


def test_the_same_step_elsewhere_is_shown_at_its_own_time(run: Run) -> None:
    others = {
        f"b{at}.txt": timed(f"{at} Menit", name, f"2.\tMenyusun surat {name}\t\t\t\tData\t4 Jam\tSurat\t\n").replace(
            "1.\tMemeriksa", "1.\tMencatat surat masuk\t\t\t\tSurat\t3 Jam\tSurat\t\n2.\tMemeriksa"
        )
        for at, name in enumerate(_NAMES[:5], 10)
    }
    _, (finding,) = of(run({"a.txt": timed("30 Hari", "LAIN"), **others}, "REP005"), "a.txt", "REP005")
    shown = [others[place.path or ""][place.span.start : place.span.end] for place in finding.related]
    assert (finding.data["lazim"], shown) == ("12 menit", ["12 Menit", "11 Menit"])


def test_a_step_that_takes_no_time_is_not_held_against_others(run: Run) -> None:
    others = {f"b{at}.txt": timed("15 Menit", name) for at, name in enumerate(_NAMES[:5])}
    assert of(run({"a.txt": timed("0 Menit", "LAIN"), **others}, "REP005"), "a.txt", "REP005") == (Outcome.PASS, [])


@pytest.mark.parametrize(("time", "outcome"), [("119 Menit", Outcome.PASS), ("2 Jam", Outcome.FAIL)])
def test_eight_times_the_usual_is_far(run: Run, time: str, outcome: Outcome) -> None:
    others = {f"b{at}.txt": timed("15 Menit", name) for at, name in enumerate(_NAMES[:5])}
    assert of(run({"a.txt": timed(time, "LAIN"), **others}, "REP005"), "a.txt", "REP005")[0] == outcome


def test_a_time_is_told_as_it_is_written(run: Run) -> None:
    others = {f"b{at}.txt": timed("15 Menit", name) for at, name in enumerate(_NAMES[:5])}
    _, (finding,) = of(run({"a.txt": timed("3 Bulan", "LAIN"), **others}, "REP005"), "a.txt", "REP005")
    assert finding.message.startswith('Waktu "3 Bulan" jauh berbeda')


def test_copies_of_one_table_count_once(run: Run) -> None:
    rows = "".join(
        f"{at}.\t{what}\t\t\t\tBerkas\t10 Menit\tHasil {at}\t\n"
        for at, what in enumerate(("Menyusun surat balasan", "Menandatangani surat balasan", "Mengirim surat"), 2)
    )
    others = {f"b{at}.txt": timed("15 Menit", name, rows) for at, name in enumerate(_NAMES[:6])}
    found = run({"a.txt": timed("30 Hari", "LAIN"), **others}, "REP005")
    assert of(found, "a.txt", "REP005") == (Outcome.NOT_APPLICABLE, [])


def test_a_step_that_says_little_is_no_other_ones(run: Run) -> None:
    others = {f"b{at}.txt": timed("15 Menit", name) for at, name in enumerate(_NAMES[:5])}
    texts = {"a.txt": timed("30 Hari", "LAIN"), **others}
    short = {path: re.sub(r"1\.\t[^\t]+", "1.\tUji a b", text) for path, text in texts.items()}
    assert of(run(short, "REP005"), "a.txt", "REP005") == (Outcome.NOT_APPLICABLE, [])


def test_times_that_do_not_agree_tell_nothing(run: Run) -> None:
    times = ("1 Menit", "15 Menit", "5 Jam", "10 Hari", "60 Hari")
    others = {f"b{at}.txt": timed(time, name) for at, (time, name) in enumerate(zip(times, _NAMES, strict=False))}
    found = run({"a.txt": timed("1 Menit", "LAIN"), **others}, "REP005")
    assert of(found, "a.txt", "REP005") == (Outcome.NOT_APPLICABLE, [])


def test_times_of_one_agency_are_not_elsewhere(run: Run) -> None:
    others = {f"b{at}.txt": timed("15 Menit", _NAMES[at % 2]) for at in range(6)}
    found = run({"a.txt": timed("30 Hari", "LAIN"), **others}, "REP005")
    assert of(found, "a.txt", "REP005") == (Outcome.NOT_APPLICABLE, [])


# -------------------------------------------------------------------- REP003


@pytest.mark.parametrize(
    "named",
    [
        "SOP Peminjaman Buku",
        "SOP Nomor 800/15/SOP/DPK/2024 tentang Peminjaman Buku",
        "SOP No. 15: Peminjaman Buku",
        "SOP Peminjaman Buku (Nomor 15 Tahun 2024)",
    ],
)
def test_a_related_sop_may_be_named_with_its_number(run: Run, named: str) -> None:
    other = sop(nomor=NOMOR.format(15), nama="Nama SOP : Peminjaman Buku")
    texts = {"a.txt": sop(keterkaitan=f"1. {named}"), "b.txt": other}
    assert of(run(texts, "REP003"), "a.txt", "REP003")[0] is Outcome.PASS
    texts["a.txt"] = sop(keterkaitan=f"1. {named}".replace("Buku", "Ruang"))
    assert [finding.quote for finding in of(run(texts, "REP003"), "a.txt", "REP003")[1]] == [
        named.replace("Buku", "Ruang")
    ]


def test_an_item_that_names_no_sop_is_not_looked_for(run: Run) -> None:
    texts = {"a.txt": sop(keterkaitan="1. Peraturan Daerah\n2. Dinas Kesehatan"), "b.txt": sop(nomor=NOMOR.format(90))}
    assert of(run(texts, "REP003"), "a.txt", "REP003") == (Outcome.NOT_APPLICABLE, [])


def test_of_several_sops_that_one_item_names_each_is_looked_for(run: Run) -> None:
    other = sop(nomor=NOMOR.format(15), nama="Nama SOP : Peminjaman Buku")
    named = "1. SOP Penataan Arsip\n2. SOP Peminjaman Buku, SOP Peminjaman Ruang dan SOP Penyiangan Koleksi;"
    found = of(run({"a.txt": sop(keterkaitan=named), "b.txt": other}, "REP003"), "a.txt", "REP003")[1]
    assert [(finding.quote, finding.location) for finding in found] == [
        ("SOP Penataan Arsip", "Keterkaitan, butir 1"),
        ("SOP Peminjaman Ruang", "Keterkaitan, butir 2"),
        ("SOP Penyiangan Koleksi", "Keterkaitan, butir 2"),
    ]


def test_a_sentence_about_the_sop_itself_names_none(run: Run) -> None:
    said = "Standar Operasional Prosedur ini tidak terkait dengan SOP lainnya"
    assert of(run({"a.txt": sop(keterkaitan=said)}, "REP003"), "a.txt", "REP003")[1] == []


# -------------------------------------------------------------------- REP006


def cites(text: str) -> str:
    return sop(dasar_hukum=f"1. {text}")


def test_of_two_equally_frequent_titles_the_later_is_reported(run: Run) -> None:
    texts = {
        "a.txt": cites("Peraturan Bupati Sukamaju Nomor 21 Tahun 2019 tentang Perpustakaan Umum"),
        "b.txt": cites("Peraturan Bupati Sukamaju Nomor 21 Tahun 2019 tentang Perpustakaan Desa"),
    }
    found = run(texts, "REP006")
    assert of(found, "a.txt", "REP006")[0] is Outcome.PASS
    outcome, (finding,) = of(found, "b.txt", "REP006")
    assert (outcome, finding.quote) == (Outcome.FAIL, "Perpustakaan Desa")
    assert finding.message.startswith("Judul Peraturan Bupati Sukamaju Nomor 21 Tahun 2019 tidak seragam")
    assert finding.location == "Dasar Hukum, butir 1"


def test_titles_a_misread_letter_apart_are_one(run: Run) -> None:
    title = "Peraturan Bupati Sukamaju Nomor 21 Tahun 2019 tentang Penyelenggaraan {} Umum"
    texts = {"a.txt": cites(title.format("Perpustakaan")), "b.txt": cites(title.format("Perpustakaam"))}
    assert found_nothing(run(texts, "REP006"), 2)


@pytest.mark.parametrize("kind", ["Peraturan Daerah", "Peraturan Gubernur", "Peraturan Bupati", "Qanun"])
def test_a_regulation_without_its_region_is_of_the_region_of_who_cites_it(run: Run, kind: str) -> None:
    def citing(region: str, title: str) -> str:
        text = f"1. {kind} Nomor 21 Tahun 2019 tentang {title}"
        return sop(kop=office("DINAS PERPUSTAKAAN", region), dasar_hukum=text)

    own = {"a.txt": citing("BOGOR", "Arsip Desa"), "b.txt": citing("BOGOR", "Izin Usaha")}
    assert of(run(own, "REP006"), "b.txt", "REP006")[0] is Outcome.FAIL
    others = {"a.txt": citing("BOGOR", "Arsip Desa"), "b.txt": citing("MALANG", "Izin Usaha")}
    assert found_nothing(run(others, "REP006"), 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peraturan Bupati Sukamaju Nomor 21 Tahun 2019 tentang A B C", "Peraturan Bupati Lain Nomor 21 Tahun 2019 tentang D E F"),
        ("Surat Edaran Bupati Nomor 21 Tahun 2019 tentang Arsip Daerah", "Surat Edaran Bupati Nomor 21 Tahun 2019 tentang Surat Dinas"),
    ],
)  # fmt: skip
def test_regulations_that_may_be_different_ones_are_not_compared(run: Run, one: str, other: str) -> None:
    found = run({"a.txt": cites(one), "b.txt": cites(other), "c.txt": cites(one)}, "REP006")
    assert found_nothing(found, 3)


def test_a_region_without_its_kind_is_a_part_of_the_title(run: Run) -> None:
    title = "Peraturan Bupati Tapin Nomor 21 Tahun 2019 tentang Pembentukan {}Utara"
    texts = {"a.txt": title.format("Desa Tapin "), "b.txt": title.format(""), "c.txt": title.format("Desa Tapin ")}
    found = run({path: cites(cited) for path, cited in texts.items()}, "REP006")
    assert of(found, "b.txt", "REP006")[0] is Outcome.FAIL


def test_the_region_that_made_a_regulation_makes_no_other_title(run: Run) -> None:
    title = "Peraturan Bupati Sukamaju Nomor 21 Tahun 2019 tentang Susunan Organisasi Dinas Kesehatan{}"
    texts = {
        f"{place}.txt": cites(title.format(own))
        for place, own in enumerate(("", " Kabupaten Sukamaju", " Kab. SUKAMAJU"))
    }
    assert found_nothing(run(texts, "REP006"), 3)
    texts["d.txt"] = cites(title.format(" Kabupaten Tanahbaru"))
    assert [finding.quote for finding in of(run(texts, "REP006"), "d.txt", "REP006")[1]] == [
        "Susunan Organisasi Dinas Kesehatan Kabupaten Tanahbaru"
    ]


# -------------------------------------------------------------------- guards


def unnumbered(count: int, files: int, year: str = "") -> Texts:
    """So many SOPs of one agency in so many files, whose numbers name no year."""
    parts = [sop(nomor=f"Nomor SOP : SOP-{at:02d}/Kec.Awy{year if at == 1 else ''}") for at in range(count)]
    return {f"{file}.txt": "\n\n".join(parts[file::files]) for file in range(files)}


@pytest.mark.parametrize(
    ("count", "files", "year", "withdrawn"),
    [(12, 4, "", True), (3, 3, "", True), (2, 2, "", False), (12, 2, "", False), (12, 4, "/2024", False)],
)
def test_numbers_without_years_are_a_scheme_where_an_agency_has_no_other(
    run: Run, count: int, files: int, year: str, withdrawn: bool
) -> None:
    found = run(unnumbered(count, files, year), "IDN022")
    assert [bool(codes) for one in found.values() for codes in one.withdrawn] == [withdrawn] * count


def test_an_sop_without_a_number_is_none_of_a_scheme(run: Run) -> None:
    texts = {**unnumbered(3, 3), "without.txt": sop(nomor="Nomor SOP :")}
    found = run(texts, "IDN022")
    assert {path: bool(one.withdrawn[0]) for path, one in found.items() if path != "without.txt"} == dict.fromkeys(
        ("0.txt", "1.txt", "2.txt"), True
    )


def test_sops_of_no_agency_that_is_known_have_no_scheme_in_common(run: Run) -> None:
    nobodys = {"kop": "", "disahkan_oleh": "Disahkan Oleh :", "pengesahan": ""}
    found = run({f"{at}.txt": sop(nomor=f"Nomor SOP : SOP-{at:02d}/Kec.Awy", **nobodys) for at in range(4)}, "IDN022")
    assert not any(codes for one in found.values() for codes in one.withdrawn)


def test_an_sop_of_another_format_is_nobodys_double(ruleset: RuleSet) -> None:
    settings = Settings(TODAY, frozenset({"REP001"}))
    text = sop()
    facts = check_document(Source("x", text), ruleset, settings).facts
    other = tuple(one._replace(keadaan="format_lain") for one in facts)
    found = list(compare([("a", facts), ("b", other)], ruleset, settings, lambda path: Source(path, text)))
    assert [one.outcomes[0]["REP001"] for one in found] == [Outcome.PASS, Outcome.NOT_APPLICABLE]


def test_who_else_approved_on_that_day_is_told_of_at_the_signature(run: Run) -> None:
    other = "Kepala Dinas Perpustakaan dan Kearsipan,\n\nBambang Hermawan, S.E.\nNIP. 19680105 199403 1 011"
    _, (finding,) = of(
        run({"a.txt": sop(pengesahan=other), "b.txt": sop(), "c.txt": sop()}, "REP007"), "a.txt", "REP007"
    )
    assert (finding.location, finding.quote) == ("Tanda tangan", "Bambang Hermawan, S.E.")


_HEAD = "Kepala Dinas Perpustakaan dan Kearsipan"


@pytest.mark.parametrize(
    ("office", "nip", "outcome"),
    [
        (_HEAD, "19680105 199403 1 011", Outcome.FAIL),
        (_HEAD, "19680105 199403 1", Outcome.UNDETERMINED),
        (f"a.n. {_HEAD}", "19680105 199403 1 011", Outcome.UNDETERMINED),
        ("", "19680105 199403 1 011", Outcome.UNDETERMINED),
    ],
)
def test_only_a_head_with_a_whole_number_is_told_from_others(run: Run, office: str, nip: str, outcome: Outcome) -> None:
    signature = (
        f"{office},\n\nBambang Hermawan, S.E.\nNIP. {nip}" if office else f"\nBambang Hermawan, S.E.\nNIP. {nip}"
    )
    approved = "Disahkan Oleh : Kepala Dinas Perpustakaan dan Kearsipan" if office else "Disahkan Oleh :"
    texts = {"a.txt": sop(pengesahan=signature, disahkan_oleh=approved), "b.txt": sop(), "c.txt": sop()}
    assert of(run(texts, "REP007"), "a.txt", "REP007")[0] is outcome


def test_copied_steps_without_numbers_are_named_by_their_places(run: Run) -> None:
    steps = ("Menerima surat", "Mencatat surat", "Memeriksa surat", "Meneruskan surat", "Mengarsipkan surat")
    rows = "\n".join(f"\t{step} masuk\t\t\t\tData\t{n} Jam\tHasil\t" for n, step in enumerate(steps, 1))
    other = {"kop": office("DINAS SOSIAL"), "disahkan_oleh": "Disahkan Oleh : Kepala Dinas Sosial", "pengesahan": ""}
    found = run({"a.txt": sop(langkah=rows), "b.txt": sop(langkah=rows, **other)}, "REP004")
    _, (finding,) = of(found, "a.txt", "REP004")
    assert finding.data["langkah"] == "1–5"
    assert finding.data["waktu"].startswith("1 (1 jam), 2 (2 jam)")


def test_copies_that_share_no_time_are_told_to_share_none(run: Run) -> None:
    steps = ("Menerima surat", "Mencatat surat", "Memeriksa surat", "Meneruskan surat", "Mengarsipkan surat")
    tables = [
        "\n".join(f"{n}\t{step} masuk\t\t\t\tData\t{n * times} Jam\tHasil\t" for n, step in enumerate(steps, 1))
        for times in (1, 2)
    ]
    other = {"kop": office("DINAS SOSIAL"), "disahkan_oleh": "Disahkan Oleh : Kepala Dinas Sosial", "pengesahan": ""}
    found = run({"a.txt": sop(langkah=tables[0]), "b.txt": sop(langkah=tables[1], **other)}, "REP004")
    _, (finding,) = of(found, "a.txt", "REP004")
    assert finding.message.endswith("Waktu yang sama: tidak ada.")


@pytest.mark.parametrize(("steps", "cut_short"), [(12, False), (13, True)])
def test_of_many_times_that_two_tables_share_a_dozen_are_named(run: Run, steps: int, cut_short: bool) -> None:
    works = (
        "surat",
        "berkas",
        "laporan",
        "arsip",
        "notula",
        "daftar hadir",
        "undangan",
        "kuitansi",
        "proposal",
        "kontrak",
    )
    texts = [f"Memeriksa {work} {kind}" for kind in ("masuk", "keluar") for work in works][:steps]
    rows = "\n".join(f"{n}\t{text}\t\t\t\tData\t{n} Jam\tHasil\t" for n, text in enumerate(texts, 1))
    other = {"kop": office("DINAS SOSIAL"), "disahkan_oleh": "Disahkan Oleh : Kepala Dinas Sosial", "pengesahan": ""}
    found = run({"a.txt": sop(langkah=rows), "b.txt": sop(langkah=rows, **other)}, "REP004")
    _, (finding,) = of(found, "a.txt", "REP004")
    assert finding.data["waktu"].count("jam") == 12
    assert finding.data["waktu"].endswith(", ...") == cut_short
