"""Folding is the same for every text, whichever way is quicker, and lowering moves no character."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from soplint.folding import fold, lowered


@given(st.text() | st.text(alphabet=st.characters(max_codepoint=127)))
@example("KEPALA_Sub-Bagian  (Umum)\t1\n")
def test_folding_leaves_words_in_lower_case(text: str) -> None:
    assert fold(text) == re.sub(r"[\W_]+", " ", text.casefold()).strip()


@given(st.text())
@example("İstanbul A")
@example("KELURAHAN É")
def test_lowering_moves_no_character(text: str) -> None:
    lower = lowered(text)
    assert len(lower) == len(text)
    assert all(was.lower() == now for was, now in zip(text, lower, strict=True) if was.isascii())
    assert lower.isascii() == text.isascii()
    assert not re.search("[A-Z]", lower)
