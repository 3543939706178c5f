"""Profiles: sets of rules that form a ladder (``rules/profil/*.toml``), and the rung that an SOP reaches on it.

Each profile but the lowest extends another. An SOP reaches a rung when no rule of it, or of one below, has failed
that judges an SOP by itself: what other SOPs say does not lower its rung.
"""

from collections.abc import Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from ..findings import Outcome
from ..keys import WORDS, Kinds, check_keys
from ..messages import LANGUAGES, RuleError, nearest
from ..resources import profile_names, read_toml
from ..results import Rung

if TYPE_CHECKING:
    from ..policy import Rule, RuleSet

__all__ = ["Profile", "ladder", "ladder_of", "lowest", "lowest_profile", "rung", "usual_profile"]

_KEYS: Kinds = {**dict.fromkeys(LANGUAGES, str), "extends": str, "mandatory": WORDS, "rules": WORDS}
_REQUIRED = (*LANGUAGES, "rules")


class Profile(NamedTuple):
    """A profile: the codes of its rules, those of the profile it extends included, and what it is in each language.

    ``single`` are those of its rules that judge an SOP by itself.
    """

    name: str
    codes: frozenset[str]
    single: frozenset[str]
    mandatory: frozenset[str]
    texts: Mapping[str, str]


@cache
def lowest() -> str:
    """The name of the lowest profile."""
    return next(name for name in profile_names() if "extends" not in read_toml("rules", f"profil/{name}.toml"))


def usual_profile(ruleset: "RuleSet") -> str:
    """The name of the profile whose rules run where none is chosen: all that need not be selected one by one."""
    usual = {rule.code for rule in ruleset.rules if not rule.opt_in} - ruleset.own
    return next(profile.name for profile in ladder(ruleset) if profile.codes >= usual)


def lowest_profile(rule: "Rule", profiles: Iterable[Profile]) -> str | None:
    """The name of the lowest profile that holds a rule, of those that form the ladder."""
    return next((profile.name for profile in profiles if rule.code in profile.codes), None)


def ladder(ruleset: "RuleSet") -> tuple[Profile, ...]:
    """All profiles, the lowest first.

    :raises RuleError: for an unknown key, rule or profile, or when the profiles do not form one ladder.
    """
    return ladder_of({name: read_toml("rules", f"profil/{name}.toml") for name in profile_names()}, ruleset)


def ladder_of(tables: Mapping[str, Mapping[str, Any]], ruleset: "RuleSet") -> tuple[Profile, ...]:
    """The profiles of these tables, the lowest first."""
    above: dict[str | None, str] = {}
    for name, table in tables.items():
        check_keys(table, _KEYS, _REQUIRED, partial(RuleError, _shown(name), ""))
        base = table.get("extends")
        if base is not None and base not in tables:
            raise RuleError(_shown(name), "extends", "profile.unknown", nearest(base, tables), name=base)
        if base in above:
            raise RuleError(_shown(name), "extends", "profile.ladder", other=above[base])
        above[base] = name
    found: list[Profile] = []
    current = above.get(None)
    while current is not None:
        found.append(_profile(current, tables, ruleset, found))
        current = above.get(current)
    left = sorted(set(tables) - {profile.name for profile in found})
    if left:
        raise RuleError(_shown(left[0]), "extends", "profile.ladder", other=tables[left[0]].get("extends"))
    return tuple(found)


def _profile(name: str, tables: Mapping[str, Mapping[str, Any]], ruleset: "RuleSet", below: list[Profile]) -> Profile:
    table = tables[name]
    codes = _codes(name, "rules", table["rules"], ruleset)
    mandatory = _codes(name, "mandatory", table.get("mandatory", ()), ruleset)
    if below:
        codes |= below[-1].codes
        mandatory |= below[-1].mandatory
    if not mandatory <= codes:
        raise RuleError(_shown(name), "mandatory", "profile.mandatory", code=min(mandatory - codes))
    single = frozenset(rule.code for rule in ruleset.rules if rule.code in codes and rule.check.scope != "repository")
    return Profile(name, codes, single, mandatory, {"id": table["id"], "en": table["en"]})


def _codes(name: str, key: str, words: Iterable[str], ruleset: "RuleSet") -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        codes = ruleset.named(word)
        if not codes:
            raise RuleError(_shown(name), key, "config.no_rule", nearest(word, ruleset.words()), word=word)
        found |= codes
    return frozenset(found)


def _shown(name: str) -> str:
    return f"rules/profil/{name}.toml"


def rung(profiles: Iterable[Profile], outcomes: Mapping[str, Outcome]) -> Rung | None:
    """The highest rung that an SOP reaches; None when not all rules of the lowest were run, and for a document of
    another form, to which nothing that a profile makes mandatory applies.

    A failed rule ends the climb. A mandatory rule that is undetermined does too: whether the rung is reached cannot be
    told then. Any other rule that is undetermined or not applicable does not count against the SOP, but where no rule
    passed there is nothing to tell by.
    """
    passing = Outcome.PASS
    others = [each for each in outcomes.items() if each[1] is not passing]
    failed = {code for code, outcome in others if outcome is Outcome.FAIL}
    unknown = {code for code, outcome in others if outcome is Outcome.UNDETERMINED}
    passed = len(others) < len(outcomes)
    reached: str | None = None
    for profile in profiles:
        if not profile.single <= outcomes.keys():
            return Rung(reached) if reached else None
        if profile.single & failed:
            break
        if not passed and all(outcomes[code] is Outcome.NOT_APPLICABLE for code in profile.mandatory):
            return None
        if profile.mandatory & unknown or not passed:
            return Rung(reached, profile.name)
        reached = profile.name
    return Rung(reached)
