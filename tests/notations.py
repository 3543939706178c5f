"""One SOP in the notations that scans, converters, programs and web pages use."""

import csv
import io
import json
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from soplint.cli.dump import as_dict
from soplint.parser import parse
from soplint.source import Source

FIELDS = [
    ("Nomor SOP", "041/07/SOP/PERPUS/2023"),
    ("Tanggal Pembuatan", "6 Februari 2023"),
    ("Tanggal Revisi", ""),
    ("Tanggal Efektif", "13 Februari 2023"),
    ("Disahkan Oleh", "Kepala Dinas Perpustakaan"),
    ("Nama SOP", "Perpanjangan Kartu Anggota"),
]
LETTERHEAD = ["PEMERINTAH KABUPATEN TERATAI", "DINAS PERPUSTAKAAN"]
SECTIONS = [
    (
        ("Dasar Hukum", ["Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan", "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"]),
        ("Kualifikasi Pelaksana", ["Memahami layanan perpustakaan", "Mampu mengoperasikan komputer"]),
    ),
    (
        ("Keterkaitan", ["SOP Pendaftaran Anggota Baru"]),
        ("Peralatan/Perlengkapan", ["Komputer", "Pencetak kartu"]),
    ),
    (
        ("Peringatan", ["Jika tidak dilaksanakan maka kartu anggota kedaluwarsa"]),
        ("Pencatatan dan Pendataan", ["Buku register anggota"]),
    ),
]  # fmt: skip
ACTORS = ["Pemohon", "Petugas Loket", "Kepala Seksi Layanan"]
STEPS = [
    ("Mengajukan permohonan perpanjangan kartu anggota", "Mulai", "", "", "Kartu lama, KTP", "10 menit", "Berkas permohonan", ""),
    ("Memeriksa kelengkapan berkas", "", "Ya", "", "Berkas permohonan", "15 menit", "Berkas lengkap", "Bila kurang, dikembalikan kepada pemohon"),
    ("Menyetujui perpanjangan", "", "", "Ya", "Berkas lengkap", "1 jam", "Persetujuan", ""),
    ("Mencetak dan menyerahkan kartu anggota baru serta mencatatnya dalam buku register", "", "Selesai", "", "Persetujuan, blangko kartu", "20 menit", "Kartu anggota baru", ""),
]  # fmt: skip


def expected() -> dict[str, Any]:
    return {
        "identitas": {
            "nomor": "041/07/SOP/PERPUS/2023",
            "nama": "Perpanjangan Kartu Anggota",
            "tanggal_pembuatan": "2023-02-06",
            "tanggal_revisi": None,
            "tanggal_efektif": "2023-02-13",
            "disahkan_oleh": "Kepala Dinas Perpustakaan",
        },
        "bagian": [items for pair in SECTIONS for _, items in pair],
        **expected_table(),
    }


def expected_table() -> dict[str, Any]:
    return {
        "pelaksana": ACTORS,
        "langkah": [
            {
                "nomor": number,
                "uraian": step[0],
                "pelaksana": {actor: mark for actor, mark in zip(ACTORS, step[1:4], strict=True) if mark},
                "kelengkapan": step[4],
                "waktu": step[5],
                "output": step[6],
                "keterangan": step[7] or None,
            }
            for number, step in enumerate(STEPS, 1)
        ],
    }


def read(text: str) -> dict[str, Any]:
    document = parse(Source("x", text))
    model = as_dict(document)["sops"]
    assert len(model) == 1
    assert document.coverage >= 0.99
    assert document.legibility >= 0.99
    return {
        "identitas": model[0]["identitas"],
        "bagian": list(model[0]["bagian"].values()),
        "pelaksana": model[0]["pelaksana"],
        "langkah": model[0]["langkah"],
    }


def numbered(items: Sequence[str]) -> list[str]:
    return [f"{number}. {item}" for number, item in enumerate(items, 1)]


# ------------------------------------------------------------------ Markdown

GROUPS = ["No", "Kegiatan", *["Pelaksana"] * 3, *["Mutu Baku"] * 3, "Ket"]
HEADS = ["No", "Kegiatan", *ACTORS, "Kelengkapan", "Waktu", "Output", "Ket"]


def pipes(rows: Sequence[Sequence[str]], outer: bool) -> str:
    lines = [" | ".join(row) for row in rows]
    lines.insert(1, " | ".join("---" for _ in rows[0]))
    return "\n".join(f"| {line} |" if outer else line for line in lines)


def markdown(outer: bool) -> str:
    fields = [[LETTERHEAD[0], *field] for field in FIELDS]
    fields[-1][0] = LETTERHEAD[1]
    sections = [
        row
        for left, right in SECTIONS
        for row in ([left[0], right[0]], ["<br>".join(numbered(left[1])), "<br />".join(numbered(right[1]))])
    ]
    steps = [[f"{number}.", *step] for number, step in enumerate(STEPS, 1)]
    return "\n\n".join(
        [
            "# STANDAR OPERASIONAL PROSEDUR",
            *(pipes(rows, outer) for rows in (fields, sections, [GROUPS, HEADS, *steps])),
        ]
    )


# ------------------------------------------------------------------ HTML


def html(row: Callable[..., str], newline: str) -> str:
    fields = [row(*FIELDS[0], first="<br>".join(LETTERHEAD)), *(row(*field) for field in FIELDS[1:])]
    sections = [
        line
        for left, right in SECTIONS
        for line in (row(left[0], right[0]), row(*(bullets(side[1]) for side in (left, right))))
    ]
    heads = [
        "<tr><th rowspan=2>No</th><th rowspan='2'>Kegiatan</th><th colspan=\"3\">Pelaksana</th>"
        "<th colspan=3>Mutu Baku</th><th rowspan=2>Ket</th></tr>",
        row(*ACTORS, "Kelengkapan", "Waktu", "Output"),
    ]
    steps = [row(str(number), *step) for number, step in enumerate(STEPS, 1)]
    tables = ["<table>" + newline.join(rows) + "</table>" for rows in (fields, sections, heads + steps)]
    return newline.join(["<html><body><h1>STANDAR OPERASIONAL PROSEDUR</h1>", *tables, "</body></html>"])


def bullets(items: Sequence[str]) -> str:
    return "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"


def closed_row(*cells: str, first: str = "") -> str:
    head = f"<td rowspan=6>{first}</td>" if first else ""
    return "<tr>" + head + "".join(f"<td>{cell or '&nbsp;'}</td>" for cell in cells) + "</tr>"


def open_row(*cells: str, first: str = "") -> str:
    head = f"<TD ROWSPAN=6>{first}" if first else ""
    return "<TR>" + head + "".join(f"<TD><p>{cell}" for cell in cells)


def broken_row(*cells: str, first: str = "") -> str:
    """A row as Word writes it: what each cell looks like stands in its tags, which go on over several lines."""
    head = f"<td width=123\n  rowspan=6 style='width:92.1pt'>\n  {first}</td>" if first else ""
    columns = [
        f"  <td width=123 style='width:92.1pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt'>\n"
        f"  <p class=MsoNormal><span lang=IN\nstyle='font-family:\"Arial\",serif'>{cell or '&nbsp;'}</span></p>\n  </td>\n"
        for cell in cells
    ]
    return "<tr style='height:15.0pt'>\n" + head + "".join(columns) + "</tr>\n"


def word_processor() -> str:
    tables = html(broken_row, "\n").replace("<table>", "<table class=MsoTableGrid border=1\n style='border:none'>\n")
    return tables.replace(
        "<body>", "<head>\n<style>\n<!--\n @font-face\n\t{font-family:Arial;}\n-->\n</style>\n</head>\n<body>"
    )


def web_page() -> str:
    around = (
        "<html><head><title>SOP</title><script>document.write('<table><td>')</script></head><body>\n"
        '<nav><ul><li><a href="/">Beranda</a></li><li><button>Menu</button></li></ul></nav>\n',
        "<aside><h3>Berita Terbaru</h3><p>Rapat Koordinasi Tahun 2023</p></aside>\n<p>Copyright 2023 Dinas Perpustakaan</p>\n",
    )
    inner = html(closed_row, "\n").removeprefix("<html><body>").removesuffix("</body></html>")
    return inner.join(around) + "</body></html>"


# ------------------------------------------------------------------ sheets

SHEET = 10
"""Columns of the sheet that holds the whole form."""


def sheet_rows() -> list[list[tuple[str, int]]]:
    """The rows of the sheet: text and columns of each cell; a table of the fields, its sections, and the steps."""
    rows = [[("", 4), (name, 3), (value, 3)] for name, value in FIELDS]
    rows[0][0], rows[1][0] = ((line, 4) for line in LETTERHEAD)
    for left, right in SECTIONS:
        rows.append([(left[0], 4), (right[0], 6)])
        rows.append([("\n".join(numbered(side[1])), width) for side, width in ((left, 4), (right, 6))])
    rows.append([("STANDAR OPERASIONAL PROSEDUR PERPANJANGAN KARTU ANGGOTA", SHEET)])
    rows.append([("No", 1), ("Kegiatan", 1), ("Pelaksana", 3), ("Mutu Baku", 3), ("Ket", 2)])
    rows.append([(head, 1) for head in ["", "", *ACTORS, "Kelengkapan", "Waktu", "Output"]] + [("", 2)])
    rows += [
        [*((cell, 1) for cell in (str(number), *step[:-1])), (step[-1], 2)] for number, step in enumerate(STEPS, 1)
    ]
    return rows


def sheet_cells() -> list[list[str]]:
    """Every cell of the sheet: what spans several columns stands in the first of them."""
    return [[cell for text, width in row for cell in (text, *[""] * (width - 1))] for row in sheet_rows()]


def commas(rows: Sequence[Sequence[str]]) -> str:
    """Rows saved as text with commas: quotes stand only around cells that hold one, or a line end."""
    saved = io.StringIO()
    csv.writer(saved, lineterminator="\n").writerows(rows)
    return saved.getvalue()


def data_frame() -> list[list[str]]:
    """The sheet as a data frame writes it: the numbers of its columns above them, a number before each row."""
    return [["", *map(str, range(SHEET))], *([str(number), *row] for number, row in enumerate(sheet_cells()))]


def data_frame_with_names() -> list[list[str]]:
    """The same where the first row was taken for the names of the columns."""
    first, *rows = sheet_cells()
    names = [text or f"Unnamed: {place}" for place, text in enumerate(first)]
    return [["", *names], *([str(number), *row] for number, row in enumerate(rows))]


def sheet_on_the_web() -> str:
    """The sheet as a page: letters above its columns, a number before each row."""
    letters = "".join(f"<th>{chr(ord('A') + at)}</th>" for at in range(SHEET))
    rows = "".join(
        f"<tr><th><div>{number}</div></th>"
        + "".join(f'<td class="s0" colspan="{width}">{text}</td>'.replace("\n", "<br>") for text, width in row)
        + "</tr>"
        for number, row in enumerate(sheet_rows(), 1)
    )
    return f'<div><table class="grid"><thead><tr><th></th>{letters}</tr></thead><tbody>{rows}</tbody></table></div>'


# ------------------------------------------------------------------ objects of a program


def sop_object() -> dict[str, Any]:
    """The SOP as an application keeps it: keys in any order, times and marks in objects of their own."""
    sections = {name.lower(): items for pair in SECTIONS for name, items in pair}
    fields = {name.lower().replace(" ", "_"): value or None for name, value in FIELDS}
    steps = [
        {
            "id": 80 + number,
            "no": number,
            "kegiatan": step[0],
            "pelaksana": {actor: mark for actor, mark in zip(ACTORS, step[1:4], strict=True) if mark},
            "mutu_baku": dict(zip(("kelengkapan", "waktu", "output"), step[4:7], strict=True)),
            "keterangan": step[7],
            "created_at": "2023-02-06T08:00:00Z",
        }
        for number, step in enumerate(STEPS, 1)
    ]
    return {"id": 7, "langkah": steps, **sections, "kop": LETTERHEAD, **fields, "aktif": True}


def php(value: Any) -> str:
    if isinstance(value, dict):
        return "[\n" + "".join(f"'{key}' => {php(each)},\n" for key, each in value.items()) + "]"
    if isinstance(value, list):
        return "array(\n" + "".join(f"{php(each)},\n" for each in value) + ")"
    return f"'{value}'" if isinstance(value, str) else json.dumps(value)


# ------------------------------------------------------------------ drawn tables and spaces


def wrapped(cells: Sequence[str], widths: Sequence[int], gap: str, centred: bool = False) -> list[str]:
    columns = [textwrap.wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, columns))
    lines = []
    for line in range(height):
        words = []
        for column, width in zip(columns, widths, strict=True):
            first = (height - len(column)) // 2 if centred else 0
            words.append((column[line - first] if 0 <= line - first < len(column) else "").ljust(width))
        lines.append(gap.join(words))
    return lines


def drawn(bar: str, rule: str) -> str:
    def box(rows: Sequence[Sequence[str]], widths: Sequence[int], ruled: bool) -> list[str]:
        line = "+" + "+".join(rule * (width + 2) for width in widths) + "+"
        lines = [line]
        for row in rows:
            lines += [f"{bar} {text} {bar}" for text in wrapped(row, widths, f" {bar} ")]
            lines += [line] if ruled else []
        return lines if ruled else [*lines, line]

    fields = [["", *field] for field in FIELDS]
    fields[0][0], fields[1][0] = LETTERHEAD
    lines = [*box(fields, [30, 18, 30], False), ""]
    for left, right in SECTIONS:
        height = max(len(left[1]), len(right[1]))
        items = [[*numbered(side[1]), *[""] * (height - len(side[1]))] for side in (left, right)]
        lines += box([[left[0], right[0]], *zip(*items, strict=True)], [60, 40], False)
    widths = [3, 26, 9, 9, 12, 18, 9, 18, 20]
    lines += ["", *box([HEADS, *([str(n), *step] for n, step in enumerate(STEPS, 1))], widths, True)]
    return "\n".join(lines)


def spaced_table(widths: Sequence[int], gap: int, centred: bool, blank: bool, heading_blank: bool) -> list[str]:
    space = " " * gap
    over = [sum(widths[first:last]) + gap * (last - first - 1) for first, last in ((2, 5), (5, 8))]
    top = ["".center(widths[0]), "".center(widths[1]), "Pelaksana".center(over[0]), "Mutu Baku".center(over[1])]
    heads = [textwrap.wrap(head, width) for head, width in zip(HEADS, widths, strict=True)]
    lines = [space.join(top).rstrip()]
    for number in range(max(map(len, heads))):
        words = (head[number] if number < len(head) else "" for head in heads)
        lines.append(space.join(word.center(width) for word, width in zip(words, widths, strict=True)).rstrip())
    lines += [""] if heading_blank else []
    for number, step in enumerate(STEPS, 1):
        lines += [line.rstrip() for line in wrapped([str(number), *step], widths, space, centred)]
        lines += [""] if blank else []
    return lines


def spaced() -> str:
    lines = []
    for number, (name, value) in enumerate(FIELDS):
        left = LETTERHEAD[number // 2].center(34) if number in (1, 3) else ""
        lines.append(f"{left:40}{name:20}: {value}")
    for left, right in SECTIONS:
        lines += ["", f"{left[0]:50}{right[0]}"]
        cells = [
            [line for item in numbered(side[1]) for line in textwrap.wrap(item, 44, subsequent_indent="   ")]
            for side in (left, right)
        ]
        for line in range(max(map(len, cells))):
            lines.append("".join(f"{cell[line] if line < len(cell) else '':50}" for cell in cells).rstrip())
    lines += ["", "STANDAR OPERASIONAL PROSEDUR PERPANJANGAN KARTU ANGGOTA".center(150).rstrip(), ""]
    return "\n".join([*lines, *spaced_table([3, 26, 12, 12, 12, 20, 12, 20, 20], 2, True, False, False)])


NOTATIONS = {
    "markdown": markdown(True),
    "markdown without outer bars": markdown(False),
    "html": html(closed_row, "\n"),
    "html on one line": html(closed_row, ""),
    "html with open tags": html(open_row, "\n"),
    "html of a word processor": word_processor(),
    "html of a web page": web_page(),
    "html of a sheet": sheet_on_the_web(),
    "commas": commas(sheet_cells()),
    "data frame with commas": commas(data_frame()),
    "data frame with names and commas": commas(data_frame_with_names()),
    "data frame in Markdown": pipes([[cell.replace("\n", "<br>") for cell in row] for row in data_frame()], True),
    "json": json.dumps(sop_object(), indent=2),
    "json on one line": json.dumps(sop_object()).replace("/", "\\/"),
    "an array of php": f"Sop::create({php(sop_object())});",
    "drawn": drawn("|", "-"),
    "drawn with box characters": drawn("│", "─"),
    "spaces": spaced(),
}
