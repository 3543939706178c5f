"""What holds for any text at all."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import corpus_names, corpus_text
from holding import assert_findings_quote, assert_nothing_failed, assert_one_leaf_each, assert_one_owner_each
from soplint.engine import Settings, check_document
from soplint.parser import parse
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import Source

_PIECES = [
    "Nomor SOP", " : ", "067/02/KEC.AWY/VII/2023", "\t", "\n", "\r\n", "\n\n", "Tanggal Pembuatan", "26 Juli 2023",
    "Disahkan Oleh", "Nama SOP", "SOP Pengelolaan Surat", "Dasar Hukum", "1. ", "2. ",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "Peringatan", "Jika tidak maka",
    "No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKet.", "\t\tCamat\tKasi\tKelengkapan\tWaktu\tOutput\t",
    "1.\tMenyusun laporan triwulan\tMulai\t\tDraft\t2 Menit\tDraft\t-", "1\t2\t3\t4\t5", "selesai", "**",
    "<ol> 1. a 2. b", "\xa0", '"5 \nMenit"', '"', "Kepala Dinas", "NIP. 19681012 198903 1 009",
    "PEMERINTAH KABUPATEN X", "User", "- a. ", "⟦", "\x0b", "\u2028", "x" * 50,
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_parses_and_every_character_belongs_to_one_leaf(text: str) -> None:
    source = Source("x", text)
    assert_one_leaf_each(source, parse(source))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_two_parts_of_the_model_claim_one_character(text: str) -> None:
    assert_one_owner_each(parse(Source("x", text)))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_finding_quotes_what_stands_at_its_span(text: str) -> None:
    assert_findings_quote(checked(text))


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
@settings(max_examples=200, deadline=None)
def test_no_check_fails_on_any_text(text: str) -> None:
    assert_nothing_failed(checked(text))


_RULES: list[RuleSet] = []


@pytest.fixture(autouse=True)
def rules_at_hand(ruleset: RuleSet) -> None:
    """Makes the rules known to :func:`checked`: what is drawn at random takes no fixtures."""
    _RULES[:] = [ruleset]


def checked(text: str) -> DocumentResult:
    """What all rules say of a text."""
    codes = frozenset(rule.code for rule in _RULES[0].rules)
    return check_document(Source("x", text), _RULES[0], Settings(date(2026, 1, 1), codes))


@pytest.mark.parametrize("name", corpus_names())
def test_the_same_input_gives_the_same_findings(name: str, check_text: Callable[..., DocumentResult]) -> None:
    first, second = (check_text(corpus_text(name)) for _ in range(2))
    assert first.findings == second.findings
    assert [sop.outcomes for sop in first.sops] == [sop.outcomes for sop in second.sops]


@pytest.mark.parametrize("name", corpus_names())
def test_fingerprints_survive_moved_lines_and_are_unique(name: str, check_text: Callable[..., DocumentResult]) -> None:
    text = corpus_text(name)
    before = [finding.fingerprint for finding in check_text(text).findings]
    after = [finding.fingerprint for finding in check_text("\n\n\n" + text).findings]
    assert before == after
    assert len(set(before)) == len(before)
