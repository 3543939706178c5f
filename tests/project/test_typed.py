"""Typed classes: pydantic validates and describes them when it is asked, and they stand without it."""

import subprocess
import sys
from typing import Annotated, Literal

import pytest
from pydantic import Field, ValidationError

from conftest import ROOT
from soplint.typed import Between, Typed


class Base(Typed):
    kata: tuple[str, ...]


class Limits(Base):
    tahun: Annotated[int, Between(1, 100)] = 1
    kolom: Literal["waktu", "output"] = "waktu"


def test_defaults_fill_what_is_not_given_and_fields_of_the_base_come_first() -> None:
    made = Limits(kata=("a",), tahun=3)
    assert (made.kata, made.tahun, made.kolom) == (("a",), 3, "waktu")
    assert repr(made) == "Limits(kata=('a',), tahun=3, kolom='waktu')"
    assert Limits.field_names == ("kata", "tahun", "kolom")


@pytest.mark.parametrize(
    ("values", "named"),
    [({}, "kata"), ({"kata": (), "tahn": 3}, "tahn"), ({"tahun": 3}, "kata")],
)
def test_a_field_that_is_missing_or_not_known_is_named(values: dict[str, object], named: str) -> None:
    with pytest.raises(TypeError, match=named):
        Limits(**values)  # type: ignore[arg-type]


def test_a_default_that_only_pydantic_understands_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Loose\.tahun.*Annotated"):
        type("Loose", (Typed,), {"__annotations__": {"tahun": int}, "tahun": Field(default=1, ge=1)})


def test_what_pydantic_is_told_of_a_field_in_its_annotation_counts() -> None:
    class Bounded(Typed):
        tahun: Annotated[int, Field(ge=1)] = 1

    assert Bounded().tahun == 1
    with pytest.raises(ValidationError):
        Bounded.validated({"tahun": 0})


def test_what_is_validated_has_the_types_of_its_fields() -> None:
    assert Limits.validated({"kata": ["a", "b"], "tahun": 100}) == Limits(kata=("a", "b"), tahun=100)


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"kata": [1]}, "kata"),
        ({"kata": [], "tahun": 0}, "tahun"),
        ({"kata": [], "tahun": 101}, "tahun"),
        ({"kata": [], "kolom": "mutu"}, "kolom"),
        ({"kata": [], "tahn": 1}, "tahn"),
        ({}, "kata"),
    ],
)
def test_validation_names_the_field_that_does_not_fit(values: dict[str, object], wrong: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Limits.validated(values)
    assert {error["loc"][0] for error in refused.value.errors()} == {wrong}


def test_the_schema_says_what_validation_demands() -> None:
    schema = Limits.json_schema()
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["kata"]
    assert (schema["properties"]["tahun"]["minimum"], schema["properties"]["tahun"]["maximum"]) == (1, 100)
    assert schema["properties"]["kolom"]["enum"] == ["waktu", "output"]


def test_the_model_and_the_checks_stand_without_pydantic() -> None:
    code = "import sys, soplint.checks as c, soplint.parser; c.registry(); print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
