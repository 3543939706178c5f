"""Regular expressions that are compiled when they are first used.

Compiling all of them would cost every start more than checking a document; a run needs only some.
"""

import re
from collections.abc import Callable
from typing import Any, cast

__all__ = ["pattern"]


def pattern(regex: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, later: then what ``regex`` is a function of is asked, too, such as the vocabulary."""
    return cast("re.Pattern[str]", _Pattern(regex, flags))


class _Pattern:
    def __init__(self, regex: str | Callable[[], str], flags: int) -> None:
        self._source = (regex, flags)

    def __getattr__(self, name: str) -> Any:
        """The attribute of the compiled pattern, kept here so that the next use finds it at once."""
        regex, flags = self._source
        value = getattr(re.compile(regex if isinstance(regex, str) else regex(), flags), name)
        setattr(self, name, value)
        return value
