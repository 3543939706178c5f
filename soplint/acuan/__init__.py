"""The reference tables of ``rules/acuan/`` and the user's own that are laid over them."""

import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

from ..resources import read_csv, read_toml

__all__ = ["BUILT_IN", "acuan_toml", "built_in_alone", "built_in_table", "own_rows", "use"]


BUILT_IN: Mapping[str, Any] = {}
"""No tables of the user: those of ``rules/acuan/`` are in force as they are."""

_CSV_FILES = ("peraturan", "judul-uu-pp")
_in_force: Mapping[str, Any] = BUILT_IN
_WHOLE_PACKAGE = f"{__name__.partition('.')[0]}."


def use(tables: Mapping[str, Any]) -> None:
    """Put the user's tables, by their names, in force for all that is looked up from now on.

    Every cache of the package is emptied when others were in force, and not only those that are known to hold something
    of a table: one forgotten would be wrong without a sign, and a change of tables is rare.
    """
    global _in_force
    if tables is _in_force or tables == _in_force:
        return
    _in_force = tables
    for name, module in tuple(sys.modules.items()):
        if name.startswith(_WHOLE_PACKAGE):
            for value in tuple(vars(module).values()):
                forget = getattr(value, "cache_clear", None)
                if forget is not None:
                    forget()


@cache
def acuan_toml(name: str) -> dict[str, Any]:
    """The table of that name: the user's, else ``rules/acuan/<name>.toml``."""
    own: dict[str, Any] | None = _in_force.get(name)
    return read_toml("rules", f"acuan/{name}.toml") if own is None else own


def built_in_alone() -> bool:
    """Whether the user has laid no table over those of ``rules/acuan/``."""
    return not _in_force


def own_rows(name: str) -> list[dict[str, str]] | None:
    """The rows of the user's table of that name, None when there is none."""
    return _in_force.get(name)


def built_in_table(name: str) -> Any:
    """A table as it comes with soplint; the rows of a CSV file as a list."""
    return read_csv("rules", f"acuan/{name}.csv") if name in _CSV_FILES else read_toml("rules", f"acuan/{name}.toml")
