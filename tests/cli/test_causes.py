"""Why a file of the user cannot be used is said in the user's language."""

import errno
from functools import partial
from pathlib import Path

import pytest

from conftest import CORPUS, Run
from soplint.causes import cause, tables_in
from soplint.cli import in_words
from soplint.messages import FileError


@pytest.mark.parametrize(
    ("text", "indonesian", "english"),
    [
        ("a = 1\nb\n", "baris 2, kolom 2: sesudah kunci harus ada tanda =", None),
        (
            "a = [1",
            "di akhir berkas: daftar belum ditutup dengan ]",
            "at the end of the file: the array is not closed by ]",
        ),
        ("a = nilai", "baris 1, kolom 5: nilainya tidak sah", "line 1, column 5: the value is invalid"),
        ("a = 1\na = 2", "kunci itu sudah diisi", "the key has a value already"),
        ("[[rule]", "nama tabel belum ditutup dengan ]]", "the name of the table is not closed by ]]"),
        ("a = 0x", "baris 1", "line 1"),
        (
            'a = "aturan\\daerah.toml"',
            "\\ di antara tanda petik tidak sah; tulis /",
            "\\ within double quotes is invalid",
        ),
        ('a = "C:\\users"', "\\ di antara tanda petik tidak sah", "write / in the name"),
        ("a = {b = 1", "tabel belum ditutup dengan }", "the table is not closed by }"),
        ("[a]\n[a]", "kunci itu sudah diisi", "the key has a value already"),
        ('a = "\x01"', "tanda yang tidak boleh ditulis", "must not be written"),
        ("a = 2026-02-30", "kolom 5: tanggal itu tidak ada", "there is no such date"),
        ("a = 2026-13-20", "tulis tanggal seperti 2026-11-20", "write a date like 2026-11-20"),
        ("a = " + "[" * 9999, "terlalu panjang", "too long"),
        ("a = " + "9" * 9999, "terlalu panjang", "too long"),
    ],
)
def test_a_fault_of_toml_is_told_with_its_place(text: str, indonesian: str, english: str | None) -> None:
    with pytest.raises(FileError) as refused:
        tables_in(text, partial(FileError, "berkas.toml", ""))
    assert indonesian in refused.value.text("id")
    assert (english or "") in refused.value.text("en")


def test_what_is_rare_keeps_its_name() -> None:
    assert cause(BlockingIOError()) == "BlockingIOError"
    assert cause(OSError(errno.ENAMETOOLONG, "")) == "ENAMETOOLONG"


def test_a_file_that_cannot_be_written_is_told_with_the_cause(soplint: Run) -> None:
    done = soplint("report", str(CORPUS / "contoh-surat-masuk.txt"), "-o", f"{'a' * 300}.html")
    assert done.returncode == 2
    assert "tidak dapat ditulis atau dibaca (" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [("tiada.toml", "tidak ada di tempat itu"), ("latin.toml", "bukan teks UTF-8"), ("folder", "itu folder")],
)
def test_a_file_that_cannot_be_read_is_told_with_the_cause(soplint: Run, tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "latin.toml").write_bytes("# \xe9".encode("latin-1"))
    (tmp_path / "folder").mkdir()
    (tmp_path / "soplint.toml").write_text(f'rules = ["{name}"]', encoding="utf-8")
    done = soplint("check", ".")
    assert done.returncode == 2
    assert words in done.stderr
    assert "Error" not in done.stderr


def test_a_full_disk_is_told_as_such_and_with_the_file() -> None:
    assert (
        in_words(OSError(errno.ENOSPC, "", "laporan.html"))
        == "berkas laporan.html tidak dapat ditulis: tempat penyimpanan penuh"
    )


def test_a_file_below_a_file_is_told_by_the_name_that_was_given(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_bytes((CORPUS / "contoh-surat-masuk.txt").read_bytes())
    done = soplint("baseline", "write", "sop.txt", "--file", "sop.txt/lama.json")
    assert done.returncode == 2
    name = Path("sop.txt", "lama.json")
    assert done.stderr.startswith(f"soplint: berkas {name} tidak dapat ditulis atau dibaca (")
