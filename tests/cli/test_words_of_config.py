"""Words of the configuration that stand for nothing are refused by every command that they matter to."""

from pathlib import Path

import pytest

from conftest import Run, corpus_text
from own_rules import EMPTY_TIME

WAIVER = '[[waiver]]\nrule = "IDN999"\nreason = "r"\nby = "b"\n'
WRONG = {
    "profile": ('profile = "longgar"\n', "longgar"),
    "select": ('select = ["XYZ"]\n', "XYZ"),
    "ignore": ('ignore = ["IDN999"]\n', "IDN999"),
    "severity": ('[severity]\nIDN999 = "info"\n', "IDN999"),
    "waiver": (WAIVER, "IDN999"),
    "rules": ('rules = ["tidak-ada.toml"]\n', "tidak-ada.toml"),
}


BACKSLASHES = {
    "exclude": "exclude = ['sop\\2020']\n",
    "waiver": '[[waiver]]\nrule = "IDN002"\nreason = "r"\nby = "b"\nfiles = [\'sop\\2020\\*.txt\']\n',
}


@pytest.fixture
def sop(tmp_path: Path) -> str:
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    return "sop.txt"


@pytest.mark.parametrize(("config", "word"), WRONG.values(), ids=WRONG)
def test_the_settings_are_not_shown_before_their_words_are_known(
    tmp_path: Path, soplint: Run, sop: str, config: str, word: str
) -> None:
    (tmp_path / "soplint.toml").write_text(config, encoding="utf-8")
    shown, checked = soplint("config", "show"), soplint("check", sop)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert word in shown.stderr
    assert shown.stderr == checked.stderr


@pytest.mark.parametrize("part", ["waiver", "severity", "ignore", "select", "profile", "rules"])
def test_corrections_are_not_offered_before_its_words_are_known(
    tmp_path: Path, soplint: Run, sop: str, part: str
) -> None:
    (tmp_path / "soplint.toml").write_text(WRONG[part][0], encoding="utf-8")
    done = soplint("fix", sop)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == soplint("check", sop).stderr


def test_a_byte_order_mark_before_toml_is_no_part_of_it(tmp_path: Path, soplint: Run, sop: str) -> None:
    """As editors on Windows write it."""
    (tmp_path / "aturan.toml").write_text(EMPTY_TIME, encoding="utf-8-sig")
    (tmp_path / "soplint.toml").write_text('rules = ["aturan.toml"]\nfail-on = "never"\n', encoding="utf-8-sig")
    done = soplint("check", sop)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("config", BACKSLASHES.values(), ids=BACKSLASHES)
def test_a_pattern_with_a_backslash_is_refused_for_it_names_nothing_on_other_platforms(
    tmp_path: Path, soplint: Run, sop: str, config: str
) -> None:
    (tmp_path / "soplint.toml").write_text(config, encoding="utf-8")
    done = soplint("check", sop)
    assert done.returncode == 2
    assert "ditulis dengan /" in done.stderr
    assert len(done.stderr.splitlines()) == 1
