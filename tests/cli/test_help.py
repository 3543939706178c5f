"""Help and mistakes in a command line are in the language that is asked for."""

from collections.abc import Iterator

import click
import pytest

from conftest import Run
from indonesian import left_over
from soplint.cli import cli
from soplint.cli.bilingual import option_key, prescan
from soplint.messages import MESSAGES

ENGLISH_OF_CLICK = ("Usage", "Options:", "Commands", "Show", "exit", "OPTIONS", "COMMAND", "required", "default")


def commands(
    command: click.Command = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, (*path, name))


ALL = list(commands())
IDS = [" ".join(path) or "soplint" for path, _ in ALL]


@pytest.mark.parametrize(("path", "command"), ALL, ids=IDS)
def test_every_command_and_option_has_its_text(path: tuple[str, ...], command: click.Command) -> None:
    key = ".".join(path) or "soplint"
    assert f"help.{key}" in MESSAGES
    for param in command.params:
        if isinstance(param, click.Option):
            assert option_key(key, param) in MESSAGES


def test_no_text_is_left_without_its_command_or_option() -> None:
    used = {f"help.{'.'.join(path) or 'soplint'}" for path, _ in ALL} | {"option.help"}
    used |= {
        option_key(".".join(path) or "soplint", param)
        for path, command in ALL
        for param in command.params
        if isinstance(param, click.Option)
    }
    headings = {"help.usage", "help.options", "help.commands", "help.required", "help.from"}
    assert {key for key in MESSAGES if key.startswith(("help.", "option."))} == used | headings


@pytest.mark.parametrize(("path", "command"), ALL, ids=IDS)
def test_help_is_indonesian_and_english_when_asked(soplint: Run, path: tuple[str, ...], command: click.Command) -> None:
    indonesian = soplint(*path, "--help")
    english = soplint(*path, "--lang", "en", "--help") if path == () else soplint("--lang=en", *path, "--help")
    assert (indonesian.returncode, english.returncode) == (0, 0)
    assert (indonesian.stderr, english.stderr) == ("", "")
    assert "Pemakaian: " in indonesian.stdout
    assert not any(word in indonesian.stdout for word in ENGLISH_OF_CLICK)
    assert "Usage: " in english.stdout
    assert "x>=" not in indonesian.stdout + english.stdout
    assert left_over(" ".join(english.stdout.replace("FOLDER", "").split())) == set()


def test_the_language_may_stand_before_or_behind_the_command(soplint: Run) -> None:
    for arguments in (("--lang", "en", "rules"), ("rules", "--lang", "en"), ("--lang", "id", "rules", "--lang", "en")):
        assert soplint(*arguments).stdout.startswith("Code")
    assert soplint("--lang", "id", "rules").stdout.startswith("Kode")


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        (["check", "--lang", "en"], "en"),
        (["--lang=en"], "en"),
        (["check", "--lang", "id"], "id"),
        (["check", "x--lang=en"], None),
        (["check", "--lang"], None),
        ([], None),
    ],
)
def test_the_language_is_known_before_the_command_line_is_read(words: list[str], lang: str | None) -> None:
    assert prescan(words) == lang


MISTAKES = [
    (("perikas",), "perintah 'perikas' tidak ada", "there is no command 'perikas'"),
    (("config", "shw"), "mungkin maksudnya 'show'", "did you mean 'show'"),
    (("rules", "tes"), "mungkin maksudnya 'test'", "did you mean 'test'"),
    (("check", "--fail-on", "galat"), "error, warning, info, never", "one of: error"),
    (("check", "--max-warnings", "banyak"), "bilangan bulat mulai 0", "a whole number from 0"),
    (("check", "--jobs", "0"), "bilangan bulat mulai 1", "a whole number from 1"),
    (("check", "--today", "kemarin"), "TTTT-BB-HH", "YYYY-MM-DD"),
    (("check", "--baseline", "."), "nama berkas", "the name of a file"),
    (("check", "--select"), "opsi --select", "option --select"),
    (("check", "--quiet=3"), "opsi --quiet", "option --quiet"),
    (("check", "--selct", "X"), "mungkin maksudnya '--select'", "did you mean '--select'"),
    (("init", "x", "y"), "'x y' tidak dikenal", "'x y' has no place"),
    (("explain",), "KODE|NAMA belum disebut", "CODE|NAME is missing"),
    (("report",), "--output belum disebut", "--output is missing"),
]


@pytest.mark.parametrize(("arguments", "indonesian", "english"), MISTAKES)
def test_a_mistake_is_said_in_one_line(soplint: Run, arguments: tuple[str, ...], indonesian: str, english: str) -> None:
    for lang, part in (("id", indonesian), ("en", english)):
        done = soplint("--lang", lang, *arguments)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert part in done.stderr
    assert left_over(done.stderr.replace("soplint:", "").replace(arguments[-1], "")) == set()


@pytest.mark.parametrize("arguments", [(), ("baseline",), ("config",), ("cache",)])
def test_a_group_without_a_command_shows_its_help_as_a_mistake(soplint: Run, arguments: tuple[str, ...]) -> None:
    done = soplint(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Pemakaian: ")
