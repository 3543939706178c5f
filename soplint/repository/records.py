"""What is kept of a text that was checked, so that it need not be checked again: printed pieces, facts and counts.

A record knows nothing of its file but the bytes in it, so one text in two places has one record. Where a piece speaks
of its own path it holds :data:`~soplint.results.contract.OWN`, which no text that is read can hold. Where rules that
compare documents may have something to add, the JSON piece holds :data:`~soplint.results.contract.HOLE`.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ..cache import digest
from ..config import Config, find_profile, selected_codes, severities
from ..findings import Days
from ..resources import data_digest
from ..results import DocumentResult, Problem, Rung, Summary, count
from ..results.contract import HOLE, OWN, dumps, encoded, file_bytes, file_json
from ..source import Source, SourceError, decode
from .printed import Block, Rendering
from .program import further_checks, program

if TYPE_CHECKING:
    from ..config.profiles import Profile
    from ..engine import Settings
    from ..facts import SopFacts
    from ..policy import Rule, RuleSet

__all__ = [
    "Addition",
    "Head",
    "Judge",
    "Record",
    "facts_of",
    "fill",
    "line_of",
    "own_path",
]

_HOLE = HOLE.encode()


class Head(NamedTuple):
    """The days on which a record holds, what it adds to the summary, what could not be judged, and the rung
    of each SOP.

    ``read`` is False for what is no text: then there are no pieces.
    """

    holds: Days
    summary: Summary
    problems: tuple[Problem, ...]
    rungs: tuple[Rung | None, ...] = ()
    read: bool = True

    def to_json(self) -> str:
        """The head as one line of JSON."""
        days = [day.isoformat() if day is not None else None for day in self.holds]
        return dumps([days, *self[1:]])

    @classmethod
    def from_json(cls, text: str) -> "Head":
        """The head that :meth:`to_json` gave."""
        days, summary, problems, rungs, read = json.loads(text)
        start, end = (date.fromisoformat(day) if day is not None else None for day in days)
        return cls(
            Days(start, end),
            Summary(*summary),
            tuple(Problem(*problem) for problem in problems),
            tuple(Rung(*rung) if rung is not None else None for rung in rungs),
            read,
        )


class Record(NamedTuple):
    """All that is kept of a text.

    ``pieces`` are by kind: ``json``, the other renderings, and ``facts`` (JSON) for the rules that compare documents.
    ``made`` are those facts as they are, in the process that has just worked them out: they are neither kept nor sent.
    """

    head: Head
    pieces: dict[str, bytes]
    made: "tuple[SopFacts, ...] | None" = None


class Judge:
    """Checks texts by one configuration. It is made anew from the same values in other processes."""

    def __init__(self, config: Config, today: date, renderings: Mapping[str, Rendering] | None = None) -> None:
        self.config = config
        self.today = today
        self.renderings = dict(renderings or {})

    def __reduce__(self) -> tuple[Any, ...]:
        """Only what it is made of goes to other processes."""
        return Judge, (self.config, self.today, self.renderings)

    @cached_property
    def key(self) -> bytes:
        """What a record rests on besides its text: rules, settings, and the program itself. Not the day: see
        :attr:`Head.holds`.
        """
        config = self.config
        levels = sorted(f"{word}={severity}" for word, severity in config.severity.items())
        chosen = [config.profile or "", *config.select, "-", *config.ignore, "-", *levels, config.lang]
        # Checks of other packages serve the user's rules only.
        further = further_checks() if config.rules else ""
        return digest(self.digest, program(), further, *chosen).encode()

    @cached_property
    def digest(self) -> str:
        """What the rules and the data they look into are told by."""
        try:
            return data_digest((*self.config.rules, *self.config.acuan))
        except OSError:
            # Loading them says which file it is.
            return self.ruleset.digest

    @cached_property
    def ruleset(self) -> "RuleSet":
        """The rules, the user's own among them."""
        from ..policy import load_rules

        return load_rules(self.config.rules, self.config.acuan)

    @cached_property
    def profile(self) -> "Profile | None":
        """The profile that the configuration names."""
        return find_profile(self.ruleset, self.config.profile)

    @property
    def bound(self) -> frozenset[str]:
        """The codes of the mandatory rules of that profile."""
        return self.profile.mandatory if self.profile is not None else frozenset()

    @cached_property
    def ladder(self) -> "tuple[Profile, ...]":
        """All profiles, the lowest first."""
        from ..config.profiles import ladder

        return ladder(self.ruleset)

    @cached_property
    def rules(self) -> "dict[str, Rule]":
        """The rules by code."""
        return self.ruleset.by_code()

    @cached_property
    def settings(self) -> "Settings":
        """What of the configuration reaches a single document."""
        from ..engine import Settings

        config = self.config
        selected = selected_codes(self.ruleset, config.select, config.ignore, self.profile)
        return Settings(self.today, selected, severities(self.ruleset, config, self.profile), config.lang)

    def result(self, source: Source) -> DocumentResult:
        """Everything said of one text, before waivers."""
        from ..config.profiles import rung
        from ..engine import check_document
        from ..engine.suggestions import MOST, few

        result = check_document(source, self.ruleset, self.settings)
        return result._replace(
            findings=few(result.findings, MOST, self.config.lang),
            sops=tuple([sop._replace(rung=rung(self.ladder, sop.outcomes)) for sop in result.sops]),
        )

    def record(self, data: bytes) -> Record:
        """What is to be kept of a text."""
        try:
            source = decode(data, OWN)
        except SourceError as error:
            problem = Problem("SYS002", OWN, f"sys.{error.reason}")
            return Record(Head(Days(), Summary(), (problem,), read=False), {})
        result = self.result(source)
        lang = self.config.lang
        pieces = {
            "json": file_bytes(result, lang),
            "facts": dumps(result.facts).encode("utf-8", "surrogatepass"),
        }
        for kind, rendering in self.renderings.items():
            pieces[kind] = rendering.file(result, lang).to_bytes()
        return Record(
            Head(result.holds, count(result), result.problems, tuple([sop.rung for sop in result.sops])),
            pieces,
            result.facts,
        )


class Addition(NamedTuple):
    """What is added to the JSON of a file: ``line`` instead of all of it, else ``holes`` that fill it up.

    ``printed`` says whether the other renderings change too; ``blocks`` are what is added to them, by kind: in one that
    is missing the whole file has to be printed again.
    """

    printed: bool
    line: bytes | None
    holes: list[bytes]
    blocks: dict[str, list[Block]]

    def to_bytes(self) -> bytes:
        """The addition as it is kept; its blocks are kept apart, for only one of the renderings wants them."""
        parts = self.holes if self.line is None else [self.line]
        return _HOLE.join([_SIGNS[self.line is not None, self.printed], *parts])

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Addition":
        """The addition that :meth:`to_bytes` gave, without its blocks."""
        sign, *parts = kept.split(_HOLE)
        whole, printed = _BY_SIGN[sign]
        return cls(printed, parts[0] if whole else None, [] if whole else parts, {})


_SIGNS = {(False, False): b"-", (False, True): b"+", (True, False): b"=", (True, True): b"*"}
"""What an addition that is kept begins with, by whether it is the whole line and whether renderings change too."""

_BY_SIGN = {sign: told for told, sign in _SIGNS.items()}


def facts_of(piece: bytes) -> "tuple[SopFacts, ...]":
    """The facts of the SOPs of a text, from the piece that holds them."""
    from ..facts import SopFacts

    return tuple([SopFacts.from_json(row) for row in json.loads(piece)])


def line_of(result: DocumentResult, lang: str) -> bytes:
    """All that is said of a file, as one line of JSON."""
    return encoded(file_json(result, lang))


def fill(piece: bytes, additions: Sequence[bytes] = ()) -> bytes:
    """A JSON piece with its holes filled, in order; without additions they close."""
    parts = piece.split(_HOLE)
    filled = [parts[0]]
    for part, addition in zip(parts[1:], additions or [b""] * (len(parts) - 1), strict=True):
        filled += [b", " if addition and filled[-1][-1:] not in b"[{" else b"", addition, part]
    return b"".join(filled)


def own_path(piece: bytes, path: str) -> bytes:
    """A piece of JSON with its own path put in."""
    return piece.replace(OWN.encode(), encoded(dumps(path)))
