"""What comparing adds to a file stands in its text as if the whole had been printed at once."""

from hypothesis import given
from hypothesis import strategies as st

from soplint.repository.printed import Block, Printed, arranged

HEADINGS = ["── SOP satu\n", "", "── SOP tiga\n"]
PLACES = st.tuples(st.integers(-1, 2), st.integers(0, 4), st.integers(5, 9))


@given(st.lists(PLACES, max_size=8), st.lists(PLACES, max_size=4))
def test_findings_that_come_later_stand_where_all_at_once_would_have_put_them(
    first: list[tuple[int, int, int]], later: list[tuple[int, int, int]]
) -> None:
    blocks = [Block(*place, f"temuan {number}\n") for number, place in enumerate([*first, *later])]
    whole = arranged("catatan\n", HEADINGS, blocks)
    part = arranged("catatan\n", HEADINGS, blocks[: len(first)])
    assert part.with_blocks(blocks[len(first) :]) == whole.text


def test_what_is_kept_comes_back_whole_though_the_text_holds_any_character() -> None:
    printed = arranged("\1 {}\n", ["judul \ud800\n"], [Block(0, 3, 5, "\0:1: é\n")])
    kept = printed.to_bytes()
    back = Printed.from_bytes(kept)
    assert (back.text, Printed.text_of(kept)) == (printed.text, printed.text)
    assert back.with_blocks([Block(0, 4, 5, "lain\n")]) == printed.with_blocks([Block(0, 4, 5, "lain\n")])
