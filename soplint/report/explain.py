"""One rule or code in full, as a writer of SOPs needs it: what it demands, why, by which law, with examples."""

from collections.abc import Iterable, Iterator

from ..messages import message
from ..patterns import pattern
from ..policy import Example, Rule
from ..results.codes import OwnCode
from .wording import citations

__all__ = ["explain_code", "explain_rule", "in_general"]

_EXAMPLES = {
    "bad": ("bad", None, 2),
    "good": ("good", None, 2),
    "not_judged": ("good", "undetermined", 1),
    "not_concerned": ("good", "not_applicable", 1),
}
"""Under which heading examples are shown: their kind, their outcome if they name one, and how many at most."""


def explain_rule(rule: Rule, profile: str | None, lang: str, *, mandatory: bool = False) -> str:
    """Everything a writer needs to know of a rule; ``profile`` is the lowest one that holds it, ``mandatory`` whether
    it binds once a profile is named.
    """
    opt_in = f" ({message('explain.opt_in', lang)})" if rule.opt_in else ""
    head = _head(rule, message(f"severity.{rule.severity}", lang) + opt_in, lang)
    if profile is not None:
        bound = f" ({message('explain.mandatory', lang)})" if mandatory else ""
        head.append(f"{message('explain.profile', lang)}: {profile}{bound}")
    if rule.requires:
        head.append(f"{message('explain.requires', lang)}: {', '.join(rule.requires)}")
    head.append(f"{message('explain.since', lang)}: {rule.since}")
    if rule.edition is not None:
        days = (("explain.from", rule.edition.start), ("explain.until", rule.edition.end))
        span = ", ".join(message(key, lang, day=day) for key, day in days if day is not None)
        head.append(f"{message('explain.edition', lang)}: {span}")
    lines = [*head, "", *_said(map(in_general, rule.texts[lang]), lang), ""]
    lines += [f"{message('text.basis', lang)}:", *(f"  - {basis}" for basis in citations(rule, lang))]
    if rule.check.undetermined:
        lines += ["", message("explain.undetermined", lang)]
    for heading in _EXAMPLES:
        if examples := list(_examples(rule, heading, lang)):
            lines += ["", f"{message(f'explain.{heading}', lang)}:", *examples]
    if any("⟦" in line for line in lines):
        lines += ["", message("explain.mark", lang)]
    return "\n".join(lines)


def explain_code(entry: OwnCode, lang: str) -> str:
    """What a user needs to know of a code that no rule file holds."""
    level = message(f"severity.{entry.severity}" if entry.severity is not None else "explain.always", lang)
    return "\n".join([*_head(entry, level, lang), "", *_said(entry.texts(lang), lang)])


def _head(entry: Rule | OwnCode, level: str, lang: str) -> list[str]:
    return [f"{entry.code} {entry.name}", "", f"{message('explain.severity', lang)}: {level}"]


def _said(texts: Iterable[str], lang: str) -> list[str]:
    """What is wrong, why that is so, and what to do."""
    what, why, advice = texts
    return [what, "", f"{message('explain.why', lang)}: {why}", "", f"{message('text.advice', lang)}: {advice}"]


def _examples(rule: Rule, heading: str, lang: str) -> Iterator[str]:
    kind, outcome, most = _EXAMPLES[heading]
    shown = [example for example in rule.examples if (example.kind, example.outcome) == (kind, outcome)][:most]
    for number, example in enumerate(shown):
        if number:
            yield ""
        yield from _example_lines(example, lang)


def _example_lines(example: Example, lang: str) -> Iterator[str]:
    note = example.note_en if lang == "en" and example.note_en else example.note
    if note:
        yield f"  ({note})"
    yield from _text_lines(example.text)
    for other in example.others:
        # What is compared is the small SOP of the examples, with other texts in some places or in none.
        yield f"  {message('explain.other' if other else 'explain.unchanged', lang)}"
        for text in other.values():
            yield from _text_lines(text)


def _text_lines(text: str) -> Iterator[str]:
    for line in text.strip("\n").splitlines():
        yield f"  │ {line.replace(chr(9), ' │ ')}".rstrip()


def in_general(text: str) -> str:
    """What a rule says, with an ellipsis where each finding has its own words."""
    return _PLACEHOLDER.sub("…", _NOUN.sub(r"{\1} \2", text.strip()))


# "{tahun:year|years}": what is counted stands in the plural where there is no number yet.
_NOUN = pattern(r"\{(\w+):[^|}]*\|([^}]*)\}")
_PLACEHOLDER = pattern(r"\{[^}]*\}")
