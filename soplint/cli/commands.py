"""The commands that read SOPs: check, report, fix, parse, and the two of the baseline.

Who reads standard output may leave before its end (``soplint check sop/ | head``); the exit code says the same.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .bilingual import Command, Group
from .options import (
    BASELINE,
    BASELINE_FILE,
    CONFIG,
    FOLDER,
    LANG,
    PATHS,
    SPOKEN,
    STDIN,
    choosing,
    comparing,
    failing,
    working,
)

if TYPE_CHECKING:
    from ..fix import Fixed

__all__ = ["COMMANDS"]


@click.command(cls=Command)
@PATHS
@comparing
@failing
@click.option("-f", "--format", "formats", multiple=True, metavar="FORMAT[=BERKAS]")
@BASELINE
@STDIN
@working
@click.option("-q", "--quiet", is_flag=True)
@click.option("--statistics", is_flag=True)
@LANG
def check(paths: tuple[str, ...], formats: tuple[str, ...], quiet: bool, statistics: bool, **given: Any) -> None:
    """Judge files, folders, patterns or standard input."""
    from ..report import renderings
    from .output import outputs, spare_inputs, write_all
    from .running import configured, exit_code, find, judged, known

    config = configured(**given)
    wanted = outputs(formats or ("text",), config.lang, quiet=quiet, statistics=statistics)
    found = find(paths, config, given)
    spare_inputs((output.file for output in wanted), found)
    prepared = renderings([output.format for output in wanted], quiet=quiet)
    report = judged(found, config, {**given, "quiet": quiet}, baseline=known(config), renderings=prepared)
    with suppress(BrokenPipeError):
        write_all(report, wanted, quiet=quiet, statistics=statistics)
    sys.exit(exit_code(report, config))


@click.command("report", cls=Command)
@PATHS
@click.option("-o", "--output", required=True, metavar="BERKAS")
@comparing
@BASELINE
@working
@LANG
def write_report(paths: tuple[str, ...], output: str, **given: Any) -> None:
    """Write the correction report."""
    from ..messages import message
    from ..report import check_document_path, write_document
    from .output import say, spare_inputs
    from .progress import Bar
    from .running import configured, find, judged, known

    config = configured(**given)
    file = Path(output)
    check_document_path(file)
    found = find(paths, config, given)
    spare_inputs([file], found)
    report = judged(found, config, given, baseline=known(config))
    say(report.problems, config.lang)
    with Bar(config.lang) as bar:
        report.progress = bar
        write_document(report, file)
    summary = report.summary
    findings = summary.error + summary.warning + summary.info
    values = {"file": output, "sops": summary.sops, "files": summary.files, "findings": findings}
    click.echo(message("laporan.ditulis", config.lang, **values), err=True)
    sys.exit(2 if report.problems else 0)


@click.command(cls=Command)
@PATHS
@choosing
@BASELINE
@STDIN
@click.option("--diff", "as_diff", is_flag=True)
@click.option("--output", type=FOLDER, metavar="FOLDER")
@click.option("--suggest", is_flag=True)
@LANG
def fix(
    paths: tuple[str, ...],
    as_diff: bool,
    output: str | None,
    select: tuple[str, ...],
    suggest: bool,
    **given: Any,
) -> None:
    """Offer corrections."""
    from ..discovery import reader_of
    from ..fix import FixError, diff, fix_texts, write_copies
    from .output import say, show
    from .running import configured, find, known, today_of

    config = configured(**given)
    if as_diff and output is not None:
        raise FixError("fix.one_way")
    if output is not None and (reader := reader_of(Path(output), paths, config.exclude)) is not None:
        raise FixError("fix.among_originals", folder=output, path=reader)
    found = find(paths, config, given)
    fixed, problems = fix_texts(
        found,
        config,
        today_of(config),
        select=select,
        suggest=suggest,
        baseline=known(config),
    )
    say(problems, config.lang)
    changed = [one for one in fixed if one.applied]
    if output is None:
        with suppress(BrokenPipeError):
            show(b"".join(line for one in changed for line in diff(one)))
    else:
        for path in write_copies(changed, Path(output), [Path(text.path) for text in found.texts]):
            show(f"{path}\n")
    _say_what_was_fixed(fixed, config.lang)
    sys.exit(2 if problems else int(bool(changed)))


def _say_what_was_fixed(fixed: "list[Fixed]", lang: str) -> None:
    """Sum up on stderr what was corrected, what was not, and what may be."""
    from ..messages import message

    counts = {name: sum(len(getattr(one, name)) for one in fixed) for name in ("applied", "dropped", "suggested")}
    if fixed:
        click.echo(message("fix.summary", lang, files=len(fixed), applied=counts["applied"]), err=True)
    for name in ("dropped", "suggested"):
        if counts[name]:
            click.echo(message(f"fix.{name}", lang, count=counts[name]), err=True)


@click.command(cls=Command)
@click.argument("file", metavar="BERKAS")
@click.option("--tokens", "what", flag_value="tokens")
@click.option("--tree", "what", flag_value="tree")
@click.option("--model", "what", flag_value="model", default=True)
@click.option("--residue", "what", flag_value="residue")
@CONFIG
@LANG
def parse(file: str, what: str, **given: Any) -> None:
    """Show what was read of one file."""
    from ..messages import FileError
    from ..source import Source, SourceError, decode, read_bytes
    from . import dump
    from .output import show
    from .running import configured, rules_of

    config = configured(**given)
    if config.acuan:
        # With the rules come the user's reference tables, by which texts are read too.
        rules_of(config)
    try:
        source = decode(sys.stdin.buffer.read() if file == "-" else read_bytes(file), file)
    except SourceError as error:
        raise FileError(file, "", f"sys.{error.reason}") from None
    views: dict[str, Callable[[Source], str]] = {
        "tokens": dump.tokens,
        "tree": dump.tree,
        "model": dump.model,
        "residue": dump.residue,
    }
    view = views[what](source)
    show(f"{view}\n" if view else "")


@click.group("baseline", cls=Group)
@SPOKEN
def baseline_group() -> None:
    """Known findings of an old repository."""


@baseline_group.command("write")
@PATHS
@BASELINE_FILE
@comparing
@working
@LANG
def baseline_write(paths: tuple[str, ...], **given: Any) -> None:
    """Put down what is found now."""
    from ..config.baseline import NAME, Baseline, read_baseline, write_baseline
    from ..files import shown
    from ..messages import UserError, message
    from .output import say
    from .running import configured, find, judged

    config = configured(**given)
    if "-" in paths:
        raise UserError("baseline.standard_input")
    file = config.baseline or Path(NAME)
    baseline = read_baseline(file) if file.exists() else Baseline((), file.parent)
    report = judged(find(paths, config, given), config, given, baseline=baseline)
    say(report.problems, config.lang)
    if report.summary.files:
        write_baseline(file, baseline.renewed())
        kept = len(baseline.in_state("unjudged"))
        click.echo(message("baseline.written", config.lang, file=shown(file), count=len(baseline.renewed())))
        if kept:
            click.echo(message("baseline.kept", config.lang, count=kept), err=True)
        left = sum(finding.code in report.bound for one in report.files for finding in one.findings)
        if left:
            click.echo(message("baseline.mandatory", config.lang, count=left, profile=config.profile), err=True)
        if config.baseline is None:
            click.echo(message("baseline.use", config.lang, file=shown(file)), err=True)
    sys.exit(2 if report.problems else 0)


@baseline_group.command("check")
@PATHS
@BASELINE_FILE
@comparing
@failing
@working
@LANG
def baseline_check(paths: tuple[str, ...], **given: Any) -> None:
    """Compare what is found now with what was known."""
    from ..config.baseline import NAME, read_baseline
    from ..messages import message
    from ..report import renderings
    from ..report.signs import printable
    from .output import Output, write_all
    from .running import configured, exit_code, find, judged

    config = configured(**given)
    baseline = read_baseline(config.baseline or Path(NAME))
    found = find(paths, config, given)
    report = judged(found, config, given, baseline=baseline, renderings=renderings(["text"], quiet=True))
    resolved = baseline.in_state("resolved")
    counts = {state: len(baseline.in_state(state)) for state in ("known", "unjudged")}
    with suppress(BrokenPipeError):
        write_all(report, [Output("text")], quiet=True)
        for entry in resolved:
            click.echo(printable(message("baseline.resolved", config.lang, **entry._asdict())))
        click.echo(message("baseline.summary", config.lang, resolved=len(resolved), **counts))
    if resolved:
        click.echo(message("baseline.renew", config.lang), err=True)
    sys.exit(exit_code(report, config))


COMMANDS: dict[str, click.Command] = {
    "check": check,
    "report": write_report,
    "fix": fix,
    "parse": parse,
    "baseline": baseline_group,
}
