"""Every module lists its public names, and each of them says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "soplint"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py")
TOLD_BY_THE_MODULE = {"TEXTS", "COMMANDS"}
"""Tables that are all that their module holds: its docstring is theirs."""


def named(tree: ast.Module) -> Iterator[tuple[str, ast.stmt, bool]]:
    """What a module defines by name, and whether it has a docstring."""
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node, ast.get_docstring(node) is not None
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            below = tree.body[place + 1] if place + 1 < len(tree.body) else None
            told = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name):
                    yield target.id, node, told


def is_found_otherwise(node: ast.stmt) -> bool:
    """Whether a registry or a table hands it out: a check, its options, a command."""
    if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "").endswith("Options") for base in node.bases):
        return True
    registering = [each for each in getattr(node, "decorator_list", ()) if isinstance(each, ast.Call)]
    names = {ast.unparse(each.func) for each in registering}
    return any(name in ("check", "survey") or name.endswith((".command", ".group")) for name in names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_public_names_are_listed_and_documented(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {name: (node, told) for name, node, told in named(tree) if not name.startswith("__")}
    assignments = {name: node for name, node, _ in named(tree) if name == "__all__"}
    listed = set(ast.literal_eval(assignments["__all__"].value)) if assignments else set()  # type: ignore[attr-defined]
    public = {name for name in found if not name.startswith("_")}
    assert {name for name in public - listed if not is_found_otherwise(found[name][0])} == set()
    assert {name for name in public - TOLD_BY_THE_MODULE if not found[name][1]} == set()
