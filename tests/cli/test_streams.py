"""Standard streams that are closed, full, or lack the signs that text is drawn with end no run with an internal error."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPUS, ROOT, environment
from soplint.config.baseline import write_baseline

FAULTY = CORPUS / "setda-tapin-2020.txt"
CLEAN = CORPUS / "contoh-surat-masuk.txt"
CHECK = f"check {FAULTY} --today 2026-11-20"
posix = pytest.mark.skipif(os.name == "nt", reason="needs a shell of POSIX")


def run(arguments: str, folder: Path, redirection: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a shell, as bytes."""
    command = f'"{sys.executable}" -m soplint {arguments} {redirection}'
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", **environment}
    return subprocess.run(command, shell=True, cwd=folder, env=settings, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("arguments", [CHECK, f"{CHECK} --statistics", "explain IDN002", "rules", "--help"])
def test_text_can_be_written_in_any_encoding(tmp_path: Path, encoding: str, arguments: str) -> None:
    done = run(arguments, tmp_path, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (int(arguments.startswith("check")), b"")
    assert done.stdout.decode(encoding)


def test_what_is_drawn_is_drawn_with_plainer_signs(tmp_path: Path) -> None:
    shown = run(CHECK, tmp_path, PYTHONIOENCODING="cp1252").stdout.decode("cp1252").splitlines()
    whole = run(CHECK, tmp_path, PYTHONIOENCODING="utf-8").stdout.decode().splitlines()
    assert [line.replace("│", "|").replace("─", "-") for line in whole] == shown
    assert "   | " in "\n".join(shown)


def test_a_letter_without_a_plainer_sign_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY.read_text(encoding="utf-8").replace("000/ /", "000/ /Ж"), encoding="utf-8")
    done = run("check a.txt --today 2026-11-20", tmp_path, PYTHONIOENCODING="ascii")
    assert (done.returncode, b"\\u0416" in done.stdout) == (1, True)


def test_what_programs_read_stays_utf_8(tmp_path: Path) -> None:
    done = run(f"{CHECK} -f json", tmp_path, PYTHONIOENCODING="cp1252")
    assert done.stdout == run(f"{CHECK} -f json", tmp_path, PYTHONIOENCODING="utf-8").stdout


@posix
@pytest.mark.parametrize(
    ("arguments", "redirection", "code"),
    [
        (CHECK, ">&-", 1),
        (f"{CHECK} -f json", ">&-", 1),
        (f"fix {FAULTY}", ">&-", 1),
        (CHECK, "2>&- >/dev/null", 1),
        ("check tiada.txt", ">&- 2>&-", 2),
        ("--version", ">&-", 0),
    ],
)
def test_a_closed_stream_changes_nothing_else(tmp_path: Path, arguments: str, redirection: str, code: int) -> None:
    done = run(arguments, tmp_path, redirection)
    assert (done.returncode, b"soplint:" in done.stderr, b"Traceback" in done.stderr) == (code, False, False)


@posix
def test_a_closed_standard_input_is_an_empty_text(tmp_path: Path) -> None:
    done = run("check -", tmp_path, "<&-")
    assert (done.returncode, done.stderr.decode().startswith("-: SYS002 berkas kosong")) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [CHECK, f"{CHECK} -f json", f"fix {FAULTY}", "rules", "--help"])
def test_a_full_disk_is_said_in_one_line(tmp_path: Path, arguments: str) -> None:
    done = run(arguments, tmp_path, ">/dev/full", PYTHONUTF8="1")
    assert done.returncode == 2
    assert done.stderr.decode() == "soplint: hasil tidak dapat ditulis: tempat penyimpanan penuh\n"
    assert run("check tiada.txt", tmp_path, "2>/dev/full").returncode == 2


@posix
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (CHECK, 1),
        (f"check {CLEAN} --today 2026-11-20", 0),
        (f"{CHECK} tiada.txt", 2),
        (f"{CHECK} tiada.txt -f json -f text=hasil.txt", 2),
        (f"baseline check {FAULTY} tiada.txt --today 2026-11-20", 2),
        (f"fix {FAULTY} tiada.txt", 2),
        ("rules", 1),
    ],
)
def test_a_reader_that_has_left_changes_no_exit_code_and_no_file(tmp_path: Path, arguments: str, code: int) -> None:
    run("baseline write tiada.txt contoh.txt", tmp_path)
    write_baseline(tmp_path / "soplint-baseline.json", [])
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "soplint", *arguments.split()]
    # An empty variable is none: what is written waits, as it mostly does, until the end.
    waiting = environment(PYTHONUNBUFFERED="")
    done = subprocess.run(command, cwd=tmp_path, env=waiting, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, b"soplint:" in done.stderr) == (code, False)
    assert (tmp_path / "hasil.txt").exists() == ("hasil.txt" in arguments)


@posix
def test_a_working_folder_that_is_gone_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "hilang").mkdir()
    script = f'cd hilang; rmdir ../hilang; "{sys.executable}" -m soplint check x.txt'
    done = subprocess.run(script, shell=True, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert (done.returncode, len(done.stderr.decode().splitlines())) == (2, 1)
    assert "folder kerja sudah tidak ada" in done.stderr.decode()
