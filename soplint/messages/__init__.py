"""What soplint itself says to its user, in Indonesian and in English. What rules say stands in ``rules/*.toml``."""

from .errors import FileError, RuleError, UserError, Word, meant, nearest
from .texts import LANGUAGES, MESSAGES, beginning, date_words, filled, message, number_words

__all__ = [
    "LANGUAGES",
    "MESSAGES",
    "FileError",
    "RuleError",
    "UserError",
    "Word",
    "beginning",
    "date_words",
    "filled",
    "meant",
    "message",
    "nearest",
    "number_words",
]
