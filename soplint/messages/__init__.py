"""What soplint itself says to its user, in Indonesian and in English. What rules say stands in ``rules/*.toml``."""

from .errors import FileError, RuleError, UserError, nearest
from .texts import LANGUAGES, MESSAGES, beginning, filled, message, sentences

__all__ = [
    "LANGUAGES",
    "MESSAGES",
    "FileError",
    "RuleError",
    "UserError",
    "beginning",
    "filled",
    "message",
    "nearest",
    "sentences",
]
