"""What a finding advises holds of the text it stands in: an official can write it down as it is."""

from collections.abc import Callable

import pytest

from sop_texts import ARCHIVES
from soplint.findings import Finding, Outcome
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

HEAD = "\nNo\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\t{actor}\tKepala Dinas\tKelengkapan\tWaktu\tOutput\t\n"


def only(check_text: Check, text: str, code: str) -> Finding:
    (finding,) = check_text(text, code).findings
    return finding


def table(*rows: str, actor: str = "Arsiparis") -> str:
    return ARCHIVES + HEAD.format(actor=actor) + "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2-1 Hari", "1-2 Hari"),
        ("5-2 jam", "2-5 jam"),
        ("60 – 30 menit", "30 – 60 menit"),
        ("5 s/d 3 hari", "3 s/d 5 hari"),
        ("3 hari - 1 hari", "1 hari - 3 hari"),
        ("2 jam s.d. 30 menit", "30 menit s.d. 2 jam"),
    ],
)
def test_a_range_that_runs_backwards_is_turned_round_in_its_own_words(
    check_text: Check, written: str, right: str
) -> None:
    advice = only(check_text, table(f"1\tMenata arsip\t\t\tArsip\t{written}\tArsip tertata\t"), "WKT007").advice
    assert f'"{right}"' in advice


def test_a_range_with_more_around_it_is_only_told_to_be_turned(check_text: Check) -> None:
    row = "1\tMenata arsip\t\t\tArsip\tmaksimal 5 - 2 hari kerja\tArsip tertata\t"
    assert "maksimal" not in only(check_text, table(row), "WKT007").advice


@pytest.mark.parametrize(
    ("cited", "region"),
    [
        ("Peraturan Bupati Bireuen", "Kabupaten Bireuen"),
        ("Peraturan Wali Kota Bima", "Kota Bima"),
        ("Perwali Bima", "Kota Bima"),
        ("Peraturan Daerah Kabupaten Kediri", "Kabupaten Kediri"),
    ],
)
def test_the_other_region_is_named_with_its_level(check_text: Check, cited: str, region: str) -> None:
    law = f"\nDasar Hukum\n1. {cited} Nomor 5 Tahun 2016 tentang Kearsipan\n"
    message = only(check_text, ARCHIVES + law, "HKM014").message
    assert f" {region}," in message and "Kabupaten Kabupaten" not in message


@pytest.mark.parametrize("actor", ["Budi Santoso, S.E.", "19800412 200312 1 002"])
def test_a_name_and_a_number_are_both_said_to_mean_a_person(check_text: Check, actor: str) -> None:
    message = only(check_text, table("1\tMenata arsip\t\t\tArsip\t1 Hari\tArsip\t", actor=actor), "PLK006").message
    assert "menunjuk orang" in message and "nama orang" not in message


def test_two_equal_steps_of_one_number_are_not_said_to_equal_themselves(check_text: Check) -> None:
    row = "{}\tMengirim arsip\t\t\tArsip\t1 Hari\tArsip terkirim\t"
    same = only(check_text, table(row.format(1), row.format(1)), "LKH005").message
    assert "langkah 1 di atasnya" in same
    apart = only(check_text, table(row.format(1), row.format(2)), "LKH005").message
    assert "langkah 2" in apart and "langkah 1." in apart


def law(*items: str, day: str = "4 Maret 2024") -> str:
    listed = "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    return ARCHIVES.replace("11 Maret 2024", day).replace("4 Maret 2024", day) + f"\nDasar Hukum\n{listed}\n"


@pytest.mark.parametrize(
    ("revoked", "in_force", "revoked_too"),
    [
        (
            "Peraturan Pemerintah Nomor 10 Tahun 1979 tentang Penilaian Pelaksanaan Pekerjaan Pegawai Negeri Sipil",
            "Peraturan Pemerintah Nomor 30 Tahun 2019",
            "Peraturan Pemerintah Nomor 46 Tahun 2011",
        ),
        (
            "Undang-Undang Nomor 8 Tahun 1974 tentang Pokok-Pokok Kepegawaian",
            "Undang-Undang Nomor 20 Tahun 2023",
            "Undang-Undang Nomor 5 Tahun 2014",
        ),
    ],
)
def test_no_regulation_is_advised_that_has_been_revoked_itself(
    check_text: Check, revoked: str, in_force: str, revoked_too: str
) -> None:
    finding = only(check_text, law(revoked), "HKM005")
    assert revoked_too in finding.message
    assert in_force in finding.advice and revoked_too not in finding.advice


def test_what_revoked_it_is_advised_where_it_is_in_force(check_text: Check) -> None:
    finding = only(check_text, law("Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan"), "HKM005")
    assert "Peraturan Pemerintah Nomor 17 Tahun 2018" in finding.advice


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        (
            "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pedoman Pengelolaan Keuangan Daerah",
            "Pedoman Teknis Pengelolaan Keuangan Daerah",
        ),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang"
            " Pedoman Survei Kepuasan Masyarakat terhadap Penyelenggaraan Pelayanan Publik",
            "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
        ),
    ],
)
def test_the_number_of_a_successor_with_the_title_of_what_it_revoked_has_the_wrong_title(
    check_text: Check, cited: str, title: str
) -> None:
    finding = only(check_text, law(cited), "HKM003")
    assert title in finding.advice
    assert not check_text(law(cited), "HKM012").findings


def test_the_number_of_another_matter_stays_a_wrong_number(check_text: Check) -> None:
    cited = "Undang-Undang Nomor 24 Tahun 2009 tentang Pelayanan Publik"
    finding = only(check_text, law(cited), "HKM012")
    assert not check_text(law(cited), "HKM003").findings
    # The title stands there already: neither what is wrong nor what to write repeats it.
    assert '"Undang-Undang Nomor 25 Tahun 2009"' in finding.advice
    assert "Pelayanan Publik" not in finding.message + finding.advice


@pytest.mark.parametrize("code", ["HKM005", "HKM016"])
def test_when_a_revocation_came_is_not_judged_of_an_sop_without_a_year(check_text: Check, code: str) -> None:
    revoked = "Undang-Undang Nomor 36 Tahun 2009 tentang Kesehatan"
    undated = law(revoked).replace("065/12/SOP/2024", "065/12/SOP").replace("4 Maret 2024", "-")
    (result,) = check_text(undated, code).sops
    assert result.outcomes[code] is Outcome.UNDETERMINED
    in_force = undated.replace(revoked, "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")
    (result,) = check_text(in_force, code).sops
    assert result.outcomes[code] is Outcome.PASS


def test_a_revocation_whose_regulation_the_catalogue_does_not_name_is_told_in_words(check_text: Check) -> None:
    cited = (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 80 Tahun 2012 tentang "
        "Pedoman Tata Naskah Dinas Instansi Pemerintah"
    )
    (finding,) = check_text(law(cited), "HKM017").findings
    assert finding.message.endswith("mungkin sudah dicabut dengan peraturan lain.")


def test_a_decree_of_old_form_has_the_rank_of_its_kind(check_text: Check) -> None:
    old = "PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah"
    higher = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"
    message = only(check_text, law(old, higher), "HKM006").message
    assert message.count("PER/09/M.PAN/5/2007") == 1
    assert not check_text(law(higher, old), "HKM006").findings


def test_a_decree_of_the_chief_justice_may_stand_above_what_his_secretary_rules(check_text: Check) -> None:
    rule = "Persekma Nomor 2 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur"
    decrees = ("Keputusan KMARI", "SK Ketua Mahkamah Agung", "Keputusan Ketua MA")
    for decree in decrees:
        above = f"{decree} Nomor 145/KMA/SK/VIII/2007 tentang Pedoman Pengawasan"
        assert not check_text(law(above, rule), "HKM006").findings


def test_the_order_that_is_advised_names_what_may_stand_highest_and_lowest(check_text: Check) -> None:
    advice = only(check_text, law("Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "UUD 1945"), "HKM006").advice
    assert advice.index("Undang-Undang Dasar") < advice.index("Peraturan Pemerintah") < advice.index("provinsi")
    assert advice.index("provinsi") < advice.index("kabupaten")


@pytest.mark.parametrize(
    ("opening", "verb"),
    [
        ("Rapat", "melaksanakan rapat"),
        ("Apel", "melaksanakan apel"),
        # Spelt as no dictionary has it, too.
        ("Survey", "melaksanakan survei"),
    ],
)
def test_a_gathering_is_held(check_text: Check, opening: str, verb: str) -> None:
    finding = only(check_text, table(f"1\t{opening} persiapan\t\t\tUndangan\t1 Jam\tNotula\t"), "LKH003")
    assert f'"{verb} ..."' in finding.advice


@pytest.mark.parametrize(
    ("cited", "whole"),
    [
        ("Peraturan Bupati Sukamaju Nomor", "Peraturan Bupati Sukamaju Nomor … Tahun … tentang …"),
        ("Undang-Undang tentang Kearsipan", "Undang-Undang Nomor … Tahun … tentang Kearsipan"),
        ("Surat Edaran Bupati Nomor 8 Tahun 2020", "Surat Edaran Bupati Nomor 8 Tahun 2020 tentang …"),
        ("PER/21/M.PAN/11/2008", "PER/21/M.PAN/11/2008 tentang …"),
        ("Perda Kab. Sukamaju Nomor 2 Tahun 2016", "Peraturan Daerah Kabupaten Sukamaju Nomor 2 Tahun 2016 tentang …"),
        # An amendment goes by the title of what it amends.
        (
            "UU Nomor 8 Tahun 1974 tentang Kepegawaian sebagaimana telah diubah dengan UU Nomor 43",
            "Undang-Undang Nomor 43 Tahun …",
        ),
    ],
)
def test_what_a_citation_lacks_is_left_open_in_the_form_that_law_gives_it(
    check_text: Check, cited: str, whole: str
) -> None:
    assert f'"{whole}"' in only(check_text, f"{ARCHIVES}\nDasar Hukum\n1. {cited}\n", "HKM001").advice


def test_a_regulation_that_has_to_go_is_not_advised_to_be_moved(check_text: Check) -> None:
    law = (
        "\nDasar Hukum\n1. Peraturan Bupati Sukamaju Nomor 5 Tahun 2014 tentang Kearsipan\n"
        "2. Peraturan Daerah Kabupaten Tanahbaru Nomor 9 Tahun 2016 tentang Perangkat Daerah\n"
    )
    assert [finding.code for finding in check_text(ARCHIVES + law, "HKM006", "HKM014").findings] == ["HKM014"]
    own = law.replace("Tanahbaru", "Sukamaju")
    assert [finding.code for finding in check_text(ARCHIVES + own, "HKM006", "HKM014").findings] == ["HKM006"]
