"""HTML from values: every text is escaped here and nowhere else."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from .characters import without_forbidden

__all__ = ["Content", "Markup", "element", "join", "raw", "streamed"]


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
    pieces: list[str] = []
    _fill(pieces, (content,))
    return Markup("".join(pieces))


def element(name: str, /, *content: Content, **attributes: str | int | float | bool | None) -> Markup:
    """One element.

    In the names of attributes an underscore stands for a hyphen and one at the end is dropped (``class_``,
    ``aria_label``). None and False leave an attribute out, True gives it without a value.
    """
    pieces = [_opening(name, attributes)]
    _fill(pieces, content)
    if name not in _VOID:
        pieces.append(f"</{name}>")
    return Markup("".join(pieces))


def streamed(name: str, /, *content: Content, **attributes: str | int | float | bool | None) -> Iterator[Markup]:
    """The same element piece by piece, for content that is too long to be held."""
    yield Markup(_opening(name, attributes))
    yield from _flowing(content)
    yield Markup(f"</{name}>")


def _opening(name: str, attributes: Mapping[str, str | int | float | bool | None]) -> str:
    return f"<{name}{''.join([_attribute(key, value) for key, value in attributes.items()])}>"


def _attribute(key: str, value: str | int | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_escaped(str(value))}"'


def _escaped(text: str) -> str:
    text = without_forbidden(text)
    # Most texts hold nothing special, and looking takes less time than replacing nothing.
    special = "&" in text or "<" in text or ">" in text or '"' in text or "'" in text
    return escape(text) if special else text


def _fill(pieces: list[str], content: Iterable[Content]) -> None:
    for part in content:
        if isinstance(part, Markup):
            pieces.append(part)
        elif isinstance(part, str):
            pieces.append(_escaped(part))
        elif part is not None:
            _fill(pieces, part)


def _flowing(content: Iterable[Content]) -> Iterator[Markup]:
    for part in content:
        if part is None or isinstance(part, str):
            yield join(part)
        else:
            yield from _flowing(part)
