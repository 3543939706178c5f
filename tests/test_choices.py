"""The command line takes the values that the configuration takes."""

from collections.abc import Iterator

import click

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
