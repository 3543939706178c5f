"""What is given as a path: nothing, a pipe, a link, and places where no output can go."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run, environment
from soplint.discovery import find_texts, reader_of
from soplint.globs import Exclusion

FAULTY = CORPUS / "setda-tapin-2020.txt"


@pytest.mark.parametrize(
    "arguments", [("check", ""), ("fix", ""), ("baseline", "write", ""), ("report", "", "-o", "x.html"), ("parse", "")]
)
def test_an_empty_path_is_not_the_working_folder(soplint: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_bytes(FAULTY.read_bytes())
    done = soplint(*arguments)
    assert (done.returncode, len(done.stderr.splitlines()) <= 2, FAULTY.stem in done.stdout) == (2, True, False)
    assert not (tmp_path / "soplint-baseline.json").exists()


def test_the_other_paths_are_checked_beside_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    found = find_texts(["", str(tmp_path)])
    assert (len(found.texts), [(one.code, one.key) for one in found.problems]) == (1, [("SYS003", "sys.empty_path")])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("more", [(), ("-f", "json"), ("--no-cache", "-f", "sarif")])
def test_a_pipe_is_read_once_and_checked(tmp_path: Path, more: tuple[str, ...]) -> None:
    """A second reading of it would wait for ever."""
    os.mkfifo(tmp_path / "pipa")
    writer = threading.Thread(target=lambda: (tmp_path / "pipa").write_bytes(FAULTY.read_bytes()), daemon=True)
    writer.start()
    command = [sys.executable, "-m", "soplint", "check", "pipa", *ON_A_DAY, *more]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, timeout=60, check=False)
    writer.join(timeout=60)
    assert (done.returncode, done.stderr, b"IDN002" in done.stdout) == (1, b"", True)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs /dev/fd")
def test_an_open_file_can_be_named_by_its_descriptor() -> None:
    receiving, sending = os.pipe()
    with os.fdopen(sending, "wb") as stream:
        stream.write(b"SOP")
    [text] = find_texts([f"/dev/fd/{receiving}"]).texts
    assert text.read() == text.read() == b"SOP"
    os.close(receiving)


@pytest.mark.skipif(os.name == "nt", reason="needs links of POSIX")
def test_a_linked_folder_is_told_of_unless_it_is_read_anyway(soplint: Run, tmp_path: Path) -> None:
    for name in ("sop/a.txt", "arsip/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes((CORPUS / "contoh-surat-masuk.txt").read_bytes())
    (tmp_path / "sop" / "tautan").symlink_to("../arsip", target_is_directory=True)
    done = soplint("check", "sop", *ON_A_DAY)
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "1 berkas")
    assert done.stderr.startswith("sop/tautan: tautan ke folder tidak diikuti")
    for paths in (["."], ["sop", "arsip"], ["sop", "sop/tautan"]):
        assert find_texts([str(tmp_path / path) for path in paths]).linked == []
    assert soplint("check", "sop", "--exclude", "tautan", *ON_A_DAY).stderr.startswith("1 berkas atau folder")


@pytest.mark.skipif(os.name == "nt", reason="needs links of POSIX")
def test_a_link_that_leads_round_in_a_circle_is_a_file_that_cannot_be_read(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FAULTY.read_bytes())
    (tmp_path / "b.txt").symlink_to("b.txt")
    done = soplint("check", ".", *ON_A_DAY)
    assert (done.returncode, done.stderr.startswith("b.txt: SYS002"), "a.txt" in done.stdout) == (2, True, True)
    waiver = '[[waiver]]\nrule = "IDN001"\nreason = "x"\nby = "y"\nfiles = ["*.txt"]\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    assert soplint("check", ".", *ON_A_DAY).stderr == done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs links of POSIX")
def test_so_is_a_rule_file(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to("a.toml")
    assert soplint("rules", "test", "a.toml").stderr.startswith("soplint: a.toml: berkas aturan tidak dapat dibaca")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sop" / "lama").mkdir(parents=True)
    (tmp_path / "sop" / "a.txt").write_bytes(FAULTY.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("output", ["sop", "sop/", "sop/baru", "./sop/lama/../baru"])
def test_copies_are_not_written_among_what_is_checked(soplint: Run, repository: Path, output: str) -> None:
    before = sorted(repository.rglob("*"))
    done = soplint("fix", "sop", "--output", output, *ON_A_DAY)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "pilih folder di luarnya" in done.stderr
    assert sorted(repository.rglob("*")) == before


@pytest.mark.usefixtures("repository")
def test_copies_may_stand_where_they_are_not_read_again() -> None:
    hidden, outside, beside = Path("sop/.hasil"), Path("hasil"), Path("sop2")
    assert [reader_of(folder, ["sop"]) for folder in (hidden, outside, beside)] == [None, None, None]
    assert reader_of(Path("sop/x/y"), ["sop"]) == "sop"
    assert reader_of(Path("hasil"), ["sop", "."]) == "."
    assert reader_of(Path("hasil"), [".", ""], [Exclusion("hasil", Path())]) is None
    assert reader_of(Path("sop/hasil/x"), ["."], [Exclusion("sop/hasil", Path())]) is None
    assert reader_of(Path("sop"), ["sop/a.txt", "-"]) is None


@pytest.mark.parametrize(
    ("file", "part"),
    [("x.pdf", "x.pdf"), ("laporan", "tambahkan salah satu"), ("-", "hanya dapat ditulis ke berkas")],
)
def test_a_report_of_no_form_names_the_forms_and_guesses_none(
    soplint: Run, repository: Path, file: str, part: str
) -> None:
    done = soplint("report", "sop", "-o", file)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert part in done.stderr
    assert ".html .docx .md .csv" in done.stderr
    assert "maksudnya" not in done.stderr
    assert not (repository / file).exists()


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
@pytest.mark.parametrize("end", ["\n", "\r"])
def test_a_line_end_in_the_name_of_a_file_breaks_no_line(soplint: Run, tmp_path: Path, end: str) -> None:
    sop = tmp_path / "sop"
    for folder in (sop, tmp_path / "arsip"):
        folder.mkdir()
    (sop / f"a{end}b.txt").write_bytes(FAULTY.read_bytes())
    (sop / f"e{end}f").symlink_to("../arsip", target_is_directory=True)
    done = soplint("check", "sop", f"c{end}d.txt", *ON_A_DAY)
    written = end.replace("\n", "\\n").replace("\r", "\\r")
    lines = [line for line in done.stdout.split("\n") if "b.txt" in line]
    assert lines and all(f"a{written}b.txt:" in line for line in lines)
    told = [line.split(": ")[0] for line in done.stderr.split("\n")]
    assert {f"c{written}d.txt", f"sop/e{written}f"} <= set(told), done.stderr
