"""``rules/*.toml`` to checked :class:`Rule` objects.

Loading refuses whatever could make a rule silently never fire: an unknown key, function, option, path, placeholder,
basis or severity, a code used twice, a rule without examples. Every refusal names the file, the rule, the key and the
nearest name that would do.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from string import Formatter
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from .acuan import BUILT_IN, acuan_toml, use
from .cache import digest, remembered
from .checks import Check, NoOptions, Options, load_entry_points, registry
from .facts import Repository
from .messages import RuleError, nearest
from .model import Basis, Days, Document, Node, Severity, Sop
from .patterns import pattern
from .resources import data_digest, folder

__all__ = ["Example", "Plan", "Rule", "RuleError", "RuleSet", "Texts", "Turn", "load_rules"]

CODE = pattern(r"[A-Z]{3}\d{3}")
NAME = pattern(r"[a-z0-9]+(-[a-z0-9]+)*")
_REGEX_LIMIT = 200
_NESTED_REPEAT = pattern(r"[+*}]\)?[+*{]")
_ROOTS: dict[str, type[Any]] = {"sop": Sop, "document": Document, "repository": Repository}
_COMMON_PLACEHOLDERS = frozenset({"kutipan", "letak"})


class Texts(NamedTuple):
    """What a rule says in one language."""

    message: str
    why: str
    advice: str


class Example(NamedTuple):
    """An example that is documentation and test: see :mod:`soplint.examples`."""

    kind: str
    text: str
    place: str | None
    outcome: str | None
    quote: str | None
    note: str | None
    others: tuple[Mapping[str, str], ...] = ()


class Rule(NamedTuple):
    """One rule, checked."""

    code: str
    name: str
    severity: Severity
    given: str
    check: Check
    options: Options
    basis: tuple[Basis, ...]
    since: str
    requires: tuple[str, ...]
    opt_in: bool
    origin: str
    confidence: str
    texts: Mapping[str, Texts]
    examples: tuple[Example, ...]
    file: str
    guard: Check | None = None
    """A check of the repository: where it finds that the rule does not apply, its findings are withdrawn."""
    edition: Days | None = None
    """The days of the SOPs that it applies to.

    A regulation that gives way to another gives two rules, the end of one being the start of the other.
    """


class Turn(NamedTuple):
    """A rule when its turn comes, with all that does not depend on the document worked out."""

    rule: Rule
    function: Any
    options: Options
    together: bool
    nodes: int
    """Which of the plan's paths leads to its nodes."""
    needs: tuple[tuple[int, bool], ...]
    """The turns that it waits for, and whether they judge the same nodes."""
    asked: bool
    """Whether a rule that judges the same nodes waits for it."""
    edition: Days | None
    selected: bool
    plain: bool
    """Whether it judges the SOP itself, waits for nothing and has no edition."""


class Plan(NamedTuple):
    """The turns of a selection, prerequisites before the rules that need them, and the paths to their nodes.

    ``codes`` are those of the turns, ``hidden`` those of prerequisites that are not selected themselves.
    """

    turns: tuple[Turn, ...]
    codes: tuple[str, ...]
    hidden: tuple[str, ...]
    paths: tuple[tuple[str, ...], ...]
    compares: bool
    """Whether rules that compare documents are among them, so that facts are wanted."""


class RuleSet:
    """All rules, prerequisites before the rules that need them; ``own`` are the codes of the user's own rule files.

    ``acuan`` are the user's reference tables by their names; ``digest`` covers rules and tables.
    """

    def __init__(
        self,
        rules: tuple[Rule, ...],
        digest: str,
        own: frozenset[str] = frozenset(),
        acuan: Mapping[str, Any] = BUILT_IN,
    ) -> None:
        self.rules = rules
        self.digest = digest
        self.own = own
        self.acuan = acuan
        self._codes = {word: rule.code for rule in rules for word in (rule.code, rule.name)}
        self._plans: dict[frozenset[str], Plan] = {}

    def by_code(self) -> dict[str, Rule]:
        """The rules by code."""
        return {rule.code: rule for rule in self.rules}

    def named(self, word: str, *, opted_in: bool = False) -> frozenset[str]:
        """The codes that a code, a name or the start of codes stands for, none when it is unknown.

        The start of codes stands for opt-in rules only when they are ``opted_in``.
        """
        if word in self._codes:
            return frozenset((self._codes[word],))
        return frozenset(
            rule.code for rule in self.rules if word and rule.code.startswith(word) and (opted_in or not rule.opt_in)
        )

    def words(self) -> list[str]:
        """Everything that stands for a rule or a family."""
        return [word for rule in self.rules for word in (rule.code, rule.name, rule.code[:3])]

    def plan(self, selected: frozenset[str]) -> Plan:
        """The selected rules and those they wait for; remembered, for every file asks the same."""
        if selected not in self._plans:
            by_code = self.by_code()
            needed: set[str] = set()
            waiting = [code for code in selected if code in by_code]
            while waiting:
                code = waiting.pop()
                if code not in needed:
                    needed.add(code)
                    waiting.extend(by_code[code].requires)
            rules = [rule for rule in self.rules if rule.code in needed and rule.check.scope != "repository"]
            self._plans[selected] = _plan(rules, selected, compares=bool(self.across(selected)))
        return self._plans[selected]

    def across(self, selected: frozenset[str]) -> tuple[Rule, ...]:
        """The selected rules that compare documents, or that give way to what a comparison shows."""
        return tuple(
            rule
            for rule in self.rules
            if rule.code in selected and (rule.check.scope == "repository" or rule.guard is not None)
        )


def _plan(rules: list[Rule], selected: frozenset[str], *, compares: bool) -> Plan:
    paths = tuple(dict.fromkeys(rule.given for rule in rules))
    places = {rule.code: place for place, rule in enumerate(rules)}
    # Of these the nodes that did not pass count, and not the SOP alone.
    asked = {(code, rule.given) for rule in rules for code in rule.requires}
    turns = [
        Turn(
            rule=rule,
            function=rule.check.function,
            options=rule.options,
            together=rule.check.together,
            nodes=paths.index(rule.given),
            needs=tuple((places[code], rules[places[code]].given == rule.given) for code in rule.requires),
            asked=(rule.code, rule.given) in asked,
            edition=rule.edition,
            selected=rule.code in selected,
            plain=rule.given == "sop" and not (rule.check.together or rule.requires or rule.edition),
        )
        for rule in rules
    ]
    return Plan(
        turns=tuple(turns),
        codes=tuple(places),
        hidden=tuple(code for code in places if code not in selected),
        paths=tuple(tuple(path.split(".")) for path in paths),
        compares=compares,
    )


def load_rules(extra: tuple[Path, ...] = (), acuan: tuple[Path, ...] = (), *, examples: bool = False) -> RuleSet:
    """The built-in rules and those of further files, judged by the reference tables with those of ``acuan`` laid over.

    Examples are read only when asked for. The tables are in force when this returns.

    :raises FileError: for anything in the files that cannot be used.
    """
    files = [(path, f"rules/{path.name}") for path in sorted(folder("rules").glob("*.toml"))]
    files += [(path, str(path)) for path in extra]
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
    own = {str(path) for path in extra}
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
        from .tables import load_tables, table_files

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
    texts = []
    for path, shown in files:
        try:
            texts.append((shown, path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            raise RuleError(shown, "-", "rule.unreadable", error=type(error).__name__) from None
    return texts


def _checked_tables(texts: list[tuple[str, str]]) -> list[tuple[str, dict[str, Any]]]:
    import tomllib

    tables: list[tuple[str, dict[str, Any]]] = []
    seen: dict[str, str] = {}
    for shown, text in texts:
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise RuleError(shown, "TOML", "rule.toml", error=error) from None
        _only(document, {"rule"}, shown, "-")
        for number, table in enumerate(document.get("rule", []), 1):
            _check_table(table, shown, number)
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


# -------------------------------------------------------------------- one table

KEYS: dict[str, type | tuple[type, ...]] = {
    "code": str,
    "name": str,
    "severity": str,
    "given": str,
    "check": str,
    "options": dict,
    "basis": list,
    "since": str,
    "from": date,
    "until": date,
    "requires": list,
    "guard": str,
    "opt_in": bool,
    "origin": str,
    "confidence": str,
    "id": dict,
    "en": dict,
    "example": list,
}
REQUIRED = ("code", "name", "severity", "given", "check", "basis", "since", "id", "en", "example")
CHOICES = {
    "severity": tuple(Severity),
    "origin": ("document", "scan"),
    "confidence": ("certain", "likely", "possible"),
}
TEXT_KEYS = ("message", "why", "advice")
EXAMPLE_KEYS = ("kind", "in", "text", "outcome", "quote", "note", "others")


def _check_table(table: dict[str, Any], shown: str, number: int) -> None:
    where = str(table.get("code", f"[[rule]] {number}"))
    _only(table, KEYS, shown, where)
    for key in REQUIRED:
        if key not in table:
            raise RuleError(shown, where, "rule.missing_key", key=key)
    for key, value in table.items():
        # A date with a time of day is a date to Python, not to a rule.
        if not isinstance(value, KEYS[key]) or isinstance(value, datetime):
            raise RuleError(shown, where, "rule.wrong_type", key=key, type=getattr(KEYS[key], "__name__", ""))
    if "from" in table and "until" in table and table["from"] >= table["until"]:
        raise RuleError(shown, where, "rule.edition", start=table["from"], end=table["until"])
    if not CODE.fullmatch(table["code"]):
        raise RuleError(shown, where, "rule.code", code=table["code"])
    if not NAME.fullmatch(table["name"]):
        raise RuleError(shown, where, "rule.name", name=table["name"])
    for key, choices in CHOICES.items():
        if key in table and table[key] not in choices:
            raise RuleError(shown, where, "rule.choice", nearest(table[key], choices), key=key, value=table[key])
    function = _check_function(table, shown, where)
    _check_options(table, function, shown, where)
    _check_basis(table, shown, where)
    for language in ("id", "en"):
        _check_texts(table[language], function, shown, f"{where}.{language}")
    _check_examples(table["example"], function, shown, where)


def _only(table: Mapping[str, Any], known: Iterable[str], shown: str, where: str) -> None:
    for key in table:
        if key not in known:
            raise RuleError(shown, where, "rule.unknown_key", nearest(key, known), key=key)


def _check_function(table: dict[str, Any], shown: str, where: str) -> Check:
    function = registry().get(table["check"])
    if function is None:
        raise RuleError(shown, where, "rule.check", nearest(table["check"], registry()), name=table["check"])
    node = _node_type(table["given"], shown, where)
    if not issubclass(node, function.node):
        values = {
            "path": table["given"],
            "node": node.__name__,
            "check": function.name,
            "wanted": function.node.__name__,
        }
        raise RuleError(shown, where, "rule.given_type", **values)
    if function.survey is not None:
        for key in ("requires", "from", "until", "guard"):
            if key in table:
                raise RuleError(shown, where, "rule.not_across", key=key)
    guard = table.get("guard")
    if guard is not None:
        guards = [name for name, entry in registry().items() if entry.survey is not None]
        if guard not in guards:
            raise RuleError(shown, where, "rule.check", nearest(guard, guards), name=guard)
    return function


def _check_options(table: dict[str, Any], function: Check, shown: str, where: str) -> None:
    from pydantic import ValidationError

    given = table.get("options", {})
    _only(given, function.options.model_fields, shown, f"{where}.options")
    try:
        function.options.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise RuleError(shown, f"{where}.options", "rule.option", key=key, error=first["msg"]) from None
    for key, value in given.items():
        if key.startswith("pola"):
            _check_regex(str(value), shown, f"{where}.options.{key}")


def _check_regex(pattern: str, shown: str, where: str) -> None:
    """Rule files may come with other people's changes: a pattern must not be able to hold up the run."""
    if len(pattern) > _REGEX_LIMIT or _NESTED_REPEAT.search(pattern):
        raise RuleError(shown, where, "rule.pattern_bounds", limit=_REGEX_LIMIT)
    try:
        re.compile(pattern)
    except re.error as error:
        raise RuleError(shown, where, "rule.pattern", error=error) from None


def _check_basis(table: dict[str, Any], shown: str, where: str) -> None:
    known = bases()
    for entry in table["basis"]:
        if not isinstance(entry, dict):
            raise RuleError(shown, where, "rule.basis_table")
        _only(entry, ("ref", "at"), shown, f"{where}.basis")
        ref = str(entry.get("ref"))
        if ref not in known:
            raise RuleError(shown, where, "rule.basis", nearest(ref, known), ref=ref)
        if not isinstance(entry.get("at"), str):
            raise RuleError(shown, where, "rule.missing_key", key="basis.at")
    binding = [entry for entry in table["basis"] if known[entry["ref"]]["mengikat"]]
    if table["severity"] == "error" and not binding:
        raise RuleError(shown, where, "rule.error_basis")


def bases() -> dict[str, dict[str, Any]]:
    """What rules may rest on, from ``rules/acuan/dasar.toml``."""
    return acuan_toml("dasar")


def _check_texts(texts: dict[str, Any], function: Check, shown: str, where: str) -> None:
    _only(texts, TEXT_KEYS, shown, where)
    known = function.placeholders | _COMMON_PLACEHOLDERS
    for key in TEXT_KEYS:
        if not isinstance(texts.get(key), str) or not texts[key].strip():
            raise RuleError(shown, where, "rule.missing_key", key=key)
        for name in _placeholders(texts[key], shown, f"{where}.{key}"):
            if name not in known:
                raise RuleError(shown, where, "rule.placeholder", nearest(name, known), key=key, name=name)


def _placeholders(text: str, shown: str, where: str) -> list[str]:
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        raise RuleError(shown, where, "rule.braces", error=error) from None


def _check_examples(examples: list[Any], function: Check, shown: str, where: str) -> None:
    kinds = set()
    for example in examples:
        if not isinstance(example, dict):
            raise RuleError(shown, where, "rule.example_table")
        _only(example, EXAMPLE_KEYS, shown, f"{where}.example")
        if example.get("kind") not in ("bad", "good"):
            raise RuleError(shown, where, "rule.example_kind")
        if not isinstance(example.get("text"), str):
            raise RuleError(shown, where, "rule.missing_key", key="example.text")
        if example["kind"] == "bad" and "⟦" not in example["text"] and "quote" not in example:
            raise RuleError(shown, where, "rule.example_mark")
        others = example.get("others", [])
        if not isinstance(others, list) or not all(_replaces_texts(other) for other in others):
            raise RuleError(shown, where, "rule.wrong_type", key="example.others", type="list")
        kinds.add(example["kind"])
    for kind in ("bad", "good") if function.finds else ("good",):
        if kind not in kinds:
            raise RuleError(shown, where, "rule.example_missing", kind=kind)


def _replaces_texts(other: object) -> bool:
    return isinstance(other, dict) and all(isinstance(text, str) for text in other.values())


# -------------------------------------------------------------------- paths


def _node_type(path: str, shown: str, where: str) -> type[Any]:
    """The node that a path of the model leads to; None and tuples on the way are passed over."""
    names = path.split(".")
    root = _ROOTS.get(names[0])
    if root is None:
        raise RuleError(shown, where, "rule.given_root", nearest(names[0], _ROOTS), path=path)
    current: type[Any] = root
    for name in names[1:]:
        members = _members(current)
        if name not in members:
            raise RuleError(shown, where, "rule.given", nearest(name, members), node=current.__name__, name=name)
        current = members[name]
    return current


def _members(node: type[Any]) -> dict[str, type[Node]]:
    """The names of a node that lead to further nodes."""
    found: dict[str, type[Node]] = {}
    hints: dict[str, Any] = get_type_hints(node)
    for base in reversed(node.__mro__):
        for name, member in list(vars(base).items()):
            function = getattr(member, "func", None) or getattr(member, "fget", None)
            if callable(function) and not name.startswith("_"):
                hints[name] = get_type_hints(function).get("return")
    for name, hint in hints.items():
        target = _target(hint)
        if target is not None:
            found[name] = target
    return found


def _target(hint: Any) -> type[Node] | None:
    """The node class in an annotation such as ``Medan | None`` or ``tuple[Langkah, ...]``."""
    if isinstance(hint, type) and not get_origin(hint):
        return hint if issubclass(hint, Node) else None
    if get_origin(hint) in (tuple, Union, UnionType):
        targets = [target for argument in get_args(hint) if (target := _target(argument)) is not None]
        return targets[0] if len(targets) == 1 else None
    return None


# -------------------------------------------------------------------- results


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
        texts={language: Texts(**table[language]) for language in ("id", "en")},
        examples=tuple(_example(example) for example in table.get("example", ())),
        file=shown,
        guard=registry()[table["guard"]] if "guard" in table else None,
        edition=_edition(table),
    )


_NO_OPTIONS = NoOptions.model_construct()


def _options(function: Check, given: Mapping[str, Any]) -> Options:
    """The options of a rule. The loader has validated them; building validators again would cost every start."""
    if function.options is NoOptions:
        return _NO_OPTIONS
    return function.options.model_construct(**{key: _frozen(value) for key, value in given.items()})


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
        tuple(table.get("others", ())),
    )
