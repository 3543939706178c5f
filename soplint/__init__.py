"""Reads the text of scanned Indonesian government SOPs and says where they break the rules that govern them.

Programs may rely on :func:`check_paths`, :class:`Config`, :class:`Report` and :class:`UserError` (what the user has to
mend), and on the JSON output (``report/schema.json``); everything else may change with any version.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .config import Config
    from .messages import UserError
    from .repository import Report, check_paths

__all__ = ["Config", "Report", "UserError", "__version__", "check_paths"]

__version__ = "0.1.0"

_HOME = {"Config": "config", "Report": "repository", "UserError": "messages", "check_paths": "repository"}


def __getattr__(name: str) -> Any:
    # Who asks for the version only shall not wait for the rest.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOME[name]}", __name__), name)
