"""What both READMEs say holds, and both say the same: no reader has to know the other language."""

import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
import yaml

from conftest import CORPUS, ON_A_DAY, ROOT, Run, environment
from soplint.config import KEYS, load_config
from soplint.report import DOCUMENTS, FORMATS

NAMES = ("README.md", "README.id.md")
of_each = pytest.mark.parametrize("name", NAMES)


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """What a README shows in a language."""
    return re.findall(rf"```{language}\n(.*?)```", text(name), re.DOTALL)


def first_cells(name: str, head: str) -> list[str]:
    """The first cell of each row of the table whose heading row begins so."""
    [table] = [part for part in re.split(r"\n{2,}", text(name)) if part.startswith(head)]
    return [row.split("|")[1].strip() for row in table.splitlines()[2:]]


# -------------------------------------------------------------------- both say the same

TOLD = {
    "options": r"(?<![\w-])--[a-z][a-z-]+",
    "codes": r"\b[A-Z]{3}\d{3}\b",
    "formats": r"(?m)^\| `([a-z]+)` \|",
    "forms of the report": r"laporan\.[a-z]+",
}


@pytest.mark.parametrize("what", TOLD)
def test_both_name_the_same(what: str) -> None:
    english, indonesian = (set(re.findall(TOLD[what], text(name))) for name in NAMES)
    assert english
    assert sorted(english) == sorted(indonesian)


def test_both_have_the_same_sections_with_the_same_code() -> None:
    outlines = [
        [(level, len(part.split("```")) // 2) for level, part in re.findall(r"(?ms)^(##+) (.*?)(?=^##|\Z)", text(name))]
        for name in NAMES
    ]
    assert len(outlines[0]) > 10
    assert outlines[0] == outlines[1]


def test_both_give_the_same_figures() -> None:
    """Point and comma change places between the languages."""
    found = (re.findall(r"\d+(?:[.,]\d+)*", text(name)) for name in NAMES)
    english, indonesian = (sorted(re.sub("[.,]", "", figure) for figure in figures) for figures in found)
    assert len(english) > 100
    assert english == indonesian


def settings(name: str) -> str:
    """The configuration that a README shows."""
    [shown] = [block for block in blocks(name, "toml") if "[[waiver]]" in block]
    return shown


def test_both_show_the_same_settings() -> None:
    english, indonesian = (re.findall(r"(?m)^([a-z-]+) = |^(\[+\w+\]+)", settings(name)) for name in NAMES)
    assert len(english) > 10
    assert english == indonesian


# -------------------------------------------------------------------- what they say holds


@of_each
def test_every_setting_is_shown_and_is_taken(tmp_path: Path, name: str) -> None:
    assert tomllib.loads(settings(name)).keys() == KEYS.keys()
    (tmp_path / "soplint.toml").write_text(settings(name), encoding="utf-8")
    config = load_config(tmp_path / "soplint.toml")
    assert (config.baseline, len(config.waivers)) == (tmp_path / "soplint-baseline.json", 1)


@pytest.mark.parametrize(("name", "head"), [(NAMES[0], "| Variable |"), (NAMES[1], "| Variabel |")])
def test_every_variable_that_is_read_is_named(name: str, head: str) -> None:
    read = {
        variable
        for path in (ROOT / "soplint").rglob("*.py")
        for variable in re.findall(r'environ(?:\.get\(|\[)"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert {"SOPLINT_CACHE_DIR", "NO_COLOR"} <= read
    assert {variable for variable in read if f"`{variable}`" not in text(name)} == set()
    # The last is read by click, which completes command lines.
    assert {cell.strip("`") for cell in first_cells(name, head)} <= read | {"_SOPLINT_COMPLETE"}


@pytest.mark.parametrize(("name", "head"), [(NAMES[0], "| Exit code |"), (NAMES[1], "| Kode keluar |")])
def test_every_exit_code_is_named(name: str, head: str) -> None:
    assert first_cells(name, head) == ["0", "1", "2", "130"]


@of_each
def test_every_format_is_listed(name: str) -> None:
    rows = [line.split("`")[1] for line in text(name).splitlines() if line.startswith("| `")]
    assert set(FORMATS) <= set(rows)
    assert {f"laporan{suffix}" for suffix in DOCUMENTS} - set(rows) == {"laporan.html"}


@of_each
def test_the_jobs_are_yaml_and_use_formats_and_inputs_that_exist(name: str) -> None:
    shown = blocks(name, "yaml")
    assert set(re.findall(r"-f (\w+)", " ".join(shown))) == {"github", "gitlab", "sarif", "text"}
    tables = [yaml.safe_load(block) for block in shown]
    assert [set(table) for table in tables if isinstance(table, dict)] == [{"steps"}, {"soplint"}]
    steps = [table[0] for table in tables if isinstance(table, list)]
    assert [hook["id"] for step in steps for hook in step.get("hooks", [])] == ["soplint"]
    inputs = [key for step in steps for key in step.get("with", {})]
    assert set(inputs) <= set(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"])


@of_each
def test_nothing_is_installed_from_where_it_is_not(name: str) -> None:
    assert "PyPI" in text(name)
    assert not re.findall(r"pip install '?soplint|pipx run soplint", text(name))


@of_each
def test_the_findings_are_printed_as_they_stand_there(soplint: Run, name: str) -> None:
    [shown] = re.findall(r"^```\n\$ soplint (check corpus/.*?)^```", text(name), re.M | re.S)
    command, _, excerpt = shown.partition("\n")
    printed = soplint(*command.split(), *ON_A_DAY, cwd=ROOT).stdout
    findings = excerpt.strip("\n").split("\n\n")
    assert len(findings) == 3
    for finding in findings:
        assert f"\n\n{finding}\n\n" in printed


@of_each
def test_the_program_runs(name: str, tmp_path: Path) -> None:
    (tmp_path / "sop").mkdir()
    shutil.copy(CORPUS / "kecamatan-awayan-2023.txt", tmp_path / "sop")
    [program] = blocks(name, "python")
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, encoding="utf-8", check=True)
    assert "IDN012 Disahkan Oleh" in done.stdout


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_diff_is_applied_as_they_say(soplint: Run, tmp_path: Path, tool: str, end: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    path = tmp_path / "sop" / "x.txt"
    path.parent.mkdir()
    before = (CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8").replace("\n", end).encode()
    path.write_bytes(before)
    told = soplint("fix", "sop/", "--output", "hasil", *ON_A_DAY)
    assert told.returncode == 1
    command = {"git": ["git", "apply", "-p0"], "patch": ["patch", "-p0"]}[tool]
    for name in NAMES:
        assert f"`{' '.join(command)}`" in text(name)
    # Bytes: a diff has the line ends of its text.
    fix = [sys.executable, "-m", "soplint", "fix", "sop/", *ON_A_DAY]
    made = subprocess.run(fix, cwd=tmp_path, env=environment(), capture_output=True, check=False).stdout
    done = subprocess.run(command, cwd=tmp_path, input=made, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == (tmp_path / "hasil" / "sop" / "x.txt").read_bytes() != before
