"""Words of the configuration and of the command line that know where they were said, and the error of a wrong one."""

from .messages import FileError

__all__ = ["ConfigError", "Placed", "misplaced", "placed"]


class ConfigError(FileError):
    """A configuration that cannot be used, or a word on the command line that stands for nothing."""


class Placed(str):
    """A word that knows where it was said: in which ``file`` or option, and under which ``key``."""

    file: str = ""
    key: str = ""


def placed(word: str, file: str, key: str = "") -> Placed:
    """A word with the place where it was said."""
    found = Placed(word)
    found.file, found.key = file, key
    return found


def misplaced(word: str, what: str, near: str | None = None, /, **values: object) -> ConfigError:
    """The error of a word that stands for nothing, with the place where it was said if that is known."""
    file, key = (word.file, word.key) if isinstance(word, Placed) else ("", "")
    return ConfigError(file, key, what, near, word=word, **values)
