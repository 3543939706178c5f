"""Approval: who approved, with name, office, rank and NIP, and who signed."""

import re

from ..acuan import acuan_toml
from ..folding import fold
from ..istilah import first_words
from ..model import Related, Sop, Teks
from ..patterns import pattern
from ..values.nip import parse_nip
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .medan import NAMA_MEDAN, field, torn, value
from .pelaksana import Jabatan, names_person, numbers_person, office_words, offices
from .struktur import has_letters, noisy, outside_text
from .umum import absolute

__all__: list[str] = []

_GARBLED = pattern(r"[|£€¥“”=~{}\\<>^«»]")
"""Signs that scans make of stamps and handwriting and no name holds."""

_ELECTRONIC = ("ditandatangani secara elektronik", "sertifikat elektronik", "sertifikasi elektronik", "bsre")


@check(Sop, placeholders=("kurang",), undetermined=True, worded=("kurang",))
def approver_named(sop: Sop, options: Options, context: Context) -> Verdict:
    """The approver's name and NIP stand beside the label or in the signature; elected officials have no NIP."""
    signature = sop.pengesahan
    nilai = value(sop, "disahkan_oleh")
    office = signature.jabatan if signature is not None and signature.jabatan is not None else nilai
    written = nilai.teks if nilai is not None else ""
    signed_nip, names = _signed(sop, "nip"), _signed(sop, "nama")
    # The whole text is searched only where neither place says it.
    has_nip = (
        any(numbers_person(nip.teks) for nip in signed_nip)
        or numbers_person(written)
        or numbers_person(outside_text(sop, context))
    )
    has_name = (
        any(has_letters(name.teks) for name in names)
        or names_person(written)
        or (bool(written) and first_words(written, ("jabatan", "kop")) is None and has_letters(written))
    )
    if has_name and has_nip:
        return None
    needs_nip = office is None or not _elected(office.teks)
    lacking = [word for word, lacks in (("nama", not has_name), ("NIP", needs_nip and not has_nip)) if lacks]
    if not lacking:
        return None
    whole = context.source.text[sop.spans[0].start : sop.span.end].casefold()
    # A number that stands outside the signature shows that the signature was read into something else.
    astray = has_nip and not signed_nip and not numbers_person(written)
    if astray or torn(sop) or any(sign in whole for sign in _ELECTRONIC):
        return Undetermined("isi_terpisah")
    if noisy(sop) or any(_GARBLED.search(teks.teks) for teks in (nilai, *names) if teks is not None):
        return Undetermined("kotor")
    medan = field(sop, "disahkan_oleh")
    places = [nilai, medan.label if medan is not None else None, office, signature]
    place = next((node.spans[0] for node in places if node is not None), sop.anchor())
    return [Hit(place, {"kurang": " dan ".join(lacking)})]


def _signed(sop: Sop, name: str) -> list[Teks]:
    """What all signatures say of one thing: "jabatan", "nama", "pangkat" or "nip"."""
    return [teks for signature in sop.tanda_tangan if (teks := getattr(signature, name)) is not None]


def _elected(text: str) -> bool:
    words = " ".join(office_words(text).kata)
    return any(words == name or words.startswith(name + " ") for name in offices()["tanpa_nip"]["jabatan"])


@check(Sop, placeholders=("disahkan", "tanda_tangan"), undetermined=True)
def approver_signs(sop: Sop, options: Options, context: Context) -> Verdict:
    """The office in Disahkan Oleh is the one that signs at the end, acting officials on both sides or on neither."""
    nilai = value(sop, "disahkan_oleh")
    signatures = [signature for signature in sop.tanda_tangan if signature.letak == "akhir"]
    if not signatures:
        return NOT_APPLICABLE
    signing = [signature.jabatan for signature in signatures if signature.jabatan is not None]
    if nilai is None or len(signing) < len(signatures):
        return Undetermined("nilai_tidak_terbaca")
    if not all(_is_office(teks.teks) and not office_words(teks.teks).atas_nama for teks in (nilai, *signing)):
        return Undetermined("jabatan_tidak_terbaca")
    related = (Related(nilai.spans[0], NAMA_MEDAN["disahkan_oleh"]),)
    scan = noisy(sop)
    return [
        Hit(
            teks.spans[0],
            {"disahkan": nilai.teks, "tanda_tangan": teks.teks.rstrip(" ,")},
            related,
            origin="scan" if scan else None,
            confidence="possible" if scan else None,
        )
        for teks in signing
        if not _same_signatory(office_words(nilai.teks), office_words(teks.teks))
    ] or None


def _same_signatory(approving: Jabatan, signing: Jabatan) -> bool:
    return approving.sementara == signing.sementara and _same_office(approving.kata, signing.kata)


def _is_office(text: str) -> bool:
    return first_words(text, ("jabatan",)) is not None


_ALIKE = 70.0
"""Similarity (0 to 100) from which two words of an office are one, misspelt: IDN020 speaks of those."""


def _same_office(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter is the beginning of the longer, or its initials: a region or unit added changes no office."""
    if not one or not other:
        return True
    if _begins(one, other) or _begins(other, one):
        return True
    return _initials(one, other) or _initials(other, one)


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) > len(long):
        return False
    return all(a == b or _alike(a, b) for a, b in zip(short, long, strict=False))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


_SMALL = frozenset({"dan", "serta", "di", "pada"})


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the last word of one abbreviates the rest of the other: "kepala bkpsdm"."""
    start = len(short) - 1
    if start < 1 or short[:start] != long[:start]:
        return False
    letters = "".join(word[0] for word in long[start:] if word not in _SMALL)
    return len(letters) > 1 and (letters.startswith(short[-1]) or short[-1].startswith(letters))


class NipOptions(Options):
    """``cacat`` says each fault in words."""

    cacat: dict[str, str]


@check(Sop, options=NipOptions, placeholders=("nip", "cacat"), undetermined=True, worded=("cacat",))
def nip_valid(sop: Sop, options: NipOptions, context: Context) -> Verdict:
    """The signatory's NIP has 18 digits with possible dates; police, army and contract staff have other numbers.

    One number that stands in two signatures is one fault.
    """
    read = [(written, parse_nip(written.teks)) for written in _nips(sop)]
    numbers = [(written, nip) for written, nip in read if nip is not None]
    if not numbers:
        unread = any(character.isdigit() for written, _ in read for character in written.teks)
        return Undetermined("nilai_tidak_terbaca") if unread else NOT_APPLICABLE
    hits: dict[str, Hit] = {}
    for written, nip in numbers:
        if not nip.cacat:
            continue
        start, end = _digits(written.teks)
        place = absolute(written, start, end)
        if nip.angka in hits:
            hit = hits[nip.angka]
            hits[nip.angka] = hit._replace(related=(*hit.related, Related(place, "juga di sini")))
            continue
        scan = nip.pindaian or noisy(sop)
        hits[nip.angka] = Hit(
            place,
            {"nip": written.teks[start:end], "cacat": "; ".join(options.cacat[fault] for fault in nip.cacat)},
            origin="scan" if scan else None,
            confidence="possible" if scan else None,
        )
    return list(hits.values()) or None


def _nips(sop: Sop) -> list[Teks]:
    """The numbers of all signatures, else that beside Disahkan Oleh."""
    nilai = value(sop, "disahkan_oleh")
    return _signed(sop, "nip") or ([nilai] if nilai is not None and numbers_person(nilai.teks) else [])


_LABEL = pattern(r"\W*N\s?\.?I\s?\.?P\s?\.?\s*[:.]?\s*", re.I)


def _digits(text: str) -> tuple[int, int]:
    """Where the number stands in "NIP. 1968 ...": from its first digit to its last."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    places = [index for index, sign in enumerate(text) if index >= start and sign.isdigit()]
    return (places[0], places[-1] + 1) if places else (0, len(text))


_RANK_LABEL = pattern(r"\W*Pangkat\b[\s/,]*(?:Gol(?:ongan)?\b\.?(?:\s*Ruang\b)?)?[\s:.]*", re.I)
_GOLONGAN = pattern(r"(?<![A-Za-z])(I{1,3}|IV)\s*[/. -]\s*([a-eA-E])(?![A-Za-z])")


@check(Sop, placeholders=("pangkat", "golongan", "seharusnya"), undetermined=True)
def rank_matches_grade(sop: Sop, options: Options, context: Context) -> Verdict:
    """Pangkat and golongan of the signatory are one of the seventeen pairs; one of them alone is not judged."""
    pairs = [(written, match) for written in _signed(sop, "pangkat") if (match := _GOLONGAN.search(written.teks))]
    if not pairs:
        return NOT_APPLICABLE
    hits = []
    for written, match in pairs:
        label = _RANK_LABEL.match(written.teks)
        start = label.end() if label else 0
        pangkat = _rank(written.teks[start : match.start()])
        if pangkat is None:
            return Undetermined("nilai_tidak_terbaca")
        golongan, right = f"{match.group(1)}/{match.group(2).lower()}", _ranks()[pangkat]
        if right != golongan:
            tertulis = written.teks[start : match.start()].strip(" (,/-")
            data = {"pangkat": tertulis, "golongan": golongan, "seharusnya": right}
            hits.append(Hit(absolute(written, *match.span()), data))
    return Undetermined("kotor") if hits and noisy(sop) else hits or None


def _ranks() -> dict[str, str]:
    ranks: dict[str, str] = acuan_toml("pangkat")["pangkat"]
    return ranks


def _rank(text: str) -> str | None:
    """The rank that the text is, its "Tk. I" written out; None when it is none."""
    words = ["tingkat" if word == "tk" else "i" if word in ("1", "l") else word for word in fold(text).split()]
    name = " ".join(words)
    return name if name in _ranks() else None
