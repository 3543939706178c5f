"""Checks of other packages: a user's rule may call them, and a changed check is run again."""

from pathlib import Path

from conftest import Run, corpus_text
from own_rules import LONG_NAME, install

CHECK = """
from soplint.checks import Hit, check
from soplint.model import Sop


@check(Sop)
def long_name(sop, options, context):
    nama = sop.identitas.nama
    return [Hit(nama.spans[0])] if nama is not None and len(nama.nilai.teks) > {longest} else None
"""


def test_a_changed_check_of_another_package_is_run_again(tmp_path: Path, soplint: Run) -> None:
    (tmp_path / "daerah.toml").write_text(LONG_NAME)
    (tmp_path / "soplint.toml").write_text('rules = ["daerah.toml"]\nselect = ["ABC001"]\n')
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    # The command runs in this folder, and Python looks there first.
    package = install(tmp_path)
    found = []
    for longest in (1000, 3):
        package.write_text(CHECK.format(longest=longest))
        found.append(soplint("check", "sop.txt", "--cache-dir", "cache").returncode)
    assert found == [0, 1]
