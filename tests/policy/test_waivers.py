"""A waiver that expired, matches nothing or cannot apply is a finding on its table (WVR001)."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import CORPUS, ON_A_DAY, ROOT, Run, corpus_text
from soplint.report import FORMATS

FAULTY = (CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8")
CLEAN = (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "soplint" / "report" / "schema.json").read_text(encoding="utf-8"))


def waiver(rule: str, *more: str) -> str:
    return "\n".join(("[[waiver]]", f'rule = "{rule}"', 'reason = "Sudah dibahas."', 'by = "Inspektorat"', *more, ""))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two SOPs in a folder: ``a.txt`` has IDN002, ``b.txt`` has no fault."""
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "a.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "sop" / "b.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def report(soplint: Run, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(soplint("check", *ON_A_DAY, "-f", "json", *arguments).stdout)
    jsonschema.validate(found, SCHEMA)
    return found


def faults(soplint: Run, *arguments: str) -> list[tuple[str, int, str]]:
    """Where waivers do nothing: file, line and why."""
    return [
        (file["path"], finding["line"], finding["data"]["why"])
        for file in report(soplint, *(arguments or (".",)))["files"]
        for finding in file["findings"]
        if finding["code"] == "WVR001"
    ]


def configure(folder: Path, *tables: str) -> None:
    (folder / "soplint.toml").write_text("\n".join(tables), encoding="utf-8")


def test_a_waiver_at_work_is_no_finding(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN002", 'files = ["sop/a.txt"]', "until = 2026-11-20"))
    assert faults(soplint) == []


def test_an_expired_waiver_is_a_finding_on_its_table(soplint: Run, repository: Path) -> None:
    configure(repository, "# catatan", waiver("IDN002", "until = 2026-11-19"), waiver("nomor-tidak-lengkap"))
    assert faults(soplint) == [("soplint.toml", 2, "expired")]


def test_a_waiver_that_matches_nothing_is_a_finding(soplint: Run, repository: Path) -> None:
    tables = (
        waiver("IDN001"),
        waiver("IDN002", 'files = ["sop/b.txt"]'),
        waiver("IDN002", 'sop = "1/2/3"'),
        waiver("IDN002", 'files = ["sop/sudah-dihapus.txt"]'),
        waiver("IDN002", 'files = ["sop/**.txt"]'),
    )
    configure(repository, *tables)
    assert faults(soplint) == [("soplint.toml", line, "unused") for line in (1, 6, 12, 18)]


def test_it_counts_as_a_warning_and_fails_the_run(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN001"))
    done = soplint("check", ".", *ON_A_DAY, "--select", "IDN001")
    assert done.returncode == 1
    assert "soplint.toml:1:1: peringatan WVR001" in done.stdout
    assert "[[waiver]]" in done.stdout
    found = report(soplint, ".", "--select", "IDN001")
    assert found["summary"]["warning"] == 1
    assert [file["path"] for file in found["files"]] == ["sop/a.txt", "sop/b.txt", "soplint.toml"]
    assert found["summary"]["files"] == 2
    assert soplint("check", ".", *ON_A_DAY, "--select", "IDN001", "--fail-on", "error").returncode == 0


@pytest.mark.parametrize(
    ("more", "paths"),
    [
        ('files = ["sop/*.txt"]', ("sop/b.txt",)),
        ('files = ["sop/a.txt"]', ("sop/b.txt",)),
        ('files = ["sop/c.text"]', ("sop",)),
        ("", ("sop/b.txt",)),
        ("", ("sop",)),
        ('sop = "1/2/3"', ("sop/b.txt",)),
    ],
)
def test_a_run_on_other_files_says_nothing_of_it(soplint: Run, repository: Path, more: str, paths: tuple[str]) -> None:
    (repository / "lain").mkdir()
    (repository / "lain" / "c.txt").write_text(CLEAN, encoding="utf-8")
    (repository / "sop" / "c.text").write_text(CLEAN, encoding="utf-8")
    configure(repository, waiver("IDN001", more))
    assert faults(soplint, *paths) == []
    assert faults(soplint, ".", "sop/c.text") == [("soplint.toml", 1, "unused")]


def test_an_expired_waiver_for_other_files_is_left_to_the_run_that_reads_them(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN002", 'files = ["sop/a.txt"]', "until = 2020-01-01"))
    assert faults(soplint, "sop/b.txt") == []
    assert faults(soplint, "sop/a.txt") == [("soplint.toml", 1, "expired")]


def test_a_rule_that_is_not_selected_says_nothing_of_its_waivers(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN001"))
    assert faults(soplint, ".", "--select", "HKM") == []
    assert faults(soplint, ".", "--ignore", "IDN001") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Daftar belanja\nberas\ngula\n", id="tidak terbaca"),
        pytest.param("", id="tidak dapat dibaca"),
    ],
)
def test_what_could_not_be_judged_does_not_make_a_waiver_unused(soplint: Run, repository: Path, text: str) -> None:
    (repository / "sop" / "c.txt").write_text(text, encoding="utf-8")
    configure(repository, waiver("IDN001"), waiver("IDN001", 'files = ["sop/c.txt"]'))
    assert faults(soplint) == []


def test_an_sop_without_a_number_may_be_the_one_that_a_waiver_names(soplint: Run, repository: Path) -> None:
    (repository / "sop" / "b.txt").write_text(re.sub(r"Nomor SOP\b[^\n]*", "Nomor SOP :", CLEAN), encoding="utf-8")
    configure(repository, waiver("IDN002", 'files = ["sop/b.txt"]', 'sop = "000.8.3/99"'))
    assert faults(soplint) == []


def test_a_waiver_that_names_no_sop_is_unused_beside_one_without_a_number_too(soplint: Run, repository: Path) -> None:
    (repository / "sop" / "b.txt").write_text(re.sub(r"Nomor SOP\b[^\n]*", "Nomor SOP :", CLEAN), encoding="utf-8")
    configure(repository, waiver("IDN005", 'files = ["sop/b.txt"]'))
    assert faults(soplint) == [("soplint.toml", 1, "unused")]


def test_an_undetermined_rule_does_not_make_its_waiver_unused(soplint: Run, repository: Path) -> None:
    outcomes = report(soplint, ".")["files"][0]["sops"][0]["outcomes"]
    code = next(code for code, outcome in outcomes.items() if outcome == "undetermined")
    configure(repository, waiver(code, 'files = ["sop/a.txt"]'))
    assert faults(soplint) == []


def test_a_mandatory_rule_cannot_be_waived_and_it_says_so(soplint: Run, repository: Path) -> None:
    awayan = (CORPUS / "kecamatan-awayan-2023.txt").read_text(encoding="utf-8")
    (repository / "sop" / "a.txt").write_text(awayan, encoding="utf-8")
    configure(repository, waiver("IDN012", 'files = ["sop/a.txt"]'))
    assert faults(soplint) == []
    assert faults(soplint, ".", "--profile", "dasar") == [("soplint.toml", 1, "mandatory")]


def test_a_waiver_of_a_mandatory_rule_is_left_to_a_run_on_its_files(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN012", 'files = ["sop/a.txt"]'))
    assert faults(soplint, "sop/b.txt", "--profile", "dasar") == []
    assert faults(soplint, "sop/a.txt", "--profile", "dasar") == [("soplint.toml", 1, "mandatory")]


def test_it_can_be_ignored_and_its_severity_set(soplint: Run, repository: Path) -> None:
    configure(repository, '[severity]\nWVR001 = "info"\n', waiver("IDN001"))
    found = report(soplint, ".", "--select", "IDN001")
    assert (found["summary"]["warning"], found["summary"]["info"]) == (0, 1)
    for word in ("WVR001", "WVR", "pengecualian-tidak-berlaku"):
        assert faults(soplint, ".", "--ignore", word) == []


def test_it_does_not_enter_a_baseline(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN001"))
    soplint("baseline", "write", ".", *ON_A_DAY)
    assert "WVR001" not in (repository / "soplint-baseline.json").read_text(encoding="utf-8")
    assert faults(soplint, ".", "--baseline", "soplint-baseline.json") == [("soplint.toml", 1, "unused")]


@pytest.mark.parametrize(
    ("rule", "part"), [("IDN0002", "'IDN002'"), ("IDN", "beberapa aturan"), ("WVR001", "WVR001"), ("SYS004", "SYS004")]
)
def test_a_waiver_of_what_is_no_rule_is_refused(soplint: Run, repository: Path, rule: str, part: str) -> None:
    configure(repository, waiver("IDN002"), waiver(rule))
    done = soplint("check", ".")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "waiver 2" in done.stderr
    assert part in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("soplint.toml", '[severity]\n\n  [[ "waiver" ]] # catatan' + waiver("IDN001")[10:], [3]),
        ("soplint.toml", waiver("IDN002").replace('"Sudah dibahas."', '"""\n[[waiver]]\n"""') + waiver("IDN001"), [7]),
        ("soplint.toml", '\nwaiver = [{ rule = "IDN001", reason = "x", by = "y" }]\n', [2]),
        ("soplint.toml", (waiver("IDN001") + waiver("IDN005")).replace("\n", "\r\n"), [1, 5]),
        ("pyproject.toml", '[project]\nname = "x"\n' + waiver("IDN001").replace("waiver", "tool.soplint.waiver"), [3]),
        ("pyproject.toml", '[tool.soplint]\nwaiver = [{ rule = "IDN001", reason = "x", by = "y" }]\n', [2]),
    ],
)
def test_the_table_is_found_however_it_is_written(
    soplint: Run, repository: Path, name: str, text: str, lines: list[int]
) -> None:
    (repository / name).write_bytes(text.encode())
    assert faults(soplint) == [(name, line, "unused") for line in lines]


def test_from_a_folder_below_the_configuration_is_named_as_seen_from_there(soplint: Run, repository: Path) -> None:
    configure(repository, waiver("IDN001", 'files = ["sop/*.txt"]'))
    done = soplint("check", ".", *ON_A_DAY, "--quiet", cwd=repository / "sop")
    assert "../soplint.toml:1:1: peringatan WVR001" in done.stdout


def test_fingerprints_differ_and_stay_when_lines_move(soplint: Run, repository: Path) -> None:
    tables = (waiver("IDN001"), waiver("IDN001"), waiver("IDN001", 'files = ["sop/b.txt"]'))
    prints = []
    for head in ("", "# baris\n\n"):
        configure(repository, head, *tables)
        [found] = [file for file in report(soplint, ".")["files"] if file["path"] == "soplint.toml"]
        prints.append([finding["fingerprint"] for finding in found["findings"]])
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == 3


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_say_it(soplint: Run, repository: Path, name: str) -> None:
    configure(repository, waiver("IDN001"))
    done = soplint("check", ".", *ON_A_DAY, "-f", name)
    assert (done.returncode, done.stderr) == (1, "")
    assert "WVR001" in done.stdout


@pytest.mark.parametrize("code", ["SYS001", "SYS002", "SYS003", "SYS004", "SYS005", "WVR001"])
def test_codes_without_a_rule_are_explained_and_listed(soplint: Run, code: str) -> None:
    for lang in ("id", "en"):
        done = soplint("explain", code, "--lang", lang)
        assert (done.returncode, done.stdout.split()[0]) == (0, code)
    assert f"\n{code} " in soplint("rules").stdout


def test_what_could_not_be_judged_is_neither_ignored_nor_lowered(soplint: Run, repository: Path) -> None:
    for arguments in (("--ignore", "SYS004"), ("--select", "SYS"), ("--ignore", "tidak-terbaca")):
        done = soplint("check", ".", *arguments)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    configure(repository, '[severity]\nSYS002 = "info"\n')
    assert "SYS002" in soplint("check", ".").stderr


def test_the_day_on_which_a_waiver_ended_is_written_in_words(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    waiver = '[[waiver]]\nrule = "IDN002"\nreason = "r"\nby = "Inspektorat"\nuntil = 2025-01-31\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    assert "Inspektorat berakhir pada 31 Januari 2025." in soplint("check", "sop.txt").stdout
    assert "Inspektorat ended on 31 January 2025." in soplint("check", "sop.txt", "--lang", "en").stdout
