"""Standard input can bear the name of a file: its findings, waivers and known findings are those of that file."""

import json
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.discovery import find_texts

FAULTY = (CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["text", "sarif", "github", "gitlab", "junit", "json", "jsonl"])
def test_every_format_says_the_name(soplint: Run, name: str) -> None:
    done = soplint("check", "-", "--stdin-filename", "sop/surat.txt", *ON_A_DAY, "-f", name, stdin=FAULTY)
    assert (done.returncode, "sop/surat.txt" in done.stdout) == (1, True)


def test_a_diff_says_the_name(soplint: Run) -> None:
    done = soplint("fix", "-", "--stdin-filename", "sop/surat.txt", *ON_A_DAY, stdin=FAULTY)
    assert (done.returncode, done.stdout.splitlines()[:2]) == (1, ["--- sop/surat.txt", "+++ sop/surat.txt"])


def test_with_a_name_a_copy_can_be_written(soplint: Run, tmp_path: Path) -> None:
    done = soplint("fix", "-", "--stdin-filename", "sop/surat.txt", "--output", "hasil", *ON_A_DAY, stdin=FAULTY)
    assert done.returncode == 1
    assert (tmp_path / "hasil" / "sop" / "surat.txt").is_file()


def test_waivers_and_known_findings_are_those_of_the_file(soplint: Run, tmp_path: Path) -> None:
    waiver = '[[waiver]]\nrule = "IDN002"\nreason = "x"\nby = "y"\nfiles = ["sop/surat.txt"]\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "surat.txt").write_text(FAULTY, encoding="utf-8")
    assert soplint("baseline", "write", "sop", *ON_A_DAY, "--ignore", "REP").returncode == 0
    arguments = ("check", "-", *ON_A_DAY, "--baseline", "soplint-baseline.json", "-f", "json")
    told = json.loads(soplint(*arguments, "--stdin-filename", "sop/surat.txt", stdin=FAULTY).stdout)
    assert {finding["status"] for finding in told["files"][0]["findings"]} == {"waived", "baseline"}
    unnamed = json.loads(soplint(*arguments, stdin=FAULTY).stdout)
    assert {finding["status"] for finding in unnamed["files"][0]["findings"]} == {"open"}


def test_what_is_found_in_it_cannot_be_recorded_as_known(soplint: Run, tmp_path: Path) -> None:
    done = soplint("baseline", "write", "-", *ON_A_DAY, stdin=FAULTY)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "masukan standar" in done.stderr
    assert not (tmp_path / "soplint-baseline.json").exists()


@pytest.mark.parametrize("paths", [("-", "sop/a.txt"), ("sop/a.txt", "-"), ("sop", "-")])
def test_it_stands_for_the_file_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: tuple[str, ...]
) -> None:
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "a.txt").write_text("tersimpan", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    [text] = find_texts(paths, b"disunting", standard_name="./sop/a.txt").texts
    assert text.read() == b"disunting"


@pytest.mark.parametrize("arguments", [("sop", "--stdin-filename", "x.txt"), ("-", "--stdin-filename", "")])
@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_name_without_standard_input_or_without_letters_is_refused(
    soplint: Run, command: str, arguments: tuple[str, ...]
) -> None:
    done = soplint(command, *arguments, stdin=FAULTY)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "--stdin-filename" in done.stderr
