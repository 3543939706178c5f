"""The words of citations as ``grammar/rujukan.lark`` tells them apart: kind, number, year, title, amendments."""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lark import Lark, Token

__all__ = ["Bagian", "Unsur", "read_bagian"]


class Unsur(NamedTuple):
    """The tokens of one citation; one that amends may leave its kind to what it amends."""

    jenis: "Token | None"
    kata_nomor: "Token | None" = None
    nomor: "Token | None" = None
    berumpang: "Token | None" = None
    kata_tahun: "Token | None" = None
    tahun: "Token | None" = None
    kata_tentang: "Token | None" = None
    judul: "Token | None" = None


class Bagian(NamedTuple):
    """What stands between two semicolons: what is cited there, and what amends the last of it."""

    pokok: list[Unsur]
    pengubah: list[Unsur]


class _Actions:
    """What each rule of the grammar yields."""

    def start(self, children: list[Bagian]) -> list[Bagian]:
        return children

    def bagian(self, children: list[Any]) -> Bagian:
        amending = [unsur for child in children if isinstance(child, list) for unsur in child]
        return Bagian([child for child in children if isinstance(child, Unsur)], amending)

    def perubahan(self, children: list[Unsur]) -> list[Unsur]:
        return children

    def bersama(self, children: list["Token"]) -> list["Token"]:
        """A further number of a joint decree: its year is that of all where the first number has none."""
        words = [token.type for token in children]
        return children[words.index("TAHUN") :] if "TAHUN" in words else []

    def rujukan(self, children: list[Any]) -> Unsur:
        return self._unsur(children[0], children[1:])

    def sejenis(self, children: list[Any]) -> Unsur:
        return self._unsur(None, children)

    def _unsur(self, jenis: "Token | None", others: list[Any]) -> Unsur:
        parts: dict[str, Token] = {}
        of_year = False
        for token in others:
            if isinstance(token, list):
                parts |= dict(zip(("TAHUN", "TAHUN_ANGKA"), token if "TAHUN" not in parts else (), strict=False))
                continue
            # The figures of the year and of the number are one terminal: the word before tells them apart.
            if token.type in ("NOMOR", "TAHUN"):
                of_year = token.type == "TAHUN"
            bare = token.type == "TAHUN_SAJA"
            key = "TAHUN_ANGKA" if bare or (token.type == "ANGKA" and of_year) else token.type.removesuffix("_SEJENIS")
            parts.setdefault(key, token)  # the day behind the year says it again
        get = parts.get
        return Unsur(
            jenis,
            *map(get, ("NOMOR", "ANGKA", "BERUMPANG", "TAHUN", "TAHUN_ANGKA", "TENTANG", "JUDUL")),
        )


def read_bagian(text: str) -> list[Bagian]:
    """The parts of a text, each with what it cites; whatever else stands in the text is left out."""
    parts: list[Bagian] = _grammar().parse(text)  # type: ignore[assignment]  # what the actions make of a tree
    return parts


@cache
def _grammar() -> "Lark":
    from ..grammars import parser

    return parser("rujukan", _Actions)
