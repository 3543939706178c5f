"""What a run names and cannot read is told of: links to nothing, and files that are only compared with."""

from pathlib import Path

import pytest

from conftest import ON_A_DAY, Run, corpus_text

NAME = "contoh-surat-masuk"


@pytest.fixture
def sop(tmp_path: Path) -> Path:
    """A folder with one SOP in it."""
    folder = tmp_path / "sop"
    folder.mkdir()
    (folder / "a.txt").write_text(corpus_text(NAME), encoding="utf-8")
    return folder


def test_a_link_to_nothing_in_a_folder_is_a_problem(sop: Path, soplint: Run) -> None:
    (sop / "b.txt").symlink_to("tidak-ada.txt")
    (sop / "c.pdf").symlink_to("tidak-ada.pdf")
    done = soplint("check", "sop", *ON_A_DAY)
    assert done.returncode == 2
    assert done.stderr.startswith("sop/b.txt: SYS002 ")
    assert done.stderr.count("SYS002") == 1
    (sop / "tidak-ada.txt").write_text(corpus_text(NAME), encoding="utf-8")
    assert "SYS002" not in soplint("check", "sop", *ON_A_DAY).stderr


def test_a_file_of_the_context_that_is_no_text_is_a_problem(sop: Path, tmp_path: Path, soplint: Run) -> None:
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "pindaian.txt").write_bytes(b"\x00\x01\x02PDF")
    done = soplint("check", "sop", "--context", "lain", *ON_A_DAY)
    assert done.returncode == 2
    assert done.stderr.startswith("lain/pindaian.txt: SYS002 ")


@pytest.mark.parametrize(("lang", "told"), [("id", "1 berkas pembanding"), ("en", "1 file of the context")])
def test_a_file_of_the_context_that_is_not_legible_is_told_of_and_no_problem(
    sop: Path, tmp_path: Path, soplint: Run, lang: str, told: str
) -> None:
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "kabur.txt").write_text("surat undangan rapat\n" * 30, encoding="utf-8")
    (tmp_path / "lain" / "terbaca.txt").write_text(corpus_text("contoh-cuti-pegawai"), encoding="utf-8")
    done = soplint("check", "sop", "--context", "lain", "--fail-on", "error", "--lang", lang, *ON_A_DAY)
    assert done.returncode == 0
    assert told in done.stderr
    assert "SYS004" not in done.stderr
    (tmp_path / "lain" / "kabur.txt").unlink()
    assert soplint("check", "sop", "--context", "lain", *ON_A_DAY).stderr == ""
