"""The active verb of an act that a description puts as a noun or in the passive: "memberikan" for "pemberian".

A form is looked up among the verbs of ``rules/acuan/tindakan.toml`` and ``kata-kerja.toml``: what leads to none of them
has no answer. No check stands here.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ..acuan import acuan_toml
from .kata_kerja import is_light, known_verbs, listed, noun_acts, verb_acts
from .uraian import place_of_predicate

__all__ = ["bentuk_aktif", "place_of_passive"]


def bentuk_aktif(words: tuple[str, ...]) -> str | None:
    """The verb that words without an active verb in front should begin with, None where their forms do not tell it.

    In "Berkas diterima" the passive tells it, in "Pemberian informasi" the noun, in "Dilakukan pemeriksaan" the noun
    that the passive is about, in "Cetak kartu" and "Serahkan kartu" the order. What denies the passive denies the verb:
    "tidak menerima" for "Berkas tidak diterima".
    """
    place = place_of_passive(words, 0)
    if place is None:
        return _of_noun(_standard(words[0])) or _of_order(words)
    verb = _of_passive(words[place])
    if verb is not None and _is_light(verb):
        verb = next((act for noun in words if (act := _of_noun(noun)) is not None), verb)
    denied = place > 0 and words[place - 1] in listed("ingkar")
    return f"{words[place - 1]} {verb}" if denied else verb


def place_of_passive(words: tuple[str, ...], start: int) -> int | None:
    """The index of the first passive from ``start`` on whose active form is known; None where there is none."""
    return place_of_predicate(words, start, _is_passive)


@lru_cache(maxsize=4096)
def _of_passive(word: str) -> str | None:
    return _known(_active(word.removeprefix("di"))) if word.startswith("di") else None


def _is_light(verb: str) -> bool:
    act = verb_acts().get(verb)
    return act is not None and is_light(act)


def _is_passive(word: str) -> bool:
    return _of_passive(word) is not None


@lru_cache(maxsize=4096)
def _of_noun(noun: str) -> str | None:
    if noun in listed("pertemuan"):
        # A gathering is held, and so is what no verb is made of.
        return f"melaksanakan {noun}"
    stem = noun.removesuffix("an")
    forms = []
    if noun.startswith("pe") and stem != noun:
        forms += _with_suffixes(f"me{stem.removeprefix('pe')}")
        forms += _with_suffixes(f"memper{stem.removeprefix('per')}")
    if noun not in noun_acts():
        return _known(forms)
    # Of nouns that the table lists, it is known that they name an act, whatever their form: "koreksi", "keputusan".
    stems = {noun, stem, *(stem.removeprefix(prefix) for prefix in ("ke", "pe", "per"))}
    forms += [form for stem in stems for active in _active(stem) for form in _with_suffixes(active)]
    return _known(forms)


def _of_order(words: tuple[str, ...]) -> str | None:
    """The verb of what an order begins with: a bare stem, "cetak", "tanda tangan", or one that ends in -kan."""
    orders = listed("perintah")
    for order in (words[0], "".join(words[:2])):
        if order in orders or order.endswith("kan"):
            return _known([form for active in _active(order) for form in _with_suffixes(active)])
    return None


def _with_suffixes(verb: str) -> list[str]:
    return [f"{verb}{suffix}" for suffix in ("", "kan", "i")]


_NASALS = {
    **dict.fromkeys("bfpv", "mem"),
    **dict.fromkeys("cdjstz", "men"),
    **dict.fromkeys("aeioughk", "meng"),
}
"""What me- becomes before the first letter of a stem; it stays as it is before others."""


def _active(stem: str) -> Iterator[str]:
    """The forms with me- that a stem may have: "menerima" of "terima", "memproses" of "proses", "mengecek" of "cek"."""
    nasal = _NASALS.get(stem[:1], "me")
    if stem.startswith(("k", "p", "s", "t")):
        # The nasal takes the place of these letters, but for words that are still felt to be foreign.
        yield f"{'meny' if stem[0] == 's' else nasal}{stem[1:]}"
    yield f"{nasal}{stem}"
    yield f"menge{stem}"


def _known(forms: Iterable[str]) -> str | None:
    """Of these forms the verb that the tables name first, in its standard form."""
    known = [form for form in forms if form in _order()]
    if not known:
        return None
    return _standard(min(known, key=_order().__getitem__))


def _standard(word: str) -> str:
    return str(acuan_toml("kosakata")["tidak_baku"].get(word, word))


@cache
def _order() -> dict[str, int]:
    return {verb: place for place, verb in enumerate(known_verbs())}
