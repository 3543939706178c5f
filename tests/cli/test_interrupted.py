"""Ctrl-C ends a run at whatever moment it comes, and nothing is said of where."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from conftest import environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")


@pytest.fixture(autouse=True)
def _interruptible() -> Iterator[None]:
    """A shell lets what it starts in the background ignore Ctrl-C, and so would every program started here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_run_that_waits_for_its_text_ends_with_130() -> None:
    command = [sys.executable, "-m", "soplint", "check", "-"]
    with subprocess.Popen(command, env=environment(), stdin=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        time.sleep(1)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert b"Traceback" not in said
    # The second is the code of a machine so slow that the program was still being read.
    assert run.returncode in (130, -signal.SIGINT)


def test_a_program_that_is_still_being_read_shows_no_traceback() -> None:
    early = "import os, signal, time, soplint.cli; os.kill(os.getpid(), signal.SIGINT); time.sleep(9)"
    done = subprocess.run(
        [sys.executable, "-c", early], env=environment(), capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


def test_any_other_error_shows_where_it_came_from() -> None:
    wrong = "import soplint.cli; soplint.tiada"
    done = subprocess.run(
        [sys.executable, "-c", wrong], env=environment(), capture_output=True, check=False, timeout=60
    )
    assert b"AttributeError" in done.stderr
