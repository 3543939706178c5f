"""A long run shows on a terminal how far it is, and nowhere else."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import soplint.cli.progress
from conftest import CORPUS, ON_A_DAY, TODAY, environment
from soplint.cli.progress import Bar
from soplint.config import Config
from soplint.report import write_document
from soplint.repository import check_paths
from soplint.repository.store import Store

SOP = CORPUS / "contoh-surat-masuk.txt"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar comes at once and is drawn each time."""
    monkeypatch.setattr(soplint.cli.progress, "AFTER", 0.0)
    monkeypatch.setattr(soplint.cli.progress, "BETWEEN", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.usefixtures("at_once")
def test_it_shows_how_many_files_are_done_and_is_gone_in_the_end() -> None:
    terminal = Terminal()
    with Bar("id", stream=terminal) as bar:
        bar("files", 3, 10)
        bar("files", 10, 10)
        bar("comparing", 5, 10)
    shown = terminal.getvalue()
    assert "Memeriksa" in shown
    assert "Membandingkan" in shown
    assert "5/10" in shown.replace(" ", "")
    assert "3/10" in shown.replace(" ", "")
    # The line is cleared, and the cursor shown again.
    assert shown.endswith("\x1b[2K")
    assert "\x1b[?25h" in shown


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("stream", "wanted"), [(io.StringIO(), True), (Terminal(), False)])
def test_a_pipe_and_a_quiet_run_show_nothing(stream: io.StringIO, wanted: bool) -> None:
    with Bar("id", wanted=wanted, stream=stream) as bar:
        bar("files", 1, 2)
    assert stream.getvalue() == ""


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soplint.cli.progress, "AFTER", 3600.0)
    terminal = Terminal()
    with Bar("id", stream=terminal) as bar:
        bar("files", 1, 2)
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("at_once")
def test_colour_is_left_out_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = {}
    for colour in (True, False):
        monkeypatch.delenv("NO_COLOR", raising=False)
        if not colour:
            monkeypatch.setenv("NO_COLOR", "1")
        terminal = Terminal()
        with Bar("en", stream=terminal) as bar:
            bar("files", 1, 2)
        shown[colour] = terminal.getvalue()
    assert "\x1b[38" in shown[True] or "\x1b[3" in shown[True]
    assert not any(f"\x1b[{start}" in shown[False] for start in ("38", "31", "32", "35", "36"))


def test_every_file_is_counted_once(tmp_path: Path) -> None:
    text = SOP.read_text(encoding="utf-8")
    for number in range(4):
        # The last two are the same text; one that cannot be read counts too.
        (tmp_path / f"{number}.txt").write_text(f"{text}\n{min(number, 2)}\n", encoding="utf-8")
    (tmp_path / "kosong.txt").write_text("", encoding="utf-8")
    store = Store(None)
    # Four of them are text. What is remembered is not compared again.
    for numbers in ([1, 2, 3, 4], []):
        calls: list[tuple[str, int, int]] = []
        check_paths([str(tmp_path)], Config(), TODAY, store=store, progress=lambda *call: calls.append(call))  # noqa: B023
        counts = [done for stage, done, _ in calls if stage == "files"]
        assert counts == sorted(set(counts))
        assert {(stage, total) for stage, _, total in calls} <= {("files", 5), ("comparing", 4)}
        assert counts[-1] == 5
        assert [done for stage, done, _ in calls if stage == "comparing"] == numbers


@pytest.mark.parametrize("name", ["laporan.html", "laporan.md", "laporan.csv"])
def test_every_file_is_counted_once_when_a_report_is_written(tmp_path: Path, name: str) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(SOP.read_bytes())
    report = check_paths([str(tmp_path)], Config(), TODAY)
    calls: list[tuple[str, int, int]] = []
    report.progress = lambda *call: calls.append(call)
    write_document(report, tmp_path / name)
    assert calls == [("writing", number, 3) for number in (1, 2, 3)]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a POSIX terminal")
@pytest.mark.parametrize(("arguments", "shown"), [((), True), (("--quiet",), False)])
def test_the_command_shows_it_on_standard_error_only(tmp_path: Path, arguments: tuple[str, ...], shown: bool) -> None:
    main, other = os.openpty()
    script = "import soplint.cli.progress as p; p.AFTER = p.BETWEEN = 0; from soplint.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "check", str(SOP), *ON_A_DAY, "--no-cache", *arguments],
        cwd=tmp_path,
        env=environment(TERM="xterm", COLUMNS="80"),
        stdout=subprocess.PIPE,
        stderr=other,
        check=False,
    )
    os.close(other)
    said = b""
    try:
        while piece := os.read(main, 4096):
            said += piece
    except OSError:  # the other side is closed
        pass
    os.close(main)
    assert done.returncode == 0
    assert b"Memeriksa" not in done.stdout
    assert (b"Memeriksa" in said) == shown
