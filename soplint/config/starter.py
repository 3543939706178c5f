"""What a repository of SOPs starts with: a commented ``soplint.toml`` and the jobs that check each change.

The files are copies of ``templates/``, in either language. Nothing that exists is written over.
"""

import json
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from .. import __version__
from ..messages import UserError
from ..resources import PACKAGE
from . import find_config

__all__ = ["CONFIG", "JOBS", "Started", "StarterError", "origin", "start"]

CONFIG = "soplint.toml"
"""The configuration that is written."""

_TEMPLATES = PACKAGE / "templates"
_ANYWHERE = "git+https://github.com/OWNER/soplint@REVISION"
_GITLAB = ".gitlab-ci.yml"
_GITLAB_PART = ".gitlab/soplint.yml"

JOBS = {"github": ".github/workflows/soplint.yml", "gitlab": _GITLAB}
"""Where the job of each platform stands, from the root of the repository."""


class StarterError(UserError):
    """A folder that has been started already."""


class Started(NamedTuple):
    """What was written and what stood there before, as paths from the folder; ``include`` is the job that the existing
    GitLab file has to include, ``source`` what the user has to replace in the jobs that were written.
    """

    written: list[str]
    kept: list[str]
    include: str | None
    source: str | None = None


def start(folder: Path, jobs: Iterable[str], lang: str, *, config: bool) -> Started:
    """Write the configuration and the ``jobs`` (names of :data:`JOBS`) into a folder.

    ``config`` says whether a configuration that exists already is an error; without it, it is kept.

    :raises StarterError: when everything stands there already.
    """
    found = find_config(folder)
    kept = [found.name] if found is not None and found.parent == folder else []
    if config and kept:
        raise StarterError("init.configured", file=kept[0])
    wanted = {} if kept else {CONFIG: CONFIG}
    include = None
    for job in jobs:
        target = JOBS[job]
        if job == "gitlab" and (folder / target).exists() and not _checks(folder / target):
            target = include = _GITLAB_PART
        if (folder / target).exists():
            kept.append(target)
        else:
            wanted[target] = f"{job}.yml"
    if not wanted:
        raise StarterError("init.exists", file=", ".join(kept))
    source = origin()
    for target, template in wanted.items():
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        # Exclusive: a file that appears meanwhile is not written over.
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            text = (_TEMPLATES / lang / template).read_text(encoding="utf-8")
            stream.write(text.replace("{source}", source or _ANYWHERE))
    unknown = source is None and set(wanted) != {CONFIG}
    return Started(list(wanted), kept, include if include in wanted else None, _ANYWHERE if unknown else None)


def origin() -> str | None:
    """What pip installs this very soplint from; None where it came from a folder or file of this machine.

    Installers note an address that something was not taken from an index by
    (https://packaging.python.org/en/latest/specifications/direct-url/).
    """
    try:
        noted = distribution("soplint").read_text("direct_url.json")
    except PackageNotFoundError:
        return None
    if noted is None:
        return f"soplint=={__version__}"
    address = json.loads(noted)
    if not str(address["url"]).startswith(("https://", "ssh://")):
        return None
    if "vcs_info" in address:
        return f"{address['vcs_info']['vcs']}+{address['url']}@{address['vcs_info']['commit_id']}"
    return str(address["url"])


def _checks(job: Path) -> bool:
    """Whether a job runs soplint already."""
    return "soplint" in job.read_text(encoding="utf-8", errors="replace")
