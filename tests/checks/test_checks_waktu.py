"""The table of plausible times, and units that stand in the heading."""

from collections.abc import Callable

import pytest

from sop_texts import before_steps
from soplint.results import DocumentResult

_SOP = before_steps("Penyusunan Laporan") + "{steps}\n"


def _codes(result: DocumentResult) -> list[tuple[str, str]]:
    return [(finding.code, finding.quote) for finding in result.findings]


def _steps(*rows: tuple[str, str]) -> str:
    return _SOP.format(
        steps="\n".join(f"{n}\t{what}\t\t\tData {n}\t{time}\tHasil {n}\t" for n, (what, time) in enumerate(rows, 1))
    )


def test_a_column_of_words_has_shifted_and_is_not_judged(check_text: Callable[..., DocumentResult]) -> None:
    text = _steps(("Menyusun surat", "Konsep"), ("Memeriksa surat", "Surat terperiksa"), ("Mengirim surat", "1 Hari"))
    result = check_text(text, "WKT002")
    assert not result.findings
    assert result.sops[0].outcomes["WKT002"] == "undetermined"


@pytest.mark.parametrize(
    ("waktu", "outcome"), [("1lhari", "undetermined"), ("5 lembar", "fail"), ("5 lembarhari", "fail")]
)
def test_a_letter_between_figure_and_unit_may_be_a_figure(
    waktu: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    result = check_text(_steps(("Menyusun surat", waktu), ("Mengirim surat", "1 Hari")), "WKT002")
    assert result.sops[0].outcomes["WKT002"] == outcome


def test_one_step_has_one_finding_about_its_time(check_text: Callable[..., DocumentResult]) -> None:
    text = _steps(("Menyusun laporan triwulan", "120 Hari"), ("Mengolah data kinerja", "5"), ("Mengirim laporan", ""))
    found = _codes(check_text(text, *(f"WKT00{n}" for n in (1, 2, 3, 4, 5, 7))))
    assert found == [("WKT005", "120 Hari"), ("WKT002", "5"), ("WKT001", "3")]


def test_a_time_that_is_not_fixed_is_not_weighed(check_text: Callable[..., DocumentResult]) -> None:
    text = _steps(("Mengolah data kinerja", "Setiap saat"), ("Mengolah data laporan", "2 menit/berkas"))
    assert not check_text(text, "WKT002", "WKT003", "WKT004").findings


def test_how_long_something_is_kept_is_no_time_of_work(check_text: Callable[..., DocumentResult]) -> None:
    text = _steps(("Menyimpan arsip keuangan", "10 Tahun"), ("Mengarsipkan surat keputusan", "1 Tahun"))
    assert _codes(check_text(text, "WKT004")) == [("WKT004", "1 Tahun")]


def test_bare_numbers_are_in_the_unit_of_the_heading_all_alike(check_text: Callable[..., DocumentResult]) -> None:
    rows = _steps(("Menyusun surat", "60"), ("Memeriksa surat", "60"), ("Mengirim surat", "1 Jam"))
    text = rows.replace("\tWaktu\t", "\tWaktu (Menit)\t")
    assert _codes(check_text(text, "WKT006")) == [("WKT006", "1 Jam")]


def test_a_range_is_turned_with_the_words_behind_its_figures(check_text: Callable[..., DocumentResult]) -> None:
    text = _steps(
        ("Memeriksa surat", "10 (sepuluh) - 5 (lima) hari"),
        ("Mengirim surat", "3 (tiga) jam s.d. 1 (satu) jam"),
        ("Menjawab surat", "maks. 5-2 hari"),
        ("Menyimpan surat", "5 hari - 2"),
        ("Menelaah surat", "10 hari kerja - 1 minggu"),
        ("Membalas surat", "2 minggu - 1 hari kerja"),
        ("Mencatat surat", "3 hari - 2 hari kerja"),
        ("Membahas surat", "2 minggu - 1 hari krj"),
    )
    advice = [finding.advice for finding in check_text(text, "WKT007").findings]
    assert [said.partition(": ")[2] for said in advice] == [
        '"5 (lima) - 10 (sepuluh) hari".',
        '"1 (satu) jam s.d. 3 (tiga) jam".',
        "",  # what its bound is cannot be told
        '"2 - 5 hari".',
        '"1 minggu - 10 hari kerja".',
        '"1 hari kerja - 2 minggu".',
        '"2 hari kerja - 3 hari".',
        "",  # "krj" would go with the weeks
    ]


def _deadline(check_text: Callable[..., DocumentResult], text: str) -> str:
    named = text.replace("Penyusunan Laporan", "Penyusunan Laporan Kinerja Instansi Pemerintah")
    return str(check_text(named, "WKT008").sops[0].outcomes["WKT008"])


def test_the_times_of_all_steps_together_are_held_against_the_deadline(
    check_text: Callable[..., DocumentResult],
) -> None:
    late = _steps(("Mulai", ""), ("Mengumpulkan data", "50 Hari"), ("Menyusun laporan", "20 Hari"), ("Selesai", ""))
    assert _deadline(check_text, late) == "fail"
    assert _deadline(check_text, late.replace("50 Hari", "30 Hari")) == "pass"
    # A time that is not fixed may be any, and of two procedures nobody says that one follows the other.
    assert _deadline(check_text, late.replace("20 Hari", "Setiap saat")) == "undetermined"
    table = late[late.index("No\t") :]
    assert _deadline(check_text, f"{late}\n{table}") == "undetermined"


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("14 Hari Kerja", [15]),  # and 30 minutes
        ("13 Hari Kerja", []),
        ("19 Hari", []),  # may hold no more than 14 working days
        ("20 Hari", [21]),
    ],
)
def test_a_deadline_in_working_days_leaves_out_the_ends_of_weeks(
    check_text: Callable[..., DocumentResult], time: str, told: list[int]
) -> None:
    text = _steps(("Menyusun laporan", time), ("Mengirim laporan", "30 Menit"))
    named = text.replace("Penyusunan Laporan", "Penyusunan Laporan Triwulan Pelaksanaan Pembangunan")
    assert [finding.data["jumlah"] for finding in check_text(named, "WKT008").findings] == told


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("LKjIP Dinas Sosial", "fail"),
        ("Laporan Kinerja Instansi Pemerintah Kota Sukamaju", "pass"),
        ("LKjIP Pemerintah Daerah", "pass"),
        ("LKjIP Provinsi Sukamaju", "pass"),
    ],
)
def test_a_region_has_a_month_more_for_its_report_than_its_agencies(
    check_text: Callable[..., DocumentResult], name: str, outcome: str
) -> None:
    text = _steps(("Mengumpulkan data", "50 Hari"), ("Menyusun laporan", "30 Hari"))
    named = text.replace("Penyusunan Laporan", f"Penyusunan {name}")
    assert check_text(named, "WKT008").sops[0].outcomes["WKT008"] == outcome


@pytest.mark.parametrize(
    "act",
    [
        "Menandatangani kutipan akta",
        "Menandatangani konsep SPM",
        "Menyerahkan kartu keluarga",
        "Mengajukan SPM-GU",
        "Memaraf surat-surat",
    ],
)
def test_no_document_is_signed_or_handed_over_for_a_quarter(
    check_text: Callable[..., DocumentResult], act: str
) -> None:
    found = check_text(_steps((act, "90 Hari"), ("Melaksanakan pelatihan", "90 Hari")), "WKT004").findings
    assert [finding.location for finding in found] == ["Langkah 1, Waktu"]


def test_each_other_way_of_writing_a_time_is_told_of_once_with_all_its_places(
    check_text: Callable[..., DocumentResult],
) -> None:
    times = ("1 Jam", "1 Jam", "1 Jam", "60 Menit", "60 Menit", "60 Menit")
    text = _steps(*((f"Memeriksa berkas {number}", time) for number, time in enumerate(times)))
    (finding,) = check_text(text, "WKT006").findings
    assert (finding.quote, len(finding.related)) == ("60 Menit", 3)
