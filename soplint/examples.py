"""Runs the examples that every rule carries: they are its documentation and its test.

A fragment is set into a small valid SOP (``rules/acuan/contoh.toml``) at the place that ``in`` names; without ``in``
the text is a whole SOP. In a bad example the expected finding stands between ⟦ and ⟧, or ``quote`` says what it quotes
where it stands outside the fragment. A good example has no finding of its rule, and the rule's outcome is ``pass``
unless ``outcome`` says otherwise.

A rule that compares documents gets ``others`` too: the same small SOP with other texts in the places that each names.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from .acuan import acuan_toml
from .engine import Settings, check_document
from .messages import message
from .patterns import pattern
from .policy import Example, Rule, RuleSet
from .results import DocumentResult
from .source import Source

__all__ = ["TODAY", "ExampleText", "example_text", "judged", "run_examples", "small_sop"]

TODAY = date(2024, 12, 2)
"""The day on which examples are judged."""

_MARKS = pattern("[⟦⟧]")


class ExampleText(NamedTuple):
    """The whole text of an example without its marks, and the expected spans as (start, end)."""

    text: str
    spans: tuple[tuple[int, int], ...]


def example_text(example: Example) -> ExampleText:
    """The text that is judged."""
    marked = example.text if example.place is None else small_sop({example.place: example.text})
    spans: list[tuple[int, int]] = []
    opened = 0
    for removed, match in enumerate(_MARKS.finditer(marked)):
        if match.group() == "⟦":
            opened = match.start() - removed
        else:
            spans.append((opened, match.start() - removed))
    return ExampleText(_MARKS.sub("", marked), tuple(spans))


def small_sop(texts: Mapping[str, str]) -> str:
    """The small valid SOP with these texts in the places that they name.

    :raises KeyError: when one of them is no place.
    """
    template = acuan_toml("contoh")
    groups: dict[str, list[str]] = template["kelompok"]
    pieces: dict[str, dict[str, str]] = template["potongan"]
    # The first piece of a group makes room for all of it.
    instead: dict[str, str] = {}
    for place, text in texts.items():
        replaced = groups.get(place, [place])
        # A group brings its own headings; a single piece keeps the one it stands under.
        before = "\n" if place in groups else pieces[place]["awal"]
        instead.update(dict.fromkeys(replaced[1:], ""))
        instead[replaced[0]] = before + text.strip("\n")
    lines = [instead.get(name, piece["awal"] + piece["isi"].strip("\n")) for name, piece in pieces.items()]
    return "\n".join(line for name, line in zip(pieces, lines, strict=True) if line or name not in instead) + "\n"


def run_examples(rule: Rule, ruleset: RuleSet, lang: str) -> list[str]:
    """One line for each example of the rule that does not come out as it says."""
    return [
        message("examples.line", lang, file=rule.file, code=rule.code, number=number, kind=example.kind, what=what)
        for number, example in enumerate(rule.examples, 1)
        for what in _faults(rule, example, ruleset, lang)
    ]


def _faults(rule: Rule, example: Example, ruleset: RuleSet, lang: str) -> Iterator[str]:
    prepared = example_text(example)
    result = judged(rule, example, prepared.text, ruleset, lang)
    for problem in result.problems:
        # A rule that failed is undetermined too, and never as an example means it.
        if example.outcome != "undetermined" or problem.code == "SYS001":
            yield message("examples.problem", lang, error=problem.words(lang))
    wanted = [prepared.text[start:end] for start, end in prepared.spans]
    found = [finding.span for finding in result.findings]
    if example.quote is not None:
        wanted.append(example.quote)
        same = [finding.quote for finding in result.findings] == wanted
    else:
        same = [tuple(span) for span in found] == list(prepared.spans)
    if not same:
        slices = [result.source.slice(span) for span in found]
        yield message("examples.marks", lang, found=_quoted(slices, lang), wanted=_quoted(wanted, lang))
    else:
        yield from _outcome_faults(rule, example, result, lang)


def _quoted(texts: list[str], lang: str) -> str:
    return ", ".join(f'"{text}"' for text in texts) or message("examples.no_mark", lang)


def judged(rule: Rule, example: Example, text: str, ruleset: RuleSet, lang: str) -> DocumentResult:
    """What the rule says of the text of an example, among the others that it is compared with."""
    settings = Settings(TODAY, frozenset({rule.code}), lang=lang)
    result = check_document(Source(rule.code, text), ruleset, settings)
    if rule.check.survey is None:
        return result
    return _compared(result, [small_sop(texts) for texts in example.others], ruleset, settings)


def _compared(result: DocumentResult, others: list[str], ruleset: RuleSet, settings: Settings) -> DocumentResult:
    """The result of an example as it is among other documents."""
    from .repository.across import Surveying, merged

    sources = {result.source.path: result.source}
    for number, text in enumerate(others, 1):
        path = f"{result.source.path}-{number}"
        sources[path] = Source(path, text)
    surveying = Surveying(ruleset, settings)
    for path, source in sources.items():
        surveying.see(path, check_document(source, ruleset, settings).facts)
    surveyed = surveying.surveyed(sources.__getitem__)
    return merged(result, surveyed.file(result.source.path, result.facts, 0))


def _outcome_faults(rule: Rule, example: Example, result: DocumentResult, lang: str) -> Iterator[str]:
    wanted = "fail" if example.kind == "bad" else example.outcome or "pass"
    found = sorted({str(sop.outcomes[rule.code]) for sop in result.sops})
    if wanted not in found or (example.kind == "good" and "fail" in found):
        yield message("examples.outcome", lang, found=", ".join(found), wanted=wanted)
