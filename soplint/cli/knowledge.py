"""The commands that say what soplint knows: explain, rules, and the configuration."""

import sys
from pathlib import Path

import click

from ..bilingual import Command, Group
from .options import LANG

__all__ = ["COMMANDS"]


@click.command(cls=Command)
@click.argument("rule", metavar="KODE|NAMA")
@LANG
def explain(rule: str, lang: str | None) -> None:
    """Explain one rule, or list those of a family."""
    from ..codes import OWN_CODES, explain_code, find_code
    from ..explain import explain_rule
    from ..listing import list_rules
    from ..messages import UserError, message, nearest
    from ..profiles import ladder, lowest_profile
    from .running import configured, rules_of

    config = configured(lang=lang)
    own = find_code(rule)
    if own is not None:
        click.echo(explain_code(own, config.lang))
        return
    ruleset = rules_of(config, examples=True)
    found = ruleset.find(rule)
    if found is not None:
        click.echo(explain_rule(found, lowest_profile(found, ladder(ruleset)), config.lang))
        return
    words = [*ruleset.words(), *(word for entry in OWN_CODES for word in (entry.code, entry.name, entry.code[:3]))]
    family = rule.upper()
    if family not in words:
        raise UserError("config.no_rule", nearest(rule, words), word=rule)
    click.echo(list_rules(ruleset, config.lang, family))
    click.echo(message("rules.family", config.lang), err=True)


@click.group(cls=Group, invoke_without_command=True)
@click.option("--markdown", is_flag=True)
@LANG
@click.pass_context
def rules(context: click.Context, markdown: bool, lang: str | None) -> None:
    """List all rules."""
    if context.invoked_subcommand is not None:
        return
    from ..listing import list_rules, rules_readme
    from ..policy import load_rules
    from .running import configured, rules_of

    config = configured(lang=lang)
    if markdown:
        # Bytes: the file is the same wherever it is made.
        click.echo(f"{rules_readme(load_rules(), config.lang)}\n".encode(), nl=False)
        return
    click.echo(list_rules(rules_of(config), config.lang))


@rules.command("test")
@click.argument("files", nargs=-1, metavar="[BERKAS...]")
@LANG
def rules_test(files: tuple[str, ...], lang: str | None) -> None:
    """Run the examples of rules."""
    from ..examples import run_examples
    from ..messages import UserError, message
    from .running import configured, rules_of

    config = configured(lang=lang)
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


@click.group("config", cls=Group)
def config_group() -> None:
    """The configuration."""


@config_group.command("show")
@LANG
def config_show(lang: str | None) -> None:
    """Show the settings in force."""
    from ..config_toml import config_toml
    from .running import configured

    click.echo(config_toml(configured(lang=lang)))


@config_group.command("schema")
# Mistakes in the command line know the language; the schema itself has none.
@click.option("--lang", type=click.Choice(["id", "en"]), expose_value=False)
def config_schema() -> None:
    """Print the schema for editors."""
    import json

    from ..schema import schema

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=1))


COMMANDS: dict[str, click.Command] = {"explain": explain, "rules": rules, "config": config_group}
