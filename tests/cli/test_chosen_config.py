"""A configuration that is named counts instead of the nearest; words in it are understood whatever their capitals."""

import json
import os
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.cli.bilingual import prescan_file

FAULTY = (CORPUS / "setda-tapin-2020.txt").read_bytes()
WAIVER = '[[waiver]]\nrule = "{}"\nreason = "x"\nby = "y"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sop.txt").write_bytes(FAULTY)
    (tmp_path / "soplint.toml").write_text('select = ["IDN002"]\nlang = "en"\n', encoding="utf-8")
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "ketat.toml").write_text('select = ["IDN019"]\n', encoding="utf-8")
    return tmp_path


def outcomes(soplint: Run, *arguments: str) -> list[str]:
    told = json.loads(soplint("check", "sop.txt", *ON_A_DAY, "-f", "json", *arguments).stdout)
    return list(told["files"][0]["sops"][0]["outcomes"])


@pytest.mark.usefixtures("folder")
def test_it_counts_instead_of_the_nearest_and_below_the_command_line(soplint: Run) -> None:
    assert outcomes(soplint) == ["IDN002"]
    assert outcomes(soplint, "--config", "lain/ketat.toml") == ["IDN019"]
    assert outcomes(soplint, "--config", "lain/ketat.toml", "--select", "IDN003") == ["IDN003"]


def test_paths_in_it_count_from_its_folder(soplint: Run, folder: Path) -> None:
    waiver = WAIVER.format("IDN019") + 'files = ["sop.txt"]\n'
    (folder / "lain" / "ketat.toml").write_text(f'exclude = ["sop.txt"]\n{waiver}', encoding="utf-8")
    (folder / "lain" / "sop.txt").write_bytes(FAULTY)
    done = soplint("check", ".", "--config", "lain/ketat.toml", *ON_A_DAY, "-f", "json")
    assert json.loads(done.stdout)["summary"]["waived"] == 0
    (folder / "lain" / "ketat.toml").write_text(f'exclude = ["./sop.txt"]\n{waiver}', encoding="utf-8")
    told = json.loads(soplint("check", ".", "--config", "lain/ketat.toml", *ON_A_DAY, "-f", "json").stdout)
    assert [file["path"] for file in told["files"]][:1] == ["sop.txt"]
    assert told["summary"]["files"] == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "command",
    [
        "check sop.txt",
        "fix sop.txt",
        "report sop.txt -o x.html",
        "parse sop.txt",
        "rules",
        "rules test",
        "rules --config {} test",
        "explain IDN002",
        "config show",
        "baseline write sop.txt",
    ],
)
@pytest.mark.parametrize(("file", "said"), [("tiada.toml", "tiada.toml: "), ("", "bad value '' for --config; ")])
def test_a_file_that_is_not_there_is_refused(soplint: Run, command: str, file: str, said: str) -> None:
    words = command.split() if "{}" in command else [*command.split(), "--config", "{}"]
    done = soplint(*(word.format(file) for word in words))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith(f"soplint: {said}")


def test_a_project_file_without_the_table_is_refused(soplint: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.x]\n"soplint" = 1\n', encoding="utf-8")
    done = soplint("check", "sop.txt", "--config", "pyproject.toml")
    assert (done.returncode, "tool.soplint" in done.stderr) == (2, True)
    (folder / "pyproject.toml").write_text('[tool.soplint]\nselect = ["IDN004"]\n', encoding="utf-8")
    assert outcomes(soplint, "--config", "pyproject.toml") == ["IDN004"]


@pytest.mark.usefixtures("folder")
def test_mistakes_and_help_are_in_its_language(soplint: Run) -> None:
    assert "Usage" in soplint("check", "--help").stdout
    assert "--selct" in soplint("check", "--config=lain/ketat.toml", "--selct", "X").stderr
    assert "tidak ada" in soplint("check", "--config=lain/ketat.toml", "--selct", "X").stderr
    assert "there is no option" in soplint("check", "--selct", "X").stderr


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["check", "--config", "a b.toml"], "a b.toml"),
        (["check", "x", "--config=c.toml"], "c.toml"),
        (["config", "show"], None),
        (["check", "--config"], None),
    ],
)
def test_the_file_is_known_before_the_command_line_is_read(words: list[str], file: str | None) -> None:
    assert prescan_file(words) == file


@pytest.mark.parametrize("word", ["IDN002", "idn002", "nomor-tidak-lengkap", "Nomor-Tidak-Lengkap"])
def test_capitals_of_a_waived_rule_count_for_nothing(soplint: Run, folder: Path, word: str) -> None:
    (folder / "soplint.toml").write_text(WAIVER.format(word), encoding="utf-8")
    told = json.loads(soplint("check", "sop.txt", *ON_A_DAY, "-f", "json").stdout)
    assert told["summary"]["waived"] == 1


def test_capitals_of_a_profile_count_for_nothing(soplint: Run, folder: Path) -> None:
    by_word = [outcomes(soplint, "--select", "dasar", "--profile", word) for word in ("dasar", "DASAR")]
    assert by_word[0] == by_word[1]
    (folder / "soplint.toml").write_text('profile = "Dasar"\n', encoding="utf-8")
    assert outcomes(soplint) == outcomes(soplint, "--profile", "dasar")


@pytest.mark.parametrize(("word", "part"), [("IDN0002", "'IDN002'"), ("IDN", "beberapa aturan"), ("idn0", "beberapa")])
def test_a_waiver_of_several_rules_or_none_says_what_to_do(soplint: Run, folder: Path, word: str, part: str) -> None:
    (folder / "soplint.toml").write_text(WAIVER.format(word), encoding="utf-8")
    done = soplint("check", "sop.txt")
    assert (done.returncode, part in done.stderr, f"'{word}'?" in done.stderr) == (2, True, False)


@pytest.mark.usefixtures("folder")
def test_short_options_mean_the_long_ones(soplint: Run) -> None:
    plain = soplint("check", "sop.txt", *ON_A_DAY, "--quiet", "--jobs", "2").stdout
    assert plain == soplint("check", "sop.txt", *ON_A_DAY, "-q", "-j", "2").stdout
    assert plain != soplint("check", "sop.txt", *ON_A_DAY).stdout


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_rules_are_listed_for_programs(soplint: Run, lang: str) -> None:
    done = soplint("rules", "--format", "json", "--lang", lang)
    entries = json.loads(done.stdout)
    codes = [line.split()[0] for line in soplint("rules").stdout.splitlines()[1:]]
    assert (done.returncode, [entry["code"] for entry in entries]) == (0, codes)
    keys = {"code", "name", "severity", "profile", "opt_in", "message", "why", "advice", "basis", "since"}
    assert all(entry.keys() == keys and entry["message"] and entry["why"] and entry["advice"] for entry in entries)
    [rule] = [entry for entry in entries if entry["code"] == "IDN002"]
    assert (rule["severity"], rule["name"], rule["profile"]) == ("error", "nomor-tidak-lengkap", "dasar")
    assert rule["basis"][0]["ref"] == "permenpanrb-35-2012"
    [own] = [entry for entry in entries if entry["code"] == "SYS001"]
    assert (own["severity"], own["basis"]) == (None, [])


def test_the_last_form_of_the_list_counts(soplint: Run) -> None:
    tables = soplint("rules", "--markdown").stdout
    assert soplint("rules", "--format", "markdown").stdout == tables
    assert soplint("rules", "--markdown", "--format", "text").stdout == soplint("rules").stdout != tables


def test_as_many_processes_as_this_one_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    from soplint.cli import running

    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    given = {"jobs": None, "engine": "local", "scheduler": None}
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)
    assert running.spreading(given) == {"jobs": 3}
    monkeypatch.delattr(os, "sched_getaffinity")
    assert running.spreading(given) == {"jobs": 64}
    monkeypatch.setattr(running.sys, "platform", "win32")
    assert running.spreading(given) == running.spreading({**given, "jobs": 100}) == {"jobs": 61}
