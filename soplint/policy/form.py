"""What a table of a rule file may say.

Refused is whatever could make a rule silently never fire: an unknown key, function, option, path, placeholder, basis or
severity, a rule without examples.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from string import Formatter
from typing import TYPE_CHECKING, Any

from ..acuan import acuan_toml
from ..checks import Check, registry
from ..findings import CONFIDENCES, ORIGINS, Outcome, Severity
from ..keys import TABLES, WORDS, Kinds, Refusal, check_choice, check_keys, only
from ..messages import LANGUAGES, RuleError, Word, nearest
from ..patterns import pattern
from ..results.codes import reserved_words
from .paths import node_type
from .rule import Texts

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

__all__ = [
    "CHOICES",
    "CODE",
    "EXAMPLE_KEYS",
    "EXAMPLE_OUTCOMES",
    "KEYS",
    "NAME",
    "REQUIRED",
    "SINCE",
    "TEXT_KEYS",
    "bases",
    "check_table",
]

CODE = pattern(r"[A-Z]{3}\d{3}")
"""A code: the letters of its family, and three figures."""

NAME = pattern(r"[a-z0-9]+(-[a-z0-9]+)*")
"""A name: words in lower case with hyphens between them."""

SINCE = pattern(r"\d+(\.\d+)*")
"""A version: numbers with points between them."""

_NOUNS = pattern(r"[^|{}]+\|[^|{}]+")
_COMMON_PLACEHOLDERS = frozenset({"kutipan", "letak"})

KEYS: Kinds = {
    "code": str,
    "name": str,
    "severity": str,
    "given": str,
    "check": str,
    "options": dict,
    "basis": TABLES,
    "since": str,
    "from": date,
    "until": date,
    "requires": WORDS,
    "guard": str,
    "opt_in": bool,
    "clean": bool,
    "origin": str,
    "confidence": str,
    "id": dict,
    "en": dict,
    "example": TABLES,
}
"""What the table of a rule may hold."""

REQUIRED = ("code", "name", "severity", "given", "check", "basis", "since", "id", "en", "example")
"""What it has to hold."""

CHOICES = {
    "severity": tuple(Severity),
    "origin": ORIGINS,
    "confidence": CONFIDENCES,
}
"""The keys whose values are to choose from."""

TEXT_KEYS = Texts._fields
"""The texts that a rule owes in each language."""

EXAMPLE_OUTCOMES = tuple(str(outcome) for outcome in Outcome if outcome is not Outcome.FAIL)
"""What a good example may come to."""

EXAMPLE_KEYS: Kinds = {
    "kind": str,
    "in": str,
    "text": str,
    "outcome": str,
    "quote": str,
    "note": str,
    "note_en": str,
    "others": TABLES,
}
"""What an example may hold."""


def check_table(table: dict[str, Any], shown: str, number: int) -> None:
    """Refuse a ``[[rule]]`` table that cannot be used; ``shown`` names its file, ``number`` counts its tables from 1.

    :raises RuleError: for the first thing in it that cannot be used.
    """
    where = str(table.get("code", f"[[rule]] {number}"))
    check_keys(table, KEYS, REQUIRED, partial(RuleError, shown, where))
    if "from" in table and "until" in table and table["from"] >= table["until"]:
        raise RuleError(shown, where, "rule.edition", start=table["from"], end=table["until"])
    if not CODE.fullmatch(table["code"]):
        raise RuleError(shown, where, "rule.code", code=table["code"])
    if not NAME.fullmatch(table["name"]):
        raise RuleError(shown, where, "rule.name", name=table["name"])
    if not SINCE.fullmatch(table["since"]):
        raise RuleError(shown, where, "rule.since", since=table["since"])
    for word in (table["code"], table["code"][:3], table["name"]):
        if word.lower() in reserved_words():
            raise RuleError(shown, where, "rule.reserved", word=word)
    for key, choices in CHOICES.items():
        if key in table:
            check_choice(key, table[key], choices, partial(RuleError, shown, where))
    function = _check_function(table, shown, where)
    _check_options(table, function, shown, where)
    _check_basis(table, shown, where)
    for language in LANGUAGES:
        _check_texts(table[language], function, shown, f"{where}.{language}")
    _check_examples(table["example"], function, shown, where)


def _check_function(table: dict[str, Any], shown: str, where: str) -> Check:
    function = registry().get(table["check"])
    if function is None:
        raise RuleError(shown, where, "rule.check", nearest(table["check"], registry()), name=table["check"])
    node = node_type(table["given"], shown, where)
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
        guards = [name for name, entry in registry().items() if entry.withdraws]
        if guard not in guards:
            raise RuleError(shown, where, "rule.guard", nearest(guard, guards), name=guard)
    return function


def _check_options(table: dict[str, Any], function: Check, shown: str, where: str) -> None:
    from pydantic import ValidationError

    given = table.get("options", {})
    only(given, function.options.field_names, partial(RuleError, shown, f"{where}.options"))
    try:
        function.options.validated(given)
    except ValidationError as error:
        _refuse_option(error.errors()[0], partial(RuleError, shown, f"{where}.options"))


_OPTION_KINDS = {
    **dict.fromkeys(("string_type", "string_sub_type"), "type.str"),
    **dict.fromkeys(("bool_type", "bool_parsing"), "type.bool"),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), "type.int"),
    **dict.fromkeys(("float_type", "float_parsing"), "type.float"),
    **dict.fromkeys(("tuple_type", "frozen_set_type", "list_type"), "type.words"),
    "dict_type": "type.dict",
}
"""What the value of an option should have been, by pydantic's types of errors."""

_OPTION_BOUNDS = {"greater_than_equal": ("rule.least", "ge"), "less_than_equal": ("rule.most", "le")}
"""Which bound it is beyond, and what pydantic calls that."""


def _refuse_option(error: "ErrorDetails", refusal: Refusal) -> None:
    key = ".".join(str(part) for part in error["loc"])
    value = error["input"]
    if error["type"] == "missing":
        raise refusal("key.missing", key=key) from None
    if error["type"] == "literal_error":
        check_choice(key, value, _CHOICE.findall(error["ctx"]["expected"]), refusal)
    if error["type"] in _OPTION_BOUNDS:
        what, bound = _OPTION_BOUNDS[error["type"]]
        raise refusal(what, key=key, value=value, bound=error["ctx"][bound]) from None
    if error["type"] in _OPTION_KINDS:
        raise refusal("key.type", key=key, type=Word(_OPTION_KINDS[error["type"]])) from None
    raise refusal("rule.option", key=key, value=value, error=error["msg"]) from None


_CHOICE = pattern(r"'([^']*)'")


def _check_basis(table: dict[str, Any], shown: str, where: str) -> None:
    known = bases()
    for entry in table["basis"]:
        only(entry, ("ref", "at"), partial(RuleError, shown, f"{where}.basis"))
        ref = str(entry.get("ref"))
        if ref not in known:
            raise RuleError(shown, where, "rule.basis", nearest(ref, known), ref=ref)
        if not isinstance(entry.get("at"), str):
            raise RuleError(shown, where, "key.missing", key="basis.at")
    binding = [entry for entry in table["basis"] if known[entry["ref"]]["mengikat"]]
    if table["severity"] == "error" and not binding:
        raise RuleError(shown, where, "rule.error_basis")


def bases() -> dict[str, dict[str, Any]]:
    """What rules may rest on, from ``rules/acuan/dasar.toml``."""
    return acuan_toml("dasar")


def _check_texts(texts: dict[str, Any], function: Check, shown: str, where: str) -> None:
    only(texts, TEXT_KEYS, partial(RuleError, shown, where))
    known = function.placeholders | _COMMON_PLACEHOLDERS
    for key in TEXT_KEYS:
        if not isinstance(texts.get(key), str) or not texts[key].strip():
            raise RuleError(shown, where, "key.missing", key=key)
        _check_placeholders(texts[key], known, shown, where, key)


def _check_placeholders(text: str, known: Iterable[str], shown: str, where: str, key: str) -> None:
    """Rule files may come with other people's changes: a placeholder must not be able to hold up or fill up the run."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        raise RuleError(shown, f"{where}.{key}", "rule.braces") from None
    for _, name, form, conversion in parts:
        if name is None:
            continue
        if name not in known:
            raise RuleError(shown, where, "rule.placeholder", nearest(name, known), key=key, name=name)
        if conversion or (form and not _NOUNS.fullmatch(form)):
            written = name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
            raise RuleError(shown, where, "rule.placeholder_form", key=key, form=written)


def _check_examples(examples: list[dict[str, Any]], function: Check, shown: str, where: str) -> None:
    kinds = set()
    for number, example in enumerate(examples, 1):
        _check_example(example, partial(RuleError, shown, f"{where}.example {number}"))
        kinds.add(example["kind"])
    for kind in ("bad", "good") if function.finds else ("good",):
        if kind not in kinds:
            raise RuleError(shown, where, "rule.example_missing", kind=kind)


def _check_example(example: dict[str, Any], refusal: Refusal) -> None:
    check_keys(example, EXAMPLE_KEYS, ("kind",), refusal)
    if "text" not in example:
        # It may be blank: an example without what stands in its place otherwise.
        raise refusal("key.missing", key="text")
    check_choice("kind", example["kind"], ("bad", "good"), refusal)
    if _MARKS.sub("", "".join(sign for sign in example["text"] if sign in "⟦⟧")):
        raise refusal("rule.example_open_mark")
    if example["kind"] == "bad":
        if "⟦" not in example["text"] and "quote" not in example:
            raise refusal("rule.example_mark")
        if "outcome" in example:
            raise refusal("rule.example_outcome")
    elif "outcome" in example:
        check_choice("outcome", example["outcome"], EXAMPLE_OUTCOMES, refusal)
    others = example.get("others", [])
    for other in others:
        check_keys(other, dict.fromkeys(other, str), (), refusal)
    places = _example_places()
    for place in (*([example["in"]] if "in" in example else []), *(name for other in others for name in other)):
        if place not in places:
            raise refusal("rule.example_place", nearest(place, places), place=place)


_MARKS = pattern("⟦⟧")
"""A place that is marked begins and ends, one after the other."""


def _example_places() -> frozenset[str]:
    """The places of the small valid SOP (``rules/acuan/contoh.toml``) that an example can be set into."""
    template = acuan_toml("contoh")
    return frozenset((*template["kelompok"], *template["potongan"]))
