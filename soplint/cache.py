"""Remembers on disk what is costly to derive and safe to derive again.

Entries are JSON behind a checksum, in the platform's cache folder: what is damaged is derived again, and nothing that
is read here can run code. Of each name the newest entries stay. The folder may be missing, full or read-only; then
nothing is remembered.
"""

import json
import os
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

__all__ = ["cache_folder", "digest", "remembered"]

_MOST_ENTRIES = 4
"""Entries of one name: several installations may share the folder, one of a project and one of its commit hook."""


def cache_folder() -> Path:
    """Where soplint keeps derived data: ``SOPLINT_CACHE_DIR``, else the platform's cache folder."""
    if chosen := os.environ.get("SOPLINT_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home())
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "soplint"


def digest(*parts: str) -> str:
    """A key over texts; the boundaries between them count."""
    return sha256("\0".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


def remembered(name: str, key: str, derive: Callable[[], Any], *further: Callable[..., Any]) -> Any:
    """What ``derive`` gave for this key, as JSON gives it back, from disk where it is there and whole.

    What a function gave before its module was changed is derived again; so it is for the ``further`` functions of other
    modules that it rests on.
    """
    key = digest(key, *map(_changed, (derive, *further)))
    try:
        path = cache_folder() / f"{name}-{key[:32]}.json"
        checksum, _, kept = path.read_bytes().partition(b"\n")
        if checksum.decode() == sha256(kept).hexdigest():
            return json.loads(kept.decode())
    except (OSError, ValueError, RuntimeError):  # RuntimeError: no home folder
        pass
    payload = json.dumps(derive(), ensure_ascii=False, separators=(",", ":"))
    _store(name, key, payload)
    return json.loads(payload)


def _changed(function: Callable[..., Any]) -> str:
    """What tells the file of a function from what it was before it was changed."""
    try:
        stat = Path(getattr(function, "__wrapped__", function).__code__.co_filename).stat()
    except (AttributeError, OSError):
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns}"


def _store(name: str, key: str, payload: str) -> None:
    from .files import write_whole

    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        entry = folder / f"{name}-{key[:32]}.json"
        # Two runs at once see the old entry or the new one, never half of one.
        write_whole(entry, f"{sha256(payload.encode()).hexdigest()}\n{payload}".encode())
        entries = sorted(folder.glob(f"{name}-{'?' * 32}.json"), key=lambda one: (one == entry, one.stat().st_mtime_ns))
        for older in entries[:-_MOST_ENTRIES]:
            older.unlink(missing_ok=True)
    except (OSError, RuntimeError):
        pass
