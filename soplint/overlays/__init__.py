"""The user's own reference tables, laid over those of ``rules/acuan/`` entry by entry.

A file that is called like a built-in table extends it; a TOML file of any other name holds tables under their names, a
CSV file of any other name holds regulations. What is new is added, what has the key of an entry takes its place, and
what is named under ``hapus`` goes. Whatever would silently count for nothing, or contradicts, is refused.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from .. import resources
from ..causes import text_in
from ..files import shown
from .placed_values import AcuanError

__all__ = ["AcuanError", "load_tables", "table_files"]


def table_files(paths: Iterable[Path]) -> tuple[tuple[str, str], ...]:
    """The user's files of reference tables, as (shown name, text); a folder stands for all that lie in it.

    :raises AcuanError: for what cannot be read, and for a folder that holds none.
    """
    files: dict[str, Path] = {}
    for path in paths:
        found = resources.table_files(path) if path.is_dir() else [path]
        if not found:
            raise AcuanError(shown(path), "", "acuan.no_file")
        files.update((shown(file), file) for file in found)
    return tuple(
        (name, text_in(file, "acuan.unreadable", partial(AcuanError, name, ""))) for name, file in files.items()
    )


def load_tables(files: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The tables that differ from the built-in ones once these files are laid over them, by their names.

    :raises AcuanError: for whatever in them cannot be used, and for what contradicts.
    """
    from ..acuan import built_in_table
    from .forms import TABLES
    from .merge import merged

    base = {name: built_in_table(name) for name in TABLES}
    return {name: table for name, table in merged(base, files).items() if table != base[name]}
