"""Lexemes to tree (Lark, ``grammar/sop.lark``) to model.

Parsing cannot fail: what no part of the form claims becomes a :class:`~soplint.model.Residu`, and ``coverage`` says how
much that is. ``legibility`` says how well what was read fits its place.
"""

from collections.abc import Iterator
from typing import Any

from lark import Tree

from ..grammars import tree_parser
from ..lexer import Lexeme, SopLexer, lex
from ..model import Document
from ..seen import put_back, seen
from ..source import Source, Span
from .bound_in import apart
from .building import Builder

__all__ = ["parse", "read", "trees"]


def trees(source: Source) -> list[Tree[Any]]:
    """The parse tree of each SOP in the file."""
    return [tree for _, tree in _parsed(seen(source) or source)]


def _parsed(source: Source) -> Iterator[tuple[list[Lexeme], Tree[Any]]]:
    tree_of = tree_parser("sop", SopLexer)
    for sop in lex(source.text):
        for lexemes in apart(sop):
            yield lexemes, tree_of(lexemes)


def parse(source: Source) -> Document:
    """Read one file."""
    text = seen(source)
    return read(source) if text is None else put_back(read(text), text)


def read(source: Source) -> Document:
    """Read a text that is as it is seen (:mod:`soplint.seen`)."""
    sops = tuple(sop for lexemes, tree in _parsed(source) if (sop := Builder(lexemes, tree).sop()) is not None)
    return Document(
        spans=(Span(0, len(source.text)),),
        sops=sops,
        coverage=min((sop.coverage for sop in sops), default=0.0),
        legibility=min((sop.legibility for sop in sops), default=0.0),
    )
