"""``soplint.toml``: what is checked, how severe it is, and which findings are waived.

The nearest file upwards from the working folder counts (``soplint.toml``, else ``[tool.soplint]`` of
``pyproject.toml``), up to the root of the repository. The command line wins over the file. An unknown key is refused
with the nearest valid name.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..causes import tables_in, text_in
from ..files import shown
from ..findings import Severity
from ..keys import TABLES, WORDS, Kinds, Refusal, check_choice, check_keys, check_patterns
from ..messages import LANGUAGES, nearest
from ..placed import ConfigError, Placed, misplaced, placed

if TYPE_CHECKING:
    from ..globs import Exclusion
    from ..policy import RuleSet
    from .profiles import Profile
    from .waivers import Waiver

__all__ = [
    "KEYS",
    "LEVELS",
    "Config",
    "excluded",
    "find_config",
    "find_profile",
    "load_config",
    "named_codes",
    "overruled",
    "selected_codes",
    "severities",
]

_NAME = "soplint.toml"
LEVELS = (*(str(severity) for severity in Severity), "never")
"""What ``fail-on`` takes."""


class Config(NamedTuple):
    """Everything that can be set. ``path`` is the file it came from; relative paths in it count from its folder."""

    path: Path | None = None
    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: "tuple[Exclusion, ...]" = ()
    severity: Mapping[str, Severity] = {}
    rules: tuple[Path, ...] = ()
    acuan: tuple[Path, ...] = ()
    fail_on: str = "warning"
    max_warnings: int | None = None
    today: date | None = None
    lang: str = "id"
    waivers: "tuple[Waiver, ...]" = ()
    baseline: Path | None = None


def find_config(start: Path) -> Path | None:
    """The configuration file that counts in this folder, if there is one."""
    for folder in (start, *start.parents):
        if (folder / _NAME).is_file():
            return folder / _NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _configures(project):
            return project
        if (folder / ".git").exists():
            return None
    return None


def _configures(project: Path) -> bool:
    """Whether a ``pyproject.toml`` has settings for soplint, in whichever form of TOML.

    One that names soplint and is no TOML may have them: it is taken, and refused when it is loaded.
    """
    text = project.read_text(encoding="utf-8-sig", errors="replace")
    if "soplint" not in text:
        return False
    import tomllib

    try:
        tools = tomllib.loads(text).get("tool")
    except (RecursionError, ValueError):
        return True
    return isinstance(tools, dict) and "soplint" in tools


def load_config(path: Path | None) -> Config:
    """Read a configuration file; without one, everything stands as it comes.

    :raises ConfigError: for what cannot be read or is not known.
    """
    if path is None:
        return Config()
    file = shown(path)
    refusal = partial(ConfigError, file, "")
    table = _table_in(path, refusal)

    def words(key: str) -> tuple[Placed, ...]:
        return tuple(placed(word, file, key) for word in table.get(key, ()))

    def said(key: str, word: str) -> str:
        if not word:
            # A blank profile would be none, and a blank name of a file its folder, by an oversight.
            raise refusal("key.missing", key=key)
        return word

    def files(key: str) -> tuple[Path, ...]:
        return tuple(path.parent / said(key, name) for name in table.get(key, ()))

    return Config(
        path=path,
        profile=placed(said("profile", table["profile"]), file, "profile") if "profile" in table else None,
        select=words("select"),
        ignore=words("ignore"),
        exclude=excluded(check_patterns("exclude", table.get("exclude", ()), refusal), path.parent),
        severity={
            placed(word, file, "severity"): Severity(check_choice(f"severity.{word}", level, Severity, refusal))
            for word, level in table.get("severity", {}).items()
        },
        rules=files("rules"),
        acuan=files("acuan"),
        fail_on=check_choice("fail-on", table.get("fail-on", "warning"), LEVELS, refusal),
        max_warnings=table.get("max-warnings"),
        today=table.get("today"),
        lang=check_choice("lang", table.get("lang", "id"), LANGUAGES, refusal),
        waivers=_waivers(table.get("waiver", []), path),
        baseline=path.parent / said("baseline", table["baseline"]) if "baseline" in table else None,
    )


def _table_in(path: Path, refusal: Refusal) -> dict[str, Any]:
    """What a configuration file says, checked for its keys."""
    table = tables_in(text_in(path, "config.unreadable", refusal), refusal)
    if path.name == "pyproject.toml":
        tools = table.get("tool")
        if not isinstance(tools, dict) or "soplint" not in tools:
            raise refusal("key.missing", key="tool.soplint")
        table = tools["soplint"]
        check_keys({"tool.soplint": table}, {"tool.soplint": dict}, (), refusal)
    check_keys(table, KEYS, (), refusal)
    return table


def excluded(patterns: Collection[str], folder: Path) -> "tuple[Exclusion, ...]":
    """What patterns that count from a folder leave out."""
    if not patterns:
        return ()
    from ..globs import Exclusion

    return tuple(Exclusion(pattern, folder) for pattern in patterns)


def _waivers(tables: list[dict[str, Any]], path: Path) -> "tuple[Waiver, ...]":
    if not tables:
        return ()
    from .waivers import read_waivers

    return read_waivers(tables, path)


KEYS: Kinds = {
    "profile": str,
    "select": WORDS,
    "ignore": WORDS,
    "exclude": WORDS,
    "severity": dict,
    "rules": WORDS,
    "acuan": WORDS,
    "fail-on": str,
    "max-warnings": int,
    "today": date,
    "lang": str,
    "waiver": TABLES,
    "baseline": str,
}
"""What a configuration may hold."""


def selected_codes(
    ruleset: "RuleSet",
    select: Iterable[str],
    ignore: Iterable[str],
    profile: "Profile | None" = None,
    *,
    none: bool = False,
) -> frozenset[str]:
    """The codes that run: what is selected, else the rules of the profile, else every rule that is not opt-in; less
    what is ignored, and the mandatory rules of the profile in any case.

    Codes, their beginnings, names and profiles are understood; an opt-in rule runs when its code or name is selected.
    The user's own rules belong to every profile.

    :raises ConfigError: for a word that names no rule, and where no rule is left, unless ``none`` may be.
    """
    select = list(select)
    codes: set[str] = set()
    if not select:
        usual = {rule.code for rule in ruleset.rules if not rule.opt_in}
        codes |= usual if profile is None else profile.codes | (usual & ruleset.own)
    for word in select:
        codes |= named_codes(ruleset, word)
    for word in ignore:
        codes -= named_codes(ruleset, word, opted_in=True)
    chosen = frozenset(codes | profile.mandatory if profile is not None else codes)
    if not (chosen or none):
        # Nothing judged must not look like nothing found.
        raise ConfigError("", "", "config.no_rules")
    return chosen


def named_codes(ruleset: "RuleSet", word: str, *, opted_in: bool = False) -> frozenset[str]:
    """The codes that a word of the configuration stands for; the start of codes only means opt-in rules too if asked.

    :raises ConfigError: for a word that names no rule.
    """
    from ..results.codes import ALL, WAIVER, find_code

    if word.lower() == ALL:
        return frozenset(rule.code for rule in ruleset.rules)

    own = find_code(word)
    if own is WAIVER or word.upper() == WAIVER.code[:3]:
        return frozenset((WAIVER.code,))
    if own is not None or word.upper() == "SYS":
        raise misplaced(word, "config.sys")
    codes = ruleset.named(word, opted_in=opted_in)
    if codes:
        return codes
    from .profiles import ladder

    profiles = {profile.name: profile.codes for profile in ladder(ruleset)}
    if word.lower() not in profiles:
        raise misplaced(word, "config.no_rule", nearest(word, [*ruleset.words(), WAIVER.code, WAIVER.name, *profiles]))
    return profiles[word.lower()]


def find_profile(ruleset: "RuleSet", name: str | None) -> "Profile | None":
    """The profile that is named, if one is.

    :raises ConfigError: when there is none of that name.
    """
    if name is None:
        return None
    from .profiles import ladder

    profiles = {profile.name: profile for profile in ladder(ruleset)}
    if name.lower() not in profiles:
        raise misplaced(name, "config.no_profile", nearest(name, profiles), choices=", ".join(profiles))
    return profiles[name.lower()]


def severities(ruleset: "RuleSet", config: Config, profile: "Profile | None") -> dict[str, Severity]:
    """Severities by code; the configuration may name rules and families too. Mandatory rules are never lowered."""
    found: dict[str, Severity] = {}
    # The more a word names, the earlier it is applied: a code wins over its family.
    for word in sorted(config.severity, key=len):
        for code in named_codes(ruleset, word):
            found[code] = config.severity[word]
    if profile is not None:
        for rule in ruleset.rules:
            if rule.code in profile.mandatory and found.get(rule.code, rule.severity).rank < rule.severity.rank:
                del found[rule.code]
    return found


def overruled(ruleset: "RuleSet", config: Config) -> list[str]:
    """The codes that a configuration ignores or lowers in vain: mandatory rules of the profile that it names."""
    profile = find_profile(ruleset, config.profile)
    if profile is None:
        return []
    ignored = {code for word in config.ignore for code in named_codes(ruleset, word, opted_in=True)}
    wanted = severities(ruleset, config, None)
    lowered = {rule.code for rule in ruleset.rules if wanted.get(rule.code, rule.severity).rank < rule.severity.rank}
    return sorted(profile.mandatory & (ignored | lowered))
