"""The settings in force, as a file of TOML that says the same."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..messages import message
from ..patterns import pattern
from . import Config

__all__ = ["config_toml"]

_BARE_KEY = pattern(r"[A-Za-z0-9_-]+")


def config_toml(config: Config, usual: str) -> str:
    """The settings in force; what is not set and has no default is left out.

    ``usual`` is the profile whose rules run where none is named. It stands in a comment: to name it would be another
    setting, for it would make its mandatory rules binding.
    """
    lines = [f"# {config.path or message('config.none', config.lang)}"]
    if config.profile is None:
        lines.append(f"# profile = {_text(usual)} ({message('config.usual_profile', config.lang)})")
    lines += _lines(
        {
            "profile": config.profile,
            "select": config.select,
            "ignore": config.ignore,
            "exclude": [exclusion.pattern for exclusion in config.exclude],
            "fail-on": config.fail_on,
            "lang": config.lang,
            "rules": [path.as_posix() for path in config.rules],
            "acuan": [path.as_posix() for path in config.acuan],
            "max-warnings": config.max_warnings,
            "baseline": config.baseline.as_posix() if config.baseline is not None else None,
            "today": config.today,
        }
    )
    if config.severity:
        lines += ["", "[severity]", *_lines(config.severity)]
    for waiver in config.waivers:
        keys = ("rule", "reason", "by", "files", "sop", "until")
        lines += ["", "[[waiver]]", *_lines({key: getattr(waiver, key) for key in keys if getattr(waiver, key) != ()})]
    return "\n".join(lines)


def _lines(table: Mapping[str, Any]) -> list[str]:
    return [f"{_key(key)} = {_value(value)}" for key, value in table.items() if value is not None]


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int | date):
        return str(value)
    return f"[{', '.join(map(_text, value))}]"


def _text(text: str) -> str:
    # JSON escapes what TOML does, but for the one control character above the letters.
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
