"""What is kept of a text serves on the days on which it would be said again, and on no other."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from conftest import Run, corpus_text
from soplint.config import Config
from soplint.repository import check_paths
from soplint.repository.records import Judge
from soplint.repository.store import FILE, Store

DAY = timedelta(days=1)


@pytest.fixture
def sop(tmp_path: Path) -> Path:
    """An SOP that is made on 9 January 2024 by its own words."""
    text = corpus_text("contoh-surat-masuk")
    lines = [
        "Tanggal Pembuatan : 9 Januari 2024" if line.startswith("Tanggal Pembuatan") else line
        for line in text.split("\n")
    ]
    path = tmp_path / "sop.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def found(sop: Path, store: Store, today: date) -> list[str]:
    report = check_paths([str(sop)], Config(select=("IDN009",)), today, store=store)
    return [finding.code for file in report.files for finding in file.findings]


MADE = date(2024, 1, 9)


def test_a_day_on_which_a_rule_says_something_else_is_judged_anew(sop: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / FILE)
    assert found(sop, store, MADE - DAY) == ["IDN009"]
    assert found(sop, store, MADE) == []
    assert found(sop, store, MADE + 400 * DAY) == []
    assert found(sop, store, MADE - DAY) == ["IDN009"]


def test_on_a_later_day_of_those_it_is_not_judged_again(
    sop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / FILE)
    assert found(sop, store, MADE) == []

    def record(*_: Any) -> None:
        raise AssertionError("a text was judged that is remembered")

    monkeypatch.setattr(Judge, "record", record)
    assert found(sop, store, MADE + 400 * DAY) == []
    with pytest.raises(AssertionError):
        found(sop, store, MADE - DAY)


def test_the_command_asks_again_on_such_a_day(soplint: Run, sop: Path) -> None:
    for today, code in (("2024-01-08", 1), ("2024-01-09", 0), ("2024-01-08", 1)):
        done = soplint("check", str(sop), "--select", "IDN009", "--today", today, "--cache-dir", "simpanan")
        assert done.returncode == code


def texts(soplint: Run, *paths: str) -> list[bool]:
    """Whether the text of each run tells that the SOP is made in the future: runs between them print other formats."""
    told = []
    for today, name in (("2024-01-08", "text"), ("2024-01-09", "json"), ("2024-01-09", "text"), ("2024-01-08", "text")):
        done = soplint("check", *paths, "--today", today, "--cache-dir", "simpanan", "-f", name)
        if name == "text":
            told.append("IDN009" in done.stdout)
    return told


@pytest.mark.usefixtures("sop")
def test_what_was_printed_on_other_days_is_not_printed_again(soplint: Run) -> None:
    assert texts(soplint, "sop.txt") == [True, False, True]


@pytest.mark.parametrize("number", ["SOP.SEK.01.0{}", "000.8.3/07/SOP/DISKOMINFO/I/2024"], ids=["withdrawn", "added"])
def test_nor_is_what_comparing_said_on_other_days(soplint: Run, sop: Path, number: str) -> None:
    text = sop.read_text(encoding="utf-8")
    for at, name in enumerate(("Masuk", "Keluar", "Rahasia")):
        named = re.sub(r"(?m)^(Nomor SOP : ).*$", rf"\g<1>{number.format(at)}", text).replace(
            "Surat Masuk", f"Surat {name}"
        )
        (sop.parent / f"{name}.txt").write_text(named, encoding="utf-8")
    assert texts(soplint, "Masuk.txt", "Keluar.txt", "Rahasia.txt") == [True, False, True]
