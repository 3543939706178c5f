"""``soplint.toml``: what is checked, how severe it is, and which findings are waived.

The nearest file upwards from the working folder counts (``soplint.toml``, else ``[tool.soplint]`` of
``pyproject.toml``), up to the root of the repository. The command line wins over the file. An unknown key is refused
with the nearest valid name.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .findings import Severity
from .messages import LANGUAGES, UserError, nearest

if TYPE_CHECKING:
    from .policy import RuleSet
    from .profiles import Profile
    from .waivers import Waiver

__all__ = [
    "Config",
    "ConfigError",
    "find_config",
    "find_profile",
    "load_config",
    "named_codes",
    "selected_codes",
    "severities",
]

_NAME = "soplint.toml"
LEVELS = (*(str(severity) for severity in Severity), "never")


class ConfigError(UserError):
    """A configuration that cannot be used."""


class Config(NamedTuple):
    """Everything that can be set. ``path`` is the file it came from; relative paths in it count from its folder."""

    path: Path | None = None
    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
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
        if project.is_file() and "[tool.soplint" in project.read_text(encoding="utf-8", errors="replace"):
            return project
        if (folder / ".git").exists():
            return None
    return None


def load_config(path: Path | None) -> Config:
    """Read a configuration file; without one, everything stands as it comes.

    :raises ConfigError: for what cannot be read or is not known.
    """
    if path is None:
        return Config()
    import tomllib

    shown = path.name
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("config.toml", file=shown, error=error) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("config.unreadable", file=shown, error=type(error).__name__) from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("soplint", {})
    for key, value in table.items():
        if key not in KEYS:
            raise ConfigError("config.unknown_key", nearest(key, KEYS), file=shown, key=key)
        if not isinstance(value, KEYS[key]) or (key in _WORDS and not _are_words(value)):
            raise ConfigError("config.wrong_type", file=shown, key=key)
    return Config(
        path=path,
        profile=table.get("profile"),
        select=tuple(table.get("select", ())),
        ignore=tuple(table.get("ignore", ())),
        severity={code: _level(shown, code, level) for code, level in table.get("severity", {}).items()},
        rules=tuple(path.parent / file for file in table.get("rules", ())),
        acuan=tuple(path.parent / file for file in table.get("acuan", ())),
        fail_on=_choice(shown, "fail-on", table.get("fail-on", "warning"), LEVELS),
        max_warnings=table.get("max-warnings"),
        today=table.get("today"),
        lang=_choice(shown, "lang", table.get("lang", "id"), LANGUAGES),
        waivers=_waivers(table.get("waiver", []), path),
        baseline=path.parent / table["baseline"] if "baseline" in table else None,
    )


def _waivers(tables: list[Any], path: Path) -> "tuple[Waiver, ...]":
    if not tables:
        return ()
    from .waivers import WaiverError, read_waivers

    try:
        return read_waivers(tables, path)
    except WaiverError as error:
        raise ConfigError(error.what, error.near, **error.values) from None


KEYS: dict[str, type] = {
    "profile": str,
    "select": list,
    "ignore": list,
    "severity": dict,
    "rules": list,
    "acuan": list,
    "fail-on": str,
    "max-warnings": int,
    "today": date,
    "lang": str,
    "waiver": list,
    "baseline": str,
}


def _are_words(value: Any) -> bool:
    return all(isinstance(word, str) for word in value)


_WORDS = ("select", "ignore", "rules", "acuan")
"""The keys whose lists hold words."""


def _choice(file: str, key: str, value: str, choices: Iterable[str]) -> str:
    if value not in choices:
        raise ConfigError("config.choice", nearest(value, choices), file=file, key=key, value=value)
    return value


def _level(file: str, code: str, level: Any) -> Severity:
    return Severity(_choice(file, f"severity.{code}", str(level), tuple(Severity)))


def selected_codes(
    ruleset: "RuleSet", select: Iterable[str], ignore: Iterable[str], profile: "Profile | None" = None
) -> frozenset[str]:
    """The codes that run: what is selected, else the rules of the profile, else every rule that is not opt-in; less
    what is ignored, and the mandatory rules of the profile in any case.

    Codes, their beginnings, names and profiles are understood; an opt-in rule runs when its code or name is selected.
    The user's own rules belong to every profile.

    :raises ConfigError: for a word that names no rule.
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
    return frozenset(codes | profile.mandatory if profile is not None else codes)


def named_codes(ruleset: "RuleSet", word: str, *, opted_in: bool = False) -> frozenset[str]:
    """The codes that a word of the configuration stands for; the start of codes only means opt-in rules too if asked.

    :raises ConfigError: for a word that names no rule.
    """
    if word == "ALL":
        return frozenset(rule.code for rule in ruleset.rules)
    from .codes import WAIVER, find_code

    if word in (WAIVER.code, WAIVER.name, WAIVER.code[:3]):
        return frozenset((WAIVER.code,))
    if find_code(word) is not None or word == "SYS":
        raise ConfigError("config.sys", word=word)
    codes = ruleset.named(word, opted_in=opted_in)
    if codes:
        return codes
    from .profiles import ladder

    profiles = {profile.name: profile.codes for profile in ladder(ruleset)}
    if word not in profiles:
        raise ConfigError(
            "config.no_rule", nearest(word, [*ruleset.words(), WAIVER.code, WAIVER.name, *profiles]), word=word
        )
    return profiles[word]


def find_profile(ruleset: "RuleSet", name: str | None) -> "Profile | None":
    """The profile that is named, if one is.

    :raises ConfigError: when there is none of that name.
    """
    if name is None:
        return None
    from .profiles import ladder

    profiles = {profile.name: profile for profile in ladder(ruleset)}
    if name not in profiles:
        raise ConfigError("config.no_profile", nearest(name, profiles), name=name)
    return profiles[name]


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
