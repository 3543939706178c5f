"""The reference tables: what they hold, how regulations are found in them, how titles compare."""

import csv
from collections.abc import Callable

import pytest

from soplint.acuan import acuan_toml
from soplint.acuan.daerah import region_key
from soplint.acuan.judul import compare_titles
from soplint.acuan.peraturan import Katalog, judul_uu_pp, katalog, short_number
from soplint.checks.kenal import look_up
from soplint.resources import folder
from soplint.results import DocumentResult

PERMENDAGRI_86 = (
    "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah "
    "tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara "
    "Perubahan Rencana Pembangunan"
)


def rows() -> list[dict[str, str]]:
    with (folder("rules") / "acuan" / "peraturan.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def official(jenis: str, nomor: str, tahun: int, daerah: str | None = None) -> str:
    entry = katalog().by_identity(jenis, nomor, tahun, daerah)
    assert entry is not None
    return entry.tentang


@pytest.mark.parametrize(
    ("cited", "jenis", "nomor", "tahun", "relation"),
    [
        ("Pemerintah Daerah", "UU", "23", 2014, "berbeda"),
        ("Pemerintahan Daerah.", "UU", "23", 2014, "sama"),
        ("PELAYANAN PUBLlK", "UU", "25", 2009, "sama"),
        ("Pelayanan Pub1ik", "UU", "25", 2009, "sama"),
        ("Pelayanan Pubik", "UU", "25", 2009, "berbeda_kecil"),
        ("Pelayanan", "UU", "25", 2009, "terpotong"),
        (PERMENDAGRI_86, "Permendagri", "86", 2017, "terpotong"),
        (PERMENDAGRI_86.replace("Pengendalian", "Pengendalan"), "Permendagri", "86", 2017, "terpotong"),
        ("Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Review atas Laporan Kinerja", "PermenPANRB", "53", 2014, "terpotong"),
        ("Tahapan Tatacara Penyusunan, Pengendalian, dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah", "PP", "8", 2008, "sama"),
        ("Tahapan Tata Cara Penyusunan, Pengendalian, dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah", "PP", "8", 2008, "sama"),
        ("Tata Cara Pelaksanaan Evaluasi Kinerja Penyelenggaraan Pemerintahan Daerah", "Permendagri", "73", 2009, "sama"),
        ("Standar Operasional Prosedur di lingkungan Pemerintah Provinsi Dan Kabupaten/ Kota", "Permendagri", "52", 2011, "sama"),
        ("Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme", "UU", "28", 1999, "sama"),
        ("Pelaksanaan UU Nomor 14 tahun 2008 tentang keterbukaan Informasi Publik", "PP", "61", 2010, "sama"),
        ("Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan", "PermenPAN", "21", 2008, "sama"),
        ("PengelolaanKeuangan Daerah", "PP", "12", 2019, "sama"),
        ("Pengelolaan Keuangan Negara", "PP", "12", 2019, "berbeda"),
        ("Pengelolaan Keuangan Daerah Kabupaten", "PP", "12", 2019, "berbeda"),
    ],
)  # fmt: skip
def test_a_cited_title_stands_so_to_the_official_one(
    cited: str, jenis: str, nomor: str, tahun: int, relation: str
) -> None:
    assert compare_titles(cited, official(jenis, nomor, tahun)) == relation


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("Pelaksanaan Undang-Undang X", "Peraturan Pelaksanaan Undang-Undang X"),
        ("Kepolisian Negara", "Kepolisian Negara Republik Indonesia"),
        ("Jenis PNBP pada Polri", "Jenis Penerimaan Negara Bukan Pajak pada Kepolisian Negara Republik Indonesia"),
        ("Pengelolaan BMN/D", "Pengelolaan Barang Milik Negara/Daerah"),
        ("Tata Cara Kepolisian Negara RI", "Tata Cara Kepolisian Negara Republik Indonesia"),
        ("Perubahan PP Nomor 09 Tahun 2016", "Perubahan Peraturan Pemerintah Nomor 9 Tahun 2016"),
        ("Bank Umum", "Bank Umum Sebagaimana Telah Beberapa Kali Diubah Terakhir dengan Peraturan Pemerintah"),
    ],
)
def test_what_no_reader_would_call_a_difference_is_none(cited: str, title: str) -> None:
    assert compare_titles(cited, title) == "sama"


@pytest.mark.parametrize(("cited", "title"), [("Rencana 2011", "Rencana 2014"), ("Desa", "Dusa"), ("X Y", "Y X")])
def test_short_words_and_figures_are_not_taken_for_misread(cited: str, title: str) -> None:
    assert compare_titles(cited, title) == "berbeda"


def test_every_title_is_the_same_as_itself_in_other_dress() -> None:
    for entry in rows():
        title = entry["tentang"]
        assert compare_titles(f" {title.upper().replace(',', ' ')} ;", title) == "sama", title


def test_a_regulation_is_found_under_every_name_of_its_kind_and_number() -> None:
    assert official("Peraturan BKN", "1", 2013) == official("Perka BKN", "1", 2013)
    assert official("PermenPANRB", "PER/21/M.PAN/11/2008", 2008) == official("PermenPAN", "21", 2008)
    assert official("PMK", "113", 2012) == official("PMK", "113/PMK.05/2012", 2012)
    assert official("PMK", "62/PMK.05/2023", 2023) == official("PMK", "62", 2023)


def test_a_regional_regulation_is_found_by_its_region() -> None:
    assert official("Perda", "9", 2016, "Kabupaten Tapin") == official("Perda", "9", 2016, "Kab. Tapin")
    assert katalog().by_identity("Perda", "9", 2016, "Kabupaten Balangan") is None
    assert region_key("Kab. Tapin") == region_key("Kabupaten Tapin") == "tapin"


def test_a_number_is_looked_up_whatever_the_kind() -> None:
    assert [entry.jenis for entry in katalog().by_number("29", 2014)] == ["Perpres"]
    assert katalog().by_number("7/DISKOMINFO/2020", 2020) == []


def test_several_regulations_share_a_title() -> None:
    found = katalog().by_title("Aparatur Sipil Negara")
    assert [(entry.nomor, entry.tahun) for entry in found] == [("5", 2014), ("20", 2023)]


@pytest.mark.parametrize("known", [katalog(), judul_uu_pp()], ids=["katalog", "judul_uu_pp"])
def test_every_title_is_found(known: Katalog) -> None:
    missed = [entry.tentang for entry in known.entries if entry not in known.by_title(entry.tentang)]
    assert len(known.entries) > 100
    assert missed == []


def test_a_title_written_another_way_is_found() -> None:
    assert katalog().by_title("Pelayanan  publik.") == katalog().by_title("PELAYANAN PUBLIK") != []


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("215/PMK.05/2016", "215"),
        ("PER/21/M.PAN/11/2008", "21"),
        ("25/KEP/M.PAN/4/1999", "25"),
        ("050-3708", "050-3708"),
        ("12A", "12A"),
        ("9", "9"),
    ],
)
def test_a_number_that_carries_its_agency_has_a_short_form(written: str, short: str) -> None:
    assert short_number(written) == short


def test_revocation_is_told_with_its_year_and_its_certainty() -> None:
    entry = katalog().by_identity("PP", "46", 2011)
    assert entry is not None
    assert (entry.status, entry.tahun_dicabut, entry.yakin) == ("dicabut", 2019, True)


def test_the_list_of_titles_knows_nothing_of_status() -> None:
    entry = judul_uu_pp().by_identity("UU", "1", 1974)
    assert entry is not None
    assert (entry.tentang, entry.lengkap, entry.status) == ("Perkawinan", False, "")


def test_the_catalogue_is_well_formed() -> None:
    kinds = acuan_toml("jenis-peraturan")["jenis"]
    seen = set()
    for row in rows():
        identity = (row["jenis"], row["nomor"], row["tahun"])
        assert identity not in seen
        seen.add(identity)
        assert row["jenis"] in kinds or kinds[row["jenis"].split()[0]]["daerah"]
        assert row["keyakinan"] in ("tinggi", "sedang", "rendah")
        assert row["status"] in ("berlaku", "diubah", "dicabut", "dicabut sebagian")
        assert row["sumber"], identity
        assert not row["tahun_dicabut"] or row["status"].startswith("dicabut"), identity


def test_kinds_have_a_rank_and_name_only_kinds_there_are() -> None:
    table = acuan_toml("jenis-peraturan")
    for key, entry in table["jenis"].items():
        assert 1 <= entry["peringkat"] <= 13, key
        assert set(entry.get("alias", ())) <= set(table["jenis"]), key
    assert [7, 8] in table["urutan"]["tidak_dibandingkan"]
    assert [7, 10] in table["urutan"]["tidak_dibandingkan"]


def test_a_title_goes_on_with_another_citation_only_where_that_has_a_number() -> None:
    behind = "Pelayanan Publik dan Peraturan Pemerintah"
    assert compare_titles(f"{behind} Nomor 96 Tahun 2012", "Pelayanan Publik") == "sama"
    assert compare_titles(behind, "Pelayanan Publik") == "berbeda"


def test_of_regulations_with_one_title_the_latest_is_meant_only_where_it_is_in_force() -> None:
    # Those of that title are revoked, and the number is that of another regulation.
    assert look_up("Permenkes", "129", 2008, "", "Pusat Kesehatan Masyarakat").hubungan == "berbeda"
    assert {entry.status for entry in katalog().by_title("Pusat Kesehatan Masyarakat")} == {"dicabut"}


@pytest.mark.parametrize(
    ("number", "made", "code"), [("44 Tahun 2019", 2020, "HKM016"), ("1 Tahun 2021", 2022, "HKM017")]
)
def test_the_regulations_on_the_admission_of_pupils_are_known(
    check_text: Callable[..., DocumentResult], number: str, made: int, code: str
) -> None:
    title = (
        "Penerimaan Peserta Didik Baru pada Taman Kanak-Kanak, Sekolah Dasar, Sekolah Menengah Pertama, "
        "Sekolah Menengah Atas, dan Sekolah Menengah Kejuruan"
    )
    head = f"Nomor SOP : 1/{made}\nTanggal Pembuatan : 4 Maret {made}\nNama SOP : Penerimaan Siswa\n\nDasar Hukum\n"
    text = f"{head}1. Permendikbud Nomor {number} tentang {title}\n"
    assert [finding.code for finding in check_text(text, "HKM003", "HKM016", "HKM017").findings] == [code]
