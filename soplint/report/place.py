"""Where a file is, as the programs of a repository name it."""

import os
from pathlib import Path

__all__ = ["shown_path"]


def shown_path(path: str) -> str:
    """A path with slashes: from the working folder where it lies below it, else as it was given."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()  # noqa: PTH100 - links stay as they are
    except ValueError:
        return Path(path).as_posix()
