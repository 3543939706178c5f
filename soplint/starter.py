"""What a repository of SOPs starts with: a commented ``soplint.toml`` and the jobs that check each change.

The files are copies of ``templates/``, in either language. Nothing that exists is written over.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from . import __version__
from .config import find_config
from .messages import UserError

__all__ = ["CONFIG", "JOBS", "Started", "StarterError", "start"]

CONFIG = "soplint.toml"
_TEMPLATES = Path(__file__).parent / "templates"
_GITLAB = ".gitlab-ci.yml"
_GITLAB_PART = ".gitlab/soplint.yml"

JOBS = {"github": ".github/workflows/soplint.yml", "gitlab": _GITLAB}
"""Where the job of each platform stands, from the root of the repository."""


class StarterError(UserError):
    """A folder that has been started already."""


class Started(NamedTuple):
    """What was written and what stood there before, as paths from the folder; ``include`` is the job that the existing
    GitLab file has to include.
    """

    written: list[str]
    kept: list[str]
    include: str | None


def start(folder: Path, jobs: Iterable[str], lang: str, *, config: bool) -> Started:
    """Write the configuration and the ``jobs`` (names of :data:`JOBS`) into a folder.

    ``config`` says whether a configuration that exists already is an error; without it, it is kept.

    :raises StarterError: when everything stands there already.
    """
    found = find_config(folder)
    kept = [found.name] if found is not None and found.parent == folder else []
    if config and kept:
        raise StarterError("init.exists", file=kept[0])
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
    for target, template in wanted.items():
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        # Exclusive: a file that appears meanwhile is not written over.
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write((_TEMPLATES / lang / template).read_text(encoding="utf-8").replace("{version}", __version__))
    return Started(list(wanted), kept, include if include in wanted else None)


def _checks(job: Path) -> bool:
    """Whether a job runs soplint already."""
    return "soplint" in job.read_text(encoding="utf-8", errors="replace")
