"""The forms a :class:`~soplint.repository.Report` is printed in: one small module for each."""

from importlib import import_module
from typing import TextIO

from ..repository import Report

__all__ = ["FORMATS", "write"]

FORMATS = ("text", "json")


def write(report: Report, format_name: str, stream: TextIO, **options: bool) -> None:
    """Print a report in one of :data:`FORMATS`."""
    import_module(f"{__name__}.{format_name}").write(report, stream, **options)
