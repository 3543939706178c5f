"""Files as they are written and named: whole or not at all, and by the shortest name that leads to them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

__all__ = ["in_one_line", "replacing", "shown", "write_whole"]


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A text file to write, in UTF-8 with LF, that takes the place of ``path`` once it is whole.

    When writing fails, what was there stays. What UTF-8 cannot hold, as names of files may, is written as an escape.

    :raises OSError: when the file cannot be written.
    """
    with _beside(path) as place, place.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        yield stream


def write_whole(path: Path, data: bytes) -> None:
    """Write a file; when that fails, what was there stays.

    :raises OSError: when the file cannot be written.
    """
    with _beside(path) as place:
        place.write_bytes(data)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Where to write what takes the place of a file: beside it, so that it can be renamed at one stroke."""
    if path.exists() and not path.is_file():
        # A device or a pipe has no content that could stay.
        yield path
        return
    target = Path(os.path.realpath(path))
    # Two runs at once never write into one file.
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield beside
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    except OSError as error:
        if error.filename not in (None, str(beside)):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from None
    finally:
        # Where it could not be made, the system may not even know its folder.
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def shown(path: Path) -> str:
    """A path as people read it, with slashes: from the working folder where that is shorter."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - links are not followed: the user knows the file by this name
    try:
        near = Path(os.path.relpath(whole))
    except ValueError:
        # Windows knows no way from one drive to another.
        return whole.as_posix()
    return min(near.as_posix(), whole.as_posix(), key=len)


def in_one_line(path: str) -> str:
    """A path as it stands within a line of output: line ends and control characters in it are escaped."""
    return path if path.isprintable() else path.translate(_ESCAPES)


_CONTROLS = (*range(1, 0x20), *range(0x7F, 0xA0))
_ESCAPES = {**{sign: f"\\x{sign:02x}" for sign in _CONTROLS}, ord("\n"): "\\n", ord("\r"): "\\r"}
