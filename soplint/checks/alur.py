"""Checks of the flow, as far as its marks survive: Mulai and Selesai, Ya and Tidak.

Scans lose symbols and arrows: a mark that is not there proves nothing. Only what survives can contradict itself.
"""

from functools import lru_cache
from itertools import accumulate

from ..findings import Related
from ..model import Sop, Teks, absolute, says_anything
from ..vocabulary.tanda_alur import misread_mark, tanda
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, procedures, read_steps
from .kata_kerja import nature
from .words import word_set

__all__ = ["marks"]


@lru_cache(maxsize=4096)
def _marks_in(text: str) -> frozenset[str]:
    """The marks that a cell holds, one that a scan damaged too; cells say the same few over and over.

    "Sesuai?" asks, and is neither of the branches.
    """
    return frozenset() if text.endswith("?") else tanda(text) or misread_mark(text)


@once
def marks(context: Context) -> dict[str, list[tuple[Teks, int | None]]]:
    """The marks that survive, by name (mulai, selesai, ya, tidak), with the place of each one's step.

    They stand in actors' cells, in rows of their own, and as steps "Mulai" and "Selesai".
    """
    found: dict[str, list[tuple[Teks, int | None]]] = {}
    for place, row in enumerate(read_steps(context)):
        step = row.langkah
        cells: tuple[Teks, ...] = step.tanda
        if row.terminal and step.uraian is not None:
            cells = (*cells, step.uraian)
        for teks in cells:
            for name in _marks_in(teks.teks):
                found.setdefault(name, []).append((teks, place))
    for tabel in context.sop.tabel:
        for mark in tabel.tanda:
            for name in _marks_in(mark.teks):
                found.setdefault(name, []).append((mark, None))
    return found


_LONGEST_MARK = 12
"""Longest text of a mark with an arrow, in characters."""


def _slipped(sop: Sop, name: str) -> bool:
    """Whether a mark stands in a cell beside the actors' columns: too doubtful to be judged, enough to make a pair."""
    return any(
        teks is not None and len(teks.teks) <= _LONGEST_MARK and name in _marks_in(teks.teks)
        for step in sop.langkah
        for teks in (step.keterangan, step.output, step.kelengkapan)
    )


def _survives(sop: Sop, context: Context) -> bool:
    return bool(marks(context)) or any(step.tanda for step in sop.langkah)


@check(Sop, placeholders=("ada", "hilang"), undetermined=True, all_steps=True)
def paired_terminators(sop: Sop, options: Options, context: Context) -> Verdict:
    """Where Mulai survived, Selesai should stand too, and the reverse; where neither did, nothing is said."""
    found = marks(context)
    start, end = found.get("mulai"), found.get("selesai")
    if not start and not end:
        return Undetermined("alur_tidak_terbaca") if sop.langkah else NOT_APPLICABLE
    if start and end:
        return None
    if _slipped(sop, "selesai" if start else "mulai"):
        return None
    teks = (start or end or [])[0][0]
    ada, hilang = ("Mulai", "Selesai") if start else ("Selesai", "Mulai")
    return [Hit(teks.spans[0], {"ada": ada, "hilang": hilang})]


@check(Sop, placeholders=("tanda", "langkah"), undetermined=True, all_steps=True)
def placed_terminators(sop: Sop, options: Options, context: Context) -> Verdict:
    """Mulai belongs to the first step of a procedure and Selesai to the last; a branch may also end earlier."""
    found = marks(context)
    start, end = found.get("mulai", []), found.get("selesai", [])
    if not start and not end:
        return Undetermined("alur_tidak_terbaca") if sop.langkah else NOT_APPLICABLE
    firsts, lasts = _ends(context)
    hits = []
    # Marks in rows of their own stand between two steps: their place is not known.
    if not any(place is None or place in firsts for _, place in start):
        hits += [_misplaced(sop, teks, place, "Mulai") for teks, place in start[:1] if place is not None]
    if not any(place is None or place in lasts for _, place in end):
        hits += [_misplaced(sop, teks, place, "Selesai") for teks, place in end[-1:] if place is not None]
    return hits or None


def _ends(context: Context) -> tuple[set[int], set[int]]:
    """The places of the first and of the last steps."""
    ends = list(accumulate((len(rows) for rows in procedures(context)), initial=0))
    return set(ends[:-1]), {end - 1 for end in ends[1:]}


def _misplaced(sop: Sop, teks: Teks, place: int, name: str) -> Hit:
    return Hit(teks.spans[0], {"tanda": name, "langkah": sop.step_number(sop.langkah[place])})


class BranchOptions(Options):
    """``ya`` and ``tidak`` are the words of a text that speak of that branch, in lower case."""

    ya: frozenset[str]
    tidak: frozenset[str]


@check(Sop, options=BranchOptions, placeholders=("ada", "hilang"), undetermined=True, all_steps=True)
def paired_branches(sop: Sop, options: BranchOptions, context: Context) -> Verdict:
    """Where Ya survived, Tidak should too, and the reverse; words in the text may say the other."""
    found = marks(context)
    yes, no = found.get("ya"), found.get("tidak")
    if not yes and not no:
        return Undetermined("alur_tidak_terbaca") if sop.langkah else NOT_APPLICABLE
    if yes and no:
        return None
    missing = options.tidak if yes else options.ya
    for row in read_steps(context):
        note = row.langkah.keterangan
        if not missing.isdisjoint(row.uraian.words) or (
            note is not None and not missing.isdisjoint(word_set(note.teks))
        ):
            return None
    teks = (yes or no or [])[0][0]
    ada, hilang = ("Ya", "Tidak") if yes else ("Tidak", "Ya")
    return [Hit(teks.spans[0], {"ada": ada, "hilang": hilang})]


class DecideOptions(Options):
    """``keputusan`` are words that say that something is decided, in lower case; ``tanpa_keputusan`` are natures of
    acts after which nothing is left open.
    """

    keputusan: frozenset[str]
    tanpa_keputusan: frozenset[str]


@check(Sop, options=DecideOptions, placeholders=("tanda", "tindakan"), undetermined=True, all_steps=True)
def decided_branches(sop: Sop, options: DecideOptions, context: Context) -> Verdict:
    """Ya or Tidak stands on a step that decides; some acts decide nothing, such as composing and passing on.

    Where the step before decides, Ya alone may be the exit that leads here; Tidak leads back.
    """
    found = marks(context)
    if "ya" not in found and "tidak" not in found:
        return NOT_APPLICABLE
    by_step: dict[int, list[tuple[str, Teks]]] = {}
    for name in ("ya", "tidak"):
        for teks, place in found.get(name, ()):
            if place is not None:
                by_step.setdefault(place, []).append((name, teks))
    hits = []
    unsure = False
    rows = read_steps(context)
    for place in sorted(by_step):
        row = rows[place]
        led_here = {name for name, _ in by_step[place]} == {"ya"} and place > 0 and _decides(rows[place - 1])
        if not row.tindakan:
            unsure = True
        elif not led_here and _decides_nothing(row, options):
            first, *others = sorted((teks for _, teks in by_step[place]), key=lambda teks: teks.spans[0])
            verb = row.uraian.words[row.uraian.acts[0].word]
            related = tuple(Related(teks.spans[0], "pada langkah yang sama") for teks in others)
            hits.append(Hit(first.spans[0], {"tanda": first.teks, "tindakan": verb}, related))
    return hits or (Undetermined("tindakan_tidak_dikenal") if unsure else None)


def _decides(row: ReadStep) -> bool:
    return any(act.nama and nature(act.nama) == "menilai" for act in row.uraian.acts)


def _decides_nothing(row: ReadStep, options: DecideOptions) -> bool:
    """Whether all acts of a step leave nothing open, and no word of it speaks of a decision."""
    acts = [act.nama for act in row.uraian.acts]
    if any(not nama or nature(nama) not in options.tanpa_keputusan for nama in acts):
        return False
    return options.keputusan.isdisjoint(row.uraian.words)


class ChainOptions(Options):
    """``abaikan`` are words that name no document, or one that ends with its step."""

    abaikan: frozenset[str]


_LETTERS = 4
"""Shorter words say nothing of a document."""


@lru_cache(maxsize=4096)
def _telling(text: str) -> frozenset[str]:
    """The words of an output that tell which document it is."""
    return frozenset(word for word in word_set(text) if len(word) >= _LETTERS)


@check(Sop, options=ChainOptions, placeholders=("output", "langkah"), undetermined=True, all_steps=True)
def used_output(sop: Sop, options: ChainOptions, context: Context) -> Verdict:
    """What a step yields is taken up by a later one: in its input or its description. The last step's is the result."""
    if not sop.langkah:
        return Undetermined("tidak_ada")
    hits = []
    for rows in procedures(context):
        taken: set[str] = set()
        for row in reversed(rows):
            output = row.langkah.output
            if taken and says_anything(output):
                words = _telling(output.teks)
                if words and words.isdisjoint(taken) and words.isdisjoint(options.abaikan):
                    data = {"output": output.teks, "langkah": sop.step_number(row.langkah)}
                    hits.append(Hit(output.spans[0], data))
            taken.update(row.uraian.words)
            if row.langkah.kelengkapan is not None:
                taken |= word_set(row.langkah.kelengkapan.teks)
    return sorted(hits, key=lambda hit: hit.span) or None


class ControlOptions(Options):
    """``bukan`` are verbs that look at something and decide nothing, ``orang`` those whose examination is their
    treatment or hearing; in lower case.
    """

    bukan: frozenset[str]
    orang: frozenset[str] = frozenset()


@check(Sop, options=ControlOptions, placeholders=("tindakan",), undetermined=True, all_steps=True)
def branched_control(sop: Sop, options: ControlOptions, context: Context) -> Verdict:
    """A control leads to a decision: where marks survive, verifying without any Ya or Tidak in the SOP is odd."""
    found = marks(context)
    if not _survives(sop, context):
        return Undetermined("alur_tidak_terbaca") if sop.langkah else NOT_APPLICABLE
    if "ya" in found or "tidak" in found:
        return None
    for row in read_steps(context):
        act = next((act for act in row.uraian.acts if act.nama and nature(act.nama) == "menilai"), None)
        teks = row.langkah.uraian
        if act is None or row.uraian.words[act.word] in options.bukan or _says_branches(row):
            continue
        if row.uraian.objek[0] in options.orang:
            continue
        if teks is not None and act in row.uraian.active_acts:
            place = absolute(teks, *row.uraian.extent(act.word, act.word))
            return [Hit(place, {"tindakan": row.uraian.words[act.word]})]
    return NOT_APPLICABLE


def _says_branches(row: ReadStep) -> bool:
    """Whether an actor's cell of a step holds words that are no known mark: it may name its ways out by them."""
    return any(word_set(teks.teks) and not _marks_in(teks.teks) for teks in row.langkah.tanda)


@check(Sop, undetermined=True, finds=False)
def legible_flow(sop: Sop, options: Options, context: Context) -> Verdict:
    """Never a finding: undetermined where no actor's cell holds any mark, so that a person looks at the drawing."""
    return None if any(step.tanda for step in sop.langkah) else Undetermined("alur_tidak_terbaca")
