"""One run, from what the command line says to the exit code: settings, texts, rules, work and report."""

import os
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..bilingual import Spoken
from ..config import Config, find_config, load_config
from ..messages import message
from ..placed import placed

if TYPE_CHECKING:
    from ..baseline import Baseline
    from ..discovery import Found
    from ..policy import RuleSet
    from ..repository import Report
    from ..repository.records import Rendering

__all__ = ["configured", "exit_code", "find", "judged", "rules_of", "today_of"]


def configured(**given: Any) -> Config:
    """The configuration file, with what the options of a command say on top; its language is in force from now on."""
    config = load_config(find_config(Path.cwd()))
    lang = given.get("lang") or Spoken.chosen or config.lang
    Spoken.settle(lang)
    today = given.get("today")
    return config._replace(
        lang=lang,
        profile=placed(given["profile"], "--profile") if given.get("profile") else config.profile,
        select=tuple(given.get("select") or config.select),
        ignore=(*config.ignore, *(given.get("ignore") or ())),
        fail_on=given.get("fail_on") or config.fail_on,
        max_warnings=given["max_warnings"] if given.get("max_warnings") is not None else config.max_warnings,
        today=today.date() if today else config.today,
        baseline=Path(given["baseline"]) if given.get("baseline") else config.baseline,
    )


def today_of(config: Config) -> date:
    """The day that dates are judged by."""
    return config.today or date.today()


def rules_of(config: Config, *, examples: bool = False) -> "RuleSet":
    """The rules in force, without their examples unless they are asked for."""
    from ..policy import load_rules

    return load_rules(config.rules, config.acuan, examples=examples)


def find(paths: tuple[str, ...], lang: str) -> "Found":
    """The texts that the paths name; reports among them are passed over with a word."""
    from ..discovery import find_texts

    found = find_texts(paths, sys.stdin.buffer.read() if "-" in paths else b"")
    for path in found.reports:
        click.echo(f"{path}: {message('note.report', lang)}", err=True)
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
    from ..progress import Bar
    from ..repository import check_texts
    from ..repository.store import FILE, Store

    folder = Path(given["cache_dir"]) if given["cache_dir"] is not None else cache_folder()
    with Bar(config.lang, wanted=not given.get("quiet")) as bar:
        return check_texts(
            found,
            config,
            today_of(config),
            context=given["context"],
            renderings=renderings,
            store=Store(None if given["no_cache"] else folder / FILE),
            **_work(given),
            baseline=baseline,
            progress=bar,
        )


def _work(given: Mapping[str, Any]) -> dict[str, Any]:
    """How the work is spread."""
    jobs = given["jobs"] or os.cpu_count() or 1
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
