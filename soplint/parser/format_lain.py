"""Which other template a document follows: a health SOP, a procedure of quality management, a service standard."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexer import Lexeme
from ..lexer.lexeme import ROWS
from ..model import Bagian, Medan, Tabel
from ..patterns import pattern
from ..vocabulary import unspaced, vocabulary
from ..vocabulary.kolom import MUTU_BAKU

__all__ = ["first_heading", "other_template"]

_MIN_HEADINGS = 3
"""From so many headings of another template on, a document follows that one; from so many of this form on, this one."""

_MIN_LABELS = 2
"""From so many labels of another template's identity block on, a step table is that template's."""

_LONGEST_HEADING = 45
_APART = "   "
_HEADING_NUMBER = pattern(r"^\W*(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s*|\d{1,2}\s+(?=[A-Z]{4}))")
_IN_TABLES = frozenset({"TAJUK", *ROWS})


class _Format(NamedTuple):
    """What tells another template: its headings and the labels of its identity block, folded without spaces."""

    tajuk: frozenset[str]
    identitas: frozenset[str]


@cache
def _formats() -> dict[str, _Format]:
    """The other templates by name (health, quality management, service standards)."""
    return {
        nama: _Format(*(frozenset(map(unspaced, entry.get(part, ()))) for part in _Format._fields))
        for nama, entry in vocabulary()["format_lain"].items()
    }


def other_template(
    lexemes: Sequence[Lexeme], fields: Sequence[Medan], sections: Sequence[Bagian], tables: Sequence[Tabel]
) -> str | None:
    """Which other template the headings belong to, unless it has most sections of this form.

    A step table is of this form too, unless the labels of the identity block say that another template took it over.
    """
    own = {bagian.nama: _heading(bagian.label.teks) for bagian in sections}.values()
    labels = {_heading(medan.label.teks) for medan in fields}
    forms, passed_over = _formats(), frozenset[str]()
    if any(not tabel.peran.isdisjoint(MUTU_BAKU) for tabel in tables):
        forms = {name: form for name, form in forms.items() if len(labels & form.identitas) >= _MIN_LABELS}
        passed_over = _IN_TABLES
    forms = {name: form for name, form in forms.items() if sum(key not in form.tajuk for key in own) < _MIN_HEADINGS}
    if not forms:
        return None
    texts = [cell.text for lexeme in lexemes if lexeme.type not in passed_over for cell in lexeme.cells]
    keys = {key for text in texts for key in _keys(text)}
    counts = {name: (len(keys & form.tajuk), len(labels & form.identitas)) for name, form in forms.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best][0] >= _MIN_HEADINGS else None


def first_heading(lexemes: Sequence[Lexeme]) -> int | None:
    """Where the first heading stands of another template that these lines follow; None where they follow none.

    The rows of step tables are not looked at.
    """
    found: dict[str, dict[str, int]] = {}
    own: set[str] = set()
    for place, lexeme in enumerate(lexemes):
        if lexeme.type in _IN_TABLES:
            continue
        if lexeme.type == "BAGIAN" and lexeme.label is not None:
            own.add(_heading(lexeme.label.text))
        for cell in lexeme.cells:
            keys = _keys(cell.text)
            for name, form in _formats().items():
                for key in form.tajuk.intersection(keys):
                    found.setdefault(name, {}).setdefault(key, place)
    best = max(found, key=lambda name: len(found[name]), default="")
    if not best or len(found[best]) < _MIN_HEADINGS or len(own - _formats()[best].tajuk) >= _MIN_HEADINGS:
        return None
    return min(found[best].values())


def _keys(text: str) -> list[str]:
    """What a cell may be as a heading: what a section holds may stand beside its heading, or behind it."""
    head = text.partition(_APART)[0]
    whole = [_heading(head)] if len(head) <= _LONGEST_HEADING or ":" in head[:_LONGEST_HEADING] else []
    return [*whole, *_openings(text)]


_MOST_WORDS = 5
"""Words of a heading that goes on in what the section holds."""


def _openings(text: str) -> Iterator[str]:
    """What may be a heading right before what its section holds, for a number or capitals tell it: "1. Pengertian
    Kenaikan gaji adalah ...", "TUJUAN Sebagai acuan ...".
    """
    number = _HEADING_NUMBER.match(text)
    words = text[number.end() if number is not None else 0 :].split()
    for count in range(1, min(len(words) - 1, _MOST_WORDS) + 1):
        head = " ".join(words[:count])
        if number is not None or (head.isupper() and not words[count].isupper()):
            yield unspaced(head)


@lru_cache(maxsize=4096)
def _heading(text: str) -> str:
    """A heading as it is compared: without its number and what stands behind its colon, folded, without spaces."""
    return unspaced(_HEADING_NUMBER.sub("", text).partition(":")[0])
