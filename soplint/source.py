"""Bytes to text: the raw text of one file and its line index.

Nothing is rewritten here. Every later stage points into :attr:`Source.text` with a :class:`Span`.
"""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .patterns import pattern

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = [
    "MAX_BYTES",
    "Extent",
    "Place",
    "Source",
    "SourceError",
    "Span",
    "decode",
    "line_end",
    "line_start",
    "made",
    "positions",
    "read_bytes",
    "read_source",
]

made = tuple.__new__
"""Makes a named tuple as its class does, in half the time: there are hundreds in a file."""

MAX_BYTES = 10_000_000
"""Largest file that is read, in bytes: a thousand times a usual SOP."""

_AT_ONCE = 65_536
"""Bytes that are read at a time: most files have no more."""

_MAX_CONTROL_SHARE = 0.02
"""With more of them it is no text."""

_LINE_END = pattern(r"\r\n|\r|\n")
# C0 and C1 controls but for tab, LF, vertical tab, form feed (page ends of a scan), CR and NEL.
_CONTROL = pattern(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_BYTES = bytes([*range(0x01, 0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)])


def line_start(text: str, at: int) -> int:
    """Where the line starts that a place stands in."""
    line_feed = text.rfind("\n", 0, at)
    return max(line_feed, text.rfind("\r", line_feed + 1, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the line ends that a place stands in, before its line end."""
    return min([end for sign in "\n\r" if (end := text.find(sign, at)) >= 0], default=len(text))


class Span(NamedTuple):
    """A half-open range of code points of the decoded text."""

    start: int
    end: int

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Let pydantic check a span by its class alone: the default would rebuild every one."""
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls, serialization=core_schema.plain_serializer_function_ser_schema(list))


def positions(text: str, pieces: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    """Where in a text each of the pieces starts that it joins: with a blank, or without one where a word goes on."""
    position = 0
    for piece in pieces:
        yield position, piece
        position += piece.end - piece.start
        position += text.startswith(" ", position)


class Place(NamedTuple):
    """Where an offset stands, both 1-based; a tab counts one column."""

    line: int
    column: int


class Extent(NamedTuple):
    """Lines and columns of a span; its end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class SourceError(Exception):
    """A file that cannot be read as text.

    ``reason`` is a key of the problem messages: missing, folder, denied, unreadable_file, empty, large, utf16, binary.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Source:
    """The decoded text of one file.

    ``encoding`` is ``utf-8`` or ``windows-1252``; ``notes`` are keys of remarks for the output; ``mark`` says whether
    the file begins with a byte order mark, which is no part of the text.
    """

    def __init__(
        self, path: str, text: str, encoding: str = "utf-8", notes: tuple[str, ...] = (), *, mark: bool = False
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.notes = notes
        self.mark = mark

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line; a line ends at LF, CRLF or CR and at nothing else."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return [0, *accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]])]

    def place(self, offset: int) -> Place:
        """Line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Place(line, offset - self.line_starts[line - 1] + 1)

    @cached_property
    def page_starts(self) -> list[int]:
        """Offset of the first character of each page, where form feeds part pages as in the text layer of a PDF; none
        where the text is of one page.
        """
        if "\f" not in self.text:
            return []
        # Behind the last page stands one form feed more.
        pages = self.text.rstrip().split("\f")
        return [0, *accumulate(len(page) + 1 for page in pages[:-1])] if len(pages) > 1 else []

    def page(self, offset: int) -> int | None:
        """The page of an offset, counted from 1; None where the text tells of no pages."""
        return bisect_right(self.page_starts, offset) or None

    def extent(self, span: Span) -> Extent:
        """Lines and columns of a span."""
        return Extent(*self.place(span.start), *self.place(span.end))

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self.line_starts[line - 1] + column - 1

    def line_text(self, line: int) -> str:
        """The text of a 1-based line without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def slice(self, span: Span) -> str:
        """The raw text of a span."""
        return self.text[span.start : span.end]

    def encoded(self, text: str) -> bytes:
        """Another text as this file would hold it; its own text gives back its bytes.

        :raises UnicodeEncodeError: for a letter that the file's encoding does not have.
        """
        if self.encoding == "utf-8":
            return (BOM_UTF8 if self.mark else b"") + text.encode()
        chunks = re.split(f"([{_UNDEFINED_1252}])", text)
        return b"".join(chunk.encode("latin-1" if chunk in _UNDEFINED_1252 else "cp1252") for chunk in chunks)


def decode(data: bytes, path: str = "-") -> Source:
    """Decode as UTF-8 (a BOM is dropped), else as Windows-1252 with a note.

    :raises SourceError: for what is not text, is empty or is too large.
    """
    if len(data) > MAX_BYTES:
        raise SourceError("large")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise SourceError("utf16")
    if b"\0" in data:
        raise SourceError("binary")
    try:
        source = Source(path, data.decode("utf-8-sig"), mark=data.startswith(BOM_UTF8))
    except UnicodeDecodeError:
        source = Source(path, _windows_1252(data), "windows-1252", ("windows-1252",))
    text = source.text
    if not text or text.isspace():
        raise SourceError("empty")
    most = _MAX_CONTROL_SHARE * len(text)
    # Every control has such a byte, and bytes are quickly counted; not every such byte is a control.
    if len(data) - len(data.translate(None, _CONTROL_BYTES)) > most and len(_CONTROL.findall(text)) > most:
        raise SourceError("binary")
    return source


def read_source(path: Path, shown: str | None = None) -> Source:
    """Read one file.

    :raises SourceError: when it is missing, a folder, not readable, too large or not text.
    """
    return decode(read_bytes(path), shown if shown is not None else str(path))


def read_bytes(path: str | Path) -> bytes:
    """The bytes of one file.

    :raises SourceError: when it is missing, a folder, not readable or too large.
    """
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path for each of many files takes longer
            data = file.read(_AT_ONCE)
            while len(data) <= MAX_BYTES and (more := file.read(_AT_ONCE)):
                data += more
    except FileNotFoundError:
        raise SourceError("missing") from None
    except IsADirectoryError:
        raise SourceError("folder") from None
    except PermissionError:
        raise SourceError("denied") from None
    except OSError:
        raise SourceError("unreadable_file") from None
    if len(data) > MAX_BYTES:
        raise SourceError("large")
    return data


_UNDEFINED_1252 = "\x81\x8d\x8f\x90\x9d"
"""What Windows-1252 leaves undefined, as the C1 controls that browsers read."""


def _windows_1252(data: bytes) -> str:
    undefined = _UNDEFINED_1252.encode("latin-1")
    chunks = re.split(b"([" + undefined + b"])", data)
    return "".join(chunk.decode("latin-1" if chunk in undefined else "cp1252") for chunk in chunks)
