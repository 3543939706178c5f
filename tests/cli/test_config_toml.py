"""What ``config show`` prints is a configuration that says the same."""

import tomllib
from pathlib import Path

from conftest import Run
from soplint.config import load_config
from soplint.config.as_toml import config_toml

TEXT = r"""
profile = "ketat"
select = ["IDN", 'STR']
ignore = ["nomor-kosong"]
exclude = ["panduan", 'arsip/**/"*".md']
fail-on = "error"
max-warnings = 0
today = 2026-11-20
lang = "en"
rules = ['aturan "baru".toml']
acuan = ["acuan"]
baseline = "lama.json"

[severity]
IDN002 = "info"
"kata \\ lain" = "error"

[[waiver]]
rule = "IDN002"
reason = 'kata "x" dan \n\u007f'
by = "Bupati\tTapin\u0001\u007F"
files = ['a"*.txt', "b.txt"]
sop = '067/"02"'
until = 2026-12-31

[[waiver]]
rule = "IDN003"
reason = '''dua
baris'''
by = "é"
"""


def test_it_is_read_back_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text(TEXT, encoding="utf-8")
    before = load_config(tmp_path / "soplint.toml")
    (tmp_path / "lagi").mkdir()
    (tmp_path / "lagi" / "soplint.toml").write_text(config_toml(before, "lengkap"), encoding="utf-8")
    after = load_config(tmp_path / "lagi" / "soplint.toml")
    waivers = tuple(waiver._replace(folder=tmp_path) for waiver in after.waivers)
    exclude = tuple(exclusion._replace(folder=tmp_path) for exclusion in after.exclude)
    assert after._replace(path=before.path, waivers=waivers, exclude=exclude) == before


def test_nothing_set_is_valid_too(soplint: Run) -> None:
    assert tomllib.loads(soplint("config", "show").stdout)["fail-on"] == "warning"


def test_the_usual_profile_is_told_and_not_named(soplint: Run) -> None:
    shown = soplint("config", "show").stdout
    assert "profile" not in tomllib.loads(shown)
    assert '# profile = "lengkap" (bawaan' in shown


def test_the_profile_that_is_named_is_told_alone(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text('profile = "dasar"\n', encoding="utf-8")
    shown = soplint("config", "show", "--config", str(tmp_path / "soplint.toml")).stdout
    assert tomllib.loads(shown)["profile"] == "dasar"
    assert "lengkap" not in shown
