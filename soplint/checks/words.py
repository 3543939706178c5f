"""The words of a text: which they are, and where they stand. No check stands here."""

from functools import lru_cache

from ..folding import plain_ascii
from ..patterns import pattern

__all__ = ["places_of_words", "word_list", "word_set", "words_in"]

_WORD = pattern(r"[^\W_]+(?:-[^\W_]+)*")
# Upper case becomes lower case, and what stands between words a blank; a hyphen may stand within one.
_ASCII = bytes(ord(chr(i).lower()) if chr(i).isalnum() or chr(i) == "-" else 32 for i in range(128)) + bytes(128)


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; "bersama-sama" is one."""
    return tuple(word_list(text))


def word_list(text: str) -> list[str]:
    """The words of a text that nothing else will ask for, as :func:`words_in` gives them."""
    plain = plain_ascii(text)
    if plain is None:
        return [word.casefold() for word in _WORD.findall(text)]
    # Nearly all texts, and many times as fast.
    spaced = plain.translate(_ASCII).decode()
    if "-" in spaced:
        # A hyphen that stands at the edge of a word is none of it.
        spaced = f" {spaced} ".replace("--", "  ").replace(" -", "  ").replace("- ", "  ")
    return spaced.split()


@lru_cache(maxsize=4096)
def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words_in(text))


@lru_cache(maxsize=1024)
def places_of_words(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of :func:`words_in` start and end; only faults and rare texts need to know."""
    return tuple([match.span() for match in _WORD.finditer(text)])
