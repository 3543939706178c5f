"""What the user names is found whatever its capitals, and what is not there is told with the name that comes nearest."""

import json
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.messages import nearest

FAULTY = str(CORPUS / "setda-tapin-2020.txt")


def outcomes(soplint: Run, *arguments: str) -> list[str]:
    told = json.loads(soplint("check", FAULTY, *ON_A_DAY, "-f", "json", *arguments).stdout)
    return list(told["files"][0]["sops"][0]["outcomes"])


@pytest.mark.parametrize("word", ["idn002", "Nomor-Tidak-Baku", "IDN002,", ",IDN002"])
def test_a_rule_is_selected_by_its_code_or_name(soplint: Run, word: str) -> None:
    by_code = soplint("explain", "IDN002").stdout.split()[1]
    word = by_code.upper() if word.startswith("Nomor") else word
    assert outcomes(soplint, "--select", word) == ["IDN002"]


def test_families_profiles_and_all_are_known_in_small_letters(soplint: Run) -> None:
    for small, capital in (("wkt", "WKT"), ("KETAT", "ketat"), ("all", "ALL")):
        assert outcomes(soplint, "--select", small) == outcomes(soplint, "--select", capital)


@pytest.mark.parametrize("value", ["", ",", " , "])
def test_an_option_that_names_nothing_is_a_mistake(soplint: Run, value: str) -> None:
    done = soplint("check", FAULTY, "--select", value)
    assert (done.returncode, done.stdout) == (2, "")
    assert "opsi --select" in done.stderr


@pytest.mark.parametrize("word", ["wkt003", "Waktu-Terlalu-Singkat", "sys001"])
def test_a_rule_is_explained_whatever_the_capitals(soplint: Run, word: str) -> None:
    assert soplint("explain", word).stdout.startswith(("WKT003", "SYS001"))


@pytest.mark.parametrize(("family", "count"), [("WKT", None), ("wkt", None), ("SYS", 5), ("WVR", 1)])
def test_the_rules_of_a_family_are_listed(soplint: Run, family: str, count: int | None) -> None:
    done = soplint("explain", family)
    head, *rows = done.stdout.splitlines()
    assert (done.returncode, head.split()) == (0, soplint("rules").stdout.splitlines()[0].split())
    assert all(row.startswith(family.upper()) for row in rows)
    listed = [row for row in soplint("rules").stdout.splitlines() if row.startswith(family.upper())]
    assert [row.split() for row in rows] == [row.split() for row in listed]
    assert count in (None, len(rows))
    assert "soplint explain KODE" in done.stderr


@pytest.mark.parametrize(
    ("word", "names", "found"),
    [
        ("wkt03", ["ketat", "ALR003", "WKT003"], "WKT003"),
        ("TEXT", ["json", "text"], "text"),
        ("jsn", ["json", "jsonl"], "json"),
        ("xyz", ["json", "jsonl"], None),
        ("x", [], None),
    ],
)
def test_the_nearest_name_is_near(word: str, names: list[str], found: str | None) -> None:
    assert nearest(word, names) == found


def test_a_format_that_is_not_there_is_answered_with_those_that_are(soplint: Run) -> None:
    for word, near in (("xml", ""), ("TEXT", "; mungkin maksudnya 'text'")):
        said = f"format '{word}' tidak dikenal; yang ada: text, json, jsonl, sarif, github, gitlab, junit{near}\n"
        assert soplint("check", FAULTY, "-f", word).stderr == f"soplint: {said}"


def test_a_text_that_cannot_be_read_is_named(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_text("", encoding="utf-8")
    assert soplint("parse", "nope").stderr.startswith("soplint: nope: berkas tidak ditemukan")
    assert soplint("parse", "kosong.txt").stderr.startswith("soplint: kosong.txt: berkas kosong")
    assert soplint("parse", "-").stderr.startswith("soplint: -: berkas kosong")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fail-on", "galat"), "nilai 'galat' untuk --fail-on keliru"),
        (("--max-warnings=-3",), "nilai '-3' untuk --max-warnings keliru"),
        (("--today", "2026-13-01"), "nilai '2026-13-01' untuk --today keliru"),
        (("--today=2026-01-02", "--jobs", "x"), "nilai 'x' untuk --jobs keliru"),
    ],
)
def test_a_bad_value_is_said(soplint: Run, arguments: tuple[str, ...], said: str) -> None:
    assert said in soplint("check", FAULTY, *arguments).stderr
