"""What a field says is one answer: to rules, in the output, in the report and in the printed model."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from read_texts import identity, read
from sop_texts import LAW
from soplint.cli.dump import as_dict
from soplint.config import Config
from soplint.examples import small_sop
from soplint.parser import parse
from soplint.report.laporan import parts
from soplint.repository import check_paths
from soplint.results import DocumentResult
from soplint.source import Source

HOURS = "No.\tUraian Kegiatan\tPelaksana\tMutu Baku\t\t\tKeterangan\n\t\tStaf\tKelengkapan\tWaktu (Jam)\tOutput\t\n"


def written(**pieces: str) -> str:
    """The small valid SOP with other texts in the places named."""
    return small_sop(pieces)


def test_a_field_gives_its_value_on_one_line() -> None:
    identitas = read(written(nomor="Nomor SOP : 000.8.3/12   /SOP")).identitas
    assert identitas.text("nomor") == "000.8.3/12 /SOP"


@pytest.mark.parametrize("filler", ["-", "–", "...........", "____"])
def test_a_field_with_a_dash_or_a_line_to_write_on_is_blank(
    filler: str, check_text: Callable[..., DocumentResult], tmp_path: Path
) -> None:
    text = written(nomor=f"Nomor SOP : {filler}")
    sop = read(text)
    assert sop.identitas.value("nomor") is None
    (result,) = check_text(text, "IDN001").sops
    assert result.nomor is None
    (dumped,) = as_dict(parse(Source("teks.txt", text)))["sops"]
    assert dumped["identitas"]["nomor"] is None
    file = tmp_path / "sop.txt"
    file.write_text(text, encoding="utf-8")
    (part,) = parts(check_paths([str(file)], Config(), date(2026, 11, 20)))
    (reported,) = part.sops
    assert (reported.nomor, reported.identitas[1][1]) == ("", "")


def test_the_printed_model_reads_a_bare_number_by_the_heading_of_its_column() -> None:
    text = written(tajuk=HOURS, langkah="1.\tMenyusun laporan\t\tData\t2\tLaporan\t")
    (sop,) = as_dict(parse(Source("teks.txt", text)))["sops"]
    assert sop["nilai"]["langkah"][0]["waktu"]["paling_lama"] == 120
    assert read(text).tabel[0].satuan_waktu == "jam"


@pytest.mark.parametrize("speck", ["-", "—"])
def test_a_dash_between_a_label_and_its_colon_is_no_part_of_the_value(speck: str) -> None:
    sop = read(written(nomor=f"Nomor SOP {speck} : 000.8.3/12", tanggal_revisi=f"Tanggal Revisi {speck} :"))
    assert sop.identitas.text("nomor") == "000.8.3/12"
    assert sop.identitas.value("tanggal_revisi") is None


def test_a_label_that_is_filled_in_further_down_is_the_one_that_counts() -> None:
    (sop,) = parse(Source("x", "Nomor SOP :\nNama SOP : Arsip\nNomor SOP : 12/SOP/2024\n")).sops
    assert sop.identitas.value("nomor") is not None
    assert [medan.nilai for medan in sop.identitas.lain] == [None]


def test_a_number_in_two_cells_is_no_letterhead() -> None:
    (sop,) = parse(Source("x", "DINAS SOSIAL\tNomor SOP\t065/12\t/DINAS/2024\n\tNama SOP\tArsip\n")).sops
    assert [kop.teks for kop in sop.kop] == ["DINAS SOSIAL"]


@pytest.mark.parametrize(("label", "number"), [("Tanggal Efektif", "045/SOP/2022"), ("Tanggal Pembuatan", None)])
def test_labels_in_a_row_have_the_values_below_them_unless_one_stands_twice(label: str, number: str | None) -> None:
    labels = f"Nomor SOP\nNama SOP\nTanggal Pembuatan\n{label}"
    (sop,) = parse(Source("x", f"{labels}\n045/SOP/2022\nPelayanan Surat\n4 Maret 2022\n11 Maret 2022\n")).sops
    nomor = sop.identitas.value("nomor")
    assert (nomor.teks if nomor is not None else None) == number


LABELS = "Nomor SOP\nTanggal Pembuatan\nDisahkan Oleh\nNama SOP\n"


@pytest.mark.parametrize("number", ["045/12/2023", "SOP.SEK.01", "W12-OT.02-0114 TAHUN 2022"])
def test_below_labels_alone_stand_their_values_in_the_same_order(number: str) -> None:
    values = f"{number}\n6 Maret 2023\nKepala Dinas Perhubungan\nPengujian Kendaraan\n"
    assert identity(read(LABELS + values + LAW)) == [
        number,
        "6 Maret 2023",
        None,
        "Kepala Dinas Perhubungan",
        "Pengujian Kendaraan",
    ]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    ("above", "below", "number"),
    [
        ("KPP-GR.01.", "01-1102", "KPP-GR.01. 01-1102"),
        ("PM-06.02/CFM.01/SOP.01.IK.106.", "01", "PM-06.02/CFM.01/SOP.01.IK.106. 01"),
        ("065/12/", "SOP/2024", "065/12/ SOP/2024"),
        ("065/12/SOP/2024", "7", "065/12/SOP/2024"),
    ],
)
def test_a_number_that_ends_in_a_sign_goes_on_in_the_line_below(above: str, below: str, number: str, gap: str) -> None:
    text = f"NOMOR SOP : {above}\n{gap}{below}\nTGL. PEMBUATAN : 6 Maret 2023\nNAMA SOP : Pengujian Kendaraan\n"
    assert identity(read(text + LAW))[:2] == [number, "6 Maret 2023"]


@pytest.mark.parametrize("kind", ["Mikro", "Makro"])
def test_a_label_that_says_which_kind_of_sop_it_is_of_is_that_label(kind: str) -> None:
    text = f"Nomor SOP {kind} : PM-06/2024\nNo. & Tgl. Revisi : 02 / 8 Mei 2023\nNama SOP {kind} : Uji Mutu\n"
    identitas = read(text + LAW).identitas
    assert [identitas.text(name) for name in ("nomor", "tanggal_revisi", "nama")] == [
        "PM-06/2024",
        "02 / 8 Mei 2023",
        "Uji Mutu",
    ]


@pytest.mark.parametrize("person", ["Dr. Arman Contoh, S.T.", "Prof. Arman Contoh", "Ir. Arman Contoh, MM"])
def test_below_the_label_of_the_name_a_person_is_no_name_of_an_sop(person: str) -> None:
    text = f"Nomor SOP : 1/2024\nTanggal Pembuatan : 6 Maret 2023\nNama SOP\n{person}\n"
    assert identity(read(text + LAW))[-1] is None
    assert identity(read(text.replace(person, "Drainase Kota") + LAW))[-1] == "Drainase Kota"


def test_below_the_labels_of_who_made_and_approves_it_names_with_degrees_are_theirs() -> None:
    sop = read(
        "Nomor SOP\n01/2024\nTanggal Pembuatan\n6 Maret 2023\nDisusun Oleh\n\nDr. Farah Contoh, M.Ag.\n\n"
        f"Disahkan oleh\n\nDr. Hj. Nadia Contoh, M.H.I.\n\nNama SOP : Ujian Akhir\n\n{LAW}"
    )
    assert identity(sop)[3] == "Dr. Hj. Nadia Contoh, M.H.I."
    assert sop.pengesahan is not None and sop.pengesahan.jabatan is None
    assert not sop.residu


def test_labels_of_other_fields_have_their_values_there_too() -> None:
    values = "045/12/2023\n6 Maret 2023\nKepala Bidang Angkutan\nKepala Dinas Perhubungan\nPengujian Kendaraan\n"
    sop = read(LABELS.replace("Disahkan", "Diperiksa Oleh\nDisahkan") + values + LAW)
    assert identity(sop)[3:] == ["Kepala Dinas Perhubungan", "Pengujian Kendaraan"]
    assert [medan.nilai and medan.nilai.teks for medan in sop.identitas.lain] == ["Kepala Bidang Angkutan"]


@pytest.mark.parametrize(
    "values",
    [
        "12 orang\n6 Maret 2023\nKepala Dinas Perhubungan\nPengujian Kendaraan",
        "Kendaraan\n6 Maret 2023\nKepala Dinas Perhubungan\nPengujian Kendaraan",
        "045/12/2023\n-\nKepala Dinas Perhubungan\nPengujian Kendaraan",
        "045/12/2023\n6 Maret 2023\n12 orang\nPengujian Kendaraan",
        "045/12/2023\n6 Maret 2023\n....\nPengujian Kendaraan",
    ],
)
def test_below_labels_alone_words_that_one_of_them_cannot_have_are_none_of_their_values(values: str) -> None:
    assert identity(read(f"{LABELS}{values}\n{LAW}"))[:4] == [None] * 4


def test_below_labels_alone_a_blank_is_the_value_of_the_revision_only() -> None:
    labels = LABELS.replace("Disahkan Oleh", "Tanggal Revisi")
    of_dash = read(f"{labels}045/12/2023\n6 Maret 2023\n-\nPengujian Kendaraan\n{LAW}").identitas
    assert of_dash.text("nama") == "Pengujian Kendaraan"
    of_words = read(f"{labels}045/12/2023\n6 Maret 2023\nKepala Dinas\nPengujian Kendaraan\n{LAW}").identitas
    assert of_words.text("nomor") is None


@pytest.mark.parametrize("below", ["\nA4\n", "Pengujian/Kendaraan\n"], ids=["a size further down", "words"])
def test_below_its_label_only_what_looks_like_a_number_is_one(below: str) -> None:
    text = f"Nomor SOP :\n{below}\nTanggal Pembuatan : 6 Maret 2023\nNama SOP : Pengujian Kendaraan\n{LAW}"
    assert read(text).identitas.text("nomor") is None
