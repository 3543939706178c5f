"""Signatures between sections and steps, names in brackets or before a stroke, and tables in further notations."""

import json

import pytest

from conftest import TODAY
from read_texts import cells_of_steps, quality, read, sections
from sop_texts import IDENTITY, LAW, TABLE
from soplint.config import Config
from soplint.parser import parse
from soplint.repository.records import Judge
from soplint.source import Source

SECTIONS = LAW + "".join(
    f"{heading}\n1. {item}\n"
    for heading, item in [
        ("Kualifikasi Pelaksana", "Memahami alat uji"),
        ("Keterkaitan", "SOP Pendaftaran Kendaraan"),
        ("Peralatan/Perlengkapan", "Alat uji rem"),
        ("Peringatan", "Rem yang aus berbahaya"),
        ("Pencatatan dan Pendataan", "Buku kendali"),
    ]
)
STEPS = [
    ("Menguji rem kendaraan", "Bukti pendaftaran", "5 Menit", "Hasil uji"),
    ("Mengesahkan hasil uji", "Hasil uji", "10 Menit", "Hasil uji sah"),
]
CELLS = ("uraian", "kelengkapan", "waktu", "output")


def signed(text: str) -> tuple[str, str]:
    (signature,) = read(text).tanda_tangan
    assert signature.nama is not None and signature.nip is not None
    return signature.nama.teks, signature.nip.teks


def codes(text: str) -> list[str]:
    return [finding.code for finding in Judge(Config(), TODAY).result(Source("x", text)).findings]


# -------------------------------------------------------------------- who signs


@pytest.mark.parametrize("opening", ["Kepala Dinas Perhubungan,", "Ditetapkan di Parepare\nKepala Dinas Perhubungan,"])
@pytest.mark.parametrize("title", ["", "SOP PENGUJIAN KENDARAAN\n"])
def test_who_signs_may_stand_below_all_sections_and_above_the_steps(opening: str, title: str) -> None:
    text = f"{IDENTITY}{SECTIONS}\n{opening}\n\nAndi Baso, S.T.\nNIP. 197308122001121003\n\n{title}{TABLE}"

    assert signed(text) == ("Andi Baso, S.T.", "NIP. 197308122001121003")
    assert sections(read(text))["pencatatan_pendataan"] == ["Buku kendali"]
    assert cells_of_steps(text, *CELLS) == STEPS


def test_place_and_date_open_it_without_a_blank_line_above_them() -> None:
    signature = "Parepare, 6 Maret 2023\nKepala Dinas Perhubungan,\n\nAndi Baso, S.T.\nNIP. 197308122001121003\n"
    text = f"{IDENTITY}{SECTIONS}{signature}{TABLE}"

    assert signed(text) == ("Andi Baso, S.T.", "NIP. 197308122001121003")
    assert sections(read(text))["pencatatan_pendataan"] == ["Buku kendali"]


def test_an_office_within_the_sections_opens_no_signature() -> None:
    text = (
        f"{IDENTITY}{LAW}Peringatan\n\nKepala Dinas Perhubungan,\n\nKeterkaitan\n1. SOP Pendaftaran Kendaraan\n{TABLE}"
    )

    assert not read(text).tanda_tangan


@pytest.mark.parametrize(
    "lines",
    ["( Andi Baso, S.T. )\nNIP. 197308122001121003", "Andi Baso, S.T. / NIP. 197308122001121003"],
)
def test_brackets_and_strokes_are_no_part_of_a_name(lines: str) -> None:
    assert signed(f"{IDENTITY}{TABLE}Kepala Dinas Perhubungan,\n\n{lines}\n") == (
        "Andi Baso, S.T.",
        "NIP. 197308122001121003",
    )


def test_of_two_who_sign_the_one_approves_whose_office_is_all_of_that_beside_disahkan_oleh() -> None:
    identity = IDENTITY.replace("Kepala Dinas Perhubungan", "Sekretaris DPRD")
    text = (
        f"{identity}{TABLE}Mengetahui,\nSekretaris,\n\nDian Permata, S.E.\nNIP. 198504062010012009\n\n"
        "Sekretaris DPRD,\n\nAndi Baso, S.T.\nNIP. 197308122001121003\n"
    )

    assert signed(text)[0] == "Andi Baso, S.T."


def test_an_object_with_a_number_of_an_employee_signs() -> None:
    data = {
        "nomor_sop": "551/017/SOP/2023",
        "nama_sop": "Pengujian Kendaraan",
        "tanggal_pembuatan": "6 Maret 2023",
        "disahkan_oleh": "Kepala Dinas Perhubungan",
        "pencatatan_pendataan": ["Buku kendali"],
        "tanda_tangan": {"jabatan": "Kepala Dinas Perhubungan", "nama": "Andi Baso, S.T.", "nip": "197308122001121003"},
        "langkah": [
            {"no": number, "uraian_kegiatan": step[0], "kelengkapan": step[1], "waktu": step[2], "output": step[3]}
            for number, step in enumerate(STEPS, 1)
        ],
    }
    text = json.dumps(data, indent=2)

    assert signed(text)[0] == "Andi Baso, S.T."
    assert sections(read(text)) == {"pencatatan_pendataan": ["Buku kendali"]}


# -------------------------------------------------------------------- notations


def test_line_ends_that_a_program_has_escaped_are_none_of_the_words() -> None:
    head = ["No", "Kegiatan", "Penguji", "Kepala UPTD", "Kelengkapan", "Waktu", "Output"]
    rows = [
        ["1", "Menguji\\nrem kendaraan", "None", "None", "Bukti\\npendaftaran", "5 Menit", "Hasil uji"],
        ["2", "Mengesahkan\\nhasil uji", "None", "None", "Hasil uji", "10\\nMenit", "Hasil\\nuji sah"],
    ]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in [head, *rows])
    text = f"{IDENTITY}<table>\n{body}</table>\n"

    assert cells_of_steps(text, *CELLS) == STEPS
    assert not [mark for step in read(text).langkah for mark in step.tanda]


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_short_table_between_signs_may_stand_among_other_lines(sign: str) -> None:
    rows = [line.split("\t") for line in TABLE.strip().splitlines()]
    text = IDENTITY + SECTIONS + "\n" + "".join(sign.join(f'"{cell}"' for cell in row) + "\n" for row in rows)

    assert quality(read(text)) == [list(step[1:]) for step in STEPS]
    assert sections(read(text))["pencatatan_pendataan"] == ["Buku kendali"]


@pytest.mark.parametrize(
    "line",
    [
        "Mulai → Menguji rem kendaraan → Mengesahkan hasil uji → Selesai",
        "graph TD",
        "A[Mulai] --> B[Menguji rem kendaraan]",
        "C -->|Ya| D[Selesai]",
        "Tentu, berikut teks dari dokumen tersebut:",
        "Here is the extracted text from the image:",
        "*Note: some symbols could not be reproduced exactly.*",
    ],
)
def test_drawings_in_words_and_what_a_reader_says_are_no_text_of_the_document(line: str) -> None:
    assert "STR008" not in codes(f"{IDENTITY}{SECTIONS}{TABLE}\n{line}\n")


def test_the_head_of_a_file_is_none_of_the_sop() -> None:
    (sop,) = parse(Source("x", f"Here is the text:\n\n{IDENTITY}{TABLE}")).sops

    assert not sop.residu


@pytest.mark.parametrize("bars", [False, True])
def test_a_quoted_table_is_a_table(bars: bool) -> None:
    lines = TABLE.strip().splitlines()
    if bars:
        lines = ["| " + line.replace("\t", " | ") + " |" for line in lines]
        lines.insert(1, "|" + "---|" * 7)
    text = IDENTITY + "".join(f"> {line}\n" for line in lines)

    assert cells_of_steps(text, *CELLS) == STEPS
