"""Regencies, cities and provinces of one name: their agencies and their regulations are not one another's."""

from collections.abc import Callable

import pytest

from comparing import Run, found_nothing, of, sop
from soplint.acuan.instansi import Instansi, agency, apart
from soplint.policy import RuleSet
from soplint.results import DocumentResult

REGENCY, CITY, PROVINCE = "KABUPATEN GORONTALO", "KOTA GORONTALO", "PROVINSI GORONTALO"

Check = Callable[..., DocumentResult]


@pytest.fixture(scope="module")
def run(ruleset: RuleSet) -> Run:
    return Run(ruleset)


def of_region(region: str, **pieces: str) -> str:
    return sop(kop=f"PEMERINTAH {region}\nDINAS PERPUSTAKAAN\n", **pieces)


@pytest.mark.parametrize("other", [CITY, PROVINCE])
@pytest.mark.parametrize(("code", "nomor"), [("REP001", "22"), ("REP002", "23")])
def test_an_agency_of_a_namesake_is_another_one(run: Run, code: str, nomor: str, other: str) -> None:
    def pair(second: str) -> dict[str, str]:
        name = "Nama SOP : Peminjaman Buku" if code == "REP002" else "Nama SOP : Pengembalian Buku"
        first = of_region(REGENCY, nomor="Nomor SOP : 800/22/DPK/2024", nama="Nama SOP : Peminjaman Buku")
        return {"a.txt": first, "b.txt": of_region(second, nomor=f"Nomor SOP : 800/{nomor}/DPK/2024", nama=name)}

    assert of(run(pair(REGENCY), code), "a.txt", code)[1]
    assert found_nothing(run(pair(other), code), 2)


def test_a_copy_between_namesakes_is_a_copy_between_agencies(run: Run) -> None:
    found = run({"a.txt": of_region(CITY), "b.txt": of_region(PROVINCE)}, "REP004")
    (finding,) = of(found, "b.txt", "REP004")[1]
    assert "Dinas Perpustakaan Kota Gorontalo" in finding.message


def test_a_regional_regulation_of_a_namesake_is_another_one(run: Run) -> None:
    def citing(region: str, title: str) -> str:
        return of_region(
            region, dasar_hukum=f"1. Peraturan Daerah {region.title()} Nomor 21 Tahun 2019 tentang {title}"
        )

    titles = ("Arsip Desa", "Izin Usaha")
    own = {"a.txt": citing(CITY, titles[0]), "b.txt": citing(CITY, titles[1])}
    assert of(run(own, "REP006"), "b.txt", "REP006")[1]
    assert found_nothing(run({"a.txt": citing(CITY, titles[0]), "b.txt": citing(REGENCY, titles[1])}, "REP006"), 2)


def test_a_mayors_regulation_is_the_citys_with_or_without_its_name(run: Run) -> None:
    def citing(name: str, title: str) -> str:
        return of_region(CITY, dasar_hukum=f"1. Peraturan Wali Kota{name} Nomor 21 Tahun 2019 tentang {title}")

    texts = {"a.txt": citing(" Gorontalo", "Arsip Desa"), "b.txt": citing("", "Izin Usaha")}
    assert of(run(texts, "REP006"), "b.txt", "REP006")[1]


def test_a_region_whose_kind_is_not_said_may_be_any_of_them() -> None:
    city, said_by_name = Instansi("dinas sosial", "kota gorontalo"), Instansi("dinas sosial", "gorontalo")
    assert not apart(city, said_by_name)
    assert apart(city, Instansi("dinas sosial", "provinsi gorontalo"))
    assert agency(["DINAS SOSIAL", CITY], []) == city


def test_the_region_of_a_city_is_named_as_such(check_text: Check) -> None:
    (one,) = check_text(of_region(CITY)).sops
    assert one.instansi == "Dinas Perpustakaan Kota Gorontalo"
