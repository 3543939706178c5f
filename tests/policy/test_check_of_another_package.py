"""The check of another package that CONTRIBUTING.md shows: it is built, installed and called as it says there."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from conftest import ROOT, corpus_text

HEADING = "## A check of another package\n"


def blocks() -> list[str]:
    """The code shown under the heading."""
    _, section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split(HEADING)
    return re.findall(r"```(?:python|toml)\n(.*?)```", section.split("\n## ")[0], re.DOTALL)


CHECK, PROJECT, RULE = blocks()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package is installed; built without a network, as the wheel of soplint is."""
    package = tmp_path_factory.mktemp("cek-daerah")
    (package / "cek_daerah.py").write_text(CHECK, encoding="utf-8")
    (package / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    site = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--target", str(site)]
    subprocess.run([*command, str(package)], check=True, capture_output=True)
    return site


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with SOPs whose configuration names the rule."""
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "daerah.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "soplint.toml").write_text('rules = ["aturan/daerah.toml"]\nselect = ["DRH"]\n', encoding="utf-8")
    return tmp_path


def run(site: Path, repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(site))), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "soplint", *arguments],
        cwd=repository,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_its_examples_come_out(site: Path, repository: Path) -> None:
    done = run(site, repository, "rules", "test", "aturan/daerah.toml")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(tomllib.loads(RULE)["rule"][0]["example"]) == 3
    assert "3" in done.stdout


@pytest.mark.parametrize(
    ("lang", "told"), [("id", "Nama SOP terdiri atas 11 kata"), ("en", "The name of the SOP has 11 words")]
)
def test_it_finds_a_long_name_in_a_run(site: Path, repository: Path, lang: str, told: str) -> None:
    text = corpus_text("contoh-surat-masuk")
    long = re.sub(r"(?m)^(Nama SOP\s*:\s*).*$", rf"\g<1>{' '.join(['Surat'] * 11)}", text, count=1)
    assert long != text
    (repository / "sop.txt").write_text(long, encoding="utf-8")
    done = run(site, repository, "check", "sop.txt", "--fail-on", "info", "--lang", lang)
    assert (done.returncode, done.stderr) == (1, "")
    assert told in done.stdout
    (repository / "sop.txt").write_text(text, encoding="utf-8")
    assert run(site, repository, "check", "sop.txt", "--fail-on", "info").returncode == 0


def test_its_options_are_checked(site: Path, repository: Path) -> None:
    rule = repository / "aturan" / "daerah.toml"
    rule.write_text(RULE.replace("most = 10", "mots = 10"), encoding="utf-8")
    done = run(site, repository, "rules", "test", "aturan/daerah.toml")
    assert done.returncode == 2
    assert "mots" in done.stderr
    assert "most" in done.stderr


def test_without_its_package_the_rule_is_refused_by_the_name_of_the_check(repository: Path) -> None:
    done = run(repository, repository, "rules", "test", "aturan/daerah.toml")
    assert done.returncode == 2
    assert "name_in_few_words" in done.stderr
