"""The overview of a report names agencies by the alphabet, however their SOPs come; those of none come last."""

from soplint.report.ringkasan import Ringkasan, RingkasanSop
from soplint.report.tinjauan import overview


def sop(number: int, agency: str) -> RingkasanSop:
    return RingkasanSop(number, f"{number}.txt", 1, f"SOP {number}", "", agency, "", {}, {}, 0, None, "")


def test_agencies_stand_by_name_and_the_unknown_one_last() -> None:
    agencies = ["Kecamatan Tapin", "", "Bagian Umum", "Kecamatan Tapin", "Dinas Sosial"]
    sops = tuple(sop(number, agency) for number, agency in enumerate(agencies, 1))
    found = overview(Ringkasan(len(sops), {}, 0, 0, 0, (), (), sops, (), ()), "id").instansi
    assert [agency.sops for agency in found] == [(3,), (5,), (1, 4), (2,)]
    assert found[-1].nama == "instansi tidak diketahui"
