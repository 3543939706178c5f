"""How long the steps of an SOP may take together is said once, in its result, and every output takes it from there."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import TODAY, corpus_text
from soplint import reading
from soplint.config import Config
from soplint.examples import small_sop
from soplint.report import html, laporan
from soplint.report.ringkasan import summarise
from soplint.repository import check_paths
from soplint.results import DocumentResult
from soplint.values.waktu import parse_waktu


def minutes(result: DocumentResult) -> list[float | None]:
    return [sop.minutes for sop in result.sops]


def test_the_longest_times_of_all_steps_are_summed_up(check_text: Callable[..., DocumentResult]) -> None:
    steps = "1.\tMenyusun laporan\t\t\t\tData\t5-10 Menit\tLaporan\t\n2.\tMengirim laporan\t\t\t\tData\t2 Jam\tResi\t"
    assert minutes(check_text(small_sop({"langkah": steps}), "STR001")) == [130]


def test_an_sop_without_any_fixed_time_has_no_minutes(check_text: Callable[..., DocumentResult]) -> None:
    steps = "1.\tMenyusun laporan\t\t\t\tData\tSetiap saat\tLaporan\t"
    assert minutes(check_text(small_sop({"langkah": steps}), "STR001")) == [None]


@pytest.mark.parametrize(
    "time", ["9" * 12 + " hari", "9" * 400 + " hari", f"1-{'9' * 400} hari", f"minimal {'9' * 400} jam"]
)
def test_a_number_too_large_for_a_time_is_none_and_can_be_reported(
    time: str, check_text: Callable[..., DocumentResult], tmp_path: Path
) -> None:
    text = small_sop({"langkah": f"1.\tMenyusun laporan\t\t\t\tData\t{time}\tLaporan\t"})
    assert parse_waktu(time) is None
    assert minutes(check_text(text)) == [None]
    (tmp_path / "sop.txt").write_text(text, encoding="utf-8")
    html.save(check_paths([str(tmp_path / "sop.txt")], Config(), TODAY), tmp_path / "laporan.html")
    assert time in (tmp_path / "laporan.html").read_text(encoding="utf-8")


def test_an_sop_of_another_form_has_no_minutes(check_text: Callable[..., DocumentResult]) -> None:
    assert minutes(check_text(corpus_text("contoh-format-mutu"), "STR001")) == [None]


def test_an_unreadable_sop_has_no_minutes(
    check_text: Callable[..., DocumentResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MIN_COVERAGE", 1.1)
    assert minutes(check_text(small_sop({}), "STR001")) == [None]


def test_json_and_the_summary_say_the_same_and_the_summary_reads_no_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sop.txt").write_text(small_sop({}), encoding="utf-8")
    report = check_paths([str(tmp_path / "sop.txt")], Config(), TODAY)
    (line,) = report.lines()
    monkeypatch.delattr(laporan, "parse")
    assert json.loads(line)["sops"][0]["minutes"] == summarise(report).sops[0].menit == 8700
