"""Alters the SOPs of the corpus at random until soplint fails on one, and says which: that text is kept.

python tests/fuzz.py --minutes 10 [--seed 1] [--keep FOLDER]
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import count, zip_longest
from pathlib import Path

from holding import assert_findings_quote, assert_nothing_failed, assert_one_leaf_each, assert_one_owner_each
from soplint.engine import Settings, check_document
from soplint.parser import parse
from soplint.policy import RuleSet, load_rules
from soplint.source import Source

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MARKS = (
    "<ol>", "<br>", "<td>", "</td>", "</tr>", "**", ":", "|", "||", "\t", "  ", "          ", "\f", "\xa0", '"', "→", "√",
    "1.", "a)", "(1)", "(", ")", "½", "\u200b", "0", "-", "%", "\r\n", "\n", "\n\n",
)  # fmt: skip
"""What is put in between: signs of the layouts, and of what scans make of them."""
SIGNS = ("\t", "  ", "      ", " | ", " ")
"""What parts the cells of a row."""


def without_lines(chance: random.Random, lines: list[str], at: int) -> None:
    """Some lines are lost, as at the end of a page."""
    del lines[at : at + chance.choice((1, 1, 2, 10))]


def twice(chance: random.Random, lines: list[str], at: int) -> None:
    """A line stands once more somewhere else."""
    lines.insert(chance.randrange(len(lines)), lines[at])


def exchanged(chance: random.Random, lines: list[str], at: int) -> None:
    """Two lines have changed places."""
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def run_together(_chance: random.Random, lines: list[str], at: int) -> None:
    """A line end is lost."""
    lines[at : at + 2] = [" ".join(lines[at : at + 2])]


def broken(chance: random.Random, lines: list[str], at: int) -> None:
    """A line ends too early."""
    place = chance.randrange(len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:place], lines[at][place:]]


def marked(chance: random.Random, lines: list[str], at: int) -> None:
    """A sign has come in."""
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(MARKS) + lines[at][place:]


def shortened(chance: random.Random, lines: list[str], at: int) -> None:
    """Some letters are lost."""
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + lines[at][place + chance.randrange(8) :]


def moved(chance: random.Random, lines: list[str], at: int) -> None:
    """A line stands further to the right."""
    lines[at] = " " * chance.randrange(60) + lines[at]


def in_other_letters(chance: random.Random, lines: list[str], at: int) -> None:
    """A line is in capitals, or in the wrong ones."""
    lines[at] = lines[at].upper() if chance.random() < 0.5 else lines[at].swapcase()


def parted_otherwise(chance: random.Random, lines: list[str], at: int) -> None:
    """The cells of some lines are parted by another sign."""
    sign = chance.choice(SIGNS)
    for line in range(at, min(at + chance.choice((1, 5, 40)), len(lines))):
        lines[line] = lines[line].replace("\t", sign)


ALTERATIONS: tuple[Callable[[random.Random, list[str], int], None], ...] = (
    without_lines,
    twice,
    exchanged,
    run_together,
    broken,
    marked,
    shortened,
    moved,
    in_other_letters,
    parted_otherwise,
)


def as_it_is(lines: list[str]) -> list[str]:
    """Cells parted by tabs."""
    return lines


def aligned(lines: list[str]) -> list[str]:
    """Cells in columns of spaces, as text layers have them."""
    rows = [line.split("\t") for line in lines]
    columns = [row for row in rows if len(row) > 1]
    widths = [max(map(len, column)) for column in zip_longest(*columns, fillvalue="")]
    return [
        "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) if len(row) > 1 else row[0]
        for row in rows
    ]


def barred(lines: list[str]) -> list[str]:
    """Cells between bars."""
    return [f"| {' | '.join(line.split(TAB))} |" if TAB in line else line for line in lines]


def tagged(lines: list[str]) -> list[str]:
    """Cells in markup."""
    return [f"<tr><td>{'</td><td>'.join(line.split(TAB))}</td></tr>" if TAB in line else line for line in lines]


TAB = "\t"
LAYOUTS: tuple[Callable[[list[str]], list[str]], ...] = (as_it_is, aligned, barred, tagged)


def altered(chance: random.Random, texts: list[str]) -> str:
    """One of the texts in some layout with some alterations, and at times a piece of another one in it."""
    lines = chance.choice(LAYOUTS)(chance.choice(texts).split("\n"))
    if chance.random() < 0.3:
        other = chance.choice(LAYOUTS)(chance.choice(texts).split("\n"))
        start, place = chance.randrange(len(other)), chance.randrange(len(lines))
        lines[place:place] = other[start : start + chance.randrange(1, 40)]
    for _ in range(chance.choice((1, 1, 2, 3, 6, 15))):
        chance.choice(ALTERATIONS)(chance, lines, chance.randrange(len(lines)))
        lines = lines or [""]
    return "\n".join(lines)


def assert_holds(text: str, ruleset: RuleSet) -> None:
    """What holds for any text holds for this one, whatever rules judge it."""
    source = Source("fuzz", text)
    document = parse(source)
    assert_one_leaf_each(source, document)
    assert_one_owner_each(document)
    result = check_document(source, ruleset, Settings(date(2026, 1, 1), frozenset(ruleset.by_code())))
    assert_nothing_failed(result)
    assert_findings_quote(result)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path())
    given = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    ruleset = load_rules()
    end = time.monotonic() + 60 * given.minutes
    for number in count():
        if time.monotonic() > end:
            print(f"{number} texts, none of them fails")
            return
        text = altered(random.Random(f"{given.seed}-{number}"), texts)
        try:
            assert_holds(text, ruleset)
        except Exception:
            kept = given.keep / f"fuzz-{given.seed}-{number}.txt"
            kept.write_bytes(text.encode("utf-8"))
            print(f"{kept}: fails", file=sys.stderr)
            raise


if __name__ == "__main__":
    main()
