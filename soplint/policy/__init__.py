"""``rules/*.toml`` to checked :class:`Rule` objects, and the plan by which they judge."""

from ..messages import RuleError
from .form import bases
from .loading import load_rules
from .rule import Example, Rule, Texts
from .ruleset import Plan, RuleSet, Turn

__all__ = ["Example", "Plan", "Rule", "RuleError", "RuleSet", "Texts", "Turn", "bases", "load_rules"]
