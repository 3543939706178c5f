"""The options that several commands share, one by one and in groups."""

from collections.abc import Callable
from typing import Any

import click

__all__ = [
    "BASELINE",
    "BASELINE_FILE",
    "CACHE_DIR",
    "CONFIG",
    "LANG",
    "PATHS",
    "STDIN",
    "choosing",
    "comparing",
    "failing",
    "working",
]

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


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


_FILE = click.Path(dir_okay=False)
PATHS: Decorator = click.argument("paths", nargs=-1, metavar="PATH...")
LANG: Decorator = click.option("--lang", type=click.Choice(["id", "en"]))
CONFIG: Decorator = click.option("--config", type=_FILE, metavar="BERKAS")
STDIN: Decorator = click.option("--stdin-filename", metavar="BERKAS")
CACHE_DIR: Decorator = click.option("--cache-dir", type=click.Path(file_okay=False), metavar="FOLDER")
BASELINE: Decorator = click.option("--baseline", type=_FILE, metavar="BERKAS")
BASELINE_FILE: Decorator = click.option("--file", "--baseline", "baseline", type=_FILE, metavar="BERKAS")


def _group(*options: Decorator) -> Decorator:
    """Several options at once; help lists them in this order."""

    def added(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return added


choosing = _group(
    CONFIG,
    click.option("--profile", metavar="P"),
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
