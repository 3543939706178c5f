"""``--statistics`` counts the findings by rule, for people only."""

import json
from collections import Counter
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run

PATHS = tuple(str(CORPUS / f"{name}.txt") for name in ("setda-tapin-2020", "kecamatan-awayan-2023"))


def test_each_rule_is_counted_with_its_files_the_most_frequent_first(soplint: Run) -> None:
    done = soplint("check", *PATHS, *ON_A_DAY, "--statistics")
    head, *rows = [line.split() for line in done.stdout.split("\n\n")[0].splitlines()]
    assert (done.returncode, head) == (1, ["Temuan", "Berkas", "Kode", "Tingkat", "Nama"])
    files = json.loads(soplint("check", *PATHS, *ON_A_DAY, "-f", "json").stdout)["files"]
    codes = Counter(finding["code"] for file in files for finding in file["findings"])
    spread = Counter(code for file in files for code in {finding["code"] for finding in file["findings"]})
    assert {row[2]: (int(row[0]), int(row[1])) for row in rows} == {
        code: (count, spread[code]) for code, count in codes.items()
    }
    assert [(-int(row[0]), row[2]) for row in rows] == sorted((-int(row[0]), row[2]) for row in rows)


def test_the_findings_themselves_are_left_out_and_the_summary_stays(soplint: Run) -> None:
    done = soplint("check", *PATHS, *ON_A_DAY, "--statistics", "--lang", "en")
    assert done.stdout.startswith("Findings")
    assert "setda-tapin" not in done.stdout
    assert "2 files" in done.stdout


def test_machine_formats_beside_text_do_not_change(soplint: Run, tmp_path: Path) -> None:
    plain = soplint("check", *PATHS, *ON_A_DAY, "-f", "json").stdout
    done = soplint("check", *PATHS, *ON_A_DAY, "-f", "text", "-f", "json=hasil.json", "--statistics")
    assert done.stdout.startswith("Temuan")
    assert (tmp_path / "hasil.json").read_text(encoding="utf-8") == plain


@pytest.mark.parametrize("option", ["--statistics", "--quiet"])
def test_an_option_for_text_is_refused_without_text(soplint: Run, option: str) -> None:
    done = soplint("check", *PATHS, *ON_A_DAY, "-f", "json", option)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert f"{option} hanya berlaku untuk format text" in done.stderr


def test_waived_and_known_findings_are_not_counted(soplint: Run) -> None:
    soplint("baseline", "write", *PATHS, *ON_A_DAY)
    done = soplint("check", *PATHS, *ON_A_DAY, "--statistics", "--baseline", "soplint-baseline.json")
    assert "IDN002" not in done.stdout
    assert done.stdout.startswith("2 berkas")
