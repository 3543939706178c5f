"""One SOP in the notations that scans, converters and web pages use: read alike from each."""

import csv
import io
import json
import re
import textwrap
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

import pytest

from soplint.dump import as_dict
from soplint.layout import read_rows
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


@pytest.mark.parametrize("name", NOTATIONS)
def test_an_sop_is_read_alike_from_every_notation(name: str) -> None:
    assert read(NOTATIONS[name]) == expected()


@pytest.mark.parametrize("name", NOTATIONS)
@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_change_nothing(name: str, end: str) -> None:
    assert read(NOTATIONS[name].replace("\n", end)) == expected()


@pytest.mark.parametrize("name", NOTATIONS)
def test_blanks_that_break_no_line_are_blanks(name: str) -> None:
    assert read(NOTATIONS[name].replace(" ", "\xa0")) == expected()


@pytest.mark.parametrize("blank", ["\xa0", " \xa0"], ids=["no-break blanks", "every other one"])
def test_columns_may_be_padded_with_blanks_that_break_no_line(blank: str) -> None:
    padded = re.sub(" {2,}", lambda run: (blank * len(run[0]))[: len(run[0])], NOTATIONS["spaces"])
    assert read(padded) == expected()


@pytest.mark.parametrize("name", ["markdown", "markdown without outer bars"])
def test_the_end_of_a_page_parts_two_tables(name: str) -> None:
    assert read(NOTATIONS[name].replace("\n\n", "\n\f")) == expected()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_columns_of_spaces_may_be_double_spaced(end: str) -> None:
    assert read(NOTATIONS["spaces"].replace("\n", 2 * end)) == expected()


WIDTHS = [[2, 20, 10, 10, 12, 14, 8, 12, 14], [3, 30, 9, 9, 10, 16, 9, 16, 18], [2, 24, 9, 9, 9, 12, 8, 12, 12]]


@pytest.mark.parametrize("centred", [True, False])
@pytest.mark.parametrize("blank", [True, False])
def test_columns_of_spaces_are_told_by_heading_and_rivers(centred: bool, blank: bool) -> None:
    signature = ["", "Kepala Dinas Perpustakaan", "", "Drs. WIRA, M.Si", "NIP. 19680505 199403 1 010", ""]
    for widths, gap, heading_blank in product(WIDTHS, (2, 3, 6), (True, False)):
        lines = ["Nama SOP : Perpanjangan Kartu", "", *spaced_table(widths, gap, centred, blank, heading_blank)]
        sop = as_dict(parse(Source("x", "\n".join(lines + signature))))["sops"][0]
        assert {key: sop[key] for key in ("pelaksana", "langkah")} == expected_table(), (widths, gap)
        assert sop["pengesahan"]["nama"] == "Drs. WIRA, M.Si"


def test_a_heading_without_steps_below_it_is_read() -> None:
    text = "Nama SOP : Kartu\n\nNo   Kegiatan   Petugas   Kelengkapan   Waktu   Output\n"
    assert as_dict(parse(Source("x", text)))["sops"][0]["langkah"] == []


def test_number_and_activity_under_one_heading() -> None:
    text = (
        "Nama SOP : Kartu\n\n"
        "No Kegiatan                Petugas   Kelengkapan   Waktu     Output\n"
        "1  Menerima kartu          Mulai     Kartu         5 menit   Data\n"
        "2  Mencatat kartu          Selesai   Data          5 menit   Buku\n"
    )
    steps = as_dict(parse(Source("x", text)))["sops"][0]["langkah"]
    assert [(step["nomor"], step["uraian"], step["output"]) for step in steps] == [
        (1, "Menerima kartu", "Data"),
        (2, "Mencatat kartu", "Buku"),
    ]


def test_words_of_a_step_that_resemble_labels_do_not_end_a_table() -> None:
    text = (
        "Nama SOP : Kartu\n\n"
        "No   Kegiatan            Petugas   Kelengkapan   Waktu     Output\n"
        "1    Memeriksa           Mulai     Dokumen       5 menit   Pengesahan\n"
        "2    Menyimpan           Selesai   Revisi        5 menit   Dokumen\n"
    )
    steps = as_dict(parse(Source("x", text)))["sops"][0]["langkah"]
    assert [step["output"] for step in steps] == ["Pengesahan", "Dokumen"]


def test_bars_that_a_scan_made_of_shadows_are_no_table() -> None:
    text = "Dasar Hukum\n| 1. Undang-Undang Nomor 43 Tahun 2007 |\n2. Peraturan Daerah Nomor 3 Tahun 2015 |\nPeringatan |\nSegera\n"
    sections = as_dict(parse(Source("x", text)))["sops"][0]["bagian"]
    assert sections == {
        "dasar_hukum": ["Undang-Undang Nomor 43 Tahun 2007", "Peraturan Daerah Nomor 3 Tahun 2015"],
        "peringatan": ["Segera"],
    }


def test_a_drawn_heading_in_two_rows_with_a_rule_under_some_columns() -> None:
    text = """
+----+-------------------+---------------------+----------------------------------+
| No | Kegiatan          |      Pelaksana      |            Mutu Baku             |
|    |                   +----------+----------+-------------+---------+----------+
|    |                   | Petugas  | Kepala   | Kelengkapan | Waktu   | Output   |
|    |                   |          | Seksi    |             |         |          |
+----+-------------------+----------+----------+-------------+---------+----------+
| 1  | Menerima berkas   | Mulai    |          | Berkas      | 5 menit | Berkas   |
|    | pendaftaran       |          |          |             |         |          |
| 2  | Mencetak kartu    |          | Selesai  | Data        | 10      | Kartu    |
|    |                   |          |          |             | menit   |          |
+----+-------------------+----------+----------+-------------+---------+----------+
"""
    sop = as_dict(parse(Source("x", text)))["sops"][0]
    assert sop["pelaksana"] == ["Petugas", "Kepala Seksi"]
    assert [(step["uraian"], step["pelaksana"], step["waktu"]) for step in sop["langkah"]] == [
        ("Menerima berkas pendaftaran", {"Petugas": "Mulai"}, "5 menit"),
        ("Mencetak kartu", {"Kepala Seksi": "Selesai"}, "10 menit"),
    ]


def test_the_sign_that_escapes_a_dash_is_no_part_of_a_cell() -> None:
    text = "| Nomor SOP | 1/2024 |\n|---|---|\n| Tanggal Revisi | \\- |\n"
    revisi = parse(Source("x", text)).sops[0].identitas.tanggal_revisi
    assert revisi is not None and revisi.nilai is not None
    assert revisi.nilai.teks == "-"


def test_a_number_on_a_line_of_a_drawn_cell_goes_on_with_its_citation() -> None:
    text = """
+----------------------------+-----------------------+
| Dasar Hukum                | Kualifikasi Pelaksana |
+============================+=======================+
| 1. Peraturan Menteri       | 1. Teliti             |
| Nomor : PER/21/M.PAN/2008  |                       |
| tentang Pedoman            | 2. Jujur              |
|                            |                       |
| 2. Peraturan Bupati        |                       |
| Nomor 10 Tahun 2010        |                       |
+----------------------------+-----------------------+
"""
    assert as_dict(parse(Source("x", text)))["sops"][0]["bagian"] == {
        "dasar_hukum": [
            "Peraturan Menteri Nomor : PER/21/M.PAN/2008 tentang Pedoman",
            "Peraturan Bupati Nomor 10 Tahun 2010",
        ],
        "kualifikasi_pelaksana": ["Teliti", "Jujur"],
    }


def test_a_section_in_one_cell_of_html_keeps_heading_and_items_apart() -> None:
    text = (
        "<table><tr><td><b>Dasar&nbsp;Hukum</b>:<ol><li>Undang-Undang A</li><li>Peraturan B</li></ol></td>"
        "<td>Pencatatan &amp; Pendataan<br>1. Buku<br>2. Aplikasi</td></tr></table>"
    )
    assert as_dict(parse(Source("x", text)))["sops"][0]["bagian"] == {
        "dasar_hukum": ["Undang-Undang A", "Peraturan B"],
        "pencatatan_pendataan": ["Buku", "Aplikasi"],
    }


TITLE = "STANDAR OPERASIONAL PROSEDUR PERPANJANGAN KARTU ANGGOTA"


@pytest.mark.parametrize(
    ("name", "end", "row"),
    [
        ("html", "</table>\n<table>", f'<tr><td colspan="2">{TITLE}</td></tr></table>\n<table>'),
        ("markdown", "\n\n| No ", f"\n| {TITLE} | {TITLE} |\n\n| No "),
        ("markdown", "\n\n| No ", f"\n| {TITLE} | |\n\n| No "),
    ],
    ids=["spanned", "written for every column", "written once"],
)
def test_a_title_across_a_table_of_two_sections_is_of_neither(name: str, end: str, row: str) -> None:
    assert row.join(NOTATIONS[name].rsplit(end, 1)) != NOTATIONS[name]
    assert read(row.join(NOTATIONS[name].rsplit(end, 1))) == expected()


@pytest.mark.parametrize("name", ["nav", "aside", "script", "title"])
def test_a_tag_that_is_never_closed_hides_nothing(name: str) -> None:
    text = NOTATIONS["html"].replace("<body>", f"<body><{name}>")
    assert read(text) == expected()


def test_an_object_of_a_program_may_hold_several_sops() -> None:
    second = sop_object() | {"nomor_sop": "042/08/SOP/PERPUS/2023", "nama_sop": "Penggantian Kartu Anggota"}
    sops = parse(Source("x", json.dumps({"data": [sop_object(), second]}, indent=2))).sops
    assert [(sop.identitas.text("nomor"), len(sop.langkah)) for sop in sops] == [
        ("041/07/SOP/PERPUS/2023", len(STEPS)),
        ("042/08/SOP/PERPUS/2023", len(STEPS)),
    ]


def test_a_step_without_an_actor_has_no_further_column() -> None:
    steps: list[dict[str, Any]] = [
        {**step, "pelaksana": {}} if not at else step for at, step in enumerate(sop_object()["langkah"])
    ]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"langkah": steps}))))["sops"][0]
    assert sop["pelaksana"] == ACTORS[1:]


def test_a_step_of_blank_values_is_none() -> None:
    steps = [*sop_object()["langkah"], {"kegiatan": "", "waktu": None}]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"langkah": steps}))))["sops"][0]
    assert len(sop["langkah"]) == len(STEPS)


def test_items_of_a_section_may_be_objects() -> None:
    items = [{"no": 1, "judul": "Undang-Undang A"}, {"no": 2, "judul": "Peraturan B"}]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"dasar hukum": items}))))["sops"][0]
    assert sop["bagian"]["dasar_hukum"] == ["Undang-Undang A", "Peraturan B"]


def test_office_name_and_number_of_who_approves_may_be_an_object() -> None:
    approver = {"jabatan": "Kepala Dinas Perpustakaan", "nama": "Drs. WIRA, M.Si", "nip": "196805051994031010"}
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"disahkan_oleh": approver}))))["sops"][0]
    assert sop["identitas"]["disahkan_oleh"] == "Kepala Dinas Perpustakaan"
    assert (sop["pengesahan"]["nama"], sop["pengesahan"]["nip"]) == ("Drs. WIRA, M.Si", "196805051994031010")


def test_an_empty_object_is_a_blank_value() -> None:
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"disahkan_oleh": {}}))))["sops"][0]
    assert sop["identitas"]["disahkan_oleh"] is None


def test_an_object_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    text = json.dumps(sop_object(), indent=2)
    sop = as_dict(parse(Source("x", text[: text.index("Menyetujui perpanjangan")])))["sops"][0]
    assert [step["nomor"] for step in sop["langkah"]] == [1, 2, 3]


@pytest.mark.parametrize("text", ["[" * 5000, '{"nomor_sop": ' * 5000, '[{"a": "b"}, ' * 2000])
def test_brackets_without_end_hold_no_steps(text: str) -> None:
    assert [sop.langkah for sop in parse(Source("x", text)).sops if sop.langkah] == []


def test_what_a_site_notes_above_a_page_is_not_of_it() -> None:
    notes = '---\ntitle: "Perpanjangan Kartu"\nlayout: page\ntags:\n  - sop\n---\n'
    document = parse(Source("x", notes + NOTATIONS["spaces"]))
    assert [teks.teks for teks in document.sops[0].residu] == []


def test_a_paragraph_between_two_rules_is_no_note_of_a_site() -> None:
    document = parse(Source("x", "---\nDisimpan di ruang arsip lantai dua\n---\n" + NOTATIONS["spaces"]))
    assert [teks.teks for teks in document.sops[0].residu] == ["Disimpan di ruang arsip lantai dua"]


def test_the_numbers_of_steps_are_not_those_of_a_sheet() -> None:
    rows = read_rows("<table>" + "".join(f"<tr><td>{n}</td><td>Memeriksa berkas</td></tr>" for n in range(1, 9)))
    assert [row.cells[0] and row.cells[0].text for row in rows] == [str(number) for number in range(1, 9)]


def test_a_whole_identity_block_in_one_cell() -> None:
    text = (
        "<table><tr><td>DINAS PERPUSTAKAAN<br>KABUPATEN TERATAI</td><td>Nomor SOP : 7/SOP/2023<br>"
        "Tanggal Pembuatan : 6 Februari 2023<br>Nama SOP : Kartu Anggota</td></tr></table>"
    )
    fields = as_dict(parse(Source("x", text)))["sops"][0]["identitas"]
    assert (fields["nomor"], fields["tanggal_pembuatan"], fields["nama"]) == (
        "7/SOP/2023",
        "2023-02-06",
        "Kartu Anggota",
    )


BARS_BETWEEN = """
No | Kegiatan              | Petugas | Kelengkapan | Waktu   | Output
1  | Menerima kartu        | Mulai   | Kartu       | 5 menit | Data
   | anggota               |         |             |         |
2  | Mencatat kartu        | Selesai | Data        | 5 menit | Buku
"""
BARS_HERE_AND_THERE = """
No    Kegiatan                  Petugas  |  Kelengkapan   Waktu  |  Output
----------------------------------------------------------------------------
1   | Menerima kartu            Mulai       Kartu         5 menit   Data
      anggota              |                           |
----------------------------------------------------------------------------
2     Mencatat kartu          │ Selesai     Data          5 menit │ Buku
"""


@pytest.mark.parametrize("text", [BARS_BETWEEN, BARS_HERE_AND_THERE])
def test_bars_and_rules_in_spaced_text_are_not_content(text: str) -> None:
    steps = as_dict(parse(Source("x", "Nama SOP : Kartu\n" + text)))["sops"][0]["langkah"]
    assert [(step["nomor"], step["uraian"], step["pelaksana"], step["output"]) for step in steps] == [
        (1, "Menerima kartu anggota", {"Petugas": "Mulai"}, "Data"),
        (2, "Mencatat kartu", {"Petugas": "Selesai"}, "Buku"),
    ]


def test_fields_may_stand_in_a_list_of_definitions() -> None:
    text = (
        "<html><body><dl><dt>Nomor SOP</dt><dd>7/SOP/2023</dd>\n<dt>Tanggal Pembuatan</dt><dd>6 Februari 2023</dd>\n"
        "<dt>Nama SOP</dt><dd>Kartu Anggota</dd></dl></body></html>"
    )
    fields = as_dict(parse(Source("x", text)))["sops"][0]["identitas"]
    assert (fields["nomor"], fields["tanggal_pembuatan"], fields["nama"]) == (
        "7/SOP/2023",
        "2023-02-06",
        "Kartu Anggota",
    )
