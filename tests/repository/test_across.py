"""Comparing documents: what is seen and judged, in which order and language, and how it joins what is said of each."""

import json
import random
from datetime import date

import pytest

from comparing import FileFacts, Run, compare, of, sop
from conftest import TODAY, corpus_names, corpus_text
from soplint.engine import Settings, check_document
from soplint.facts import SopFacts
from soplint.findings import Outcome
from soplint.policy import RuleSet
from soplint.repository.across import merged
from soplint.source import Source


@pytest.fixture(scope="module")
def run(ruleset: RuleSet) -> Run:
    return Run(ruleset)


def test_a_single_file_cannot_be_compared(run: Run) -> None:
    found = run({"a.txt": sop()}, "REP001", "REP004")["a.txt"]
    assert found.outcomes == ({"REP001": Outcome.UNDETERMINED, "REP004": Outcome.UNDETERMINED},)
    assert set(found.reasons[0].values()) == {"tanpa_konteks"}
    assert found.findings == ()


def test_the_sops_of_a_single_file_are_compared_with_one_another(run: Run) -> None:
    text = sop() + "\n\n" + sop(nama="Nama SOP : Peminjaman Buku")
    found = run({"a.txt": text}, "REP001", "REP003", "REP004")["a.txt"]
    assert [finding.code for finding in found.findings] == ["REP001", "REP001"]
    assert [place.path for finding in found.findings for place in finding.related] == [None, None]
    # What is not found here may be found in other files.
    assert (
        found.outcomes
        == ({"REP001": Outcome.FAIL, "REP003": Outcome.UNDETERMINED, "REP004": Outcome.UNDETERMINED},) * 2
    )


def test_a_single_file_that_is_the_whole_repository_is_judged(run: Run) -> None:
    assert of(run({"a.txt": sop()}, "REP001", context=True), "a.txt", "REP001")[0] is Outcome.PASS


def test_an_sop_beside_which_no_other_is_legible_is_not_said_to_pass(ruleset: RuleSet) -> None:
    settings = Settings(TODAY, frozenset({"REP001"}))
    facts = check_document(Source("a", sop()), ruleset, settings).facts
    damaged = tuple(one._replace(keadaan="tidak_terbaca") for one in facts)
    found, other = compare([("a", facts), ("b", damaged)], ruleset, settings, lambda path: Source(path, sop()))
    assert found.outcomes[0]["REP001"] is Outcome.UNDETERMINED
    assert found.reasons[0]["REP001"] == "pembanding_tidak_terbaca"
    assert other.reasons[0]["REP001"] == "tidak_terbaca"


def test_only_targets_are_judged_and_the_others_are_known(run: Run) -> None:
    texts = {"a.txt": sop(), "b.txt": sop(nama="Nama SOP : Peminjaman Buku")}
    found = run(texts, "REP001", targets=["b.txt"])
    assert list(found) == ["b.txt"]
    (finding,) = found["b.txt"].findings
    assert [place.path for place in finding.related] == ["a.txt"]


def test_an_sop_that_is_not_legible_is_undetermined_and_another_format_not_judged(ruleset: RuleSet) -> None:
    def facts(text: str) -> tuple[SopFacts, ...]:
        return check_document(Source("x", text), ruleset, settings).facts

    settings = Settings(TODAY, frozenset({"REP004"}))
    damaged = tuple(one._replace(keadaan="tidak_terbaca") for one in facts(sop()))
    other = facts(corpus_text("contoh-format-mutu"))
    found = list(compare([("a", damaged), ("b", other)], ruleset, settings, lambda path: Source(path, sop())))
    assert [one.outcomes[0]["REP004"] for one in found] == [Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE]
    assert found[0].reasons[0]["REP004"] == "tidak_terbaca"


def test_findings_quote_the_text_and_name_line_and_column_of_other_files(run: Run) -> None:
    texts = {"a.txt": sop(), "b.txt": "\n\n" + sop(nama="Nama SOP : Peminjaman Buku")}
    _, (finding,) = of(run(texts, "REP001"), "a.txt", "REP001")
    assert finding.quote == texts["a.txt"][slice(*finding.span)] == "000.8.3/12/SOP/DPK/III/2024"
    assert finding.location == "Identitas, Nomor SOP"
    (place,) = finding.related
    line = texts["b.txt"].split("\n").index("Nama SOP : Peminjaman Buku") + 1
    assert place.extent is not None
    assert (place.extent.line, place.extent.column) == (line, 12)
    assert len(finding.fingerprint) == 20


def test_notes_and_messages_are_in_the_language_of_the_run(run: Run) -> None:
    texts = {"a.txt": sop(), "b.txt": sop(nama="Nama SOP : Peminjaman Buku")}
    _, (finding,) = of(run(texts, "REP001", lang="en"), "a.txt", "REP001")
    assert finding.related[0].note == "another SOP of this number"
    assert finding.message.startswith("The number")


def test_no_order_of_the_files_changes_what_is_said(ruleset: RuleSet) -> None:
    """The caller sorts paths; which number an SOP gets shows nowhere."""
    codes = frozenset(rule.code for rule in ruleset.rules)
    settings = Settings(TODAY, codes)
    sources = {f"{name}.txt": Source(f"{name}.txt", corpus_text(name)) for name in corpus_names()}
    results = {path: check_document(source, ruleset, settings) for path, source in sources.items()}
    runs = []
    for seed in range(3):
        paths = list(sources)
        random.Random(seed).shuffle(paths)
        facts: list[FileFacts] = sorted((path, results[path].facts) for path in paths)
        runs.append(list(compare(facts, ruleset, settings, sources.__getitem__)))
    assert runs[0] == runs[1] == runs[2]
    assert [one.path for one in runs[0]] == sorted(sources)


def test_facts_may_be_read_anew_each_time_they_are_gone_through(ruleset: RuleSet) -> None:
    settings = Settings(TODAY, frozenset({"REP004"}))
    sources = {f"{name}.txt": Source(f"{name}.txt", corpus_text(name)) for name in corpus_names()}
    results = {path: check_document(source, ruleset, settings) for path, source in sources.items()}

    class Stream:
        times = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            Stream.times += 1
            for path in sorted(results):
                yield path, tuple(SopFacts.from_json(json.loads(json.dumps(one))) for one in results[path].facts)

    whole = [(path, results[path].facts) for path in sorted(results)]
    read = sources.__getitem__
    assert list(compare(Stream(), ruleset, settings, read)) == list(compare(whole, ruleset, settings, read))
    assert Stream.times == 2


def test_what_is_withdrawn_leaves_the_result(ruleset: RuleSet) -> None:
    settings = Settings(TODAY, frozenset({"IDN022"}))
    # One SOP a file: several in one show their scheme by themselves.
    texts = {f"{at:02d}.txt": sop(nomor=f"Nomor SOP : SOP-{at:02d}/Kec.Awy") for at in range(12)}
    sources = {path: Source(path, text) for path, text in texts.items()}
    results = {path: check_document(source, ruleset, settings) for path, source in sources.items()}
    assert [len(result.findings) for result in results.values()] == [1] * 12
    facts = [(path, result.facts) for path, result in results.items()]
    for one in compare(facts, ruleset, settings, sources.__getitem__):
        whole = merged(results[one.path], one)
        assert whole.findings == ()
        assert [sop.outcomes for sop in whole.sops] == [{"IDN022": Outcome.NOT_APPLICABLE}]


def test_merging_adds_findings_and_outcomes(run: Run, ruleset: RuleSet) -> None:
    settings = Settings(TODAY, frozenset({"REP001", "IDN019"}))
    texts = {"a.txt": sop(), "b.txt": sop(nama="Nama SOP : SOP Peminjaman Buku")}
    result = check_document(Source("b.txt", texts["b.txt"]), ruleset, settings)
    whole = merged(result, run(texts, "REP001", "IDN019")["b.txt"])
    assert sorted(finding.code for finding in whole.findings) == ["IDN019", "REP001"]
    assert whole.sops[0].outcomes == {"REP001": Outcome.FAIL, "IDN019": Outcome.FAIL}


def test_two_thousand_sops_are_compared(ruleset: RuleSet) -> None:
    """None of them is a copy, a double or far from the others; then one of each is put in."""
    settings = Settings(TODAY, frozenset({"REP001", "REP002", "REP004", "REP005", "REP006"}))
    base = check_document(Source("x", sop()), ruleset, settings).facts[0]
    chance = random.Random(1)
    facts: list[FileFacts] = []
    for at in range(2000):
        words = [f"kata{chance.randrange(5000)}" for _ in range(36)]
        one = base._replace(
            instansi=f"kecamatan nomor{at % 40}|sukamaju",
            nomor=f"800/{at}/SOP/2024",
            nama=f"Penyusunan {words[0]} {words[1]}",
            uraian=tuple(" ".join(words[6 * row : 6 * row + 6]) for row in range(6)),
            signature=None,
            efektif=date(2024, 1 + at % 12, 1).isoformat(),
        )
        facts.append((f"{at:04d}.txt", (one,)))
    whole = list(compare(facts, ruleset, settings, lambda path: Source(path, sop())))
    assert len(whole) == 2000
    assert all(not one.findings for one in whole)
    copied = facts[7][1][0]
    facts.append(("z.txt", (copied._replace(instansi="kecamatan lain|mekarsari"),)))
    facts.append(("zz.txt", (copied._replace(nama="Pelayanan Umum", uraian=base.uraian),)))
    found = {
        (one.path, finding.code)
        for one in compare(facts, ruleset, settings, lambda path: Source(path, sop()))
        for finding in one.findings
    }
    assert found == {("0007.txt", "REP004"), ("z.txt", "REP004"), ("0007.txt", "REP001"), ("zz.txt", "REP001")}
