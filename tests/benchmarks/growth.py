"""Prints how the time for reading, judging and reporting a text grows with its length, for texts made to be slow.

Each kind of text repeats one thing: a line, a cell, a tag, a sign. Time in line with the length doubles from column to
column; "grows" marks what takes more than three times as long.

python tests/benchmarks/growth.py [--size 20000] [--stage read|check|report] [NAME ...]
"""

import argparse
import io
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

_CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus"
_SOP = (_CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8")
_FIELDS = "Nomor SOP\t: 1/2/2020\nNama SOP\t: Surat Masuk\n"
_APPROVED = f"{_FIELDS}Disahkan Oleh\t: Kepala Dinas\n"
_HEADING = "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\tKeterangan\n"
_STEP = "1\tMenerima surat\tx\tSurat\t5 menit\tSurat\t\n"


def _repeated(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """A text of about a given length that is one piece over and over."""
    return lambda size: before + piece * max(size // len(piece), 1) + after


def _two(first: str, second: str, before: str = "", between: str = "", after: str = "") -> Callable[[int], str]:
    """The same with two pieces, half of the text each."""
    return lambda size: (
        before + first * (size // 2 // len(first)) + between + second * (size // 2 // len(second)) + after
    )


TEXTS: dict[str, Callable[[int], str]] = {
    # Markup and signs around a cell.
    "blanks before a star": _repeated(" ", "x", "y*\n"),
    "stars": _repeated("**", "x", "y**\n"),
    "tags": _repeated("<b>", "x", "y>\n"),
    "bars before a star": _repeated("|", "x", "y*\n"),
    "tags at the start": _repeated("<b>", "", "x\n"),
    "tags never closed": _repeated("<b", "<p>"),
    "comments never closed": _repeated("<!-- ", "<p>"),
    # Tables with bars.
    "almost a rule": _repeated("-", "|", "x\n"),
    "blanks in a row with bars": _repeated(" ", "| a", "b | c |\n"),
    "lines between two rules": _repeated("| a | b |\n", "+----+----+\n", "+----+----+\n"),
    "a wide row between two rules": _two("a|", "|b|\n", "+--+\n|", "\n", "+--+\n"),
    "a wide row of Markdown": _two("a|", "|b|\n", "|", "\n|--|\n"),
    # Tables with tags, tabs and quotes.
    "a wide row of HTML reaching down": _two(
        "<td rowspan=999 colspan=60>a</td>", "<tr><td>b</td></tr>", "<table><tr>", "</tr>", "</table>"
    ),
    "many cells beside many lines": _two(
        "<td>a</td>", "<br>b", "<table><tr>", "<td>Nomor SOP : 1<br>Nama SOP : 1", "</td></tr></table>"
    ),
    "tables in tables": _repeated("<table><tr><td>"),
    "breaks in a cell": _repeated("a<br>", "<table><tr><td>", "</td></tr></table>"),
    "quotes never closed": _repeated('"kata kata kata kata kata\n'),
    "a quoted cell with tabs": _repeated("a\t", '"', '"\n'),
    "quotes and tabs": _repeated('"a\t'),
    "steps torn over lines": _repeated("1\tkata kata\n" + "kata kata kata\n" * 14, _HEADING),
    # Columns of spaces.
    "two columns with one blank": _repeated(
        "i. aaaa aaa v. Bbbb bbb\nlanjut aaa\n", "DASAR HUKUM KUALIFIKASI PELAKSANA\n"
    ),
    "two columns": _repeated("1. aaaa          1. bbbb\n", "Dasar Hukum      Kualifikasi Pelaksana\n"),
    "a table of spaces": _repeated(
        "1    abc           def           5 menit  ghi\n", "No   Kegiatan      Pelaksana     Waktu    Output\n"
    ),
    # The identity block.
    "times in a line of spaces": _repeated(
        "3 hari ",
        "Nomor SOP : 1/2\n\nNo   Kegiatan      Pelaksana   Kelengkapan   Waktu   Output\n1   abc     V     def    5 menit   ghi\n2   ",
    ),
    "values above labels": _repeated(
        "                    a\n", "          Nomor SOP    : 1/2\n", "          Nama SOP\n"
    ),
    "labels in a line": _repeated("a : ", "Nomor SOP : 1 ", "\n"),
    "a long word with colons": _repeated("a:", "Nomor SOP : 1 ", "\n"),
    "letterhead beside a field": _repeated("kop\t\tNomor\n", "PEMERINTAH KABUPATEN\nNomor SOP\t: 1\n"),
    "letterhead below a field": _repeated("kop\t\n", "kop a\tNomor SOP\t: 1/2/2020\n"),
    "lines below the approver": _repeated("\tkata kata\n\n", _APPROVED),
    "offices below the approver": _repeated("a.n. BUPATI\n\n", _APPROVED),
    "fields": _repeated("Nomor SOP : 1/2\n", _FIELDS),
    "identity blocks": _repeated(f"{_FIELDS}Dasar Hukum\n1. a\n"),
    # Sections and their items.
    "items in a line": _repeated("1. Aaa ", "Dasar Hukum\n", "\n"),
    "wrapped items": _repeated("lanjut kata\n", "Dasar Hukum\n1. x\n"),
    "headings side by side": _two("Dasar Hukum\t", "a\t", "", "\n", "\n"),
    "dots before a page": _repeated(".", "1. Aaa", "x3\n"),
    "lines before a page": _repeated("_", "1. Aaa", "x3\n"),
    # Step tables.
    "headings": _repeated(f"{_HEADING}1\t2\t3\t4\t5\t6\t7\n"),
    "stages above headings": _repeated(f"B. Penerbitan SP2D\n\n{_HEADING}1\t2\t3\t4\t5\t6\t7\n\n", _FIELDS),
    "a step that goes on": _repeated("\tlanjut kata\t\t\t\t\t\n", _HEADING + _STEP),
    "steps": _repeated(_STEP, _FIELDS + _HEADING),
    "marks": _repeated("\t\tYa\t\t\t\t\n", _HEADING),
    # Below the table.
    "signatures side by side": _two("Mengetahui\t", "a\t", f"{_SOP}\n", "\n", "\n"),
    "who made it, side by side": _two("Dibuat oleh\t", "a\t", f"{_SOP}\n", "\n", "\n"),
    "rows of signatures": _repeated("Disahkan oleh\tDibuat oleh\n", f"{_SOP}\n"),
    "lines below the table": _repeated("kata kata\n\n", f"{_SOP}\n"),
    "numbers in a line": _repeated("Budi NIP. 19720101 199001 1 001 ", f"{_SOP}\n", "\n"),
    "blanks behind a number": _repeated(" ", f"{_SOP}\nNIP. 19720101 199001 1 001", "x\n"),
    "offices that stand in": _repeated("a.n. BUPATI\n", f"{_SOP}\n"),
}
"""Kinds of text, each made to a length in characters."""


def _reading(text: str) -> None:
    from soplint.parser import parse
    from soplint.source import Source

    parse(Source("-", text))


def _judging() -> Callable[[str], object]:
    from soplint.engine import Settings, check_document
    from soplint.policy import load_rules
    from soplint.source import Source

    rules = load_rules()
    asked = Settings(date(2026, 1, 1), frozenset(rule.code for rule in rules.rules))
    return lambda text: check_document(Source("-", text), rules, asked)


def _reporting(folder: Path) -> Callable[[str], None]:
    from soplint.config import Config
    from soplint.report import write
    from soplint.repository import check_paths

    def run(text: str) -> None:
        (folder / "sop.txt").write_text(text, encoding="utf-8")
        report = check_paths([str(folder)], Config(), date(2026, 1, 1))
        for name in ("json", "html"):
            write(report, name, io.StringIO())

    return run


def _stage(name: str, folder: Path) -> Callable[[str], object]:
    stages = {"read": lambda: _reading, "check": _judging, "report": lambda: _reporting(folder)}
    return stages[name]()


def _times(run: Callable[[str], object], make: Callable[[int], str], size: int) -> Iterator[float]:
    for length in (size, 2 * size, 4 * size):
        text = make(length)
        started = time.process_time()
        run(text)
        yield time.process_time() - started


def main() -> None:
    import tempfile

    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", choices=[*TEXTS, []])
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--stage", choices=("read", "check", "report"), default="read")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run = _stage(given.stage, Path(folder))
        run(_SOP)
        for name in given.names or TEXTS:
            found = list(_times(run, TEXTS[name], given.size))
            grows = "grows" if found[2] > 0.1 and found[2] > 3 * found[1] else ""
            print(f"{name:35}", *(f"{seconds:8.2f}" for seconds in found), grows, flush=True)


if __name__ == "__main__":
    main()
