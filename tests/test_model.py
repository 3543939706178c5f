"""The parser's nodes are made without validation; these tests validate what it makes."""

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from conftest import corpus_names, corpus_text
from soplint.model import Node, Teks, walk
from soplint.parser import parse
from soplint.source import Source, Span
from test_properties import TEXTS


def validate(node: Node) -> None:
    fields = {name: getattr(node, name) for name in type(node).model_fields}
    assert type(node).model_validate(fields, strict=True) == node


@pytest.mark.parametrize("name", corpus_names())
def test_every_node_of_the_corpus_is_valid(name: str) -> None:
    for node in walk(parse(Source(name, corpus_text(name)))):
        validate(node)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_every_node_of_any_text_is_valid_and_has_a_place(text: str) -> None:
    for node in walk(parse(Source("x", text))):
        validate(node)
        assert node.spans


def test_validation_refuses_what_does_not_fit() -> None:
    with pytest.raises(ValidationError):
        Teks.model_validate({"teks": 1, "spans": (Span(0, 1),)})
    with pytest.raises(ValidationError):
        Teks.model_validate({"teks": "x", "spans": (Span(0, 1),), "lain": 1})


def test_a_node_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Teks(teks="x", spans=(Span(0, 1),)).teks = "y"  # type: ignore[misc]


def test_a_node_is_the_same_as_one_with_the_same_values() -> None:
    assert Teks(teks="x", spans=(Span(0, 1),)) == Teks(teks="x", spans=(Span(0, 1),))
    assert Teks(teks="x", spans=(Span(0, 1),)) != Teks(teks="y", spans=(Span(0, 1),))
