"""Data flows one way: no module imports one that stands to its right."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from conftest import ROOT

ORDER = [
    ["__init__", "patterns"],
    ["messages"],
    ["files", "globs", "keys", "placed", "resources", "cache", "folding", "misread"],
    ["causes"],
    ["vocabulary"],
    ["typed", "source", "grammars"],
    ["acuan"],
    ["torn"],
    ["seen"],
    ["values"],
    ["findings"],
    ["results"],
    ["model"],
    ["layout"],
    ["lexer"],
    ["reading"],
    ["parser"],
    ["letak"],
    ["facts"],
    ["checks"],
    ["overlays"],
    ["policy"],
    ["engine"],
    ["config"],
    ["discovery"],
    ["repository"],
    ["fix", "examples"],
    ["report"],
    ["cli"],
    ["__main__"],
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
PACKAGE = ROOT / "soplint"
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The part of the house a module belongs to: its package, or its own name."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else path.stem


def imported(path: Path) -> set[str]:
    """The rooms that a module imports from, inside functions too."""
    depth = len(path.relative_to(PACKAGE).parts)
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
            found |= {name if name in RANK else "__init__" for name in names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("soplint"):
            found.add((node.module or "").split(".")[1] if "." in (node.module or "") else "__init__")
    return found


# The front door names what it hands out; that it imports nothing by itself is tested in test_public_names.
@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if path != PACKAGE / "__init__.py"],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_a_module_imports_nothing_to_its_right(path: Path) -> None:
    own = room(path)
    assert own in RANK, f"{own} has no place in the order"
    wrong = {name for name in imported(path) if RANK[name] > RANK[own]}
    assert wrong == set()


def test_the_checkout_does_not_shadow_the_data_folders() -> None:
    assert not (PACKAGE / "rules").exists()
    assert not (PACKAGE / "grammar").exists()


def bound(path: Path) -> set[str]:
    """The names that a module gives a meaning itself."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if path.name != "__init__.py"],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_a_name_is_taken_from_the_module_that_defines_it(path: Path) -> None:
    """Only packages hand on the names of their modules."""
    public = [
        name.value
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"
        for name in ast.walk(node.value)
        if isinstance(name, ast.Constant)
    ]
    assert [name for name in public if name not in bound(path)] == []


def sources(path: Path) -> set[str]:
    """The modules of its own package that a module imports from, inside functions too."""
    own = {other.stem for other in path.parent.glob("*.py")} - {"__init__"}
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
            found |= own.intersection(names)
    return found


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in MODULES}), ids=lambda folder: str(folder.relative_to(ROOT))
)
def test_the_modules_of_a_package_can_be_put_in_an_order_too(folder: Path) -> None:
    order = TopologicalSorter({path.stem: sources(path) for path in folder.glob("*.py") if path.name != "__init__.py"})
    order.prepare()


def test_what_several_tests_need_stands_in_no_test() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")]
    found = [node for text in texts for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
    assert [node.module for node in found if (node.module or "").startswith("test_")] == []
