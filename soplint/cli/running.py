"""One run, from what the command line says to the exit code: settings, texts, rules, work and report."""

import os
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..config import Config, excluded, find_config, load_config, overruled
from ..files import in_one_line
from ..keys import check_patterns
from ..messages import UserError, message
from ..placed import ConfigError, placed
from .bilingual import Spoken

if TYPE_CHECKING:
    from ..config.baseline import Baseline
    from ..discovery import Found
    from ..policy import RuleSet
    from ..repository import Report
    from ..repository.printed import Rendering

__all__ = [
    "check_words",
    "configured",
    "cores",
    "exit_code",
    "find",
    "judged",
    "known",
    "rules_of",
    "spreading",
    "today_of",
]


def configured(**given: Any) -> Config:
    """The configuration file, with what the options of a command say on top; its language is in force from now on."""
    config = load_config(Path(given["config"]) if given.get("config") is not None else find_config(Path.cwd()))
    lang = given.get("lang") or Spoken.chosen or config.lang
    Spoken.settle(lang)
    today = given.get("today")
    left_out = check_patterns("--exclude", given.get("exclude") or (), partial(ConfigError, "", ""))
    return config._replace(
        lang=lang,
        profile=placed(given["profile"], "--profile") if given.get("profile") else config.profile,
        select=tuple(given.get("select") or config.select),
        ignore=(*config.ignore, *(given.get("ignore") or ())),
        exclude=(*config.exclude, *excluded(left_out, Path.cwd())),
        fail_on=given.get("fail_on") or config.fail_on,
        max_warnings=given["max_warnings"] if given.get("max_warnings") is not None else config.max_warnings,
        today=today.date() if today else config.today,
        baseline=Path(given["baseline"]) if given.get("baseline") is not None else config.baseline,
    )


def today_of(config: Config) -> date:
    """The day that dates are judged by."""
    return config.today or date.today()


def rules_of(config: Config, *, examples: bool = False) -> "RuleSet":
    """The rules in force, without their examples unless they are asked for."""
    from ..policy import load_rules

    return load_rules(config.rules, config.acuan, examples=examples)


def check_words(config: Config) -> "RuleSet":
    """The rules in force; a word of the configuration that names no rule or profile is refused.

    :raises ConfigError: for the first of them.
    """
    from ..config.waiver_use import waived_codes
    from ..repository.records import Judge

    judge = Judge(config, today_of(config))
    _ = judge.settings
    waived_codes(config.waivers, judge.ruleset)
    return judge.ruleset


def known(config: Config) -> "Baseline | None":
    """The baseline that the configuration names, if it names one."""
    if config.baseline is None:
        return None
    from ..config.baseline import read_baseline

    return read_baseline(config.baseline)


def find(paths: tuple[str, ...], config: Config, given: Mapping[str, Any]) -> "Found":
    """The texts that the paths name; what is passed over is told of. ``given`` are the options of the command.

    :raises UserError: for a name of a standard input that is not among the paths.
    """
    from ..discovery import find_texts

    stdin_filename = given.get("stdin_filename")
    if stdin_filename is not None and ("-" not in paths or not stdin_filename):
        raise UserError("cli.stdin_filename")
    found = find_texts(
        paths,
        sys.stdin.buffer.read() if "-" in paths else b"",
        standard_name=stdin_filename or "-",
        exclude=config.exclude,
        force=given["force_exclude"],
    )
    for path in found.reports:
        click.echo(f"{in_one_line(path)}: {message('note.report', config.lang)}", err=True)
    for path in found.linked:
        click.echo(f"{in_one_line(path)}: {message('note.linked', config.lang)}", err=True)
    if found.documents:
        count, path = len(found.documents), in_one_line(found.documents[0])
        click.echo(message("note.documents", config.lang, count=count, path=path), err=True)
    if found.excluded:
        click.echo(message("note.excluded", config.lang, count=found.excluded), err=True)
    return found


def judged(
    found: "Found",
    config: Config,
    given: Mapping[str, Any],
    *,
    baseline: "Baseline | None" = None,
    renderings: "Mapping[str, Rendering] | None" = None,
) -> "Report":
    """What is said of the texts; ``given`` are the options of the command."""
    from ..cache import cache_folder
    from ..repository import check_texts
    from ..repository.store import FILE, Store
    from .progress import Bar

    folder = Path(given["cache_dir"]) if given["cache_dir"] is not None else cache_folder()
    store = Store(None if given["no_cache"] else folder / FILE)
    # What is said of the texts is read from it until the command ends.
    click.get_current_context().call_on_close(store.close)
    if config.profile is not None and (config.ignore or config.severity):
        codes = ", ".join(overruled(rules_of(config), config))
        if codes:
            click.echo(message("note.overruled", config.lang, codes=codes, profile=config.profile), err=True)
    with Bar(config.lang, wanted=not given.get("quiet")) as bar:
        report = check_texts(
            found,
            config,
            today_of(config),
            context=given["context"],
            renderings=renderings,
            store=store,
            **spreading(given),
            baseline=baseline,
            progress=bar,
        )
    if report.uncompared:
        click.echo(message("note.uncompared", config.lang, count=report.uncompared), err=True)
    return report


_MOST_ON_WINDOWS = 61
"""Processes that Windows lets one wait for (https://docs.python.org/3/library/concurrent.futures.html)."""


def cores() -> int:
    """The cores that this process may use; a container or ``taskset`` may give it fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spreading(given: Mapping[str, Any]) -> dict[str, Any]:
    """How the work is spread, as :func:`soplint.repository.check_texts` takes it; ``given`` are the options."""
    jobs = given["jobs"] or cores()
    if sys.platform == "win32":
        jobs = min(jobs, _MOST_ON_WINDOWS)
    if given["engine"] == "dask":
        from ..repository.cluster import judged_by_cluster

        return {"work": partial(judged_by_cluster, jobs=jobs, scheduler=given["scheduler"])}
    if given["scheduler"] is not None:
        from ..repository.cluster import ClusterError

        raise ClusterError("cluster.scheduler")
    return {"jobs": jobs}


def exit_code(report: "Report", config: Config) -> int:
    """2 where something could not be judged, 1 where something was found from ``--fail-on`` on, else 0."""
    from ..findings import Severity

    if report.problems:
        return 2
    worst = report.worst()
    if config.max_warnings is not None and report.summary.warning > config.max_warnings:
        return 1
    if worst is None or config.fail_on == "never":
        return 0
    return int(worst.rank >= Severity(config.fail_on).rank)
