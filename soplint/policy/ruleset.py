"""All rules together, and the plan by which those that are selected judge a document."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..acuan import BUILT_IN
from .rule import Rule

__all__ = ["Plan", "RuleSet", "Turn"]


class Turn:
    """A rule when its turn comes, with all that does not depend on the document worked out.

    ``nodes`` is which of the plan's paths leads to its nodes, ``needs`` are the turns that it waits for, and whether
    they judge the same nodes, ``asked`` is whether a rule that judges the same nodes waits for it, ``plain`` whether it
    judges the SOP itself, waits for nothing and has no edition.
    """

    # Each is asked for its values with every SOP: slots answer several times as fast as a named tuple.
    __slots__ = (
        *("asked", "clean", "edition", "function", "needs", "nodes", "of_file", "options", "plain", "rule", "selected"),
        "together",
    )

    def __init__(
        self, rule: Rule, *, nodes: int, needs: tuple[tuple[int, bool], ...], asked: bool, selected: bool
    ) -> None:
        check = rule.check
        self.rule = rule
        self.function: Any = check.function
        self.options = rule.options
        self.together = check.together
        self.nodes = nodes
        self.needs = needs
        self.asked = asked
        self.edition = rule.edition
        self.selected = selected
        self.plain = rule.given == "sop" and not (check.together or rule.requires or rule.edition)
        self.clean = rule.clean
        self.of_file = check.scope == "file"


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
    signatures: bool
    """Whether some of those look for copies of step tables."""


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
        self._named = {word: rule for rule in rules for word in (rule.code, rule.name)}
        self._plans: dict[frozenset[str], Plan] = {}

    def by_code(self) -> dict[str, Rule]:
        """The rules by code."""
        return {rule.code: rule for rule in self.rules}

    def find(self, word: str) -> Rule | None:
        """The rule of this code or name; capitals count for nothing."""
        return self._named.get(word.upper()) or self._named.get(word.lower())

    def named(self, word: str, *, opted_in: bool = False) -> frozenset[str]:
        """The codes that a code, a name or the start of codes stands for, none when it is unknown; capitals count for
        nothing.

        The start of codes stands for opt-in rules only when they are ``opted_in``, or when there are no others.
        """
        found = self.find(word)
        if found is not None:
            return frozenset((found.code,))
        start = word.upper()
        rules = [rule for rule in self.rules if start and rule.code.startswith(start)]
        usual = rules if opted_in else [rule for rule in rules if not rule.opt_in]
        return frozenset(rule.code for rule in usual or rules)

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
            self._plans[selected] = _plan(rules, selected, self.across(selected))
        return self._plans[selected]

    def across(self, selected: frozenset[str]) -> tuple[Rule, ...]:
        """The selected rules that compare documents, or that give way to what a comparison shows."""
        return tuple(
            rule
            for rule in self.rules
            if rule.code in selected and (rule.check.scope == "repository" or rule.guard is not None)
        )


def _plan(rules: list[Rule], selected: frozenset[str], across: tuple[Rule, ...]) -> Plan:
    paths = tuple(dict.fromkeys(rule.given for rule in rules))
    places = {rule.code: place for place, rule in enumerate(rules)}
    # Of these the nodes that did not pass count, and not the SOP alone.
    asked = {(code, rule.given) for rule in rules for code in rule.requires}
    turns = [
        Turn(
            rule,
            nodes=paths.index(rule.given),
            needs=tuple((places[code], rules[places[code]].given == rule.given) for code in rule.requires),
            asked=(rule.code, rule.given) in asked,
            selected=rule.code in selected,
        )
        for rule in rules
    ]
    return Plan(
        turns=tuple(turns),
        codes=tuple(places),
        hidden=tuple(code for code in places if code not in selected),
        paths=tuple(tuple(path.split(".")) for path in paths),
        compares=bool(across),
        signatures=any(rule.check.survey is not None and rule.check.survey.tables for rule in across),
    )
