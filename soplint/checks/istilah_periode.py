"""The words for periods: one for each throughout an SOP."""

from functools import cache, lru_cache
from typing import NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..model import Sop, Teks, absolute
from ..values.periode import find_periode
from . import NOT_APPLICABLE, Context, Hit, Options, Verdict, check
from .bacaan import read_steps
from .kata_sop import written_at
from .words import places_of_words, words_in

__all__: list[str] = []


class _Form(NamedTuple):
    """How a text names a period: ``kata`` in lower case, and where that stands."""

    periode: str
    kata: str
    start: int
    end: int


@cache
def _forms_of_periods() -> dict[str, str]:
    """The period by each word that always means it."""
    return {form: row["nama"] for row in acuan_toml("periode")["periode"] for form in row["sebutan"]}


@lru_cache(maxsize=4096)
def _forms(text: str) -> tuple[_Form, ...]:
    """Each period that a text names with a word of its own; "per tahun" and "setiap bulan" say how often."""
    known = _forms_of_periods()
    found = []
    for mention in find_periode(text):
        said = text[mention.start : mention.end]
        words, places = words_in(said), places_of_words(said)
        # "tri wulan" is one form in two words, "3 bulanan" one of a count.
        long = next((n for n in (2, 1) if n <= len(words) and " ".join(words[-n:]) in known), 0)
        if long:
            counted = known[" ".join(words[-long:])] != mention.periode
            start = mention.start + (0 if counted else places[-long][0])
            found.append(_Form(mention.periode, text[start : mention.end].casefold(), start, mention.end))
    return tuple(found)


@check(Sop, placeholders=("bentuk", "lain"))
def one_period_word(sop: Sop, options: Options, context: Context) -> Verdict:
    """One word for one period: "triwulan" or "triwulanan", not both."""
    forms: dict[str, dict[str, list[tuple[Teks, int, int]]]] = {}
    for row in read_steps(context):
        step = row.langkah
        for teks in (step.uraian, step.kelengkapan, step.output):
            if teks is not None:
                for form in _forms(teks.teks):
                    places = forms.setdefault(form.periode, {}).setdefault(form.kata, [])
                    places.append((teks, form.start, form.end))
    hits: list[Hit] = []
    for name, written in forms.items():
        if len(written) > 1:
            # Of two that are as frequent the one that the law has.
            ranked = sorted(written, key=lambda form: (-len(written[form]), form != name))
            usual, *others = (written[form] for form in ranked)
            related = (Related(absolute(*usual[0]), "bentuk lain"),)
            data = {"lain": written_at(usual[0])}
            hits += [Hit(absolute(*form[0]), {"bentuk": written_at(form[0]), **data}, related) for form in others]
    return hits or (None if forms else NOT_APPLICABLE)
