"""Makes varied SOP files from the corpus by seed: numbers, names, dates, times and the order of sections differ in
each.

python tests/benchmarks/varied.py FOLDER --files 1000 [--seed 1]
"""

import argparse
import random
import re
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
REAL = ("bkpsdm-balangan-2023", "dinkes-balangan-2024", "kecamatan-awayan-2023", "setda-tapin-2020")
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
SYLLABLES = [
    "ba",
    "ra",
    "ka",
    "ma",
    "na",
    "ta",
    "la",
    "sa",
    "da",
    "wa",
    "ga",
    "pa",
    "su",
    "mi",
    "ri",
    "ni",
    "ti",
    "li",
    "ki",
]

_NUMBER_IN_CODE = re.compile(r"(?<=/)\d{2,4}(?=/)")
_DATE = re.compile(rf"\b\d{{1,2}} ({'|'.join(MONTHS)}) (20\d\d)\b")
_TIME = re.compile(r"\b(\d{1,3}) (?=[Mm]enit|[Jj]am|[Hh]ari)")
_REGULATION = re.compile(r"(?<=Nomor )(\d{1,3})(?= [Tt]ahun)")
_NIP_SERIAL = re.compile(r"(?<=NIP\. )\d{4}")
_NAMES = re.compile(
    r"\b(Balangan|Awayan|Auyan|Tapin|BALANGAN|AWAYAN|TAPIN|SUFRIANNOR|SALAHUDIN|SAUKI|MASYRANIANSYAH)\b"
)
_WORDS = re.compile(r"\b(kinerja|triwulan|dokumen|laporan|perangkat|komputer|format)\b")
_SECTIONS = re.compile(
    r"(?m)^(?=(?:Keterkaitan|Peringatan|Kualifikasi Pelaksana|KETERKAITAN|PERINGATAN|KUALIFIKASI)\b[^\t\n]*$)"
)


def word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randrange(2, 5)))


def vary(text: str, chance: random.Random) -> str:
    """One variant of a text; what is remembered of another helps little with it."""
    changes: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = [
        (_NUMBER_IN_CODE, lambda _: str(chance.randrange(10, 9999))),
        (_DATE, lambda m: f"{chance.randrange(1, 28)} {chance.choice(MONTHS)} {m[2]}"),
        (_TIME, lambda _: f"{chance.randrange(1, 90)} "),
        (_REGULATION, lambda m: m[1] if chance.random() < 0.7 else str(chance.randrange(1, 120))),
        (_NIP_SERIAL, lambda _: str(chance.randrange(1960, 1990))),
        (_NAMES, lambda m: word(chance).upper() if m[1].isupper() else word(chance).capitalize()),
        (_WORDS, lambda m: f"{m[1]} {word(chance)}" if chance.random() < 0.3 else m[1]),
    ]
    for pattern, change in changes:
        text = pattern.sub(change, text)
    return shuffle_sections(text, chance)


def shuffle_sections(text: str, chance: random.Random) -> str:
    """Sections of one heading each change places within their SOP."""
    pieces = _SECTIONS.split(text)
    if len(pieces) < 4 or chance.random() < 0.5:
        return text
    position = chance.randrange(1, len(pieces) - 2)
    pieces[position], pieces[position + 1] = pieces[position + 1], pieces[position]
    return "".join(pieces)


def make(folder: Path, files: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    texts = [(CORPUS / f"{name}.txt").read_text(encoding="utf-8") for name in REAL]
    for number in range(files):
        chance = random.Random(f"{seed}-{number}")
        # A folder of a hundred thousand files is slow to list.
        inside = folder / f"{number // 1000:03d}"
        inside.mkdir(exist_ok=True)
        (inside / f"sop-{number:06d}.txt").write_text(vary(texts[number % len(texts)], chance), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    make(given.folder, given.files, given.seed)
