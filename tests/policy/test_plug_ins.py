"""Checks of other packages: a user's rule may call them, and a changed check is run again."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("from soplint.model import Sopp", "ImportError: cannot import name 'Sopp'"),
        ("@check(Sop)\ndef x(): ...", "NameError: name 'check' is not defined"),
        (CHECK.format(longest=3).replace("def long_name", "def joined_words"), "two checks are called joined_words"),
    ],
)
def test_a_package_that_cannot_be_loaded_is_named(tmp_path: Path, soplint: Run, source: str, error: str) -> None:
    (tmp_path / "daerah.toml").write_text(LONG_NAME)
    install(tmp_path).write_text(source)
    refused = soplint("rules", "test", "daerah.toml")
    assert refused.returncode == 2
    assert refused.stderr.startswith("soplint: fungsi pemeriksa dari paket cek-daerah tidak dapat dimuat dari modul")
    assert error in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_check_that_fails_is_no_undetermined_example(tmp_path: Path, soplint: Run) -> None:
    example = '[[rule.example]]\nkind = "good"\nin = "nama"\ntext = "Nama SOP :"\noutcome = "undetermined"\n'
    (tmp_path / "daerah.toml").write_text(LONG_NAME + example)
    answers = "from soplint.checks import Undetermined\n" + CHECK.format(longest=3).replace(
        "None", "Undetermined('entah')"
    )
    install(tmp_path).write_text(answers)
    said = soplint("rules", "test", "daerah.toml")
    assert said.returncode == 1
    assert "contoh 3 (good): contoh tidak dapat dinilai: aturan ABC001 gagal dijalankan" in said.stdout
