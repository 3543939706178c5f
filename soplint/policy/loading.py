"""``rules/*.toml`` to :class:`~soplint.policy.Rule` objects. Every refusal names the file, the rule, the key and the
nearest name that would do.
"""

import os
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ..acuan import BUILT_IN, use
from ..cache import digest, remembered
from ..causes import tables_in, text_in
from ..checks import Check, NoOptions, Options, registry
from ..checks.further import load_entry_points
from ..files import shown as shown_path
from ..findings import Basis, Days, Severity
from ..keys import TABLES, check_keys
from ..messages import LANGUAGES, RuleError, nearest
from ..resources import data_digest, folder
from .form import check_table
from .rule import Example, Rule, Texts
from .ruleset import RuleSet

__all__ = ["load_rules"]


def load_rules(extra: tuple[Path, ...] = (), acuan: tuple[Path, ...] = (), *, examples: bool = False) -> RuleSet:
    """The built-in rules and those of further files, judged by the reference tables with those of ``acuan`` laid over.

    Examples are read only when asked for. The tables are in force when this returns.

    :raises FileError: for anything in the files that cannot be used.
    """
    files = [(path, f"rules/{path.name}") for path in sorted(folder("rules").glob("*.toml"))]
    # A built-in file that is named itself, as by who works on it, is not read twice.
    known = {os.path.realpath(path): shown for path, shown in files} if extra else {}
    own = {known.get(os.path.realpath(path)) or shown_path(path) for path in extra}
    files += [(path, shown_path(path)) for path in extra if os.path.realpath(path) not in known]
    if extra or examples:
        load_entry_points()
        texts = _read_all(files)
        tables = _in_force(acuan)
        checked = _checked_tables(texts)
        key = data_digest((*extra, *acuan))
    else:
        tables = _in_force(acuan)
        key = data_digest(acuan)
        # What checked files say is remembered; the check itself is not repeated until one of them changes.
        checked = remembered("rules", key, lambda: list(map(_without_examples, _checked_tables(_read_all(files)))))
    return RuleSet(
        tuple(_rule(table, shown) for shown, table in _in_order(checked)),
        key,
        frozenset(table["code"] for shown, table in checked if shown in own),
        tables,
    )


def _in_force(acuan: tuple[Path, ...]) -> Mapping[str, Any]:
    """The user's reference tables by their names, put in force."""
    tables: Mapping[str, Any] = BUILT_IN
    if acuan:
        from ..overlays import load_tables, table_files

        files = table_files(acuan)
        key = digest(data_digest(), *(part for pair in files for part in pair))
        tables = remembered("acuan", key, lambda: load_tables(files))
    use(tables)
    return tables


def _without_examples(pair: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    shown, table = pair
    return shown, {key: value for key, value in table.items() if key != "example"}


def _without_dates(table: dict[str, Any]) -> dict[str, Any]:
    """Dates in ISO form: what is remembered on disk is JSON."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in table.items()}


def _read_all(files: list[tuple[Path, str]]) -> list[tuple[str, str]]:
    """What each file is called, and its text."""
    return [(shown, text_in(path, "rule.unreadable", partial(RuleError, shown, ""))) for path, shown in files]


def _checked_tables(texts: list[tuple[str, str]]) -> list[tuple[str, dict[str, Any]]]:
    tables: list[tuple[str, dict[str, Any]]] = []
    seen: dict[str, str] = {}
    for shown, text in texts:
        refusal = partial(RuleError, shown, "")
        document = tables_in(text, refusal)
        check_keys(document, {"rule": TABLES}, (), refusal)
        for number, table in enumerate(document.get("rule", []), 1):
            check_table(table, shown, number)
            for word in (table["code"], table["name"]):
                if word in seen:
                    raise RuleError(shown, table["code"], "rule.twice", word=word, other=seen[word])
                seen[word] = shown
            tables.append((shown, _without_dates(table)))
    codes = {table["code"] for _, table in tables}
    for shown, table in tables:
        for code in table.get("requires", []):
            if code not in codes:
                raise RuleError(shown, table["code"], "rule.requires", nearest(code, codes), code=code)
    return tables


def _in_order(tables: list[Any]) -> list[tuple[str, dict[str, Any]]]:
    """Prerequisites first."""
    by_code = {table["code"]: (shown, table) for shown, table in tables}
    ordered: dict[str, tuple[str, dict[str, Any]]] = {}

    def place(code: str, trail: tuple[str, ...]) -> None:
        if code in ordered:
            return
        shown, table = by_code[code]
        if code in trail:
            raise RuleError(shown, code, "rule.cycle")
        for needed in table.get("requires", ()):
            place(needed, (*trail, code))
        ordered[code] = (shown, table)

    for code in by_code:
        place(code, ())
    return list(ordered.values())


def _rule(table: dict[str, Any], shown: str) -> Rule:
    function = registry()[table["check"]]
    return Rule(
        code=table["code"],
        name=table["name"],
        severity=Severity(table["severity"]),
        given=table["given"],
        check=function,
        options=_options(function, table.get("options", {})),
        basis=tuple(Basis(entry["ref"], entry["at"]) for entry in table["basis"]),
        since=table["since"],
        requires=tuple(table.get("requires", ())),
        opt_in=table.get("opt_in", False),
        origin=table.get("origin", "document"),
        confidence=table.get("confidence", "likely"),
        texts={language: Texts(**table[language]) for language in LANGUAGES},
        examples=tuple(_example(example) for example in table.get("example", ())),
        file=shown,
        guard=registry()[table["guard"]] if "guard" in table else None,
        clean=table.get("clean", False),
        edition=_edition(table),
    )


_NO_OPTIONS = NoOptions()


def _options(function: Check, given: Mapping[str, Any]) -> Options:
    """The options of a rule. The loader has validated them; building validators again would cost every start."""
    if function.options is NoOptions:
        return _NO_OPTIONS
    sets = function.options.set_names
    return function.options(
        **{key: frozenset(value) if key in sets else _frozen(value) for key, value in given.items()}
    )


def _edition(table: dict[str, Any]) -> Days | None:
    days = [date.fromisoformat(table[key]) if key in table else None for key in ("from", "until")]
    return Days(*days) if any(days) else None


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _example(table: dict[str, Any]) -> Example:
    return Example(
        table["kind"],
        table["text"].removeprefix("\n"),
        table.get("in"),
        table.get("outcome"),
        table.get("quote"),
        table.get("note"),
        table.get("note_en"),
        tuple(table.get("others", ())),
    )
