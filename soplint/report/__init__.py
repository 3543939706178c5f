"""The forms a :class:`~soplint.repository.Report` is printed in: one small module for each."""

from collections.abc import Iterable
from importlib import import_module
from typing import TextIO

from ..records import Rendering
from ..repository import Report

__all__ = ["FORMATS", "renderings", "write"]

FORMATS = ("text", "json")


def renderings(formats: Iterable[str], *, quiet: bool) -> dict[str, Rendering]:
    """What these formats want prepared for each file while it is checked."""
    if "text" not in formats:
        return {}
    from .text import RENDERINGS

    kind = "quiet" if quiet else "text"
    return {kind: RENDERINGS[kind]}


def write(report: Report, format_name: str, stream: TextIO, **options: bool) -> None:
    """Print a report in one of :data:`FORMATS`."""
    import_module(f"{__name__}.{format_name}").write(report, stream, **options)
