"""Which words of a text are Indonesian, for the tests of what soplint says in English."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from conftest import ROOT
from soplint.messages import MESSAGES, beginning
from soplint.messages.glossary import NOTES, PLACES_IN_LAW, UNITS, WORDS
from soplint.model import BAGIAN, MEDAN
from soplint.vocabulary.istilah import label_baku

__all__ = ["INDONESIAN", "left_over"]

ACUAN = ROOT / "rules" / "acuan"

SMALL_WORDS = """
ada adalah agar akan anda angka antara apa atau bagi bahwa baik banyak baru bawah belum beri beserta bila
bukan dalam dan dapat dari dengan di dua guna hanya harus hilang ini itu jangan jika juga kali karena kata ke kecuali
kepada keliru kosong lagi lain lalu lebih letak maka masih mungkin nama naskah oleh pada perbaiki periksa pilih sama
sampai satu sebelum secara sedangkan sehingga seharusnya sejak semua seperti serta setelah setiap sudah supaya tanggal
telah tentang tertulis terlalu tetapi tiap tidak tulis untuk wajib yaitu yang
"""
ALSO_ENGLISH = """
agenda air akta area asset audit bank basis bulletin copy data database dinas diagram email file fax form format formal
formula hotel internet item kendala lab land link list local log login logistik map market material media memo menu
model modern moral motor nip normal normatif note online output paper pdf plan plus portal pos print printer
program register report riset risk sample semester server sim sistem sms sop staff standard status style supervisor survey
tablet target tenant terminal test tester text tim total umum unit upload user video web website workshop draft
anti deadline entry feedback final infra input inter intra multi non review scan semi stakeholder sub
"""
LABELS = sorted(
    {
        *(MESSAGES[key][1] for key in beginning("place")),
        *map(label_baku, (*MEDAN, *BAGIAN, "pelaksana", "kelengkapan", "waktu", "output", "keterangan")),
        *("SOP Administrasi Pemerintahan", "Mutu Baku", "Tanggal", "Mulai", "Selesai", "Ket.", "Nomor", "Nama", "Bab"),
        *(
            "Kop",
            "Tingkat",
            "Administrasi Pemerintahan",
            "Bagian Organisasi",
            "Inspektorat",
            "Kecamatan",
            "Dinas Perpustakaan",
        ),
        *("Plt.", "Plh.", "Pj.", "kecamatan (", "kelurahan (", "golongan"),
    },
    key=len,
    reverse=True,
)
# "Undang-Undang Nomor 12 Tahun 2011", "PP 8/2006", and the kinds of regulations by themselves.
REGULATION = re.compile(
    r"(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Permen\w*|Per[a-z]+|UU|PP|SE)\b[\w ,/-]*?(?:Nomor \d+ Tahun \d+|\d+/\d+)"
)
# What stands in quotes is the document's; placeholders, options, keys of TOML and names of files are no words.
QUOTED = re.compile(
    r"""\"[^"]*\"|(?<!\w)'[^']*'|\{[^}]*\}|(?<!\w)--?[a-z][\w-]*(?: [A-Z.]+)?|[\w./-]+\.(?:toml|json|csv)|\w+_\w+|^[a-z]+:"""
)
WORD = re.compile(r"[a-z]+")


def words_of(value: Any) -> Iterator[str]:
    """Every lower-case word in a table of data."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from words_of([key, inner])
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner)
    elif isinstance(value, str):
        yield from WORD.findall(value)


def vocabulary() -> frozenset[str]:
    """Indonesian words: those that the checks look for, the small words of any text, and all that has an English."""
    found = set(SMALL_WORDS.split())
    for name in ("kata-kerja", "kosakata", "periode", "tindakan"):
        found.update(words_of(tomllib.loads((ACUAN / f"{name}.toml").read_text(encoding="utf-8"))))
    for table in (WORDS, UNITS, PLACES_IN_LAW, NOTES):
        english = {word for text in table.values() for word in re.split(r"\W+", text.lower())}
        for text in table:
            found.update(set(re.split(r"\W+", text.lower())) - english)
    return frozenset(
        word for word in found if len(word) > 1 and word not in ALSO_ENGLISH.split() and not word.isdigit()
    )


INDONESIAN = vocabulary()


def left_over(text: str) -> set[str]:
    """The Indonesian words of a text that are neither quoted, labels of the form nor names of regulations."""
    text = QUOTED.sub(" ", text)
    text = REGULATION.sub(" ", text)
    for label in LABELS:
        text = text.replace(label, " ")
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if word in INDONESIAN}
