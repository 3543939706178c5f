"""The named functions that rules call, and the registry they stand in.

A function takes a node of the model, its options and a :class:`Context`, and says what it saw: None when the node
passes, one of :data:`NOT_APPLICABLE` and :class:`Undetermined`, or the places of the fault as a list of :class:`Hit`.

A function that is registered with ``together`` takes a list of nodes instead, those that its rule judges in one SOP,
and gives a list of such answers, one for each node: what nearly all nodes pass is told of all of them at once.
"""

import operator
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, wraps
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from ..findings import Days, Fix, Outcome, Related
from ..messages import UserError
from ..model import Document, Node, Sop
from ..source import Source, Span
from ..typed import Typed

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

    from ..facts import SopFacts
    from ..facts.register import Register

__all__ = [
    "NOT_APPLICABLE",
    "Check",
    "CheckFunction",
    "CheckTogether",
    "Context",
    "Hit",
    "NoOptions",
    "Options",
    "Survey",
    "Undetermined",
    "Verdict",
    "check",
    "entry_points",
    "load_entry_points",
    "once",
    "once_a_file",
    "registry",
    "survey",
]

_FAMILIES = (
    "bagian",
    "label",
    "tabel",
    "naskah",
    "identitas",
    "nomor",
    "tanggal",
    "pengesahan",
    "nama",
    "ejaan_nama",
    "pelaksana",
    "bentuk_rujukan",
    "dasar_hukum",
    "daerah_rujukan",
    "urutan_rujukan",
    "langkah",
    "rumusan",
    "dokumen",
    "waktu",
    "periode",
    "periode_berulang",
    "istilah_periode",
    "bulan",
    "alur",
    "bahasa",
    "repositori",
    "repositori_judul",
    "repositori_pengesah",
    "repositori_langkah",
)


class Options(Typed):
    """Base of the options of a check: a key that it does not know is refused."""


class NoOptions(Options):
    """For a check that has none."""


class Hit(NamedTuple):
    """One fault: where, the values for the message, and what else is known of it.

    ``origin`` and ``confidence`` are one of :data:`~soplint.findings.ORIGINS` and
    :data:`~soplint.findings.CONFIDENCES`; None leaves what the rule says.
    """

    span: Span
    data: dict[str, Any] = {}  # noqa: RUF012 - never changed
    related: tuple[Related, ...] = ()
    origin: str | None = None
    confidence: str | None = None
    fix: Fix | None = None


class Undetermined(NamedTuple):
    """The text cannot tell; ``reason`` is the key of its text, ``reason.<key>`` in :mod:`soplint.messages.problems`."""

    reason: str


NOT_APPLICABLE = Outcome.NOT_APPLICABLE
"""The rule has nothing to say of this node."""

Verdict = list[Hit] | Undetermined | Outcome | None
"""What a check answers: the faults, that the text cannot tell, :data:`NOT_APPLICABLE`, or None when the node passes."""


class Context:
    """What a check may look at besides its node: the source, the document, the SOP and the day of the run.

    ``holds`` are the days on which a run would be told the same of its day: every question about it narrows them.
    """

    __slots__ = ("_today", "document", "document_memo", "holds", "memo", "sop", "source")

    def __init__(
        self,
        source: Source,
        document: Document,
        sop: Sop,
        today: date,
        document_memo: dict[Any, Any] | None = None,
    ) -> None:
        self.source = source
        self.document = document
        self.sop = sop
        self._today = today
        self.holds = Days()
        self.memo: dict[Any, Any] = {}
        """What functions that work :func:`once` have found of the SOP; gone with it."""
        self.document_memo: dict[Any, Any] = {} if document_memo is None else document_memo
        """The same of the document."""

    def passed(self, day: date) -> bool:
        """Whether a day is that of the run or lies before it."""
        passed = day <= self._today
        self.holds = self.holds.meet(Days(day, None) if passed else Days(None, day))
        return passed

    @property
    def today(self) -> date:
        """The day of the run, for messages that name it: what they say holds on no other. Else ask :meth:`passed`."""
        following = self._today + timedelta(days=1) if self._today < date.max else None
        self.holds = Days(self._today, following)
        return self._today


_Found = TypeVar("_Found")
_Work = Callable[[Context], _Found]


def once(work: _Work[_Found]) -> _Work[_Found]:
    """Let a function work once for an SOP, however many checks ask it."""
    return _kept(work, operator.attrgetter("memo"))


def once_a_file(work: _Work[_Found]) -> _Work[_Found]:
    """Let a function work once for a document: what it finds must be the same for all its SOPs."""
    return _kept(work, operator.attrgetter("document_memo"))


def _kept(work: _Work[_Found], memo_of: Callable[[Context], dict[Any, Any]]) -> _Work[_Found]:
    @wraps(work)
    def kept(context: Context) -> _Found:
        memo = memo_of(context)
        if work not in memo:
            memo[work] = work(context)
        found: _Found = memo[work]
        return found

    return kept


class CheckFunction(Protocol):
    """The call of a check."""

    __name__: str

    def __call__(self, node: Any, options: Any, context: Context, /) -> Verdict:
        """What is said of the node."""


class CheckTogether(Protocol):
    """The call of a check that takes many nodes."""

    __name__: str

    def __call__(self, nodes: Any, options: Any, context: Context, /) -> list[Verdict]:
        """What is said of each node, in their order."""


_Function = TypeVar("_Function", bound=CheckFunction | CheckTogether)


class Check(NamedTuple):
    """A registered function and what a rule that calls it must fit, as :func:`check` and :func:`survey` tell.

    ``survey`` is the class of a check of a repository, for which ``function`` is never called.
    """

    name: str
    function: CheckFunction | CheckTogether
    node: type[Any]
    options: type[Options]
    placeholders: frozenset[str]
    undetermined: bool
    scope: str
    any_format: bool
    finds: bool
    together: bool = False
    survey: "type[Survey] | None" = None
    worded: frozenset[str] = frozenset()
    withdraws: bool = False
    all_steps: bool = False


_REGISTRY: dict[str, Check] = {}


def _add(check: Check) -> None:
    if check.name in _REGISTRY:
        raise ValueError(f"two checks are called {check.name}")
    _REGISTRY[check.name] = check


def check(
    node: type[Node],
    *,
    options: type[Options] = NoOptions,
    placeholders: tuple[str, ...] = (),
    undetermined: bool = False,
    scope: str = "node",
    any_format: bool = False,
    finds: bool = True,
    together: bool = False,
    worded: tuple[str, ...] = (),
    all_steps: bool = False,
) -> Callable[[_Function], _Function]:
    """Register a function under its name, which no other check may have.

    ``node`` is the node it takes, ``placeholders`` the names its hits give to messages, ``undetermined`` whether it may
    say so, ``scope`` how far it looks (node, sop, file or repository), ``any_format`` whether it judges SOPs of other
    templates too, ``finds`` whether it ever finds a fault, ``together`` whether it takes many nodes, and ``worded`` the
    placeholders that it fills in words of its own, whose English stands in :data:`soplint.messages.glossary.WORDS`.
    ``all_steps`` says that it rests on every step: where one is in doubt (``Langkah.ragu``) it is not asked. A check
    that takes a step is never asked of one in doubt.
    """

    def register(function: _Function) -> _Function:
        _add(
            Check(
                function.__name__,
                function,
                node,
                options,
                frozenset(placeholders),
                undetermined,
                scope,
                any_format,
                finds,
                together,
                worded=frozenset(worded),
                all_steps=all_steps,
            )
        )
        return function

    return register


class Survey:
    """A check of a whole repository, in two walks through it: it sees every SOP, then says what it thinks of each.

    Between the walks it keeps no more than it needs, for a repository may hold some hundred thousand SOPs. What it says
    depends on nothing but the SOPs and their order. Places of other SOPs name their path (``Related.path``).
    """

    tables = False
    """Whether it asks for the copies among step tables (``register.copies``)."""

    def __init__(self, options: Any, register: "Register") -> None:
        self.options = options
        self.register = register

    def see(self, number: int, sop: "SopFacts", /) -> None:
        """Take note of an SOP; all are shown in the order of their numbers."""

    def settle(self) -> None:
        """All SOPs have been seen."""

    def judge(self, number: int, sop: "SopFacts", /) -> Verdict:
        """What to say of an SOP."""
        raise NotImplementedError


def survey(
    name: str,
    *,
    options: type[Options] = NoOptions,
    placeholders: tuple[str, ...] = (),
    undetermined: bool = False,
    any_format: bool = False,
    worded: tuple[str, ...] = (),
    withdraws: bool = False,
) -> Callable[[type[Survey]], type[Survey]]:
    """Register a check of a repository under a name; the rest is as for :func:`check`.

    One that ``withdraws`` is the guard of other rules: what they found in an SOP of which it says
    :data:`NOT_APPLICABLE` is withdrawn.

    SOPs that are not legible are neither seen nor judged, those of another format only where ``any_format`` says so.
    """

    def register(kind: type[Survey]) -> type[Survey]:
        from ..facts.register import Register

        _add(
            Check(
                name,
                _never,
                Register,
                options,
                frozenset(placeholders),
                undetermined,
                "repository",
                any_format,
                finds=True,
                worded=frozenset(worded),
                survey=kind,
                withdraws=withdraws,
            )
        )
        return kind

    return register


def _never(node: Any, options: Any, context: Context, /) -> Verdict:
    """Stands where a check of single documents has its function."""
    raise NotImplementedError


@cache
def registry() -> dict[str, Check]:
    """All checks by name: soplint's own and those of installed packages (entry point group ``soplint.checks``)."""
    for family in _FAMILIES:
        import_module(f"{__name__}.{family}")
    return _REGISTRY


def entry_points() -> "EntryPoints":
    """The modules of installed packages that bring checks; looking for them costs time."""
    from importlib import metadata

    return metadata.entry_points(group="soplint.checks")


def load_entry_points() -> None:
    """Import the checks of installed packages: only rule sets that need them do.

    :raises UserError: for a module that cannot be imported, and a check called as another is.
    """
    own = set(registry())
    for entry_point in entry_points():
        try:
            entry_point.load()
        except (Exception, SystemExit) as error:
            package = entry_point.dist.name if entry_point.dist is not None else entry_point.name
            what = f"{type(error).__name__}: {error}"
            raise UserError("rule.plug_in", package=package, module=entry_point.value, error=what) from error
    further = [check for name, check in _REGISTRY.items() if name not in own]
    if further:
        from .further import held

        _REGISTRY.update((check.name, held(check)) for check in further)
