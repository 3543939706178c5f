"""What holds for real SOPs with lines and signs lost, moved or misread: texts that are legible enough to be judged."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import corpus_names, corpus_text
from drawn import LINES, shuffled_lines
from soplint.results import DocumentResult

_TEXTS = [corpus_text(name) for name in corpus_names()]
# What scans, spreadsheets and other alphabets put in the place of letters.
_MISREAD = [
    "", "0", "l", "rn", ":", ".", "/", "|", '"', "\t", "\n", "  ", "<td>", "<br>", "**", "\x0c", "\x85", "\u2028", "\u200b",
    "\xa0", "\u0130", "ß", "ﬁ", "²", "٣", "½", "𝟙", "①", "ǅ", "\ud800", "⟦",
]  # fmt: skip


@st.composite
def altered_sops(draw: st.DrawFn) -> str:
    """A real SOP some of whose lines were put in, left out, changed places or were misread."""
    lines = draw(st.sampled_from(_TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 10))):
        change = draw(st.sampled_from(["put in", "left out", "moved", "misread", "misread"]))
        place = draw(st.integers(0, len(lines) - 1))
        if change == "put in":
            lines.insert(place, draw(st.sampled_from(LINES)))
        elif change == "left out":
            lines[place : place + 1] = []
            lines = lines or [""]
        elif change == "moved":
            other = draw(st.integers(0, len(lines) - 1))
            lines[place], lines[other] = lines[other], lines[place]
        else:
            line = lines[place]
            start = draw(st.integers(0, len(line)))
            lost = draw(st.integers(0, 3))
            lines[place] = (
                line[:start] + draw(st.sampled_from(_MISREAD)) * draw(st.integers(1, 3)) + line[start + lost :]
            )
    return "\n".join(lines)


TEXTS = altered_sops() | altered_sops() | shuffled_lines()


@given(TEXTS)
@settings(max_examples=200)
def test_no_check_fails_and_findings_quote_the_words_at_their_spans(
    check_text: Callable[..., DocumentResult], text: str
) -> None:
    result = check_text(text)
    assert [problem for problem in result.problems if problem.code == "SYS001"] == []
    for finding in result.findings:
        start, end = finding.span
        assert finding.quote == text[start:end]
        assert finding.quote.strip() == finding.quote != ""
        for related in finding.related:
            assert 0 <= related.span.start < related.span.end <= len(text)
        for edit in finding.fix.edits if finding.fix is not None else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(text)


TORN_GRID = """\
| O** | Ura | *PE |     |     |     |     |     | utu |     |     | Ket |
|     | ian | LAK |     |     |     |     |     | Bak |     |     | era |
|     | K   | SAN |     |     |     |     |     | u** |     |     | nga |
|     | egi | A** |     |     |     |     |     |     |     |     | n** |
|     | ata |     |     |     |     |     |     |     |     |     |     |
+-----------------+-----------------+-----------------+-----------------+
|     | no  |     |     |     |     |     |     | ara |     | ara | lam |
|     | mor |     |     |     |     |     |     | p   |     | p   | pir |
|     | ara |     |     |     |     |     |     |     |     |     |     |
"""


def test_a_row_that_a_table_has_given_back_stands_below_it(check_text: Callable[..., DocumentResult]) -> None:
    assert [problem.code for problem in check_text(TORN_GRID).problems] == ["SYS004"]
