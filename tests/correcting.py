"""A judge of texts that is told what to find, for the tests of corrections."""

from collections.abc import Callable

from soplint.findings import Edit, Finding, Fix, Severity
from soplint.results import DocumentResult
from soplint.source import Source, Span

__all__ = ["judge_openings", "judge_words"]


def judge_words(*words: tuple[str, str]) -> Callable[[Source], DocumentResult]:
    """A judge that finds each of the words and would replace it."""

    def judge(source: Source) -> DocumentResult:
        found = []
        for code, (old, new) in zip("ABC", words, strict=False):
            start = source.text.find(old)
            if start >= 0:
                span = Span(start, start + len(old))
                found.append(_finding(code, span, Fix("safe", (Edit(span, new),))))
        return DocumentResult(source, 1.0, 1.0, (), tuple(sorted(found, key=lambda one: one.span)), ())

    return judge


def judge_openings(*signs: str) -> Callable[[Source], DocumentResult]:
    """A judge that finds each of the signs wanting and would put it before the text."""

    def judge(source: Source) -> DocumentResult:
        end = len(source.text)
        wanting = [sign for sign in signs if sign not in source.text]
        found = (_finding(sign, Span(end - 1, end), Fix("safe", (Edit(Span(0, 0), sign),))) for sign in wanting)
        return DocumentResult(source, 1.0, 1.0, (), tuple(found), ())

    return judge


def _finding(code: str, span: Span, fix: Fix) -> Finding:
    fingerprint = f"{code}{span.start}"
    return Finding(
        code, code, Severity.INFO, "", span, "", "", None, (), {}, fix, "document", "likely", fingerprint, "", ()
    )
