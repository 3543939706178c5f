"""SOPs that are altered at random are read and judged like any other text; ``fuzz.py`` goes on for as long as wanted."""

import random

import pytest

from conftest import corpus_names, corpus_text
from fuzz import altered, assert_holds
from soplint.policy import RuleSet

TEXTS = [corpus_text(name) for name in corpus_names()]


@pytest.mark.parametrize("number", range(40))
def test_an_altered_sop_is_borne(number: int, ruleset: RuleSet) -> None:
    assert_holds(altered(random.Random(f"test-{number}"), TEXTS), ruleset)
