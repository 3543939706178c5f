"""The command line takes the values that the configuration takes."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from conftest import Run
from soplint.cli import cli
from soplint.config import LEVELS
from soplint.messages import LANGUAGES


def choices(command: click.Command, name: str) -> Iterator[list[str]]:
    """The values that an option of this name takes, in a command and in those below it."""
    for option in command.params:
        if f"--{name}" in option.opts and isinstance(option.type, click.Choice):
            yield list(option.type.choices)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from choices(found, name)


def test_every_command_speaks_the_same_languages() -> None:
    found = list(choices(cli, "lang"))
    assert len(found) > 10
    assert [one for one in found if one != list(LANGUAGES)] == []


def test_a_run_fails_from_the_same_levels() -> None:
    found = [set(one) for one in choices(cli, "fail-on")]
    assert found == [set(LEVELS)] * 2


@pytest.mark.parametrize(("printed", "meant"), [("galat", "error"), ("Peringatan", "warning"), ("saran", "info")])
def test_a_severity_as_it_is_printed_is_answered_with_its_word(
    soplint: Run, tmp_path: Path, printed: str, meant: str
) -> None:
    said = [soplint("check", "x.txt", "--fail-on", printed).stderr]
    for setting in (f'fail-on = "{printed}"', f'[severity]\nIDN001 = "{printed}"'):
        (tmp_path / "soplint.toml").write_text(setting, encoding="utf-8")
        said.append(soplint("check", "x.txt").stderr)
    assert [line for line in said if f"mungkin maksudnya '{meant}'" not in line] == []


def test_a_misspelt_choice_is_answered_with_the_nearest(soplint: Run) -> None:
    assert "mungkin maksudnya 'dask'" in soplint("check", "x.txt", "--engine", "dsk").stderr
    assert "did you mean 'error'?" in soplint("check", "x.txt", "--fail-on", "eror", "--lang", "en").stderr


@pytest.mark.parametrize("option", ["--verbose", "--json", "--output", "--no-color", "--version", "-v", "-x"])
def test_an_option_that_is_like_no_other_is_answered_with_none(soplint: Run, option: str) -> None:
    refused = soplint("check", "x.txt", option)
    assert refused.returncode == 2
    assert f"'{option}'" in refused.stderr
    assert "mungkin maksudnya" not in refused.stderr


def test_the_nearest_option_is_named_with_its_dashes(soplint: Run) -> None:
    assert "mungkin maksudnya '--max-warnings'" in soplint("check", "x.txt", "--warnings", "3").stderr
