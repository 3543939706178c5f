"""A folder of reference tables: what is read of it, and that nothing else of it counts."""

import json
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run, corpus_text
from soplint.overlays import table_files
from soplint.resources import data_digest

ROW = '[menyusun-laporan]\npaling_lama = "30 hari"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Tables in a folder whose name looks like that of a file, beside what is no table."""
    inside = tmp_path / "ac" / "v1.0"
    inside.mkdir(parents=True)
    (inside / "waktu-wajar.toml").write_text(ROW, encoding="utf-8")
    (tmp_path / "ac" / "lama.toml").mkdir()
    (tmp_path / "ac" / "catatan.md").write_text("satu", encoding="utf-8")
    return tmp_path / "ac"


@pytest.mark.usefixtures("folder")
def test_folders_whose_names_have_a_point_are_folders(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text("acuan = ['ac']", encoding="utf-8")
    done = soplint("check", str(CORPUS / "contoh-surat-masuk.txt"), *ON_A_DAY)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_digested_is_what_is_read(folder: Path) -> None:
    assert [Path(name).name for name, _ in table_files([folder])] == ["waktu-wajar.toml"]
    before = data_digest.__wrapped__((folder,))
    (folder / "catatan.md").write_text("dua", encoding="utf-8")
    (folder / "tanpa-titik").write_text("dua", encoding="utf-8")
    assert data_digest.__wrapped__((folder,)) == before
    (folder / "v1.0" / "waktu-wajar.toml").write_text(ROW.replace("30", "31"), encoding="utf-8")
    assert data_digest.__wrapped__((folder,)) != before


def test_what_is_shown_of_a_text_is_read_by_them(soplint: Run, tmp_path: Path) -> None:
    kind = '[jenis.Perlemsan]\nnama = "Peraturan Lembaga Sandi Nusantara"\nbentuk = []\nperingkat = 12\n'
    (tmp_path / "jenis-peraturan.toml").write_text(kind, encoding="utf-8")
    (tmp_path / "soplint.toml").write_text("acuan = ['jenis-peraturan.toml']", encoding="utf-8")
    law = "Peraturan Lembaga Sandi Nusantara Nomor 4 Tahun 2020 tentang Sandi"
    text = corpus_text("contoh-surat-masuk").replace("Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", law)
    (tmp_path / "sop.txt").write_text(text, encoding="utf-8")
    (sop,) = json.loads(soplint("parse", "sop.txt").stdout)["sops"]
    assert sop["nilai"]["dasar_hukum"][0][0]["jenis"] == "Perlemsan"
