"""The command ``soplint``: how it starts and how it ends. Results go to standard output, all else to standard error.

Exit codes: 0 nothing at or above ``--fail-on``, 1 something, 2 could not judge, 130 interrupted.
"""

# ruff: noqa: E402
import gc

# Start-up makes many objects and no cycles, and neither does checking: 400 files leave a thousand objects in cycles.
# Looking for them is left off for the whole run.
gc.disable()

# Texts and what is said of them have some ten thousand bytes each. The C library gives such blocks back to the system
# one by one and asks for them anew, which takes a quarter of the time of a run that finds all remembered; once a block
# of this size (its most) was freed, it keeps them.
bytes(32_000_000)

import sys
from types import TracebackType


def _quietly(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Who interrupts the program while it is still being read wants no list of its modules."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _quietly

import codecs
import io
import os
from contextlib import suppress
from importlib import import_module

import click

# The rest of soplint is imported by the commands: `soplint --version` and `--help` need none of it.
from .. import __version__
from .bilingual import Group, Spoken, prescan, prescan_file, usage_text

__all__ = ["cli", "in_words", "main"]

_MODULES = {
    "commands": ("baseline", "check", "fix", "parse", "report"),
    "knowledge": ("config", "explain", "rules"),
    "upkeep": ("cache", "init"),
}
"""The modules here, each with the commands that it brings; one is read when a command of it is called for."""


class _Commands(Group):
    """All commands, by their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """The names of all commands."""
        return sorted(name for names in _MODULES.values() for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, if there is one."""
        for module, names in _MODULES.items():
            if cmd_name in names:
                found: click.Command = import_module(f"{__name__}.{module}").COMMANDS[cmd_name]
                return found
        return None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="soplint", message="%(prog)s %(version)s")
@click.option("--lang", type=click.Choice(["id", "en"]))
def cli(lang: str | None) -> None:
    """The group of all commands."""
    Spoken.chosen = lang


def main() -> None:
    """The entry point of the command ``soplint``."""
    _settle_streams()
    code = _run()
    try:
        # Where the reader of a pipe has left, nothing more can be said, and what was judged stays the same.
        with suppress(BrokenPipeError):
            sys.stdout.flush()
    except OSError as error:
        code = _failed(error)
    with suppress(OSError):
        sys.stderr.flush()
    # Everything is written. Taking the interpreter down object by object would take longer than checking a file.
    os._exit(code)


def _settle_streams() -> None:
    """Make the standard streams take whatever is written: one may be closed, or lack the signs that are drawn with."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end
    if isinstance(sys.stdout, io.TextIOWrapper):
        codecs.register_error(_PLAINER, _plainer)
        sys.stdout.reconfigure(errors=_PLAINER)


_PLAINER = "soplint.plainer"
_PLAIN = {"│": "|", "─": "-", "…": "...", "“": '"', "”": '"', "–": "-", "⟦": "[[", "⟧": "]]"}
"""What is drawn with, in ASCII."""


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """What is written for a letter that the encoding of standard output lacks."""
    if isinstance(error, UnicodeEncodeError) and (sign := _PLAIN.get(error.object[error.start])):
        return sign, error.start + 1
    return codecs.backslashreplace_errors(error)


def _run() -> int:
    """Run the command; every way it can end becomes an exit code and, for an error, one line."""
    Spoken.asked, Spoken.file = prescan(sys.argv[1:]), prescan_file(sys.argv[1:])
    try:
        cli.main(standalone_mode=False)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        return 1
    except Exception as error:
        return _failed(error)
    return 0


_told: set[str] = set()


def _failed(error: Exception) -> int:
    """Say what went wrong, once: what could not be written is tried again at the end."""
    from ..report.signs import printable

    line = f"soplint: {printable(in_words(error))}"
    # Where standard error takes nothing, the exit code is all that is left to say.
    with suppress(OSError):
        if line not in _told:
            click.echo(line, err=True)
    _told.add(line)
    return 2


def in_words(error: Exception) -> str:
    """What went wrong, in the language of the run."""
    from ..messages import UserError, message
    from ..source import SourceError

    lang = Spoken.lang()
    if isinstance(error, UserError):
        return error.text(lang)
    if isinstance(error, SourceError):
        return message(f"sys.{error.reason}", lang)
    if isinstance(error, OSError) and error.filename:
        from ..causes import cause

        what = _of_the_system("cli.file", error)
        return UserError(what, name=error.filename, error=cause(error)).text(lang)
    if isinstance(error, OSError):
        from ..causes import system_name

        return message(_of_the_system("cli.system", error), lang, error=system_name(error))
    if isinstance(error, click.ClickException):
        return usage_text(error)
    return message("cli.internal", lang, error=f"{type(error).__name__}: {error}")


def _of_the_system(key: str, error: OSError) -> str:
    """The key of the text for an error of the system: that of the error's own name ("ENOSPC"), where there is one."""
    from ..causes import system_name
    from ..messages import MESSAGES

    own = f"{key}.{system_name(error)}"
    return own if own in MESSAGES else key
