"""One fault in one place is one finding, of the rule that says most about it."""

from collections.abc import Callable

import pytest

from sop_texts import ARCHIVES
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]

PUBLIC_SERVICE = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
REGIONS = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
OVERSIGHT = "Nomor 12 Tahun 2017 tentang Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah"
SOP_GUIDE = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang "
    "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"
)
ORDER = ("HKM002", "HKM006", "HKM007")


def law(*items: str) -> str:
    return f"{ARCHIVES}\nDasar Hukum\n" + "\n".join(f"{at}. {item}" for at, item in enumerate(items, 1)) + "\n"


def steps(*rows: tuple[str, str, str]) -> str:
    head = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tArsiparis\tKepala Dinas\tKelengkapan\tWaktu\tOutput\t\n"
    listed = [f"{at}\t{act}\t\t\t{taken}\t1 Hari\t{made}\t\n" for at, (act, taken, made) in enumerate(rows, 1)]
    return f"{ARCHIVES}\n{head}{''.join(listed)}"


def test_what_stands_too_low_by_rank_and_year_is_moved_once_to_where_it_belongs(check_text: Check) -> None:
    [finding] = check_text(law(REGIONS, f"Peraturan Pemerintah {OVERSIGHT}", PUBLIC_SERVICE), *ORDER).findings
    assert finding.code == "HKM006"
    assert "Peraturan Pemerintah Nomor 12 Tahun 2017" in finding.message
    assert finding.advice.startswith("Pindahkan ke atas Undang-Undang Nomor 23 Tahun 2014.")
    assert not check_text(law(PUBLIC_SERVICE, REGIONS, f"Peraturan Pemerintah {OVERSIGHT}"), *ORDER).findings


def test_by_rank_alone_it_goes_above_the_first_of_lower_rank(check_text: Check) -> None:
    [finding] = check_text(law(PUBLIC_SERVICE, f"Peraturan Pemerintah {OVERSIGHT}", REGIONS), *ORDER).findings
    assert finding.advice.startswith("Pindahkan ke atas Peraturan Pemerintah Nomor 12 Tahun 2017.")


def test_another_item_below_a_later_law_is_told_besides(check_text: Check) -> None:
    found = check_text(law(f"Peraturan Pemerintah {OVERSIGHT}", REGIONS, PUBLIC_SERVICE), *ORDER).findings
    assert [(one.code, one.quote) for one in found] == [
        ("HKM006", "Undang-Undang Nomor 23 Tahun 2014"),
        ("HKM007", "Undang-Undang Nomor 25 Tahun 2009"),
    ]


@pytest.mark.parametrize(
    "items",
    [
        (REGIONS, f"Undang-Undang {OVERSIGHT}", SOP_GUIDE),
        (SOP_GUIDE, f"Peraturan Menteri Dalam Negeri {OVERSIGHT}"),
        (
            PUBLIC_SERVICE,
            f"Undang-Undang {OVERSIGHT}",
            "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
        ),
    ],
)
def test_the_place_of_what_is_of_another_kind_shows_once_the_kind_is_mended(
    items: tuple[str, ...], check_text: Check
) -> None:
    assert [finding.code for finding in check_text(law(*items), *ORDER).findings] == ["HKM002"]


COMPILED = ("Menyusun laporan keuangan triwulan", "Data keuangan", "Laporan keuangan triwulan")
PASSED_ON = ("Menyampaikan laporan keuangan triwulan kepada Bupati", "Laporan keuangan triwulan", "Tanda terima")
YEARLY = ("Menyusun laporan keuangan tahunan", "Laporan keuangan", "Laporan keuangan tahunan")


def test_a_report_composed_again_in_the_same_words_is_no_repeated_step_besides(check_text: Check) -> None:
    found = check_text(steps(COMPILED, PASSED_ON, COMPILED, YEARLY, PASSED_ON), "LKH005", "PRD007").findings
    assert sorted((one.code, one.location) for one in found) == [
        ("LKH005", "Langkah 5, Uraian"),
        ("PRD007", "Langkah 3, Uraian"),
    ]


def test_without_a_longer_period_to_come_it_is_a_repeated_step(check_text: Check) -> None:
    found = check_text(steps(COMPILED, PASSED_ON, COMPILED), "LKH005", "PRD007").findings
    assert [one.code for one in found] == ["LKH005"]


def test_a_report_of_another_period_is_no_changed_name(check_text: Check) -> None:
    monthly = ("Memeriksa laporan bulanan gizi", "Laporan {} gizi", "Laporan bulanan gizi terperiksa")
    rows = (
        ("Mengumpulkan laporan bulanan gizi dari puskesmas", "Surat permintaan", "Laporan bulanan gizi"),
        (monthly[0], monthly[1].format("triwulan"), monthly[2]),
        ("Menyampaikan laporan bulanan gizi kepada Bupati", "Laporan bulanan gizi", "Tanda terima"),
    )
    assert [one.code for one in check_text(steps(*rows), "LKH011", "PRD002").findings] == ["PRD002"]
    slip = (rows[0], (monthly[0], monthly[1].format("bulapan"), monthly[2]), rows[2])
    assert [one.code for one in check_text(steps(*slip), "LKH011", "PRD002").findings] == ["LKH011"]
