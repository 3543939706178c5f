"""Classes of typed, unchangeable fields that pydantic validates and describes, and that stand without it.

To import pydantic and build its models takes as long as all that is done for one file, and a run that meets known rules
validates nothing. So these classes are data classes of the standard library, which pydantic reads as they are, and it
is imported when it is first asked.
"""

from collections.abc import Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self, dataclass_transform, get_origin

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

__all__ = ["Between", "Typed", "put_fields"]


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Typed:
    """Base of such a class: its annotations are the fields, what they are set to are their defaults.

    Making one does not validate, beyond the names of its fields; :meth:`validated` does.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid"}
    """What pydantic goes by (its ``ConfigDict``)."""
    field_names: ClassVar[tuple[str, ...]] = ()
    """The fields, those of the base first."""
    set_names: ClassVar[frozenset[str]] = frozenset()
    """Those of them that are sets, which JSON and TOML give as lists."""
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        # Its own methods would be compiled anew for every class.
        dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)
        found = fields(cls)  # type: ignore[arg-type]  # the line above has made it one
        cls.field_names = tuple([field.name for field in found])
        cls.set_names = frozenset([field.name for field in found if get_origin(field.type) is frozenset])
        cls._defaults = {field.name: field.default for field in found if field.default is not MISSING}
        for name, default in cls._defaults.items():
            # pydantic would take its Field for a default, and whoever makes one without it for the value.
            if type(default).__module__.partition(".")[0] == "pydantic":
                raise TypeError(f"{cls.__name__}.{name}: what holds of a field stands in Annotated, not in its default")

    if not TYPE_CHECKING:

        def __init__(self, **values: Any) -> None:
            put_fields(self, {**self._defaults, **values})
            if self.__dict__.keys() != set(self.field_names):
                wrong = ", ".join(sorted(self.__dict__.keys() ^ set(self.field_names)))
                raise TypeError(f"{type(self).__name__}: missing or not known: {wrong}")

        def __setattr__(self, name: str, value: Any) -> None:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name: str) -> None:
            raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.field_names)
        return f"{type(self).__name__}({shown})"

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.field_names])

    @classmethod
    def validated(cls, values: object) -> Self:
        """One of these from a mapping of its fields, or from another one, each value of the annotated type.

        Raises ``pydantic.ValidationError``.
        """
        # mypy takes the __hash__ of the instances for that of the class.
        made: Self = _adapter(cls).validate_python(values)  # type: ignore[arg-type]
        return made

    @classmethod
    def json_schema(cls, ref_template: str = "#/$defs/{model}") -> dict[str, Any]:
        """The JSON Schema of its fields (draft 2020-12)."""
        return _adapter(cls).json_schema(ref_template=ref_template)  # type: ignore[arg-type]  # as above


put_fields = Typed.__dict__["__dict__"].__set__
"""Gives one its fields, all at once; for an ``__init__`` of its own, where very many are made."""


@cache
def _adapter(cls: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(cls)


class Between(NamedTuple):
    """Bounds of a number, both allowed: ``Annotated[int, Between(1, 100)]``; ``most`` is None where there is none."""

    least: int
    most: int | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Let pydantic hold a number to the bounds."""
        schema: Any = handler(source)
        upper = {} if self.most is None else {"le": self.most}
        return {**schema, "ge": self.least, **upper}
