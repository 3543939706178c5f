"""The grammar of the document: conflict-free, and no sequence of lines can stop it."""

import itertools
import random
from typing import Any

import pytest
from lark import Lark

from soplint.grammars import tree_parser
from soplint.lexer import Lexeme, SopLexer
from soplint.resources import read_text

TERMINALS = [
    *("KOP", "JUDUL", "MEDAN", "BAGIAN", "TAJUK"),
    *("SUBTAJUK", "NOMOR_KOLOM", "LANGKAH", "LANJUTAN", "TANDA", "SELA"),
    *("ALINEA", "SAMBUNG", "BUTIR", "JABATAN", "PANGKAT", "NIP", "PEMBUKA"),
]


@pytest.fixture(scope="module")
def grammar() -> Lark:
    return Lark(read_text("grammar", "sop.lark"), parser="lalr", lexer=SopLexer, strict=True, maybe_placeholders=False)


def leaves(tree: Any) -> list[str]:
    return [leaf.type for leaf in tree.scan_values(lambda value: isinstance(value, Lexeme))]


def test_every_short_sequence_of_lines_parses(grammar: Lark) -> None:
    for length in range(4):
        for types in itertools.product(TERMINALS, repeat=length):
            grammar.parse([Lexeme(name) for name in types])


def test_every_line_stands_in_the_tree_once_and_in_order(grammar: Lark) -> None:
    chance = random.Random(20260101)
    for _ in range(200):
        types = [chance.choice(TERMINALS) for _ in range(chance.randrange(60))]
        assert leaves(grammar.parse([Lexeme(name) for name in types])) == types


def test_documents_are_parsed_into_the_trees_that_lark_makes(grammar: Lark) -> None:
    parse = tree_parser("sop", SopLexer)
    chance = random.Random(20261123)
    for _ in range(200):
        lexemes = [Lexeme(chance.choice(TERMINALS)) for _ in range(chance.randrange(60))]
        assert parse(lexemes) == grammar.parse(lexemes)
