"""Characters that a form of a report cannot hold."""

from ..patterns import pattern

__all__ = ["without_forbidden"]

_FORBIDDEN = pattern(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def without_forbidden(text: str) -> str:
    """The text with a replacement character for each that XML 1.0 and HTML cannot hold, even escaped."""
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)
