"""Where and when something was signed, "Paringin, 4 Maret 2024", and other lines that open a signature."""

import re

from ..patterns import pattern
from ..vocabulary.openings import first_words

__all__ = ["end_of_place_and_date", "opens_signing", "place_and_date"]

_PLACE_AND_DATE = pattern(
    r"""[A-Z][\w\s.'’-]{2,30},\s*
        (?: (?:[Tt]anggal\s+|[Tt]gl\.?\s*)?  (?:\d{0,2}|[.…_]{2,})\s* [A-Za-z]+ \s*(?:\d{4}|20[.…_]+)
          | \d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)
          | [.…_]{3,}[\s.…_]*(?:\d{4})?
        )""",
    re.X,
)


def end_of_place_and_date(text: str) -> int:
    """Where the place and date end that a line opens with; 0 when it does not."""
    match = _PLACE_AND_DATE.match(text) if _may_hold_date(text) else None
    return match.end() if match is not None else 0


def place_and_date(text: str) -> bool:
    """Whether a line says where and when something was signed: "Paringin, 4 Maret 2024", or leaves the day to be filled
    in: "Paringin, ........ 2024".
    """
    return _may_hold_date(text) and _PLACE_AND_DATE.fullmatch(text) is not None


def opens_signing(text: str) -> bool:
    """Whether a line opens a signature: the office of who signs, "Mengetahui", or place and date."""
    return first_words(text, ("jabatan", "pembuka_tanda_tangan")) is not None or place_and_date(text)


def _may_hold_date(text: str) -> bool:
    """Whether a comma and something of a date stand in a text: most texts are told by it without the pattern."""
    return "," in text and (any(map(str.isdigit, text)) or any(sign in text for sign in ("...", "…", "___")))
