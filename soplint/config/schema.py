"""The JSON Schemas of ``soplint.toml`` and of rule files, for editors that complete and check TOML.

They say what the loaders say, from the same tables; what a schema cannot say (that a name exists, that placeholders are
known) stays with them. A date of TOML is a string to a schema, so it cannot tell one in quotation marks, which the
loaders refuse.
"""

from datetime import date
from typing import Any, Literal

from .. import config
from ..checks import Check, registry
from ..checks.further import load_entry_points
from ..findings import Severity
from ..keys import TABLES, WORDS, Kinds
from ..messages import LANGUAGES
from ..policy import form
from ..resources import profile_names
from . import waivers

__all__ = ["schema"]

_TYPES: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    WORDS: {"type": "array", "items": {"type": "string"}},
    TABLES: {"type": "array", "items": {"type": "object"}},
    dict: {"type": "object"},
    # Editors that know no formats still see that a time of day is too much.
    date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}


def schema(part: Literal["config", "rules"]) -> dict[str, Any]:
    """The schema of ``soplint.toml``, or that of rule files. Both stand in each, as ``#/$defs/config`` and
    ``#/$defs/rules``.
    """
    load_entry_points()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"soplint: {_FILES[part]}",
        "$ref": f"#/$defs/{part}",
        "$defs": {"config": _config(), "rules": _rules()},
    }


_FILES = {"config": "soplint.toml", "rules": "rules/*.toml"}


def _config() -> dict[str, Any]:
    special = {
        "profile": {"enum": list(profile_names())},
        "fail-on": {"enum": list(config.LEVELS)},
        "lang": {"enum": list(LANGUAGES)},
        "severity": {"type": "object", "additionalProperties": {"enum": [str(level) for level in Severity]}},
        "exclude": _PATTERNS,
        "rules": {**_TYPES[WORDS], "items": _FILLED},
        "acuan": {**_TYPES[WORDS], "items": _FILLED},
        "baseline": _FILLED,
        "waiver": {"type": "array", "items": _closed(_waiver(), waivers.REQUIRED)},
    }
    return _closed({**_typed(config.KEYS), **special})


_FILLED = {**_TYPES[str], "minLength": 1}
"""A text that must not be blank."""

_PATTERNS = {"type": "array", "items": {"type": "string", "pattern": r"^[^\\]+$"}}
"""Patterns of paths as :func:`soplint.keys.check_patterns` takes them."""


def _waiver() -> dict[str, Any]:
    """The keys of a waiver; an empty text says as little as none."""
    filled = dict.fromkeys(waivers.REQUIRED, _FILLED)
    return {**_typed(waivers.KEYS), **filled, "files": _PATTERNS}


def _rules() -> dict[str, Any]:
    rule = _rule()
    tables: dict[str, Any] = {}
    rule["allOf"] = [_options(check, tables) for _, check in sorted(registry().items())]
    return {**_closed({"rule": {"type": "array", "items": rule}}, ("rule",)), "$defs": tables}


def _rule() -> dict[str, Any]:
    texts = _closed(dict.fromkeys(form.TEXT_KEYS, _FILLED), form.TEXT_KEYS)
    example = _closed(_typed(form.EXAMPLE_KEYS), ("kind", "text"))
    example["properties"]["kind"] = {"enum": ["bad", "good"]}
    replaced = {"type": "object", "additionalProperties": {"type": "string"}}
    example["properties"]["others"] = {"type": "array", "items": replaced}
    basis = _closed({"ref": {"enum": sorted(form.bases())}, "at": {"type": "string"}}, ("ref", "at"))
    special = {
        "code": {"type": "string", "pattern": f"^{form.CODE.pattern}$"},
        "name": {"type": "string", "pattern": f"^{form.NAME.pattern}$"},
        "since": {"type": "string", "pattern": f"^{form.SINCE.pattern}$"},
        "check": {"enum": sorted(registry())},
        "guard": {"enum": sorted(name for name, check in registry().items() if check.withdraws)},
        "basis": {"type": "array", "items": basis},
        "example": {"type": "array", "minItems": 1, "items": example},
        **{key: {"enum": [str(choice) for choice in choices]} for key, choices in form.CHOICES.items()},
        **dict.fromkeys(LANGUAGES, texts),
    }
    return _closed({**_typed(form.KEYS), **special}, form.REQUIRED)


def _options(check: Check, tables: dict[str, Any]) -> dict[str, Any]:
    """The options that a rule of this check takes; the tables within them are added to ``tables``."""
    options = check.options.json_schema(ref_template="#/$defs/rules/$defs/{model}")
    tables.update(options.pop("$defs", {}))
    for key in ("title", "description"):
        options.pop(key, None)
    needed = ["options"] if options.get("required") else []
    return {
        "if": {"properties": {"check": {"const": check.name}}, "required": ["check"]},
        "then": {"properties": {"options": options}, "required": needed},
    }


def _typed(keys: Kinds) -> dict[str, Any]:
    return {key: _TYPES[kind] for key, kind in keys.items()}


def _closed(properties: dict[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": dict(properties),
        "required": list(required),
    }
