"""The registry of checks: each function under its name, with what a rule that calls it must fit."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from ..model import Node
from ..typed import Typed
from .answers import Verdict
from .context import Context

if TYPE_CHECKING:
    from ..facts import SopFacts
    from ..facts.register import Register

__all__ = ["Check", "CheckFunction", "CheckTogether", "NoOptions", "Options", "Survey", "check", "registry", "survey"]

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
    "waktu_wajar",
    "tenggat",
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
    all_citations: bool = False
    identity_part: bool = False


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
    all_citations: bool = False,
    identity_part: bool = False,
) -> Callable[[_Function], _Function]:
    """Register a function under its name, which no other check may have.

    ``node`` is the node it takes, ``placeholders`` the names its hits give to messages, ``undetermined`` whether it may
    say so, ``scope`` how far it looks (node, sop, file or repository), ``any_format`` whether it judges SOPs of other
    templates too, ``finds`` whether it ever finds a fault, ``together`` whether it takes many nodes, and ``worded`` the
    placeholders that it fills in words of its own, whose English stands in :data:`soplint.messages.glossary.WORDS`.
    ``all_steps`` says that it rests on every step: where one is in doubt (``Langkah.ragu``) it is not asked;
    ``all_citations`` says the same of the items of Dasar Hukum (``Butir.ragu``). A check that takes a step or an item
    is never asked of one in doubt. ``identity_part`` says that it looks at nothing that stands, or may stand, below the
    heading of the step table: it judges SOPs of which only what is above that is legible.
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
                all_citations=all_citations,
                identity_part=identity_part,
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

    missing = False
    """Whether it tells of what no SOP is: it cannot tell while there may be others."""

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
        import_module(f".{family}", __package__)
    return _REGISTRY
