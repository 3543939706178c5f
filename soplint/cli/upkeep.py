"""The commands that look after files of soplint's own: what is remembered, and what a repository starts with."""

from pathlib import Path

import click

from .bilingual import Command, Group
from .options import CACHE_DIR, LANG, SPOKEN

__all__ = ["COMMANDS"]


@click.group("cache", cls=Group)
@SPOKEN
def cache_group() -> None:
    """What was worked out before."""


@cache_group.command("clear")
@CACHE_DIR
@LANG
def clear_cache(cache_dir: str | None, lang: str | None) -> None:
    """Forget what was worked out before."""
    from ..cache import cache_folder
    from ..messages import message
    from ..repository.store import clear
    from .running import configured

    folder = Path(cache_dir) if cache_dir is not None else cache_folder()
    key = "cache.cleared" if clear(folder) else "cache.empty"
    click.echo(message(key, configured(lang=lang).lang, folder=folder))


@click.command(cls=Command)
@click.option("--github", "jobs", flag_value="github", multiple=True)
@click.option("--gitlab", "jobs", flag_value="gitlab", multiple=True)
@LANG
def init(jobs: tuple[str, ...], lang: str | None) -> None:
    """Write the files that a repository starts with."""
    from ..config.starter import JOBS, start
    from ..messages import message
    from .running import configured

    language = configured(lang=lang).lang
    started = start(Path.cwd(), jobs or JOBS, language, config=not jobs)
    for key, files in (("written", started.written), ("exists", started.kept)):
        for file in files:
            click.echo(message(f"init.{key}", language, file=file))
    if started.include is not None:
        click.echo(message("init.include", language, file=started.include))
    if started.source is not None:
        jobs_written = ", ".join(file for file in started.written if file.endswith(".yml"))
        click.echo(message("init.source", language, source=started.source, files=jobs_written), err=True)
    click.echo(message("init.next", language), err=True)


COMMANDS: dict[str, click.Command] = {"cache": cache_group, "init": init}
