"""A stream that is a terminal, and what is printed there."""

from io import StringIO

from soplint.report import write
from soplint.repository import Report

__all__ = ["Terminal", "printed"]


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(report: Report, stream: StringIO, **options: bool) -> str:
    """What ``-f text`` prints of a report to a stream."""
    write(report, "text", stream, **options)
    return stream.getvalue()
