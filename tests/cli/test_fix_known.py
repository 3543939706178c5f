"""``fix`` makes the corrections that ``check`` counts, in the encoding of the file."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run, environment
from correcting import judge_words
from soplint.fix import Fixed, FixError, diff, fix_source
from soplint.results import DocumentResult
from soplint.source import Source, decode

FAULTY = (CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "sop.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def corrected(done: "subprocess.CompletedProcess[str]") -> int:
    """How many corrections the command says that it makes."""
    return int(done.stderr.split(", ")[1].split()[0])


def counted(done: "subprocess.CompletedProcess[str]") -> int:
    """How many safe corrections a check offers."""
    return int(next((line.split()[1] for line in done.stdout.splitlines() if line.startswith("[*]")), 0))


@pytest.mark.usefixtures("faulty")
def test_known_findings_are_left_alone(soplint: Run, tmp_path: Path) -> None:
    assert corrected(soplint("fix", "sop.txt", *ON_A_DAY)) == counted(soplint("check", "sop.txt", *ON_A_DAY)) == 3
    soplint("baseline", "write", "sop.txt", *ON_A_DAY)
    given = ("--baseline", "soplint-baseline.json")
    done = soplint("fix", "sop.txt", "--suggest", *ON_A_DAY, *given)
    assert (done.returncode, done.stdout, corrected(done)) == (0, "", 0)
    (tmp_path / "soplint.toml").write_text('baseline = "soplint-baseline.json"', encoding="utf-8")
    assert corrected(soplint("fix", "sop.txt", *ON_A_DAY)) == counted(soplint("check", "sop.txt", *ON_A_DAY)) == 0


def test_what_is_new_beside_known_findings_is_corrected(soplint: Run, faulty: Path) -> None:
    soplint("baseline", "write", "sop.txt", *ON_A_DAY, "--ignore", "IDN019")
    given = ("--baseline", "soplint-baseline.json")
    done = soplint("fix", "sop.txt", *ON_A_DAY, *given)
    assert corrected(done) == counted(soplint("check", "sop.txt", *ON_A_DAY, *given)) == 1
    assert faulty.read_text(encoding="utf-8") == FAULTY


@pytest.mark.usefixtures("faulty")
def test_ignored_rules_correct_nothing(soplint: Run) -> None:
    given = (*ON_A_DAY, "--ignore", "IDN019")
    assert corrected(soplint("fix", "sop.txt", *given)) == counted(soplint("check", "sop.txt", *given)) == 2
    assert corrected(soplint("fix", "sop.txt", *ON_A_DAY, "--select", "IDN019", "--ignore", "IDN019")) == 0


def test_what_is_known_stays_so_while_others_are_corrected() -> None:
    """By number, quote or count a finding may look new once its neighbour is corrected."""

    def known(result: DocumentResult) -> DocumentResult:
        marked = (one._replace(status="baseline") if one.code == "B" else one for one in result.findings)
        return result._replace(findings=tuple(marked))

    judge = judge_words(("satu", "1"), ("dua", "2"))
    fixed = fix_source(Source("x", "satu dua"), judge, mark=known)
    assert fixed.text == "1 dua"
    assert [one.code for one in fixed.applied] == ["A"]


def made(data: bytes) -> Fixed:
    source = decode(data, "x.txt")
    return fix_source(source, judge_words(("satu", "1")))


ENCODINGS = [
    ("é satu\r\nbaris\x85\x8d dua" + " kata" * 20 + "\nakhir").encode("latin-1"),
    "é satu – “a”\nbaris\n".encode("cp1252"),
    b"\xef\xbb\xbf" + "é satu\nbaris\n".encode(),
    b"\xef\xbb\xbfsatu",
    "é satu\r\nbaris\u2028\n".encode(),
]


@pytest.mark.parametrize("data", ENCODINGS)
def test_a_text_goes_back_to_its_bytes(data: bytes) -> None:
    source = decode(data)
    assert source.encoded(source.text) == data


def patched(data: bytes, lines: list[bytes]) -> bytes:
    """What a diff makes of bytes; it has one hunk, of all lines."""
    assert lines[:2] == [b"--- x.txt\n", b"+++ x.txt\n"]
    sides = {b"-": b"", b"+": b""}
    sign = b""
    for line in (piece + b"\n" for piece in b"".join(lines[3:]).split(b"\n")[:-1]):
        ends = line.startswith(b"\\")
        sign = sign if ends else line[:1]
        for side in sides:
            if sign in (b" ", side):
                sides[side] = sides[side][:-1] if ends else sides[side] + line[1:]
    assert sides[b"-"] == data
    return sides[b"+"]


@pytest.mark.parametrize("data", ENCODINGS)
def test_a_diff_holds_the_bytes_of_the_file(data: bytes) -> None:
    assert patched(data, list(diff(made(data)))) == data.replace(b"satu", b"1")


@pytest.mark.skipif(shutil.which("patch") is None, reason="the program patch is not installed; the bytes are compared")
@pytest.mark.parametrize("data", ENCODINGS)
def test_a_diff_is_taken_by_patch(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    command = ["patch", "--binary", "-p0"]
    subprocess.run(command, cwd=tmp_path, input=b"".join(diff(made(data))), capture_output=True, check=True)
    assert (tmp_path / "x.txt").read_bytes() == data.replace(b"satu", b"1")


def test_the_command_writes_those_bytes(tmp_path: Path) -> None:
    text = FAULTY.replace("Kinerja", "Kinérja")
    (tmp_path / "sop.txt").write_bytes(text.encode("cp1252", "replace"))
    command = [sys.executable, "-m", "soplint", "fix", "sop.txt", *ON_A_DAY]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.returncode == 1
    removed = [line[1:].rstrip(b"\n") for line in done.stdout.split(b"\n") if line.startswith(b"-")][1:]
    assert removed
    assert all(line in (tmp_path / "sop.txt").read_bytes() for line in removed)


def test_a_letter_that_the_file_cannot_hold_is_said() -> None:
    source = decode("é satu".encode("cp1252"), "x.txt")
    fixed = Fixed(source, "é Ж", (), (), (), ())
    with pytest.raises(FixError, match=r"x\.txt.*windows-1252"):
        list(diff(fixed))


def test_a_name_that_is_no_text_stands_in_the_diff_as_it_is() -> None:
    fixed = fix_source(Source("s\udce9.txt", "satu"), judge_words(("satu", "1")))
    assert next(iter(diff(fixed))) == b"--- s\xe9.txt\n"
