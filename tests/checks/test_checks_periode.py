"""Reporting periods: what is merged into what, and months out of step."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, before_steps
from soplint.checks.gabungan import gabungan_in, sebutan_laporan
from soplint.results import DocumentResult
from soplint.values.periode import find_periode

_SOP = before_steps("Pelaporan") + "1\t{uraian}\t\t\t{kelengkapan}\t1 Hari\tHasil\t{keterangan}\n"


def _found(
    check: Callable[..., DocumentResult], code: str, uraian: str, kelengkapan: str = "Data", ket: str = ""
) -> list[str]:
    result = check(_SOP.format(uraian=uraian, kelengkapan=kelengkapan, keterangan=ket), code)
    return [finding.quote for finding in result.findings]


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize(("source", "months"), [("bulanan", 1), ("triwulan", 3), ("semester", 6)])
@pytest.mark.parametrize(("target", "length"), [("triwulan", 3), ("semester", 6), ("tahunan", 12)])
def test_only_counts_that_fill_the_target_pass(
    count: int, source: str, months: int, target: str, length: int, check_text: Callable[..., DocumentResult]
) -> None:
    text = f"Merekap {count} laporan {source} menjadi laporan {target}"
    assert bool(_found(check_text, "PRD001", text)) == (count * months != length)


@pytest.mark.parametrize(
    ("uraian", "message"),
    [
        (
            "Merekap 2 laporan bulanan menjadi laporan triwulan",
            "2 periode bulanan tidak sama dengan satu periode triwulan: seharusnya 3 periode bulanan.",
        ),
        (
            "Merekap 2 laporan tahunan menjadi laporan triwulan",
            "2 periode tahunan tidak sama dengan satu periode triwulan: seharusnya periode yang lebih panjang.",
        ),
        (
            "Merekap 5 laporan bulanan menjadi laporan bulanan",
            "5 periode bulanan tidak sama dengan satu periode bulanan: seharusnya periode yang lebih panjang.",
        ),
    ],
)
def test_what_the_count_should_be_is_said_in_periods(
    uraian: str, message: str, check_text: Callable[..., DocumentResult]
) -> None:
    [finding] = check_text(_SOP.format(uraian=uraian, kelengkapan="Data", keterangan=""), "PRD001").findings
    assert finding.message == message


def test_a_count_that_contradicts_its_words_is_left_to_that_rule(check_text: Callable[..., DocumentResult]) -> None:
    assert _found(check_text, "PRD001", "Merekap 2 (tiga) laporan triwulan menjadi laporan tahunan") == []


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        ("triwulan I, II, dan III", 3),
        ("triwulan 1, 2, dan 3", 3),
        ("triwulan ke-1 dan triwulan ke-2", 2),
        ("triwulan I dari desa, laporan triwulan II", None),
        ("triwulan III dan triwulan IV", None),
        ("triwulan I dan II sampai dengan IV", None),
    ],
)
def test_ordinals_count_only_where_they_are_listed_from_the_first(sources: str, count: int | None) -> None:
    text = f"Menggabungkan laporan {sources} menjadi laporan tahunan"
    merge = gabungan_in(text, find_periode(text))
    assert merge is not None and merge.sumber is not None
    assert merge.sumber.jumlah == count


def test_a_report_for_somebody_is_not_made_of_the_one_before() -> None:
    text = "Menghimpun laporan triwulan sebagai bahan laporan kepada Camat"
    assert gabungan_in(text, find_periode(text)) is None


@pytest.mark.parametrize("period", ["mingguan", "harian"])
def test_of_a_period_that_is_no_number_of_months_none_is_the_right_count(
    period: str, check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD001", f"Merekap 2 laporan triwulan menjadi laporan {period}") == []


@pytest.mark.parametrize(
    "uraian", ["Merekap 2 laporan triwulan untuk menyusun", "Merekap 4 laporan triwulan menjadi satu"]
)
def test_where_nothing_is_named_that_is_made_no_period_of_it_is_missing(
    uraian: str, check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD006", uraian) == []


@pytest.mark.parametrize(
    ("uraian", "found"),
    [
        ("Mengikhlaskan laporan semester", ["triwulan"]),
        ("Mengikhlaskan rapat rekapitulasi laporan semester", ["triwulan"]),
        ("Melaksanakan rapat pembahasan laporan semester", ["triwulan"]),
        ("Melaksanakan rapat rekapitulasi laporan semester", []),
    ],
)
def test_only_who_gathers_draws_on_shorter_periods(
    uraian: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD002", uraian, "Laporan triwulan") == found


@pytest.mark.parametrize(
    ("kelengkapan", "found"),
    [
        ("Buku catatan bulanan", []),
        ("Laporan bulanan dan buku catatan", ["bulanan"]),
        ("Laporan bulanan, data kinerja", []),
        ("Laporan bulanan, disposisi", ["bulanan"]),
    ],
)
def test_records_and_other_material_may_be_of_other_periods(
    kelengkapan: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD002", "Memeriksa laporan triwulan", kelengkapan) == found


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("Menyampaikan laporan kepada Bupati", ["triwulan"]),
        ("Menyampaikan koreksi laporan triwulan", []),
        ("Mengirim konsep laporan triwulan", []),
        ("Mengikhlaskan laporan triwulan", []),
    ],
)
def test_a_report_is_out_of_hand_once_it_was_passed_on_itself(
    between: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    steps = ("Menyusun laporan triwulan", between, "Menyusun laporan triwulan", "Menyusun laporan tahunan")
    assert _steps(check_text, "PRD007", *steps) == found


def test_a_single_report_is_no_merge_of_several(check_text: Callable[..., DocumentResult]) -> None:
    assert _found(check_text, "PRD001", "Mengolah 1 laporan triwulan menjadi laporan semester") == []


@pytest.mark.parametrize(
    ("months", "found"),
    [
        ("Januari, April, Juni, Oktober", ["Juni"]),
        ("Februari, April, Juli, Oktober", ["Februari"]),
        ("Januari, April, Juli, Oktober", []),
        ("Maret, Juni, September, Desember", []),
        ("Januari, Februari, Maret, April", []),
        ("Januari, Maret, Juli, Desember", []),
        ("Juni dan Desember", []),
        ("Januari dan Juni", ["Januari dan Juni"]),
        ('"Januari dan\nJuni"', ["Juni"]),
        ('"Juni dan\nDesember"', []),
        ("Januari s.d. Juni", []),
        ("Januari pada April, laporan Juni pada Oktober", []),
        ("Januari dan Juni oleh staf", []),
    ],
)
def test_months_that_break_a_nearly_even_list_are_found(
    months: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD005", "Meminta data", ket=months) == found


def test_plans_are_no_reports() -> None:
    assert sebutan_laporan("Rencana Kerja Tahunan") == ()
    assert [mention.periode for mention in sebutan_laporan("Rencana Aksi, Laporan Triwulan")] == ["triwulan"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Laporan evaluasi Renja triwulan III", ["triwulan"]),
        ("Laporan realisasi anggaran semester I", ["semester"]),
        ("Laporan hasil evaluasi pelaksanaan RKPD triwulan II", ["triwulan"]),
        ("Laporan pelaksanaan Rencana Kerja Tahunan", []),  # the plan's year
        ("Rencana Aksi Triwulan", []),
        ("Jadwal laporan triwulan", []),
        ("Menyusun laporan sesuai dengan Rencana Aksi Triwulan", []),
        ("Menyusun laporan dan Rencana Aksi Triwulan", []),
        ("Permohonan cuti tahunan", []),
        ("Laporan evaluasi Renja triwulan dan laporan tahunan", ["triwulan", "tahunan"]),
        ("Rencana Kerja dan Kegiatan Tahunan", []),
    ],
)
def test_the_period_of_a_report_on_a_plan_is_the_reports(text: str, found: list[str]) -> None:
    assert [mention.periode for mention in sebutan_laporan(text)] == found


@pytest.mark.parametrize(
    ("act", "source", "said"),
    [
        ("Mengirim laporan triwulan", "Laporan TW III", ["TW"]),
        ("Mengirim laporan triwulan", "Laporan 3 bulanan", ["3 bulanan"]),
        ("Mengirim laporan triwulan", "Laporan tribulan", ["tribulan"]),
        ("Mengirim laporan caturwulan", "Laporan catur wulan I", ["catur wulan"]),
        ("Mengirim laporan tahunan setiap tahun", "Laporan tahunan", []),  # how often, not which
        ("Mengirim laporan bulanan per bulan", "Laporan bulanan", []),
        ("Mengirim laporan Triwulan", "Laporan triwulan", []),
    ],
)
def test_words_for_one_period(
    act: str, source: str, said: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD008", act, source) == said


def test_of_two_words_as_frequent_the_one_that_the_law_has_is_advised(
    check_text: Callable[..., DocumentResult],
) -> None:
    text = _SOP.format(uraian="Mengirim laporan tribulan", kelengkapan="Laporan triwulan", keterangan="")
    [finding] = check_text(text, "PRD008").findings
    assert finding.data == {"bentuk": "tribulan", "lain": "triwulan"}


@pytest.mark.parametrize(
    ("source", "advised"),
    [
        ("3 laporan bulanan", '"laporan triwulan" dari 3 laporan bulanan'),
        ("4 laporan triwulan", '"laporan tahunan" dari 4 laporan triwulan'),
        ("3 laporan triwulan", '"laporan tahunan" dari 4 laporan triwulan'),
        ("5 laporan bulanan", '"laporan semester" dari 6 laporan bulanan'),
    ],
)
def test_the_period_that_is_not_named_is_the_one_that_the_reports_make(
    source: str, advised: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = _SOP.format(uraian=f"Merekap {source} untuk menyusun laporan", kelengkapan="Data", keterangan="")
    [finding] = check_text(text, "PRD006").findings
    assert finding.advice == f"Sebutkan periodenya, misalnya {advised}."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Menyusun laporan triwulan dari 24 laporan bulanan kelurahan", []),
        ("Merekap 12 laporan bulanan seksi menjadi laporan triwulan", []),
        ("Merekap 24 laporan bulanan kabupaten menjadi laporan triwulan", []),
        ("Merekap 12 laporan bulanan menjadi laporan triwulan dinas", ["12 laporan bulanan"]),
        ("Merekap 10 laporan bulanan seksi menjadi laporan triwulan", ["10 laporan bulanan"]),
    ],
)
def test_reports_of_several_units_may_be_several_times_as_many(
    text: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD001", text) == found


def _steps(check: Callable[..., DocumentResult], code: str, *steps: str) -> list[str]:
    head, _, row = _SOP.rstrip().rpartition("\n")
    rows = [
        row.replace("1\t", f"{n}\t", 1).format(uraian=step, kelengkapan="Data", keterangan="")
        for n, step in enumerate(steps, 1)
    ]
    return [finding.quote for finding in check("\n".join([head, *rows, ""]), code).findings]


@pytest.mark.parametrize(
    ("passing_on", "again", "after", "found"),
    [
        ("kepada Bupati", "laporan triwulan", "Menyusun laporan tahunan", ["triwulan"]),
        # For approval it is not out of the hands of who composed it.
        ("kepada Camat untuk ditandatangani", "laporan triwulan", "Menyusun laporan tahunan", []),
        # Nothing longer follows: the next quarter's may be meant.
        ("kepada Bupati", "laporan triwulan", "Mengarsipkan laporan", []),
        # Another report of the same period.
        ("kepada Bupati", "laporan triwulan kinerja", "Menyusun laporan tahunan", []),
        # What is done besides is no word of its name.
        ("kepada Bupati", "laporan triwulan dan menjilidnya", "Menyusun laporan tahunan", ["triwulan"]),
        # A longer name may be that of the same report.
        ("kepada Bupati", "laporan triwulan keuangan", "Menyusun laporan tahunan", ["triwulan"]),
    ],
)
def test_a_report_that_was_passed_on_is_not_composed_again(
    passing_on: str, again: str, after: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    first = "laporan triwulan keuangan" if "kinerja" in again else "laporan triwulan dan mencetaknya"
    steps = (f"Menyusun {first}", f"Menyampaikan laporan triwulan {passing_on}", f"Menyusun {again}", after)
    assert _steps(check_text, "PRD007", *steps) == found


@pytest.mark.parametrize(
    ("uraian", "found"),
    [
        ("Mengirim laporan semester pada Januari dan Agustus", ["Januari dan Agustus"]),
        ("Mengirim laporan pada Januari dan Agustus", []),
    ],
)
def test_two_months_are_of_semesters_only_where_that_is_said(
    uraian: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _found(check_text, "PRD005", uraian) == found


def test_of_months_on_two_lines_of_a_cell_no_finding_takes_in_what_stands_between(
    check_text: Callable[..., DocumentResult],
) -> None:
    text = """
No   Kegiatan                          Kelengkapan     Waktu      Output
1    Menyusun laporan semester         Data            1 hari     Laporan
2    Mengirim laporan semester pada    Laporan         1 hari     Tanda
     Januari dan                                                   terima
     Agustus
3    Mengarsipkan laporan semester     Laporan         1 hari     Arsip
"""
    assert [finding.quote for finding in check_text(IDENTITY + text, "PRD005").findings] == ["Agustus"]


@pytest.mark.parametrize(
    ("units", "found"), [("kelurahan ", []), ("seluruh kelurahan ", []), ("", ["24 laporan bulanan"])]
)
def test_reports_of_several_units_are_more_than_one_a_month(
    check_text: Callable[..., DocumentResult], units: str, found: list[str]
) -> None:
    text = f"Merekap 24 laporan bulanan {units}menjadi laporan tahunan"
    assert _found(check_text, "PRD001", text) == found
