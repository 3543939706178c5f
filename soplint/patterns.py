"""Regular expressions that are compiled when they are first used.

Compiling all of them would cost every start more than checking a document; a run needs only some.
"""

import re
from typing import Any, cast

__all__ = ["pattern"]


def pattern(regex: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, later."""
    return cast("re.Pattern[str]", _Pattern(regex, flags))


class _Pattern:
    def __init__(self, regex: str, flags: int) -> None:
        self._source = (regex, flags)

    def __getattr__(self, name: str) -> Any:
        """The attribute of the compiled pattern, kept here so that the next use finds it at once."""
        value = getattr(re.compile(*self._source), name)
        setattr(self, name, value)
        return value
