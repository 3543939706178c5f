"""Converters write a merged heading cell once: the labels behind it then stand too far left of their columns."""

from collections.abc import Callable

import pytest

from read_texts import quality
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = "Nomor SOP : 551/017/SOP/2023\nNama SOP : Pengujian Kendaraan\n\n"
STEPS = (
    "1\tMenguji rem kendaraan\tO\t\tBukti pendaftaran\t5 Menit\tHasil uji\t-\n"
    "2\tMengesahkan hasil uji\t\tO\tHasil uji\t10 Menit\tHasil uji sah\tSelesai\n"
)
HEADINGS = [
    "No\tKegiatan\tPelaksana\tMutu Baku\tKet\n\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\t\n",
    "No\tKegiatan\tPelaksana\tMutu Baku\tKet\nPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\n",
    "No\tKegiatan\tPelaksana\tMutu Baku\tKet\nNo\tKegiatan\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\tKet\n",
    "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\t\n",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_each_label_stands_above_its_column(heading: str, check_text: Callable[..., DocumentResult]) -> None:
    text = HEAD + heading + STEPS
    (sop,) = parse(Source("x", text)).sops
    (table,) = sop.tabel
    roles = ["nomor", "uraian", "pelaksana", "pelaksana", "kelengkapan", "waktu", "output", "keterangan"]
    assert [(kolom.letak, kolom.peran) for kolom in table.kolom] == list(enumerate(roles))
    last = sop.langkah[-1]
    assert last.output is not None and last.output.teks == "Hasil uji sah"
    assert last.keterangan is not None and last.keterangan.teks == "Selesai"
    assert not check_text(text, "PLK001", "PLK002", "STR005", "STR007", "STR008").findings


@pytest.mark.parametrize(
    "heading",
    [
        "No\tKegiatan\tMutu Baku\tPelaksana\tKet\nNo\tKegiatan\tKelengkapan\tWaktu\tOutput\tPenguji\tKepala UPTD\tKet\n",
        "No\tKegiatan\tMutu Baku\tPelaksana\tKet\nKelengkapan\tWaktu\tOutput\tPenguji\tKepala UPTD\n",
    ],
)
def test_actors_behind_the_quality_columns_have_their_names(heading: str) -> None:
    steps = "1\tMenguji rem kendaraan\tBukti\t5 Menit\tHasil uji\tO\t\t-\n2\tMengesahkan hasil\tHasil\t5 Menit\tHasil sah\t\tO\t-\n"
    (sop,) = parse(Source("x", HEAD + heading + steps)).sops
    (table,) = sop.tabel
    roles = ["nomor", "uraian", "kelengkapan", "waktu", "output", "pelaksana", "pelaksana", "keterangan"]
    assert [(kolom.letak, kolom.peran) for kolom in table.kolom] == list(enumerate(roles))
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == ["Penguji", "Kepala UPTD"]


def test_one_actor_under_his_heading_stays_one() -> None:
    heading = "No\tKegiatan\tPelaksana\tMutu Baku\t\t\tKet\n\t\tPenguji\tKelengkapan\tWaktu\tOutput\t\n"
    steps = "1\tMenguji rem kendaraan\tO\tBukti pendaftaran\t5 Menit\tHasil uji\t-\n"
    (sop,) = parse(Source("x", HEAD + heading + steps)).sops
    assert [kolom.peran for kolom in sop.tabel[0].kolom].count("pelaksana") == 1
    assert sop.langkah[0].output is not None and sop.langkah[0].output.teks == "Hasil uji"


@pytest.mark.parametrize(
    ("heading", "actors"),
    [
        ("No\tPenguji\tKepala UPTD\tKegiatan\tKelengkapan\tWaktu\tOutput", ["Penguji", "Kepala UPTD"]),
        ("No\tKegiatan\tKelengkapan\tWaktu\tOutput\tPenguji\tKepala UPTD\tKet", ["Penguji", "Kepala UPTD"]),
        # One column alone, or two apart, may hold anything.
        ("No\tKegiatan\tKelengkapan\tWaktu\tOutput\tBiaya\tKet", []),
        ("No\tRisiko\tKegiatan\tKelengkapan\tWaktu\tOutput\tBiaya\tKet", []),
    ],
)
def test_actors_without_a_group_stand_together_wherever_they_stand(heading: str, actors: list[str]) -> None:
    row = "\t".join(["1", *["Menguji"] * heading.count("\t")])
    (sop,) = parse(Source("x", f"{HEAD}{heading}\n{row}\n")).sops
    assert [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama is not None] == actors


def test_an_actor_without_a_name_leaves_the_labels_behind_him_where_they_belong() -> None:
    text = (
        HEAD
        + """| No | Kegiatan | Pelaksana | | | Mutu Baku | | | Ket |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Penguji | | Kepala UPTD | Kelengkapan | Waktu | Output |
| 1 | Menguji rem | O | | | Bukti | 5 Menit | Hasil uji | - |
"""
    )
    (sop,) = parse(Source("x", text)).sops
    assert quality(sop) == [["Bukti", "5 Menit", "Hasil uji"]]


def test_an_actor_over_two_columns_leaves_the_labels_behind_him_where_they_belong() -> None:
    text = (
        HEAD
        + """| No | Kegiatan | Pelaksana | | | Mutu Baku | | | Ket |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Penguji | Penguji | Kepala UPTD | Kelengkapan | Waktu | Output |
| 1 | Menguji rem | O | | | Bukti | 5 Menit | Hasil uji | - |
| 2 | Mengesahkan hasil uji | | | O | Hasil uji | 10 Menit | Hasil uji sah | - |
"""
    )
    (sop,) = parse(Source("x", text)).sops
    assert [(step.kelengkapan.teks, step.waktu.teks) for step in sop.langkah if step.kelengkapan and step.waktu] == [
        ("Bukti", "5 Menit"),
        ("Hasil uji", "10 Menit"),
    ]


@pytest.mark.parametrize("sign", [": ", " - ", " / "])
def test_a_group_may_stand_in_each_heading_that_it_holds(sign: str) -> None:
    """Markdown knows no merged cells."""
    heading = f"No\tKegiatan\tPelaksana{sign}Penguji\tPelaksana{sign}Kepala UPTD\tKelengkapan\tWaktu\tOutput\tKet\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama] == ["Penguji", "Kepala UPTD"]
    assert [tanda.pelaksana for step in sop.langkah for tanda in step.tanda] == ["Penguji", "Kepala UPTD"]


def test_one_name_with_a_stroke_is_a_name() -> None:
    heading = "No\tKegiatan\tPelaksana/Staf\tKepala UPTD\tKelengkapan\tWaktu\tOutput\tKet\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama] == ["Pelaksana/Staf", "Kepala UPTD"]


def test_labels_behind_a_group_written_once_stand_right_of_its_names() -> None:
    text = (
        "Nomor SOP\t41/SOP/2023\nNama SOP\tPenilaian Proposal\n\n"
        "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\tKet\n"
        "\t\tDosen\tAdmin\tKetua\t\t\t\t\n"
        "1\tMengunggah proposal\tX\t\t\tPanduan\t7 hari\tProposal\t\n"
        "2\tMenetapkan proposal\t\t\tX\tProposal\t1 hari\tKeputusan\t\n"
    )
    (sop,) = parse(Source("x", text)).sops

    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == ["Dosen", "Admin", "Ketua"]
    assert [(step.kelengkapan.teks, step.waktu.teks) for step in sop.langkah if step.kelengkapan and step.waktu] == [
        ("Panduan", "7 hari"),
        ("Proposal", "1 hari"),
    ]


def test_a_group_that_stands_there_twice_moves_nothing() -> None:
    heading = (
        "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tPelaksana\t\tKet\n"
        "\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\t\t\t\n"
    )
    steps = "1\tMenguji rem kendaraan\tO\t\tBukti pendaftaran\t5 Menit\tHasil uji\t\t\t-\n"
    (sop,) = parse(Source("x", HEAD + heading + steps)).sops

    (step,) = sop.langkah
    assert step.kelengkapan is not None and step.kelengkapan.teks == "Bukti pendaftaran"
    assert step.output is not None and step.output.teks == "Hasil uji"


def test_a_group_in_the_place_of_the_other_leaves_the_steps_readable() -> None:
    heading = "No\tKegiatan\tPelaksana\tPelaksana\tKet\n\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\t\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops

    assert [step.uraian.teks for step in sop.langkah if step.uraian] == [
        "Menguji rem kendaraan",
        "Mengesahkan hasil uji",
    ]


@pytest.mark.parametrize("group", ["Penanggung Jawab", "Pihak yang Terlibat"])
def test_a_group_by_another_name_is_no_part_of_the_first_actor(group: str) -> None:
    heading = f"No\tKegiatan\t{group}\t\tKelengkapan\tWaktu\tOutput\tKet\n\t\tPenguji\tKepala UPTD\t\t\t\t\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == ["Penguji", "Kepala UPTD"]


def test_the_same_words_above_one_actor_are_of_his_name() -> None:
    heading = "No\tKegiatan\tUnit Kerja\tKepala\tKelengkapan\tWaktu\tOutput\tKet\n\t\tPengujian\tUPTD\t\t\t\t\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == [
        "Unit Kerja Pengujian",
        "Kepala UPTD",
    ]


def test_a_column_of_documents_beside_the_actors_is_none_of_them() -> None:
    heading = "No\tKegiatan\tPenguji\tKepala UPTD\tDokumen\tWaktu\tOutput\tKet\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == ["Penguji", "Kepala UPTD"]
    assert [[mark.teks for mark in step.tanda] for step in sop.langkah] == [["O"], ["O"]]


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_blank_cells_left_of_the_names_may_be_lost(lost: int) -> None:
    blank = "\t" * (2 - lost)
    heading = f"No\tKegiatan\tPelaksana\tMutu Baku\tKet\n{blank}Penguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\n"
    (sop,) = parse(Source("x", HEAD + heading + STEPS)).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == ["Penguji", "Kepala UPTD"]
    assert [step.waktu.teks for step in sop.langkah if step.waktu is not None] == ["5 Menit", "10 Menit"]


def test_the_label_behind_the_groups_stands_behind_what_they_head_above_one_actor_too() -> None:
    table = (
        "No\tKegiatan\tPelaksana\tMutu Baku\tKet\n\t\tStaf\tKelengkapan\tWaktu\tOutput\n"
        "1\tMenerima surat\tO\tSurat\t1 jam\tTanda terima\tLoket\n"
    )
    (sop,) = parse(Source("x", f"Nama SOP : Arsip\n\n{table}")).sops
    assert [step.keterangan.teks for step in sop.langkah if step.keterangan] == ["Loket"]
