"""HTML from values: every text is escaped here and nowhere else."""

from collections.abc import Iterable
from html import escape

__all__ = ["Content", "Markup", "element", "join", "raw"]


class Markup(str):
    """Text that is HTML already; any other string is escaped when it becomes part of an element."""

    __slots__ = ()


Content = str | Iterable["Content"] | None
"""What an element may hold: text, elements, any nesting of them; None is nothing."""

_VOID = frozenset({"br", "hr", "input", "link", "meta", "wbr"})


def raw(text: str) -> Markup:
    """Text that soplint itself wrote as HTML, CSS or a script; never text of a document."""
    return Markup(text)


def join(content: Content) -> Markup:
    """The content as HTML."""
    return Markup("".join(_pieces(content)))


def element(name: str, /, *content: Content, **attributes: str | int | float | bool | None) -> Markup:
    """One element.

    In the names of attributes an underscore stands for a hyphen and one at the end is dropped (``class_``,
    ``aria_label``). None and False leave an attribute out, True gives it without a value.
    """
    opening = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{opening}>")
    return Markup(f"<{name}{opening}>{''.join(_pieces(content))}</{name}>")


def _attribute(key: str, value: str | int | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def _pieces(content: Content) -> Iterable[str]:
    if content is None:
        return
    if isinstance(content, Markup):
        yield content
    elif isinstance(content, str):
        yield escape(content)
    else:
        for part in content:
            yield from _pieces(part)
