"""click in two languages: what commands and options are for, the headings of help, and mistakes in a command line.

The texts stand in :mod:`soplint.messages` under ``help.<command>`` and ``option.<command>.<option>``, or
``option.<option>`` where the option means the same everywhere. A command needs to name none of them.
"""

import re
from typing import Any

import click

__all__ = ["Command", "Group", "Spoken", "option_key", "prescan", "prescan_file", "usage_text"]


class Spoken:
    """The language in force: what the command line asks for, else what the configuration says, else Indonesian.

    Help and errors may come before a command has read either.
    """

    asked: str | None = None
    """What stands on the command line."""

    chosen: str | None = None
    """What stands there before the command's name."""

    file: str | None = None
    """The configuration that the command line names."""

    _lang: str | None = None

    @classmethod
    def lang(cls) -> str:
        """The language; the configuration is read only when it is asked for and not known yet."""
        if cls._lang is None:
            cls._lang = cls.asked or _configured()
        return cls._lang

    @classmethod
    def settle(cls, lang: str) -> None:
        """Put a language in force."""
        cls._lang = lang


def _configured() -> str:
    from pathlib import Path

    from ..config import find_config, load_config
    from ..messages import UserError

    try:
        return load_config(Path(Spoken.file) if Spoken.file else find_config(Path.cwd())).lang
    except (UserError, OSError):
        # The command says what is wrong with it.
        return "id"


def _text(key: str, **values: object) -> str:
    from ..messages import message

    if key == "option.format":
        from ..report import FORMATS

        values["formats"] = ", ".join(FORMATS)
    return message(key, Spoken.lang(), **values)


def _path(context: click.Context) -> str:
    """The names of a command and of the groups that it stands in; the program's own is left out."""
    names = []
    while context.parent is not None:
        names.append(str(context.command.name))
        context = context.parent
    return ".".join(reversed(names)) or "soplint"


def option_key(command: str, option: click.Parameter) -> str:
    """The key of what an option of a command is for."""
    from ..messages import MESSAGES

    name = next(name for name in option.opts if name.startswith("--"))[2:]
    own = f"option.{command}.{name}"
    return own if own in MESSAGES else f"option.{name}"


def _metavars(text: str) -> str:
    """A usage line or option with the words that stand for values, such as BERKAS, in the language."""
    from ..messages import MESSAGES

    def word(found: "re.Match[str]") -> str:
        key = f"metavar.{found[0]}"
        return _text(key) if key in MESSAGES else found[0]

    return re.sub(r"[A-Z]{3,}", word, text)


def _extras(text: str) -> str:
    """What an option is for, with what click adds to it in brackets in the language."""
    text = text.replace("[required]", f"[{_text('help.required')}]")
    return re.sub(r"\[x>=(\d+)\]", lambda found: f"[{_text('help.from', least=found[1])}]", text)


class _BadValue(click.BadParameter):
    """A value that an option or argument does not take, with that value."""

    def __init__(self, error: click.BadParameter, value: object) -> None:
        super().__init__(error.message, error.ctx, error.param)
        self.value = value


class Command(click.Command):
    """A command whose help is in the language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what can follow the command's name."""
        pieces = _metavars(" ".join(self.collect_usage_pieces(ctx)))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{_text('help.usage')}: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_text(f"help.{_path(ctx)}"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option is for."""
        rows = []
        for param in self.get_params(ctx):
            if isinstance(param, click.Option):
                param.help = _text(option_key(_path(ctx), param))
                record = param.get_help_record(ctx)
                if record is not None:
                    rows.append((_metavars(record[0]), _extras(record[1])))
        with formatter.section(_text("help.options")):
            formatter.write_dl(rows)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; what is left over is refused in the language."""
        ctx.allow_extra_args = True
        given = list(args)
        try:
            rest = super().parse_args(ctx, args)
        except click.BadParameter as error:
            if error.param is None or isinstance(error, click.MissingParameter):
                raise
            # click forgets the value that it could not take.
            value = self.make_parser(ctx).parse_args(given)[0].get(str(error.param.name))
            raise _BadValue(error, value) from None
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            from ..messages import UserError

            raise UserError("cli.extra", words=" ".join(rest))
        return rest


class Group(Command, click.Group):
    """A group whose help is in the language, as that of the commands in it."""

    command_class = Command
    group_class = type

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option is for, and then each command."""
        Command.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command is for, in one line where it fits."""
        above = "" if ctx.parent is None else f"{_path(ctx)}."
        names = self.list_commands(ctx)
        with formatter.section(_text("help.commands")):
            formatter.write_dl([(name, _text(f"help.{above}{name}").partition("\n")[0]) for name in names])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; without a command the help is shown, as for a mistake."""
        # A shell that completes a command line reads what is there of it, and refuses nothing.
        if not args and not self.invoke_without_command and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            raise SystemExit(2)
        return Command.parse_args(self, ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of that name.

        :raises soplint.messages.UserError: when there is none.
        """
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-") and not ctx.resilient_parsing:
            from ..messages import UserError, nearest

            raise UserError("cli.no_command", nearest(name, self.list_commands(ctx)), name=name)
        return super().resolve_command(ctx, args)


def usage_text(error: click.ClickException) -> str:
    """A mistake in the command line, in one line."""
    if isinstance(error, click.NoSuchOption):
        from ..messages import UserError

        name = error.option_name
        return UserError("cli.no_option", _nearest_option(name, _options(error)), name=name).text(Spoken.lang())
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return _text("cli.missing", name=_shown(error.param))
    if isinstance(error, click.BadOptionUsage):
        return _text("cli.option_value", name=error.option_name)
    if isinstance(error, _BadValue) and error.param is not None:
        from ..messages import UserError, meant

        kind = error.param.type
        near = meant(str(error.value), map(str, kind.choices)) if isinstance(kind, click.Choice) else None
        values = {"value": error.value, "name": _shown(error.param), "wanted": _wanted(kind)}
        return UserError("cli.bad_value", near, **values).text(Spoken.lang())
    if isinstance(error, click.UsageError) and isinstance(getattr(error.ctx, "command", None), click.Group):
        return _text("cli.no_subcommand")
    return _text("cli.usage", error=error.format_message())


def _options(error: click.UsageError) -> list[str]:
    """The options of the command that a mistake was made in."""
    if error.ctx is None:
        return []
    params = error.ctx.command.get_params(error.ctx)
    return [name for param in params if isinstance(param, click.Option) for name in param.opts]


def _nearest_option(name: str, options: list[str]) -> str | None:
    """The option most like one that is not there. Its dashes make it like no other, and a letter like none."""
    from ..messages import nearest

    near = nearest(name[2:], [option[2:] for option in options if option.startswith("--")])
    return f"--{near}" if near is not None else None


def _shown(param: click.Parameter) -> str:
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return _metavars(str(param.metavar or param.name))


def _wanted(kind: Any) -> str:
    """What values a parameter takes."""
    if isinstance(kind, click.Choice):
        return _text("cli.wants_choice", choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        return _text("cli.wants_number", least=kind.min or 0)
    if isinstance(kind, click.DateTime):
        return _text("cli.wants_date")
    if isinstance(kind, click.Path) and not kind.file_okay:
        return _text("cli.wants_folder")
    return _text("cli.wants_file")


def prescan_file(words: list[str]) -> str | None:
    """The configuration file that a command line names, if it does, before it is read."""
    # Compiling a regular expression would take longer.
    for at, word in enumerate(words):
        option, equals, file = word.partition("=")
        if option == "--config":
            return file if equals else next(iter(words[at + 1 :]), None)
    return None


def prescan(words: list[str]) -> str | None:
    """The language that a command line asks for, if it does, before it is read."""
    asked = re.search(r"(?:^|\0)--lang[=\0](id|en)(?:\0|$)", "\0".join(words))
    return str(asked[1]) if asked else None
