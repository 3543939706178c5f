"""Among compared files: which SOPs are looked at, and in what order their findings are told."""

import pytest

from comparing import NOMOR, Run, compare, of, sop
from conftest import TODAY
from soplint.engine import Settings, check_document
from soplint.findings import Outcome
from soplint.policy import RuleSet
from soplint.source import Source


@pytest.fixture(scope="module")
def run(ruleset: RuleSet) -> Run:
    return Run(ruleset)


def test_an_sop_of_another_form_is_left_out_though_its_number_is_that_of_another(ruleset: RuleSet) -> None:
    settings = Settings(TODAY, frozenset({"REP001"}))
    texts = {"a": sop(), "b": sop(nama="Nama SOP : Peminjaman Buku")}
    facts = [(path, check_document(Source(path, text), ruleset, settings).facts) for path, text in texts.items()]
    found = list(compare(facts, ruleset, settings, lambda path: Source(path, texts[path])))
    assert [one.outcomes[0]["REP001"] for one in found] == [Outcome.FAIL, Outcome.FAIL]
    (path, (other,)) = facts[1]
    facts[1] = (path, (other._replace(keadaan="format_lain"),))
    found = list(compare(facts, ruleset, settings, lambda path: Source(path, texts[path])))
    assert [one.outcomes[0]["REP001"] for one in found] == [Outcome.PASS, Outcome.NOT_APPLICABLE]


def test_findings_come_in_the_order_of_their_places(run: Run) -> None:
    name, number = "Nama SOP : Peminjaman Buku", NOMOR.format(12)
    texts = {
        # The name stands before the number, as it does in some forms.
        "a.txt": sop(nomor=name, nama=number),
        "b.txt": sop(nomor=number, nama="Nama SOP : Penyiangan Buku"),
        "c.txt": sop(nomor=NOMOR.format(90), nama=name),
    }
    found = run(texts, "REP001", "REP002")
    assert [finding.code for finding in found["a.txt"].findings] == ["REP002", "REP001"]
    assert of(found, "a.txt", "REP001")[0] is Outcome.FAIL
