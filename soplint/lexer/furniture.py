"""What stands on a page and is no text of the document: page numbers, tables of contents, stamps, pictures, rules."""

from functools import cache

from ..folding import fold
from ..layout import CHAPTER, RULE_SIGNS, is_page_number, is_running_head, number_length
from ..patterns import pattern
from ..values.nama_orang import opens_with_degree
from ..vocabulary import any_of, vocabulary
from ..vocabulary.openings import awal, first_words

__all__ = [
    "ends_drawing",
    "is_furniture",
    "is_print",
    "is_scribble",
    "is_stamp",
    "is_year",
    "marks_signing",
    "opens_drawing",
]

_BARE_NUMBER = pattern(r"[-–—\s]*\d{1,3}[-–—\s]*")
# "1. SOP Surat Masuk ........ 3": a line of a table of contents, read from its end.
_PAGE_AND_LEADER = pattern(r"\d{1,3}\s*(?:\.{4}|…{2}|(?: \.){4}|_{4})")
_YEAR = pattern(lambda: rf"(?i){any_of(vocabulary()['tahun_sampul']['kata'])}\s+\d{{4}}")
# Lines of Markdown that are no text: a picture, the fence around a block, the number of the page that ends; and those
# that open and close a program.
_MARKUP = pattern(r"!\[[^\]]*\]\([^()]*\)|```\w*|\{\d{1,4}\}-{3,}|\\(?:new|clear|page)(?:page|break)|<\?(?:php)?|\?>")

# A flow chart in one line, "Mulai → Menerima surat → Selesai", and an edge of one in Mermaid, "A --> B[Selesai]".
_FLOW = pattern(
    r"[^\u2192>]+(?:(?:\u2192|->)[^\u2192>]+){2,}|\w{1,20}(?:[\[({].*)? *-->(?:\|.*\|)? *\w{1,20}(?:[\[({].*)?"
)

_SITE = pattern(r"(?i)(?:https?://|www\.)\S+|[\w.-]+\.go\.id(?:/\S*)?")

_BRACKETS = {"[": "]", "(": ")"}

_RULE_SIGNS = RULE_SIGNS | {"–", "—"}
_NOISE = frozenset("~“”\"'‘’`;,|^*°«»<>{}[]\\/¢£€¥§ ")
_LONGEST_DASH = 2
"""Up to so many characters a dash is a value ("-", "--"); more of them are a line somebody drew."""

_LONGEST_STAMP = 28
"""A line that is nothing but a stamp, "(Tanda Tangan dan Cap)", is never longer than this many characters."""


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page, wherever it stands."""
    if _BARE_NUMBER.fullmatch(text) or is_page_number(text) or _is_noise(text):
        return True
    first = text[0]
    if first in "!`{\\<?" and _MARKUP.fullmatch(text):
        return True
    if _BRACKETS.get(first) == text[-1] and first_words(text, ("catatan_penyalin",)) is not None:
        return True
    if first == "B" and CHAPTER.fullmatch(text):
        # Its heading stands in the next line.
        return True
    if ("\u2192" in text or "->" in text) and _FLOW.fullmatch(text):
        return True
    if text[-1].isdigit() and (_PAGE_AND_LEADER.match(text[::-1]) or is_year(text) or is_running_head(text)):
        return True
    # Most lines are items: what opens with a digit opens with no known word.
    return not first.isdigit() and (first_words(text, ("perabot",)) is not None or _is_rule(text))


def _is_noise(text: str) -> bool:
    """Whether a line holds nothing but signs that scans make of stamps and handwriting; a dash or dots are a value."""
    return text[0] in _NOISE and _NOISE.issuperset(text)


def is_scribble(text: str) -> bool:
    """Whether a line beside a signature is what a scan has made of the stamp or of the hand: a sign stands within it
    that no office and no name has, or hardly a letter beside such a sign.
    """
    inner = text.strip(_AROUND_SCRIBBLES)
    if len(inner) <= _LONGEST_SCRIBBLE:
        return inner != "" and (text[0] not in inner or _is_no_word(text))
    return not _SCRIBBLES.isdisjoint(inner) and _MARKED_UP.search(text) is None


def _is_no_word(text: str) -> bool:
    """Whether two or three letters by themselves are no word and no degree: "vw", and "aN" that opens small."""
    return (
        text[0].islower()
        and (not text.islower() or text not in vocabulary()["kata_pendek"]["kata"])
        and not opens_with_degree(f"{text.lower()}.", also_of_agencies=True)
    )


_SCRIBBLES = frozenset("~“”^*°«<>{}\\¢£€¥§=|_")
_AROUND_SCRIBBLES = "".join({*_NOISE, *_SCRIBBLES, *"–—-.:()&"})
_LONGEST_SCRIBBLE = 3
_MARKED_UP = pattern(r"\*\*|__|</?[a-z]\w*\b")


def is_year(text: str) -> bool:
    """Whether a line is nothing but a year: "Tahun 2024"."""
    return _YEAR.fullmatch(text) is not None


def opens_drawing(text: str) -> bool:
    """Whether a line opens a drawing that is written in a language of its own, up to the end of its fence."""
    return text.startswith(_DRAWINGS)


def ends_drawing(text: str) -> bool:
    """Whether a line closes such a drawing."""
    return text.startswith("```")


_DRAWINGS = ("```mermaid", "```plantuml", "```dot", "```graphviz")


def is_stamp(text: str) -> bool:
    """Whether a line is nothing but a stamp, a mark of signing or a heading of no section; in one it may be an item."""
    if len(text) > _LONGEST_STAMP:
        return False
    return marks_signing(text) or fold(text[number_length(text) :]) in awal("sisipan")


def is_print(text: str, *, heads: bool) -> bool:
    """Whether a line within a section was printed across or below the page: a stamp in capitals, "DRAFT", or
    the address of a site; right below the heading that address may be all that the section says.
    """
    if " " not in text and _SITE.fullmatch(text):
        return not heads
    return text.isupper() and len(text) <= _LONGEST_STAMP and fold(text) in (*awal("sisipan"), *awal("keadaan"))


def marks_signing(text: str) -> bool:
    """Whether a line says nothing but that somebody signed: "ttd", "(tanda tangan dan stempel)"."""
    return first_words(text, ("tertanda",)) is not None and _signing_words().issuperset(fold(text).split())


@cache
def _signing_words() -> frozenset[str]:
    return frozenset(word for words in awal("tertanda") for word in words.split())


def _is_rule(text: str) -> bool:
    return text[0] in _RULE_SIGNS and len(text) > _LONGEST_DASH and _RULE_SIGNS.issuperset(text)
