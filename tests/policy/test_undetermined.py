"""What a check declares of itself: whether it may leave a rule undetermined."""

import ast
from collections.abc import Iterator
from functools import cache

from conftest import CORPUS, ROOT, Run
from holding import undeclared
from soplint.engine import Settings, check_document
from soplint.examples import TODAY, example_text, judged
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import decode


def results(ruleset: RuleSet) -> Iterator[DocumentResult]:
    """What is said of every example and every file of the corpus."""
    for rule in ruleset.rules:
        for example in rule.examples:
            yield judged(rule, example, example_text(example).text, ruleset, "id")
    settings = Settings(TODAY, frozenset(rule.code for rule in ruleset.rules))
    for path in sorted(CORPUS.glob("*.txt")):
        yield check_document(decode(path.read_bytes(), path.name), ruleset, settings)


def test_a_check_that_does_not_declare_it_never_leaves_a_rule_undetermined(ruleset: RuleSet) -> None:
    """See also what ``tests/checks/test_blanked_values.py`` leaves blank."""
    assert [found for result in results(ruleset) for found in undeclared(result, ruleset)] == []


Name = tuple[str, str]
"""A module and a name in it."""


@cache
def spoken_of() -> dict[Name, frozenset[Name]]:
    """What each function, class and constant of the package speaks of, and what imported names stand for."""
    found: dict[Name, set[Name]] = {}
    for path in (ROOT / "soplint").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        package, module = parts[:-1], ".".join(parts).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                source = ".".join([*package[: len(package) - node.level + 1], *(node.module or "").split(".")]).rstrip(
                    "."
                )
                found.update({(module, alias.asname or alias.name): {(source, alias.name)} for alias in node.names})
        for node in tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", node)]
            for name in [getattr(target, "id", None) or getattr(target, "name", "") for target in targets]:
                found[module, name] = {(module, each) for each in named_in(node)}
    return {name: frozenset(names) for name, names in found.items()}


def named_in(node: ast.AST) -> Iterator[str]:
    """The names in a piece of code, those of types apart."""
    for field, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.Name) and field not in ("annotation", "returns", "decorator_list"):
                yield part.id
            elif isinstance(part, ast.AST) and field not in ("annotation", "returns", "decorator_list"):
                yield from named_in(part)


def reaches(start: Name, wanted: str) -> bool:
    """Whether a function speaks of a name, itself or through what it calls."""
    known, seen, waiting = spoken_of(), set(), [start]
    while waiting:
        at = waiting.pop()
        if at[1] == wanted:
            return True
        if at not in seen:
            seen.add(at)
            waiting += known.get(at, ())
    return False


def test_a_check_that_declares_it_can_say_so(ruleset: RuleSet) -> None:
    """Of an SOP, that is: where the nodes of a rule may be absent, or SOPs are compared, the engine says it too."""
    of_sops = {rule.check.name: rule.check for rule in ruleset.rules if rule.given == "sop" and rule.check.undetermined}
    silent = [name for name, check in of_sops.items() if not reaches((check.function.__module__, name), "Undetermined")]
    assert silent == []


def test_explain_tells_which_rules_may_end_undetermined(soplint: Run) -> None:
    words = "tidak dapat dinilai"
    assert words in soplint("explain", "IDN014").stdout
    assert words not in soplint("explain", "HKM011").stdout
