"""The number of processes that a command asks for is the number that work."""

from typing import Any

import pytest

from soplint import repository
from soplint.cli import cli, running


class _AskedError(Exception):
    """How many processes a run was asked to work with."""


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> Any:
    def ask(*_given: Any, jobs: int, **_named: Any) -> None:
        raise _AskedError(jobs)

    monkeypatch.setattr(repository, "check_texts", ask)

    def asked(*arguments: str) -> int:
        with pytest.raises(_AskedError) as told:
            cli.main(["check", "README.md", "--no-cache", *arguments], standalone_mode=False)
        return int(told.value.args[0])

    return asked


def test_as_many_as_are_named(jobs: Any) -> None:
    assert jobs("-j", "3") == 3


def test_else_one_for_each_core(jobs: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "cores", lambda: 7)
    assert jobs() == 7
