"""The parser's nodes are made without validation; these tests validate what it makes."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from conftest import corpus_names, corpus_text
from drawn import TEXTS
from soplint.model import Butir, Document, Residu, Teks, walk
from soplint.parser import parse
from soplint.source import Source, Span


def assert_valid(document: Document) -> None:
    """Each node of it has values of the types that it declares: validating it changes nothing."""
    assert Document.validated(document) == document


@pytest.mark.parametrize("name", corpus_names())
def test_every_node_of_the_corpus_is_valid(name: str) -> None:
    assert_valid(parse(Source(name, corpus_text(name))))


@given(TEXTS)
@settings(max_examples=100)
def test_every_node_of_any_text_is_valid_and_has_a_place(text: str) -> None:
    document = parse(Source("x", text))
    assert_valid(document)
    assert all(node.spans for node in walk(document))


def broken(document: Document) -> Document:
    """The document with a number where the number of its first SOP's first step should be written."""
    (sop,) = document.sops
    (tabel,) = sop.tabel
    langkah = replace(tabel.langkah[0], sel="9")  # type: ignore[arg-type]
    tabel = replace(tabel, langkah=(langkah, *tabel.langkah[1:]))
    return replace(document, sops=(replace(sop, tabel=(tabel,)),))


def test_validation_reaches_every_node_below() -> None:
    document = parse(Source("x", corpus_text("contoh-surat-masuk")))
    with pytest.raises(ValidationError, match="sel"):
        Document.validated(broken(document))


def test_validation_refuses_what_does_not_fit() -> None:
    spans = (Span(0, 1),)
    with pytest.raises(ValidationError):
        Teks.validated(Teks(1, spans))  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        Butir.validated(Butir(spans, None, Span(0, 1)))  # type: ignore[arg-type]


def test_a_node_cannot_be_changed() -> None:
    teks = Teks(teks="x", spans=(Span(0, 1),))
    with pytest.raises(FrozenInstanceError):
        teks.teks = "y"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del teks.teks
    assert teks.teks == "x"


def test_a_node_is_the_same_as_one_with_the_same_values() -> None:
    assert Teks(teks="x", spans=(Span(0, 1),)) == Teks(teks="x", spans=(Span(0, 1),))
    assert Teks(teks="x", spans=(Span(0, 1),)) != Teks(teks="y", spans=(Span(0, 1),))


def test_nodes_of_other_kinds_are_not_the_same() -> None:
    spans = (Span(0, 1),)
    assert Teks("x", spans) != Residu("x", spans)
    assert len({Teks("x", spans), Teks("x", spans), Residu("x", spans)}) == 2


def test_what_a_node_has_worked_out_does_not_make_it_another() -> None:
    text = corpus_text("contoh-surat-masuk")
    asked, unasked = parse(Source("x", text)), parse(Source("x", text))
    assert asked.sops[0].langkah
    assert asked == unasked
