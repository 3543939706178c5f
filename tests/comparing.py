"""Texts that are compared as one repository, for the tests of what comparing says."""

from collections.abc import Callable, Container, Iterable, Iterator

from conftest import TODAY
from soplint.engine import Settings, check_document
from soplint.examples import small_sop
from soplint.facts import SopFacts
from soplint.findings import Finding, Outcome
from soplint.policy import RuleSet
from soplint.repository.across import Compared, Surveying
from soplint.source import Source

__all__ = ["COPIES", "NOMOR", "FileFacts", "Run", "Texts", "compare", "found_nothing", "of", "office", "sop"]

Texts = dict[str, str]


FileFacts = tuple[str, tuple[SopFacts, ...]]


def compare(
    facts: Iterable[FileFacts],
    ruleset: RuleSet,
    settings: Settings,
    read: Callable[[str], Source],
    *,
    targets: Container[str] | None = None,
    context: bool = False,
) -> Iterator[Compared]:
    """What is said of each file, or of the ``targets`` among them; no rule may fail."""
    surveying = Surveying(ruleset, settings)
    for path, sops in facts:
        surveying.see(path, sops)
    surveyed = surveying.surveyed(read, context=context)
    assert not surveyed.problems
    before = 0
    for path, sops in facts:
        if targets is None or path in targets:
            found = surveyed.file(path, sops, before)
            assert not found.problems
            yield found
        before += len(sops)


class Run:
    """What a set of rules says of a set of texts, as one repository."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._ruleset = ruleset

    def __call__(
        self, texts: Texts, *codes: str, targets: Container[str] | None = None, context: bool = False, lang: str = "id"
    ) -> dict[str, Compared]:
        sources = {path: Source(path, text) for path, text in texts.items()}
        settings = Settings(TODAY, frozenset(codes), lang=lang)
        facts = [(path, check_document(sources[path], self._ruleset, settings).facts) for path in sorted(sources)]
        found = compare(facts, self._ruleset, settings, sources.__getitem__, targets=targets, context=context)
        return {one.path: one for one in found}


def sop(**pieces: str) -> str:
    return small_sop(pieces)


def of(found: dict[str, Compared], path: str, code: str) -> tuple[Outcome, list[Finding]]:
    """The outcome of a rule for the first SOP of a file, and its findings there."""
    one = found[path]
    return one.outcomes[0][code], [finding for finding in one.findings if finding.code == code]


def found_nothing(found: dict[str, Compared], count: int) -> bool:
    """Whether so many files, each with an SOP in it, were compared without a finding."""
    assert [len(one.outcomes) for one in found.values()] == [1] * count
    return not any(one.findings for one in found.values())


def office(name: str, region: str = "SUKAMAJU") -> str:
    return f"PEMERINTAH KABUPATEN {region}\n{name}\n"


COPIES = ("bkpsdm-balangan-2023.txt", "dinkes-balangan-2024.txt", "kecamatan-awayan-2023.txt")
"""Files of the corpus: the second holds the table of the first, the third has it in one of its SOPs."""

NOMOR = "Nomor SOP : 800/{}/SOP/DPK/2024"
