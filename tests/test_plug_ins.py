"""Checks of other packages: a user's rule may call them, and a changed check is run again."""

from pathlib import Path

from conftest import Run, corpus_text

CHECK = """
from soplint.checks import Hit, check
from soplint.model import Sop


@check(Sop)
def long_name(sop, options, context):
    nama = sop.identitas.nama
    return [Hit(nama.spans[0])] if nama is not None and len(nama.nilai.teks) > {longest} else None
"""
RULE = """
[[rule]]
code = "ABC001"
name = "nama-panjang"
severity = "warning"
given = "sop"
check = "long_name"
basis = [{ ref = "kelaziman", at = "nama yang singkat" }]
since = "0.1.0"

[rule.id]
message = "Nama SOP panjang."
why = "Nama yang singkat mudah dicari."
advice = "Singkatkan."

[rule.en]
message = "The name is long."
why = "A short name is easily found."
advice = "Shorten it."

[[rule.example]]
kind = "bad"
quote = "Nama SOP"
text = ""

[[rule.example]]
kind = "good"
text = ""
"""


def install(folder: Path) -> Path:
    """Put a package that brings a check where Python looks for them; the file of its check."""
    about = folder / "cek_daerah-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: cek-daerah\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[soplint.checks]\ndaerah = cek_daerah\n")
    return folder / "cek_daerah.py"


def test_a_changed_check_of_another_package_is_run_again(tmp_path: Path, soplint: Run) -> None:
    (tmp_path / "daerah.toml").write_text(RULE)
    (tmp_path / "soplint.toml").write_text('rules = ["daerah.toml"]\nselect = ["ABC001"]\n')
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    # The command runs in this folder, and Python looks there first.
    package = install(tmp_path)
    found = []
    for longest in (1000, 3):
        package.write_text(CHECK.format(longest=longest))
        found.append(soplint("check", "sop.txt", "--cache-dir", "cache").returncode)
    assert found == [0, 1]
