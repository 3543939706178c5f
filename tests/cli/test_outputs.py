"""Where results go, and what commands say of what they did not do."""

import json
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, ROOT, Run
from soplint.examples import small_sop

SOP = str(CORPUS / "contoh-surat-masuk.txt")
FAULTY = str(CORPUS / "kecamatan-awayan-2023.txt")


@pytest.mark.parametrize("name", ["junit", "json", "text"])
def test_a_dash_is_standard_output(soplint: Run, tmp_path: Path, name: str) -> None:
    assert (
        soplint("check", SOP, *ON_A_DAY, "-f", f"{name}=-").stdout
        == soplint("check", SOP, *ON_A_DAY, "-f", name).stdout
    )
    assert list(tmp_path.iterdir()) == []


def test_two_formats_do_not_share_standard_output(soplint: Run) -> None:
    done = soplint("check", SOP, *ON_A_DAY, "-f", "text", "-f", "json=-")
    assert (done.returncode, "keluaran standar" in done.stderr) == (2, True)


@pytest.fixture
def rules(tmp_path: Path) -> str:
    """A rule file of the user's own: one of the built-in rules under another name."""
    text = (ROOT / "rules" / "alur.toml").read_text(encoding="utf-8")
    first = "[[rule]]" + text.split("[[rule]]")[1]
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "daerah.toml").write_text(
        first.replace("ALR001", "DRH001").replace("terminator-tidak-berpasangan", "milik-daerah"), encoding="utf-8"
    )
    return "aturan/daerah.toml"


@pytest.mark.parametrize("before", ["", "./", ".//"])
def test_the_rules_of_a_file_are_tested_however_it_is_spelt(soplint: Run, rules: str, before: str) -> None:
    done = soplint("rules", "test", f"{before}{rules}")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 aturan, ")
    assert not done.stdout.startswith("1 aturan, 0 contoh")


def test_no_rule_tested_is_not_a_pass(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong.toml").write_text("# belum ada\n", encoding="utf-8")
    done = soplint("rules", "test", "kosong.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("soplint: kosong.toml: tidak ada aturan yang diuji")


def test_fix_says_how_many_corrections_want_a_persons_eye(soplint: Run) -> None:
    report = json.loads(soplint("check", FAULTY, *ON_A_DAY, "-f", "json").stdout)
    offered = [finding["fix"]["safety"] for finding in report["files"][0]["findings"] if finding["fix"]]
    done = soplint("fix", FAULTY, *ON_A_DAY)
    assert f"\n{offered.count('suggest')} perbaikan lain perlu diperiksa kembali; --suggest" in done.stderr
    assert "--suggest" not in soplint("fix", FAULTY, *ON_A_DAY, "--suggest").stderr
    assert "--suggest" not in soplint("fix", FAULTY, *ON_A_DAY, "--select", "STR001").stderr


def test_a_rule_that_is_broken_anew_is_told_without_what_was_known(soplint: Run, tmp_path: Path) -> None:
    row = "\tv\t\t\tSurat\t5 Menit\tAgenda\t\n"
    known = small_sop({"langkah": f"1.\tMenyerahkan surat kepada walikota{row}2.\tMencatat surat{row}"})
    (tmp_path / "sop.txt").write_text(known, encoding="utf-8")
    soplint("baseline", "write", "sop.txt")
    (tmp_path / "sop.txt").write_text(known.replace("Mencatat surat", "Mencatat ijin"), encoding="utf-8")
    report = soplint(
        "check", "sop.txt", "--baseline", "soplint-baseline.json", "-f", "junit", "--select", "BHS006"
    ).stdout
    assert "ijin" in report
    assert "walikota" not in report
