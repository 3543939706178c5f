"""What holds for any text at all, however it came about: for the tests of properties and for ``fuzz.py``."""

from itertools import pairwise

from soplint.model import Document, Teks, walk
from soplint.parser.leaves import leaves
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import Source

__all__ = [
    "assert_findings_quote",
    "assert_nothing_failed",
    "assert_one_leaf_each",
    "assert_one_owner_each",
    "undeclared",
]


OF_THE_ENGINE = {"prasyarat", "tidak_terbaca", "sebagian_tidak_terbaca", "tidak_ada", "tanggal_sop"}
"""Reasons that the engine gives itself, before a check is asked."""


def assert_one_leaf_each(source: Source, document: Document) -> None:
    """Every character belongs to one leaf; blanks may belong to none."""
    covered = [0] * len(source.text)
    for leaf in leaves(source, document):
        for position in range(leaf.span.start, leaf.span.end):
            covered[position] += 1
    assert all(count == 1 or (count == 0 and source.text[at].isspace()) for at, count in enumerate(covered))


def assert_one_owner_each(document: Document) -> None:
    """No two parts of the model claim one character."""
    claimed = sorted(
        {span for sop in document.sops for node in walk(sop) if isinstance(node, Teks) for span in node.spans}
    )
    assert all(first.end <= second.start for first, second in pairwise(claimed))


def assert_findings_quote(result: DocumentResult) -> None:
    """A finding quotes what stands at its place, which is not empty, as those beside it are not."""
    text = result.source.text
    for finding in result.findings:
        assert finding.span.start < finding.span.end
        assert text[finding.span.start : finding.span.end] == finding.quote
        for related in finding.related:
            assert related.span.start < related.span.end <= len(text)


def assert_nothing_failed(result: DocumentResult) -> None:
    """Neither the reader nor a check failed."""
    assert [problem for problem in result.problems if problem.code == "SYS001"] == []


def undeclared(result: DocumentResult, ruleset: RuleSet) -> list[tuple[str, str]]:
    """The rules that a check left undetermined without having declared that it may, each with the reason."""
    rules = ruleset.by_code()
    said = {reason for sop in result.sops for reason in sop.reasons.items() if reason[1] not in OF_THE_ENGINE}
    return sorted((code, reason) for code, reason in said if not rules[code].check.undetermined)
