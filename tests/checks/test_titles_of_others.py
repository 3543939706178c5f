"""A title tells a regulation from others only among those of one issuer; half a title still is that of its number."""

from collections.abc import Callable

import pytest

from sop_texts import CITING
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]
CODES = ("HKM002", "HKM003", "HKM004", "HKM005", "HKM006", "HKM012", "HKM016")


@pytest.mark.parametrize(
    "citation",
    [
        "Peraturan Bupati Sukamaju Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
        "Peraturan Daerah Kabupaten Sukamaju Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
        "Peraturan Daerah Kabupaten Sukamaju Nomor 32 Tahun 2004 tentang Pemerintahan Daerah",
        "Qanun Kabupaten Pidie Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Peraturan Desa Sukamulya Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
        "Keputusan Direktur RSUD Sukamaju Nomor 11 Tahun 2017 tentang Keselamatan Pasien",
        "Instruksi Bupati Sukamaju Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
        "Surat Edaran Bupati Sukamaju Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa",
    ],
)
def test_a_region_or_an_office_may_set_what_the_state_has_set_too(check_text: Check, citation: str) -> None:
    assert not check_text(CITING.format(citation=citation), *CODES).findings


@pytest.mark.parametrize(
    ("citation", "right"),
    [
        (
            "Undang-Undang Nomor 6 Tahun 2023 tentang ⟦Cipta Kerja⟧",
            "Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja Menjadi "
            "Undang-Undang",
        ),
        (
            "Peraturan Presiden Nomor 12 Tahun 2021 tentang ⟦Pengadaan Barang/Jasa Pemerintah⟧",
            "Perubahan atas Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah",
        ),
    ],
)
def test_the_title_of_what_is_adopted_or_amended_is_half_a_title(check_text: Check, citation: str, right: str) -> None:
    written = citation.partition("⟦")[2].rstrip("⟧")
    text = CITING.format(citation=citation.replace("⟦", "").replace("⟧", ""))
    (finding,) = check_text(text, *CODES).findings
    assert (finding.code, finding.quote, finding.data["judul"]) == ("HKM003", written, right)


@pytest.mark.parametrize(
    ("citation", "written", "right"),
    [
        ("Undang-Undang Nomor 25 Tahun 2009 tentang Layanan Publik", "Layanan", "Pelayanan"),
        (
            "Permendagri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintahan Provinsi "
            "dan Kabupaten / Kota",
            "Pemerintahan",
            "Pemerintah",
        ),
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Sistem Pemerintahan Daerah", "Sistem Pemerintahan", "Pemerintahan"),
        (
            "Peraturan Presiden Nomor 12 Tahun 2021 tentang Pengadaan Barang/Jasa Pemerintah",
            "Pengadaan",
            "Perubahan atas Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan",
        ),
        (
            "Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan Masyarakat",
            "Kesehatan Masyarakat",
            "Kesehatan",
        ),
    ],
)
def test_what_differs_in_a_title_is_named(check_text: Check, citation: str, written: str, right: str) -> None:
    (finding,) = check_text(CITING.format(citation=citation), *CODES).findings
    assert finding.message.endswith(f': tertulis "{written}", seharusnya "{right}".')


def test_a_number_of_another_title_still_is_wrong(check_text: Check) -> None:
    citation = "Undang-Undang Nomor 24 Tahun 2009 tentang Pelayanan Publik"
    assert [one.code for one in check_text(CITING.format(citation=citation), *CODES).findings] == ["HKM012"]


@pytest.mark.parametrize(("title", "outcome"), [("", "pass"), (" tentang Tim Penyusun SOP", "fail")])
def test_a_decree_without_a_title_is_not_the_one_of_the_same_number(
    check_text: Check, title: str, outcome: str
) -> None:
    decree = f"Keputusan Bupati Nomor 5 Tahun 2014{title}"
    text = CITING.format(citation=f"{decree}\n2. {decree}")
    assert check_text(text, "HKM009").sops[0].outcomes["HKM009"] == outcome


def test_each_of_two_revoked_laws_of_one_item_is_told_of(check_text: Check) -> None:
    first = "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"
    second = "Peraturan Pemerintah Nomor 41 Tahun 2007 tentang Organisasi Perangkat Daerah"
    found = check_text(CITING.format(citation=f"{first}; {second}"), "HKM005").findings
    assert [finding.quote for finding in found] == [law.partition(" tentang ")[0] for law in (first, second)]


def test_a_law_without_its_year_leaves_the_order_of_the_others_to_be_told(check_text: Check) -> None:
    law = "Peraturan Bupati Sukamaju Nomor {} tentang Kearsipan"
    items = [law.format("4 Tahun 2014"), law.format(5), law.format("6 Tahun 2012")]
    found = check_text(
        CITING.format(citation="\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))[3:]), "HKM007"
    )
    assert [finding.quote for finding in found.findings] == ["Peraturan Bupati Sukamaju Nomor 6 Tahun 2012"]


def test_what_stands_below_a_later_law_is_told_in_one_finding_above_which_it_belongs(check_text: Check) -> None:
    law = "Undang-Undang Nomor {} tentang Pembentukan"
    items = [law.format(f"{number} Tahun {year}") for number, year in enumerate((2007, 2013, 2016, 2008, 2010), 90)]
    text = CITING.format(citation="\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))[3:])
    (finding,) = check_text(text, "HKM007").findings
    assert finding.quote == "Undang-Undang Nomor 93 Tahun 2008"
    assert finding.data["sebelumnya"] == "Undang-Undang Nomor 91 Tahun 2013"
    assert [related.note for related in finding.related] == [
        "Undang-Undang Nomor 91 Tahun 2013",
        "Undang-Undang Nomor 94 Tahun 2010",
    ]


def test_a_wrong_year_is_one_fault_and_puts_nothing_out_of_order(check_text: Check) -> None:
    later = "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan"
    text = CITING.format(citation=f"Undang-Undang Nomor 25 Tahun 2029 tentang Pelayanan Publik\n2. {later}")
    assert [one.code for one in check_text(text, "HKM007", "HKM010", "HKM012").findings] == ["HKM012"]


def test_what_is_cited_already_need_not_take_the_place_of_what_it_revoked(check_text: Check) -> None:
    revoked = "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"
    after = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    (alone,) = check_text(CITING.format(citation=revoked), "HKM005").findings
    (beside,) = check_text(CITING.format(citation=f"{revoked}\n2. {after}"), "HKM005").findings
    assert alone.advice.endswith(f'misalnya "{after}".')
    assert beside.advice.endswith("Nomor 23 Tahun 2014, yang sudah tercantum; rujukan ini tinggal dihapus.")


def test_a_revoked_law_is_to_be_replaced_and_not_moved(check_text: Check) -> None:
    earlier = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    revoked = "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"
    text = CITING.format(citation=f"{earlier}\n2. {revoked}")
    assert [one.code for one in check_text(text, "HKM005", "HKM007").findings] == ["HKM005"]


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Pemerintah Daerah", {"HKM003", "HKM005"}),
        ("Tata Cara Pemilihan Kepala Desa", {"HKM003"}),
    ],
)
def test_a_revoked_law_is_known_though_a_word_of_its_title_is_wrong(
    check_text: Check, title: str, codes: set[str]
) -> None:
    citation = f"Undang-Undang Nomor 32 Tahun 2004 tentang {title}"
    assert {one.code for one in check_text(CITING.format(citation=citation), "HKM003", "HKM005").findings} == codes


def test_the_title_that_a_citation_lacks_is_given_where_it_is_known(check_text: Check) -> None:
    text = CITING.format(citation="UU No. 25 Tahun 2009\n2. Peraturan Bupati Sukamaju Nomor 5 Tahun 2020")
    known, unknown = [finding.advice for finding in check_text(text, "HKM001").findings]
    assert "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik" in known
    assert unknown.endswith('Nomor 5 Tahun 2020 tentang …".')


def test_a_number_that_holds_its_year_is_named_without_another(check_text: Check) -> None:
    citation = "PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"
    (finding,) = check_text(CITING.format(citation=citation), "HKM005").findings
    assert finding.data["rujukan"].endswith("Negara Nomor PER/21/M.PAN/11/2008")


@pytest.mark.parametrize(("number", "origin"), [("1B", "scan"), ("19", "document")])
def test_a_letter_in_the_place_of_a_digit_is_the_scans(check_text: Check, number: str, origin: str) -> None:
    citation = f"Peraturan Pemerintah Nomor {number} Tahun 2016 tentang Perangkat Daerah"
    (finding,) = check_text(CITING.format(citation=citation), "HKM012").findings
    assert (finding.origin, finding.confidence == "possible") == (origin, origin == "scan")
