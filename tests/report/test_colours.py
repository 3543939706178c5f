"""Colours are for terminals: what is piped or written to a file holds none, and NO_COLOR puts them out."""

import os
import re
import subprocess
import sys
from io import StringIO

import pytest

from conftest import CORPUS, ROOT, TODAY
from soplint.config import Config
from soplint.report import renderings
from soplint.repository import Report, check_paths
from terminals import Terminal, printed

FAULTY_SOP = CORPUS / "setda-tapin-2020.txt"


def check(*, quiet: bool = False) -> Report:
    return check_paths([str(FAULTY_SOP)], Config(), TODAY, renderings=renderings(["text"], quiet=quiet))


@pytest.mark.parametrize("options", [{}, {"quiet": True}, {"statistics": True}])
def test_a_terminal_shows_the_same_words_in_colours(monkeypatch: pytest.MonkeyPatch, options: dict[str, bool]) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    # So wide that no line is broken.
    monkeypatch.setenv("COLUMNS", "1000")
    report = check(quiet=options.get("quiet", False))
    coloured, plain = printed(report, Terminal(), **options), printed(report, StringIO(), **options)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert _without_colours(coloured) == plain


def test_no_color_puts_them_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b" not in printed(check(), Terminal())


def test_an_empty_no_color_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in printed(check(), Terminal())


def test_a_pipe_gets_no_colours() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "soplint", "check", str(FAULTY_SOP)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"IDN002" in done.stdout
    assert b"\x1b" not in done.stdout


def _without_colours(text: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", text)
