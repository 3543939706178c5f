"""The named functions that rules call.

A function takes a node of the model, its options and a :class:`Context`, and says what it saw: None when the node
passes, one of :data:`NOT_APPLICABLE` and :class:`Undetermined`, or the places of the fault as a list of :class:`Hit`.

A function that is registered with ``together`` takes a list of nodes instead, those that its rule judges in one SOP,
and gives a list of such answers, one for each node: what nearly all nodes pass is told of all of them at once.
"""

from .answers import NOT_APPLICABLE, Hit, Undetermined, Verdict
from .context import Context, once, once_a_file
from .registered import (
    Check,
    CheckFunction,
    CheckTogether,
    NoOptions,
    Options,
    Survey,
    check,
    registry,
    survey,
)

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
    "once",
    "once_a_file",
    "registry",
    "survey",
]
