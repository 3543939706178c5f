"""The paths of the model that rules are given, as "sop.identitas"."""

from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ..facts.register import Register
from ..messages import RuleError, nearest
from ..model import Document, Node, Sop

__all__ = ["node_type"]

_ROOTS: dict[str, type[Any]] = {"sop": Sop, "document": Document, "repository": Register}


def node_type(path: str, shown: str, where: str) -> type[Any]:
    """The node that a path of the model leads to; None and tuples on the way are passed over."""
    names = path.split(".")
    root = _ROOTS.get(names[0])
    if root is None:
        raise RuleError(shown, where, "rule.given_root", nearest(names[0], _ROOTS), path=path, roots=", ".join(_ROOTS))
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
    if isinstance(hint, type):
        return hint if issubclass(hint, Node) else None
    if get_origin(hint) in (tuple, Union, UnionType):
        targets = [target for argument in get_args(hint) if (target := _target(argument)) is not None]
        return targets[0] if len(targets) == 1 else None
    return None
