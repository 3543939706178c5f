"""Approval: who approved, with name, office, rank and NIP, and who signed."""

import re
from datetime import date

from ..acuan import acuan_toml
from ..acuan.daerah import levels
from ..acuan.instansi import unit_words
from ..findings import Related
from ..folding import fold, squeeze
from ..layout import leaves_blank
from ..model import Sop, Teks, absolute, filled
from ..patterns import pattern
from ..values.nama_orang import names_person
from ..values.nip import Nip, parse_nip
from ..values.nomor_pegawai import numbers_person
from ..vocabulary.istilah import label_baku
from ..vocabulary.kata_sambung import kata_sambung
from ..vocabulary.openings import ends_of_lines, first_words
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .jabatan import Jabatan, office_words, offices
from .keterbacaan import has_letters, noisy, outside_text
from .medan import torn
from .parts_of_hits import blamed_on_scan, report_once
from .satu_jabatan import same_office

__all__: list[str] = []

_GARBLED = pattern(r"[|£€¥“”=~{}\\<>^«»]")
"""Signs that scans make of stamps and handwriting and no name holds."""


class NamedOptions(Options):
    """``elektronik`` are words, in lower case, that a text signed electronically bears: the signature is a picture."""

    elektronik: tuple[str, ...]


@check(Sop, options=NamedOptions, placeholders=("kurang",), undetermined=True, worded=("kurang",))
def approver_named(sop: Sop, options: NamedOptions, context: Context) -> Verdict:
    """The approver's name and NIP stand beside the label or in the signature; of the elected and those in uniform the
    name.
    """
    nilai = sop.identitas.value("disahkan_oleh")
    written = nilai.teks if nilai is not None else ""
    names = _signed(sop, "nama")
    has_name, has_nip = _has_name(names, written), _has_nip(_signed(sop, "nip"), written, context)
    if has_name and has_nip:
        return None
    signature = sop.pengesahan
    signing = signature.jabatan if signature is not None else None
    office = signing if signing is not None else nilai
    needs_nip = office is None or not (_elected(office.teks) or _of_no_agency(sop, office) or _in_uniform(sop))
    unsure = not has_name and (_may_name_person(written) or _may_be_name(_behind_letterhead(sop, written)))
    lacks = (("nama", not has_name and not unsure), ("NIP", needs_nip and not has_nip))
    lacking = [word for word, it_lacks in lacks if it_lacks]
    if not lacking:
        return Undetermined("nama_tidak_pasti") if unsure else None
    whole = squeeze(context.source.text[sop.spans[0].start : sop.span.end]).casefold()
    # A number that stands outside the signature shows that the signature was read into something else.
    astray = has_nip and not _signed(sop, "nip")
    merged = not has_name and signing is not None and _before_name(signing, context) is not None
    if (
        astray
        or merged
        or torn(sop, context)
        or _office_apart(sop)
        or _signed_above(context)
        or any(sign in whole for sign in options.elektronik)
    ):
        return Undetermined("isi_terpisah")
    if noisy(sop) or any(_GARBLED.search(teks.teks) for teks in (nilai, *names) if teks is not None):
        return Undetermined("kotor")
    medan = sop.identitas.fields.get("disahkan_oleh")
    places = [nilai, medan.label if medan is not None else None, office, signature]
    place = next((node.spans[0] for node in places if node is not None), sop.anchor())
    # No form prints a number without the name above it: a stamp or a signature may have gone over that.
    return [blamed_on_scan(Hit(place, {"kurang": " dan ".join(lacking)}), has_nip and not has_name)]


def _has_name(signed: list[Teks], written: str) -> bool:
    """Whether the approver's name stands in a signature or beside Disahkan Oleh."""
    return (
        any(has_letters(name.teks) for name in signed)
        or names_person(written)
        or (bool(written) and first_words(written, ("jabatan", "kop")) is None and has_letters(written))
    )


def _has_nip(signed: list[Teks], written: str, context: Context) -> bool:
    """The same of the number; the whole text is searched only where neither place says it."""
    return (
        any(numbers_person(nip.teks) or parse_nip(nip.teks) is not None for nip in signed)
        or numbers_person(written)
        or numbers_person(outside_text(context))
    )


def _office_apart(sop: Sop) -> bool:
    """Whether an office stands apart from all signatures: who signs may be that one."""
    return any(first_words(teks.teks, ("jabatan",)) is not None for teks in sop.residu)


def _signed_above(context: Context) -> bool:
    """Whether somebody signed above the first SOP, as below the decree that the SOPs are set by."""
    return numbers_person(context.source.text[: context.document.sops[0].spans[0].start])


_BEHIND_OFFICE = pattern(r"[,(/]\s*([^,(/)]+)\)?\s*$")
_LONGEST_NAME = 5


def _may_name_person(text: str) -> bool:
    """Whether words without a degree behind an office may be a name: "Perbekel Warnasari, I Wayan Sudana".

    Those of a unit or a region are none, nor is a single word: "Camat Awayan, Balangan".
    """
    behind = _BEHIND_OFFICE.search(text)
    return _may_be_name(behind.group(1).split() if behind is not None else [])


def _behind_letterhead(sop: Sop, text: str) -> list[str]:
    """The words behind those of an office that the letterhead ends a line with: "I Wayan Sudana" of "Perbekel Warnasari
    I Wayan Sudana" below "DESA WARNASARI".
    """
    words = text.split()
    folded = [fold(word) for word in words]
    lines = [fold(teks.teks) for teks in sop.kop]
    ends = {pair for line in lines for pair in ends_of_lines(line)}
    at = next((at for at in range(len(words) - 1, 0, -1) if (folded[at - 1], folded[at]) in ends), None)
    return words[at + 1 :] if at is not None else []


def _may_be_name(words: list[str]) -> bool:
    return (
        1 < len(words) <= _LONGEST_NAME
        and all(word[0].isupper() and not any(map(str.isdigit, word)) for word in words)
        and (unit_words() | levels().keys() | kata_sambung("kata")).isdisjoint(map(fold, words))
    )


def _signed(sop: Sop, name: str) -> list[Teks]:
    """What all signatures say of one thing: "jabatan", "nama", "pangkat" or "nip"."""
    return [teks for signature in sop.tanda_tangan if (teks := filled(getattr(signature, name))) is not None]


def _elected(text: str) -> bool:
    words = " ".join(office_words(text).kata)
    return any(words == name or words.startswith(name + " ") for name in offices()["tanpa_nip"]["jabatan"])


def _of_no_agency(sop: Sop, office: Teks) -> bool:
    """Whether the office or the letterhead names a body whose head is no civil servant."""
    texts = [fold(teks.teks) for teks in (office, *sop.kop)]
    return any(f" {name} " in f" {text} " for text in texts for name in offices()["tanpa_nip"]["lembaga"])


def _in_uniform(sop: Sop) -> bool:
    """Whether who signs has a rank of the police or the army, on a line of its own or before the name."""
    ranks = [fold(teks.teks) for part in ("pangkat", "nama") for teks in _signed(sop, part)]
    return any(f"{rank} ".startswith(f"{name} ") for rank in ranks for name in offices()["tanpa_nip"]["pangkat"])


class SignsOptions(Options):
    """``mengetahui`` are words, folded, that stand above who takes note of an SOP and need not approve it."""

    mengetahui: frozenset[str]


@check(Sop, options=SignsOptions, placeholders=("disahkan", "tanda_tangan"), undetermined=True)
def approver_signs(sop: Sop, options: SignsOptions, context: Context) -> Verdict:
    """The office in Disahkan Oleh is the one that signs at the end, acting officials on both sides or on neither."""
    nilai = sop.identitas.value("disahkan_oleh")
    signatures = [signature for signature in sop.tanda_tangan if signature.letak == "akhir"]
    if not signatures:
        return NOT_APPLICABLE
    signing = [signature.jabatan for signature in signatures if signature.jabatan is not None]
    if nilai is None or len(signing) < len(signatures):
        return Undetermined("nilai_tidak_terbaca")
    if not all(_is_office(teks.teks) and not office_words(teks.teks).atas_nama for teks in (nilai, *signing)):
        return Undetermined("jabatan_tidak_terbaca")
    if _office_apart(sop):
        return Undetermined("jabatan_tidak_terbaca")
    offices_signing = [(teks, _without_name(teks, context)) for teks in signing]
    approving = office_words(nilai.teks)
    compared = [(teks, office, _signs_for(approving, office, teks, context)) for teks, office in offices_signing]
    others = [teks for teks, office, same in compared if same is False and not _stands_for(approving, office)]
    if any(_line_above(teks, context) in options.mengetahui for teks in others):
        return Undetermined("hanya_mengetahui")
    related = (Related(nilai.spans[0], label_baku("disahkan_oleh")),)
    scan = noisy(sop)
    hits = [
        blamed_on_scan(Hit(teks.spans[0], {"disahkan": nilai.teks, "tanda_tangan": office.rstrip(" ,")}, related), scan)
        for teks, office, same in compared
        if same is False
    ]
    return hits or (Undetermined("jabatan_tidak_terbaca") if any(same is None for *_, same in compared) else None)


def _stands_for(approving: Jabatan, office: str) -> bool:
    """Whether an office is the one that approves, whoever holds it for the time being."""
    signing = office_words(office)
    return _same_signatory(approving._replace(sementara=signing.sementara), signing) is True


def _line_above(jabatan: Teks, context: Context) -> str:
    """The words of the line above an office, folded."""
    return fold(context.source.text[: jabatan.spans[0].start].rstrip().rpartition("\n")[2])


def _without_name(jabatan: Teks, context: Context) -> str:
    """The office without the lines of a name that were read as a part of it, as below a rank that is not known."""
    lines = [context.source.slice(span) for span in jabatan.spans]
    named = next((at for at, line in enumerate(lines) if at and names_person(line)), len(lines))
    return jabatan.teks if named == len(lines) else " ".join(lines[:named])


def _signs_for(approving: Jabatan, office: str, written: Teks, context: Context) -> bool | None:
    """Whether the office that signs is the one that approves; below its first line may stand a bare name."""
    same = _same_signatory(approving, office_words(office))
    first = _before_name(written, context) if same is False else None
    return same if first is None else _same_signatory(approving, office_words(first))


def _before_name(office: Teks, context: Context) -> str | None:
    """The first line of an office of several, if a comma or a blank line parts it from what may be a name."""
    if len(office.spans) < 2:
        return None
    above, below = office.spans[:2]
    first = context.source.slice(above)
    return first if first.endswith(",") or leaves_blank(context.source.text, above.end, below.start) else None


def _same_signatory(approving: Jabatan, signing: Jabatan) -> bool | None:
    if approving.sementara != signing.sementara:
        return False
    # "RSUKT" is the Rumah Sakit Umum of a Kota: the region, otherwise left out, may be in the abbreviation.
    answers = {same_office(approving.kata, signing.kata), same_office(approving.utuh, signing.utuh)}
    return True if True in answers else None if None in answers else False


def _is_office(text: str) -> bool:
    return any(first_words(words, ("jabatan",)) is not None for words in (text, " ".join(office_words(text).kata)))


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
    unread = False
    for written, nip in numbers:
        faults = nip.cacat or _appointed_later(nip, context)
        if not faults:
            continue
        start, end = _digits(written.teks)
        if _LETTER_INSIDE.search(written.teks, start, end):
            unread = True
            continue
        data = {"nip": written.teks[start:end], "cacat": "; ".join(options.cacat[fault] for fault in faults)}
        hit = blamed_on_scan(Hit(absolute(written, start, end), data), nip.pindaian or noisy(sop))
        report_once(hits, nip.angka, hit)
    return list(hits.values()) or (Undetermined("nilai_tidak_terbaca") if unread else None)


def _appointed_later(nip: Nip, context: Context) -> tuple[str, ...]:
    """The fault of a number whose holder is yet to be appointed."""
    if nip.jenis != "pns" or context.passed(date(int(nip.angka[8:12]), int(nip.angka[12:14]), 1)):
        return ()
    return ("tahun_angkat",)


_LETTER_INSIDE = pattern(r"[0-9][A-Za-z][0-9]")


def _nips(sop: Sop) -> list[Teks]:
    """The numbers of all signatures, else that beside Disahkan Oleh."""
    nilai = sop.identitas.value("disahkan_oleh")
    return _signed(sop, "nip") or ([nilai] if nilai is not None and numbers_person(nilai.teks) else [])


_NUMBER = pattern(r"(?:(?<![A-Za-z])[OoQIl|SBZ]+)?[0-9](?:.*[0-9])?[OoQIl|SBZ]*", re.S)
_LABEL = pattern(r"\W*N[\s.]*[Il1][\s.]*P[\s.:]*", re.I)


def _digits(text: str) -> tuple[int, int]:
    """Where the number stands in "NIP. 1968 ...": from its first figure to its last, misread ones too."""
    label = _LABEL.match(text)
    number = _NUMBER.search(text, label.end() if label else 0)
    return number.span() if number is not None else (0, len(text))


_RANK_LABEL = pattern(r"\W*Pangkat\b[\s/,]*(?:Gol(?:ongan)?\b\.?(?:\s*Ruang\b)?)?[\s:.]*", re.I)
_GOLONGAN = pattern(r"(?<![A-Za-z])(I{1,3}|IV)(?:\s*[/. -]\s*|(?<=I[IV]))([a-eA-E])(?![A-Za-z])")


@check(Sop, placeholders=("pangkat", "golongan", "seharusnya"), undetermined=True)
def rank_matches_grade(sop: Sop, options: Options, context: Context) -> Verdict:
    """Pangkat and golongan of the signatory are one of the seventeen pairs; one of them alone is not judged."""
    pairs = [(written, match) for written in _signed(sop, "pangkat") if (match := _GOLONGAN.search(written.teks))]
    if not pairs:
        return NOT_APPLICABLE
    hits = []
    for written, match in pairs:
        label = _RANK_LABEL.match(written.teks)
        tertulis = _RANK_END.sub("", written.teks[label.end() if label else 0 : match.start()]).strip(" (,/-")
        pangkat = _rank(tertulis)
        if pangkat is None:
            return Undetermined("nilai_tidak_terbaca")
        golongan, right = f"{match.group(1)}/{match.group(2).lower()}", _ranks()[pangkat]
        if right != golongan:
            data = {"pangkat": tertulis, "golongan": golongan, "seharusnya": right}
            hits.append(Hit(absolute(written, *match.span()), data))
    return Undetermined("kotor") if hits and noisy(sop) else hits or None


_RANK_END = pattern(r"[\s,(/-]+(?:gol(?:ongan)?\b\.?|ruang\b|[\s,(/:-])*$", re.I)


def _ranks() -> dict[str, str]:
    ranks: dict[str, str] = acuan_toml("pangkat")["pangkat"]
    return ranks


def _rank(text: str) -> str | None:
    """The rank that the text is, its "Tk. I" written out; None when it is none."""
    name = " ".join("tingkat" if word == "tk" else "i" if word in ("1", "l") else word for word in fold(text).split())
    return name if name in _ranks() else None
