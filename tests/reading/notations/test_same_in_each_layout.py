"""One SOP in the layouts that tools make of it: what is read of it does not depend on which tool that was."""

import pytest

from read_texts import actors, cells_of_steps, identity, quality, read, sections
from sop_texts import ARCHIVES, IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.reading import MIN_LEGIBILITY
from soplint.source import Source

READ = ["551/017/SOP/2023", "6 Maret 2023", "13 Maret 2023", "Kepala Dinas Perhubungan", "Pengujian Kendaraan"]
STEPS = [
    ("Menguji rem kendaraan", "Bukti pendaftaran", "5 Menit", "Hasil uji"),
    ("Mengesahkan hasil uji", "Hasil uji", "10 Menit", "Hasil uji sah"),
]
CELLS = ("uraian", "kelengkapan", "waktu", "output")


def legibility(text: str) -> float:
    return parse(Source("x", text)).legibility


# -------------------------------------------------------------------- spanned cells


@pytest.mark.parametrize("sign", ["\t", "|"])
def test_the_last_actor_may_be_called_as_the_group_above_where_spanned_cells_are_repeated(sign: str) -> None:
    rows = [
        ["No", "Kegiatan", "Pelaksana", "Pelaksana", "Mutu Baku", "Mutu Baku", "Mutu Baku"],
        ["No", "Kegiatan", "Kepala Bidang", "Pelaksana", "Kelengkapan", "Waktu", "Output"],
        ["1", "Menguji rem kendaraan", "", "Mulai", "Bukti pendaftaran", "5 Menit", "Hasil uji"],
        ["2", "Mengesahkan hasil uji", "Selesai", "", "Hasil uji", "10 Menit", "Hasil uji sah"],
    ]
    lines = ["\t".join(row) if sign == "\t" else f"|{'|'.join(row)}|" for row in rows]
    if sign == "|":
        lines.insert(1, "|" + "---|" * len(rows[0]))
    sop = read(IDENTITY + "\n".join(lines) + "\n")

    assert actors(sop) == ["Kepala Bidang", "Pelaksana"]
    assert [mark.pelaksana for step in sop.langkah for mark in step.tanda] == ["Pelaksana", "Kepala Bidang"]


def test_actors_written_from_the_first_column_on_stand_below_their_group() -> None:
    """A converter that knows no cell over two rows leaves blank cells behind the second row of the heading."""
    head = '<tr><th>No</th><th>Kegiatan</th><th colspan="2">Pelaksana</th><th colspan="3">Mutu Baku</th></tr>'
    rows = [
        ["Penguji", "Kepala UPTD", "Kelengkapan", "Waktu", "Output", "", ""],
        ["1", "Menguji rem kendaraan", "Mulai", "", "Bukti pendaftaran", "5 Menit", "Hasil uji"],
        ["2", "Mengesahkan hasil uji", "", "Selesai", "Hasil uji", "10 Menit", "Hasil uji sah"],
    ]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    text = f"{IDENTITY}<table>{head}\n{body}</table>\n"

    assert actors(read(text)) == ["Penguji", "Kepala UPTD"]
    assert cells_of_steps(text, *CELLS) == STEPS


# -------------------------------------------------------------------- headings of sections


@pytest.mark.parametrize("heads", [("Peringatan :", "Keterkaitan"), ("Peringatan", "Keterkaitan :")])
def test_two_headings_in_cells_with_what_they_hold_where_one_of_them_has_a_colon(heads: tuple[str, str]) -> None:
    sop = read(f"{IDENTITY}{heads[0]} Rem yang aus berbahaya\t{heads[1]} SOP Pendaftaran Kendaraan\n")

    assert sections(sop) == {
        "peringatan": ["Rem yang aus berbahaya"],
        "keterkaitan": ["SOP Pendaftaran Kendaraan"],
    }


DRAWN = """
+-----------------+-----------------+
| DASAR HUKUM :   | KUALIFIKASI     |
|                 | PELAKSANA       |
| 1\\.             |                 |
| Undang-Undang   | 1\\. Memahami    |
| Nomor 22 Tahun  | peraturan       |
| 2009 tentang    | per             |
| Lalu Lintas dan | undang-undangan |
| Angkutan Jalan  | yang berkaitan  |
|                 | dengan tugasnya |
+-----------------+-----------------+
| KETERKAITAN     | PERALAT         |
|                 | AN/PERLENGKAPAN |
| 1\\. SOP         |                 |
| Pendaftaran     | 1\\. Alat uji    |
| Kendaraan       | rem             |
+-----------------+-----------------+
"""


def test_a_drawn_column_may_break_headings_words_and_items() -> None:
    """Rules part the rows: no line within a cell opens another section because it resembles the name of one."""
    found = sections(read(IDENTITY + DRAWN))

    assert list(found) == ["dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan"]
    assert found["dasar_hukum"] == ["Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan"]
    assert found["kualifikasi_pelaksana"] == ["Memahami peraturan per undang-undangan yang berkaitan dengan tugasnya"]
    assert found["peralatan_perlengkapan"] == ["Alat uji rem"]


MIDDLE = """
┌────────────────────┬────────────────────────────┐
│                    │1. SOP Pendaftaran Kendaraan│
│Keterkaitan         │2. SOP Penarikan Retribusi  │
│                    │3. SOP Penerbitan Kartu Uji │
├────────────────────┼────────────────────────────┤
│                    │1. Timbangan                │
│Peralatan/          │2. Alat uji rem             │
│Perlengkapan        │                            │
└────────────────────┴────────────────────────────┘

┌──┬────────────────┬───────────────────┬──────────────────────────────────────┐
│  │                │     Pelaksana     │              Mutu Baku               │
│No│    Kegiatan    ├───────┬───────────┼─────────────────┬────────┬───────────┤
│  │                │Penguji│Kepala UPTD│   Kelengkapan   │ Waktu  │  Output   │
├──┼────────────────┼───────┼───────────┼─────────────────┼────────┼───────────┤
│  │Menguji rem     │       │           │Bukti            │        │Catatan    │
│1 │kendaraan       │Mulai  │           │pendaftaran      │± 5    │hasil uji  │
│  │                │       │           │                 │Menit   │           │
├──┼────────────────┼───────┼───────────┼─────────────────┼────────┼───────────┤
│2 │Mengesahkan     │       │Selesai    │Catatan hasil uji│10 Menit│Hasil uji  │
│  │hasil uji       │       │           │                 │        │sah        │
└──┴────────────────┴───────┴───────────┴─────────────────┴────────┴───────────┘
"""


def test_labels_and_numbers_in_the_middle_of_drawn_cells_open_no_row() -> None:
    """One of the lines holds a sign that takes two places on the page: its bars stand one place aside."""
    sop = read(IDENTITY + MIDDLE)

    assert sections(sop) == {
        "keterkaitan": ["SOP Pendaftaran Kendaraan", "SOP Penarikan Retribusi", "SOP Penerbitan Kartu Uji"],
        "peralatan_perlengkapan": ["Timbangan", "Alat uji rem"],
    }
    assert actors(sop) == ["Penguji", "Kepala UPTD"]
    assert cells_of_steps(IDENTITY + MIDDLE, *CELLS) == [
        ("Menguji rem kendaraan", "Bukti pendaftaran", "± 5 Menit", "Catatan hasil uji"),
        ("Mengesahkan hasil uji", "Catatan hasil uji", "10 Menit", "Hasil uji sah"),
    ]


BESIDE = """
                          1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas
Dasar Hukum                  dan Angkutan Jalan
                          2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
Kualifikasi Pelaksana     1. Penguji kendaraan
                          1. SOP Pendaftaran Kendaraan
Keterkaitan               2. SOP Penerbitan Kartu Uji
                          3. SOP Penarikan Retribusi
Peralatan/Perlengkapan    1. Alat uji rem
Pencatatan dan            Buku uji kendaraan
Pendataan
"""


def test_a_list_that_opens_above_the_heading_at_its_left_is_of_that_heading() -> None:
    assert sections(read(IDENTITY + BESIDE)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan",
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        ],
        "kualifikasi_pelaksana": ["Penguji kendaraan"],
        "keterkaitan": ["SOP Pendaftaran Kendaraan", "SOP Penerbitan Kartu Uji", "SOP Penarikan Retribusi"],
        "peralatan_perlengkapan": ["Alat uji rem"],
        "pencatatan_pendataan": ["Buku uji kendaraan"],
    }


def test_a_heading_alone_above_its_list_stands_among_headings_beside_theirs() -> None:
    text = """
KUALIFIKASI PELAKSANA
                                1. Penguji kendaraan
                                2. Sehat jasmani

KETERKAITAN                   1. SOP Pendaftaran Kendaraan
PERALATAN/PERLENGKAPAN
                                1. Alat uji rem

PERINGATAN                    Rem yang aus berbahaya
"""
    assert sections(read(IDENTITY + text)) == {
        "kualifikasi_pelaksana": ["Penguji kendaraan", "Sehat jasmani"],
        "keterkaitan": ["SOP Pendaftaran Kendaraan"],
        "peralatan_perlengkapan": ["Alat uji rem"],
        "peringatan": ["Rem yang aus berbahaya"],
    }


# -------------------------------------------------------------------- the identity block

RIGHT = " " * 60
CENTRED = "\n".join(
    RIGHT + line
    for line in (
        "Nomor SOP          : 551/017/SOP/2023",
        "Tanggal",
        "                   : 6 Maret 2023",
        "Pembuatan",
        "Tanggal Efektif    : 13 Maret 2023",
        "                     Kepala Dinas Perhubungan",
        "Disahkan Oleh      :",
        "                     Drs. Wahyudi, M.Si.",
        "                     NIP. 19700112 199503 1 002",
        "Nama SOP           : Pengujian Kendaraan",
    )
)
NAME_BESIDE_LABEL = """
                                    Nomor SOP           551/017/SOP/2023
PEMERINTAH KOTA PAREPARE            Tanggal Pembuatan   6 Maret 2023
DINAS PERHUBUNGAN                   Tanggal Efektif     13 Maret 2023
                                                        Kepala Dinas Perhubungan

                                    Disahkan Oleh       Drs. Wahyudi, M.Si.
                                                        Pembina
                                                        NIP. 19700112 199503 1 002
                                    Nama SOP            Pengujian Kendaraan
"""


@pytest.mark.parametrize("block", [f"\n{CENTRED}\n", NAME_BESIDE_LABEL])
def test_the_office_above_its_label_is_of_the_approver(block: str) -> None:
    sop = read(f"{block}\n{LAW}")

    assert identity(sop) == READ
    assert [signed.nama.teks for signed in sop.tanda_tangan if signed.nama] == ["Drs. Wahyudi, M.Si."]


def test_a_number_like_a_title_below_the_colon_of_its_label_is_the_number() -> None:
    text = ARCHIVES.replace("Nomor SOP : 065/12/SOP/2024", "Nomor SOP\n\n:\n\nSOP-009/ARSIP/2024\n")

    assert identity(read(text))[0] == "SOP-009/ARSIP/2024"


def test_the_sheet_above_a_table_saved_with_commas_has_commas_too() -> None:
    sheet = """PEMERINTAH KOTA PAREPARE,
Nomor SOP,551/017/SOP/2023
Tanggal Pembuatan,6 Maret 2023
Tanggal Efektif,13 Maret 2023
Disahkan Oleh,Kepala Dinas Perhubungan
Nama SOP,Pengujian Kendaraan
Keterkaitan,"1. SOP Pendaftaran
2. SOP Retribusi"
Peralatan/Perlengkapan,"1. Alat uji rem
2. Alat uji emisi
3. Alat uji lampu
4. Timbangan"
Pencatatan dan Pendataan,"1. Buku uji
2. Kartu uji
3. Arsip"

No,Kegiatan,Pelaksana,,Mutu Baku,,
,,Penguji,Kepala UPTD,Kelengkapan,Waktu,Output
"""
    steps = "".join(f"{number},Menguji rem kendaraan {number},,,Surat,5 Menit,Hasil\n" for number in range(1, 9))
    sop = read(sheet + steps)

    assert identity(sop) == READ
    assert sections(sop)["keterkaitan"] == ["SOP Pendaftaran", "SOP Retribusi"]
    assert sections(sop)["pencatatan_pendataan"] == ["Buku uji", "Kartu uji", "Arsip"]
    assert len(sop.langkah) == 8


# -------------------------------------------------------------------- pages in HTML


def test_a_letterhead_in_the_frame_of_a_page_is_one() -> None:
    fields = "".join(f"<tr><td>{line.replace(' : ', '</td><td>')}</td></tr>" for line in IDENTITY.splitlines()[3:-1])
    sop = read(
        "<table><tr><td><div><p><b>PEMERINTAH KOTA</b> PAREPARE</p>\n<p>DINAS PERHUBUNGAN</p>\n"
        f"<table>{fields}</table></div></td></tr></table>\n"
    )

    assert [teks.teks for teks in sop.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]
    assert identity(sop) == READ
    assert not sop.residu


def test_a_title_below_a_table_is_not_of_its_last_cell() -> None:
    sop = read(
        f"{IDENTITY}<table><tr><td>Peringatan</td><td>Rem yang aus berbahaya</td></tr></table>\n"
        "<b>STANDAR OPERASIONAL PROSEDUR PENGUJIAN KENDARAAN</b><br>\n"
    )

    assert sections(sop) == {"peringatan": ["Rem yang aus berbahaya"]}


# -------------------------------------------------------------------- Markdown tables without bars at their ends

OPEN_TABLE = """No | Kegiatan | Pelaksana | Mutu Baku
---|---|---|---
Penguji | Kepala UPTD | Kelengkapan | Waktu | Output
1 | Mendaftarkan kendaraan | Mulai |  | Kartu uji | 5 Menit | Bukti pendaftaran
2 | Menguji rem kendaraan |  |  | {kelengkapan} | 5 Menit | Hasil uji
3 | Mengesahkan hasil uji |  | Selesai | Hasil uji | 10 Menit | Hasil uji sah
"""


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("Bukti pendaftaran,  \nKartu uji", "Bukti pendaftaran, Kartu uji"),
        ("\n\n  1. Bukti pendaftaran\n  2. Kartu uji\n\n", "1. Bukti pendaftaran 2. Kartu uji"),
    ],
)
def test_a_step_goes_on_over_the_line_ends_of_its_cells(written: str, whole: str) -> None:
    text = f"{IDENTITY}{OPEN_TABLE.format(kelengkapan=written)}"

    assert quality(read(text))[1:] == [[whole, "5 Menit", "Hasil uji"], ["Hasil uji", "10 Menit", "Hasil uji sah"]]


def test_the_list_of_the_left_section_is_set_apart_and_the_right_one_is_not() -> None:
    text = """Nomor SOP | 551/017/SOP/2023
---|---
Nama SOP | Pengujian Kendaraan
**Keterkaitan** | **Peralatan/Perlengkapan**

  1. SOP Pendaftaran Kendaraan
  2. SOP Penarikan Retribusi

| 1\\. Alat uji rem
"""
    assert sections(read(text)) == {
        "keterkaitan": ["SOP Pendaftaran Kendaraan", "SOP Penarikan Retribusi"],
        "peralatan_perlengkapan": ["Alat uji rem"],
    }


# -------------------------------------------------------------------- steps in JSON


def test_numbers_of_steps_may_stand_in_quotes() -> None:
    steps = "".join(
        f"""    {{
      "nomor": "{number}",
      "uraian": "{uraian}",
      "pelaksana": "Penguji",
      "kelengkapan": "{kelengkapan}",
      "waktu": "{waktu}",
      "output": "{output}"
    }},
"""
        for number, (uraian, kelengkapan, waktu, output) in enumerate(STEPS, 1)
    )
    sops = parse(Source("x", f'{IDENTITY}  "langkah": [\n{steps}  ]\n')).sops

    assert [[step.nomor for step in sop.langkah] for sop in sops] == [[1, 2]]


# -------------------------------------------------------------------- columns of spaces

HEAD = """No   Kegiatan               Pelaksana              Mutu Baku
                            Penguji   Kepala UPTD   Kelengkapan           Waktu        Output
"""
TORN_CENTRED = (
    HEAD
    + """     Menguji rem
1    kendaraan              Mulai                   Bukti pendaftaran     5 Menit      Hasil uji
     penumpang
2    Menyampaikan hasil                             Hasil uji             10 Menit     Lembar hasil
\f     uji kepada
     Kepala UPTD
     Mengesahkan
3    hasil uji yang                   Selesai       Lembar hasil          10 Menit     Hasil uji sah
     lengkap
     Menyimpan
4    hasil uji yang                                 Hasil uji sah         15 Menit     Arsip
     sah
"""
)
TORN_HANGING = (
    HEAD
    + """1    Menguji rem            Mulai                   Bukti pendaftaran     5 Menit      Hasil uji
     kendaraan
     penumpang
2    Menyampaikan hasil                             Hasil uji             10 Menit     Lembar hasil
\f     uji kepada
     Kepala UPTD
3    Mengesahkan                      Selesai       Lembar hasil          10 Menit     Hasil uji sah
     hasil uji yang
     lengkap
4    Menyimpan                                      Hasil uji sah         15 Menit     Arsip
     hasil uji yang
     sah
"""
)


@pytest.mark.parametrize("table", [TORN_CENTRED, TORN_HANGING])
def test_the_lines_that_open_a_page_go_on_with_the_step_above(table: str) -> None:
    assert cells_of_steps(f"{IDENTITY}{table}", "uraian") == [
        ("Menguji rem kendaraan penumpang",),
        ("Menyampaikan hasil uji kepada Kepala UPTD",),
        ("Mengesahkan hasil uji yang lengkap",),
        ("Menyimpan hasil uji yang sah",),
    ]


def test_the_first_line_of_a_narrow_cell_is_no_title() -> None:
    text = f"""{IDENTITY}No   Kegiatan               Penguji   Kepala UPTD   Kelengkapan       Waktu        Output          Ket
1    Menguji rem            Mulai                   Bukti             5 Menit      Hasil uji
     kendaraan                                      pendaftaran

                                                                                                   SOP
2    Mengesahkan hasil                Selesai       Hasil uji         10 Menit     Hasil uji sah   Arsip
     uji

3    Menyimpan hasil                                Hasil uji sah     20 Menit     Arsip
     uji
"""
    assert cells_of_steps(text, "uraian", "keterangan") == [
        ("Menguji rem kendaraan", ""),
        ("Mengesahkan hasil uji", "SOP Arsip"),
        ("Menyimpan hasil uji", ""),
    ]


@pytest.mark.parametrize("sign", ["±", "maks."])
def test_a_sign_before_a_time_is_of_the_time(sign: str) -> None:
    text = f"""{IDENTITY}No   Kegiatan               Penguji   Kepala UPTD   Kelengkapan       Waktu        Output
1    Menguji rem            Mulai                   Bukti pendaftaran {sign} 15    Hasil uji
     kendaraan                                                        menit
2    Mengesahkan hasil                Selesai       Hasil uji         10           Hasil uji sah
     uji                                                              menit
3    Menyimpan hasil                                Hasil uji sah     20           Arsip
     uji                                                              menit
"""
    sop = read(text)

    assert [step.waktu.teks for step in sop.langkah if step.waktu] == [f"{sign} 15 menit", "10 menit", "20 menit"]
    assert [mark.teks for step in sop.langkah for mark in step.tanda] == ["Mulai", "Selesai"]


# -------------------------------------------------------------------- what cannot be told

LABELS_FIRST = """Nomor SOP
Tanggal Pembuatan
Tanggal Revisi
Tanggal Efektif
Disahkan Oleh
Nama SOP
B/SOP-15/IX/2023
11 SEPTEMBER 2023
18 SEPTEMBER 2023
Kepala Dinas Perhubungan
Pengujian Kendaraan

"""


def test_values_that_follow_all_labels_are_not_the_name_of_the_sop() -> None:
    """One of them is missing: nothing tells which value belongs to which label."""
    steps = "".join(f"{number}\tMenguji rem {number}\t\t\tSurat\t5 Menit\tHasil\n" for number in range(3, 9))

    assert legibility(f"PEMERINTAH KOTA PAREPARE\n\n{LABELS_FIRST}{LAW}{TABLE.rstrip()}\n{steps}") < MIN_LEGIBILITY


SHIFTED = """No\tKegiatan\tPelaksana\tMutu Baku

Penguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput
1\tMenguji rem kendaraan\tMulai\t\tBukti pendaftaran\t5 Menit\tHasil uji
\t2\tMengesahkan hasil uji\tHasil uji\t10 Menit\tHasil uji sah
3\tMenyimpan hasil uji\t\tSelesai\tHasil uji sah\t15 Menit\tArsip
"""


def test_a_table_whose_numbers_stand_in_several_columns_is_not_legible() -> None:
    assert legibility(IDENTITY + SHIFTED) < MIN_LEGIBILITY
