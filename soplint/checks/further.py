"""Checks of other packages: found where they are installed, and held to what an answer may be.

What is no verdict must never count as a pass. No check stands here.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

from ..findings import CONFIDENCES, ORIGINS, SAFETIES, Related
from ..messages import MESSAGES, UserError
from ..source import Span
from . import NOT_APPLICABLE, Check, Context, Hit, Survey, Undetermined, registry

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

__all__ = ["entry_points", "held", "load_entry_points"]


def entry_points() -> "EntryPoints":
    """The modules of installed packages that bring checks; looking for them costs time."""
    from importlib import metadata

    return metadata.entry_points(group="soplint.checks")


def load_entry_points() -> None:
    """Import the checks of installed packages: only rule sets that need them do.

    :raises UserError: for a module that cannot be imported, and a check called as another is.
    """
    checks = registry()
    own = set(checks)
    for entry_point in entry_points():
        try:
            entry_point.load()
        except (Exception, SystemExit) as error:
            package = entry_point.dist.name if entry_point.dist is not None else entry_point.name
            what = f"{type(error).__name__}: {error}"
            raise UserError("rule.plug_in", package=package, module=entry_point.value, error=what) from error
    checks.update({name: held(check) for name, check in checks.items() if name not in own})


def held(check: Check) -> Check:
    """The check, raising ValueError where it answers what it may not; the rule that calls it has failed then."""
    if check.survey is not None:
        return check._replace(survey=_held_survey(check, check.survey))
    return check._replace(function=_held_function(check))


def _held_function(check: Check) -> Any:
    function: Any = check.function

    @wraps(function)
    def answer(node: Any, options: Any, context: Context, /) -> Any:
        with _kept_running():
            said = function(node, options, context)
        for verdict in _list(said) if check.together else (said,):
            _hold(verdict, check, lambda span: 0 <= span.start < span.end <= len(context.source.text))
        return said

    return answer


def _held_survey(check: Check, survey: type[Survey]) -> type[Survey]:
    class Held(survey):  # type: ignore[misc, valid-type]  # a base that is known when it runs
        @_kept_running()
        def __init__(self, options: Any, register: Any) -> None:
            super().__init__(options, register)

        @_kept_running()
        def see(self, number: int, sop: Any, /) -> None:
            super().see(number, sop)

        @_kept_running()
        def settle(self) -> None:
            super().settle()

        def judge(self, number: int, sop: Any, /) -> Any:
            with _kept_running():
                said = super().judge(number, sop)
            # The text of an SOP is not at hand when it is compared.
            _hold(said, check, lambda span: 0 <= span.start < span.end)
            return said

    return Held


@contextmanager
def _kept_running() -> Iterator[None]:
    """A check that ends the program has failed as any other: else its exit code, 0 too, were that of the run."""
    try:
        yield
    except SystemExit as ended:
        raise RuntimeError(f"SystemExit: {ended.code}") from ended


def _hold(verdict: Any, check: Check, within: Callable[[Span], bool]) -> None:
    if verdict is None or verdict is NOT_APPLICABLE:
        return
    if isinstance(verdict, Undetermined):
        _demand(check.undetermined, "it does not declare that it may be undetermined")
        _demand(f"reason.{verdict.reason}" in MESSAGES, f"{verdict.reason!r} is no reason")
        return
    for hit in _list(verdict):
        _demand(isinstance(hit, Hit), f"{hit!r:.80} is no Hit")
        _hold_hit(hit, check, within)


def _hold_hit(hit: Hit, check: Check, within: Callable[[Span], bool]) -> None:
    edits = hit.fix.edits if hit.fix is not None else ()
    places = [hit.span, *(place.span for place in hit.related if _is_here(place))]
    _demand(all(map(within, places)), f"{hit.span} or a related place is empty or outside of the text")
    for start, end in (edit.span for edit in edits):
        # What is inserted takes no room.
        _demand(start == end or within(Span(start, end)), "an edit is outside of the text")
    lacking = sorted(check.placeholders - hit.data.keys())
    _demand(not lacking, f"no value for {', '.join(lacking)}")
    _demand(hit.origin is None or hit.origin in ORIGINS, f"{hit.origin!r} is no origin")
    _demand(hit.confidence is None or hit.confidence in CONFIDENCES, f"{hit.confidence!r} is no confidence")
    _demand(hit.fix is None or hit.fix.safety in SAFETIES, "the safety of its fix is neither safe nor suggest")
    json.dumps(hit.data)


def _is_here(place: Related) -> bool:
    return place.path is None


def _list(answer: Any) -> list[Any]:
    if not isinstance(answer, list):
        raise ValueError(f"{answer!r:.80} is no verdict")
    return answer


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)
