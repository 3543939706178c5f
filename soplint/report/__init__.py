"""The forms a :class:`~soplint.repository.Report` is printed in: one small module for each."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..messages import UserError

if TYPE_CHECKING:
    from ..repository import Report
    from ..repository.printed import Rendering

__all__ = [
    "DOCUMENTS",
    "FORMATS",
    "DocumentError",
    "check_document_path",
    "check_place",
    "clear_folder",
    "renderings",
    "write",
    "write_document",
]

FORMATS = ("text", "json", "jsonl", "sarif", "github", "gitlab", "junit")
"""The formats of a check: the names of the modules here whose ``write(report, stream)`` prints; that of the first,
which is for people, has options.
"""

DOCUMENTS = {".html": "html", ".docx": "docx", ".md": "markdown", ".csv": "csv"}
"""The forms of the correction report: the suffix of a file -> the module here whose ``save(report, path)`` writes."""


class DocumentError(UserError):
    """A correction report that cannot be written where it was asked for."""


def renderings(formats: Iterable[str], *, quiet: bool) -> "dict[str, Rendering]":
    """What these formats want prepared for each file while it is checked."""
    if "text" not in formats:
        return {}
    from .text import RENDERINGS

    kind = "quiet" if quiet else "text"
    return {kind: RENDERINGS[kind]}


def write(report: "Report", format_name: str, stream: TextIO, **options: bool) -> None:
    """Print a report in one of :data:`FORMATS`; ``options`` are those that only text knows."""
    own = options if format_name == "text" else {}
    import_module(f"{__name__}.{format_name}").write(report, stream, **own)


def check_place(path: Path) -> None:
    """Refuse a place where no file can be written.

    :raises DocumentError: for a missing folder, or a folder of that name.
    """
    if path.is_dir():
        raise DocumentError("laporan.is_folder", file=path)
    if not path.parent.is_dir():
        raise DocumentError("laporan.no_folder", folder=path.parent)


def check_document_path(path: Path) -> None:
    """Refuse a place where no correction report can be written, before any file is checked.

    :raises DocumentError: as :func:`check_place`, for a suffix that is not in :data:`DOCUMENTS`, and for a DOCX where
        python-docx is not installed.
    """
    suffixes = " ".join(DOCUMENTS)
    if str(path) == "-":
        raise DocumentError("laporan.standard_output", suffixes=suffixes)
    check_place(path)
    suffix = path.suffix.lower()
    if suffix not in DOCUMENTS:
        what = "laporan.suffix" if suffix else "laporan.no_suffix"
        raise DocumentError(what, file=path, suffix=suffix, suffixes=suffixes)
    if suffix == ".docx" and find_spec("docx") is None:
        raise DocumentError("document.no_docx", file=path)


def write_document(report: "Report", path: Path) -> None:
    """Write the correction report in the form that the path's suffix names.

    :raises DocumentError: as :func:`check_document_path`, and for more SOPs than the form can take.
    """
    check_document_path(path)
    import_module(f"{__name__}.{DOCUMENTS[path.suffix.lower()]}").save(report, path)


def clear_folder(folder: Path) -> None:
    """An empty folder for the pages of a report: pages of an earlier one that stand there are removed, nothing else.

    :raises DocumentError: when it holds anything but such pages.
    """
    from ..discovery import is_report

    pages = sorted(folder.iterdir()) if folder.is_dir() else []
    for page in pages:
        if not is_report(page):
            raise DocumentError("laporan.not_ours", folder=folder, file=page.name)
    for page in pages:
        page.unlink()
    folder.mkdir(exist_ok=True)
