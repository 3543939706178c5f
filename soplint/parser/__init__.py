"""Lexemes to tree (Lark, ``grammar/sop.lark``) to model.

Parsing cannot fail: what no part of the form claims becomes a :class:`~soplint.model.Residu`, and ``coverage`` says how
much that is. ``legibility`` says how well what was read fits its place.
"""

from collections.abc import Iterator
from typing import Any

from lark import Tree

from ..grammars import parser
from ..lexer import Lexeme, SopLexer, lex
from ..model import Document
from ..source import Source, Span
from ..unseen import placed, without_unseen
from .building import Builder

__all__ = ["parse", "trees"]


def trees(source: Source) -> list[Tree[Any]]:
    """The parse tree of each SOP in the file."""
    seen = without_unseen(source)
    return [tree for _, tree in _parsed(source if seen is None else seen.source)]


def _parsed(source: Source) -> Iterator[tuple[list[Lexeme], Tree[Any]]]:
    engine = parser("sop", lexer=SopLexer)
    for lexemes in lex(source.text):
        yield lexemes, engine.parse(lexemes)


def parse(source: Source) -> Document:
    """Read one file."""
    seen = without_unseen(source)
    return _read(source) if seen is None else placed(_read(seen.source), seen)


def _read(source: Source) -> Document:
    sops = tuple(sop for lexemes, tree in _parsed(source) if (sop := Builder(lexemes, tree).sop()) is not None)
    return Document(
        spans=(Span(0, len(source.text)),),
        sops=sops,
        coverage=min((sop.coverage for sop in sops), default=0.0),
        legibility=min((sop.legibility for sop in sops), default=0.0),
    )
