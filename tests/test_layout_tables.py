"""One SOP in the notations that scans, converters and web pages use: read alike from each."""

import re
import textwrap
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

import pytest

from soplint.dump import as_dict
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
