"""A shell can complete commands, options and their values."""

import os
import subprocess
import sys

import pytest

from conftest import ROOT

# As the script is called that an installation brings.
SCRIPT = "import sys; sys.argv[0] = 'soplint'; from soplint.cli import main; main()"


def completions(*words: str) -> list[str]:
    """What bash is offered in place of the last word."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "_SOPLINT_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(("soplint", *words)),
        "COMP_CWORD": str(len(words)),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("ch",), ["check"]),
        (("baseline", "wr"), ["write"]),
        (("rules", "te"), ["test"]),
        (("check", "--max"), ["--max-warnings"]),
        (("check", "--fail-on", "n"), ["never"]),
        (("chekc", "--max"), []),
        (("explain", "IDN001", "IDN002", "--la"), ["--lang"]),
    ],
)
def test_what_can_follow_is_offered(words: tuple[str, ...], offered: list[str]) -> None:
    assert completions(*words) == offered
