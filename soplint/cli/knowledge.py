"""The commands that say what soplint knows: explain, rules, and the configuration."""

import sys
from pathlib import Path
from typing import Any, Literal

import click

from .bilingual import Command, Group
from .options import CONFIG, LANG, SPOKEN

__all__ = ["COMMANDS"]


@click.command(cls=Command)
@click.argument("rule", metavar="KODE|NAMA")
@CONFIG
@LANG
def explain(rule: str, **given: Any) -> None:
    """Explain one rule, or list those of a family."""
    from ..config.profiles import ladder, lowest_profile
    from ..messages import UserError, message, nearest
    from ..report.explain import explain_code, explain_rule
    from ..report.listing import list_rules
    from ..results.codes import OWN_CODES, find_code
    from .running import configured, rules_of

    config = configured(**given)
    own = find_code(rule)
    if own is not None:
        click.echo(explain_code(own, config.lang))
        return
    ruleset = rules_of(config, examples=True)
    found = ruleset.find(rule)
    if found is not None:
        profiles = ladder(ruleset)
        mandatory = any(found.code in profile.mandatory for profile in profiles)
        click.echo(explain_rule(found, lowest_profile(found, profiles), config.lang, mandatory=mandatory))
        return
    words = [*ruleset.words(), *(word for entry in OWN_CODES for word in (entry.code, entry.name, entry.code[:3]))]
    family = rule.upper()
    if family not in words:
        raise UserError("config.no_rule", nearest(rule, words), word=rule)
    click.echo(list_rules(ruleset, config.lang, family))
    click.echo(message("rules.family", config.lang), err=True)


@click.group(cls=Group, invoke_without_command=True)
@click.option("-f", "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@click.option("--markdown", "form", flag_value="markdown")
@CONFIG
@LANG
@click.pass_context
def rules(context: click.Context, /, form: str, **given: Any) -> None:
    """List all rules."""
    if context.invoked_subcommand is not None:
        # What stands before the name of a command counts for it, as --lang does.
        context.default_map = {context.invoked_subcommand: given}
        return
    from ..policy import load_rules
    from ..report.listing import list_rules, rules_json, rules_readme
    from .running import configured, rules_of

    config = configured(**given)
    if form == "markdown":
        # Bytes: the file is the same wherever it is made.
        click.echo(f"{rules_readme(load_rules(), config.lang)}\n".encode(), nl=False)
        return
    ruleset = rules_of(config)
    if form == "json":
        click.echo(f"{rules_json(ruleset, config.lang)}\n".encode(), nl=False)
        return
    click.echo(list_rules(ruleset, config.lang))


@rules.command("test")
@click.argument("files", nargs=-1, metavar="[BERKAS...]")
@CONFIG
@LANG
def rules_test(files: tuple[str, ...], **given: Any) -> None:
    """Run the examples of rules."""
    from ..examples import run_examples
    from ..messages import UserError, message
    from .running import configured, rules_of

    config = configured(**given)
    if files:
        config = config._replace(rules=tuple(map(Path, files)))
    ruleset = rules_of(config, examples=True)
    chosen = [rule for rule in ruleset.rules if not files or rule.code in ruleset.own]
    if not chosen:
        raise UserError("examples.none", files=", ".join(files))
    failures = [line for rule in chosen for line in run_examples(rule, ruleset, config.lang)]
    for line in failures:
        click.echo(line)
    count = sum(len(rule.examples) for rule in chosen)
    click.echo(message("examples.summary", config.lang, rules=len(chosen), examples=count, failures=len(failures)))
    sys.exit(int(bool(failures)))


@rules.command("schema")
@SPOKEN
def rules_schema() -> None:
    """Print the schema of rule files for editors."""
    _print_schema("rules")


@click.group("config", cls=Group)
@SPOKEN
def config_group() -> None:
    """The configuration."""


@config_group.command("show")
@CONFIG
@LANG
def config_show(**given: Any) -> None:
    """Show the settings in force."""
    from ..config.as_toml import config_toml
    from ..config.profiles import usual_profile
    from .running import check_words, configured

    config = configured(**given)
    ruleset = check_words(config)
    click.echo(config_toml(config, usual_profile(ruleset)))


@config_group.command("schema")
@SPOKEN
def config_schema() -> None:
    """Print the schema of the configuration for editors."""
    _print_schema("config")


def _print_schema(part: Literal["config", "rules"]) -> None:
    import json

    from ..config.schema import schema

    click.echo(json.dumps(schema(part), ensure_ascii=False, indent=1))


COMMANDS: dict[str, click.Command] = {"explain": explain, "rules": rules, "config": config_group}
