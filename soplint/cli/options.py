"""The options that several commands share, one by one and in groups."""

from collections.abc import Callable
from typing import Any

import click

from ..messages import LANGUAGES
from .bilingual import Spoken

__all__ = [
    "BASELINE",
    "BASELINE_FILE",
    "CACHE_DIR",
    "CONFIG",
    "FOLDER",
    "LANG",
    "PATHS",
    "SPOKEN",
    "STDIN",
    "choosing",
    "comparing",
    "failing",
    "working",
]

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _each(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Several values, one by one or with commas between them; what stands between two commas may be blank."""
    if not given:
        return ()
    from ..placed import placed

    words = [word.strip() for several in given for word in several.split(",")]
    named = tuple(placed(word, option.opts[0]) for word in words if word)
    if not named:
        raise click.BadOptionUsage(option.opts[0], "", context)
    return named


def _not_blank(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """A word that is none when it is blank, as where the variable of a job is not set."""
    if given == "":
        raise click.BadOptionUsage(option.opts[0], "", context)
    return given


class _Named(click.Path):
    """A file or folder by a name that is not empty: an empty one would be the working folder, by an oversight."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name."""
        if not value:
            self.fail("", param, ctx)
        return super().convert(value, param, ctx)


_FILE = _Named(dir_okay=False)
FOLDER = _Named(file_okay=False)
"""A folder that an option names."""

PATHS: _Decorator = click.argument("paths", nargs=-1, metavar="PATH...")
"""The texts, see :func:`soplint.discovery.find_texts`."""


def _spoken(_context: click.Context, _option: click.Parameter, lang: str | None) -> str | None:
    """A language that stands behind the name of a group counts for the commands in it."""
    if lang is not None:
        Spoken.chosen = lang
    return lang


LANG: _Decorator = click.option("--lang", type=click.Choice(LANGUAGES), callback=_spoken)
"""The language of what is said."""

SPOKEN: _Decorator = click.option("--lang", type=click.Choice(LANGUAGES), callback=_spoken, expose_value=False)
"""The same where a command says nothing itself: its commands, and mistakes in the command line, have a language."""

CONFIG: _Decorator = click.option("--config", type=_FILE, metavar="BERKAS")
"""The configuration, instead of the nearest one."""

STDIN: _Decorator = click.option("--stdin-filename", metavar="BERKAS")
"""The name that standard input goes by."""

CACHE_DIR: _Decorator = click.option("--cache-dir", type=FOLDER, metavar="FOLDER")
"""The folder of what is remembered."""

BASELINE: _Decorator = click.option("--baseline", type=_FILE, metavar="BERKAS")
"""The baseline that findings are compared with."""

BASELINE_FILE: _Decorator = click.option("--file", "--baseline", "baseline", type=_FILE, metavar="BERKAS")
"""The baseline that a command is about."""


def _group(*options: _Decorator) -> _Decorator:
    """Several options at once; help lists them in this order."""

    def added(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return added


choosing = _group(
    CONFIG,
    click.option("--profile", metavar="P", callback=_not_blank),
    click.option("--select", multiple=True, metavar="X", callback=_each),
    click.option("--ignore", multiple=True, metavar="X", callback=_each),
    click.option("--exclude", multiple=True, metavar="POLA"),
    click.option("--force-exclude", is_flag=True),
    click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="TANGGAL"),
)
"""What is judged: the rules, the texts and the day."""

comparing = _group(choosing, click.option("--context", multiple=True, metavar="FOLDER"))
"""The same, and what is compared with."""

failing = _group(
    click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"])),
    click.option("--max-warnings", type=click.IntRange(min=0), metavar="N"),
)
"""From where on a run fails."""

working = _group(
    click.option("--engine", type=click.Choice(["local", "dask"]), default="local"),
    click.option("--scheduler", metavar="ALAMAT"),
    click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N"),
    click.option("--no-cache", is_flag=True),
    CACHE_DIR,
)
"""How the work is done; none of them changes what is said."""
