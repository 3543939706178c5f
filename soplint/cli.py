"""The commands. Results go to standard output, everything else to standard error.

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

import io
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

import click

# The rest of soplint is imported inside the commands: `soplint --version` and `--help` need none of it.
from . import __version__
from .bilingual import Group, Spoken, prescan, usage_text

if TYPE_CHECKING:
    from pathlib import Path

    from .baseline import Baseline
    from .config import Config
    from .policy import RuleSet
    from .records import Rendering
    from .repository import Report
    from .results import Problem

__all__ = ["cli", "main"]

_CONTEXT_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Group, context_settings=_CONTEXT_SETTINGS)
@click.version_option(__version__, "-V", "--version", prog_name="soplint", message="%(prog)s %(version)s")
@click.option("--lang", type=click.Choice(["id", "en"]))
def cli(lang: str | None) -> None:
    """The group of all commands."""
    Spoken.chosen = lang


_FILE = click.Path(dir_okay=False)
_LANG: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option("--lang", type=click.Choice(["id", "en"]))
_PROFILE: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option("--profile", metavar="P")


def _each(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Several values, one by one or with commas between them; what stands between two commas may be blank."""
    from .config import placed

    words = [word.strip() for several in given for word in several.split(",")]
    named = tuple(placed(word, option.opts[0]) for word in words if word)
    if given and not named:
        raise click.BadOptionUsage(option.opts[0], "", context)
    return named


_SELECT: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--select", multiple=True, metavar="X", callback=_each
)
_IGNORE: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--ignore", multiple=True, metavar="X", callback=_each
)
_TODAY: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="TANGGAL",
)


def _choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose rules, the day, and what is compared with."""
    for option in (
        _TODAY,
        click.option("--context", multiple=True, metavar="FOLDER"),
        _IGNORE,
        _SELECT,
        _PROFILE,
    ):
        command = option(command)
    return command


def _failing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say from where on a run fails."""
    for option in (
        click.option("--max-warnings", type=click.IntRange(min=0), metavar="N"),
        click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"])),
    ):
        command = option(command)
    return command


def _working(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options on how the work is done; none of them changes what is said."""
    for option in (
        _CACHE_DIR,
        click.option("--no-cache", is_flag=True),
        click.option("--jobs", type=click.IntRange(min=1), metavar="N"),
        click.option("--scheduler", metavar="ALAMAT"),
        click.option("--engine", type=click.Choice(["local", "dask"]), default="local"),
    ):
        command = option(command)
    return command


_CACHE_DIR: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--cache-dir", type=click.Path(file_okay=False), metavar="FOLDER"
)


@cli.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@_choosing
@_failing
@click.option("-f", "--format", "formats", multiple=True, metavar="FORMAT[=BERKAS]")
@click.option("--baseline", type=_FILE, metavar="BERKAS")
@_working
@click.option("--quiet", is_flag=True)
@click.option("--statistics", is_flag=True)
@_LANG
def check(paths: tuple[str, ...], formats: tuple[str, ...], quiet: bool, statistics: bool, **given: Any) -> None:
    """Judge files, folders, patterns or standard input."""
    from .report import renderings

    config = _config(**given)
    outputs = _outputs(formats or ("text",), paths, config.lang)
    baseline = None
    if config.baseline is not None:
        from .baseline import read_baseline

        baseline = read_baseline(config.baseline)
    prepared = renderings([name for name, _ in outputs], quiet=quiet)
    report = _report(paths, config, {**given, "quiet": quiet}, baseline=baseline, renderings=prepared)
    _write(report, outputs, quiet=quiet, statistics=statistics)
    sys.exit(_exit_code(report, config))


def _report(
    paths: tuple[str, ...],
    config: "Config",
    given: Mapping[str, Any],
    *,
    baseline: "Baseline | None" = None,
    renderings: "Mapping[str, Rendering] | None" = None,
) -> "Report":
    """What is found in the files that the paths name; ``given`` are the options of the command."""
    from pathlib import Path

    from .cache import cache_folder
    from .progress import Bar
    from .repository import check_paths
    from .store import FILE, Store

    folder = Path(given["cache_dir"]) if given["cache_dir"] is not None else cache_folder()
    with Bar(config.lang, wanted=not given.get("quiet")) as bar:
        return check_paths(
            paths,
            config,
            config.today or date.today(),
            sys.stdin.buffer.read() if "-" in paths else b"",
            context=given["context"],
            renderings=renderings,
            store=Store(None if given["no_cache"] else folder / FILE),
            **_work(given),
            baseline=baseline,
            progress=bar,
        )


def _work(given: Mapping[str, Any]) -> dict[str, Any]:
    """How the work is spread, by the options of :func:`_choosing` and :func:`_working`."""
    jobs = given["jobs"] or os.cpu_count() or 1
    if given["engine"] == "dask":
        from .cluster import judged_by_cluster

        return {"work": partial(judged_by_cluster, jobs=jobs, scheduler=given["scheduler"])}
    if given["scheduler"] is not None:
        from .cluster import ClusterError

        raise ClusterError("cluster.scheduler")
    return {"jobs": jobs}


@cli.command("report")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="BERKAS",
)
@_choosing
@_working
@_LANG
def write_report(paths: tuple[str, ...], output: str, **given: Any) -> None:
    """Write the correction report."""
    from pathlib import Path

    from .messages import message
    from .report import check_document_path, write_document

    config = _config(**given)
    file = Path(output)
    check_document_path(file)
    _check_place(output, paths)
    report = _report(paths, config, given)
    _say(report.problems, config.lang)
    write_document(report, file)
    summary = report.summary
    findings = summary.error + summary.warning + summary.info
    values = {"file": output, "sops": summary.sops, "files": summary.files, "findings": findings}
    click.echo(message("laporan.ditulis", config.lang, **values), err=True)
    sys.exit(2 if report.problems else 0)


@cli.group("baseline")
def baseline_group() -> None:
    """Known findings of an old repository."""


_BASELINE_FILE = click.option(
    "--file",
    "baseline",
    type=_FILE,
    metavar="BERKAS",
)


@baseline_group.command("write")
@click.argument("paths", nargs=-1, metavar="PATH...")
@_BASELINE_FILE
@_choosing
@_working
@_LANG
def baseline_write(paths: tuple[str, ...], **given: Any) -> None:
    """Put down what is found now."""
    from .baseline import Baseline, read_baseline, write_baseline
    from .messages import message

    config = _config(**given)
    file = _baseline_file(config)
    baseline = read_baseline(file) if file.exists() else Baseline((), file.parent)
    report = _report(paths, config, given, baseline=baseline)
    _say(report.problems, config.lang)
    if report.summary.files:
        write_baseline(file, baseline.renewed())
        kept = len(baseline.in_state("unjudged"))
        click.echo(message("baseline.written", config.lang, file=file, count=len(baseline.renewed()), kept=kept))
        if config.baseline is None:
            click.echo(message("baseline.use", config.lang, file=file.as_posix()), err=True)
    sys.exit(2 if report.problems else 0)


@baseline_group.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...")
@_BASELINE_FILE
@_choosing
@_failing
@_working
@_LANG
def baseline_check(paths: tuple[str, ...], **given: Any) -> None:
    """Compare what is found now with what was known."""
    from .baseline import read_baseline
    from .messages import message
    from .report import renderings

    config = _config(**given)
    baseline = read_baseline(_baseline_file(config))
    report = _report(paths, config, given, baseline=baseline, renderings=renderings(["text"], quiet=True))
    _write(report, [("text", None)], quiet=True)
    resolved = baseline.in_state("resolved")
    for entry in resolved:
        click.echo(message("baseline.resolved", config.lang, **entry._asdict()))
    counts = {state: len(baseline.in_state(state)) for state in ("known", "unjudged")}
    click.echo(message("baseline.summary", config.lang, resolved=len(resolved), **counts))
    if resolved:
        click.echo(message("baseline.renew", config.lang), err=True)
    sys.exit(_exit_code(report, config))


def _baseline_file(config: "Config") -> "Path":
    from pathlib import Path

    from .baseline import NAME

    return config.baseline or Path(NAME)


@cli.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@_PROFILE
@click.option("--diff", "as_diff", is_flag=True)
@click.option("--output", type=click.Path(file_okay=False), metavar="FOLDER")
@_SELECT
@click.option("--suggest", is_flag=True)
@_TODAY
@_LANG
def fix(
    paths: tuple[str, ...],
    as_diff: bool,
    output: str | None,
    select: tuple[str, ...],
    suggest: bool,
    **given: Any,
) -> None:
    """Offer corrections."""
    from pathlib import Path

    from .discovery import find_files
    from .fix import FixError, diff, fix_paths, write_copies
    from .messages import message

    config = _config(**given)
    if as_diff and output is not None:
        raise FixError("fix.one_way")
    standard_input = sys.stdin.buffer.read() if "-" in paths else b""
    today = config.today or date.today()
    fixed, problems = fix_paths(paths, _rules(config), config, today, standard_input, select=select, suggest=suggest)
    _say(problems, config.lang)
    changed = [one for one in fixed if one.applied]
    if output is None:
        # Bytes: a patch has to match the file, whatever the terminal's encoding.
        click.echo("".join(line for one in changed for line in diff(one)).encode(), nl=False)
    else:
        for path in write_copies(changed, Path(output), map(Path, find_files(paths)[0])):
            click.echo(path)
    counts = {name: sum(len(getattr(one, name)) for one in fixed) for name in ("applied", "dropped")}
    if fixed:
        click.echo(message("fix.summary", config.lang, files=len(fixed), **counts), err=True)
    sys.exit(2 if problems else int(bool(changed)))


def _config(**given: Any) -> "Config":
    """The configuration file, with what the command line says on top."""
    from pathlib import Path

    from .config import find_config, load_config, placed

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


def _rules(config: "Config", *, examples: bool = False) -> "RuleSet":
    from .policy import load_rules

    return load_rules(config.rules, config.acuan, examples=examples)


def _outputs(given: Iterable[str], paths: tuple[str, ...], lang: str) -> list[tuple[str, str | None]]:
    """Each format with the file that it goes to, None for standard output; refused where two would go to one place."""
    from .messages import UserError, message, nearest
    from .report import FORMATS

    outputs: list[tuple[str, str | None]] = []
    taken: dict[str | None, str] = {}
    for one in given:
        name, equals, file = one.partition("=")
        if name not in FORMATS:
            raise UserError("cli.format", nearest(name, FORMATS), name=name, choices=", ".join(FORMATS))
        if equals and not file:
            raise UserError("cli.format_file", name=name)
        place = os.path.realpath(file) if file else None
        if place in taken:
            where = file or message("cli.stdout", lang)
            raise UserError("cli.format_twice", first=taken[place], second=name, place=where)
        taken[place] = name
        if file:
            _check_place(file, paths)
        outputs.append((name, file or None))
    return outputs


def _check_place(file: str, paths: tuple[str, ...]) -> None:
    """Refuse a file that cannot be written, or that is one of those under review, before any is judged."""
    from pathlib import Path

    from .discovery import find_files
    from .report import DocumentError, check_place

    place = Path(file)
    check_place(place)
    if place.exists() and any(path.exists() and path.samefile(place) for path in map(Path, find_files(paths)[0])):
        raise DocumentError("laporan.is_input", file=file)


def _write(report: "Report", outputs: list[tuple[str, str | None]], **options: bool) -> None:
    from pathlib import Path

    from .files import replacing
    from .report import write

    _say(report.problems, report.lang)
    for name, file in outputs:
        if file is None:
            write(report, name, _standard_output(name), **options)
            continue
        with replacing(Path(file)) as stream:
            write(report, name, stream, **options)


def _standard_output(format_name: str) -> TextIO:
    """Standard output; what programs read is UTF-8 with LF on every machine."""
    if format_name != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


def _say(problems: "Iterable[Problem]", lang: str) -> None:
    """What could not be judged, a line for each."""
    from .messages import message

    for problem in problems:
        place = f"{problem.path}: " if problem.path else ""
        click.echo(f"{place}{problem.code} {message(problem.key, lang, **problem.values)}", err=True)


def _exit_code(report: "Report", config: "Config") -> int:
    from .findings import Severity

    if report.problems:
        return 2
    worst = report.worst()
    if config.max_warnings is not None and report.summary.warning > config.max_warnings:
        return 1
    if worst is None or config.fail_on == "never":
        return 0
    return int(worst.rank >= Severity(config.fail_on).rank)


@cli.command()
@click.argument("file", metavar="BERKAS")
@click.option("--tokens", "what", flag_value="tokens")
@click.option("--tree", "what", flag_value="tree")
@click.option("--model", "what", flag_value="model", default=True)
@click.option("--residue", "what", flag_value="residue")
@_LANG
def parse(file: str, what: str, lang: str | None) -> None:
    """Show what was read of one file."""
    from pathlib import Path

    from . import dump
    from .messages import FileError
    from .source import Source, SourceError, decode, read_source

    _config(lang=lang)
    try:
        source = decode(sys.stdin.buffer.read()) if file == "-" else read_source(Path(file), file)
    except SourceError as error:
        raise FileError(file, "", f"sys.{error.reason}") from None
    views: dict[str, Callable[[Source], str]] = {
        "tokens": dump.tokens,
        "tree": dump.tree,
        "model": dump.model,
        "residue": dump.residue,
    }
    click.echo(views[what](source))


@cli.command()
@click.argument("rule", metavar="KODE|NAMA")
@_LANG
def explain(rule: str, lang: str | None) -> None:
    """Explain one rule."""
    from .codes import OWN_CODES, explain_code, find_code
    from .explain import explain_rule
    from .listing import list_rules
    from .messages import UserError, message, nearest

    config = _config(lang=lang)
    own = find_code(rule)
    if own is not None:
        click.echo(explain_code(own, config.lang))
        return
    ruleset = _rules(config, examples=True)
    found = next((entry for entry in ruleset.rules if rule.upper() == entry.code or rule.lower() == entry.name), None)
    if found is not None:
        click.echo(explain_rule(found, config.lang))
        return
    words = [*ruleset.words(), *(word for entry in OWN_CODES for word in (entry.code, entry.name, entry.code[:3]))]
    family = rule.upper()
    if family not in words:
        raise UserError("config.no_rule", nearest(rule, words), word=rule)
    click.echo(list_rules(ruleset, config.lang, family))
    click.echo(message("rules.family", config.lang), err=True)


@cli.group(invoke_without_command=True)
@click.option("--markdown", is_flag=True)
@_LANG
@click.pass_context
def rules(context: click.Context, markdown: bool, lang: str | None) -> None:
    """List all rules."""
    if context.invoked_subcommand is not None:
        return
    from .listing import list_rules, rules_readme
    from .policy import load_rules

    config = _config(lang=lang)
    if markdown:
        # Bytes: the file is the same wherever it is made.
        click.echo(f"{rules_readme(load_rules(), config.lang)}\n".encode(), nl=False)
        return
    click.echo(list_rules(_rules(config), config.lang))


@rules.command("test")
@click.argument("files", nargs=-1, metavar="[BERKAS...]")
@_LANG
def rules_test(files: tuple[str, ...], lang: str | None) -> None:
    """Run the examples of rules."""
    from pathlib import Path

    from .examples import run_examples
    from .messages import message
    from .policy import load_rules

    config = _config(lang=lang)
    ruleset = load_rules(tuple(Path(file) for file in files) or config.rules, config.acuan, examples=True)
    only = set(files) if files else None
    chosen = [rule for rule in ruleset.rules if only is None or rule.file in only]
    failures = [line for rule in chosen for line in run_examples(rule, ruleset, config.lang)]
    for line in failures:
        click.echo(line)
    count = sum(len(rule.examples) for rule in chosen)
    click.echo(message("examples.summary", config.lang, rules=len(chosen), examples=count, failures=len(failures)))
    sys.exit(int(bool(failures)))


@cli.group("cache")
def cache_group() -> None:
    """What was worked out before."""


@cache_group.command("clear")
@_CACHE_DIR
@_LANG
def cache_clear(cache_dir: str | None, lang: str | None) -> None:
    """Forget what was worked out before."""
    from pathlib import Path

    from .cache import cache_folder
    from .messages import message
    from .store import clear

    folder = Path(cache_dir) if cache_dir is not None else cache_folder()
    key = "cache.cleared" if clear(folder) else "cache.empty"
    click.echo(message(key, _config(lang=lang).lang, folder=folder))


@cli.group("config")
def config_group() -> None:
    """The configuration."""


@config_group.command("show")
@_LANG
def config_show(lang: str | None) -> None:
    """Show the settings in force."""
    from .config_toml import config_toml

    click.echo(config_toml(_config(lang=lang)))


@config_group.command("schema")
@_LANG
def config_schema(lang: str | None) -> None:
    """Print the schema for editors."""
    import json

    from .schema import schema

    Spoken.settle(lang or Spoken.lang())
    click.echo(json.dumps(schema(), ensure_ascii=False, indent=1))


@cli.command()
@click.option("--github", "jobs", flag_value="github", multiple=True)
@click.option("--gitlab", "jobs", flag_value="gitlab", multiple=True)
@_LANG
def init(jobs: tuple[str, ...], lang: str | None) -> None:
    """Write the files that a repository starts with."""
    from pathlib import Path

    from .messages import message
    from .starter import JOBS, start

    language = _config(lang=lang).lang
    started = start(Path.cwd(), jobs or JOBS, language, config=not jobs)
    for key, files in (("written", started.written), ("exists", started.kept)):
        for file in files:
            click.echo(message(f"init.{key}", language, file=file))
    if started.include is not None:
        click.echo(message("init.include", language, file=started.include))
    click.echo(message("init.next", language), err=True)


def main() -> None:
    """The entry point of the command ``soplint``."""
    code = _run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        # The reader of a pipe has left: nothing more can be said.
        code = code or 1
    # Everything is written. Taking the interpreter down object by object would take longer than checking a file.
    os._exit(code)


def _run() -> int:
    """Run the command; every way it can end becomes an exit code and, for an error, one line."""
    Spoken.asked = prescan(sys.argv[1:])
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
        click.echo(f"soplint: {_one_line(error)}", err=True)
        return 2
    return 0


def _one_line(error: Exception) -> str:
    from .messages import UserError, message
    from .source import SourceError

    lang = Spoken.lang()
    if isinstance(error, UserError):
        return error.text(lang)
    if isinstance(error, SourceError):
        return message(f"sys.{error.reason}", lang)
    if isinstance(error, OSError) and error.filename:
        return message("cli.file", lang, name=error.filename)
    if isinstance(error, click.ClickException):
        return usage_text(error)
    return message("cli.internal", lang, error=f"{type(error).__name__}: {error}")
