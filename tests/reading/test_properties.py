"""What holds for any text at all."""

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings

from conftest import corpus_names, corpus_text
from drawn import TEXTS
from holding import assert_findings_quote, assert_nothing_failed, assert_one_leaf_each, assert_one_owner_each
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

CheckText = Callable[..., DocumentResult]


@given(TEXTS)
@settings(max_examples=300)
def test_any_text_parses_and_every_character_belongs_to_one_leaf(text: str) -> None:
    source = Source("x", text)
    assert_one_leaf_each(source, parse(source))


@given(TEXTS)
@settings(max_examples=200)
def test_no_two_parts_of_the_model_claim_one_character(text: str) -> None:
    assert_one_owner_each(parse(Source("x", text)))


@given(TEXTS)
@settings(max_examples=200)
def test_a_finding_quotes_what_stands_at_its_span(check_text: CheckText, text: str) -> None:
    assert_findings_quote(check_text(text))


@given(TEXTS)
@example("NO\tURAIA\tPELAKAA\n0\t0\nKEPALA")  # an SOP of which no field was read
@example(  # two columns of sections, and below them what is left of a row with markup
    f"Dasar Hukum{' ' * 86}Kualifikasi Pelaksana\nd><td>Menerima laporan kejadian bencana</td>"
    "<td>Laporan kejadian</td><td>5 menit</td><td>Laporan kejadian tercatat</td><td></td></tr>"
)
@example(  # a row that would both go on with the table and end it
    "No  Ureian Kegiatan                  Pelaksana             Mutv Baku     Keterangan\n"
    "PERALATAN DAN PERLENGKAPAN\n"
    "(1) (2)          (3)      (4)      (5)     (6)     (7)    (8)     (9)     (10)   (11)"
)
@settings(max_examples=200)
def test_no_check_fails_on_any_text(check_text: CheckText, text: str) -> None:
    assert_nothing_failed(check_text(text))


@pytest.mark.parametrize("name", corpus_names())
def test_the_same_input_gives_the_same_findings(name: str, check_text: CheckText) -> None:
    first, second = (check_text(corpus_text(name)) for _ in range(2))
    assert first.findings == second.findings
    assert [sop.outcomes for sop in first.sops] == [sop.outcomes for sop in second.sops]


@pytest.mark.parametrize("name", corpus_names())
def test_fingerprints_survive_moved_lines_and_are_unique(name: str, check_text: CheckText) -> None:
    text = corpus_text(name)
    before = [finding.fingerprint for finding in check_text(text).findings]
    after = [finding.fingerprint for finding in check_text("\n\n\n" + text).findings]
    assert before == after
    assert len(set(before)) == len(before)
