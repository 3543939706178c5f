"""What is written where: the formats of a check with their places, and what could not be judged."""

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

import click

from ..files import in_one_line, replacing
from ..messages import UserError, message, nearest
from ..report import FORMATS, DocumentError, check_place, write
from ..report.signs import printable

if TYPE_CHECKING:
    from ..discovery import Found
    from ..repository import Report
    from ..results import Problem

__all__ = ["Output", "outputs", "say", "show", "spare_inputs", "write_all"]


class Output(NamedTuple):
    """A format and the file that it goes to, None for standard output."""

    format: str
    file: Path | None = None


def outputs(given: Iterable[str], lang: str, **options: bool) -> list[Output]:
    """What ``-f FORMAT[=FILE]`` asks for, once for each; ``options`` are those that only text knows.

    :raises UserError: for a format that is not there, for two that would go to one place, and for an option without
        text.
    :raises DocumentError: for a place where no file can be written.
    """
    found: list[Output] = []
    taken: dict[str | None, str] = {}
    for one in given:
        name, equals, file = one.partition("=")
        if name not in FORMATS:
            raise UserError("cli.format", nearest(name, FORMATS), name=name, choices=", ".join(FORMATS))
        if equals and not file:
            raise UserError("cli.format_file", name=name)
        output = Output(name, Path(file) if equals and file != "-" else None)
        place = os.path.realpath(output.file) if output.file is not None else None
        if place in taken:
            where = output.file or message("cli.stdout", lang)
            raise UserError("cli.format_twice", first=taken[place], second=name, place=where)
        taken[place] = name
        if output.file is not None:
            check_place(output.file)
        found.append(output)
    for option, wanted in options.items():
        if wanted and "text" not in taken.values():
            raise UserError("cli.only_text", option=f"--{option}")
    return found


def spare_inputs(files: Iterable[Path | None], found: "Found") -> None:
    """Refuse to write over a text under review, before any is judged.

    :raises DocumentError: for a file that is one of the texts.
    """
    for file in files:
        if file is None or not file.exists():
            continue
        for path in (Path(text.path) for text in found.texts):
            if path.exists() and path.samefile(file):
                raise DocumentError("laporan.is_input", file=file)


def write_all(report: "Report", outputs: Iterable[Output], **options: bool) -> None:
    """Write a report in each of its formats, and say what could not be judged.

    Standard output comes last: a reader that leaves it early keeps no file from being written.
    """
    say(report.problems, report.lang)
    for name, file in sorted(outputs, key=lambda output: output.file is None):
        if file is None:
            write(report, name, _standard_output(name), **options)
            continue
        with replacing(file) as stream:
            write(report, name, stream, **options)


def _standard_output(format_name: str) -> TextIO:
    """Standard output; what programs read is UTF-8 with LF on every machine."""
    if format_name != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


def say(problems: "Iterable[Problem]", lang: str) -> None:
    """What could not be judged, a line for each."""
    for problem in problems:
        place = f"{in_one_line(problem.path)}: " if problem.path else ""
        click.echo(printable(f"{place}{problem.code} {problem.words(lang)}"), err=True)


def show(text: str | bytes) -> None:
    """Print text of a document as it is, but for a terminal, which must not obey what stands in it."""
    if sys.stdout.isatty():
        words = text if isinstance(text, str) else text.decode("utf-8", errors="replace")
        text = "\n".join(printable(line.removesuffix("\r")) for line in words.split("\n"))
    click.echo(text, nl=False)
