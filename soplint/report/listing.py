"""All rules at a glance: as lines on a terminal, as the tables of ``rules/README.md``, and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..config.profiles import ladder, lowest_profile
from ..messages import message
from ..policy import Rule, RuleSet, Texts
from ..results.codes import OWN_CODES
from ..results.contract import dumps
from .explain import in_general
from .wording import basis_names

__all__ = ["in_columns", "list_rules", "rules_json", "rules_readme"]


def list_rules(ruleset: RuleSet, lang: str, family: str = "") -> str:
    """One line for each rule: code, severity, the lowest profile that holds it, name, and what it rests on;
    then the codes of soplint's own. With ``family``, only those whose code begins so.
    """
    rows = [tuple(message(f"table.{key}", lang) for key in _COLUMNS)]
    rows += [
        (rule.code, message(f"severity.{rule.severity}", lang), profile or "-", rule.name, _refs(rule))
        for rule, profile in _with_profile(ruleset)
        if rule.code.startswith(family)
    ]
    rows += [
        (own.code, message(f"severity.{own.severity}" if own.severity else "rules.always", lang), "-", own.name, "")
        for own in OWN_CODES
        if own.code.startswith(family)
    ]
    return "\n".join(in_columns(rows))


def rules_json(ruleset: RuleSet, lang: str) -> str:
    """A JSON array with an object a line: what each rule says, the lowest profile that holds it, its basis and whether
    it runs only when it is chosen; then the codes of soplint's own, whose severity is null where they always end a run
    with exit code 2.
    """
    entries: list[dict[str, Any]] = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": str(rule.severity),
            "profile": profile,
            "opt_in": rule.opt_in,
            **{key: in_general(text) for key, text in rule.texts[lang]._asdict().items()},
            "basis": [basis._asdict() for basis in rule.basis],
            "since": rule.since,
        }
        for rule, profile in _with_profile(ruleset)
    ]
    entries += [
        {
            "code": own.code,
            "name": own.name,
            "severity": str(own.severity) if own.severity is not None else None,
            "profile": None,
            "opt_in": False,
            **dict(zip(Texts._fields, own.texts(lang), strict=True)),
            "basis": [],
            "since": None,
        }
        for own in OWN_CODES
    ]
    lines = ",\n".join(map(dumps, entries))
    return f"[\n{lines}\n]"


def in_columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """A line for each row, the cells of each column as wide as the widest of them."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


_COLUMNS = ("code", "severity", "profile", "name", "basis")
_README_COLUMNS = ("code", "name", "severity", "profile", "finding", "basis")


def _with_profile(ruleset: RuleSet) -> Iterator[tuple[Rule, str | None]]:
    """The rules by code, each with the lowest profile that holds it."""
    profiles = ladder(ruleset)
    for rule in sorted(ruleset.rules, key=lambda rule: rule.code):
        yield rule, lowest_profile(rule, profiles)


def _refs(rule: Rule) -> str:
    return ", ".join(dict.fromkeys(basis.ref for basis in rule.basis))


def rules_readme(ruleset: RuleSet, lang: str) -> str:
    """The text of ``rules/README.md``: every rule, family by family."""
    families: dict[str, list[str]] = {}
    for rule, profile in _with_profile(ruleset):
        finding = in_general(rule.texts[lang].message)
        level = message(f"severity.{rule.severity}", lang)
        cells = (rule.code, rule.name, level, profile or "–", finding, _refs(rule))
        families.setdefault(rule.file, []).append(f"| {' | '.join(cells)} |")
    heads = [message(f"table.{key}", lang) for key in _README_COLUMNS]
    table = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    lines = [message("rules.readme", lang), ""]
    lines += [f"- **{profile.name}**: {profile.texts[lang]}" for profile in ladder(ruleset)]
    for file, rows in sorted(families.items()):
        name = file.split("/")[-1]
        lines += ["", f"## [{name}]({name})", "", *table, *rows]
    used = sorted({basis.ref for rule in ruleset.rules for basis in rule.basis})
    titles = [f"- `{ref}`: {basis_names(ref, lang)[1]}" for ref in used]
    lines += ["", f"## {message('table.basis', lang)}", "", *titles]
    return "\n".join(lines)
