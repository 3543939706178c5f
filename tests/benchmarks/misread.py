"""Prints how many findings a scan's misread letters make on sound SOPs, and how many of them are blamed on the document.

The SOPs of the corpus that are models for writers are misread at random: letters become others that scans take for
them, blanks and full stops are lost. "document" are findings, of rules that find nothing in the sound text, that say
the document is at fault; "scan" those that say the scan may be; "not legible" texts that are told to be so.

python tests/benchmarks/misread.py [--rates 0.003 0.01 0.02] [--texts 30] [--show]
"""

import argparse
import random
from collections import Counter
from datetime import date
from pathlib import Path

from soplint.config import selected_codes
from soplint.engine import Settings, check_document
from soplint.policy import load_rules
from soplint.source import Source

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MISREAD = {
    "l": "1 I |", "1": "l I", "I": "l 1", "O": "0", "0": "O", "m": "rn", "n": "ri r", "u": "ii", "e": "c", "c": "e", "a": "o", "o": "a",
    "i": "l", "h": "b", "t": "f", "g": "q", "S": "5", "5": "S", "B": "8", "8": "B", "D": "O", ",": ".",
}  # fmt: skip
"""What a scan makes of a sign, each as likely as the others."""
LOST = " ."
"""What it loses."""


def misread(text: str, rate: float, chance: random.Random) -> str:
    """The text with that share of the signs that scans misread, misread."""
    signs = []
    for sign in text:
        if sign in LOST and chance.random() < rate:
            continue
        signs.append(chance.choice(MISREAD[sign].split()) if sign in MISREAD and chance.random() < rate else sign)
    return "".join(signs)


def main() -> None:
    """Print one line for each rate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rates", type=float, nargs="+", default=[0.003, 0.01, 0.02])
    parser.add_argument("--texts", type=int, default=30, help="misread texts of each SOP")
    parser.add_argument("--show", action="store_true", help="print the findings that are blamed on the document")
    arguments = parser.parse_args()
    rules = load_rules()
    settings = Settings(date(2026, 11, 20), selected_codes(rules, (), ()))
    # In HTML the tags would be misread too, which no scan does.
    sound = [text for path in sorted(CORPUS.glob("contoh-*.txt")) if "<table" not in (text := path.read_text("utf-8"))]
    print(f"{'rate':>6} {'texts':>6} {'not legible':>12} {'document':>9} {'scan':>6}   (findings for each text)")
    for rate in arguments.rates:
        blamed: Counter[str] = Counter()
        illegible, texts = 0, 0
        for number, text in enumerate(sound):
            usual = {finding.code for finding in check_document(Source("x", text), rules, settings).findings}
            for seed in range(arguments.texts):
                read = misread(text, rate, random.Random(f"{number} {seed} {rate}"))
                result = check_document(Source("x", read), rules, settings)
                texts += 1
                illegible += bool(result.problems)
                for finding in result.findings:
                    if finding.origin == "scan":
                        blamed["scan"] += 1
                    elif finding.code not in usual:
                        blamed["document"] += 1
                        if arguments.show:
                            print(f"{finding.code} {finding.message}  [{Source('x', read).slice(finding.span)}]")
        print(
            f"{rate:>6.1%} {texts:>6} {illegible:>12} {blamed['document'] / texts:>9.2f} {blamed['scan'] / texts:>6.2f}"
        )


if __name__ == "__main__":
    main()
