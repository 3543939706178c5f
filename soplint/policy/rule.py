"""A rule, once its table is checked."""

from collections.abc import Mapping
from typing import NamedTuple

from ..checks import Check, Options
from ..findings import Basis, Days, Severity

__all__ = ["Example", "Rule", "Texts"]


class Texts(NamedTuple):
    """What a rule says in one language."""

    message: str
    why: str
    advice: str


class Example(NamedTuple):
    """An example that is documentation and test: see :mod:`soplint.examples`.

    ``note`` says in Indonesian what it shows, ``note_en`` in English.
    """

    kind: str
    text: str
    place: str | None
    outcome: str | None
    quote: str | None
    note: str | None
    note_en: str | None
    others: tuple[Mapping[str, str], ...] = ()


class Rule(NamedTuple):
    """One rule, checked."""

    code: str
    name: str
    severity: Severity
    given: str
    check: Check
    options: Options
    basis: tuple[Basis, ...]
    since: str
    requires: tuple[str, ...]
    opt_in: bool
    origin: str
    confidence: str
    texts: Mapping[str, Texts]
    examples: tuple[Example, ...]
    file: str
    guard: Check | None = None
    """A check of the repository: where it finds that the rule does not apply, its findings are withdrawn."""
    clean: bool = False
    """Whether its findings rest on what a scan may have lost or spoilt: given only where no scan shows."""
    edition: Days | None = None
    """The days of the SOPs that it applies to.

    A regulation that gives way to another gives two rules, the end of one being the start of the other.
    """
