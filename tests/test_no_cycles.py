"""A run does without the garbage collector: nothing that is made for one text may hold itself."""

import gc
from collections.abc import Callable

import pytest

from conftest import corpus_names, corpus_text
from soplint.results import DocumentResult


@pytest.mark.parametrize("sign", ["", "\u200b"], ids=["as it is", "with a sign that prints nothing"])
@pytest.mark.parametrize("name", corpus_names())
def test_what_is_made_for_a_text_is_freed_when_it_is_judged(
    name: str, sign: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = corpus_text(name) + sign
    # Tables and patterns are made once.
    check_text(text)
    gc.collect()
    check_text(text)
    assert gc.collect() == 0
