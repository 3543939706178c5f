"""A scan may hold a few control characters; a file of many of them is no text."""

import pytest

from soplint.source import SourceError, decode

WORDS = "Mengagendakan surat masuk "


def text(controls: int, of: int, control: str = "\x02") -> bytes:
    """So many control characters in so many characters."""
    return (control * controls + (WORDS * of)[: of - controls]).encode()


@pytest.mark.parametrize("control", ["\x02", "\x1f", "\x7f", "\x9a"])
def test_two_in_a_hundred_are_borne_and_three_are_not(control: str) -> None:
    assert decode(text(20, 1000, control), "x").text.count(control) == 20
    with pytest.raises(SourceError) as caught:
        decode(text(21, 1000, control), "x")
    assert caught.value.reason == "binary"


@pytest.mark.parametrize("white", ["\t", "\n", "\r", "\x0b", "\x0c", "\x85"])
def test_tabs_and_ends_of_lines_and_pages_are_no_controls(white: str) -> None:
    assert decode(text(900, 1000, white), "x").text.count(white) == 900


def test_letters_whose_bytes_look_like_controls_are_none() -> None:
    assert decode(("Ā" * 100).encode(), "x").text == "Ā" * 100
