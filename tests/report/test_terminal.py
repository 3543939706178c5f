"""On a terminal: nothing in a document is obeyed, carets stand below their places, and lines are as wide as it is."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import CORPUS, TODAY, Run
from soplint.cli.output import show
from soplint.config import Config
from soplint.examples import small_sop
from soplint.files import in_one_line
from soplint.report import renderings
from soplint.report.signs import breaks, cells, printable
from soplint.repository import check_paths
from terminals import Terminal, printed

MODEL = (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8")
# A step without an active verb and with a time that cannot be read, its words wide letters of East Asia.
WIDE = MODEL.replace("Memeriksa kelengkapan", "Rapat 漢字漢字漢字漢字漢字漢字 e\u0301 kelengkapan").replace(
    "15 Menit", "15 Xyz", 1
)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal acts on instead of showing it; a line end ends a line of output."""

Shown = Callable[[str, int], list[str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shown:
    """The lines that a terminal of some width shows of an SOP."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)

    def lines(text: str, width: int) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        Path("sop.txt").write_text(text, encoding="utf-8")
        report = check_paths(["sop.txt"], Config(), TODAY, renderings=renderings(["text"], quiet=False))
        return printed(report, Terminal()).splitlines()

    return lines


def above_carets(lines: list[str]) -> list[str]:
    """What stands in the columns above each row of carets."""
    found = []
    for line, below in itertools.pairwise(lines):
        if re.fullmatch(r" +│ +\^+", below):
            columns = [sign for sign in line for _ in range(cells(sign))]
            found.append("".join(columns[below.index("^") : len(below)]))
    return found


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_carets_stand_below_their_place_whatever_letters_stand_before_it(shown: Shown, width: int) -> None:
    places = above_carets(shown(WIDE, width))
    assert "Rapat" in places
    assert "15 Xyz" in places


def test_carets_of_a_pipe_do_too(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(WIDE, encoding="utf-8")
    assert "15 Xyz" in above_carets(soplint("check", "sop.txt").stdout.splitlines())


@pytest.mark.parametrize("width", [40, 80, 100, 140])
@pytest.mark.parametrize("name", ["setda-tapin-2020", "kecamatan-awayan-2023"])
def test_no_line_is_wider_than_the_terminal(shown: Shown, width: int, name: str) -> None:
    lines = shown((CORPUS / f"{name}.txt").read_text(encoding="utf-8"), width)
    # A word that is wider by itself stays in one piece.
    assert [line for line in lines if cells(line) > width and len(line.split()) > 1] == []


def test_a_wider_terminal_shows_more_of_a_row(shown: Shown) -> None:
    text = MODEL.replace("Memeriksa kelengkapan", "Rapat kelengkapan")
    row = [next(line for line in shown(text, width) if "Rapat kel" in line and "│" in line) for width in (60, 80, 140)]
    assert [len(line) for line in row] == sorted({len(line) for line in row})


def test_a_line_is_broken_between_words_and_loses_none(shown: Shown) -> None:
    text = MODEL.replace("Memeriksa kelengkapan", "Rapat kelengkapan")
    narrow, wide = ([line for line in shown(text, width) if "│" not in line] for width in (50, 1000))
    assert " ".join(narrow).split() == " ".join(wide).split()
    headline = next(at for at, line in enumerate(narrow) if "LKH003" in line)
    assert narrow[headline + 1].startswith("     ")


def test_what_a_terminal_would_obey_is_shown_instead(shown: Shown, soplint: Run, tmp_path: Path) -> None:
    text = MODEL.replace("Memeriksa kelengkapan", "Rapat \x1b[31m\x07\x9b2J\u202e kelengkapan")
    text = text.replace("Nama SOP : ", "Nama SOP : SOP \x1b]0;judul\x07 ")
    lines = shown(text, 100)
    assert not OBEYED.search("".join(lines))
    assert any("␛[31m␇" in line for line in lines)
    assert "Rapat" in above_carets(lines)
    piped = soplint("check", "sop.txt").stdout
    assert not OBEYED.search(piped)
    assert "␛]0;judul␇" in piped


def test_a_job_and_a_report_show_it_too(soplint: Run, tmp_path: Path) -> None:
    text = MODEL.replace("Nama SOP : ", "Nama SOP : SOP \x1b[31m\x07 ")
    (tmp_path / "sop.txt").write_text(text, encoding="utf-8")
    said = soplint("check", "sop.txt", "-f", "github").stdout
    for name in ("laporan.html", "laporan.md", "laporan.csv"):
        assert soplint("report", "sop.txt", "-o", name).returncode == 0
        said += (tmp_path / name).read_text(encoding="utf-8")
    assert "[31m" in said
    # The page keeps the tabs of the text.
    assert not OBEYED.search(said.replace("\t", ""))


def test_the_name_of_a_file_is_escaped(soplint: Run, tmp_path: Path) -> None:
    said = soplint("check", "tidak\x1b[31mada").stderr
    assert "tidak\\x1b[31mada: SYS00" in said
    assert in_one_line("a\nb\x1bc\x9b.txt") == "a\\nb\\x1bc\\x9b.txt"


@pytest.mark.parametrize("text", ["a\x1b[2J\tb\r\nc\n", b"a\x1b[2J\tb\r\nc\n"])
def test_what_a_command_shows_of_a_document_is_as_it_is_but_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, text: str | bytes
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    show(text)
    assert terminal.getvalue() == "a␛[2J b\nc\n"


@given(st.text())
def test_signs_stand_one_for_one(text: str) -> None:
    text = text.replace("\0", "")
    assert len(printable(text)) == len(text)
    assert not OBEYED.search(printable(text).replace("\n", ""))


@given(st.text(alphabet="ab 漢\u0301\t", max_size=80), st.integers(8, 30))
def test_breaks_leave_words_whole_and_lines_within_the_width(text: str, width: int) -> None:
    ends = breaks(text, width, 5)
    lines = [text[a:b].rstrip() for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    assert " ".join(lines).split() == text.split()
    for number, line in enumerate(lines):
        assert len(line.split()) <= 1 or cells(line) <= width - 5 * bool(number)


def test_an_sop_without_a_number_is_named_without_one(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(small_sop({"nomor": "Nomor SOP :"}), encoding="utf-8")
    heading = next(line for line in soplint("check", "sop.txt").stdout.splitlines() if line.startswith("──"))
    assert heading.startswith("── Penyusunan Laporan Triwulan Layanan Perpustakaan, sop.txt:")
